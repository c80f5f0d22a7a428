#pragma once

#include "core/api/wire/wire.h"

#include <string>

namespace orrery::app {

/// When the tour takes place: 2026-11-21 14:10:58 UTC.
inline constexpr double kTourNow = 1'795'270'258;
/// When runs 1480 to 1482 began.
inline constexpr double kTourRunStart = kTourNow - 527;

/// The credit-risk pipeline of the tour.
api::PipelineGraph tourGraph();
/// The same file with three mistakes in it.
api::PipelineGraph tourBrokenGraph();
api::PlanReport tourPlan();
/// What would run of the breast-cancer sample after its gate was changed.
api::PlanReport tourSamplePlan();
/// Run 1482: training goes on, one step failed.
api::RunSnapshot tourRunning();
/// Run 1481: everything ran and succeeded.
api::RunSnapshot tourFinished();
/// Run 1480: every step answered from the cache.
api::RunSnapshot tourCached();
api::RunList tourRuns();
/// The log of `train_mlp` with two ranks, and of the step that failed.
api::LogPage tourLog();
api::LogPage tourFailureLog();
api::MetricPage tourMetrics();
api::OutputList tourOutputs();
api::UsagePage tourUsage();
api::RunDiff tourDiff();
api::Explanation tourExplanation();
/// Why the steps that are queued wait.
std::vector<api::Explanation> tourWaits();
/// `ago`: seconds before now.
api::HostList tourHosts(double ago = 0);
api::Workspace tourWorkspace();

} // namespace orrery::app
