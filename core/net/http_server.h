#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/base/unique_fd.h"
#include "core/net/event_loop.h"
#include "core/net/http_message.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace orrery::net {

class HttpConnection;

/// A response whose length is not known when it starts: chunks, or server-sent events. Thread: the loop's.
class ResponseStream {
public:
    virtual ~ResponseStream() = default;
    /// Sends `bytes` as soon as the peer takes them. Returns false once the peer is gone: stop producing.
    virtual bool write(std::string_view bytes) = 0;
    /// Marks the response as complete. A stream dropped without `end` cuts the connection, so that the client
    /// cannot take half an answer for a whole one.
    virtual void end() = 0;
    /// Bytes written that the peer has not taken. A producer pauses while this is large.
    virtual std::size_t buffered() const = 0;
    virtual void onDrained(std::function<void()> callback) = 0;
    virtual void onClosed(std::function<void()> callback) = 0;
};

/// A whole message of a WebSocket.
struct WebSocketMessage {
    bool binary = false;
    std::string data; ///< Valid UTF-8 where not binary.
};

/// One end of a WebSocket. Thread: the loop's. Source: RFC 6455.
class WebSocketSession {
public:
    virtual ~WebSocketSession() = default;
    /// Returns false, and sends nothing, when the session is closed or `buffered()` would pass the limit: the
    /// caller drops what it had and sends a fresh snapshot in `onDrained`.
    virtual bool sendText(std::string_view text) = 0;
    virtual bool sendBinary(std::string_view bytes) = 0;
    virtual void ping(std::string_view payload = {}) = 0;
    /// Starts the closing handshake. Nothing can be sent afterwards.
    virtual void close(int code = 1000, std::string_view reason = {}) = 0;
    virtual bool isOpen() const = 0;
    virtual std::size_t buffered() const = 0;

    struct Callbacks {
        std::function<void(WebSocketMessage)> onMessage;
        /// Called exactly once, last. 1006 where the peer vanished without a closing handshake.
        std::function<void(int code, std::string reason)> onClosed;
        std::function<void()> onDrained; ///< All that was buffered has been taken by the peer.
    };
};

/// The right to answer one request, once, now or later. Copies share it. Dropped unused it answers 500.
/// Thread: the loop's; post to the loop from elsewhere.
class Responder {
public:
    Responder() = default;
    explicit Responder(std::shared_ptr<HttpConnection> connection);

    /// Answers. Does nothing if the peer is gone or the request was answered.
    void send(Response response) const;
    /// Answers with `length` bytes of an open regular file from `offset` on.
    void sendFile(const Response& head, UniqueFd file, std::uint64_t offset, std::uint64_t length) const;
    /// Starts a chunked response; `head.body` is its first part. Null if the peer is gone.
    std::shared_ptr<ResponseStream> stream(const Response& head) const;
    /// Completes the upgrade of a request that `wantsWebSocket`. Null, after a refusal was sent, otherwise.
    /// The session lives until it is closed, whether the caller keeps the pointer or not.
    std::shared_ptr<WebSocketSession> acceptWebSocket(WebSocketSession::Callbacks callbacks) const;
    /// True once nobody waits for the answer.
    bool isAbandoned() const;

private:
    struct Ticket;
    std::shared_ptr<Ticket> m_ticket;
};

/// Limits and policies of a server.
struct HttpServerOptions {
    std::size_t maximumHead = 16 * 1024;
    std::uint64_t maximumBody = 64ULL * 1024 * 1024; ///< Where `bodyLimit` is not set.
    std::size_t maximumConnections = 512;
    std::size_t maximumWebSocketMessage = 16 * 1024 * 1024;
    std::size_t webSocketBacklog = 8 * 1024 * 1024;  ///< Unsent bytes before a session's send returns false.
    Duration headTimeout = std::chrono::seconds(10); ///< From a request's first byte to the end of its head.
    Duration idleTimeout = std::chrono::seconds(120);
    Duration progressTimeout = std::chrono::seconds(20); ///< Body and response must move on within this time,
    std::uint64_t minimumProgress = 4096; ///< and by at least this many bytes (or to their end).
    Duration pingInterval =
        std::chrono::seconds(60);        ///< Of an idle WebSocket. A peer deaf for two is dropped.
    std::vector<std::string> extraHosts; ///< Accepted in Host besides localhost, 127.0.0.1 and [::1].
};

/// What the server asks about each request.
class HttpHandler {
public:
    struct Admission {
        std::optional<Response> refusal;
        std::uint64_t maximumBody = 0; ///< 0: the server's limit.
    };
    virtual ~HttpHandler() = default;
    /// Called when the head has been read and before the body is: refuse here what no body could make right.
    virtual Admission admit(const Request& head) = 0;
    /// Answers through `responder`, now or later.
    virtual void handle(Request request, Responder responder) = 0;
};

/// An HTTP/1.1 server with WebSocket upgrade on an event loop.
///
/// Strict by design: a request whose framing two readers could understand differently is answered with 400
/// and the connection is closed. Every answer carries Date, nosniff, no-store and a sandboxing policy; none
/// carries CORS headers. A Host other than this machine's loopback names gets 421. HEAD is answered like GET,
/// without body. Thread: the loop's.
class HttpServer {
public:
    HttpServer(EventLoop& loop, HttpHandler& handler, HttpServerOptions options = {});
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// Listens on 127.0.0.1 and returns the port (a free one for 0). Errors: AlreadyExists when taken.
    Result<int> listenTcp(int port);
    /// Listens on a Unix socket that only this user may connect to. A stale socket file is replaced.
    /// Errors: AlreadyExists when somebody listens there.
    Result<void> listenUnix(const std::string& path);
    /// Closes listeners and idle connections; requests in work are answered first. `done` is called when all
    /// are gone, at the latest after `grace`.
    void shutdown(Duration grace, std::function<void()> done);
    std::size_t connectionCount() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace orrery::net
