#include "core/server/run_diff.h"

#include <algorithm>

namespace orrery::server {

namespace {

std::vector<api::TextDifference> diffParams(const std::map<std::string, std::string>& before,
                                            const std::map<std::string, std::string>& after) {
    std::vector<api::TextDifference> differences;
    const auto textOf = [](const auto& params, const std::string& name) {
        const auto at = params.find(name);
        return at == params.end() ? std::string() : at->second;
    };
    for (const auto& [name, value] : before)
        if (const std::string now = textOf(after, name); now != value || !after.contains(name))
            differences.push_back({name, value, now});
    for (const auto& [name, value] : after)
        if (!before.contains(name))
            differences.push_back({name, "", value});
    return differences;
}

double tookOf(const api::StepStatus& status) {
    return status.started > 0 && status.ended > status.started && !status.cached
               ? status.ended - status.started
               : 0;
}

api::StepDifference differenceOf(const StepRecord& before, const StepRecord& after) {
    api::StepDifference difference;
    difference.name = after.status.name;
    difference.node = after.status.node;
    difference.state_before = before.status.state;
    difference.state_after = after.status.state;
    difference.took_before = tookOf(before.status);
    difference.took_after = tookOf(after.status);
    // A step that was never prepared has no key: then only its end can tell.
    const bool known = !before.key.parts.empty() && !after.key.parts.empty();
    if (known)
        for (const engine::KeyDifference& part : engine::compare(before.key, after.key)) {
            std::string name(engine::toString(part.kind));
            if (!part.name.empty())
                name += " " + part.name;
            difference.parts.push_back({std::move(name), part.before, part.after});
        }
    const bool changed = known ? !difference.parts.empty() : before.status.state != after.status.state;
    difference.difference = changed ? "changed" : "same";
    return difference;
}

std::vector<api::StepDifference> diffSteps(const std::vector<StepRecord>& before,
                                           const std::vector<StepRecord>& after) {
    std::map<std::string, const StepRecord*> earlier;
    for (const StepRecord& step : before)
        earlier[step.status.name] = &step;
    std::vector<api::StepDifference> differences;
    for (const StepRecord& step : after) {
        const auto found = earlier.find(step.status.name);
        if (found == earlier.end()) {
            differences.push_back({step.status.name,
                                   step.status.node,
                                   "added",
                                   "",
                                   step.status.state,
                                   0,
                                   tookOf(step.status),
                                   {}});
            continue;
        }
        differences.push_back(differenceOf(*found->second, step));
        earlier.erase(found);
    }
    for (const StepRecord& step : before)
        if (earlier.contains(step.status.name))
            differences.push_back({step.status.name,
                                   step.status.node,
                                   "removed",
                                   step.status.state,
                                   "",
                                   tookOf(step.status),
                                   0,
                                   {}});
    return differences;
}

using Figures = std::map<std::pair<std::string, std::string>, double>;

/// The last value of each metric, and the numbers that steps wrote as outputs.
Figures figuresOf(const PastRun& run, const api::MetricPage& metrics) {
    Figures figures;
    for (const api::MetricSeries& series : metrics.series)
        if (!series.value.empty())
            figures[{series.step, series.name}] = series.value.back();
    for (const StepRecord& step : run.steps)
        for (const StepOutput& output : step.outputs) {
            if (output.value.isNumber())
                figures[{step.status.name, output.port}] = output.value.numberOr(0);
            if (!output.value.isObject())
                continue;
            for (const auto& [name, value] : output.value.members())
                if (value.isNumber())
                    figures[{step.status.name, output.port + "." + name}] = value.numberOr(0);
        }
    return figures;
}

} // namespace

api::RunDiff diffRuns(const PastRun& before, const api::MetricPage& metricsBefore, const PastRun& after,
                      const api::MetricPage& metricsAfter) {
    api::RunDiff diff;
    diff.before = before.snapshot.summary.run;
    diff.after = after.snapshot.summary.run;
    diff.params = diffParams(before.snapshot.summary.params, after.snapshot.summary.params);
    diff.steps = diffSteps(before.steps, after.steps);
    const Figures old = figuresOf(before, metricsBefore);
    Figures both = figuresOf(after, metricsAfter);
    const Figures now = both;
    both.insert(old.begin(), old.end());
    for (const auto& [key, value] : both) {
        api::FigureDifference& figure = diff.figures.emplace_back();
        figure.step = key.first;
        figure.name = key.second;
        const auto then = old.find(key);
        const auto later = now.find(key);
        figure.in_before = then != old.end();
        figure.in_after = later != now.end();
        figure.before = figure.in_before ? then->second : 0;
        figure.after = figure.in_after ? later->second : 0;
    }
    return diff;
}

} // namespace orrery::server
