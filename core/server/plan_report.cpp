#include "core/server/plan_report.h"

#include "core/api/graph_builder.h"

#include <algorithm>

namespace orrery::server {

Duration criticalPath(const pipeline::ExpandedPipeline& plan, const std::vector<Duration>& predicted) {
    std::vector<Duration> end(plan.steps.size(), Duration(0));
    Duration longest(0);
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        Duration start(0);
        for (const StepIndex dependency : plan.steps[i].dependencies)
            start = std::max(start, end[toNumber(dependency)]);
        end[i] = start + predicted[i];
        longest = std::max(longest, end[i]);
    }
    return longest;
}

namespace {

/// Goes over the steps of a plan in their order, each after those whose outputs it uses.
class PlanWalk {
public:
    PlanWalk(Run& run, StepArtifacts& artifacts, const ResultCache& cache)
        : m_run(run), m_artifacts(artifacts), m_cache(cache), m_anew(run.steps.size()) {}

    api::PlannedStepReport visit(StepIndex index) {
        api::PlannedStepReport step = describe(index);
        const auto verdict = judge(index);
        if (!verdict.ok()) {
            step.undecided = verdict.error().code() == ErrorCode::Unavailable;
            step.reason = verdict.error().describe();
            step.stale = step.pinned;
        } else {
            step.cached = verdict->hit != nullptr;
            step.reason = verdict->why;
            step.changed = verdict->changed;
        }
        if (step.pinned && step.cached)
            compareWithNow(index, step);
        if (step.cached) {
            m_run.setState(index, "cached");
            m_run.record(index).outputs = verdict->hit->outputs;
        }
        m_anew[toNumber(index)] = (verdict.ok() && !step.cached) || step.stale || dependsOnNew(index);
        return step;
    }

private:
    api::PlannedStepReport describe(StepIndex index) const {
        const pipeline::StepSpec& spec = m_run.spec(index);
        const StepRecord& record = m_run.record(index);
        api::PlannedStepReport report;
        report.name = spec.name;
        report.node = record.status.node;
        report.kind = record.status.kind;
        report.resources = api::describeResources(spec.gang);
        report.pinned = record.pinned;
        if (const CachedResult* kept = m_cache.newest(identityOf(m_run, index)))
            report.kept = kept->run.number();
        for (const StepIndex dependency : spec.dependencies)
            report.after.push_back(m_run.spec(dependency).name);
        return report;
    }

    Result<StepArtifacts::Verdict> judge(StepIndex index) {
        if (m_run.record(index).pinned || (inputsAreThere(index) && !m_run.spec(index).isMap()))
            return m_artifacts.judge(m_run, index);
        return Error(ErrorCode::Unavailable, "depends on what earlier steps will produce");
    }

    /// Says of a step that is taken as it is whether it still fits.
    void compareWithNow(StepIndex index, api::PlannedStepReport& step) {
        if (dependsOnNew(index)) {
            step.stale = true;
            step.reason += "; what it depends on has changed since";
        } else if (inputsAreThere(index)) {
            const auto differences = m_artifacts.changedSinceKept(m_run, index);
            step.stale = !differences.ok() || !differences->empty();
            if (!step.stale)
                return;
            step.reason += "; since then " + (differences.ok() ? engine::describe(*differences)
                                                               : differences.error().describe());
            for (std::size_t i = 0; differences.ok() && i < differences->size(); ++i)
                step.changed.push_back(engine::describe({(*differences)[i]}));
        }
    }

    bool inputsAreThere(StepIndex index) const {
        return std::ranges::all_of(m_run.spec(index).dataDependencies, [this](StepIndex dependency) {
            return m_run.record(dependency).status.state == "cached";
        });
    }

    /// Whether something before it would run without the pins.
    bool dependsOnNew(StepIndex index) const {
        return std::ranges::any_of(m_run.spec(index).dataDependencies, [this](StepIndex dependency) {
            return bool(m_anew[toNumber(dependency)]);
        });
    }

    Run& m_run;
    StepArtifacts& m_artifacts;
    const ResultCache& m_cache;
    std::vector<bool> m_anew; ///< Would run without the pins, or uses what would.
};

/// Steps without a part in the run, whose results tell whether a pinned step is stale.
std::vector<bool> beforePins(const Run& run) {
    std::vector<bool> before(run.steps.size());
    for (std::size_t i = run.steps.size(); i-- > 0;)
        if (before[i] || (run.steps[i].pinned && run.steps[i].takesPart()))
            for (const StepIndex dependency : run.plan->steps[i].dataDependencies)
                before[toNumber(dependency)] = true;
    return before;
}

} // namespace

api::PlanReport reportPlan(Run& run, StepArtifacts& artifacts, const ResultCache& cache,
                           std::vector<Duration> predicted) {
    api::PlanReport report;
    report.pipeline = run.plan->name;
    report.path = run.request.path;
    const std::vector<bool> before = beforePins(run);
    PlanWalk walk(run, artifacts, cache);
    for (std::uint32_t i = 0; i < run.steps.size(); ++i) {
        const bool takesPart = run.steps[i].takesPart();
        if (!takesPart && !before[i])
            continue;
        api::PlannedStepReport step = walk.visit(StepIndex(i));
        if (!takesPart)
            continue;
        if (step.cached) {
            predicted[i] = Duration(0);
            ++report.cached;
        } else if (!step.pinned) {
            ++report.to_run;
        }
        step.predicted = toSeconds(predicted[i]);
        report.steps.push_back(std::move(step));
    }
    report.predicted = toSeconds(criticalPath(*run.plan, predicted));
    return report;
}

} // namespace orrery::server
