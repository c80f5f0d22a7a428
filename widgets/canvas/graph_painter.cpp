#include "widgets/canvas/graph_painter.h"

#include "widgets/theme/icons.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace orrery::widgets {

namespace {

constexpr int wordLimit = 8000;
constexpr int boxLimit = 4000;
constexpr double gridStep = 24;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

QFont face(QFont font, int pixels) {
    // The canvas has its own zoom; the text scale of the window does not apply.
    font.setPixelSize(pixels);
    return font;
}

QColor wireColor(const WireRecord& wire, const Theme& theme) {
    return wire.fromPort < 0 ? theme.text[2] : theme.port(wire.type).color;
}

/// Dashes that tell where data are not there yet or come from an older run.
QPen wirePen(const WireRecord& wire, const NodeRecord& source, const Theme& theme, double width) {
    QPen pen(wireColor(wire, theme), width);
    pen.setCapStyle(Qt::FlatCap);
    const bool there = source.status < 0 || source.status == static_cast<int>(Status::Succeeded) ||
                       source.status == static_cast<int>(Status::Cached);
    if (source.stale)
        pen.setDashPattern({1, 2});
    else if (!there)
        pen.setDashPattern({2.5, 2});
    return pen;
}

void paintGround(QPainter& painter, const PaintContext& context, const QRectF& exposed) {
    painter.fillRect(exposed, context.theme->canvasGround);
    if (context.zoom < 0.5)
        return;
    const double step = gridStep * context.zoom;
    const double x0 = std::fmod(context.toView.dx(), step);
    const double y0 = std::fmod(context.toView.dy(), step);
    const double firstX = x0 + std::ceil((exposed.left() - 2 - x0) / step) * step;
    const double firstY = y0 + std::ceil((exposed.top() - 2 - y0) / step) * step;
    for (double y = firstY; y < exposed.bottom(); y += step)
        for (double x = firstX; x < exposed.right(); x += step)
            painter.fillRect(QRect(qRound(x) - 1, qRound(y) - 1, 2, 2), context.theme->canvasGrid);
}

} // namespace

DetailLevel detailLevel(double zoom) {
    const Metrics& m = metrics();
    return zoom >= m.lodNames   ? DetailLevel::Full
           : zoom >= m.lodBadge ? DetailLevel::NoPortNames
           : zoom >= m.lodBlock ? DetailLevel::Badge
                                : DetailLevel::Block;
}

GraphPainter::GraphPainter() {
    const Metrics& m = metrics();
    m_fonts = {face(uiFont(m.fontBody, QFont::DemiBold), m.fontBody), face(uiFont(m.fontSmall), m.fontSmall),
               face(uiFont(m.fontSmall, QFont::Medium), m.fontSmall),
               face(uiFont(m.fontSmall, QFont::DemiBold), m.fontSmall),
               face(monoFont(m.monoSmall), m.monoSmall)};
}

void GraphPainter::paint(QPainter& painter, const GraphScene& scene, const PaintContext& context,
                         const QRectF& exposed) {
    painter.save();
    painter.setClipRect(exposed);
    paintGround(painter, context, exposed);
    const GraphModel* model = scene.model();
    if (model && !model->isEmpty()) {
        // Outlines, ports and stacked cards reach over the edge of a node.
        const double reach = 16 / std::min(1.0, context.zoom);
        const QRectF sceneRect =
            context.toView.inverted().mapRect(exposed).adjusted(-reach, -reach, reach, reach);
        scene.nodesIn(sceneRect, m_nodes);
        scene.wiresIn(sceneRect, m_wires);
        if (context.greyed)
            painter.setOpacity(metrics().opacityStale);
        paintFrames(painter, *model, context, sceneRect);
        if (detailLevel(context.zoom) <= DetailLevel::NoPortNames)
            paintCurvedWires(painter, scene, context);
        else
            paintStraightWires(painter, *model, context);
        paintNodes(painter, *model, context);
        paintNotes(painter, *model, context, sceneRect);
    }
    painter.restore();
}

void GraphPainter::paintNodes(QPainter& painter, const GraphModel& model, const PaintContext& context) {
    switch (detailLevel(context.zoom)) {
    case DetailLevel::Full:
    case DetailLevel::NoPortNames:
        for (int node : m_nodes)
            paintNode(painter, model, node, context);
        return;
    case DetailLevel::Badge:
        return paintBadges(painter, model, context);
    case DetailLevel::Block:
        return paintBlocks(painter, model, context);
    }
}

void GraphPainter::paintFrames(QPainter& painter, const GraphModel& model, const PaintContext& context,
                               const QRectF& sceneRect) {
    const Theme& theme = *context.theme;
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = std::max(1.0, context.zoom);
    for (const FrameRecord& frame : model.frames()) {
        if (!frame.rect.intersects(sceneRect))
            continue;
        const QRectF box = QRectF(context.toView.mapRect(frame.rect).toRect()).adjusted(0.5, 0.5, -0.5, -0.5);
        const double radius = metrics().radiusCard * std::min(1.0, context.zoom);
        painter.setPen(QPen(theme.borderNormal, 1));
        painter.setBrush(theme.canvasFrameFill);
        painter.drawRoundedRect(box, radius, radius);
        QPainterPath top(QPointF(box.left() + 0.5, box.top() + radius + 1));
        top.quadTo(box.topLeft(), QPointF(box.left() + radius, box.top()));
        top.lineTo(box.right() - radius, box.top());
        top.quadTo(box.topRight(), QPointF(box.right() - 0.5, box.top() + radius + 1));
        painter.strokePath(top, QPen(theme.series[at(frame.color)], 2 * unit));
        const double size = metrics().fontSmall * context.zoom;
        if (size < 9 && context.zoom >= metrics().lodNames)
            continue;
        // Titles stay legible while the frame is large enough to hold them.
        const double scale = std::max(context.zoom, 9.0 / metrics().fontSmall);
        if (24 * context.zoom < 9 && box.height() < 40)
            continue;
        painter.save();
        painter.translate(box.topLeft());
        painter.scale(scale, scale);
        paintWord(painter, frame.title, SmallBoldFace, theme.text[1], 9, 12, box.width() / scale - 18);
        painter.restore();
    }
}

