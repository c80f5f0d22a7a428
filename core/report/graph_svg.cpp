#include "core/report/graph_svg.h"

#include "core/report/markup.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <utility>

namespace orrery::report {

namespace {

constexpr double nodeWidth = 168, nodeHeight = 62, columnGap = 64, rowGap = 24, margin = 12;

struct Point {
    double x = 0, y = 0;
};
using Places = std::map<std::string, Point>;

/// How many wires the longest way to each node has; a node in a cycle stays where the cycle was met.
std::map<std::string, int> columnsOf(const api::PipelineGraph& graph) {
    std::map<std::string, int> column;
    for (const api::Node& node : graph.nodes)
        column[node.id] = 0;
    bool moved = true;
    for (std::size_t turn = 0; moved && turn < graph.nodes.size(); ++turn) {
        moved = false;
        for (const api::Wire& wire : graph.wires) {
            const auto from = column.find(wire.from), to = column.find(wire.to);
            if (from == column.end() || to == column.end() || to->second > from->second)
                continue;
            to->second = from->second + 1;
            moved = true;
        }
    }
    return column;
}

Places placesOf(const api::PipelineGraph& graph) {
    Places places;
    const bool placed = std::all_of(graph.nodes.begin(), graph.nodes.end(),
                                    [](const api::Node& node) { return node.placed; });
    if (placed) {
        for (const api::Node& node : graph.nodes)
            places[node.id] = {node.x, node.y};
        return places;
    }
    const std::map<std::string, int> columns = columnsOf(graph);
    std::map<int, int> rows;
    for (const api::Node& node : graph.nodes) {
        const int column = columns.at(node.id);
        places[node.id] = {column * (nodeWidth + columnGap), rows[column]++ * (nodeHeight + rowGap)};
    }
    return places;
}

struct NodeSummary {
    std::string state, words;
};

/// What a node says of its steps: the worst state, and how long it took.
NodeSummary summaryOf(const std::string& node, const std::vector<api::StepStatus>& steps) {
    constexpr const char* worstFirst[] = {"failed",    "lost",      "unknown", "running", "queued",
                                          "cancelled", "succeeded", "cached",  "skipped"};
    std::map<std::string, int> count;
    double took = 0;
    int all = 0;
    for (const api::StepStatus& step : steps) {
        if (step.node != node)
            continue;
        ++count[step.state];
        ++all;
        took += step.ended > step.started && !step.cached ? step.ended - step.started : 0;
    }
    NodeSummary summary;
    for (const char* state : worstFirst)
        if (summary.state.empty() && count.contains(state))
            summary.state = state;
    summary.words = summary.state;
    if (all > 1)
        summary.words += fmt::format(", {} steps", all);
    if (took > 0)
        summary.words += " " + clockText(took);
    return summary;
}

std::string cut(const std::string& text, std::size_t most) {
    if (text.size() <= most)
        return text;
    std::size_t end = most - 1;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end) + "\xE2\x80\xA6";
}

std::string nodeSvg(const api::Node& node, Point at, const NodeSummary& summary) {
    const std::string name = node.title.empty() ? node.id : node.title;
    std::string svg =
        fmt::format("<g><title>{}</title><rect class=\"node\" x=\"{:.0f}\" y=\"{:.0f}\" width=\"{:.0f}\" "
                    "height=\"{:.0f}\" rx=\"6\"/>",
                    escaped(name), at.x, at.y, nodeWidth, nodeHeight);
    if (!summary.state.empty())
        svg += fmt::format(
            "<rect class=\"{}\" x=\"{:.0f}\" y=\"{:.0f}\" width=\"3\" height=\"{:.0f}\" rx=\"1.5\"/>",
            escaped(summary.state), at.x, at.y + 6, nodeHeight - 12);
    svg += fmt::format("<text class=\"name\" x=\"{:.0f}\" y=\"{:.0f}\">{}</text>", at.x + 12, at.y + 20,
                       escaped(cut(name, 22)));
    svg += fmt::format("<text class=\"dim\" x=\"{:.0f}\" y=\"{:.0f}\">{}</text>", at.x + 12, at.y + 36,
                       escaped(cut(node.summary.empty() ? node.kind : node.summary, 26)));
    svg += fmt::format("<text class=\"{}\" x=\"{:.0f}\" y=\"{:.0f}\">{}</text></g>\n", escaped(summary.state),
                       at.x + 12, at.y + 53, escaped(summary.words));
    return svg;
}

std::string wireSvg(Point from, Point to) {
    const double x0 = from.x + nodeWidth, y0 = from.y + nodeHeight / 2, x1 = to.x, y1 = to.y + nodeHeight / 2;
    const double bend = std::clamp((x1 - x0) / 2, 26.0, 90.0);
    return fmt::format(
        "<path class=\"wire\" d=\"M{:.1f} {:.1f}C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f}\"/>\n", x0, y0,
        x0 + bend, y0, x1 - bend, y1, x1, y1);
}

} // namespace

std::string graphSvg(const api::PipelineGraph& graph, const std::vector<api::StepStatus>& steps) {
    if (graph.nodes.empty())
        return "";
    const Places places = placesOf(graph);
    Point low{1e9, 1e9}, high{-1e9, -1e9};
    for (const auto& [id, at] : places) {
        low = {std::min(low.x, at.x), std::min(low.y, at.y)};
        high = {std::max(high.x, at.x + nodeWidth), std::max(high.y, at.y + nodeHeight)};
    }
    const double width = high.x - low.x + 2 * margin, height = high.y - low.y + 2 * margin;
    std::string svg = fmt::format("<svg role=\"img\" aria-label=\"The pipeline\" width=\"{:.0f}\" "
                                  "viewBox=\"{:.0f} {:.0f} {:.0f} {:.0f}\">\n",
                                  width, low.x - margin, low.y - margin, width, height);
    std::map<std::pair<std::string, std::string>, bool> drawn;
    for (const api::Wire& wire : graph.wires)
        if (places.contains(wire.from) && places.contains(wire.to) &&
            !std::exchange(drawn[{wire.from, wire.to}], true))
            svg += wireSvg(places.at(wire.from), places.at(wire.to));
    for (const api::Node& node : graph.nodes)
        svg += nodeSvg(node, places.at(node.id), summaryOf(node.id, steps));
    return svg + "</svg>\n";
}

} // namespace orrery::report
