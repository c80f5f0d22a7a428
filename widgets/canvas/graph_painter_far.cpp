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

/// A colour of a far level, which is drawn past the painter and its opacity.
QColor farColor(const QColor& color, const PaintContext& context) {
    return context.greyed ? blend(color, context.theme->canvasGround, metrics().opacityStale) : color;
}

/// Fills rectangles of one colour straight in an image: a hundred thousand of them are less than a frame.
class BlockRaster {
public:
    /// `image` is Format_RGB32; nothing outside `clip` (device pixels) is touched.
    BlockRaster(QImage& image, const QRect& clip)
        : m_bits(reinterpret_cast<QRgb*>(image.bits())), m_stride(image.bytesPerLine() / 4),
          m_clip(clip & image.rect()) {}

    /// From the rounded left and top edge up to the rounded right and bottom one. Units: device pixels.
    void fill(double left, double top, double right, double bottom, QRgb color) {
        const int x0 = std::max(m_clip.left(), qRound(left));
        const int x1 = std::min(m_clip.right() + 1, qRound(right));
        const int y0 = std::max(m_clip.top(), qRound(top));
        const int y1 = std::min(m_clip.bottom() + 1, qRound(bottom));
        QRgb* row = m_bits + y0 * m_stride;
        for (int y = y0; y < y1; ++y, row += m_stride)
            for (int x = x0; x < x1; ++x)
                row[x] = color;
    }

private:
    QRgb* m_bits;
    std::ptrdiff_t m_stride;
    QRect m_clip;
};

} // namespace

QRect deviceRect(const QRect& rect, double ratio) {
    return QRectF(QPointF(rect.topLeft()) * ratio, QSizeF(rect.size()) * ratio).toAlignedRect();
}

void GraphPainter::paintStraightWires(QImage& image, const GraphScene& scene, const PaintContext& context,
                                      const QRect& exposed) {
    const auto& wires = scene.model()->wires();
    const double ratio = image.devicePixelRatioF();
    const double scale = context.zoom * ratio;
    const QPointF offset(context.toView.dx() * ratio, context.toView.dy() * ratio);
    // Thousands of smooth lines cost a frame and look the same as plain ones.
    const bool smooth = detailLevel(context.zoom) == DetailLevel::Badge && m_wires.size() < 4000;
    WireRaster raster(image, deviceRect(exposed, ratio));
    std::array<WirePen, portTypeCount + 1> pens;
    std::array<QRgb, portTypeCount + 1> colors;
    for (std::size_t type = 0; type <= portTypeCount; ++type) {
        const QColor color =
            type == portTypeCount ? context.theme->text[2] : context.theme->ports[type].color;
        pens[type] = {farColor(color, context), 1.5 * ratio, 0, 0};
        colors[type] = pens[type].color.rgb();
    }
    for (int index : m_wires) {
        const WireRecord& wire = wires[at(index)];
        const std::size_t type = wire.fromPort < 0 ? portTypeCount : static_cast<std::size_t>(wire.type);
        // The curve's ends are at hand; asking the model would look up port and node.
        const auto curve = scene.curve(index);
        QPointF from = curve.front() * scale + offset;
        const auto draw = [&](const QPointF& place) {
            const QPointF to = place * scale + offset;
            if (smooth)
                raster.line(from, to, pens[type]);
            else
                raster.hairline(from, to, colors[type]);
            from = to;
        };
        if (wire.rerouted)
            for (const QPointF& dot : wire.via)
                draw(dot);
        draw(curve.back());
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

void GraphPainter::paintBlocks(QImage& image, const GraphModel& model, const PaintContext& context,
                               const QRect& exposed) {
    const double ratio = image.devicePixelRatioF();
    BlockRaster raster(image, deviceRect(exposed, ratio));
    std::array<QRgb, statusCount + 1> colors;
    colors[0] = farColor(context.theme->text[2], context).rgb();
    for (std::size_t i = 0; i < statusCount; ++i)
        colors[i + 1] = farColor(context.theme->statuses[i].color, context).rgb();
    const double scale = context.zoom * ratio;
    const QPointF offset(context.toView.dx() * ratio, context.toView.dy() * ratio);
    const QRgb willRun = farColor(context.theme->accent, context).rgb();
    const double rim = std::max(1.0, std::round(ratio));
    const auto fill = [&](const NodeRecord& node, double least) {
        const double width = node.width * scale;
        const double height = node.height * scale;
        // Around its middle where it is drawn larger than it is.
        const double grownX = std::max(0.0, least * ratio - width);
        const double grownY = std::max(0.0, least * ratio - height);
        const double x = node.x * scale + offset.x() - grownX / 2;
        const double y = node.y * scale + offset.y() - grownY / 2;
        const double right = x + width + grownX;
        const double bottom = y + height + grownY;
        if (node.willRun)
            raster.fill(x - rim, y - rim, right + rim, bottom + rim, willRun);
        raster.fill(x, y, right, bottom, colors[at(node.status + 1)]);
    };
    std::vector<int> failed;
    for (int index : m_nodes) {
        const NodeRecord& node = model.node(index);
        if (node.status == static_cast<int>(Status::Failed))
            failed.push_back(index);
        else
            fill(node, 1);
    }
    // Over all others, and never too small to be seen.
    for (int index : failed)
        fill(model.node(index), 6);
}

void GraphPainter::paintBlockOutlines(QPainter& painter, const GraphModel& model,
                                      const PaintContext& context) {
    painter.setRenderHint(QPainter::Antialiasing);
    const auto outline = [&](int index) {
        paintNodeOutlines(painter, context.toView.mapRect(model.node(index).rect()), 0.5, model.node(index),
                          index, context);
    };
    for (int index : context.selection)
        outline(index);
    for (int index : {context.focused, context.flashed})
        if (index >= 0 && !context.selection.contains(index))
            outline(index);
}

} // namespace orrery::widgets
