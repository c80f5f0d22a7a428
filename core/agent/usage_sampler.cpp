#include "core/agent/host_probe.h"
#include "core/process/process_tree.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace orrery::agent {

namespace {

/// Above this many processes a tree is summed by resident size: the proportional one costs too much.
constexpr std::size_t kProportionalLimit = 16;

std::uint64_t proportionalBytes(pid_t pid) {
    std::ifstream file("/proc/" + std::to_string(pid) + "/smaps_rollup");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("Pss:"))
            return std::strtoull(line.c_str() + 4, nullptr, 10) << 10;
    return 0;
}

void readStorage(pid_t pid, std::uint64_t& readBytes, std::uint64_t& writtenBytes) {
    std::ifstream file("/proc/" + std::to_string(pid) + "/io");
    std::string name;
    for (std::uint64_t number; file >> name >> number;) {
        if (name == "read_bytes:")
            readBytes = number;
        else if (name == "write_bytes:")
            writtenBytes = number;
    }
}

std::uint64_t hostBusyTicks() {
    std::ifstream file("/proc/stat");
    std::string name;
    std::uint64_t user = 0, nice = 0, system = 0, idle = 0, wait = 0, irq = 0, soft = 0;
    file >> name >> user >> nice >> system >> idle >> wait >> irq >> soft;
    return user + nice + system + irq + soft;
}

/// Whole disks only: partitions would count twice.
void hostStorage(std::uint64_t& readBytes, std::uint64_t& writtenBytes) {
    std::ifstream file("/proc/diskstats");
    for (std::string line; std::getline(file, line);) {
        std::istringstream fields(line);
        std::uint64_t major, minor, reads, merged, sectorsRead, readTime, writes, mergedWrites,
            sectorsWritten;
        std::string name;
        if (fields >> major >> minor >> name >> reads >> merged >> sectorsRead >> readTime >> writes >>
                mergedWrites >> sectorsWritten &&
            ::access(("/sys/block/" + name).c_str(), F_OK) == 0 && !name.starts_with("loop")) {
            readBytes += sectorsRead * 512;
            writtenBytes += sectorsWritten * 512;
        }
    }
}

std::uint64_t memoryUsed() {
    std::ifstream file("/proc/meminfo");
    std::uint64_t total = 0, available = 0, number = 0;
    std::string name, unit;
    while (file >> name >> number && std::getline(file, unit)) {
        if (name == "MemTotal:")
            total = number;
        else if (name == "MemAvailable:")
            available = number;
    }
    return (total - std::min(total, available)) << 10;
}

} // namespace

UsageReport UsageSampler::sample(const std::vector<std::pair<AttemptId, pid_t>>& roots) {
    const Duration now = process::Poller::now();
    const double seconds = m_last == Duration{} ? 0 : toSeconds(now - m_last);
    m_last = now;
    UsageReport report;
    report.at = Clock::system().now();
    sampleHost(report, seconds);
    const auto table = roots.empty() ? std::vector<process::ProcessInfo>() : process::listProcesses();
    const double ticksPerSecond = static_cast<double>(::sysconf(_SC_CLK_TCK));
    std::map<AttemptId, JobUse> jobs;
    for (const auto& [attempt, root] : roots) {
        JobUse use = std::move(m_jobs[attempt]);
        const auto tree = process::descendantsOf(table, root);
        JobSample sample{
            attempt, 0, 0, use.goneReadBytes, use.goneWrittenBytes, static_cast<std::uint32_t>(tree.size())};
        std::map<pid_t, ProcessUse> present;
        std::uint64_t ticks = 0;
        for (const process::ProcessInfo& process : tree) {
            ProcessUse now_{process.cpuTicks, 0, 0};
            readStorage(process.pid, now_.readBytes, now_.writtenBytes);
            const auto before = use.processes.find(process.pid);
            ticks +=
                process.cpuTicks -
                (before == use.processes.end() ? 0 : std::min(before->second.cpuTicks, process.cpuTicks));
            sample.memoryBytes +=
                tree.size() <= kProportionalLimit ? proportionalBytes(process.pid) : process.residentBytes;
            sample.readBytes += now_.readBytes;
            sample.writtenBytes += now_.writtenBytes;
            present.emplace(process.pid, now_);
        }
        for (const auto& [pid, gone] : use.processes)
            if (!present.contains(pid)) {
                use.goneReadBytes += gone.readBytes;
                use.goneWrittenBytes += gone.writtenBytes;
                sample.readBytes += gone.readBytes;
                sample.writtenBytes += gone.writtenBytes;
            }
        sample.cpus = seconds > 0 ? static_cast<double>(ticks) / ticksPerSecond / seconds : 0;
        use.processes = std::move(present);
        jobs.emplace(attempt, std::move(use));
        report.jobs.push_back(sample);
    }
    m_jobs = std::move(jobs);
    return report;
}

void UsageSampler::sampleHost(UsageReport& report, double seconds) {
    const std::uint64_t busy = hostBusyTicks();
    std::uint64_t readBytes = 0, writtenBytes = 0;
    hostStorage(readBytes, writtenBytes);
    report.memoryUsedBytes = memoryUsed();
    if (seconds > 0) {
        report.cpus = static_cast<double>(busy - std::min(busy, m_busyTicks)) /
                      static_cast<double>(::sysconf(_SC_CLK_TCK)) / seconds;
        report.readBytesPerSecond = static_cast<std::uint64_t>(
            static_cast<double>(readBytes - std::min(readBytes, m_readBytes)) / seconds);
        report.writtenBytesPerSecond = static_cast<std::uint64_t>(
            static_cast<double>(writtenBytes - std::min(writtenBytes, m_writtenBytes)) / seconds);
    }
    m_busyTicks = busy;
    m_readBytes = readBytes;
    m_writtenBytes = writtenBytes;
}

} // namespace orrery::agent
