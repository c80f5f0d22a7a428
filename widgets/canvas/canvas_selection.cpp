#include "widgets/canvas/canvas_accessible.h"
#include "widgets/canvas/canvas_gesture.h"
#include "widgets/canvas/canvas_view.h"

#include <algorithm>

namespace orrery::widgets {

namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
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

void CanvasView::selectBox(const Hit& box) {
    if (box == m_selectedBox)
        return;
    m_selectedBox = box;
    m_selectedBoxId = box.kind == Hit::Kind::Frame ? selectedFrame() : selectedNote();
    update();
    Q_EMIT selectionChanged();
}

} // namespace orrery::widgets
