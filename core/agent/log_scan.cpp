#include "core/agent/log_scan.h"

#include <algorithm>
#include <charconv>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>

namespace orrery::agent {

namespace {

constexpr std::size_t kBlock = 256U << 10;

/// The segment number in "rank-<r>.<n>.olog" or "rank-<r>.olog" for the wanted rank.
std::optional<std::uint64_t> segmentNumber(const std::string& name, const std::string& prefix) {
    constexpr std::string_view suffix = ".olog";
    if (!name.starts_with(prefix) || !name.ends_with(suffix))
        return std::nullopt;
    std::string_view middle = std::string_view(name).substr(prefix.size());
    middle.remove_suffix(std::min(suffix.size(), middle.size()));
    if (middle.empty())
        return 0;
    std::uint64_t number = 0;
    if (middle.front() != '.')
        return std::nullopt; // "rank-12.olog" is not of rank 1
    middle.remove_prefix(1);
    const auto [end, error] = std::from_chars(middle.data(), middle.data() + middle.size(), number);
    if (error != std::errc() || end != middle.data() + middle.size())
        return std::nullopt;
    return number;
}

} // namespace

std::vector<LogSegment> openLogSegments(const std::string& folder, std::uint32_t rank) {
    std::vector<LogSegment> segments;
    const std::string prefix = "rank-" + std::to_string(rank);
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
        const auto number = segmentNumber(entry.path().filename().string(), prefix);
        if (!number)
            continue;
        LogSegment segment;
        segment.number = *number;
        segment.file.reset(::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC));
        char header[kLogFileHeader];
        struct stat info {};
        if (segment.file &&
            ::pread(segment.file.get(), header, sizeof header, 0) == static_cast<ssize_t>(sizeof header) &&
            decodeLogHeader(header, segment.firstOffset) && ::fstat(segment.file.get(), &info) == 0) {
            segment.size = static_cast<std::uint64_t>(info.st_size) - kLogFileHeader;
            segments.push_back(std::move(segment));
        }
    }
    std::sort(segments.begin(), segments.end(),
              [](const LogSegment& a, const LogSegment& b) { return a.number < b.number; });
    return segments;
}

LogScan::LogScan(std::vector<LogSegment> segments, std::uint64_t from)
    : m_segments(std::move(segments)), m_offset(from) {}

/// Makes m_block hold `wanted` bytes from m_offset on; false where the segment has fewer.
bool LogScan::load(std::uint64_t wanted) {
    if (m_offset >= m_blockOffset && m_offset + wanted <= m_blockOffset + m_block.size())
        return true;
    const LogSegment& segment = m_segments[m_segment];
    if (m_offset + wanted > segment.firstOffset + segment.size)
        return false;
    m_block.resize(std::max<std::size_t>(kBlock, wanted));
    const auto position = static_cast<off_t>(kLogFileHeader + (m_offset - segment.firstOffset));
    const ssize_t size = ::pread(segment.file.get(), m_block.data(), m_block.size(), position);
    m_block.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    m_blockOffset = m_offset;
    return m_block.size() >= wanted;
}

Result<std::optional<LogFrame>> LogScan::next() {
    std::uint64_t dropped = 0;
    while (m_segment < m_segments.size()) {
        const LogSegment& segment = m_segments[m_segment];
        if (m_offset < segment.firstOffset) {
            dropped += segment.firstOffset - m_offset;
            m_offset = segment.firstOffset;
        }
        if (m_offset >= segment.firstOffset + segment.size) {
            ++m_segment;
            continue;
        }
        LogFrameHeader header;
        if (!load(kLogFrameHeader))
            return std::optional<LogFrame>();
        if (!decodeLogFrame(m_block.data() + (m_offset - m_blockOffset), header))
            return Error(ErrorCode::Corrupt, "the log is damaged at offset " + std::to_string(m_offset));
        if (!load(kLogFrameHeader + header.length))
            return std::optional<LogFrame>(); // still being written
        LogFrame frame{m_offset, m_offset + kLogFrameHeader + header.length, header.stream, header.at, {},
                       dropped};
        frame.bytes =
            std::string_view(m_block).substr(m_offset - m_blockOffset + kLogFrameHeader, header.length);
        m_offset = frame.end;
        return std::optional(frame);
    }
    return std::optional<LogFrame>();
}

} // namespace orrery::agent
