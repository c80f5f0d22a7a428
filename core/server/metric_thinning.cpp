#include "core/server/metric_thinning.h"

#include <algorithm>
#include <cmath>

namespace orrery::server {

namespace {

/// The places of a series that stay: two of each `stretch` points, and both ends.
std::vector<std::size_t> keptOf(const std::vector<double>& value, std::size_t stretch) {
    std::vector<std::size_t> kept{0};
    const auto keep = [&kept](std::size_t place) {
        if (place > kept.back())
            kept.push_back(place);
    };
    for (std::size_t begin = 0; begin < value.size(); begin += stretch) {
        const auto first = value.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last =
            value.begin() + static_cast<std::ptrdiff_t>(std::min(value.size(), begin + stretch));
        // What is no number is neither: it would hide the extremes beside it.
        const auto low = std::min_element(
            first, last, [](double a, double b) { return a < b || (std::isnan(b) && !std::isnan(a)); });
        const auto high = std::max_element(
            first, last, [](double a, double b) { return a < b || (std::isnan(a) && !std::isnan(b)); });
        const auto [earlier, later] = std::minmax(low, high);
        keep(static_cast<std::size_t>(earlier - value.begin()));
        keep(static_cast<std::size_t>(later - value.begin()));
    }
    keep(value.size() - 1);
    return kept;
}

void leave(std::vector<double>& values, const std::vector<std::size_t>& kept) {
    for (std::size_t at = 0; at < kept.size(); ++at)
        values[at] = values[kept[at]];
    values.resize(kept.size());
}

} // namespace

void thinMetrics(api::MetricPage& page, std::size_t most) {
    std::size_t total = 0;
    for (const api::MetricSeries& series : page.series)
        total += series.value.size();
    if (total <= most)
        return;
    // Two points of each stretch stay.
    const std::size_t stretch = (2 * total + most - 1) / most;
    for (api::MetricSeries& series : page.series) {
        if (series.value.size() <= stretch)
            continue;
        const std::vector<std::size_t> kept = keptOf(series.value, stretch);
        for (std::vector<double>* values : {&series.x, &series.time, &series.value})
            leave(*values, kept);
    }
}

} // namespace orrery::server
