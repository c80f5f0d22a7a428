#include "core/engine/run_rules.h"

#include "core/engine/attempt_rules.h"
#include "core/engine/hold_rules.h"
#include "core/engine/timer_rules.h"

#include <fmt/core.h>

#include <algorithm>

namespace orrery::engine {

namespace {

StepIndex indexOf(std::size_t number) {
    return static_cast<StepIndex>(number);
}

bool isLive(const Step& step) {
    return step.phase == StepPhase::Starting || step.phase == StepPhase::Running;
}

/// Steps that nobody has started: they can be ended on the spot.
bool isIdle(const Step& step) {
    return step.phase == StepPhase::Waiting || step.phase == StepPhase::Preparing ||
           step.phase == StepPhase::Ready || step.phase == StepPhase::BackingOff ||
           step.phase == StepPhase::Held;
}

/// Without a prediction a step counts as a millisecond, so that the longer chain still goes first.
std::int64_t weight(const PlannedStep& step) {
    return std::max<std::int64_t>(step.predicted.count(), 1000);
}

std::uint32_t groupIndex(EngineState& state, const std::string& name) {
    const auto [found, added] =
        state.groupByName.emplace(name, static_cast<std::uint32_t>(state.groups.size()));
    if (added)
        state.groups.push_back({name, 0});
    return found->second;
}

void indexDependents(Run& run, std::size_t planned) {
    run.firstDependent.assign(planned + 1, 0);
    for (std::size_t i = 0; i < planned; ++i)
        for (StepIndex dependency : run.plan.steps[i].dependencies)
            ++run.firstDependent[toNumber(dependency) + 1];
    for (std::size_t i = 0; i < planned; ++i)
        run.firstDependent[i + 1] += run.firstDependent[i];
    run.dependents.resize(run.firstDependent[planned]);
    std::vector<std::uint32_t> next(run.firstDependent.begin(), run.firstDependent.end() - 1);
    for (std::uint32_t i = 0; i < planned; ++i)
        for (StepIndex dependency : run.plan.steps[i].dependencies)
            run.dependents[next[toNumber(dependency)]++] = i;
}

template <typename Visit>
void forDependents(const Run& run, std::uint32_t step, Visit visit) {
    if (step + 1 < run.firstDependent.size())
        for (std::uint32_t at = run.firstDependent[step]; at < run.firstDependent[step + 1]; ++at)
            visit(run.dependents[at]);
}

/// From the ends backwards; the plan is known to have no cycle.
void computeCriticalPaths(Run& run) {
    const std::size_t count = run.steps.size();
    std::vector<std::uint32_t> open(count), order;
    order.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        run.steps[i].criticalPath = weight(run.plan.steps[i]);
        open[i] = run.firstDependent[i + 1] - run.firstDependent[i];
        if (open[i] == 0)
            order.push_back(i);
    }
    for (std::size_t next = 0; next < order.size(); ++next) {
        const std::int64_t behind = run.steps[order[next]].criticalPath;
        for (StepIndex dependency : run.plan.steps[order[next]].dependencies) {
            const std::uint32_t before = toNumber(dependency);
            run.steps[before].criticalPath =
                std::max(run.steps[before].criticalPath, behind + weight(run.plan.steps[before]));
            if (--open[before] == 0)
                order.push_back(before);
        }
    }
}

/// An `always` step without dependencies goes last, unless an ordinary step waits for it.
void findBarriers(Run& run) {
    for (std::uint32_t i = 0; i < run.firstDependent.size() - 1; ++i) {
        if (!run.plan.steps[i].always || !run.plan.steps[i].dependencies.empty())
            continue;
        std::vector<std::uint32_t> behind{i};
        std::set<std::uint32_t> seen{i};
        bool ordinaryBehind = false;
        while (!behind.empty() && !ordinaryBehind) {
            const std::uint32_t step = behind.back();
            behind.pop_back();
            forDependents(run, step, [&](std::uint32_t dependent) {
                ordinaryBehind = ordinaryBehind || !run.plan.steps[dependent].always;
                if (seen.insert(dependent).second)
                    behind.push_back(dependent);
            });
        }
        run.steps[i].barrier = !ordinaryBehind;
        if (!ordinaryBehind)
            run.barriers.push_back(i);
    }
}

bool isInstance(const Step& step) {
    return step.map != none;
}

void openBarriers(Context& context, Run& run) {
    if (run.ordinary != 0)
        return;
    for (std::uint32_t step : run.barriers)
        if (run.steps[step].phase == StepPhase::Waiting)
            startPreparing(context, run, indexOf(step));
}

/// After a failure nothing new starts; what runs may finish, as people know it from make.
void stop(Context& context, Run& run, const std::string& culprit) {
    run.stopping = true;
    const std::string reason = fmt::format("not started because '{}' did not succeed", culprit);
    for (std::uint32_t i = 0; i < run.steps.size(); ++i) {
        Step& step = run.steps[i];
        if (run.plan.steps[i].always || !isIdle(step))
            continue;
        if (step.phase == StepPhase::BackingOff)
            finish(context, run, indexOf(i), step.lost ? StepState::Lost : StepState::Failed, step.reason);
        else
            finish(context, run, indexOf(i), StepState::Skipped, reason);
    }
}

void cancelStep(Context& context, Run& run, std::uint32_t index, bool force) {
    Step& step = run.steps[index];
    const StepKey key{run.id, indexOf(index)};
    if (isLive(step)) {
        step.cancelRequested = true;
        kill(context, key, EndReason::Cancelled, force ? Duration::zero() : run.plan.steps[index].grace);
    } else if (step.phase == StepPhase::Collecting) {
        release(context, key, *step.attempt);
        step.attempt.reset();
        finish(context, run, key.step, StepState::Cancelled, "cancelled");
    } else if (isIdle(step)) {
        finish(context, run, key.step, StepState::Cancelled, "cancelled");
    }
}

/// The worst of a map's instances decides; the order is that of severity.
int severity(StepState state) {
    switch (state) {
    case StepState::Failed:
        return 4;
    case StepState::Lost:
        return 3;
    case StepState::Cancelled:
        return 2;
    case StepState::Skipped:
        return 1;
    default:
        return 0;
    }
}

void endInstance(Context& context, Run& run, const Step& instance) {
    Step& map = run.steps[instance.map];
    const bool fine = instance.state == StepState::Skipped && instance.conditionFalse;
    if (!fine && severity(instance.state) > severity(map.worstInstance))
        map.worstInstance = instance.state;
    map.refused = map.refused || instance.refused;
    if (--map.openInstances != 0)
        return;
    const bool good = map.worstInstance == StepState::Succeeded;
    finish(context, run, indexOf(instance.map), map.worstInstance,
           good ? std::string() : fmt::format("an instance was {}", toString(map.worstInstance)));
}

void releaseDependents(Context& context, Run& run, std::uint32_t index) {
    const StepState state = run.steps[index].state;
    const bool conditionFalse = run.steps[index].conditionFalse;
    forDependents(run, index, [&](std::uint32_t number) {
        Step& dependent = run.steps[number];
        --dependent.waitingOn;
        if (dependent.phase != StepPhase::Waiting)
            return;
        if (!isGood(state) && !run.plan.steps[number].always) {
            dependent.conditionFalse = conditionFalse;
            finish(context, run, indexOf(number), StepState::Skipped,
                   fmt::format("'{}' was {}", run.plan.steps[index].name, toString(state)));
        } else if (dependent.waitingOn == 0) {
            startPreparing(context, run, indexOf(number));
        }
    });
}

void expand(Context& context, Run& run, StepIndex map, std::vector<MapInstance>& instances) {
    const auto first = static_cast<std::uint32_t>(run.steps.size());
    const auto count = static_cast<std::uint32_t>(instances.size());
    PlannedStep pattern = run.plan.steps[toNumber(map)];
    pattern.map = false;
    pattern.dependencies.clear();
    for (MapInstance& instance : instances) {
        run.plan.steps.push_back(pattern);
        run.plan.steps.back().name = std::move(instance.name);
        if (instance.predicted > Duration::zero())
            run.plan.steps.back().predicted = instance.predicted;
        const Step& parent = run.steps[toNumber(map)];
        Step step;
        step.map = toNumber(map);
        step.criticalPath = parent.criticalPath;
        step.requestClass = parent.requestClass;
        context.state.ready.addUser(step.requestClass);
        run.steps.push_back(std::move(step));
    }
    run.open += count;
    run.ordinary += pattern.always ? 0 : count;
    Step& parent = run.steps[toNumber(map)];
    parent.openInstances = count;
    parent.phase = StepPhase::Expanded;
    parent.started = context.now;
    if (count != 0)
        context.emit(Observe{StepsAdded{run.id, map, indexOf(first), count}});
    if (run.state == RunState::Queued)
        setRunState(context, run, RunState::Running);
    refreshState(context, run, map);
    if (count == 0)
        finish(context, run, map, StepState::Succeeded, "the list is empty");
    for (std::uint32_t i = 0; i < count; ++i)
        startPreparing(context, run, indexOf(first + i));
}

void endRun(Context& context, Run& run) {
    run.ended = context.now;
    const RunState verdict = verdictOf(run);
    setRunState(context, run, verdict == RunState::Running ? RunState::Succeeded : verdict);
}

} // namespace

