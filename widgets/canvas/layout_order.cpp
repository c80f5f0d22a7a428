#include "widgets/canvas/layout_layers.h"

#include <algorithm>
#include <cstdint>

namespace orrery::widgets::layout {

namespace {

std::size_t at(std::int64_t index) {
    return static_cast<std::size_t>(index);
}

/// Counts crossings between two columns with a Fenwick tree over the right one.
class CrossingCounter {
public:
    std::int64_t between(const Layers& layers, std::size_t left) {
        const auto& column = layers.columns[left];
        m_tree.assign(layers.columns[left + 1].size() + 1, 0);
        std::int64_t crossings = 0;
        std::int64_t inserted = 0;
        for (std::int32_t node : column) {
            m_ends.clear();
            for (std::int32_t s = layers.rightStarts[at(node)]; s < layers.rightStarts[at(node) + 1]; ++s)
                m_ends.push_back({layers.rights[at(s)].ownY, layers.place[at(layers.rights[at(s)].other)]});
            // Wires of one node leave in the order of its ports, so they can cross among themselves.
            std::stable_sort(m_ends.begin(), m_ends.end(),
                             [](const End& a, const End& b) { return a.y < b.y; });
            for (const End& end : m_ends) {
                crossings += inserted - upTo(end.place);
                add(end.place);
                ++inserted;
            }
        }
        return crossings;
    }
    std::int64_t all(const Layers& layers) {
        std::int64_t sum = 0;
        for (std::size_t left = 0; left + 1 < layers.columns.size(); ++left)
            sum += between(layers, left);
        return sum;
    }

private:
    struct End {
        float y;
        std::int32_t place;
    };
    std::int64_t upTo(std::int32_t place) const {
        std::int64_t sum = 0;
        for (std::int32_t i = place + 1; i > 0; i -= i & -i)
            sum += m_tree[at(i)];
        return sum;
    }
    void add(std::int32_t place) {
        for (std::int32_t i = place + 1; i < static_cast<std::int32_t>(m_tree.size()); i += i & -i)
            ++m_tree[at(i)];
    }
    std::vector<std::int32_t> m_tree;
    std::vector<End> m_ends;
};

/// The mean place of the neighbours, with ports as fractions of a place so that they break ties.
double barycentre(const Layers& layers, std::int32_t node, bool toLeft) {
    const auto& starts = toLeft ? layers.leftStarts : layers.rightStarts;
    const auto& links = toLeft ? layers.lefts : layers.rights;
    double sum = 0;
    for (std::int32_t s = starts[at(node)]; s < starts[at(node) + 1]; ++s)
        sum += layers.place[at(links[at(s)].other)] + links[at(s)].otherY / 1000.0;
    const std::int32_t degree = starts[at(node) + 1] - starts[at(node)];
    return degree ? sum / degree : -1;
}

/// Sorts one column; members without neighbours on that side keep their places.
void sortColumn(Layers& layers, std::size_t index, bool toLeft,
                std::vector<std::pair<double, std::int32_t>>& keys) {
    auto& column = layers.columns[index];
    keys.clear();
    for (std::int32_t node : column)
        if (const double key = barycentre(layers, node, toLeft); key >= 0)
            keys.emplace_back(key, node);
    std::stable_sort(keys.begin(), keys.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::size_t next = 0;
    for (auto& slot : column) {
        const auto& starts = toLeft ? layers.leftStarts : layers.rightStarts;
        if (starts[at(slot) + 1] > starts[at(slot)])
            slot = keys[next++].second;
    }
    for (std::size_t i = 0; i < column.size(); ++i)
        layers.place[at(column[i])] = static_cast<std::int32_t>(i);
}

/// Crossings of the links of two members, the first above the second.
std::int64_t crossingsOf(const Layers& layers, std::int32_t upper, std::int32_t lower) {
    std::int64_t sum = 0;
    for (const bool left : {true, false}) {
        const auto& starts = left ? layers.leftStarts : layers.rightStarts;
        const auto& links = left ? layers.lefts : layers.rights;
        for (std::int32_t a = starts[at(upper)]; a < starts[at(upper) + 1]; ++a)
            for (std::int32_t b = starts[at(lower)]; b < starts[at(lower) + 1]; ++b) {
                const std::int32_t up = layers.place[at(links[at(a)].other)];
                const std::int32_t low = layers.place[at(links[at(b)].other)];
                sum += up > low || (up == low && links[at(a)].otherY > links[at(b)].otherY);
            }
    }
    return sum;
}

/// Swaps neighbours while that removes crossings. Only worth its price on small graphs.
bool transpose(Layers& layers) {
    bool better = false;
    for (auto& column : layers.columns)
        for (std::size_t i = 0; i + 1 < column.size(); ++i)
            if (crossingsOf(layers, column[i + 1], column[i]) <
                crossingsOf(layers, column[i], column[i + 1])) {
                std::swap(column[i], column[i + 1]);
                layers.place[at(column[i])] = static_cast<std::int32_t>(i);
                layers.place[at(column[i + 1])] = static_cast<std::int32_t>(i + 1);
                better = true;
            }
    return better;
}

} // namespace

std::int64_t orderColumns(Layers& layers) {
    CrossingCounter counter;
    const std::size_t size = layers.rank.size();
    const int sweeps = size < 3000 ? 24 : size < 20'000 ? 10 : 6;
    auto best = layers.columns;
    std::int64_t least = counter.all(layers);
    int fruitless = 0;
    std::vector<std::pair<double, std::int32_t>> keys;
    for (int sweep = 0; sweep < sweeps && least > 0 && fruitless < 4; ++sweep) {
        if (sweep % 2 == 0)
            for (std::size_t column = 1; column < layers.columns.size(); ++column)
                sortColumn(layers, column, true, keys);
        else
            for (std::size_t column = layers.columns.size() - 1; column-- > 0;)
                sortColumn(layers, column, false, keys);
        if (size < 20'000)
            for (int pass = 0; pass < 3 && transpose(layers); ++pass) {
            }
        const std::int64_t now = counter.all(layers);
        fruitless = now < least ? 0 : fruitless + 1;
        if (now < least) {
            least = now;
            best = layers.columns;
        }
    }
    layers.columns = std::move(best);
    for (const auto& column : layers.columns)
        for (std::size_t i = 0; i < column.size(); ++i)
            layers.place[at(column[i])] = static_cast<std::int32_t>(i);
    return least;
}

} // namespace orrery::widgets::layout
