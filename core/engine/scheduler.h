#pragma once

#include "core/engine/engine_state.h"

namespace orrery::engine {

/// One pass over what is ready, if anything changed since the last: batches by equal request, in the order of
/// their fronts; place, reserve for the first that does not fit, dispatch. Cost: the number of kinds of
/// requests that wait, at most a few hundred looked at, and what is started.
void schedule(Context& context);

/// When and where the gang could start if all that runs ends as predicted. What has no prediction is taken to
/// run as long again as it has run.
struct Estimate {
    Timestamp start;
    std::map<std::uint32_t, std::uint32_t> ranks;
};
std::optional<Estimate> estimate(const EngineState& state, const GangRequest& gang, Timestamp now);

/// When a live attempt should end, if the step has a prediction.
std::optional<Timestamp> predictedEnd(const Run& run, StepIndex step, Timestamp now);

} // namespace orrery::engine
