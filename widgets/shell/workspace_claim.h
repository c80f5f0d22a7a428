#pragma once

#include "core/base/result.h"

#include <QObject>

#include <memory>

class QLocalServer;

namespace orrery::widgets {

/// One window for each workspace of a person: the first window claims the folder, a later one asks it to come
/// forward. A window that died leaves nothing behind that stands in the way. Thread: GUI.
class WorkspaceClaim : public QObject {
    Q_OBJECT

public:
    ~WorkspaceClaim() override;

    /// Claims a folder. Where the system offers no local sockets every window may have it. Errors: Conflict
    /// where another window has the folder, which was asked to come forward and show `pipeline`; Timeout
    /// where that window hangs. Either message is for the person. Cost: up to two seconds where it hangs.
    static Result<std::unique_ptr<WorkspaceClaim>> take(const QString& folder, const QString& pipeline = {});

    const QString& folder() const { return m_folder; }

Q_SIGNALS:
    /// Another window was asked for this workspace. `pipeline` may be empty.
    void raiseRequested(const QString& pipeline);

private:
    explicit WorkspaceClaim(QString folder);
    void answer();

    QString m_folder;
    QLocalServer* m_server;
};

} // namespace orrery::widgets
