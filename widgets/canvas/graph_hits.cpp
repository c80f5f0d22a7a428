#include "widgets/canvas/graph_scene.h"
#include "widgets/canvas/wire_router.h"

#include <algorithm>
#include <cmath>

// What lies under a point.

namespace orrery::widgets {

namespace {

constexpr double wireReachable = 6; ///< Units: pixels of the view, as all of these.
constexpr double dotReachable = 10;
constexpr double edgeReachable = 5;
constexpr double cornerReachable = 14;
constexpr int samples = 16; ///< Pieces of straight line that a curve is taken for.

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

double distanceToSegment(const QPointF& p, const QPointF& a, const QPointF& b) {
    const QPointF d = b - a;
    const double length = QPointF::dotProduct(d, d);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(p - a, d) / length, 0.0, 1.0) : 0.0;
    const QPointF gap = p - (a + d * t);
    return std::hypot(gap.x(), gap.y());
}

/// `piece` has four points.
double distanceToPiece(const QPointF& point, const QPointF* piece) {
    double best = std::numeric_limits<double>::infinity();
    QPointF previous = piece[0];
    for (int step = 1; step <= samples; ++step) {
        const QPointF next = cubicPoint(piece, step / double(samples));
        best = std::min(best, distanceToSegment(point, previous, next));
        previous = next;
    }
    return best;
}

/// The edges of a rectangle near a point; both at a corner, which reaches further.
Qt::Edges edgesNear(const QRectF& rect, const QPointF& point, double zoom) {
    const double reach = edgeReachable / zoom;
    if (!rect.adjusted(-reach, -reach, reach, reach).contains(point) ||
        rect.adjusted(reach, reach, -reach, -reach).contains(point))
        return {};
    const double corner = cornerReachable / zoom;
    Qt::Edges edges;
    const bool onSide = std::min(point.x() - rect.left(), rect.right() - point.x()) <= reach;
    const bool onTop = std::min(point.y() - rect.top(), rect.bottom() - point.y()) <= reach;
    const double across = onSide || onTop ? corner : reach;
    edges.setFlag(Qt::LeftEdge, point.x() - rect.left() <= (onSide ? reach : across));
    edges.setFlag(Qt::RightEdge, rect.right() - point.x() <= (onSide ? reach : across));
    edges.setFlag(Qt::TopEdge, point.y() - rect.top() <= (onTop ? reach : across));
    edges.setFlag(Qt::BottomEdge, rect.bottom() - point.y() <= (onTop ? reach : across));
    return edges;
}

} // namespace

double GraphScene::distanceTo(int wire, const QPointF& point) const {
    const auto points = curve(wire);
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i + 3 < points.size(); i += 3)
        best = std::min(best, distanceToPiece(point, &points[i]));
    return best;
}

int GraphScene::pieceNear(int wire, const QPointF& point) const {
    const auto points = curve(wire);
    int nearest = 0;
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i + 3 < points.size(); i += 3)
        if (const double distance = distanceToPiece(point, &points[i]); distance < best) {
            best = distance;
            nearest = static_cast<int>(i / 3);
        }
    return nearest;
}

int GraphScene::portAt(const QPointF& point, double zoom) const {
    const double radius = metrics().portHit / 2.0 / zoom;
    std::vector<int> nodes;
    nodesIn(QRectF(point.x() - radius, point.y() - radius, radius * 2, radius * 2), nodes);
    int found = -1;
    double best = radius;
    for (int index : nodes) {
        const NodeRecord& node = m_model->node(index);
        for (int port = node.firstPort; port < node.firstPort + node.inputs + node.outputs; ++port) {
            const QPointF gap = m_model->portPosition(port) - point;
            const double distance = std::max(std::abs(gap.x()), std::abs(gap.y()));
            if (distance <= best) {
                best = distance;
                found = port;
            }
        }
    }
    return found;
}

Hit GraphScene::dotAt(const QPointF& point, double zoom) const {
    const double radius = dotReachable / zoom;
    std::vector<int> found;
    wiresIn(QRectF(point.x() - radius, point.y() - radius, radius * 2, radius * 2), found);
    Hit hit;
    double best = radius;
    for (const int wire : found) {
        const WireRecord& record = m_model->wires()[at(wire)];
        for (std::size_t dot = 0; record.rerouted && dot < record.via.size(); ++dot) {
            const QPointF gap = record.via[dot] - point;
            if (const double distance = std::hypot(gap.x(), gap.y()); distance <= best) {
                best = distance;
                hit = {Hit::Kind::Dot, wire, static_cast<int>(dot)};
            }
        }
    }
    return hit;
}

Hit GraphScene::wireAt(const QPointF& point, double zoom) const {
    const double reach = wireReachable / zoom;
    std::vector<int> found;
    wiresIn(QRectF(point.x() - reach, point.y() - reach, reach * 2, reach * 2), found);
    Hit hit;
    double best = reach;
    for (const int wire : found)
        if (const double distance = distanceTo(wire, point); distance < best) {
            best = distance;
            hit = {Hit::Kind::Wire, wire};
        }
    return hit;
}

Hit GraphScene::boxAt(const QPointF& point) const {
    for (std::size_t i = m_model->notes().size(); i-- > 0;)
        if (m_model->notes()[i].rect.contains(point))
            return {Hit::Kind::Note, static_cast<int>(i)};
    for (std::size_t i = m_model->frames().size(); i-- > 0;)
        if (m_model->frames()[i].rect.contains(point))
            return {Hit::Kind::Frame, static_cast<int>(i)};
    return {};
}

Hit GraphScene::hitTest(const QPointF& point, double zoom) const {
    if (!m_model)
        return {};
    const bool near = zoom >= metrics().lodBadge;
    if (near)
        if (const int port = portAt(point, zoom); port >= 0)
            return {Hit::Kind::Port, port};
    std::vector<int> found;
    const double slack = 3 / zoom;
    nodesIn(QRectF(point, QSizeF(0.01, 0.01)), found);
    if (found.empty() && !near)
        nodesIn(QRectF(point.x() - slack, point.y() - slack, slack * 2, slack * 2), found);
    if (!found.empty())
        return {Hit::Kind::Node, found.back()};
    if (near)
        if (const Hit dot = dotAt(point, zoom); dot.kind != Hit::Kind::Nothing)
            return dot;
    if (const Hit wire = wireAt(point, zoom); wire.kind != Hit::Kind::Nothing)
        return wire;
    return boxAt(point);
}

BoxGrip GraphScene::gripAt(const QPointF& point, double zoom) const {
    const Hit hit = hitTest(point, zoom);
    if (!m_model ||
        (hit.kind != Hit::Kind::Nothing && hit.kind != Hit::Kind::Frame && hit.kind != Hit::Kind::Note))
        return {};
    for (std::size_t i = m_model->notes().size(); i-- > 0;) {
        const QRectF& rect = m_model->notes()[i].rect;
        if (const Qt::Edges edges = edgesNear(rect, point, zoom))
            return {{Hit::Kind::Note, static_cast<int>(i)}, edges};
        if (rect.contains(point))
            return {};
    }
    for (std::size_t i = m_model->frames().size(); i-- > 0;)
        if (const Qt::Edges edges = edgesNear(m_model->frames()[i].rect, point, zoom))
            return {{Hit::Kind::Frame, static_cast<int>(i)}, edges};
    return {};
}

} // namespace orrery::widgets
