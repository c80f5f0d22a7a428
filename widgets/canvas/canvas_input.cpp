#include "widgets/canvas/canvas_accessible.h"
#include "widgets/canvas/canvas_view.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace orrery::widgets {

namespace {

constexpr double wheelFactor = 1.15;
constexpr double keyFactor = 1.25;

bool adds(Qt::KeyboardModifiers modifiers) {
    return modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
}

} // namespace

void CanvasView::mousePressEvent(QMouseEvent* event) {
    m_dragStart = m_dragLast = event->position();
    m_dragCenter = m_place.center;
    if (event->button() == Qt::LeftButton) {
        pressLeft(event);
    } else if (event->button() == Qt::MiddleButton) {
        m_drag = Drag::Pan;
        setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::BackButton) {
        goBack();
    } else if (event->button() == Qt::ForwardButton) {
        goForward();
    }
}

void CanvasView::pressLeft(QMouseEvent* event) {
    if (m_ringVisible) {
        m_ringVisible = false;
        m_current >= 0 ? invalidateNode(m_current) : update();
    }
    if (minimapShown() && minimapRect().contains(event->position())) {
        m_drag = Drag::Minimap;
        return jump([this, event] { navigateMinimap(event->position()); });
    }
    const Hit hit = m_model ? m_scene.hitTest(mapToScene(event->position()), m_place.zoom) : Hit();
    int node = hit.kind == Hit::Kind::Node ? hit.index : -1;
    if (hit.kind == Hit::Kind::Port)
        node = m_model->ports()[static_cast<std::size_t>(hit.index)].node;
    if (pressForEditing(event, hit))
        return;
    setSelectedWire(hit.kind == Hit::Kind::Wire || hit.kind == Hit::Kind::Dot ? hit.index : -1);
    m_wirePlace = mapToScene(event->position());
    if (node >= 0) {
        setCurrent(node);
        QSet<int> selection = adds(event->modifiers()) ? m_selection : QSet<int>();
        if (adds(event->modifiers()) && selection.contains(node))
            selection.remove(node);
        else
            selection.insert(node);
        return setSelection(selection);
    }
    m_drag = adds(event->modifiers()) ? Drag::RubberBand : Drag::Pan;
    m_dragSelection = event->modifiers() & Qt::ControlModifier ? m_selection : QSet<int>();
    if (m_drag == Drag::Pan)
        setCursor(Qt::ClosedHandCursor);
}

void CanvasView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF before = std::exchange(m_dragLast, event->position());
    switch (m_drag) {
    case Drag::Pan:
        setPlace({m_dragCenter - (event->position() - m_dragStart) / m_place.zoom, m_place.zoom});
        return;
    case Drag::RubberBand:
        update(QRectF(m_dragStart, before).normalized().toAlignedRect().adjusted(-2, -2, 2, 2));
        update(QRectF(m_dragStart, m_dragLast).normalized().toAlignedRect().adjusted(-2, -2, 2, 2));
        return selectInBand();
    case Drag::Minimap:
        return navigateMinimap(event->position());
    case Drag::Press:
    case Drag::Gesture:
        return dragGesture(event);
    case Drag::None:
        return showPointer(event->position());
    }
}

void CanvasView::showPointer(const QPointF& point) {
    const QPointF scene = mapToScene(point);
    const Hit hit = m_model ? m_scene.hitTest(scene, m_place.zoom) : Hit();
    if (hit.kind == Hit::Kind::Node && isStackPart(hit.index, scene))
        return setCursor(Qt::PointingHandCursor);
    const Qt::Edges edges = isEditable() ? m_scene.gripAt(scene, m_place.zoom).edges : Qt::Edges();
    const bool across = edges & (Qt::LeftEdge | Qt::RightEdge);
    const bool down = edges & (Qt::TopEdge | Qt::BottomEdge);
    const bool falling = edges == (Qt::LeftEdge | Qt::TopEdge) || edges == (Qt::RightEdge | Qt::BottomEdge);
    if (isEditable() && hit.kind == Hit::Kind::Dot)
        setCursor(Qt::SizeAllCursor);
    else if (across && down)
        setCursor(falling ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor);
    else if (across || down)
        setCursor(across ? Qt::SizeHorCursor : Qt::SizeVerCursor);
    else
        unsetCursor();
}

