#include "widgets/charts/timeline_stretch.h"

#include "widgets/theme/theme_manager.h"

#include <QPainter>

#include <optional>
#include <vector>

namespace orrery::widgets {

namespace {

constexpr double lowHeight = 6;
constexpr double barHeight = 12;
constexpr double sampleWidth = 16;
constexpr double gap = 5;
constexpr double betweenWords = 16;

/// A stretch, or none for the bar itself.
struct Sample {
    std::optional<TimelineStretch> stretch;
    QString word;
};

std::vector<Sample> samples() {
    return {{TimelineStretch::Prepares, TimelineLegend::tr("prepares")},
            {TimelineStretch::Waits, TimelineLegend::tr("waits for a place")},
            {TimelineStretch::Starts, TimelineLegend::tr("starts")},
            {std::nullopt, TimelineLegend::tr("runs")},
            {TimelineStretch::Keeps, TimelineLegend::tr("keeps outputs")}};
}

QRectF inMiddle(const QRectF& lane, double height) {
    return {lane.left(), lane.center().y() - height / 2, lane.width(), height};
}

} // namespace

void paintStretch(QPainter& painter, const QRectF& lane, TimelineStretch stretch) {
    const Theme& c = theme();
    const QRectF low = inMiddle(lane, scaled(lowHeight));
    switch (stretch) {
    case TimelineStretch::Prepares:
        painter.setPen(QPen(c.text[2], 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(low.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    case TimelineStretch::Waits:
        painter.fillRect(inMiddle(lane, 2), c.status(Status::Queued).color);
        break;
    case TimelineStretch::Starts:
        painter.fillRect(low, c.status(Status::Running).color);
        break;
    case TimelineStretch::Keeps:
        painter.fillRect(low, c.text[2]);
        break;
    }
}

TimelineLegend::TimelineLegend(QWidget* parent) : QWidget(parent) {
    QStringList words;
    for (const Sample& sample : samples())
        words.append(sample.word);
    setAccessibleName(tr("What the shapes of the timeline mean"));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setToolTip(
        tr("Before a step runs, its inputs are read and the cache is asked (prepares), it waits for a place, "
           "and its host lays out its inputs and makes its process (starts). Afterwards its outputs are "
           "verified, hashed and kept. Times too short to be seen are in the hint of a row."));
    followTheme(*this, [this] { updateGeometry(); });
}

QSize TimelineLegend::sizeHint() const {
    return {scaled(440), scaled(20)};
}

void TimelineLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(uiFont(metrics().fontSmall));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    double at = 12;
    for (const Sample& sample : samples()) {
        const double words = painter.fontMetrics().horizontalAdvance(sample.word);
        const double sampleSide = scaled(sampleWidth);
        const double needed = sampleSide + gap + words;
        if (at + needed > width() - 4)
            return;
        const QRectF lane(mirrored ? width() - at - sampleSide : at, 0, sampleSide, height());
        if (sample.stretch)
            paintStretch(painter, lane, *sample.stretch);
        else
            painter.fillRect(inMiddle(lane, scaled(barHeight)), theme().status(Status::Running).color);
        painter.setPen(theme().text[2]);
        painter.drawText(QRectF(mirrored ? width() - at - needed : at + sampleSide + gap, 0, words, height()),
                         Qt::AlignVCenter, sample.word);
        at += needed + betweenWords;
    }
}

} // namespace orrery::widgets
