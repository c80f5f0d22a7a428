#include "widgets/canvas/canvas_buffer.h"

#include <cmath>
#include <cstring>
#include <vector>

namespace orrery::widgets {

namespace {

/// What a part costs before anything is drawn, since it looks up what lies in it. Units: pixels drawn.
constexpr qint64 partCost = 6'000;
/// Beyond it, finding out what is cheapest is not.
constexpr std::size_t mostParts = 300;

qint64 costOf(const QRect& part) {
    return partCost + qint64(part.width()) * part.height();
}

/// Parts that cover a region and cost little together: neighbours are joined where one part is cheaper.
std::vector<QRect> cheapestParts(const QRegion& region) {
    if (region.rectCount() > static_cast<int>(mostParts))
        return {region.boundingRect()};
    std::vector<QRect> parts;
    for (QRect part : region) {
        // What was joined may now be worth joining with what was left alone before.
        for (std::size_t i = 0; i < parts.size();) {
            const QRect both = parts[i] | part;
            if (costOf(both) > costOf(parts[i]) + costOf(part)) {
                ++i;
                continue;
            }
            part = both;
            parts[i] = parts.back();
            parts.pop_back();
            i = 0;
        }
        parts.push_back(part);
    }
    return parts;
}

} // namespace

void CanvasBuffer::scroll(const QPoint& deviceDelta, const QRect& view) {
    const double ratio = m_picture.devicePixelRatioF();
    const int dx = deviceDelta.x();
    const int dy = deviceDelta.y();
    const int rows = m_picture.height() - std::abs(dy);
    const auto bytes = static_cast<std::size_t>(m_picture.width() - std::abs(dx)) * 4;
    uchar* bits = m_picture.bits();
    const auto row = [&](int y, int x) { return bits + y * m_picture.bytesPerLine() + x * 4; };
    for (int i = 0; i < rows; ++i) {
        // Away from where the rows go, so that none is overwritten before it has moved.
        const int from = dy > 0 ? rows - 1 - i : i - dy;
        std::memmove(row(from + dy, std::max(dx, 0)), row(from, std::max(-dx, 0)), bytes);
    }
    m_stale.translate((QPointF(deviceDelta) / ratio).toPoint());
    const auto expose = [&](int x, int y, int w, int h) {
        m_stale += QRectF(x / ratio, y / ratio, w / ratio, h / ratio).toAlignedRect();
    };
    if (dx)
        expose(dx > 0 ? 0 : m_picture.width() + dx, 0, std::abs(dx), m_picture.height());
    if (dy)
        expose(0, dy > 0 ? 0 : m_picture.height() + dy, m_picture.width(), std::abs(dy));
    m_stale &= view;
}

const QImage& CanvasBuffer::render(const GraphScene& scene, const PaintContext& context, const QSize& size,
                                   qreal ratio) {
    const QRect view(QPoint(), size);
    const QSize pixels = (QSizeF(size) * ratio).toSize();
    const QTransform& now = context.toView;
    if (m_picture.size() != pixels) {
        m_picture = QImage(pixels, QImage::Format_RGB32);
        m_stale = view;
    } else if (now != m_drawnFor) {
        const QPointF moved = QPointF(now.dx() - m_drawnFor.dx(), now.dy() - m_drawnFor.dy()) * ratio;
        const bool pan = now.m11() == m_drawnFor.m11() && std::abs(moved.x()) < pixels.width() &&
                         std::abs(moved.y()) < pixels.height();
        if (pan)
            scroll(moved.toPoint(), view);
        else
            m_stale = view;
    }
    m_picture.setDevicePixelRatio(ratio);
    m_drawnFor = now;
    m_stale &= view;
    for (const QRect& part : cheapestParts(m_stale))
        m_painter.paint(m_picture, scene, context, part);
    m_stale = QRegion();
    return m_picture;
}

} // namespace orrery::widgets
