#include "widgets/pages/pipeline/pipeline_page.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/client/wire_text.h"
#include "widgets/common/empty_pane.h"
#include "widgets/pages/pipeline/history_panel.h"
#include "widgets/pages/pipeline/inspector_panel.h"
#include "widgets/pages/pipeline/log_panel.h"
#include "widgets/pages/pipeline/metric_panel.h"
#include "widgets/pages/pipeline/outline_panel.h"
#include "widgets/pages/pipeline/output_panel.h"
#include "widgets/pages/pipeline/problems_panel.h"
#include "widgets/pages/pipeline/run_banner.h"
#include "widgets/pages/pipeline/run_bar.h"
#include "widgets/pages/pipeline/timeline_panel.h"

#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr int kOutlineWidth = 176;
constexpr int kInspectorWidth = 316;
constexpr int kDockHeight = 300;
constexpr int kMetricHeight = 300;
constexpr int kTimelineWidth = 456;

/// The name is the one its sizes are kept under.
QSplitter* splitter(const char* name, Qt::Orientation orientation, std::initializer_list<QWidget*> parts) {
    auto* made = new QSplitter(orientation);
    made->setObjectName(QLatin1String(name));
    made->setHandleWidth(1);
    made->setChildrenCollapsible(false);
    for (QWidget* part : parts)
        made->addWidget(part);
    return made;
}

} // namespace

PipelinePage::PipelinePage(Workbench& workbench) : m_workbench(workbench) {
    m_bar = new RunBar(workbench);
    m_banner = new RunBanner;
    m_outline = new OutlinePanel;
    m_canvas = new CanvasView;
    m_canvas->setAccessibleName(tr("Canvas"));
    m_inspector = new InspectorPanel(workbench.actions());
    m_metric = new MetricPanel;
    m_empty = new EmptyPane;
    layOutParts();
    registerActions();
    connect(m_outline, &OutlinePanel::chosen, this, &PipelinePage::select);
    connect(m_outline, &OutlinePanel::activated, m_canvas, &CanvasView::flash);
    connect(m_canvas, &CanvasView::selectionChanged, this, [this] {
        const QStringList selected = m_canvas->selectedNodes();
        if (!m_selecting)
            select(selected.size() == 1 ? selected.front() : QString(), {});
    });
    connect(m_canvas, &CanvasView::viewChanged, this, &Page::statusChanged);
    connect(m_canvas, &CanvasView::nodeActivated, this, [this](const QString&) { showDock(m_log); });
    connect(m_inspector, &InspectorPanel::logRequested, this, [this](const QString& step) {
        m_log->setStep(step);
        showDock(m_log);
    });
    const auto jump = [this](const QString& step) {
        select(nodeOf(step), step);
        m_canvas->reveal(m_node);
        m_canvas->flash(m_node);
    };
    connect(m_inspector, &InspectorPanel::stepRequested, this, jump);
    connect(m_problems, &ProblemsPanel::stepChosen, this, jump);
    connect(m_timeline, &TimelinePanel::stepChosen, this, jump);
    connect(m_log, &LogPanel::stepChosen, this, [this](const QString& step) { select(nodeOf(step), step); });
    connect(m_history, &HistoryPanel::runChosen, &workbench, &Workbench::showRun);
    connect(m_banner, &RunBanner::newestRequested, &workbench, &Workbench::showRun);
    connect(m_banner, &RunBanner::fileRequested, this, [this] {
        if (PipelineSession* pipeline = m_workbench.pipeline())
            pipeline->showRun(0);
    });
    connect(&workbench, &Workbench::workspaceChanged, this, &PipelinePage::followWorkspace);
    connect(&workbench, &Workbench::pipelineChanged, this, &PipelinePage::followPipeline);
    followWorkspace();
}

void PipelinePage::layOutParts() {
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_canvas, 1);
    QSplitter* upper = splitter("pipeline.outline", Qt::Horizontal, {m_outline, middle});
    upper->setSizes({kOutlineWidth, 900});
    upper->setStretchFactor(1, 1);
    QSplitter* left = splitter("pipeline.dock", Qt::Vertical, {upper, makeDock()});
    left->setSizes({500, kDockHeight});
    left->setStretchFactor(0, 1);
    QSplitter* side = splitter("pipeline.metric", Qt::Vertical, {m_inspector, m_metric});
    side->setSizes({500, kMetricHeight});
    side->setStretchFactor(0, 1);
    QSplitter* whole = splitter("pipeline.inspector", Qt::Horizontal, {left, side});
    whole->setSizes({1000, kInspectorWidth});
    whole->setStretchFactor(0, 1);
    m_stack = new QStackedWidget;
    m_stack->addWidget(whole);
    m_stack->addWidget(m_empty);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_bar);
    rows->addWidget(m_stack, 1);
}

