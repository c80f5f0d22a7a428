#pragma once

#include <optional>
#include <utility>
#include <vector>

namespace orrery::widgets {

/// Where most of some values lie, so that a few far away do not flatten the rest: from the 5th to the 95th
/// percentile and as much again at both sides, but no further than the values go. Empty where that is all of
/// them, or where nearly all are the same. NaN and infinities do not count. Cost: linear.
std::optional<std::pair<double, double>> clippedRange(std::vector<double> values);

} // namespace orrery::widgets
