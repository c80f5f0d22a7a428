#include "tests/engine/simulator/world.h"

#include <fmt/core.h>

#include <algorithm>

namespace orrery::engine::sim {

std::string_view toString(Bug bug) {
    static constexpr std::string_view names[] = {
        "none",           "start-twice",      "second-start",      "stale-result",
        "dropped-record", "swapped-records",  "damaged-record",    "lying-sync",
        "effects-first",  "double-capacity",  "shared-gpu",        "short-lease",
        "no-lease-kill",  "lost-is-failed",   "forgetful-report",  "old-session",
        "deaf-to-kill",   "no-repeat",        "lost-prepare",      "lost-timer",
        "partial-gang",   "flipped-terminal", "skipped-dependency"};
    return names[static_cast<std::size_t>(bug)];
}

void World::after(Duration delay, std::function<void()> action) {
    m_actions.push_back({m_now + std::max(delay, Duration::zero()), m_order++, std::move(action)});
    std::push_heap(m_actions.begin(), m_actions.end());
}

Duration World::upTo(Duration most) {
    const auto shift = random.below(8);
    return Duration(random.between(0, most.count() >> shift));
}

bool World::step() {
    if (m_actions.empty() || failed())
        return false;
    std::pop_heap(m_actions.begin(), m_actions.end());
    Action action = std::move(m_actions.back());
    m_actions.pop_back();
    m_now = action.at;
    ++m_steps;
    action.run();
    return true;
}

void World::fail(std::string what) {
    note("BROKEN: " + what);
    if (m_failure.empty())
        m_failure = std::move(what);
}

void World::note(const std::string& line) {
    if (tracing)
        trace.push_back(fmt::format("{:>14.6f} {}", toSeconds(m_now), line));
}

} // namespace orrery::engine::sim
