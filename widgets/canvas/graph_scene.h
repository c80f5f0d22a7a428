#pragma once

#include "widgets/canvas/graph_model.h"
#include "widgets/canvas/place_grid.h"

#include <QPainterPath>

#include <span>

namespace orrery::widgets {

/// What lies under a point of the canvas.
struct Hit {
    enum class Kind { Nothing, Node, Port, Wire, Dot, Frame, Note };
    Kind kind = Kind::Nothing;
    int index = -1; ///< Into the model's array of that kind; of a dot: its wire.
    int dot = -1;   ///< Which of the wire's reroute dots.
    bool operator==(const Hit&) const = default;
};

/// The edge or corner of a frame or note by which its size is changed.
struct BoxGrip {
    Hit box; ///< Nothing: there is none.
    Qt::Edges edges;
};

/// The geometry that follows from a GraphModel: wire curves, grids to find things by place, hit tests.
///
/// Built lazily after `invalidate`. Thread: the window's. Cost: building is linear.
class GraphScene {
public:
    GraphScene() = default;
    GraphScene(const GraphScene&) = delete;
    GraphScene& operator=(const GraphScene&) = delete;

    void setModel(const GraphModel* model);
    const GraphModel* model() const { return m_model; }
    /// Positions or the graph differ.
    void invalidate() { m_valid = false; }
    /// Some nodes have other places and nothing else differs: only their wires are led anew, until the next
    /// `invalidate`. Gives the areas that look different; none: everything may. Cost: that of the nodes'
    /// wires.
    std::vector<QRectF> follow(std::span<const int> nodes);

    /// The control points of a wire: start, then three points a cubic piece. Scene units.
    std::span<const QPointF> curve(int wire) const;
    QPainterPath path(int wire) const;
    QRectF wireBounds(int wire) const;
    /// The wires that leave or enter a node, each once.
    std::span<const std::int32_t> wiresOf(int node) const;
    /// The rectangle around nodes, frames, notes and wires. Cost: constant once built.
    QRectF bounds() const;

    /// Indices of what touches a rectangle, each once, in ascending order.
    void nodesIn(const QRectF& rect, std::vector<int>& out) const;
    void wiresIn(const QRectF& rect, std::vector<int>& out) const;

    /// The topmost thing at a point. `zoom` keeps hit areas of ports and wires in screen pixels.
    Hit hitTest(const QPointF& point, double zoom) const;
    /// The edge or corner at a point; what lies over frames and notes is taken first.
    BoxGrip gripAt(const QPointF& point, double zoom) const;
    /// Distance of a point from a wire. Scene units.
    double distanceTo(int wire, const QPointF& point) const;
    /// The piece of a wire's curve that passes nearest to a point.
    int pieceNear(int wire, const QPointF& point) const;

private:
    struct Piece {
        std::int32_t first = 0, count = 0;
    };

    void ensure() const;
    void build();
    void buildCurves();
    void buildEnds();
    void appendCurve(const WireRecord& wire);
    void leadAgain(int wire);
    QRectF boundsOf(std::span<const QPointF> points) const;
    std::vector<QPointF> route(const WireRecord& wire, const QPointF& start, const QPointF& end);
    void followDots(const WireRecord& wire, const QPointF& start, const QPointF& end);
    int portAt(const QPointF& point, double zoom) const;
    Hit dotAt(const QPointF& point, double zoom) const;
    Hit wireAt(const QPointF& point, double zoom) const;
    Hit boxAt(const QPointF& point) const;

    const GraphModel* m_model = nullptr;
    bool m_valid = false;
    std::vector<QPointF> m_points;
    std::size_t m_pointLimit = 0; ///< What has been led anew too often is sorted out beyond it.
    std::vector<Piece> m_curves;  ///< By wire: its part of the points.
    std::vector<QRectF> m_nodeRects, m_wireBounds;
    std::vector<std::int32_t> m_endStarts, m_ends; ///< Where the wires of each node begin; the wires.
    QRectF m_bounds;
    std::vector<int> m_nearby;
    PlaceGrid m_nodeGrid;
    PlaceGrid m_wireGrid;
};

} // namespace orrery::widgets
