#pragma once

#include "widgets/models/pipeline_session.h"

#include <QPixmap>
#include <QWidget>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QScrollArea;
class QStackedWidget;

namespace orrery::widgets {

class EmptyPane;

/// What the steps of a run wrote: a list, and beside it the picture, text or value.
class OutputPanel : public QWidget {
    Q_OBJECT

public:
    explicit OutputPanel(QWidget* parent = nullptr);

    void setPipeline(PipelineSession* pipeline);
    /// What stands here while there is nothing to show.
    EmptyPane* emptyPane() const { return m_empty; }
    /// Shows the outputs of one step, or of all with an empty name.
    void setStep(const QString& step);
    QListWidget* list() const { return m_list; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void ask();
    void fill();
    void showOutput(int row);
    void showBytes(const api::Output& output, const QByteArray& bytes);
    void showWords(const QString& text);

    PipelineSession* m_pipeline = nullptr;
    std::unique_ptr<QObject> m_generation; ///< Answers for another run or step are dropped with it.
    QString m_step;
    std::vector<api::Output> m_outputs;
    quint64 m_askedRun = 0;
    std::uint32_t m_askedFinished = 0;
    QListWidget* m_list;
    QStackedWidget* m_stack;
    QStackedWidget* m_viewer;
    QScrollArea* m_pictureArea;
    QLabel* m_picture;
    QPlainTextEdit* m_text;
    EmptyPane* m_note;
    EmptyPane* m_empty;
};

} // namespace orrery::widgets
