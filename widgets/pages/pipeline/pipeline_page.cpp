#include "widgets/pages/pipeline/pipeline_page.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/charts/chart_group.h"
#include "widgets/client/wire_text.h"
#include "widgets/common/empty_pane.h"
#include "widgets/common/segmented_switch.h"
#include "widgets/pages/pipeline/diff_panel.h"
#include "widgets/pages/pipeline/document_bar.h"
#include "widgets/pages/pipeline/edits_panel.h"
#include "widgets/pages/pipeline/history_panel.h"
#include "widgets/pages/pipeline/inspector_panel.h"
#include "widgets/pages/pipeline/kind_palette.h"
#include "widgets/pages/pipeline/log_panel.h"
#include "widgets/pages/pipeline/metric_panel.h"
#include "widgets/pages/pipeline/outline_panel.h"
#include "widgets/pages/pipeline/output_panel.h"
#include "widgets/pages/pipeline/panel_dock.h"
#include "widgets/pages/pipeline/pipeline_editing.h"
#include "widgets/pages/pipeline/pipeline_views.h"
#include "widgets/pages/pipeline/plan_legend.h"
#include "widgets/pages/pipeline/problems_panel.h"
#include "widgets/pages/pipeline/resource_panel.h"
#include "widgets/pages/pipeline/run_actions.h"
#include "widgets/pages/pipeline/run_banner.h"
#include "widgets/pages/pipeline/run_bar.h"
#include "widgets/pages/pipeline/timeline_panel.h"
#include "widgets/pages/pipeline/view_actions.h"
#include "widgets/pages/pipeline/wire_preview.h"

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
    m_time = new ChartGroup(this);
    m_runActions = new RunActions(workbench, this);
    m_banner = new RunBanner;
    m_outline = new OutlinePanel;
    m_canvas = new CanvasView;
    m_canvas->setAccessibleName(tr("Canvas"));
    m_editing = new PipelineEditing(workbench, *m_canvas, *this);
    m_bar = new RunBar(workbench, *m_runActions);
    m_palette = new KindPalette(m_editing->editor());
    m_documentBar = new DocumentBar;
    m_views = new PipelineViews(workbench.actions(), m_canvas);
    m_bar->addViews(m_views->modeSwitch());
    m_wirePreview = new WirePreview(*m_canvas, m_previews);
    m_legend = new PlanLegend;
    m_inspector = new InspectorPanel(workbench.actions(), m_previews);
    m_metric = new MetricPanel;
    m_empty = new EmptyPane;
    layOutParts();
    registerActions();
    registerRunActions();
    connect(m_outline, &OutlinePanel::chosen, this, &PipelinePage::select);
    connect(m_outline, &OutlinePanel::activated, m_canvas, &CanvasView::flash);
    connect(m_canvas, &CanvasView::selectionChanged, this, [this] {
        const QStringList selected = m_canvas->selectedNodes();
        if (std::exchange(m_selecting, true))
            return;
        showSelected(selected.size() == 1 ? selected.front() : QString(), {});
        m_selecting = false;
    });
    connect(m_canvas, &CanvasView::viewChanged, this, &Page::statusChanged);
    connect(m_views, &PipelineViews::stepChosen, this, [this](const QString& step) { select(step, {}); });
    connect(m_views, &PipelineViews::modeChanged, this, &PipelinePage::refresh);
    connect(m_documentBar, &DocumentBar::lineRequested, m_views, &PipelineViews::showLine);
    connect(m_canvas, &CanvasView::nodeActivated, this, &PipelinePage::openNode);
    connect(m_canvas, &CanvasView::instanceActivated, this, &PipelinePage::select);
    connect(m_inspector, &InspectorPanel::logRequested, this, [this](const QString& step) {
        m_log->setStep(step);
        showDock(m_log);
    });
    connect(m_inspector, &InspectorPanel::stepRequested, this, &PipelinePage::jumpTo);
    connect(m_inspector, &InspectorPanel::runRequested, &workbench, &Workbench::showRun);
    connect(m_inspector, &InspectorPanel::pinRequested, this,
            [this](const QString& step, const QString& output) {
                m_wirePreview->pinOutput(nodeOf(step), output);
            });
    connect(m_inspector, &InspectorPanel::outputRequested, this,
            [this](const QString& step, const QString& output) {
                showDock(m_output);
                m_output->show(step, output);
            });
    connect(m_bar, &RunBar::pipelineChosen, this, [this](const QString& path) {
        m_editing->parts().forgetTrail(path);
        m_workbench.navigator().go({QStringLiteral("pipelines"), path, 0, {}});
    });
    connect(m_bar, &RunBar::trailChosen, this, [this](qsizetype stop) { m_editing->parts().leave(stop); });
    connectRunParts();
    connect(m_log, &LogPanel::stepChosen, this, [this](const QString& step) { select(nodeOf(step), step); });
    connect(m_history, &HistoryPanel::runChosen, &workbench, &Workbench::showRun);
    connect(m_banner, &RunBanner::endRequested, m_diff, &DiffPanel::end);
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
    column->addWidget(m_documentBar);
    column->addWidget(m_banner);
    column->addWidget(m_views, 1);
    column->addWidget(m_legend);
    m_left = new QTabWidget;
    m_left->setDocumentMode(true);
    m_left->setAccessibleName(tr("Steps and node kinds"));
    m_left->tabBar()->setAccessibleName(m_left->accessibleName());
    m_outline->setObjectName(QStringLiteral("panel.steps"));
    m_palette->setObjectName(QStringLiteral("panel.kinds"));
    m_left->addTab(m_outline, tr("Steps"));
    m_left->addTab(m_palette, tr("Add"));
    QSplitter* upper = splitter("pipeline.outline", Qt::Horizontal, {m_left, middle});
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
    m_timeline = new TimelinePanel(m_time);
    m_resources = new ResourcePanel(m_time);
    m_diff = new DiffPanel;
    m_history = new HistoryPanel;
    m_edits = new EditsPanel;
    // The names under which layouts know which of them is in front.
    const std::pair<QWidget*, const char*> names[] = {
        {m_problems, "panel.problems"}, {m_log, "panel.log"},           {m_output, "panel.output"},
        {m_diff, "panel.compare"},      {m_timeline, "panel.timeline"}, {m_resources, "panel.resources"},
        {m_history, "panel.history"},   {m_edits, "panel.edits"}};
    for (const auto& [panel, name] : names)
        panel->setObjectName(QLatin1String(name));
    m_dock = new PanelDock(tr("Problems, log and outputs"), tr("Timeline, history and edits"));
    m_dock->setObjectName(QStringLiteral("pipeline.panels"));
    m_dock->addToFirst(m_problems, tr("Problems"));
    m_dock->addToFirst(m_log, tr("Log"));
    m_dock->addToFirst(m_output, tr("Output"));
    m_dock->addToFirst(m_diff, tr("Compare"));
    m_dock->showPanel(m_log);
    m_dock->addToSecond(m_timeline, tr("Timeline"));
    m_dock->addToSecond(m_resources, tr("Resources"));
    m_dock->addToSecond(m_history, tr("History"));
    m_dock->addToSecond(m_edits, tr("Edits"));
    QAction* run = m_workbench.actions().find(QStringLiteral("run.start"));
    for (EmptyPane* pane : {m_log->emptyPane(), m_output->emptyPane(), m_timeline->emptyPane(),
                            m_resources->emptyPane(), m_history->emptyPane(), m_metric->emptyPane()})
        pane->offer(run);
    m_dock->setSizes({620, kTimelineWidth});
    m_dock->setStretchFactor(0, 1);
    return m_dock;
}

