#include "app/cli/run_state.h"

namespace orrery::cli {

bool isTerminal(std::string_view state) {
    return state != "queued" && state != "running" && state != "unknown";
}

void RunState::reset(api::RunSnapshot snapshot) {
    m_snapshot = std::move(snapshot);
}

bool RunState::apply(const api::RunDelta& delta) {
    if (delta.sequence != m_snapshot.sequence + 1)
        return false;
    m_snapshot.sequence = delta.sequence;
    m_snapshot.summary = delta.summary;
    for (const api::StepStatus& step : delta.steps) {
        if (step.index >= m_snapshot.steps.size())
            m_snapshot.steps.resize(step.index + 1);
        m_snapshot.steps[step.index] = step;
    }
    return true;
}

bool RunState::ended() const {
    return !m_snapshot.summary.state.empty() && isTerminal(m_snapshot.summary.state);
}

} // namespace orrery::cli
