#include "core/server/run_history.h"

#include "core/api/wire/wire.h"
#include "core/server/run_records.h"
#include "core/storage/database.h"

#include <fmt/core.h>

#include <algorithm>

namespace orrery::server {

namespace {

/// Some milliseconds of work, and few enough syncs.
constexpr std::size_t stepsOfSlice = 250;

} // namespace

Result<void> RunHistory::saveSummary(const Run& run) {
    return m_database.run(
        "INSERT OR REPLACE INTO runs(run, pipeline, path, state, created, ended, summary, request) "
        "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        run.id.number(), run.summary.pipeline, run.summary.path, run.summary.state,
        timestampFromSeconds(run.summary.created), timestampFromSeconds(run.summary.ended),
        api::toJson(run.summary), api::toJson(run.request));
}

Result<void> RunHistory::saveStep(const Run& run, const StepRecord& step) {
    const std::string key = step.key.encode();
    return m_database.run("INSERT OR REPLACE INTO steps(run, step, name, state, status, key, outputs) "
                          "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                          run.id.number(), step.status.index, step.status.name, step.status.state,
                          api::toJson(step.status), storage::Blob{key}, toJson(step.outputs).dump());
}

Result<std::size_t> RunHistory::saveSlice(const Run& run, std::size_t written) {
    const std::size_t end = std::min(run.steps.size(), written + stepsOfSlice);
    ORRERY_TRY(storage::Transaction transaction, m_database.begin());
    if (written == 0)
        ORRERY_CHECK(saveSummary(run));
    for (std::size_t step = written; step < end; ++step)
        ORRERY_CHECK(saveStep(run, run.steps[step]));
    ORRERY_CHECK(transaction.commit());
    return end;
}

Result<PastRun> RunHistory::load(RunId run) const {
    PastRun past;
    ORRERY_TRY(storage::Statement row,
               m_database.prepare("SELECT summary, request FROM runs WHERE run = ?1"));
    row.bind(run.number());
    ORRERY_TRY(const bool found, row.step());
    if (!found)
        return Error(ErrorCode::NotFound,
                     fmt::format("There is no run {}; see: orrery status", run.number()));
    ORRERY_TRY(past.snapshot.summary, api::fromJson<api::RunSummary>(row.text(0)));
    ORRERY_TRY(past.request, api::fromJson<api::RunRequest>(row.text(1)));
    ORRERY_TRY(storage::Statement rows,
               m_database.prepare("SELECT status, key, outputs FROM steps WHERE run = ?1 ORDER BY step"));
    rows.bind(run.number());
    for (;;) {
        ORRERY_TRY(const bool more, rows.step());
        if (!more)
            return past;
        StepRecord step;
        ORRERY_TRY(step.status, api::fromJson<api::StepStatus>(rows.text(0)));
        if (!rows.blob(1).empty()) {
            ORRERY_TRY(step.key, engine::CacheKey::decode(rows.blob(1)));
        }
        ORRERY_TRY(const formats::Json outputs, formats::parseJson(rows.text(2)));
        ORRERY_TRY(step.outputs, outputsFrom(outputs));
        past.snapshot.steps.push_back(step.status);
        past.steps.push_back(std::move(step));
    }
}

Result<std::optional<api::StepStatus>> RunHistory::stepNamed(RunId run, const std::string& name) const {
    ORRERY_TRY(storage::Statement row,
               m_database.prepare("SELECT status FROM steps WHERE run = ?1 AND name = ?2"));
    row.bind(run.number(), name);
    ORRERY_TRY(const bool found, row.step());
    if (!found)
        return std::optional<api::StepStatus>();
    ORRERY_TRY(api::StepStatus status, api::fromJson<api::StepStatus>(row.text(0)));
    return std::optional<api::StepStatus>(std::move(status));
}

Result<std::vector<api::RunSummary>> RunHistory::list(std::size_t limit) const {
    std::vector<api::RunSummary> runs;
    ORRERY_TRY(storage::Statement rows,
               m_database.prepare("SELECT summary FROM runs ORDER BY run DESC LIMIT ?1"));
    rows.bind(static_cast<std::int64_t>(limit));
    for (;;) {
        ORRERY_TRY(const bool more, rows.step());
        if (!more)
            return runs;
        ORRERY_TRY(api::RunSummary summary, api::fromJson<api::RunSummary>(rows.text(0)));
        runs.push_back(std::move(summary));
    }
}

Result<RunId> RunHistory::newest() const {
    ORRERY_TRY(storage::Statement row, m_database.prepare("SELECT COALESCE(MAX(run), 0) FROM runs"));
    ORRERY_CHECK(row.step());
    return RunId(static_cast<std::uint64_t>(row.integer(0)));
}

Result<std::optional<api::RunSummary>> RunHistory::newestOf(const std::string& path) const {
    ORRERY_TRY(storage::Statement row,
               m_database.prepare("SELECT summary FROM runs WHERE path = ?1 ORDER BY run DESC LIMIT 1"));
    row.bind(path);
    ORRERY_TRY(const bool found, row.step());
    if (!found)
        return std::optional<api::RunSummary>();
    ORRERY_TRY(api::RunSummary summary, api::fromJson<api::RunSummary>(row.text(0)));
    return std::optional<api::RunSummary>(std::move(summary));
}

} // namespace orrery::server
