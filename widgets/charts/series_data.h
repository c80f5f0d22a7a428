#pragma once

#include "widgets/charts/extent.h"

#include <cstddef>
#include <span>
#include <vector>

namespace orrery::widgets {

/// The points of one series, in ascending x, with a pyramid of extents so that any range is summarised
/// quickly.
///
/// Values are kept as float: a screen shows less. NaN is a gap.
/// Thread: one at a time. Cost: appending is amortised constant, `extent` logarithmic in the range.
class SeriesData {
public:
    void clear();
    void reserve(std::size_t count);
    /// Adds points at the end; a point left of the last one is sorted in.
    void append(std::span<const double> x, std::span<const double> y);
    void append(double x, double y) { append(std::span(&x, 1), std::span(&y, 1)); }

    std::size_t size() const { return m_x.size(); }
    bool empty() const { return m_x.empty(); }
    double x(std::size_t index) const { return m_x[index]; }
    float y(std::size_t index) const { return m_y[index]; }

    /// The first point at or right of `x`.
    std::size_t lowerBound(double x) const;
    /// The same, looked for around a guess. Cost: logarithmic in the distance from it.
    std::size_t lowerBound(double x, std::size_t near) const;
    /// The first point of a block of kExtentBlock.
    struct BlockStart {
        double x;
        float y;
    };
    /// The first block that has no point left of `x`, looked for around a guess; blocks() where none has.
    /// Blocks begin at multiples of kExtentBlock. Reads a sixty-fourth of what `lowerBound` does.
    std::size_t blockBound(double x, std::size_t near) const;
    const BlockStart& blockStart(std::size_t block) const { return m_starts[block]; }
    std::size_t blocks() const { return m_starts.size(); }
    /// The point nearest to `x`; size() without points.
    std::size_t nearest(double x) const;
    /// Extent of the points [begin, end).
    Extent extent(std::size_t begin, std::size_t end) const;
    /// Extent of the positive values among all points, for logarithmic axes. Cost: linear.
    Extent positiveExtent() const;

    /// The exponential moving average with a weight of 0 to 1, corrected for its start.
    SeriesData smoothed(double weight) const;

private:
    static constexpr std::size_t leaf = kExtentBlock;
    static constexpr std::size_t fan = 8;

    void grow(std::size_t from);
    void sort();

    std::vector<double> m_x;
    std::vector<float> m_y;
    std::vector<BlockStart> m_starts;
    std::vector<std::vector<Extent>> m_levels; ///< Extents of 64 points, of 8 times that, and so on.
};

} // namespace orrery::widgets
