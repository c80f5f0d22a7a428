#pragma once

#include "widgets/canvas/rank_dots.h"

#include <QHash>
#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace orrery::widgets {

/// A port as the document declares it.
struct PortSpec {
    QString name;
    PortType type = PortType::Any;
};

/// A node as the document declares it. `id` is the step's name in the file and stays when everything else
/// changes.
struct NodeSpec {
    QString id;
    QString name;
    QString icon = QStringLiteral("node-script"); ///< A name of `resources/icons`.
    QString summary;                              ///< One line below the name.
    std::vector<PortSpec> inputs;
    std::vector<PortSpec> outputs;
    std::optional<QPointF> position; ///< From the document's layout section. Scene units; absent: laid out.
    int copies = 1;                  ///< Instances of a matrix or map, drawn as a stack.
    bool open = false;               ///< The stack shows its instances.
    bool disabled = false;
};

/// A connection. Empty port names: order without data (`after:`).
struct WireSpec {
    QString from, fromPort;
    QString to, toPort;
    std::vector<QPointF> via; ///< Reroute dots of the document, from source to target. Scene units.
};

/// A titled area behind its members.
struct FrameSpec {
    QString id;
    QString title;
    QStringList members;        ///< Node ids; the frame encloses them.
    std::optional<QRectF> rect; ///< What the document gives it; it grows where members lie outside.
    int color = 0;              ///< Index into `Theme::box`.
};

/// Free text on the canvas.
struct NoteSpec {
    QString id;
    QString text;
    QRectF rect;
    int color = -1; ///< Index into `Theme::box`; -1: the colour of notes.
};

/// A whole graph as one value.
struct GraphContent {
    std::vector<NodeSpec> nodes;
    std::vector<WireSpec> wires;
    std::vector<FrameSpec> frames;
    std::vector<NoteSpec> notes;
};

/// What a run says about a node.
struct NodeState {
    std::optional<Status> status; ///< Absent: the node was not part of any run yet.
    QString words;                ///< Left in the footer, for example "47 % 6:38". See `footerWords`.
    QString detail;               ///< Right in the footer: time left, host, rows or cost.
    double progress = -1;         ///< 0 to 1, negative: unknown.
    RankDots ranks;               ///< Of a gang that has started.
    QString rankWords;            ///< The same in words, for a hint and for who cannot see it.
    bool willRun = false;         ///< The next run would execute it: dashed outline.
    bool stale = false;           ///< Its outputs are of an older version.
    bool breakpoint = false;      ///< A run stops before it.
    bool pinned = false;          ///< A run takes its latest outputs as they are.
    bool operator==(const NodeState&) const = default;
};

/// One instance of a stack.
struct NodeInstance {
    QString step;  ///< Its name in the run, "train[lr=0.1]".
    QString label; ///< What tells it from the others, "lr=0.1".
    std::optional<Status> status;
    QString words; ///< As of a node.
    bool operator==(const NodeInstance&) const = default;
};

/// How a node differs from the graph that it is compared with.
enum class NodeDifference : std::uint8_t { None, Added, Removed, Changed, Same };

/// Flat, cache-friendly part of a node: what one raster pass reads.
struct NodeRecord {
    float x = 0, y = 0, width = 0, height = 0;
    std::int32_t firstPort = 0; ///< Inputs, then outputs, in `ports()`.
    std::int16_t inputs = 0, outputs = 0;
    std::int16_t copies = 1;
    std::int8_t status = -1; ///< A Status, or -1 without one.
    bool willRun = false, pinned = false, disabled = false, stale = false, breakpoint = false;
    bool open = false;          ///< A stack that shows its instances.
    std::int32_t instances = 0; ///< Of an open stack, in `instances()`.
    NodeDifference difference = NodeDifference::None;
    float progress = -1;
    RankDots ranks;

    QRectF rect() const { return QRectF(x, y, width, height); }
};

/// The words of a node, read only where they are legible.
struct NodeText {
    QString id, name, icon, summary, words, detail, rankWords;
    std::optional<QPointF> ownPlace; ///< Where it stands while the document gives it no place.
};

/// A port of a node.
struct PortRecord {
    QString name;
    std::int32_t node = 0;
    std::int16_t row = 0;
    PortType type = PortType::Any;
    bool output = false;
};

/// A wire between two ports.
struct WireRecord {
    std::int32_t from = 0, to = 0;
    std::int32_t fromPort = -1, toPort = -1; ///< Into `ports()`; -1: order without data.
    PortType type = PortType::Any;
    std::vector<QPointF> via;
    bool rerouted = false; ///< The points are the document's reroute dots, not the layout's bends.
};

/// A frame around nodes.
struct FrameRecord {
    QString id, title;
    std::vector<std::int32_t> members;
    QRectF rect;
    std::optional<QRectF> given; ///< By the document.
    int color = 0;
};

/// Places that parts of a graph get together. Scene units; frames, notes and wires by index.
struct GraphPlaces {
    std::vector<std::pair<QString, QPointF>> nodes;
    std::vector<std::pair<int, QRectF>> frames;
    std::vector<std::pair<int, QRectF>> notes;
    std::vector<std::pair<int, std::vector<QPointF>>> dots; ///< Reroute dots of wires.
    bool keepFrames = false; ///< Frames do not follow their members, as while one is dragged out.
};

