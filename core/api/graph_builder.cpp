#include "core/api/graph_builder.h"

#include "core/base/text.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

namespace orrery::api {

Problem toProblem(const Diagnostic& diagnostic) {
    Problem problem;
    problem.severity = toString(diagnostic.severity);
    problem.id = diagnostic.id;
    problem.message = diagnostic.message;
    problem.file = diagnostic.file;
    problem.step = diagnostic.step;
    problem.line = diagnostic.range.line;
    problem.column = diagnostic.range.column;
    problem.end_line = diagnostic.range.endLine;
    problem.end_column = diagnostic.range.endColumn;
    for (const Fix& fix : diagnostic.fixes)
        problem.fixes.push_back(fix.title);
    return problem;
}

std::vector<Problem> toProblems(const Diagnostics& diagnostics) {
    std::vector<Problem> problems;
    for (const Diagnostic& diagnostic : diagnostics)
        problems.push_back(toProblem(diagnostic));
    return problems;
}

std::string describeResources(const pipeline::Gang& gang) {
    std::string text = gang.count > 1 ? fmt::format("{} ranks x ", gang.count) : "";
    const double cpus = gang.perRank.cpus.toDouble();
    text += fmt::format("{:g} {}", cpus, cpus == 1 ? "cpu" : "cpus");
    if (gang.perRank.memory > 0)
        text += ", " + formatByteSize(gang.perRank.memory);
    if (gang.perRank.gpus.raw() > 0)
        text += fmt::format(", {:g} gpu{}{}", gang.perRank.gpus.toDouble(),
                            gang.perRank.gpuModel.empty() ? "" : " ", gang.perRank.gpuModel);
    return text;
}

namespace {

std::string literalCommand(const pipeline::Step& step) {
    if (!step.shell.empty())
        return step.shell.text();
    std::string text;
    for (const pipeline::Template& word : step.argv)
        text += (text.empty() ? "" : " ") + word.text();
    return text;
}

/// The first line of what a step does, short enough for a node.
std::string summaryOf(const pipeline::Step& step, const pipeline::NodeKind* kind) {
    if (!step.description.empty())
        return step.description;
    if (kind)
        return kind->title.empty() ? kind->summary : kind->title;
    if (step.uses)
        return step.uses->text;
    if (step.pipeline)
        return step.pipeline->name;
    const std::string command = literalCommand(step);
    return std::string(trim(std::string_view(command).substr(0, command.find('\n'))));
}

std::string iconOf(const pipeline::Step& step, const pipeline::NodeKind* kind) {
    if (kind && !kind->icon.empty())
        return kind->icon;
    if (!step.check.empty())
        return "node-gate";
    if (step.pipeline)
        return "node-subgraph";
    return "node-script";
}

class GraphBuilder {
public:
    GraphBuilder(const pipeline::Document& document, const pipeline::Expansion& expansion,
                 const pipeline::KindSource& kinds, const pipeline::DocumentSource& documents)
        : m_document(document), m_expansion(expansion), m_kinds(kinds), m_documents(documents) {}

    PipelineGraph build() {
        m_graph.name = m_document.name();
        m_graph.path = m_document.path();
        m_graph.problems = toProblems(m_expansion.diagnostics);
        for (const pipeline::Param& param : m_document.params())
            m_graph.params.push_back(field(param));
        m_graph.nodes.reserve(m_document.steps().size());
        for (const pipeline::Step& step : m_document.steps())
            m_graph.nodes.push_back(node(step));
        for (const pipeline::Step& step : m_document.steps())
            addWires(step);
        addLayout();
        return std::move(m_graph);
    }

private:
    static ParamField field(const pipeline::Param& param) {
        ParamField field;
        field.name = param.name;
        field.type = pipeline::toString(param.type);
        field.description = param.description;
        field.required = !param.defaultValue;
        if (param.defaultValue)
            field.value = pipeline::toText(*param.defaultValue);
        for (const pipeline::Value& choice : param.choices)
            field.choices.push_back(pipeline::toText(choice));
        field.has_min = param.minimum.has_value();
        field.min = param.minimum.value_or(0);
        field.has_max = param.maximum.has_value();
        field.max = param.maximum.value_or(0);
        return field;
    }

    Node node(const pipeline::Step& step) {
        const auto kind = step.uses ? m_kinds.find(step.uses->text) : nullptr;
        Node node;
        node.id = node.title = step.name;
        node.kind = step.uses ? step.uses->text : step.pipeline ? "pipeline" : "command";
        node.icon = iconOf(step, kind.get());
        node.summary = summaryOf(step, kind.get());
        node.command = literalCommand(step);
        node.gate = !step.check.empty() || (kind && !kind->check.empty());
        node.disabled = step.whenNode && step.whenNode.text() == "false";
        node.line = step.key ? step.key.range().line : 0;
        addPorts(node, step, kind.get());
        if (step.pipeline)
            addFilePorts(node, step);
        const auto members = m_expansion.plan.groups.find(step.name);
        if (members != m_expansion.plan.groups.end() && !members->second.steps.empty()) {
            const pipeline::StepSpec& first = m_expansion.plan.steps[toNumber(members->second.steps.front())];
            const std::size_t instances =
                members->second.isPipeline ? members->second.instances.size() : members->second.steps.size();
            node.instances = first.isMap() ? 0 : static_cast<std::uint32_t>(instances);
            node.ranks = static_cast<std::uint32_t>(first.gang.count);
            node.resources = describeResources(first.gang);
        }
        return node;
    }

