#pragma once

#include "core/base/result.h"

#include <sys/types.h>

namespace orrery::process {

/// One program to start. All pointers must live until spawn() returns; nothing is copied.
struct SpawnRequest {
    const char* file = nullptr;          ///< A path; PATH is not searched (see findCommand).
    char* const* arguments = nullptr;    ///< Ends with nullptr; [0] is the program's own name.
    char* const* environment = nullptr;  ///< Ends with nullptr.
    const char* workingFolder = nullptr; ///< nullptr: the caller's.
    int input = -1;                      ///< Becomes 0, 1, 2; -1: /dev/null.
    int output = -1;
    int errors = -1;
    int passedAsThree = -1;      ///< Becomes descriptor 3; -1: none. Everything else must be close-on-exec.
    int controlGroupFolder = -1; ///< Descriptor of a cgroup v2 folder to be born in; -1: none.
    int controlGroupProcs = -1;  ///< Descriptor of a v1 `cgroup.procs` to be written by the child; -1: none.
    bool newSession = true;      ///< setsid: own session and process group.
};

/// Starts a program without copying the caller's memory (clone3 with CLONE_VFORK, else vfork): the cost does
/// not grow with the caller. Signal mask and dispositions of the child are the default ones. Errors: what
/// execve, chdir or clone said, with the path. Never returns in the child. Thread: any, but the calling
/// thread stands still until the child has executed.
Result<pid_t> spawn(const SpawnRequest& request);

} // namespace orrery::process
