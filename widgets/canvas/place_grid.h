#pragma once

#include <QRectF>

#include <cstdint>
#include <vector>

namespace orrery::widgets {

/// Finds rectangles by place: a grid of cells over flat arrays.
///
/// Thread: one at a time. Cost: building is linear, a query touches only the cells it asks for.
class PlaceGrid {
public:
    /// Takes in these rectangles, which must stay there: queries and `move` read them. All lie in `bounds`.
    void build(const QRectF& bounds, const std::vector<QRectF>& rects);
    /// The rectangle with this number has another place. Cost: constant, but each one that has moved makes
    /// every query a little slower until the next `build`.
    void move(int index);
    int movedCount() const { return static_cast<int>(m_moved.size()); }
    /// Numbers of the rectangles that touch `rect`, each once, in ascending order. Cost: the entries of the
    /// cells it touches, and sorting what is found.
    void query(const QRectF& rect, std::vector<int>& out) const;

private:
    struct Cells {
        int left, right, top, bottom;
    };
    Cells cellsOf(const QRectF& rect) const;

    const std::vector<QRectF>* m_rects = nullptr;
    QRectF m_bounds;
    double m_cell = 400;
    int m_columns = 0, m_rows = 0;
    std::vector<std::int32_t> m_starts; ///< Where the cell's entries begin, one more than cells.
    std::vector<std::int32_t> m_entries;
    std::vector<std::int32_t> m_moved;         ///< They may lie outside of their cells.
    mutable std::vector<std::uint32_t> m_seen; ///< By rectangle: the last query that came across it.
    mutable std::uint32_t m_queries = 0;
};

} // namespace orrery::widgets
