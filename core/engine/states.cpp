#include "core/engine/states.h"

#include "core/engine/explanation.h"

#include <array>

namespace orrery::engine {

namespace {

template <typename Enum, std::size_t size>
std::string_view nameOf(Enum value, const std::array<std::string_view, size>& names) {
    const auto index = static_cast<std::size_t>(value);
    return index < size ? names[index] : std::string_view("invalid");
}

} // namespace

std::string_view toString(StepState state) {
    static constexpr std::array<std::string_view, 9> names = {
        "queued", "running", "unknown", "succeeded", "cached", "failed", "cancelled", "skipped", "lost"};
    return nameOf(state, names);
}

std::string_view toString(RunState state) {
    static constexpr std::array<std::string_view, 7> names = {"queued",    "running", "succeeded", "failed",
                                                              "cancelled", "refused", "lost"};
    return nameOf(state, names);
}

std::string_view toString(StepPhase phase) {
    static constexpr std::array<std::string_view, 10> names = {
        "waiting", "preparing",  "ready",    "backing-off", "starting",
        "running", "collecting", "expanded", "done",        "held"};
    return nameOf(phase, names);
}

std::string_view toString(EndReason reason) {
    static constexpr std::array<std::string_view, 12> names = {
        "exit",          "signal",  "out-of-memory", "killed",    "start-failed",  "supervisor-lost",
        "lease-expired", "timeout", "cancelled",     "host-lost", "never-started", "straggler"};
    return nameOf(reason, names);
}

std::string_view toString(WaitKind kind) {
    static constexpr std::array<std::string_view, 13> names = {
        "nothing", "dependencies", "other-steps", "preparing", "capacity",  "reservation", "group",
        "no-host", "back-off",     "starting",    "contact",   "instances", "held"};
    return nameOf(kind, names);
}

} // namespace orrery::engine
