#include "widgets/canvas/canvas_gesture.h"

#include <QPainter>

#include <cmath>

namespace orrery::widgets {

namespace {

constexpr double kAlignReach = 6; ///< Units: pixels of the view.

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

class DotGesture final : public CanvasGesture {
public:
    DotGesture(const GestureContext& context, const Hit& dot, const QPointF& start)
        : m_context(context), m_dot(dot), m_start(start), m_before(record().via), m_now(m_before) {}

    void move(const QPointF& scene, Qt::KeyboardModifiers modifiers) override {
        const std::size_t dot = at(m_dot.dot);
        QPointF place = m_before[dot] + scene - m_start;
        if (m_context.snapToGrid) {
            const double grid = metrics().gridSnap;
            place = QPointF(std::round(place.x() / grid) * grid, std::round(place.y() / grid) * grid);
        } else if (!(modifiers & Qt::AltModifier)) {
            place = aligned(place);
        }
        m_now[dot] = QPointF(std::round(place.x()), std::round(place.y()));
        show(m_now);
    }

    void drop() override {
        if (m_now != m_before)
            m_context.edits.reroute(m_context.wire(m_dot.index), m_now);
    }

    void cancel() override { show(m_before); }

    void paint(QPainter&, const PaintContext&) const override {}

private:
    const WireRecord& record() const { return m_context.model.wires()[at(m_dot.index)]; }

    /// Level with, or right below, what comes before and behind on the wire, so that it is easily straight.
    QPointF aligned(QPointF place) const {
        const std::size_t dot = at(m_dot.dot);
        const QPointF before = dot > 0 ? m_now[dot - 1] : m_context.model.wireStart(record());
        const QPointF behind = dot + 1 < m_now.size() ? m_now[dot + 1] : m_context.model.wireEnd(record());
        const double reach = kAlignReach / m_context.zoom;
        for (const QPointF& other : {before, behind}) {
            if (std::abs(other.y() - place.y()) <= reach)
                place.setY(other.y());
            if (std::abs(other.x() - place.x()) <= reach)
                place.setX(other.x());
        }
        return place;
    }

    void show(const std::vector<QPointF>& dots) {
        GraphPlaces places;
        places.dots.emplace_back(m_dot.index, dots);
        places.keepFrames = true;
        m_context.model.place(places);
    }

    GestureContext m_context;
    Hit m_dot;
    QPointF m_start;
    std::vector<QPointF> m_before, m_now;
};

} // namespace

std::unique_ptr<CanvasGesture> dotGesture(const GestureContext& context, const Hit& dot,
                                          const QPointF& start) {
    return std::make_unique<DotGesture>(context, dot, start);
}

} // namespace orrery::widgets
