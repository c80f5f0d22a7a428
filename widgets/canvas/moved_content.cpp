#include "widgets/canvas/moved_content.h"

#include "widgets/canvas/canvas_gesture.h"

#include <algorithm>

namespace orrery::widgets {

namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

double area(const QRectF& rect) {
    return rect.width() * rect.height();
}

} // namespace

MovedContent::MovedContent(const GraphModel& model, const QSet<int>& nodes, const Hit& box)
    : m_model(model), m_nodes(nodes) {
    if (box.kind == Hit::Kind::Frame)
        addFrame(box.index);
    else if (box.kind == Hit::Kind::Note)
        m_notes.insert(box.index);
    addWholeFrames();
    for (const int node : std::as_const(m_nodes)) {
        m_nodePlaces.emplace_back(model.idOf(node), model.node(node).rect().topLeft());
        m_around |= model.node(node).rect();
    }
    for (const int frame : std::as_const(m_frames)) {
        m_framePlaces.emplace_back(frame, model.frames()[at(frame)].rect);
        m_around |= model.frames()[at(frame)].rect;
    }
    for (const int note : std::as_const(m_notes)) {
        m_notePlaces.emplace_back(note, model.notes()[at(note)].rect);
        m_around |= model.notes()[at(note)].rect;
    }
    addDots();
}

void MovedContent::addFrame(int frame) {
    if (m_frames.contains(frame))
        return;
    m_frames.insert(frame);
    const FrameRecord& record = m_model.frames()[at(frame)];
    for (const std::int32_t member : record.members)
        m_nodes.insert(member);
    for (std::size_t note = 0; note < m_model.notes().size(); ++note)
        if (record.rect.contains(m_model.notes()[note].rect))
            m_notes.insert(static_cast<int>(note));
    for (std::size_t other = 0; other < m_model.frames().size(); ++other)
        if (record.rect.contains(m_model.frames()[other].rect))
            addFrame(static_cast<int>(other));
}

void MovedContent::addWholeFrames() {
    for (std::size_t frame = 0; frame < m_model.frames().size(); ++frame) {
        const auto& members = m_model.frames()[frame].members;
        if (members.size() > 1 && std::all_of(members.begin(), members.end(), [this](std::int32_t member) {
                return m_nodes.contains(member);
            }))
            addFrame(static_cast<int>(frame));
    }
}

void MovedContent::addDots() {
    for (std::size_t wire = 0; wire < m_model.wires().size(); ++wire) {
        const WireRecord& record = m_model.wires()[wire];
        if (record.rerouted && m_nodes.contains(record.from) && m_nodes.contains(record.to))
            m_dots.emplace_back(static_cast<int>(wire), record.via);
    }
}

int MovedContent::single() const {
    return m_nodes.size() == 1 && m_frames.isEmpty() && m_notes.isEmpty() ? *m_nodes.begin() : -1;
}

GraphPlaces MovedContent::placesAt(const QPointF& delta) const {
    GraphPlaces places{m_nodePlaces, m_framePlaces, m_notePlaces, m_dots, true};
    for (auto& [node, place] : places.nodes)
        place += delta;
    for (auto& [frame, rect] : places.frames)
        rect.translate(delta);
    for (auto& [note, rect] : places.notes)
        rect.translate(delta);
    for (auto& [wire, dots] : places.dots)
        for (QPointF& dot : dots)
            dot += delta;
    return places;
}

CanvasMove MovedContent::moveBy(const QPointF& delta) const {
    GraphPlaces places = placesAt(delta);
    CanvasMove move;
    for (const auto& [node, place] : places.nodes)
        move.nodes.emplace_back(node, QPointF(std::round(place.x()), std::round(place.y())));
    for (const auto& [frame, rect] : places.frames)
        move.frames.emplace_back(m_model.frames()[at(frame)].id, rect);
    for (const auto& [note, rect] : places.notes)
        move.notes.emplace_back(m_model.notes()[at(note)].id, rect);
    for (auto& [wire, dots] : places.dots)
        move.dots.emplace_back(canvasWire(m_model, wire), std::move(dots));
    return move;
}

std::vector<NodeHome> MovedContent::homesAt(const QPointF& delta) const {
    QSet<int> carried;
    for (const int frame : std::as_const(m_frames))
        for (const std::int32_t member : m_model.frames()[at(frame)].members)
            carried.insert(member);
    std::vector<NodeHome> homes;
    for (const auto& [id, place] : m_nodePlaces) {
        const int node = m_model.indexOf(id);
        if (carried.contains(node))
            continue;
        const QPointF middle = place + delta + QRectF(QPointF(), m_model.node(node).rect().size()).center();
        NodeHome home{id, {}, {}};
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < m_model.frames().size(); ++i) {
            const FrameRecord& frame = m_model.frames()[i];
            const bool member = std::count(frame.members.begin(), frame.members.end(), node) > 0;
            const bool inside = !m_frames.contains(static_cast<int>(i)) && frame.rect.contains(middle);
            if (member && !inside)
                home.left.append(frame.id);
            if (inside && area(frame.rect) < least) {
                least = area(frame.rect);
                home.frame = member ? QString() : frame.id;
            }
        }
        if (!home.frame.isEmpty() || !home.left.isEmpty())
            homes.push_back(std::move(home));
    }
    return homes;
}

} // namespace orrery::widgets