bool reject(Context& context, ErrorCode code, std::string message) {
    context.emit(Rejected{Error(code, std::move(message))});
    return false;
}

Run* openRun(Context& context, RunId id, std::uint32_t step) {
    Run* run = context.state.findRun(id);
    if (run == nullptr)
        reject(context, ErrorCode::NotFound, fmt::format("there is no run {}", id.number()));
    else if (isTerminal(run->state))
        reject(context, ErrorCode::Conflict,
               fmt::format("run {} is {} already", id.number(), toString(run->state)));
    else if (step != none && step >= run->steps.size())
        reject(context, ErrorCode::NotFound, fmt::format("run {} has no step {}", id.number(), step));
    else
        return run;
    return nullptr;
}

void indexRun(EngineState& state, Run& run) {
    std::size_t planned = 0;
    while (planned < run.steps.size() && !isInstance(run.steps[planned]))
        ++planned;
    indexDependents(run, planned);
    run.barriers.clear();
    for (std::uint32_t i = 0; i < planned; ++i)
        if (run.steps[i].barrier)
            run.barriers.push_back(i);
    run.groups.clear();
    for (const ConcurrencyGroup& group : run.plan.groups)
        run.groups.push_back(groupIndex(state, group.name));
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
        const PlannedStep& step = run.plan.steps[i];
        const bool likeLast =
            i > 0 && step.group == run.plan.steps[i - 1].group && step.gang == run.plan.steps[i - 1].gang;
        const auto group = static_cast<std::size_t>(step.group);
        run.steps[i].requestClass =
            likeLast ? run.steps[i - 1].requestClass
                     : state.ready.classOf(step.gang, step.group < 0 ? none : run.groups[group],
                                           step.group < 0 ? 0 : run.plan.groups[group].limit);
        state.ready.addUser(run.steps[i].requestClass);
    }
}

