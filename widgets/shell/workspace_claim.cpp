#include "widgets/shell/workspace_claim.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>

#include <unistd.h>

namespace orrery::widgets {

namespace {

constexpr int kPatienceMs = 500;
constexpr qint64 kMostBytes = 4096;

/// The same for every way to spell a folder, another one for every person.
QString socketName(const QString& folder) {
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    const QByteArray hash = QCryptographicHash::hash((canonical.isEmpty() ? folder : canonical).toUtf8(),
                                                     QCryptographicHash::Sha256);
    return QStringLiteral("orrery-%1-%2").arg(::getuid()).arg(QString::fromLatin1(hash.toHex().first(16)));
}

/// True where a window answered.
bool askToComeForward(const QString& name, const QString& pipeline) {
    QLocalSocket socket;
    socket.connectToServer(name);
    if (!socket.waitForConnected(kPatienceMs))
        return false;
    socket.write(pipeline.toUtf8() + '\n');
    socket.waitForBytesWritten(kPatienceMs);
    socket.disconnectFromServer();
    return true;
}

} // namespace

WorkspaceClaim::WorkspaceClaim(QString folder)
    : m_folder(std::move(folder)), m_server(new QLocalServer(this)) {
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &WorkspaceClaim::answer);
}

WorkspaceClaim::~WorkspaceClaim() = default;

std::unique_ptr<WorkspaceClaim> WorkspaceClaim::take(const QString& folder, const QString& pipeline) {
    const QString name = socketName(folder);
    // Asked first: with access for the user alone, QLocalServer takes the name of a living server silently.
    if (askToComeForward(name, pipeline))
        return nullptr;
    std::unique_ptr<WorkspaceClaim> claim(new WorkspaceClaim(folder));
    claim->m_server->listen(name);
    return claim;
}

void WorkspaceClaim::answer() {
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (!socket->canReadLine() || socket->property("heard").toBool())
                return;
            socket->setProperty("heard", true);
            Q_EMIT raiseRequested(QString::fromUtf8(socket->readLine(kMostBytes)).trimmed());
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace orrery::widgets
