#include "widgets/canvas/canvas_view.h"
#include "widgets/client/run_follower.h"
#include "widgets/client/wire_text.h"
#include "widgets/pages/pipeline/choice_picker.h"
#include "widgets/pages/pipeline/diff_panel.h"
#include "widgets/pages/pipeline/document_bar.h"
#include "widgets/pages/pipeline/history_panel.h"
#include "widgets/pages/pipeline/inspector_panel.h"
#include "widgets/pages/pipeline/log_panel.h"
#include "widgets/pages/pipeline/metric_panel.h"
#include "widgets/pages/pipeline/pipeline_editing.h"
#include "widgets/pages/pipeline/pipeline_page.h"
#include "widgets/pages/pipeline/pipeline_views.h"
#include "widgets/pages/pipeline/plan_legend.h"
#include "widgets/pages/pipeline/problems_panel.h"
#include "widgets/pages/pipeline/report_export.h"
#include "widgets/pages/pipeline/resource_panel.h"
#include "widgets/pages/pipeline/run_actions.h"
#include "widgets/pages/pipeline/run_banner.h"
#include "widgets/pages/pipeline/source_view.h"
#include "widgets/pages/pipeline/timeline_panel.h"

#include <QMenu>

// The part of the page that runs, follows and compares.

namespace orrery::widgets {

void PipelinePage::connectRunParts() {
    connect(m_canvas, &CanvasView::menuRequested, this, &PipelinePage::openCanvasMenu);
    connect(m_runActions, &RunActions::logRequested, this, [this] { showDock(m_log); });
    connect(m_metric, &MetricPanel::momentChosen, this, [this](const QString& step, double time) {
        m_log->showMoment(step, time);
        showDock(m_log);
    });
    connect(m_problems, &ProblemsPanel::stepChosen, this, &PipelinePage::jumpTo);
    connect(m_problems, &ProblemsPanel::placeChosen, this, &PipelinePage::openSource);
    connect(m_timeline, &TimelinePanel::stepChosen, this, &PipelinePage::jumpTo);
    connect(m_legend, &PlanLegend::stepRequested, this, &PipelinePage::jumpTo);
    connect(m_log, &LogPanel::placeRequested, this, &PipelinePage::openSource);
    connect(m_documentBar, &DocumentBar::comparisonRequested, this,
            [this] { compareWithFile(m_workbench.pipeline()->path()); });
    connect(m_diff, &DiffPanel::stepChosen, this, &PipelinePage::jumpTo);
    connect(m_diff, &DiffPanel::changed, this, &PipelinePage::refreshRunParts);
    connect(m_history, &HistoryPanel::compareRequested, this, &PipelinePage::compareWithRun);
}

void PipelinePage::registerRunActions() {
    ActionRegistry& actions = m_workbench.actions();
    const auto add = [&](const char* id, const QString& text, const char* iconName, const QKeySequence& key,
                         std::function<void()> run) {
        QAction* action =
            actions.add({QLatin1String(id), text, QLatin1String(iconName), key}, this, std::move(run));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    };
    add("panel.resources", tr("Show the use of resources"), "cpu", {}, [this] { showDock(m_resources); });
    add("panel.compare", tr("Compare the run with the one before"), "compare", {}, [this] {
        compareWithRun(newestRunBefore(m_workbench.pipeline() ? m_workbench.pipeline()->shownRun() : 0));
    });
    add("file.compare", tr("Compare with another file"), "compare", {}, [this] { askForFileToCompare(); });
    add("file.compare-saved", tr("Compare with what is saved"), "compare", {},
        [this] { compareWithFile(m_workbench.pipeline()->path()); });
    add("panel.next-change", tr("Go to the next changed step"), "chevron-down", QKeySequence(Qt::Key_F4),
        [this] { m_diff->goToStep(1); });
    add("panel.previous-change", tr("Go to the changed step before"), "chevron-up",
        QKeySequence(Qt::SHIFT | Qt::Key_F4), [this] { m_diff->goToStep(-1); });
    add("run.report", tr("Save the run as a page"), "export", {},
        [this] { exportReport(m_workbench, window()); });
}

quint64 PipelinePage::newestRunBefore(quint64 run) const {
    if (!m_workbench.workspace() || !m_workbench.pipeline())
        return 0;
    const std::string path = toStdString(m_workbench.pipeline()->path());
    for (const auto& each : m_workbench.workspace()->runs().runs()) {
        if (each.path == path && (run == 0 || (each.run < run && RunFollower::isTerminal(each.state))))
            return each.run;
    }
    return 0;
}

void PipelinePage::refreshRunParts() {
    const PipelineSession* pipeline = m_workbench.pipeline();
    const quint64 shown = pipeline ? pipeline->shownRun() : 0;
    const quint64 before = shown == 0 ? 0 : newestRunBefore(shown);
    m_runActions->refresh();
    m_legend->say(m_diff->comparing() ? nullptr : pipeline);
    m_banner->sayFiles(pipeline && pipeline->showsAnother() ? m_diff->title() : QString());
    m_timeline->setEarlierRun(before);
    const auto say = [this](const char* id, const QString& why) {
        ActionRegistry::setUnavailable(m_workbench.actions().find(QLatin1String(id)), why);
    };
    const QString noRun = shown == 0 ? tr("No run is shown.") : QString();
    say("run.report", noRun);
    say("panel.compare", !noRun.isEmpty() ? noRun
                         : before == 0    ? tr("There is no earlier run of this pipeline.")
                                          : QString());
    const bool open = pipeline && pipeline->document().isOpen();
    const QString closed = open ? QString() : tr("Open a pipeline file of this machine first.");
    say("file.compare", closed);
    say("file.compare-saved", open && !pipeline->document().isModified() && !pipeline->document().theirs()
                                  ? tr("All is saved.")
                                  : closed);
    const QString nothing = m_diff->comparing() ? QString() : tr("Nothing is compared.");
    say("panel.next-change", nothing);
    say("panel.previous-change", nothing);
}

void PipelinePage::compareWithRun(quint64 run) {
    m_diff->compareWithRun(run);
    showDock(m_diff);
}

void PipelinePage::compareWithFile(const QString& path) {
    m_diff->compareWithFile(path);
    showDock(m_diff);
}

void PipelinePage::askForFileToCompare() {
    QStringList paths;
    for (const auto& file : m_workbench.workspace()->info().pipelines)
        if (const QString path = toQString(file.path); path != m_workbench.pipeline()->path())
            paths.append(path);
    auto* picker = new ChoicePicker({tr("Compare with another file"), tr("Compare with"),
                                     QStringLiteral("compare"), tr("The workspace has no other pipeline."),
                                     tr("No pipeline has this name. Try fewer letters.")},
                                    paths, m_views);
    connect(picker, &ChoicePicker::chosen, this,
            [this, paths](std::size_t file) { compareWithFile(paths[static_cast<qsizetype>(file)]); });
    picker->openAt(QPoint(12, 12));
}

void PipelinePage::jumpTo(const QString& step) {
    select(nodeOf(step), step);
    m_canvas->reveal(m_node);
    m_canvas->flash(m_node);
}

void PipelinePage::showStop(const QString& step) {
    jumpTo(step);
    m_inspector->setTab(InspectorPanel::DataTab);
    m_workbench.notify(
        {tr("The run stands before %1.").arg(step), Tone::Info, tr("Continue"), [&workbench = m_workbench] {
             if (PipelineSession* pipeline = workbench.pipeline(); pipeline && pipeline->runHeld())
                 pipeline->holdRun(false);
         }});
}

void PipelinePage::openSource(const QString& file, int line) {
    const QString path = SourceView::find(file, m_workbench.workspace()->folder());
    if (path.isEmpty())
        Q_EMIT m_workbench.notice(
            tr("%1 is not on this machine, so line %2 cannot be shown. Open it where the step ran.")
                .arg(file)
                .arg(line));
    else
        (new SourceView(path, line, window()))->show();
}

void PipelinePage::openCanvasMenu(const QString& node, const QPoint& position) {
    if (!node.isEmpty() && !m_canvas->selectedNodes().contains(node))
        select(node, {});
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!node.isEmpty()) {
        m_runActions->fillNodeMenu(*menu);
        menu->addSeparator();
    }
    m_editing->fillMenu(*menu, node);
    menu->popup(position);
}

} // namespace orrery::widgets
