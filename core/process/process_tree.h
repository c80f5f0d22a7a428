#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace orrery::process {

/// One line of the process table.
struct ProcessInfo {
    pid_t pid = 0;
    pid_t parent = 0;
    char state = '?';             ///< As in /proc/<pid>/stat: R, S, D, T, Z, ...
    std::uint64_t startTicks = 0; ///< Since boot; with the pid an identity.
    std::uint64_t cpuTicks = 0;   ///< User and system, in 1/sysconf(_SC_CLK_TCK) s.
    std::uint64_t residentBytes = 0;
};

/// Every process that can be seen. Cost: about 10 microseconds a process.
std::vector<ProcessInfo> listProcesses();

/// One process; pid 0 if it does not exist.
ProcessInfo readProcess(pid_t pid);

/// All that descend from `root` (without it), zombies included, in `table`.
std::vector<ProcessInfo> descendantsOf(std::span<const ProcessInfo> table, pid_t root);

/// The same for now, without zombies and without reading the whole table where the kernel lists children:
/// quick enough to race against processes that fork.
std::vector<pid_t> liveDescendants(pid_t root);

/// Processes (not zombies, not the caller) whose initial environment holds exactly `entry` ("NAME=value").
/// Sees only processes of users that the caller may read.
std::vector<pid_t> processesWithEnvironment(std::string_view entry);

/// Kills what carries `entry` until two passes in a row found nothing. Returns how many were killed; gives up
/// after `passes` (then the caller should call again later). Blocks for about 2 ms a pass.
struct SweepResult {
    unsigned killed = 0;
    bool clean = false;
};
SweepResult sweepByEnvironment(std::string_view entry, unsigned passes = 500);

} // namespace orrery::process