RunState verdictOf(const Run& run) {
    if (run.cancelling)
        return RunState::Cancelled;
    if (run.anyFailed)
        return RunState::Failed;
    if (run.anyRefused)
        return RunState::Refused;
    if (run.anyLost)
        return RunState::Lost;
    return run.anyCancelled ? RunState::Cancelled : RunState::Running;
}

void setRunState(Context& context, Run& run, RunState state) {
    if (run.state == state)
        return;
    run.state = state;
    tellRun(context, run);
}

void tellRun(Context& context, const Run& run) {
    context.emit(Observe{RunChanged{run.id, run.state, context.now, run.paused}});
}

void tellStep(Context& context, const Run& run, StepIndex index) {
    if (context.muted())
        return;
    const Step& step = run.steps[toNumber(index)];
    context.emit(Observe{StepChanged{run.id, index, step.state, step.attempts, context.now, step.exitCode,
                                     step.reason, step.phase == StepPhase::Held}});
}

void refreshState(Context& context, Run& run, StepIndex index) {
    Step& step = run.steps[toNumber(index)];
    StepState shown = StepState::Queued;
    if (isLive(step)) {
        const bool away =
            std::any_of(step.attempt->parts.begin(), step.attempt->parts.end(),
                        [](const Part& part) { return part.away && part.phase != PartPhase::Ended; });
        shown = away                        ? StepState::Unknown
                : step.attempt->everStarted ? StepState::Running
                                            : StepState::Queued;
    } else if (step.phase == StepPhase::Collecting || step.phase == StepPhase::Expanded) {
        shown = StepState::Running;
    }
    if (shown == step.state)
        return;
    step.state = shown;
    tellStep(context, run, index);
}

