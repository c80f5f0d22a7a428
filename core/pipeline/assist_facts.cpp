#include "core/pipeline/assist_facts.h"

#include "core/pipeline/expression_program.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace orrery::pipeline {

namespace {

Completion named(Completion::Kind kind, const std::string& name, std::string detail = {},
                 std::string description = {}) {
    return {kind, name, name, std::move(detail), std::move(description)};
}

std::string describe(const std::optional<Value>& defaultValue, std::string description) {
    if (!defaultValue)
        return description;
    const std::string text =
        defaultValue->isText() ? std::string(defaultValue->text()) : defaultValue->dump();
    return fmt::format("{}{}Default: {}.", description, description.empty() ? "" : "\n",
                       text.empty() ? "empty" : text);
}

std::string detailOf(const PortFact& port) {
    return port.optional ? fmt::format("{}, optional", toString(port.type))
                         : std::string(toString(port.type));
}

std::string whatItDoes(const Step& step) {
    if (!step.description.empty())
        return step.description;
    if (step.uses)
        return step.uses->text;
    if (step.pipeline)
        return step.pipeline->name;
    const std::string& command = step.shell.text();
    if (!command.empty())
        return command.substr(0, command.find('\n'));
    std::vector<std::string_view> words;
    for (const Template& word : step.argv)
        words.push_back(word.text());
    return fmt::format("{}", fmt::join(words, " "));
}

} // namespace

AssistFacts::AssistFacts(const AssistContext& context, const TextPlace& place)
    : m_context(context), m_place(place), m_catalog(context.files) {
    if (context.document && place.path.size() >= 2 && place.path[0] == "steps")
        m_step = context.document->step(place.path[1]);
}

const KindFacts* AssistFacts::kindOf(const Step& step) {
    return step.uses ? m_catalog.kind(step.uses->text) : nullptr;
}

const Document* AssistFacts::subPipelineOf(const Step& step) {
    if (!step.pipeline || !m_catalog.knowsDocuments())
        return nullptr;
    const auto path = resolveDocumentPath(m_context.document->path(), step.pipeline->name);
    if (!path)
        return nullptr;
    const auto& facts = m_catalog.document(*path);
    return facts.document ? &*facts.document : nullptr;
}

std::vector<Completion> AssistFacts::names(std::span<const std::string> chain) {
    if (chain.empty())
        return roots();
    const Document* document = m_context.document;
    if (!document)
        return {};
    const std::string& root = chain[0];
    std::vector<Completion> found;
    if (root == "steps") {
        const Step* other = chain.size() > 1 ? document->step(chain[1]) : nullptr;
        if (chain.size() == 1)
            found = stepNames();
        else if (other && chain.size() == 2)
            found = {named(Completion::Kind::Name, "outputs", {}, "What the step writes.")};
        else if (other && chain.size() == 3 && chain[2] == "outputs")
            found = outputsOf(*other);
    } else if (chain.size() > 1) {
        return {};
    } else if (root == "params") {
        found = parameters();
    } else if (root == "inputs" && m_step) {
        found = inputsOf(*m_step);
    } else if (root == "inputs") {
        for (const PipelineInput& input : document->inputs())
            found.push_back(named(Completion::Kind::Port, input.name, std::string(toString(input.type)),
                                  input.description));
    } else if (root == "outputs" && m_step) {
        found = outputsOf(*m_step);
    } else if (root == "matrix" && m_step) {
        for (const MatrixAxis& axis : m_step->matrix->axes)
            found.push_back(named(Completion::Kind::Name, axis.name, "axis"));
    } else if (root == "run") {
        for (const char* name : {"id", "name", "state", "started"})
            found.push_back(named(Completion::Kind::Name, name));
    } else if (root == "secrets") {
        found = secrets();
    }
    return found;
}

std::vector<Completion> AssistFacts::roots() {
    std::vector<Completion> found;
    const auto add = [&](const char* name, const char* description) {
        found.push_back(named(Completion::Kind::Name, name, {}, description));
    };
    const std::string section = m_place.path.size() >= 3 && m_place.path[0] == "steps" ? m_place.path[2] : "";
    const bool isSetting = section == "resources" || section == "ranks" || section == "timeout" ||
                           section == "retry" || section == "priority" || section == "with" ||
                           section == "matrix" || section == "cache";
    if (!isSetting)
        add("steps", "Outputs of other steps: steps.<step>.outputs.<output>.");
    add("params", "Parameters of this file.");
    if (!isSetting && section != "inputs")
        add("inputs", "Inputs of the step: a path, or the content of texts, numbers and metrics.");
    if (section == "run" || section == "env" || section == "check")
        add("outputs", "Outputs of the step: the path to write to.");
    if (m_step && !m_step->matrix->empty())
        add("matrix", "Values of this instance of the matrix.");
    if (m_step && !m_step->map.empty())
        add("item", "The element that this instance of the map runs for.");
    if (!isSetting)
        add("run", "The run: id, name, state, started.");
    if (section == "env")
        add("secrets", "Secrets of the workspace, by name.");
    for (const FunctionSpec& function : functions())
        found.push_back({Completion::Kind::Function, std::string(function.name),
                         fmt::format("{}(", function.name), std::string(function.spelling),
                         std::string(functionSummary(function.name))});
    return found;
}

