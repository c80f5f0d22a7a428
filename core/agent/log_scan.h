#pragma once

#include "core/agent/log_format.h"
#include "core/base/result.h"
#include "core/base/unique_fd.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Private to core/agent: the frames of one rank's log over its segments.
namespace orrery::agent {

/// One file of a rank's log.
struct LogSegment {
    std::uint64_t number = 0;
    std::uint64_t firstOffset = 0;
    std::uint64_t size = 0; ///< Of the frames.
    UniqueFd file;
};

/// The segments that exist, in order, opened (so that rotation cannot take them away while they are read).
std::vector<LogSegment> openLogSegments(const std::string& folder, std::uint32_t rank);

/// One read of a job's output, as it lies on disk.
struct LogFrame {
    std::uint64_t offset = 0;
    std::uint64_t end = 0;
    LogStream stream = LogStream::Output;
    Timestamp at;
    std::string_view bytes;          ///< Valid until the next call.
    std::uint64_t droppedBefore = 0; ///< Bytes missing between the frame before and this one.
};

/// Walks frames from an offset on. A frame that is not yet complete on disk ends the walk.
class LogScan {
public:
    LogScan(std::vector<LogSegment> segments, std::uint64_t from);
    /// Errors: Corrupt.
    Result<std::optional<LogFrame>> next();

private:
    bool load(std::uint64_t wanted);

    std::vector<LogSegment> m_segments;
    std::size_t m_segment = 0;
    std::uint64_t m_offset;
    std::string m_block;
    std::uint64_t m_blockOffset = 0; ///< Of m_block in the whole log.
};

} // namespace orrery::agent
