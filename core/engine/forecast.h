#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/engine/host.h"
#include "core/engine/planned_step.h"

#include <optional>
#include <span>
#include <vector>

namespace orrery::engine {

class Reactor;

/// When a step should run.
struct ForecastStep {
    std::optional<Timestamp> start;
    std::optional<Timestamp> end;
};

/// How a run should go if nothing fails and every step takes as long as predicted.
struct Forecast {
    std::optional<Timestamp> end;    ///< Empty where some step has no host that could carry it.
    std::vector<ForecastStep> steps; ///< In the order of the plan.
    bool guessed = false;            ///< Some step has no prediction and was taken to need no time.
};

/// What to expect of the next time, from earlier times with the newest first: the middle one of the last
/// nine. Zero where there were none.
Duration predictDuration(std::span<const Duration> newestFirst);

/// A plan on hosts that have nothing else to do. `cached` says for each step whether the cache will answer;
/// it may be shorter than the plan. Errors: those of `validate`. Cost: that of the run itself in the engine,
/// about 2 microseconds a step.
Result<Forecast> forecast(const RunPlan& plan, const std::vector<HostCapacity>& hosts,
                          const std::vector<bool>& cached, Timestamp now);

/// The rest of a live run, with all that runs beside it. Lives on in a copy of the engine.
/// Errors: NotFound. Cost: a copy of the state and about 2 microseconds for each step still to come.
Result<Forecast> forecast(const Reactor& reactor, RunId run, Timestamp now);

} // namespace orrery::engine
