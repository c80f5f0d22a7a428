#include "core/server/run.h"

#include <fmt/core.h>

namespace orrery::server {

const StepOutput* StepRecord::output(std::string_view port) const {
    for (const StepOutput& output : outputs)
        if (output.port == port)
            return &output;
    return nullptr;
}

namespace {

/// Walks an output's source down to steps.
class OutputWalk {
public:
    OutputWalk(const Run& run, const std::function<void(const StepOutput&)>& visit)
        : m_run(run), m_visit(visit) {}

    Result<void> walk(const pipeline::OutputSource& source, bool insideList) {
        // A source with a port is a step's own; only a list of sources has none.
        if (source.port.empty()) {
            for (const pipeline::OutputSource& item : source.items)
                ORRERY_CHECK(walk(item, true));
            return {};
        }
        const auto instances = m_run.mapInstances.find(source.step);
        if (instances == m_run.mapInstances.end())
            return take(source.step, source.port, insideList);
        for (const StepIndex instance : instances->second)
            ORRERY_CHECK(take(instance, source.port, true));
        return {};
    }

private:
    Result<void> take(StepIndex index, const std::string& port, bool insideList) {
        const StepRecord& step = m_run.record(index);
        if (const StepOutput* output = step.output(port))
            return m_visit(*output), Result<void>();
        if (insideList)
            return {};
        return Error(ErrorCode::Unavailable,
                     fmt::format("Output '{}' of step '{}' is not there: the step is {}", port,
                                 step.status.name, step.status.state));
    }

