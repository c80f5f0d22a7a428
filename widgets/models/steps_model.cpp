#include "widgets/models/steps_model.h"

#include "widgets/client/wire_text.h"
#include "widgets/models/words.h"

#include <algorithm>
#include <array>

namespace orrery::widgets {

namespace {

/// Top-level rows carry this id; a child carries its parent's row.
constexpr quintptr kTopLevel = ~quintptr{0};

/// Nodes so that whatever feeds another comes first; the file's order decides among equals.
std::vector<std::string> topologicalOrder(const api::PipelineGraph& graph) {
    std::unordered_map<std::string_view, std::size_t> known;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        known.emplace(graph.nodes[i].id, i);
    std::vector<int> waitsFor(graph.nodes.size(), 0);
    std::vector<std::vector<std::size_t>> feeds(graph.nodes.size());
    for (const auto& wire : graph.wires) {
        const auto from = known.find(wire.from);
        const auto to = known.find(wire.to);
        if (from != known.end() && to != known.end()) {
            feeds[from->second].push_back(to->second);
            ++waitsFor[to->second];
        }
    }
    std::vector<std::size_t> order;
    for (std::size_t node = 0; node < waitsFor.size(); ++node)
        if (waitsFor[node] == 0)
            order.push_back(node);
    for (std::size_t next = 0; next < order.size(); ++next)
        for (const std::size_t fed : feeds[order[next]])
            if (--waitsFor[fed] == 0)
                order.push_back(fed);
    // What stands in a cycle has no place in the order but must still be seen.
    for (std::size_t node = 0; node < waitsFor.size(); ++node)
        if (waitsFor[node] > 0)
            order.push_back(node);
    std::vector<std::string> names;
    for (const std::size_t node : order)
        names.push_back(graph.nodes[node].id);
    return names;
}

bool isOver(const api::StepStatus& step) {
    return step.state != "queued" && step.state != "running" && step.state != "unknown";
}

QString timeText(const api::StepStatus& step) {
    if (step.state == "running" || step.state == "succeeded" || step.state == "failed") {
        const double elapsed = elapsedOf(step);
        if (elapsed >= 0)
            return clockText(elapsed);
    }
    return stateText(step);
}

} // namespace

double elapsedOf(const api::StepStatus& step) {
    if (step.started <= 0)
        return -1;
    return std::max(0.0, (step.ended > 0 ? step.ended : nowSeconds()) - step.started);
}

StepsModel::StepsModel(QObject* parent) : QAbstractItemModel(parent) {}

void StepsModel::setGraph(const api::PipelineGraph& graph) {
    m_nodes = topologicalOrder(graph);
    m_icons.clear();
    for (const auto& node : graph.nodes)
        if (!node.icon.empty())
            m_icons.emplace(node.id, node.icon);
    rebuild();
}

void StepsModel::setPlan(const api::PlanReport& plan) {
    m_plan.clear();
    for (const auto& step : plan.steps) {
        Planned& planned = m_plan[step.node];
        ++(step.pinned ? planned.pinned : step.cached ? planned.cached : planned.toRun);
        planned.stale |= step.stale;
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, 0));
}

void StepsModel::setSteps(const std::vector<api::StepStatus>& steps) {
    m_steps = steps;
    rebuild();
}

void StepsModel::updateSteps(const std::vector<api::StepStatus>& steps,
                             const std::vector<std::uint32_t>& indices) {
    if (steps.size() != m_steps.size())
        return setSteps(steps);
    for (const std::uint32_t place : indices) {
        m_steps[place] = steps[place];
        tellStep(place, {});
    }
}

void StepsModel::tellStep(std::uint32_t place, const QList<int>& roles) {
    const auto row = m_rowOfNode.find(m_steps[place].node);
    if (row == m_rowOfNode.end())
        return;
    const QModelIndex top = index(row->second, 0);
    Q_EMIT dataChanged(top, top, roles);
    const Row& parent = m_rows[static_cast<std::size_t>(row->second)];
    if (!hasChildren(parent))
        return;
    const auto at = std::lower_bound(parent.steps.begin(), parent.steps.end(), place);
    if (at == parent.steps.end() || *at != place)
        return;
    const QModelIndex child = index(static_cast<int>(at - parent.steps.begin()), 0, top);
    Q_EMIT dataChanged(child, child, roles);
}

void StepsModel::tick(const std::vector<std::uint32_t>& running) {
    for (const std::uint32_t place : running)
        tellStep(place, {TimeRole});
}

void StepsModel::rebuild() {
    beginResetModel();
    m_rows.clear();
    m_rowOfNode.clear();
    const auto rowOf = [this](const std::string& node) -> Row& {
        const auto [at, added] = m_rowOfNode.emplace(node, static_cast<int>(m_rows.size()));
        if (added)
            m_rows.push_back({node, {}});
        return m_rows[static_cast<std::size_t>(at->second)];
    };
    for (const auto& node : m_nodes)
        rowOf(node);
    // A past run may have steps that the file no longer has: they get rows of their own at the end.
    for (std::uint32_t place = 0; place < m_steps.size(); ++place)
        rowOf(m_steps[place].node).steps.push_back(place);
    // A map is a step of its own beside its instances; the row above them speaks for it.
    for (Row& row : m_rows) {
        if (row.steps.size() > 1)
            std::erase_if(row.steps, [&](std::uint32_t place) { return m_steps[place].name == row.node; });
    }
    endResetModel();
}

