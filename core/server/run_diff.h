#pragma once

#include "core/api/wire/observation.h"
#include "core/api/wire/run_diff.h"
#include "core/server/run_history.h"

namespace orrery::server {

/// Two runs step by step: which parts of a step's cache key differ, which figures moved. A step is the same
/// when its keys are equal, whether it ran or came from the cache. Pure.
api::RunDiff diffRuns(const PastRun& before, const api::MetricPage& metricsBefore, const PastRun& after,
                      const api::MetricPage& metricsAfter);

} // namespace orrery::server
