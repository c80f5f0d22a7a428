#include "core/agent/host_probe.h"

#include "core/base/text.h"

#include <charconv>
#include <fstream>
#include <sched.h>
#include <sstream>
#include <sys/statvfs.h>
#include <unistd.h>

namespace orrery::agent {

namespace {

std::string firstLine(const std::string& path) {
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return line;
}

/// Our place in a cgroup hierarchy: the mount and each folder from our own up to its root.
std::vector<std::string> groupFolders(std::string_view controller, const std::string& mount) {
    std::ifstream file("/proc/self/cgroup");
    std::vector<std::string> folders;
    for (std::string line; std::getline(file, line);) {
        const auto parts = split(line, ':');
        if (parts.size() < 3)
            continue;
        bool matches = controller.empty() && parts[1].empty();
        for (const std::string_view name : split(parts[1], ','))
            matches = matches || (!controller.empty() && name == controller);
        if (!matches)
            continue;
        std::string path(parts[2]);
        while (!path.empty() && path != "/") {
            folders.push_back(mount + path);
            path.resize(path.rfind('/'));
        }
        folders.push_back(mount);
    }
    return folders;
}

double quotaOf(const std::string& maximum) {
    std::istringstream text(maximum);
    double quota = 0, period = 0;
    return text >> quota >> period && period > 0 ? quota / period : 0;
}

/// The smallest CPU quota on the way up, or 0.
double cpuQuota() {
    double smallest = 0;
    const auto consider = [&](double quota) {
        if (quota > 0 && (smallest == 0 || quota < smallest))
            smallest = quota;
    };
    for (const std::string& folder : groupFolders("", "/sys/fs/cgroup"))
        consider(quotaOf(firstLine(folder + "/cpu.max")));
    for (const std::string& folder : groupFolders("cpu", "/sys/fs/cgroup/cpu"))
        consider(quotaOf(firstLine(folder + "/cpu.cfs_quota_us") + " " +
                         firstLine(folder + "/cpu.cfs_period_us")));
    return smallest;
}

double availableCpus() {
    cpu_set_t set;
    double cpus = static_cast<double>(::sysconf(_SC_NPROCESSORS_ONLN));
    if (::sched_getaffinity(0, sizeof set, &set) == 0)
        cpus = CPU_COUNT(&set);
    const double quota = cpuQuota();
    return quota > 0 ? std::min(cpus, quota) : cpus;
}

/// One field of /proc/meminfo in bytes.
std::uint64_t memoryField(std::string_view wanted) {
    std::ifstream file("/proc/meminfo");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with(wanted))
            return std::strtoull(line.c_str() + wanted.size(), nullptr, 10) << 10;
    return 0;
}

std::uint64_t availableMemory() {
    std::uint64_t memory = memoryField("MemTotal:");
    const auto consider = [&](const std::string& text) {
        if (const std::uint64_t limit = std::strtoull(text.c_str(), nullptr, 10); limit > 0)
            memory = std::min(memory, limit);
    };
    for (const std::string& folder : groupFolders("", "/sys/fs/cgroup"))
        consider(firstLine(folder + "/memory.max"));
    for (const std::string& folder : groupFolders("memory", "/sys/fs/cgroup/memory"))
        consider(firstLine(folder + "/memory.limit_in_bytes"));
    return memory;
}

} // namespace

std::string bootId() {
    return firstLine("/proc/sys/kernel/random/boot_id");
}

HostCapacity probeHost(const std::string& folder) {
    HostCapacity capacity;
    capacity.hostName = firstLine("/proc/sys/kernel/hostname");
    capacity.bootId = bootId();
    capacity.cpus = availableCpus();
    capacity.memoryBytes = availableMemory();
    struct statvfs disk {};
    if (::statvfs(folder.c_str(), &disk) == 0) {
        capacity.diskFreeBytes = std::uint64_t{disk.f_bavail} * disk.f_frsize;
        capacity.diskTotalBytes = std::uint64_t{disk.f_blocks} * disk.f_frsize;
    }
    return capacity;
}

} // namespace orrery::agent
