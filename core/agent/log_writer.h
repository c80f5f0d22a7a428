#pragma once

#include "core/agent/log_format.h"
#include "core/base/unique_fd.h"

#include <string>
#include <string_view>

namespace orrery::agent {

/// Writes what one rank says. Folder and file come into being with the first byte, so a silent job leaves
/// nothing. Past `limit` bytes the head (a quarter) and the latest output stay, the middle is dropped, and
/// the log says so. Never fails: where the disk is full, output is dropped, counted, and the log says so once
/// there is room again. Thread: one.
class LogWriter {
public:
    LogWriter(std::string folder, std::uint32_t rank, std::uint64_t limit);

    void write(LogStream stream, Timestamp at, std::string_view bytes);

    /// Bytes of the job's output that came, dropped ones included.
    std::uint64_t bytesSeen() const { return m_seen; }
    /// Bytes that could not be written.
    std::uint64_t bytesLost() const { return m_lost; }
    const std::string& folder() const { return m_folder; }

private:
    void append(LogStream stream, Timestamp at, std::string_view bytes);
    bool openSegment();
    /// Goes on to the next segment where the present one has no room for a frame of so many bytes.
    void makeRoom(std::size_t bytes, Timestamp at);

    std::string m_folder;
    std::uint32_t m_rank;
    std::uint64_t m_limit;
    UniqueFd m_file;
    std::uint64_t m_segment = 0;
    std::uint64_t m_offset = 0;       ///< Of the next frame in the whole log.
    std::uint64_t m_segmentBytes = 0; ///< In the present segment.
    std::uint64_t m_oldestTail = 1;
    std::uint64_t m_seen = 0;
    std::uint64_t m_lost = 0;
    bool m_lostSinceNotice = false;
};

} // namespace orrery::agent
