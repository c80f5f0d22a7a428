#pragma once

#include "widgets/models/comparison.h"
#include "widgets/models/pipeline_session.h"

#include <QFileSystemWatcher>

#include <optional>

namespace orrery::widgets {

/// Compares the open pipeline with another state of it for as long as this lives, and goes along with what
/// changes. Thread: GUI.
class ComparisonFeed : public QObject {
    Q_OBJECT

public:
    struct Sentences {
        QString title;            ///< "Run 3 against run 2".
        QString failed;           ///< Title of what problem() says.
        QString waiting, awaited; ///< Title and sentence while nothing is known.
        QString same;             ///< Where nothing differs.
    };

    /// Empty while it is being found out, and where it cannot be.
    const std::optional<Comparison>& comparison() const { return m_comparison; }
    /// Why there is no comparison, as a sentence.
    const QString& problem() const { return m_problem; }
    virtual Sentences sentences() const = 0;

Q_SIGNALS:
    /// Another comparison or problem.
    void changed();
    /// What is compared is no longer shown.
    void over();

protected:
    explicit ComparisonFeed(PipelineSession& pipeline) : m_pipeline(pipeline) {}
    void tell(Result<Comparison> comparison);

    PipelineSession& m_pipeline;

private:
    std::optional<Comparison> m_comparison;
    QString m_problem;
};

/// The run that is shown against another one, as the server compares them.
class RunComparisonFeed : public ComparisonFeed {
    Q_OBJECT

public:
    /// Ownership: `pipeline` must outlive this.
    RunComparisonFeed(PipelineSession& pipeline, quint64 with);
    Sentences sentences() const override;

private:
    quint64 m_run, m_with;
};

/// The document as it is here against another file of the workspace, or against what its own file says.
class FileComparisonFeed : public ComparisonFeed {
    Q_OBJECT

public:
    /// `path` is relative to the workspace's folder; the pipeline's own path means its file on disk.
    /// Ownership: `pipeline` must outlive this.
    FileComparisonFeed(PipelineSession& pipeline, QString path);
    Sentences sentences() const override;

private:
    bool withSaved() const { return m_path == m_pipeline.path(); }
    /// What the other side says now. Errors: those of reading.
    Result<std::string> readOther() const;
    /// Errors: InvalidInput where a text is no YAML.
    Result<void> takeOther(std::string text);
    void watchOther();
    void compare();

    QString m_path;
    QFileSystemWatcher m_watcher; ///< Of the other file and its folder: many programs save by replacing it.
    std::optional<pipeline::Document> m_other; ///< As it was last read, and its picture.
    api::PipelineGraph m_graph;
    QTimer m_settle; ///< Several edits in a row are one comparison.
};

} // namespace orrery::widgets
