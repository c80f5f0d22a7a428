#include "widgets/canvas/canvas_gesture.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace orrery::widgets {

namespace {

constexpr QSizeF kLeastFrame(96, 48);
constexpr QSizeF kLeastNote(64, 36);

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

QRectF rectOf(const GraphModel& model, const Hit& box) {
    return box.kind == Hit::Kind::Frame ? model.frames()[at(box.index)].rect
                                        : model.notes()[at(box.index)].rect;
}

class ResizeGesture final : public CanvasGesture {
public:
    ResizeGesture(const GestureContext& context, const BoxGrip& grip, const QPointF& start)
        : m_context(context), m_grip(grip), m_start(start), m_before(rectOf(context.model, grip.box)),
          m_now(m_before) {}

    void move(const QPointF& scene, Qt::KeyboardModifiers) override {
        QPointF delta = scene - m_start;
        if (m_context.snapToGrid) {
            const double grid = metrics().gridSnap;
            delta = QPointF(std::round(delta.x() / grid) * grid, std::round(delta.y() / grid) * grid);
        }
        place(resized(m_context.model, m_grip, m_before, delta));
    }

    void drop() override {
        if (m_now == m_before)
            return;
        CanvasMove move;
        move.resize = true;
        if (m_grip.box.kind == Hit::Kind::Frame)
            move.frames.emplace_back(m_context.model.frames()[at(m_grip.box.index)].id, m_now);
        else
            move.notes.emplace_back(m_context.model.notes()[at(m_grip.box.index)].id, m_now);
        m_context.edits.move(move);
    }

    void cancel() override { place(m_before); }

    void paint(QPainter&, const PaintContext&) const override {}

    QString hint() const override {
        return QStringLiteral("%1 × %2").arg(qRound(m_now.width())).arg(qRound(m_now.height()));
    }

private:
    void place(const QRectF& rect) {
        m_now = rect;
        GraphPlaces places;
        places.keepFrames = true;
        (m_grip.box.kind == Hit::Kind::Frame ? places.frames : places.notes)
            .emplace_back(m_grip.box.index, rect);
        m_context.model.place(places);
    }

    GestureContext m_context;
    BoxGrip m_grip;
    QPointF m_start;
    QRectF m_before, m_now;
};

} // namespace

QRectF resized(const GraphModel& model, const BoxGrip& grip, const QRectF& before, const QPointF& delta) {
    const bool frame = grip.box.kind == Hit::Kind::Frame;
    const QSizeF least = frame ? kLeastFrame : kLeastNote;
    const QRectF hull = frame ? model.hullOf(model.frames()[at(grip.box.index)]) : QRectF();
    QRectF now = before;
    if (grip.edges & Qt::LeftEdge)
        now.setLeft(std::min(std::round(before.left() + delta.x()), before.right() - least.width()));
    if (grip.edges & Qt::RightEdge)
        now.setRight(std::max(std::round(before.right() + delta.x()), before.left() + least.width()));
    if (grip.edges & Qt::TopEdge)
        now.setTop(std::min(std::round(before.top() + delta.y()), before.bottom() - least.height()));
    if (grip.edges & Qt::BottomEdge)
        now.setBottom(std::max(std::round(before.bottom() + delta.y()), before.top() + least.height()));
    return now | hull;
}

std::unique_ptr<CanvasGesture> resizeGesture(const GestureContext& context, const BoxGrip& grip,
                                             const QPointF& start) {
    return std::make_unique<ResizeGesture>(context, grip, start);
}

} // namespace orrery::widgets
