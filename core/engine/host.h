#pragma once

#include "core/base/units.h"

#include <cstdint>
#include <string>
#include <vector>

namespace orrery::engine {

/// The name of a host; this machine is "local".
using HostId = std::string;

/// One connection to a host's agent. Counts up within a life of the server; a larger number is a later
/// connection.
using SessionId = std::uint64_t;

/// One GPU, known by its uuid for ever.
struct GpuDevice {
    std::string uuid;
    std::string model;
    std::uint64_t memoryBytes = 0;
    bool usedByOthers = false; ///< Held by a process that is not ours: counts as taken.

    bool operator==(const GpuDevice&) const = default;
};

/// What a host can give to attempts, whether given at the moment or not.
struct HostCapacity {
    Amount cpus;
    std::uint64_t memoryBytes = 0;
    std::uint64_t diskBytes = 0;
    std::vector<GpuDevice> gpus;
    std::vector<std::string> labels;

    bool operator==(const HostCapacity&) const = default;
};

} // namespace orrery::engine
