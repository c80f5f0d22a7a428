#include "widgets/charts/sparkline.h"

#include "widgets/charts/column_raster.h"
#include "widgets/theme/theme_manager.h"

#include <QPainter>

namespace orrery::widgets {

void paintSparkline(QPainter& painter, const QRect& rect, const SeriesData& data, int color) {
    if (data.empty() || rect.width() < 4 || rect.height() < 4)
        return;
    const double ratio = painter.device()->devicePixelRatioF();
    QImage image((QSizeF(rect.size()) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const Extent extent = data.extent(0, data.size());
    PlotMapping mapping;
    mapping.xLow = data.x(0);
    mapping.xHigh = data.size() > 1 ? data.x(data.size() - 1) : data.x(0) + 1;
    mapping.yLow = static_cast<double>(extent.low);
    mapping.yHigh = extent.high > extent.low ? static_cast<double>(extent.high) : mapping.yLow + 1;
    mapping.area = image.rect().adjusted(1, qRound(2 * ratio), -qRound(3 * ratio), -qRound(2 * ratio));
    PlotPen pen;
    pen.color = theme().series[static_cast<std::size_t>(color) % theme().series.size()];
    pen.width = 1.5 * ratio;
    drawSeries(image, data, mapping, pen);
    image.setDevicePixelRatio(ratio);
    painter.drawImage(rect.topLeft(), image);
    const std::size_t last = data.size() - 1;
    const QPointF end =
        QPointF(mapping.column(data.x(last)), mapping.row(static_cast<double>(data.y(last)))) / ratio;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(pen.color);
    painter.drawEllipse(QPointF(rect.topLeft()) + end, 2, 2);
    painter.restore();
}

Sparkline::Sparkline(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Sparkline::setValues(std::span<const double> values) {
    m_data.clear();
    for (std::size_t i = 0; i < values.size(); ++i)
        m_data.append(static_cast<double>(i), values[i]);
    update();
}

void Sparkline::setColor(int color) {
    m_color = color;
    update();
}

void Sparkline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintSparkline(painter, rect(), m_data, m_color);
}

} // namespace orrery::widgets
