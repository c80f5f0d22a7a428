#include "widgets/shell/workspace_claim.h"

#include "widgets/client/wire_text.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>

#include <sys/socket.h>
#include <unistd.h>

namespace orrery::widgets {

namespace {

constexpr int kPatienceMs = 500;
constexpr int kAnswerMs = 2'000;
constexpr qint64 kMostBytes = 4096;

/// The same for every way to spell a folder, another one for every person.
QString socketName(const QString& folder) {
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    const QByteArray hash = QCryptographicHash::hash((canonical.isEmpty() ? folder : canonical).toUtf8(),
                                                     QCryptographicHash::Sha256);
    return QStringLiteral("orrery-%1-%2").arg(::getuid()).arg(QString::fromLatin1(hash.toHex().first(16)));
}

/// The process at the other end; 0 where the system does not tell.
qint64 processBehind(const QLocalSocket& socket) {
    ucred peer{};
    socklen_t size = sizeof peer;
    const auto descriptor = static_cast<int>(socket.socketDescriptor());
    return ::getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 ? peer.pid : 0;
}

/// What became of the question to another window.
struct Asked {
    bool isThere = false;
    bool answers = false;
    qint64 process = 0;
};

Asked askToComeForward(const QString& name, const QString& pipeline) {
    QLocalSocket socket;
    socket.connectToServer(name);
    if (!socket.waitForConnected(kPatienceMs))
        return {};
    Asked asked{true, false, processBehind(socket)};
    socket.write(pipeline.toUtf8() + '\n');
    socket.waitForBytesWritten(kPatienceMs);
    // The system takes the question for a window that hangs. One of this very process hears it in a moment.
    asked.answers = asked.process == ::getpid() || socket.waitForReadyRead(kAnswerMs);
    socket.disconnectFromServer();
    return asked;
}

Error takenBy(const Asked& other, const QString& folder) {
    const QString name = QDir(folder).dirName();
    if (other.answers)
        return {
            ErrorCode::Conflict,
            toStdString(
                WorkspaceClaim::tr("%1 is open in another window, which was brought forward.").arg(name))};
    return {
        ErrorCode::Timeout,
        toStdString(WorkspaceClaim::tr("%1 is open in another window, which does not answer (process %2). "
                                       "End that program, then open the folder again.")
                        .arg(name)
                        .arg(other.process))};
}

} // namespace

WorkspaceClaim::WorkspaceClaim(QString folder)
    : m_folder(std::move(folder)), m_server(new QLocalServer(this)) {
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &WorkspaceClaim::answer);
}

WorkspaceClaim::~WorkspaceClaim() = default;

Result<std::unique_ptr<WorkspaceClaim>> WorkspaceClaim::take(const QString& folder, const QString& pipeline) {
    const QString name = socketName(folder);
    // Asked first: with access for the user alone, QLocalServer takes the name of a living server silently.
    if (const Asked other = askToComeForward(name, pipeline); other.isThere)
        return takenBy(other, folder);
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
            socket->write("here\n");
            Q_EMIT raiseRequested(QString::fromUtf8(socket->readLine(kMostBytes)).trimmed());
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace orrery::widgets
