#pragma once

#include "core/api/wire/run.h"
#include "core/base/hash.h"
#include "core/base/ids.h"
#include "core/engine/cache_key.h"
#include "core/engine/planned_step.h"
#include "core/pipeline/expand.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace orrery::server {

/// What a finished step has written at one port.
struct StepOutput {
    std::string port;
    pipeline::PortType type = pipeline::PortType::Any;
    std::string file; ///< Its name in the output folder, kept so that endings such as .csv survive.
    Digest digest;
    std::uint64_t size = 0;
    bool folder = false;
    /// The content, for types that are read as values (text, number, metrics); else null.
    pipeline::Value value;
};

/// A step of a run with all that is known of it beside the engine's own state.
struct StepRecord {
    api::StepStatus status;
    bool selected = true; ///< False where --from, --to or --only leave it out.
    bool needed = false;  ///< Not selected, but a selected step uses its outputs: the cache must have them.
    bool rerun = false;   ///< The cache must not answer.
    bool pinned = false;  ///< Its latest kept result is taken, whatever its key says.
    std::uint32_t placedAttempt =
        0;                ///< The latest that was given a place; the engine counts it once it runs.
    engine::CacheKey key; ///< Set when the step was prepared.
    std::vector<StepOutput> outputs;

    /// Whether the run has to do with it.
    bool takesPart() const { return selected || needed; }
    const StepOutput* output(std::string_view port) const;
};

/// One run: what was asked, the expanded plan, and how far it is. Owned by the RunBook. Thread: the loop's.
struct Run {
    RunId id;
    api::RunRequest request;
    std::shared_ptr<const pipeline::ExpandedPipeline> plan; ///< Shared by all runs of the same texts.
    std::vector<pipeline::StepSpec> instances; ///< What map steps have become, behind the steps of the plan.
    std::vector<StepRecord> steps;             ///< One for each step of the plan, then one for each instance.
    api::RunSummary summary;
    std::uint64_t sequence = 0; ///< Of the newest delta.

    std::map<StepIndex, std::vector<StepIndex>> mapInstances; ///< What each map step has become.

    /// Calls `visit` for each output that `steps.<name>.outputs.<port>` stands for, in order; those of a
    /// fan-in or map that were skipped or failed are passed over. `list` is set to whether the value is a
    /// list. Errors: NotFound for an unknown name, Unavailable where a single step has not written it.
    Result<void> visitOutputs(std::string_view name, std::string_view port, bool& list,
                              const std::function<void(const StepOutput&)>& visit) const;
    const pipeline::StepSpec& spec(StepIndex index) const {
        const std::size_t planned = plan->steps.size();
        return toNumber(index) < planned ? plan->steps[toNumber(index)]
                                         : instances[toNumber(index) - planned];
    }
    StepRecord& record(StepIndex index) { return steps[toNumber(index)]; }
    const StepRecord& record(StepIndex index) const { return steps[toNumber(index)]; }

    /// The step of that name, or all that a matrix, a map or a sub-pipeline of that name stands for.
    std::vector<StepIndex> stepsCalled(std::string_view name) const;
    /// Adds the instances that a map step expanded to, as the last steps of the run. The map's name then
    /// stands for all of them.
    void addInstances(StepIndex map, std::vector<pipeline::StepSpec> added);
    /// Changes a step's state and the summary's counts with it; nothing else may.
    void setState(StepIndex step, std::string_view state);
    /// What `${{ run.state }}` is while steps still run: failed or cancelled as soon as that is how it will
    /// end.
    std::string stateSeenBySteps() const;
};

/// The part of the graph that a request asks for.
pipeline::Selection selectionOf(const api::RunRequest& request);

/// The run that a request and its expansion describe, every step queued.
Run makeRun(RunId id, api::RunRequest request, std::shared_ptr<const pipeline::ExpandedPipeline> plan,
            const std::vector<bool>& selected, Timestamp now);

/// Marks the steps whose outputs a selected step needs although they were not selected themselves.
void markNeeded(Run& run);

/// The engine's view of a plan. `predicted` has one entry a step.
engine::RunPlan toRunPlan(const Run& run, const std::vector<Duration>& predicted);

} // namespace orrery::server
