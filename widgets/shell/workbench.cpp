#include "widgets/shell/workbench.h"

#include "widgets/client/wire_text.h"
#include "widgets/models/words.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace orrery::widgets {

Workbench::Workbench(WorkbenchOptions options, QObject* parent)
    : QObject(parent), m_options(std::move(options)),
      m_preferences(m_options.configFolder + QStringLiteral("/workbench.ini")),
      m_recent(m_options.configFolder.isEmpty() ? QString()
                                                : m_options.configFolder + QStringLiteral("/recent.json")),
      m_samples(m_options.examplesFolder), m_actions(m_preferences) {
    connect(&m_preferences, &Preferences::notKept, this, [this](const QString& file) {
        Q_EMIT notice(
            tr("Settings are not kept: %1 cannot be written. They hold until this window closes; make the "
               "file writable to keep them.")
                .arg(QDir::toNativeSeparators(file)));
    });
}

Workbench::~Workbench() {
    rememberWorkspace();
}

void Workbench::openWindow() const {
    if (m_options.openWindow)
        m_options.openWindow();
}

bool Workbench::claim(const QString& folder, const QString& pipeline) {
    if (!m_options.oneWindowEach || (m_claim && m_claim->folder() == folder))
        return true;
    auto claim = WorkspaceClaim::take(folder, pipeline);
    if (!claim) {
        const bool hangs = claim.error().code() == ErrorCode::Timeout;
        notify({toQString(claim.error().message()), hangs ? Tone::Warn : Tone::Info, {}, {}});
        return false;
    }
    m_claim = std::move(claim).value();
    connect(m_claim.get(), &WorkspaceClaim::raiseRequested, this, [this](const QString& wanted) {
        if (!wanted.isEmpty())
            m_navigator.go({QStringLiteral("pipelines"), wanted, 0, {}});
        Q_EMIT raiseRequested();
    });
    return true;
}

void Workbench::openWorkspace(const QString& folder, const QString& pipeline) {
    const QString path = QFileInfo(folder).absoluteFilePath();
    if (m_workspace && m_workspace->folder() == path)
        return goOn(pipeline);
    if (!claim(path, pipeline))
        return;
    rememberWorkspace();
    m_wantedPipeline = pipeline;
    m_wantsRun = false;
    m_navigator.clear();
    // Lives until everybody who looks at it has been told of the new one.
    const std::unique_ptr<WorkspaceSession> before = std::move(m_workspace);
    m_workspace = m_options.makeSession(path);
    WorkspaceSession* session = m_workspace.get();
    if (!m_options.configFolder.isEmpty())
        session->setRecoveryFolder(m_options.configFolder + QStringLiteral("/recovery"));
    connect(session, &WorkspaceSession::notice, this, &Workbench::notice);
    connect(session, &WorkspaceSession::infoChanged, this, &Workbench::chooseFirstPipeline);
    connect(session, &WorkspaceSession::pipelineChanged, this, &Workbench::keepMarks);
    connect(session, &WorkspaceSession::pipelineChanged, this, &Workbench::pipelineChanged);
    Q_EMIT workspaceChanged();
    m_navigator.go({QStringLiteral("pipelines"), pipeline, 0, {}});
    if (!pipeline.isEmpty())
        session->openPipeline(pipeline);
    rememberWorkspace();
}

void Workbench::goOn(const QString& pipeline) {
    m_workspace->seekServer();
    if (!pipeline.isEmpty())
        m_workspace->openPipeline(pipeline);
    PipelineSession* shown = this->pipeline();
    if (shown)
        shown->reload();
    m_navigator.go({QStringLiteral("pipelines"), shown ? shown->path() : pipeline, 0, {}});
}

void Workbench::openSample(const Sample& sample) {
    const QString name = QFileInfo(sample.folder).fileName();
    auto copied = SampleCatalog::copyTo(sample, m_options.samplesFolder + QLatin1Char('/') + name);
    if (copied)
        openWorkspace(*copied, sample.pipeline);
    else
        Q_EMIT notice(toQString(copied.error().message()));
}

void Workbench::notify(const ToastMessage& message, bool toast) {
    m_notifications.add(message);
    if (toast)
        Q_EMIT toastWanted(message);
}

void Workbench::keepMarks() {
    PipelineSession* session = pipeline();
    if (!session)
        return;
    const QString file = m_workspace->folder() + QLatin1Char('/') + session->path();
    session->restoreBreakpoints(preferences().breakpoints(file));
    connect(session, &PipelineSession::breakpointsChanged, this,
            [this, session, file] { preferences().setBreakpoints(file, session->breakpoints()); });
    session->restorePins(preferences().pins(file));
    connect(session, &PipelineSession::pinsChanged, this,
            [this, session, file] { preferences().setPins(file, session->pins()); });
}

void Workbench::chooseFirstPipeline() {
    if (!m_workspace || m_workspace->pipeline() || m_workspace->info().pipelines.empty())
        return;
    const auto& files = m_workspace->info().pipelines;
    // The one that ran last is the one that people come back to.
    const auto latest = std::max_element(files.begin(), files.end(), [](const auto& left, const auto& right) {
        return left.last_run < right.last_run;
    });
    m_workspace->openPipeline(toQString(latest->path));
}

void Workbench::runWhenLoaded() {
    m_wantsRun = true;
    const auto attempt = [this] {
        PipelineSession* session = pipeline();
        if (!m_wantsRun || !session)
            return;
        const auto start = [this, session] {
            const bool connected = workspace()->connection() == ConnectionState::Connected;
            if (!m_wantsRun || !connected || !session->loaded() || session->graph().nodes.empty())
                return;
            m_wantsRun = false;
            session->startRun();
        };
        connect(session, &PipelineSession::graphChanged, this, start);
        connect(workspace(), &WorkspaceSession::connectionChanged, session, start);
        start();
    };
    connect(this, &Workbench::pipelineChanged, this, attempt);
    attempt();
}

void Workbench::jumpToStep(const QString& step) {
    if (!pipeline())
        return;
    m_navigator.go({QStringLiteral("pipelines"), pipeline()->path(), pipeline()->shownRun(), step});
}

void Workbench::showRun(quint64 run) {
    const api::RunSummary* found = m_workspace ? m_workspace->runs().find(run) : nullptr;
    if (found)
        m_navigator.go({QStringLiteral("pipelines"), toQString(found->path), run, {}});
}

void Workbench::rememberWorkspace() {
    if (!m_workspace)
        return;
    RecentWorkspace entry = m_recent.find(m_workspace->folder()).value_or(RecentWorkspace{});
    entry.path = m_workspace->folder();
    entry.opened = nowSeconds();
    if (m_workspace->known())
        entry.branch = m_workspace->branch();
    if (m_workspace->runsKnown() && !m_workspace->runs().runs().empty()) {
        entry.lastRun = m_workspace->runs().runs().front().run;
        entry.lastState = m_workspace->runs().runs().front().state;
    }
    if (pipeline() && !pipeline()->graph().nodes.empty()) {
        entry.graph = pipeline()->graph();
        entry.states.clear();
        for (const auto& node : entry.graph.nodes) {
            const auto instances = pipeline()->steps().instancesOf(node.id);
            if (!instances.empty())
                entry.states[node.id] = StepsModel::combinedState(instances);
        }
    }
    m_recent.remember(entry);
}

} // namespace orrery::widgets