void startPreparing(Context& context, Run& run, StepIndex index) {
    if (holdBack(context, run, index, false))
        return;
    Step& step = run.steps[toNumber(index)];
    step.phase = StepPhase::Preparing;
    step.waitsSince = context.now;
    context.emit(Prepare{run.id, index});
}

void makeReady(Context& context, Run& run, StepIndex index) {
    if (holdBack(context, run, index, true))
        return;
    Step& step = run.steps[toNumber(index)];
    step.phase = StepPhase::Ready;
    step.waitsSince = context.now;
    step.readySequence = context.state.nextSequence++;
    queueReady(context.state, run, index);
    context.state.schedule = true;
    refreshState(context, run, index);
}

void queueReady(EngineState& state, const Run& run, StepIndex index) {
    const Step& step = run.steps[toNumber(index)];
    const std::int64_t priority = std::int64_t{run.plan.priority} + run.plan.steps[toNumber(index)].priority;
    constexpr std::int64_t most = 1'000'000'000;
    state.ready.push(step.requestClass, {static_cast<std::int32_t>(std::clamp(priority, -most, most)),
                                         step.criticalPath, step.readySequence, run.id, index});
}

void finish(Context& context, Run& run, StepIndex index, StepState state, std::string reason) {
    Step& step = run.steps[toNumber(index)];
    const bool always = run.plan.steps[toNumber(index)].always;
    cancelTimer(context, step.backoffTimer);
    step.phase = StepPhase::Done;
    step.state = state;
    step.reason = std::move(reason);
    step.ended = context.now;
    --run.open;
    run.ordinary -= always ? 0 : 1;
    run.anyFailed = run.anyFailed || (state == StepState::Failed && !step.refused);
    run.anyRefused = run.anyRefused || step.refused;
    run.anyLost = run.anyLost || state == StepState::Lost;
    run.anyCancelled = run.anyCancelled || state == StepState::Cancelled;
    if (context.state.reservation && context.state.reservation->step == StepKey{run.id, index}) {
        context.state.reservation.reset();
        context.state.capacityGrew();
    }
    tellStep(context, run, index);
    context.finished.push_back({run.id, index});
}

void drawConsequences(Context& context) {
    for (std::size_t next = 0; next < context.finished.size(); ++next) {
        const StepKey key = context.finished[next];
        Run& run = context.state.runs.at(key.run);
        const std::uint32_t index = toNumber(key.step);
        const StepState state = run.steps[index].state;
        if (run.state == RunState::Queued)
            setRunState(context, run, RunState::Running);
        if ((state == StepState::Failed || state == StepState::Lost) && !run.plan.keepGoing && !run.stopping)
            stop(context, run, run.plan.steps[index].name);
        if (isInstance(run.steps[index]))
            endInstance(context, run, run.steps[index]);
        releaseDependents(context, run, index);
        openBarriers(context, run);
        if (run.open == 0 && !run.ended)
            endRun(context, run);
    }
    context.finished.clear();
}

