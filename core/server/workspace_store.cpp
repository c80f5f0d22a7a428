#include "core/server/workspace_store.h"

#include "core/base/text.h"
#include "core/storage/atomic_file.h"

#include <fmt/core.h>

#include <cerrno>
#include <sys/random.h>

namespace orrery::server {

namespace {

constexpr std::uint32_t journalApplication = 0x4F525259; // "ORRY"

Result<std::string> randomToken() {
    std::array<unsigned char, 32> bytes;
    if (getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
        return Error::fromErrno(errno, "Could not make a token");
    Digest token;
    std::copy(bytes.begin(), bytes.end(), token.bytes.begin());
    return token.hex();
}

Result<void> ensureFile(storage::FileSystem& files, const std::string& path, std::string_view content,
                        std::uint32_t permissions) {
    if (files.status(path).ok())
        return {};
    return storage::writeFileAtomically(files, path, content, permissions);
}

} // namespace

Result<void> prepareWorkspace(const std::filesystem::path& root) {
    const WorkspacePaths paths{root};
    storage::FileSystem& files = storage::FileSystem::forProcess();
    const auto explain = [&](const Error& error) {
        return error.wrap(fmt::format(
            "The folder '{}' cannot be a workspace; check its permissions and free space", root.string()));
    };
    std::error_code failure;
    if (!std::filesystem::is_directory(root, failure))
        if (auto made = storage::makeDirectories(files, root.string()); !made.ok())
            return explain(made.error());
    // Nobody else may look: logs and outputs of jobs lie here.
    if (auto made = storage::makeDirectories(files, paths.state().string(), 0700); !made.ok())
        return explain(made.error());
    if (auto made = ensureFile(files, (paths.state() / ".gitignore").string(), "*\n", 0644); !made.ok())
        return explain(made.error());
    if (!files.status(paths.token().string()).ok()) {
        ORRERY_TRY(const std::string token, randomToken());
        if (auto made = ensureFile(files, paths.token().string(), token + "\n", 0600); !made.ok())
            return explain(made.error());
    }
    return {};
}

Result<std::string> readToken(const WorkspacePaths& paths) {
    ORRERY_TRY(const std::string text,
               storage::readFile(storage::FileSystem::forProcess(), paths.token().string(), 4096));
    const std::string token(trim(text));
    if (token.size() < 32)
        return Error(ErrorCode::Corrupt,
                     fmt::format("The token in '{}' is too short; remove the file to get a new one",
                                 paths.token().string()));
    return token;
}

Result<std::unique_ptr<WorkspaceStore>> WorkspaceStore::open(WorkspacePaths paths,
                                                             const RecordVisitor& visit) {
    ORRERY_TRY(storage::WorkspaceLock lock, storage::WorkspaceLock::acquire(paths.lock().string()));
    storage::FileSystem& files = storage::FileSystem::forProcess();
    std::unique_ptr<WorkspaceStore> store(new WorkspaceStore(std::move(paths), std::move(lock), files));
    const WorkspacePaths& at = store->m_paths;
    ORRERY_TRY(store->m_database, storage::Database::open(files, at.database().string()));
    ORRERY_CHECK(store->m_index.load(*store->m_database));
    ORRERY_TRY(store->m_blobs, storage::BlobStore::open(files, at.blobs().string(), &store->m_index));
    ORRERY_TRY(store->m_cache, ResultCache::open(*store->m_database));
    const auto visitRecord = [&](std::uint64_t, std::string_view record, storage::AppendLog::Position) {
        return visit(record);
    };
    ORRERY_TRY(store->m_log, storage::AppendLog::open(files, at.journal().string(),
                                                      {.application = journalApplication}, visitRecord));
    return store;
}

Result<void> WorkspaceStore::syncJournal() {
    ORRERY_CHECK(m_blobs->sync());
    return m_log->commit();
}

Result<void> WorkspaceStore::restartJournal(const std::vector<std::string>& records) {
    // Everything that the old records led to must be safe before they go.
    ORRERY_CHECK(flush());
    ORRERY_CHECK(m_database->checkpoint());
    m_log->rotate();
    const std::uint64_t first = m_log->nextSequence();
    for (const std::string& record : records)
        m_log->append(record);
    ORRERY_CHECK(m_log->commit());
    return m_log->removeBefore(first);
}

Result<void> WorkspaceStore::flush() {
    ORRERY_CHECK(m_cache->flush());
    return m_index.save(*m_database);
}

} // namespace orrery::server
