#pragma once

#include "widgets/canvas/graph_model.h"

#include <QImage>

namespace orrery::widgets {

/// A picture of a whole graph for cards and thumbnails, drawn by the painter of the canvas. Units:
/// device-independent pixels.
QImage graphThumbnail(const GraphModel& model, const QSize& size, qreal ratio);

} // namespace orrery::widgets
