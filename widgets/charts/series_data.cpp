#include "widgets/charts/series_data.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace orrery::widgets {

namespace {

/// Fewer points than this are summarised before another thread has started.
constexpr std::size_t worthTwoThreads = 1'000'000;
/// What is larger is drawn there: it is beyond every axis that a person can read.
constexpr double most = static_cast<double>(std::numeric_limits<float>::max());

/// The first of things in ascending x that is not left of `x`, looked for around a guess. `xOf`: of one.
template <typename Things, typename XOf>
std::size_t boundNear(const Things& things, double x, std::size_t near, const XOf& xOf) {
    const auto isLeft = [&](std::size_t index) { return xOf(things[index]) < x; };
    // All before `low` are left of x, none from `high` on is.
    std::size_t low = std::min(near, things.size());
    std::size_t high = low;
    if (low < things.size() && isLeft(low)) {
        for (std::size_t step = 1; high < things.size() && isLeft(high); step *= 2) {
            low = high + 1;
            high += step;
        }
        high = std::min(high, things.size());
    } else {
        for (std::size_t step = 1; low > 0 && !isLeft(low - 1); step *= 2) {
            high = low - 1;
            low -= std::min(low, step);
        }
    }
    const auto at = [&](std::size_t index) { return things.begin() + static_cast<std::ptrdiff_t>(index); };
    const auto found =
        std::partition_point(at(low), at(high), [&](const auto& thing) { return xOf(thing) < x; });
    return static_cast<std::size_t>(found - things.begin());
}

} // namespace

void SeriesData::clear() {
    m_x.clear();
    m_y.clear();
    m_starts.clear();
    m_levels.clear();
}

void SeriesData::reserve(std::size_t count) {
    m_x.reserve(count);
    m_y.reserve(count);
}

void SeriesData::append(std::span<const double> x, std::span<const double> y) {
    const std::size_t from = m_x.size();
    x = x.first(std::min(x.size(), y.size()));
    y = y.first(x.size());
    if (x.empty())
        return;
    const bool sorted = (from == 0 || !(x.front() < m_x.back())) && std::is_sorted(x.begin(), x.end());
    m_x.insert(m_x.end(), x.begin(), x.end());
    m_y.reserve(m_x.capacity());
    for (const double value : y)
        m_y.push_back(static_cast<float>(std::isfinite(value) ? std::clamp(value, -most, most) : value));
    if (sorted)
        grow(from);
    else
        sort();
}

void SeriesData::sort() {
    std::vector<std::size_t> order(m_x.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [this](std::size_t a, std::size_t b) { return m_x[a] < m_x[b]; });
    std::vector<double> x;
    std::vector<float> y;
    x.reserve(order.size());
    y.reserve(order.size());
    for (std::size_t index : order) {
        x.push_back(m_x[index]);
        y.push_back(m_y[index]);
    }
    m_x = std::move(x);
    m_y = std::move(y);
    m_starts.clear();
    m_levels.clear();
    grow(0);
}

void SeriesData::grow(std::size_t from) {
    if (m_levels.empty())
        m_levels.emplace_back();
    for (std::size_t next = m_starts.size() * leaf; next < m_x.size(); next += leaf)
        m_starts.push_back({m_x[next], m_y[next]});
    std::size_t block = from / leaf;
    m_levels[0].resize(blockCount(m_y.size()));
    const std::size_t added = m_y.size() - block * leaf;
    summariseBlocks(std::span(m_y).subspan(block * leaf), std::span(m_levels[0]).subspan(block),
                    added < worthTwoThreads ? 1 : 2);
    for (std::size_t level = 1; m_levels[level - 1].size() > fan; ++level) {
        if (level == m_levels.size())
            m_levels.emplace_back();
        const auto& below = m_levels[level - 1];
        auto& here = m_levels[level];
        block = std::min(block / fan, here.size() ? here.size() - 1 : 0);
        here.resize((below.size() + fan - 1) / fan);
        for (std::size_t b = block; b < here.size(); ++b) {
            Extent extent;
            const std::size_t end = std::min(below.size(), (b + 1) * fan);
            for (std::size_t i = b * fan; i < end; ++i)
                extent.add(below[i]);
            here[b] = extent;
        }
    }
}

std::size_t SeriesData::lowerBound(double x) const {
    return static_cast<std::size_t>(std::lower_bound(m_x.begin(), m_x.end(), x) - m_x.begin());
}

std::size_t SeriesData::lowerBound(double x, std::size_t near) const {
    return boundNear(m_x, x, near, [](double each) { return each; });
}

std::size_t SeriesData::blockBound(double x, std::size_t near) const {
    return boundNear(m_starts, x, near, [](const BlockStart& block) { return block.x; });
}

std::size_t SeriesData::nearest(double x) const {
    const std::size_t right = lowerBound(x);
    if (right == 0)
        return 0;
    if (right == m_x.size())
        return m_x.size() - 1;
    return x - m_x[right - 1] <= m_x[right] - x ? right - 1 : right;
}

Extent SeriesData::extent(std::size_t begin, std::size_t end) const {
    Extent result;
    // Climb: single points up to a block edge, then blocks up to a coarser edge, and back down on the right
    // side.
    while (begin < end && begin % leaf)
        result.add(m_y[begin++]);
    while (end > begin && end % leaf)
        result.add(m_y[--end]);
    begin /= leaf;
    end /= leaf;
    for (std::size_t level = 0; begin < end; ++level) {
        const auto& blocks = m_levels[level];
        const bool top = level + 1 == m_levels.size();
        while (begin < end && (top || begin % fan))
            result.add(blocks[begin++]);
        while (end > begin && end % fan)
            result.add(blocks[--end]);
        begin /= fan;
        end /= fan;
    }
    return result;
}

Extent SeriesData::positiveExtent() const {
    Extent result;
    for (float value : m_y)
        if (value > 0)
            result.add(value);
    return result;
}

SeriesData SeriesData::smoothed(double weight) const {
    SeriesData result;
    result.m_x = m_x;
    result.m_y.reserve(m_y.size());
    double average = 0;
    double share = 1;
    for (float value : m_y) {
        if (std::isfinite(value)) {
            average = average * weight + (1 - weight) * static_cast<double>(value);
            share *= weight;
        }
        result.m_y.push_back(std::isfinite(value) ? static_cast<float>(average / (1 - share)) : value);
    }
    result.grow(0);
    return result;
}

} // namespace orrery::widgets
