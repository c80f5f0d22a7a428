#include "widgets/canvas/canvas_gesture.h"
#include "widgets/canvas/moved_content.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace orrery::widgets {

namespace {

constexpr double kGuideReach = 6;      ///< Units: pixels of the view.
constexpr double kNeighbourhood = 800; ///< Only nodes as near as this give guides.
constexpr double kShake = 24;  ///< The least way between two turns of a shake. Units: pixels of the view.
constexpr int kShakeTurns = 4; ///< Who looks for a place turns less often.

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

QString say(const char* text) {
    return QCoreApplication::translate("MoveGesture", text);
}

/// A line along which the moved nodes and a neighbour are aligned. Scene units.
using Guide = QLineF;

/// The nearest match of three moved coordinates (near edge, middle, far edge) with those of neighbours.
class Snap {
public:
    explicit Snap(double reach) : m_best(reach) {}

    void offer(const std::array<double, 3>& moved, const std::array<double, 3>& fixed, const QRectF& other) {
        for (const double mine : moved)
            for (const double its : fixed)
                if (const double gap = its - mine; std::abs(gap) < std::abs(m_best)) {
                    m_best = gap;
                    m_line = its;
                    m_other = other;
                }
    }
    bool found() const { return m_line.has_value(); }
    double shift() const { return m_line ? m_best : 0; }
    double line() const { return *m_line; }
    const QRectF& other() const { return m_other; }

private:
    double m_best;
    std::optional<double> m_line;
    QRectF m_other;
};

std::array<double, 3> columnsOf(const QRectF& rect) {
    return {rect.left(), rect.center().x(), rect.right()};
}

std::array<double, 3> rowsOf(const QRectF& rect) {
    return {rect.top(), rect.center().y(), rect.bottom()};
}

/// Counts how often a drag turns from left to right and back.
class Shake {
public:
    explicit Shake(double start) : m_turn(start) {}

    /// Whether it has become a shake. `least`: how far it must go before it turns.
    bool take(double x, double least) {
        const double way = x - m_turn;
        if ((m_direction >= 0 && way > 0) || (m_direction <= 0 && way < 0)) {
            // On in the same direction: a turn counts from the farthest point.
            m_direction = way > 0 ? 1 : -1;
            m_turn = x;
        } else if (std::abs(way) >= least) {
            ++m_turns;
            m_direction = -m_direction;
            m_turn = x;
        }
        return m_turns >= kShakeTurns;
    }

private:
    double m_turn;
    int m_direction = 0;
    int m_turns = 0;
};

class MoveGesture final : public CanvasGesture {
public:
    MoveGesture(const GestureContext& context, const QSet<int>& nodes, const Hit& box, const QPointF& start)
        : m_context(context), m_start(start), m_content(context.model, nodes, box), m_shake(start.x()) {}

    void move(const QPointF& scene, Qt::KeyboardModifiers modifiers) override {
        m_guides.clear();
        m_delta = scene - m_start;
        m_homes.clear();
        m_onto.reset();
        if (m_context.shakesLoose && m_content.single() >= 0 && m_off.empty() &&
            m_shake.take(scene.x(), kShake / m_context.zoom)) {
            const auto wires = m_context.scene.wiresOf(m_content.single());
            m_off.assign(wires.begin(), wires.end());
        }
        const bool plain = modifiers & Qt::AltModifier;
        if (!plain)
            align();
        GraphPlaces places = m_content.placesAt(m_delta);
        places.keepFrames = !plain;
        m_context.model.place(places);
        if (plain)
            return;
        m_homes = m_content.homesAt(m_delta);
        m_onto = wireBelow();
    }

    void drop() override {
        if (m_delta.isNull() && m_off.empty())
            return;
        CanvasMove move = m_content.moveBy(m_delta);
        move.homes = m_homes;
        for (const int wire : m_off)
            move.off.push_back(m_context.wire(wire));
        if (m_onto)
            move.onto = m_context.wire(*m_onto);
        m_context.edits.move(move);
    }

    void cancel() override {
        GraphPlaces before = m_content.placesAt({});
        before.keepFrames = false;
        m_context.model.place(before);
    }

