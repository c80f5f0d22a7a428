#include "app/workbench/tour_transport.h"

#include <QMetaObject>

namespace orrery::app {

void TourTransport::answer(const QString& path, const std::string& json) {
    m_answers[path] = QByteArray::fromStdString(json);
}

void TourTransport::answer(const QString& path, const QByteArray& bytes) {
    m_answers[path] = bytes;
}

void TourTransport::answerLike(const TourTransport& other) {
    m_answers = other.m_answers;
    m_streams = other.m_streams;
}

void TourTransport::onStream(quint64 run, const std::string& json) {
    m_streams[run] = QByteArray::fromStdString(json);
}

void TourTransport::fail(const QString& path, Error error) {
    m_failures[path] = std::make_shared<Error>(std::move(error));
}

void TourTransport::setState(widgets::ConnectionState state, const QDateTime& lostSince,
                             const QString& reason) {
    m_state = state;
    m_lostSince = lostSince;
    m_reason = reason;
    Q_EMIT stateChanged();
}

void TourTransport::get(const QString& path, const QUrlQuery& query, QObject* context,
                        widgets::BodyHandler handler) {
    // Logs and explanations differ by step, previews by output too.
    const QString step = query.queryItemValue(QStringLiteral("step"), QUrl::FullyDecoded);
    const QString output = query.queryItemValue(QStringLiteral("output"), QUrl::FullyDecoded);
    const QString withStep =
        path + QLatin1Char('?') + step + (output.isEmpty() ? QString() : QLatin1Char('.') + output);
    const QString key = m_answers.contains(withStep) ? withStep : path;
    // Queued, as a real answer would be: nobody gets it inside the call.
    QMetaObject::invokeMethod(
        this,
        [this, key, guard = QPointer<QObject>(context), handler = std::move(handler)] {
            if (!guard)
                return;
            if (m_failures.contains(key))
                return handler(*m_failures[key]);
            if (m_answers.contains(key))
                return handler(m_answers[key]);
            handler(Error(ErrorCode::NotFound, "The tour has no answer for this."));
        },
        Qt::QueuedConnection);
}

void TourTransport::post(const QString& path, const QByteArray& json, QObject* context,
                         widgets::BodyHandler handler) {
    m_posted.append({path, json});
    get(path, {}, context, std::move(handler));
}

widgets::Stream* TourTransport::openStream(quint64 run, QObject* parent) {
    auto* stream = new widgets::Stream(parent);
    QMetaObject::invokeMethod(
        stream, [this, run, stream] { Q_EMIT stream->message(m_streams.value(run)); }, Qt::QueuedConnection);
    return stream;
}

} // namespace orrery::app
