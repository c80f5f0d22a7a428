#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/net/http_message.h"
#include "core/net/http_server.h"
#include "core/net/socket.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace orrery::net {

/// A request as a client makes it. Host, Content-Length and Authorization are added.
struct ClientRequest {
    std::string method = "GET";
    std::string target = "/";
    Headers headers;
    std::string body;
    std::string contentType = "application/json"; ///< Sent only with a body.
};

/// A blocking HTTP/1.1 client for servers of this machine; keeps its connection between calls.
/// Answers of every status are answers; errors are about the connection. Thread: one at a time.
class HttpClient {
public:
    HttpClient(Endpoint endpoint, std::string token, Duration timeout = std::chrono::seconds(30));
    ~HttpClient();
    HttpClient(HttpClient&&) noexcept;
    HttpClient& operator=(HttpClient&&) noexcept;

    /// Errors: Unavailable when nobody listens or the connection broke, Timeout when the peer was silent for
    /// the client's timeout, InvalidInput when it does not speak HTTP.
    Result<Response> send(const ClientRequest& request);

    /// As `send`, but hands the body over piece by piece as it arrives. `onBytes` returns false to stop,
    /// which closes the connection and is a success. The response's body stays empty.
    Result<Response> stream(const ClientRequest& request,
                            const std::function<bool(std::string_view)>& onBytes);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The client's end of a WebSocket, blocking. Thread: one at a time.
class WebSocketClient {
public:
    /// Errors: Unauthorized and others as the server refused; those of a connection.
    static Result<WebSocketClient> connect(const Endpoint& endpoint, const std::string& target,
                                           const std::string& token,
                                           Duration timeout = std::chrono::seconds(10));
    ~WebSocketClient();
    WebSocketClient(WebSocketClient&&) noexcept;
    WebSocketClient& operator=(WebSocketClient&&) noexcept;

    /// The next message; answers pings on the way. nullopt when `timeout` passed first. To wait for this and
    /// something else, poll `fd()` for reading and then read with a timeout of zero until nullopt.
    /// Errors: Cancelled once the peer has closed, Unavailable when the connection broke.
    Result<std::optional<WebSocketMessage>> read(Duration timeout);
    Result<void> sendText(std::string_view text);
    Result<void> sendBinary(std::string_view bytes);
    /// Says goodbye without waiting for the answer.
    void close(int code = 1000, std::string_view reason = {});
    int fd() const;
    /// What the peer gave when it closed; 1006 where it just vanished.
    int closeCode() const;

private:
    struct State;
    explicit WebSocketClient(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace orrery::net
