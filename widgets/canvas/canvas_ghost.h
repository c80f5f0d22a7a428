#pragma once

#include "widgets/canvas/canvas_edits.h"
#include "widgets/canvas/graph_painter.h"

namespace orrery::widgets {

/// A node that would be there, and the wire that would end in it.
struct CanvasGhost {
    NodeSpec node;
    QPointF place;                   ///< Its top left corner. Scene units.
    std::optional<QPointF> wireFrom; ///< The fixed end of a loose wire.
    PortType type = PortType::Any;   ///< Of that wire.
    std::optional<QString> port;     ///< The port of the ghost that the wire ends in.
    bool fromOutput = true;          ///< The wire comes from an output, so `port` is an input.
    bool operator==(const CanvasGhost& other) const;
};

/// Where a port would be on a node placed at the origin. Scene units.
QPointF ghostPort(const NodeSpec& node, const QString& port, bool output);

/// Draws the ghost; the painter works in pixels of the view.
void paintGhost(QPainter& painter, const CanvasGhost& ghost, const PaintContext& context);

} // namespace orrery::widgets
