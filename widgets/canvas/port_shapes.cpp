#include "widgets/canvas/graph_painter.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace orrery::widgets {

namespace {

QPainterPath polygon(std::initializer_list<QPointF> points, double half) {
    QPolygonF shape;
    for (const QPointF& point : points)
        shape << point * half;
    QPainterPath path;
    path.addPolygon(shape);
    path.closeSubpath();
    return path;
}

/// The outline of a shape around the origin; `half` is half of its height.
QPainterPath shapePath(PortShape shape, double half) {
    QPainterPath path;
    switch (shape) {
    case PortShape::Square:
        path.addRect(-half * 0.9, -half * 0.9, half * 1.8, half * 1.8);
        return path;
    case PortShape::Hexagon:
        return polygon({{-1.1, 0}, {-0.55, -0.95}, {0.55, -0.95}, {1.1, 0}, {0.55, 0.95}, {-0.55, 0.95}},
                       half);
    case PortShape::Circle:
        path.addEllipse(QPointF(), half, half);
        return path;
    case PortShape::Diamond:
        return polygon({{-1.15, 0}, {0, -1.15}, {1.15, 0}, {0, 1.15}}, half);
    case PortShape::Tab:
        return polygon({{-0.9, -1}, {0.3, -1}, {0.9, -0.35}, {0.9, 1}, {-0.9, 1}}, half);
    case PortShape::Triangle:
        return polygon({{-0.9, -1.05}, {1.15, 0}, {-0.9, 1.05}}, half);
    case PortShape::HalfDisc:
        path.moveTo(-half * 0.5, -half);
        path.arcTo(QRectF(-half * 1.5, -half, half * 2, half * 2), 90, -180);
        path.closeSubpath();
        return path;
    case PortShape::Ring:
        path.addEllipse(QPointF(), half * 0.72, half * 0.72);
        return path;
    }
    return path;
}

} // namespace

void GraphPainter::paintPort(QPainter& painter, const Theme& theme, PortType type, const QPointF& center,
                             double size, const QColor& ring) {
    const Theme::PortLook& look = theme.port(type);
    const QPainterPath path = shapePath(look.shape, size / 2).translated(center);
    painter.setBrush(Qt::NoBrush);
    const double gap = size * 4 / 11;
    painter.strokePath(path, QPen(ring, look.shape == PortShape::Ring ? gap + size / 4 : gap, Qt::SolidLine,
                                  Qt::RoundCap, Qt::MiterJoin));
    if (look.shape == PortShape::Ring) {
        painter.fillPath(path, ring);
        painter.strokePath(path, QPen(look.color, size * 0.27));
    } else {
        painter.fillPath(path, look.color);
    }
}

} // namespace orrery::widgets
