#include "core/storage/blob_store.h"

#include "core/base/log.h"
#include "core/storage/blob_store_state.h"

#include <fmt/format.h>

#include <cstring>

namespace orrery::storage {

namespace {

constexpr std::uint64_t packSegmentBytes = 16U << 20;
constexpr std::uint64_t mostQueuedBytes = 8U << 20;

std::int64_t nowMicroseconds() {
    return Clock::system().now().time_since_epoch().count();
}

} // namespace

FileSignature blobSignature(const FileStatus& status) {
    FileSignature signature = status.signature;
    signature.changed = 0;
    return signature;
}

Error missingBlob(const Digest& digest) {
    return Error(ErrorCode::NotFound, "The stored content " + digest.hex() + " is not there any more");
}

Error corruptBlob(const Digest& digest, const std::string& path) {
    return Error(
        ErrorCode::Corrupt,
        fmt::format("The stored content {} does not match its name ({}): it was changed or the disk lost "
                    "part of it; run the step that made it again",
                    digest.hex(), path));
}

BlobStore::BlobStore(std::unique_ptr<State> state) : m_state(std::move(state)) {}
BlobStore::~BlobStore() = default;

Result<std::unique_ptr<BlobStore>> BlobStore::open(FileSystem& files, const std::string& folder,
                                                   FileIndex* index, Options options) {
    auto state = std::make_unique<State>(files, folder, index, options);
    ORRERY_CHECK(state->prepareFolders());
    ORRERY_CHECK(state->openPack());
    return std::unique_ptr<BlobStore>(new BlobStore(std::move(state)));
}

std::string BlobStore::State::fanOutFolder(const Digest& digest) const {
    return fmt::format("{}/{:02x}", folder, digest.bytes[0]);
}

std::string BlobStore::State::pathOf(const Digest& digest) const {
    return fanOutFolder(digest) + "/" + digest.hex().substr(2);
}

std::string BlobStore::State::newTemporary() {
    const std::lock_guard lock(mutex);
    return fmt::format("{}/tmp/{}", folder, ++temporaries);
}

Result<void> BlobStore::State::prepareFolders() {
    ORRERY_CHECK(makeDirectories(files, folder));
    // What an interrupted put left is of no use to anybody: one process owns the store.
    ORRERY_CHECK(removeTree(files, folder + "/tmp"));
    return files.makeDirectory(folder + "/tmp");
}

Result<void> BlobStore::State::openPack() {
    const auto take = [this](std::uint64_t, std::string_view record,
                             AppendLog::Position position) -> Result<void> {
        if (record.size() < packedHeadSize)
            return Error(ErrorCode::Corrupt, "The pack of small blobs holds a record that is too short");
        Packed entry{.position = position};
        Digest digest;
        std::memcpy(&entry.stored, record.data(), 8);
        std::memcpy(digest.bytes.data(), record.data() + 8, digest.bytes.size());
        entry.position.offset += packedHeadSize;
        entry.position.length -= packedHeadSize;
        packed[digest] = entry;
        return {};
    };
    ORRERY_TRY(pack,
               AppendLog::open(files, folder + "/pack",
                               {.segmentBytes = packSegmentBytes, .application = packApplication}, take));
    return {};
}

bool BlobStore::State::has(const Digest& digest) const {
    {
        const std::lock_guard lock(mutex);
        if (packed.contains(digest) || queued.contains(digest) || pending.contains(digest))
            return true;
    }
    return files.status(pathOf(digest)).ok();
}

Result<void> BlobStore::State::putPacked(const Digest& digest, std::string_view bytes, std::int64_t stored) {
    const std::lock_guard lock(mutex);
    if (packed.contains(digest) || queued.contains(digest))
        return {};
    std::string record(reinterpret_cast<const char*>(&stored), 8);
    record.append(reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size());
    record += bytes;
    pack->append(record);
    queued.emplace(digest, bytes);
    queueOrder.push_back(digest);
    queuedBytes += bytes.size();
    // Not an error of this put: what cannot be committed stays queued and readable until `sync` says so.
    if (queuedBytes > mostQueuedBytes) [[maybe_unused]]
        const auto committed = commitPackLocked();
    return {};
}

Result<void> BlobStore::State::commitPackLocked() {
    if (queueOrder.empty())
        return {};
    ORRERY_CHECK(pack->commit());
    const auto& positions = pack->lastPositions();
    const std::int64_t now = nowMicroseconds();
    for (std::size_t i = 0; i < positions.size(); ++i) {
        AppendLog::Position position = positions[i];
        position.offset += packedHeadSize;
        position.length -= packedHeadSize;
        packed[queueOrder[i]] = {position, now};
    }
    queued.clear();
    queueOrder.clear();
    queuedBytes = 0;
    return {};
}

Result<BlobRef> BlobStore::putBytes(std::string_view bytes) {
    const BlobRef blob{.digest = Hasher::of(bytes), .size = bytes.size()};
    if (contains(blob))
        return blob;
    if (bytes.size() < m_state->options.packBelow) {
        ORRERY_CHECK(m_state->putPacked(blob.digest, bytes, nowMicroseconds()));
        return blob;
    }
    const std::string temporary = m_state->newTemporary();
    {
        ORRERY_TRY(const std::unique_ptr<File> file,
                   m_state->files.open(temporary, OpenMode::CreateNew, storedPermissions));
        if (auto written = file->write(0, bytes); !written) {
            [[maybe_unused]] const auto removed = m_state->files.remove(temporary);
            return written.error();
        }
    }
    ORRERY_CHECK(m_state->adopt(blob.digest, temporary, blob.size));
    return blob;
}

Result<void> BlobStore::State::adopt(const Digest& digest, const std::string& temporary, std::uint64_t size) {
    if (has(digest))
        return files.remove(temporary);
    const std::lock_guard lock(mutex);
    const bool added = pending.emplace(digest, Pending{temporary, size}).second;
    return added ? Result<void>() : files.remove(temporary);
}

/// The folders are made when they are needed: most workspaces are small, and some disks are slow with
/// folders.
Result<void> BlobStore::State::giveName(const Digest& digest, const std::string& temporary) {
    auto renamed = files.rename(temporary, pathOf(digest));
    if (renamed || renamed.error().code() != ErrorCode::NotFound)
        return renamed;
    ORRERY_CHECK(files.makeDirectory(fanOutFolder(digest)));
    unsyncedFolders.insert(folder);
    return files.rename(temporary, pathOf(digest));
}

Result<void> BlobStore::sync() {
    const std::lock_guard syncing(m_state->syncMutex);
    std::vector<std::pair<Digest, State::Pending>> work;
    std::vector<std::string> sources;
    {
        const std::lock_guard lock(m_state->mutex);
        sources = m_state->movedSources;
        work.assign(m_state->pending.begin(), m_state->pending.end());
        ORRERY_CHECK(m_state->commitPackLocked());
    }
    for (const auto& [digest, pending] : work) {
        ORRERY_TRY(const std::unique_ptr<File> file, m_state->files.open(pending.path, OpenMode::Read));
        ORRERY_CHECK(file->sync());
    }
    for (const auto& [digest, pending] : work) {
        const std::string path = m_state->pathOf(digest);
        {
            const std::lock_guard lock(m_state->mutex);
            ORRERY_CHECK(m_state->giveName(digest, pending.path));
            m_state->pending.erase(digest);
        }
        m_state->unsyncedFolders.insert(m_state->fanOutFolder(digest));
        const auto status = m_state->files.status(path);
        if (m_state->index && status)
            m_state->index->remember(blobSignature(*status), digest, FileIndex::fileClock());
    }
    auto& folders = m_state->unsyncedFolders;
    while (!folders.empty()) {
        ORRERY_CHECK(m_state->files.syncDirectory(*folders.begin()));
        folders.erase(folders.begin());
    }
    // What is left behind here is litter in a work folder, not a failure of the store.
    for (const std::string& source : sources) {
        if (auto removed = removeTree(m_state->files, source); !removed)
            log::info("Stored, but still in its old place: {}", removed.error().describe());
    }
    const std::lock_guard lock(m_state->mutex);
    auto& moved = m_state->movedSources;
    moved.erase(moved.begin(), moved.begin() + static_cast<std::ptrdiff_t>(sources.size()));
    return {};
}

void BlobStore::State::noteMoved(const std::string& path, Ingest ingest) {
    if (ingest != Ingest::Move)
        return;
    const std::lock_guard lock(mutex);
    movedSources.push_back(path);
}

bool BlobStore::contains(const BlobRef& blob) const {
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->packed.contains(blob.digest) || m_state->queued.contains(blob.digest))
            return true;
        if (const auto found = m_state->pending.find(blob.digest); found != m_state->pending.end())
            return true;
    }
    const auto status = m_state->files.status(m_state->pathOf(blob.digest));
    return status && (blob.kind == BlobKind::Tree || status->signature.size == blob.size);
}

} // namespace orrery::storage
