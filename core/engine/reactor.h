#pragma once

#include "core/engine/effect.h"
#include "core/engine/event.h"
#include "core/engine/explanation.h"

#include <memory>
#include <optional>
#include <string_view>

namespace orrery::engine {

/// One step as others may see it.
struct StepView {
    StepIndex index{};
    std::string name;
    StepState state = StepState::Queued;
    StepPhase phase = StepPhase::Waiting;
    std::uint32_t attempts = 0;
    std::optional<std::int32_t> exitCode;
    std::string reason;
    std::optional<Timestamp> started; ///< Of the latest attempt.
    std::optional<Timestamp> ended;
    std::vector<PlacedPart> parts; ///< Where the latest live attempt is.
    std::optional<StepIndex> map;  ///< The map it is an instance of.
};

/// A run as others may see it.
struct RunView {
    RunId run;
    std::string name;
    RunState state = RunState::Queued;
    bool cancelling = false;
    bool paused = false;
    Timestamp submitted;
    std::optional<Timestamp> ended;
    std::vector<StepView> steps;
};

/// A host as others may see it.
struct HostView {
    HostId host;
    bool connected = false;
    bool ready = false; ///< Connected, reported, and free of attempts that are not ours.
    HostCapacity capacity;
    Amount freeCpus;
    std::uint64_t freeMemoryBytes = 0;
    std::uint64_t freeDiskBytes = 0;
    std::vector<std::string> freeGpus;
    std::vector<AttemptId> attempts;
};

/// The part of a live attempt that one host carries.
struct LiveAttempt {
    AttemptId attempt;
    Token token = 0;
    PlacedPart part;
    Timestamp started; ///< Of the step; 1970 where nothing has started yet.
    bool away = false; ///< Contact to the host is lost.
};

/// The engine: one state, changed only by events, and effects that tell the outside what to do.
/// Pure: the same events at the same times give the same effects. No I/O, no threads, no clock.
/// Thread: one owner.
/// Cost: a few microseconds an event, whatever the number of steps.
class Reactor {
public:
    /// `config` holds from the next `ServerRestarted` on, which writes it into the journal.
    explicit Reactor(ReactorConfig config = {});
    ~Reactor();
    Reactor(Reactor&&) noexcept;
    Reactor& operator=(Reactor&&) noexcept;

    /// Takes an event and says what must be done because of it. An event that was accepted gives a
    /// JournalRecord as first effect; a stale or doubled one gives none, and changes nothing.
    Effects handle(Event event, Timestamp now);
    /// The same, appended to `effects`.
    void handle(Event event, Timestamp now, Effects& effects);

    /// Takes a record of the journal: the same state change, no effects. After the last one hand in
    /// `ServerRestarted`. Errors: Corrupt, or Unsupported for a record of a newer format.
    Result<void> replay(std::string_view record);

    /// The whole state as bytes: equal states give equal bytes. A journal may start with one instead of old
    /// records.
    std::string snapshot() const;
    /// Errors: Corrupt, Unsupported.
    static Result<Reactor> restore(std::string_view snapshot, ReactorConfig config = {});

    /// The id for the next run.
    RunId nextRun() const;
    std::vector<RunId> runs() const;
    std::optional<RunView> run(RunId run) const;
    std::optional<RunState> runState(RunId run) const;
    /// What `run.state` means in an expression: Running while nothing went wrong, else the state it is
    /// heading for.
    std::optional<RunState> verdict(RunId run) const;
    std::optional<StepView> step(RunId run, StepIndex step) const;
    std::vector<HostView> hosts() const;
    std::vector<LiveAttempt> liveAttempts() const;
    /// The plan as it is now, instances of maps included; null for an unknown run. Valid until the next
    /// event.
    const RunPlan* plan(RunId run) const;

    /// Why a step does not run now. Made on request. Errors: NotFound.
    Result<Explanation> explain(RunId run, StepIndex step, Timestamp now) const;

    /// Proves that the parts of the state agree with each other; for tests. Errors: Internal with what does
    /// not.
    Result<void> checkInvariants() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace orrery::engine
