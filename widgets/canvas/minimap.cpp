#include "widgets/canvas/graph_painter.h"

#include <QPainter>

namespace orrery::widgets {

QTransform minimapTransform(const QRectF& bounds, const QRectF& rect) {
    const QRectF room = rect.adjusted(6, 6, -6, -6);
    const double scale =
        bounds.isEmpty() ? 1 : std::min(room.width() / bounds.width(), room.height() / bounds.height());
    const QPointF offset = room.center() - bounds.center() * scale;
    return QTransform(scale, 0, 0, scale, offset.x(), offset.y());
}

void paintMinimap(QPainter& painter, const GraphScene& scene, const Theme& theme, const QRectF& rect) {
    const GraphModel& model = *scene.model();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.borderNormal, 1));
    painter.setBrush(theme.surface[1]);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), metrics().radiusControl,
                            metrics().radiusControl);
    painter.setClipRect(rect.adjusted(2, 2, -2, -2));
    const QTransform toMap = minimapTransform(scene.bounds(), rect);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.borderNormal, 1));
    painter.setBrush(theme.canvasFrameFill);
    for (const FrameRecord& frame : model.frames())
        painter.drawRect(toMap.mapRect(frame.rect));
    const auto block = [&](const NodeRecord& node, double least) {
        QRectF box = toMap.mapRect(node.rect());
        const QPointF center = box.center();
        box.setSize(QSizeF(std::max(least, box.width()), std::max(least, box.height())));
        box.moveCenter(center);
        painter.fillRect(box, blockColor(node, theme));
    };
    for (const NodeRecord& node : model.nodes())
        if (node.status != static_cast<int>(Status::Failed))
            block(node, 1);
    for (const NodeRecord& node : model.nodes())
        if (node.status == static_cast<int>(Status::Failed))
            block(node, 4);
    painter.restore();
}

} // namespace orrery::widgets
