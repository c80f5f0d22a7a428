#include "widgets/canvas/canvas_gesture.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/theme/theme_manager.h"

#include <QPaintEvent>
#include <QPainter>

// What the canvas draws over the graph: marks of what is being done, the map, hints.

namespace orrery::widgets {

namespace {

constexpr double kHintHeight = 28;
constexpr double kMargin = 12;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

} // namespace

void CanvasView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.drawImage(0, 0, m_buffer.render(m_scene, context(), size(), devicePixelRatioF()));
    paintOverlays(painter);
}

void CanvasView::paintOverlays(QPainter& painter) {
    const Theme& colors = theme();
    if (m_drag == Drag::RubberBand) {
        const QRectF band = QRectF(m_dragStart, m_dragLast).normalized();
        QColor fill = colors.accent;
        fill.setAlphaF(0.12F);
        painter.setPen(QPen(colors.accent, 1));
        painter.setBrush(fill);
        painter.drawRect(QRectF(band.toRect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    paintEditing(painter);
    if (minimapShown()) {
        const QRectF map = minimapRect();
        painter.drawPixmap(map.topLeft(), minimapPicture());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colors.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        const QRectF seen = minimapTransform(m_scene.bounds(), map).mapRect(visibleScene());
        painter.drawRect(seen.intersected(map.adjusted(2, 2, -2, -2)).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (hasFocus() && m_ringVisible && m_current < 0) {
        painter.setPen(QPen(colors.focusRing, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

bool CanvasView::minimapShown() const {
    // Of a graph that is in view as a whole a map shows nothing new, and it would only cover nodes.
    return m_minimapVisible && m_model && !m_model->isEmpty() && width() >= 400 && height() >= 220 &&
           !visibleScene().contains(m_scene.bounds());
}

QRectF CanvasView::minimapRect() const {
    return QRectF(width() - 12 - 164, height() - 12 - 80, 164, 80);
}

const QPixmap& CanvasView::minimapPicture() {
    const double ratio = devicePixelRatioF();
    const QSizeF size = minimapRect().size();
    if (m_minimapStale || m_minimap.size() != (size * ratio).toSize()) {
        m_minimap = QPixmap((size * ratio).toSize());
        m_minimap.setDevicePixelRatio(ratio);
        m_minimap.fill(Qt::transparent);
        QPainter painter(&m_minimap);
        paintMinimap(painter, m_scene, theme(), QRectF(QPointF(), size));
        m_minimapStale = false;
    }
    return m_minimap;
}

void CanvasView::setMinimapVisible(bool visible) {
    if (visible == m_minimapVisible)
        return;
    m_minimapVisible = visible;
    update();
    Q_EMIT minimapVisibleChanged(visible);
}

void CanvasView::paintEditing(QPainter& painter) {
    const PaintContext view = context();
    const auto outline = [&](const QRectF& rect) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme().selectionOutline, 2));
        painter.setBrush(Qt::NoBrush);
        const QRectF box = view.toView.mapRect(rect).adjusted(-3, -3, 3, 3);
        painter.drawRoundedRect(box, 8, 8);
        if (!isEditable())
            return;
        painter.setBrush(theme().surface[2]);
        for (const QPointF& corner : {box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()})
            painter.drawRect(QRectF(corner - QPointF(3, 3), QSizeF(6, 6)));
    };
    if (m_selectedBox.kind == Hit::Kind::Frame)
        outline(m_model->frames()[at(m_selectedBox.index)].rect);
    else if (m_selectedBox.kind == Hit::Kind::Note)
        outline(m_model->notes()[at(m_selectedBox.index)].rect);
    if (m_dropWire >= 0) {
        painter.setPen(QPen(theme().accent, 5));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(view.toView.map(m_scene.path(m_dropWire)));
    }
    if (isEditable() && m_model->isEmpty() && !m_ghost)
        paintLesson(painter);
    if (m_ghost)
        paintGhost(painter, *m_ghost, view);
    if (!m_gesture)
        return;
    m_gesture->paint(painter, view);
    if (const QString hint = m_gesture->hint(); !hint.isEmpty())
        paintHint(painter, hint);
}

void CanvasView::paintLesson(QPainter& painter) {
    const QRectF area = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const QPointF middle = area.center();
    painter.setFont(uiFont(metrics().fontTitle, QFont::DemiBold));
    painter.setPen(theme().text[0]);
    painter.drawText(QRectF(area.left(), middle.y() - 40, area.width(), 28), Qt::AlignCenter,
                     tr("This pipeline has no steps yet"));
    painter.setFont(uiFont(metrics().fontBody));
    painter.setPen(theme().text[1]);
    painter.drawText(QRectF(area.left(), middle.y() - 8, area.width(), 64),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     tr("Press A or double-click here to add the first one, or drag a node from the left.\n"
                        "Then drag from its port to add what comes next."));
}

QRectF CanvasView::hintRect(const QString& text) const {
    if (text.isEmpty())
        return {};
    const double wanted = QFontMetricsF(uiFont(metrics().fontSmall)).horizontalAdvance(text) + 2 * kMargin;
    return QRectF(kMargin, height() - kMargin - kHintHeight, std::min(wanted, width() - 2 * kMargin),
                  kHintHeight);
}

void CanvasView::paintHint(QPainter& painter, const QString& text) {
    const QFont font = uiFont(metrics().fontSmall);
    const QRectF box = hintRect(text);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().borderStrong);
    painter.setBrush(theme().surface[2]);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), metrics().radiusControl,
                            metrics().radiusControl);
    painter.setFont(font);
    painter.setPen(theme().text[0]);
    painter.drawText(box.adjusted(kMargin, 0, -kMargin, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetricsF(font).elidedText(text, Qt::ElideRight, box.width() - 2 * kMargin));
}

} // namespace orrery::widgets
