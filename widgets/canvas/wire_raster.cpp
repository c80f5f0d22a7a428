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

/// Fixed point, since these loops run a million times a frame.
constexpr int fractionBits = 16;
constexpr qint64 one = qint64(1) << fractionBits;

qint64 toFixed(double value) {
    return qRound64(value * double(one));
}

/// The first pixel whose middle is not left of a coordinate.
int firstMiddle(double coordinate) {
    const int before = static_cast<int>(coordinate - 0.5);
    return before < coordinate - 0.5 ? before + 1 : before;
}

} // namespace

WireRaster::WireRaster(QImage& image, const QRect& clip)
    : m_bits(reinterpret_cast<QRgb*>(image.bits())), m_stride(image.bytesPerLine() / 4),
      m_clip(clip & image.rect()) {}

void WireRaster::setPen(const WirePen& pen) {
    m_half = pen.width / 2;
    m_color = pen.color.rgb();
    m_alpha = pen.color.alpha() + 1; // Of 256.
}

void WireRaster::blend(QRgb& pixel, Fixed coverage) const {
    const auto share = static_cast<quint32>((coverage * m_alpha) >> fractionBits);
    if (share >= 256) {
        pixel = m_color;
        return;
    }
    // Red and blue at once, with room for the products between them.
    constexpr quint32 outer = 0x00ff00ff;
    const quint32 rest = 256 - share;
    const quint32 redBlue = ((m_color & outer) * share + (pixel & outer) * rest + 0x00800080) >> 8;
    const quint32 green = (((m_color >> 8) & 0xff) * share + ((pixel >> 8) & 0xff) * rest + 0x80) >> 8;
    pixel = 0xff000000 | (redBlue & outer) | green << 8;
}

bool WireRaster::outside(const QPointF& from, const QPointF& to, double half) const {
    return std::max(from.x(), to.x()) + half < m_clip.left() ||
           std::min(from.x(), to.x()) - half > m_clip.right() + 1 ||
           std::max(from.y(), to.y()) + half < m_clip.top() ||
           std::min(from.y(), to.y()) - half > m_clip.bottom() + 1;
}

/// One line of pixels across the wire, `step` apart; `origin` is the pixel at coordinate 0.
void WireRaster::across(QRgb* origin, std::ptrdiff_t step, Fixed low, Fixed high, int least, int most) {
    const int first = std::max(least, static_cast<int>(low >> fractionBits));
    const int last = std::min(most, static_cast<int>((high - 1) >> fractionBits));
    QRgb* pixel = origin + first * step;
    for (int at = first; at <= last; ++at, pixel += step) {
        const Fixed here = Fixed(at) * one;
        blend(*pixel, std::min(high, here + one) - std::max(low, here));
    }
}

void WireRaster::segment(const QPointF& start, const QPointF& end) {
    // On a fine grid, so that a picture moved by whole pixels is the same to the last pixel.
    const auto onGrid = [](const QPointF& p) {
        return QPointF(double(qRound64(p.x() * 64)) / 64, double(qRound64(p.y() * 64)) / 64);
    };
    QPointF from = onGrid(start);
    QPointF to = onGrid(end);
    if (outside(from, to, m_half + 1))
        return;
    const bool flat = std::abs(to.x() - from.x()) >= std::abs(to.y() - from.y());
    // A steep one is a flat one with its axes exchanged.
    if (!flat) {
        from = from.transposed();
        to = to.transposed();
    }
    if (from.x() > to.x())
        std::swap(from, to);
    const double slope = (to.y() - from.y()) / std::max(1e-9, to.x() - from.x());
    const double reach = m_half * std::sqrt(1 + slope * slope);
    // Pixel middles from the first end up to, but not including, the second: the next piece goes on there.
    const int begin = firstMiddle(from.x());
    const int first = std::max(flat ? m_clip.left() : m_clip.top(), begin);
    const int last = std::min(flat ? m_clip.right() : m_clip.bottom(), firstMiddle(to.x()) - 1);
    const int least = flat ? m_clip.top() : m_clip.left();
    const int most = flat ? m_clip.bottom() : m_clip.right();
    const std::ptrdiff_t along = flat ? 1 : m_stride;
    const std::ptrdiff_t across = flat ? m_stride : 1;
    const Fixed rise = toFixed(slope);
    const Fixed thickness = toFixed(2 * reach);
    // By the whole segment, so that a part that is drawn anew fits what is around it.
    Fixed low = toFixed(from.y() + slope * (begin + 0.5 - from.x()) - reach) + rise * (first - begin);
    for (int at = first; at <= last; ++at, low += rise)
        this->across(m_bits + at * along, across, low, low + thickness, least, most);
}

void WireRaster::stroke(const QPointF& from, const QPointF& to, const WirePen& pen, double& phase) {
    if (pen.dash <= 0)
        return segment(from, to);
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    const double period = pen.dash + pen.gap;
    if (outside(from, to, m_half + 1)) {
        phase = std::fmod(phase + length, period);
        return;
    }
    for (double at = 0; at < length;) {
        const bool on = phase < pen.dash;
        const double next = std::min(length, at + (on ? pen.dash : period) - phase);
        if (on)
            segment(from + way * (at / length), from + way * (next / length));
        phase += next - at;
        // What rounding leaves of a dash or gap is not worth another turn.
        if (phase > period - 1e-6)
            phase = 0;
        else if (on && phase > pen.dash - 1e-6)
            phase = pen.dash;
        at = next;
    }
}

void WireRaster::line(const QPointF& from, const QPointF& to, const WirePen& pen) {
    double phase = 0;
    setPen(pen);
    stroke(from, to, pen, phase);
}

void WireRaster::curve(std::span<const QPointF> points, const WirePen& pen) {
    double phase = 0;
    setPen(pen);
    for (std::size_t i = 0; i + 3 < points.size(); i += 3) {
        const int pieces = piecesFor(&points[i]);
        QPointF from = points[i];
        for (int step = 1; step <= pieces; ++step) {
            const QPointF to = cubicPoint(&points[i], step / double(pieces));
            stroke(from, to, pen, phase);
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
    constexpr double unit = 4294967296.0;
    const int steps = static_cast<int>(std::max(std::abs(way.x()), std::abs(way.y()))) + 1;
    const qint64 dx = static_cast<qint64>(way.x() * unit / steps);
    const qint64 dy = static_cast<qint64>(way.y() * unit / steps);
    const qint64 x0 = static_cast<qint64>(from.x() * unit);
    const qint64 y0 = static_cast<qint64>(from.y() * unit);
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
