#include "app/workbench/tour_answers.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace orrery::app {

namespace {

constexpr double kRunStart = kTourNow - 527;

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

/// A small generator with the same numbers everywhere, which the standard's distributions do not promise.
class Noise {
public:
    double next() {
        m_state = m_state * 6364136223846793005ull + 1442695040888963407ull;
        return static_cast<double>(m_state >> 33) / 2147483648.0 - 0.5;
    }

private:
    std::uint64_t m_state = 20261121;
};

struct State {
    const char* name;
    const char* state;
    double begin, took;
};

api::StepStatus step(std::uint32_t index, const State& at) {
    api::StepStatus made;
    made.index = index;
    made.name = made.node = at.name;
    made.state = at.state;
    made.cached = made.state == "cached";
    if (made.state == "succeeded" || made.state == "running" || made.state == "failed") {
        made.attempts = 1;
        made.started = kRunStart + at.begin;
        made.hosts = {"local"};
    }
    if (made.state == "succeeded" || made.state == "failed")
        made.ended = made.started + at.took;
    if (made.state == "queued")
        made.predicted = at.took;
    if (made.state == "cached")
        made.reason = "Same command, code, inputs and parameters as in run 1481.";
    return made;
}

void count(api::RunSnapshot& run) {
    api::StepCounts& counts = run.summary.counts;
    counts.total = static_cast<std::uint32_t>(run.steps.size());
    for (const auto& each : run.steps) {
        counts.queued += each.state == "queued";
        counts.running += each.state == "running";
        counts.succeeded += each.state == "succeeded";
        counts.cached += each.state == "cached";
        counts.failed += each.state == "failed";
        counts.skipped += each.state == "skipped";
    }
}

api::RunSnapshot snapshot(std::uint64_t number, const char* state, std::initializer_list<State> states) {
    api::RunSnapshot run;
    run.sequence = 1;
    run.summary.run = number;
    run.summary.pipeline = "credit-risk";
    run.summary.path = "credit-risk.orrery.yaml";
    run.summary.state = state;
    run.summary.created = run.summary.started = kRunStart;
    run.summary.params = {{"lr", "0.0003"}, {"batch", "4096"}};
    std::uint32_t index = 0;
    for (const State& each : states)
        run.steps.push_back(step(index++, each));
    count(run);
    return run;
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

api::RunSnapshot tourRunning() {
    api::RunSnapshot run = snapshot(1482, "running",
                                    {{"loans", "cached", 0, 0},
                                     {"bureau", "cached", 0, 0},
                                     {"validate", "cached", 0, 0},
                                     {"features", "succeeded", 1, 126},
                                     {"train_gbm", "succeeded", 129, 252},
                                     {"train_mlp", "running", 129, 0},
                                     {"profile", "failed", 128, 9},
                                     {"evaluate", "queued", 0, 38},
                                     {"fairness", "queued", 0, 22},
                                     {"gate", "queued", 0, 2},
                                     {"register", "skipped", 0, 0}});
    run.summary.predicted_end = kTourNow + 495;
    run.summary.reason = "profile failed with exit code 1.";
    api::StepStatus& mlp = run.steps[5];
    mlp.progress = 0.47;
    mlp.predicted = 853;
    mlp.ranks = 2;
    api::StepStatus& profile = run.steps[6];
    profile.exit_code = 1;
    profile.reason =
        "KeyError: 'age_group'. The column is not in features.train; it was dropped by features.";
    profile.hint = "Keep age_group in features, or take it out of group_by. Then run again: train_gbm and "
                   "train_mlp run a second time, about 17 min.";
    run.steps[10].reason = "Skipped because profile failed.";
    return run;
}

api::RunSnapshot tourFinished() {
    api::RunSnapshot run = snapshot(1481, "succeeded",
                                    {{"loans", "succeeded", 0, 8},
                                     {"bureau", "succeeded", 0, 11},
                                     {"validate", "succeeded", 9, 29},
                                     {"features", "succeeded", 39, 125},
                                     {"train_gbm", "succeeded", 165, 250},
                                     {"train_mlp", "succeeded", 165, 280},
                                     {"profile", "succeeded", 165, 20},
                                     {"evaluate", "succeeded", 446, 38},
                                     {"fairness", "succeeded", 446, 22},
                                     {"gate", "succeeded", 485, 2},
                                     {"register", "succeeded", 488, 5}});
    run.summary.ended = kRunStart + 493;
    return run;
}

api::RunSnapshot tourCached() {
    api::RunSnapshot run = snapshot(1480, "succeeded",
                                    {{"loans", "cached", 0, 0},
                                     {"bureau", "cached", 0, 0},
                                     {"validate", "cached", 0, 0},
                                     {"features", "cached", 0, 0},
                                     {"train_gbm", "cached", 0, 0},
                                     {"train_mlp", "cached", 0, 0},
                                     {"profile", "cached", 0, 0},
                                     {"evaluate", "cached", 0, 0},
                                     {"fairness", "cached", 0, 0},
                                     {"gate", "cached", 0, 0},
                                     {"register", "cached", 0, 0}});
    run.summary.ended = kRunStart + 0.2;
    return run;
}

api::RunList tourRuns() {
    api::RunList list;
    list.runs.push_back(tourRunning().summary);
    Noise noise;
    for (std::uint64_t number = 1481; number > 1454; --number) {
        api::RunSummary run = tourFinished().summary;
        run.run = number;
        const double age = static_cast<double>(1482 - number) * 5200;
        run.created = run.started = kRunStart - age;
        run.ended = run.started + 420 + 300 * (noise.next() + 0.5);
        if (number % 7 == 3) {
            run.state = "failed";
            run.reason = "train_mlp ended with signal 9 (killed). Its memory limit was 24 GiB.";
            run.counts = {.total = 11, .succeeded = 5, .cached = 3, .failed = 1, .skipped = 2};
        } else if (number % 9 == 5) {
            run.state = "cancelled";
            run.reason = "Stopped by hand.";
            run.counts = {.total = 11, .succeeded = 4, .cached = 3, .cancelled = 4};
        } else if (number % 11 == 7) {
            run.state = "refused";
            run.reason = "gate: the AUC 0.7612 is below 0.78.";
            run.counts = {.total = 11, .succeeded = 9, .failed = 1, .skipped = 1};
        } else if (number % 4 == 0) {
            run.counts = tourCached().summary.counts;
            run.ended = run.started + 0.4;
        }
        list.runs.push_back(run);
    }
    return list;
}

api::LogPage tourLog() {
    api::LogPage page;
    page.run = 1482;
    page.step = "train_mlp";
    page.attempt = 1;
    page.ranks = 2;
    Noise noise;
    for (int epoch = 1; epoch <= 14; ++epoch) {
        const double at = kRunStart + 129 + epoch * 27.8;
        const double loss = 0.41 + 0.27 * std::exp(-epoch / 4.0) + noise.next() * 0.004;
        for (std::uint32_t rank = 0; rank < 2; ++rank)
            page.lines.push_back({at + 0.006 * rank, rank, "out",
                                  fmt::format("epoch {} loss {:.4f} valid {:.4f} auc {:.4f} 28.4 s", epoch,
                                              loss, loss + 0.014, 0.79 - 0.1 * std::exp(-epoch / 4.0))});
        if (epoch == 13)
            page.lines.push_back(
                {at + 0.3, 0, "out", "checkpoint saved: ckpt/epoch13.pt (5.6 MB), best valid loss so far"});
        if (epoch == 13)
            page.lines.push_back(
                {at + 7.4, 1, "err", "warning: 3 batches waited more than 50 ms for the loader"});
    }
    return page;
}

api::LogPage tourFailureLog() {
    api::LogPage page;
    page.run = 1482;
    page.step = "profile";
    page.attempt = 1;
    const double at = kRunStart + 136;
    page.lines = {
        {at, 0, "out", "read features.train: 899,017 rows, 118 columns"},
        {at + 0.4, 0, "err", "Traceback (most recent call last):"},
        {at + 0.4, 0, "err", "  File \"profile.py\", line 64, in build"},
        {at + 0.4, 0, "err", "    groups = df.groupby(cfg.group_by)"},
        {at + 0.4, 0, "err", "KeyError: 'age_group'"},
    };
    return page;
}

api::MetricPage tourMetrics() {
    api::MetricPage page;
    page.run = 1482;
    Noise noise;
    for (const auto& [name, offset] : {std::pair("train_loss", 0.0), std::pair("valid_loss", 0.014)}) {
        api::MetricSeries series;
        series.step = "train_mlp";
        series.name = name;
        for (int point = 0; point <= 140; ++point) {
            const double epoch = point / 10.0;
            series.x.push_back(epoch);
            series.time.push_back(kRunStart + 129 + epoch * 27.8);
            series.value.push_back(0.41 + offset + 0.27 * std::exp(-epoch / 4.0) + noise.next() * 0.012);
        }
        page.series.push_back(std::move(series));
    }
    api::MetricSeries auc;
    auc.step = "train_mlp";
    auc.name = "valid_auc";
    for (int epoch = 1; epoch <= 14; ++epoch) {
        auc.x.push_back(epoch);
        auc.time.push_back(kRunStart + 129 + epoch * 27.8);
        auc.value.push_back(0.79 - 0.1 * std::exp(-epoch / 4.0));
    }
    page.series.push_back(std::move(auc));
    return page;
}

api::OutputList tourOutputs() {
    api::OutputList list;
    list.run = 1481;
    list.outputs = {
        {.step = "features",
         .name = "train",
         .type = "dataset",
         .digest = "d1",
         .size = 412'000'000,
         .media_type = "text/csv"},
        {.step = "train_gbm",
         .name = "model",
         .type = "model",
         .digest = "d2",
         .size = 1'900'000,
         .media_type = "application/octet-stream"},
        {.step = "evaluate",
         .name = "roc",
         .type = "file",
         .digest = "roc",
         .size = 18'432,
         .media_type = "image/png"},
        {.step = "evaluate",
         .name = "metrics",
         .type = "metrics",
         .digest = "metrics",
         .size = 214,
         .media_type = "application/json"},
        {.step = "evaluate",
         .name = "predictions",
         .type = "dataset",
         .digest = "predictions",
         .size = 31'400,
         .media_type = "text/csv"},
        {.step = "gate",
         .name = "verdict",
         .type = "text",
         .digest = "d5",
         .size = 6,
         .media_type = "text/plain",
         .value = "passed"},
    };
    return list;
}

api::UsagePage tourUsage() {
    api::UsagePage page;
    page.run = 1482;
    struct Use {
        const char* step;
        double begin, end, cpus, memory;
    };
    Noise noise;
    for (const Use& use : {Use{"features", 1, 127, 7.2, 11e9}, Use{"train_gbm", 129, 381, 5.6, 6.4e9},
                           Use{"train_mlp", 129, 527, 3.1, 18e9}}) {
        api::StepUsage usage;
        usage.step = use.step;
        for (double second = use.begin; second < use.end; second += 2) {
            const double grown = 1 - std::exp(-(second - use.begin) / 30);
            usage.time.push_back(kRunStart + second);
            usage.cpus.push_back(std::max(0.0, use.cpus * grown + noise.next() * 0.6));
            usage.memory.push_back(use.memory * grown);
            usage.read.push_back(80e6 * (1 - grown));
            usage.written.push_back(4e6 * grown);
        }
        page.steps.push_back(std::move(usage));
    }
    return page;
}

api::RunDiff tourDiff() {
    api::RunDiff diff;
    diff.before = 1480;
    diff.after = 1481;
    diff.params = {{"lr", "0.001", "0.0003"}};
    for (const auto& step : tourFinished().steps)
        diff.steps.push_back(
            {step.name, step.node, "same", "cached", step.state, 0, step.ended - step.started, {}});
    const auto change = [&diff](std::size_t place, std::vector<api::TextDifference> parts) {
        diff.steps[place].difference = "changed";
        diff.steps[place].parts = std::move(parts);
    };
    change(3, {{"code features.py", "", ""}});
    change(4, {{"input train", "", ""}});
    change(5, {{"input train", "", ""}, {"param lr", "0.001", "0.0003"}});
    diff.steps[6].difference = "added";
    diff.figures = {{"evaluate", "auc", true, true, 0.7812, 0.7871},
                    {"train_mlp", "valid_loss", true, true, 0.4402, 0.4391},
                    {"fairness", "gap", true, true, 0.031, 0.034}};
    return diff;
}

api::Explanation tourExplanation() {
    api::Explanation explanation;
    explanation.run = 1482;
    explanation.step = "train_mlp";
    explanation.state = "running";
    explanation.sentences = {"It ran because input train differs from run 1481.",
                             "Input train comes from features, whose code features.py changed."};
    explanation.key_parts = {"command = torchrun train_mlp.py", "code train_mlp.py = 3f9a1c20be77",
                             "input train = 77c05510aa31", "param lr = 0.0003"};
    return explanation;
}

api::HostList tourHosts() {
    api::HostStatus host;
    host.name = "local";
    host.state = "up";
    host.cpus = 16;
    host.cpus_taken = 9;
    host.cpu_load = 8.4;
    host.memory = 64'000'000'000;
    host.memory_used = 31'000'000'000;
    host.disk = 512'000'000'000;
    host.disk_free = 212'000'000'000;
    host.gpus = {{.uuid = "GPU-3f",
                  .model = "RTX 4070",
                  .memory = 12'000'000'000,
                  .memory_used = 9'800'000'000,
                  .utilization = 0.93,
                  .user = "orrery"},
                 {.uuid = "GPU-77",
                  .model = "RTX 4070",
                  .memory = 12'000'000'000,
                  .memory_used = 7'100'000'000,
                  .utilization = 0.58,
                  .user = "python3"}};
    host.jobs = 2;
    host.seen = kTourNow;
    return {.hosts = {host}};
}

api::Workspace tourWorkspace() {
    api::Workspace workspace;
    workspace.path = "/data/credit-risk";
    workspace.name = "credit-risk";
    workspace.branch = "main";
    workspace.version = "0.1.0";
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
