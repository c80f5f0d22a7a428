#include "app/agent/bridge.h"

#include "core/agent/agent_connection.h"
#include "core/base/log.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace {

/// Moves bytes one way; blocks the other way only while the receiver is full.
bool writeAll(int to, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t size = ::write(to, bytes.data(), bytes.size());
        if (size > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(size));
        } else if (errno == EAGAIN) {
            pollfd wait{to, POLLOUT, 0};
            ::poll(&wait, 1, -1);
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

/// False when the sender closed or the receiver is gone.
bool pass(int from, int to, std::vector<char>& buffer) {
    const ssize_t size = ::read(from, buffer.data(), buffer.size());
    if (size > 0)
        return writeAll(to, {buffer.data(), static_cast<std::size_t>(size)});
    return size < 0 && (errno == EAGAIN || errno == EINTR);
}

} // namespace

int bridgeToAgent(const std::string& folder) {
    ::signal(SIGPIPE, SIG_IGN);
    const auto socket = orrery::agent::connectOrStartAgent(folder, "/proc/self/exe");
    if (!socket.ok()) {
        orrery::log::error("{}", socket.error().describe());
        return 3;
    }
    std::vector<char> buffer(256U << 10);
    pollfd ends[2] = {{STDIN_FILENO, POLLIN, 0}, {socket->get(), POLLIN, 0}};
    for (;;) {
        if (::poll(ends, 2, -1) < 0 && errno != EINTR)
            return 3;
        if (ends[0].revents != 0 && !pass(STDIN_FILENO, socket->get(), buffer))
            return 0;
        if (ends[1].revents != 0 && !pass(socket->get(), STDOUT_FILENO, buffer))
            return 0;
    }
}
