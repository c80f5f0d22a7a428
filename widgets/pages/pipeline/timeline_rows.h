#pragma once

#include "core/api/wire/graph.h"
#include "core/api/wire/run.h"
#include "widgets/charts/timeline_chart.h"

#include <vector>

namespace orrery::widgets {

/// The rows of a run's timeline, in order of time: when each step became ready, ran and ended, when those
/// that wait should run, and which steps decide the end (the critical path). Steps that came from the cache
/// are left out. `compared`, which may be null, gives the times of an earlier run. Pure; times in seconds
/// since the run began.
std::vector<TimelineRow> timelineRows(const api::RunSummary& run, const std::vector<api::StepStatus>& steps,
                                      const api::PipelineGraph& graph, const api::RunSnapshot* compared);

/// The step of the critical path that takes longest; empty for none.
QString slowestCritical(const std::vector<TimelineRow>& rows);

} // namespace orrery::widgets
