#include "core/engine/reactor.h"

#include "core/engine/attempt_rules.h"
#include "core/engine/engine_state.h"
#include "core/engine/explain.h"
#include "core/engine/hold_rules.h"
#include "core/engine/host_rules.h"
#include "core/engine/invariants.h"
#include "core/engine/run_rules.h"
#include "core/engine/scheduler.h"
#include "core/engine/snapshot.h"
#include "core/engine/views.h"

#include <fmt/core.h>

namespace orrery::engine {

struct Reactor::State : EngineState {
    ReactorConfig wanted; ///< What the next restart puts in force.
};

namespace {

bool onTimerFired(Context& context, const TimerFired& event) {
    EngineState& state = context.state;
    const auto found = state.timers.find(event.timer);
    if (found == state.timers.end())
        return false;
    const Timer timer = found->second;
    state.timers.erase(found);
    Step* step = state.findStep(timer.step);
    switch (timer.kind) {
    case TimerKind::Backoff:
        step->backoffTimer = 0;
        makeReady(context, *state.findRun(timer.step.run), timer.step.step);
        break;
    case TimerKind::Timeout:
        step->attempt->timeoutTimer = 0;
        kill(context, timer.step, EndReason::Timeout, step->attempt->grace);
        break;
    case TimerKind::Straggler:
        step->attempt->stragglerTimer = 0;
        kill(context, timer.step, EndReason::Straggler, step->attempt->grace);
        break;
    case TimerKind::Lease:
        leaseRanOut(context, timer.host);
        break;
    case TimerKind::Watchdog:
        watchdogLooked(context);
        break;
    }
    return true;
}

/// One overload an event; the table of the reactor.
struct Apply {
    Context& context;
    bool operator()(RunSubmitted& event) const { return onRunSubmitted(context, event); }
    bool operator()(CancelRequested& event) const { return onCancelRequested(context, event); }
    bool operator()(RunForgotten& event) const { return onRunForgotten(context, event); }
    bool operator()(Prepared& event) const { return onPrepared(context, event); }
    bool operator()(Collected& event) const { return onCollected(context, event); }
    bool operator()(TimerFired& event) const { return onTimerFired(context, event); }
    bool operator()(ServerRestarted& event) const { return onServerRestarted(context, event); }
    bool operator()(AttemptStarted& event) const { return onAttemptStarted(context, event); }
    bool operator()(AttemptEnded& event) const { return onAttemptEnded(context, event); }
    bool operator()(HostUp& event) const { return onHostUp(context, event); }
    bool operator()(HostReported& event) const { return onHostReported(context, event); }
    bool operator()(HostLost& event) const { return onHostLost(context, event); }
    bool operator()(HostRemoved& event) const { return onHostRemoved(context, event); }
    bool operator()(HoldChanged& event) const { return onHoldChanged(context, event); }
};

bool apply(Context& context, Event& event) {
    const bool accepted = std::visit(Apply{context}, event);
    if (accepted) {
        ++context.state.sequence;
        drawConsequences(context);
        schedule(context);
    }
    return accepted;
}

} // namespace

Reactor::Reactor(ReactorConfig config) : m_state(std::make_unique<State>()) {
    m_state->wanted = config;
}
Reactor::~Reactor() = default;
Reactor::Reactor(Reactor&&) noexcept = default;
Reactor& Reactor::operator=(Reactor&&) noexcept = default;

Effects Reactor::handle(Event event, Timestamp now) {
    Effects effects;
    handle(std::move(event), now, effects);
    return effects;
}

void Reactor::handle(Event event, Timestamp now, Effects& effects) {
    const std::size_t record = effects.size();
    if (auto* restart = std::get_if<ServerRestarted>(&event))
        restart->config = m_state->wanted;
    // Before it is applied, since applying takes the event apart.
    effects.emplace_back(JournalRecord{encodeEvent(event, now, m_state->sequence + 1)});
    Context context{*m_state, now, &effects, {}};
    if (!apply(context, event))
        effects.erase(effects.begin() + static_cast<std::ptrdiff_t>(record));
}

Result<void> Reactor::replay(std::string_view record) {
    ORRERY_TRY(const RecordKind kind, recordKind(record));
    if (kind == RecordKind::SnapshotRecord) {
        ORRERY_TRY(Reactor restored, restore(record, m_state->wanted));
        if (restored.m_state->sequence >= m_state->sequence)
            *this = std::move(restored);
        return {};
    }
    ORRERY_TRY(JournalledEvent journalled, decodeEvent(record));
    if (journalled.sequence <= m_state->sequence)
        return {};
    if (journalled.sequence != m_state->sequence + 1)
        return Error(ErrorCode::Corrupt, fmt::format("the journal lacks the events from {} to {}",
                                                     m_state->sequence + 1, journalled.sequence - 1));
    Context context{*m_state, journalled.at, nullptr, {}};
    if (!apply(context, journalled.event))
        return Error(ErrorCode::Corrupt, "the journal holds an event that its own past does not allow");
    return {};
}

std::string Reactor::snapshot() const {
    return writeSnapshot(*m_state);
}

Result<Reactor> Reactor::restore(std::string_view snapshot, ReactorConfig config) {
    Reactor reactor(config);
    ORRERY_CHECK(readSnapshot(snapshot, *reactor.m_state));
    return reactor;
}

RunId Reactor::nextRun() const {
    return RunId(m_state->lastRun.number() + 1);
}

std::vector<RunId> Reactor::runs() const {
    std::vector<RunId> ids;
    for (const auto& [id, run] : m_state->runs)
        ids.push_back(id);
    return ids;
}

std::optional<RunView> Reactor::run(RunId id) const {
    const Run* run = m_state->findRun(id);
    return run == nullptr ? std::nullopt : std::optional(viewRun(*m_state, *run));
}

std::optional<RunState> Reactor::runState(RunId id) const {
    const Run* run = m_state->findRun(id);
    return run == nullptr ? std::nullopt : std::optional(run->state);
}

std::optional<RunState> Reactor::verdict(RunId id) const {
    const Run* run = m_state->findRun(id);
    return run == nullptr ? std::nullopt : std::optional(verdictOf(*run));
}

std::optional<StepView> Reactor::step(RunId id, StepIndex step) const {
    const Run* run = m_state->findRun(id);
    if (run == nullptr || toNumber(step) >= run->steps.size())
        return std::nullopt;
    return viewStep(*m_state, *run, step);
}

std::vector<HostView> Reactor::hosts() const {
    return viewHosts(*m_state);
}

std::vector<LiveAttempt> Reactor::liveAttempts() const {
    return viewLiveAttempts(*m_state);
}

const RunPlan* Reactor::plan(RunId id) const {
    const Run* run = m_state->findRun(id);
    return run == nullptr ? nullptr : &run->plan;
}

Result<Explanation> Reactor::explain(RunId id, StepIndex step, Timestamp now) const {
    const Run* run = m_state->findRun(id);
    if (run == nullptr)
        return Error(ErrorCode::NotFound, fmt::format("there is no run {}", id.number()));
    if (toNumber(step) >= run->steps.size())
        return Error(ErrorCode::NotFound, fmt::format("run {} has no step {}", id.number(), toNumber(step)));
    return explainStep(*m_state, *run, step, now);
}

Result<void> Reactor::checkInvariants() const {
    return checkState(*m_state);
}

} // namespace orrery::engine
