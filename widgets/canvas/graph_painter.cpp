#include "widgets/canvas/graph_painter.h"

#include "widgets/canvas/wire_raster.h"
#include "widgets/theme/icons.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace orrery::widgets {

namespace {

constexpr int wordLimit = 8000;
constexpr double gridStep = 24;
constexpr double noteTint = 0.14; ///< Of a note's colour in its ground: words on it stay legible.

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
WirePen wirePen(const WireRecord& wire, const NodeRecord& source, const PaintContext& context, double width) {
    WirePen pen;
    pen.color = wireColor(wire, *context.theme);
    if (context.greyed)
        pen.color = blend(pen.color, context.theme->canvasGround, metrics().opacityStale);
    if (context.portRoles)
        pen.color = blend(pen.color, context.theme->canvasGround, metrics().opacityDisabled);
    pen.width = width;
    const bool there = source.status < 0 || source.status == static_cast<int>(Status::Succeeded) ||
                       source.status == static_cast<int>(Status::Cached);
    if (source.stale) {
        pen.dash = width;
        pen.gap = width * 2;
    } else if (!there) {
        pen.dash = width * 2.5;
        pen.gap = width * 2;
    }
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
    // A dot reaches one pixel to the left and up.
    for (double y = firstY; y < exposed.bottom() + 1; y += step)
        for (double x = firstX; x < exposed.right() + 1; x += step)
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

double nodeReach(double zoom) {
    // A block has outlines of half the size and nothing else.
    return detailLevel(zoom) == DetailLevel::Block ? 8 : 18 * std::max(1.0, zoom);
}

GraphPainter::GraphPainter() {
    const Metrics& m = metrics();
    m_fonts = {face(uiFont(m.fontBody, QFont::DemiBold), m.fontBody), face(uiFont(m.fontSmall), m.fontSmall),
               face(uiFont(m.fontSmall, QFont::Medium), m.fontSmall),
               face(uiFont(m.fontSmall, QFont::DemiBold), m.fontSmall),
               face(monoFont(m.monoSmall), m.monoSmall)};
}

void GraphPainter::paint(QImage& image, const GraphScene& scene, const PaintContext& context,
                         const QRect& exposed) {
    QPainter painter(&image);
    painter.setClipRect(exposed);
    paintGround(painter, context, exposed);
    const GraphModel* model = scene.model();
    if (!model || model->isEmpty())
        return;
    const double reach = nodeReach(context.zoom) / context.zoom;
    const QRectF sceneRect =
        context.toView.inverted().mapRect(QRectF(exposed)).adjusted(-reach, -reach, reach, reach);
    scene.nodesIn(sceneRect, m_nodes);
    scene.wiresIn(sceneRect, m_wires);
    m_pictures.begin(*context.theme, context.zoom, image.devicePixelRatioF());
    const double opacity = context.greyed ? metrics().opacityStale : 1;
    painter.setOpacity(opacity);
    paintFrames(painter, *model, context, sceneRect);
    // Wires and blocks are drawn past the painter, which must not be active on the same pixels meanwhile.
    painter.end();
    const DetailLevel level = detailLevel(context.zoom);
    const bool curved = level <= DetailLevel::NoPortNames;
    if (curved)
        paintCurvedWires(image, scene, context, exposed);
    else
        paintStraightWires(image, scene, context, exposed);
    if (level == DetailLevel::Block)
        paintBlocks(image, *model, context, exposed);
    painter.begin(&image);
    painter.setClipRect(exposed);
    painter.setOpacity(opacity);
    if (curved)
        paintReroutes(painter, *model, context);
    paintFrameTitles(painter, *model, context, sceneRect);
    paintNodes(painter, *model, context);
    paintNotes(painter, *model, context, sceneRect);
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
        return paintBlockOutlines(painter, model, context);
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
        painter.strokePath(top, QPen(theme.box[at(frame.color)], 2 * unit));
    }
}

void GraphPainter::paintFrameTitles(QPainter& painter, const GraphModel& model, const PaintContext& context,
                                    const QRectF& sceneRect) {
    // Titles stay while their header is 9 px high, and never get smaller than that.
    const double header = 24 * context.zoom;
    if (header < 9)
        return;
    const Theme& theme = *context.theme;
    const QFontMetricsF measure(uiFont(metrics().fontSmall, QFont::DemiBold));
    for (const FrameRecord& frame : model.frames()) {
        if (!frame.rect.intersects(sceneRect) || frame.title.isEmpty())
            continue;
        const QRectF box = QRectF(context.toView.mapRect(frame.rect).toRect()).adjusted(0.5, 0.5, -0.5, -0.5);
        const double scale = std::max(context.zoom, 9.0 / metrics().fontSmall);
        painter.save();
        painter.translate(box.topLeft());
        painter.scale(scale, scale);
        // A wire that crosses the header must not cross the words.
        const double width = std::min(measure.horizontalAdvance(frame.title), box.width() / scale - 18);
        painter.fillRect(QRectF(7, header / 2 / scale - 8, width + 4, 16), theme.canvasFrameFill);
        paintWord(painter, frame.title, SmallBoldFace, theme.text[1], 9, header / 2 / scale,
                  box.width() / scale - 18);
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
        const QColor edge = note.color < 0 ? theme.warn.foreground : theme.box[at(note.color)];
        painter.setPen(QPen(edge, 1));
        painter.setBrush(note.color < 0 ? theme.warn.background : blend(edge, theme.surface[2], noteTint));
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

void GraphPainter::paintCurvedWires(QImage& image, const GraphScene& scene, const PaintContext& context,
                                    const QRect& exposed) {
    const GraphModel& model = *scene.model();
    const double ratio = image.devicePixelRatioF();
    const double unit = std::max(1.0, context.zoom) * ratio;
    const QTransform toDevice = context.toView * QTransform::fromScale(ratio, ratio);
    WireRaster raster(image, deviceRect(exposed, ratio));
    std::vector<QPointF> points;
    const auto mapped = [&](int wire) -> std::span<const QPointF> {
        points.clear();
        for (const QPointF& point : scene.curve(wire))
            points.push_back(toDevice.map(point));
        return points;
    };
    // Smaller than this the halo hides more than it separates.
    if (detailLevel(context.zoom) == DetailLevel::Full) {
        const WirePen halo{context.theme->canvasWireHalo, metrics().nodeHalo * unit, 0, 0};
        for (int wire : m_wires)
            raster.curve(mapped(wire), halo);
    }
    for (int index : m_wires) {
        const WireRecord& wire = model.wires()[at(index)];
        const bool selected = index == context.selectedWire;
        const double width = wire.fromPort < 0 ? 1.5 : selected ? metrics().wireSelected : metrics().wire;
        raster.curve(mapped(index), wirePen(wire, model.node(wire.from), context, width * unit));
    }
}

void GraphPainter::paintReroutes(QPainter& painter, const GraphModel& model, const PaintContext& context) {
    const double unit = std::max(1.0, context.zoom);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(context.theme->canvasGround);
    for (int index : m_wires) {
        const WireRecord& wire = model.wires()[at(index)];
        if (!wire.rerouted)
            continue;
        painter.setPen(QPen(wireColor(wire, *context.theme), 2 * unit));
        for (const QPointF& dot : wire.via)
            painter.drawEllipse(context.toView.map(dot), 4 * unit, 4 * unit);
        if (index != context.selectedWire || context.selectedDot < 0)
            continue;
        painter.setPen(QPen(context.theme->selectionOutline, metrics().selection * unit));
        const double radius = (4 + metrics().nodeOutlineGap) * unit;
        painter.drawEllipse(context.toView.map(wire.via[at(context.selectedDot)]), radius, radius);
    }
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
