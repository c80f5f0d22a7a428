#pragma once

#include <QColor>
#include <QImage>
#include <QPointF>
#include <QRect>

#include <cstddef>
#include <span>

namespace orrery::widgets {

/// The pen of a wire. Units: device pixels.
struct WirePen {
    QColor color;
    double width = 2;
    double dash = 0, gap = 0; ///< Zero: solid.
};

/// Draws wires straight into an image, with smooth edges.
///
/// A graph in motion is mostly wires, and a general path stroker spends a hundred times longer on each. Lines
/// are drawn as spans across their main direction; joints of a smooth curve need nothing more. Thread: one
/// image at a time.
class WireRaster {
public:
    /// `image` is Format_RGB32 or premultiplied ARGB32; nothing outside `clip` (device pixels) is touched.
    WireRaster(QImage& image, const QRect& clip);

    /// A curve of cubic pieces: a start and three points a piece. Units: device pixels.
    void curve(std::span<const QPointF> points, const WirePen& pen);
    void line(const QPointF& from, const QPointF& to, const WirePen& pen);
    /// A line one pixel wide without smooth edges, for far views with many thousands of them.
    void hairline(const QPointF& from, const QPointF& to, QRgb color);

private:
    using Fixed = qint64; ///< Units: 1/65536 pixel.

    void setPen(const WirePen& pen);
    /// One straight piece. `phase`: how far into dash and gap it begins; told on.
    void stroke(const QPointF& from, const QPointF& to, const WirePen& pen, double& phase);
    void segment(const QPointF& start, const QPointF& end);
    void across(QRgb* origin, std::ptrdiff_t step, Fixed low, Fixed high, int least, int most);
    void blend(QRgb& pixel, Fixed coverage) const;
    bool outside(const QPointF& from, const QPointF& to, double half) const;
    /// The share of a line inside the clip, as a beginning and an end from 0 to 1; false where none is.
    bool shareInside(const QPointF& from, const QPointF& way, double& enter, double& leave) const;

    QRgb* m_bits;
    std::ptrdiff_t m_stride;
    QRect m_clip;
    double m_half = 1; ///< Of the pen's width.
    QRgb m_color = 0;
    int m_alpha = 256; ///< Of 256.
};

} // namespace orrery::widgets
