#include "core/engine/views.h"

#include "core/engine/attempt_rules.h"
#include "core/engine/placement.h"

namespace orrery::engine {

StepView viewStep(const EngineState& state, const Run& run, StepIndex index) {
    const Step& step = run.steps[toNumber(index)];
    StepView view;
    view.index = index;
    view.name = run.plan.steps[toNumber(index)].name;
    view.state = step.state;
    view.phase = step.phase;
    view.attempts = step.attempts;
    view.exitCode = step.exitCode;
    view.reason = step.reason;
    view.started = step.started;
    view.ended = step.ended;
    if (step.attempt != nullptr)
        view.parts = describeParts(state, *step.attempt);
    if (step.map != none)
        view.map = static_cast<StepIndex>(step.map);
    return view;
}

RunView viewRun(const EngineState& state, const Run& run) {
    RunView view;
    view.run = run.id;
    view.name = run.plan.name;
    view.state = run.state;
    view.cancelling = run.cancelling;
    view.paused = run.paused;
    view.submitted = run.submitted;
    view.ended = run.ended;
    view.steps.reserve(run.steps.size());
    for (std::size_t i = 0; i < run.steps.size(); ++i)
        view.steps.push_back(viewStep(state, run, static_cast<StepIndex>(i)));
    return view;
}

std::vector<HostView> viewHosts(const EngineState& state) {
    std::vector<HostView> views;
    for (const Host& host : state.hosts) {
        if (!host.known)
            continue;
        const Room room = freeRoom(host);
        HostView view;
        view.host = host.id;
        view.connected = host.connected;
        view.ready = host.usable();
        view.capacity = host.capacity;
        view.freeCpus = std::max(Amount(), room.cpus);
        view.freeMemoryBytes = static_cast<std::uint64_t>(std::max<std::int64_t>(0, room.memory));
        view.freeDiskBytes = static_cast<std::uint64_t>(std::max<std::int64_t>(0, room.disk));
        for (std::size_t i = 0; i < room.gpus.size(); ++i)
            if (room.gpus[i] == Amount::whole(1) && !host.capacity.gpus[i].usedByOthers)
                view.freeGpus.push_back(host.capacity.gpus[i].uuid);
        for (const StepKey& key : host.live)
            view.attempts.push_back(
                {key.run, key.step, state.runs.at(key.run).steps[toNumber(key.step)].attempts});
        views.push_back(std::move(view));
    }
    return views;
}

std::vector<LiveAttempt> viewLiveAttempts(const EngineState& state) {
    std::vector<LiveAttempt> views;
    for (const Host& host : state.hosts)
        for (const StepKey& key : host.live) {
            const Step& step = state.runs.at(key.run).steps[toNumber(key.step)];
            const Part& part = step.attempt->parts[partOn(*step.attempt, state.hostByName.at(host.id))];
            views.push_back({{key.run, key.step, step.attempt->number},
                             step.attempt->token,
                             {host.id, host.session, part.ranks},
                             step.started.value_or(Timestamp()),
                             part.away});
        }
    return views;
}

} // namespace orrery::engine
