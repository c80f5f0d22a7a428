#pragma once

#include "core/engine/ports.h"
#include "core/server/artifact_shelf.h"
#include "core/server/result_cache.h"
#include "core/server/workspace_paths.h"
#include "core/storage/append_log.h"
#include "core/storage/blob_store.h"
#include "core/storage/database.h"
#include "core/storage/file_index.h"
#include "core/storage/workspace_lock.h"

#include <memory>

namespace orrery::server {

/// Makes `.orrery/` with its token and the file that hides it from git, where they are missing.
/// Errors: Refused for a read-only folder, I/O.
Result<void> prepareWorkspace(const std::filesystem::path& root);

/// The secret that callers of this workspace's server must present. Made once, readable by its user alone.
Result<std::string> readToken(const WorkspacePaths& paths);

/// Everything durable of a workspace, opened by its one server: lock, database, blobs, journal.
/// Thread: the loop's.
class WorkspaceStore {
public:
    using RecordVisitor = std::function<Result<void>(std::string_view record)>;

    /// Errors: Conflict when another server holds the workspace, Unsupported for a newer database, Corrupt,
    /// I/O. `visit` gets every journal record in order.
    static Result<std::unique_ptr<WorkspaceStore>> open(WorkspacePaths paths, const RecordVisitor& visit);

    storage::FileSystem& files() { return *m_files; }
    storage::Database& database() { return *m_database; }
    storage::BlobStore& blobs() { return *m_blobs; }
    storage::FileIndex& index() { return m_index; }
    ResultCache& cache() { return *m_cache; }
    const WorkspacePaths& paths() const { return m_paths; }
    const std::string& warning() const { return m_lock.warning(); }

    /// Adds a record to the journal; durable after `syncJournal`.
    void appendJournal(std::string_view record) { m_log->append(record); }
    void discardJournalQueue() { m_log->discardQueued(); }
    /// Makes blobs and then the journal durable, in that order: a record never names content that is not
    /// there.
    Result<void> syncJournal();
    std::uint64_t journalBytes() const { return m_log->totalBytes(); }
    /// Starts the journal anew with these records and drops all older ones.
    Result<void> restartJournal(const std::vector<std::string>& records);

    /// Writes what the caches have gathered into the database. Called now and then and at the end.
    Result<void> flush();

private:
    explicit WorkspaceStore(WorkspacePaths paths, storage::WorkspaceLock lock, storage::FileSystem& files)
        : m_paths(std::move(paths)), m_lock(std::move(lock)), m_files(&files), m_index(files) {}

    WorkspacePaths m_paths;
    storage::WorkspaceLock m_lock;
    storage::FileSystem* m_files;
    std::unique_ptr<storage::Database> m_database;
    storage::FileIndex m_index;
    std::unique_ptr<storage::BlobStore> m_blobs;
    std::unique_ptr<storage::AppendLog> m_log;
    std::unique_ptr<ResultCache> m_cache;
};

} // namespace orrery::server
