#include "widgets/canvas/canvas_gesture.h"
#include "widgets/canvas/canvas_view.h"

#include <algorithm>

// The selected wire and its reroute dots.

namespace orrery::widgets {

namespace {

constexpr double kPressReach = 8; ///< How far from the wire its last press counts. Units: pixels of the view.

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

} // namespace

void CanvasView::selectWire(int wire, int dot) {
    for (int changed : {m_selectedWire, wire})
        if (changed >= 0)
            invalidateWire(changed);
    m_selectedWire = wire;
    m_selectedDot = dot;
    m_selectedEnds = wire >= 0 ? std::optional(canvasWire(*m_model, wire)) : std::nullopt;
}

std::optional<CanvasWire> CanvasView::selectedWire() const {
    return m_selectedEnds;
}

void CanvasView::setSelectedWire(int wire, int dot) {
    if (wire >= 0)
        selectBox({});
    if (wire == m_selectedWire && dot == m_selectedDot)
        return;
    selectWire(wire, dot);
    Q_EMIT selectionChanged();
}

void CanvasView::findSelectedWire() {
    for (int wire = 0; m_model && m_selectedEnds && wire < static_cast<int>(m_model->wires().size()); ++wire)
        if (canvasWire(*m_model, wire) == *m_selectedEnds)
            m_selectedWire = wire;
    if (m_selectedDot >= static_cast<int>(selectedWireDots().size()))
        m_selectedDot = -1;
    if (m_selectedWire >= 0 || !m_selectedEnds)
        return;
    m_selectedEnds.reset();
    Q_EMIT selectionChanged();
}

std::vector<QPointF> CanvasView::selectedWireDots() const {
    if (m_selectedWire < 0 || !m_model->wires()[at(m_selectedWire)].rerouted)
        return {};
    return m_model->wires()[at(m_selectedWire)].via;
}

void CanvasView::bendSelectedWire() {
    if (m_selectedWire < 0 || !isEditable())
        return;
    const bool pressed = m_scene.distanceTo(m_selectedWire, m_wirePlace) < kPressReach / m_place.zoom;
    addDot(m_selectedWire, pressed ? m_wirePlace : m_scene.path(m_selectedWire).pointAtPercent(0.5));
}

void CanvasView::addDot(int wire, const QPointF& scene) {
    setSelectedWire(wire);
    std::vector<QPointF> dots = selectedWireDots();
    const int place = dots.empty() ? 0 : m_scene.pieceNear(wire, scene);
    dots.insert(dots.begin() + place, QPointF(std::round(scene.x()), std::round(scene.y())));
    // Before the edit, since that brings new content, in which the dot is selected by its number.
    m_selectedDot = place;
    m_edits->reroute(canvasWire(*m_model, wire), dots);
}

} // namespace orrery::widgets
