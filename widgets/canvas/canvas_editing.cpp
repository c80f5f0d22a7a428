#include "widgets/canvas/canvas_gesture.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/theme/theme_manager.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>

namespace orrery::widgets {

namespace {

constexpr double kFrameTitle = 24; ///< Units: scene.
constexpr double kHintHeight = 28;
constexpr double kMargin = 12;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

} // namespace

void CanvasView::setEdits(CanvasEdits* edits) {
    cancelGesture();
    m_edits = edits;
}

void CanvasView::setGhost(const std::optional<CanvasGhost>& ghost) {
    m_ghost = ghost;
    update();
}

QPointF CanvasView::pointerPlace() const {
    const QPoint pointer = mapFromGlobal(QCursor::pos());
    return mapToScene(rect().contains(pointer) && underMouse() ? QPointF(pointer) : QRectF(rect()).center());
}

bool CanvasView::isFrameTitle(const Hit& hit, const QPointF& scene) const {
    return hit.kind == Hit::Kind::Frame &&
           scene.y() < m_model->frames()[at(hit.index)].rect.top() + kFrameTitle;
}

/// Whether the press belongs to something that can be dragged. A plain click still selects.
bool CanvasView::pressForEditing(QMouseEvent* event, const Hit& hit) {
    m_pressed = hit;
    const QPointF scene = mapToScene(event->position());
    const bool box = hit.kind == Hit::Kind::Note || isFrameTitle(hit, scene);
    if (isEditable())
        selectBox(box ? hit : Hit());
    if (!isEditable())
        return false;
    if (event->modifiers() == Qt::AltModifier && hit.kind != Hit::Kind::Port) {
        beginGesture(cutGesture({*m_model, m_scene, *m_edits, m_place.zoom, m_snapToGrid}, scene));
        return true;
    }
    if (box) {
        setSelectedWire(-1);
        setSelection({});
        m_drag = Drag::Press;
        return true;
    }
    if (event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier))
        return false;
    if (hit.kind == Hit::Kind::Port || hit.kind == Hit::Kind::Node) {
        m_drag = Drag::Press;
        // The nodes of a selection are moved together; a click without a drag chooses the one.
        if (hit.kind == Hit::Kind::Node && m_selection.contains(hit.index)) {
            setSelectedWire(-1);
            setCurrent(hit.index);
            return true;
        }
    }
    return false;
}

std::unique_ptr<CanvasGesture> CanvasView::gestureOfPress() const {
    const GestureContext context{*m_model, m_scene, *m_edits, m_place.zoom, m_snapToGrid};
    if (m_pressed.kind == Hit::Kind::Port)
        return wireGesture(context, m_pressed.index);
    if (m_pressed.kind == Hit::Kind::Node)
        return moveGesture(context, m_selection, {}, mapToScene(m_dragStart));
    return moveGesture(context, {}, m_pressed, mapToScene(m_dragStart));
}

void CanvasView::beginGesture(std::unique_ptr<CanvasGesture> gesture) {
    m_gesture = std::move(gesture);
    m_drag = Drag::Gesture;
    if (m_gesture->portRoles())
        invalidate();
}

void CanvasView::dragGesture(QMouseEvent* event) {
    const bool moved =
        (event->position() - m_dragStart).manhattanLength() >= QApplication::startDragDistance();
    if (m_drag == Drag::Press && (!moved || !isEditable()))
        return;
    if (m_drag == Drag::Press)
        beginGesture(gestureOfPress());
    m_gesture->move(mapToScene(event->position()), event->modifiers());
    update();
}

void CanvasView::dropGesture() {
    const std::unique_ptr<CanvasGesture> gesture = std::move(m_gesture);
    invalidate();
    if (gesture)
        gesture->drop();
}

bool CanvasView::cancelGesture() {
    const std::unique_ptr<CanvasGesture> gesture = std::move(m_gesture);
    if (!gesture)
        return false;
    m_drag = Drag::None;
    gesture->cancel();
    invalidate();
    return true;
}

bool CanvasView::nudge(QKeyEvent* event) {
    if (!isEditable() || !(event->modifiers() & Qt::ShiftModifier) || m_selection.isEmpty())
        return false;
    const double step = event->modifiers() & Qt::ControlModifier ? 1 : metrics().gridSnap;
    const QPointF delta = event->key() == Qt::Key_Left    ? QPointF(-step, 0)
                          : event->key() == Qt::Key_Right ? QPointF(step, 0)
                          : event->key() == Qt::Key_Up    ? QPointF(0, -step)
                          : event->key() == Qt::Key_Down  ? QPointF(0, step)
                                                          : QPointF();
    if (delta.isNull())
        return false;
    CanvasMove move;
    for (const int node : std::as_const(m_selection))
        move.nodes.emplace_back(m_model->idOf(node), m_model->node(node).rect().topLeft() + delta);
    move.nudge = true;
    m_edits->move(move);
    return true;
}

bool CanvasView::focusNextPrevChild(bool next) {
    // Tab asks for a new node where one can be added; Shift+Tab and F6 leave the canvas.
    return next && isEditable() ? false : QWidget::focusNextPrevChild(next);
}

int CanvasView::spliceAt(const QPointF& scene) const {
    const Hit hit = m_scene.hitTest(scene, m_place.zoom);
    return hit.kind == Hit::Kind::Wire ? hit.index : -1;
}

void CanvasView::dragEnterEvent(QDragEnterEvent* event) {
    if (isEditable() && event->mimeData()->hasFormat(QLatin1String(kKindMime)))
        event->acceptProposedAction();
}

void CanvasView::dragMoveEvent(QDragMoveEvent* event) {
    m_dropWire = spliceAt(mapToScene(event->position()));
    event->acceptProposedAction();
    update();
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent*) {
    m_dropWire = -1;
    update();
}

void CanvasView::dropEvent(QDropEvent* event) {
    const QPointF scene = mapToScene(event->position());
    const int wire = spliceAt(scene);
    m_dropWire = -1;
    event->acceptProposedAction();
    const GestureContext context{*m_model, m_scene, *m_edits};
    m_edits->kindDropped(QString::fromUtf8(event->mimeData()->data(QLatin1String(kKindMime))), scene,
                         wire >= 0 ? std::optional(context.wire(wire)) : std::nullopt);
}

void CanvasView::paintEditing(QPainter& painter) {
    const PaintContext view = context();
    const auto outline = [&](const QRectF& rect) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme().selectionOutline, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(view.toView.mapRect(rect).adjusted(-3, -3, 3, 3), 8, 8);
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

void CanvasView::paintHint(QPainter& painter, const QString& text) {
    const QFont font = uiFont(metrics().fontSmall);
    const double wanted = QFontMetricsF(font).horizontalAdvance(text) + 2 * kMargin;
    const QRectF box(kMargin, height() - kMargin - kHintHeight, std::min(wanted, width() - 2 * kMargin),
                     kHintHeight);
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
