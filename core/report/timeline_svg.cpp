#include "core/report/timeline_svg.h"

#include "core/report/markup.h"

#include <fmt/core.h>

#include <algorithm>

namespace orrery::report {

namespace {

constexpr double nameWidth = 200, barsWidth = 760, wordsWidth = 100, rowHeight = 20, axisHeight = 22;
/// A longer list says nothing more at a glance.
constexpr std::size_t mostRows = 200;

} // namespace

std::string timelineSvg(const api::RunSnapshot& run) {
    std::vector<const api::StepStatus*> ran;
    double end = run.summary.ended;
    for (const api::StepStatus& step : run.steps)
        if (step.started > 0 && !step.cached) {
            ran.push_back(&step);
            end = std::max(end, step.ended);
        }
    const double begin = run.summary.started;
    if (ran.empty() || begin <= 0 || end <= begin)
        return "";
    std::stable_sort(ran.begin(), ran.end(),
                     [](const auto* left, const auto* right) { return left->started < right->started; });
    ran.resize(std::min(ran.size(), mostRows));
    const double height = axisHeight + rowHeight * static_cast<double>(ran.size());
    const double width = nameWidth + barsWidth + wordsWidth;
    const auto column = [&](double time) {
        return nameWidth + std::clamp((time - begin) / (end - begin), 0.0, 1.0) * barsWidth;
    };
    std::string svg = fmt::format("<svg role=\"img\" aria-label=\"Timeline\" width=\"{:.0f}\" "
                                  "viewBox=\"0 0 {:.0f} {:.0f}\">\n",
                                  width, width, height);
    for (int tick = 0; tick <= 4; ++tick) {
        const double time = begin + (end - begin) * tick / 4;
        svg +=
            fmt::format("<line class=\"grid\" x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"{1:.0f}\" y2=\"{2:.0f}\"/>"
                        "<text class=\"dim\" text-anchor=\"middle\" x=\"{0:.1f}\" y=\"14\">{3}</text>\n",
                        column(time), axisHeight, height, clockText(time - begin));
    }
    double y = axisHeight;
    for (const api::StepStatus* step : ran) {
        const double stop = step->ended > 0 ? step->ended : end;
        svg += fmt::format("<text x=\"0\" y=\"{:.0f}\">{}</text>", y + 14, escaped(step->name.substr(0, 40)));
        svg += fmt::format("<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.0f}\" width=\"{:.1f}\" height=\"12\" "
                           "rx=\"2\"/><text class=\"dim\" x=\"{:.1f}\" y=\"{:.0f}\">{}</text>\n",
                           escaped(step->state), column(step->started), y + 4,
                           std::max(2.0, column(stop) - column(step->started)), column(stop) + 6, y + 14,
                           clockText(stop - step->started));
        y += rowHeight;
    }
    return svg + "</svg>\n";
}

} // namespace orrery::report
