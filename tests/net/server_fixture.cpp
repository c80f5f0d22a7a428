#include "tests/net/server_fixture.h"

#include <poll.h>

namespace orrery::net {

std::string ServerFixture::talk(std::string_view bytes, bool closeHalf, std::chrono::milliseconds patience,
                                std::size_t piece) {
    const UniqueFd socket(connectRaw());
    for (std::size_t at = 0; at < bytes.size(); at += piece)
        sendRaw(socket.get(), bytes.substr(at, piece));
    if (closeHalf)
        ::shutdown(socket.get(), SHUT_WR);
    std::string answer;
    for (;;) {
        pollfd wait{.fd = socket.get(), .events = POLLIN, .revents = 0};
        if (::poll(&wait, 1, static_cast<int>(patience.count())) <= 0)
            return answer + "(open)";
        char buffer[4096];
        const ssize_t got = ::recv(socket.get(), buffer, sizeof buffer, 0);
        if (got <= 0)
            return answer;
        answer.append(buffer, static_cast<std::size_t>(got));
    }
}

} // namespace orrery::net
