#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/stack_grid.h"

// Stacks of instances: their switch and what is in them.

namespace orrery::widgets {

namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

} // namespace

void CanvasView::toggleStack(const QString& id) {
    const int node = m_model ? m_model->indexOf(id) : -1;
    if (node < 0 || m_model->node(node).copies < 2)
        return;
    const bool open = !m_model->node(node).open;
    if (isEditable())
        m_edits->openStack(id, open);
    else
        m_model->setOpen(id, open);
}

int CanvasView::instanceAt(int node, const QPointF& scene) const {
    const NodeRecord& record = m_model->node(node);
    if (!record.open)
        return -1;
    const StackGrid grid(record);
    const int cell = grid.cellAt(scene - record.rect().topLeft());
    return cell < record.instances - grid.hidden() ? cell : -1;
}

bool CanvasView::isStackPart(int node, const QPointF& scene) const {
    const NodeRecord& record = m_model->node(node);
    return record.copies > 1 && m_place.zoom >= metrics().lodBadge &&
           (StackGrid::toggle(record).contains(scene - record.rect().topLeft()) ||
            instanceAt(node, scene) >= 0);
}

bool CanvasView::pressStack(const QPointF& point) {
    const QPointF scene = mapToScene(point);
    const int node = m_pressed.kind == Hit::Kind::Node ? m_pressed.index : -1;
    if (node < 0 || node >= m_model->nodeCount() || !isStackPart(node, scene))
        return false;
    const int instance = instanceAt(node, scene);
    if (instance >= 0)
        Q_EMIT instanceActivated(m_model->idOf(node), m_model->instances(node)[at(instance)].step);
    else
        toggleStack(m_model->idOf(node));
    return true;
}

} // namespace orrery::widgets
