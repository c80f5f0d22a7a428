#include "core/agent/frame.h"

#include "core/base/text.h"

#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <unistd.h>

namespace orrery::agent {

namespace {

constexpr std::size_t kReadSize = 64U << 10;

void storeNumber(char* at, std::uint32_t number) {
    for (int i = 0; i < 4; ++i)
        at[i] = static_cast<char>(number >> (8 * i));
}

std::uint32_t loadNumber(const char* at) {
    std::uint32_t number = 0;
    for (int i = 0; i < 4; ++i)
        number |= std::uint32_t{static_cast<unsigned char>(at[i])} << (8 * i);
    return number;
}

} // namespace

std::uint32_t frameChecksum(std::string_view body) {
    std::uint32_t hash = 2166136261U;
    for (const char byte : body)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    return hash;
}

std::size_t beginFrame(std::string& buffer) {
    const std::size_t begin = buffer.size();
    buffer.append(kFrameHeader, '\0');
    return begin;
}

void endFrame(std::string& buffer, std::size_t begin) {
    const std::string_view body = std::string_view(buffer).substr(begin + kFrameHeader);
    storeNumber(buffer.data() + begin, static_cast<std::uint32_t>(body.size()));
    storeNumber(buffer.data() + begin + 4, frameChecksum(body));
}

void FrameReader::append(std::string_view bytes) {
    std::memcpy(prepare(bytes.size()), bytes.data(), bytes.size());
    commit(bytes.size());
}

char* FrameReader::prepare(std::size_t size) {
    if (m_bytes.size() - m_end < size) {
        compact();
        if (m_bytes.size() - m_end < size)
            m_bytes.resize(std::max(m_end + size, m_bytes.size() * 2));
    }
    return m_bytes.data() + m_end;
}

void FrameReader::commit(std::size_t size) {
    m_end += size;
}

void FrameReader::compact() {
    if (m_begin == 0)
        return;
    std::memmove(m_bytes.data(), m_bytes.data() + m_begin, m_end - m_begin);
    m_end -= m_begin;
    m_begin = 0;
}

Result<std::optional<std::string_view>> FrameReader::next() {
    if (m_end - m_begin < kFrameHeader)
        return std::optional<std::string_view>();
    const char* header = m_bytes.data() + m_begin;
    const std::size_t length = loadNumber(header);
    if (length > m_limit) {
        const std::string start = sanitizeForTerminal({header, std::min<std::size_t>(m_end - m_begin, 60)});
        return Error(ErrorCode::Corrupt,
                     "the other side does not speak this protocol; it sent '" + start + "'");
    }
    if (m_end - m_begin < kFrameHeader + length)
        return std::optional<std::string_view>();
    const std::string_view body(header + kFrameHeader, length);
    if (frameChecksum(body) != loadNumber(header + 4))
        return Error(ErrorCode::Corrupt, "a frame was damaged on its way (wrong checksum)");
    m_begin += kFrameHeader + length;
    if (m_begin == m_end)
        m_begin = m_end = 0; // the view stays valid, the bytes are not touched before the next append
    return std::optional(body);
}

Result<void> FrameStream::flush() {
    while (m_sent < m_outgoing.size()) {
        const ssize_t size = ::send(m_fd.get(), m_outgoing.data() + m_sent, m_outgoing.size() - m_sent,
                                    MSG_NOSIGNAL | MSG_DONTWAIT);
        if (size >= 0) {
            m_sent += static_cast<std::size_t>(size);
        } else if (errno == EAGAIN) {
            return {};
        } else if (errno != EINTR) {
            return Error(ErrorCode::Unavailable,
                         std::string("the connection broke: ") + std::strerror(errno));
        }
    }
    m_outgoing.clear();
    m_sent = 0;
    return {};
}

Result<bool> FrameStream::fill() {
    for (;;) {
        const ssize_t size = ::recv(m_fd.get(), m_incoming.prepare(kReadSize), kReadSize, MSG_DONTWAIT);
        if (size > 0) {
            m_incoming.commit(static_cast<std::size_t>(size));
            if (static_cast<std::size_t>(size) < kReadSize || m_incoming.buffered() >= kMaximumFrame)
                return true;
        } else if (size == 0) {
            return false;
        } else if (errno == EAGAIN) {
            return true;
        } else if (errno != EINTR) {
            return Error(ErrorCode::Unavailable,
                         std::string("the connection broke: ") + std::strerror(errno));
        }
    }
}

} // namespace orrery::agent
