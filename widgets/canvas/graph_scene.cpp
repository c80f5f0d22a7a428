#include "widgets/canvas/graph_scene.h"

#include "widgets/canvas/wire_router.h"

#include <algorithm>
#include <cmath>

namespace orrery::widgets {

namespace {

constexpr double routeMargin = 240;    ///< How far above and below a wire may go round.
constexpr std::size_t routeLimit = 64; ///< A wire across more boxes than this goes straight.

constexpr double reachShare = 0.4; ///< Of the way between two dots.
constexpr double longestReach = 90;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

void appendCubic(std::vector<QPointF>& out, const QPointF& from, const QPointF& to, double out1, double in2) {
    out.push_back(from + QPointF(out1, 0));
    out.push_back(to - QPointF(in2, 0));
    out.push_back(to);
}

/// A wire whose target lies to the left goes round: out to the right, across between or below the nodes, in
/// from the left, with horizontal ends.
void appendBackward(std::vector<QPointF>& out, const QPointF& from, const QPointF& to, const QRectF& source,
                    const QRectF& target) {
    const double side = 26;
    const bool apart = source.bottom() + 20 < target.top() || target.bottom() + 20 < source.top();
    double lane = std::max(source.bottom(), target.bottom()) + 24;
    if (apart)
        lane = source.bottom() < target.top() ? (source.bottom() + target.top()) / 2
                                              : (target.bottom() + source.top()) / 2;
    const double r = std::min(10.0, std::min(std::abs(lane - from.y()), std::abs(lane - to.y())) / 2);
    const double right = from.x() + side;
    const double left = to.x() - side;
    const double down = lane > from.y() ? 1 : -1;
    const double up = to.y() > lane ? 1 : -1;
    const auto line = [&out](const QPointF& end) {
        const QPointF start = out.back();
        out.push_back(start + (end - start) / 3);
        out.push_back(start + (end - start) * 2 / 3);
        out.push_back(end);
    };
    const auto corner = [&out](const QPointF& through, const QPointF& end) {
        const QPointF start = out.back();
        out.push_back(start + (through - start) * 0.55);
        out.push_back(end + (through - end) * 0.55);
        out.push_back(end);
    };
    corner(QPointF(right, from.y()),
           QPointF(right, from.y() + down * std::min(side, std::abs(lane - from.y()) / 2)));
    line(QPointF(right, lane - down * r));
    corner(QPointF(right, lane), QPointF(right - r, lane));
    line(QPointF(left + r, lane));
    corner(QPointF(left, lane), QPointF(left, lane + up * r));
    line(QPointF(left, to.y() - up * std::min(side, std::abs(lane - to.y()) / 2)));
    corner(QPointF(left, to.y()), to);
}

} // namespace

void GraphScene::setModel(const GraphModel* model) {
    m_model = model;
    m_valid = false;
}

void GraphScene::Grid::build(const QRectF& bounds, const std::vector<QRectF>& rects) {
    origin = bounds.topLeft();
    // Few large cells for small graphs, at most some ten thousand for huge ones.
    cell = std::max(400.0, std::sqrt(bounds.width() * bounds.height() / 20'000));
    columns = std::max(1, static_cast<int>(bounds.width() / cell) + 1);
    rows = std::max(1, static_cast<int>(bounds.height() / cell) + 1);
    starts.assign(at(columns) * at(rows) + 1, 0);
    const auto cellsOf = [this](const QRectF& r, auto visit) {
        const int x0 = std::clamp(static_cast<int>((r.left() - origin.x()) / cell), 0, columns - 1);
        const int x1 = std::clamp(static_cast<int>((r.right() - origin.x()) / cell), 0, columns - 1);
        const int y0 = std::clamp(static_cast<int>((r.top() - origin.y()) / cell), 0, rows - 1);
        const int y1 = std::clamp(static_cast<int>((r.bottom() - origin.y()) / cell), 0, rows - 1);
        for (int y = y0; y <= y1; ++y)
            for (int x = x0; x <= x1; ++x)
                visit(at(y) * at(columns) + at(x));
    };
    for (const QRectF& rect : rects)
        cellsOf(rect, [this](std::size_t index) { ++starts[index + 1]; });
    for (std::size_t i = 1; i < starts.size(); ++i)
        starts[i] += starts[i - 1];
    entries.assign(at(starts.back()), 0);
    std::vector<std::int32_t> fill(starts.begin(), starts.end() - 1);
    for (std::size_t i = 0; i < rects.size(); ++i)
        cellsOf(rects[i],
                [&](std::size_t index) { entries[at(fill[index]++)] = static_cast<std::int32_t>(i); });
}

void GraphScene::Grid::query(const QRectF& rect, std::vector<int>& out) const {
    if (entries.empty())
        return;
    const int x0 = std::clamp(static_cast<int>((rect.left() - origin.x()) / cell), 0, columns - 1);
    const int x1 = std::clamp(static_cast<int>((rect.right() - origin.x()) / cell), 0, columns - 1);
    const int y0 = std::clamp(static_cast<int>((rect.top() - origin.y()) / cell), 0, rows - 1);
    const int y1 = std::clamp(static_cast<int>((rect.bottom() - origin.y()) / cell), 0, rows - 1);
    for (int y = y0; y <= y1; ++y)
        for (int x = x0; x <= x1; ++x) {
            const std::size_t index = at(y) * at(columns) + at(x);
            out.insert(out.end(), entries.begin() + starts[index], entries.begin() + starts[index + 1]);
        }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
}

void GraphScene::ensure() const {
    // The caches are part of what a const query may compute.
    if (!m_valid && m_model)
        const_cast<GraphScene*>(this)->build();
}

void GraphScene::build() {
    m_valid = true;
    std::vector<QRectF> rects;
    rects.reserve(m_model->nodes().size());
    for (const NodeRecord& node : m_model->nodes())
        rects.push_back(node.rect());
    m_bounds = m_model->bounds();
    m_nodeGrid.build(m_bounds, rects);
    buildCurves();
    QRectF around;
    for (const QRectF& rect : m_wireBounds)
        around |= rect;
    m_wireGrid.build(around, m_wireBounds);
    m_bounds |= around;
}

std::vector<QPointF> GraphScene::route(const WireRecord& wire, const QPointF& start, const QPointF& end) {
    QRectF around = QRectF(start, end).normalized();
    // Neighbouring columns have nothing between them; that is most wires.
    if (around.width() < metrics().nodeWidth)
        return {};
    around.adjust(0, -routeMargin, 0, routeMargin);
    m_nearby.clear();
    m_nodeGrid.query(around, m_nearby);
    std::vector<QRectF> boxes;
    for (int node : m_nearby)
        if (node != wire.from && node != wire.to && m_model->node(node).rect().intersects(around))
            boxes.push_back(m_model->node(node).rect());
    return boxes.size() > routeLimit ? std::vector<QPointF>() : routeAround(start, end, boxes);
}

/// One piece between neighbouring dots; a wire passes a dot in the direction from the one before to the one
/// behind it, and leaves and enters its nodes horizontally.
void GraphScene::followDots(const WireRecord& wire, const QPointF& start, const QPointF& end) {
    std::vector<QPointF> stops{start};
    stops.insert(stops.end(), wire.via.begin(), wire.via.end());
    stops.push_back(end);
    const auto directionAt = [&stops](std::size_t i) {
        if (i == 0 || i + 1 == stops.size())
            return QPointF(1, 0);
        const QPointF way = stops[i + 1] - stops[i - 1];
        const double length = std::hypot(way.x(), way.y());
        return length > 0 ? way / length : QPointF(1, 0);
    };
    for (std::size_t i = 0; i + 1 < stops.size(); ++i) {
        const QPointF gap = stops[i + 1] - stops[i];
        const double reach = std::min(longestReach, std::hypot(gap.x(), gap.y()) * reachShare);
        m_points.push_back(stops[i] + directionAt(i) * reach);
        m_points.push_back(stops[i + 1] - directionAt(i + 1) * reach);
        m_points.push_back(stops[i + 1]);
    }
}

void GraphScene::buildCurves() {
    const auto& wires = m_model->wires();
    m_points.clear();
    m_points.reserve(wires.size() * 4);
    m_pointStarts.assign(1, 0);
    m_wireBounds.clear();
    m_wireBounds.reserve(wires.size());
    for (const WireRecord& wire : wires) {
        const std::size_t first = m_points.size();
        const QPointF start = m_model->wireStart(wire);
        const QPointF end = m_model->wireEnd(wire);
        m_points.push_back(start);
        if (wire.rerouted) {
            followDots(wire, start, end);
        } else if (wire.via.empty() && end.x() < start.x() + 8) {
            appendBackward(m_points, start, end, m_model->node(wire.from).rect(),
                           m_model->node(wire.to).rect());
        } else {
            const std::vector<QPointF> round =
                wire.via.empty() ? route(wire, start, end) : std::vector<QPointF>();
            const std::vector<QPointF>& via = wire.via.empty() ? round : wire.via;
            QPointF from = start;
            for (std::size_t i = 0; i <= via.size(); ++i) {
                const QPointF to = i < via.size() ? via[i] : end;
                const double d = wireReach(std::abs(to.x() - from.x()));
                appendCubic(m_points, from, to, d, d);
                from = to;
            }
        }
        QRectF bounds(start, QSizeF(0, 0));
        for (std::size_t i = first; i < m_points.size(); ++i) {
            bounds.setLeft(std::min(bounds.left(), m_points[i].x()));
            bounds.setRight(std::max(bounds.right(), m_points[i].x()));
            bounds.setTop(std::min(bounds.top(), m_points[i].y()));
            bounds.setBottom(std::max(bounds.bottom(), m_points[i].y()));
        }
        m_wireBounds.push_back(bounds.adjusted(-4, -4, 4, 4));
        m_pointStarts.push_back(static_cast<std::int32_t>(m_points.size()));
    }
}

std::span<const QPointF> GraphScene::curve(int wire) const {
    ensure();
    const auto first = at(m_pointStarts[at(wire)]);
    return std::span(m_points).subspan(first, at(m_pointStarts[at(wire) + 1]) - first);
}

QPainterPath GraphScene::path(int wire) const {
    const auto points = curve(wire);
    QPainterPath path(points[0]);
    for (std::size_t i = 1; i + 2 < points.size(); i += 3)
        path.cubicTo(points[i], points[i + 1], points[i + 2]);
    return path;
}

QRectF GraphScene::wireBounds(int wire) const {
    ensure();
    return m_wireBounds[at(wire)];
}

QRectF GraphScene::bounds() const {
    ensure();
    return m_model ? m_bounds : QRectF();
}

void GraphScene::nodesIn(const QRectF& rect, std::vector<int>& out) const {
    ensure();
    out.clear();
    m_nodeGrid.query(rect, out);
    std::erase_if(out, [&](int node) { return !m_model->node(node).rect().intersects(rect); });
}

void GraphScene::wiresIn(const QRectF& rect, std::vector<int>& out) const {
    ensure();
    out.clear();
    m_wireGrid.query(rect, out);
    std::erase_if(out, [&](int wire) { return !m_wireBounds[at(wire)].intersects(rect); });
}

} // namespace orrery::widgets
