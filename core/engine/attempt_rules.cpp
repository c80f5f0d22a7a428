#include "core/engine/attempt_rules.h"

#include "core/engine/run_rules.h"
#include "core/engine/timer_rules.h"

#include <fmt/core.h>

#include <algorithm>

namespace orrery::engine {

namespace {

std::uint64_t mix(std::uint64_t value) {
    value += 0x9E3779B97F4A7C15ULL;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31);
}

Token tokenFor(std::uint64_t seed, const AttemptId& id) {
    const std::uint64_t place = (std::uint64_t{toNumber(id.step)} << 32) | id.number;
    return mix(mix(mix(seed) ^ id.run.number()) ^ place) | 1;
}

const PlannedStep& planned(Context& context, StepKey key) {
    return context.state.runs.at(key.run).plan.steps[toNumber(key.step)];
}

Step& stepAt(Context& context, StepKey key) {
    return context.state.runs.at(key.run).steps[toNumber(key.step)];
}

/// The step whose live attempt this is; null for anything stale.
Step* currentStep(Context& context, const AttemptId& id, Token token) {
    Step* step = context.state.findStep({id.run, id.step});
    return step != nullptr && step->attempt != nullptr && step->attempt->number == id.number &&
                   step->attempt->token == token
               ? step
               : nullptr;
}

std::uint32_t hostIndex(const EngineState& state, const HostId& id) {
    const auto found = state.hostByName.find(id);
    return found == state.hostByName.end() ? none : found->second;
}

/// How an attempt ended, without the agent's sentence on it.
std::string nameCause(const Cause& cause, const Attempt& attempt) {
    std::string text(toString(cause.reason));
    if (cause.reason == EndReason::Exited)
        text = fmt::format("exit:{}", cause.exitCode);
    else if (cause.reason == EndReason::Signalled)
        text = fmt::format("signal:{}", cause.signal);
    if (cause.rank != none && attempt.ranks > 1)
        text += fmt::format(" of rank {}", cause.rank);
    return text;
}

std::string describeCause(const EngineState& state, const Cause& cause, const Attempt& attempt) {
    // Of a command that ended by itself the agent's sentence says all there is.
    const bool ended = cause.reason == EndReason::Exited || cause.reason == EndReason::Signalled;
    const bool told = ended && !cause.message.empty();
    std::string text = told ? cause.message : nameCause(cause, attempt);
    if (cause.host != none && (attempt.parts.size() > 1 || isInfrastructure(cause.reason)))
        text += fmt::format(" on {}", state.hosts[cause.host].id);
    if (!told && !cause.message.empty())
        text += ": " + cause.message;
    return text;
}

bool policyAllows(const RetryPolicy& policy, const Cause& cause) {
    using Kind = RetryReason::Kind;
    return std::any_of(policy.on.begin(), policy.on.end(), [&](const RetryReason& reason) {
        switch (reason.kind) {
        case Kind::HostLost:
            return isInfrastructure(cause.reason);
        case Kind::OutOfMemory:
            return cause.reason == EndReason::OutOfMemory;
        case Kind::Exit:
            return cause.reason == EndReason::Exited &&
                   (reason.exitCode == -1 || reason.exitCode == cause.exitCode);
        case Kind::Signal:
            return cause.reason == EndReason::Signalled;
        case Kind::Timeout:
            return cause.reason == EndReason::Timeout || cause.reason == EndReason::Straggler;
        case Kind::StartFailed:
            return cause.reason == EndReason::StartFailed;
        }
        return false;
    });
}

Duration doubled(Duration base, std::uint32_t times, Duration most) {
    for (; times > 0 && base < most; --times)
        base *= 2;
    return std::min(base, most);
}

/// How long to wait before the next attempt; nothing where there must be none. Counts the failure.
std::optional<Duration> nextAttemptIn(Context& context, const Run& run, StepKey key, const Cause& cause) {
    Step& step = stepAt(context, key);
    const PlannedStep& plan = planned(context, key);
    const ReactorConfig& config = context.state.config;
    const bool infrastructure = isInfrastructure(cause.reason);
    if (!infrastructure)
        ++step.ownFailures;
    if (run.stopping && !plan.always)
        return std::nullopt;
    if (cause.reason == EndReason::NeverStarted && ++step.unstarted <= config.unstartedRetries)
        return doubled(config.infrastructureBackoff, step.unstarted - 1, plan.retry.maximumBackoff);
    if (infrastructure && cause.reason != EndReason::NeverStarted &&
        ++step.infrastructureLosses <= config.infrastructureRetries)
        return doubled(config.infrastructureBackoff, step.infrastructureLosses - 1,
                       plan.retry.maximumBackoff);
    if (infrastructure)
        ++step.ownFailures;
    if (!policyAllows(plan.retry, cause) || step.ownFailures >= plan.retry.attempts)
        return std::nullopt;
    return doubled(plan.retry.backoff, step.ownFailures - 1, plan.retry.maximumBackoff);
}

void retryOrFail(Context& context, Run& run, StepKey key, const Cause& cause, std::string reason) {
    Step& step = stepAt(context, key);
    const StepState verdict = isInfrastructure(cause.reason) ? StepState::Lost : StepState::Failed;
    if (step.cancelRequested)
        return finish(context, run, key.step, StepState::Cancelled, std::move(reason));
    const auto wait = nextAttemptIn(context, run, key, cause);
    if (!wait)
        return finish(context, run, key.step, verdict, std::move(reason));
    step.reason = std::move(reason);
    step.lost = verdict == StepState::Lost;
    if (*wait == Duration::zero())
        return makeReady(context, run, key.step);
    step.phase = StepPhase::BackingOff;
    step.backoff = *wait;
    step.waitsSince = context.now;
    step.backoffTimer = setTimer(context, Timer{TimerKind::Backoff, key, 0, none}, *wait);
    refreshState(context, run, key.step);
}

/// All ranks have ended. A good attempt goes on to collecting, any other is judged.
void endAttempt(Context& context, StepKey key) {
    EngineState& state = context.state;
    Run& run = state.runs.at(key.run);
    Step& step = stepAt(context, key);
    Attempt& attempt = *step.attempt;
    cancelTimer(context, attempt.timeoutTimer);
    cancelTimer(context, attempt.stragglerTimer);
    if (const std::int32_t group = planned(context, key).group; group >= 0)
        --state.groups[run.groups[static_cast<std::size_t>(group)]].inUse;
    state.capacityGrew();
    if (!attempt.cause) {
        step.exitCode = 0;
        step.phase = StepPhase::Collecting;
        if (!context.muted())
            context.emit(Collect{{key.run, key.step, attempt.number}, describeParts(state, attempt)});
        return refreshState(context, run, key.step);
    }
    const Cause cause = std::move(*attempt.cause);
    step.exitCode = cause.reason == EndReason::Exited      ? std::optional(cause.exitCode)
                    : cause.reason == EndReason::Signalled ? std::optional(128 + cause.signal)
                                                           : std::nullopt;
    std::string reason = describeCause(state, cause, attempt);
    release(context, key, attempt);
    step.attempt.reset();
    retryOrFail(context, run, key, cause, std::move(reason));
}

} // namespace

