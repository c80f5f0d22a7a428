#include "core/server/garbage.h"

#include "core/server/artifact_shelf.h"

#include <fmt/core.h>

namespace orrery::server {

namespace {

std::string ownerOf(RunId run) {
    return "run " + run.text();
}

} // namespace

Result<void> Garbage::pin(RunId run) {
    ORRERY_TRY(const PastRun past, m_ports.history.load(run));
    ORRERY_TRY(storage::Transaction transaction, m_ports.store.database().begin());
    for (const StepRecord& step : past.steps)
        for (const StepOutput& output : step.outputs)
            ORRERY_CHECK(m_ports.store.database().run("INSERT OR REPLACE INTO blob_pins(digest, owner, kind, "
                                                      "size, added) VALUES(?1, ?2, ?3, ?4, ?5)",
                                                      output.digest, ownerOf(run), output.folder ? 1 : 0,
                                                      output.size, Clock::system().now()));
    return transaction.commit();
}

Result<void> Garbage::unpin(RunId run) {
    return m_ports.store.database().run("DELETE FROM blob_pins WHERE owner = ?1", ownerOf(run));
}

Result<std::vector<storage::BlobRef>> Garbage::pinned() {
    std::vector<storage::BlobRef> refs;
    for (const Run* run : m_ports.book.all())
        for (const StepRecord& step : run->steps)
            for (const StepOutput& output : step.outputs)
                refs.push_back(refOf(output));
    ORRERY_TRY(storage::Statement rows,
               m_ports.store.database().prepare("SELECT digest, kind, size FROM blob_pins"));
    for (;;) {
        ORRERY_TRY(const bool more, rows.step());
        if (!more)
            return refs;
        refs.push_back({rows.digest(0), static_cast<std::uint64_t>(rows.integer(2)),
                        rows.integer(1) ? storage::BlobKind::Tree : storage::BlobKind::File});
    }
}

void Garbage::dropArtifacts() {
    // The readable copies are made again from the blobs when somebody needs them.
    std::error_code ignored;
    if (m_ports.book.all().empty())
        std::filesystem::remove_all(m_ports.store.paths().artifacts(), ignored);
}

Result<api::GarbageReport> Garbage::collect(const api::GarbageRequest& request) {
    m_ports.settleEnded();
    for (const std::uint64_t run : request.pin)
        ORRERY_CHECK(pin(RunId(run)));
    for (const std::uint64_t run : request.unpin)
        ORRERY_CHECK(unpin(RunId(run)));
    storage::BlobStore::GarbagePolicy policy;
    ORRERY_TRY(policy.pinned, pinned());
    policy.maximumBytes = request.max_bytes;
    policy.keepYoungerThan = Duration(0); // The loop's thread puts blobs and pins them in one go.
    const std::unordered_map<Digest, Timestamp> used = m_ports.store.cache().lastUses();
    policy.lastUsed = [&used](const Digest& digest) {
        const auto found = used.find(digest);
        return found == used.end() ? Timestamp() : found->second;
    };
    ORRERY_TRY(const storage::BlobStore::GarbageReport report, m_ports.store.blobs().collectGarbage(policy));
    dropArtifacts();
    m_ports.store.cache().forgetWhere([this](const CachedResult& result) {
        return std::any_of(result.outputs.begin(), result.outputs.end(), [this](const StepOutput& output) {
            return !m_ports.store.blobs().contains(refOf(output));
        });
    });
    ORRERY_CHECK(m_ports.store.flush());
    return api::GarbageReport{report.blobsRemoved, report.bytesRemoved, report.bytesLeft};
}

} // namespace orrery::server
