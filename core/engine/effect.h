#pragma once

#include "core/base/result.h"
#include "core/engine/event.h"

#include <optional>

namespace orrery::engine {

/// Append to the journal and make durable before any later effect of the same or a later event leaves.
struct JournalRecord {
    std::string bytes; ///< See event_codec.h and docs/engine.md.
};

/// Resolve condition, inputs and cache key of a step; answer with `Prepared`. Asked again after a restart.
struct Prepare {
    RunId run;
    StepIndex step{};
};

/// The ranks of an attempt on one host.
struct PlacedRank {
    std::uint32_t rank = 0;
    std::vector<std::string> gpus; ///< Uuids; a part of a device is given as the whole uuid.
    bool operator==(const PlacedRank&) const = default;
};

/// The part of an attempt that one host carries.
struct PlacedPart {
    HostId host;
    SessionId session = 0; ///< Do not send in any other session.
    std::vector<PlacedRank> ranks;
    bool operator==(const PlacedPart&) const = default;
};

/// Start all ranks. The executor drops a part whose session is over: the host's next report will tell.
/// The agent refuses a second start of the same attempt, and any start before it has reported in the session.
struct StartAttempt {
    AttemptId attempt;
    Token token = 0;
    std::uint32_t ranks = 0; ///< How many there are in all; may be fewer than asked for an elastic gang.
    std::vector<PlacedPart> parts;
    bool mayQueue = false; ///< There is no room yet: the host starts it when one before it has ended.
};

/// End all ranks on `host`: polite signal, `grace`, then everything that descends from them. Answered by
/// `AttemptEnded`. Repeating it is harmless; a shorter grace counts from then on. For an attempt that the
/// agent does not know it answers with `AttemptEnded` of no ranks, and from then on refuses to start it.
struct KillAttempt {
    AttemptId attempt;
    Token token = 0;
    HostId host;
    SessionId session = 0;
    Duration grace{0};
    EndReason reason = EndReason::Cancelled;
};

/// The engine has what it needs of this attempt: the agent may forget it and stop repeating its end. But
/// until the session is over it still refuses to start it, since a doubled start may be under way.
struct ReleaseAttempt {
    AttemptId attempt;
    Token token = 0;
    HostId host;
};

/// Something asked of this host was not answered in time: close the session and connect again.
struct ResetHost {
    HostId host;
    SessionId session = 0;
};

/// Verify and store the outputs, evaluate the gate; answer with `Collected`. Asked again after a restart.
struct Collect {
    AttemptId attempt;
    std::vector<PlacedPart> parts; ///< Where its ranks ran.
};

/// Answer with `TimerFired` after `delay` by a clock that never jumps.
struct SetTimer {
    std::uint64_t timer = 0;
    Duration delay{0};
};

/// The timer is no longer wanted; should it fire all the same, nothing happens.
struct CancelTimer {
    std::uint64_t timer = 0;
};

/// A run has another state, or is paused or goes on.
struct RunChanged {
    RunId run;
    RunState state = RunState::Queued;
    Timestamp at;
    bool paused = false;
};

/// A step has another state or another attempt, or is held or goes on.
struct StepChanged {
    RunId run;
    StepIndex step{};
    StepState state = StepState::Queued;
    std::uint32_t attempt = 0; ///< Number of the latest attempt, 0 if none was made.
    Timestamp at;
    std::optional<std::int32_t> exitCode; ///< Of the rank that ended the latest attempt.
    std::string reason;                   ///< For people; empty where there is nothing to say.
    bool held = false;                    ///< Kept from starting by a pause or a breakpoint.
};

/// A map brought new steps, numbered from `first`.
struct StepsAdded {
    RunId run;
    StepIndex map{};
    StepIndex first{};
    std::uint32_t count = 0;
};

using Observation = std::variant<RunChanged, StepChanged, StepsAdded>;

/// Something for those who look on. Not needed for correctness.
struct Observe {
    Observation what;
};

/// The event made no sense (unknown run, invalid plan) and changed nothing. For whoever asked.
struct Rejected {
    Error error;
};

using Effect = std::variant<JournalRecord, Prepare, StartAttempt, KillAttempt, ReleaseAttempt, ResetHost,
                            Collect, SetTimer, CancelTimer, Observe, Rejected>;

/// In the order in which they must leave. The journal record, if there is one, comes first.
using Effects = std::vector<Effect>;

} // namespace orrery::engine
