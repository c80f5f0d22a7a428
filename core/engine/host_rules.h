#pragma once

#include "core/engine/engine_state.h"

namespace orrery::engine {

bool onHostUp(Context& context, HostUp& event);
bool onHostReported(Context& context, const HostReported& event);
bool onHostLost(Context& context, const HostLost& event);
bool onHostRemoved(Context& context, const HostRemoved& event);
bool onServerRestarted(Context& context, const ServerRestarted& event);

/// The lease of a host without contact ran out: what ran there is dead.
void leaseRanOut(Context& context, std::uint32_t host);
/// Resets the sessions in which a start, a kill or a report has been waited for too long.
void watchdogLooked(Context& context);

} // namespace orrery::engine
