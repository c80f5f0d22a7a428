#include "widgets/client/api_client.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/format.h"

#include <QPointer>
#include <QThreadPool>

namespace orrery::widgets {

namespace {

/// Below this, decoding takes less than a tenth of a frame.
constexpr qsizetype kDecodeHereBytes = 64 * 1024;
/// What api::fromJson reads.
constexpr qsizetype kMostBytes = 16 << 20;

Error tooLarge(qsizetype bytes) {
    return {
        ErrorCode::Exhausted,
        toStdString(QCoreApplication::translate(
                        "Connection", "The server's answer has %1, and at most %2 are read at once. Split "
                                      "a pipeline that is so large into sub-pipelines.")
                        .arg(formatBytes(static_cast<double>(bytes)), formatBytes(kMostBytes)))};
}

template <typename T>
void decode(const QByteArray& body, QObject* context, Answer<T> answer) {
    if (body.size() > kMostBytes)
        return answer(tooLarge(body.size()));
    if (body.size() <= kDecodeHereBytes)
        return answer(api::fromJson<T>(viewOf(body)));
    // The pointer is looked at on the GUI thread only; the worker just carries it.
    QThreadPool::globalInstance()->start(
        [body, guard = QPointer<QObject>(context), answer = std::move(answer), app = qApp] {
            auto decoded = std::make_shared<Result<T>>(api::fromJson<T>(viewOf(body)));
            QMetaObject::invokeMethod(
                app,
                [guard, answer, decoded] {
                    if (guard)
                        answer(std::move(*decoded));
                },
                Qt::QueuedConnection);
        });
}

template <typename T>
BodyHandler decodingHandler(QObject* context, Answer<T> answer) {
    return [context, answer = std::move(answer)](Result<QByteArray> body) {
        if (!body)
            return answer(body.error());
        decode<T>(*body, context, answer);
    };
}

QString runPath(quint64 run, const char* what = "") {
    return QStringLiteral("runs/%1%2").arg(run).arg(QLatin1String(what));
}

QUrlQuery queryOf(std::initializer_list<std::pair<QString, QString>> items) {
    QUrlQuery query;
    for (const auto& [key, value] : items) {
        // QUrlQuery leaves '+' alone, which servers read as a space.
        if (!value.isEmpty())
            query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    return query;
}

} // namespace

ApiClient::ApiClient(Transport& transport, QObject* parent) : QObject(parent), m_transport(transport) {}

template <typename T>
void ApiClient::getAs(const QString& path, const QUrlQuery& query, QObject* context, Answer<T> answer) {
    m_transport.get(path, query, context, decodingHandler<T>(context, std::move(answer)));
}

template <typename T, typename Body>
void ApiClient::postAs(const QString& path, const Body& body, QObject* context, Answer<T> answer) {
    m_transport.post(path, QByteArray::fromStdString(api::toJson(body)), context,
                     decodingHandler<T>(context, std::move(answer)));
}

void ApiClient::workspace(QObject* context, Answer<api::Workspace> answer) {
    getAs<api::Workspace>(QStringLiteral("workspace"), {}, context, std::move(answer));
}

void ApiClient::graph(const QString& path, QObject* context, Answer<api::PipelineGraph> answer) {
    getAs<api::PipelineGraph>(QStringLiteral("pipelines/graph"), queryOf({{QStringLiteral("path"), path}}),
                              context, std::move(answer));
}

void ApiClient::validate(const api::ValidateRequest& request, QObject* context,
                         Answer<api::ValidateReport> answer) {
    postAs<api::ValidateReport>(QStringLiteral("pipelines/validate"), request, context, std::move(answer));
}

void ApiClient::plan(const api::PlanRequest& request, QObject* context, Answer<api::PlanReport> answer) {
    postAs<api::PlanReport>(QStringLiteral("plan"), request, context, std::move(answer));
}

void ApiClient::startRun(const api::RunRequest& request, QObject* context, Answer<api::RunStarted> answer) {
    postAs<api::RunStarted>(QStringLiteral("runs"), request, context, std::move(answer));
}

void ApiClient::holdRun(quint64 run, const QString& step, bool held, QObject* context,
                        Answer<api::Acknowledged> answer) {
    postAs<api::Acknowledged>(runPath(run, "/hold"), api::HoldRequest{toStdString(step), held}, context,
                              std::move(answer));
}

void ApiClient::cancelRun(quint64 run, const QString& step, QObject* context,
                          Answer<api::Acknowledged> answer) {
    postAs<api::Acknowledged>(runPath(run, "/cancel"), api::CancelRequest{toStdString(step)}, context,
                              std::move(answer));
}

void ApiClient::resumeRun(quint64 run, QObject* context, Answer<api::RunStarted> answer) {
    postAs<api::RunStarted>(runPath(run, "/resume"), api::CancelRequest{}, context, std::move(answer));
}

void ApiClient::runs(QObject* context, Answer<api::RunList> answer) {
    getAs<api::RunList>(QStringLiteral("runs"), {}, context, std::move(answer));
}

void ApiClient::run(quint64 run, QObject* context, Answer<api::RunSnapshot> answer) {
    getAs<api::RunSnapshot>(runPath(run), {}, context, std::move(answer));
}

void ApiClient::explain(quint64 run, const QString& step, QObject* context, Answer<api::Explanation> answer) {
    getAs<api::Explanation>(runPath(run, "/explain"), queryOf({{QStringLiteral("step"), step}}), context,
                            std::move(answer));
}

void ApiClient::logs(const LogQuery& query, QObject* context, Answer<api::LogPage> answer) {
    const QString rank = query.rank < 0 ? QString() : QString::number(query.rank);
    getAs<api::LogPage>(
        runPath(query.run, "/logs"),
        queryOf({{QStringLiteral("step"), query.step},
                 {QStringLiteral("rank"), rank},
                 {QStringLiteral("from"), query.from},
                 {QStringLiteral("limit"), QString::number(query.limit)},
                 {QStringLiteral("tail"), query.tail > 0 ? QString::number(query.tail) : QString()},
                 {QStringLiteral("before"), query.before}}),
        context, std::move(answer));
}

void ApiClient::metrics(quint64 run, const QString& step, QObject* context, Answer<api::MetricPage> answer) {
    getAs<api::MetricPage>(runPath(run, "/metrics"), queryOf({{QStringLiteral("step"), step}}), context,
                           std::move(answer));
}

void ApiClient::usage(quint64 run, QObject* context, Answer<api::UsagePage> answer) {
    getAs<api::UsagePage>(runPath(run, "/usage"), {}, context, std::move(answer));
}

void ApiClient::diff(quint64 run, quint64 with, QObject* context, Answer<api::RunDiff> answer) {
    getAs<api::RunDiff>(runPath(run, "/diff"), queryOf({{QStringLiteral("with"), QString::number(with)}}),
                        context, std::move(answer));
}

void ApiClient::report(quint64 run, QObject* context, BodyHandler answer) {
    m_transport.get(runPath(run, "/report"), {}, context, std::move(answer));
}

void ApiClient::outputs(quint64 run, const QString& step, QObject* context, Answer<api::OutputList> answer) {
    getAs<api::OutputList>(runPath(run, "/outputs"), queryOf({{QStringLiteral("step"), step}}), context,
                           std::move(answer));
}

void ApiClient::preview(const PreviewQuery& query, QObject* context, Answer<api::Preview> answer) {
    getAs<api::Preview>(runPath(query.run, "/preview"),
                        queryOf({{QStringLiteral("step"), query.step},
                                 {QStringLiteral("output"), query.output},
                                 {QStringLiteral("offset"), QString::number(query.offset)},
                                 {QStringLiteral("limit"), QString::number(query.limit)}}),
                        context, std::move(answer));
}

void ApiClient::blob(const QString& digest, QObject* context, BodyHandler answer) {
    m_transport.get(QStringLiteral("blobs/") + digest, {}, context, std::move(answer));
}

void ApiClient::hosts(QObject* context, Answer<api::HostList> answer) {
    getAs<api::HostList>(QStringLiteral("hosts"), {}, context, std::move(answer));
}

} // namespace orrery::widgets
