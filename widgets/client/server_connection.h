#pragma once

#include "widgets/client/transport.h"

#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <list>
#include <memory>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;
class QWebSocket;

namespace orrery::widgets {

/// Where a workspace's server listens and the secret that it asks for.
struct ServerAddress {
    QUrl base;
    QByteArray token;
};

/// Says where the server is now. Asked again at every attempt, since a restarted server has another port.
using AddressProvider = std::function<Result<ServerAddress>()>;

/// Talks to one server: requests with a bearer token, streams, and an honest account of whether it is there.
/// A lost server is looked for again with growing pauses (0.1 s to 5 s), for ever, until `close()`.
class ServerConnection : public Transport {
    Q_OBJECT

public:
    explicit ServerConnection(QObject* parent = nullptr);
    ~ServerConnection() override;

    /// Starts to look for the server that `provider` names; returns at once.
    void open(AddressProvider provider);
    void close();

    ConnectionState state() const override { return m_state; }
    QDateTime lostSince() const override { return m_lastHeard; }
    QString reason() const override { return m_reason; }

    void get(const QString& path, const QUrlQuery& query, QObject* context, BodyHandler handler) override;
    void post(const QString& path, const QByteArray& json, QObject* context, BodyHandler handler) override;
    Stream* openStream(quint64 run, QObject* parent) override;

    /// How long the server may be silent before it is asked for a sign of life.
    void setHeartbeat(std::chrono::milliseconds interval);

private:
    struct Subscription;

    QNetworkRequest request(const QString& path, const QUrlQuery& query) const;
    void watch(QNetworkReply* reply, QObject* context, BodyHandler handler);
    void probe();
    void heard();
    void missed(const QString& reason);
    void setState(ConnectionState state, const QString& reason);
    void connectSubscription(Subscription& subscription);
    void connectSubscriptions();

    AddressProvider m_provider;
    ServerAddress m_address;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::list<std::unique_ptr<Subscription>> m_subscriptions;
    quint64 m_lastSubscription = 0;
    QTimer m_timer;
    std::chrono::milliseconds m_heartbeat{3000};
    ConnectionState m_state = ConnectionState::Closed;
    QDateTime m_lastHeard;
    QString m_reason;
    int m_misses = 0;
    bool m_probing = false;
};

} // namespace orrery::widgets