QWidget* PipelinePage::makeDock() {
    m_problems = new ProblemsPanel;
    m_log = new LogPanel;
    m_output = new OutputPanel;
    m_timeline = new TimelinePanel;
    m_history = new HistoryPanel;
    m_dock = new QTabWidget;
    m_dock->setAccessibleName(tr("Problems, log and outputs"));
    m_dock->addTab(m_problems, tr("Problems"));
    m_dock->addTab(m_log, tr("Log"));
    m_dock->addTab(m_output, tr("Output"));
    m_dock->setCurrentWidget(m_log);
    m_dockRight = new QTabWidget;
    m_dockRight->setAccessibleName(tr("Timeline and history"));
    m_dockRight->addTab(m_timeline, tr("Timeline"));
    m_dockRight->addTab(m_history, tr("History"));
    for (QTabWidget* tabs : {m_dock, m_dockRight}) {
        tabs->setDocumentMode(true);
        tabs->tabBar()->setAccessibleName(tabs->accessibleName());
    }
    QAction* run = m_workbench.actions().find(QStringLiteral("run.start"));
    for (EmptyPane* pane : {m_log->emptyPane(), m_output->emptyPane(), m_timeline->emptyPane(),
                            m_history->emptyPane(), m_metric->emptyPane()})
        pane->offer(run);
    QSplitter* both = splitter("pipeline.panels", Qt::Horizontal, {m_dock, m_dockRight});
    both->setSizes({620, kTimelineWidth});
    both->setStretchFactor(0, 1);
    return both;
}

void PipelinePage::registerActions() {
    ActionRegistry& actions = m_workbench.actions();
    const auto add = [&](const char* id, const QString& text, const QString& iconName,
                         const QKeySequence& key, std::function<void()> run) {
        QAction* action = actions.add({QLatin1String(id), text, iconName, key}, this, std::move(run));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    };
    add("canvas.fit", tr("Show the whole pipeline"), QStringLiteral("fit"), {},
        [this] { m_canvas->fitAll(); });
    add("canvas.zoom-in", tr("Zoom in"), QStringLiteral("zoom-in"), QKeySequence::ZoomIn,
        [this] { m_canvas->setZoom(m_canvas->zoom() * 1.25); });
    add("canvas.zoom-out", tr("Zoom out"), QStringLiteral("zoom-out"), QKeySequence::ZoomOut,
        [this] { m_canvas->setZoom(m_canvas->zoom() / 1.25); });
    add("canvas.zoom-reset", tr("Zoom to 100 %"), QStringLiteral("search"),
        QKeySequence(Qt::CTRL | Qt::Key_0), [this] { m_canvas->setZoom(1); });
    add("canvas.minimap", tr("Show or hide the map"), QStringLiteral("minimap"), {},
        [this] { m_canvas->setMinimapVisible(!m_canvas->minimapVisible()); });
    add("panel.problems", tr("Show the problems"), QStringLiteral("warning"), {},
        [this] { showDock(m_problems); });
    add("panel.log", tr("Show the log"), QStringLiteral("log"), QKeySequence(Qt::CTRL | Qt::Key_L),
        [this] { showDock(m_log); });
    add("panel.filter-log", tr("Filter the log"), QStringLiteral("filter"), QKeySequence::Find, [this] {
        showDock(m_log);
        m_log->filter()->setFocus(Qt::ShortcutFocusReason);
    });
    add("panel.output", tr("Show the outputs"), QStringLiteral("node-output"), {},
        [this] { showDock(m_output); });
    add("panel.timeline", tr("Show the timeline"), QStringLiteral("timeline"), {},
        [this] { showDock(m_timeline); });
    add("panel.history", tr("Show the past runs"), QStringLiteral("rollback"), {},
        [this] { showDock(m_history); });
}

void PipelinePage::showDock(QWidget* panel) {
    QTabWidget* tabs = m_dock->indexOf(panel) >= 0 ? m_dock : m_dockRight;
    tabs->setCurrentWidget(panel);
}

void PipelinePage::showProblems() {
    showDock(m_problems);
}

