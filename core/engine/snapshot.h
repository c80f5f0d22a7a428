#pragma once

#include "core/engine/engine_state.h"

namespace orrery::engine {

std::string writeSnapshot(const EngineState& state);
/// Fills a fresh state. Errors: Corrupt, Unsupported.
Result<void> readSnapshot(std::string_view bytes, EngineState& state);

} // namespace orrery::engine
