#include "widgets/charts/clipped_range.h"

#include <algorithm>
#include <cmath>

namespace orrery::widgets {

std::optional<std::pair<double, double>> clippedRange(std::vector<double> values) {
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    if (values.empty())
        return std::nullopt;
    const auto percentile = [&values](double share) {
        const auto at =
            values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
        std::nth_element(values.begin(), at, values.end());
        return *at;
    };
    const double low = percentile(0.05);
    const double high = percentile(0.95);
    const double width = high - low;
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    if (!(width > 0) || (*least >= low - width && *most <= high + width))
        return std::nullopt;
    return std::pair(std::max(*least, low - width), std::min(*most, high + width));
}

} // namespace orrery::widgets
