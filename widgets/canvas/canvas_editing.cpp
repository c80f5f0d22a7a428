#include "widgets/canvas/canvas_gesture.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/moved_content.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>

namespace orrery::widgets {

namespace {

constexpr double kFrameTitle = 24; ///< Units: scene.

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
    if (!isEditable())
        return false;
    const bool adds = event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier);
    const bool box = !adds && (hit.kind == Hit::Kind::Note || isFrameTitle(hit, scene));
    m_grip = adds || event->modifiers() & Qt::AltModifier ? BoxGrip() : m_scene.gripAt(scene, m_place.zoom);
    selectBox(m_grip.edges ? m_grip.box : box ? hit : Hit());
    if (event->modifiers() == Qt::AltModifier && hit.kind != Hit::Kind::Port) {
        beginGesture(cutGesture({*m_model, m_scene, *m_edits, m_place.zoom, m_snapToGrid}, scene));
        return true;
    }
    if (!adds && hit.kind == Hit::Kind::Dot) {
        setSelectedWire(hit.index, hit.dot);
        setSelection({});
        m_drag = Drag::Press;
        return true;
    }
    if (box || m_grip.edges) {
        setSelectedWire(-1);
        setSelection({});
        m_drag = Drag::Press;
        return true;
    }
    if (adds)
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
    const GestureContext context{*m_model, m_scene, *m_edits, m_place.zoom, m_snapToGrid, m_shakesLoose};
    if (m_grip.edges)
        return resizeGesture(context, m_grip, mapToScene(m_dragStart));
    if (m_pressed.kind == Hit::Kind::Dot)
        return dotGesture(context, m_pressed, mapToScene(m_dragStart));
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
    const QRegion touched =
        m_gesture->touched(transform(), rect()) + hintRect(m_gesture->hint()).toAlignedRect();
    update(touched + std::exchange(m_touched, touched));
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
    if (!isEditable() || !(event->modifiers() & Qt::ShiftModifier))
        return false;
    const double step = event->modifiers() & Qt::ControlModifier ? 1 : metrics().gridSnap;
    const QPointF delta = event->key() == Qt::Key_Left    ? QPointF(-step, 0)
                          : event->key() == Qt::Key_Right ? QPointF(step, 0)
                          : event->key() == Qt::Key_Up    ? QPointF(0, -step)
                          : event->key() == Qt::Key_Down  ? QPointF(0, step)
                                                          : QPointF();
    if (delta.isNull())
        return false;
    if (event->modifiers() & Qt::AltModifier) {
        resizeBox(delta);
        return m_selectedBox != Hit();
    }
    if (m_selectedDot >= 0) {
        std::vector<QPointF> dots = selectedWireDots();
        dots[at(m_selectedDot)] += delta;
        m_edits->reroute(*m_selectedEnds, dots);
        return true;
    }
    const MovedContent content(*m_model, m_selection, m_selectedBox);
    if (content.isEmpty())
        return false;
    CanvasMove move = content.moveBy(delta);
    move.nudge = true;
    m_edits->move(move);
    return true;
}

void CanvasView::resizeBox(const QPointF& delta) {
    CanvasMove move;
    move.resize = true;
    const BoxGrip corner{m_selectedBox, Qt::RightEdge | Qt::BottomEdge};
    const auto add = [&](auto& boxes, const auto& records) {
        const auto& box = records[at(m_selectedBox.index)];
        boxes.emplace_back(box.id, resized(*m_model, corner, box.rect, delta));
    };
    if (m_selectedBox.kind == Hit::Kind::Frame)
        add(move.frames, m_model->frames());
    else if (m_selectedBox.kind == Hit::Kind::Note)
        add(move.notes, m_model->notes());
    if (!move.frames.empty() || !move.notes.empty())
        m_edits->move(move);
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

} // namespace orrery::widgets
