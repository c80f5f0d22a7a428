#pragma once

#include "core/base/unique_fd.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

namespace orrery::net {

/// Bytes and pieces of files on their way into a non-blocking socket, in order.
class OutputQueue {
public:
    enum class Outcome { Drained, Blocked, Broken };

    void append(std::string_view bytes);
    void append(std::string&& bytes);
    void appendFile(UniqueFd file, std::uint64_t offset, std::uint64_t length);

    /// Writes until the queue is empty or the socket takes no more. Broken: the peer is gone, or a file had
    /// fewer bytes than were promised.
    Outcome flush(int socket);
    bool isEmpty() const { return m_pieces.empty(); }
    /// Bytes in memory; files do not count.
    std::size_t buffered() const { return m_buffered; }
    std::uint64_t sent() const { return m_sent; }

private:
    struct Piece {
        std::string bytes;
        std::size_t start = 0;
        UniqueFd file;
        std::uint64_t fileOffset = 0;
        std::uint64_t fileLeft = 0;
    };
    Outcome flushBytes(int socket);
    bool refillFromFile(Piece& piece);

    std::deque<Piece> m_pieces;
    std::size_t m_buffered = 0;
    std::uint64_t m_sent = 0;
};

} // namespace orrery::net
