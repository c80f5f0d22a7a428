#include "core/agent/log_writer.h"

#include "core/base/units.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/uio.h>

namespace orrery::agent {

namespace {
constexpr std::uint64_t kSmallestLimit = 64U << 10;
}

LogWriter::LogWriter(std::string folder, std::uint32_t rank, std::uint64_t limit)
    : m_folder(std::move(folder)), m_rank(rank), m_limit(std::max(limit, kSmallestLimit)) {}

void LogWriter::write(LogStream stream, Timestamp at, std::string_view bytes) {
    m_seen += bytes.size();
    while (!bytes.empty()) {
        const std::string_view part =
            bytes.substr(0, std::min<std::uint64_t>(kMaximumLogFrame, m_limit / 16));
        makeRoom(part.size(), at);
        append(stream, at, part);
        bytes.remove_prefix(part.size());
    }
}

void LogWriter::append(LogStream stream, Timestamp at, std::string_view bytes) {
    if (m_folder.empty() || (!m_file && !openSegment())) {
        m_lost += bytes.size();
        m_lostSinceNotice = true;
        return;
    }
    if (m_lostSinceNotice && stream != LogStream::Notice) {
        m_lostSinceNotice = false;
        append(LogStream::Notice, at, "orrery: output was lost here, the disk was full\n");
    }
    char header[kLogFrameHeader];
    encodeLogFrame(header, {static_cast<std::uint32_t>(bytes.size()), stream, at});
    iovec parts[2] = {{header, sizeof header}, {const_cast<char*>(bytes.data()), bytes.size()}};
    const std::size_t whole = sizeof header + bytes.size();
    ssize_t size;
    do
        size = ::writev(m_file.get(), parts, 2);
    while (size < 0 && errno == EINTR);
    if (size == static_cast<ssize_t>(whole)) {
        m_offset += whole;
        m_segmentBytes += whole;
        return;
    }
    // A part of a frame would make all that follows unreadable.
    if (::ftruncate(m_file.get(), static_cast<off_t>(kLogFileHeader + m_segmentBytes)) != 0)
        m_file.reset();
    m_lost += bytes.size();
    m_lostSinceNotice = true;
}

bool LogWriter::openSegment() {
    const std::string path = m_folder + "/" + logFileName(m_rank, m_segment);
    const int flags = O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC;
    m_file.reset(::open(path.c_str(), flags, 0644));
    if (!m_file && errno == ENOENT) {
        std::error_code ignored;
        std::filesystem::create_directories(m_folder, ignored);
        m_file.reset(::open(path.c_str(), flags, 0644));
    }
    char header[kLogFileHeader];
    encodeLogHeader(header, m_offset);
    if (m_file && ::write(m_file.get(), header, sizeof header) != static_cast<ssize_t>(sizeof header))
        m_file.reset();
    m_segmentBytes = 0;
    return static_cast<bool>(m_file);
}

void LogWriter::makeRoom(std::size_t bytes, Timestamp at) {
    const std::uint64_t capacity = m_segment == 0 ? m_limit / 4 : m_limit / 8;
    if (m_segmentBytes + kLogFrameHeader + bytes <= capacity)
        return;
    if (m_segment == 0)
        append(LogStream::Notice, at,
               "orrery: this log is limited to " + formatByteSize(m_limit) +
                   "; what follows may lack its middle, head and tail are kept\n");
    ++m_segment;
    m_file.reset();
    for (; m_segment - m_oldestTail >= kLogTailSegments; ++m_oldestTail)
        ::unlink((m_folder + "/" + logFileName(m_rank, m_oldestTail)).c_str());
    openSegment();
}

} // namespace orrery::agent
