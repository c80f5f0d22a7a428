#include "widgets/pages/pipeline/run_actions.h"

#include "widgets/client/run_follower.h"
#include "widgets/client/wire_text.h"

#include <QMenu>

#include <algorithm>

namespace orrery::widgets {

RunActions::RunActions(Workbench& workbench, QWidget* scope) : QObject(scope), m_workbench(workbench) {
    const auto part = [this, scope](const char* id, const QString& text, const char* icon,
                                    const QKeySequence& key, RunPart which) {
        add(id, text, icon, key, scope, [this, which] { start(which); });
        m_parts.push_back({find(id), which});
    };
    part("run.selection", tr("Run the selected steps"), "run", QKeySequence(Qt::CTRL | Qt::Key_Return),
         RunPart::Selection);
    part("run.to-here", tr("Run up to the selected steps"), "run-to", QKeySequence(Qt::Key_F7),
         RunPart::ToHere);
    part("run.from-here", tr("Run from the selected steps on"), "run-from", QKeySequence(Qt::Key_F8),
         RunPart::FromHere);
    part("run.selection-fresh", tr("Run the selected steps without the cache"), "run-stale",
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), RunPart::SelectionFresh);
    add("run.cancel-step", tr("Stop the selected steps"), "stop", QKeySequence(Qt::CTRL | Qt::Key_Period),
        scope, [this] { cancelSteps(); });
    add("run.retry-step", tr("Try the selected steps again"), "retry",
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), scope, [this] { retrySteps(); });
    add("run.breakpoint", tr("Stop before the selected steps, or no longer"), "breakpoint",
        QKeySequence(Qt::Key_F9), scope, [this] { toggleBreakpoints(); });
    add("run.pin", tr("Use the last outputs of the selected steps as they are, or no longer"), "pin",
        QKeySequence(Qt::SHIFT | Qt::Key_F9), scope, [this] { togglePins(); });
    add("run.hold", tr("Pause the run, or let it go on"), "pause", QKeySequence(Qt::CTRL | Qt::Key_F9), scope,
        [this] { toggleHold(); });
    add("run.show-log", tr("Show the log of the selected step"), "log", {}, scope,
        [this] { Q_EMIT logRequested(); });
    m_parts.push_back({find("run.start"), RunPart::Stale});
    m_parts.push_back({find("run.start-fresh"), RunPart::Fresh});
    connect(find("run.start"), &QAction::changed, this, &RunActions::refresh);
    refresh();
}

