#pragma once

#include "core/base/hash.h"
#include "core/base/result.h"
#include "core/storage/file_system.h"

#include <cstdint>
#include <memory>
#include <string>

namespace orrery::storage {

class Database;

/// Hashes all that an open file holds.
Result<Digest> hashContent(File& file);

/// Remembers what files hash to, so that a file that has not changed is never read again. A file counts as
/// unchanged when device, inode, size, modification and change time are what they were when it was hashed.
/// A file that changed so shortly before it was hashed that another change could have the same times is not
/// trusted: it is hashed again (once, in practice). Source: git's "racy clean" rule.
/// Thread: any.
class FileIndex {
public:
    explicit FileIndex(FileSystem& files);
    ~FileIndex();

    /// The digest of a regular file, read only if it must be. Follows no symbolic link in the last part.
    /// Errors: NotFound, InvalidInput for what is no regular file, Unavailable when it keeps changing while
    /// read.
    Result<Digest> digestOf(const std::string& path);
    /// The remembered digest for this state of a file; nullopt if it must be read.
    std::optional<Digest> find(const FileSignature& signature) const;
    /// Remembers what was found otherwise. `hashedAt`: wall-clock nanoseconds when reading began.
    void remember(const FileSignature& signature, const Digest& digest, std::int64_t hashedAt);

    std::size_t size() const;
    /// How many files had to be read. For tests and `orrery plan`.
    std::uint64_t filesRead() const;

    /// Reads all entries. Cost: about a microsecond an entry.
    Result<void> load(Database& database);
    /// Writes what is new since the last call, in one transaction; forgets files not asked for in `keepDays`.
    Result<void> save(Database& database, int keepDays = 90);

    /// Wall-clock nanoseconds since 1970, from the clock that file systems stamp with.
    static std::int64_t fileClock();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace orrery::storage