    const Run& m_run;
    const std::function<void(const StepOutput&)>& m_visit;
};

} // namespace

Result<void> Run::visitOutputs(std::string_view name, std::string_view port, bool& list,
                               const std::function<void(const StepOutput&)>& visit) const {
    ORRERY_TRY(const pipeline::OutputSource source, plan->resolveOutput(name, port));
    list = source.isList;
    return OutputWalk(*this, visit).walk(source, false);
}

std::vector<StepIndex> Run::stepsCalled(std::string_view name) const {
    std::vector<StepIndex> found = plan->match(name);
    for (std::size_t i = plan->steps.size(); i < steps.size(); ++i)
        if (steps[i].status.name == name || steps[i].status.node == name)
            found.push_back(StepIndex(steps[i].status.index));
    return found;
}

std::string Run::stateSeenBySteps() const {
    const api::StepCounts& counts = summary.counts;
    if (counts.failed + counts.lost > 0)
        return "failed";
    return counts.cancelled > 0 || summary.state == "cancelled" ? "cancelled" : "running";
}

namespace {

/// The count that a step in this state belongs to.
std::uint32_t& countOf(api::StepCounts& counts, std::string_view state) {
    if (state == "queued")
        return counts.queued;
    if (state == "running" || state == "unknown")
        return counts.running;
    if (state == "succeeded")
        return counts.succeeded;
    if (state == "cached")
        return counts.cached;
    if (state == "failed")
        return counts.failed;
    if (state == "cancelled")
        return counts.cancelled;
    return state == "skipped" ? counts.skipped : counts.lost;
}

} // namespace

void Run::setState(StepIndex step, std::string_view state) {
    std::string& known = record(step).status.state;
    if (known == state)
        return;
    --countOf(summary.counts, known);
    ++countOf(summary.counts, state);
    known = state;
}

namespace {

StepRecord makeRecord(const pipeline::StepSpec& spec, std::uint32_t index) {
    StepRecord record;
    record.status.index = index;
    record.status.name = spec.name;
    record.status.node = spec.document.empty() ? spec.documentStep : spec.group;
    record.status.kind = spec.kind.empty() ? "command" : spec.kind;
    record.status.state = "queued";
    record.status.ranks = static_cast<std::uint32_t>(spec.gang.count);
    return record;
}

} // namespace

void Run::addInstances(StepIndex map, std::vector<pipeline::StepSpec> added) {
    const StepRecord parent = record(map);
    std::vector<StepIndex> members;
    for (pipeline::StepSpec& instance : added) {
        const auto index = static_cast<std::uint32_t>(steps.size());
        StepRecord child = makeRecord(instance, index);
        child.status.node = parent.status.node;
        child.rerun = parent.rerun;
        members.push_back(StepIndex(index));
        steps.push_back(std::move(child));
        instances.push_back(std::move(instance));
    }
    summary.counts.total += static_cast<std::uint32_t>(members.size());
    summary.counts.queued += static_cast<std::uint32_t>(members.size());
    mapInstances[map] = std::move(members);
}

pipeline::Selection selectionOf(const api::RunRequest& request) {
    return {request.from, request.to, request.only, request.pinned};
}

Run makeRun(RunId id, api::RunRequest request, std::shared_ptr<const pipeline::ExpandedPipeline> plan,
            const std::vector<bool>& selected, Timestamp now) {
    Run run;
    run.id = id;
    run.summary.run = id.number();
    run.summary.pipeline = plan->name;
    run.summary.path = request.path;
    run.summary.state = "queued";
    run.summary.created = toSeconds(now);
    if (plan->params)
        for (const auto& [name, value] : plan->params->members())
            run.summary.params[name] = pipeline::toText(value);
    run.steps.reserve(plan->steps.size());
    for (std::uint32_t index = 0; index < plan->steps.size(); ++index) {
        StepRecord& record = run.steps.emplace_back(makeRecord(plan->steps[index], index));
        record.selected = selected.empty() || selected[index];
    }
    run.request = std::move(request);
    run.plan = std::move(plan);
    for (const std::string& name : run.request.rerun) {
        for (StepRecord& step : run.steps)
            step.rerun |= name == "*";
        for (const StepIndex step : run.stepsCalled(name))
            run.record(step).rerun = true;
    }
    for (const std::string& name : run.request.pinned)
        for (const StepIndex step : run.plan->match(name)) {
            run.record(step).pinned = true;
            run.record(step).rerun = false;
        }
    run.summary.counts.total = run.summary.counts.queued = static_cast<std::uint32_t>(run.steps.size());
    return run;
}

void markNeeded(Run& run) {
    for (std::size_t i = run.steps.size(); i-- > 0;) {
        if (!run.steps[i].takesPart() || run.steps[i].pinned)
            continue;
        for (const StepIndex dependency : run.plan->steps[i].dataDependencies)
            if (StepRecord& step = run.record(dependency); !step.selected)
                step.needed = true;
    }
}

namespace {

engine::GangRequest toGang(const pipeline::Gang& gang) {
    engine::GangRequest request;
    request.ranks = static_cast<std::uint32_t>(gang.count);
    request.minimum = static_cast<std::uint32_t>(gang.minimum);
    engine::ResourceRequest& rank = request.perRank;
    rank.cpus = gang.perRank.cpus;
    rank.memoryBytes = gang.perRank.memory;
    rank.diskBytes = gang.perRank.disk;
    rank.gpus = gang.perRank.gpus;
    rank.gpuModel = gang.perRank.gpuModel;
    rank.gpuMemoryBytes = gang.perRank.gpuMemory;
    for (const auto& [name, value] : gang.perRank.labels)
        rank.labels.push_back(value.empty() ? name : name + "=" + value);
    return request;
}

engine::RetryPolicy toRetry(const pipeline::RetryPolicy& retry) {
    engine::RetryPolicy policy;
    policy.attempts = static_cast<std::uint32_t>(retry.attempts);
    if (retry.backoff.count() > 0)
        policy.backoff = retry.backoff;
    for (const std::string& reason : retry.on) {
        // The file says "failed" for any exit code and a bare number for one of them.
        const bool number = !reason.empty() && reason.find_first_not_of("0123456789") == std::string::npos;
        auto parsed = engine::RetryReason::parse(number               ? "exit:" + reason
                                                 : reason == "failed" ? "exit"
                                                                      : reason);
        if (parsed.ok())
            policy.on.push_back(*parsed);
    }
    return policy;
}

} // namespace

engine::RunPlan toRunPlan(const Run& run, const std::vector<Duration>& predicted) {
    engine::RunPlan plan;
    plan.name = run.plan->name;
    plan.keepGoing = run.request.keep_going;
    std::map<std::string, std::int32_t> groups;
    for (const auto& [name, limit] : run.plan->concurrencyGroups) {
        groups[name] = static_cast<std::int32_t>(plan.groups.size());
        plan.groups.push_back({name, static_cast<std::uint32_t>(limit)});
    }
    plan.steps.reserve(run.plan->steps.size());
    for (std::size_t index = 0; index < run.plan->steps.size(); ++index) {
        const pipeline::StepSpec& spec = run.plan->steps[index];
        engine::PlannedStep& step = plan.steps.emplace_back();
        step.name = spec.name;
        if (!run.steps[index].pinned) // What is taken as it is waits for nothing.
            step.dependencies = spec.dependencies;
        step.gang = toGang(spec.gang);
        step.retry = toRetry(spec.retry);
        step.timeout = spec.timeout.value_or(Duration(0));
        step.priority = spec.priority;
        const auto group = groups.find(spec.concurrencyGroup);
        step.group = group == groups.end() ? -1 : group->second;
        step.predicted = index < predicted.size() ? predicted[index] : Duration(0);
        step.always = spec.always;
        step.map = spec.isMap();
    }
    for (const std::string& name : run.request.breakpoints)
        for (const StepIndex step : run.stepsCalled(name))
            plan.breakpoints.insert(step);
    return plan;
}

} // namespace orrery::server
