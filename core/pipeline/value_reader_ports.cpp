#include "core/base/text.h"
#include "core/pipeline/document.h"
#include "core/pipeline/expand.h"
#include "core/pipeline/value_reader.h"

namespace orrery::pipeline {

std::vector<Param> ValueReader::params(yaml::Node node) {
    std::vector<Param> found;
    if (!isMap(node, "params"))
        return found;
    for (const yaml::Entry entry : node.entries())
        if (checkName(entry.key, "a parameter"))
            found.push_back(param(entry.key, entry.value));
    return found;
}

namespace {

/// The type that a short form `name: value` implies.
ParamType inferred(const Value& value) {
    switch (value.type()) {
    case Value::Type::Bool:
        return ParamType::Boolean;
    case Value::Type::Integer:
        return ParamType::Integer;
    case Value::Type::Number:
        return ParamType::Number;
    case Value::Type::Array:
        return ParamType::List;
    default:
        return ParamType::Text;
    }
}

} // namespace

Param ValueReader::param(yaml::Node key, yaml::Node node) {
    Param result;
    result.name = key.text();
    result.key = key;
    result.node = node;
    if (node.isMap()) {
        paramKeys(result, node);
        return result;
    }
    Value value = yaml::toJson(node);
    if (value.isText() && value.text().find("${{") != std::string_view::npos)
        m_report.error(
            "bad-value", node,
            fmt::format("the default of parameter '{}' cannot be an expression; write a value", result.name));
    result.type = inferred(value);
    if (!node.isNull())
        result.defaultValue = std::move(value);
    return result;
}

void ValueReader::paramKeys(Param& param, yaml::Node node) {
    static constexpr std::string_view known[] = {"type",    "default",     "min",   "max",
                                                 "choices", "description", "label", "hint"};
    const yaml::Node defaultNode = node.find("default");
    const yaml::Node typeNode = node.find("type");
    if (defaultNode)
        param.type = inferred(yaml::toJson(defaultNode));
    if (node.find("choices") && !typeNode)
        param.type = ParamType::Choice;
    for (const yaml::Entry entry : node.entries()) {
        if (entry.name() == "type") {
            const auto type = paramTypeFrom(entry.value.text());
            if (type)
                param.type = *type;
            else
                m_report.unknownName(Severity::Error, "unknown-type", entry.value.range(),
                                     fmt::format("there is no parameter type '{}'", entry.value.text()),
                                     entry.value.text(),
                                     {"number", "integer", "text", "boolean", "choice", "path", "list"},
                                     "use number, integer, text, boolean, choice, path or list");
        } else if (entry.name() == "min") {
            param.minimum = number(entry.value, "min");
        } else if (entry.name() == "max") {
            param.maximum = number(entry.value, "max");
        } else if (entry.name() == "choices") {
            if (isList(entry.value, "choices"))
                for (const yaml::Node choice : entry.value.items())
                    param.choices.push_back(yaml::toJson(choice));
        } else if (entry.name() == "description") {
            param.description = text(entry.value, "the description");
        } else if (std::find(std::begin(known), std::end(known), entry.name()) == std::end(known)) {
            unknownKey(entry.key, fmt::format("parameter '{}'", param.name), known);
        }
    }
    if (param.type == ParamType::Choice && param.choices.empty())
        m_report.error("missing-key", param.key,
                       fmt::format("parameter '{}' is a choice of nothing; add choices: [a, b]", param.name));
    if (param.minimum && param.maximum && *param.minimum > *param.maximum)
        m_report.error("bad-value", node.find("min"),
                       fmt::format("min of parameter '{}' is larger than its max; swap them", param.name));
    if (defaultNode)
        checkParamDefault(param, defaultNode);
}

void ValueReader::checkParamDefault(Param& param, yaml::Node defaultNode) {
    Value value = yaml::toJson(defaultNode);
    if (param.type == ParamType::Text && !value.isText() && defaultNode.isScalar())
        value = Value(defaultNode.text());
    auto checked = checkParam(param, value);
    if (!checked) {
        Diagnostic& diagnostic =
            m_report.error("bad-default", defaultNode,
                           fmt::format("the default does not fit: {}", checked.error().message()));
        if (param.type == ParamType::Choice && value.isText()) {
            std::vector<std::string> names;
            for (const Value& choice : param.choices)
                names.push_back(toText(choice));
            if (const std::string near = nearest(value.text(), names); !near.empty())
                diagnostic.fixes.push_back({fmt::format("Rename to '{}'", near), defaultNode.range(), near});
        }
    }
    param.defaultValue = checked ? std::move(checked).value() : std::move(value);
}

MatrixModel ValueReader::matrix(yaml::Node node) {
    MatrixModel found;
    found.node = node;
    if (!isMap(node, "matrix"))
        return found;
    for (const yaml::Entry entry : node.entries()) {
        if (entry.name() == "include") {
            matrixCombinations(found.include, entry.value, "include");
        } else if (entry.name() == "exclude") {
            matrixCombinations(found.exclude, entry.value, "exclude");
        } else if (found.axes.size() >= 16) {
            m_report.error("bad-value", entry.key,
                           "a matrix has at most 16 axes; use include: for single combinations");
            break;
        } else if (checkName(entry.key, "a matrix axis")) {
            MatrixAxis& axis = found.axes.emplace_back();
            axis.name = entry.name();
            axis.key = entry.key;
            axis.node = entry.value;
            if (entry.value.isScalar() && entry.value.text().find("${{") != std::string_view::npos)
                axis.list = textTemplate(entry.value, "a matrix axis");
            else if (isList(entry.value, fmt::format("axis '{}'", axis.name)))
                for (const yaml::Node item : entry.value.items())
                    axis.values.push_back(item.isScalar() || item.isNull()
                                              ? valueTemplate(item, "a matrix value")
                                              : Template::constant(yaml::toJson(item)));
            if (axis.list.empty() && axis.values.empty())
                m_report.error("bad-value", entry.key,
                               fmt::format("axis '{}' has no values; give it at least one", axis.name));
        }
    }
    return found;
}

void ValueReader::matrixCombinations(std::vector<std::vector<std::pair<std::string, Template>>>& out,
                                     yaml::Node node, std::string_view what) {
    if (!isList(node, what))
        return;
    for (const yaml::Node item : node.items()) {
        if (!isMap(item, fmt::format("each element of {}", what)))
            continue;
        auto& combination = out.emplace_back();
        for (const yaml::Entry entry : item.entries())
            combination.emplace_back(entry.name(), valueTemplate(entry.value, what));
    }
}

std::vector<InputModel> ValueReader::inputs(yaml::Node node) {
    std::vector<InputModel> found;
    if (!isMap(node, "inputs"))
        return found;
    found.reserve(node.size());
    for (const yaml::Entry entry : node.entries())
        if (checkName(entry.key, "an input"))
            found.push_back(input(entry.key, entry.value));
    return found;
}

InputModel ValueReader::input(yaml::Node key, yaml::Node node) {
    static constexpr std::string_view known[] = {"path", "from", "value", "type", "optional", "description"};
    InputModel result;
    result.name = key.text();
    result.key = key;
    result.node = result.sourceNode = node;
    if (!node.isMap()) {
        result.source =
            node.isSequence() ? Template::constant(yaml::toJson(node)) : valueTemplate(node, "an input");
        // A literal text names a file of the workspace, anything else is a value or a wire.
        result.isPath =
            node.isScalar() && result.source.isLiteral() && (node.isText() || yaml::toJson(node).isText());
        return result;
    }
    for (const yaml::Entry entry : node.entries()) {
        if (entry.name() == "path" || entry.name() == "from" || entry.name() == "value") {
            if (!result.source.empty())
                m_report.error(
                    "bad-value", entry.key,
                    fmt::format("input '{}' has two sources; keep one of path, from and value", result.name));
            result.isPath = entry.name() == "path";
            result.sourceNode = entry.value;
            result.source = entry.value.isSequence() ? Template::constant(yaml::toJson(entry.value))
                                                     : valueTemplate(entry.value, "an input");
        } else if (entry.name() == "type") {
            result.type = portType(entry.value);
        } else if (entry.name() == "optional") {
            result.optional = boolean(entry.value, "optional");
        } else if (entry.name() != "description") {
            unknownKey(entry.key, fmt::format("input '{}'", result.name), known);
        }
    }
    if (result.source.empty() && !result.optional)
        m_report.error(
            "missing-input", key,
            fmt::format("input '{}' has no source; add path: a file, from: a wire, or value: a value",
                        result.name));
    return result;
}

std::vector<OutputModel> ValueReader::outputs(yaml::Node node) {
    std::vector<OutputModel> found;
    if (node.isSequence()) {
        m_report.error("wrong-type", node,
                       "outputs must be a map of 'name: type' lines; write for example 'model: model'");
        return found;
    }
    if (!isMap(node, "outputs"))
        return found;
    found.reserve(node.size());
    for (const yaml::Entry entry : node.entries())
        if (checkName(entry.key, "an output"))
            found.push_back(output(entry.key, entry.value));
    return found;
}

OutputModel ValueReader::output(yaml::Node key, yaml::Node node) {
    static constexpr std::string_view known[] = {"type", "path", "optional", "description"};
    OutputModel result;
    result.name = key.text();
    result.key = key;
    result.node = node;
    if (node.isNull())
        return result;
    if (!node.isMap()) {
        result.type = portType(node);
        return result;
    }
    for (const yaml::Entry entry : node.entries()) {
        if (entry.name() == "type") {
            result.type = portType(entry.value);
        } else if (entry.name() == "path") {
            result.path = text(entry.value, "the path of an output");
            const bool escapes =
                result.path.starts_with('/') || ("/" + result.path + "/").find("/../") != std::string::npos;
            if (escapes || result.path.empty() || result.path.find("${{") != std::string::npos) {
                m_report.error(
                    "bad-output-path", entry.value,
                    fmt::format("'{}' does not lie in the step's output folder; give a plain file name",
                                result.path));
                result.path.clear();
            }
        } else if (entry.name() == "optional") {
            result.optional = boolean(entry.value, "optional");
        } else if (entry.name() == "description") {
            result.description = text(entry.value, "the description");
        } else {
            unknownKey(entry.key, fmt::format("output '{}'", result.name), known);
        }
    }
    return result;
}

std::vector<PipelineInput> ValueReader::pipelineInputs(yaml::Node node) {
    static constexpr std::string_view known[] = {"type", "optional", "description"};
    std::vector<PipelineInput> found;
    if (!isMap(node, "inputs"))
        return found;
    for (const yaml::Entry entry : node.entries()) {
        if (!checkName(entry.key, "an input"))
            continue;
        PipelineInput& input = found.emplace_back();
        input.name = entry.name();
        input.key = entry.key;
        input.node = entry.value;
        const yaml::Node type = entry.value.isMap() ? entry.value.find("type") : entry.value;
        if (type && !type.isNull())
            input.type = portType(type).value_or(PortType::Any);
        for (const yaml::Entry inner : entry.value.entries()) {
            if (inner.name() == "optional")
                input.optional = boolean(inner.value, "optional");
            else if (inner.name() == "description")
                input.description = text(inner.value, "the description");
            else if (inner.name() != "type")
                unknownKey(inner.key, fmt::format("input '{}'", input.name), known);
        }
    }
    return found;
}

std::vector<PipelineOutput> ValueReader::pipelineOutputs(yaml::Node node) {
    static constexpr std::string_view known[] = {"type", "from", "description"};
    std::vector<PipelineOutput> found;
    if (!isMap(node, "outputs"))
        return found;
    for (const yaml::Entry entry : node.entries()) {
        if (!checkName(entry.key, "an output"))
            continue;
        PipelineOutput& output = found.emplace_back();
        output.name = entry.name();
        output.key = entry.key;
        output.node = entry.value.isMap() ? entry.value.find("from") : entry.value;
        if (output.node && output.node.isScalar())
            output.from = textTemplate(output.node, "an output");
        for (const yaml::Entry inner : entry.value.entries()) {
            if (inner.name() == "type")
                output.type = portType(inner.value).value_or(PortType::Any);
            else if (inner.name() == "description")
                output.description = text(inner.value, "the description");
            else if (inner.name() != "from")
                unknownKey(inner.key, fmt::format("output '{}'", output.name), known);
        }
        const Reference* wire = output.from.asReference();
        const bool isWire = wire && wire->path.size() == 4 && wire->path[0] == "steps";
        if (!isWire && !output.from.error())
            m_report.error(
                "bad-output", entry.key,
                fmt::format(
                    "output '{}' of the pipeline has no source; add from: ${{{{ steps.name.outputs.port }}}}",
                    output.name));
    }
    return found;
}

} // namespace orrery::pipeline
