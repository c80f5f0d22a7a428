#pragma once

#include "widgets/charts/series_data.h"

#include <QColor>
#include <QImage>
#include <QRect>

namespace orrery::widgets {

/// How a series is laid onto pixels: x to columns, y to rows, both linear; a logarithmic axis takes log10 of
/// y first.
struct PlotMapping {
    double xLow = 0, xHigh = 1; ///< At the left and right edge of the area.
    double yLow = 0, yHigh = 1; ///< At the bottom and top edge; already log10 on a logarithmic axis.
    bool logarithmic = false;
    QRect area; ///< Device pixels of the image.

    double column(double x) const { return area.left() + (x - xLow) / (xHigh - xLow) * area.width(); }
    /// The row of a value; NaN where a logarithmic axis has none.
    double row(double y) const;
    double xAt(double column) const { return xLow + (column - area.left()) / area.width() * (xHigh - xLow); }
};

/// The pen of a series. Units: device pixels.
struct PlotPen {
    QColor color;
    double width = 1.75;
    double dash = 0, gap = 0; ///< Zero: solid.
};

/// Draws a series with smooth edges, one vertical span a pixel column: never more than two values a column
/// count.
///
/// Far faster than a stroked polyline and the same to the eye, since x only grows.
/// Thread: any, one image at a time. Cost: columns times the logarithm of the points in one.
void drawSeries(QImage& image, const SeriesData& data, const PlotMapping& mapping, const PlotPen& pen);

/// Fills between two series of the same length, for intervals.
void drawBand(QImage& image, const SeriesData& low, const SeriesData& high, const PlotMapping& mapping,
              const QColor& color);

} // namespace orrery::widgets
