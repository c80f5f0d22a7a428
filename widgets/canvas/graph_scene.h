#pragma once

#include "widgets/canvas/graph_model.h"

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

/// The geometry that follows from a GraphModel: wire curves, a grid to find things by place, hit tests.
///
/// Built lazily after `invalidate`. Thread: the window's.
/// Cost: building is linear, a query touches only the cells it asks for.
class GraphScene {
public:
    void setModel(const GraphModel* model);
    const GraphModel* model() const { return m_model; }
    /// Positions or the graph differ.
    void invalidate() { m_valid = false; }

    /// The control points of a wire: start, then three points a cubic piece. Scene units.
    std::span<const QPointF> curve(int wire) const;
    QPainterPath path(int wire) const;
    QRectF wireBounds(int wire) const;
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
    struct Grid {
        double cell = 400;
        int columns = 0, rows = 0;
        QPointF origin;
        std::vector<std::int32_t> starts; ///< Where the cell's entries begin, one more than cells.
        std::vector<std::int32_t> entries;

        void build(const QRectF& bounds, const std::vector<QRectF>& rects);
        void query(const QRectF& rect, std::vector<int>& out) const;
    };

    void ensure() const;
    void build();
    void buildCurves();
    std::vector<QPointF> route(const WireRecord& wire, const QPointF& start, const QPointF& end);
    void followDots(const WireRecord& wire, const QPointF& start, const QPointF& end);
    int portAt(const QPointF& point, double zoom) const;
    Hit dotAt(const QPointF& point, double zoom) const;
    Hit wireAt(const QPointF& point, double zoom) const;
    Hit boxAt(const QPointF& point) const;

    const GraphModel* m_model = nullptr;
    bool m_valid = false;
    std::vector<QPointF> m_points;
    std::vector<std::int32_t> m_pointStarts;
    std::vector<QRectF> m_wireBounds;
    QRectF m_bounds;
    std::vector<int> m_nearby;
    Grid m_nodeGrid;
    Grid m_wireGrid;
};

} // namespace orrery::widgets
