#include "core/storage/file_index.h"

#include "core/storage/database.h"

#include <ctime>
#include <mutex>
#include <unordered_map>

namespace orrery::storage {

namespace {

constexpr std::int64_t second = 1'000'000'000;
// The kernel stamps files with a clock that ticks every few milliseconds.
constexpr std::int64_t tick = second / 50;
constexpr int attempts = 3;
constexpr std::size_t readSize = 256 * 1024;

struct Key {
    std::uint64_t device;
    std::uint64_t inode;
    bool operator==(const Key&) const = default;
};

struct KeyHash {
    std::size_t operator()(const Key& key) const { return key.inode * 0x9E3779B97F4A7C15ULL ^ key.device; }
};

struct Entry {
    FileSignature signature;
    Digest digest;
    std::int64_t hashedAt = 0;
    std::int32_t usedDay = 0;
    bool dirty = false;

    /// A change right after the hashing could have left the same times behind.
    bool isRacy() const {
        const std::int64_t latest = std::max(signature.modified, signature.changed);
        // Times without a fraction come from a file system that keeps whole seconds.
        const std::int64_t window = latest % second == 0 ? 2 * second : tick;
        return latest + window > hashedAt;
    }
};

std::int32_t today() {
    return static_cast<std::int32_t>(FileIndex::fileClock() / second / 86'400);
}

} // namespace

Result<Digest> hashContent(File& file) {
    thread_local std::vector<char> buffer(readSize);
    Hasher hasher;
    for (std::uint64_t offset = 0;;) {
        ORRERY_TRY(const std::size_t got, file.read(offset, buffer));
        hasher.update({buffer.data(), got});
        offset += got;
        if (got < buffer.size())
            return hasher.finish();
    }
}

struct FileIndex::State {
    FileSystem& files;
    mutable std::mutex mutex;
    std::unordered_map<Key, Entry, KeyHash> entries; ///< Guarded by mutex, as all below.
    std::uint64_t filesRead = 0;
    std::int32_t day = today();
};

FileIndex::FileIndex(FileSystem& files) : m_state(new State{.files = files}) {}
FileIndex::~FileIndex() = default;

std::int64_t FileIndex::fileClock() {
    timespec time{};
    ::clock_gettime(CLOCK_REALTIME, &time);
    return time.tv_sec * second + time.tv_nsec;
}

std::optional<Digest> FileIndex::find(const FileSignature& signature) const {
    const std::lock_guard lock(m_state->mutex);
    const auto found = m_state->entries.find({signature.device, signature.inode});
    if (found == m_state->entries.end() || found->second.signature != signature || found->second.isRacy())
        return std::nullopt;
    Entry& entry = found->second;
    if (entry.usedDay != m_state->day) {
        entry.usedDay = m_state->day;
        entry.dirty = true;
    }
    return entry.digest;
}

void FileIndex::remember(const FileSignature& signature, const Digest& digest, std::int64_t hashedAt) {
    const std::lock_guard lock(m_state->mutex);
    m_state->entries[{signature.device, signature.inode}] = {.signature = signature,
                                                             .digest = digest,
                                                             .hashedAt = hashedAt,
                                                             .usedDay = m_state->day,
                                                             .dirty = true};
}

Result<Digest> FileIndex::digestOf(const std::string& path) {
    ORRERY_TRY(FileStatus before, m_state->files.status(path));
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (before.type != FileType::Regular)
            return Error(ErrorCode::InvalidInput, path + " is not a regular file");
        if (const auto known = find(before.signature))
            return *known;
        ORRERY_TRY(const std::unique_ptr<File> file, m_state->files.open(path, OpenMode::Read));
        ORRERY_TRY(before, file->status());
        const std::int64_t hashedAt = fileClock();
        ORRERY_TRY(const Digest digest, hashContent(*file));
        ORRERY_TRY(const FileStatus after, file->status());
        {
            const std::lock_guard lock(m_state->mutex);
            ++m_state->filesRead;
        }
        if (after.signature == before.signature) {
            remember(before.signature, digest, hashedAt);
            return digest;
        }
        before = after;
    }
    return Error(ErrorCode::Unavailable,
                 path + " keeps changing while it is read: wait until it is complete");
}

std::size_t FileIndex::size() const {
    const std::lock_guard lock(m_state->mutex);
    return m_state->entries.size();
}

std::uint64_t FileIndex::filesRead() const {
    const std::lock_guard lock(m_state->mutex);
    return m_state->filesRead;
}

Result<void> FileIndex::load(Database& database) {
    ORRERY_TRY(
        Statement statement,
        database.prepare("SELECT device, inode, size, modified, changed, hashed_at, used_day, digest FROM "
                         "file_index"));
    const std::lock_guard lock(m_state->mutex);
    for (;;) {
        ORRERY_TRY(const bool row, statement.step());
        if (!row)
            return {};
        const FileSignature signature{.device = static_cast<std::uint64_t>(statement.integer(0)),
                                      .inode = static_cast<std::uint64_t>(statement.integer(1)),
                                      .size = static_cast<std::uint64_t>(statement.integer(2)),
                                      .modified = statement.integer(3),
                                      .changed = statement.integer(4)};
        // What was hashed in the meantime is newer.
        m_state->entries.try_emplace({signature.device, signature.inode},
                                     Entry{.signature = signature,
                                           .digest = statement.digest(7),
                                           .hashedAt = statement.integer(5),
                                           .usedDay = static_cast<std::int32_t>(statement.integer(6))});
    }
}

Result<void> FileIndex::save(Database& database, int keepDays) {
    std::vector<Entry> changed;
    std::int32_t day = 0;
    {
        const std::lock_guard lock(m_state->mutex);
        day = m_state->day = today();
        for (auto& [key, entry] : m_state->entries) {
            if (std::exchange(entry.dirty, false))
                changed.push_back(entry);
        }
    }
    const auto write = [&]() -> Result<void> {
        ORRERY_TRY(Transaction transaction, database.begin());
        ORRERY_TRY(
            Statement statement,
            database.prepare("INSERT OR REPLACE INTO file_index (device, inode, size, modified, changed, "
                             "hashed_at, used_day, digest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"));
        for (const Entry& entry : changed) {
            const FileSignature& key = entry.signature;
            statement.bind(static_cast<std::int64_t>(key.device), static_cast<std::int64_t>(key.inode),
                           key.size, key.modified, key.changed, entry.hashedAt, entry.usedDay, entry.digest);
            ORRERY_CHECK(statement.run());
        }
        ORRERY_CHECK(database.run("DELETE FROM file_index WHERE used_day < ?1", day - keepDays));
        return transaction.commit();
    };
    auto written = write();
    if (!written) {
        const std::lock_guard lock(m_state->mutex);
        for (const Entry& entry : changed)
            m_state->entries[{entry.signature.device, entry.signature.inode}].dirty = true;
    }
    return written;
}

} // namespace orrery::storage
