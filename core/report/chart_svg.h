#pragma once

#include "core/api/wire/observation.h"

#include <string>
#include <vector>

namespace orrery::report {

/// Curves over a common x axis with a legend; at most two points a pixel column are written. Points that are
/// no finite numbers are passed over. Empty where no series has two points.
std::string chartSvg(const std::vector<const api::MetricSeries*>& series);

} // namespace orrery::report
