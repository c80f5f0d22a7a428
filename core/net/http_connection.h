#pragma once

#include "core/net/http_parser.h"
#include "core/net/http_server.h"
#include "core/net/output_queue.h"

#include <memory>
#include <unordered_set>

namespace orrery::net {

class WebSocketChannel;

/// What all connections of a server share.
struct ConnectionContext {
    EventLoop& loop;
    HttpHandler* handler; ///< Null once the server is gone.
    HttpServerOptions options;
    std::unordered_set<std::shared_ptr<HttpConnection>> connections;
    bool shuttingDown = false;
    std::function<void()> onLastGone;
};

/// One accepted socket: reads requests one after the other, hands each to the handler, writes the answers.
/// A request is not looked at before the one in front of it has been answered.
class HttpConnection : public std::enable_shared_from_this<HttpConnection> {
public:
    HttpConnection(std::shared_ptr<ConnectionContext> context, UniqueFd socket, Peer peer);
    ~HttpConnection();

    void start();
    /// Closes at once; whoever waits is told.
    void drop();
    /// Closes as soon as no request is in work.
    void closeWhenIdle();

    // For Responder and streams. `number` names the request; an answer to an older one is ignored.
    bool isPending(std::uint64_t number) const { return m_phase == Phase::Working && m_number == number; }
    std::uint64_t number() const { return m_number; }
    void respond(std::uint64_t number, Response response);
    void respondFile(std::uint64_t number, const Response& head, UniqueFd file, std::uint64_t offset,
                     std::uint64_t length);
    bool beginStream(std::uint64_t number, const Response& head);
    bool streamWrite(std::uint64_t number, std::string_view bytes);
    void streamEnd(std::uint64_t number);
    void streamAbort(std::uint64_t number);
    void setStreamCallbacks(std::uint64_t number, std::function<void()>* drained,
                            std::function<void()>* closed);
    std::shared_ptr<WebSocketSession> acceptWebSocket(std::uint64_t number,
                                                      WebSocketSession::Callbacks callbacks);

    // For WebSocketChannel.
    void sendRaw(std::string&& bytes);
    /// Closes once all that was sent has been taken.
    void finishAndClose();

    std::size_t buffered() const { return m_output.buffered(); }
    /// Lower is the better candidate to go when there are too many; nullopt: doing work, must stay.
    std::optional<Duration> evictionOrder() const;

private:
    enum class Phase { Head, Body, Working, Streaming, WebSocket, Lingering, Dropped };
    enum class Wait { None, Idle, Head, BodyProgress, OutputProgress, Ping, Linger };

    void onReady(Readiness ready);
    void readInput();
    void process();
    bool processHead();
    void beginRequest(std::string_view head);
    bool processBody();
    void processWebSocket();
    void dispatch();
    void refuse(int status, std::string_view message);
    void finishResponse();
    void flushOutput();
    void linger();
    void updateInterest();
    void updateTimer();
    void armTimer(Duration delay);
    void onTimer();
    Wait wantedWait() const;
    Duration waitLength(Wait wait) const;
    std::string responseHead(const Response& response, std::optional<std::uint64_t> length) const;
    const HttpServerOptions& options() const { return m_context->options; }

    std::shared_ptr<ConnectionContext> m_context;
    UniqueFd m_socket;
    Peer m_peer;
    Phase m_phase = Phase::Head;
    std::string m_input;
    OutputQueue m_output;
    HeadScanner m_scanner;
    std::unique_ptr<RequestParser> m_parser;
    Request m_request;
    std::uint64_t m_number = 0;
    std::optional<std::string> m_webSocketKey; ///< Of the request in work, where its upgrade is sound.
    bool m_isHead = false;
    bool m_keepAlive = true;
    bool m_chunked = false;
    bool m_peerEnded = false;
    bool m_closeAfterOutput = false;
    bool m_processing = false;
    std::function<void()> m_onDrained;
    std::function<void()> m_onClosed;
    std::shared_ptr<WebSocketChannel> m_webSocket;

    Wait m_wait = Wait::None;
    TimerId m_timer;
    Duration m_waitStarted{};  ///< When what the timer guards began.
    Duration m_lastActivity{}; ///< When bytes last came in.
    std::uint64_t m_received = 0;
    std::uint64_t m_progressMark = 0; ///< m_received or sent bytes when the timer was armed.
    std::size_t m_discarded = 0;
};

} // namespace orrery::net
