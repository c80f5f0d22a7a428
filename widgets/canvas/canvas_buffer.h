#pragma once

#include "widgets/canvas/graph_painter.h"

#include <QImage>
#include <QRegion>

namespace orrery::widgets {

/// The graph as last drawn, without what lies over it. It moves along when the view is panned by whole pixels
/// and draws anew only what has been said to be stale. Thread: the window's.
class CanvasBuffer {
public:
    /// Parts to draw anew at the next render. Units: pixels of the view.
    void invalidate(const QRegion& part) { m_stale += part; }

    /// The graph for a view of a size. `ratio`: device pixels a pixel of the view. Cost: what is stale or
    /// came into view.
    const QImage& render(const GraphScene& scene, const PaintContext& context, const QSize& size,
                         qreal ratio);

private:
    void scroll(const QPoint& deviceDelta, const QRect& view);

    GraphPainter m_painter;
    QImage m_picture;
    QTransform m_drawnFor; ///< Scene to view at the last render.
    QRegion m_stale;
};

} // namespace orrery::widgets
