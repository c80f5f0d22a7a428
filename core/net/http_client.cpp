#include "core/net/http_client.h"

#include "core/net/blocking_socket.h"
#include "core/net/http_parser.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>

namespace orrery::net {

namespace {

constexpr std::size_t bufferSize = 64 * 1024;

Result<void> waitFor(int fd, short events, Duration timeout) {
    pollfd wait{.fd = fd, .events = events, .revents = 0};
    const auto milliseconds = std::chrono::ceil<std::chrono::milliseconds>(timeout).count();
    int ready;
    do
        ready = ::poll(&wait, 1, static_cast<int>(milliseconds));
    while (ready < 0 && errno == EINTR);
    if (ready == 0)
        return Error(ErrorCode::Timeout, "The server did not answer in time");
    return {};
}

Error broken(int number) {
    return Error(ErrorCode::Unavailable,
                 std::string("The connection to the server broke: ") + std::strerror(number));
}

} // namespace

Result<void> BlockingSocket::writeAll(std::string_view bytes, Duration timeout) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(m_fd.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(sent));
            continue;
        }
        if (errno != EAGAIN && errno != EINTR)
            return broken(errno);
        ORRERY_CHECK(waitFor(m_fd.get(), POLLOUT, timeout));
    }
    return {};
}

Result<std::string_view> BlockingSocket::readSome(Duration timeout) {
    m_buffer.resize(bufferSize);
    for (;;) {
        const ssize_t got = ::recv(m_fd.get(), m_buffer.data(), m_buffer.size(), MSG_DONTWAIT);
        if (got >= 0)
            return std::string_view(m_buffer.data(), static_cast<std::size_t>(got));
        if (errno != EAGAIN && errno != EINTR)
            return broken(errno);
        ORRERY_CHECK(waitFor(m_fd.get(), POLLIN, timeout));
    }
}

std::string requestHead(const Endpoint& endpoint, const std::string& token, const ClientRequest& request) {
    const std::string host = endpoint.unixPath.empty() ? endpoint.text() : "localhost";
    std::string head = fmt::format("{} {} HTTP/1.1\r\nHost: {}\r\nUser-Agent: orrery\r\n", request.method,
                                   request.target, host);
    if (!token.empty())
        head += fmt::format("Authorization: Bearer {}\r\n", token);
    if (!request.body.empty())
        head += fmt::format("Content-Type: {}\r\n", request.contentType);
    if (!request.body.empty() || (request.method != "GET" && request.method != "HEAD"))
        head += fmt::format("Content-Length: {}\r\n", request.body.size());
    for (const auto& [name, value] : request.headers.all())
        head += fmt::format("{}: {}\r\n", name, value);
    return head + "\r\n";
}

struct HttpClient::State {
    Endpoint endpoint;
    std::string token;
    Duration timeout;
    BlockingSocket socket;

    Result<Response> exchange(const ClientRequest& request,
                              const std::function<bool(std::string_view)>* onBytes);
    Result<Response> readAnswer(const ClientRequest& request,
                                const std::function<bool(std::string_view)>* onBytes, bool& anyByte);
};

Result<Response> HttpClient::State::exchange(const ClientRequest& request,
                                             const std::function<bool(std::string_view)>* onBytes) {
    const std::string bytes = requestHead(endpoint, token, request) + request.body;
    for (;;) {
        const bool reused = socket.isOpen();
        if (!reused) {
            ORRERY_TRY(UniqueFd connected, connectTo(endpoint, timeout));
            socket = BlockingSocket(std::move(connected));
        }
        bool anyByte = false;
        auto written = socket.writeAll(bytes, timeout);
        // Even when the server stopped reading, its answer (413, say) may have come already.
        auto answer = readAnswer(request, onBytes, anyByte);
        if (answer)
            return answer;
        socket.close();
        // A kept connection may have been closed by the server in the meantime; nothing was lost by that.
        const bool safeToRepeat = reused && !anyByte && answer.error().code() == ErrorCode::Unavailable;
        if (!safeToRepeat)
            return written.ok() ? answer.error() : written.error();
    }
}

Result<Response> HttpClient::State::readAnswer(const ClientRequest& request,
                                               const std::function<bool(std::string_view)>* onBytes,
                                               bool& anyByte) {
    ResponseParser parser(request.method == "HEAD");
    Response response;
    while (!parser.isComplete()) {
        ORRERY_TRY(const std::string_view bytes, socket.readSome(timeout));
        if (bytes.empty() && !anyByte)
            return Error(ErrorCode::Unavailable, "The server closed the connection without an answer");
        anyByte = true;
        if (bytes.empty()) {
            ORRERY_CHECK(parser.readEnd());
        } else {
            ORRERY_CHECK(parser.read(bytes));
        }
        if (!onBytes || !parser.isHeadComplete())
            continue;
        const std::string piece = parser.takeBody();
        if (!piece.empty() && !(*onBytes)(piece)) {
            socket.close();
            break;
        }
    }
    response.status = parser.status();
    response.headers = parser.headers();
    response.body = parser.takeBody();
    if (!parser.keepAlive())
        socket.close();
    return response;
}

HttpClient::HttpClient(Endpoint endpoint, std::string token, Duration timeout)
    : m_state(new State{std::move(endpoint), std::move(token), timeout, {}}) {}
HttpClient::~HttpClient() = default;
HttpClient::HttpClient(HttpClient&&) noexcept = default;
HttpClient& HttpClient::operator=(HttpClient&&) noexcept = default;

Result<Response> HttpClient::send(const ClientRequest& request) {
    return m_state->exchange(request, nullptr);
}

Result<Response> HttpClient::stream(const ClientRequest& request,
                                    const std::function<bool(std::string_view)>& onBytes) {
    return m_state->exchange(request, &onBytes);
}

} // namespace orrery::net