bool onRunSubmitted(Context& context, RunSubmitted& event) {
    EngineState& state = context.state;
    if (event.run <= state.lastRun)
        return reject(context, ErrorCode::AlreadyExists,
                      fmt::format("run {} exists already", event.run.number()));
    if (const auto valid = validate(event.plan); !valid)
        return reject(context, valid.error().code(), valid.error().message());
    state.lastRun = event.run;
    Run& run = state.runs[event.run];
    run.id = event.run;
    run.plan = std::move(event.plan);
    run.submitted = context.now;
    run.steps.resize(run.plan.steps.size());
    run.open = static_cast<std::uint32_t>(run.steps.size());
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
        run.steps[i].waitingOn = static_cast<std::uint32_t>(run.plan.steps[i].dependencies.size());
        run.ordinary += run.plan.steps[i].always ? 0 : 1;
    }
    indexRun(state, run);
    findBarriers(run);
    computeCriticalPaths(run);
    tellRun(context, run);
    for (std::uint32_t i = 0; i < run.steps.size(); ++i)
        if (run.steps[i].waitingOn == 0 && !run.steps[i].barrier)
            startPreparing(context, run, indexOf(i));
    openBarriers(context, run);
    if (run.open == 0)
        endRun(context, run);
    return true;
}

bool onPrepared(Context& context, Prepared& event) {
    using Outcome = Prepared::Outcome;
    Step* step = context.state.findStep({event.run, event.step});
    if (step == nullptr || step->phase != StepPhase::Preparing)
        return false;
    Run& run = *context.state.findRun(event.run);
    const bool map = run.plan.steps[toNumber(event.step)].map;
    switch (event.outcome) {
    case Outcome::Run:
        if (map)
            finish(context, run, event.step, StepState::Failed, "the list to map over was not resolved");
        else
            makeReady(context, run, event.step);
        break;
    case Outcome::CacheHit:
        finish(context, run, event.step, StepState::Cached, std::move(event.message));
        break;
    case Outcome::Skip:
        step->conditionFalse = true;
        finish(context, run, event.step, StepState::Skipped,
               event.message.empty() ? "its condition is false" : std::move(event.message));
        break;
    case Outcome::Expanded:
        if (map)
            expand(context, run, event.step, event.instances);
        else
            finish(context, run, event.step, StepState::Failed, "instances came for a step that is no map");
        break;
    case Outcome::Invalid:
        finish(context, run, event.step, StepState::Failed, std::move(event.message));
        break;
    case Outcome::Refused:
        step->refused = true;
        finish(context, run, event.step, StepState::Failed, "refused by its gate: " + event.message);
        break;
    }
    return true;
}

bool onCancelRequested(Context& context, const CancelRequested& event) {
    Run* run = openRun(context, event.run, toNumber(event.step));
    if (run == nullptr)
        return false;
    if (event.step == CancelRequested::wholeRun) {
        if (run->cancelling && (run->forced || !event.force))
            return false;
        run->cancelling = true;
        run->forced = event.force;
        for (std::uint32_t i = 0; i < run->steps.size(); ++i)
            if (event.force || !run->plan.steps[i].always)
                cancelStep(context, *run, i, event.force);
        // What cleans up must not wait for anybody.
        dropHolds(context, *run);
        return true;
    }
    const std::uint32_t index = toNumber(event.step);
    if (isTerminal(run->steps[index].state) || (run->steps[index].cancelRequested && !event.force))
        return false;
    cancelStep(context, *run, index, event.force);
    for (std::uint32_t i = index + 1; i < run->steps.size(); ++i)
        if (run->steps[i].map == index)
            cancelStep(context, *run, i, event.force);
    return true;
}

bool onRunForgotten(Context& context, const RunForgotten& event) {
    const auto found = context.state.runs.find(event.run);
    if (found == context.state.runs.end() || !isTerminal(found->second.state))
        return false;
    for (const Step& step : found->second.steps)
        context.state.ready.dropUser(step.requestClass);
    context.state.runs.erase(found);
    return true;
}

} // namespace orrery::engine
