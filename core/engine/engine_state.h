#pragma once

#include "core/engine/event_codec.h"
#include "core/engine/reactor.h"
#include "core/engine/ready_queue.h"

#include <map>
#include <set>
#include <unordered_map>

/// The data of the reactor; internal to core/engine. Rules over it are in the `*_rules.h` files.
namespace orrery::engine {

constexpr std::uint32_t none = 0xFFFFFFFF;

/// A step of a run, whatever its attempt.
struct StepKey {
    RunId run;
    StepIndex step{};
    auto operator<=>(const StepKey&) const = default;
};

enum class PartPhase : std::uint8_t { Starting, Running, Ended };

/// The ranks of an attempt on one host.
struct Part {
    std::uint32_t host = none;
    std::vector<PlacedRank> ranks;
    PartPhase phase = PartPhase::Starting;
    bool away = false;            ///< Contact to its host is lost.
    std::uint32_t unanswered = 0; ///< Looks of the watchdog since a start or a kill was asked for.
};

/// What ended an attempt: the first rank that did not end well, or what we did to it.
struct Cause {
    EndReason reason = EndReason::Exited;
    std::int32_t exitCode = 0;
    std::int32_t signal = 0;
    std::uint32_t rank = none;
    std::uint32_t host = none;
    std::string message;
};

/// The live try of a step.
struct Attempt {
    std::uint32_t number = 0;
    Token token = 0;
    std::vector<Part> parts;
    std::uint32_t ranks = 0;
    bool everStarted = false;
    bool killing = false;
    EndReason killReason = EndReason::Killed;
    Duration grace{0};
    std::optional<Cause> cause;
    std::uint64_t timeoutTimer = 0;
    std::uint64_t stragglerTimer = 0;
};

/// One step of a run: where it is on its way, and what was tried.
struct Step {
    StepState state = StepState::Queued;
    StepPhase phase = StepPhase::Waiting;
    std::uint32_t waitingOn = 0; ///< Dependencies that are not done.
    std::uint32_t attempts = 0;  ///< Number of the latest attempt.
    std::uint32_t ownFailures = 0;
    std::uint32_t infrastructureLosses = 0;
    std::uint32_t unstarted = 0;
    std::uint32_t requestClass = none;
    std::uint32_t map = none;        ///< The map it is an instance of.
    std::uint32_t openInstances = 0; ///< Of a map: those not done.
    StepState worstInstance = StepState::Succeeded;
    bool conditionFalse = false; ///< Skipped by its own condition or one before it: nothing went wrong.
    bool cancelRequested = false;
    bool lost = false;             ///< While it backs off: by a loss of infrastructure, not by itself.
    bool refused = false;          ///< Failed because its gate said no.
    bool barrier = false;          ///< Waits for all steps that are not `always`.
    bool prepared = false;         ///< While it is held: its inputs are there, it only has no place.
    std::int64_t criticalPath = 0; ///< Microseconds to the end of the run behind it, itself included.
    std::uint64_t readySequence = 0;
    std::uint64_t backoffTimer = 0;
    Duration backoff{0};
    Timestamp waitsSince;
    std::optional<Timestamp> started;
    std::optional<Timestamp> ended;
    std::optional<std::int32_t> exitCode;
    std::string reason;
    std::unique_ptr<Attempt> attempt;
};

/// A run: its plan and what became of each step.
struct Run {
    RunId id;
    RunPlan plan;
    std::vector<Step> steps;
    std::vector<std::uint32_t> firstDependent; ///< Of the planned steps; instances of maps have none.
    std::vector<std::uint32_t> dependents;
    std::vector<std::uint32_t> barriers;
    std::vector<std::uint32_t> groups; ///< Index into EngineState::groups for each of the plan's.
    RunState state = RunState::Queued;
    bool cancelling = false;
    bool forced = false;
    bool paused = false;   ///< No further step starts.
    bool stopping = false; ///< A step failed and the run does not keep going.
    bool anyFailed = false;
    bool anyRefused = false;
    bool anyLost = false;
    bool anyCancelled = false;
    std::uint32_t open = 0;     ///< Steps that are not done.
    std::uint32_t ordinary = 0; ///< Those of them that are not `always`.
    Timestamp submitted;
    std::optional<Timestamp> ended;
};

/// A host: what it has, who uses it, and whether it can be reached.
struct Host {
    HostId id;
    bool known = true; ///< False once removed.
    bool connected = false;
    bool reported = false;
    SessionId session = 0;
    Duration lease{0};
    HostCapacity capacity;
    Amount usedCpus;
    std::uint64_t usedMemory = 0;
    std::uint64_t usedDisk = 0;
    std::map<std::string, Amount> usedGpus; ///< By uuid; what is whole has no entry.
    std::set<StepKey> live;                 ///< Steps whose attempt has a part here that has not ended.
    std::set<std::pair<AttemptId, Token>> strangers;
    std::uint64_t leaseTimer = 0;
    std::uint32_t unanswered = 0;  ///< Looks of the watchdog since it connected without a report.
    std::uint32_t shortInARow = 0; ///< Steps that ended here soon after their start, since one that did not.

