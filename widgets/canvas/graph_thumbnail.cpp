#include "widgets/canvas/graph_thumbnail.h"

#include "widgets/canvas/graph_painter.h"
#include "widgets/theme/theme_manager.h"

namespace orrery::widgets {

QImage graphThumbnail(const GraphModel& model, const QSize& size, qreal ratio) {
    QImage image(size * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    GraphScene scene;
    scene.setModel(&model);
    const QRectF bounds = scene.bounds().adjusted(-24, -24, 24, 24);
    PaintContext context;
    context.theme = &theme();
    context.zoom = std::min({1.0, size.width() / bounds.width(), size.height() / bounds.height()});
    const QPointF offset = QRectF(QPointF(), size).center() - bounds.center() * context.zoom;
    context.toView = QTransform(context.zoom, 0, 0, context.zoom, offset.x(), offset.y());
    GraphPainter().paint(image, scene, context, QRect(QPoint(), size));
    return image;
}

} // namespace orrery::widgets
