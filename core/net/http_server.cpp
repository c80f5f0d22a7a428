#include "core/net/http_server.h"

#include "core/base/log.h"
#include "core/net/http_connection.h"
#include "core/net/socket.h"

#include <fmt/format.h>

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace orrery::net {

namespace {

Peer describePeer(int socket) {
    Peer peer;
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    ::getpeername(socket, reinterpret_cast<sockaddr*>(&address), &size);
    if (address.ss_family == AF_INET) {
        const auto& v4 = reinterpret_cast<const sockaddr_in&>(address);
        std::array<char, INET_ADDRSTRLEN> text{};
        ::inet_ntop(AF_INET, &v4.sin_addr, text.data(), text.size());
        peer.address = fmt::format("{}:{}", text.data(), ntohs(v4.sin_port));
        return peer;
    }
    peer.unixSocket = true;
    ucred credentials{};
    size = sizeof credentials;
    if (::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &credentials, &size) == 0) {
        peer.process = credentials.pid;
        peer.user = static_cast<int>(credentials.uid);
    }
    return peer;
}

class ChunkedStream final : public ResponseStream {
public:
    explicit ChunkedStream(std::shared_ptr<HttpConnection> connection)
        : m_connection(std::move(connection)), m_number(m_connection->number()) {}
    ~ChunkedStream() override { m_connection->streamAbort(m_number); }

    bool write(std::string_view bytes) override { return m_connection->streamWrite(m_number, bytes); }
    void end() override { m_connection->streamEnd(m_number); }
    std::size_t buffered() const override { return m_connection->buffered(); }
    void onDrained(std::function<void()> callback) override {
        m_connection->setStreamCallbacks(m_number, &callback, nullptr);
    }
    void onClosed(std::function<void()> callback) override {
        m_connection->setStreamCallbacks(m_number, nullptr, &callback);
    }

private:
    std::shared_ptr<HttpConnection> m_connection;
    std::uint64_t m_number;
};

} // namespace

struct Responder::Ticket {
    std::shared_ptr<HttpConnection> connection;
    std::uint64_t number;

    explicit Ticket(std::shared_ptr<HttpConnection> answering)
        : connection(std::move(answering)), number(connection->number()) {}
    Ticket(const Ticket&) = delete;
    Ticket& operator=(const Ticket&) = delete;
    ~Ticket() {
        if (connection->isPending(number))
            connection->respond(number,
                                Response::error(500, "internal", "The request was dropped unanswered"));
    }
};

Responder::Responder(std::shared_ptr<HttpConnection> connection)
    : m_ticket(std::make_shared<Ticket>(std::move(connection))) {}

void Responder::send(Response response) const {
    m_ticket->connection->respond(m_ticket->number, std::move(response));
}

void Responder::sendFile(const Response& head, UniqueFd file, std::uint64_t offset,
                         std::uint64_t length) const {
    m_ticket->connection->respondFile(m_ticket->number, head, std::move(file), offset, length);
}

std::shared_ptr<ResponseStream> Responder::stream(const Response& head) const {
    if (!m_ticket->connection->beginStream(m_ticket->number, head))
        return nullptr;
    return std::make_shared<ChunkedStream>(m_ticket->connection);
}

std::shared_ptr<WebSocketSession> Responder::acceptWebSocket(WebSocketSession::Callbacks callbacks) const {
    auto session = m_ticket->connection->acceptWebSocket(m_ticket->number, std::move(callbacks));
    if (!session) {
        Response refusal =
            Response::error(426, "invalid-input", "This address speaks WebSocket version 13 only");
        refusal.headers.add("Upgrade", "websocket");
        refusal.headers.add("Sec-WebSocket-Version", "13");
        send(std::move(refusal));
    }
    return session;
}

bool Responder::isAbandoned() const {
    return !m_ticket->connection->isPending(m_ticket->number);
}

