#include "core/net/websocket_channel.h"

#include "core/net/http_connection.h"

namespace orrery::net {

WebSocketChannel::WebSocketChannel(HttpConnection& connection, const HttpServerOptions& options,
                                   Callbacks callbacks)
    : m_connection(&connection), m_backlog(options.webSocketBacklog), m_callbacks(std::move(callbacks)),
      m_reader(true, options.maximumWebSocketMessage) {}

std::size_t WebSocketChannel::buffered() const {
    return m_connection ? m_connection->buffered() : 0;
}

bool WebSocketChannel::send(int opcode, std::string_view payload) {
    if (!isOpen() || buffered() + payload.size() > m_backlog)
        return false;
    m_connection->sendRaw(encodeWebSocketFrame(opcode, payload));
    return true;
}

void WebSocketChannel::ping(std::string_view payload) {
    if (isOpen())
        m_connection->sendRaw(encodeWebSocketFrame(webSocketPing, payload.substr(0, 125)));
}

void WebSocketChannel::close(int code, std::string_view reason) {
    if (!isOpen())
        return;
    m_closeSent = true;
    m_connection->sendRaw(encodeWebSocketClose(code, reason));
}

void WebSocketChannel::received(std::string_view bytes) {
    const auto self = shared_from_this();
    m_pingUnanswered = false;
    std::vector<WebSocketEvent> events;
    const std::optional<int> failure = m_reader.read(bytes, events);
    for (WebSocketEvent& event : events) {
        if (m_finished || !m_connection)
            return;
        take(std::move(event));
    }
    if (failure && !m_finished && m_connection) {
        close(*failure, "");
        finish(*failure, "The peer broke the protocol");
    }
}

void WebSocketChannel::take(WebSocketEvent event) {
    switch (event.kind) {
    case WebSocketEvent::Kind::Text:
    case WebSocketEvent::Kind::Binary:
        if (m_callbacks.onMessage && !m_closeSent)
            m_callbacks.onMessage({event.kind == WebSocketEvent::Kind::Binary, std::move(event.data)});
        break;
    case WebSocketEvent::Kind::Ping:
        // Pongs to a peer that sends pings and reads nothing must not pile up.
        if (isOpen() && buffered() < m_backlog)
            m_connection->sendRaw(encodeWebSocketFrame(webSocketPong, event.data));
        break;
    case WebSocketEvent::Kind::Pong:
        break;
    case WebSocketEvent::Kind::Close:
        close(event.closeCode, "");
        finish(event.closeCode, std::move(event.data));
        break;
    }
}

void WebSocketChannel::drained() {
    if (isOpen() && m_callbacks.onDrained)
        m_callbacks.onDrained();
}

bool WebSocketChannel::keepAlive() {
    if (m_pingUnanswered || m_closeSent)
        return false;
    m_pingUnanswered = true;
    ping();
    return true;
}

void WebSocketChannel::detach() {
    m_connection = nullptr;
    finish(1006, "The connection was lost");
}

void WebSocketChannel::finish(int code, std::string reason) {
    if (m_finished)
        return;
    m_finished = true;
    const Callbacks callbacks = std::exchange(m_callbacks, {});
    if (m_connection)
        m_connection->finishAndClose();
    if (callbacks.onClosed)
        callbacks.onClosed(code, std::move(reason));
}

} // namespace orrery::net
