#pragma once

#include "widgets/theme/theme.h"

#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace orrery::widgets {

/// The format in which the palette hands a kind's reference to the canvas.
inline constexpr char kKindMime[] = "application/x-orrery-kind";

/// A port of a node, by names.
struct CanvasPort {
    QString node;
    QString port;
    PortType type = PortType::Any;
    bool output = false;
    bool operator==(const CanvasPort&) const = default;
};

/// A wire by its ends; ports without a name mean order without data.
struct CanvasWire {
    CanvasPort from;
    CanvasPort to;
    bool operator==(const CanvasWire&) const = default;
};

/// Frames that a moved node comes to lie in, and those of its own that it has left.
struct NodeHome {
    QString node;
    QString frame; ///< It becomes a member of this one; empty: of none that it is not in already.
    QStringList left;
    bool operator==(const NodeHome&) const = default;
};

/// What was moved, and where to. Scene units.
struct CanvasMove {
    std::vector<std::pair<QString, QPointF>> nodes;
    std::vector<std::pair<QString, QRectF>> notes;
    std::vector<std::pair<QString, QRectF>> frames;
    std::vector<std::pair<CanvasWire, std::vector<QPointF>>> dots;
    std::vector<NodeHome> homes;
    bool resize = false;            ///< A frame or note got another size.
    bool nudge = false;             ///< By a key: several in a row are one step.
    std::vector<CanvasWire> off;    ///< A single node was shaken off these wires.
    std::optional<CanvasWire> onto; ///< A single node was dropped on this wire and is to be put into it.
};

/// What people ask for by dragging on the canvas. An editor answers by changing the document, which comes
/// back as new content. Without one the canvas only shows. Thread: the window's.
class CanvasEdits {
public:
    virtual ~CanvasEdits() = default;

    virtual void move(const CanvasMove& move) = 0;
    /// Whether a wire may go from an output to an input. Cycles are looked for by the canvas.
    virtual bool mayConnect(const CanvasPort& output, const CanvasPort& input) const = 0;
    /// Whether a node may be put into a wire.
    virtual bool maySplice(const QString& node, const CanvasWire& wire) const = 0;
    /// Connects two ports; `former` is the wire whose end was dragged here.
    virtual void connect(const CanvasWire& wire, const std::optional<CanvasWire>& former) = 0;
    virtual void disconnect(const std::vector<CanvasWire>& wires) = 0;
    /// Leads a wire through these dots, from its source to its target.
    virtual void reroute(const CanvasWire& wire, const std::vector<QPointF>& dots) = 0;
    /// A wire was dropped on a node that has no port for it, or on empty ground (`node` is empty).
    virtual void wireDropped(const CanvasPort& loose, const QString& node, const QPointF& place) = 0;
    /// The switch of a stack was pressed.
    virtual void openStack(const QString& node, bool open) = 0;
    /// A kind from the palette, by its reference, was dropped.
    virtual void kindDropped(const QString& kind, const QPointF& place,
                             const std::optional<CanvasWire>& onto) = 0;
    /// A double click on empty ground.
    virtual void groundActivated(const QPointF& place) = 0;
    /// Tab or Space: a new node is wanted.
    virtual void nodeWanted() = 0;
};

} // namespace orrery::widgets
