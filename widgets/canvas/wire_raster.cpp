#include "widgets/canvas/wire_raster.h"

#include "widgets/canvas/wire_router.h"

#include <algorithm>
#include <cmath>

namespace orrery::widgets {

namespace {

/// Pieces of a flattened cubic: about one in ten pixels keeps the error far below a pixel.
int piecesFor(const QPointF* p) {
    const auto length = [](const QPointF& v) { return std::abs(v.x()) + std::abs(v.y()); };
    const double around = length(p[1] - p[0]) + length(p[2] - p[1]) + length(p[3] - p[2]);
    return std::clamp(static_cast<int>(around / 10), 4, 48);
}

} // namespace

WireRaster::WireRaster(QImage& image, const QRect& clip)
    : m_bits(reinterpret_cast<QRgb*>(image.bits())), m_stride(image.bytesPerLine() / 4),
      m_clip(clip & image.rect()) {}

void WireRaster::blend(QRgb& pixel, int coverage) const {
    const int alpha = coverage * m_alpha / 255;
    const int rest = 255 - alpha;
    const auto mix = [alpha, rest](int over, int under) { return (over * alpha + under * rest + 127) / 255; };
    pixel = qRgba(mix(m_red, qRed(pixel)), mix(m_green, qGreen(pixel)), mix(m_blue, qBlue(pixel)), 255);
}

bool WireRaster::outside(const QPointF& from, const QPointF& to, double half) const {
    return std::max(from.x(), to.x()) + half < m_clip.left() ||
           std::min(from.x(), to.x()) - half > m_clip.right() + 1 ||
           std::max(from.y(), to.y()) + half < m_clip.top() ||
           std::min(from.y(), to.y()) - half > m_clip.bottom() + 1;
}

void WireRaster::acrossRows(QPointF from, QPointF to, double half) {
    if (from.x() > to.x())
        std::swap(from, to);
    const double slope = (to.y() - from.y()) / std::max(1e-9, to.x() - from.x());
    const double reach = half * std::sqrt(1 + slope * slope);
    // Pixel centres from the first end up to, but not including, the second: the next piece goes on there.
    const int first = std::max(m_clip.left(), static_cast<int>(std::ceil(from.x() - 0.5)));
    const int last = std::min(m_clip.right() + 1, static_cast<int>(std::ceil(to.x() - 0.5)));
    for (int x = first; x < last; ++x) {
        const double middle = from.y() + slope * (x + 0.5 - from.x());
        const double top = middle - reach;
        const double bottom = middle + reach;
        const int y0 = std::max(m_clip.top(), static_cast<int>(std::floor(top)));
        const int y1 = std::min(m_clip.bottom(), static_cast<int>(std::ceil(bottom)) - 1);
        QRgb* pixel = m_bits + y0 * m_stride + x;
        for (int y = y0; y <= y1; ++y, pixel += m_stride)
            blend(*pixel, std::max(0, static_cast<int>(
                                          (std::min(bottom, y + 1.0) - std::max(top, double(y))) * 255)));
    }
}

void WireRaster::acrossColumns(QPointF from, QPointF to, double half) {
    if (from.y() > to.y())
        std::swap(from, to);
    const double slope = (to.x() - from.x()) / std::max(1e-9, to.y() - from.y());
    const double reach = half * std::sqrt(1 + slope * slope);
    const int first = std::max(m_clip.top(), static_cast<int>(std::ceil(from.y() - 0.5)));
    const int last = std::min(m_clip.bottom() + 1, static_cast<int>(std::ceil(to.y() - 0.5)));
    for (int y = first; y < last; ++y) {
        const double middle = from.x() + slope * (y + 0.5 - from.y());
        const double left = middle - reach;
        const double right = middle + reach;
        const int x0 = std::max(m_clip.left(), static_cast<int>(std::floor(left)));
        const int x1 = std::min(m_clip.right(), static_cast<int>(std::ceil(right)) - 1);
        QRgb* pixel = m_bits + y * m_stride + x0;
        for (int x = x0; x <= x1; ++x, ++pixel)
            blend(*pixel, std::max(0, static_cast<int>(
                                          (std::min(right, x + 1.0) - std::max(left, double(x))) * 255)));
    }
}

void WireRaster::segment(const QPointF& start, const QPointF& end, double half, const QColor& color) {
    // On a fine grid, so that a picture moved by whole pixels is the same to the last pixel.
    const auto onGrid = [](const QPointF& p) {
        return QPointF(std::round(p.x() * 64) / 64, std::round(p.y() * 64) / 64);
    };
    const QPointF from = onGrid(start);
    const QPointF to = onGrid(end);
    if (outside(from, to, half + 1))
        return;
    m_red = color.red();
    m_green = color.green();
    m_blue = color.blue();
    m_alpha = color.alpha();
    if (std::abs(to.x() - from.x()) >= std::abs(to.y() - from.y()))
        acrossRows(from, to, half);
    else
        acrossColumns(from, to, half);
}

void WireRaster::dashed(const QPointF& from, const QPointF& to, const WirePen& pen, double& travelled) {
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    const double period = pen.dash + pen.gap;
    for (double at = 0; at < length;) {
        const double phase = std::fmod(travelled + at, period);
        const bool on = phase < pen.dash;
        const double next = std::min(length, at + (on ? pen.dash - phase : period - phase) + 1e-6);
        if (on)
            segment(from + way * (at / length), from + way * (next / length), pen.width / 2, pen.color);
        at = next;
    }
    travelled += length;
}

void WireRaster::line(const QPointF& from, const QPointF& to, const WirePen& pen) {
    double travelled = 0;
    if (pen.dash > 0)
        dashed(from, to, pen, travelled);
    else
        segment(from, to, pen.width / 2, pen.color);
}

void WireRaster::curve(std::span<const QPointF> points, const WirePen& pen) {
    double travelled = 0;
    for (std::size_t i = 0; i + 3 < points.size(); i += 3) {
        const int pieces = piecesFor(&points[i]);
        QPointF from = points[i];
        for (int step = 1; step <= pieces; ++step) {
            const QPointF to = cubicPoint(&points[i], step / double(pieces));
            if (pen.dash > 0)
                dashed(from, to, pen, travelled);
            else
                segment(from, to, pen.width / 2, pen.color);
            from = to;
        }
    }
}

bool WireRaster::shareInside(const QPointF& from, const QPointF& way, double& enter, double& leave) const {
    // Liang and Barsky.
    const double p[4] = {-way.x(), way.x(), -way.y(), way.y()};
    const double q[4] = {from.x() - m_clip.left(), m_clip.right() + 1 - from.x(), from.y() - m_clip.top(),
                         m_clip.bottom() + 1 - from.y()};
    for (int i = 0; i < 4; ++i) {
        if (p[i] == 0 && q[i] < 0)
            return false;
        if (p[i] < 0)
            enter = std::max(enter, q[i] / p[i]);
        else if (p[i] > 0)
            leave = std::min(leave, q[i] / p[i]);
    }
    return enter <= leave;
}

void WireRaster::hairline(const QPointF& from, const QPointF& to, QRgb color) {
    const QPointF way = to - from;
    double enter = 0;
    double leave = 1;
    if (!shareInside(from, way, enter, leave))
        return;
    // Fixed point, since this loop runs a million times a frame. It goes by the whole line, so that a part
    // that is drawn anew fits what is around it.
    constexpr double one = 4294967296.0;
    const int steps = static_cast<int>(std::max(std::abs(way.x()), std::abs(way.y()))) + 1;
    const qint64 dx = static_cast<qint64>(way.x() * one / steps);
    const qint64 dy = static_cast<qint64>(way.y() * one / steps);
    const qint64 x0 = static_cast<qint64>(from.x() * one);
    const qint64 y0 = static_cast<qint64>(from.y() * one);
    const auto inside = [&](int i) {
        return m_clip.contains(static_cast<int>((x0 + i * dx) >> 32), static_cast<int>((y0 + i * dy) >> 32));
    };
    int first = std::max(0, static_cast<int>(enter * steps) - 1);
    int last = std::min(steps, static_cast<int>(leave * steps) + 2);
    while (first < last && !inside(first))
        ++first;
    while (first < last && !inside(last - 1))
        --last;
    qint64 x = x0 + first * dx;
    qint64 y = y0 + first * dy;
    for (int i = first; i < last; ++i, x += dx, y += dy)
        m_bits[(y >> 32) * m_stride + (x >> 32)] = color;
}

} // namespace orrery::widgets
