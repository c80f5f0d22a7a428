#pragma once

#include "core/engine/engine_state.h"

namespace orrery::engine {

/// Sets a timer and remembers what it is for.
std::uint64_t setTimer(Context& context, const Timer& timer, Duration delay);
/// Forgets a timer, if there is one, and makes `id` 0.
void cancelTimer(Context& context, std::uint64_t& id);
/// Looks again in a while at what was asked of hosts. Nothing where it is set already.
void armWatchdog(Context& context);

} // namespace orrery::engine
