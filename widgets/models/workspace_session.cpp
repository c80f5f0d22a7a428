#include "widgets/models/workspace_session.h"

#include "widgets/client/wire_text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace orrery::widgets {

namespace {

/// How often the lists are asked for: while a run is active, and else (runs started elsewhere, host load).
constexpr int kBusyPollMs = 1'000;
constexpr int kIdlePollMs = 5'000;
/// How long after a server that could not be started the next try is: a disk may have room again.
constexpr int kStartAgainMs = 15'000;
/// Files whose edits can still be undone when they are opened again.
constexpr std::size_t kMostKept = 16;

} // namespace

WorkspaceSession::WorkspaceSession(QString folder, std::unique_ptr<Transport> transport, QObject* parent)
    : QObject(parent), m_folder(std::move(folder)), m_transport(std::move(transport)),
      m_client(*m_transport) {
    connect(m_transport.get(), &Transport::stateChanged, this, &WorkspaceSession::onState);
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &WorkspaceSession::refresh);
    m_again.setSingleShot(true);
    m_again.setInterval(kStartAgainMs);
    connect(&m_again, &QTimer::timeout, this, &WorkspaceSession::seekServer);
}

WorkspaceSession::~WorkspaceSession() {
    m_transport->disconnect(this);
    // Its requests end before the client they were made with.
    m_pipeline.reset();
}

std::unique_ptr<WorkspaceSession> WorkspaceSession::open(const QString& folder,
                                                         const QString& serverProgram) {
    auto connection = std::make_unique<ServerConnection>();
    ServerConnection& line = *connection;
    auto session = std::make_unique<WorkspaceSession>(folder, std::move(connection));
    session->m_launcher = std::make_unique<ServerLauncher>(serverProgram);
    WorkspaceSession* kept = session.get();
    connect(session->m_launcher.get(), &ServerLauncher::failed, kept, [kept](const QString& reason) {
        kept->m_serverProblem = reason;
        kept->m_again.start();
        kept->tellConnection();
        Q_EMIT kept->connectionChanged();
    });
    // After the window's first frame: a process and a network stack take longer than a person likes to wait
    // for it.
    QTimer::singleShot(0, kept, [kept, &line, folder] {
        kept->m_launcher->ensure(folder);
        line.open([folder] { return readServerAddress(folder); });
    });
    return session;
}

QString WorkspaceSession::name() const {
    return QDir(m_folder).dirName();
}

QString WorkspaceSession::branch() const {
    return toQString(m_info.branch);
}

void WorkspaceSession::onState() {
    if (connection() == ConnectionState::Connected) {
        m_serverProblem.clear();
        m_again.stop();
        refresh();
        if (m_pipeline)
            m_pipeline->reload();
    } else {
        m_poll.stop();
        // A server that died is started again; the connection finds it by the files it writes.
        if (connection() == ConnectionState::Lost)
            seekServer();
    }
    tellConnection();
    Q_EMIT connectionChanged();
}

void WorkspaceSession::seekServer() {
    if (m_launcher && connection() != ConnectionState::Connected)
        m_launcher->ensure(m_folder);
}

void WorkspaceSession::tellConnection() {
    if (!m_pipeline)
        return;
    std::vector<api::Problem> problems;
    if (connection() == ConnectionState::Lost) {
        const QString since = momentText(static_cast<double>(m_transport->lostSince().toSecsSinceEpoch()));
        const QString reason = m_transport->reason();
        api::Problem problem;
        problem.message = toStdString(
            tr("The server has not answered since %1. %2", "moment, reason").arg(since, reason).trimmed());
        problem.fixes = {toStdString(tr("It is looked for; jobs go on without it"))};
        problems.push_back(std::move(problem));
    }
    if (connection() != ConnectionState::Connected && !m_serverProblem.isEmpty()) {
        api::Problem problem;
        problem.message = toStdString(m_serverProblem);
        problem.fixes = {toStdString(tr("It is tried again every few seconds"))};
        problems.push_back(std::move(problem));
    }
    const QString ours = QCoreApplication::applicationVersion();
    const QString theirs = toQString(m_info.version);
    if (connection() == ConnectionState::Connected && m_known && theirs != ours) {
        api::Problem problem;
        problem.severity = "warning";
        problem.message = toStdString(tr("The server is version %1 and this window %2: what only one of them "
                                         "knows is missing here.")
                                          .arg(theirs, ours));
        problem.fixes = {
            toStdString(tr("End the server with \"orrery server --stop\"; the window starts its own"))};
        problems.push_back(std::move(problem));
    }
    m_pipeline->problems().setConnectionProblems(problems);
}

