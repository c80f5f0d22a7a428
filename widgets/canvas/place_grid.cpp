#include "widgets/canvas/place_grid.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace orrery::widgets {

namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

} // namespace

PlaceGrid::Cells PlaceGrid::cellsOf(const QRectF& rect) const {
    const auto column = [this](double x) {
        return std::clamp(static_cast<int>((x - m_bounds.left()) / m_cell), 0, m_columns - 1);
    };
    const auto row = [this](double y) {
        return std::clamp(static_cast<int>((y - m_bounds.top()) / m_cell), 0, m_rows - 1);
    };
    return {column(rect.left()), column(rect.right()), row(rect.top()), row(rect.bottom())};
}

void PlaceGrid::build(const QRectF& bounds, const std::vector<QRectF>& rects) {
    m_rects = &rects;
    m_bounds = bounds;
    m_moved.clear();
    m_seen.assign(rects.size(), 0);
    m_queries = 0;
    // Few large cells for small graphs, at most some ten thousand for huge ones.
    m_cell = std::max(400.0, std::sqrt(bounds.width() * bounds.height() / 20'000));
    m_columns = std::max(1, static_cast<int>(bounds.width() / m_cell) + 1);
    m_rows = std::max(1, static_cast<int>(bounds.height() / m_cell) + 1);
    m_starts.assign(at(m_columns) * at(m_rows) + 1, 0);
    const auto visit = [this](const QRectF& rect, auto each) {
        const Cells cells = cellsOf(rect);
        for (int y = cells.top; y <= cells.bottom; ++y)
            for (int x = cells.left; x <= cells.right; ++x)
                each(at(y) * at(m_columns) + at(x));
    };
    for (const QRectF& rect : rects)
        visit(rect, [this](std::size_t cell) { ++m_starts[cell + 1]; });
    for (std::size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
    m_entries.assign(at(m_starts.back()), 0);
    std::vector<std::int32_t> fill(m_starts.begin(), m_starts.end() - 1);
    for (std::size_t i = 0; i < rects.size(); ++i)
        visit(rects[i],
              [&](std::size_t cell) { m_entries[at(fill[cell]++)] = static_cast<std::int32_t>(i); });
}

void PlaceGrid::move(int index) {
    if (std::find(m_moved.begin(), m_moved.end(), index) == m_moved.end())
        m_moved.push_back(index);
}

void PlaceGrid::query(const QRectF& rect, std::vector<int>& out) const {
    out.clear();
    if (!m_rects || m_rects->empty())
        return;
    if (m_moved.empty() && rect.contains(m_bounds)) {
        // The whole graph in view: nothing to look for.
        out.resize(m_rects->size());
        std::iota(out.begin(), out.end(), 0);
        return;
    }
    if (++m_queries == 0) {
        std::fill(m_seen.begin(), m_seen.end(), 0);
        m_queries = 1;
    }
    // A long rectangle is an entry of many cells: it is looked at once.
    const auto take = [&](std::int32_t index) {
        if (std::exchange(m_seen[at(index)], m_queries) != m_queries &&
            (*m_rects)[at(index)].intersects(rect))
            out.push_back(index);
    };
    const Cells cells = cellsOf(rect);
    for (int y = cells.top; y <= cells.bottom; ++y)
        for (int x = cells.left; x <= cells.right; ++x) {
            const std::size_t cell = at(y) * at(m_columns) + at(x);
            std::for_each(m_entries.begin() + m_starts[cell], m_entries.begin() + m_starts[cell + 1], take);
        }
    std::for_each(m_moved.begin(), m_moved.end(), take);
    std::sort(out.begin(), out.end());
}

} // namespace orrery::widgets
