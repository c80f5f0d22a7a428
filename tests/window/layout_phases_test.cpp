// The phases of the layered layout by themselves: ranks and the order within the columns.

#include "widgets/canvas/layout_layers.h"
#include "widgets/canvas/rank_simplex.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <random>

namespace orrery::widgets::layout {
namespace {

std::size_t at(std::int64_t index) {
    return static_cast<std::size_t>(index);
}

/// A connected graph without cycles: every node but the first has an edge from an earlier one.
std::vector<RankEdge> randomEdges(std::int32_t nodes, std::int32_t edges, std::int32_t reach, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<RankEdge> drawn;
    for (std::int32_t i = 0; i < edges; ++i) {
        const auto any = 1 + static_cast<std::int32_t>(random() % static_cast<unsigned>(nodes - 1));
        const std::int32_t to = i < nodes - 1 ? i + 1 : any;
        const auto back = 1 + static_cast<std::int32_t>(random() % static_cast<unsigned>(reach));
        drawn.push_back({std::max(0, to - back), to});
    }
    return drawn;
}

/// The nodes of `randomEdges` are numbered in a topological order.
std::vector<std::int32_t> longestPaths(std::int32_t nodes, std::vector<RankEdge> edges) {
    std::sort(edges.begin(), edges.end(), [](const auto& a, const auto& b) { return a.to < b.to; });
    std::vector<std::int32_t> rank(at(nodes), 0);
    for (const auto& [from, to] : edges)
        rank[at(to)] = std::max(rank[at(to)], rank[at(from)] + 1);
    return rank;
}

std::int64_t totalLength(const std::vector<RankEdge>& edges, const std::vector<std::int32_t>& rank) {
    std::int64_t sum = 0;
    for (const auto& [from, to] : edges)
        sum += rank[at(to)] - rank[at(from)];
    return sum;
}

bool areFeasible(const std::vector<RankEdge>& edges, const std::vector<std::int32_t>& rank) {
    return std::all_of(edges.begin(), edges.end(),
                       [&](const RankEdge& edge) { return rank[at(edge.to)] > rank[at(edge.from)]; });
}

/// Whether the edges that are one rank long reach every node.
bool hasTightTree(const std::vector<RankEdge>& edges, const std::vector<std::int32_t>& rank) {
    std::vector<std::int32_t> part(rank.size());
    std::iota(part.begin(), part.end(), 0);
    for (std::size_t i = 0; i < rank.size(); ++i)
        for (const auto& [from, to] : edges)
            if (rank[at(to)] == rank[at(from)] + 1)
                part[at(from)] = part[at(to)] = std::min(part[at(from)], part[at(to)]);
    return std::all_of(part.begin(), part.end(), [](std::int32_t own) { return own == 0; });
}

/// The least total length over all feasible ranks below `nodes`, by trying them.
std::int64_t leastLength(std::int32_t nodes, const std::vector<RankEdge>& edges) {
    std::vector<std::int32_t> rank(at(nodes), 0);
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    while (true) {
        if (areFeasible(edges, rank))
            least = std::min(least, totalLength(edges, rank));
        std::size_t digit = 0;
        while (digit < rank.size() && ++rank[digit] == nodes)
            rank[digit++] = 0;
        if (digit == rank.size())
            return least;
    }
}

TEST(RankSimplex, NoRanksMakeTheEdgesShorter) {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        SCOPED_TRACE(seed);
        const auto edges = randomEdges(6, 9, 5, seed);
        auto rank = longestPaths(6, edges);
        shortenEdges(edges, rank, 1'000'000);
        EXPECT_TRUE(areFeasible(edges, rank));
        EXPECT_EQ(totalLength(edges, rank), leastLength(6, edges));
    }
}

TEST(RankSimplex, RanksStayFeasibleAndOnATightTreeWhereverTheBudgetEnds) {
    const auto edges = randomEdges(200, 320, 60, 3);
    const auto before = longestPaths(200, edges);
    std::int64_t longest = totalLength(edges, before);
    for (const std::int64_t budget : {0, 1, 50, 500, 5'000, 1'000'000}) {
        SCOPED_TRACE(budget);
        auto rank = before;
        shortenEdges(edges, rank, budget);
        EXPECT_TRUE(areFeasible(edges, rank));
        EXPECT_TRUE(hasTightTree(edges, rank));
        EXPECT_EQ(*std::min_element(rank.begin(), rank.end()), 0);
        // More work never makes the edges longer.
        EXPECT_LE(totalLength(edges, rank), longest);
        longest = totalLength(edges, rank);
    }
    EXPECT_LT(longest, totalLength(edges, before));
}

TEST(RankSimplex, ANodeByItselfHasTheFirstRank) {
    std::vector<std::int32_t> rank = {7};
    shortenEdges({}, rank, 10);
    EXPECT_EQ(rank, std::vector<std::int32_t>{0});
}

Layers layersOf(const LayoutGraph& graph) {
    std::vector<std::int32_t> nodes(graph.nodes.size());
    std::vector<std::int32_t> edges(graph.edges.size());
    std::iota(nodes.begin(), nodes.end(), 0);
    std::iota(edges.begin(), edges.end(), 0);
    return buildLayers(graph, nodes, edges, nodes);
}

LayoutGraph randomGraph(std::int32_t nodes, std::int32_t edges, unsigned seed) {
    LayoutGraph graph;
    graph.nodes.assign(at(nodes), {144, 95, 0, 0, false});
    std::mt19937 random(seed);
    for (const auto& [from, to] : randomEdges(nodes, edges, 9, seed))
        graph.edges.push_back({from, to, 60.0 + static_cast<double>(random() % 2) * 20,
                               60.0 + static_cast<double>(random() % 3) * 12});
    return graph;
}

/// Crossings by comparing every two links between two columns, port by port.
std::int64_t crossingsByPairs(const Layers& layers) {
    std::int64_t sum = 0;
    for (const auto& column : layers.columns) {
        std::vector<std::pair<double, double>> links;
        for (const std::int32_t node : column)
            for (std::int32_t s = layers.rightStarts[at(node)]; s < layers.rightStarts[at(node) + 1]; ++s) {
                const Layers::Link& link = layers.rights[at(s)];
                links.emplace_back(layers.endOf({node, 0, link.ownY}), layers.endOf(link));
            }
        for (const auto& a : links)
            for (const auto& b : links)
                sum += a.first < b.first && a.second > b.second;
    }
    return sum;
}

TEST(ColumnOrder, TheCrossingsThatAreReportedAreThere) {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        SCOPED_TRACE(seed);
        Layers layers = layersOf(randomGraph(70, 120, seed));
        const std::int64_t crossings = orderColumns(layers);
        EXPECT_EQ(crossings, crossingsByPairs(layers));
        for (const auto& column : layers.columns)
            for (std::size_t i = 0; i < column.size(); ++i)
                EXPECT_EQ(layers.place[at(column[i])], static_cast<std::int32_t>(i));
    }
}

TEST(ColumnOrder, NoMemberHasABetterPlaceInItsColumn) {
    Layers layers = layersOf(randomGraph(24, 34, 5));
    const std::int64_t crossings = orderColumns(layers);
    ASSERT_GT(crossings, 0);
    for (std::size_t c = 0; c < layers.columns.size(); ++c)
        for (std::size_t from = 0; from < layers.columns[c].size(); ++from)
            for (std::size_t to = 0; to < layers.columns[c].size(); ++to) {
                Layers other = layers;
                auto& column = other.columns[c];
                const std::int32_t node = column[from];
                column.erase(column.begin() + static_cast<std::ptrdiff_t>(from));
                column.insert(column.begin() + static_cast<std::ptrdiff_t>(to), node);
                other.number(column);
                EXPECT_GE(crossingsByPairs(other), crossings) << node << " at " << to;
            }
}

TEST(ColumnOrder, WiresOfOnePortDoNotCross) {
    LayoutGraph graph;
    graph.nodes.assign(4, {144, 95, 0, 0, false});
    graph.edges = {{0, 3, 60, 60}, {0, 2, 60, 60}, {0, 1, 60, 60}};
    Layers fromOnePort = layersOf(graph);
    EXPECT_EQ(orderColumns(fromOnePort), 0);
    graph.nodes.resize(2);
    graph.edges = {{0, 1, 60, 80}, {0, 1, 80, 60}};
    Layers betweenPorts = layersOf(graph);
    EXPECT_EQ(orderColumns(betweenPorts), 1);
}

TEST(ColumnOrder, WhatIsLinkedAlikeKeepsTheOrderOfTheDocument) {
    // Two sources that each feed both of two sinks cross whatever the order; six others hang on the first.
    LayoutGraph graph;
    graph.nodes.assign(10, {144, 95, 0, 0, false});
    for (std::int32_t sink = 2; sink < 8; ++sink)
        graph.edges.push_back({0, sink, 60, 60});
    for (const std::int32_t sink : {8, 9})
        for (const std::int32_t source : {0, 1})
            graph.edges.push_back({source, sink, 60, 60});
    Layers layers = layersOf(graph);
    EXPECT_EQ(orderColumns(layers), 1);
    for (std::int32_t sink = 2; sink < 7; ++sink)
        EXPECT_LT(layers.place[at(sink)], layers.place[at(sink + 1)]);
}

} // namespace
} // namespace orrery::widgets::layout
