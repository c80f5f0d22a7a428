#pragma once

#include "core/base/result.h"

#include <string>

namespace orrery::agent {

/// What `orrery-agent supervise` runs: a small resident process that holds the processes of one attempt at a
/// time, writes their logs, waits for them and records how they ended in `folder`/journal before it tells the
/// agent. It lives on when the agent dies, ends by itself when it is idle and nobody is connected, and is
/// used again for the next attempt. `listener` is a listening socket at `folder`/socket. Returns the exit
/// status of the program.
int runSupervisor(const std::string& folder, int listener);

/// The files in a supervisor's folder.
namespace supervisor_file {
constexpr const char* socket = "socket";
constexpr const char* journal = "journal";
constexpr const char* group = "group"; ///< The path of its control group, where it has one.
} // namespace supervisor_file

} // namespace orrery::agent
