#include "widgets/models/graph_content.h"

#include "widgets/client/wire_text.h"
#include "widgets/models/rank_states.h"
#include "widgets/models/steps_model.h"
#include "widgets/models/words.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <unordered_map>

namespace orrery::widgets {

namespace {

/// The colour of a name among those of frames and notes, or -1.
int colorIndex(const std::string& name) {
    const auto& names = boxColorNames();
    const auto at = std::find(names.begin(), names.end(), name);
    return at == names.end() ? -1 : static_cast<int>(at - names.begin());
}

QString say(const char* text) {
    return QCoreApplication::translate("Node", text);
}

std::vector<PortSpec> portsOf(const std::vector<api::Port>& ports) {
    std::vector<PortSpec> specs;
    specs.reserve(ports.size());
    for (const auto& port : ports)
        specs.push_back({toQString(port.name), portTypeFromWord(toQString(port.type))});
    return specs;
}

NodeSpec nodeOf(const api::Node& node) {
    NodeSpec spec;
    spec.id = toQString(node.id);
    spec.name = toQString(node.title.empty() ? node.id : node.title);
    if (!node.icon.empty())
        spec.icon = toQString(node.icon);
    spec.summary = toQString(node.summary);
    spec.inputs = portsOf(node.inputs);
    spec.outputs = portsOf(node.outputs);
    if (node.placed)
        spec.position = QPointF(node.x, node.y);
    // A map decides its number while running: drawn as a stack, of which the picture cannot say how high.
    spec.disabled = node.disabled;
    spec.copies = node.instances == 0 ? 2 : static_cast<int>(node.instances);
    spec.open = node.open;
    return spec;
}

/// The instance that a step belongs to: "train[lr=0.1]" of "train[lr=0.1]/fit". A value may hold any sign,
/// but brackets come in pairs.
std::string instanceName(const std::string& node, const std::string& step) {
    if (step.size() <= node.size() || step[node.size()] != '[')
        return step.substr(0, std::min(step.size(), node.size()));
    int depth = 0;
    for (std::size_t i = node.size(); i < step.size(); ++i) {
        depth += step[i] == '[' ? 1 : step[i] == ']' ? -1 : 0;
        if (depth == 0)
            return step.substr(0, i + 1);
    }
    return step;
}

/// Steps by the instance that they belong to, in the order of their first.
template <typename Step>
std::vector<std::pair<std::string, std::vector<const Step*>>>
byInstance(const std::string& node, const std::vector<const Step*>& steps) {
    std::vector<std::pair<std::string, std::vector<const Step*>>> groups;
    std::unordered_map<std::string, std::size_t> known;
    for (const Step* step : steps) {
        const std::string name = instanceName(node, step->name);
        const auto [at, isNew] = known.try_emplace(name, groups.size());
        if (isNew)
            groups.push_back({name, {}});
        groups[at->second].second.push_back(step);
    }
    return groups;
}

NodeInstance instanceOf(const std::string& node, const std::string& name, const std::string& step,
                        const NodeState& state) {
    const std::string label =
        name.size() > node.size() + 2 ? name.substr(node.size() + 1, name.size() - node.size() - 2) : name;
    return {toQString(step), toQString(label), state.status, state.words};
}

QRectF boxOf(const NodeSpec& node) {
    const auto rows = static_cast<int>(std::max(node.inputs.size(), node.outputs.size()));
    return {*node.position, QSizeF(nodeWidth(node), nodeHeight(rows))};
}

std::vector<QPointF> pointsOf(const std::vector<api::Point>& via) {
    std::vector<QPointF> points;
    for (const api::Point& point : via)
        points.emplace_back(point.x, point.y);
    return points;
}

double progressOf(const std::vector<const api::StepStatus*>& instances) {
    if (instances.size() == 1)
        return instances.front()->progress;
    const auto over = std::count_if(instances.begin(), instances.end(), [](const auto* each) {
        return each->state != "queued" && each->state != "running";
    });
    return static_cast<double>(over) / static_cast<double>(instances.size());
}

/// How often a step was tried, where that is more than once, or how many processes it has.
QString attemptOf(const api::StepStatus& step) {
    if (step.attempts > 1)
        return say(QT_TRANSLATE_NOOP("Node", "attempt %1")).arg(step.attempts);
    return step.ranks > 1 ? say(QT_TRANSLATE_NOOP("Node", "%1 ranks")).arg(step.ranks) : QString();
}

/// The right half of the footer for one step.
QString detailOf(const api::StepStatus& step) {
    if (step.state == "failed" && step.attempts > 1 && step.exit_code)
        return say(QT_TRANSLATE_NOOP("Node", "exit %1, attempt %2")).arg(*step.exit_code).arg(step.attempts);
    if (step.state == "failed")
        return step.exit_code ? say(QT_TRANSLATE_NOOP("Node", "exit %1")).arg(*step.exit_code)
                              : attemptOf(step);
    if (step.state == "running" && step.predicted > 0 && elapsedOf(step) < step.predicted)
        return say(QT_TRANSLATE_NOOP("Node", "%1 left")).arg(clockText(step.predicted - elapsedOf(step)));
    if (const QString attempt = attemptOf(step); step.state == "running" && !attempt.isEmpty())
        return attempt;
    if (step.state == "queued" && step.predicted > 0)
        return QStringLiteral("≈ ") + clockText(step.predicted);
    if (!step.hosts.empty() && step.state != "cached")
        return toQString(step.hosts.front());
    return {};
}

QString wordsOf(const api::StepStatus& step) {
    const double elapsed = elapsedOf(step);
    if (step.state == "succeeded")
        return say(QT_TRANSLATE_NOOP("Node", "done %1")).arg(clockText(elapsed));
    if (step.state == "running" && step.progress >= 0)
        return say(QT_TRANSLATE_NOOP("Node", "%1 % %2"))
            .arg(qRound(step.progress * 100))
            .arg(clockText(elapsed));
    if (step.state == "running" || step.state == "failed")
        return elapsed < 0 ? stateText(step.state)
                           : stateText(step.state) + QLatin1Char(' ') + clockText(elapsed);
    return stateText(step);
}

} // namespace

const std::vector<const char*>& boxColorNames() {
    static const std::vector<const char*> names = {"blue",  "orange", "green",  "pink",
                                                   "amber", "teal",   "yellow", "grey"};
    return names;
}

GraphContent toGraphContent(const api::PipelineGraph& graph) {
    GraphContent content;
    content.nodes.reserve(graph.nodes.size());
    content.wires.reserve(graph.wires.size());
    for (const auto& node : graph.nodes)
        content.nodes.push_back(nodeOf(node));
    for (const auto& wire : graph.wires)
        content.wires.push_back({toQString(wire.from), toQString(wire.from_port), toQString(wire.to),
                                 toQString(wire.to_port), pointsOf(wire.via)});
    for (const auto& frame : graph.frames) {
        FrameSpec spec{
            toQString(frame.id), toQString(frame.title), {}, {}, std::max(0, colorIndex(frame.color))};
        for (const auto& node : frame.nodes)
            spec.members.append(toQString(node));
        if (frame.nodes.empty() || (frame.width > 0 && frame.height > 0))
            spec.rect = QRectF(frame.x, frame.y, frame.width, frame.height);
        content.frames.push_back(std::move(spec));
    }
    for (const auto& note : graph.notes)
        content.notes.push_back({toQString(note.id), toQString(note.text),
                                 QRectF(note.x, note.y, note.width, note.height), colorIndex(note.color)});
    return content;
}

void addMissing(GraphContent& content, GraphContent other) {
    std::vector<QRectF> taken;
    QSet<QString> present;
    for (const NodeSpec& node : content.nodes) {
        present.insert(node.id);
        if (node.position)
            taken.push_back(boxOf(node));
    }
    const QSet<QString> own = present;
    for (NodeSpec& node : other.nodes) {
        if (own.contains(node.id))
            continue;
        present.insert(node.id);
        const bool covered =
            node.position && std::any_of(taken.begin(), taken.end(), [box = boxOf(node)](const QRectF& rect) {
                return rect.intersects(box);
            });
        if (covered)
            node.position.reset();
        content.nodes.push_back(std::move(node));
    }
    for (WireSpec& wire : other.wires)
        if (!(own.contains(wire.from) && own.contains(wire.to)) && present.contains(wire.from) &&
            present.contains(wire.to))
            content.wires.push_back(std::move(wire));
}

NodeState nodeStateOf(const std::vector<const api::StepStatus*>& instances) {
    NodeState state;
    if (instances.empty())
        return state;
    const std::string combined = StepsModel::combinedState(instances);
    state.status = statusFromWord(toQString(combined));
    state.progress = *state.status == Status::Running ? progressOf(instances) : -1;
    if (instances.size() == 1) {
        state.words = wordsOf(*instances.front());
        state.detail = detailOf(*instances.front());
        state.ranks = RankDots(rankStatesOf(*instances.front()));
        state.rankWords = rankWordsOf(*instances.front());
        return state;
    }
    const auto over = std::count_if(instances.begin(), instances.end(), [](const auto* each) {
        return each->state != "queued" && each->state != "running";
    });
    state.words = stateText(combined);
    state.detail = say(QT_TRANSLATE_NOOP("Node", "%1 of %2")).arg(over).arg(instances.size());
    return state;
}

NodeState plannedStateOf(const std::vector<const api::PlannedStepReport*>& steps) {
    NodeState state;
    if (steps.empty())
        return state;
    const bool cached =
        std::all_of(steps.begin(), steps.end(), [](const auto* each) { return each->cached; });
    const auto isStale = [](const auto* each) { return each->stale; };
    const auto isPinned = [](const auto* each) { return each->pinned; };
    if (std::all_of(steps.begin(), steps.end(), isPinned)) {
        state.stale = std::any_of(steps.begin(), steps.end(), isStale);
        if (cached)
            state.status = Status::Cached;
        state.words = !cached       ? say(QT_TRANSLATE_NOOP("Node", "nothing kept"))
                      : state.stale ? say(QT_TRANSLATE_NOOP("Node", "pinned, stale"))
                                    : say(QT_TRANSLATE_NOOP("Node", "pinned"));
        return state;
    }
    double predicted = 0;
    for (const auto* step : steps)
        predicted += step->predicted;
    if (cached) {
        state.status = Status::Cached;
        state.words = stateText("cached");
        return state;
    }
    state.willRun = true;
    state.words = say(QT_TRANSLATE_NOOP("Node", "will run"));
    if (predicted > 0)
        state.detail = QStringLiteral("≈ ") + clockText(predicted);
    return state;
}

std::vector<NodeInstance> instancesOf(const std::string& node,
                                      const std::vector<const api::StepStatus*>& steps) {
    std::vector<NodeInstance> instances;
    for (const auto& [name, members] : byInstance(node, steps))
        instances.push_back(instanceOf(node, name, members.front()->name, nodeStateOf(members)));
    return instances;
}

std::vector<NodeInstance> plannedInstancesOf(const std::string& node,
                                             const std::vector<const api::PlannedStepReport*>& steps) {
    std::vector<NodeInstance> instances;
    for (const auto& [name, members] : byInstance(node, steps))
        instances.push_back(instanceOf(node, name, members.front()->name, plannedStateOf(members)));
    return instances;
}

std::vector<NodeInstance> namedInstancesOf(const std::string& node, const std::vector<std::string>& steps) {
    std::vector<api::PlannedStepReport> lines;
    for (const std::string& step : steps)
        lines.emplace_back().name = step;
    std::vector<const api::PlannedStepReport*> known;
    for (const api::PlannedStepReport& line : lines)
        known.push_back(&line);
    std::vector<NodeInstance> instances;
    for (const auto& [name, members] : byInstance(node, known))
        instances.push_back(instanceOf(node, name, members.front()->name, {}));
    return instances;
}

} // namespace orrery::widgets
