#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"
#include "core/engine/host.h"
#include "core/engine/planned_step.h"
#include "core/engine/states.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace orrery::engine {

/// Fences off results of attempts that are not the current one. Chosen by the reactor.
using Token = std::uint64_t;

/// How one rank ended.
struct RankResult {
    std::uint32_t rank = 0;
    EndReason reason = EndReason::Exited;
    std::int32_t exitCode = 0;
    std::int32_t signal = 0;

    bool good() const { return reason == EndReason::Exited && exitCode == 0; }
    bool operator==(const RankResult&) const = default;
};

// ---- What the people ask
// ------------------------------------------------------------------------------------

/// A run was accepted. `run` is larger than that of any earlier run.
struct RunSubmitted {
    RunId run;
    RunPlan plan;
    bool operator==(const RunSubmitted&) const = default;
};

/// End a run, or one step of it. Steps marked `always` still run, and jobs have their grace, unless `force`
/// is set, which may also be asked for after a cancel without it.
struct CancelRequested {
    static constexpr StepIndex wholeRun{0xFFFFFFFF};
    RunId run;
    StepIndex step = wholeRun;
    bool force = false;
    bool operator==(const CancelRequested&) const = default;
};

/// The server has stored the summary of an ended run; the reactor may drop it.
struct RunForgotten {
    RunId run;
    bool operator==(const RunForgotten&) const = default;
};

/// Keep steps from starting, or let them go on: all of a run (a pause), or one step (a breakpoint). What runs
/// goes on. Letting a run go on uses up the breakpoints that it stands at; those of later steps stay.
struct HoldChanged {
    static constexpr StepIndex wholeRun = CancelRequested::wholeRun;
    RunId run;
    StepIndex step = wholeRun;
    bool held = false;
    bool operator==(const HoldChanged&) const = default;
};

// ---- What the server's own parts answer
// ----------------------------------------------------------------------

/// One instance of a map.
struct MapInstance {
    std::string name;
    Duration predicted{0};
    bool operator==(const MapInstance&) const = default;
};

/// The answer to `Prepare`.
struct Prepared {
    enum class Outcome : std::uint8_t {
        Run,      ///< Inputs are there, the cache has no answer: start it.
        CacheHit, ///< Outputs were taken from the cache.
        Skip,     ///< Its `when` is false.
        Expanded, ///< A map: `instances` say which steps to add.
        Invalid,  ///< `message` says what is wrong with inputs or expressions.
        Refused,  ///< Outputs were taken from the cache, and its gate says no to them.
    };
    RunId run;
    StepIndex step{};
    Outcome outcome = Outcome::Run;
    std::string message;
    std::vector<MapInstance> instances;
    bool operator==(const Prepared&) const = default;
};

/// The answer to `Collect`.
struct Collected {
    enum class Outcome : std::uint8_t { Ok, OutputMissing, GateRefused, Failed };
    AttemptId attempt;
    Outcome outcome = Outcome::Ok;
    std::string message;
    bool operator==(const Collected&) const = default;
};

/// A timer set by `SetTimer` has run out, measured by a clock that never jumps.
struct TimerFired {
    std::uint64_t timer = 0;
    bool operator==(const TimerFired&) const = default;
};

/// Limits that belong to the workspace, not to a pipeline. The journal holds them, so that it is read with
/// those it was written with.
struct ReactorConfig {
    /// New attempts after a loss of host, agent or supervisor, beside what a step's retry policy gives.
    std::uint32_t infrastructureRetries = 3;
    /// New attempts after a start that provably never happened.
    std::uint32_t unstartedRetries = 20;
    /// Added to a host's lease before its attempts count as dead; covers the agent's own killing.
    Duration leaseMargin = std::chrono::minutes(2);
    /// How often starts, kills and reports that were not answered are looked at; after two looks the session
    /// is reset.
    Duration watchdog = std::chrono::seconds(60);
    /// Wait before a new attempt after a loss of infrastructure.
    Duration infrastructureBackoff = std::chrono::milliseconds(500);
    /// Short steps that a host is given at most for each processor. It holds back those that it has no room
    /// for, so that the next one is there when one ends. 1: none waits there, as in journals that do not say.
    std::uint32_t shortStepsPerCpu = 1;
    /// A step that ended within this time was short.
    Duration shortStep = std::chrono::milliseconds(50);

    bool operator==(const ReactorConfig&) const = default;
};

/// The first event of each life of the server, after the replay of the journal, also of an empty one.
/// Everything live becomes unknown, every host is away, and what was asked of the server's own parts is asked
/// again.
struct ServerRestarted {
    std::uint64_t seed = 0; ///< Random; makes the tokens of this life differ from those of any other.
    ReactorConfig config;   ///< Filled in by the reactor.
    bool operator==(const ServerRestarted&) const = default;
};

// ---- What executors report
// ------------------------------------------------------------------------------------

/// All ranks of the attempt on `host` have been started.
struct AttemptStarted {
    AttemptId attempt;
    Token token = 0;
    HostId host;
    bool operator==(const AttemptStarted&) const = default;
};

/// All ranks of the attempt on `host` have ended and nothing of them is left. Sent again until
/// `ReleaseAttempt`.
struct AttemptEnded {
    AttemptId attempt;
    Token token = 0;
    HostId host;
    std::vector<RankResult> ranks; ///< Empty where the host never knew of it.
    std::uint32_t first = 0;       ///< Index into `ranks` of the rank whose end caused the others'.
    std::string message;           ///< What the host says in words, for example why a start failed.
    bool operator==(const AttemptEnded&) const = default;
};

/// A host is connected, or its capacity changed within the session.
struct HostUp {
    HostId host;
    SessionId session = 0;
    HostCapacity capacity;
    Duration lease = std::chrono::minutes(40); ///< Without contact for so long the agent ends its jobs.
    bool operator==(const HostUp&) const = default;
};

/// What an agent knows of one attempt.
struct ReportedAttempt {
    AttemptId attempt;
    Token token = 0;
    bool ended = false;
    Duration runningFor{0};        ///< By the host's own clock.
    std::vector<RankResult> ranks; ///< When ended.
    std::uint32_t first = 0;
    bool operator==(const ReportedAttempt&) const = default;
};

/// Everything the agent holds, told once a session, before it accepts a start in that session.
/// Attempts that are not in it are not on that host.
struct HostReported {
    HostId host;
    SessionId session = 0;
    std::vector<ReportedAttempt> attempts;
    bool operator==(const HostReported&) const = default;
};

/// Contact was lost. Says nothing about the jobs.
struct HostLost {
    HostId host;
    SessionId session = 0;
    bool operator==(const HostLost&) const = default;
};

/// A person, or the cloud's own word, says that the host is gone for good: what ran there is dead.
struct HostRemoved {
    HostId host;
    bool operator==(const HostRemoved&) const = default;
};

/// All that can happen to the engine. The order is that of the journal's type numbers: only ever append.
using Event = std::variant<RunSubmitted, CancelRequested, RunForgotten, Prepared, Collected, TimerFired,
                           ServerRestarted, AttemptStarted, AttemptEnded, HostUp, HostReported, HostLost,
                           HostRemoved, HoldChanged>;

} // namespace orrery::engine
