#pragma once

#include <QRectF>
#include <QString>

#include <utility>
#include <vector>

namespace orrery::widgets {

/// A node's name and where it is. Scene units.
using PlacedNode = std::pair<QString, QRectF>;
using NodePlaces = std::vector<std::pair<QString, QPointF>>;

enum class Alignment { Left, Center, Right, Top, Middle, Bottom };

/// New places of nodes whose edges or middles are brought into line with the outermost of them.
NodePlaces aligned(const std::vector<PlacedNode>& nodes, Alignment alignment);

/// New places of nodes with equal gaps between them; the first and the last stay.
NodePlaces distributed(std::vector<PlacedNode> nodes, Qt::Orientation direction);

} // namespace orrery::widgets
