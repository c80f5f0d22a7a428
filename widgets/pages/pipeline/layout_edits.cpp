#include "widgets/pages/pipeline/layout_edits.h"

#include "widgets/client/wire_text.h"

#include <algorithm>

namespace orrery::widgets {

namespace edit = pipeline::edit;

namespace {

template <typename Box>
void setRect(Box& box, const QRectF& rect) {
    box.x = rect.x();
    box.y = rect.y();
    box.width = rect.width();
    box.height = rect.height();
}

bool hasSize(const pipeline::LayoutFrame& frame) {
    return frame.width > 0 && frame.height > 0;
}

const QRectF* rectOf(const std::vector<std::pair<QString, QRectF>>& moved, const std::string& name) {
    const auto found = std::find_if(moved.begin(), moved.end(),
                                    [&name](const auto& each) { return toStdString(each.first) == name; });
    return found == moved.end() ? nullptr : &found->second;
}

/// Changes the members of a frame by where nodes were dropped. True where there were such.
bool changeMembers(edit::SetFrame& frame, const std::vector<NodeHome>& homes) {
    bool changed = false;
    for (const NodeHome& home : homes) {
        const std::string node = toStdString(home.node);
        if (home.left.contains(toQString(frame.name)))
            changed = std::erase(frame.steps, node) > 0 || changed;
        if (toStdString(home.frame) == frame.name) {
            frame.steps.push_back(node);
            changed = true;
        }
    }
    return changed;
}

QRectF drawnRect(const GraphModel& model, const std::string& name) {
    for (const FrameRecord& frame : model.frames())
        if (toStdString(frame.id) == name)
            return frame.rect;
    return {};
}

} // namespace

edit::SetFrame editOf(const pipeline::LayoutFrame& frame) {
    return {frame.name, frame.title, frame.x, frame.y, frame.width, frame.height, frame.color, frame.steps};
}

edit::SetNote editOf(const pipeline::LayoutNote& note) {
    return {note.name, note.text, note.x, note.y, note.width, note.height, note.color};
}

edit::BendWire bendOf(const CanvasWire& wire, const std::vector<QPointF>& dots) {
    edit::BendWire bend{{toStdString(wire.from.node), toStdString(wire.from.port), toStdString(wire.to.node),
                         toStdString(wire.to.port)},
                        {}};
    for (const QPointF& dot : dots)
        bend.points.push_back({dot.x(), dot.y()});
    return bend;
}

std::vector<pipeline::Edit> layoutEdits(const pipeline::Document& document, const GraphModel& model,
                                        const CanvasMove& move) {
    std::vector<pipeline::Edit> edits;
    for (const pipeline::LayoutFrame& frame : document.layout().frames) {
        edit::SetFrame changed = editOf(frame);
        const QRectF* rect = rectOf(move.frames, frame.name);
        const bool others = changeMembers(changed, move.homes);
        // A frame that has no size of its own follows its members without being told.
        const bool moved = rect && (move.resize || hasSize(frame));
        if (moved)
            setRect(changed, *rect);
        else if (others && !hasSize(frame))
            setRect(changed, drawnRect(model, frame.name));
        if (moved || others)
            edits.emplace_back(std::move(changed));
    }
    for (const pipeline::LayoutNote& note : document.layout().notes)
        if (const QRectF* rect = rectOf(move.notes, note.name)) {
            edit::SetNote changed = editOf(note);
            setRect(changed, *rect);
            edits.emplace_back(std::move(changed));
        }
    for (const auto& [wire, dots] : move.dots)
        edits.emplace_back(bendOf(wire, dots));
    return edits;
}

std::optional<edit::SetFrame> joined(const pipeline::Document& document, const GraphModel& model,
                                     const std::string& step, const QRectF& node) {
    const FrameRecord* home = nullptr;
    const auto area = [](const QRectF& rect) { return rect.width() * rect.height(); };
    for (const FrameRecord& frame : model.frames())
        if (frame.rect.contains(node.center()) && (!home || area(frame.rect) < area(home->rect)))
            home = &frame;
    for (const pipeline::LayoutFrame& frame : document.layout().frames)
        if (home && frame.name == toStdString(home->id)) {
            edit::SetFrame changed = editOf(frame);
            if (!hasSize(frame))
                setRect(changed, home->rect);
            changed.steps.push_back(step);
            return changed;
        }
    return std::nullopt;
}

} // namespace orrery::widgets
