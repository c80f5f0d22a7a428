#pragma once

#include "core/base/time.h"

#include <array>
#include <cstdint>
#include <string>

namespace orrery::agent {

/// Where a piece of a log came from.
enum class LogStream : std::uint8_t {
    Output = 1, ///< The job's standard output.
    Errors = 2, ///< The job's standard error.
    Notice = 3, ///< Written by us: something was dropped.
};

/// A log file: this 16-byte header, then frames. Numbers little-endian. Described in docs/agent.md.
constexpr std::array<char, 8> kLogMagic = {'O', 'R', 'L', 'O', 'G', '1', '\n', '\0'};
constexpr std::size_t kLogFileHeader =
    16; ///< Magic, then the offset (u64) of the first frame in the whole log.
constexpr std::size_t kLogFrameHeader =
    16; ///< Length (u32), stream (u8), zero (3 bytes), microseconds (i64).
constexpr std::size_t kMaximumLogFrame = 1U << 20;
/// Tail segments kept; each holds an eighth of the limit, the head a quarter.
constexpr unsigned kLogTailSegments = 6;

/// Segment 0 is the head, `rank-<r>.olog`; later ones are `rank-<r>.<n>.olog`.
std::string logFileName(std::uint32_t rank, std::uint64_t segment);

/// What stands before the bytes of one read of a job's output.
struct LogFrameHeader {
    std::uint32_t length = 0;
    LogStream stream = LogStream::Output;
    Timestamp at;
};

void encodeLogHeader(char* to, std::uint64_t firstOffset);
void encodeLogFrame(char* to, const LogFrameHeader& header);
bool decodeLogHeader(const char* from, std::uint64_t& firstOffset);
/// False where the bytes cannot be a frame.
bool decodeLogFrame(const char* from, LogFrameHeader& header);

} // namespace orrery::agent