void PipelinePage::followWorkspace() {
    WorkspaceSession* session = m_workbench.workspace();
    m_history->setWorkspace(session);
    if (session) {
        connect(session, &WorkspaceSession::connectionChanged, this, &PipelinePage::refresh);
        connect(session, &WorkspaceSession::infoChanged, this, &PipelinePage::refresh);
        connect(session, &WorkspaceSession::runsChanged, this, &PipelinePage::refresh);
    }
    followPipeline();
}

void PipelinePage::followPipeline() {
    PipelineSession* pipeline = m_workbench.pipeline();
    m_node.clear();
    m_step.clear();
    m_revealedRun = m_followedRun = 0;
    m_canvas->setModel(pipeline ? &pipeline->canvas() : nullptr);
    m_outline->setPipeline(pipeline);
    m_inspector->setPipeline(pipeline);
    m_metric->setPipeline(pipeline);
    m_problems->setModel(pipeline ? &pipeline->problems() : nullptr);
    m_log->setPipeline(pipeline);
    m_output->setPipeline(pipeline);
    m_timeline->setPipeline(pipeline);
    m_history->setPath(pipeline ? pipeline->path() : QString());
    if (pipeline) {
        connect(pipeline, &PipelineSession::graphChanged, this, &PipelinePage::refresh);
        connect(pipeline, &PipelineSession::planChanged, this, &PipelinePage::refresh);
        connect(pipeline, &PipelineSession::runChanged, this, &PipelinePage::refresh);
        connect(pipeline, &PipelineSession::stepsChanged, this, &PipelinePage::onSteps);
        connect(&pipeline->problems(), &ProblemsModel::countChanged, this, &PipelinePage::refresh);
    }
    refresh();
}

void PipelinePage::arrive(const Place& place) {
    WorkspaceSession* session = m_workbench.workspace();
    if (!session)
        return refresh();
    if (!place.pipeline.isEmpty())
        session->openPipeline(place.pipeline, place.run);
    if (!place.step.isEmpty() && m_workbench.pipeline()) {
        select(nodeOf(place.step), place.step);
        m_canvas->reveal(m_node);
        m_canvas->flash(m_node);
    }
    refresh();
}

QString PipelinePage::nodeOf(const QString& nodeOrStep) const {
    const QModelIndex index =
        m_workbench.pipeline() ? m_workbench.pipeline()->steps().indexOf(nodeOrStep) : QModelIndex();
    return index.isValid() ? index.data(StepsModel::NodeRole).toString() : nodeOrStep;
}

void PipelinePage::select(const QString& node, const QString& step) {
    if (m_selecting)
        return;
    m_selecting = true;
    m_node = node;
    m_step = step == node ? QString() : step;
    m_canvas->setSelectedNodes(node.isEmpty() ? QStringList() : QStringList{node});
    m_outline->setCurrent(m_step.isEmpty() ? node : m_step);
    m_inspector->setStep(node, m_step);
    followSelection();
    m_selecting = false;
    Q_EMIT statusChanged();
}

void PipelinePage::followSelection() {
    PipelineSession* pipeline = m_workbench.pipeline();
    QString inRun = m_step;
    if (pipeline && inRun.isEmpty()) {
        const auto instances = pipeline->steps().instancesOf(toStdString(m_node));
        inRun = instances.empty() ? QString() : toQString(instances.front()->name);
    }
    if (!inRun.isEmpty()) {
        m_log->setStep(inRun);
        m_metric->setStep(inRun);
    }
    m_output->setStep(inRun);
}

void PipelinePage::onSteps() {
    PipelineSession* pipeline = m_workbench.pipeline();
    revealFailure();
    // A step may be chosen before the run that it is looked at in has been read.
    if (!pipeline || pipeline->shownRun() == m_followedRun || pipeline->runSteps().empty())
        return;
    m_followedRun = pipeline->shownRun();
    if (!m_node.isEmpty())
        followSelection();
}

void PipelinePage::revealFailure() {
    PipelineSession* pipeline = m_workbench.pipeline();
    // Once a run, and only while the person has not chosen something to look at.
    if (!pipeline || pipeline->shownRun() == m_revealedRun || !m_node.isEmpty())
        return;
    const auto& steps = pipeline->runSteps();
    const auto failed =
        std::find_if(steps.begin(), steps.end(), [](const auto& step) { return step.state == "failed"; });
    if (failed == steps.end())
        return;
    m_revealedRun = pipeline->shownRun();
    select(toQString(failed->node), toQString(failed->name));
    m_canvas->reveal(m_node);
    m_canvas->flash(m_node);
}

