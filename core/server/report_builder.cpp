#include "core/server/report_builder.h"

#include "core/base/units.h"
#include "core/report/run_report.h"

#include <fmt/core.h>

#include <set>
#include <sys/utsname.h>

namespace orrery::server {

namespace {

/// Lines of a step's log: more of one that failed. Steps beyond the limit keep theirs in the workspace.
constexpr std::size_t linesOfFailed = 80, linesOfOthers = 20, mostLogs = 60;

std::vector<api::LogPage> logEnds(LogService& logs, const api::RunSnapshot& run) {
    std::vector<api::LogPage> pages;
    const auto read = [&](bool failed) {
        for (const api::StepStatus& step : run.steps) {
            if (step.attempts == 0 || (step.state == "failed") != failed || pages.size() >= mostLogs)
                continue;
            LogQuery query;
            query.step = step.name;
            query.tail = true;
            query.limit = failed ? linesOfFailed : linesOfOthers;
            if (auto page = logs.page(RunId(run.summary.run), query); page.ok())
                pages.push_back(std::move(*page));
        }
    };
    read(true);
    read(false);
    return pages;
}

std::string systemText() {
    utsname system{};
    return uname(&system) == 0 ? fmt::format("{} {} {}", system.sysname, system.release, system.machine) : "";
}

using Environment = std::vector<std::pair<std::string, std::string>>;

/// What the steps declared of their surroundings: the parts of their cache keys, each named once.
void addDeclared(const PastRun& run, Environment& environment) {
    std::set<std::pair<std::string, std::string>> told;
    for (const StepRecord& step : run.steps)
        for (const engine::KeyPart& part : step.key.parts) {
            using Kind = engine::KeyPartKind;
            if (part.kind != Kind::Environment && part.kind != Kind::Code && part.kind != Kind::NodeKind)
                continue;
            std::pair<std::string, std::string> entry{
                fmt::format("{} {}", engine::toString(part.kind), part.name),
                part.shown.empty() ? part.digest.hex().substr(0, 12) : part.shown};
            if (told.insert(entry).second)
                environment.push_back(std::move(entry));
        }
}

Environment environmentOf(const ReportSources& sources, const PastRun& run) {
    Environment environment = {{"Orrery", sources.workspace.version},
                               {"workspace", sources.workspace.name},
                               {"pipeline file", run.snapshot.summary.path}};
    if (!sources.workspace.branch.empty())
        environment.emplace_back("git branch now", sources.workspace.branch);
    if (std::string system = systemText(); !system.empty())
        environment.emplace_back("system", std::move(system));
    for (const api::HostStatus& host : sources.hosts.hosts) {
        environment.emplace_back("host " + host.name,
                                 fmt::format("{:g} CPUs, {} memory", host.cpus, formatByteSize(host.memory)));
        for (const api::Gpu& gpu : host.gpus)
            environment.emplace_back("GPU of " + host.name, gpu.model + ", " + formatByteSize(gpu.memory));
    }
    addDeclared(run, environment);
    return environment;
}

} // namespace

Result<std::string> buildReport(const ReportSources& sources, RunId run) {
    ORRERY_TRY(const PastRun past, sources.runs.record(run));
    report::RunReport report;
    report.run = past.snapshot;
    ORRERY_TRY(report.metrics, sources.logs.metrics(run, ""));
    ORRERY_TRY(report.outputs, sources.runs.outputs(run, ""));
    report.logs = logEnds(sources.logs, past.snapshot);
    report.environment = environmentOf(sources, past);
    // A file that is gone or broken by now costs the picture, not the report.
    if (auto loaded = sources.files.load(past.request.path, past.request.params); loaded.ok())
        report.graph = sources.files.graphOf(**loaded);
    return report::writeReport(report);
}

} // namespace orrery::server