std::vector<PlacedPart> describeParts(const EngineState& state, const Attempt& attempt) {
    std::vector<PlacedPart> parts;
    parts.reserve(attempt.parts.size());
    for (const Part& part : attempt.parts)
        parts.push_back({state.hosts[part.host].id, state.hosts[part.host].session, part.ranks});
    return parts;
}

std::uint32_t partOn(const Attempt& attempt, std::uint32_t host) {
    for (std::uint32_t i = 0; i < attempt.parts.size(); ++i)
        if (attempt.parts[i].host == host)
            return i;
    return none;
}

void dispatch(Context& context, StepKey key, const Placement& placement) {
    EngineState& state = context.state;
    Run& run = state.runs.at(key.run);
    Step& step = stepAt(context, key);
    const PlannedStep& plan = planned(context, key);
    step.attempt = std::make_unique<Attempt>();
    Attempt& attempt = *step.attempt;
    attempt.number = ++step.attempts;
    attempt.token = tokenFor(state.seed, {key.run, key.step, attempt.number});
    attempt.grace = plan.grace;
    attempt.parts.resize(placement.size());
    for (std::size_t i = 0; i < placement.size(); ++i) {
        Host& host = state.hosts[placement[i].host];
        attempt.parts[i].host = placement[i].host;
        attempt.parts[i].ranks = book(host, plan.gang.perRank, attempt.ranks, placement[i].ranks);
        attempt.ranks += placement[i].ranks;
        host.live.insert(key);
    }
    if (plan.group >= 0)
        ++state.groups[run.groups[static_cast<std::size_t>(plan.group)]].inUse;
    step.phase = StepPhase::Starting;
    step.started.reset();
    step.exitCode.reset();
    if (!context.muted())
        context.emit(
            StartAttempt{{key.run, key.step, attempt.number},
                         attempt.token,
                         attempt.ranks,
                         describeParts(state, attempt),
                         std::any_of(attempt.parts.begin(), attempt.parts.end(),
                                     [&](const Part& part) { return state.hosts[part.host].isOverfull(); })});
    armWatchdog(context);
    refreshState(context, run, key.step);
}

