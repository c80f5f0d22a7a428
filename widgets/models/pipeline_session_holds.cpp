#include "widgets/client/wire_text.h"
#include "widgets/models/pipeline_session.h"

#include <algorithm>

// Breakpoints, pauses and pins: what a session keeps from starting.

namespace orrery::widgets {

namespace {

/// Adds the node to those that are marked, or takes it out. False where nothing changed.
bool mark(QStringList& marked, const QString& node, bool set) {
    if (set == marked.contains(node))
        return false;
    if (set)
        marked.append(node);
    else
        marked.removeAll(node);
    return true;
}

} // namespace

void PipelineSession::setBreakpoint(const QString& node, bool set) {
    if (!mark(m_breakpoints, node, set))
        return;
    applyStates(nullptr);
    Q_EMIT breakpointsChanged();
    if (!runActive())
        return;
    m_client.holdRun(shownRun(), node, set, this, [this, node, set](const Result<api::Acknowledged>& answer) {
        // A step that has started needs nobody to let it go.
        if (!answer && set)
            Q_EMIT refused(tr("This run does not stop before %1: %2. Later runs do.")
                               .arg(node, toQString(answer.error().message())));
    });
}

void PipelineSession::restoreBreakpoints(const QStringList& nodes) {
    m_breakpoints = nodes;
    applyStates(nullptr);
}

void PipelineSession::holdRun(bool held) {
    m_client.holdRun(shownRun(), {}, held, this, [this](Result<api::Acknowledged> answer) {
        if (!answer)
            Q_EMIT refused(toQString(answer.error().message()));
    });
}

bool PipelineSession::runHeld() const {
    return runActive() && (summary()->paused || !m_stoppedBefore.empty());
}

void PipelineSession::setPinned(const QString& node, bool pinned) {
    if (!mark(m_pins, node, pinned))
        return;
    applyStates(nullptr);
    Q_EMIT pinsChanged();
    m_replan.start();
}

bool PipelineSession::canPin(const QString& node) const {
    if (!m_plan)
        return true;
    // What the plan leaves out may be pinned; the server knows whether something of it is kept.
    const std::string name = toStdString(node);
    return std::none_of(m_plan->steps.begin(), m_plan->steps.end(),
                        [&](const auto& step) { return step.node == name && step.kept == 0; });
}

void PipelineSession::restorePins(const QStringList& nodes) {
    m_pins = nodes;
    applyStates(nullptr);
    if (!nodes.isEmpty())
        m_replan.start();
}

std::vector<std::string> PipelineSession::present(const QStringList& nodes) const {
    std::vector<std::string> names;
    for (const QString& node : nodes)
        if (m_canvas.indexOf(node) >= 0)
            names.push_back(toStdString(node));
    return names;
}

} // namespace orrery::widgets