void PipelinePage::refresh() {
    const WorkspaceSession* session = m_workbench.workspace();
    PipelineSession* pipeline = m_workbench.pipeline();
    m_bar->refresh();
    const int problems = pipeline ? pipeline->problems().rowCount() : 0;
    m_dock->setTabText(0, problems == 0 ? tr("Problems") : tr("Problems %1").arg(problems));
    const bool drawn = pipeline && pipeline->loaded() && !pipeline->graph().nodes.empty();
    if (!drawn)
        refreshEmpty();
    m_stack->setCurrentIndex(drawn ? 0 : 1);
    if (pipeline) {
        const api::RunSummary* run = pipeline->summary();
        quint64 newest = 0;
        for (const auto& each : const_cast<WorkspaceSession*>(session)->runs().runs()) {
            if (newest == 0 && each.path == toStdString(pipeline->path()))
                newest = each.run;
        }
        m_banner->say(run, newest, session->connection());
        m_canvas->setGreyed(session->connection() == ConnectionState::Lost);
    }
    Q_EMIT statusChanged();
}

void PipelinePage::refreshEmpty() {
    const WorkspaceSession* session = m_workbench.workspace();
    const PipelineSession* pipeline = m_workbench.pipeline();
    const auto openFolder = [this] {
        m_workbench.actions().find(QStringLiteral("file.open-folder"))->trigger();
    };
    const auto goHome = [this] { m_workbench.actions().find(QStringLiteral("go.home"))->trigger(); };
    m_empty->setAction({}, {}, {});
    if (!session) {
        m_empty->say(QStringLiteral("page-pipelines"), tr("No workspace is open"),
                     tr("A workspace is a folder with pipeline files. Open yours, or start with a sample."));
        m_empty->setAction(tr("Open a folder"), QStringLiteral("folder"), openFolder);
    } else if (!session->serverProblem().isEmpty()) {
        m_empty->say(QStringLiteral("unplug"), tr("The workspace's server did not start"),
                     session->serverProblem());
        m_empty->setAction(tr("Try again"), QStringLiteral("retry"),
                           [this] { m_workbench.openWorkspace(m_workbench.workspace()->folder()); });
    } else if (session->connection() != ConnectionState::Connected && !pipeline) {
        m_empty->say(
            QStringLiteral("plug"), tr("Starting the server"),
            tr("The server of %1 keeps runs going when this window is closed.").arg(session->name()));
    } else if (!pipeline && session->known() && session->info().pipelines.empty()) {
        m_empty->say(QStringLiteral("page-pipelines"), tr("No pipeline in this folder"),
                     tr("%1 has no file that ends in .orrery.yaml. Add one, or start from a sample.")
                         .arg(session->name()));
        m_empty->setAction(tr("See the samples"), QStringLiteral("page-home"), goHome);
    } else if (pipeline && pipeline->loaded()) {
        const QModelIndex first = const_cast<PipelineSession*>(pipeline)->problems().index(0, 0);
        m_empty->say(QStringLiteral("warning"), tr("%1 has no steps to draw").arg(pipeline->path()),
                     first.isValid()
                         ? first.data().toString()
                         : tr("Add a step under `steps:` in the file; the canvas follows at once."));
        m_empty->setAction(tr("Read it again"), QStringLiteral("retry"),
                           [this] { m_workbench.pipeline()->reload(); });
    } else {
        m_empty->say(QStringLiteral("page-pipelines"), tr("Reading the pipelines"),
                     tr("Their graph appears here in a moment."));
    }
}

QList<QWidget*> PipelinePage::regions() const {
    if (m_stack->currentIndex() == 1)
        return {m_empty};
    return {m_outline->tree(),
            m_canvas,
            m_dock->currentWidget() == m_log ? static_cast<QWidget*>(m_log->list()) : m_dock->tabBar(),
            m_dockRight->tabBar(),
            m_bar->runButton(),
            m_bar->stopButton()};
}

QString PipelinePage::statusText() const {
    const PipelineSession* pipeline = m_workbench.pipeline();
    if (!pipeline || pipeline->graph().nodes.empty())
        return {};
    const int nodes = static_cast<int>(pipeline->graph().nodes.size());
    return tr("%n node(s), %1 selected · %2 %", nullptr, nodes)
        .arg(m_canvas->selectedNodes().size())
        .arg(qRound(m_canvas->zoom() * 100));
}

void PipelinePage::escape() {
    select({}, {});
}

} // namespace orrery::widgets
