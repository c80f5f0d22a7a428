#include "widgets/canvas/graph_painter.h"
#include "widgets/canvas/wire_raster.h"
#include "widgets/theme/icons.h"

#include <QPainter>

#include <cmath>

// The two far levels of detail: boxes with a badge, and blocks.

namespace orrery::widgets {

namespace {

constexpr int boxLimit = 4000;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

} // namespace

QRect deviceRect(const QRect& rect, double ratio) {
    return QRectF(QPointF(rect.topLeft()) * ratio, QSizeF(rect.size()) * ratio).toAlignedRect();
}

void GraphPainter::paintStraightWires(QImage& image, const GraphModel& model, const PaintContext& context,
                                      const QRect& exposed) {
    const double ratio = image.devicePixelRatioF();
    const double scale = context.zoom * ratio;
    const QPointF offset(context.toView.dx() * ratio, context.toView.dy() * ratio);
    // Thousands of smooth lines cost a frame and look the same as plain ones.
    const bool smooth = detailLevel(context.zoom) == DetailLevel::Badge && m_wires.size() < 4000;
    WireRaster raster(image, deviceRect(exposed, ratio));
    std::array<WirePen, portTypeCount + 1> pens;
    for (std::size_t type = 0; type <= portTypeCount; ++type) {
        QColor color = type == portTypeCount ? context.theme->text[2] : context.theme->ports[type].color;
        if (context.greyed)
            color = blend(color, context.theme->canvasGround, metrics().opacityStale);
        pens[type] = {color, 1.5 * ratio, 0, 0};
    }
    for (int index : m_wires) {
        const WireRecord& wire = model.wires()[at(index)];
        const WirePen& pen = pens[wire.fromPort < 0 ? portTypeCount : static_cast<std::size_t>(wire.type)];
        QPointF from = model.wireStart(wire) * scale + offset;
        const auto draw = [&](const QPointF& scene) {
            const QPointF to = scene * scale + offset;
            if (smooth)
                raster.line(from, to, pen);
            else
                raster.hairline(from, to, pen.color.rgb());
            from = to;
        };
        if (wire.rerouted)
            for (const QPointF& dot : wire.via)
                draw(dot);
        draw(model.wireEnd(wire));
    }
}

QColor blockColor(const NodeRecord& node, const Theme& theme) {
    return node.status >= 0 ? theme.status(static_cast<Status>(node.status)).color : theme.text[2];
}

const QPixmap& GraphPainter::badgeBox(const QSize& pixels, const NodeRecord& node, const Theme& theme,
                                      double ratio) {
    if (m_boxTheme != &theme || m_boxes.size() > boxLimit)
        m_boxes.clear();
    m_boxTheme = &theme;
    const quint64 key = quint64(pixels.width()) | quint64(pixels.height()) << 16 |
                        quint64(node.status + 1) << 32 | quint64(qRound(ratio * 16)) << 40;
    auto found = m_boxes.find(key);
    if (found != m_boxes.end())
        return *found;
    QPixmap picture(pixels);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(QPointF(0, 0), QSizeF(pixels) / ratio).adjusted(0.75, 0.75, -0.75, -0.75);
    const bool loud =
        node.status == static_cast<int>(Status::Running) || node.status == static_cast<int>(Status::Failed);
    painter.setPen(QPen(loud ? blockColor(node, theme) : theme.borderStrong, loud ? 1.5 : 1));
    painter.setBrush(theme.surface[2]);
    painter.drawRoundedRect(box, 3, 3);
    const double side = std::min({22.0, box.height() - 2, box.width() - 2});
    if (node.status >= 0 && side >= 6) {
        const Theme::StatusLook& look = theme.status(static_cast<Status>(node.status));
        paintIcon(painter, look.icon, QRectF(box.center() - QPointF(side / 2, side / 2), QSizeF(side, side)),
                  look.color);
    }
    painter.end();
    return *m_boxes.insert(key, picture);
}

void GraphPainter::paintBadges(QPainter& painter, const GraphModel& model, const PaintContext& context) {
    const double ratio = painter.device()->devicePixelRatioF();
    painter.setRenderHint(QPainter::Antialiasing);
    const double opacity = painter.opacity();
    for (int index : m_nodes) {
        const NodeRecord& node = model.node(index);
        const QRectF box = nodeBox(node, context, ratio);
        if (node.willRun || context.selection.contains(index) || context.focused == index ||
            context.flashed == index)
            paintNodeOutlines(painter, box, std::max(0.5, context.zoom * 2), node, index, context);
        if (node.disabled)
            painter.setOpacity(opacity * metrics().opacityDisabled);
        const QSize pixels(std::max(1, qRound(box.width() * ratio)),
                           std::max(1, qRound(box.height() * ratio)));
        painter.drawPixmap(box.topLeft(), badgeBox(pixels, node, *context.theme, ratio));
        painter.setOpacity(opacity);
    }
}

void GraphPainter::paintBlocks(QPainter& painter, const GraphModel& model, const PaintContext& context) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    std::vector<int> failed;
    const double scale = context.zoom;
    const double dx = context.toView.dx();
    const double dy = context.toView.dy();
    std::array<QColor, statusCount + 1> colors;
    colors[0] = context.theme->text[2];
    for (std::size_t i = 0; i < statusCount; ++i)
        colors[i + 1] = context.theme->statuses[i].color;
    for (int index : m_nodes) {
        const NodeRecord& node = model.node(index);
        if (node.status == static_cast<int>(Status::Failed))
            failed.push_back(index);
        else
            painter.fillRect(QRectF(node.x * scale + dx, node.y * scale + dy,
                                    std::max(1.0, node.width * scale), std::max(1.0, node.height * scale)),
                             colors[at(node.status + 1)]);
    }
    for (int index : failed) {
        QRectF box = context.toView.mapRect(model.node(index).rect());
        const QPointF center = box.center();
        box.setSize(QSizeF(std::max(6.0, box.width()), std::max(6.0, box.height())));
        box.moveCenter(center);
        painter.fillRect(box, colors[static_cast<std::size_t>(Status::Failed) + 1]);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (int index : context.selection)
        paintNodeOutlines(painter, context.toView.mapRect(model.node(index).rect()), 0.5, model.node(index),
                          index, context);
    if (context.focused >= 0 && !context.selection.contains(context.focused))
        paintNodeOutlines(painter, context.toView.mapRect(model.node(context.focused).rect()), 0.5,
                          model.node(context.focused), context.focused, context);
}

} // namespace orrery::widgets
