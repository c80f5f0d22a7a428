#pragma once

#include <QPointF>
#include <QRectF>

#include <span>
#include <vector>

namespace orrery::widgets {

/// How far the control points of a wire reach out to the side. Units: scene.
double wireReach(double dx);

/// A point of a cubic piece; `piece` has four points.
QPointF cubicPoint(const QPointF* piece, double t);

/// Points that lead a forward wire past the boxes in its way: the ends of one horizontal stretch above or
/// below them. Empty where the direct curve is free, or where no single stretch helps. Cost: boxes squared,
/// so give it those near the wire only.
std::vector<QPointF> routeAround(const QPointF& start, const QPointF& end, std::span<const QRectF> boxes);

} // namespace orrery::widgets