void CanvasView::selectInBand() {
    if (!m_model)
        return;
    // The wire that the band was begun on is none of what it selects.
    setSelectedWire(-1);
    std::vector<int> inside;
    // A band of no height is a line, and touches too.
    const QRectF band = QRectF(m_dragStart, m_dragLast).normalized().adjusted(0, 0, 0.5, 0.5);
    m_scene.nodesIn(transform().inverted().mapRect(band), inside);
    QSet<int> selection = m_dragSelection;
    for (int node : inside)
        selection.insert(node);
    setSelection(selection);
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event) {
    const Drag drag = std::exchange(m_drag, Drag::None);
    unsetCursor();
    const bool moved =
        (event->position() - m_dragStart).manhattanLength() >= QApplication::startDragDistance();
    if (drag == Drag::RubberBand)
        update();
    if (drag == Drag::Gesture)
        return dropGesture();
    if (drag == Drag::Press && m_pressed.kind == Hit::Kind::Node && !adds(event->modifiers()))
        setSelection({m_pressed.index});
    const bool click = event->button() == Qt::LeftButton && !moved && !adds(event->modifiers());
    if (click && (drag == Drag::Press || drag == Drag::None))
        pressStack(event->position());
    if (drag == Drag::Pan && event->button() == Qt::LeftButton && !moved && m_selectedWire < 0)
        clearSelection();
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event) {
    const Hit hit = m_model ? m_scene.hitTest(mapToScene(event->position()), m_place.zoom) : Hit();
    const QPointF scene = mapToScene(event->position());
    if (event->button() == Qt::LeftButton && hit.kind == Hit::Kind::Node && !isStackPart(hit.index, scene))
        Q_EMIT nodeActivated(m_model->idOf(hit.index));
    else if (isEditable() && event->button() == Qt::LeftButton && hit.kind == Hit::Kind::Wire)
        addDot(hit.index, scene);
    else if (isEditable() && event->button() == Qt::LeftButton &&
             (hit.kind == Hit::Kind::Note || isFrameTitle(hit, scene)))
        Q_EMIT boxActivated();
    else if (isEditable() && event->button() == Qt::LeftButton &&
             (hit.kind == Hit::Kind::Nothing || hit.kind == Hit::Kind::Frame))
        m_edits->groundActivated(scene);
    else
        mousePressEvent(event);
}

void CanvasView::navigateMinimap(const QPointF& point) {
    const QTransform toScene = minimapTransform(m_scene.bounds(), minimapRect()).inverted();
    const QRectF bounds = m_scene.bounds();
    QPointF center = toScene.map(point);
    center.setX(std::clamp(center.x(), bounds.left(), bounds.right()));
    center.setY(std::clamp(center.y(), bounds.top(), bounds.bottom()));
    setPlace({center, m_place.zoom});
}

void CanvasView::wheelEvent(QWheelEvent* event) {
    event->accept();
    const bool touchpad = !event->pixelDelta().isNull();
    if (touchpad && !(event->modifiers() & Qt::ControlModifier)) {
        setPlace({m_place.center - QPointF(event->pixelDelta()) / m_place.zoom, m_place.zoom});
        return;
    }
    if (event->modifiers() & Qt::ShiftModifier) {
        const double step = event->angleDelta().y() ? event->angleDelta().y() : event->angleDelta().x();
        setPlace({m_place.center - QPointF(step / m_place.zoom / 2, 0), m_place.zoom});
        return;
    }
    setZoom(m_place.zoom * std::pow(wheelFactor, event->angleDelta().y() / 120.0), event->position());
}

bool CanvasView::handleViewKey(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_F:
        event->modifiers() & Qt::ShiftModifier ? fitAll() : fitSelection();
        return true;
    case Qt::Key_M:
        setMinimapVisible(!m_minimapVisible);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setZoom(m_place.zoom * keyFactor);
        return true;
    case Qt::Key_Minus:
        setZoom(m_place.zoom / keyFactor);
        return true;
    case Qt::Key_0:
        setZoom(1);
        return true;
    default:
        return false;
    }
}

void CanvasView::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        if (nudge(event))
            return;
        if (event->modifiers() & Qt::AltModifier)
            break;
        return walk(event->key(), !control);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isEditable() && m_selectedBox != Hit())
            Q_EMIT boxActivated();
        else if (m_current >= 0)
            Q_EMIT nodeActivated(m_currentId);
        return;
    case Qt::Key_Space:
        if (control && m_current >= 0) {
            QSet<int> selection = m_selection;
            selection.contains(m_current) ? (void)selection.remove(m_current)
                                          : (void)selection.insert(m_current);
            return setSelection(selection);
        }
        [[fallthrough]];
    case Qt::Key_Tab:
        if (!isEditable() || event->modifiers())
            break;
        return m_edits->nodeWanted();
    case Qt::Key_A:
        if (control)
            return selectAll();
        break;
    case Qt::Key_Escape:
        if (cancelGesture())
            return;
        if (m_selection.isEmpty() && m_selectedWire < 0 && m_selectedBox == Hit())
            break;
        return clearSelection();
    default:
        if (!(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) && handleViewKey(event))
            return;
        break;
    }
    QWidget::keyPressEvent(event);
}

