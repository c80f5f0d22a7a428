#include "widgets/canvas/rank_simplex.h"

#include <queue>

#include <algorithm>
#include <functional>

namespace orrery::widgets::layout {

namespace {

std::size_t at(std::int64_t index) {
    return static_cast<std::size_t>(index);
}

/// Nodes that are looked at for a branch that wants to move, before the best of them is moved.
constexpr std::int32_t searchBlock = 100;

/// A tree of edges that are one rank long and that spans the graph. Moving one of its branches along until
/// another edge is tight makes another such tree.
class TightTree {
public:
    TightTree(const std::vector<RankEdge>& edges, std::vector<std::int32_t>& rank);

    /// Moves the nodes until such a tree spans them.
    void grow();
    /// Moves branches until none wants to, or until `budget` nodes were visited.
    void improve(std::int64_t budget);

private:
    void join(std::int32_t node, std::int32_t offset);
    /// Total of edges out of a branch less those into it: what moving it one rank on saves.
    void sumBranches();
    void hang(std::int32_t node, std::int32_t parent, std::int32_t edge);
    void unhang(std::int32_t node);
    bool isTail(std::int32_t top) const { return m_edges[at(m_edgeUp[at(top)])].from == top; }
    /// The top of a branch that wants away from the node that it hangs on, or -1.
    std::int32_t nextBranch();
    void collectBranch(std::int32_t top);
    std::int32_t slack(const RankEdge& edge) const { return m_rank[at(edge.to)] - m_rank[at(edge.from)] - 1; }
    /// The edge that is tight first when the branch moves.
    std::int32_t tightFirst(bool tail) const;
    void moveBranch(std::int32_t top);
    /// Hangs the branch of `top` on `parent` by its member `node`, which becomes its top.
    void rehang(std::int32_t top, std::int32_t node, std::int32_t parent, std::int32_t edge);

    struct Reached {
        std::int32_t slack, edge;
        bool operator>(const Reached& other) const { return slack > other.slack; }
    };
    using Nearest = std::priority_queue<Reached, std::vector<Reached>, std::greater<>>;

