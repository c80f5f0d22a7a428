#pragma once

#include "core/agent/host_report.h"
#include "core/process/poller.h"

#include <functional>
#include <map>

namespace orrery::agent {

/// What this host has, without GPUs. `folder` chooses the file system. Cost: about 100 microseconds.
HostCapacity probeHost(const std::string& folder);

/// The kernel's identity of this boot.
std::string bootId();

/// Asks nvidia-smi in the background: it may take seconds, and hosts without it are the normal case. Thread:
/// one.
class GpuProbe {
public:
    explicit GpuProbe(process::Poller& poller) : m_poller(poller) {}
    ~GpuProbe();

    /// False at once where there is no nvidia-smi. `done` is called later with what it said (nothing if it
    /// failed).
    bool start(std::function<void(std::vector<GpuInfo>)> done);
    bool isRunning() const { return m_pid > 0; }

    /// The answers of the two queries, as text. Values that are no numbers ("[N/A]") are left out.
    static std::vector<GpuInfo> parse(std::string_view gpus, std::string_view processes);

private:
    void finish();

    process::Poller& m_poller;
    std::function<void(std::vector<GpuInfo>)> m_done;
    UniqueFd m_output;
    std::string m_text;
    pid_t m_pid = 0;
    process::Poller::TimerId m_timeout = 0;
};

/// Samples the host and the trees below given processes. Thread: one.
class UsageSampler {
public:
    /// `roots`: an attempt and the process whose descendants belong to it.
    UsageReport sample(const std::vector<std::pair<AttemptId, pid_t>>& roots);

private:
    struct ProcessUse {
        std::uint64_t cpuTicks = 0;
        std::uint64_t readBytes = 0;
        std::uint64_t writtenBytes = 0;
    };
    struct JobUse {
        std::map<pid_t, ProcessUse> processes;
        std::uint64_t goneReadBytes = 0; ///< Of processes that ended.
        std::uint64_t goneWrittenBytes = 0;
    };

    void sampleHost(UsageReport& report, double seconds);

    std::map<AttemptId, JobUse> m_jobs;
    Duration m_last{};
    std::uint64_t m_busyTicks = 0;
    std::uint64_t m_readBytes = 0;
    std::uint64_t m_writtenBytes = 0;
};

} // namespace orrery::agent
