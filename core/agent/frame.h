#pragma once

#include "core/base/result.h"
#include "core/base/unique_fd.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace orrery::agent {

/// A frame is: length (u32), checksum of the body (u32, FNV-1a), body; numbers little-endian. The same on the
/// wire and in journals. See docs/agent.md.
constexpr std::size_t kFrameHeader = 8;
constexpr std::size_t kMaximumFrame = 16U << 20;
/// Until the greeting was understood the peer may be anything (a login banner, a port scanner).
constexpr std::size_t kMaximumGreeting = 64U << 10;

std::uint32_t frameChecksum(std::string_view body);

/// Room for a header, to be filled by `endFrame` when the body was appended behind it. Returns where the
/// frame begins.
std::size_t beginFrame(std::string& buffer);
void endFrame(std::string& buffer, std::size_t begin);

/// Cuts a stream of bytes into frames. Thread: one.
class FrameReader {
public:
    void append(std::string_view bytes);
    /// Room for `size` bytes at the end, to be confirmed by `commit`.
    char* prepare(std::size_t size);
    void commit(std::size_t size);

    /// The next body, valid until the next call of anything; none if more bytes are needed.
    /// Errors: Corrupt (then the stream is useless): over the limit, wrong checksum.
    Result<std::optional<std::string_view>> next();

    void setLimit(std::size_t limit) { m_limit = limit; }
    std::size_t buffered() const { return m_end - m_begin; }

private:
    void compact();

    std::string m_bytes;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::size_t m_limit = kMaximumFrame;
};

/// Both directions of one connection: bytes that the peer did not take yet are kept. Thread: one.
class FrameStream {
public:
    explicit FrameStream(UniqueFd fd) : m_fd(std::move(fd)) {}

    int fd() const { return m_fd.get(); }
    /// Append frames here, then `flush`.
    std::string& outgoing() { return m_outgoing; }
    bool hasOutgoing() const { return m_sent < m_outgoing.size(); }
    std::size_t outgoingBytes() const { return m_outgoing.size() - m_sent; }
    /// Writes as much as the peer takes. Errors: Unavailable when it is gone.
    Result<void> flush();
    /// Reads what has come. False when the peer closed. Errors: Unavailable.
    Result<bool> fill();
    FrameReader& incoming() { return m_incoming; }

private:
    UniqueFd m_fd;
    std::string m_outgoing;
    std::size_t m_sent = 0;
    FrameReader m_incoming;
};

} // namespace orrery::agent
