#include "widgets/models/metric_names.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace orrery::widgets {

std::string familyOf(const std::string& metric) {
    const std::size_t end = metric.find_last_of("_/. ");
    return end == std::string::npos || end + 1 == metric.size() ? metric : metric.substr(end + 1);
}

int rankOf(std::string_view metric) {
    int rank = 0;
    const char* const end = metric.data() + metric.size();
    const auto [at, failed] = std::from_chars(metric.data(), end, rank);
    return failed == std::errc() && at != end && *at == '/' ? rank : 0;
}

bool smallerIsBetter(std::string_view metric) {
    constexpr std::array<std::string_view, 6> words = {"loss", "error", "time", "mse", "mae", "perplexity"};
    return std::any_of(words.begin(), words.end(), [metric](std::string_view word) {
        return metric.find(word) != std::string_view::npos;
    });
}

} // namespace orrery::widgets
