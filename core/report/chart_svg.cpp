#include "core/report/chart_svg.h"

#include "core/report/markup.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace orrery::report {

namespace {

constexpr double width = 340, height = 190, left = 52, right = 8, top = 8, bottom = 24;
constexpr int columns = static_cast<int>(width - left - right);
constexpr std::size_t colors = 8;

struct Bounds {
    double low = HUGE_VAL, high = -HUGE_VAL;
    void take(double value) { low = std::min(low, value), high = std::max(high, value); }
    /// In halves, since the way between two ends may be longer than any number.
    double share(double value) const {
        return high > low ? std::clamp((value / 2 - low / 2) / (high / 2 - low / 2), 0.0, 1.0) : 0.5;
    }
};

bool usable(const api::MetricSeries& series, std::size_t at) {
    return at < series.x.size() && std::isfinite(series.x[at]) && std::isfinite(series.value[at]);
}

/// The lowest and the highest value of each pixel column, in the order in which they came.
std::string curveOf(const api::MetricSeries& series, const Bounds& x, const Bounds& y) {
    struct Column {
        std::size_t low = 0, high = 0;
        bool any = false;
    };
    std::vector<Column> reduced(columns + 1);
    for (std::size_t at = 0; at < series.value.size(); ++at) {
        if (!usable(series, at))
            continue;
        Column& column = reduced[static_cast<std::size_t>(x.share(series.x[at]) * columns)];
        if (!column.any || series.value[at] < series.value[column.low])
            column.low = at;
        if (!column.any || series.value[at] > series.value[column.high])
            column.high = at;
        column.any = true;
    }
    std::string points;
    const auto add = [&](std::size_t at) {
        points += fmt::format("{:.1f},{:.1f} ", left + x.share(series.x[at]) * (width - left - right),
                              height - bottom - y.share(series.value[at]) * (height - top - bottom));
    };
    for (const Column& column : reduced) {
        if (!column.any)
            continue;
        add(std::min(column.low, column.high));
        if (column.low != column.high)
            add(std::max(column.low, column.high));
    }
    return points;
}

std::string axes(const Bounds& x, const Bounds& y) {
    std::string svg;
    for (int tick = 0; tick <= 3; ++tick) {
        const double share = tick / 3.0;
        const double at = height - bottom - share * (height - top - bottom);
        svg += fmt::format("<line class=\"grid\" x1=\"{:.0f}\" x2=\"{:.0f}\" y1=\"{:.1f}\" y2=\"{:.1f}\"/>"
                           "<text class=\"dim\" text-anchor=\"end\" x=\"{:.0f}\" y=\"{:.1f}\">{}</text>\n",
                           left, width - right, at, at, left - 6, at + 4,
                           numberText(y.low + share * (y.high - y.low)));
    }
    svg += fmt::format("<text class=\"dim\" x=\"{:.0f}\" y=\"{:.0f}\">{}</text>"
                       "<text class=\"dim\" text-anchor=\"end\" x=\"{:.0f}\" y=\"{:.0f}\">{}</text>\n",
                       left, height - 6, numberText(x.low), width - right, height - 6, numberText(x.high));
    return svg;
}

} // namespace

std::string chartSvg(const std::vector<const api::MetricSeries*>& series) {
    Bounds x, y;
    std::size_t most = 0;
    for (const api::MetricSeries* each : series) {
        std::size_t count = 0;
        for (std::size_t at = 0; at < each->value.size(); ++at)
            if (usable(*each, at)) {
                x.take(each->x[at]);
                y.take(each->value[at]);
                ++count;
            }
        most = std::max(most, count);
    }
    if (most < 2)
        return "";
    std::string svg =
        fmt::format("<svg role=\"img\" aria-label=\"{}\" width=\"{:.0f}\" viewBox=\"0 0 {:.0f} {:.0f}\">\n{}",
                    escaped(series.front()->name), width, width, height, axes(x, y));
    std::string legend;
    for (std::size_t place = 0; place < series.size(); ++place) {
        const std::string color = fmt::format("var(--s{})", place % colors);
        svg += fmt::format("<polyline class=\"curve\" style=\"stroke:{}\" points=\"{}\"/>\n", color,
                           curveOf(*series[place], x, y));
        legend += fmt::format("<span style=\"color:{}\">&#9632;</span> {} <code>{}</code> ", color,
                              escaped(series[place]->name), numberText(series[place]->value.back()));
    }
    return svg + "</svg>\n<p class=\"dim\">" + legend + "</p>\n";
}

} // namespace orrery::report
