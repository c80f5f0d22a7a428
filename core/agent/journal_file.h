#pragma once

#include "core/base/result.h"
#include "core/base/unique_fd.h"

#include <functional>
#include <string>
#include <string_view>

namespace orrery::agent {

/// A file of frames that is only appended to: what an agent or a supervisor must know after it was killed. It
/// is written with write() and not synced: the page cache outlives every process, and after a crash of the
/// whole host the processes it speaks of are gone too (the boot id in it tells). A torn end is cut when it is
/// opened. Thread: one.
class JournalFile {
public:
    /// Calls `visit` with the body of each whole record, then stands at the end.
    static Result<JournalFile> open(const std::string& path,
                                    const std::function<void(std::string_view body)>& visit);
    /// The records of a file that another process wrote, without touching it. A missing file has none.
    static void read(const std::string& path, const std::function<void(std::string_view body)>& visit);

    /// Append frames here (see appendFrame), then flush.
    std::string& pending() { return m_pending; }
    /// One write() of everything pending. Errors: Exhausted when the disk is full; then nothing of it counts
    /// as written and it stays pending.
    Result<void> flush();
    /// Replaces the content by what is pending, atomically.
    Result<void> rewrite();
    /// Empties the file.
    void clear();
    std::uint64_t size() const { return m_size; }

private:
    JournalFile() = default;

    std::string m_path;
    UniqueFd m_file;
    std::string m_pending;
    std::uint64_t m_size = 0;
};

} // namespace orrery::agent
