#pragma once

#include "core/engine/engine_state.h"

namespace orrery::engine {

// Steps that people keep from starting: all of a paused run, or one at its breakpoint. What runs goes on.

bool onHoldChanged(Context& context, const HoldChanged& event);

/// Keeps a step back that is about to go on, if its run is paused or a breakpoint is set on it. `prepared`:
/// its inputs are there already. False where nothing keeps it.
bool holdBack(Context& context, Run& run, StepIndex step, bool prepared);

/// Ends all holding in a run: its steps at breakpoints too, and those that come later.
void dropHolds(Context& context, Run& run);

} // namespace orrery::engine
