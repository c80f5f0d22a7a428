#include "widgets/canvas/layout_layers.h"
#include "widgets/canvas/layout_sift.h"

#include <algorithm>
#include <cstdint>

namespace orrery::widgets::layout {

namespace {

using Columns = std::vector<std::vector<std::int32_t>>;

std::size_t at(std::int64_t index) {
    return static_cast<std::size_t>(index);
}

/// Counts crossings as the inversions of the links' ends, by merging.
class CrossingCounter {
public:
    std::int64_t all(const Layers& layers) {
        std::int64_t sum = 0;
        for (std::size_t left = 0; left + 1 < layers.columns.size(); ++left)
            sum += rightOf(layers, layers.columns[left]);
        return sum;
    }

private:
    struct Start {
        float y;
        double end;
        bool operator<(const Start& other) const { return y != other.y ? y < other.y : end < other.end; }
    };
    std::int64_t rightOf(const Layers& layers, const std::vector<std::int32_t>& column) {
        m_ends.clear();
        for (const std::int32_t node : column) {
            m_starts.clear();
            for (std::int32_t s = layers.rightStarts[at(node)]; s < layers.rightStarts[at(node) + 1]; ++s)
                m_starts.push_back({layers.rights[at(s)].ownY, layers.endOf(layers.rights[at(s)])});
            // Wires of one node cross when they leave its ports in another order than they arrive; those of
            // one port do not.
            std::sort(m_starts.begin(), m_starts.end());
            for (const Start& start : m_starts)
                m_ends.push_back(start.end);
        }
        m_merged.resize(m_ends.size());
        return inversions(0, m_ends.size());
    }
    /// Sorts a range of ends and counts the pairs that stood the wrong way round.
    std::int64_t inversions(std::size_t begin, std::size_t end) {
        if (end - begin < 2)
            return 0;
        const std::size_t middle = (begin + end) / 2;
        std::int64_t sum = inversions(begin, middle) + inversions(middle, end);
        std::size_t upper = begin;
        std::size_t lower = middle;
        for (std::size_t i = begin; i < end; ++i) {
            const bool takeLower = lower < end && (upper == middle || m_ends[lower] < m_ends[upper]);
            sum += takeLower ? static_cast<std::int64_t>(middle - upper) : 0;
            m_merged[i] = m_ends[takeLower ? lower++ : upper++];
        }
        std::copy(m_merged.begin() + static_cast<std::ptrdiff_t>(begin),
                  m_merged.begin() + static_cast<std::ptrdiff_t>(end),
                  m_ends.begin() + static_cast<std::ptrdiff_t>(begin));
        return sum;
    }
    std::vector<Start> m_starts;
    std::vector<double> m_ends, m_merged;
};

/// Sorts columns by where the links of their members end in the neighbouring one.
class MedianSort {
public:
    explicit MedianSort(Layers& layers) : m_layers(layers) {}

    void sweep(bool toRight) {
        const std::size_t count = m_layers.columns.size();
        for (std::size_t step = 1; step < count; ++step)
            sortColumn(m_layers.columns[toRight ? step : count - 1 - step],
                       toRight ? m_layers.leftStarts : m_layers.rightStarts,
                       toRight ? m_layers.lefts : m_layers.rights);
    }

private:
    struct Key {
        double median;
        std::int32_t node;
    };
    /// Members without links on that side keep their places.
    void sortColumn(std::vector<std::int32_t>& column, const std::vector<std::int32_t>& starts,
                    const std::vector<Layers::Link>& links) {
        m_keys.clear();
        for (const std::int32_t node : column)
            if (starts[at(node) + 1] > starts[at(node)])
                m_keys.push_back(
                    {median(links.data() + starts[at(node)], links.data() + starts[at(node) + 1]), node});
        std::stable_sort(m_keys.begin(), m_keys.end(),
                         [](const Key& a, const Key& b) { return a.median < b.median; });
        std::size_t next = 0;
        for (std::int32_t& slot : column)
            if (starts[at(slot) + 1] > starts[at(slot)])
                slot = m_keys[next++].node;
        m_layers.number(column);
    }
    /// Between two middle ends the one on the side on which the ends are denser counts more.
    double median(const Layers::Link* begin, const Layers::Link* end) {
        m_ends.clear();
        for (; begin != end; ++begin)
            m_ends.push_back(m_layers.endOf(*begin));
        std::sort(m_ends.begin(), m_ends.end());
        const std::size_t middle = m_ends.size() / 2;
        if (m_ends.size() % 2)
            return m_ends[middle];
        const double above = m_ends[middle - 1] - m_ends.front();
        const double below = m_ends.back() - m_ends[middle];
        if (above + below == 0)
            return (m_ends[middle - 1] + m_ends[middle]) / 2;
        return (m_ends[middle - 1] * below + m_ends[middle] * above) / (above + below);
    }
    Layers& m_layers;
    std::vector<Key> m_keys;
    std::vector<double> m_ends;
};

/// Columns in the order in which a breadth-first walk from the sources, or against the links from the sinks,
/// meets the nodes.
Columns walked(const Layers& layers, bool fromSources) {
    const auto& before = fromSources ? layers.leftStarts : layers.rightStarts;
    const auto& after = fromSources ? layers.rightStarts : layers.leftStarts;
    const auto& links = fromSources ? layers.rights : layers.lefts;
    Columns columns(layers.columns.size());
    std::vector<char> seen(layers.rank.size(), 0);
    std::vector<std::int32_t> queue;
    for (std::size_t root = 0; root < layers.rank.size(); ++root) {
        if (before[root + 1] > before[root])
            continue;
        queue.assign(1, static_cast<std::int32_t>(root));
        for (std::size_t head = 0; head < queue.size(); ++head) {
            const std::int32_t node = queue[head];
            columns[at(layers.rank[at(node)])].push_back(node);
            for (std::int32_t s = after[at(node)]; s < after[at(node) + 1]; ++s)
                if (const std::int32_t next = links[at(s)].other; !seen[at(next)]) {
                    seen[at(next)] = 1;
                    queue.push_back(next);
                }
        }
    }
    return columns;
}

/// The best order so far.
struct Best {
    Columns columns;
    std::int64_t crossings = -1;

    void consider(const Columns& other, std::int64_t count) {
        if (crossings >= 0 && count >= crossings)
            return;
        crossings = count;
        columns = other;
    }
};

void take(Layers& layers, Columns columns) {
    layers.columns = std::move(columns);
    for (const auto& column : layers.columns)
        layers.number(column);
}

} // namespace

std::int64_t orderColumns(Layers& layers) {
    constexpr int sweeps = 4;
    CrossingCounter counter;
    MedianSort medians(layers);
    Best best;
    for (const bool fromSources : {true, false}) {
        take(layers, walked(layers, fromSources));
        best.consider(layers.columns, counter.all(layers));
        for (int sweep = 0; sweep < sweeps && best.crossings > 0; ++sweep) {
            medians.sweep(sweep % 2 == 0);
            best.consider(layers.columns, counter.all(layers));
        }
    }
    take(layers, best.columns);
    Sifting sifting(layers);
    const std::size_t size = layers.rank.size();
    const int rounds = size < 12'000 ? 8 : size < 50'000 ? 4 : 2;
    std::int64_t crossings = best.crossings;
    for (int round = 0; round < rounds && crossings > 0; ++round)
        crossings -= sifting.round(round % 2 == 1);
    if (crossings < best.crossings)
        sifting.settle();
    return crossings;
}

} // namespace orrery::widgets::layout
