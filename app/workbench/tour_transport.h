#pragma once

#include "widgets/client/transport.h"

#include <QHash>
#include <QPointer>

#include <memory>

namespace orrery::app {

/// Plays canned answers: a server that says what it was told to, always the same.
class TourTransport : public widgets::Transport {
    Q_OBJECT

public:
    using widgets::Transport::Transport;

    /// "runs/1482" → the JSON of its answer. What is not in the table is "not found".
    void answer(const QString& path, const std::string& json);
    void answer(const QString& path, const QByteArray& bytes);
    /// Says what the other one says.
    void answerLike(const TourTransport& other);
    /// What a stream sends as soon as it is opened.
    void onStream(quint64 run, const std::string& json);
    /// From now on this path is refused.
    void fail(const QString& path, Error error);
    /// What was posted: paths and bodies, oldest first.
    const QList<std::pair<QString, QByteArray>>& posted() const { return m_posted; }
    void setState(widgets::ConnectionState state, const QDateTime& lostSince = {},
                  const QString& reason = {});

    widgets::ConnectionState state() const override { return m_state; }
    QDateTime lostSince() const override { return m_lostSince; }
    QString reason() const override { return m_reason; }
    void get(const QString& path, const QUrlQuery& query, QObject* context,
             widgets::BodyHandler handler) override;
    void post(const QString& path, const QByteArray& json, QObject* context,
              widgets::BodyHandler handler) override;
    widgets::Stream* openStream(quint64 run, QObject* parent) override;

private:
    QHash<QString, QByteArray> m_answers;
    QHash<QString, std::shared_ptr<Error>> m_failures;
    QHash<quint64, QByteArray> m_streams;
    QList<std::pair<QString, QByteArray>> m_posted;
    widgets::ConnectionState m_state = widgets::ConnectionState::Connecting;
    QDateTime m_lostSince;
    QString m_reason;
};

} // namespace orrery::app
