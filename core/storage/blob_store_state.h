#pragma once

#include "core/storage/append_log.h"
#include "core/storage/blob_store.h"
#include "core/storage/file_index.h"

#include <mutex>
#include <set>
#include <unordered_map>

namespace orrery::storage {

/// What BlobStore's source files share.
struct BlobStore::State {
    struct Packed {
        AppendLog::Position position; ///< Of the content itself.
        std::int64_t stored = 0;      ///< Microseconds since 1970.
    };
    struct Pending {
        std::string path; ///< In the store's tmp folder.
        std::uint64_t size = 0;
    };

    FileSystem& files;
    std::string folder;
    FileIndex* index;
    Options options;

    std::mutex syncMutex;                  ///< Held while syncing or collecting; taken before `mutex`.
    std::set<std::string> unsyncedFolders; ///< Guarded by syncMutex.
    mutable std::mutex mutex;
    std::unique_ptr<AppendLog> pack; ///< Guarded by mutex, as all below.
    std::unordered_map<Digest, Packed> packed;
    std::unordered_map<Digest, std::string> queued; ///< Appended to the pack, not committed yet.
    std::vector<Digest> queueOrder;
    std::uint64_t queuedBytes = 0;
    std::unordered_map<Digest, Pending> pending; ///< Whole files that `sync` has not given their names yet.
    std::vector<std::string> movedSources;       ///< What `sync` removes once it is kept here.
    std::uint64_t temporaries = 0;

    State(FileSystem& usedFiles, std::string usedFolder, FileIndex* usedIndex, Options usedOptions)
        : files(usedFiles), folder(std::move(usedFolder)), index(usedIndex), options(usedOptions) {}

    std::string pathOf(const Digest& digest) const;
    std::string fanOutFolder(const Digest& digest) const;
    std::string newTemporary();
    Result<void> prepareFolders();
    Result<void> openPack();
    bool has(const Digest& digest) const;
    Result<void> putPacked(const Digest& digest, std::string_view bytes, std::int64_t stored);
    Result<void> commitPackLocked();
    void noteMoved(const std::string& path, Ingest ingest);
    Result<void> giveName(const Digest& digest, const std::string& temporary);
    Result<BlobRef> putWhole(const std::string& path, const FileStatus& status, Ingest ingest);
    Result<void> putFolder(BlobStore& store, const std::string& root, const std::string& relative,
                           Ingest ingest, std::vector<TreeEntry>& entries, std::uint64_t& bytes);
    Result<void> forEachLoose(const std::function<void(const Digest&, const FileStatus&)>& visit) const;
    Result<void> compactPackLocked();
    Result<std::unordered_set<Digest>> expandPins(BlobStore& store, const std::vector<BlobRef>& pinned) const;
    /// Takes over a whole file in the tmp folder.
    Result<void> adopt(const Digest& digest, const std::string& temporary, std::uint64_t size);
    /// The content of a packed blob; nullopt if it is not packed.
    Result<std::optional<std::string>> readPacked(const Digest& digest);
    /// Opens the file of a blob that is not packed. Errors: NotFound.
    Result<std::unique_ptr<File>> openLoose(const Digest& digest);
    Result<void> verifyFile(const Digest& digest, std::optional<std::uint64_t> size, bool always);
    Result<void> materialiseFile(const Digest& digest, std::uint64_t size, bool executable,
                                 const std::string& path, Materialise how);
    Result<void> writeNewFile(const std::string& path, std::string_view content, bool executable);
};

/// A file's signature without its change time, which moves when links to it come and go.
FileSignature blobSignature(const FileStatus& status);
Error missingBlob(const Digest& digest);
Error corruptBlob(const Digest& digest, const std::string& path);

/// Of the files in the store: nobody changes them.
constexpr std::uint32_t storedPermissions = 0444;
/// A pack's record: time, digest, content.
constexpr std::size_t packedHeadSize = 8 + 32;
constexpr std::uint32_t packApplication = 2;

} // namespace orrery::storage
