#include "widgets/charts/line_chart.h"
#include "widgets/theme/theme_manager.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace orrery::widgets {

namespace {

/// Pushes labels apart without changing their order, then back inside the plot.
template <typename Labels>
void spreadLabels(Labels& labels, double top, double bottom, double distance) {
    std::sort(labels.begin(), labels.end(), [](const auto& a, const auto& b) { return a.wanted < b.wanted; });
    // Where there is no room for all, the first of them are better than none that can be read.
    labels.resize(
        std::min(labels.size(), static_cast<std::size_t>(std::max(0.0, bottom - top) / distance) + 1));
    double least = top;
    for (auto& label : labels) {
        label.y = std::max(label.wanted, least);
        least = label.y + distance;
    }
    double most = bottom;
    for (auto it = labels.rbegin(); it != labels.rend(); ++it) {
        it->y = std::min(it->y, most);
        most = it->y - distance;
    }
}

/// The image that a painter draws on, where it is one whose pixels can be written; else null.
QImage* imageOf(const QPainter& painter) {
    QPaintDevice* const device = painter.paintEngine()->paintDevice();
    if (!device || device->devType() != QInternal::Image ||
        painter.deviceTransform().type() > QTransform::TxScale)
        return nullptr;
    QImage* const image = static_cast<QImage*>(device);
    const bool writable =
        image->format() == QImage::Format_RGB32 || image->format() == QImage::Format_ARGB32_Premultiplied;
    return writable ? image : nullptr;
}

} // namespace

void LineChart::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight); // As axes run in every language.
    QImage* const shown = imageOf(painter);
    // What is another plot at each frame is drawn where it is seen. One that stays, under a crosshair, is
    // kept.
    if (std::exchange(m_plotChanged, false) && shown && event->region() == QRegion(rect()))
        drawPlot(painter, *shown);
    else
        painter.drawImage(0, 0, keptPlot());
    drawCrosshair(painter);
    if (m_press && m_dragTo) {
        QColor fill = theme().accent;
        fill.setAlphaF(0.15F);
        painter.fillRect(
            QRectF(QPointF(m_press->x(), plotRect().top()), QPointF(*m_dragTo, plotRect().bottom()))
                .normalized(),
            fill);
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme().focusRing, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics().radiusControl,
                                metrics().radiusControl);
    }
}

const QImage& LineChart::keptPlot() {
    const double ratio = devicePixelRatioF();
    const QSize pixels = (QSizeF(size()) * ratio).toSize();
    if (m_plotKept && m_plot.size() == pixels)
        return m_plot;
    m_plotKept = true;
    if (m_plot.size() != pixels)
        m_plot = QImage(pixels, QImage::Format_RGB32);
    m_plot.setDevicePixelRatio(ratio);
    QPainter painter(&m_plot);
    drawPlot(painter, m_plot);
    return m_plot;
}

void LineChart::drawPlot(QPainter& painter, QImage& image) {
    growY();
    updateMargins();
    painter.save();
    painter.fillRect(rect(), theme().surface[2]);
    drawAxes(painter);
    drawLines(image, painter.deviceTransform());
    drawOutliers(painter);
    drawLimits(painter);
    drawEnds(painter);
    painter.restore();
}

