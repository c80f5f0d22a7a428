#pragma once

#include "core/agent/job_spec.h"

#include <optional>
#include <string>
#include <vector>

namespace orrery::agent {

/// One GPU as nvidia-smi tells it.
struct GpuInfo {
    std::uint32_t index = 0;
    std::string uuid;
    std::string model;
    std::uint64_t memoryBytes = 0;
    std::uint64_t memoryUsedBytes = 0;
    std::optional<double> utilization;     ///< 0 to 1.
    std::vector<std::int32_t> foreignPids; ///< Processes on it that no attempt of ours started.
};

/// What a host has to give. Sent after each connection and when it changes.
struct HostCapacity {
    std::string hostName;
    std::string bootId;            ///< Changes when the host restarts.
    double cpus = 0;               ///< After affinity and cgroup quota; may be a fraction.
    std::uint64_t memoryBytes = 0; ///< After cgroup limits.
    std::uint64_t diskFreeBytes = 0;
    std::uint64_t diskTotalBytes = 0; ///< Of the file system that holds the agent's folder.
    std::vector<GpuInfo> gpus;
};

/// What one attempt uses now, its whole tree together.
struct JobSample {
    AttemptId attempt;
    double cpus = 0;               ///< 1.5 means one and a half processors busy since the last sample.
    std::uint64_t memoryBytes = 0; ///< Proportional set size where readable, else resident.
    std::uint64_t readBytes = 0;   ///< From storage, since the start.
    std::uint64_t writtenBytes = 0;
    std::uint32_t processes = 0;
};

/// The host and its attempts at one moment, about once a second while jobs run and somebody listens.
struct UsageReport {
    Timestamp at;
    double cpus = 0;
    std::uint64_t memoryUsedBytes = 0;
    std::uint64_t readBytesPerSecond = 0;
    std::uint64_t writtenBytesPerSecond = 0;
    std::vector<GpuInfo> gpus;
    std::vector<JobSample> jobs;
};

} // namespace orrery::agent
