#pragma once

#include "core/api/wire/run.h"
#include "core/server/step_artifacts.h"

#include <vector>

namespace orrery::server {

/// What a run would do, step by step in the order of the plan. `run` is looked at and thrown away: steps that
/// the cache answers for get their outputs, so that those behind them can be judged. `predicted`: of each
/// step, if it has to run. Cost: the key of each step that has a part in the run, and of those before a pin.
api::PlanReport reportPlan(Run& run, StepArtifacts& artifacts, const ResultCache& cache,
                           std::vector<Duration> predicted);

/// How long a run of these steps takes when each waits for those it depends on and nothing else: the longest
/// chain.
Duration criticalPath(const pipeline::ExpandedPipeline& plan, const std::vector<Duration>& predicted);

} // namespace orrery::server
