#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QUrlQuery>

#include <functional>

namespace orrery::widgets {

/// How sure the window is that what it shows is what the server knows.
enum class ConnectionState {
    Closed,     ///< No workspace is open.
    Connecting, ///< A server is being looked for or started; nothing was heard of it yet.
    Connected,  ///< It answered within the last interval.
    Lost,       ///< It answered once and does not now: everything on screen is as old as `lostSince()`.
};

/// Receives the body of an answer, or the reason why there is none. Called once, on the GUI thread.
using BodyHandler = std::function<void(Result<QByteArray>)>;

/// A run's live messages: one snapshot, then numbered deltas. Destroying it ends the subscription.
class Stream : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~Stream() override;

Q_SIGNALS:
    /// One JSON text as the server sent it.
    /// After a loss the subscription is made again and starts with a new snapshot.
    void message(const QByteArray& json);
};

/// What carries requests to a server and answers back. `ServerConnection` speaks HTTP and WebSocket; the tour
/// and the tests play canned answers.
/// Thread: GUI only; nothing in it waits.
class Transport : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~Transport() override;

    virtual ConnectionState state() const = 0;
    /// When the server was heard of for the last time; meaningful while the state is `Lost`.
    virtual QDateTime lostSince() const = 0;
    /// Why the state is not `Connected`, as a sentence for a person; may be empty.
    virtual QString reason() const = 0;

    /// `path` is relative to the versioned root, for example "runs/3/logs". The handler is dropped when
    /// `context` is destroyed first.
    virtual void get(const QString& path, const QUrlQuery& query, QObject* context, BodyHandler handler) = 0;
    virtual void post(const QString& path, const QByteArray& json, QObject* context, BodyHandler handler) = 0;
    /// Subscribes to a run. Ownership: the caller's, through `parent`.
    virtual Stream* openStream(quint64 run, QObject* parent) = 0;

Q_SIGNALS:
    void stateChanged();
};

} // namespace orrery::widgets
