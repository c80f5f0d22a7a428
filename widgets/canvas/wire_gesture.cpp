#include "widgets/canvas/canvas_gesture.h"
#include "widgets/canvas/wire_router.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace orrery::widgets {

namespace {

constexpr double kSnapReach = 24; ///< Units: pixels of the view.

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

QString say(const char* text) {
    return QCoreApplication::translate("WireGesture", text);
}

QString nameOf(const CanvasPort& port) {
    return port.node + QLatin1Char('.') + port.port;
}

class WireGesture final : public CanvasGesture {
public:
    WireGesture(const GestureContext& context, int port) : m_context(context), m_fixed(port) {
        const auto& ports = context.model.ports();
        if (!ports[at(port)].output)
            for (std::size_t i = 0; i < context.model.wires().size(); ++i)
                if (context.model.wires()[i].toPort == port && context.model.wires()[i].fromPort >= 0) {
                    m_former = context.wire(static_cast<int>(i));
                    m_formerPort = port;
                    m_fixed = context.model.wires()[i].fromPort;
                }
        findRoles();
        m_loose = context.model.portPosition(m_former ? m_formerPort : m_fixed);
    }

    void move(const QPointF& scene, Qt::KeyboardModifiers) override {
        m_pointer = m_loose = scene;
        if (m_snapped >= 0)
            m_roles[at(m_snapped)] = PortRole::Fits;
        m_snapped = nearestPort(scene);
        if (m_snapped >= 0) {
            m_roles[at(m_snapped)] = PortRole::Target;
            m_loose = m_context.model.portPosition(m_snapped);
        }
        const Hit hit = m_context.scene.hitTest(scene, m_context.zoom);
        m_node.clear();
        if (hit.kind == Hit::Kind::Node)
            m_node = m_context.model.idOf(hit.index);
        else if (hit.kind == Hit::Kind::Port)
            m_node = m_context.model.idOf(m_context.model.ports()[at(hit.index)].node);
    }

    void drop() override {
        const CanvasPort fixed = m_context.port(m_fixed);
        if (m_snapped >= 0) {
            const CanvasPort other = m_context.port(m_snapped);
            const CanvasWire wire = fixed.output ? CanvasWire{fixed, other} : CanvasWire{other, fixed};
            if (m_former != wire)
                m_context.edits.connect(wire, m_former);
        } else if (m_former) {
            if (m_node != m_former->to.node)
                m_context.edits.disconnect({*m_former});
        } else if (m_node != fixed.node) {
            m_context.edits.wireDropped(fixed, m_node, m_pointer);
        }
    }

    void cancel() override {}

