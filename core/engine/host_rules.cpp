#include "core/engine/host_rules.h"

#include "core/engine/attempt_rules.h"
#include "core/engine/run_rules.h"
#include "core/engine/timer_rules.h"

#include <algorithm>

namespace orrery::engine {

namespace {

constexpr std::uint32_t patience = 2;

std::uint32_t findOrAddHost(EngineState& state, const HostId& id) {
    const auto [found, added] = state.hostByName.emplace(id, static_cast<std::uint32_t>(state.hosts.size()));
    if (added) {
        state.hosts.emplace_back();
        state.hosts.back().id = id;
    }
    return found->second;
}

Host* findHost(EngineState& state, const HostId& id) {
    const auto found = state.hostByName.find(id);
    return found == state.hostByName.end() ? nullptr : &state.hosts[found->second];
}

Attempt& attemptOf(EngineState& state, StepKey key) {
    return *state.findStep(key)->attempt;
}

/// What was promised there is no longer sure.
void dropReservationOn(EngineState& state, std::uint32_t host) {
    if (state.reservation && state.reservation->ranks.contains(host))
        state.reservation.reset();
    state.capacityGrew();
}

void armLease(Context& context, std::uint32_t index) {
    Host& host = context.state.hosts[index];
    cancelTimer(context, host.leaseTimer);
    if (!host.live.empty())
        host.leaseTimer = setTimer(context, Timer{TimerKind::Lease, {}, 0, index},
                                   host.lease + context.state.config.leaseMargin);
}

void loseContact(Context& context, std::uint32_t index) {
    EngineState& state = context.state;
    Host& host = state.hosts[index];
    host.connected = false;
    host.reported = false;
    host.strangers.clear();
    for (const StepKey& key : host.live) {
        Attempt& attempt = attemptOf(state, key);
        attempt.parts[partOn(attempt, index)].away = true;
        refreshState(context, state.runs.at(key.run), key.step);
    }
    armLease(context, index);
    dropReservationOn(state, index);
}

/// Ends a part that its host does not know, or that went with its host.
void endLostPart(Context& context, StepKey key, std::uint32_t index, bool proved) {
    const Attempt& attempt = attemptOf(context.state, key);
    const Part& part = attempt.parts[index];
    const EndReason reason =
        proved && part.phase == PartPhase::Starting ? EndReason::NeverStarted : EndReason::HostLost;
    endPart(context, key, index, Cause{reason, 0, 0, none, part.host, {}});
}

void endAllOn(Context& context, std::uint32_t index, bool proved) {
    const std::set<StepKey> live = context.state.hosts[index].live;
    for (const StepKey& key : live)
        endLostPart(context, key, partOn(attemptOf(context.state, key), index), proved);
}

/// One of ours is alive as we thought, or was started without our knowing.
void adopt(Context& context, StepKey key, std::uint32_t index, const ReportedAttempt& reported) {
    Run& run = context.state.runs.at(key.run);
    Attempt& attempt = attemptOf(context.state, key);
    Part& part = attempt.parts[index];
    part.away = false;
    part.unanswered = 0;
    if (part.phase == PartPhase::Starting)
        markStarted(context, key, part, std::max(Duration::zero(), reported.runningFor));
    else
        armTimeout(context, key, reported.runningFor);
    if (attempt.killing)
        sendKill(context, key, part);
    refreshState(context, run, key.step);
}

/// Not ours, or ours no longer: it must be gone before the host is used.
void removeStranger(Context& context, Host& host, const ReportedAttempt& reported) {
    if (reported.ended) {
        context.emit(ReleaseAttempt{reported.attempt, reported.token, host.id});
        return;
    }
    host.strangers.insert({reported.attempt, reported.token});
    context.emit(KillAttempt{reported.attempt, reported.token, host.id, host.session, Duration::zero(),
                             EndReason::Killed});
}

void reconcile(Context& context, std::uint32_t hostIndex, const ReportedAttempt& reported) {
    EngineState& state = context.state;
    const StepKey key{reported.attempt.run, reported.attempt.step};
    Step* step = state.findStep(key);
    const bool current = step != nullptr && step->attempt != nullptr &&
                         step->attempt->number == reported.attempt.number &&
                         step->attempt->token == reported.token;
    const std::uint32_t index = current ? partOn(*step->attempt, hostIndex) : none;
    if (index == none)
        return removeStranger(context, state.hosts[hostIndex], reported);
    Part& part = step->attempt->parts[index];
    if (part.phase == PartPhase::Ended) {
        // Known to have ended well; it is released once its outputs are stored.
        if (!reported.ended)
            removeStranger(context, state.hosts[hostIndex], reported);
    } else if (reported.ended) {
        endPart(context, key, index, causeOf(reported.ranks, reported.first, part, {}));
    } else {
        adopt(context, key, index, reported);
    }
}

} // namespace

bool onHostUp(Context& context, HostUp& event) {
    EngineState& state = context.state;
    if (const Host* known = findHost(state, event.host)) {
        const bool sameSession = event.session == known->session;
        if (event.session < known->session || (sameSession && !known->connected) ||
            (sameSession && known->capacity == event.capacity))
            return false;
    } else if (event.session == 0) {
        return false;
    }
    const std::uint32_t index = findOrAddHost(state, event.host);
    Host& host = state.hosts[index];
    if (host.session != event.session) {
        if (host.connected)
            loseContact(context, index);
        cancelTimer(context, host.leaseTimer);
        host.known = true;
        host.connected = true;
        host.reported = false;
        host.unanswered = 0;
        host.session = event.session;
        host.lease = event.lease;
        armWatchdog(context);
    }
    host.capacity = std::move(event.capacity);
    dropReservationOn(state, index);
    return true;
}

bool onHostReported(Context& context, const HostReported& event) {
    EngineState& state = context.state;
    Host* host = findHost(state, event.host);
    if (host == nullptr || !host->connected || host->reported || host->session != event.session)
        return false;
    const std::uint32_t index = state.hostByName.at(event.host);
    host->reported = true;
    std::set<std::pair<AttemptId, Token>> named;
    for (const ReportedAttempt& reported : event.attempts)
        if (named.insert({reported.attempt, reported.token}).second)
            reconcile(context, index, reported);
    const std::set<StepKey> live = state.hosts[index].live;
    for (const StepKey& key : live) {
        const Attempt& attempt = attemptOf(state, key);
        if (!named.contains({AttemptId{key.run, key.step, attempt.number}, attempt.token}))
            endLostPart(context, key, partOn(attempt, index), true);
    }
    state.capacityGrew();
    return true;
}

bool onHostLost(Context& context, const HostLost& event) {
    Host* host = findHost(context.state, event.host);
    if (host == nullptr || event.session < host->session ||
        (!host->connected && event.session == host->session))
        return false;
    const bool wasConnected = host->connected;
    host->session = event.session;
    if (wasConnected)
        loseContact(context, context.state.hostByName.at(event.host));
    return true;
}

bool onHostRemoved(Context& context, const HostRemoved& event) {
    Host* host = findHost(context.state, event.host);
    if (host == nullptr || !host->known)
        return false;
    const std::uint32_t index = context.state.hostByName.at(event.host);
    loseContact(context, index);
    cancelTimer(context, context.state.hosts[index].leaseTimer);
    endAllOn(context, index, false);
    context.state.hosts[index].known = false;
    context.state.hosts[index].capacity = {};
    return true;
}

void leaseRanOut(Context& context, std::uint32_t index) {
    context.state.hosts[index].leaseTimer = 0;
    endAllOn(context, index, false);
}

bool onServerRestarted(Context& context, const ServerRestarted& event) {
    EngineState& state = context.state;
    state.seed = state.seed * 0x9E3779B97F4A7C15ULL + event.seed;
    state.config = event.config;
    state.timers.clear();
    state.watchdogTimer = 0;
    for (std::uint32_t i = 0; i < state.hosts.size(); ++i) {
        state.hosts[i].leaseTimer = 0;
        loseContact(context, i);
        state.hosts[i].session = 0;
    }
    for (auto& [id, run] : state.runs)
        for (std::uint32_t i = 0; i < run.steps.size(); ++i) {
            Step& step = run.steps[i];
            const StepKey key{id, static_cast<StepIndex>(i)};
            if (step.attempt != nullptr)
                step.attempt->timeoutTimer = 0;
            if (step.attempt != nullptr && std::exchange(step.attempt->stragglerTimer, 0) != 0)
                armStraggler(context, key);
            if (step.phase == StepPhase::Preparing)
                context.emit(Prepare{id, key.step});
            else if (step.phase == StepPhase::Collecting)
                context.emit(
                    Collect{{id, key.step, step.attempt->number}, describeParts(state, *step.attempt)});
            else if (step.phase == StepPhase::BackingOff)
                step.backoffTimer = setTimer(context, Timer{TimerKind::Backoff, key, 0, none}, step.backoff);
        }
    return true;
}

namespace {

/// Whether what is known to run on the host leaves no room for one more short step. Where it does leave room,
/// a start that is not answered was lost, however much else the host was given.
bool runsFull(EngineState& state, std::uint32_t index) {
    const Host& host = state.hosts[index];
    const auto running = std::count_if(host.live.begin(), host.live.end(), [&](const StepKey& key) {
        const Attempt& attempt = attemptOf(state, key);
        return attempt.parts[partOn(attempt, index)].phase == PartPhase::Running;
    });
    return Amount::whole(running + 1) > host.capacity.cpus;
}

} // namespace

void watchdogLooked(Context& context) {
    EngineState& state = context.state;
    state.watchdogTimer = 0;
    bool pending = false;
    for (std::uint32_t i = 0; i < state.hosts.size(); ++i) {
        Host& host = state.hosts[i];
        if (!host.connected)
            continue;
        std::uint32_t longest = 0;
        if (host.usable()) {
            host.unanswered = 0;
        } else {
            longest = ++host.unanswered;
            pending = true;
        }
        const bool full = host.isOverfull() && runsFull(state, i);
        for (const StepKey& key : host.live) {
            Attempt& attempt = attemptOf(state, key);
            Part& part = attempt.parts[partOn(attempt, i)];
            if (part.phase != PartPhase::Starting && !attempt.killing)
                continue;
            pending = true;
            if (!attempt.killing && full)
                continue; // it may wait there for another to end
            const auto graceLooks = attempt.killing ? attempt.grace / state.config.watchdog : 0;
            if (++part.unanswered > graceLooks)
                longest = std::max<std::uint32_t>(longest,
                                                  part.unanswered - static_cast<std::uint32_t>(graceLooks));
        }
        if (longest >= patience)
            context.emit(ResetHost{host.id, host.session});
    }
    if (pending)
        armWatchdog(context);
}

} // namespace orrery::engine
