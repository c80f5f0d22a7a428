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

    /// Writes the run itself and its first steps where `written` is 0, else the steps from there on: one
    /// transaction, short whatever the run's size. Returns how many steps are written now; the run is whole
    /// when that is all of them, and until then must stay where it came from. Beginning again replaces it.
    /// Errors: I/O, nothing of this slice was written.
    Result<std::size_t> saveSlice(const Run& run, std::size_t written);
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
    Result<void> saveSummary(const Run& run);
    Result<void> saveStep(const Run& run, const StepRecord& step);

    storage::Database& m_database;
};

} // namespace orrery::server
