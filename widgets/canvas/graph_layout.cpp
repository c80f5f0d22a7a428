#include "widgets/canvas/graph_layout.h"

#include "widgets/canvas/layout_layers.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace orrery::widgets {

namespace {

std::size_t at(std::int64_t index) {
    return static_cast<std::size_t>(index);
}

/// Half the height of a port row: ports stay aligned when positions are rounded to it.
constexpr double snap = 4;

double snapped(double value) {
    return std::round(value / snap) * snap;
}

/// One connected part of the graph and its picture with the corner at the origin.
struct Part {
    std::vector<std::int32_t> members, edges;
    double width = 0, height = 0;
};

/// Union-find over the edges; parts in the order of their first node.
std::vector<Part> split(const LayoutGraph& graph) {
    std::vector<std::int32_t> root(graph.nodes.size());
    std::iota(root.begin(), root.end(), 0);
    const auto find = [&root](std::int32_t node) {
        while (root[at(node)] != node)
            node = root[at(node)] = root[at(root[at(node)])];
        return node;
    };
    for (const auto& edge : graph.edges) {
        const std::int32_t a = find(edge.from);
        const std::int32_t b = find(edge.to);
        root[at(std::max(a, b))] = std::min(a, b);
    }
    std::vector<Part> parts;
    std::vector<std::int32_t> partOf(graph.nodes.size(), -1);
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const std::int32_t top = find(static_cast<std::int32_t>(i));
        if (partOf[at(top)] < 0) {
            partOf[at(top)] = static_cast<std::int32_t>(parts.size());
            parts.emplace_back();
        }
        parts[at(partOf[at(top)])].members.push_back(static_cast<std::int32_t>(i));
    }
    for (std::size_t e = 0; e < graph.edges.size(); ++e)
        parts[at(partOf[at(find(graph.edges[e].from))])].edges.push_back(static_cast<std::int32_t>(e));
    return parts;
}

/// The points of a long edge: straight through each passed column, bending only in the gaps.
void addBends(const layout::Layers& layers, const layout::Layers::Chain& chain,
              const std::vector<double>& left, const std::vector<double>& width, double top,
              std::vector<LayoutResult::Point>& out) {
    for (std::int32_t i = 0; i < chain.count; ++i) {
        const std::int32_t dummy = chain.first + i;
        const auto column = at(layers.rank[at(dummy)]);
        const double y = snapped(layers.y[at(dummy)] - top);
        const bool goesOn = !out.empty() && out.back().y == y;
        if (goesOn)
            out.back().x = left[column] + width[column];
        else {
            out.push_back({left[column], y});
            out.push_back({left[column] + width[column], y});
        }
    }
    if (chain.reversed)
        std::reverse(out.begin(), out.end());
}

void drawPart(const LayoutGraph& graph, Part& part, std::vector<std::int32_t>& local, LayoutResult& result) {
    for (std::size_t i = 0; i < part.members.size(); ++i)
        local[at(part.members[i])] = static_cast<std::int32_t>(i);
    layout::Layers layers = layout::buildLayers(graph, part.members, part.edges, local);
    result.crossings += static_cast<int>(layout::orderColumns(layers));
    layout::placeRows(layers, graph.rowGap);
    std::vector<double> width(layers.columns.size(), 0);
    for (std::size_t i = 0; i < part.members.size(); ++i) {
        auto& column = width[at(layers.rank[i])];
        column = std::max(column, graph.nodes[at(part.members[i])].width);
    }
    std::vector<double> left(width.size(), 0);
    for (std::size_t c = 1; c < left.size(); ++c)
        left[c] = left[c - 1] + width[c - 1] + graph.columnGap;
    const double top = *std::min_element(layers.y.begin(), layers.y.end());
    for (std::size_t i = 0; i < part.members.size(); ++i) {
        auto& place = result.positions[at(part.members[i])];
        place = {left[at(layers.rank[i])], snapped(layers.y[i] - top)};
        part.height = std::max(part.height, place.y + layers.height[i]);
    }
    part.width = left.back() + width.back();
    for (std::size_t e = 0; e < part.edges.size(); ++e)
        addBends(layers, layers.chains[e], left, width, top, result.bends[at(part.edges[e])]);
}

