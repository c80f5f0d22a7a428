#include "widgets/canvas/graph_model.h"
#include "widgets/canvas/stack_grid.h"

// What a run says about nodes and their instances.

namespace orrery::widgets {

namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

} // namespace

void GraphModel::storeState(int index, const NodeState& state) {
    NodeRecord& record = m_nodes[at(index)];
    record.status = state.status ? static_cast<std::int8_t>(*state.status) : std::int8_t(-1);
    record.willRun = state.willRun;
    record.stale = state.stale;
    record.breakpoint = state.breakpoint;
    record.pinned = state.pinned;
    record.progress = static_cast<float>(state.progress);
    record.ranks = state.ranks;
    m_texts[at(index)].words = state.words;
    m_texts[at(index)].detail = state.detail;
    m_texts[at(index)].rankWords = state.rankWords;
}

void GraphModel::setState(const QString& id, const NodeState& newState) {
    const int index = indexOf(id);
    if (index < 0 || state(index) == newState)
        return;
    storeState(index, newState);
    Q_EMIT stateChanged(index);
}

NodeState GraphModel::state(int index) const {
    return stateOf(node(index), text(index));
}

NodeState GraphModel::stateOf(const NodeRecord& record, const NodeText& text) {
    NodeState result;
    if (record.status >= 0)
        result.status = static_cast<Status>(record.status);
    result.words = text.words;
    result.detail = text.detail;
    result.progress = record.progress;
    result.ranks = record.ranks;
    result.rankWords = text.rankWords;
    result.willRun = record.willRun;
    result.stale = record.stale;
    result.breakpoint = record.breakpoint;
    result.pinned = record.pinned;
    return result;
}

const std::vector<NodeInstance>& GraphModel::instances(int index) const {
    static const std::vector<NodeInstance> none;
    const auto known = m_instances.constFind(idOf(index));
    return !node(index).open || known == m_instances.constEnd() ? none : *known;
}

void GraphModel::setInstances(const QString& id, std::vector<NodeInstance> instances) {
    const int index = indexOf(id);
    if (index < 0 || m_instances.value(id) == instances)
        return;
    m_instances[id] = std::move(instances);
    if (!node(index).open)
        return;
    const float before = node(index).height;
    sizeNode(index);
    if (node(index).height == before)
        return Q_EMIT stateChanged(index);
    placeFrames();
    Q_EMIT geometryChanged();
}

void GraphModel::setOpen(const QString& id, bool open) {
    const int index = indexOf(id);
    if (index < 0 || node(index).copies < 2 || node(index).open == open)
        return;
    m_nodes[at(index)].open = open;
    sizeNode(index);
    placeFrames();
    Q_EMIT geometryChanged();
    if (open)
        Q_EMIT stackOpened(id);
}

void GraphModel::sizeNode(int index) {
    NodeRecord& record = m_nodes[at(index)];
    record.instances = record.open ? static_cast<std::int32_t>(instances(index).size()) : 0;
    record.height = static_cast<float>(nodeHeight(std::max(record.inputs, record.outputs)));
    if (record.open)
        record.height += static_cast<float>(StackGrid(record).height());
}

void GraphModel::clearStates() {
    for (int i = 0; i < nodeCount(); ++i)
        setState(idOf(i), NodeState());
}

void GraphModel::setDifference(const QString& id, NodeDifference difference) {
    const int index = indexOf(id);
    if (index < 0 || node(index).difference == difference)
        return;
    m_nodes[at(index)].difference = difference;
    Q_EMIT stateChanged(index);
}

} // namespace orrery::widgets
