#include "app/workbench/tour_answers.h"

#include <QCoreApplication>
#include <fmt/format.h>

namespace orrery::app {

namespace {

api::Node node(const char* id, const char* icon, const char* kind, const char* summary, double x, double y,
               std::vector<api::Port> inputs, std::vector<api::Port> outputs) {
    api::Node made;
    made.id = made.title = id;
    made.kind = kind;
    made.icon = icon;
    made.summary = summary;
    made.inputs = std::move(inputs);
    made.outputs = std::move(outputs);
    made.placed = true;
    made.x = x;
    made.y = y;
    made.command = fmt::format("python3 {}.py --out ${{{{ outputs.{} }}}}", id,
                               made.outputs.empty() ? "none" : made.outputs.front().name);
    made.resources = "1 cpu";
    return made;
}

api::Problem problem(const char* severity, const char* id, const char* message, const char* at, int line,
                     const char* fix) {
    api::Problem made;
    made.severity = severity;
    made.id = id;
    made.message = message;
    made.file = "credit-risk.orrery.yaml";
    made.step = at;
    made.line = line;
    if (*fix)
        made.fixes = {fix};
    return made;
}

std::vector<api::ParamField> tourParams() {
    return {
        {.name = "lr",
         .type = "number",
         .value = "0.0003",
         .description = "Step size of both models.",
         .has_min = true,
         .has_max = true,
         .min = 0.00001,
         .max = 1},
        {.name = "batch",
         .type = "integer",
         .value = "4096",
         .description = "Rows a step.",
         .has_min = true,
         .min = 1},
        {.name = "source",
         .type = "path",
         .value = "data/loans.parquet",
         .description = "Where the loans are."},
        {.name = "model",
         .type = "choice",
         .value = "best",
         .description = "Which model goes on.",
         .choices = {"best", "gbm", "mlp"}},
        {.name = "strict",
         .type = "boolean",
         .value = "true",
         .description = "Stop at the first failed check."},
    };
}

} // namespace

api::PipelineGraph tourGraph() {
    api::PipelineGraph graph;
    graph.name = "credit-risk";
    graph.path = "credit-risk.orrery.yaml";
    graph.params = tourParams();
    const api::Port rows{"rows", "dataset"}, train{"train", "dataset"}, valid{"valid", "dataset"},
        model{"model", "model"}, metrics{"metrics", "metrics"};
    const api::Port a{"a", "model"}, b{"b", "model"}, test{"test", "dataset"};
    graph.nodes = {
        node("loans", "node-dataset", "dataset-source@1", "Parquet, 2026-Q3", 0, 6, {}, {rows}),
        node("bureau", "node-query", "csv-source@1", "SQL, credit bureau", 0, 156, {}, {rows}),
        node("validate", "node-validate", "validate@1", "31 checks", 176, 0, {rows},
             {rows, {"report", "artifact"}}),
        node("features", "node-features", "select@1", "118 columns", 176, 146,
             {{"base", "dataset"}, {"bureau", "dataset"}}, {train, valid, test}),
        node("train_gbm", "node-train", "sklearn-train@1", "LightGBM, 400 trees", 352, 6, {train, valid},
             {model, metrics}),
        node("train_mlp", "node-train-ddp", "torchrun-train@1", "PyTorch, 2 ranks", 352, 144, {train, valid},
             {model, metrics}),
        node("profile", "node-profile", "profile@1", "drift reference", 352, 302, {rows},
             {{"profile", "artifact"}}),
        node("evaluate", "node-evaluate", "evaluate@1", "best of 2 models", 528, 6, {a, b, test},
             {{"best", "model"}, metrics}),
        node("fairness", "node-fairness", "evaluate@1", "3 groups, gap 5 %", 528, 166, {a, b, test},
             {metrics}),
        node("gate", "node-gate", "gate@1", "4 rules", 704, 6,
             {model, {"quality", "metrics"}, {"fairness", "metrics"}, {"data", "artifact"}}, {model}),
        node("register", "node-register", "package@1", "credit-default", 704, 256,
             {model, {"profile", "artifact"}}, {{"version", "text"}}),
    };
    graph.nodes[5].ranks = 2;
    graph.nodes[5].resources = "2 ranks, each 1 gpu, 8 cpus, 24 GiB";
    graph.nodes[5].command = "torchrun train_mlp.py\n  --train ${{ inputs.train }}\n  --valid ${{ "
                             "inputs.valid }}\n  --lr ${{ params.lr }}\n  --out ${{ outputs.model }}";
    graph.nodes[9].gate = true;
    graph.wires = {
        {"loans", "rows", "validate", "rows"},       {"validate", "rows", "features", "base"},
        {"bureau", "rows", "features", "bureau"},    {"features", "train", "train_gbm", "train"},
        {"features", "valid", "train_gbm", "valid"}, {"features", "train", "train_mlp", "train"},
        {"features", "valid", "train_mlp", "valid"}, {"features", "test", "profile", "rows"},
        {"train_gbm", "model", "evaluate", "a"},     {"train_mlp", "model", "evaluate", "b"},
        {"features", "test", "evaluate", "test"},    {"train_gbm", "model", "fairness", "a"},
        {"train_mlp", "model", "fairness", "b"},     {"features", "test", "fairness", "test"},
        {"evaluate", "best", "gate", "model"},       {"evaluate", "metrics", "gate", "quality"},
        {"fairness", "metrics", "gate", "fairness"}, {"validate", "report", "gate", "data"},
        {"gate", "model", "register", "model"},      {"profile", "profile", "register", "profile"},
    };
    api::Frame training;
    training.title = "Training";
    training.color = "blue";
    training.nodes = {"train_gbm", "train_mlp"};
    graph.frames = {training};
    graph.problems = {problem("warning", "unused-output",
                              "register sets no alias; the new version can be reached by its number only.",
                              "register", 88, "Add alias challenger")};
    return graph;
}

api::PipelineGraph tourBrokenGraph() {
    api::PipelineGraph graph;
    graph.name = "broken";
    graph.path = "broken.orrery.yaml";
    graph.problems = {problem("error", "yaml-syntax",
                              "Line 14 is not YAML: a value was expected after the colon.", "", 14, "")};
    return graph;
}

api::PlanReport tourPlan() {
    api::PlanReport plan;
    plan.pipeline = "credit-risk";
    plan.path = "credit-risk.orrery.yaml";
    const std::pair<const char*, double> steps[] = {{"loans", 0},      {"bureau", 0},      {"validate", 0},
                                                    {"features", 125}, {"train_gbm", 250}, {"train_mlp", 852},
                                                    {"profile", 20},   {"evaluate", 38},   {"fairness", 22},
                                                    {"gate", 2},       {"register", 5}};
    for (const auto& [name, seconds] : steps) {
        api::PlannedStepReport step;
        step.name = step.node = name;
        step.cached = seconds == 0;
        step.predicted = seconds;
        step.reason = step.cached ? "Same command, code, inputs and parameters as in run 1481."
                                  : "features.py changed since run 1481, at drop_columns.";
        plan.steps.push_back(step);
    }
    plan.to_run = 8;
    plan.cached = 3;
    plan.predicted = 1020;
    return plan;
}

api::PlanReport tourSamplePlan() {
    api::PlanReport plan;
    plan.pipeline = "breast-cancer";
    plan.path = "breast-cancer.orrery.yaml";
    for (const char* name :
         {"prepare", "profile", "validate", "split", "train", "evaluate", "gate", "report", "package"}) {
        api::PlannedStepReport step;
        step.name = step.node = name;
        step.cached = step.name != "gate" && step.name != "package";
        step.predicted = step.cached ? 0 : 2;
        step.reason = step.cached ? "Same command, code, inputs and parameters as in run 3."
                                  : "Its parameter minimum changed since run 3.";
        plan.steps.push_back(step);
    }
    plan.to_run = 2;
    plan.cached = 7;
    plan.predicted = 4;
    return plan;
}

api::Workspace tourWorkspace() {
    api::Workspace workspace;
    workspace.path = "/data/credit-risk";
    workspace.name = "credit-risk";
    workspace.branch = "main";
    workspace.version = QCoreApplication::applicationVersion().toStdString();
    workspace.pipelines = {
        {.path = "credit-risk.orrery.yaml",
         .name = "credit-risk",
         .steps = 11,
         .last_run = 1482,
         .last_state = "running"},
        {.path = "broken.orrery.yaml", .name = "broken", .errors = 1},
        {.path = "sweep.orrery.yaml",
         .name = "sweep",
         .steps = 8,
         .last_run = 1320,
         .last_state = "succeeded"},
    };
    return workspace;
}

} // namespace orrery::app
