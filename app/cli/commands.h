#pragma once

#include "app/cli/exit_code.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace orrery::cli {

/// What all commands share.
struct CommonOptions {
    std::filesystem::path workspace; ///< Empty: found from the working folder.
    bool json = false;
};

/// What `run`, `plan` and `resume` were asked for.
struct RunOptions {
    std::string file;
    std::vector<std::string> params; ///< "name=value".
    std::vector<std::string> from, to, only, rerun, breakpoints, pinned;
    bool keepGoing = false;
    bool detach = false;
    std::filesystem::path junit;
};

/// Which lines `logs` was asked for.
struct LogOptions {
    std::uint64_t run = 0;
    std::string step;
    int rank = -1; ///< -1: all.
    std::string search;
    bool follow = false;
};

/// What `server` was asked for.
struct ServerOptions {
    bool stop = false;
    bool killJobs = false;
    int port = 0;     ///< 0: a free one.
    int readyFd = -1; ///< Where to say "ready"; -1: standard output.
};

// Every command prints what it has to say and returns the process's exit code.
ExitCode init(const CommonOptions& common, const std::string& folder);
ExitCode validate(const CommonOptions& common, const std::vector<std::string>& files);
ExitCode plan(const CommonOptions& common, const RunOptions& options);
ExitCode graph(const CommonOptions& common, const std::string& file, const std::string& format);
ExitCode run(const CommonOptions& common, const RunOptions& options);
ExitCode resume(const CommonOptions& common, std::uint64_t run, const std::filesystem::path& junit);
ExitCode cancel(const CommonOptions& common, std::uint64_t run, const std::string& step);
/// Keeps the run, or one step, from starting anything (`held`), or lets it go on.
ExitCode hold(const CommonOptions& common, std::uint64_t run, const std::string& step, bool held);
ExitCode status(const CommonOptions& common, std::uint64_t run);
ExitCode logs(const CommonOptions& common, const LogOptions& options);
ExitCode explain(const CommonOptions& common, std::uint64_t run, const std::string& step);
ExitCode report(const CommonOptions& common, std::uint64_t run, const std::filesystem::path& output);
ExitCode server(const CommonOptions& common, const ServerOptions& options);
ExitCode gc(const CommonOptions& common, const std::string& maximum, const std::vector<std::uint64_t>& pin,
            const std::vector<std::uint64_t>& unpin);
ExitCode doctor(const CommonOptions& common);
ExitCode completions(const std::string& shell);

} // namespace orrery::cli
