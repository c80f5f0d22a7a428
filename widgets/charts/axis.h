#pragma once

#include <QString>

#include <vector>

namespace orrery::widgets {

/// How the values of an axis are written.
enum class AxisFormat {
    Number,   ///< 0.45, 1,200, 3e-7
    Duration, ///< Seconds as 4:00 or 1:02:30
    Bytes,    ///< 1.5 GiB
    Percent   ///< A share of 0 to 1 as 45 %
};

/// A mark on an axis.
struct Tick {
    double value = 0; ///< On a logarithmic axis the value itself, not its logarithm.
    QString label;
};

/// At most `most` round values in a range, with as many decimals as their distance needs.
std::vector<Tick> ticksFor(double low, double high, int most, AxisFormat format);
/// Powers of ten, or 1-2-5 steps where fewer than two powers lie in the range. Bounds are values, both
/// positive.
std::vector<Tick> logTicksFor(double low, double high, int most, AxisFormat format);

/// The range widened to round values, so that a line does not touch the frame.
std::pair<double, double> niceRange(double low, double high);

/// A value with the precision that a reader needs, as in value boxes: four significant digits.
QString axisValue(double value, AxisFormat format);

} // namespace orrery::widgets
