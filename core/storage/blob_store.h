#pragma once

#include "core/base/hash.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/storage/file_system.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace orrery::storage {

class FileIndex;

enum class BlobKind : std::uint8_t { File = 0, Tree = 1 };

/// A blob by name: what it holds and how large it is.
struct BlobRef {
    Digest digest;
    std::uint64_t size = 0; ///< Bytes; of a tree, of all files in it.
    BlobKind kind = BlobKind::File;

    bool operator==(const BlobRef&) const = default;
};

/// One entry of a tree's manifest.
struct TreeEntry {
    enum class Type { File, Directory, SymbolicLink };
    Type type = Type::File;
    std::string path; ///< Relative, with '/', no "." and "..".
    bool executable = false;
    std::uint64_t size = 0;
    Digest digest;      ///< Of a file.
    std::string target; ///< Of a symbolic link; never leaves the tree.

    bool operator==(const TreeEntry&) const = default;
};

/// How a file gets into the store.
enum class Ingest {
    Copy, ///< The store keeps its own copy (shared blocks where possible): others may change the file later.
    Move, ///< The file is renamed into the store and gone from its place. Only where nobody has it open for
          ///< writing.
};

/// How a blob gets out.
enum class Materialise {
    Copy,     ///< A file of the receiver's own; shared blocks where possible.
    HardLink, ///< The store's file itself, read-only. Copied where it cannot be linked.
};

/// Files by the SHA-256 of their content. Small ones lie together in a log, so that ten thousand tiny outputs
/// cost one sync; others are read-only files in 256 folders. What was put is readable at once and durable
/// after `sync`. Thread: any; `sync` and garbage collection exclude each other.
class BlobStore {
public:
    struct Options {
        std::uint64_t packBelow = 4096; ///< Files smaller than this go into the pack.
    };
    /// `index`, if given, must outlive the store: it tells which files have been verified and not changed
    /// since.
    static Result<std::unique_ptr<BlobStore>> open(FileSystem& files, const std::string& folder,
                                                   FileIndex* index, Options options);
    static Result<std::unique_ptr<BlobStore>> open(FileSystem& files, const std::string& folder,
                                                   FileIndex* index = nullptr) {
        return open(files, folder, index, Options());
    }
    ~BlobStore();

    Result<BlobRef> putBytes(std::string_view bytes);
    /// The digest is that of the bytes that were stored, even if the file changes meanwhile.
    Result<BlobRef> putFile(const std::string& path, Ingest ingest);
    /// Stores a folder: its files and a manifest that names them. Links that leave the folder and special
    /// files are refused with InvalidInput.
    Result<BlobRef> putTree(const std::string& path, Ingest ingest);
    /// A regular file, or a folder as a tree.
    Result<BlobRef> put(const std::string& path, Ingest ingest);

    /// Makes durable all that was put before. After a failure the same may be tried again.
    Result<void> sync();

    /// True where the blob (of a tree: its manifest) is there with the right size. Reads nothing.
    bool contains(const BlobRef& blob) const;
    /// The whole content. Errors: NotFound, Corrupt when it does not hash to its name.
    Result<std::string> read(const Digest& digest, std::uint64_t limit = 1ULL << 30);
    /// Reads `length` bytes from `offset` on, fewer at the end. Verifies as `verify` does.
    Result<std::string> readRange(const BlobRef& blob, std::uint64_t offset, std::uint64_t length);
    /// An open file, and where its content starts in it (a packed blob lies inside a larger file).
    struct OpenBlob {
        std::unique_ptr<File> file;
        std::uint64_t offset = 0;
        std::uint64_t size = 0;
    };
    Result<OpenBlob> openFile(const Digest& digest);
    Result<std::vector<TreeEntry>> readTree(const Digest& manifest);

    /// Checks size, and the hash unless this very file was found right before and has not changed since.
    /// `always` hashes in any case. Errors: NotFound, Corrupt.
    Result<void> verify(const BlobRef& blob, bool always = false);

    /// Puts the blob at `path`, which must not exist; its folder must. Verified on the way.
    Result<void> materialise(const BlobRef& blob, const std::string& path, Materialise how);

    struct GarbagePolicy {
        std::vector<BlobRef> pinned;                      ///< Kept, with all that pinned trees name.
        std::uint64_t maximumBytes = 0;                   ///< 0: remove all that is not pinned.
        std::function<Timestamp(const Digest&)> lastUsed; ///< Oldest go first. Unset: when they were stored.
        Duration keepYoungerThan =
            std::chrono::minutes(10); ///< What has just been put may not be pinned yet.
    };
    struct GarbageReport {
        std::uint64_t blobsRemoved = 0;
        std::uint64_t bytesRemoved = 0;
        std::uint64_t bytesLeft = 0;
    };
    /// Removes what is not pinned, oldest first, until the cap is kept. A crash in between loses nothing
    /// pinned.
    Result<GarbageReport> collectGarbage(const GarbagePolicy& policy);

    struct Usage {
        std::uint64_t looseFiles = 0;
        std::uint64_t looseBytes = 0;
        std::uint64_t packedBlobs = 0;
        std::uint64_t packedBytes = 0;
    };
    /// Cost: lists every folder of the store.
    Result<Usage> usage() const;

private:
    struct State;
    explicit BlobStore(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// The bytes of a manifest, and back. Errors: Corrupt.
std::string encodeTree(const std::vector<TreeEntry>& entries);
Result<std::vector<TreeEntry>> decodeTree(std::string_view manifest);

} // namespace orrery::storage