void PipelinePage::registerActions() {
    ActionRegistry& actions = m_workbench.actions();
    registerViewActions(actions, *m_canvas, *this);
    const auto add = [&](const char* id, const QString& text, const QString& iconName,
                         const QKeySequence& key, std::function<void()> run) {
        QAction* action = actions.add({QLatin1String(id), text, iconName, key}, this, std::move(run));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    };
    add("panel.problems", tr("Show the problems"), QStringLiteral("warning"), {},
        [this] { showDock(m_problems); });
    add("panel.log", tr("Show the log"), QStringLiteral("log"), QKeySequence(Qt::CTRL | Qt::Key_L),
        [this] { showDock(m_log); });
    add("panel.filter-log", tr("Search the log"), QStringLiteral("search"), QKeySequence::Find, [this] {
        showDock(m_log);
        m_log->search()->setFocus(Qt::ShortcutFocusReason);
    });
    add("panel.output", tr("Show the outputs"), QStringLiteral("node-output"), {},
        [this] { showDock(m_output); });
    add("panel.timeline", tr("Show the timeline"), QStringLiteral("timeline"), {},
        [this] { showDock(m_timeline); });
    add("panel.history", tr("Show the past runs"), QStringLiteral("rollback"), {},
        [this] { showDock(m_history); });
    add("panel.edits", tr("Show the edits"), QStringLiteral("undo"), {}, [this] { showDock(m_edits); });
    add("panel.kinds", tr("Show the node kinds"), QStringLiteral("node-script"), {}, [this] {
        m_left->setCurrentWidget(m_palette);
        m_palette->query()->setFocus(Qt::ShortcutFocusReason);
    });
}

