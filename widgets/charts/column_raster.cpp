#include "widgets/charts/column_raster.h"

#include <algorithm>
#include <cmath>

namespace orrery::widgets {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Writes blended pixels of one colour into a premultiplied image.
class Brush {
public:
    Brush(QImage& image, const QRect& clip, const QColor& color)
        : m_bits(reinterpret_cast<QRgb*>(image.bits())), m_stride(image.bytesPerLine() / 4),
          m_clip(clip & image.rect()), m_red(color.red()), m_green(color.green()), m_blue(color.blue()),
          m_alpha(color.alpha()) {}

    /// A vertical span with edges that fade over `ramp` pixels around `top` and `bottom`.
    void span(int x, double top, double bottom, double ramp) {
        if (x < m_clip.left() || x > m_clip.right() || !(bottom > top))
            return;
        // Values that the axis leaves out are no further away than need be.
        top = std::clamp(top, m_clip.top() - 2 * ramp, m_clip.bottom() + 2 * ramp);
        bottom = std::clamp(bottom, m_clip.top() - 2 * ramp, m_clip.bottom() + 2 * ramp);
        const int first = std::max(m_clip.top(), static_cast<int>(std::floor(top - ramp / 2)));
        const int last = std::min(m_clip.bottom(), static_cast<int>(std::ceil(bottom + ramp / 2)) - 1);
        QRgb* pixel = m_bits + static_cast<std::ptrdiff_t>(first) * m_stride + x;
        // Most of a high span is as the colour is: nothing to mix.
        const bool solid = m_alpha == 255;
        const int firstSolid = static_cast<int>(std::ceil(top + ramp / 2 - 0.5));
        const int lastSolid = static_cast<int>(std::floor(bottom - ramp / 2 - 0.5));
        for (int y = first; y <= last; ++y, pixel += m_stride) {
            if (solid && y >= firstSolid && y <= lastSolid) {
                *pixel = qRgb(m_red, m_green, m_blue);
                continue;
            }
            const double middle = y + 0.5;
            const double in = std::clamp((middle - top) / ramp + 0.5, 0.0, 1.0);
            const double out = std::clamp((bottom - middle) / ramp + 0.5, 0.0, 1.0);
            blend(*pixel, static_cast<int>((in + out - 1) * m_alpha + 0.5));
        }
    }

private:
    void blend(QRgb& pixel, int alpha) const {
        if (alpha <= 0)
            return;
        const int rest = 255 - alpha;
        const auto mix = [alpha, rest](int over, int under) {
            return (over * alpha + under * rest + 127) / 255;
        };
        pixel = qRgba(mix(m_red, qRed(pixel)), mix(m_green, qGreen(pixel)), mix(m_blue, qBlue(pixel)),
                      std::min(255, alpha + qAlpha(pixel) * rest / 255));
    }

    QRgb* m_bits;
    std::ptrdiff_t m_stride;
    QRect m_clip;
    int m_red, m_green, m_blue, m_alpha;
};

/// Row of the polyline where it passes a border between columns, from the points on both sides.
double rowBetween(const SeriesData& data, const PlotMapping& mapping, std::size_t right, double x) {
    if (right == 0 || right >= data.size())
        return right < data.size() && data.x(right) == x ? mapping.row(static_cast<double>(data.y(right)))
                                                         : none;
    const double a = mapping.row(static_cast<double>(data.y(right - 1)));
    const double b = mapping.row(static_cast<double>(data.y(right)));
    const double span = data.x(right) - data.x(right - 1);
    return span > 0 ? a + (b - a) * (x - data.x(right - 1)) / span : b;
}

/// With so many points in a column its border is moved to where a block of them begins, by less than a
/// sixtieth of a pixel.
constexpr std::size_t dense = 64 * kExtentBlock;

/// The border at the right of a column: the first point behind it, and the row at which the line passes it.
struct Border {
    std::size_t point;
    double row;
};

/// `begin`: the first point of the column; `expected`: how many it may have.
Border borderAt(const SeriesData& data, const PlotMapping& mapping, double x, std::size_t begin,
                std::size_t expected) {
    if (expected >= dense) {
        const std::size_t block = data.blockBound(x, (begin + expected) / kExtentBlock);
        if (block * kExtentBlock >= begin + dense && block < data.blocks())
            return {block * kExtentBlock, mapping.row(static_cast<double>(data.blockStart(block).y))};
    }
    const std::size_t point = data.lowerBound(x, begin + expected);
    return {point, rowBetween(data, mapping, point, x)};
}

/// Rows that the polyline covers within a column; low > high where it is not there.
struct Reach {
    double top = std::numeric_limits<double>::infinity();
    double bottom = -std::numeric_limits<double>::infinity();
    void add(double row) {
        top = row < top ? row : top;
        bottom = row > bottom ? row : bottom;
    }
};

} // namespace