void WorkspaceSession::refresh() {
    if (connection() != ConnectionState::Connected)
        return;
    askInfo();
    askRuns();
    refreshHosts();
    m_poll.start(m_runs.anyActive() ? kBusyPollMs : kIdlePollMs);
}

void WorkspaceSession::askInfo() {
    m_client.workspace(this, [this](Result<api::Workspace> info) {
        if (!info) {
            m_serverProblem = toQString(info.error().message());
            Q_EMIT connectionChanged();
            return;
        }
        m_info = std::move(info).value();
        m_known = true;
        tellConnection();
        Q_EMIT infoChanged();
    });
}

void WorkspaceSession::askRuns() {
    m_client.runs(this, [this](Result<api::RunList> list) {
        if (!list)
            return;
        m_runs.setRuns(list->runs);
        m_runsKnown = true;
        adoptNewestRun();
        Q_EMIT runsChanged();
    });
}

void WorkspaceSession::refreshHosts() {
    if (connection() != ConnectionState::Connected)
        return;
    m_client.hosts(this, [this](Result<api::HostList> list) {
        if (!list)
            return;
        m_hosts = std::move(list->hosts);
        Q_EMIT hostsChanged();
    });
}

void WorkspaceSession::keepEdits(const DocumentSession& document) {
    if (m_kept.size() == kMostKept)
        m_kept.erase(m_kept.begin());
    m_kept.emplace_back(document.path(), document.edits());
}

std::optional<DocumentEdits> WorkspaceSession::keptEdits(const QString& path) {
    const auto found =
        std::find_if(m_kept.begin(), m_kept.end(), [&path](const auto& kept) { return kept.first == path; });
    if (found == m_kept.end())
        return std::nullopt;
    std::optional<DocumentEdits> edits = std::move(found->second);
    m_kept.erase(found);
    return edits;
}

void WorkspaceSession::openPipeline(const QString& path, quint64 run) {
    const bool another = !m_pipeline || m_pipeline->path() != path;
    // Lives until everybody who looks at it has been told of the new one.
    const std::unique_ptr<PipelineSession> before = another ? std::move(m_pipeline) : nullptr;
    if (before && before->document().isOpen())
        keepEdits(before->document());
    if (another) {
        m_pipeline = std::make_unique<PipelineSession>(m_client, m_folder, path, m_recoveryFolder);
        connect(m_pipeline.get(), &PipelineSession::refused, this, &WorkspaceSession::notice);
        connect(m_pipeline.get(), &PipelineSession::runStarted, this, &WorkspaceSession::refresh);
        m_pipeline->open(keptEdits(path));
        tellConnection();
        if (connection() == ConnectionState::Connected)
            m_pipeline->reload();
    }
    if (run != 0) {
        m_wantsNewestRun = false;
        m_pipeline->showRun(run);
    } else if (another) {
        m_wantsNewestRun = true;
        adoptNewestRun();
    }
    if (another)
        Q_EMIT pipelineChanged();
}

void WorkspaceSession::adoptNewestRun() {
    if (!m_wantsNewestRun || !m_pipeline || !m_runsKnown)
        return;
    m_wantsNewestRun = false;
    const auto& runs = m_runs.runs();
    const auto newest =
        std::find_if(runs.begin(), runs.end(),
                     [path = toStdString(m_pipeline->path())](const auto& run) { return run.path == path; });
    if (newest != runs.end() && m_pipeline->shownRun() == 0)
        m_pipeline->showRun(newest->run);
}

} // namespace orrery::widgets
