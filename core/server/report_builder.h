#pragma once

#include "core/server/log_service.h"
#include "core/server/pipeline_files.h"

namespace orrery::server {

/// Where a report's content comes from.
struct ReportSources {
    RunService& runs;
    LogService& logs;
    PipelineFiles& files;
    api::HostList hosts;
    api::Workspace workspace;
};

/// A run as one HTML page (core/report): its graph as the file draws it now, its figures, charts, the ends of
/// its logs and what it ran with. Errors: NotFound.
Result<std::string> buildReport(const ReportSources& sources, RunId run);

} // namespace orrery::server
