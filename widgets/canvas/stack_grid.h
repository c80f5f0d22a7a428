#pragma once

#include "widgets/canvas/graph_model.h"

namespace orrery::widgets {

/// Where an open stack shows its instances: a row for each while they are few, else a grid of glyphs. Lies
/// between the ports and the footer of its node; everything is relative to the node's top left corner. Units:
/// scene.
class StackGrid {
public:
    explicit StackGrid(const NodeRecord& node);

    /// What an open stack is higher than a closed one.
    double height() const;
    /// Whether each instance has a row with its name.
    bool hasNames() const { return m_columns == 1; }
    /// How many cells there are; the last one tells of the rest where there are more instances than cells.
    int cells() const { return m_cells; }
    /// Instances that have no cell of their own.
    int hidden() const;
    QRectF cell(int index) const;
    /// The cell at a point, or -1.
    int cellAt(const QPointF& point) const;
    /// The switch that opens and closes the stack, of any stack.
    static QRectF toggle(const NodeRecord& node);

private:
    int m_instances, m_columns, m_cells;
    double m_top, m_width;
};

} // namespace orrery::widgets
