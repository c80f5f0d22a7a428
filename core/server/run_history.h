#pragma once

#include "core/server/run.h"

#include <optional>
#include <vector>

namespace orrery::storage {
class Database;
}

namespace orrery::server {

/// An ended run as it is kept: all that people ask of it, without the plan.
struct PastRun {
    api::RunRequest request;
    api::RunSnapshot snapshot;
    std::vector<StepRecord> steps; ///< Status, key and outputs of each step.
};

/// Ended runs, in the database. Thread: the loop's.
class RunHistory {
public:
    explicit RunHistory(storage::Database& database) : m_database(database) {}

    /// Writes the run in one transaction; a second call replaces it. Errors: I/O, nothing was written.
    Result<void> save(const Run& run);
    /// Errors: NotFound naming the run, Corrupt.
    Result<PastRun> load(RunId run) const;
    /// The step of this very name, without loading the run. Nothing where run or step are not there.
    Result<std::optional<api::StepStatus>> stepNamed(RunId run, const std::string& name) const;
    /// Newest first.
    Result<std::vector<api::RunSummary>> list(std::size_t limit) const;
    /// The largest number of a run, 0 where there is none.
    Result<RunId> newest() const;
    /// The newest run of a pipeline file.
    Result<std::optional<api::RunSummary>> newestOf(const std::string& path) const;

private:
    Result<void> saveStep(const Run& run, const StepRecord& step);

    storage::Database& m_database;
};

} // namespace orrery::server
