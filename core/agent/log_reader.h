#pragma once

#include "core/agent/log_format.h"
#include "core/base/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace orrery::agent {

/// A place between two lines of one rank's log. The default is the beginning. Stays valid while the log grows
/// and rotates.
struct LogCursor {
    std::uint64_t offset = 0;     ///< Of a frame in the whole log.
    std::uint32_t skipOutput = 0; ///< Bytes of each stream, from that frame on, that are before this place.
    std::uint32_t skipErrors = 0;

    bool operator==(const LogCursor&) const = default;
    /// "1234", or "1234.5.6": what a client sends back.
    std::string text() const;
    /// Errors: InvalidInput.
    static Result<LogCursor> fromText(std::string_view text);
};

/// One line without its newline. Carriage returns and escapes are kept as they came.
struct LogLine {
    std::uint32_t rank = 0;
    LogStream stream = LogStream::Output;
    Timestamp at; ///< When its first byte came.
    std::string text;
    bool partial = false; ///< Its newline has not come yet; `after` is then before it, so it is read again.
    LogCursor before;
    LogCursor after;
};

/// Lines of a log from some place on.
struct LogPage {
    std::vector<LogLine> lines;
    LogCursor next;             ///< Where to go on.
    bool atEnd = false;         ///< Nothing more was on disk.
    bool fromBeginning = false; ///< Of what was read backwards: nothing stands before it.
    std::uint64_t dropped =
        0; ///< Bytes that rotation had removed between the asked place and the first line.
};

/// How much to return at most; the first limit that is met ends a page.
struct LogLimit {
    std::size_t lines = 1000;
    std::size_t bytes = 1U << 20;
};

/// Reads the logs of one attempt from disk while they may still be written. Holds no state but the folder's
/// name. Thread: any (each call opens the files). Cost: one pass over what is read, about 1 GB/s for a
/// search.
class LogReader {
public:
    explicit LogReader(std::string folder) : m_folder(std::move(folder)) {}

    /// Ranks that have written something, ascending.
    std::vector<std::uint32_t> ranks() const;
    /// Bytes of frames on disk and dropped, of one rank. Grows with each write: a cheap way to see that there
    /// is more.
    std::uint64_t size(std::uint32_t rank) const;

    /// Lines from `from` on. A last line without a newline is returned as partial. A log that does not exist
    /// is empty. Errors: Corrupt where the bytes are no log.
    Result<LogPage> read(std::uint32_t rank, LogCursor from, LogLimit limit = {}) const;
    /// The last lines, as many as the limit allows. The first of them may be the end of a line that is longer
    /// than the limit.
    Result<LogPage> tail(std::uint32_t rank, LogLimit limit) const;
    /// The last whole lines that stand before `end`, a cursor that this log gave; `next` is `end`. Of lines
    /// that are read in pieces a part may come twice.
    Result<LogPage> before(std::uint32_t rank, LogCursor end, LogLimit limit) const;
    /// Lines from `from` on that contain `text`; `next` is where the search stopped.
    Result<LogPage> search(std::uint32_t rank, std::string_view text, bool ignoreCase, LogCursor from,
                           LogLimit limit = {}) const;
    /// Lines of several ranks in order of time; moves `cursors` (by rank, missing ones begin at the start)
    /// forward.
    Result<std::vector<LogLine>> merged(std::map<std::uint32_t, LogCursor>& cursors,
                                        LogLimit limit = {}) const;
    /// The bytes of one stream exactly as the job wrote them, without notices.
    Result<std::string> bytes(std::uint32_t rank, LogStream stream) const;

private:
    /// As read(), of the frames before offset `end`.
    Result<LogPage> readUntil(std::uint32_t rank, LogCursor from, LogLimit limit, std::uint64_t end) const;
    /// Of what is still there.
    std::uint64_t beginning(std::uint32_t rank) const;
    /// The whole lines from the frame at `start` on that stand before `end`.
    Result<LogPage> between(std::uint32_t rank, std::uint64_t start, LogCursor end) const;

    std::string m_folder;
};

} // namespace orrery::agent
