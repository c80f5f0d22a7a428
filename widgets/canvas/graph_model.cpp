#include "widgets/canvas/graph_model.h"

#include "widgets/canvas/graph_layout.h"

#include <QFontMetricsF>
#include <queue>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace orrery::widgets {

namespace {

constexpr double framePadding = 14;
constexpr double frameHeader = 24;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

double advance(const QString& text, const QFont& font) {
    // Most graphs repeat few words; measuring 10,000 names at once must stay cheap.
    static QHash<QPair<QString, int>, double> cache;
    const QPair<QString, int> key(text, font.weight());
    const auto found = cache.constFind(key);
    if (found != cache.constEnd())
        return *found;
    if (cache.size() > 20'000)
        cache.clear();
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    cache.insert(key, width);
    return width;
}

/// The font at 100 %, whatever the text scale: the canvas has its own zoom.
QFont unscaled(QFont font, int pixels) {
    font.setPixelSize(pixels);
    return font;
}

} // namespace

double nodeHeight(int portRows) {
    const Metrics& m = metrics();
    return m.nodeHeader + m.nodeSummary + 5 + m.nodePortRow * portRows + 3 + m.nodeFooter;
}

double nodeWidth(const NodeSpec& spec) {
    const Metrics& m = metrics();
    static const QFont nameFont = unscaled(uiFont(m.fontBody, QFont::DemiBold), m.fontBody);
    static const QFont portFont = unscaled(uiFont(m.fontSmall), m.fontSmall);
    double need = 31 + advance(spec.name, nameFont) + 8 + 17 + 9;
    const std::size_t rows = std::max(spec.inputs.size(), spec.outputs.size());
    for (std::size_t row = 0; row < rows; ++row) {
        double pair = 28 + 12;
        if (row < spec.inputs.size())
            pair += advance(spec.inputs[row].name, portFont);
        if (row < spec.outputs.size())
            pair += advance(spec.outputs[row].name, portFont);
        need = std::max(need, pair);
    }
    const double steps = std::ceil((need - m.nodeWidth) / m.nodeWidthStep);
    return std::clamp<double>(m.nodeWidth + std::max(0.0, steps) * m.nodeWidthStep, m.nodeWidth,
                              m.nodeWidthMax);
}

GraphModel::GraphModel(QObject* parent) : QObject(parent) {}

void GraphModel::setContent(GraphContent content) {
    std::vector<int> before;
    before.reserve(content.nodes.size());
    for (std::size_t i = 0; i < content.nodes.size(); ++i) {
        // Most often the nodes are those that were there, in their order.
        const bool same = i < m_texts.size() && m_texts[i].id == content.nodes[i].id;
        before.push_back(same ? static_cast<int>(i) : indexOf(content.nodes[i].id));
    }
    const std::vector<NodeRecord> oldNodes = std::move(m_nodes);
    const std::vector<NodeText> oldTexts = std::move(m_texts);
    buildNodes(content.nodes);
    buildWires(content.wires);
    m_notes = std::move(content.notes);
    std::vector<char> fixed(m_nodes.size(), 0);
    bool missing = false;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        std::optional<QPointF> place = content.nodes[i].position;
        if (before[i] >= 0) {
            const NodeRecord& old = oldNodes[at(before[i])];
            const NodeText& oldText = oldTexts[at(before[i])];
            m_texts[i].ownPlace = oldText.ownPlace;
            if (!place)
                place = oldText.ownPlace.value_or(old.rect().topLeft());
            storeState(static_cast<int>(i), stateOf(old, oldText));
        }
        missing |= !place;
        if (!place)
            continue;
        m_nodes[i].x = static_cast<float>(place->x());
        m_nodes[i].y = static_cast<float>(place->y());
        fixed[i] = 1;
    }
    buildFrames(content.frames);
    if (missing)
        layOut(fixed);
    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        if (!content.nodes[i].position && !m_texts[i].ownPlace)
            m_texts[i].ownPlace = m_nodes[i].rect().topLeft();
    placeFrames();
    Q_EMIT contentChanged();
}

