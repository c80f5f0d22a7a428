#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <functional>
#include <string>

namespace orrery::agent {

/// How `orrery-agent serve` behaves.
struct DaemonOptions {
    std::string folder;                           ///< The agent's own; created if missing. See docs/agent.md.
    std::string program = "/proc/self/exe";       ///< The executable that knows `supervise`.
    Duration idleExit = std::chrono::seconds(60); ///< Without jobs and connections. Zero: never.
    Duration answerWithin = std::chrono::seconds(60); ///< See PoolSettings.
};

/// The files in an agent's folder.
namespace agent_file {
constexpr const char* socket = "agent.sock";
constexpr const char* lock = "lock";
constexpr const char* journal = "journal";
constexpr const char* supervisors = "supervisors";
constexpr const char* errors = "errors.log";
} // namespace agent_file

/// The exit status of `orrery-agent serve` where another agent holds the folder.
constexpr int kAgentExistsExit = 5;

/// Runs the agent of `options.folder` until it is idle or told to stop. `listening` is called once clients
/// can connect. Errors: AlreadyExists where another agent holds the folder.
Result<void> runAgent(const DaemonOptions& options, const std::function<void()>& listening);

} // namespace orrery::agent
