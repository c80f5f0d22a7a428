#include "widgets/canvas/graph_painter.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/progress_ring.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace orrery::widgets {

namespace {

constexpr double edge = 9;       ///< Room between the node's sides and its words.
constexpr double portInset = 14; ///< From the edge to a port's name.
constexpr double glyph = 17;
constexpr double ringRadius = 6.5;
constexpr double kGlow = 1.4; ///< How much a port grows that fits the dragged wire.

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

QColor borderColor(const NodeRecord& node, const Theme& theme) {
    switch (node.difference) {
    case NodeDifference::Added:
        return theme.ok.foreground;
    case NodeDifference::Removed:
        return theme.error.foreground;
    case NodeDifference::Changed:
        return theme.warn.foreground;
    default:
        break;
    }
    if (node.status == static_cast<int>(Status::Running) || node.status == static_cast<int>(Status::Failed))
        return theme.status(static_cast<Status>(node.status)).color;
    return theme.borderNormal;
}

/// Drawn with a wider border.
bool isStrong(const NodeRecord& node) {
    return node.status == static_cast<int>(Status::Running) ||
           node.status == static_cast<int>(Status::Failed) || node.difference != NodeDifference::None;
}

/// The box of a node with its border and the cards behind it. Units: scene, from the node's corner.
void drawBody(QPainter& painter, const NodeRecord& node, const PaintContext& context) {
    const Theme& theme = *context.theme;
    const double radius = metrics().nodeRadius;
    const bool strong = isStrong(node);
    // A line never gets thinner than a pixel of the screen.
    const double width = (strong ? 1.5 : 1.0) * std::max(1.0, context.zoom) / context.zoom;
    QPen pen(borderColor(node, theme), width);
    if (node.difference == NodeDifference::Removed)
        pen.setStyle(Qt::DotLine);
    QRectF rect =
        QRectF(0, 0, node.width, node.height).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    if (strong)
        rect = QRectF(0.5, 0.5, node.width - 1, node.height - 1);
    painter.setBrush(theme.surface[2]);
    painter.setPen(QPen(theme.borderNormal, std::max(1.0, context.zoom) / context.zoom));
    for (int behind = std::min<int>(node.copies - 1, 2); behind > 0; --behind)
        painter.drawRoundedRect(rect.translated(behind * 3, -behind * 3), radius, radius);
    const QRectF footer(rect.left(), node.height - metrics().nodeFooter, rect.width(),
                        metrics().nodeFooter - width / 2);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(rect, radius, radius);
    QPainterPath bottom;
    bottom.setFillRule(Qt::WindingFill);
    bottom.addRoundedRect(footer, radius, radius);
    bottom.addRect(footer.adjusted(0, 0, 0, -radius));
    painter.fillPath(bottom, node.status == static_cast<int>(Status::Failed) ? theme.error.background
                                                                             : theme.surface[1]);
    painter.fillRect(QRectF(rect.left(), footer.top() - 1, rect.width(), 1), theme.borderSubtle);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect, radius, radius);
}

QString differenceIcon(NodeDifference difference) {
    switch (difference) {
    case NodeDifference::Added:
        return QStringLiteral("add");
    case NodeDifference::Removed:
        return QStringLiteral("remove");
    case NodeDifference::Changed:
        return QStringLiteral("edit");
    default:
        return QString();
    }
}

} // namespace