    void paint(QPainter& painter, const PaintContext& context) const override {
        const Theme& theme = *context.theme;
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_onto) {
            painter.setPen(QPen(theme.accent, 5));
            painter.drawPath(context.toView.map(m_context.scene.path(*m_onto)));
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.error.foreground, 3));
        for (const int wire : m_off)
            painter.drawPath(context.toView.map(m_context.scene.path(wire)));
        painter.setPen(QPen(theme.accent, 1));
        for (const Guide& guide : m_guides)
            painter.drawLine(context.toView.map(guide));
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        for (const FrameRecord& frame : m_context.model.frames())
            if (isHome(frame))
                painter.drawRoundedRect(context.toView.mapRect(frame.rect), 6, 6);
    }

    QRegion touched(const QTransform& toView, const QRect&) const override {
        QRegion region;
        const auto add = [&](const QRectF& scene) {
            region += toView.mapRect(scene).toAlignedRect().adjusted(-4, -4, 4, 4);
        };
        if (m_onto)
            add(m_context.scene.wireBounds(*m_onto));
        for (const int wire : m_off)
            add(m_context.scene.wireBounds(wire));
        for (const Guide& guide : m_guides)
            add(QRectF(guide.p1(), guide.p2()));
        for (const FrameRecord& frame : m_context.model.frames())
            if (isHome(frame))
                add(frame.rect);
        return region;
    }

    QString hint() const override {
        if (!m_off.empty())
            return say(QT_TRANSLATE_NOOP("MoveGesture", "Release to take %1 off its wires; Esc leaves it"))
                .arg(m_context.model.idOf(m_content.single()));
        if (m_onto) {
            const CanvasWire wire = m_context.wire(*m_onto);
            return say(QT_TRANSLATE_NOOP("MoveGesture",
                                         "Release to put %1 between %2 and %3; Alt moves it only"))
                .arg(m_context.model.idOf(m_content.single()), wire.from.node, wire.to.node);
        }
        if (m_homes.empty())
            return {};
        const NodeHome& home = m_homes.front();
        if (!home.frame.isEmpty())
            return say(QT_TRANSLATE_NOOP("MoveGesture",
                                         "Release to put %1 into the frame %2; Alt moves it only"))
                .arg(home.node, titleOf(home.frame));
        return say(QT_TRANSLATE_NOOP("MoveGesture",
                                     "Release to take %1 out of the frame %2; Alt makes the frame larger"))
            .arg(home.node, titleOf(home.left.front()));
    }

private:
    /// Whether a release puts something into a frame.
    bool isHome(const FrameRecord& frame) const {
        return std::any_of(m_homes.begin(), m_homes.end(),
                           [&frame](const NodeHome& home) { return home.frame == frame.id; });
    }

    QString titleOf(const QString& id) const {
        for (const FrameRecord& frame : m_context.model.frames())
            if (frame.id == id)
                return frame.title;
        return id;
    }

    void align() {
        if (m_context.snapToGrid) {
            const double grid = metrics().gridSnap;
            const QPointF corner = m_content.around().topLeft() + m_delta;
            m_delta +=
                QPointF(std::round(corner.x() / grid) * grid, std::round(corner.y() / grid) * grid) - corner;
            return;
        }
        const QRectF moved = m_content.around().translated(m_delta);
        std::vector<int> near;
        m_context.scene.nodesIn(
            moved.adjusted(-kNeighbourhood, -kNeighbourhood, kNeighbourhood, kNeighbourhood), near);
        Snap columns(kGuideReach / m_context.zoom);
        Snap rows(kGuideReach / m_context.zoom);
        for (const int node : near) {
            if (m_content.nodes().contains(node))
                continue;
            const QRectF other = m_context.model.node(node).rect();
            columns.offer(columnsOf(moved), columnsOf(other), other);
            rows.offer(rowsOf(moved), rowsOf(other), other);
        }
        m_delta += QPointF(columns.shift(), rows.shift());
        const QRectF now = m_content.around().translated(m_delta);
        if (columns.found()) {
            const QRectF both = now | columns.other();
            m_guides.emplace_back(columns.line(), both.top() - 8, columns.line(), both.bottom() + 8);
        }
        if (rows.found()) {
            const QRectF both = now | rows.other();
            m_guides.emplace_back(both.left() - 8, rows.line(), both.right() + 8, rows.line());
        }
    }

    /// The wire that a single node without wires of its own lies over and fits into.
    std::optional<int> wireBelow() const {
        const int node = m_content.single();
        if (node < 0 || !m_context.scene.wiresOf(node).empty())
            return std::nullopt;
        const QRectF rect = m_context.model.node(node).rect();
        std::vector<int> near;
        m_context.scene.wiresIn(rect, near);
        for (const int wire : near)
            if (m_context.scene.distanceTo(wire, rect.center()) < rect.height() / 2 &&
                m_context.edits.maySplice(m_context.model.idOf(node), m_context.wire(wire)))
                return wire;
        return std::nullopt;
    }

    GestureContext m_context;
    QPointF m_start, m_delta;
    MovedContent m_content;
    std::vector<NodeHome> m_homes;
    std::vector<Guide> m_guides;
    std::optional<int> m_onto;
    Shake m_shake;
    std::vector<int> m_off; ///< The wires that the node was shaken off.
};

} // namespace

CanvasPort canvasPort(const GraphModel& model, int index) {
    const PortRecord& record = model.ports()[at(index)];
    return {model.idOf(record.node), record.name, record.type, record.output};
}

CanvasWire canvasWire(const GraphModel& model, int index) {
    const WireRecord& record = model.wires()[at(index)];
    const auto end = [&model](int node, int port, bool output) {
        return port >= 0 ? canvasPort(model, port) : CanvasPort{model.idOf(node), {}, PortType::Any, output};
    };
    return {end(record.from, record.fromPort, true), end(record.to, record.toPort, false)};
}

CanvasPort GestureContext::port(int index) const {
    return canvasPort(model, index);
}

CanvasWire GestureContext::wire(int index) const {
    return canvasWire(model, index);
}

std::unique_ptr<CanvasGesture> moveGesture(const GestureContext& context, const QSet<int>& nodes,
                                           const Hit& box, const QPointF& start) {
    return std::make_unique<MoveGesture>(context, nodes, box, start);
}

} // namespace orrery::widgets
