#include "core/base/text.h"
#include "core/pipeline/validator.h"

#include <fmt/core.h>

namespace orrery::pipeline {

namespace {

constexpr std::pair<std::string_view, Roots> rootNames[] = {
    {"params", Roots::Params}, {"matrix", Roots::Matrix},   {"item", Roots::Item},
    {"inputs", Roots::Inputs}, {"outputs", Roots::Outputs}, {"steps", Roots::Steps},
    {"run", Roots::Run},       {"env", Roots::Env},         {"secrets", Roots::Secrets},
};

std::vector<std::string> namesOf(Roots allowed) {
    std::vector<std::string> names;
    for (const auto& [name, root] : rootNames)
        if (has(allowed, root))
            names.emplace_back(name);
    return names;
}

StaticType staticType(ParamType type) {
    switch (type) {
    case ParamType::Text:
    case ParamType::Path:
        return StaticType::Text;
    case ParamType::Number:
        return StaticType::Number;
    case ParamType::Integer:
        return StaticType::Integer;
    case ParamType::Boolean:
        return StaticType::Boolean;
    case ParamType::List:
        return StaticType::List;
    case ParamType::Choice:
        return StaticType::Any;
    }
    return StaticType::Any;
}

StaticType staticType(PortType type) {
    switch (type) {
    case PortType::Any:
        return StaticType::Any;
    case PortType::Number:
        return StaticType::Number;
    case PortType::Metrics:
        return StaticType::Map;
    default:
        return StaticType::Text;
    }
}

} // namespace

void Validator::checkArgument(const Argument& argument, const Site& site) {
    if (argument.shape == Argument::Shape::Scalar)
        check(argument.value, argument.node, site);
    for (const Argument& item : argument.items)
        checkArgument(item, site);
}

void Validator::check(const Template& text, yaml::Node node, const Site& site) {
    if (text.isLiteral() || text.error() || isFull())
        return;
    bool fine = true;
    for (const Reference& reference : text.references())
        fine = checkReference(reference, text, node, site) && fine;
    // A plain name has no types to agree on, and a wrong name is reported already.
    if (!fine || text.asReference())
        return;
    const auto types = [&](const Reference& reference) { return typeOf(reference, site); };
    for (const ExpressionError& error : checkTypes(text, types))
        m_report.expression("expression-type", node, error);
}

SourceRange Validator::partRange(const Reference& reference, std::size_t part, const Template& text,
                                 yaml::Node node) const {
    const auto [begin, end] = text.partRange(reference, part);
    return node.rangeOfText(begin, end);
}

bool Validator::checkNamed(const Reference& reference, const Template& text, yaml::Node node,
                           const std::vector<std::string>& names, std::string id, std::string_view what) {
    if (reference.path.size() < 2 || std::find(names.begin(), names.end(), reference.path[1]) != names.end())
        return true;
    m_report.unknownName(Severity::Error, std::move(id), partRange(reference, 1, text, node),
                         fmt::format("there is no {} '{}'", what, reference.path[1]), reference.path[1],
                         names, names.empty() ? "there are none here" : "there is " + listed(names));
    return false;
}

bool Validator::checkReference(const Reference& reference, const Template& text, yaml::Node node,
                               const Site& site) {
    const std::string& root = reference.path[0];
    const auto known = std::find_if(std::begin(rootNames), std::end(rootNames),
                                    [&](const auto& entry) { return entry.first == root; });
    const auto rootRange = [&] { return partRange(reference, 0, text, node); };
    if (known == std::end(rootNames)) {
        m_report.unknownName(Severity::Error, "unknown-name", rootRange(),
                             fmt::format("there is no '{}' in expressions", root), root,
                             namesOf(site.allowed),
                             "text needs quotes; names begin with " + listed(namesOf(site.allowed)));
        return false;
    }
    if (!has(site.allowed, known->second)) {
        const std::string_view advice =
            known->second == Roots::Steps     ? "connect it under inputs: and use inputs.name"
            : known->second == Roots::Secrets ? "put it into env: and read the variable in the command"
            : known->second == Roots::Env     ? "read the variable in the command, as $NAME"
                                              : "only values known before the run can stand here";
        m_report.add(Severity::Error, "name-not-allowed", rootRange(),
                     fmt::format("'{}' cannot be used in {}; {}", root, site.place, advice));
        return false;
    }
    switch (known->second) {
    case Roots::Params:
        if (reference.path.size() > 1 && !m_params.contains(reference.path[1])) {
            if (m_paramNames.empty())
                for (const Param& param : m_document.params())
                    m_paramNames.push_back(param.name);
            return checkNamed(reference, text, node, m_paramNames, "unknown-param", "parameter");
        }
        return true;
    case Roots::Steps:
        return checkStepReference(reference, text, node, site);
    case Roots::Run:
        return checkNamed(reference, text, node, {"id", "name", "state", "started"}, "unknown-name",
                          "property of the run called");
    case Roots::Matrix: {
        std::vector<std::string> names;
        if (site.step)
            for (const MatrixAxis& axis : site.step->matrix->axes)
                names.push_back(axis.name);
        if (site.step)
            for (const auto& combination : site.step->matrix->include)
                for (const auto& [name, value] : combination)
                    names.push_back(name);
        return checkNamed(reference, text, node, names, "unknown-name", "matrix axis");
    }
    case Roots::Inputs: {
        if (site.pipelineInputs) {
            std::vector<std::string> names;
            for (const PipelineInput& input : m_document.inputs())
                names.push_back(input.name);
            return checkNamed(reference, text, node, names, "unknown-input", "input of the pipeline called");
        }
        if (!site.ports || site.ports->isOpen() ||
            (reference.path.size() > 1 && site.step->input(reference.path[1])))
            return true;
        return checkNamed(reference, text, node, site.ports->inputNames(), "unknown-input",
                          "input of this step called");
    }
    case Roots::Outputs:
        if (!site.ports || site.ports->isOpen() ||
            (reference.path.size() > 1 && site.step->output(reference.path[1])))
            return true;
        return checkNamed(reference, text, node, site.ports->outputNames(), "unknown-output",
                          "output of this step called");
    case Roots::Item:
        if (site.step && site.step->map.empty()) {
            m_report.add(
                Severity::Error, "name-not-allowed", rootRange(),
                fmt::format("step '{}' has no map:, so there is no 'item'; add map: or use another name",
                            site.step->name));
            return false;
        }
        return true;
    default:
        return true;
    }
}

bool Validator::checkStepReference(const Reference& reference, const Template& text, yaml::Node node,
                                   const Site& site) {
    if (reference.path.size() < 4 || reference.path[2] != "outputs") {
        Diagnostic& diagnostic = m_report.add(
            Severity::Error, "bad-reference", node.rangeOfText(reference.begin, reference.end),
            fmt::format("'{}' names no output; write steps.name.outputs.port", reference.text()));
        if (reference.path.size() == 4)
            diagnostic.fixes.push_back(
                {"Replace by 'outputs'", partRange(reference, 2, text, node), "outputs"});
        return false;
    }
    const Step* producer = m_document.step(reference.path[1]);
    if (!producer) {
        m_report.unknownName(Severity::Error, "unknown-step", partRange(reference, 1, text, node),
                             fmt::format("there is no step '{}'", reference.path[1]), reference.path[1],
                             stepNames(), "correct the name or add the step");
        return false;
    }
    if (site.step)
        m_edges[indexOf(*site.step)].push_back({indexOf(*producer), node});
    // The common case without looking at kinds and files.
    if (producer->output(reference.path[3]))
        return true;
    const StepPorts ports = portsOf(*producer);
    if (ports.isOpen() || ports.output(reference.path[3]))
        return true;
    const std::vector<std::string> names = ports.outputNames();
    m_report.unknownName(Severity::Error, "unknown-output", partRange(reference, 3, text, node),
                         fmt::format("step '{}' has no output '{}'", producer->name, reference.path[3]),
                         reference.path[3], names, names.empty() ? "it has none" : "it has " + listed(names));
    return false;
}

StaticType Validator::typeOf(const Reference& reference, const Site& site) {
    const std::vector<std::string>& path = reference.path;
    if (path.size() == 2 && path[0] == "params") {
        const auto param = m_params.find(path[1]);
        return param == m_params.end() ? StaticType::Any : staticType(param->second->type);
    }
    if (path.size() == 2 && path[0] == "run")
        return path[1] == "id"        ? StaticType::Integer
               : path[1] == "started" ? StaticType::Number
                                      : StaticType::Text;
    if (path.size() == 2 && path[0] == "outputs" && site.ports) {
        const auto port = site.ports->output(path[1]);
        return !port ? StaticType::Any : site.outputsAreValues ? staticType(port->type) : StaticType::Text;
    }
    // Inputs and outputs of steps may be lists, where the other end is a matrix or a map.
    return StaticType::Any;
}

} // namespace orrery::pipeline
