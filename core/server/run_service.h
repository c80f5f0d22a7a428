#pragma once

#include "core/api/wire/wire.h"
#include "core/server/engine_host.h"
#include "core/server/pipeline_files.h"
#include "core/server/run_book.h"
#include "core/server/run_history.h"
#include "core/server/step_artifacts.h"

#include <functional>

namespace orrery::server {

/// What people can ask about runs: start, plan, cancel, resume, look, explain. Thread: the loop's.
class RunService {
public:
    struct Ports {
        EngineHost& host;
        RunBook& book;
        RunHistory& history;
        PipelineFiles& files;
        StepArtifacts& artifacts;
        ResultCache& cache;
        const Secrets& secrets;
        const Clock& clock;
    };
    explicit RunService(Ports ports) : m_ports(ports) {}

    /// Starts a run; on success it is in the journal. Findings of the file go to `problems`.
    /// Errors: InvalidInput for a file with errors, or with the value of a secret in it or in a parameter;
    /// NotFound for an unknown step or file, and for a pinned step of which nothing is kept; Exhausted.
    Result<RunId> start(const api::RunRequest& request, std::vector<api::Problem>& problems);
    /// A live run: itself. An ended one that did not succeed: a new run of the same file and parameters, in
    /// which the cache answers for what succeeded and did not change. Errors: NotFound, those of `start`.
    Result<RunId> resume(RunId run, std::vector<api::Problem>& problems);
    /// Errors: NotFound, Conflict where it has ended.
    Result<void> cancel(RunId run, const std::string& step);
    /// Pauses a run, or lets it go on; with a step (or a node, for all its instances) sets a breakpoint or
    /// lets it go on. Errors: NotFound; Conflict where it has ended, or the step has started.
    Result<void> hold(RunId run, const std::string& step, bool held);
    /// What a run would do, of the file or of a text that it does not hold yet. Errors: as start().
    Result<api::PlanReport> plan(const api::PlanRequest& request, std::vector<api::Problem>& problems);

    Result<api::RunSnapshot> snapshot(RunId run);
    /// All that is kept of a run, live or ended. Errors: NotFound.
    Result<PastRun> record(RunId run);
    api::RunList list(std::size_t limit) const;
    Result<api::Explanation> explain(RunId run, const std::string& step);
    Result<api::OutputList> outputs(RunId run, const std::string& step);

    /// A step of a run by its name, or the only one of that node. Errors: NotFound naming the nearest.
    struct StepPlace {
        StepIndex index{};
        std::string name;
        std::uint32_t attempts = 0;
        std::uint32_t ranks = 1;
        bool ended = false;
    };
    Result<StepPlace> findStep(RunId run, const std::string& step) const;

private:
    /// `text`: what the file would say; empty: what it says.
    Result<Run> load(RunId id, const api::RunRequest& request, const std::string& text,
                     std::vector<api::Problem>& problems, SharedPipeline& loaded);
    Result<void> refuseSecret(std::string_view text, const std::string& place) const;
    /// Of each step, zero where it has no part in the run or is taken as it is.
    std::vector<Duration> predictions(const Run& run) const;
    /// Errors: NotFound for a pinned step without a kept result.
    Result<void> requireKept(const Run& run) const;
    /// Of a live run, or of an ended one that is loaded into `past`.
    Result<const std::vector<StepRecord>*> stepsOf(RunId run, PastRun& past) const;

    Ports m_ports;
};

} // namespace orrery::server
