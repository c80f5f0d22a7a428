#pragma once

#include "core/net/http_server.h"
#include "core/net/websocket_codec.h"

namespace orrery::net {

class HttpConnection;

/// The server's end of a WebSocket: frames over a connection that was upgraded.
class WebSocketChannel final : public WebSocketSession,
                               public std::enable_shared_from_this<WebSocketChannel> {
public:
    WebSocketChannel(HttpConnection& connection, const HttpServerOptions& options, Callbacks callbacks);

    bool sendText(std::string_view text) override { return send(webSocketText, text); }
    bool sendBinary(std::string_view bytes) override { return send(webSocketBinary, bytes); }
    void ping(std::string_view payload = {}) override;
    void close(int code = 1000, std::string_view reason = {}) override;
    bool isOpen() const override { return m_connection && !m_closeSent; }
    std::size_t buffered() const override;

    // For the connection.
    void received(std::string_view bytes);
    void drained();
    /// The peer was silent for a ping interval. Pings it; false if it has not answered the ping before.
    bool keepAlive();
    /// The connection is gone.
    void detach();

private:
    bool send(int opcode, std::string_view payload);
    void take(WebSocketEvent event);
    void finish(int code, std::string reason);

    HttpConnection* m_connection;
    std::size_t m_backlog;
    Callbacks m_callbacks;
    WebSocketReader m_reader;
    bool m_closeSent = false;
    bool m_finished = false;
    bool m_pingUnanswered = false;
};

} // namespace orrery::net
