#include "widgets/canvas/graph_scene.h"

#include "widgets/canvas/wire_router.h"

#include <algorithm>
#include <cmath>

namespace orrery::widgets {

namespace {

constexpr double routeMargin = 240;    ///< How far above and below a wire may go round.
constexpr std::size_t routeLimit = 64; ///< A wire across more boxes than this goes straight.

constexpr int mostMoved = 200; ///< Beyond it, finding things becomes slow.

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

void GraphScene::ensure() const {
    // The caches are part of what a const query may compute.
    if (!m_valid && m_model)
        const_cast<GraphScene*>(this)->build();
}

void GraphScene::build() {
    m_valid = true;
    m_nodeRects.clear();
    m_nodeRects.reserve(m_model->nodes().size());
    for (const NodeRecord& node : m_model->nodes())
        m_nodeRects.push_back(node.rect());
    m_bounds = m_model->bounds();
    m_nodeGrid.build(m_bounds, m_nodeRects);
    buildCurves();
    buildEnds();
    QRectF around;
    for (const QRectF& rect : m_wireBounds)
        around |= rect;
    m_wireGrid.build(around, m_wireBounds);
    m_bounds |= around;
}

void GraphScene::buildEnds() {
    const auto& wires = m_model->wires();
    m_endStarts.assign(m_model->nodes().size() + 1, 0);
    const auto visit = [&](auto each) {
        for (std::size_t wire = 0; wire < wires.size(); ++wire) {
            each(wires[wire].from, wire);
            if (wires[wire].to != wires[wire].from)
                each(wires[wire].to, wire);
        }
    };
    visit([this](std::int32_t node, std::size_t) { ++m_endStarts[at(node) + 1]; });
    for (std::size_t i = 1; i < m_endStarts.size(); ++i)
        m_endStarts[i] += m_endStarts[i - 1];
    m_ends.resize(at(m_endStarts.back()));
    std::vector<std::int32_t> fill(m_endStarts.begin(), m_endStarts.end() - 1);
    visit([&](std::int32_t node, std::size_t wire) {
        m_ends[at(fill[at(node)]++)] = static_cast<std::int32_t>(wire);
    });
}

std::vector<QRectF> GraphScene::follow(std::span<const int> nodes) {
    std::vector<QRectF> areas;
    if (!m_valid || !m_model)
        return areas;
    std::vector<int> wires;
    for (const int node : nodes) {
        areas.push_back(m_nodeRects[at(node)]);
        areas.push_back(m_nodeRects[at(node)] = m_model->node(node).rect());
        m_bounds |= areas.back();
        m_nodeGrid.move(node);
        const auto ends = wiresOf(node);
        wires.insert(wires.end(), ends.begin(), ends.end());
    }
    std::sort(wires.begin(), wires.end());
    wires.erase(std::unique(wires.begin(), wires.end()), wires.end());
    for (const int wire : wires) {
        areas.push_back(m_wireBounds[at(wire)]);
        leadAgain(wire);
        areas.push_back(m_wireBounds[at(wire)]);
        m_bounds |= areas.back();
        m_wireGrid.move(wire);
    }
    // The arrays have become a patchwork: they are made anew when they are next asked for.
    if (m_nodeGrid.movedCount() + m_wireGrid.movedCount() > mostMoved || m_points.size() > m_pointLimit) {
        m_valid = false;
        areas.clear();
    }
    return areas;
}

std::vector<QPointF> GraphScene::route(const WireRecord& wire, const QPointF& start, const QPointF& end) {
    QRectF around = QRectF(start, end).normalized();
    // Neighbouring columns have nothing between them; that is most wires.
    if (around.width() < metrics().nodeWidth)
        return {};
    around.adjust(0, -routeMargin, 0, routeMargin);
    m_nodeGrid.query(around, m_nearby);
    std::vector<QRectF> boxes;
    for (int node : m_nearby)
        if (node != wire.from && node != wire.to)
            boxes.push_back(m_nodeRects[at(node)]);
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

void GraphScene::appendCurve(const WireRecord& wire) {
    const QPointF start = m_model->wireStart(wire);
    const QPointF end = m_model->wireEnd(wire);
    m_points.push_back(start);
    if (wire.rerouted)
        return followDots(wire, start, end);
    if (wire.via.empty() && end.x() < start.x() + 8)
        return appendBackward(m_points, start, end, m_model->node(wire.from).rect(),
                              m_model->node(wire.to).rect());
    const std::vector<QPointF> round = wire.via.empty() ? route(wire, start, end) : std::vector<QPointF>();
    const std::vector<QPointF>& via = wire.via.empty() ? round : wire.via;
    QPointF from = start;
    for (std::size_t i = 0; i <= via.size(); ++i) {
        const QPointF to = i < via.size() ? via[i] : end;
        const double d = wireReach(std::abs(to.x() - from.x()));
        appendCubic(m_points, from, to, d, d);
        from = to;
    }
}

QRectF GraphScene::boundsOf(std::span<const QPointF> points) const {
    QRectF bounds(points.front(), QSizeF(0, 0));
    for (const QPointF& point : points) {
        bounds.setLeft(std::min(bounds.left(), point.x()));
        bounds.setRight(std::max(bounds.right(), point.x()));
        bounds.setTop(std::min(bounds.top(), point.y()));
        bounds.setBottom(std::max(bounds.bottom(), point.y()));
    }
    return bounds.adjusted(-4, -4, 4, 4);
}

void GraphScene::leadAgain(int wire) {
    const std::size_t first = m_points.size();
    appendCurve(m_model->wires()[at(wire)]);
    const std::span<const QPointF> points = std::span(m_points).subspan(first);
    m_wireBounds[at(wire)] = boundsOf(points);
    Piece& piece = m_curves[at(wire)];
    if (piece.count == static_cast<std::int32_t>(points.size())) {
        // As many as before: they take their place.
        std::copy(points.begin(), points.end(), m_points.begin() + piece.first);
        m_points.resize(first);
    } else {
        piece = {static_cast<std::int32_t>(first), static_cast<std::int32_t>(points.size())};
    }
}

void GraphScene::buildCurves() {
    const auto& wires = m_model->wires();
    m_points.clear();
    m_points.reserve(wires.size() * 4);
    m_curves.clear();
    m_curves.reserve(wires.size());
    m_wireBounds.clear();
    m_wireBounds.reserve(wires.size());
    for (const WireRecord& wire : wires) {
        const std::size_t first = m_points.size();
        appendCurve(wire);
        const std::size_t count = m_points.size() - first;
        m_curves.push_back({static_cast<std::int32_t>(first), static_cast<std::int32_t>(count)});
        m_wireBounds.push_back(boundsOf(std::span(m_points).subspan(first)));
    }
    m_pointLimit = m_points.size() * 2 + 10'000;
}

std::span<const QPointF> GraphScene::curve(int wire) const {
    ensure();
    const Piece& piece = m_curves[at(wire)];
    return std::span(m_points).subspan(at(piece.first), at(piece.count));
}

std::span<const std::int32_t> GraphScene::wiresOf(int node) const {
    ensure();
    const auto first = at(m_endStarts[at(node)]);
    return std::span(m_ends).subspan(first, at(m_endStarts[at(node) + 1]) - first);
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
    m_nodeGrid.query(rect, out);
}

void GraphScene::wiresIn(const QRectF& rect, std::vector<int>& out) const {
    ensure();
    m_wireGrid.query(rect, out);
}

} // namespace orrery::widgets
