#include "core/net/output_queue.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <sys/socket.h>
#include <sys/uio.h>

namespace orrery::net {

namespace {
constexpr std::size_t joinBelow = 16 * 1024;
constexpr std::size_t filePiece = 256 * 1024;
} // namespace

void OutputQueue::append(std::string_view bytes) {
    m_buffered += bytes.size();
    if (!m_pieces.empty() && !m_pieces.back().file &&
        m_pieces.back().bytes.size() + bytes.size() <= joinBelow) {
        m_pieces.back().bytes += bytes;
        return;
    }
    if (!bytes.empty())
        m_pieces.push_back({.bytes = std::string(bytes)});
}

void OutputQueue::append(std::string&& bytes) {
    if (bytes.size() < joinBelow)
        return append(std::string_view(bytes));
    m_buffered += bytes.size();
    m_pieces.push_back({.bytes = std::move(bytes)});
}

void OutputQueue::appendFile(UniqueFd file, std::uint64_t offset, std::uint64_t length) {
    if (length > 0)
        m_pieces.push_back({.file = std::move(file), .fileOffset = offset, .fileLeft = length});
}

OutputQueue::Outcome OutputQueue::flush(int socket) {
    while (!m_pieces.empty()) {
        Piece& first = m_pieces.front();
        if (first.start == first.bytes.size() && first.fileLeft > 0 && !refillFromFile(first))
            return Outcome::Broken;
        const Outcome outcome = flushBytes(socket);
        if (outcome != Outcome::Drained)
            return outcome;
    }
    return Outcome::Drained;
}

bool OutputQueue::refillFromFile(Piece& piece) {
    piece.start = 0;
    piece.bytes.resize(std::min<std::uint64_t>(piece.fileLeft, filePiece));
    const ssize_t got = ::pread(piece.file.get(), piece.bytes.data(), piece.bytes.size(),
                                static_cast<off_t>(piece.fileOffset));
    if (got <= 0) {
        piece.bytes.clear();
        return false;
    }
    piece.bytes.resize(static_cast<std::size_t>(got));
    piece.fileOffset += static_cast<std::uint64_t>(got);
    piece.fileLeft -= static_cast<std::uint64_t>(got);
    m_buffered += piece.bytes.size();
    return true;
}

/// One system call for as many leading pieces as hold bytes. Drained: the call took all it was given.
OutputQueue::Outcome OutputQueue::flushBytes(int socket) {
    std::array<iovec, 16> vectors;
    std::size_t count = 0;
    std::size_t offered = 0;
    for (Piece& piece : m_pieces) {
        if (count == vectors.size() || piece.start == piece.bytes.size())
            break;
        vectors[count++] = {piece.bytes.data() + piece.start, piece.bytes.size() - piece.start};
        offered += piece.bytes.size() - piece.start;
        if (piece.fileLeft > 0)
            break;
    }
    msghdr message{};
    message.msg_iov = vectors.data();
    message.msg_iovlen = count;
    const ssize_t result = ::sendmsg(socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (result < 0)
        return errno == EAGAIN || errno == EINTR ? Outcome::Blocked : Outcome::Broken;
    auto taken = static_cast<std::size_t>(result);
    m_buffered -= taken;
    m_sent += taken;
    const bool all = taken == offered;
    while (taken > 0) {
        Piece& piece = m_pieces.front();
        const std::size_t step = std::min(taken, piece.bytes.size() - piece.start);
        piece.start += step;
        taken -= step;
        if (piece.start < piece.bytes.size() || piece.fileLeft > 0)
            break;
        m_pieces.pop_front();
    }
    return all ? Outcome::Drained : Outcome::Blocked;
}

} // namespace orrery::net
