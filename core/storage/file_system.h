#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace orrery::storage {

/// What the system knows of a file without reading it. Two equal signatures mean: not changed in between.
struct FileSignature {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t size = 0;
    std::int64_t modified = 0; ///< Nanoseconds since 1970.
    std::int64_t changed = 0;  ///< Nanoseconds since 1970; moves with every write, rename and chmod.

    bool operator==(const FileSignature&) const = default;
};

enum class FileType { Regular, Directory, SymbolicLink, Other };

/// What `stat` says of a path.
struct FileStatus {
    FileType type = FileType::Other;
    std::uint32_t permissions = 0; ///< The lower twelve mode bits.
    FileSignature signature;
};

/// An open file. Closed on destruction. Thread: one at a time.
class File {
public:
    virtual ~File() = default;
    /// Reads at `offset` until `buffer` is full or the file ends. Returns the bytes read.
    virtual Result<std::size_t> read(std::uint64_t offset, std::span<char> buffer) = 0;
    /// Writes all of `bytes` at `offset`. On failure some of them may have been written.
    virtual Result<void> write(std::uint64_t offset, std::string_view bytes) = 0;
    virtual Result<void> truncate(std::uint64_t size) = 0;
    /// Returns once content and size are on the disk. After a failure nothing is known about either.
    virtual Result<void> sync() = 0;
    virtual Result<FileStatus> status() const = 0;
    /// For mmap, sendfile and locks; never for writing.
    virtual int descriptor() const = 0;
};

enum class OpenMode {
    Read,      ///< The file must exist.
    ReadWrite, ///< The file must exist.
    Create,    ///< Created if missing, kept if not.
    CreateNew, ///< Must not exist.
};

/// All that the server does to files that must survive it. Real, or with faults put in between by tests.
/// Errors of all functions: by errno, with the path in the message. Thread: any.
class FileSystem {
public:
    virtual ~FileSystem() = default;

    /// `permissions` apply to a file that is created, less the umask.
    virtual Result<std::unique_ptr<File>> open(const std::string& path, OpenMode mode,
                                               std::uint32_t permissions = 0644) = 0;
    /// Replaces `to` if it exists. Durable after syncing the folder of `to`.
    virtual Result<void> rename(const std::string& from, const std::string& to) = 0;
    /// Makes a hard link. Errors: AlreadyExists.
    virtual Result<void> link(const std::string& existing, const std::string& added) = 0;
    virtual Result<void> remove(const std::string& path) = 0;
    /// Errors: AlreadyExists.
    virtual Result<void> makeDirectory(const std::string& path, std::uint32_t permissions = 0755) = 0;
    virtual Result<void> removeDirectory(const std::string& path) = 0;
    virtual Result<void> makeSymbolicLink(const std::string& target, const std::string& path) = 0;
    virtual Result<void> setPermissions(const std::string& path, std::uint32_t permissions) = 0;
    /// Returns once the names in the folder are on the disk.
    virtual Result<void> syncDirectory(const std::string& path) = 0;
    /// Fills `to`, which must be empty, with the content of `from`, sharing the blocks where the file system
    /// can.
    virtual Result<void> copyContent(File& from, File& to) = 0;

    /// Does not follow a symbolic link. Errors: NotFound.
    virtual Result<FileStatus> status(const std::string& path) = 0;
    /// Names in a folder, sorted, without "." and "..".
    virtual Result<std::vector<std::string>> list(const std::string& path) = 0;
    virtual Result<std::string> readSymbolicLink(const std::string& path) = 0;
    /// Bytes that this user may still write on the file system that holds `path`.
    virtual Result<std::uint64_t> freeSpace(const std::string& path) = 0;

    /// The system's own.
    static FileSystem& real();
    /// What programs use: `real()`, or with faults as the environment asks (see fault_injection.h).
    static FileSystem& forProcess();
};

/// Makes the folder and those above it that are missing; each new name is durable on return.
Result<void> makeDirectories(FileSystem& files, const std::string& path, std::uint32_t permissions = 0755);
/// Removes a folder and all in it; no error if there is none. Not atomic.
Result<void> removeTree(FileSystem& files, const std::string& path);
/// Errors: Exhausted when the file is larger than `limit`; InvalidInput for what is no regular file.
Result<std::string> readFile(FileSystem& files, const std::string& path, std::uint64_t limit = 1ULL << 30);

/// "a/b" for "a/b/c", "." for "c", "/" for "/c".
std::string parentFolder(const std::string& path);
/// A name for a file system that keeps its data elsewhere ("NFS"), or empty for a local one. Locks and
/// SQLite's WAL are not safe on the former.
std::string networkFileSystemName(const std::string& path);

} // namespace orrery::storage
