#pragma once

#include <cstdint>
#include <string_view>

namespace orrery::engine {

/// What people see of a step. Terminal states never change.
enum class StepState : std::uint8_t {
    Queued,  ///< Waits for steps before it, for its inputs, or for a place; `Reactor::explain` says which.
    Running, ///< At least one rank runs, or its outputs are being collected.
    Unknown, ///< Contact to a host was lost; it may still run. Never taken for failed.
    Succeeded,
    Cached, ///< Answered by the cache, nothing ran.
    Failed,
    Cancelled, ///< Somebody asked for it.
    Skipped,   ///< Its condition was false, a step before it did not succeed, or the run stopped first.
    Lost,      ///< Its host was lost, it is proved dead, and no retry was left.
};

/// What people see of a run. Terminal states never change.
enum class RunState : std::uint8_t {
    Queued, ///< No step has started yet.
    Running,
    Succeeded,
    Failed,
    Cancelled,
    Refused, ///< A gate said no and nothing else failed. Exit code 4.
    Lost,    ///< A step was lost with its host and nothing failed by itself. Exit code 3.
};

/// Where a step is on its way, finer than `StepState`.
enum class StepPhase : std::uint8_t {
    Waiting,    ///< For the steps it depends on.
    Preparing,  ///< `Prepare` is out: condition, inputs, cache.
    Ready,      ///< For resources.
    BackingOff, ///< Failed, and waits before the next attempt.
    Starting,   ///< `StartAttempt` is out.
    Running,
    Collecting, ///< `Collect` is out: outputs, gate.
    Expanded,   ///< A map whose instances run.
    Done,
    Held, ///< Kept from going on by a pause or a breakpoint. Last, since snapshots hold the numbers.
};

/// Why an attempt, or a rank of it, ended.
enum class EndReason : std::uint8_t {
    Exited,         ///< By itself; the exit code tells how.
    Signalled,      ///< By a signal that was not ours.
    OutOfMemory,    ///< Killed by the kernel or by its memory limit.
    Killed,         ///< On our request (cancel, timeout, gang).
    StartFailed,    ///< The command could not be started: missing program, no work folder.
    SupervisorLost, ///< What held the job died; the agent made sure that nothing of the job is left.
    LeaseExpired,   ///< The agent had no contact for the length of the lease and ended the job itself.
    Timeout,        ///< Ran longer than the step allows.
    Cancelled,      ///< Somebody asked for it.
    HostLost,       ///< Its host is gone, with proof or after the lease.
    NeverStarted,   ///< The host never heard of it: proved by its report.
    Straggler,      ///< Other ranks had ended well and this one did not follow in time.
};

constexpr bool isTerminal(StepState state) {
    return state >= StepState::Succeeded;
}
constexpr bool isTerminal(RunState state) {
    return state >= RunState::Succeeded;
}
/// True for a step whose outputs exist: what depends on it may run.
constexpr bool isGood(StepState state) {
    return state == StepState::Succeeded || state == StepState::Cached;
}
/// True where not the step but what carries it broke.
constexpr bool isInfrastructure(EndReason reason) {
    return reason == EndReason::SupervisorLost || reason == EndReason::LeaseExpired ||
           reason == EndReason::HostLost || reason == EndReason::NeverStarted;
}

/// The spelling in JSON and on screen: "queued", "running", ...
std::string_view toString(StepState state);
std::string_view toString(RunState state);
std::string_view toString(StepPhase phase);
/// "exit", "signal", "out-of-memory", "host-lost", ...
std::string_view toString(EndReason reason);

} // namespace orrery::engine
