#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QUrl>
#include <QUrlQuery>
#include <QWebSocketServer>

#include <functional>

class QTcpSocket;
class QWebSocket;

/// A server for tests: one port for requests and streams, answers from a table.
class FakeServer : public QObject {
    Q_OBJECT

public:
    struct Request {
        QByteArray method;
        QString path; ///< Without "/api/v1/".
        QUrlQuery query;
        QHash<QByteArray, QByteArray> headers; ///< Names in lower case.
        QByteArray body;
    };
    struct Reply {
        int status = 200; ///< 0: hangs, no answer ever comes.
        QByteArray body = "{}";
    };
    using Handler = std::function<Reply(const Request&)>;

    explicit FakeServer(QObject* parent = nullptr);

    /// Listens on `port`, or on any.
    bool listen(quint16 port = 0);
    /// Ends every connection and stops listening.
    void stop();
    quint16 port() const { return m_port; }
    QUrl base() const;

    /// "GET runs/1" → a handler or a fixed body.
    void on(const QString& methodAndPath, Handler handler);
    void on(const QString& methodAndPath, const std::string& body);

    const QList<Request>& requests() const { return m_requests; }
    int count(const QString& methodAndPath) const;

    QList<QPointer<QWebSocket>> streams;
    /// The path and query of the newest stream.
    QUrl streamUrl;
    void send(const std::string& json);

Q_SIGNALS:
    void streamOpened();

private:
    void accept();
    void read(QTcpSocket* socket);
    bool readOne(QTcpSocket* socket);

    QTcpServer m_tcp;
    QWebSocketServer m_streams;
    quint16 m_port = 0;
    QHash<QString, Handler> m_handlers;
    QList<Request> m_requests;
    QList<QPointer<QTcpSocket>> m_sockets;
};
