#include "widgets/canvas/canvas_ghost.h"

#include "widgets/canvas/wire_router.h"
#include "widgets/theme/icons.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace orrery::widgets {

namespace {

double heightOf(const NodeSpec& node) {
    return nodeHeight(static_cast<int>(std::max(node.inputs.size(), node.outputs.size())));
}

void paintPorts(QPainter& painter, const Theme& theme, const NodeSpec& node, double width, bool output) {
    const QFont font = uiFont(metrics().fontSmall);
    painter.setFont(font);
    for (const PortSpec& port : output ? node.outputs : node.inputs) {
        const QPointF center = ghostPort(node, port.name, output);
        GraphPainter::paintPort(painter, theme, port.type, center, metrics().portSize, theme.surface[2]);
        painter.setPen(theme.text[1]);
        const QRectF words = QRectF(14, center.y() - 10, width - 28, 20);
        painter.drawText(words, Qt::AlignVCenter | (output ? Qt::AlignRight : Qt::AlignLeft), port.name);
    }
}

void paintWire(QPainter& painter, const CanvasGhost& ghost, const PaintContext& context) {
    if (!ghost.wireFrom || !ghost.port)
        return;
    QPointF from = *ghost.wireFrom;
    QPointF to = ghost.place + ghostPort(ghost.node, *ghost.port, !ghost.fromOutput);
    if (!ghost.fromOutput)
        std::swap(from, to);
    const double reach = wireReach(std::abs(to.x() - from.x()));
    QPainterPath path(from);
    path.cubicTo(from + QPointF(reach, 0), to - QPointF(reach, 0), to);
    painter.setBrush(Qt::NoBrush);
    painter.strokePath(context.toView.map(path),
                       QPen(context.theme->port(ghost.type).color, metrics().wireSelected));
}

} // namespace

bool CanvasGhost::operator==(const CanvasGhost& other) const {
    return node.id == other.node.id && node.name == other.node.name && place == other.place &&
           wireFrom == other.wireFrom && port == other.port;
}

QPointF ghostPort(const NodeSpec& node, const QString& port, bool output) {
    const Metrics& m = metrics();
    const auto& ports = output ? node.outputs : node.inputs;
    const auto found =
        std::find_if(ports.begin(), ports.end(), [&port](const PortSpec& each) { return each.name == port; });
    const double row = static_cast<double>(found - ports.begin()) + 0.5;
    return {output ? nodeWidth(node) : 0, m.nodeHeader + m.nodeSummary + 5 + m.nodePortRow * row};
}

void paintGhost(QPainter& painter, const CanvasGhost& ghost, const PaintContext& context) {
    const Theme& theme = *context.theme;
    const NodeSpec& node = ghost.node;
    const double width = nodeWidth(node);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintWire(painter, ghost, context);
    painter.setTransform(QTransform::fromTranslate(ghost.place.x(), ghost.place.y()) * context.toView, true);
    painter.setOpacity(metrics().opacityGhost);
    painter.setPen(QPen(theme.borderNormal, 1));
    painter.setBrush(theme.surface[2]);
    const QRectF box(0, 0, width, heightOf(node));
    painter.drawRoundedRect(box, metrics().nodeRadius, metrics().nodeRadius);
    paintIcon(painter, node.icon, QRectF(9, 6, 16, 16), theme.text[1]);
    painter.setPen(theme.text[0]);
    painter.setFont(uiFont(metrics().fontBody, QFont::DemiBold));
    painter.drawText(QRectF(31, 0, width - 40, metrics().nodeHeader), Qt::AlignVCenter | Qt::AlignLeft,
                     node.name);
    painter.setPen(theme.text[2]);
    painter.setFont(uiFont(metrics().fontSmall));
    painter.drawText(QRectF(31, metrics().nodeHeader - 3, width - 40, metrics().nodeSummary),
                     Qt::AlignVCenter, QCoreApplication::translate("CanvasGhost", "not added yet"));
    paintPorts(painter, theme, node, width, false);
    paintPorts(painter, theme, node, width, true);
    painter.setOpacity(1);
    QPen dashed(theme.accent, 1.5);
    dashed.setDashPattern({4 / 1.5, 3 / 1.5});
    painter.setPen(dashed);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), 8, 8);
    painter.restore();
}

} // namespace orrery::widgets