std::vector<const api::StepStatus*> StepsModel::stepsOf(const Row& row) const {
    std::vector<const api::StepStatus*> found;
    found.reserve(row.steps.size());
    for (const std::uint32_t place : row.steps)
        found.push_back(&m_steps[place]);
    return found;
}

std::vector<const api::StepStatus*> StepsModel::instancesOf(const std::string& node) const {
    const auto row = m_rowOfNode.find(node);
    if (row == m_rowOfNode.end())
        return {};
    return stepsOf(m_rows[static_cast<std::size_t>(row->second)]);
}

const api::StepStatus* StepsModel::step(const std::string& name) const {
    const auto at = std::find_if(m_steps.begin(), m_steps.end(),
                                 [&name](const api::StepStatus& each) { return each.name == name; });
    return at == m_steps.end() ? nullptr : &*at;
}

std::string StepsModel::combinedState(const std::vector<const api::StepStatus*>& instances) {
    static constexpr std::array kWorstFirst = {"failed",    "lost",    "unknown",   "running", "queued",
                                               "cancelled", "skipped", "succeeded", "cached"};
    const auto is = [&instances](std::string_view state) {
        return std::any_of(instances.begin(), instances.end(),
                           [state](const auto* each) { return each->state == state; });
    };
    // A node of which some instances are over and others wait is at work.
    if (is("queued") && !is("failed") &&
        std::any_of(instances.begin(), instances.end(), [](const auto* each) { return isOver(*each); }))
        return "running";
    for (const char* state : kWorstFirst) {
        if (is(state))
            return state;
    }
    return instances.empty() ? std::string() : instances.front()->state;
}

QModelIndex StepsModel::indexOf(const QString& name) const {
    const std::string wanted = toStdString(name);
    if (const auto row = m_rowOfNode.find(wanted); row != m_rowOfNode.end())
        return index(row->second, 0);
    const auto* found = step(wanted);
    if (!found)
        return {};
    const int row = m_rowOfNode.at(found->node);
    const Row& parent = m_rows[static_cast<std::size_t>(row)];
    if (!hasChildren(parent))
        return index(row, 0);
    const auto place = static_cast<std::uint32_t>(found - m_steps.data());
    const auto at = std::lower_bound(parent.steps.begin(), parent.steps.end(), place);
    return index(static_cast<int>(at - parent.steps.begin()), 0, index(row, 0));
}

QModelIndex StepsModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : kTopLevel);
}

QModelIndex StepsModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || child.internalId() == kTopLevel)
        return {};
    return createIndex(static_cast<int>(child.internalId()), 0, kTopLevel);
}

int StepsModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid())
        return static_cast<int>(m_rows.size());
    if (parent.internalId() != kTopLevel || parent.column() > 0)
        return 0;
    const Row& row = m_rows[static_cast<std::size_t>(parent.row())];
    return hasChildren(row) ? static_cast<int>(row.steps.size()) : 0;
}

int StepsModel::columnCount(const QModelIndex&) const {
    return 1;
}

QVariant StepsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (index.internalId() == kTopLevel)
        return rowData(m_rows[static_cast<std::size_t>(index.row())], role);
    const Row& parent = m_rows[index.internalId()];
    return stepData(m_steps[parent.steps[static_cast<std::size_t>(index.row())]], role);
}

QVariant StepsModel::rowData(const Row& row, int role) const {
    if (role == IconRole) {
        const auto icon = m_icons.find(row.node);
        return icon == m_icons.end() ? QStringLiteral("node-script") : toQString(icon->second);
    }
    if (row.steps.size() == 1 && role != Qt::DisplayRole)
        return stepData(m_steps[row.steps.front()], role);
    const auto instances = stepsOf(row);
    switch (role) {
    case Qt::DisplayRole:
    case NodeRole:
        return toQString(row.node);
    case StepRole:
        return QString();
    case StateRole:
        return toQString(combinedState(instances));
    case ProgressRole:
        return -1.0;
    case TimeRole: {
        if (instances.empty())
            return planText(row.node);
        const auto over =
            std::count_if(instances.begin(), instances.end(), [](const auto* each) { return isOver(*each); });
        return tr("%1 of %2").arg(over).arg(instances.size());
    }
    case Qt::AccessibleTextRole: {
        const QString state = instances.empty() ? planText(row.node) : stateText(combinedState(instances));
        return state.isEmpty() ? toQString(row.node)
                               : tr("%1, %2", "step, state").arg(toQString(row.node), state);
    }
    default:
        return {};
    }
}

QVariant StepsModel::stepData(const api::StepStatus& step, int role) const {
    switch (role) {
    case Qt::DisplayRole:
    case StepRole:
        return toQString(step.name);
    case NodeRole:
        return toQString(step.node);
    case StateRole:
        return toQString(step.state);
    case ProgressRole:
        return step.progress;
    case TimeRole:
        return timeText(step);
    case Qt::ToolTipRole:
        return toQString(step.reason);
    case Qt::AccessibleTextRole:
        return tr("%1, %2", "step, state").arg(toQString(step.name), stateText(step));
    default:
        return {};
    }
}

QString StepsModel::planText(const std::string& node) const {
    const auto planned = m_plan.find(node);
    if (planned == m_plan.end())
        return {};
    const auto& [toRun, cached, pinned, stale] = planned->second;
    if (toRun > 0)
        return tr("will run");
    if (cached > 0)
        return tr("cached");
    // Short, so that the outline has room for the name beside it.
    return stale ? tr("stale pin") : tr("pinned");
}

} // namespace orrery::widgets
