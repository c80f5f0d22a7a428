#include "core/net/http_connection.h"

#include "core/base/log.h"
#include "core/net/websocket_channel.h"
#include "core/net/websocket_codec.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <ctime>
#include <sys/socket.h>

namespace orrery::net {

namespace {

constexpr std::size_t readSize = 64 * 1024;
constexpr std::size_t mostDiscarded = 1024 * 1024;

std::string httpDate() {
    // The text changes once a second, so it is made once a second.
    thread_local std::time_t made = 0;
    thread_local std::string text;
    const std::time_t now = std::time(nullptr);
    if (now != made) {
        std::tm parts{};
        ::gmtime_r(&now, &parts);
        static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
        static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
        text = fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT", days[parts.tm_wday], parts.tm_mday,
                           months[parts.tm_mon], parts.tm_year + 1900, parts.tm_hour, parts.tm_min,
                           parts.tm_sec);
        made = now;
    }
    return text;
}

bool isFieldSafe(std::string_view text) {
    return text.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos;
}

} // namespace

HttpConnection::HttpConnection(std::shared_ptr<ConnectionContext> context, UniqueFd socket, Peer peer)
    : m_context(std::move(context)), m_socket(std::move(socket)), m_peer(std::move(peer)),
      m_scanner(m_context->options.maximumHead) {}

HttpConnection::~HttpConnection() = default;

void HttpConnection::start() {
    m_lastActivity = m_context->loop.now();
    const auto watched =
        m_context->loop.watch(m_socket.get(), {.read = true}, [this](Readiness ready) { onReady(ready); });
    if (!watched) {
        log::warning("A connection could not be served: {}", watched.error().describe());
        return drop();
    }
    updateTimer();
}

void HttpConnection::drop() {
    if (m_phase == Phase::Dropped)
        return;
    const auto self = shared_from_this();
    m_phase = Phase::Dropped;
    m_context->loop.cancel(m_timer);
    m_context->loop.unwatch(m_socket.get());
    m_socket.reset();
    m_context->connections.erase(self);
    if (const auto channel = std::exchange(m_webSocket, nullptr))
        channel->detach();
    m_onDrained = nullptr;
    if (const auto closed = std::exchange(m_onClosed, nullptr))
        closed();
    if (m_context->connections.empty() && m_context->onLastGone)
        m_context->onLastGone();
}

void HttpConnection::closeWhenIdle() {
    m_keepAlive = false;
    if (m_phase == Phase::WebSocket)
        m_webSocket->close(1001, "The server is shutting down");
    else if (m_phase == Phase::Head && m_output.isEmpty())
        drop();
    else if (m_phase == Phase::Head)
        m_closeAfterOutput = true;
}

std::optional<Duration> HttpConnection::evictionOrder() const {
    if (m_phase == Phase::Lingering)
        return Duration::zero();
    if (m_phase == Phase::Head && m_output.isEmpty())
        return m_lastActivity;
    if (m_phase == Phase::Body)
        return m_lastActivity + options().progressTimeout;
    return std::nullopt;
}

void HttpConnection::onReady(Readiness ready) {
    const auto self = shared_from_this();
    if (ready.hangup && !ready.read)
        return drop();
    if (ready.read)
        readInput();
    if (ready.write && m_phase != Phase::Dropped)
        flushOutput();
}