/// The graph that the canvas shows: flat arrays of nodes, ports, wires, frames and notes, and the states of
/// nodes.
///
/// It holds no document: an editor turns a document into a GraphContent and sets it, node ids keep positions.
/// Indices are valid until the next `setContent`; ids are what others keep.
/// Thread: the window's.
class GraphModel : public QObject {
    Q_OBJECT

public:
    explicit GraphModel(QObject* parent = nullptr);

    /// Replaces the graph. Nodes without a position stand where they last did without one, so that a move
    /// that is undone goes back, or else keep the one they had under the same id; if new ones remain, the
    /// whole graph is laid out around the given positions. States of surviving ids are kept.
    void setContent(GraphContent content);

    int nodeCount() const { return static_cast<int>(m_nodes.size()); }
    bool isEmpty() const { return m_nodes.empty() && m_notes.empty() && m_frames.empty(); }
    const std::vector<NodeRecord>& nodes() const { return m_nodes; }
    const std::vector<NodeText>& texts() const { return m_texts; }
    const std::vector<PortRecord>& ports() const { return m_ports; }
    const std::vector<WireRecord>& wires() const { return m_wires; }
    const std::vector<FrameRecord>& frames() const { return m_frames; }
    const std::vector<NoteSpec>& notes() const { return m_notes; }

    /// The node with an id, or -1.
    int indexOf(const QString& id) const { return m_indices.value(id, -1); }
    QString idOf(int node) const { return m_texts[static_cast<std::size_t>(node)].id; }
    const NodeRecord& node(int index) const { return m_nodes[static_cast<std::size_t>(index)]; }
    const NodeText& text(int index) const { return m_texts[static_cast<std::size_t>(index)]; }
    /// The middle of a port's shape. Scene units.
    QPointF portPosition(int port) const;
    /// Where a wire leaves (or enters) a node; the middle of its header edge without a port.
    QPointF wireStart(const WireRecord& wire) const;
    QPointF wireEnd(const WireRecord& wire) const;
    /// The port of a node by name and side, or -1.
    int portOf(int node, const QString& name, bool output) const;
    /// The least rectangle of a frame that encloses its members; empty without any.
    QRectF hullOf(const FrameRecord& frame) const;
    /// The rectangle around everything, empty for an empty graph. Scene units.
    QRectF bounds() const;

    /// Tells the state of one node. Cost: constant; views repaint that node only.
    void setState(const QString& id, const NodeState& state);
    NodeState state(int node) const;
    /// Forgets every state, as when another file is opened.
    void clearStates();
    void setDifference(const QString& id, NodeDifference difference);

    /// The instances of an open stack; none of a closed one.
    const std::vector<NodeInstance>& instances(int node) const;
    /// Tells the instances of a node. Kept while it is closed, and drawn while it is open.
    void setInstances(const QString& id, std::vector<NodeInstance> instances);
    /// Opens or closes a stack.
    void setOpen(const QString& id, bool open);

    /// Moves nodes, frames, notes and dots; frames grow where members come to lie outside.
    void place(const GraphPlaces& places);
    void setPositions(std::vector<std::pair<QString, QPointF>> positions) {
        place({std::move(positions), {}, {}, {}, false});
    }
    /// Lays out the whole graph, also nodes that the document placed.
    void tidy();

    /// Nodes in topological order, ties from top to bottom: for outlines and keyboard walking.
    std::vector<int> topologicalOrder() const;

Q_SIGNALS:
    /// Everything may differ: nodes, wires, frames.
    void contentChanged();
    /// Positions differ, the graph is the same.
    void geometryChanged();
    /// These nodes have other places, and nothing else differs.
    void nodesMoved(const std::vector<int>& nodes);
    /// The state of one node differs.
    void stateChanged(int node);
    /// A stack was opened by setOpen(): its instances are wanted.
    void stackOpened(const QString& id);

private:
    void buildNodes(const std::vector<NodeSpec>& specs);
    void buildWires(const std::vector<WireSpec>& specs);
    void buildFrames(const std::vector<FrameSpec>& specs);
    void placeFrames();
    void layOut(const std::vector<char>& fixed);
    void sizeNode(int node);
    void storeState(int node, const NodeState& state);
    static NodeState stateOf(const NodeRecord& record, const NodeText& text);

    std::vector<NodeRecord> m_nodes;
    std::vector<NodeText> m_texts;
    std::vector<PortRecord> m_ports;
    std::vector<WireRecord> m_wires;
    std::vector<FrameRecord> m_frames;
    std::vector<NoteSpec> m_notes;
    QHash<QString, int> m_indices;
    QHash<QString, std::vector<NodeInstance>> m_instances; ///< By node.
};

/// The height of a node with so many port rows, and its width for these words. Units: scene.
double nodeHeight(int portRows);
double nodeWidth(const NodeSpec& spec);

} // namespace orrery::widgets