void shift(const Part& part, double x, double y, LayoutResult& result) {
    for (std::int32_t member : part.members) {
        result.positions[at(member)].x += x;
        result.positions[at(member)].y += y;
    }
    for (std::int32_t edge : part.edges)
        for (auto& bend : result.bends[at(edge)]) {
            bend.x += x;
            bend.y += y;
        }
}

/// Sets the parts side by side on shelves, so that many small ones fill a page instead of a column.
void pack(const LayoutGraph& graph, const std::vector<Part>& parts, LayoutResult& result) {
    double area = 0;
    double widest = 0;
    for (const Part& part : parts) {
        area += (part.width + graph.columnGap) * (part.height + graph.rowGap * 2);
        widest = std::max(widest, part.width);
    }
    const double limit = std::max(widest, std::sqrt(area * 1.6));
    double x = 0;
    double y = 0;
    double shelf = 0;
    for (const Part& part : parts) {
        if (x > 0 && x + part.width > limit) {
            x = 0;
            y += shelf + graph.rowGap * 2;
            shelf = 0;
        }
        shift(part, x, y, result);
        x += part.width + graph.columnGap;
        shelf = std::max(shelf, part.height);
    }
}

bool overlaps(const LayoutGraph& graph, const LayoutResult& result, std::int32_t node,
              const std::vector<std::int32_t>& placed, double& below) {
    const auto& own = result.positions[at(node)];
    for (std::int32_t other : placed) {
        const auto& place = result.positions[at(other)];
        const auto& size = graph.nodes[at(other)];
        if (own.x < place.x + size.width + 16 && place.x < own.x + graph.nodes[at(node)].width + 16 &&
            own.y < place.y + size.height + 16 && place.y < own.y + graph.nodes[at(node)].height + 16) {
            below = place.y + size.height + graph.rowGap;
            return true;
        }
    }
    return false;
}

/// Keeps what the document placed; a new node goes where the layout put it relative to a placed neighbour.
void keepFixed(const LayoutGraph& graph, LayoutResult& result) {
    const std::vector<LayoutResult::Point> drawn = result.positions;
    std::vector<std::int32_t> anchor(graph.nodes.size(), -1);
    std::vector<std::int32_t> placed;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        if (graph.nodes[i].fixed) {
            anchor[i] = static_cast<std::int32_t>(i);
            result.positions[i] = {graph.nodes[i].x, graph.nodes[i].y};
            placed.push_back(static_cast<std::int32_t>(i));
        }
    for (bool spread = true; spread;) {
        spread = false;
        for (const auto& edge : graph.edges)
            for (const auto& [from, to] : {std::pair(edge.from, edge.to), std::pair(edge.to, edge.from)})
                if (anchor[at(from)] >= 0 && anchor[at(to)] < 0) {
                    anchor[at(to)] = anchor[at(from)];
                    spread = true;
                }
    }
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        if (graph.nodes[i].fixed)
            continue;
        const std::int32_t near = anchor[i] >= 0 ? anchor[i] : placed.front();
        auto& place = result.positions[i];
        place.x = snapped(drawn[i].x - drawn[at(near)].x + graph.nodes[at(near)].x);
        place.y = snapped(drawn[i].y - drawn[at(near)].y + graph.nodes[at(near)].y);
        double below = 0;
        while (overlaps(graph, result, static_cast<std::int32_t>(i), placed, below))
            place.y = snapped(below);
        placed.push_back(static_cast<std::int32_t>(i));
    }
    for (auto& bends : result.bends)
        bends.clear();
}

} // namespace

LayoutResult layOutGraph(const LayoutGraph& graph) {
    LayoutResult result;
    result.positions.resize(graph.nodes.size());
    result.bends.resize(graph.edges.size());
    if (graph.nodes.empty())
        return result;
    std::vector<Part> parts = split(graph);
    std::vector<std::int32_t> local(graph.nodes.size(), 0);
    for (Part& part : parts)
        drawPart(graph, part, local, result);
    pack(graph, parts, result);
    if (std::any_of(graph.nodes.begin(), graph.nodes.end(), [](const auto& node) { return node.fixed; }))
        keepFixed(graph, result);
    return result;
}

} // namespace orrery::widgets
