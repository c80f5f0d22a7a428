#include "widgets/canvas/canvas_gesture.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace orrery::widgets {

namespace {

constexpr double kGuideReach = 6;      ///< Units: pixels of the view.
constexpr double kNeighbourhood = 800; ///< Only nodes as near as this give guides.

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

class MoveGesture final : public CanvasGesture {
public:
    MoveGesture(const GestureContext& context, const QSet<int>& nodes, const Hit& box, const QPointF& start)
        : m_context(context), m_start(start), m_box(box) {
        QSet<int> all = nodes;
        if (box.kind == Hit::Kind::Frame)
            for (const int member : context.model.frames()[at(box.index)].members)
                all.insert(member);
        for (const int node : all) {
            m_before.emplace_back(context.model.idOf(node), context.model.node(node).rect().topLeft());
            m_around |= context.model.node(node).rect();
            m_moved.insert(node);
        }
        if (box.kind == Hit::Kind::Frame)
            m_boxBefore = context.model.frames()[at(box.index)].rect;
        else if (box.kind == Hit::Kind::Note)
            m_boxBefore = context.model.notes()[at(box.index)].rect;
        m_around |= m_boxBefore;
    }

    void move(const QPointF& scene, Qt::KeyboardModifiers modifiers) override {
        m_guides.clear();
        m_delta = scene - m_start;
        if (!(modifiers & Qt::AltModifier))
            align();
        m_context.model.setPositions(places(m_delta));
        m_onto = modifiers & Qt::AltModifier ? std::nullopt : wireBelow();
    }

    void drop() override {
        if (m_delta.isNull())
            return;
        CanvasMove move;
        for (const auto& [id, place] : places(m_delta))
            move.nodes.emplace_back(id, QPointF(std::round(place.x()), std::round(place.y())));
        if (m_box.kind == Hit::Kind::Note)
            move.notes.emplace_back(m_context.model.notes()[at(m_box.index)].id,
                                    m_boxBefore.translated(m_delta));
        if (m_box.kind == Hit::Kind::Frame)
            move.frames.emplace_back(m_context.model.frames()[at(m_box.index)].id,
                                     m_boxBefore.translated(m_delta));
        if (m_onto)
            move.onto = m_context.wire(*m_onto);
        m_context.edits.move(move);
    }

    void cancel() override { m_context.model.setPositions(m_before); }

    void paint(QPainter& painter, const PaintContext& context) const override {
        const Theme& theme = *context.theme;
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_onto) {
            painter.setPen(QPen(theme.accent, 5));
            painter.drawPath(context.toView.map(m_context.scene.path(*m_onto)));
        }
        painter.setPen(QPen(theme.accent, 1));
        for (const Guide& guide : m_guides)
            painter.drawLine(context.toView.map(guide));
        const bool ghost = m_box.kind == Hit::Kind::Note || (m_box.kind == Hit::Kind::Frame &&
                                                             m_context.model.frames()[at(m_box.index)].fixed);
        if (!ghost)
            return;
        painter.setPen(QPen(theme.accent, 1.5, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(context.toView.mapRect(m_boxBefore.translated(m_delta)), 4, 4);
    }

    QString hint() const override {
        if (!m_onto)
            return {};
        const CanvasWire wire = m_context.wire(*m_onto);
        return say(QT_TRANSLATE_NOOP("MoveGesture", "Release to put %1 between %2 and %3; Alt moves it only"))
            .arg(m_before.front().first, wire.from.node, wire.to.node);
    }

private:
    std::vector<std::pair<QString, QPointF>> places(const QPointF& delta) const {
        std::vector<std::pair<QString, QPointF>> moved = m_before;
        for (auto& [id, place] : moved)
            place += delta;
        return moved;
    }

    void align() {
        if (m_context.snapToGrid) {
            const double grid = metrics().gridSnap;
            const QPointF corner = m_around.topLeft() + m_delta;
            m_delta +=
                QPointF(std::round(corner.x() / grid) * grid, std::round(corner.y() / grid) * grid) - corner;
            return;
        }
        const QRectF moved = m_around.translated(m_delta);
        std::vector<int> near;
        m_context.scene.nodesIn(
            moved.adjusted(-kNeighbourhood, -kNeighbourhood, kNeighbourhood, kNeighbourhood), near);
        Snap columns(kGuideReach / m_context.zoom);
        Snap rows(kGuideReach / m_context.zoom);
        for (const int node : near) {
            if (m_moved.contains(node))
                continue;
            const QRectF other = m_context.model.node(node).rect();
            columns.offer(columnsOf(moved), columnsOf(other), other);
            rows.offer(rowsOf(moved), rowsOf(other), other);
        }
        m_delta += QPointF(columns.shift(), rows.shift());
        const QRectF now = m_around.translated(m_delta);
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
        if (m_moved.size() != 1 || m_box.kind != Hit::Kind::Nothing)
            return std::nullopt;
        const int node = *m_moved.begin();
        for (const WireRecord& wire : m_context.model.wires())
            if (wire.from == node || wire.to == node)
                return std::nullopt;
        const QRectF rect = m_context.model.node(node).rect();
        std::vector<int> near;
        m_context.scene.wiresIn(rect, near);
        for (const int wire : near)
            if (m_context.scene.distanceTo(wire, rect.center()) < rect.height() / 2 &&
                m_context.edits.maySplice(m_before.front().first, m_context.wire(wire)))
                return wire;
        return std::nullopt;
    }

    GestureContext m_context;
    QPointF m_start, m_delta;
    Hit m_box;
    QRectF m_boxBefore;
    std::vector<std::pair<QString, QPointF>> m_before;
    QRectF m_around;
    QSet<int> m_moved;
    std::vector<Guide> m_guides;
    std::optional<int> m_onto;
};

} // namespace

CanvasPort GestureContext::port(int index) const {
    const PortRecord& record = model.ports()[at(index)];
    return {model.idOf(record.node), record.name, record.type, record.output};
}

CanvasWire GestureContext::wire(int index) const {
    const WireRecord& record = model.wires()[at(index)];
    const auto end = [this](int node, int portIndex, bool output) {
        return portIndex >= 0 ? port(portIndex) : CanvasPort{model.idOf(node), {}, PortType::Any, output};
    };
    return {end(record.from, record.fromPort, true), end(record.to, record.toPort, false)};
}

std::unique_ptr<CanvasGesture> moveGesture(const GestureContext& context, const QSet<int>& nodes,
                                           const Hit& box, const QPointF& start) {
    return std::make_unique<MoveGesture>(context, nodes, box, start);
}

} // namespace orrery::widgets
