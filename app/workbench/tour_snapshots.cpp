#include "app/workbench/tour_answers.h"
#include "app/workbench/tour_noise.h"

namespace orrery::app {

namespace {

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
        made.started = kTourRunStart + at.begin;
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
    run.summary.created = run.summary.started = kTourRunStart;
    run.summary.params = {{"lr", "0.0003"}, {"batch", "4096"}};
    std::uint32_t index = 0;
    for (const State& each : states)
        run.steps.push_back(step(index++, each));
    count(run);
    return run;
}

} // namespace

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
    api::StepStatus& gbm = run.steps[4];
    gbm.stored = gbm.ended + 14;
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
    run.summary.ended = kTourRunStart + 493;
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
    run.summary.ended = kTourRunStart + 0.2;
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
        run.created = run.started = kTourRunStart - age;
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

std::vector<api::Explanation> tourWaits() {
    const auto wait = [](const char* step, const char* reason, double in) {
        api::Explanation explanation;
        explanation.run = 1482;
        explanation.step = step;
        explanation.state = "queued";
        explanation.sentences = {reason};
        explanation.predicted_start = kTourNow + in;
        return explanation;
    };
    return {wait("evaluate", "It waits for train_mlp, which runs on this machine.", 455),
            wait("fairness", "It waits for train_mlp, which runs on this machine.", 455),
            wait("gate", "It waits for evaluate and fairness, which wait too.", 493)};
}

} // namespace orrery::app
