#pragma once

#include "core/base/ids.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace orrery::server {

/// Where things lie inside a workspace. Everything of ours is under `.orrery/`, which ignores itself in git.
struct WorkspacePaths {
    std::filesystem::path root;

    std::filesystem::path state() const { return root / ".orrery"; }
    std::filesystem::path lock() const { return state() / "lock"; }
    std::filesystem::path token() const { return state() / "token"; }
    std::filesystem::path address() const { return state() / "server.json"; }
    std::filesystem::path database() const { return state() / "state.db"; }
    std::filesystem::path journal() const { return state() / "journal"; }
    std::filesystem::path blobs() const { return state() / "blobs"; }
    std::filesystem::path artifacts() const { return state() / "artifacts"; }
    std::filesystem::path agent() const { return state() / "agent"; }
    std::filesystem::path serverLog() const { return state() / "server.log"; }
    std::filesystem::path run(RunId run) const;
    /// One attempt's folder: `outputs/` and `logs/` are in it. It comes into being with the first of them.
    std::filesystem::path attempt(const AttemptId& attempt, std::string_view stepName) const;
    /// One attempt's metrics, a file beside those of the run's other attempts: a job may write any time, and
    /// a folder for each would cost more than a short job.
    std::filesystem::path metrics(const AttemptId& attempt, std::string_view stepName) const;
};

/// The step's name as one safe path component: letters, digits and a few signs stay, the rest is replaced,
/// and its index in front keeps it unique.
std::string stepFolder(StepIndex index, std::string_view stepName);

} // namespace orrery::server
