#include "app/workbench/tour.h"
#include "app/workbench/tour_answers.h"
#include "app/workbench/tour_previews.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

namespace orrery::app {

namespace {

/// A curve as an output picture, drawn here so that no file is needed.
QByteArray rocPicture() {
    QImage picture(360, 240, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0x7C, 0x84, 0x91), 1));
    painter.drawLine(40, 210, 340, 210);
    painter.drawLine(40, 210, 40, 20);
    painter.setPen(QPen(QColor(0xC9, 0xCD, 0xD5), 1, Qt::DashLine));
    painter.drawLine(40, 210, 340, 20);
    QPainterPath curve(QPointF(40, 210));
    curve.cubicTo(60, 80, 160, 40, 340, 20);
    painter.setPen(QPen(QColor(0x00, 0x72, 0xB2), 2));
    painter.drawPath(curve);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

std::unique_ptr<TourTransport> writeAnswers() {
    auto transport = std::make_unique<TourTransport>();
    const auto say = [&transport](const char* path, const std::string& json) {
        transport->answer(QLatin1String(path), json);
    };
    say("workspace", api::toJson(tourWorkspace()));
    say("runs", api::toJson(tourRuns()));
    say("hosts", api::toJson(tourHosts()));
    say("plan", api::toJson(tourPlan()));
    say("pipelines/graph", api::toJson(tourGraph()));
    for (const api::RunSnapshot& run : {tourRunning(), tourFinished(), tourCached()}) {
        const QString path = QStringLiteral("runs/%1").arg(run.summary.run);
        transport->answer(path, api::toJson(run));
        transport->onStream(run.summary.run, api::toJson(run));
        transport->answer(path + QStringLiteral("/metrics"),
                          api::toJson(run.summary.run == 1480 ? api::MetricPage{} : tourMetrics()));
        transport->answer(path + QStringLiteral("/outputs"), api::toJson(tourOutputs()));
        for (const api::Preview& preview : tourPreviews())
            transport->answer(path + QStringLiteral("/preview?%1.%2")
                                         .arg(QString::fromStdString(preview.output.step),
                                              QString::fromStdString(preview.output.name)),
                              api::toJson(preview));
        transport->answer(path + QStringLiteral("/logs"), api::toJson(api::LogPage{}));
        transport->answer(path + QStringLiteral("/logs?train_mlp"), api::toJson(tourLog()));
        transport->answer(path + QStringLiteral("/logs?profile"), api::toJson(tourFailureLog()));
        transport->answer(path + QStringLiteral("/usage"), api::toJson(tourUsage()));
        transport->answer(path + QStringLiteral("/diff"), api::toJson(tourDiff()));
        transport->answer(path + QStringLiteral("/explain?train_mlp"), api::toJson(tourExplanation()));
    }
    for (const api::Explanation& wait : tourWaits())
        transport->answer(QStringLiteral("runs/1482/explain?%1").arg(QString::fromStdString(wait.step)),
                          api::toJson(wait));
    transport->answer(QStringLiteral("blobs/roc"), rocPicture());
    say("blobs/metrics", R"({"auc":0.7871,"accuracy":0.9124,"by_group":{"young":0.781,"old":0.792}})");
    return transport;
}

} // namespace

std::unique_ptr<TourTransport> makeTourTransport() {
    // Writing them takes as long as a window bears to stand still, and they are always the same.
    static const std::unique_ptr<TourTransport> written = writeAnswers();
    auto transport = std::make_unique<TourTransport>();
    transport->answerLike(*written);
    return transport;
}

} // namespace orrery::app
