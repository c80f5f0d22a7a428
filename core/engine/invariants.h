#pragma once

#include "core/engine/engine_state.h"

namespace orrery::engine {

/// Proves that counters, books and phases agree with each other. Errors: Internal with what does not.
Result<void> checkState(const EngineState& state);

} // namespace orrery::engine