void HttpConnection::readInput() {
    thread_local std::array<char, readSize> buffer;
    const ssize_t got = ::recv(m_socket.get(), buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (got < 0)
        return errno == EAGAIN || errno == EINTR ? void() : drop();
    m_lastActivity = m_context->loop.now();
    m_received += static_cast<std::uint64_t>(got);
    if (m_phase == Phase::Lingering) {
        m_discarded += static_cast<std::size_t>(got);
        return got == 0 || m_discarded > mostDiscarded ? drop() : void();
    }
    if (got == 0) {
        m_peerEnded = true;
        // Somebody may send a request, close his half and wait for the answer; else there is nothing to wait
        // for.
        if (m_phase != Phase::Working && (m_phase != Phase::Head || m_output.isEmpty()))
            return drop();
        m_keepAlive = false;
        m_closeAfterOutput = m_closeAfterOutput || m_phase == Phase::Head;
        return updateInterest();
    }
    m_input.append(buffer.data(), static_cast<std::size_t>(got));
    process();
}

/// Looks at the input until a request is in work or more bytes are needed.
void HttpConnection::process() {
    if (m_processing)
        return;
    m_processing = true;
    const auto self = shared_from_this();
    for (bool more = true; more && !m_input.empty();) {
        if (m_phase == Phase::Head && !m_closeAfterOutput)
            more = processHead();
        else if (m_phase == Phase::Body)
            more = processBody();
        else
            more = false;
    }
    if (m_phase == Phase::WebSocket)
        processWebSocket();
    m_processing = false;
    if (m_phase != Phase::Dropped) {
        updateInterest();
        updateTimer();
    }
}

bool HttpConnection::processHead() {
    std::optional<ParseFailure> failure;
    const auto length = m_scanner.scan(m_input, failure);
    if (!failure && !length)
        return false;
    if (!failure)
        failure = checkRequestHead(std::string_view(m_input).substr(0, *length));
    if (failure) {
        refuse(failure->status, failure->message);
        return false;
    }
    m_scanner.reset();
    m_waitStarted = m_lastActivity; // the time for a head counts anew for the next one
    const std::string head = m_input.substr(0, *length);
    m_input.erase(0, *length);
    beginRequest(head);
    if (m_phase == Phase::Body && m_parser->isComplete())
        dispatch();
    return true;
}

void HttpConnection::beginRequest(std::string_view head) {
    m_request = Request{};
    m_parser = std::make_unique<RequestParser>();
    if (const auto failure = m_parser->readHead(head, m_request))
        return refuse(failure->status, failure->message);
    m_request.peer = m_peer;
    m_isHead = m_request.method == "HEAD";
    m_keepAlive = m_parser->keepAlive() && !m_context->shuttingDown && !m_peerEnded;
    m_chunked = head.substr(0, head.find('\r')).ends_with("1.1");
    if (!isOwnHost(m_request.headers.get("Host"), options().extraHosts))
        return refuse(421, "This server answers only to localhost, 127.0.0.1 and [::1] as Host");
    ++m_number;
    HttpHandler::Admission admission = m_context->handler->admit(m_request);
    if (admission.refusal) {
        // What follows an unread body cannot be told from the body.
        m_keepAlive = m_keepAlive && !m_parser->hasBody();
        m_phase = Phase::Working;
        return respond(m_number, std::move(*admission.refusal));
    }
    const std::uint64_t limit = admission.maximumBody ? admission.maximumBody : options().maximumBody;
    if (const auto failure = m_parser->setMaximumBody(limit))
        return refuse(failure->status, failure->message);
    m_phase = Phase::Body;
    if (m_parser->expectsContinue() && m_parser->hasBody() && m_input.empty())
        sendRaw("HTTP/1.1 100 Continue\r\n\r\n");
}

bool HttpConnection::processBody() {
    std::optional<ParseFailure> failure;
    const std::size_t taken = m_parser->readBody(m_input, failure);
    m_input.erase(0, taken);
    if (failure) {
        refuse(failure->status, failure->message);
        return false;
    }
    if (!m_parser->isComplete())
        return false;
    dispatch();
    return true;
}

void HttpConnection::dispatch() {
    const std::string* key = m_request.headers.find("Sec-WebSocket-Key");
    m_webSocketKey.reset();
    if (m_request.wantsWebSocket && m_chunked && key && isWebSocketKey(*key) &&
        m_request.headers.get("Sec-WebSocket-Version") == "13")
        m_webSocketKey = *key;
    m_request.body = m_parser->takeBody();
    m_phase = Phase::Working;
    m_context->handler->handle(std::exchange(m_request, {}), Responder(shared_from_this()));
}

/// The connection's own answer to what is no acceptable request: its end cannot be trusted, so it is closed.
void HttpConnection::refuse(int status, std::string_view message) {
    m_keepAlive = false;
    m_phase = Phase::Working;
    respond(++m_number, Response::error(status, "bad-request", message));
}

std::string HttpConnection::responseHead(const Response& response,
                                         std::optional<std::uint64_t> length) const {
    std::string head = fmt::format("HTTP/1.1 {} {}\r\nDate: {}\r\n", response.status,
                                   reasonPhrase(response.status), httpDate());
    for (const auto& [name, value] : response.headers.all()) {
        if (isFieldSafe(name) && isFieldSafe(value))
            head += fmt::format("{}: {}\r\n", name, value);
        else
            log::error("A response's header field holds a line end and was left out: {}", name);
    }
    if (length && response.status != 204 && response.status != 304 && response.status >= 200)
        head += fmt::format("Content-Length: {}\r\n", *length);
    if (response.status == 101)
        return head + "\r\n";
    if (!length && m_chunked)
        head += "Transfer-Encoding: chunked\r\n";
    if (!response.headers.find("Cache-Control"))
        head += "Cache-Control: no-store\r\n";
    if (!response.headers.find("Content-Security-Policy"))
        head += "Content-Security-Policy: default-src 'none'; sandbox\r\n";
    head += "X-Content-Type-Options: nosniff\r\n";
    return head + (m_keepAlive ? "\r\n" : "Connection: close\r\n\r\n");
}

void HttpConnection::respond(std::uint64_t number, Response response) {
    if (!isPending(number))
        return;
    m_output.append(responseHead(response, response.body.size()));
    if (!m_isHead)
        m_output.append(std::move(response.body));
    finishResponse();
}

void HttpConnection::respondFile(std::uint64_t number, const Response& head, UniqueFd file,
                                 std::uint64_t offset, std::uint64_t length) {
    if (!isPending(number))
        return;
    m_output.append(responseHead(head, length));
    if (!m_isHead)
        m_output.appendFile(std::move(file), offset, length);
    finishResponse();
}

/// The answer is queued: send it, then turn to the next request or close.
void HttpConnection::finishResponse() {
    const auto self = shared_from_this();
    m_parser.reset();
    m_isHead = false;
    m_onDrained = nullptr;
    m_onClosed = nullptr;
    m_phase = Phase::Head;
    m_closeAfterOutput = !m_keepAlive || m_peerEnded || m_context->shuttingDown;
    flushOutput();
    if (m_phase == Phase::Head)
        process();
}

bool HttpConnection::beginStream(std::uint64_t number, const Response& head) {
    if (!isPending(number))
        return false;
    m_keepAlive = m_keepAlive && m_chunked;
    m_output.append(responseHead(head, std::nullopt));
    m_phase = Phase::Streaming;
    if (m_peerEnded) {
        drop();
        return false;
    }
    if (head.body.empty())
        flushOutput();
    else
        streamWrite(number, head.body);
    return m_phase == Phase::Streaming;
}

bool HttpConnection::streamWrite(std::uint64_t number, std::string_view bytes) {
    if (m_phase != Phase::Streaming || m_number != number)
        return false;
    if (bytes.empty() || m_isHead)
        return true;
    if (m_chunked)
        m_output.append(fmt::format("{:x}\r\n", bytes.size()));
    m_output.append(bytes);
    if (m_chunked)
        m_output.append(std::string_view("\r\n"));
    flushOutput();
    return m_phase == Phase::Streaming;
}

void HttpConnection::streamEnd(std::uint64_t number) {
    if (m_phase != Phase::Streaming || m_number != number)
        return;
    if (m_chunked && !m_isHead)
        m_output.append(std::string_view("0\r\n\r\n"));
    finishResponse();
}

void HttpConnection::streamAbort(std::uint64_t number) {
    if (m_phase == Phase::Streaming && m_number == number)
        drop();
}

void HttpConnection::setStreamCallbacks(std::uint64_t number, std::function<void()>* drained,
                                        std::function<void()>* closed) {
    if (m_phase != Phase::Streaming || m_number != number)
        return;
    if (drained)
        m_onDrained = std::move(*drained);
    if (closed)
        m_onClosed = std::move(*closed);
}

std::shared_ptr<WebSocketSession> HttpConnection::acceptWebSocket(std::uint64_t number,
                                                                  WebSocketSession::Callbacks callbacks) {
    if (!isPending(number) || !m_webSocketKey)
        return nullptr;
    const Response accepted{.status = 101,
                            .headers = {{"Upgrade", "websocket"},
                                        {"Connection", "Upgrade"},
                                        {"Sec-WebSocket-Accept", webSocketAccept(*m_webSocketKey)}}};
    m_output.append(responseHead(accepted, std::nullopt));
    m_phase = Phase::WebSocket;
    m_webSocket = std::make_shared<WebSocketChannel>(*this, options(), std::move(callbacks));
    std::shared_ptr<WebSocketSession> session = m_webSocket;
    flushOutput();
    process();
    return session;
}

} // namespace orrery::net
