#pragma once

#include "core/api/wire/wire.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <optional>
#include <vector>

namespace orrery::widgets {

/// What the start page shows of a workspace without asking its server.
struct RecentWorkspace {
    QString path;
    QString branch;
    double opened = 0;
    quint64 lastRun = 0;
    std::string lastState;                     ///< Of the last run; empty before the first.
    api::PipelineGraph graph;                  ///< The pipeline last looked at; empty if none.
    std::map<std::string, std::string> states; ///< Node states of its last run.

    QString name() const;
};

/// The workspaces opened before, newest first, kept in one file of the user's.
/// Errors: a file that cannot be read or written means an empty or unsaved list, never a failure.
class RecentWorkspaces : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kMost = 12;

    /// `file` is where the list is kept; it is read by `load`.
    explicit RecentWorkspaces(QString file, QObject* parent = nullptr);
    ~RecentWorkspaces() override;

    /// Reads the file. Workspaces whose folder is gone are left out.
    void load();
    const std::vector<RecentWorkspace>& list() const { return m_list; }

    /// Puts a workspace on top and saves.
    void remember(const RecentWorkspace& workspace);
    void forget(const QString& path);
    std::optional<RecentWorkspace> find(const QString& path) const;

Q_SIGNALS:
    void changed();

private:
    /// Beside the window: it waits for the disk.
    void save();

    QString m_file;
    std::vector<RecentWorkspace> m_list;
    QThreadPool m_writer;
};

} // namespace orrery::widgets
