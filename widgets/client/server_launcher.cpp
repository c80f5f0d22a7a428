#include "widgets/client/server_launcher.h"

#include "core/api/wire/wire.h"
#include "core/storage/workspace_lock.h"
#include "widgets/client/wire_text.h"
#include "widgets/common/whole_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryFile>

#include <csignal>

namespace orrery::widgets {

namespace {

constexpr int kLookEveryMs = 20;
constexpr qint64 kMostOfOutput = 4096;
constexpr quint64 kMostOfAddress = 64 * 1024;

bool isAlive(qint64 process) {
    return process > 0 && (::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM);
}

/// The process of the server that holds the workspace; 0 for none. server.json alone does not tell: after a
/// crash of the machine another program may have the number in it.
qint64 serverOf(const QString& workspace) {
    const auto holder = storage::WorkspaceLock::holder(toStdString(workspace) + "/.orrery/lock");
    return holder ? holder->process : 0;
}

Result<QByteArray> readStateFile(const QString& workspace, const char* name) {
    const QString path = workspace + QStringLiteral("/.orrery/") + QLatin1String(name);
    auto content = readWholeFile(path, kMostOfAddress);
    if (!content)
        return Error(content.error().code(),
                     toStdString(ServerLauncher::tr("%1 cannot be read: %2.")
                                     .arg(path, toQString(content.error().message()))));
    return content;
}

Result<api::ServerAddress> readAddressFile(const QString& workspace) {
    ORRERY_TRY(const QByteArray text, readStateFile(workspace, "server.json"));
    return api::fromJson<api::ServerAddress>(viewOf(text));
}

} // namespace

Result<ServerAddress> readServerAddress(const QString& workspace) {
    ORRERY_TRY(const api::ServerAddress address, readAddressFile(workspace));
    ORRERY_TRY(const QByteArray token, readStateFile(workspace, "token"));
    if (address.port == 0 || address.port > 65535)
        return Error(ErrorCode::Corrupt,
                     toStdString(ServerLauncher::tr("The workspace's server.json names no port.")));
    ServerAddress found;
    found.base.setScheme(QStringLiteral("http"));
    found.base.setHost(QStringLiteral("127.0.0.1"));
    found.base.setPort(static_cast<int>(address.port));
    found.token = token.trimmed();
    return found;
}

ServerLauncher::ServerLauncher(QString program, QObject* parent)
    : QObject(parent), m_program(std::move(program)) {
    if (m_program.isEmpty())
        m_program = QCoreApplication::applicationDirPath() + QStringLiteral("/orrery");
    m_poll.setInterval(kLookEveryMs);
    connect(&m_poll, &QTimer::timeout, this, &ServerLauncher::look);
}

ServerLauncher::~ServerLauncher() = default;

void ServerLauncher::ensure(const QString& workspace) {
    if (m_poll.isActive() && workspace == m_workspace)
        return;
    m_poll.stop();
    m_workspace = workspace;
    if (serverOf(workspace) == 0)
        start();
}

void ServerLauncher::start() {
    m_output = std::make_unique<QTemporaryFile>();
    if (!m_output->open())
        m_output.reset();
    QProcess process;
    process.setProgram(m_program);
    process.setArguments({QStringLiteral("server"), QStringLiteral("--workspace"), m_workspace});
    process.setWorkingDirectory(m_workspace);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(m_output ? m_output->fileName() : QProcess::nullDevice());
    if (!process.startDetached(&m_process)) {
        Q_EMIT failed(tr("%1 could not be started: %2. Install Orrery's command line beside the workbench.")
                          .arg(QDir::toNativeSeparators(m_program), process.errorString()));
        return;
    }
    m_waited.start();
    m_poll.start();
    Q_EMIT started();
}

void ServerLauncher::look() {
    auto address = readAddressFile(m_workspace);
    if (address && address->pid != 0 && static_cast<qint64>(address->pid) == serverOf(m_workspace)) {
        m_poll.stop();
        m_output.reset();
        return;
    }
    const bool dead = !isAlive(m_process);
    if (!dead && m_waited.elapsed() < m_patience.count())
        return;
    m_poll.stop();
    const QString said = whatItSaid();
    if (!dead)
        Q_EMIT failed(tr("The server of %1 did not get ready in %n second(s).", nullptr,
                         static_cast<int>(m_patience.count() / 1000))
                          .arg(m_workspace));
    else
        Q_EMIT failed(said.isEmpty()
                          ? tr("The server of %1 ended at once and gave no reason.").arg(m_workspace)
                          : tr("The server of %1 ended at once: %2").arg(m_workspace, said));
}

QString ServerLauncher::whatItSaid() const {
    if (!m_output)
        return {};
    QFile file(m_output->fileName());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.read(kMostOfOutput)).trimmed();
}

} // namespace orrery::widgets
