#include "core/pipeline/document_diff.h"

#include <unordered_map>

namespace orrery::pipeline {

namespace {

/// Values by their keys from the part of a document that they are looked at in, in the order of the file.
using Fields = std::vector<std::pair<std::string, yaml::Node>>;

void collect(yaml::Node node, const std::string& path, Fields& fields) {
    if (!node.isMap() || node.size() == 0) {
        if (node && !(node.isNull() && path.empty()))
            fields.emplace_back(path, node);
        return;
    }
    for (const yaml::Entry& entry : node.entries())
        collect(entry.value,
                path.empty() ? std::string(entry.name()) : path + "." + std::string(entry.name()), fields);
}

Fields fieldsOf(yaml::Node node) {
    Fields fields;
    collect(node, {}, fields);
    return fields;
}

std::string textOf(yaml::Node node) {
    if (node.isScalar())
        return std::string(node.text());
    return node.isNull() ? "null" : yaml::encodeFlow(yaml::toJson(node));
}

bool saysTheSame(yaml::Node before, yaml::Node after) {
    if (before.isScalar() && after.isScalar() && before.isText() == after.isText() &&
        before.text() == after.text())
        return true;
    return yaml::toJson(before) == yaml::toJson(after);
}

/// Fields of `after` first, then those that are gone.
std::vector<FieldDifference> compareFields(const Fields& before, const Fields& after) {
    std::unordered_map<std::string_view, yaml::Node> earlier;
    for (const auto& [name, node] : before)
        earlier.emplace(name, node);
    std::vector<FieldDifference> differences;
    for (const auto& [name, node] : after) {
        const auto found = earlier.find(name);
        if (found == earlier.end()) {
            differences.push_back({name, {}, textOf(node)});
            continue;
        }
        if (!saysTheSame(found->second, node))
            differences.push_back({name, textOf(found->second), textOf(node)});
        earlier.erase(found);
    }
    for (const auto& [name, node] : before)
        if (earlier.erase(name) > 0)
            differences.push_back({name, textOf(node), {}});
    return differences;
}

/// What a document says beside its steps, its parameters and its places on the canvas.
Fields ownFields(const Document& document) {
    Fields fields;
    for (const yaml::Entry& entry : document.root().entries())
        if (entry.name() != "steps" && entry.name() != "params" && entry.name() != "layout")
            collect(entry.value, std::string(entry.name()), fields);
    return fields;
}

using Change = StepComparison::Change;

std::vector<StepComparison> compareSteps(const Document& before, const Document& after) {
    std::vector<StepComparison> steps;
    for (const Step& step : after.steps()) {
        const Step* earlier = before.step(step.name);
        if (!earlier) {
            steps.push_back({step.name, Change::Added, {}});
            continue;
        }
        auto fields = compareFields(fieldsOf(earlier->node), fieldsOf(step.node));
        const Change change = fields.empty() ? Change::Same : Change::Changed;
        steps.push_back({step.name, change, std::move(fields)});
    }
    for (const Step& step : before.steps())
        if (!after.step(step.name))
            steps.push_back({step.name, Change::Removed, {}});
    return steps;
}

} // namespace

DocumentDiff compareDocuments(const Document& before, const Document& after) {
    return {compareFields(fieldsOf(before.section("params")), fieldsOf(after.section("params"))),
            compareFields(ownFields(before), ownFields(after)), compareSteps(before, after)};
}

} // namespace orrery::pipeline