void GraphPainter::paintNotes(QPainter& painter, const GraphModel& model, const PaintContext& context,
                              const QRectF& sceneRect) {
    const Theme& theme = *context.theme;
    for (const NoteSpec& note : model.notes()) {
        if (!note.rect.intersects(sceneRect))
            continue;
        const QRectF box = QRectF(context.toView.mapRect(note.rect).toRect());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.warn.foreground, 1));
        painter.setBrush(theme.warn.background);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        if (context.zoom < metrics().lodBadge)
            continue;
        painter.save();
        painter.translate(box.topLeft());
        painter.scale(context.zoom, context.zoom);
        painter.setFont(m_fonts[SmallFace]);
        painter.setPen(theme.text[0]);
        painter.drawText(QRectF(QPointF(0, 0), note.rect.size()).adjusted(8, 6, -8, -6),
                         Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, note.text);
        painter.restore();
    }
}

void GraphPainter::paintCurvedWires(QPainter& painter, const GraphScene& scene, const PaintContext& context) {
    const Theme& theme = *context.theme;
    const GraphModel& model = *scene.model();
    const double unit = std::max(1.0, context.zoom);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    std::vector<QPainterPath> paths;
    paths.reserve(m_wires.size());
    for (int wire : m_wires)
        paths.push_back(context.toView.map(scene.path(wire)));
    const QPen halo(theme.canvasWireHalo, metrics().nodeHalo * unit, Qt::SolidLine, Qt::FlatCap);
    for (const QPainterPath& path : paths)
        painter.strokePath(path, halo);
    for (std::size_t i = 0; i < m_wires.size(); ++i) {
        const WireRecord& wire = model.wires()[at(m_wires[i])];
        const bool selected = m_wires[i] == context.selectedWire;
        const double width = wire.fromPort < 0 ? 1.5 : selected ? metrics().wireSelected : metrics().wire;
        const QPen pen = wirePen(wire, model.node(wire.from), theme, width * unit);
        painter.strokePath(paths[i], pen);
        if (!wire.rerouted)
            continue;
        painter.setPen(QPen(pen.color(), 2 * unit));
        painter.setBrush(theme.canvasGround);
        for (const QPointF& dot : wire.via)
            painter.drawEllipse(context.toView.map(dot), 4 * unit, 4 * unit);
        painter.setBrush(Qt::NoBrush);
    }
}

void GraphPainter::paintStraightWires(QPainter& painter, const GraphModel& model,
                                      const PaintContext& context) {
    const Theme& theme = *context.theme;
    std::array<std::vector<QLineF>, portTypeCount + 1> lines;
    for (int index : m_wires) {
        const WireRecord& wire = model.wires()[at(index)];
        const QLineF line(context.toView.map(model.wireStart(wire)), context.toView.map(model.wireEnd(wire)));
        lines[wire.fromPort < 0 ? portTypeCount : static_cast<std::size_t>(wire.type)].push_back(line);
    }
    const bool near = detailLevel(context.zoom) == DetailLevel::Badge && m_wires.size() < 1500;
    painter.setRenderHint(QPainter::Antialiasing, near);
    for (std::size_t type = 0; type < lines.size(); ++type) {
        const QColor color = type == portTypeCount ? theme.text[2] : theme.ports[type].color;
        painter.setPen(near ? QPen(color, 1.5) : QPen(color, 0));
        painter.drawLines(lines[type].data(), static_cast<int>(lines[type].size()));
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

double GraphPainter::paintWord(QPainter& painter, const QString& text, Face face, const QColor& color,
                               double x, double y, double room, bool alignRight) {
    if (text.isEmpty() || room < 6)
        return 0;
    if (m_words.size() > wordLimit)
        m_words.clear();
    const WordKey key{text, face, static_cast<int>(room)};
    auto found = m_words.find(key);
    if (found == m_words.end()) {
        const QFontMetricsF measure(m_fonts[face]);
        Word word;
        const QString shown = measure.elidedText(text, Qt::ElideRight, room + 0.5);
        word.width = measure.horizontalAdvance(shown);
        word.text.setTextFormat(Qt::PlainText);
        word.text.setText(shown);
        word.text.prepare(QTransform(), m_fonts[face]);
        found = m_words.insert(key, word);
    }
    painter.setFont(m_fonts[face]);
    painter.setPen(color);
    const double height = found->text.size().height();
    painter.drawStaticText(QPointF(alignRight ? x - found->width : x, y - height / 2), found->text);
    return found->width;
}

} // namespace orrery::widgets