struct HttpServer::State {
    std::shared_ptr<ConnectionContext> context;
    std::vector<UniqueFd> listeners;
    std::vector<std::string> socketFiles;
    TimerId graceTimer;

    Result<void> watchListener(UniqueFd listener);
    void acceptAll(int listener);
    bool makeRoom();
    void closeListeners();
};

Result<void> HttpServer::State::watchListener(UniqueFd listener) {
    const int fd = listener.get();
    ORRERY_CHECK(context->loop.watch(fd, {.read = true}, [this, fd](Readiness) { acceptAll(fd); }));
    listeners.push_back(std::move(listener));
    return {};
}

void HttpServer::State::acceptAll(int listener) {
    // A burst is taken in portions, so that those already connected are not kept waiting.
    for (int i = 0; i < 64; ++i) {
        UniqueFd socket(::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
        if (!socket) {
            if (errno == EMFILE || errno == ENFILE)
                makeRoom();
            return;
        }
        if (context->connections.size() >= context->options.maximumConnections && !makeRoom()) {
            static constexpr std::string_view busy =
                "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            ::send(socket.get(), busy.data(), busy.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
            continue;
        }
        const int one = 1;
        ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        const Peer peer = describePeer(socket.get());
        auto connection = std::make_shared<HttpConnection>(context, std::move(socket), peer);
        context->connections.insert(connection);
        connection->start();
    }
}

/// Closes the connection that has been of least use. False if all are at work.
bool HttpServer::State::makeRoom() {
    std::shared_ptr<HttpConnection> victim;
    for (const auto& connection : context->connections) {
        const auto order = connection->evictionOrder();
        if (order && (!victim || *order < *victim->evictionOrder()))
            victim = connection;
    }
    if (victim)
        victim->drop();
    return victim != nullptr;
}

void HttpServer::State::closeListeners() {
    for (const UniqueFd& listener : listeners)
        context->loop.unwatch(listener.get());
    listeners.clear();
    for (const std::string& path : socketFiles)
        ::unlink(path.c_str());
    socketFiles.clear();
}

HttpServer::HttpServer(EventLoop& loop, HttpHandler& handler, HttpServerOptions options)
    : m_state(std::make_shared<State>()) {
    m_state->context = std::make_shared<ConnectionContext>(
        ConnectionContext{loop, &handler, std::move(options), {}, false, {}});
}

HttpServer::~HttpServer() {
    m_state->closeListeners();
    m_state->context->loop.cancel(m_state->graceTimer);
    m_state->context->onLastGone = nullptr;
    const auto connections = m_state->context->connections;
    for (const auto& connection : connections)
        connection->drop();
}

Result<int> HttpServer::listenTcp(int port) {
    ORRERY_TRY(UniqueFd listener, listenOnLoopback(port));
    ORRERY_CHECK(m_state->watchListener(std::move(listener)));
    return port;
}

Result<void> HttpServer::listenUnix(const std::string& path) {
    ORRERY_TRY(UniqueFd listener, listenOnUnixSocket(path));
    m_state->socketFiles.push_back(path);
    return m_state->watchListener(std::move(listener));
}

void HttpServer::shutdown(Duration grace, std::function<void()> done) {
    m_state->closeListeners();
    const auto context = m_state->context;
    context->shuttingDown = true;
    context->onLastGone = [context, timer = &m_state->graceTimer, done = std::move(done)] {
        const auto once = done;
        context->loop.cancel(*timer);
        context->loop.post([context, once] {
            context->onLastGone = nullptr;
            once();
        });
    };
    m_state->graceTimer = context->loop.after(grace, [context] {
        const auto remaining = context->connections;
        for (const auto& connection : remaining)
            connection->drop();
    });
    const auto connections = context->connections;
    for (const auto& connection : connections)
        connection->closeWhenIdle();
    if (connections.empty())
        context->onLastGone();
}

std::size_t HttpServer::connectionCount() const {
    return m_state->context->connections.size();
}

} // namespace orrery::net
