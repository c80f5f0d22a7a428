#include "tests/window/client_fake_server.h"

#include <QTcpSocket>
#include <QWebSocket>

FakeServer::FakeServer(QObject* parent)
    : QObject(parent), m_streams(QStringLiteral("fake"), QWebSocketServer::NonSecureMode) {
    connect(&m_tcp, &QTcpServer::newConnection, this, &FakeServer::accept);
    connect(&m_streams, &QWebSocketServer::newConnection, this, [this] {
        while (QWebSocket* socket = m_streams.nextPendingConnection()) {
            socket->setParent(this);
            streams.append(socket);
            streamUrl = socket->requestUrl();
            Q_EMIT streamOpened();
        }
    });
    on(QStringLiteral("GET health"), R"({"status":"ok","version":"test"})");
}

bool FakeServer::listen(quint16 port) {
    const bool listening = m_tcp.listen(QHostAddress::LocalHost, port);
    m_port = m_tcp.serverPort();
    return listening;
}

void FakeServer::stop() {
    m_tcp.close();
    for (const auto& socket : m_sockets) {
        if (socket)
            socket->abort();
    }
    m_sockets.clear();
    for (const auto& stream : streams) {
        if (stream)
            stream->abort();
    }
    streams.clear();
}

QUrl FakeServer::base() const {
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

void FakeServer::on(const QString& methodAndPath, Handler handler) {
    m_handlers[methodAndPath] = std::move(handler);
}

void FakeServer::on(const QString& methodAndPath, const std::string& body) {
    on(methodAndPath, [body](const Request&) { return Reply{200, QByteArray::fromStdString(body)}; });
}

int FakeServer::count(const QString& methodAndPath) const {
    int found = 0;
    for (const Request& request : m_requests)
        found += QString::fromLatin1(request.method) + QLatin1Char(' ') + request.path == methodAndPath;
    return found;
}

void FakeServer::send(const std::string& json) {
    for (const auto& stream : streams) {
        if (stream)
            stream->sendTextMessage(QString::fromStdString(json));
    }
}

void FakeServer::accept() {
    while (QTcpSocket* socket = m_tcp.nextPendingConnection()) {
        m_sockets.append(socket);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void FakeServer::read(QTcpSocket* socket) {
    const QByteArray head = socket->peek(8192).toLower();
    if (head.contains("upgrade: websocket")) {
        if (!head.contains("\r\n\r\n"))
            return;
        socket->disconnect(this);
        m_streams.handleConnection(socket);
        Q_EMIT socket->readyRead();
        return;
    }
    while (readOne(socket)) {
    }
}

bool FakeServer::readOne(QTcpSocket* socket) {
    const QByteArray seen = socket->peek(4 << 20);
    const qsizetype end = seen.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = seen.left(end).split('\n');
    Request request;
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers[line.left(colon).trimmed().toLower()] = line.mid(colon + 1).trimmed();
    }
    const qsizetype length = request.headers.value("content-length", "0").toLongLong();
    if (seen.size() < end + 4 + length)
        return false;
    socket->read(end + 4);
    request.body = socket->read(length);
    const QList<QByteArray> first = lines.front().trimmed().split(' ');
    request.method = first.value(0);
    const QUrl url = QUrl::fromEncoded(first.value(1));
    request.path = url.path().mid(QStringLiteral("/api/v1/").size());
    request.query = QUrlQuery(url);
    m_requests.append(request);

    Reply reply{404, R"({"code":"not-found","message":"No such thing."})"};
    const QString key = QString::fromLatin1(request.method) + QLatin1Char(' ') + request.path;
    if (m_handlers.contains(key))
        reply = m_handlers[key](request);
    if (reply.status == 0)
        return true;
    socket->write("HTTP/1.1 " + QByteArray::number(reply.status) +
                  " X\r\nContent-Length: " + QByteArray::number(reply.body.size()) + "\r\n\r\n" + reply.body);
    return true;
}