void LineChart::drawAxes(QPainter& painter) {
    const Theme& c = theme();
    const QRectF plot = plotRect();
    const auto [low, high] = m_yRange.value_or(std::pair(0.0, 1.0));
    const int rows = std::clamp(static_cast<int>(plot.height() / 28), 2, 6);
    const auto yTicks = m_logarithmic ? logTicksFor(std::pow(10, low), std::pow(10, high), rows, m_yFormat)
                                      : ticksFor(low, high, rows, m_yFormat);
    painter.setFont(monoFont(metrics().monoSmall));
    const double half = painter.fontMetrics().height() / 2.0;
    const PlotMapping map = mapping(1);
    for (const Tick& tick : yTicks) {
        const double y = std::round(map.row(tick.value)) + 0.5;
        painter.setPen(QPen(c.chartGrid, 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(c.text[2]);
        painter.drawText(QRectF(0, y - half, plot.left() - 6, half * 2), Qt::AlignRight | Qt::AlignVCenter,
                         tick.label);
    }
    const double base = std::round(plot.bottom()) + 0.5;
    painter.setPen(QPen(c.chartAxis, 1));
    painter.drawLine(QPointF(plot.left(), base), QPointF(plot.right(), base));
    const auto [xLow, xHigh] = xRange();
    const double widest = painter.fontMetrics().horizontalAdvance(axisValue(xHigh, m_xFormat)) + 24;
    const int columns = std::clamp(static_cast<int>(plot.width() / widest), 2, 6);
    for (const Tick& tick : ticksFor(xLow, xHigh, columns, m_xFormat)) {
        const double x = std::round(map.column(tick.value)) + 0.5;
        painter.setPen(QPen(c.chartAxis, 1));
        painter.drawLine(QPointF(x, base), QPointF(x, base + 4));
        painter.setPen(c.text[2]);
        const double room = painter.fontMetrics().horizontalAdvance(tick.label) + 2;
        const double left = std::clamp(x - room / 2, 0.0, width() - room);
        painter.drawText(QRectF(left, base + 4, room, half * 2), Qt::AlignCenter, tick.label);
    }
}

void LineChart::drawLines(QImage& image, const QTransform& toDevice) {
    const double ratio = toDevice.m11();
    PlotMapping map = mapping(ratio);
    map.area.translate(qRound(toDevice.dx()), qRound(toDevice.dy()));
    for (const Series& series : m_series) {
        if (!series.visible)
            continue;
        PlotPen pen;
        pen.color = colorOf(series);
        pen.width = 1.75 * ratio;
        // After eight colours the stroke tells the next eight apart.
        if (series.color >= static_cast<int>(theme().series.size())) {
            pen.dash = 6 * ratio;
            pen.gap = 3 * ratio;
        }
        if (m_smoothing > 0) {
            PlotPen faint = pen;
            faint.width = ratio;
            faint.color.setAlphaF(static_cast<float>(theme().chartRaw));
            drawSeries(image, series.raw, map, faint);
        }
        drawSeries(image, shown(series), map, pen);
    }
}

void LineChart::drawLimits(QPainter& painter) {
    const QRectF plot = plotRect();
    painter.setFont(uiFont(metrics().fontSmall));
    for (const Limit& limit : m_limits) {
        const double y = std::round(mapping(1).row(limit.value)) + 0.5;
        if (!(y >= plot.top() && y <= plot.bottom()))
            continue;
        QPen pen(theme().diffWorse, 1);
        pen.setDashPattern({5, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.drawText(QRectF(plot.left(), y - 20, plot.width() - 6, 18), Qt::AlignRight | Qt::AlignBottom,
                         limit.words);
    }
}

void LineChart::drawEnds(QPainter& painter) {
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = plotRect();
    std::vector<Label> labels;
    for (const Series& series : m_series) {
        const SeriesData& data = shown(series);
        if (!series.visible || data.empty())
            continue;
        const auto [low, high] = xRange();
        const std::size_t last = std::min(data.size() - 1, data.nearest(high));
        const QPointF end = pointOf(data.x(last), static_cast<double>(data.y(last)));
        if (!std::isfinite(end.y()) || data.x(last) < low || data.x(last) > high)
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colorOf(series));
        painter.drawEllipse(end, 3, 3);
        if (m_right <= 12)
            continue;
        const bool early = end.x() < plot.right() - 40;
        if (!early) {
            labels.push_back({0, end.y(), series.name, colorOf(series)});
            continue;
        }
        painter.setFont(uiFont(metrics().fontSmall, QFont::Medium));
        painter.setPen(colorOf(series));
        painter.drawText(end + QPointF(4, -6), series.name);
    }
    painter.setFont(uiFont(metrics().fontSmall, QFont::Medium));
    const double line = painter.fontMetrics().height();
    spreadLabels(labels, plot.top() + 2, plot.bottom(), line - 1);
    for (const Label& label : labels) {
        painter.setPen(label.color);
        const double room = width() - plot.right() - 6;
        painter.drawText(
            QRectF(plot.right() + 6, label.y - line / 2, room, line), Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(label.text, Qt::ElideRight, static_cast<int>(room)));
    }
}

void LineChart::drawCrosshair(QPainter& painter) {
    const auto at = m_group->crosshair();
    const auto [low, high] = xRange();
    if (!at || *at < low || *at > high || m_series.empty())
        return;
    const Theme& c = theme();
    const QRectF plot = plotRect();
    const double x = std::round(mapping(1).column(*at)) + 0.5;
    painter.setPen(QPen(c.chartCrosshair, 1));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Series& series : m_series) {
        const SeriesData& data = shown(series);
        if (!series.visible || data.empty() || *at > data.x(data.size() - 1) || *at < data.x(0))
            continue;
        const QPointF point = pointOf(*at, static_cast<double>(data.y(data.nearest(*at))));
        if (!std::isfinite(point.y()))
            continue;
        painter.setPen(QPen(c.surface[2], 1));
        painter.setBrush(colorOf(series));
        painter.drawEllipse(QPointF(x, point.y()), 3.5, 3.5);
    }
    painter.setFont(monoFont(metrics().monoSmall));
    const QString value = axisValue(*at, m_xFormat);
    const QString tag = m_xName.isEmpty() ? value : m_xName + QLatin1Char(' ') + value;
    const double room = painter.fontMetrics().horizontalAdvance(tag) + 8;
    const QRectF box(std::clamp(x - room / 2, 0.0, std::max(0.0, width() - room)), plot.bottom() + 2, room,
                     painter.fontMetrics().height() + 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.text[0]);
    painter.drawRoundedRect(box, 2, 2);
    painter.setPen(c.surface[1]);
    painter.drawText(box, Qt::AlignCenter, tag);
    if (plot.width() >= 260 && underMouse())
        drawValueBox(painter, *at, x);
}

void LineChart::drawValueBox(QPainter& painter, double x, double at) {
    struct Row {
        const Series* series;
        double value;
        bool known;
    };
    std::vector<Row> rows;
    for (const Series& series : m_series)
        if (series.visible) {
            const bool known =
                !series.raw.empty() && x >= series.raw.x(0) && x <= series.raw.x(series.raw.size() - 1);
            const double value = known ? static_cast<double>(shown(series).y(shown(series).nearest(x))) : 0;
            rows.push_back({&series, value, known && std::isfinite(value)});
        }
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return a.known != b.known ? a.known : a.value > b.value;
    });
    const std::size_t most = static_cast<std::size_t>(std::max(1.0, (plotRect().height() - 12) / scaled(18)));
    if (rows.size() > most)
        rows.resize(most);
    const QFontMetricsF names(uiFont(metrics().fontSmall));
    const QFontMetricsF values(monoFont(metrics().monoSmall));
    double width1 = 0;
    double width2 = 0;
    std::vector<QString> words;
    for (const Row& row : rows) {
        words.push_back(row.known ? axisValue(row.value, m_yFormat) : tr("no value yet"));
        width1 = std::max(width1, names.horizontalAdvance(row.series->name));
        width2 = std::max(width2, values.horizontalAdvance(words.back()));
    }
    const double line = scaled(18);
    QRectF box(at + 10, plotRect().top() + 6, width1 + width2 + 48,
               line * static_cast<double>(rows.size()) + 12);
    if (box.right() > plotRect().right())
        box.moveRight(at - 10);
    painter.setPen(QPen(theme().borderStrong, 1));
    painter.setBrush(theme().surface[2]);
    painter.drawRoundedRect(QRectF(box.toRect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics().radiusControl,
                            metrics().radiusControl);
    double y = box.top() + 6;
    for (std::size_t i = 0; i < rows.size(); ++i, y += line) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colorOf(*rows[i].series));
        painter.drawEllipse(QPointF(box.left() + 12, y + line / 2), 4, 4);
        painter.setFont(uiFont(metrics().fontSmall));
        painter.setPen(theme().text[1]);
        painter.drawText(QRectF(box.left() + 22, y, width1 + 4, line), Qt::AlignVCenter,
                         rows[i].series->name);
        painter.setFont(monoFont(metrics().monoSmall));
        painter.setPen(rows[i].known ? theme().text[0] : theme().text[2]);
        painter.drawText(QRectF(box.left() + 22, y, box.width() - 32, line),
                         Qt::AlignVCenter | Qt::AlignRight, words[i]);
    }
}

} // namespace orrery::widgets
