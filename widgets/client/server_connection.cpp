#include "widgets/client/server_connection.h"

#include "widgets/client/wire_text.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QWebSocket>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr int kAnswerTimeoutMs = 30'000;
constexpr int kProbeTimeoutMs = 2'000;

QByteArray userAgent() {
    return "Orrery-Workbench/" + QCoreApplication::applicationVersion().toUtf8();
}

/// True where no server spoke: the line broke, or nobody listens.
bool isSilence(const QNetworkReply& reply) {
    return !reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
}

Error notConnected() {
    return {ErrorCode::Unavailable, toStdString(QCoreApplication::translate(
                                        "Connection", "The server of this workspace does not answer."))};
}

} // namespace

struct ServerConnection::Subscription {
    // A socket says goodbye while it is destroyed; nobody is left to hear it.
    ~Subscription() {
        if (socket)
            socket->disconnect();
    }

    quint64 id = 0;
    quint64 run = 0;
    QPointer<Stream> stream;
    std::unique_ptr<QWebSocket> socket;
    QTimer retry;
    int failures = 0;
};

ServerConnection::ServerConnection(QObject* parent) : Transport(parent) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ServerConnection::probe);
}

ServerConnection::~ServerConnection() = default;

void ServerConnection::open(AddressProvider provider) {
    close();
    m_provider = std::move(provider);
    if (!m_network)
        m_network = std::make_unique<QNetworkAccessManager>();
    setState(ConnectionState::Connecting, {});
    probe();
}

void ServerConnection::close() {
    m_timer.stop();
    m_provider = nullptr;
    m_misses = 0;
    m_probing = false;
    m_subscriptions.clear();
    m_network.reset();
    m_lastHeard = {};
    setState(ConnectionState::Closed, {});
}

void ServerConnection::setHeartbeat(std::chrono::milliseconds interval) {
    m_heartbeat = interval;
}

QNetworkRequest ServerConnection::request(const QString& path, const QUrlQuery& query) const {
    QUrl url = m_address.base;
    url.setPath(QStringLiteral("/api/v1/") + path);
    url.setQuery(query);
    QNetworkRequest made(url);
    made.setRawHeader("Authorization", "Bearer " + m_address.token);
    made.setHeader(QNetworkRequest::UserAgentHeader, userAgent());
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setTransferTimeout(kAnswerTimeoutMs);
    return made;
}

void ServerConnection::get(const QString& path, const QUrlQuery& query, QObject* context,
                           BodyHandler handler) {
    if (m_state != ConnectionState::Connected)
        return handler(notConnected());
    watch(m_network->get(request(path, query)), context, std::move(handler));
}

void ServerConnection::post(const QString& path, const QByteArray& json, QObject* context,
                            BodyHandler handler) {
    if (m_state != ConnectionState::Connected)
        return handler(notConnected());
    QNetworkRequest made = request(path, {});
    made.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    watch(m_network->post(made, json), context, std::move(handler));
}

void ServerConnection::watch(QNetworkReply* reply, QObject* context, BodyHandler handler) {
    connect(reply, &QNetworkReply::finished, this,
            [this, reply, guard = QPointer<QObject>(context), handler = std::move(handler)] {
                reply->deleteLater();
                const bool silent = isSilence(*reply);
                if (!silent)
                    heard();
                else if (m_state == ConnectionState::Connected)
                    probe();
                if (guard)
                    handler(bodyOf(*reply));
            });
}

void ServerConnection::probe() {
    if (!m_provider || m_probing)
        return;
    auto address = m_provider();
    if (!address)
        return missed(toQString(address.error().message()));
    m_address = std::move(address).value();
    m_probing = true;
    QNetworkRequest made = request(QStringLiteral("health"), {});
    made.setTransferTimeout(kProbeTimeoutMs);
    QNetworkReply* reply = m_network->get(made);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        m_probing = false;
        auto body = bodyOf(*reply);
        if (body)
            heard();
        else if (reply->error() == QNetworkReply::ContentNotFoundError)
            missed(tr("The server has another interface than this window: it is newer. Update the window, or "
                      "end the server with \"orrery server --stop\"."));
        else
            missed(toQString(body.error().message()));
    });
}

void ServerConnection::heard() {
    m_misses = 0;
    m_lastHeard = QDateTime::currentDateTimeUtc();
    m_timer.start(m_heartbeat);
    if (m_state == ConnectionState::Connected)
        return;
    setState(ConnectionState::Connected, {});
    connectSubscriptions();
}

void ServerConnection::missed(const QString& reason) {
    ++m_misses;
    const int pause = std::min(5'000, 100 << std::min(m_misses - 1, 6));
    m_timer.start(pause);
    const bool wasThere = m_state == ConnectionState::Connected || m_state == ConnectionState::Lost;
    setState(wasThere ? ConnectionState::Lost : ConnectionState::Connecting, reason);
}

void ServerConnection::setState(ConnectionState state, const QString& reason) {
    if (state == m_state && reason == m_reason)
        return;
    m_state = state;
    m_reason = reason;
    Q_EMIT stateChanged();
}

Stream* ServerConnection::openStream(quint64 run, QObject* parent) {
    auto made = std::make_unique<Subscription>();
    made->id = ++m_lastSubscription;
    made->run = run;
    made->stream = new Stream(parent);
    made->retry.setSingleShot(true);
    Subscription& kept = *m_subscriptions.emplace_back(std::move(made));
    connect(&kept.retry, &QTimer::timeout, this, [this, &kept] {
        if (m_state == ConnectionState::Connected)
            connectSubscription(kept);
    });
    connect(kept.stream, &QObject::destroyed, this, [this, id = kept.id] {
        m_subscriptions.remove_if([id](const auto& each) { return each->id == id; });
    });
    if (m_state == ConnectionState::Connected)
        connectSubscription(kept);
    return kept.stream;
}

void ServerConnection::connectSubscriptions() {
    for (auto& subscription : m_subscriptions)
        connectSubscription(*subscription);
}

void ServerConnection::connectSubscription(Subscription& subscription) {
    if (subscription.socket)
        return;
    subscription.socket = std::make_unique<QWebSocket>(m_address.base.toString());
    QWebSocket* socket = subscription.socket.get();
    connect(socket, &QWebSocket::textMessageReceived, this, [this, &subscription](const QString& text) {
        heard();
        subscription.failures = 0;
        if (subscription.stream)
            Q_EMIT subscription.stream->message(text.toUtf8());
    });
    const auto lost = [this, socket, &subscription] {
        if (subscription.socket.get() != socket)
            return;
        subscription.socket.release()->deleteLater();
        subscription.retry.start(std::min(5'000, 200 << std::min(subscription.failures++, 5)));
        // Whether the server is gone or only this stream, the answer to a probe tells.
        probe();
    };
    connect(socket, &QWebSocket::disconnected, this, lost);
    connect(socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, lost);
    QNetworkRequest made = request(QStringLiteral("stream"),
                                   QUrlQuery{{QStringLiteral("run"), QString::number(subscription.run)}});
    QUrl url = made.url();
    url.setScheme(url.scheme() == QLatin1String("https") ? QStringLiteral("wss") : QStringLiteral("ws"));
    made.setUrl(url);
    socket->open(made);
}

} // namespace orrery::widgets
