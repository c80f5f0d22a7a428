#pragma once

#include "core/api/wire/observation.h"

namespace orrery::server {

/// Leaves at most about `most` points of a page, so that a client can read the answer: of each stretch of a
/// long series the lowest and the highest, and its first and last point. What a curve looks like, its best
/// and its latest value stay as they are; a page with fewer points is not touched. Cost: one pass.
void thinMetrics(api::MetricPage& page, std::size_t most = 250'000);

} // namespace orrery::server