double PlotMapping::row(double y) const {
    if (logarithmic) {
        if (!(y > 0))
            return none;
        y = std::log10(y);
    }
    return area.top() + (yHigh - y) / (yHigh - yLow) * area.height();
}

void drawSeries(QImage& image, const SeriesData& data, const PlotMapping& mapping, const PlotPen& pen) {
    if (data.empty() || mapping.area.isEmpty())
        return;
    Brush brush(image, mapping.area, pen.color);
    const int firstColumn =
        std::max(mapping.area.left(), static_cast<int>(std::floor(mapping.column(data.x(0)))));
    const int lastColumn =
        std::min(mapping.area.right(), static_cast<int>(std::ceil(mapping.column(data.x(data.size() - 1)))));
    const double x = mapping.xAt(firstColumn);
    std::size_t begin = data.lowerBound(x);
    double leftRow = rowBetween(data, mapping, begin, x);
    double travelled = 0;
    std::size_t inColumn = 0;
    for (int column = firstColumn; column <= lastColumn; ++column) {
        // Most series have as many points in a column as in the one before.
        const auto [end, rightRow] = borderAt(data, mapping, mapping.xAt(column + 1), begin, inColumn);
        Reach reach;
        reach.add(leftRow);
        reach.add(rightRow);
        if (end > begin) {
            const Extent extent = data.extent(begin, end);
            if (!extent.empty()) {
                reach.add(mapping.row(static_cast<double>(extent.low)));
                reach.add(mapping.row(static_cast<double>(extent.high)));
            }
        }
        const double rise = reach.bottom - reach.top;
        const bool drawn = pen.dash <= 0 || std::fmod(travelled, pen.dash + pen.gap) < pen.dash;
        if (rise >= 0 && drawn) {
            // A gentle slope is a slanted line with soft edges, a steep one a bar as high as the values
            // reach.
            const double half =
                rise <= pen.width ? pen.width * std::sqrt(1 + rise * rise) / 2 : (rise + pen.width) / 2;
            const double middle = (reach.top + reach.bottom) / 2;
            brush.span(column, middle - half, middle + half, rise <= pen.width ? std::max(1.0, rise) : 1.0);
        }
        travelled += std::isfinite(rise) ? std::sqrt(1 + rise * rise) : 1;
        inColumn = end - begin;
        begin = end;
        leftRow = rightRow;
    }
}

void drawBand(QImage& image, const SeriesData& low, const SeriesData& high, const PlotMapping& mapping,
              const QColor& color) {
    if (low.empty() || high.size() != low.size() || mapping.area.isEmpty())
        return;
    Brush brush(image, mapping.area, color);
    const int first = std::max(mapping.area.left(), static_cast<int>(std::floor(mapping.column(low.x(0)))));
    const int last = std::min(mapping.area.right(), static_cast<int>(mapping.column(low.x(low.size() - 1))));
    for (int column = first; column <= last; ++column) {
        const double x = mapping.xAt(column + 0.5);
        const std::size_t index = low.lowerBound(x);
        brush.span(column, rowBetween(high, mapping, index, x), rowBetween(low, mapping, index, x), 1);
    }
}

} // namespace orrery::widgets
