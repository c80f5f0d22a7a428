#include "widgets/canvas/layout_layers.h"

#include <algorithm>

namespace orrery::widgets::layout {

namespace {

std::size_t at(std::int64_t index) {
    return static_cast<std::size_t>(index);
}

/// Room that a passing wire keeps from its neighbours.
constexpr double dummyGap = 12;

double gapBetween(const Layers& layers, std::int32_t upper, std::int32_t lower, double rowGap) {
    return upper >= layers.realCount || lower >= layers.realCount ? dummyGap : rowGap;
}

/// Places the members of one column as near as possible to where they want to be, in order and without
/// overlap: the weighted least-squares answer, by pooling neighbours that want to pass each other.
class Isotonic {
public:
    void place(Layers& layers, const std::vector<std::int32_t>& column, const std::vector<double>& wish,
               const std::vector<double>& weight, double rowGap) {
        m_blocks.clear();
        double offset = 0;
        for (std::size_t i = 0; i < column.size(); ++i) {
            if (i > 0)
                offset +=
                    layers.height[at(column[i - 1])] + gapBetween(layers, column[i - 1], column[i], rowGap);
            m_offsets.resize(column.size());
            m_offsets[i] = offset;
            m_blocks.push_back({(wish[i] - offset) * weight[i], weight[i], i});
            while (m_blocks.size() > 1 && m_blocks[m_blocks.size() - 2].mean() > m_blocks.back().mean()) {
                const Block last = m_blocks.back();
                m_blocks.pop_back();
                m_blocks.back().sum += last.sum;
                m_blocks.back().weight += last.weight;
            }
        }
        for (std::size_t b = 0; b < m_blocks.size(); ++b) {
            const std::size_t end = b + 1 < m_blocks.size() ? m_blocks[b + 1].first : column.size();
            for (std::size_t i = m_blocks[b].first; i < end; ++i)
                layers.y[at(column[i])] = m_blocks[b].mean() + m_offsets[i];
        }
    }

private:
    struct Block {
        double sum, weight;
        std::size_t first;
        double mean() const { return sum / weight; }
    };
    std::vector<Block> m_blocks;
    std::vector<double> m_offsets;
};

void collect(const Layers& layers, std::int32_t node, bool left, std::vector<double>& out) {
    const auto& starts = left ? layers.leftStarts : layers.rightStarts;
    const auto& links = left ? layers.lefts : layers.rights;
    for (std::int32_t s = starts[at(node)]; s < starts[at(node) + 1]; ++s)
        out.push_back(layers.y[at(links[at(s)].other)] + links[at(s)].otherY - links[at(s)].ownY);
}

double median(std::vector<double>& values) {
    const std::size_t middle = values.size() / 2;
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(middle), values.end());
    const double upper = values[middle];
    if (values.size() % 2)
        return upper;
    return (upper + *std::max_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(middle))) /
           2;
}

} // namespace

void placeRows(Layers& layers, double rowGap) {
    layers.y.assign(layers.rank.size(), 0);
    for (const auto& column : layers.columns) {
        double y = 0;
        for (std::size_t i = 0; i < column.size(); ++i) {
            if (i > 0)
                y += layers.height[at(column[i - 1])] + gapBetween(layers, column[i - 1], column[i], rowGap);
            layers.y[at(column[i])] = y;
        }
    }
    Isotonic isotonic;
    std::vector<double> wish;
    std::vector<double> weight;
    std::vector<double> around;
    const int sweeps = layers.rank.size() < 20'000 ? 8 : 5;
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        const bool both = sweep >= sweeps - 2;
        for (std::size_t step = 0; step < layers.columns.size(); ++step) {
            const std::size_t index = sweep % 2 == 0 ? step : layers.columns.size() - 1 - step;
            const auto& column = layers.columns[index];
            wish.clear();
            weight.clear();
            for (std::int32_t node : column) {
                around.clear();
                if (both || sweep % 2 == 0)
                    collect(layers, node, true, around);
                if (both || sweep % 2 == 1)
                    collect(layers, node, false, around);
                // Passing wires are worth more: a kink in a long wire is seen most.
                const double worth = node >= layers.realCount ? 4 : 1;
                weight.push_back(around.empty() ? 0.05 : worth);
                wish.push_back(around.empty() ? layers.y[at(node)] : median(around));
            }
            isotonic.place(layers, column, wish, weight, rowGap);
        }
    }
}

} // namespace orrery::widgets::layout
