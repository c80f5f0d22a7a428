#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/base/unique_fd.h"

#include <string>

namespace orrery::net {

/// Where a server of this machine listens.
struct Endpoint {
    std::string host = "127.0.0.1"; ///< A literal address: 127.0.0.1, or ::1 without brackets.
    int port = 0;
    std::string unixPath; ///< Used instead of host and port when not empty.

    std::string text() const; ///< "127.0.0.1:8080" or the path.
};

/// A non-blocking listening socket on 127.0.0.1. `port` 0 takes a free one and is set to it.
/// Errors: AlreadyExists when taken, Refused without the right.
Result<UniqueFd> listenOnLoopback(int& port);

/// A non-blocking listening socket that only this user may connect to. A socket file that nobody listens on
/// any more is replaced. Errors: AlreadyExists when somebody listens there, InvalidInput when the path is too
/// long.
Result<UniqueFd> listenOnUnixSocket(const std::string& path);

/// A connected, non-blocking socket. Errors: Unavailable when nobody listens, Timeout.
Result<UniqueFd> connectTo(const Endpoint& endpoint, Duration timeout);

} // namespace orrery::net
