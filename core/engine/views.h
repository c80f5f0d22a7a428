#pragma once

#include "core/engine/engine_state.h"

namespace orrery::engine {

StepView viewStep(const EngineState& state, const Run& run, StepIndex step);
RunView viewRun(const EngineState& state, const Run& run);
std::vector<HostView> viewHosts(const EngineState& state);
std::vector<LiveAttempt> viewLiveAttempts(const EngineState& state);

} // namespace orrery::engine
