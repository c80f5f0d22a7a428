#include "tests/window/pipeline_meaning.h"

#include "core/pipeline/expand.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace orrery {

namespace {

/// What a step means, as text: positions, comments and the order of the file aside.
std::string meaningOf(const pipeline::ExpandedPipeline& plan, const pipeline::StepSpec& step) {
    std::string text = step.name + " " + step.kind + " " + step.shell.text() + "\n";
    for (const pipeline::Template& word : step.argv)
        text += "  " + word.text() + "\n";
    for (const std::string& file : step.code)
        text += "  code " + file + "\n";
    for (const pipeline::InputBinding& input : step.inputs)
        text += "  in " + input.port + " " + input.source.text() + (input.isPath ? " path\n" : "\n");
    for (const pipeline::OutputPort& output : step.outputs)
        text += "  out " + output.port + " " + output.file + "\n";
    for (const auto& [name, value] : step.env)
        text += "  env " + name + " " + value.text() + "\n";
    std::set<std::string> before;
    for (const StepIndex dependency : step.dependencies)
        before.insert(plan.steps[toNumber(dependency)].name);
    for (const std::string& name : before)
        text += "  after " + name + "\n";
    text += "  " + step.when.text() + " " + step.check.text() + " " + step.with.dump() + " " +
            std::to_string(step.gang.count) + " " + std::to_string(step.gang.perRank.memory) + " " +
            std::to_string(step.retry.attempts) + " " +
            std::to_string(step.timeout.value_or(Duration(0)).count());
    return text;
}

} // namespace

std::vector<std::string> meaningOf(const std::string& text, const pipeline::KindSource& kinds) {
    const pipeline::Document document = pipeline::Document::parse(text, "meaning.orrery.yaml");
    pipeline::ExpandOptions options;
    options.kinds = &kinds;
    const pipeline::Expansion expansion = pipeline::expand(document, options);
    EXPECT_TRUE(expansion.ok());
    std::vector<std::string> meaning;
    for (const pipeline::StepSpec& step : expansion.plan.steps)
        meaning.push_back(meaningOf(expansion.plan, step));
    for (const pipeline::Param& param : document.params())
        meaning.push_back(param.name + " " + (param.defaultValue ? param.defaultValue->dump() : "") + " " +
                          param.description);
    std::sort(meaning.begin(), meaning.end());
    return meaning;
}

} // namespace orrery
