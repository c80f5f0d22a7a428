#include "core/net/blocking_socket.h"
#include "core/net/http_client.h"
#include "core/net/http_parser.h"
#include "core/net/websocket_codec.h"

#include <deque>

namespace orrery::net {

namespace {

constexpr std::size_t largestMessage = 256 * 1024 * 1024;
constexpr Duration writeTimeout = std::chrono::seconds(30);

ErrorCode refusalCode(int status) {
    switch (status) {
    case 401:
        return ErrorCode::Unauthorized;
    case 403:
        return ErrorCode::Refused;
    case 404:
        return ErrorCode::NotFound;
    case 503:
        return ErrorCode::Unavailable;
    default:
        return ErrorCode::InvalidInput;
    }
}

} // namespace

struct WebSocketClient::State {
    BlockingSocket socket;
    WebSocketReader reader{false, largestMessage};
    std::deque<WebSocketMessage> messages;
    bool closed = false;
    int closeCode = 1006;

    Result<void> take(std::string_view bytes);
    Result<void> send(int opcode, std::string_view payload);
};

WebSocketClient::WebSocketClient(std::unique_ptr<State> state) : m_state(std::move(state)) {}
WebSocketClient::~WebSocketClient() = default;
WebSocketClient::WebSocketClient(WebSocketClient&&) noexcept = default;
WebSocketClient& WebSocketClient::operator=(WebSocketClient&&) noexcept = default;

Result<WebSocketClient> WebSocketClient::connect(const Endpoint& endpoint, const std::string& target,
                                                 const std::string& token, Duration timeout) {
    auto state = std::make_unique<State>();
    ORRERY_TRY(UniqueFd connected, connectTo(endpoint, timeout));
    state->socket = BlockingSocket(std::move(connected));
    const std::string key = newWebSocketKey();
    const ClientRequest request{.target = target,
                                .headers = {{"Connection", "Upgrade"},
                                            {"Upgrade", "websocket"},
                                            {"Sec-WebSocket-Version", "13"},
                                            {"Sec-WebSocket-Key", key}}};
    ORRERY_CHECK(state->socket.writeAll(requestHead(endpoint, token, request), timeout));
    ResponseParser parser(false);
    while (!parser.isComplete()) {
        ORRERY_TRY(const std::string_view bytes, state->socket.readSome(timeout));
        if (bytes.empty()) {
            ORRERY_CHECK(parser.readEnd());
            break;
        }
        ORRERY_CHECK(parser.read(bytes));
    }
    if (parser.status() != 101)
        return Error(refusalCode(parser.status()), "The server refused the stream (" +
                                                       std::to_string(parser.status()) +
                                                       "): " + parser.takeBody());
    if (parser.headers().get("Sec-WebSocket-Accept") != webSocketAccept(key))
        return Error(ErrorCode::InvalidInput, "The server does not speak WebSocket");
    ORRERY_CHECK(state->take(parser.takeRest()));
    return WebSocketClient(std::move(state));
}

Result<void> WebSocketClient::State::take(std::string_view bytes) {
    std::vector<WebSocketEvent> events;
    const std::optional<int> failure = reader.read(bytes, events);
    for (WebSocketEvent& event : events) {
        switch (event.kind) {
        case WebSocketEvent::Kind::Text:
        case WebSocketEvent::Kind::Binary:
            messages.push_back({event.kind == WebSocketEvent::Kind::Binary, std::move(event.data)});
            break;
        case WebSocketEvent::Kind::Ping:
            ORRERY_CHECK(send(webSocketPong, event.data));
            break;
        case WebSocketEvent::Kind::Pong:
            break;
        case WebSocketEvent::Kind::Close:
            closed = true;
            closeCode = event.closeCode;
            [[maybe_unused]] const auto answered =
                socket.writeAll(encodeWebSocketClose(closeCode, "", randomMask()), writeTimeout);
            return {};
        }
    }
    if (!failure)
        return {};
    closed = true;
    closeCode = *failure;
    [[maybe_unused]] const auto told =
        socket.writeAll(encodeWebSocketClose(*failure, "", randomMask()), writeTimeout);
    return {};
}

Result<void> WebSocketClient::State::send(int opcode, std::string_view payload) {
    if (closed)
        return Error(ErrorCode::Cancelled, "The stream was closed");
    return socket.writeAll(encodeWebSocketFrame(opcode, payload, randomMask()), writeTimeout);
}

Result<std::optional<WebSocketMessage>> WebSocketClient::read(Duration timeout) {
    State& state = *m_state;
    const Duration deadline = Clock::system().monotonic() + timeout;
    while (state.messages.empty()) {
        if (state.closed)
            return Error(ErrorCode::Cancelled, "The server closed the stream");
        const Duration left = std::max(Duration::zero(), deadline - Clock::system().monotonic());
        auto bytes = state.socket.readSome(left);
        if (!bytes && bytes.error().code() == ErrorCode::Timeout)
            return std::optional<WebSocketMessage>();
        if (!bytes)
            return bytes.error();
        if (bytes->empty())
            return Error(ErrorCode::Unavailable, "The server closed the connection");
        ORRERY_CHECK(state.take(*bytes));
    }
    std::optional<WebSocketMessage> message(std::move(state.messages.front()));
    state.messages.pop_front();
    return message;
}

Result<void> WebSocketClient::sendText(std::string_view text) {
    return m_state->send(webSocketText, text);
}

Result<void> WebSocketClient::sendBinary(std::string_view bytes) {
    return m_state->send(webSocketBinary, bytes);
}

void WebSocketClient::close(int code, std::string_view reason) {
    if (m_state->closed)
        return;
    m_state->closed = true;
    m_state->closeCode = code;
    [[maybe_unused]] const auto told =
        m_state->socket.writeAll(encodeWebSocketClose(code, reason, randomMask()), writeTimeout);
}

int WebSocketClient::fd() const {
    return m_state->socket.fd();
}

int WebSocketClient::closeCode() const {
    return m_state->closeCode;
}

} // namespace orrery::net
