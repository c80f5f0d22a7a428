#include "widgets/canvas/node_pictures.h"

#include "widgets/canvas/graph_painter.h"

#include <QPainter>

#include <cmath>

namespace orrery::widgets {

namespace {

constexpr qint64 mostPixels = 4'000'000;
constexpr double phases = 16; ///< A port lies at a sixteenth of a device pixel.

quint64 halves(int high, int low) {
    return quint64(quint32(high)) << 32 | quint32(low);
}

} // namespace

void NodePictures::begin(const Theme& theme, double zoom, double ratio) {
    if (m_theme == &theme && m_zoom == zoom && m_ratio == ratio && m_pixels < mostPixels)
        return;
    m_theme = &theme;
    m_zoom = zoom;
    m_ratio = ratio;
    m_pictures.clear();
    m_pixels = 0;
}

const QPixmap& NodePictures::picture(const Key& key, const QSizeF& size, const QPointF& origin,
                                     const Draw& draw) {
    const auto found = m_pictures.find(key);
    if (found != m_pictures.end())
        return *found;
    QPixmap picture((size * m_ratio).toSize());
    picture.setDevicePixelRatio(m_ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(origin);
    draw(painter);
    painter.end();
    m_pixels += qint64(picture.width()) * picture.height();
    return *m_pictures.insert(key, picture);
}

void NodePictures::body(QPainter& painter, const QRectF& box, double reach,
                        const std::array<quint64, 2>& look, const Draw& draw) {
    const double margin = std::ceil(reach * m_ratio) / m_ratio;
    const Key key{{halves(qRound(box.width() * m_ratio), qRound(box.height() * m_ratio)), look[0], look[1]}};
    const QSizeF size = box.size() + QSizeF(2 * margin, 2 * margin);
    painter.drawPixmap(box.topLeft() - QPointF(margin, margin),
                       picture(key, size, QPointF(margin, margin), draw));
}

void NodePictures::port(QPainter& painter, PortType type, const QPointF& center, double size) {
    const QPointF device = center * m_ratio;
    const QPointF pixel(std::floor(device.x()), std::floor(device.y()));
    const QPoint phase = ((device - pixel) * phases).toPoint();
    const double half = std::ceil(size * m_ratio) / m_ratio; // With the ring around it.
    const Key key{{quint64(type), halves(phase.x(), phase.y()), quint64(qRound(size * m_ratio * 64))}};
    const QPointF origin = QPointF(half, half) + QPointF(phase) / phases / m_ratio;
    const double side = 2 * half + 2 / m_ratio;
    painter.drawPixmap(pixel / m_ratio - QPointF(half, half),
                       picture(key, QSizeF(side, side), origin, [&](QPainter& onto) {
                           GraphPainter::paintPort(onto, *m_theme, type, {}, size, m_theme->surface[2]);
                       }));
}

} // namespace orrery::widgets
