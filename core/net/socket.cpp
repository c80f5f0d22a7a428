#include "core/net/socket.h"

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

namespace orrery::net {

namespace {

constexpr int backlog = 256;

Result<sockaddr_un> unixAddress(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path)
        return Error(ErrorCode::InvalidInput,
                     "The socket path is longer than 107 bytes, use a shorter folder: " + path);
    std::memcpy(address.sun_path, path.data(), path.size());
    return address;
}

Result<UniqueFd> finishConnect(UniqueFd socket, const sockaddr* address, socklen_t size, Duration timeout,
                               const std::string& name) {
    if (::connect(socket.get(), address, size) == 0)
        return socket;
    if (errno != EINPROGRESS)
        return Error(ErrorCode::Unavailable, "Cannot connect to " + name + ": " + std::strerror(errno));
    pollfd wait{.fd = socket.get(), .events = POLLOUT, .revents = 0};
    const auto milliseconds = std::chrono::ceil<std::chrono::milliseconds>(timeout).count();
    if (::poll(&wait, 1, static_cast<int>(milliseconds)) == 0)
        return Error(ErrorCode::Timeout, "Nobody answered at " + name);
    int error = 0;
    socklen_t length = sizeof error;
    ::getsockopt(socket.get(), SOL_SOCKET, SO_ERROR, &error, &length);
    if (error != 0)
        return Error(ErrorCode::Unavailable, "Cannot connect to " + name + ": " + std::strerror(error));
    return socket;
}

} // namespace

std::string Endpoint::text() const {
    if (!unixPath.empty())
        return unixPath;
    return (host.find(':') == std::string::npos ? host : "[" + host + "]") + ":" + std::to_string(port);
}

Result<UniqueFd> listenOnLoopback(int& port) {
    UniqueFd socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!socket)
        return Error::fromErrno(errno, "Cannot create a socket");
    // A server that was just killed leaves its port in TIME_WAIT; a listening one is still refused.
    const int one = 1;
    ::setsockopt(socket.get(), SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(socket.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(socket.get(), backlog) != 0) {
        const std::string name = "Cannot listen on 127.0.0.1:" + std::to_string(port);
        if (errno == EADDRINUSE)
            return Error(ErrorCode::AlreadyExists, name + ": another program uses this port");
        return Error::fromErrno(errno, name);
    }
    socklen_t size = sizeof address;
    ::getsockname(socket.get(), reinterpret_cast<sockaddr*>(&address), &size);
    port = ntohs(address.sin_port);
    return socket;
}

Result<UniqueFd> listenOnUnixSocket(const std::string& path) {
    ORRERY_TRY(const sockaddr_un address, unixAddress(path));
    if (auto live = connectTo({.unixPath = path}, std::chrono::seconds(1)); live.ok())
        return Error(ErrorCode::AlreadyExists, "Another program listens on " + path);
    struct stat status {};
    if (::lstat(path.c_str(), &status) == 0 && S_ISSOCK(status.st_mode))
        ::unlink(path.c_str());
    UniqueFd socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!socket)
        return Error::fromErrno(errno, "Cannot create a socket");
    // The mode of the socket's inode becomes the mode of the file: nobody else can connect, not even for a
    // moment.
    ::fchmod(socket.get(), 0600);
    if (::bind(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        ::chmod(path.c_str(), 0600) != 0 || ::listen(socket.get(), backlog) != 0)
        return Error::fromErrno(errno, "Cannot listen on " + path);
    return socket;
}

Result<UniqueFd> connectTo(const Endpoint& endpoint, Duration timeout) {
    constexpr int type = SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK;
    if (!endpoint.unixPath.empty()) {
        ORRERY_TRY(const sockaddr_un address, unixAddress(endpoint.unixPath));
        UniqueFd socket(::socket(AF_UNIX, type, 0));
        return finishConnect(std::move(socket), reinterpret_cast<const sockaddr*>(&address), sizeof address,
                             timeout, endpoint.text());
    }
    const auto port = htons(static_cast<std::uint16_t>(endpoint.port));
    sockaddr_in v4{};
    sockaddr_in6 v6{};
    const bool isV6 = ::inet_pton(AF_INET6, endpoint.host.c_str(), &v6.sin6_addr) == 1;
    if (!isV6 && ::inet_pton(AF_INET, endpoint.host.c_str(), &v4.sin_addr) != 1)
        return Error(ErrorCode::InvalidInput, "Not an address: " + endpoint.host);
    UniqueFd socket(::socket(isV6 ? AF_INET6 : AF_INET, type, 0));
    if (!socket)
        return Error::fromErrno(errno, "Cannot create a socket");
    const int one = 1;
    ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    v4.sin_family = AF_INET;
    v4.sin_port = port;
    v6.sin6_family = AF_INET6;
    v6.sin6_port = port;
    const auto* address =
        isV6 ? reinterpret_cast<const sockaddr*>(&v6) : reinterpret_cast<const sockaddr*>(&v4);
    return finishConnect(std::move(socket), address, isV6 ? sizeof v6 : sizeof v4, timeout, endpoint.text());
}

} // namespace orrery::net