void CanvasView::walk(int key, bool select) {
    if (!m_model || m_model->nodeCount() == 0)
        return;
    m_ringVisible = true;
    int next = m_current;
    if (m_current < 0 || key == Qt::Key_Home)
        next = m_model->topologicalOrder().front();
    else if (key == Qt::Key_End)
        next = m_model->topologicalOrder().back();
    else
        next = neighbour(key);
    if (next < 0)
        next = m_current;
    invalidateNode(next);
    setCurrent(next);
    revealNode(next);
    if (select)
        setSelection({next});
}

/// Sideways along a wire, to the end nearest in height; up and down to the nearest node of about the same
/// column.
int CanvasView::neighbour(int key) const {
    const QPointF from = m_model->node(m_current).rect().center();
    const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
    int best = -1;
    double least = 1e18;
    const auto offer = [&](int node, double badness) {
        if (node != m_current && badness < least) {
            least = badness;
            best = node;
        }
    };
    if (sideways)
        for (const WireRecord& wire : m_model->wires()) {
            if (key == Qt::Key_Right && wire.from == m_current)
                offer(wire.to, std::abs(m_model->node(wire.to).rect().center().y() - from.y()));
            if (key == Qt::Key_Left && wire.to == m_current)
                offer(wire.from, std::abs(m_model->node(wire.from).rect().center().y() - from.y()));
        }
    if (best >= 0)
        return best;
    for (int i = 0; i < m_model->nodeCount(); ++i) {
        const QPointF gap = m_model->node(i).rect().center() - from;
        const double along = key == Qt::Key_Right  ? gap.x()
                             : key == Qt::Key_Left ? -gap.x()
                             : key == Qt::Key_Down ? gap.y()
                                                   : -gap.y();
        const double across = std::abs(sideways ? gap.y() : gap.x());
        // Within a cone of 60 degrees on either side.
        if (along > 1 && across < along * 1.75)
            offer(i, along + 2 * across);
    }
    return best;
}

void CanvasView::focusInEvent(QFocusEvent* event) {
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
        event->reason() == Qt::ShortcutFocusReason)
        m_ringVisible = true;
    m_current >= 0 ? invalidateNode(m_current) : update();
    QWidget::focusInEvent(event);
}

void CanvasView::focusOutEvent(QFocusEvent* event) {
    m_current >= 0 ? invalidateNode(m_current) : update();
    QWidget::focusOutEvent(event);
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event) {
    int node = m_current;
    QPoint place = event->globalPos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        const Hit hit = m_model ? m_scene.hitTest(mapToScene(event->pos()), m_place.zoom) : Hit();
        node = hit.kind == Hit::Kind::Node ? hit.index : -1;
        setSelectedWire(hit.kind == Hit::Kind::Wire || hit.kind == Hit::Kind::Dot ? hit.index : -1, hit.dot);
        m_wirePlace = mapToScene(event->pos());
        selectBox(hit.kind == Hit::Kind::Note || hit.kind == Hit::Kind::Frame ? hit : Hit());
        if (node < 0 && (m_selectedWire >= 0 || m_selectedBox != Hit()))
            setSelection({});
    } else if (node >= 0) {
        place = mapToGlobal(nodeRectInView(node).bottomLeft().toPoint());
    }
    if (node >= 0 && !m_selection.contains(node)) {
        setCurrent(node);
        setSelection({node});
    }
    Q_EMIT menuRequested(node >= 0 ? m_model->idOf(node) : QString(), place);
}

bool CanvasView::showToolTip(const QPoint& position, const QPoint& global) {
    const Hit hit = m_model ? m_scene.hitTest(mapToScene(position), m_place.zoom) : Hit();
    QString text;
    if (hit.kind == Hit::Kind::Node) {
        const int instance = instanceAt(hit.index, mapToScene(position));
        text = nodeName(*m_model, hit.index);
        QString more = nodeDescription(*m_model, hit.index);
        if (instance >= 0) {
            const NodeInstance& one = m_model->instances(hit.index)[static_cast<std::size_t>(instance)];
            text = one.step;
            more = one.words;
        }
        text = QStringLiteral("<b>%1</b><br>%2")
                   .arg(text.toHtmlEscaped(),
                        more.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")));
    } else if (hit.kind == Hit::Kind::Port) {
        const PortRecord& port = m_model->ports()[static_cast<std::size_t>(hit.index)];
        text = QStringLiteral("<b>%1</b><br>%2").arg(port.name.toHtmlEscaped(), portTypeWord(port.type));
    } else if (hit.kind == Hit::Kind::Wire) {
        text = wireName(*m_model, hit.index).toHtmlEscaped();
    }
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(global, text, this);
    return !text.isEmpty();
}

bool CanvasView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        if (!showToolTip(help->pos(), help->globalPos()))
            event->ignore();
        return true;
    }
    return QWidget::event(event);
}

} // namespace orrery::widgets