    static void addPorts(Node& node, const pipeline::Step& step, const pipeline::NodeKind* kind) {
        std::set<std::string> inputs, outputs;
        if (kind) {
            for (const pipeline::KindPort& port : kind->inputs)
                if (inputs.insert(port.name).second)
                    node.inputs.push_back({port.name, port.type});
            for (const pipeline::KindPort& port : kind->outputs)
                if (outputs.insert(port.name).second)
                    node.outputs.push_back({port.name, port.type});
        }
        for (const pipeline::InputModel& input : step.inputs)
            if (inputs.insert(input.name).second)
                node.inputs.push_back({input.name, std::string(pipeline::toString(
                                                       input.type.value_or(pipeline::PortType::Any)))});
        for (const pipeline::OutputModel& output : step.outputs)
            if (outputs.insert(output.name).second)
                node.outputs.push_back({output.name, std::string(pipeline::toString(
                                                         output.type.value_or(pipeline::PortType::Any)))});
    }

    /// The ports of a sub-pipeline are those of its file, in their order and with their types; what only the
    /// step names comes after them.
    void addFilePorts(Node& node, const pipeline::Step& step) const {
        const auto path = pipeline::resolveDocumentPath(m_document.path(), step.pipeline->name);
        const auto inner = path ? m_documents.load(*path) : Result<pipeline::Document>(path.error());
        if (!inner)
            return;
        const auto declare = [](std::vector<Port>& ports, const auto& declared) {
            std::vector<Port> named = std::exchange(ports, {});
            for (const auto& port : declared) {
                ports.push_back({port.name, std::string(pipeline::toString(port.type))});
                std::erase_if(named, [&port](const Port& other) { return other.name == port.name; });
            }
            ports.insert(ports.end(), named.begin(), named.end());
        };
        declare(node.inputs, inner->inputs());
        declare(node.outputs, inner->outputs());
    }

    /// Wires to named inputs; what a step uses without a port of its own, and `after`, is drawn as order.
    void addWires(const pipeline::Step& step) {
        std::set<std::string> connected;
        for (const pipeline::InputModel& input : step.inputs)
            for (const pipeline::Reference& reference : input.source.references())
                if (const pipeline::Step* from = producer(reference)) {
                    m_graph.wires.push_back({from->name, reference.path.size() > 3 ? reference.path[3] : "",
                                             step.name, input.name});
                    connected.insert(from->name);
                }
        const auto order = [&](std::string_view name) {
            if (name != step.name && m_document.step(name) && connected.insert(std::string(name)).second)
                m_graph.wires.push_back({std::string(name), "", step.name, ""});
        };
        for (const pipeline::Template* text : {&step.shell, &step.when, &step.check, &step.map})
            for (const pipeline::Reference& reference : text->references())
                if (const pipeline::Step* from = producer(reference))
                    order(from->name);
        for (const pipeline::Template& word : step.argv)
            for (const pipeline::Reference& reference : word.references())
                if (const pipeline::Step* from = producer(reference))
                    order(from->name);
        for (const pipeline::NamedNode& after : step.after)
            order(after.name);
    }

    const pipeline::Step* producer(const pipeline::Reference& reference) const {
        const bool isStep = reference.path.size() >= 2 && reference.path[0] == "steps";
        return isStep ? m_document.step(reference.path[1]) : nullptr;
    }

    void addLayout() {
        const pipeline::Layout& layout = m_document.layout();
        std::unordered_map<std::string_view, Node*> byName;
        for (Node& node : m_graph.nodes)
            byName.emplace(node.id, &node);
        for (const pipeline::LayoutPosition& position : layout.positions)
            if (const auto found = byName.find(position.step); found != byName.end()) {
                found->second->placed = true;
                found->second->x = position.x;
                found->second->y = position.y;
                found->second->open = position.open;
            }
        addBends();
        for (const pipeline::LayoutFrame& frame : layout.frames)
            m_graph.frames.push_back({frame.name, frame.title.empty() ? frame.name : frame.title, frame.color,
                                      "", frame.x, frame.y, frame.width, frame.height, frame.steps});
        for (const pipeline::LayoutNote& note : layout.notes)
            m_graph.notes.push_back(
                {note.name, {}, note.color, note.text, note.x, note.y, note.width, note.height, {}});
    }

    void addBends() {
        if (m_document.layout().wires.empty())
            return;
        std::unordered_map<std::string, const pipeline::LayoutWire*> bends;
        for (const pipeline::LayoutWire& bent : m_document.layout().wires)
            bends.emplace(pipeline::toText(bent.wire), &bent);
        for (Wire& wire : m_graph.wires) {
            const pipeline::WireEnds ends{wire.from, wire.from_port, wire.to, wire.to_port};
            if (const auto bent = bends.find(pipeline::toText(ends)); bent != bends.end())
                for (const pipeline::LayoutPoint& point : bent->second->points)
                    wire.via.push_back({point.x, point.y});
        }
    }

    const pipeline::Document& m_document;
    const pipeline::Expansion& m_expansion;
    const pipeline::KindSource& m_kinds;
    const pipeline::DocumentSource& m_documents;
    PipelineGraph m_graph;
};

} // namespace

PipelineGraph buildGraph(const pipeline::Document& document, const pipeline::Expansion& expansion,
                         const pipeline::KindSource& kinds, const pipeline::DocumentSource& documents) {
    return GraphBuilder(document, expansion, kinds, documents).build();
}

} // namespace orrery::api