void RunActions::add(const char* id, const QString& text, const char* icon, const QKeySequence& key,
                     QWidget* scope, std::function<void()> run) {
    QAction* action =
        m_workbench.actions().add({QLatin1String(id), text, QLatin1String(icon), key}, scope, std::move(run));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

void RunActions::setSelection(const QStringList& nodes, const QString& step) {
    m_nodes = nodes;
    m_step = step;
    refresh();
}

void RunActions::start(RunPart part) {
    if (PipelineSession* pipeline = m_workbench.pipeline())
        pipeline->startRun(requestOf(part, m_nodes));
}

std::vector<const api::StepStatus*> RunActions::chosenSteps() const {
    std::vector<const api::StepStatus*> steps;
    PipelineSession* pipeline = m_workbench.pipeline();
    if (!pipeline)
        return steps;
    if (!m_step.isEmpty()) {
        if (const auto* step = pipeline->steps().step(toStdString(m_step)))
            steps.push_back(step);
        return steps;
    }
    for (const QString& node : m_nodes) {
        const auto instances = pipeline->steps().instancesOf(toStdString(node));
        steps.insert(steps.end(), instances.begin(), instances.end());
    }
    return steps;
}

void RunActions::cancelSteps() {
    for (const api::StepStatus* step : chosenSteps()) {
        if (step->state == "queued" || step->state == "running" || step->state == "unknown")
            m_workbench.pipeline()->cancelRun(toQString(step->name));
    }
}

void RunActions::retrySteps() {
    PipelineSession* pipeline = m_workbench.pipeline();
    QStringList names;
    for (const api::StepStatus* step : chosenSteps())
        names.append(toQString(step->name));
    // With what the run was given, so that a step is tried again as it was and not with other parameters.
    api::RunRequest request = requestOf(RunPart::SelectionFresh, names);
    request.params = pipeline->summary()->params;
    pipeline->startRun(std::move(request));
}

void RunActions::toggleBreakpoints() {
    PipelineSession* pipeline = m_workbench.pipeline();
    // Together: where one of them has none yet, all get one.
    const bool set = std::any_of(m_nodes.begin(), m_nodes.end(), [&](const QString& node) {
        return !pipeline->breakpoints().contains(node);
    });
    for (const QString& node : m_nodes)
        pipeline->setBreakpoint(node, set);
}

void RunActions::togglePins() {
    PipelineSession* pipeline = m_workbench.pipeline();
    const bool pin = std::any_of(m_nodes.begin(), m_nodes.end(),
                                 [&](const QString& node) { return !pipeline->pins().contains(node); });
    for (const QString& node : m_nodes)
        pipeline->setPinned(node, pin);
    refresh();
}

void RunActions::toggleHold() {
    PipelineSession* pipeline = m_workbench.pipeline();
    pipeline->holdRun(!pipeline->runHeld());
}

QString RunActions::whyNotRun() const {
    const QAction* start = find("run.start");
    if (!start->isEnabled())
        return start->toolTip().section(QLatin1Char('\n'), 1);
    return m_nodes.isEmpty() ? tr("Select a step on the canvas first.") : QString();
}

QString RunActions::whyNotCancel() const {
    const PipelineSession* pipeline = m_workbench.pipeline();
    if (!pipeline || !pipeline->runActive())
        return tr("No run is going on.");
    const auto steps = chosenSteps();
    const bool any = std::any_of(steps.begin(), steps.end(), [](const auto* step) {
        return step->state == "queued" || step->state == "running" || step->state == "unknown";
    });
    return any ? QString() : tr("No selected step is waiting or running.");
}

QString RunActions::whyNotRetry() const {
    if (const QString why = whyNotRun(); !why.isEmpty())
        return why;
    return chosenSteps().empty() ? tr("The selected steps have not been run yet.") : QString();
}

QString RunActions::whyNotHold() const {
    const PipelineSession* pipeline = m_workbench.pipeline();
    if (!pipeline || !pipeline->runActive())
        return tr("No run is going on.");
    return pipeline->cancelling() ? tr("The run is being stopped.") : QString();
}

QString RunActions::whyNotPin() const {
    const PipelineSession* pipeline = m_workbench.pipeline();
    if (!pipeline || m_nodes.isEmpty())
        return tr("Select a step on the canvas first.");
    // A pin can always be taken off.
    const bool possible = std::all_of(m_nodes.begin(), m_nodes.end(), [&](const QString& node) {
        return pipeline->pins().contains(node) || pipeline->canPin(node);
    });
    return possible ? QString() : tr("No outputs of the selected steps are kept yet. Run them once first.");
}

void RunActions::refresh() {
    const QString why = whyNotRun();
    for (const char* id : {"run.selection", "run.to-here", "run.from-here", "run.selection-fresh"})
        ActionRegistry::setUnavailable(find(id), why);
    ActionRegistry::setUnavailable(find("run.cancel-step"), whyNotCancel());
    ActionRegistry::setUnavailable(find("run.retry-step"), whyNotRetry());
    ActionRegistry::setUnavailable(find("run.breakpoint"), m_workbench.pipeline() && !m_nodes.isEmpty()
                                                               ? QString()
                                                               : tr("Select a step on the canvas first."));
    ActionRegistry::setUnavailable(find("run.pin"), whyNotPin());
    ActionRegistry::setUnavailable(find("run.hold"), whyNotHold());
    ActionRegistry::setUnavailable(find("run.show-log"), chosenSteps().empty()
                                                             ? tr("The selected steps have not been run yet.")
                                                             : QString());
}

void RunActions::preview(QAction* action) {
    PipelineSession* pipeline = m_workbench.pipeline();
    const auto at = std::find_if(m_parts.begin(), m_parts.end(),
                                 [action](const Part& part) { return part.action == action; });
    if (!pipeline)
        return;
    if (at == m_parts.end() || !action->isEnabled())
        pipeline->endPreview();
    else
        pipeline->previewRun(requestOf(at->part, m_nodes));
}

void RunActions::addPreviewed(QMenu& menu, std::initializer_list<const char*> ids) {
    for (const char* id : ids) {
        if (*id)
            menu.addAction(find(id));
        else
            menu.addSeparator();
    }
    menu.setToolTipsVisible(true);
    connect(&menu, &QMenu::hovered, this, &RunActions::preview, Qt::UniqueConnection);
    connect(&menu, &QMenu::aboutToHide, this, [this] {
        if (PipelineSession* pipeline = m_workbench.pipeline())
            pipeline->endPreview();
    });
}

void RunActions::fillRunMenu(QMenu& menu) {
    addPreviewed(menu, {"run.start", "run.selection", "run.to-here", "run.from-here", "", "run.start-fresh",
                        "run.selection-fresh", "", "run.resume", "run.retry-step"});
}

void RunActions::fillNodeMenu(QMenu& menu) {
    addPreviewed(menu, {"run.selection", "run.to-here", "run.from-here", "run.selection-fresh", "",
                        "run.breakpoint", "run.pin", "run.retry-step", "run.cancel-step", "run.show-log"});
}

} // namespace orrery::widgets