    /// Some of what it was given waits there for room.
    bool isOverfull() const { return usedCpus > capacity.cpus; }
    bool usable() const { return connected && reported && strangers.empty(); }
};

/// A concurrency group, by name over all runs.
struct Group {
    std::string name;
    std::uint32_t inUse = 0;
};

enum class TimerKind : std::uint8_t { Backoff, Timeout, Straggler, Lease, Watchdog };

/// What a timer is for.
struct Timer {
    TimerKind kind = TimerKind::Watchdog;
    StepKey step;
    std::uint32_t attempt = 0;
    std::uint32_t host = none;
};

/// A place kept for the first step that does not fit, so that smaller ones cannot starve it.
struct Reservation {
    StepKey step;
    std::int32_t priority = 0;
    std::map<std::uint32_t, std::uint32_t> ranks; ///< Host to number of ranks.
    Timestamp expected;                           ///< When the place should be free; never moved.
};

/// All that the reactor knows. Everything in it follows from the events in their order.
struct EngineState {
    ReactorConfig config;
    std::uint64_t sequence = 0; ///< Of the last accepted event.
    std::uint64_t seed = 0;
    RunId lastRun;
    std::map<RunId, Run> runs;
    std::vector<Host> hosts;
    std::map<HostId, std::uint32_t> hostByName;
    std::vector<Group> groups;
    std::map<std::string, std::uint32_t> groupByName;
    ReadyQueue ready;
    std::uint64_t nextSequence = 1;
    std::uint64_t nextTimer = 1;
    std::uint64_t watchdogTimer = 0;
    std::unordered_map<std::uint64_t, Timer> timers;
    std::optional<Reservation> reservation;
    std::uint64_t capacityEpoch = 1; ///< Counts whatever could let a blocked step fit.
    bool schedule = false;           ///< A pass of the scheduler is due.

    Run* findRun(RunId id) {
        const auto found = runs.find(id);
        return found == runs.end() ? nullptr : &found->second;
    }
    Step* findStep(StepKey key) {
        Run* run = findRun(key.run);
        return run != nullptr && toNumber(key.step) < run->steps.size() ? &run->steps[toNumber(key.step)]
                                                                        : nullptr;
    }
    void capacityGrew() {
        ++capacityEpoch;
        schedule = true;
    }
};

/// What a rule works with: the state, the time, and where effects go (nowhere at replay).
struct Context {
    EngineState& state;
    Timestamp now;
    Effects* effects = nullptr;
    /// Steps that became terminal in this event and whose consequences are still to be drawn.
    std::vector<StepKey> finished;

    template <typename T>
    void emit(T effect) {
        if (effects != nullptr)
            effects->emplace_back(std::move(effect));
    }
    bool muted() const { return effects == nullptr; }
};

} // namespace orrery::engine
