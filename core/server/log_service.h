#pragma once

#include "core/api/wire/observation.h"
#include "core/server/run_service.h"
#include "core/server/workspace_paths.h"

#include <optional>

namespace orrery::agent {
class LogReader;
} // namespace orrery::agent

namespace orrery::server {

/// What to read of a step's log.
struct LogQuery {
    std::string step;
    std::optional<std::uint32_t> rank; ///< Not set: all ranks, merged by time.
    std::string from;                  ///< A page's `next`; empty: the beginning.
    std::string search;                ///< Only lines that contain this text, any case.
    std::size_t limit = 1000;
    bool tail = false;  ///< The last `limit` lines instead of the first.
    std::string before; ///< A page's `previous`: the `limit` lines that stand before it.
};

/// A page of a log as text: a newline behind each line and, of a gang, its rank before it.
struct LogText {
    std::string text;
    std::string next; ///< Where to go on.
    bool complete = false;
};

/// Logs and metrics of attempts, read from their folders. Holds no state. Thread: the loop's.
class LogService {
public:
    LogService(WorkspacePaths paths, RunService& runs) : m_paths(std::move(paths)), m_runs(runs) {}

    /// Errors: NotFound for run or step, InvalidInput for a `from` that is no cursor, Corrupt.
    Result<api::LogPage> page(RunId run, const LogQuery& query);
    /// The same lines for people, at a fraction of the cost. Errors: as `page`.
    Result<LogText> text(RunId run, const LogQuery& query);
    /// The metrics of one step, or of all with an empty name. Cost: at most 256 MiB of each file are parsed;
    /// what is left out is named.
    Result<api::MetricPage> metrics(RunId run, const std::string& step);

private:
    /// What a query finds, before it takes a form.
    struct Lines;
    using Ranks = std::vector<std::uint32_t>;

    /// The last `query.limit` lines of all ranks together, of those before `query.before` or of all, and how
    /// to go on in both directions.
    static Result<void> readBackwards(const agent::LogReader& reader, const Ranks& ranks,
                                      const LogQuery& query, Lines& found);
    /// Lines from the query's cursor on: of all ranks by time, or what a search finds.
    static Result<void> readForwards(const agent::LogReader& reader, const Ranks& ranks,
                                     const LogQuery& query, Lines& found);
    Result<Lines> read(RunId run, const LogQuery& query);

    WorkspacePaths m_paths;
    RunService& m_runs;
};

} // namespace orrery::server
