#pragma once

#include "widgets/client/server_connection.h"

#include <QElapsedTimer>

class QTemporaryFile;

namespace orrery::widgets {

/// Reads where the server of `workspace` listens from the files that it keeps there.
/// Errors: NotFound (no server is or was there), Corrupt. Cost: two small files.
Result<ServerAddress> readServerAddress(const QString& workspace);

/// Makes sure that a workspace has a running server: starts `orrery server` when the one that its files name
/// is gone. The server is its own process and outlives the window.
/// Thread: GUI; nothing in it waits.
class ServerLauncher : public QObject {
    Q_OBJECT

public:
    /// `program` is the `orrery` binary; by default the one beside this program.
    explicit ServerLauncher(QString program = {}, QObject* parent = nullptr);
    ~ServerLauncher() override;

    /// Starts a server unless one is alive. May be called again; a start under way is not doubled.
    void ensure(const QString& workspace);

    /// How long a started server may take until it counts as failed.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

Q_SIGNALS:
    /// A process was started; the connection will find it.
    void started();
    /// No server could be started; the sentence says why and what to do.
    void failed(const QString& reason);

private:
    void start();
    void look();
    QString whatItSaid() const;

    QString m_program;
    QString m_workspace;
    std::unique_ptr<QTemporaryFile> m_output;
    QTimer m_poll;
    QElapsedTimer m_waited;
    std::chrono::milliseconds m_patience{10'000};
    qint64 m_process = 0;
};

} // namespace orrery::widgets