void PipelinePage::showDock(QWidget* panel) {
    m_dock->showPanel(panel);
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
    m_previews.setClient(pipeline ? &pipeline->client() : nullptr);
    m_editing->setPipeline(nullptr);
    m_canvas->setModel(pipeline ? &pipeline->canvas() : nullptr);
    m_editing->setPipeline(pipeline);
    m_wirePreview->setPipeline(pipeline);
    m_documentBar->setDocument(pipeline ? &pipeline->document() : nullptr);
    m_edits->setDocument(pipeline ? &pipeline->document() : nullptr);
    if (pipeline && pipeline->document().isOpen() && pipeline->graph().nodes.empty())
        m_left->setCurrentWidget(m_palette);
    m_views->setPipeline(pipeline);
    m_outline->setPipeline(pipeline);
    m_inspector->setPipeline(pipeline);
    m_metric->setPipeline(pipeline);
    m_problems->setModel(pipeline ? &pipeline->problems() : nullptr);
    m_log->setPipeline(pipeline);
    m_output->setPipeline(pipeline);
    m_timeline->setPipeline(pipeline);
    m_resources->setPipeline(pipeline);
    m_diff->setPipeline(pipeline);
    m_history->setPath(pipeline ? pipeline->path() : QString());
    if (pipeline) {
        connect(pipeline, &PipelineSession::graphChanged, this, &PipelinePage::refresh);
        connect(&pipeline->document(), &DocumentSession::modifiedChanged, this, &PipelinePage::refresh);
        connect(pipeline, &PipelineSession::planChanged, this, &PipelinePage::refresh);
        connect(pipeline, &PipelineSession::planChanged, m_runActions, &RunActions::refresh);
        connect(pipeline, &PipelineSession::runChanged, this, &PipelinePage::refresh);
        connect(pipeline, &PipelineSession::stepsChanged, this, &PipelinePage::onSteps);
        connect(pipeline, &PipelineSession::stoppedBefore, this, &PipelinePage::showStop);
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
    if (!place.step.isEmpty() && m_workbench.pipeline())
        jumpTo(place.step);
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
    m_canvas->setSelectedNodes(node.isEmpty() ? QStringList() : QStringList{node});
    showSelected(node, step);
    m_selecting = false;
}

void PipelinePage::showSelected(const QString& node, const QString& step) {
    m_node = node;
    m_step = step == node ? QString() : step;
    m_outline->setCurrent(m_step.isEmpty() ? node : m_step);
    m_inspector->setStep(node, m_step);
    m_inspector->setSelection(m_canvas->selectedNodes());
    m_views->revealStep(node);
    m_runActions->setSelection(m_canvas->selectedNodes(), m_step);
    followSelection();
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
        m_timeline->setStep(inRun);
    }
    m_output->setStep(inRun);
}

void PipelinePage::onSteps() {
    PipelineSession* pipeline = m_workbench.pipeline();
    m_previews.forgetMissing();
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
    m_bar->setTrail(m_editing->parts().trail());
    m_bar->refresh();
    refreshRunParts();
    const int problems = pipeline ? pipeline->problems().rowCount() : 0;
    m_dock->setTitle(m_problems, problems == 0 ? tr("Problems") : tr("Problems %1").arg(problems));
    // A file that can be edited here is begun on an empty canvas.
    const bool drawn =
        pipeline && pipeline->loaded() && (!pipeline->graph().nodes.empty() || pipeline->document().isOpen());
    if (!drawn)
        refreshEmpty();
    m_stack->setCurrentIndex(drawn || m_views->mode() != PipelineViews::Mode::Canvas ? 0 : 1);
    if (pipeline) {
        m_banner->say(pipeline->summary(), newestRunBefore(0), session->connection());
        m_views->setAged(session->connection() == ConnectionState::Lost);
    }
    Q_EMIT statusChanged();
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

} // namespace orrery::widgets