void GraphModel::buildNodes(const std::vector<NodeSpec>& specs) {
    m_nodes.assign(specs.size(), {});
    m_texts.assign(specs.size(), {});
    m_ports.clear();
    m_indices.clear();
    m_indices.reserve(static_cast<qsizetype>(specs.size()));
    for (std::size_t i = 0; i < specs.size(); ++i) {
        const NodeSpec& spec = specs[i];
        NodeRecord& record = m_nodes[i];
        record.firstPort = static_cast<std::int32_t>(m_ports.size());
        record.inputs = static_cast<std::int16_t>(spec.inputs.size());
        record.outputs = static_cast<std::int16_t>(spec.outputs.size());
        record.copies = static_cast<std::int16_t>(std::min(spec.copies, 30'000));
        record.disabled = spec.disabled;
        record.width = static_cast<float>(nodeWidth(spec));
        record.open = spec.open && spec.copies > 1;
        const auto addPorts = [&](const std::vector<PortSpec>& ports, bool output) {
            for (std::size_t row = 0; row < ports.size(); ++row)
                m_ports.push_back({ports[row].name, static_cast<std::int32_t>(i),
                                   static_cast<std::int16_t>(row), ports[row].type, output});
        };
        addPorts(spec.inputs, false);
        addPorts(spec.outputs, true);
        m_texts[i] = {spec.id, spec.name, spec.icon, spec.summary, {}, {}};
        m_indices.insert(spec.id, static_cast<int>(i));
        sizeNode(static_cast<int>(i));
    }
}

void GraphModel::buildWires(const std::vector<WireSpec>& specs) {
    m_wires.clear();
    m_wires.reserve(specs.size());
    for (const WireSpec& spec : specs) {
        const int from = indexOf(spec.from);
        const int to = indexOf(spec.to);
        if (from < 0 || to < 0)
            continue;
        WireRecord wire;
        wire.from = from;
        wire.to = to;
        wire.fromPort = portOf(from, spec.fromPort, true);
        wire.toPort = portOf(to, spec.toPort, false);
        if (wire.fromPort >= 0)
            wire.type = m_ports[at(wire.fromPort)].type;
        wire.via = spec.via;
        wire.rerouted = !spec.via.empty();
        m_wires.push_back(std::move(wire));
    }
}

void GraphModel::buildFrames(const std::vector<FrameSpec>& specs) {
    m_frames.clear();
    for (const FrameSpec& spec : specs) {
        FrameRecord frame;
        frame.id = spec.id;
        frame.title = spec.title;
        frame.color = std::clamp(spec.color, 0, 7);
        frame.given = spec.rect;
        for (const QString& member : spec.members)
            if (const int index = indexOf(member); index >= 0)
                frame.members.push_back(index);
        m_frames.push_back(std::move(frame));
    }
}

QRectF GraphModel::hullOf(const FrameRecord& frame) const {
    QRectF around;
    for (const std::int32_t member : frame.members)
        around |= node(member).rect();
    return around.isEmpty()
               ? around
               : around.adjusted(-framePadding, -framePadding - frameHeader + 6, framePadding, framePadding);
}

void GraphModel::placeFrames() {
    for (FrameRecord& frame : m_frames)
        frame.rect = frame.given.value_or(QRectF()) | hullOf(frame);
}

void GraphModel::layOut(const std::vector<char>& fixed) {
    LayoutGraph graph;
    graph.nodes.reserve(m_nodes.size());
    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        graph.nodes.push_back(
            {m_nodes[i].width, m_nodes[i].height, m_nodes[i].x, m_nodes[i].y, fixed[i] != 0});
    graph.edges.reserve(m_wires.size());
    for (const WireRecord& wire : m_wires)
        graph.edges.push_back({wire.from, wire.to, wireStart(wire).y() - node(wire.from).y,
                               wireEnd(wire).y() - node(wire.to).y});
    const LayoutResult result = layOutGraph(graph);
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        m_nodes[i].x = static_cast<float>(result.positions[i].x);
        m_nodes[i].y = static_cast<float>(result.positions[i].y);
    }
    for (std::size_t i = 0; i < m_wires.size(); ++i) {
        if (m_wires[i].rerouted)
            continue;
        m_wires[i].via.clear();
        for (const auto& bend : result.bends[i])
            m_wires[i].via.emplace_back(bend.x, bend.y);
    }
}

void GraphModel::tidy() {
    layOut(std::vector<char>(m_nodes.size(), 0));
    placeFrames();
    Q_EMIT geometryChanged();
}

QPointF GraphModel::portPosition(int port) const {
    const Metrics& m = metrics();
    const PortRecord& record = m_ports[at(port)];
    const NodeRecord& owner = m_nodes[at(record.node)];
    const double y = m.nodeHeader + m.nodeSummary + 5 + m.nodePortRow * (record.row + 0.5);
    return QPointF(owner.x + (record.output ? owner.width : 0), owner.y + y);
}

QPointF GraphModel::wireStart(const WireRecord& wire) const {
    if (wire.fromPort >= 0)
        return portPosition(wire.fromPort);
    const NodeRecord& from = node(wire.from);
    return QPointF(from.x + from.width, from.y + metrics().nodeHeader / 2.0);
}

QPointF GraphModel::wireEnd(const WireRecord& wire) const {
    if (wire.toPort >= 0)
        return portPosition(wire.toPort);
    const NodeRecord& to = node(wire.to);
    return QPointF(to.x, to.y + metrics().nodeHeader / 2.0);
}

int GraphModel::portOf(int nodeIndex, const QString& name, bool output) const {
    const NodeRecord& record = node(nodeIndex);
    const int first = record.firstPort + (output ? record.inputs : 0);
    const int count = output ? record.outputs : record.inputs;
    for (int port = first; port < first + count; ++port)
        if (m_ports[at(port)].name == name)
            return port;
    return -1;
}

QRectF GraphModel::bounds() const {
    QRectF all;
    for (const NodeRecord& record : m_nodes)
        all |= record.rect();
    for (const FrameRecord& frame : m_frames)
        all |= frame.rect;
    for (const NoteSpec& note : m_notes)
        all |= note.rect;
    return all;
}

void GraphModel::place(const GraphPlaces& places) {
    std::vector<int> nodes;
    std::vector<char> moved(m_nodes.size(), 0);
    for (const auto& [id, place] : places.nodes) {
        const int index = indexOf(id);
        if (index < 0)
            continue;
        m_nodes[at(index)].x = static_cast<float>(place.x());
        m_nodes[at(index)].y = static_cast<float>(place.y());
        moved[at(index)] = 1;
        nodes.push_back(index);
    }
    // Bends that the layout chose made sense for the old places only.
    for (WireRecord& wire : m_wires)
        if (!wire.rerouted && (moved[at(wire.from)] || moved[at(wire.to)]))
            wire.via.clear();
    for (const auto& [index, dots] : places.dots) {
        m_wires[at(index)].via = dots;
        m_wires[at(index)].rerouted = !dots.empty();
    }
    for (const auto& [index, rect] : places.notes)
        m_notes[at(index)].rect = rect;
    for (const auto& [index, rect] : places.frames) {
        m_frames[at(index)].rect = rect;
        if (m_frames[at(index)].given)
            m_frames[at(index)].given = rect;
    }
    if (!places.keepFrames)
        placeFrames();
    const bool framesStay = m_frames.empty() || (places.keepFrames && places.frames.empty());
    if (framesStay && places.notes.empty() && places.dots.empty())
        Q_EMIT nodesMoved(nodes);
    else
        Q_EMIT geometryChanged();
}

std::vector<int> GraphModel::topologicalOrder() const {
    std::vector<int> waiting(m_nodes.size(), 0);
    std::vector<std::vector<int>> next(m_nodes.size());
    for (const WireRecord& wire : m_wires) {
        ++waiting[at(wire.to)];
        next[at(wire.from)].push_back(wire.to);
    }
    const auto later = [this](int a, int b) {
        const NodeRecord& left = node(a);
        const NodeRecord& right = node(b);
        return std::tie(left.x, left.y, a) > std::tie(right.x, right.y, b);
    };
    std::priority_queue<int, std::vector<int>, decltype(later)> ready(later);
    for (int i = 0; i < nodeCount(); ++i)
        if (waiting[at(i)] == 0)
            ready.push(i);
    std::vector<int> order;
    std::vector<char> done(m_nodes.size(), 0);
    while (!ready.empty()) {
        const int index = ready.top();
        ready.pop();
        order.push_back(index);
        done[at(index)] = 1;
        for (int follower : next[at(index)])
            if (--waiting[at(follower)] == 0)
                ready.push(follower);
    }
    // What hangs in a cycle has no place in the order but must still be reachable.
    for (int i = 0; i < nodeCount(); ++i)
        if (!done[at(i)])
            order.push_back(i);
    return order;
}

} // namespace orrery::widgets
