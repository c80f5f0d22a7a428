#pragma once

#include "tests/engine/simulator/options.h"
#include "tests/engine/simulator/random.h"

#include "core/base/time.h"

#include <queue>

#include <functional>
#include <string>
#include <vector>

namespace orrery::engine::sim {

/// Time, chance and what is going to happen: the ground that the models of server and hosts stand on.
class World {
public:
    World(std::uint64_t seed, Bug plantedBug) : random(seed), bug(plantedBug) {}

    Random random;
    Faults faults;
    Bug bug;
    bool shortSteps = false; ///< Many short steps, some of which wait at their host.
    bool calm = false;       ///< Faults are over; from now on everything must come to its end.

    /// True time since the start. Never jumps.
    Duration now() const { return m_now; }
    void after(Duration delay, std::function<void()> action);
    /// A random span up to `most`, short ones more often.
    Duration upTo(Duration most);
    /// True with this chance while faults of the kind are on.
    bool hits(bool kind, unsigned chance) { return kind && !calm && random.percent(chance); }

    /// Does the next thing. False where nothing is left to happen or a rule was broken.
    bool step();
    std::uint64_t steps() const { return m_steps; }

    /// A rule was broken; the first time counts.
    void fail(std::string what);
    bool failed() const { return !m_failure.empty(); }
    const std::string& failure() const { return m_failure; }

    /// With tracing on, what happens is written down.
    bool tracing = false;
    std::vector<std::string> trace;
    void note(const std::string& line);

private:
    struct Action {
        Duration at;
        std::uint64_t order = 0;
        std::function<void()> run;
        bool operator<(const Action& other) const {
            return at != other.at ? at > other.at : order > other.order;
        }
    };

    Duration m_now{0};
    std::uint64_t m_order = 0;
    std::uint64_t m_steps = 0;
    std::vector<Action> m_actions; ///< A heap.
    std::string m_failure;
};

} // namespace orrery::engine::sim