std::vector<Completion> AssistFacts::parameters() const {
    std::vector<Completion> found;
    for (const Param& param : m_context.document->params())
        found.push_back(named(Completion::Kind::Param, param.name, std::string(toString(param.type)),
                              describe(param.defaultValue, param.description)));
    return found;
}

std::vector<Completion> AssistFacts::outputsOf(const Step& step) {
    std::vector<Completion> found;
    const StepPorts ports = portsOf(step);
    const KindFacts* kind = kindOf(step);
    for (const std::string& name : ports.outputNames()) {
        const auto isSame = [&](const auto& each) { return each.name == name; };
        std::string description;
        if (const OutputModel* own = step.output(name))
            description = own->description;
        if (kind && description.empty()) {
            const auto& declared = kind->kind->outputs;
            const auto port = std::find_if(declared.begin(), declared.end(), isSame);
            if (port != declared.end())
                description = port->description;
        }
        if (std::none_of(found.begin(), found.end(),
                         [&](const Completion& each) { return each.label == name; }))
            found.push_back(named(Completion::Kind::Port, name, detailOf(*ports.output(name)), description));
    }
    return found;
}

std::vector<Completion> AssistFacts::inputsOf(const Step& step) {
    std::vector<Completion> found = declaredInputs(step);
    const StepPorts ports = portsOf(step);
    for (const InputModel& input : step.inputs)
        if (std::none_of(found.begin(), found.end(),
                         [&](const Completion& each) { return each.label == input.name; }))
            found.push_back(named(Completion::Kind::Port, input.name, detailOf(*ports.input(input.name))));
    return found;
}

std::vector<Completion> AssistFacts::declaredInputs(const Step& step) {
    std::vector<Completion> found;
    if (const KindFacts* kind = kindOf(step)) {
        for (const KindPort& port : kind->kind->inputs)
            found.push_back(named(Completion::Kind::Port, port.name,
                                  port.type + (port.optional ? ", optional" : ""), port.description));
    } else if (const Document* document = subPipelineOf(step)) {
        for (const PipelineInput& input : document->inputs())
            found.push_back(named(Completion::Kind::Port, input.name, std::string(toString(input.type)),
                                  input.description));
    }
    return found;
}

std::vector<Completion> AssistFacts::arguments(const Step& step) {
    std::vector<Completion> found;
    const auto add = [&](const std::vector<Param>& params) {
        for (const Param& param : params)
            found.push_back(named(Completion::Kind::Param, param.name, std::string(toString(param.type)),
                                  describe(param.defaultValue, param.description)));
    };
    if (const KindFacts* kind = kindOf(step))
        add(kind->params);
    else if (const Document* document = subPipelineOf(step))
        add(document->params());
    return found;
}

std::vector<Completion> AssistFacts::wires(const Step& step, std::string_view input) {
    std::vector<Completion> found;
    const auto port = portsOf(step).input(input);
    for (const Step& other : m_context.document->steps()) {
        if (other.name == step.name)
            continue;
        const StepPorts ports = portsOf(other);
        for (const std::string& name : ports.outputNames()) {
            const PortFact output = *ports.output(name);
            if (port && !isCompatible(output.type, port->type))
                continue;
            const std::string wire = fmt::format("steps.{}.outputs.{}", other.name, name);
            found.push_back({Completion::Kind::Port, wire, fmt::format("${{{{ {} }}}}", wire),
                             std::string(toString(output.type)), whatItDoes(other)});
        }
    }
    return found;
}

std::vector<Completion> AssistFacts::stepNames() {
    std::vector<Completion> found;
    for (const Step& step : m_context.document->steps())
        if (&step != m_step)
            found.push_back(named(Completion::Kind::Step, step.name,
                                  step.uses ? step.uses->text : std::string(), whatItDoes(step)));
    return found;
}

Completion AssistFacts::kind(const NodeKind& kind) {
    return named(Completion::Kind::NodeKind, kind.reference(), kind.title, kind.summary);
}

std::vector<Completion> AssistFacts::kinds() {
    std::vector<Completion> found;
    if (const KindSource* source = m_context.files.kinds)
        for (const std::string& reference : source->references())
            if (const auto known = source->find(reference))
                found.push_back(kind(*known));
    return found;
}

std::vector<Completion> AssistFacts::secrets() const {
    std::set<std::string> known;
    for (const Step& step : m_context.document->steps()) {
        for (const auto& [variable, secret] : step.secrets)
            known.insert(secret.name);
        for (const Argument& variable : step.env)
            for (const Reference& reference : variable.value.references())
                if (reference.path.size() > 1 && reference.path[0] == "secrets")
                    known.insert(reference.path[1]);
    }
    std::vector<Completion> found;
    for (const std::string& name : known)
        found.push_back(named(Completion::Kind::Name, name, "secret"));
    return found;
}

} // namespace orrery::pipeline
