#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace orrery::storage {

/// One value of a metric.
struct MetricPoint {
    std::int64_t step = 0;
    Timestamp time;
    double value = 0; ///< May be infinite or not a number.

    bool operator==(const MetricPoint&) const = default;
};

/// The `points` column of the `metrics` table. Steps and times are kept as differences of variable length,
/// values as they are: about 11 bytes a point where steps count up. Bytes: version 1, count, then step, time,
/// value of each.
std::string encodeMetricBlock(const std::vector<MetricPoint>& points);
/// Errors: Corrupt.
Result<std::vector<MetricPoint>> decodeMetricBlock(std::string_view bytes);

} // namespace orrery::storage