    const std::vector<RankEdge>& m_edges;
    std::vector<std::int32_t>& m_rank;
    std::vector<std::int32_t> m_starts, m_incident; ///< Edges by node.
    std::vector<std::int32_t> m_parent, m_edgeUp, m_firstChild, m_next, m_before;
    std::vector<std::int32_t> m_surplus; ///< By top of a branch.
    std::vector<std::int32_t> m_branch;  ///< Members of the branch at hand, or of the growing tree.
    std::vector<char> m_inside;          ///< By node: in `m_branch`.
    Nearest m_onward, m_backward;        ///< Edges out of the growing tree and into it.
    std::int64_t m_visits = 0;
    std::int32_t m_cursor = 0;
};

TightTree::TightTree(const std::vector<RankEdge>& edges, std::vector<std::int32_t>& rank)
    : m_edges(edges), m_rank(rank) {
    const std::size_t count = rank.size();
    m_starts.assign(count + 1, 0);
    for (const RankEdge& edge : edges) {
        ++m_starts[at(edge.from) + 1];
        ++m_starts[at(edge.to) + 1];
    }
    for (std::size_t i = 1; i <= count; ++i)
        m_starts[i] += m_starts[i - 1];
    m_incident.resize(edges.size() * 2);
    std::vector<std::int32_t> fill = m_starts;
    for (std::size_t e = 0; e < edges.size(); ++e)
        for (const std::int32_t node : {edges[e].from, edges[e].to})
            m_incident[at(fill[at(node)]++)] = static_cast<std::int32_t>(e);
    for (auto* links : {&m_parent, &m_edgeUp, &m_firstChild, &m_next, &m_before})
        links->assign(count, -1);
    m_surplus.assign(count, 0);
    m_inside.assign(count, 0);
}

void TightTree::hang(std::int32_t node, std::int32_t parent, std::int32_t edge) {
    m_parent[at(node)] = parent;
    m_edgeUp[at(node)] = edge;
    const std::int32_t first = m_firstChild[at(parent)];
    m_next[at(node)] = first;
    m_before[at(node)] = -1;
    if (first >= 0)
        m_before[at(first)] = node;
    m_firstChild[at(parent)] = node;
}

void TightTree::unhang(std::int32_t node) {
    const std::int32_t before = m_before[at(node)];
    const std::int32_t next = m_next[at(node)];
    (before >= 0 ? m_next[at(before)] : m_firstChild[at(m_parent[at(node)])]) = next;
    if (next >= 0)
        m_before[at(next)] = before;
}

void TightTree::join(std::int32_t node, std::int32_t offset) {
    m_inside[at(node)] = 1;
    m_rank[at(node)] -= offset;
    m_branch.push_back(node);
    for (std::int32_t s = m_starts[at(node)]; s < m_starts[at(node) + 1]; ++s) {
        const std::int32_t edge = m_incident[at(s)];
        const auto& [from, to] = m_edges[at(edge)];
        if (!m_inside[at(from == node ? to : from)])
            (from == node ? m_onward : m_backward).push({slack(m_edges[at(edge)]), edge});
    }
}

void TightTree::grow() {
    // The tree as a whole stands `offset` ranks further on than its members' ranks say.
    std::int32_t offset = 0;
    join(0, offset);
    while (m_branch.size() < m_rank.size()) {
        while (!m_onward.empty() && m_inside[at(m_edges[at(m_onward.top().edge)].to)])
            m_onward.pop();
        while (!m_backward.empty() && m_inside[at(m_edges[at(m_backward.top().edge)].from)])
            m_backward.pop();
        const bool onward = !m_onward.empty() && (m_backward.empty() || m_onward.top().slack - offset <=
                                                                            m_backward.top().slack + offset);
        const Reached nearest = onward ? m_onward.top() : m_backward.top();
        offset = onward ? nearest.slack : -nearest.slack;
        const auto& [from, to] = m_edges[at(nearest.edge)];
        hang(onward ? to : from, onward ? from : to, nearest.edge);
        join(onward ? to : from, offset);
    }
    sumBranches();
    m_inside.assign(m_rank.size(), 0);
}

void TightTree::sumBranches() {
    for (const RankEdge& edge : m_edges) {
        ++m_surplus[at(edge.from)];
        --m_surplus[at(edge.to)];
    }
    for (std::size_t i = m_branch.size(); i-- > 1;)
        m_surplus[at(m_parent[at(m_branch[i])])] += m_surplus[at(m_branch[i])];
}

std::int32_t TightTree::nextBranch() {
    const auto count = static_cast<std::int32_t>(m_rank.size());
    std::int32_t found = -1;
    std::int32_t least = 0;
    for (std::int32_t seen = 0; seen < count && (found < 0 || seen < searchBlock); ++seen) {
        m_cursor = m_cursor + 1 < count ? m_cursor + 1 : 0;
        if (m_edgeUp[at(m_cursor)] < 0)
            continue;
        const std::int32_t cut = isTail(m_cursor) ? m_surplus[at(m_cursor)] : -m_surplus[at(m_cursor)];
        if (cut < least) {
            least = cut;
            found = m_cursor;
        }
    }
    return found;
}

void TightTree::collectBranch(std::int32_t top) {
    m_branch.assign(1, top);
    for (std::size_t head = 0; head < m_branch.size(); ++head) {
        const std::int32_t node = m_branch[head];
        m_inside[at(node)] = 1;
        for (std::int32_t child = m_firstChild[at(node)]; child >= 0; child = m_next[at(child)])
            m_branch.push_back(child);
    }
    m_visits += static_cast<std::int64_t>(m_branch.size());
}

std::int32_t TightTree::tightFirst(bool tail) const {
    std::int32_t nearest = -1;
    for (const std::int32_t node : m_branch)
        for (std::int32_t s = m_starts[at(node)]; s < m_starts[at(node) + 1]; ++s) {
            const std::int32_t edge = m_incident[at(s)];
            const auto& [from, to] = m_edges[at(edge)];
            const bool leadsThere =
                tail ? to == node && !m_inside[at(from)] : from == node && !m_inside[at(to)];
            if (leadsThere && (nearest < 0 || slack(m_edges[at(edge)]) < slack(m_edges[at(nearest)])))
                nearest = edge;
        }
    return nearest;
}

void TightTree::moveBranch(std::int32_t top) {
    collectBranch(top);
    const bool tail = isTail(top);
    const std::int32_t edge = tightFirst(tail);
    const std::int32_t way = slack(m_edges[at(edge)]);
    for (const std::int32_t node : m_branch) {
        m_inside[at(node)] = 0;
        m_rank[at(node)] += tail ? -way : way;
    }
    const auto& [from, to] = m_edges[at(edge)];
    rehang(top, tail ? to : from, tail ? from : to, edge);
}

void TightTree::rehang(std::int32_t top, std::int32_t node, std::int32_t parent, std::int32_t edge) {
    const std::int32_t total = m_surplus[at(top)];
    for (std::int32_t above = m_parent[at(top)]; above >= 0; above = m_parent[at(above)])
        m_surplus[at(above)] -= total;
    for (std::int32_t above = parent; above >= 0; above = m_parent[at(above)])
        m_surplus[at(above)] += total;
    // The way from the new top to the old one turns round.
    for (std::int32_t taken = 0;;) {
        const std::int32_t oldParent = m_parent[at(node)];
        const std::int32_t oldEdge = m_edgeUp[at(node)];
        const std::int32_t oldSurplus = m_surplus[at(node)];
        unhang(node);
        hang(node, parent, edge);
        m_surplus[at(node)] = total - taken;
        if (node == top)
            return;
        taken = oldSurplus;
        parent = node;
        edge = oldEdge;
        node = oldParent;
    }
}

void TightTree::improve(std::int64_t budget) {
    while (m_visits < budget) {
        const std::int32_t top = nextBranch();
        if (top < 0)
            return;
        moveBranch(top);
    }
}

} // namespace

void shortenEdges(const std::vector<RankEdge>& edges, std::vector<std::int32_t>& rank, std::int64_t budget) {
    if (rank.empty())
        return;
    TightTree tree(edges, rank);
    tree.grow();
    tree.improve(budget);
    const std::int32_t least = *std::min_element(rank.begin(), rank.end());
    for (std::int32_t& own : rank)
        own -= least;
}

} // namespace orrery::widgets::layout