void GraphPainter::paintNode(QPainter& painter, const GraphModel& model, int index,
                             const PaintContext& context) {
    const NodeRecord& node = model.node(index);
    const QRectF box = nodeBox(node, context, painter.device()->devicePixelRatioF());
    const QPointF scale(box.width() / node.width, box.height() / node.height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    paintNodeOutlines(painter, box, std::max(1.0, context.zoom), node, index, context);
    if (node.disabled)
        painter.setOpacity(metrics().opacityDisabled);
    else if (node.difference == NodeDifference::Same)
        painter.setOpacity(metrics().opacityStale);
    paintBody(painter, node, box, context);
    painter.save();
    painter.translate(box.topLeft());
    painter.scale(scale.x(), scale.y());
    paintHeader(painter, model, index, context);
    paintFooter(painter, model, index, context);
    if (node.copies > 1)
        paintStack(painter, model, index, context);
    if (detailLevel(context.zoom) == DetailLevel::Full)
        paintPortNames(painter, model, index, context);
    painter.restore();
    paintPorts(painter, model, index, box, context);
    painter.restore();
}

/// What of a node is the same for all of its size and kind of border.
void GraphPainter::paintBody(QPainter& painter, const NodeRecord& node, const QRectF& box,
                             const PaintContext& context) {
    const Theme& theme = *context.theme;
    const bool failed = node.status == static_cast<int>(Status::Failed);
    const int behind = std::min<int>(node.copies - 1, 2);
    const std::array<quint64, 2> look{
        quint64(borderColor(node, theme).rgb()) << 32 | quint64(isStrong(node)) << 8 | quint64(failed) << 9 |
            quint64(node.difference == NodeDifference::Removed) << 10 | quint64(behind),
        quint64(qRound(node.width * 16)) << 32 | quint64(qRound(node.height * 16))};
    const double reach = (behind * 3 + 1) * std::max(1.0, context.zoom);
    m_pictures.body(painter, box, reach, look, [&](QPainter& onto) {
        onto.scale(box.width() / node.width, box.height() / node.height);
        drawBody(onto, node, context);
    });
    if (node.status != static_cast<int>(Status::Running) || node.progress <= 0)
        return;
    const double unit = box.height() / node.height;
    painter.fillRect(QRectF(box.left() + 0.5 * unit, box.bottom() - (metrics().nodeFooter + 1) * unit,
                            (box.width() - unit) * std::min(1.0F, node.progress), 2 * unit),
                     theme.status(Status::Running).color);
}

void GraphPainter::paintHeader(QPainter& painter, const GraphModel& model, int index,
                               const PaintContext& context) {
    const Theme& theme = *context.theme;
    const NodeRecord& node = model.node(index);
    const NodeText& text = model.text(index);
    paintIcon(painter, text.icon, QRectF(edge, 6, 16, 16), theme.text[1]);
    double right = node.width - edge;
    const QPointF middle(right - glyph / 2, metrics().nodeHeader / 2.0);
    if (const QString mark = differenceIcon(node.difference); !mark.isEmpty()) {
        paintIcon(painter, mark, QRectF(middle - QPointF(8, 8), QSizeF(16, 16)), borderColor(node, theme));
        right -= glyph + 3;
    } else if (node.status == static_cast<int>(Status::Running)) {
        paintProgressRing(painter, middle, ringRadius, node.progress, context.arcPhase, theme);
        right -= glyph + 3;
    } else if (node.status >= 0) {
        const Theme::StatusLook& look = theme.status(static_cast<Status>(node.status));
        paintIcon(painter, look.icon, QRectF(middle - QPointF(glyph / 2, glyph / 2), QSizeF(glyph, glyph)),
                  look.color);
        right -= glyph + 3;
    }
    if (node.breakpoint) {
        paintIcon(painter, QStringLiteral("breakpoint"), QRectF(right - 16, 6, 16, 16),
                  theme.error.foreground);
        right -= 19;
    }
    if (node.pinned) {
        paintIcon(painter, QStringLiteral("pin"), QRectF(right - 16, 6, 16, 16),
                  node.stale ? theme.warn.foreground : theme.text[1]);
        right -= 19;
    }
    paintWord(painter, text.name, NameFace, theme.text[0], 31, metrics().nodeHeader / 2.0 + 0.5, right - 31);
    QString summary = text.summary;
    if (node.copies > 1)
        summary = summary.isEmpty() ? QStringLiteral("× %1").arg(node.copies)
                                    : QStringLiteral("%1 · × %2").arg(summary).arg(node.copies);
    double room = node.width - 31 - (node.copies > 1 ? 24 : 4);
    if (const int dots = node.ranks.count(); dots > 0) {
        paintRankDots(painter, node.ranks, QPointF(node.width - edge, 33.5), theme);
        room = node.width - 31 - edge - dots * rankDotPitch - 2;
    }
    paintWord(painter, summary, SmallFace, theme.text[2], 31, 33.5, room);
}

void GraphPainter::paintPorts(QPainter& painter, const GraphModel& model, int index, const QRectF& box,
                              const PaintContext& context) {
    const NodeRecord& node = model.node(index);
    const QTransform toBox = QTransform::fromTranslate(-node.x, -node.y) *
                             QTransform::fromScale(box.width() / node.width, box.height() / node.height) *
                             QTransform::fromTranslate(box.left(), box.top());
    const double opacity = painter.opacity();
    for (int port = node.firstPort; port < node.firstPort + node.inputs + node.outputs; ++port) {
        const bool fits = context.portRoles && (*context.portRoles)[at(port)] != PortRole::Dimmed;
        painter.setOpacity(context.portRoles && !fits ? opacity * metrics().opacityDimmedPort : opacity);
        m_pictures.port(painter, model.ports()[at(port)].type, toBox.map(model.portPosition(port)),
                        metrics().portSize * (fits ? kGlow : 1) * context.zoom);
    }
    painter.setOpacity(opacity);
}

void GraphPainter::paintPortNames(QPainter& painter, const GraphModel& model, int index,
                                  const PaintContext& context) {
    const NodeRecord& node = model.node(index);
    const double half = node.width / 2.0;
    const double opacity = painter.opacity();
    for (int port = node.firstPort; port < node.firstPort + node.inputs + node.outputs; ++port) {
        const PortRecord& record = model.ports()[at(port)];
        const bool dimmed = context.portRoles && (*context.portRoles)[at(port)] == PortRole::Dimmed;
        painter.setOpacity(dimmed ? opacity * metrics().opacityDimmedPort : opacity);
        const bool alone = record.output ? node.inputs <= record.row : node.outputs <= record.row;
        const double room = (alone ? node.width : half + 12) - portInset * (alone ? 2 : 1) - 4;
        paintWord(painter, record.name, SmallFace, context.theme->text[1],
                  record.output ? node.width - portInset : portInset, model.portPosition(port).y() - node.y,
                  room, record.output);
    }
    painter.setOpacity(opacity);
}

void GraphPainter::paintFooter(QPainter& painter, const GraphModel& model, int index,
                               const PaintContext& context) {
    if (detailLevel(context.zoom) != DetailLevel::Full)
        return;
    const Theme& theme = *context.theme;
    const NodeRecord& node = model.node(index);
    const NodeText& text = model.text(index);
    const double y = node.height - metrics().nodeFooter / 2.0 - 0.5;
    double used = 0;
    if (!text.words.isEmpty()) {
        const bool loud = node.status == static_cast<int>(Status::Running) ||
                          node.status == static_cast<int>(Status::Failed);
        const bool plain = node.status < 0 || node.status == static_cast<int>(Status::Queued) ||
                           node.status == static_cast<int>(Status::Skipped);
        const QColor color = plain ? theme.text[1] : theme.status(static_cast<Status>(node.status)).color;
        used = paintWord(painter, text.words, loud ? SmallBoldFace : SmallMediumFace, color, edge, y,
                         node.width - 2 * edge);
    }
    const double room = node.width - 2 * edge - used - (used > 0 ? 8 : 0);
    if (room > 20)
        paintWord(painter, text.detail, MonoFace, theme.text[1], node.width - edge, y, room, true);
}

void paintNodeOutlines(QPainter& painter, const QRectF& box, double unit, const NodeRecord& node, int index,
                       const PaintContext& context) {
    double gap = metrics().nodeOutlineGap;
    painter.setBrush(Qt::NoBrush);
    const auto draw = [&](const QPen& pen) {
        const double radius = (metrics().nodeRadius - 2 + gap) * unit;
        painter.setPen(pen);
        painter.drawRoundedRect(box.adjusted(-gap * unit, -gap * unit, gap * unit, gap * unit), radius,
                                radius);
        gap += 3;
    };
    const Theme& theme = *context.theme;
    if (node.willRun) {
        QPen dashed(theme.accent, 1.5 * unit);
        dashed.setDashPattern({4 / 1.5, 3 / 1.5});
        dashed.setCapStyle(Qt::FlatCap);
        draw(dashed);
    }
    if (context.selection.contains(index))
        draw(QPen(theme.selectionOutline, metrics().selection * unit));
    if (context.focused == index)
        draw(QPen(theme.focusRing, 2 * unit));
    if (context.flashed == index)
        draw(QPen(theme.error.foreground, 3 * unit));
}

QRectF nodeBox(const NodeRecord& node, const PaintContext& context, double ratio) {
    const QRectF view = context.toView.mapRect(node.rect());
    const auto onPixel = [ratio](double value) { return std::round(value * ratio) / ratio; };
    const double left = onPixel(view.left());
    const double top = onPixel(view.top());
    return QRectF(left, top, onPixel(view.right()) - left, onPixel(view.bottom()) - top);
}

} // namespace orrery::widgets
