#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/base/units.h"
#include "core/engine/states.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace orrery::engine {

/// What one rank asks of its host.
struct ResourceRequest {
    Amount cpus = Amount::whole(1);
    std::uint64_t memoryBytes = 0;
    std::uint64_t diskBytes = 0;
    Amount gpus;                      ///< Whole devices, or a part (less than 1) of one device.
    std::string gpuModel;             ///< A part of the model's name, any case; empty for any.
    std::uint64_t gpuMemoryBytes = 0; ///< Each device has at least this much.
    std::vector<std::string> labels;  ///< The host has all of them.

    bool operator==(const ResourceRequest&) const = default;
};

/// The processes of one attempt: all of them or none.
struct GangRequest {
    std::uint32_t ranks = 1;
    std::uint32_t minimum = 0; ///< Elastic: as few as this will do. 0 means `ranks`.
    ResourceRequest perRank;
    /// After the first host's ranks ended well, the others must follow within this time. Zero: no limit.
    Duration stragglerLimit{0};

    std::uint32_t least() const { return minimum == 0 ? ranks : minimum; }
    bool operator==(const GangRequest&) const = default;
};

/// A reason that a pipeline allows to retry after.
struct RetryReason {
    enum class Kind : std::uint8_t { HostLost, OutOfMemory, Exit, Signal, Timeout, StartFailed };
    Kind kind = Kind::HostLost;
    int exitCode = 0; ///< For Exit; -1 means any code but 0.

    bool operator==(const RetryReason&) const = default;
    /// Reads "host-lost", "out-of-memory", "exit:N", "exit", "signal", "timeout", "start-failed".
    /// Errors: InvalidInput.
    static Result<RetryReason> parse(std::string_view text);
};

/// How often and after what to try again. By default never after the step's own failure.
/// Loss of infrastructure is retried a few times anyway, see `ReactorConfig::infrastructureRetries`.
struct RetryPolicy {
    std::uint32_t attempts = 1; ///< All tries together.
    std::vector<RetryReason> on;
    Duration backoff = std::chrono::seconds(1); ///< Before the second try; doubles with each further one.
    Duration maximumBackoff = std::chrono::minutes(5);

    bool operator==(const RetryPolicy&) const = default;
};

/// All that the engine knows of a step. Values, files, commands and hashes stay outside.
struct PlannedStep {
    std::string name;                    ///< Unique in its run: "train[seed=1]".
    std::vector<StepIndex> dependencies; ///< Data or order; all must be done first.
    GangRequest gang;
    RetryPolicy retry;
    Duration timeout{0};                       ///< For each attempt. Zero: none.
    Duration grace = std::chrono::seconds(10); ///< Between the polite signal and the hard one.
    std::int32_t priority = 0;                 ///< Larger goes first.
    std::int32_t group = -1;                   ///< Index into `RunPlan::groups`, or -1.
    Duration predicted{0};                     ///< From history. Zero: unknown.
    /// Runs whatever happened before, also after a cancel. Without dependencies it runs after all other
    /// steps.
    bool always = false;
    /// `Prepared` will answer with the list of instances; the step itself never starts.
    bool map = false;

    bool operator==(const PlannedStep&) const = default;
};

/// At most `limit` steps with this name are live at once, over all runs that use the name.
struct ConcurrencyGroup {
    std::string name;
    std::uint32_t limit = 1;

    bool operator==(const ConcurrencyGroup&) const = default;
};

/// One run's steps and options.
struct RunPlan {
    std::string name; ///< Of the pipeline; for people.
    std::vector<PlannedStep> steps;
    std::vector<ConcurrencyGroup> groups;
    bool keepGoing = false;          ///< After a failure, go on with what does not depend on it.
    std::int32_t priority = 0;       ///< Added to each step's.
    std::set<StepIndex> breakpoints; ///< Steps that are held before they start, until somebody lets them go.

    bool operator==(const RunPlan&) const = default;
};

/// Errors: InvalidInput for an index out of range, a cycle, no ranks, more minimum than ranks, a group
/// without limit. Cost: linear in steps and dependencies.
Result<void> validate(const RunPlan& plan);

} // namespace orrery::engine
