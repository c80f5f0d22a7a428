#include "widgets/canvas/layout_layers.h"
#include "widgets/canvas/rank_simplex.h"

#include <algorithm>

namespace orrery::widgets::layout {

namespace {

std::size_t at(std::int64_t index) {
    return static_cast<std::size_t>(index);
}

/// Dummies of one graph at most this many times its nodes and edges; beyond it the longest edges go straight.
constexpr std::int64_t dummyBudget = 8;

/// Visits of nodes that shortening the edges may take, about 0.1 s. 10,000 nodes take 1.4 million.
constexpr std::int64_t visitBudget = 2'500'000;

struct Piece {
    std::int32_t from, to;
    float fromY, toY;
};

/// Compressed adjacency of the members.
struct Adjacency {
    std::vector<std::int32_t> starts, targets, edges;

    Adjacency(std::int32_t nodes, const std::vector<Piece>& pieces, bool outgoing) {
        starts.assign(at(nodes) + 1, 0);
        for (const Piece& piece : pieces)
            ++starts[at(outgoing ? piece.from : piece.to) + 1];
        for (std::size_t i = 1; i < starts.size(); ++i)
            starts[i] += starts[i - 1];
        targets.resize(pieces.size());
        edges.resize(pieces.size());
        std::vector<std::int32_t> fill(starts.begin(), starts.end() - 1);
        for (std::size_t e = 0; e < pieces.size(); ++e) {
            const std::int32_t own = outgoing ? pieces[e].from : pieces[e].to;
            const std::int32_t slot = fill[at(own)]++;
            targets[at(slot)] = outgoing ? pieces[e].to : pieces[e].from;
            edges[at(slot)] = static_cast<std::int32_t>(e);
        }
    }
    std::int32_t degree(std::int32_t node) const { return starts[at(node) + 1] - starts[at(node)]; }
};

/// Turns back edges round, found by a depth-first walk that starts at nodes without inputs.
std::vector<char> breakCycles(std::int32_t count, std::vector<Piece>& pieces) {
    const Adjacency out(count, pieces, true);
    const Adjacency in(count, pieces, false);
    std::vector<char> reversed(pieces.size(), 0);
    std::vector<char> color(at(count), 0);
    std::vector<std::pair<std::int32_t, std::int32_t>> stack;
    const auto walk = [&](std::int32_t root) {
        if (color[at(root)])
            return;
        stack.emplace_back(root, out.starts[at(root)]);
        color[at(root)] = 1;
        while (!stack.empty()) {
            const std::int32_t node = stack.back().first;
            if (stack.back().second == out.starts[at(node) + 1]) {
                color[at(node)] = 2;
                stack.pop_back();
                continue;
            }
            const std::int32_t slot = stack.back().second++;
            const std::int32_t next = out.targets[at(slot)];
            if (color[at(next)] == 1)
                reversed[at(out.edges[at(slot)])] = 1;
            else if (color[at(next)] == 0) {
                color[at(next)] = 1;
                stack.emplace_back(next, out.starts[at(next)]);
            }
        }
    };
    for (std::int32_t node = 0; node < count; ++node)
        if (in.degree(node) == 0)
            walk(node);
    for (std::int32_t node = 0; node < count; ++node)
        walk(node);
    for (std::size_t e = 0; e < pieces.size(); ++e)
        if (reversed[e]) {
            std::swap(pieces[e].from, pieces[e].to);
            std::swap(pieces[e].fromY, pieces[e].toY);
        }
    return reversed;
}

std::vector<std::int32_t> topological(std::int32_t count, const Adjacency& out, const Adjacency& in) {
    std::vector<std::int32_t> waiting(at(count));
    std::vector<std::int32_t> order;
    order.reserve(at(count));
    for (std::int32_t node = 0; node < count; ++node)
        if ((waiting[at(node)] = in.degree(node)) == 0)
            order.push_back(node);
    for (std::size_t head = 0; head < order.size(); ++head)
        for (std::int32_t s = out.starts[at(order[head])]; s < out.starts[at(order[head]) + 1]; ++s)
            if (--waiting[at(out.targets[at(s)])] == 0)
                order.push_back(out.targets[at(s)]);
    return order;
}

/// Longest path from the sources, then network simplex brings the nodes to where their edges are shortest.
std::vector<std::int32_t> rankNodes(std::int32_t count, const std::vector<Piece>& pieces) {
    const Adjacency out(count, pieces, true);
    const Adjacency in(count, pieces, false);
    std::vector<std::int32_t> rank(at(count), 0);
    for (std::int32_t node : topological(count, out, in))
        for (std::int32_t s = in.starts[at(node)]; s < in.starts[at(node) + 1]; ++s)
            rank[at(node)] = std::max(rank[at(node)], rank[at(in.targets[at(s)])] + 1);
    std::vector<RankEdge> edges;
    for (const Piece& piece : pieces)
        edges.push_back({piece.from, piece.to});
    shortenEdges(edges, rank, visitBudget);
    return rank;
}

/// The longest span that still gets dummies, so that their number stays within the budget.
std::int32_t spanLimit(const std::vector<Piece>& pieces, const std::vector<std::int32_t>& rank) {
    std::vector<std::int64_t> spans;
    for (const Piece& piece : pieces) {
        const auto span = at(rank[at(piece.to)] - rank[at(piece.from)]);
        if (spans.size() <= span)
            spans.resize(span + 1, 0);
        ++spans[span];
    }
    std::int64_t left = dummyBudget * static_cast<std::int64_t>(pieces.size() + rank.size());
    for (std::size_t span = 2; span < spans.size(); ++span) {
        left -= spans[span] * static_cast<std::int64_t>(span - 1);
        if (left < 0)
            return static_cast<std::int32_t>(span - 1);
    }
    return static_cast<std::int32_t>(spans.size());
}

void fillLinks(Layers& layers, const std::vector<Piece>& pieces) {
    const auto count = static_cast<std::int32_t>(layers.rank.size());
    const Adjacency out(count, pieces, true);
    const Adjacency in(count, pieces, false);
    layers.rightStarts = out.starts;
    layers.leftStarts = in.starts;
    layers.rights.resize(pieces.size());
    layers.lefts.resize(pieces.size());
    for (std::size_t s = 0; s < pieces.size(); ++s) {
        const Piece& right = pieces[at(out.edges[s])];
        layers.rights[s] = {right.to, right.fromY, right.toY};
        const Piece& left = pieces[at(in.edges[s])];
        layers.lefts[s] = {left.from, left.toY, left.fromY};
    }
    float lowest = 0;
    for (const Piece& piece : pieces)
        lowest = std::max({lowest, piece.fromY, piece.toY});
    layers.portStep = 1 / (lowest + 1.0);
}

} // namespace

Layers buildLayers(const LayoutGraph& graph, const std::vector<std::int32_t>& members,
                   const std::vector<std::int32_t>& edges, const std::vector<std::int32_t>& local) {
    const auto count = static_cast<std::int32_t>(members.size());
    std::vector<Piece> whole;
    std::vector<std::int32_t> edgeOf;
    Layers layers;
    layers.realCount = count;
    layers.chains.assign(edges.size(), {});
    for (std::size_t e = 0; e < edges.size(); ++e) {
        const auto& edge = graph.edges[at(edges[e])];
        if (edge.from == edge.to)
            continue;
        whole.push_back({local[at(edge.from)], local[at(edge.to)], static_cast<float>(edge.fromY),
                         static_cast<float>(edge.toY)});
        edgeOf.push_back(static_cast<std::int32_t>(e));
    }
    const std::vector<char> reversed = breakCycles(count, whole);
    layers.rank = rankNodes(count, whole);
    for (std::int32_t member : members)
        layers.height.push_back(static_cast<float>(graph.nodes[at(member)].height));
    const std::int32_t limit = spanLimit(whole, layers.rank);
    std::vector<Piece> pieces;
    for (std::size_t e = 0; e < whole.size(); ++e) {
        const Piece& piece = whole[e];
        const std::int32_t span = layers.rank[at(piece.to)] - layers.rank[at(piece.from)];
        Layers::Chain& chain = layers.chains[at(edgeOf[e])];
        chain.reversed = reversed[e] != 0;
        if (span > limit)
            continue;
        Piece rest = piece;
        for (std::int32_t step = 1; step < span; ++step) {
            const auto dummy = static_cast<std::int32_t>(layers.rank.size());
            if (step == 1)
                chain.first = dummy;
            ++chain.count;
            layers.rank.push_back(layers.rank[at(piece.from)] + step);
            layers.height.push_back(0);
            pieces.push_back({rest.from, dummy, rest.fromY, 0});
            rest = {dummy, piece.to, 0, piece.toY};
        }
        pieces.push_back(rest);
    }
    fillLinks(layers, pieces);
    layers.columns.resize(at(*std::max_element(layers.rank.begin(), layers.rank.end())) + 1);
    layers.place.assign(layers.rank.size(), 0);
    return layers;
}

} // namespace orrery::widgets::layout
