#pragma once

#include "core/api/wire/graph.h"
#include "core/api/wire/observation.h"
#include "core/api/wire/run.h"

#include <string>
#include <utility>
#include <vector>

namespace orrery::report {

/// What is known of a run, as the API says it.
struct RunReport {
    api::RunSnapshot run;
    api::PipelineGraph graph; ///< Of the file; without nodes where it can no longer be read.
    api::MetricPage metrics;
    api::OutputList outputs;
    std::vector<api::LogPage> logs; ///< The ends of the logs of steps that were started.
    std::vector<std::pair<std::string, std::string>> environment; ///< What it ran with: name, value.
};

/// The run as one HTML page that needs nothing beside it, in UTF-8. Every text is escaped. Pure: the same
/// values give the same bytes.
std::string writeReport(const RunReport& report);

} // namespace orrery::report
