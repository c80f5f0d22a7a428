#pragma once

#include "core/api/client.h"

#include <filesystem>

namespace orrery::server {

/// The workspace's server, started in the background if none runs: `program` is the path of `orrery`.
/// Two callers at once get the same server. Blocks until it answers.
/// Errors: what starting reported (read-only workspace, newer database, ...), Timeout.
Result<api::Client> connectOrStart(const std::filesystem::path& workspace,
                                   const std::filesystem::path& program);

/// The path of the running program.
std::filesystem::path ownProgram();

} // namespace orrery::server
