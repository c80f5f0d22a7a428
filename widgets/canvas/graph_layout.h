#pragma once

#include <cstdint>
#include <vector>

namespace orrery::widgets {

/// A graph as the layout sees it: sizes, edges, and where edges touch their nodes.
struct LayoutGraph {
    struct Node {
        double width = 0, height = 0;
        double x = 0, y = 0; ///< Read for fixed nodes. Top left corner.
        bool fixed = false;  ///< The document placed it: it stays, others make room.
    };
    struct Edge {
        std::int32_t from = 0, to = 0;
        double fromY = 0, toY = 0; ///< Height of the ports below the nodes' top edges.
    };
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    double columnGap = 56;
    double rowGap = 24;
};

/// Positions of the nodes, and for long edges the points between which they pass other nodes.
struct LayoutResult {
    struct Point {
        double x = 0, y = 0;
    };
    std::vector<Point> positions;
    std::vector<std::vector<Point>> bends; ///< One list an edge, from source to target; empty: direct.
    int crossings = 0;                     ///< Between neighbouring columns. Wires of one port do not cross.
};

/// Draws the graph in columns from left to right.
///
/// Network simplex ranks the nodes so that the edges are short, median sweeps and sifting order the columns,
/// rows are the medians of neighbours made free of overlap by isotonic regression. Cycles are broken at back
/// edges. Long edges get points that lead them around nodes. Disconnected parts are packed into shelves.
/// Deterministic: the same graph gives the same picture. Thread: any. Cost: near linear up to 10,000 nodes
/// with 15,000 edges, less than 200 ms; beyond it the edges are shortened and the columns sifted less.
/// Source: Gansner, Koutsofios, North and Vo 1993; pool adjacent violators, Barlow et al. 1972.
LayoutResult layOutGraph(const LayoutGraph& graph);

} // namespace orrery::widgets