void sendKill(Context& context, StepKey key, Part& part) {
    const Host& host = context.state.hosts[part.host];
    const Attempt& attempt = *stepAt(context, key).attempt;
    part.unanswered = 0;
    context.emit(KillAttempt{{key.run, key.step, attempt.number},
                             attempt.token,
                             host.id,
                             host.session,
                             attempt.grace,
                             attempt.killReason});
    armWatchdog(context);
}

void kill(Context& context, StepKey key, EndReason reason, Duration grace) {
    Attempt& attempt = *stepAt(context, key).attempt;
    if (attempt.killing && grace >= attempt.grace)
        return;
    if (!attempt.killing)
        attempt.killReason = reason;
    attempt.killing = true;
    attempt.grace = grace;
    if (!attempt.cause)
        attempt.cause = Cause{reason, 0, 0, none, none, {}};
    for (Part& part : attempt.parts)
        if (part.phase != PartPhase::Ended && !part.away)
            sendKill(context, key, part);
}

void release(Context& context, StepKey key, const Attempt& attempt) {
    if (context.muted())
        return;
    for (const Part& part : attempt.parts)
        context.emit(ReleaseAttempt{
            {key.run, key.step, attempt.number}, attempt.token, context.state.hosts[part.host].id});
}

void armTimeout(Context& context, StepKey key, Duration elapsed) {
    const Duration timeout = planned(context, key).timeout;
    Attempt& attempt = *stepAt(context, key).attempt;
    if (timeout == Duration::zero() || attempt.timeoutTimer != 0)
        return;
    const Duration left = std::max(Duration::zero(), timeout - std::max(Duration::zero(), elapsed));
    attempt.timeoutTimer = setTimer(context, Timer{TimerKind::Timeout, key, attempt.number, none}, left);
}

void armStraggler(Context& context, StepKey key) {
    const Duration limit = planned(context, key).gang.stragglerLimit;
    Attempt& attempt = *stepAt(context, key).attempt;
    if (limit == Duration::zero() || attempt.stragglerTimer != 0 || attempt.killing)
        return;
    attempt.stragglerTimer = setTimer(context, Timer{TimerKind::Straggler, key, attempt.number, none}, limit);
}

std::optional<Cause> causeOf(const std::vector<RankResult>& ranks, std::uint32_t first, const Part& part,
                             const std::string& message) {
    if (ranks.empty())
        return Cause{part.phase == PartPhase::Starting ? EndReason::NeverStarted : EndReason::SupervisorLost,
                     0,
                     0,
                     none,
                     part.host,
                     message};
    const auto blame = [&](const RankResult& rank) {
        return Cause{rank.reason, rank.exitCode, rank.signal, rank.rank, part.host, message};
    };
    if (first < ranks.size() && !ranks[first].good())
        return blame(ranks[first]);
    for (const RankResult& rank : ranks)
        if (!rank.good())
            return blame(rank);
    return std::nullopt;
}

namespace {

/// Whether the host is at work on short steps, see `placeBehind`.
void noteLength(const Context& context, Host& host, const Step& step) {
    const ReactorConfig& config = context.state.config;
    const bool isShort = step.started && context.now - *step.started <= config.shortStep;
    const bool isVeryShort = isShort && context.now - *step.started <= veryShortStep(config);
    const std::uint32_t most = isVeryShort ? fullTrust(config) : shortStepsForTrust;
    host.shortInARow = isShort ? std::min(host.shortInARow + 1, most) : 0;
}

} // namespace

