#include "core/pipeline/subpipeline_ports.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>

namespace orrery::pipeline {

namespace {

/// How many parts of `steps.load.outputs.rows.count` name the port.
constexpr std::size_t kPortParts = 4;
/// The same for `inputs.rows.count`.
constexpr std::size_t kFileParts = 2;

bool isPort(const Reference& reference) {
    return reference.path.size() >= kPortParts && reference.path[2] == "outputs";
}

/// `inputs.x` under `inputs:` is a port of the file; elsewhere it is one of the step.
bool isInputOfFile(const WrittenName& name) {
    return name.reference.path[0] == "inputs" && name.reference.path.size() > 1 && name.section() == "inputs";
}

/// A name whose first `parts` are others.
std::string continued(std::vector<std::string> name, const Reference& reference, std::size_t parts) {
    name.insert(name.end(), reference.path.begin() + static_cast<std::ptrdiff_t>(parts),
                reference.path.end());
    return spelled(name);
}

template <typename Ports>
std::string freePort(const Ports& ports, const std::string& wish) {
    std::string name = wish;
    for (int number = 2;
         std::any_of(ports.begin(), ports.end(), [&name](const auto& port) { return port.name == name; });
         ++number)
        name = fmt::format("{}-{}", wish, number);
    return name;
}

} // namespace

Result<SubpipelinePorts> SubpipelinePorts::of(const YamlEditor& editor, const Document& document,
                                              const CollapseRequest& request,
                                              const ValidationContext& context) {
    SubpipelinePorts ports(document, request, context);
    eachName(editor, {"steps"}, [&](const WrittenName& name) { ports.look(name, name.scalar[1]); });
    for (const Step& step : document.steps()) {
        for (const NamedNode& other : step.after) {
            ports.m_waiting[other.name].insert(step.name);
            if (ports.isInside(step.name) && !ports.isInside(other.name))
                ports.m_after.insert(other.name);
        }
    }
    eachName(editor, {"defaults"}, [&](const WrittenName& name) {
        if (name.reference.path[0] == "params" && name.reference.path.size() > 1)
            ports.m_params.insert(name.reference.path[1]);
    });
    eachName(editor, {"outputs"}, [&](const WrittenName& name) { ports.look(name, {}); });
    if (!ports.m_problem.empty())
        return Error(ErrorCode::InvalidInput, ports.m_problem);
    ORRERY_CHECK(ports.findBetween());
    return ports;
}

void SubpipelinePorts::look(const WrittenName& name, const std::string& step) {
    if (const std::string other = name.step(); !other.empty() && !step.empty())
        m_waiting[other].insert(step);
    isInside(step) ? lookInside(name, step) : lookOutside(name, step);
}

void SubpipelinePorts::lookInside(const WrittenName& name, const std::string& step) {
    const std::vector<std::string>& path = name.reference.path;
    if (path[0] == "params" && path.size() > 1)
        m_params.insert(path[1]);
    if (isInputOfFile(name)) {
        const auto& inputs = m_document.inputs();
        const auto input = std::find_if(inputs.begin(), inputs.end(),
                                        [&path](const auto& each) { return each.name == path[1]; });
        addInput(path[1], input == inputs.end() ? PortType::Any : input->type,
                 spelled(std::span(path).first(kFileParts)));
    }
    const std::string other = name.step();
    if (other.empty() || isInside(other))
        return;
    if (name.section() != "inputs" || !isPort(name.reference))
        forbid(
            fmt::format("'{}' looks at '{}' in its `{}:`, which a file of its own cannot. Select '{}' too, "
                        "or change that expression.",
                        step, other, name.section(), other));
    else
        addInput(path[3], typeOf(other, path[3]), spelled(std::span(path).first(kPortParts)));
}

void SubpipelinePorts::lookOutside(const WrittenName& name, const std::string& step) {
    const std::string inner = name.step();
    if (!isInside(inner))
        return;
    if (name.isInstance() || !isPort(name.reference))
        return forbid(
            fmt::format("'{}' looks at '{}' in a way that a sub-pipeline has no port for: `{}`. Change that "
                        "expression, or leave '{}' out of the selection.",
                        step.empty() ? "outputs" : step, inner, name.reference.text(), inner));
    const std::string& port = name.reference.path[3];
    const bool known = std::any_of(m_outputs.begin(), m_outputs.end(), [&](const Output& output) {
        return output.step == inner && output.port == port;
    });
    if (!known)
        m_outputs.push_back({freePort(m_outputs, port), typeOf(inner, port), inner, port});
}

void SubpipelinePorts::forbid(std::string problem) {
    if (m_problem.empty())
        m_problem = std::move(problem);
}

void SubpipelinePorts::addInput(const std::string& wish, PortType type, const std::string& source) {
    if (std::none_of(m_inputs.begin(), m_inputs.end(),
                     [&source](const Input& input) { return input.source == source; }))
        m_inputs.push_back({freePort(m_inputs, wish), type, source});
}

PortType SubpipelinePorts::typeOf(const std::string& step, const std::string& output) {
    const Step* found = m_document.step(step);
    if (!found)
        return PortType::Any;
    const Document* inner = nullptr;
    if (found->pipeline)
        if (const auto path = resolveDocumentPath(m_document.path(), found->pipeline->name))
            if (const auto& facts = m_catalog.document(*path); facts.document)
                inner = &*facts.document;
    const StepPorts ports(*found, found->uses ? m_catalog.kind(found->uses->text) : nullptr, inner);
    const auto port = ports.output(output);
    return port ? port->type : PortType::Any;
}

/// A step outside that waits for one inside while another inside waits for it would close a cycle.
Result<void> SubpipelinePorts::findBetween() const {
    std::set<std::string> behind;
    std::deque<std::string> open(m_inside.begin(), m_inside.end());
    while (!open.empty()) {
        const std::string step = std::move(open.front());
        open.pop_front();
        const auto waiting = m_waiting.find(step);
        if (waiting == m_waiting.end())
            continue;
        for (const std::string& later : waiting->second) {
            if (isInside(later) && !isInside(step))
                return Error(
                    ErrorCode::InvalidInput,
                    fmt::format("'{}' lies between the selected steps: it waits for one of them, and "
                                "'{}' waits for it. Select '{}' too.",
                                step, later, step));
            if (!isInside(later) && behind.insert(later).second)
                open.push_back(later);
        }
    }
    return {};
}

std::optional<std::string> SubpipelinePorts::nameInside(const WrittenName& name) const {
    const std::string other = name.step();
    const bool ofFile = isInputOfFile(name);
    if (!ofFile && (other.empty() || isInside(other)))
        return std::nullopt;
    const std::size_t parts = ofFile ? kFileParts : kPortParts;
    const std::string source = spelled(std::span(name.reference.path).first(parts));
    for (const Input& input : m_inputs)
        if (input.source == source)
            return continued({"inputs", input.name}, name.reference, parts);
    return std::nullopt;
}

std::optional<std::string> SubpipelinePorts::nameOutside(const WrittenName& name,
                                                         const std::string& step) const {
    const std::string inner = name.step();
    for (const Output& output : m_outputs)
        if (output.step == inner && output.port == name.reference.path[3])
            return continued({"steps", step, "outputs", output.name}, name.reference, kPortParts);
    return std::nullopt;
}

} // namespace orrery::pipeline
