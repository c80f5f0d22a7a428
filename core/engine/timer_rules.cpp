#include "core/engine/timer_rules.h"

namespace orrery::engine {

std::uint64_t setTimer(Context& context, const Timer& timer, Duration delay) {
    const std::uint64_t id = context.state.nextTimer++;
    context.state.timers.emplace(id, timer);
    context.emit(SetTimer{id, delay});
    return id;
}

void cancelTimer(Context& context, std::uint64_t& id) {
    if (id == 0)
        return;
    if (context.state.timers.erase(id) != 0)
        context.emit(CancelTimer{id});
    id = 0;
}

void armWatchdog(Context& context) {
    EngineState& state = context.state;
    if (state.watchdogTimer == 0)
        state.watchdogTimer =
            setTimer(context, Timer{TimerKind::Watchdog, {}, 0, none}, state.config.watchdog);
}

} // namespace orrery::engine
