#pragma once

#include "widgets/canvas/canvas_edits.h"
#include "widgets/canvas/graph_scene.h"

#include <QSet>

namespace orrery::widgets {

/// What moves together: nodes, or a frame with all that lies in it, or a note; and the dots of the wires
/// between what moves. A frame goes along with its members where all of several move.
class MovedContent {
public:
    MovedContent(const GraphModel& model, const QSet<int>& nodes, const Hit& box);

    bool isEmpty() const { return m_nodes.isEmpty() && m_frames.isEmpty() && m_notes.isEmpty(); }
    const QSet<int>& nodes() const { return m_nodes; }
    /// The only thing that moves is this node; -1 where it is more or something else.
    int single() const;
    /// Around all of it, where it was at first. Scene units.
    const QRectF& around() const { return m_around; }

    /// Everything moved by so much from where it was at first; frames around other nodes stay as they are.
    GraphPlaces placesAt(const QPointF& delta) const;
    /// The same for an editor, on whole points.
    CanvasMove moveBy(const QPointF& delta) const;
    /// The frames that the nodes come to lie in which do not go along with theirs.
    std::vector<NodeHome> homesAt(const QPointF& delta) const;

private:
    void addFrame(int frame);
    void addWholeFrames();
    void addDots();

    const GraphModel& m_model;
    QSet<int> m_nodes, m_frames, m_notes;
    std::vector<std::pair<QString, QPointF>> m_nodePlaces;
    std::vector<std::pair<int, QRectF>> m_framePlaces, m_notePlaces;
    std::vector<std::pair<int, std::vector<QPointF>>> m_dots;
    QRectF m_around;
};

} // namespace orrery::widgets
