#include "tests/pipeline/plans.h"

namespace orrery::pipeline {
namespace {

/// `part.orrery.yaml` with two steps, of which the second says its own settings.
class SubPipelines : public testing::Test {
protected:
    SubPipelines() {
        m_source.texts["part.orrery.yaml"] =
            head("params: { lr: 1 }\n"
                 "inputs: { table: { type: dataset, optional: true } }\n"
                 "outputs: { scores: { type: metrics, from: \"${{ steps.own.outputs.s }}\" } }\n"
                 "defaults: { timeout: 3h, env: { A: part, B: part } }\n"
                 "steps:\n"
                 "  plain: { run: x }\n"
                 "  own:\n"
                 "    run: \"y ${{ outputs.s }}\"\n"
                 "    outputs: { s: metrics }\n"
                 "    timeout: 5m\n"
                 "    retry: { attempts: 2, on: [timeout] }\n"
                 "    resources: { cpus: 3 }\n"
                 "    env: { A: own }\n");
        m_options.documents = &m_source;
    }
    ExpandedPipeline plan(const std::string& rest) { return planOf(head(rest), m_options); }

    TextSource m_source;
    ExpandOptions m_options;
};

std::string variable(const StepSpec& spec, std::string_view name) {
    for (const auto& [known, value] : spec.env)
        if (known == name)
            return toText(*value.evaluate(spec.scope()));
    return "none";
}

TEST_F(SubPipelines, SettingsOfTheStepAreThoseOfTheStepsInside) {
    const ExpandedPipeline made =
        plan("params: { minutes: 30 }\n"
             "steps:\n"
             "  try:\n"
             "    pipeline: part.orrery.yaml\n"
             "    matrix: { n: [1, 2] }\n"
             "    timeout: \"${{ format('{}m', params.minutes) }}\"\n"
             "    priority: ${{ matrix.n }}\n"
             "    retry: { attempts: \"${{ matrix.n + 2 }}\", backoff: 7s, on: [out-of-memory] }\n"
             "    resources: { cpus: 2, memory: 1GiB, labels: { zone: eu } }\n"
             "    env: { A: outer, N: \"${{ matrix.n }}\" }\n"
             "    secrets: { TOKEN: vault }\n"
             "    code: [shared.py]\n");
    const StepSpec& inner = *made.find("try[n=2]/plain");
    EXPECT_EQ(*inner.timeout, std::chrono::minutes(30)) << "closer than the file's defaults";
    EXPECT_EQ(inner.priority, 2);
    EXPECT_EQ(inner.retry, (RetryPolicy{4, std::chrono::seconds(7), {"out-of-memory"}}));
    EXPECT_EQ(inner.gang.perRank.cpus, Amount::whole(2));
    EXPECT_EQ(inner.gang.perRank.memory, 1u << 30);
    EXPECT_EQ(inner.gang.perRank.labels.at(0).second, "eu");
    EXPECT_EQ(variable(inner, "A"), "outer");
    EXPECT_EQ(variable(inner, "B"), "part");
    EXPECT_EQ(variable(inner, "N"), "2");
    EXPECT_EQ(inner.secrets, (std::vector<std::pair<std::string, std::string>>{{"TOKEN", "vault"}}));
    EXPECT_EQ(inner.code, std::vector<std::string>{"shared.py"});
    const StepSpec& own = *made.find("try[n=2]/own");
    EXPECT_EQ(*own.timeout, std::chrono::minutes(5)) << "what a step says itself goes first";
    EXPECT_EQ(own.retry, (RetryPolicy{2, std::chrono::seconds(7), {"timeout"}}));
    EXPECT_EQ(own.gang.perRank.cpus, Amount::whole(3));
    EXPECT_EQ(own.gang.perRank.memory, 1u << 30);
    EXPECT_EQ(variable(own, "A"), "own");
}

TEST_F(SubPipelines, SettingsReachStepsOfPipelinesInside) {
    m_source.texts["middle.orrery.yaml"] =
        head("steps: { deep: { pipeline: part.orrery.yaml, resources: { cpus: 5 } } }\n");
    const ExpandedPipeline made =
        plan("steps: { top: { pipeline: middle.orrery.yaml, timeout: 1m, resources: { "
             "cpus: 4, memory: 2GiB } } }\n");
    const StepSpec& inner = *made.find("top/deep/plain");
    EXPECT_EQ(*inner.timeout, std::chrono::minutes(1));
    EXPECT_EQ(inner.gang.perRank.cpus, Amount::whole(5));
    EXPECT_EQ(inner.gang.perRank.memory, 2u << 30);
}

TEST_F(SubPipelines, VariablesMayUseTheInputsOfTheStep) {
    const ExpandedPipeline made = plan("steps:\n"
                                       "  load: { run: \"l ${{ outputs.t }}\", outputs: { t: dataset } }\n"
                                       "  try:\n"
                                       "    pipeline: part.orrery.yaml\n"
                                       "    inputs: { table: \"${{ steps.load.outputs.t }}\" }\n"
                                       "    env: { TABLE: \"${{ inputs.table }}\" }\n");
    EXPECT_EQ(dependencies(made, "try/plain"), "load");
    EXPECT_EQ(made.find("try/plain")->env.back().second.asReference()->path[1], "load");
}

TEST_F(SubPipelines, ACheckIsAGateBehindTheOutputs) {
    const ExpandedPipeline made =
        plan("params: { least: 0.5 }\n"
             "steps:\n"
             "  try: { pipeline: part.orrery.yaml, matrix: { n: [1, 2] }, check: \"outputs.scores.auc > "
             "params.least * matrix.n\" }\n"
             "  use: { run: u, inputs: { s: \"${{ steps.try.outputs.scores }}\" } }\n"
             "  after: { run: a, after: [try] }\n");
    EXPECT_EQ(names(made), "try[n=1]/plain try[n=1]/own try[n=1]/check try[n=2]/plain try[n=2]/own "
                           "try[n=2]/check use after");
    const StepSpec& gate = *made.find("try[n=2]/check");
    EXPECT_TRUE(gate.shell.empty() && gate.argv.empty());
    EXPECT_EQ(dependencies(made, "try[n=2]/check"), "try[n=2]/own");
    ASSERT_EQ(gate.inputs.size(), 1u);
    EXPECT_EQ(gate.inputs[0].type, PortType::Metrics);
    ValueScope scope = gate.scope();
    const auto passes = [&](double auc) {
        scope.set("inputs", Value::object({{gate.inputs[0].port, Value::object({{"auc", Value(auc)}})}}));
        return isTruthy(*gate.check.evaluate(scope));
    };
    EXPECT_TRUE(passes(1.1));
    EXPECT_FALSE(passes(0.9)) << "0.5 * 2";
    EXPECT_EQ(dependencies(made, "use"), "try[n=1]/own try[n=1]/check try[n=2]/own try[n=2]/check");
    EXPECT_EQ(made.find("use")->dataDependencies.size(), 2u) << "a gate has no data";
    EXPECT_EQ(made.match("try[n=1]").size(), 3u);
}

TEST_F(SubPipelines, AGateInsideHoldsUpWhatUsesTheOutside) {
    m_source.texts["middle.orrery.yaml"] =
        head("outputs: { scores: { type: metrics, from: \"${{ steps.deep.outputs.scores }}\" } }\n"
             "steps: { deep: { pipeline: part.orrery.yaml, check: \"outputs.scores.auc > 0\" } }\n");
    const ExpandedPipeline made =
        plan("steps:\n"
             "  top: { pipeline: middle.orrery.yaml }\n"
             "  use: { run: u, inputs: { s: \"${{ steps.top.outputs.scores }}\" } }\n");
    EXPECT_EQ(dependencies(made, "use"), "top/deep/own top/deep/check");
}

TEST_F(SubPipelines, AStepCalledCheckKeepsItsName) {
    m_source.texts["checked.orrery.yaml"] = head("steps: { check: { run: x } }\n");
    const ExpandedPipeline made =
        plan("steps: { try: { pipeline: checked.orrery.yaml, check: \"run.state == 'running'\" } }\n");
    EXPECT_EQ(names(made), "try/check try/check-");
    EXPECT_EQ(dependencies(made, "try/check-"), "try/check") << "a condition without outputs waits for all";
}

TEST_F(SubPipelines, RanksOfTheStepAreRefusedWithAFix) {
    const std::string text = head("steps: { try: { pipeline: part.orrery.yaml, ranks: { count: 2 } } }\n");
    const Expansion expansion = expand(Document::parse(text, "top.orrery.yaml"), m_options);
    ASSERT_EQ(expansion.diagnostics.size(), 1u) << problems(expansion.diagnostics);
    EXPECT_EQ(expansion.diagnostics[0].id, "bad-step");
    ASSERT_EQ(expansion.diagnostics[0].fixes.size(), 1u);
    const SourceRange range = expansion.diagnostics[0].fixes[0].range;
    const std::string line = "steps: { try: { pipeline: part.orrery.yaml, ";
    EXPECT_EQ(range,
              (SourceRange{3, static_cast<int>(line.size()) + 1, 3,
                           static_cast<int>(line.size() + std::string("ranks: { count: 2 }").size()) + 1}));
}

TEST_F(SubPipelines, OutputsCannotStandInTheirVariables) {
    const std::string text =
        head("steps: { try: { pipeline: part.orrery.yaml, env: { X: \"${{ outputs.scores }}\" } } }\n");
    const Expansion expansion = expand(Document::parse(text, "top.orrery.yaml"), m_options);
    ASSERT_EQ(expansion.diagnostics.size(), 1u) << problems(expansion.diagnostics);
    EXPECT_EQ(expansion.diagnostics[0].id, "name-not-allowed");
}

} // namespace
} // namespace orrery::pipeline
