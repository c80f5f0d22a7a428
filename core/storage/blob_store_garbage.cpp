// Counting and removing what the store holds.

#include "core/storage/blob_store_state.h"

#include <algorithm>

namespace orrery::storage {

namespace {

/// One stored blob as garbage collection sees it.
struct Item {
    Digest digest;
    std::uint64_t size = 0;
    Timestamp stored;
    Timestamp used;
    bool isPacked = false;
};

} // namespace

Result<void>
BlobStore::State::forEachLoose(const std::function<void(const Digest&, const FileStatus&)>& visit) const {
    ORRERY_TRY(const std::vector<std::string> folders, files.list(folder));
    for (const std::string& prefix : folders) {
        if (prefix.size() != 2)
            continue;
        ORRERY_TRY(const std::vector<std::string> names, files.list(folder + "/" + prefix));
        for (const std::string& name : names) {
            const auto digest = Digest::fromHex(prefix + name);
            const auto status = files.status(folder + "/" + prefix + "/" + name);
            if (digest && status)
                visit(*digest, *status);
        }
    }
    return {};
}

Result<BlobStore::Usage> BlobStore::usage() const {
    Usage usage;
    ORRERY_CHECK(m_state->forEachLoose([&](const Digest&, const FileStatus& status) {
        ++usage.looseFiles;
        usage.looseBytes += status.signature.size;
    }));
    const std::lock_guard lock(m_state->mutex);
    usage.packedBlobs = m_state->packed.size();
    usage.packedBytes = m_state->pack->totalBytes();
    return usage;
}

/// Writes the packed blobs that are left to a new segment when half of the pack is garbage, and drops the
/// rest.
Result<void> BlobStore::State::compactPackLocked() {
    std::uint64_t live = 0;
    for (const auto& [digest, entry] : packed)
        live += entry.position.length + packedHeadSize;
    if (!queueOrder.empty() || live * 2 > pack->totalBytes())
        return {};
    std::vector<Digest> order;
    pack->rotate();
    const std::uint64_t first = pack->nextSequence();
    for (const auto& [digest, entry] : packed) {
        ORRERY_TRY(const std::string content, pack->read(entry.position));
        std::string record(reinterpret_cast<const char*>(&entry.stored), 8);
        record.append(reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size());
        pack->append(record + content);
        order.push_back(digest);
    }
    if (auto committed = pack->commit(); !committed) {
        pack->discardQueued();
        return committed;
    }
    const auto& positions = pack->lastPositions();
    for (std::size_t i = 0; i < positions.size(); ++i) {
        AppendLog::Position position = positions[i];
        position.offset += packedHeadSize;
        position.length -= packedHeadSize;
        packed[order[i]].position = position;
    }
    return pack->removeBefore(first);
}

Result<std::unordered_set<Digest>> BlobStore::State::expandPins(BlobStore& store,
                                                                const std::vector<BlobRef>& pinned) const {
    std::unordered_set<Digest> kept;
    for (const BlobRef& blob : pinned) {
        kept.insert(blob.digest);
        if (blob.kind != BlobKind::Tree)
            continue;
        auto entries = store.readTree(blob.digest);
        if (!entries && entries.error().code() == ErrorCode::NotFound)
            continue; // nothing of it can be kept or lost
        if (!entries)
            return entries.error();
        for (const TreeEntry& entry : *entries) {
            if (entry.type == TreeEntry::Type::File)
                kept.insert(entry.digest);
        }
    }
    return kept;
}

Result<BlobStore::GarbageReport> BlobStore::collectGarbage(const GarbagePolicy& policy) {
    const std::lock_guard syncing(m_state->syncMutex);
    ORRERY_TRY(const std::unordered_set<Digest> kept, m_state->expandPins(*this, policy.pinned));
    std::vector<Item> items;
    ORRERY_CHECK(m_state->forEachLoose([&](const Digest& digest, const FileStatus& status) {
        const Timestamp stored(Duration(status.signature.changed / 1000));
        items.push_back({digest, status.signature.size, stored, stored, false});
    }));
    {
        const std::lock_guard lock(m_state->mutex);
        for (const auto& [digest, entry] : m_state->packed) {
            const Timestamp stored{Duration(entry.stored)};
            items.push_back({digest, entry.position.length, stored, stored, true});
        }
    }
    GarbageReport report;
    for (Item& item : items) {
        report.bytesLeft += item.size;
        if (policy.lastUsed)
            item.used = policy.lastUsed(item.digest);
    }
    const Timestamp youngest = Clock::system().now() - policy.keepYoungerThan;
    std::erase_if(items,
                  [&](const Item& item) { return kept.contains(item.digest) || item.stored > youngest; });
    std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return a.used < b.used; });
    const std::lock_guard lock(m_state->mutex);
    for (const Item& item : items) {
        if (report.bytesLeft <= policy.maximumBytes && policy.maximumBytes > 0)
            break;
        if (item.isPacked)
            m_state->packed.erase(item.digest);
        else
            ORRERY_CHECK(m_state->files.remove(m_state->pathOf(item.digest)));
        ++report.blobsRemoved;
        report.bytesRemoved += item.size;
        report.bytesLeft -= item.size;
    }
    ORRERY_CHECK(m_state->compactPackLocked());
    return report;
}

} // namespace orrery::storage
