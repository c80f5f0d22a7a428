#pragma once

#include "tests/engine/simulator/options.h"

#include <cstdint>
#include <string>
#include <vector>

namespace orrery::engine::sim {

/// What came of one history.
struct Outcome {
    std::string failure; ///< Empty where every rule held.
    std::uint64_t steps = 0;
    std::uint64_t crashes = 0;      ///< Of the server.
    std::uint64_t waited = 0;       ///< Starts that waited at their host for room.
    double virtualSeconds = 0;      ///< How long the cluster lived.
    std::vector<std::string> trace; ///< With tracing on.
};

/// Lives one cluster's life: random hosts, runs and faults, all from the seed.
Outcome liveHistory(std::uint64_t seed, Bug bug = Bug::None, bool tracing = false);

/// The seed of the n-th history of a series.
std::uint64_t seedOf(std::uint64_t series, std::uint64_t index);

} // namespace orrery::engine::sim
