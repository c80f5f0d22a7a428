#pragma once

#include "core/engine/engine_state.h"

namespace orrery::engine {

Explanation explainStep(const EngineState& state, const Run& run, StepIndex step, Timestamp now);

} // namespace orrery::engine
