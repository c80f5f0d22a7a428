#include "widgets/charts/clipped_range.h"
#include "widgets/charts/line_chart.h"
#include "widgets/theme/theme_manager.h"

#include <QPainter>

#include <cmath>

// Outliers: an axis without them, and their marks at its edges.

namespace orrery::widgets {

namespace {

/// Of more points a sample says as well where most of them lie.
constexpr std::size_t kMostSampled = 100'000;
constexpr double kMarkWidth = 7;
constexpr double kMarkHeight = 5;

} // namespace

void LineChart::setClipping(bool clipping) {
    if (clipping == m_clipping)
        return;
    m_clipping = clipping;
    m_clipStale = true;
    m_yRange.reset();
    invalidate();
}

std::size_t LineChart::outside() {
    growY();
    std::size_t count = 0;
    for (const Series& series : m_series)
        if (m_clip && series.visible)
            eachOutside(series, 0, series.raw.size(), [&count](std::size_t, bool) { ++count; });
    return count;
}

double LineChart::onAxis(float value) const {
    return m_logarithmic ? std::log10(static_cast<double>(value)) : static_cast<double>(value);
}

template <typename Visit>
void LineChart::eachOutside(const Series& series, std::size_t begin, std::size_t end,
                            const Visit& visit) const {
    const auto [low, high] = *m_yRange;
    for (std::size_t at = begin; at < end;) {
        // Blocks without any are passed over as a whole.
        const std::size_t next = std::min(end, (at / kExtentBlock + 1) * kExtentBlock);
        const Extent block = series.raw.extent(at, next);
        if (!block.empty() && (!(onAxis(block.low) >= low) || onAxis(block.high) > high))
            for (std::size_t point = at; point < next; ++point)
                if (const double value = onAxis(series.raw.y(point)); value < low || value > high)
                    visit(point, value > high);
        at = next;
    }
}

void LineChart::findClip() {
    if (!std::exchange(m_clipStale, false))
        return;
    m_clip.reset();
    if (!m_clipping)
        return;
    std::size_t points = 0;
    for (const Series& series : m_series)
        points += series.visible ? series.raw.size() : 0;
    const std::size_t stride = points / kMostSampled + 1;
    std::vector<double> sample;
    sample.reserve(points / stride + m_series.size());
    for (const Series& series : m_series)
        for (std::size_t point = 0; series.visible && point < series.raw.size(); point += stride)
            sample.push_back(onAxis(series.raw.y(point)));
    m_clip = clippedRange(std::move(sample));
}

void LineChart::drawOutliers(QPainter& painter) {
    if (!m_clip)
        return;
    const QRectF plot = plotRect();
    const PlotMapping map = mapping(1);
    const auto [left, right] = xRange();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (const Series& series : m_series) {
        if (!series.visible)
            continue;
        painter.setBrush(colorOf(series));
        double drawn[2] = {plot.left() - kMarkWidth,
                           plot.left() - kMarkWidth}; // The last mark below and above.
        eachOutside(
            series, series.raw.lowerBound(left), series.raw.lowerBound(std::nextafter(right, HUGE_VAL)),
            [&](std::size_t point, bool above) {
                const double x = map.column(series.raw.x(point));
                if (x - drawn[above] < kMarkWidth / 2)
                    return;
                drawn[above] = x;
                const double edge = above ? plot.top() : plot.bottom();
                const double base = edge + (above ? kMarkHeight : -kMarkHeight);
                const QPointF mark[] = {{x, edge}, {x - kMarkWidth / 2, base}, {x + kMarkWidth / 2, base}};
                painter.drawConvexPolygon(mark, 3);
            });
    }
}

} // namespace orrery::widgets
