#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/base/unique_fd.h"
#include "core/net/http_client.h"
#include "core/net/socket.h"

#include <string>
#include <string_view>

namespace orrery::net {

/// A connected socket whose reads and writes wait up to a deadline.
class BlockingSocket {
public:
    BlockingSocket() = default;
    explicit BlockingSocket(UniqueFd fd) : m_fd(std::move(fd)) {}

    Result<void> writeAll(std::string_view bytes, Duration timeout);
    /// What has arrived, at least one byte; empty at the end of the stream. Errors: Timeout, Unavailable.
    Result<std::string_view> readSome(Duration timeout);
    bool isOpen() const { return static_cast<bool>(m_fd); }
    void close() { m_fd.reset(); }
    int fd() const { return m_fd.get(); }

private:
    UniqueFd m_fd;
    std::string m_buffer;
};

/// The bytes of a request's head as both clients send it.
std::string requestHead(const Endpoint& endpoint, const std::string& token, const ClientRequest& request);

} // namespace orrery::net