void endPart(Context& context, StepKey key, std::uint32_t index, const std::optional<Cause>& bad) {
    EngineState& state = context.state;
    const PlannedStep& plan = planned(context, key);
    Attempt& attempt = *stepAt(context, key).attempt;
    Part& part = attempt.parts[index];
    Host& host = state.hosts[part.host];
    if (part.phase == PartPhase::Running)
        noteLength(context, host, stepAt(context, key));
    part.phase = PartPhase::Ended;
    part.away = false;
    unbook(host, plan.gang.perRank, part.ranks);
    host.live.erase(key);
    state.capacityGrew();
    const bool open = std::any_of(attempt.parts.begin(), attempt.parts.end(),
                                  [](const Part& other) { return other.phase != PartPhase::Ended; });
    if (bad && !attempt.cause)
        attempt.cause = *bad;
    if (!open)
        return endAttempt(context, key);
    if (bad)
        kill(context, key, EndReason::Killed, plan.grace);
    else
        armStraggler(context, key);
    refreshState(context, state.runs.at(key.run), key.step);
}

bool onAttemptStarted(Context& context, const AttemptStarted& event) {
    Step* step = currentStep(context, event.attempt, event.token);
    if (step == nullptr)
        return false;
    const std::uint32_t index = partOn(*step->attempt, hostIndex(context.state, event.host));
    if (index == none || step->attempt->parts[index].phase != PartPhase::Starting)
        return false;
    const StepKey key{event.attempt.run, event.attempt.step};
    markStarted(context, key, step->attempt->parts[index], Duration::zero());
    refreshState(context, context.state.runs.at(key.run), key.step);
    return true;
}

void markStarted(Context& context, StepKey key, Part& part, Duration elapsed) {
    Step& step = stepAt(context, key);
    Run& run = context.state.runs.at(key.run);
    part.phase = PartPhase::Running;
    if (!step.attempt->killing)
        part.unanswered = 0;
    if (!step.attempt->everStarted) {
        step.attempt->everStarted = true;
        step.started = context.now - elapsed;
        step.phase = StepPhase::Running;
        armTimeout(context, key, elapsed);
    }
    if (run.state == RunState::Queued)
        setRunState(context, run, RunState::Running);
}

bool onAttemptEnded(Context& context, const AttemptEnded& event) {
    EngineState& state = context.state;
    const std::uint32_t host = hostIndex(state, event.host);
    if (Step* step = currentStep(context, event.attempt, event.token)) {
        const std::uint32_t index = partOn(*step->attempt, host);
        if (index != none && step->attempt->parts[index].phase != PartPhase::Ended) {
            Part& part = step->attempt->parts[index];
            endPart(context, {event.attempt.run, event.attempt.step}, index,
                    causeOf(event.ranks, event.first, part, event.message));
            return true;
        }
        // Its end is known already and its outputs may still be needed: it is released once they are stored.
    } else {
        context.emit(ReleaseAttempt{event.attempt, event.token, event.host});
    }
    if (host == none || state.hosts[host].strangers.erase({event.attempt, event.token}) == 0)
        return false;
    state.capacityGrew();
    return true;
}

bool onCollected(Context& context, const Collected& event) {
    using Outcome = Collected::Outcome;
    Run* run = context.state.findRun(event.attempt.run);
    Step* step = context.state.findStep({event.attempt.run, event.attempt.step});
    if (step == nullptr || step->phase != StepPhase::Collecting ||
        step->attempt->number != event.attempt.number)
        return false;
    release(context, {event.attempt.run, event.attempt.step}, *step->attempt);
    step->attempt.reset();
    if (event.outcome == Outcome::Ok) {
        finish(context, *run, event.attempt.step, StepState::Succeeded, {});
        return true;
    }
    step->refused = event.outcome == Outcome::GateRefused;
    const std::string_view what = event.outcome == Outcome::GateRefused ? "refused by its gate"
                                  : event.outcome == Outcome::OutputMissing
                                      ? "an output is missing"
                                      : "its outputs could not be stored";
    finish(context, *run, event.attempt.step, StepState::Failed,
           event.message.empty() ? std::string(what) : fmt::format("{}: {}", what, event.message));
    return true;
}

} // namespace orrery::engine
