#include "tests/pipeline/plans.h"

#include "core/pipeline/component.h"
#include "core/pipeline/kind_library.h"

#include <fstream>
#include <sstream>

namespace orrery::pipeline {
namespace {

TEST(Expand, WiresAndOrder) {
    const ExpandedPipeline plan =
        planOf(head("steps:\n"
                    "  last: { run: echo, after: [b] }\n"
                    "  b: { run: \"cat ${{ inputs.x }}\", inputs: { x: \"${{ steps.a.outputs.o }}\" } }\n"
                    "  a: { run: \"x > ${{ outputs.o }}\", outputs: { o: text } }\n"));
    EXPECT_EQ(names(plan), "a b last");
    EXPECT_EQ(dependencies(plan, "b"), "a");
    EXPECT_EQ(dependencies(plan, "last"), "b");
    EXPECT_TRUE(plan.find("last")->dataDependencies.empty());
    EXPECT_EQ(plan.find("b")->inputs[0].type, PortType::Text);
    EXPECT_TRUE(plan.find("last")->cache);
}

TEST(Expand, MatrixFansOutAndIn) {
    const ExpandedPipeline plan =
        planOf(head("params: { seeds: [1, 2] }\n"
                    "steps:\n"
                    "  train:\n"
                    "    run: t ${{ matrix.seed }} ${{ matrix.lr }} ${{ outputs.m }}\n"
                    "    outputs: { m: model }\n"
                    "    matrix:\n"
                    "      seed: ${{ params.seeds }}\n"
                    "      lr: [0.1, 0.2]\n"
                    "      exclude: [{ seed: 1, lr: 0.2 }]\n"
                    "      include: [{ seed: 1, extra: x }, { seed: 9, lr: 9 }]\n"
                    "  best: { run: b, inputs: { all: \"${{ steps.train.outputs.m }}\" } }\n"));
    EXPECT_EQ(
        names(plan),
        "train[seed=1,lr=0.1,extra=x] train[seed=2,lr=0.1] train[seed=2,lr=0.2] train[seed=9,lr=9] best");
    EXPECT_EQ(plan.find("best")->dependencies.size(), 4u);
    const OutputSource source = *plan.resolveOutput("train", "m");
    EXPECT_TRUE(source.isList);
    EXPECT_EQ(source.items.size(), 4u);
    const StepSpec& step = *plan.find("train[seed=2,lr=0.2]");
    EXPECT_EQ(step.group, "train");
    ValueScope scope = step.scope();
    scope.set("outputs", Value::object({{"m", "/o/m"}}));
    EXPECT_EQ((*step.commandLine(scope)).back(), "t 2 0.2 /o/m");
}

TEST(Expand, SubPipelinesAreInlined) {
    TextSource source;
    source.texts["lib/part.orrery.yaml"] =
        head("params: { lr: 1.5, name: x }\n"
             "inputs: { table: dataset, hint: { type: text, optional: true } }\n"
             "outputs: { model: { type: model, from: \"${{ steps.fit.outputs.m }}\" } }\n"
             "steps:\n"
             "  scale: { run: \"s ${{ inputs.t }} ${{ outputs.s }}\", inputs: { t: \"${{ inputs.table }}\" "
             "}, outputs: { s: dataset } }\n"
             "  fit:\n"
             "    run: f ${{ params.lr }} ${{ inputs.s }} ${{ inputs.h }} ${{ outputs.m }}\n"
             "    inputs: { s: \"${{ steps.scale.outputs.s }}\", h: \"${{ inputs.hint }}\", p: \"${{ "
             "inputs.table }}.idx\" }\n"
             "    outputs: { m: model }\n"
             "    when: ${{ params.lr > 0 }}\n");
    source.texts["mid.orrery.yaml"] =
        head("params: { lr: 3 }\ninputs: { t: dataset }\n"
             "outputs: { model: \"${{ steps.one.outputs.model }}\" }\n"
             "steps:\n  one: { pipeline: lib/part.orrery.yaml, with: { lr: \"${{ params.lr }}\" }, inputs: { "
             "table: \"${{ inputs.t }}\" } }\n");
    ExpandOptions options;
    options.documents = &source;
    const ExpandedPipeline plan = planOf(
        head("params: { on: true }\n"
             "steps:\n"
             "  load: { run: \"l ${{ outputs.o }}\", outputs: { o: dataset } }\n"
             "  first: { run: x }\n"
             "  try:\n"
             "    pipeline: lib/part.orrery.yaml\n"
             "    with: { lr: \"${{ matrix.lr }}\" }\n"
             "    inputs: { table: \"${{ steps.load.outputs.o }}\" }\n"
             "    matrix: { lr: [0.1, 0.2] }\n"
             "    when: ${{ params.on && matrix.lr > 0 }}\n"
             "    after: [first]\n"
             "  deep: { pipeline: mid.orrery.yaml, inputs: { t: { path: data.csv, type: dataset } } }\n"
             "  best: { run: b, inputs: { all: \"${{ steps.try.outputs.model }}\", one: \"${{ "
             "steps.deep.outputs.model }}\" }, after: [try] }\n"),
        options);
    EXPECT_EQ(names(plan), "load first try[lr=0.1]/scale try[lr=0.1]/fit try[lr=0.2]/scale try[lr=0.2]/fit "
                           "deep/one/scale deep/one/fit best");
    EXPECT_EQ(dependencies(plan, "try[lr=0.1]/scale"), "load first");
    EXPECT_EQ(dependencies(plan, "try[lr=0.2]/fit"), "load first try[lr=0.2]/scale");
    EXPECT_EQ(dependencies(plan, "deep/one/fit"), "deep/one/scale");
    EXPECT_EQ(dependencies(plan, "best"),
              "try[lr=0.1]/scale try[lr=0.1]/fit try[lr=0.2]/scale try[lr=0.2]/fit deep/one/fit");
    const StepSpec& fit = *plan.find("try[lr=0.2]/fit");
    EXPECT_EQ(*fit.params->find("lr"), Value(0.2));
    EXPECT_FALSE(fit.when.uses("matrix")) << fit.when.text();
    EXPECT_EQ(*fit.when.evaluate(fit.scope()), Value(true));
    EXPECT_EQ(fit.inputs[0].source.asReference()->path[1], "try[lr=0.2]/scale");
    EXPECT_TRUE(fit.inputs[1].optional);
    EXPECT_EQ(*fit.inputs[1].source.evaluate(fit.scope()), Value());
    const StepSpec& scale = *plan.find("deep/one/scale");
    EXPECT_TRUE(scale.inputs[0].isPath);
    EXPECT_EQ(scale.inputs[0].source.text(), "data.csv");
    EXPECT_EQ(*plan.find("deep/one/fit")->params->find("lr"), Value(3));
    EXPECT_EQ(*plan.find("deep/one/fit")->inputs[2].source.evaluate(scale.scope()), Value("data.csv.idx"));
    const OutputSource source0 = *plan.resolveOutput("try", "model");
    ASSERT_EQ(source0.items.size(), 2u);
    EXPECT_EQ(plan.steps[toNumber(source0.items[1].step)].name, "try[lr=0.2]/fit");
    EXPECT_EQ(plan.match("try[lr=0.2]").size(), 2u);
    EXPECT_EQ(plan.match("try").size(), 4u);
    EXPECT_EQ(plan.match("deep/").size(), 2u);
}

TEST(Expand, SettingsAreMergedTheMoreSpecificFirst) {
    const ExpandedPipeline plan =
        planOf(head("params: { n: 3 }\n"
                    "defaults: { resources: { cpus: 1, memory: 1GiB }, retry: { attempts: 2, on: [host-lost] "
                    "}, timeout: 1h, env: { A: 1, B: 2 } }\n"
                    "concurrency: { steps: 7, groups: { g: 2 } }\n"
                    "steps:\n"
                    "  a:\n"
                    "    run: x\n"
                    "    ranks: { count: \"${{ params.n }}\", minimum: 2, launcher: torchrun, resources: { "
                    "cpus: 2, gpus: { count: 1, model: A100, memory: 40GiB } } }\n"
                    "    resources: { cpus: 4, disk: 2GB, labels: { zone: eu } }\n"
                    "    retry: { attempts: 5, on: [out-of-memory, 3], backoff: 10s }\n"
                    "    timeout: 30m\n"
                    "    priority: ${{ params.n * 2 }}\n"
                    "    env: { B: 3 }\n"
                    "    concurrency: g\n"
                    "  b: { run: y, cache: false, retry: 3 }\n"));
    const StepSpec& a = *plan.find("a");
    EXPECT_EQ(a.gang.count, 3);
    EXPECT_EQ(a.gang.minimum, 2);
    EXPECT_EQ(a.gang.launcher, Launcher::Torchrun);
    EXPECT_EQ(a.gang.perRank.cpus, Amount::whole(2));
    EXPECT_EQ(a.gang.perRank.memory, 1u << 30);
    EXPECT_EQ(a.gang.perRank.disk, 2'000'000'000u);
    EXPECT_EQ(a.gang.perRank.gpus, Amount::whole(1));
    EXPECT_EQ(a.gang.perRank.gpuModel, "A100");
    EXPECT_EQ(a.gang.perRank.labels[0].second, "eu");
    EXPECT_EQ(a.retry, (RetryPolicy{5, std::chrono::seconds(10), {"out-of-memory", "exit:3"}}));
    EXPECT_EQ(*a.timeout, std::chrono::minutes(30));
    EXPECT_EQ(a.priority, 6);
    EXPECT_EQ(a.env.size(), 2u);
    EXPECT_EQ(*a.env[1].second.evaluate(a.scope()), Value(3));
    EXPECT_EQ(plan.maxParallel, 7);
    EXPECT_EQ(plan.concurrencyGroups.at("g"), 2);
    const StepSpec& b = *plan.find("b");
    EXPECT_FALSE(b.cache);
    EXPECT_EQ(b.retry.attempts, 3);
    EXPECT_EQ(b.retry.on, std::vector<std::string>{"host-lost"});
    EXPECT_EQ(*b.timeout, std::chrono::hours(1));
}

TEST(Expand, MapsBecomeInstances) {
    const ExpandedPipeline plan =
        planOf(head("steps:\n"
                    "  list: { run: \"l ${{ outputs.o }}\", outputs: { o: text } }\n"
                    "  each: { map: \"${{ fromJson(steps.list.outputs.o) }}\", run: [e, \"${{ item }}\"], "
                    "outputs: { r: number } }\n"
                    "  sum: { run: s, inputs: { all: \"${{ steps.each.outputs.r }}\" } }\n"));
    const StepSpec& each = *plan.find("each");
    EXPECT_TRUE(each.isMap());
    EXPECT_EQ(dependencies(plan, "each"), "list");
    EXPECT_TRUE(plan.resolveOutput("each", "r")->isList);
    EXPECT_EQ(plan.find("sum")->inputs[0].type, PortType::Number);
    const auto instances = instantiate(each, *formats::parseJson("[\"a\", 2]"));
    ASSERT_TRUE(instances.ok());
    EXPECT_EQ((*instances)[1].name, "each[1]");
    EXPECT_EQ(*(*instances)[1].commandLine((*instances)[1].scope()), (std::vector<std::string>{"e", "2"}));
    EXPECT_FALSE(instantiate(each, Value(3)).ok());
}

TEST(Expand, Selection) {
    const ExpandedPipeline plan =
        planOf(head("steps:\n  a: { run: x }\n  b: { run: x, after: [a] }\n  c: { run: x, after: [b] }\n  d: "
                    "{ run: x, after: [b], matrix: { i: [1, 2] } }\n"));
    const auto chosen = [&](const Selection& selection) {
        const auto flags = selectSteps(plan, selection);
        std::string out;
        for (std::size_t i = 0; flags && i < plan.steps.size(); ++i)
            out += (*flags)[i] ? plan.steps[i].name + " " : "";
        return flags ? out : flags.error().message();
    };
    EXPECT_EQ(chosen({}), "a b c d[i=1] d[i=2] ");
    EXPECT_EQ(chosen({.from = {"b"}}), "b c d[i=1] d[i=2] ");
    EXPECT_EQ(chosen({.to = {"c"}}), "a b c ");
    EXPECT_EQ(chosen({.from = {"b"}, .to = {"d[i=2]"}}), "b d[i=2] ");
    EXPECT_EQ(chosen({.only = {"d"}}), "d[i=1] d[i=2] ");
    EXPECT_EQ(chosen({.pinned = {"c", "d"}}), "c d[i=1] d[i=2] ") << "what only pinned steps use is left out";
    EXPECT_EQ(chosen({.pinned = {"c"}}), "a b c d[i=1] d[i=2] ") << "others use it too";
    EXPECT_EQ(chosen({.pinned = {"b", "d[i=1]"}}), "b c d[i=1] d[i=2] ") << "an end of the graph stays";
    EXPECT_EQ(chosen({.to = {"b"}, .pinned = {"c"}}), "a b ") << "what is named stays";
    EXPECT_EQ(chosen({.to = {"c"}, .pinned = {"b", "c"}}), "c ");
    EXPECT_EQ(chosen({.pinned = {"dd"}}), "the pipeline has no step 'dd'; did you mean 'd'?");
    EXPECT_EQ(chosen({.only = {"dd"}}), "the pipeline has no step 'dd'; did you mean 'd'?");
    EXPECT_EQ(topologicalOrder(plan.steps)->size(), 5u);
}

TEST(Expand, ParamsAreTyped) {
    const Document document = Document::parse(head("params:\n"
                                                   "  lr: { type: number, default: 0.1, min: 0, max: 1 }\n"
                                                   "  n: 3\n"
                                                   "  flag: false\n"
                                                   "  who: { type: choice, choices: [a, b], default: a }\n"
                                                   "  list: [1]\n"
                                                   "  name: x\n"
                                                   "steps: { a: { run: x } }\n"));
    ASSERT_TRUE(document.diagnostics().empty()) << problems(document.diagnostics());
    Diagnostics diagnostics;
    const std::vector<std::string> good = {"lr=0.5", "n=4", "flag=true", "who=b", "list=2,x", "name=a=b"};
    EXPECT_EQ(parseParams(document, good, diagnostics).dump(),
              R"({"lr":0.5,"n":4,"flag":true,"who":"b","list":[2,"x"],"name":"a=b"})");
    EXPECT_TRUE(diagnostics.empty());
    const std::vector<std::string> bad = {"lr=2", "n=x", "flag=1", "who=c", "nam=1", "name", "n=1", "n=2"};
    parseParams(document, bad, diagnostics);
    EXPECT_EQ(diagnostics.size(), 7u) << problems(diagnostics);
    EXPECT_THAT(problems(diagnostics), testing::HasSubstr("did you mean 'name'"));
    ExpandOptions options;
    options.params = *formats::parseJson(R"({"lr": 7})");
    EXPECT_FALSE(expand(document, options).ok());
}

TEST(Expand, ShellTextIsQuoted) {
    const auto line = [](const std::string& text, const Value& value) {
        ValueScope scope;
        scope.set("x", value);
        const auto result = Template::parse(text).evaluateShell(scope);
        return result ? *result : "!" + result.error().message();
    };
    EXPECT_EQ(line("cat ${{ x }}", "a.csv"), "cat a.csv");
    EXPECT_EQ(line("cat ${{ x }}", "a b; rm"), "cat 'a b; rm'");
    EXPECT_EQ(line("cat \"${{ x }}\"", "a\"$(b)`c`\\"), "cat \"a\\\"\\$(b)\\`c\\`\\\\\"");
    EXPECT_EQ(line("cat '${{ x }}'", "it's"), "cat 'it'\\''s'");
    EXPECT_EQ(line("cat ${{ x }}", *formats::parseJson("[\"a\", \"b c\"]")), "cat a 'b c'");
    EXPECT_EQ(line("cat \"$(cat ${{ x }})\"", "a; b"), "cat \"$(cat 'a; b')\"");
    EXPECT_EQ(line("# don't\ncat ${{ x }}", "a b"), "# don't\ncat 'a b'");
    EXPECT_EQ(line("cat ${{ x }}", ""), "cat ''");
    EXPECT_THAT(line("cat <<E\n${{ x }}\nE", "a"), testing::HasSubstr("here-document"));
    EXPECT_EQ(line("cat <<<${{ x }}", "a b"), "cat <<<'a b'");
}

TEST(Expand, RefusesWhatCannotRun) {
    TextSource source;
    source.texts["a.orrery.yaml"] = head("steps: { x: { pipeline: b.orrery.yaml } }\n");
    source.texts["b.orrery.yaml"] = head("steps: { x: { pipeline: a.orrery.yaml } }\n");
    ExpandOptions options;
    options.documents = &source;
    options.maxSteps = 100;
    const auto ids = [&](const std::string& text) {
        std::string out;
        for (const Diagnostic& diagnostic :
             expand(Document::parse(head(text), "top.orrery.yaml"), options).diagnostics)
            out += diagnostic.id + " ";
        return out;
    };
    EXPECT_EQ(ids("steps: { x: { pipeline: a.orrery.yaml } }\n"), "faulty-pipeline ");
    EXPECT_EQ(ids("steps: { x: { pipeline: top.orrery.yaml } }\n"), "pipeline-cycle ");
    EXPECT_EQ(ids("steps: { x: { pipeline: none.orrery.yaml } }\n"), "unknown-pipeline ");
    EXPECT_EQ(ids("steps: { x: { pipeline: ../../none.orrery.yaml } }\n"), "bad-path ");
    EXPECT_EQ(ids("steps: { x: { run: x, matrix: { a: \"${{ range(20) }}\", b: \"${{ range(20) }}\" } } }\n"),
              "bad-matrix ");
    EXPECT_EQ(ids("steps: { x: { run: x, matrix: { a: [1], exclude: [{ a: 1 }] } } }\n"), "bad-matrix ");
    EXPECT_EQ(ids("params: { a: { type: text } }\nsteps: { x: { run: x } }\n"), "missing-param ");
    EXPECT_EQ(ids("inputs: { a: text }\nsteps: { x: { run: x } }\n"), "missing-input ");
}

TEST(Expand, APipelineThatWaitsForValuesIsSoundAndHasNoPlan) {
    for (const char* text : {"inputs: { rows: dataset }\nsteps: { x: { run: x } }\n",
                             "params: { rate: { type: number } }\nsteps: { x: { run: x } }\n"}) {
        const Expansion expansion = expand(Document::parse(head(text)));
        EXPECT_TRUE(expansion.ok()) << text;
        EXPECT_FALSE(canRun(expansion.diagnostics)) << text;
        EXPECT_TRUE(expansion.plan.steps.empty());
        ASSERT_EQ(expansion.diagnostics.size(), 1u);
        EXPECT_EQ(expansion.diagnostics.front().severity, Severity::Note);
    }
    const Expansion optional =
        expand(Document::parse(head("inputs: { rows: { type: dataset, optional: true } }\nsteps: { x: { run: "
                                    "x } }\n")));
    EXPECT_TRUE(canRun(optional.diagnostics));
    EXPECT_EQ(optional.plan.steps.size(), 1u);
}

TEST(Expand, TheSamplesExpand) {
    const std::filesystem::path examples = std::filesystem::path(ORRERY_SOURCE_DIR) / "resources/examples";
    const KindLibrary kinds({{std::filesystem::path(ORRERY_SOURCE_DIR) / "resources/kinds", true}});
    int count = 0;
    for (const auto& folder : std::filesystem::directory_iterator(examples)) {
        TextSource source;
        for (const auto& file : std::filesystem::directory_iterator(folder)) {
            if (!file.path().filename().string().ends_with(".orrery.yaml"))
                continue;
            std::stringstream text;
            text << std::ifstream(file.path()).rdbuf();
            source.texts[file.path().filename().string()] = text.str();
        }
        for (const auto& [path, text] : source.texts) {
            const Document document = Document::parse(text, path);
            ++count;
            EXPECT_EQ(problems(validate(document, {&kinds, &source})), "") << path;
            ExpandOptions options;
            options.kinds = &kinds;
            options.documents = &source;
            const Expansion expansion = expand(document, options);
            EXPECT_TRUE(expansion.ok() || !document.inputs().empty()) << problems(expansion.diagnostics);
        }
    }
    EXPECT_GE(count, 4);
}

} // namespace
} // namespace orrery::pipeline
