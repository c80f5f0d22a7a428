#include "core/engine/hold_rules.h"

#include "core/engine/run_rules.h"

#include <fmt/core.h>

namespace orrery::engine {

namespace {

/// Lets a held step go on from where it was kept.
void letGo(Context& context, Run& run, StepIndex index) {
    Step& step = run.steps[toNumber(index)];
    if (step.prepared)
        makeReady(context, run, index);
    else
        startPreparing(context, run, index);
    tellStep(context, run, index);
}

void setPaused(Context& context, Run& run, bool paused) {
    if (run.paused == paused)
        return;
    run.paused = paused;
    tellRun(context, run);
}

bool pause(Context& context, Run& run) {
    if (run.cancelling)
        return reject(context, ErrorCode::Conflict,
                      fmt::format("run {} is being cancelled; it cannot be paused", run.id.number()));
    if (run.paused)
        return false;
    setPaused(context, run, true);
    for (std::uint32_t i = 0; i < run.steps.size(); ++i)
        if (run.steps[i].phase == StepPhase::Ready)
            holdBack(context, run, static_cast<StepIndex>(i), true);
    // A place that was kept for one of them is free for others.
    context.state.schedule = true;
    return true;
}

/// Goes on as far as the next breakpoint: those that are stood at are used up.
bool goOn(Context& context, Run& run) {
    bool changed = run.paused;
    setPaused(context, run, false);
    for (std::uint32_t i = 0; i < run.steps.size(); ++i) {
        if (run.steps[i].phase != StepPhase::Held)
            continue;
        run.plan.breakpoints.erase(static_cast<StepIndex>(i));
        letGo(context, run, static_cast<StepIndex>(i));
        changed = true;
    }
    return changed;
}

bool holdStep(Context& context, Run& run, StepIndex index, bool held) {
    const Step& step = run.steps[toNumber(index)];
    const bool open = step.phase == StepPhase::Waiting || step.phase == StepPhase::Preparing ||
                      step.phase == StepPhase::Ready || step.phase == StepPhase::BackingOff ||
                      step.phase == StepPhase::Held;
    if (!open)
        return reject(context, ErrorCode::Conflict,
                      fmt::format("step '{}' of run {} has started already",
                                  run.plan.steps[toNumber(index)].name, run.id.number()));
    if (held == run.plan.breakpoints.contains(index) && (held || step.phase != StepPhase::Held))
        return false;
    if (held) {
        run.plan.breakpoints.insert(index);
        if (step.phase == StepPhase::Ready)
            holdBack(context, run, index, true);
        return true;
    }
    if (run.paused && step.phase == StepPhase::Held)
        return reject(context, ErrorCode::Conflict,
                      fmt::format("run {} is paused; continue it to let its steps start", run.id.number()));
    run.plan.breakpoints.erase(index);
    if (step.phase == StepPhase::Held)
        letGo(context, run, index);
    return true;
}

} // namespace

bool holdBack(Context& context, Run& run, StepIndex index, bool prepared) {
    if (!run.paused && !run.plan.breakpoints.contains(index))
        return false;
    Step& step = run.steps[toNumber(index)];
    step.phase = StepPhase::Held;
    step.prepared = prepared;
    step.state = StepState::Queued;
    step.waitsSince = context.now;
    tellStep(context, run, index);
    return true;
}

void dropHolds(Context& context, Run& run) {
    run.plan.breakpoints.clear();
    goOn(context, run);
}

bool onHoldChanged(Context& context, const HoldChanged& event) {
    Run* run = openRun(context, event.run, toNumber(event.step));
    if (run == nullptr)
        return false;
    if (event.step == HoldChanged::wholeRun)
        return event.held ? pause(context, *run) : goOn(context, *run);
    return holdStep(context, *run, event.step, event.held);
}

} // namespace orrery::engine
