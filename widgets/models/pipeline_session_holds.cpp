#include "widgets/client/wire_text.h"
#include "widgets/models/pipeline_session.h"

#include <algorithm>

// Breakpoints and pauses: what a session keeps from starting.

namespace orrery::widgets {

void PipelineSession::setBreakpoint(const QString& node, bool set) {
    if (set == m_breakpoints.contains(node))
        return;
    if (set)
        m_breakpoints.append(node);
    else
        m_breakpoints.removeAll(node);
    applyStates(nullptr);
    Q_EMIT breakpointsChanged();
    // A run that goes on is told too; where the step has started already, the next run stops there.
    if (runActive())
        m_client.holdRun(shownRun(), node, set, this, [](const Result<api::Acknowledged>&) {});
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

void PipelineSession::noticeStops() {
    std::set<std::string> standing;
    // In a paused run every step is held; that is no news of a step.
    if (runActive() && !summary()->paused)
        for (const api::StepStatus& step : runSteps())
            if (step.held)
                standing.insert(step.name);
    std::set<std::string> before = standing;
    before.swap(m_stoppedBefore);
    for (const std::string& step : standing)
        if (!before.contains(step))
            Q_EMIT stoppedBefore(toQString(step));
    if (standing != before)
        Q_EMIT runChanged();
}

} // namespace orrery::widgets
