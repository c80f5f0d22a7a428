#include "app/cli/run_state.h"

namespace orrery::cli {

bool isTerminal(std::string_view state) {
    return state != "queued" && state != "running" && state != "unknown";
}

ChangedSteps RunState::reset(api::RunSnapshot snapshot) {
    ChangedSteps changed;
    for (std::uint32_t index = 0; index < snapshot.steps.size(); ++index) {
        const api::StepStatus& step = snapshot.steps[index];
        if (index >= steps().size() || steps()[index].state != step.state || steps()[index].held != step.held)
            changed.push_back(index);
    }
    m_snapshot = std::move(snapshot);
    return changed;
}

std::optional<ChangedSteps> RunState::apply(api::RunDelta delta) {
    if (delta.sequence != m_snapshot.sequence + 1)
        return std::nullopt;
    m_snapshot.sequence = delta.sequence;
    m_snapshot.summary = std::move(delta.summary);
    ChangedSteps changed;
    for (api::StepStatus& step : delta.steps) {
        const std::uint32_t index = step.index;
        if (index >= m_snapshot.steps.size())
            m_snapshot.steps.resize(index + 1);
        m_snapshot.steps[index] = std::move(step);
        changed.push_back(index);
    }
    return changed;
}

bool RunState::ended() const {
    return !m_snapshot.summary.state.empty() && isTerminal(m_snapshot.summary.state);
}

} // namespace orrery::cli
