#include "widgets/canvas/canvas_accessible.h"
#include "widgets/canvas/canvas_gesture.h"
#include "widgets/canvas/canvas_view.h"

#include <algorithm>

namespace orrery::widgets {

namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// What comes after `current` in a ring, or before it; without it the first or the last.
template <typename Thing>
Thing nextOf(const std::vector<Thing>& ring, const Thing& current, bool forward) {
    const auto found = std::find(ring.begin(), ring.end(), current);
    if (found == ring.end())
        return forward ? ring.front() : ring.back();
    const auto place = static_cast<std::size_t>(found - ring.begin());
    return ring[(place + (forward ? 1 : ring.size() - 1)) % ring.size()];
}

} // namespace

QStringList CanvasView::selectedNodes() const {
    return m_selectedIds;
}

void CanvasView::setSelectedNodes(const QStringList& ids) {
    QSet<int> selection;
    for (const QString& id : ids)
        if (const int index = m_model ? m_model->indexOf(id) : -1; index >= 0)
            selection.insert(index);
    setSelection(selection);
}

void CanvasView::selectAll() {
    QSet<int> all;
    for (int i = 0; m_model && i < m_model->nodeCount(); ++i)
        all.insert(i);
    setSelection(all);
}

void CanvasView::clearSelection() {
    setSelectedWire(-1);
    selectBox({});
    setSelection({});
}

void CanvasView::setSelection(QSet<int> selection) {
    QStringList ids;
    std::vector<int> sorted(selection.begin(), selection.end());
    std::sort(sorted.begin(), sorted.end());
    for (int node : sorted)
        ids.append(m_model->idOf(node));
    if (ids == m_selectedIds && selection == m_selection)
        return;
    const QSet<int> before = std::exchange(m_selection, std::move(selection));
    if (before.size() + m_selection.size() > 200) {
        invalidateArea(rect());
    } else {
        for (int node : before)
            if (!m_selection.contains(node) && node < m_model->nodeCount())
                invalidateNode(node);
        for (int node : std::as_const(m_selection))
            if (!before.contains(node))
                invalidateNode(node);
    }
    m_selectedIds = std::move(ids);
    announceSelection(this);
    Q_EMIT selectionChanged();
}

QString CanvasView::currentNode() const {
    return m_currentId;
}

void CanvasView::setCurrentNode(const QString& id) {
    setCurrent(m_model ? m_model->indexOf(id) : -1);
}

void CanvasView::setCurrent(int node) {
    if (node == m_current)
        return;
    if (m_current >= 0)
        invalidateNode(m_current);
    else
        update();
    m_current = node;
    m_currentId = node >= 0 ? m_model->idOf(node) : QString();
    if (node >= 0)
        invalidateNode(node);
    announceCurrent(this, node);
    Q_EMIT currentNodeChanged(m_currentId);
}

QString CanvasView::selectedFrame() const {
    return m_selectedBox.kind == Hit::Kind::Frame ? m_model->frames()[at(m_selectedBox.index)].id : QString();
}

QString CanvasView::selectedNote() const {
    return m_selectedBox.kind == Hit::Kind::Note ? m_model->notes()[at(m_selectedBox.index)].id : QString();
}

Hit CanvasView::findBox(Hit::Kind kind, const QString& id) const {
    const auto find = [&](const auto& boxes) {
        const auto found =
            std::find_if(boxes.begin(), boxes.end(), [&id](const auto& box) { return box.id == id; });
        return found == boxes.end() ? Hit() : Hit{kind, static_cast<int>(found - boxes.begin())};
    };
    if (!m_model || kind == Hit::Kind::Nothing)
        return {};
    return kind == Hit::Kind::Frame ? find(m_model->frames()) : find(m_model->notes());
}

void CanvasView::selectFrame(const QString& id) {
    clearSelection();
    selectBox(findBox(Hit::Kind::Frame, id));
}

void CanvasView::selectNote(const QString& id) {
    clearSelection();
    selectBox(findBox(Hit::Kind::Note, id));
}

void CanvasView::selectNextBox(bool forward) {
    std::vector<Hit> boxes;
    for (int frame = 0; m_model && frame < static_cast<int>(m_model->frames().size()); ++frame)
        boxes.push_back({Hit::Kind::Frame, frame});
    for (int note = 0; m_model && note < static_cast<int>(m_model->notes().size()); ++note)
        boxes.push_back({Hit::Kind::Note, note});
    if (boxes.empty())
        return;
    const Hit box = nextOf(boxes, m_selectedBox, forward);
    setSelectedWire(-1);
    setSelection({});
    selectBox(box);
    const bool frame = box.kind == Hit::Kind::Frame;
    revealScene(frame ? m_model->frames()[at(box.index)].rect : m_model->notes()[at(box.index)].rect);
    setAccessibleDescription(frame ? tr("Frame %1").arg(m_model->frames()[at(box.index)].title)
                                   : tr("Note %1").arg(m_model->notes()[at(box.index)].text));
}

void CanvasView::selectNextWire(bool forward) {
    std::vector<int> wires;
    for (int wire = 0; m_model && wire < static_cast<int>(m_model->wires().size()); ++wire)
        if (const WireRecord& record = m_model->wires()[at(wire)];
            m_current < 0 || record.from == m_current || record.to == m_current)
            wires.push_back(wire);
    if (wires.empty())
        return;
    const int wire = nextOf(wires, m_selectedWire, forward);
    setSelection({});
    setSelectedWire(wire);
    revealScene(m_scene.wireBounds(wire));
    setAccessibleDescription(wireName(*m_model, wire));
}

void CanvasView::selectBox(const Hit& box) {
    if (box == m_selectedBox)
        return;
    m_selectedBox = box;
    m_selectedBoxId = box.kind == Hit::Kind::Frame ? selectedFrame() : selectedNote();
    update();
    Q_EMIT selectionChanged();
}

} // namespace orrery::widgets
