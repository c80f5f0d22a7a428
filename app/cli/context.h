#pragma once

#include "app/cli/commands.h"
#include "core/api/client.h"

namespace orrery::cli {

/// The workspace a command means: the option, else the nearest folder upwards with `.orrery/`, else the
/// folder of `file` where one is given and the working folder holds no workspace.
std::filesystem::path findWorkspace(const CommonOptions& common);

/// A pipeline file as the server names it: relative to the workspace. Errors: NotFound, InvalidInput outside
/// of it.
Result<std::string> relativeToWorkspace(const std::filesystem::path& workspace, const std::string& file);

/// The workspace's server, started if need be.
Result<api::Client> serverOf(const CommonOptions& common);
/// The workspace's server if one runs.
Result<api::Client> runningServerOf(const CommonOptions& common);

/// Prints the error, and findings where there are any, to standard error (as JSON to standard output with
/// --json) and returns the exit code that fits.
ExitCode fail(const CommonOptions& common, const Error& error,
              const std::vector<api::Problem>& problems = {});

/// One finding in the form that editors understand, and its fix.
std::string problemText(const api::Problem& problem);

} // namespace orrery::cli
