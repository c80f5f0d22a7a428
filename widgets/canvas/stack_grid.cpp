#include "widgets/canvas/stack_grid.h"

namespace orrery::widgets {

namespace {

constexpr int kMostNames = 8; ///< More instances than this are a grid of glyphs.
constexpr int kMostRows = 8;
constexpr double kSide = 9; ///< Room at the node's sides.
constexpr double kCell = 20;
constexpr double kGap = 4; ///< Above and below the cells.

} // namespace

StackGrid::StackGrid(const NodeRecord& node)
    : m_instances(node.instances),
      m_top(nodeHeight(std::max(node.inputs, node.outputs)) - metrics().nodeFooter + kGap),
      m_width(node.width - 2 * kSide) {
    m_columns = m_instances <= kMostNames ? 1 : std::max(1, static_cast<int>(m_width / kCell));
    // An empty stack has a row that says so.
    m_cells = std::clamp(m_instances, 1, m_columns * kMostRows);
}

double StackGrid::height() const {
    return (m_cells + m_columns - 1) / m_columns * kCell + 2 * kGap;
}

int StackGrid::hidden() const {
    return m_instances <= m_cells ? 0 : m_instances - m_cells + 1;
}

QRectF StackGrid::cell(int index) const {
    const double width = m_columns == 1 ? m_width : kCell;
    return QRectF(kSide + index % m_columns * width, m_top + index / m_columns * kCell, width, kCell);
}

int StackGrid::cellAt(const QPointF& point) const {
    for (int index = 0; index < m_cells; ++index)
        if (cell(index).contains(point))
            return index;
    return -1;
}

QRectF StackGrid::toggle(const NodeRecord& node) {
    return QRectF(node.width - 24, metrics().nodeHeader - 3, 24, 22);
}

} // namespace orrery::widgets
