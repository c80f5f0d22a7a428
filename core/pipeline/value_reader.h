#pragma once

#include "core/pipeline/reporter.h"
#include "core/pipeline/settings.h"

#include <fmt/core.h>

#include <span>

/// Readers of the values that pipelines and kinds are made of; no part of the module's interface.
namespace orrery::pipeline {

/// True for names of steps, params, ports and axes: a letter or '_', then letters, digits, '_' and '-'.
bool isName(std::string_view text);

/// Reads the values of a file into the model; what is wrong goes to a Reporter.
class ValueReader {
public:
    explicit ValueReader(Reporter& reporter) : m_report(reporter) {}

    /// Reports where `node` is no map and not left out. Returns whether its entries can be read.
    bool isMap(yaml::Node node, std::string_view what);
    bool isList(yaml::Node node, std::string_view what);
    /// A key that nobody reads: kept in the file and warned about.
    void unknownKey(yaml::Node key, std::string_view where, std::span<const std::string_view> known);
    /// Reports a name with characters that expressions could not spell.
    bool checkName(yaml::Node key, std::string_view what);

    std::string text(yaml::Node node, std::string_view what);
    double number(yaml::Node node, std::string_view what);
    bool boolean(yaml::Node node, std::string_view what);
    std::vector<std::string> texts(yaml::Node node, std::string_view what);
    /// A scalar with or without expressions; faults of the expression are reported.
    Template textTemplate(yaml::Node node, std::string_view what);
    /// As textTemplate(), for a scalar that is no text: numbers and booleans keep their type.
    Template valueTemplate(yaml::Node node, std::string_view what);
    Template condition(yaml::Node node, std::string_view what);

    template <typename T>
    void setting(Setting<T>& setting, yaml::Node node, const SettingRule& rule) {
        setting.node = node;
        if (node.isScalar() && node.text().find("${{") != std::string_view::npos) {
            setting.expression = textTemplate(node, rule.what);
            return;
        }
        auto value = settingFrom(yaml::toJson(node), rule, std::type_identity<T>());
        if (value)
            setting.value = *value;
        else
            m_report.error("bad-value", node, fmt::format("{}; correct the value", value.error().message()));
    }

    std::optional<PortType> portType(yaml::Node node);
    std::vector<Argument> arguments(yaml::Node node, std::string_view what);
    std::vector<NamedNode> names(yaml::Node node, std::string_view what);
    void resources(ResourcesModel& resources, yaml::Node node);
    void retry(RetryModel& retry, yaml::Node node);
    std::vector<Param> params(yaml::Node node);
    MatrixModel matrix(yaml::Node node);
    std::vector<InputModel> inputs(yaml::Node node);
    std::vector<OutputModel> outputs(yaml::Node node);
    std::vector<PipelineInput> pipelineInputs(yaml::Node node);
    std::vector<PipelineOutput> pipelineOutputs(yaml::Node node);

    Reporter& report() { return m_report; }

private:
    Argument argument(yaml::Node node, std::string_view what);
    void gpus(ResourcesModel& resources, yaml::Node node);
    void labels(ResourcesModel& resources, yaml::Node node);
    Param param(yaml::Node key, yaml::Node node);
    void paramKeys(Param& param, yaml::Node node);
    void checkParamDefault(Param& param, yaml::Node defaultNode);
    void matrixCombinations(std::vector<std::vector<std::pair<std::string, Template>>>& out, yaml::Node node,
                            std::string_view what);
    InputModel input(yaml::Node key, yaml::Node node);
    OutputModel output(yaml::Node key, yaml::Node node);

    Reporter& m_report;
};

} // namespace orrery::pipeline
