#pragma once

#include "widgets/canvas/canvas_edits.h"
#include "widgets/canvas/graph_painter.h"

#include <QRegion>
#include <QSet>

#include <memory>

namespace orrery::widgets {

/// What a gesture works on.
struct GestureContext {
    GraphModel& model;
    const GraphScene& scene;
    CanvasEdits& edits;
    double zoom = 1;
    bool snapToGrid = false;
    bool shakesLoose = true;

    CanvasPort port(int index) const;
    CanvasWire wire(int index) const;
};

/// A port or a wire of a model by names.
CanvasPort canvasPort(const GraphModel& model, int port);
CanvasWire canvasWire(const GraphModel& model, int wire);

/// A drag of the left button that changes the pipeline: it shows what will happen, and lets it happen at the
/// end. Lives from the first movement to the release. Thread: the window's.
class CanvasGesture {
public:
    virtual ~CanvasGesture() = default;

    virtual void move(const QPointF& scene, Qt::KeyboardModifiers modifiers) = 0;
    /// The button was released: asks the editor for the change.
    virtual void drop() = 0;
    /// Esc: everything is as before.
    virtual void cancel() = 0;
    /// Draws over the graph. The painter works in pixels of the view.
    virtual void paint(QPainter& painter, const PaintContext& context) const = 0;
    /// What `paint` draws into, given how the scene lies in the view; all of the view, where a gesture does
    /// not know better. Pixels of the view.
    virtual QRegion touched(const QTransform&, const QRect& view) const { return view; }
    /// One line that says what a release would do; may be empty.
    virtual QString hint() const { return {}; }
    /// By port, while a wire is dragged: what it is to that wire. Null otherwise.
    virtual const std::vector<PortRole>* portRoles() const { return nullptr; }
};

/// One flag a node: those that a node reaches along the wires, with itself; `forward`: those after it, else
/// those before it.
std::vector<char> nodesBeyond(const GraphModel& model, int node, bool forward);

/// Moves nodes, and a frame or note, with guides to the edges and middles of their neighbours.
std::unique_ptr<CanvasGesture> moveGesture(const GestureContext& context, const QSet<int>& nodes,
                                           const Hit& box, const QPointF& start);
/// Gives a frame or note another size by its edges; a frame goes on to enclose its members.
std::unique_ptr<CanvasGesture> resizeGesture(const GestureContext& context, const BoxGrip& grip,
                                             const QPointF& start);
/// A rectangle of a frame or note whose edges were moved: never less than what it must hold. Scene units.
QRectF resized(const GraphModel& model, const BoxGrip& grip, const QRectF& before, const QPointF& delta);
/// Moves a reroute dot.
std::unique_ptr<CanvasGesture> dotGesture(const GestureContext& context, const Hit& dot,
                                          const QPointF& start);
/// Draws a wire from a port; from a connected input it takes that wire's end along.
std::unique_ptr<CanvasGesture> wireGesture(const GestureContext& context, int port);
/// Cuts the wires that the pointer crosses.
std::unique_ptr<CanvasGesture> cutGesture(const GestureContext& context, const QPointF& start);

} // namespace orrery::widgets