    void paint(QPainter& painter, const PaintContext& context) const override {
        const Theme& theme = *context.theme;
        const PortType type = m_context.port(m_fixed).type;
        QPointF from = context.toView.map(m_context.model.portPosition(m_fixed));
        QPointF to = context.toView.map(m_loose);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto ring = [&](const QPointF& center) {
            painter.setPen(QPen(theme.port(type).color, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(center, 10, 10);
        };
        ring(from);
        if (m_snapped >= 0)
            ring(to);
        const QPointF loose = to;
        if (!m_context.model.ports()[at(m_fixed)].output)
            std::swap(from, to);
        const double reach = wireReach(std::abs(to.x() - from.x()) / context.zoom) * context.zoom;
        QPainterPath path(from);
        path.cubicTo(from + QPointF(reach, 0), to - QPointF(reach, 0), to);
        painter.strokePath(path, QPen(theme.port(type).color, metrics().wireSelected));
        GraphPainter::paintPort(painter, theme, type, loose, metrics().portSize, theme.surface[2]);
    }

    QString hint() const override {
        const CanvasPort fixed = m_context.port(m_fixed);
        const QString wire = QStringLiteral("%1 (%2)").arg(nameOf(fixed), portTypeWord(fixed.type));
        if (m_snapped >= 0)
            return say(QT_TRANSLATE_NOOP("WireGesture", "%1: release to connect it with %2"))
                .arg(wire, nameOf(m_context.port(m_snapped)));
        if (m_former)
            return say(m_node == m_former->to.node
                           ? QT_TRANSLATE_NOOP("WireGesture", "%1: drag the end away to disconnect it")
                           : QT_TRANSLATE_NOOP("WireGesture", "%1: release to disconnect it"))
                .arg(wire);
        if (m_node.isEmpty())
            return say(QT_TRANSLATE_NOOP("WireGesture",
                                         "%1 on empty canvas: release to add a node and connect it"))
                .arg(wire);
        if (m_node == fixed.node)
            return say(QT_TRANSLATE_NOOP("WireGesture", "%1: release to leave it as it is")).arg(wire);
        return say(QT_TRANSLATE_NOOP("WireGesture", "%1: release to connect it with a port of %2"))
            .arg(wire, m_node);
    }

    const std::vector<PortRole>* portRoles() const override { return &m_roles; }

private:
    void findRoles() {
        const auto& ports = m_context.model.ports();
        m_roles.assign(ports.size(), PortRole::Dimmed);
        m_roles[at(m_fixed)] = PortRole::Target;
        const CanvasPort fixed = m_context.port(m_fixed);
        // Where they would close a cycle: before the source, or after the target.
        const std::vector<char> forbidden =
            nodesBeyond(m_context.model, ports[at(m_fixed)].node, !fixed.output);
        for (std::size_t i = 0; i < ports.size(); ++i) {
            if (ports[i].output == fixed.output || forbidden[at(ports[i].node)])
                continue;
            const CanvasPort other = m_context.port(static_cast<int>(i));
            if (fixed.output ? m_context.edits.mayConnect(fixed, other)
                             : m_context.edits.mayConnect(other, fixed))
                m_roles[i] = PortRole::Fits;
        }
    }

    int nearestPort(const QPointF& scene) const {
        const double reach = kSnapReach / m_context.zoom;
        std::vector<int> nodes;
        m_context.scene.nodesIn(QRectF(scene.x() - reach, scene.y() - reach, 2 * reach, 2 * reach), nodes);
        int found = -1;
        double best = reach;
        for (const int node : nodes) {
            const NodeRecord& record = m_context.model.node(node);
            for (int port = record.firstPort; port < record.firstPort + record.inputs + record.outputs;
                 ++port) {
                const QPointF gap = m_context.model.portPosition(port) - scene;
                const double distance = std::hypot(gap.x(), gap.y());
                if (distance <= best && port != m_fixed && m_roles[at(port)] != PortRole::Dimmed) {
                    best = distance;
                    found = port;
                }
            }
        }
        return found;
    }

    GestureContext m_context;
    int m_fixed;
    std::optional<CanvasWire> m_former;
    int m_formerPort = -1;
    int m_snapped = -1;
    QPointF m_pointer, m_loose;
    QString m_node; ///< Under the pointer; empty for the ground.
    std::vector<PortRole> m_roles;
};

class CutGesture final : public CanvasGesture {
public:
    CutGesture(const GestureContext& context, const QPointF& start) : m_context(context), m_line({start}) {}

    void move(const QPointF& scene, Qt::KeyboardModifiers) override {
        const QRectF stretch = QRectF(m_line.back(), scene).normalized().adjusted(-1, -1, 1, 1);
        std::vector<int> near;
        m_context.scene.wiresIn(stretch, near);
        for (const int wire : near)
            if (crosses(wire, QLineF(m_line.back(), scene)))
                m_cut.insert(wire);
        m_line.push_back(scene);
    }

    void drop() override {
        std::vector<CanvasWire> wires;
        for (const int wire : m_cut)
            wires.push_back(m_context.wire(wire));
        if (!wires.empty())
            m_context.edits.disconnect(wires);
    }

    void cancel() override {}

    void paint(QPainter& painter, const PaintContext& context) const override {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(context.theme->error.foreground, 3));
        for (const int wire : m_cut)
            painter.drawPath(context.toView.map(m_context.scene.path(wire)));
        painter.setPen(QPen(context.theme->error.foreground, 1.5, Qt::DashLine));
        QPolygonF line;
        for (const QPointF& point : m_line)
            line << context.toView.map(point);
        painter.drawPolyline(line);
    }

    QString hint() const override {
        const int wires = static_cast<int>(m_cut.size());
        return wires == 0
                   ? say(QT_TRANSLATE_NOOP("WireGesture", "Drag across wires to cut them"))
                   : QCoreApplication::translate("WireGesture", "Release to cut %n wire(s)", nullptr, wires);
    }

private:
    bool crosses(int wire, const QLineF& cut) const {
        const auto points = m_context.scene.curve(wire);
        for (std::size_t i = 0; i + 3 < points.size(); i += 3) {
            QPointF from = points[i];
            for (int step = 1; step <= 16; ++step) {
                const QPointF to = cubicPoint(&points[i], step / 16.0);
                if (QLineF(from, to).intersects(cut) == QLineF::BoundedIntersection)
                    return true;
                from = to;
            }
        }
        return false;
    }

    GestureContext m_context;
    std::vector<QPointF> m_line;
    QSet<int> m_cut;
};

} // namespace

std::vector<char> nodesBeyond(const GraphModel& model, int node, bool forward) {
    std::vector<std::vector<int>> next(at(model.nodeCount()));
    for (const WireRecord& wire : model.wires())
        forward ? next[at(wire.from)].push_back(wire.to) : next[at(wire.to)].push_back(wire.from);
    std::vector<char> found(next.size(), 0);
    std::vector<int> waiting{node};
    while (!waiting.empty()) {
        const int now = waiting.back();
        waiting.pop_back();
        if (std::exchange(found[at(now)], char(1)))
            continue;
        waiting.insert(waiting.end(), next[at(now)].begin(), next[at(now)].end());
    }
    return found;
}

std::unique_ptr<CanvasGesture> wireGesture(const GestureContext& context, int port) {
    return std::make_unique<WireGesture>(context, port);
}

std::unique_ptr<CanvasGesture> cutGesture(const GestureContext& context, const QPointF& start) {
    return std::make_unique<CutGesture>(context, start);
}

} // namespace orrery::widgets
