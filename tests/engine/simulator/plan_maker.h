#pragma once

#include "tests/engine/simulator/checker.h"
#include "tests/engine/simulator/random.h"

namespace orrery::engine::sim {

/// A random host: some cpus, memory, perhaps GPUs and a label.
HostCapacity makeCapacity(Random& random, const std::string& name);

/// A random plan that the hosts together can carry, and how its steps will behave.
Order makeOrder(Random& random, const std::vector<HostCapacity>& hosts, int number);

/// Many short steps alike, of the kind that the engine gives a host before there is room.
Order makeShortOrder(Random& random, int number);

} // namespace orrery::engine::sim
