#include "core/server/run_service.h"

#include "core/base/text.h"
#include "core/pipeline/component.h"
#include "core/server/plan_report.h"
#include "core/server/run_records.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

namespace orrery::server {

/// Parameters and files of a run are kept and shown, so a secret may only be referred to there.
Result<void> RunService::refuseSecret(std::string_view text, const std::string& place) const {
    const std::string_view name = m_ports.secrets.namedBy(text);
    if (name.empty())
        return {};
    return Error(
        ErrorCode::InvalidInput,
        fmt::format("{} holds the value of the secret '{}', and would be kept and shown with the run; "
                    "give it to the step by its name instead, under 'secrets:'",
                    place, name));
}

namespace {

/// A pin needs a result that stands alone, and it cannot be meant together with running again.
Result<void> checkPins(const api::RunRequest& request, const pipeline::ExpandedPipeline& plan) {
    std::set<StepIndex> rerun;
    for (const std::string& name : request.rerun)
        for (const StepIndex step : plan.match(name))
            rerun.insert(step);
    for (const std::string& name : request.pinned)
        for (const StepIndex step : plan.match(name)) {
            if (rerun.contains(step))
                return Error(ErrorCode::InvalidInput,
                             fmt::format("Step '{}' is pinned and is to run again; take the pin off, or do "
                                         "not ask for it to run again",
                                         plan.steps[toNumber(step)].name));
            if (plan.steps[toNumber(step)].isMap())
                return Error(ErrorCode::InvalidInput,
                             fmt::format("Step '{}' is a map, whose instances only a run knows; pin what its "
                                         "list comes from or what uses its outputs",
                                         plan.steps[toNumber(step)].name));
        }
    return {};
}

/// Whether the steps that a request names beside its selection are there.
Result<void> checkNamed(const api::RunRequest& request, const pipeline::ExpandedPipeline& plan) {
    for (const std::string& name : request.rerun)
        if (name != "*" && plan.match(name).empty())
            return Error(ErrorCode::NotFound,
                         fmt::format("There is no step '{}' to run again in '{}'", name, request.path));
    for (const std::string& name : request.breakpoints)
        if (plan.match(name).empty())
            return Error(ErrorCode::NotFound,
                         fmt::format("There is no step '{}' to stop at in '{}'", name, request.path));
    return checkPins(request, plan);
}

} // namespace

Result<Run> RunService::load(RunId id, const api::RunRequest& request, const std::string& text,
                             std::vector<api::Problem>& problems, SharedPipeline& loaded) {
    for (const auto& [name, value] : request.params)
        ORRERY_CHECK(refuseSecret(value, fmt::format("Parameter '{}'", name)));
    ORRERY_TRY(loaded, text.empty() ? m_ports.files.load(request.path, request.params)
                                    : Result(m_ports.files.parse(text, request.path, request.params)));
    const pipeline::ExpandedPipeline& plan = loaded->expansion.plan;
    for (const auto& [path, source] : loaded->sources)
        ORRERY_CHECK(refuseSecret(source, fmt::format("'{}'", path)));
    for (const Diagnostics* list : {&loaded->paramFaults, &loaded->expansion.diagnostics})
        for (const Diagnostic& diagnostic : *list)
            problems.push_back(api::toProblem(diagnostic));
    if (!loaded->ok())
        return Error(ErrorCode::InvalidInput,
                     fmt::format("'{}' cannot be run: mend the {} listed", request.path,
                                 problems.size() == 1 ? "error" : "errors"));
    if (const Diagnostics missing = pipeline::missingValues(loaded->expansion.diagnostics); !missing.empty())
        return Error(ErrorCode::InvalidInput,
                     fmt::format("'{}' cannot be run by itself: {}", request.path, missing.front().message));
    if (plan.steps.empty())
        return Error(ErrorCode::InvalidInput,
                     fmt::format("'{}' has no steps; add one under 'steps:'", request.path));
    ORRERY_TRY(const std::vector<bool> selected, pipeline::selectSteps(plan, selectionOf(request)));
    ORRERY_CHECK(checkNamed(request, plan));
    Run run = makeRun(id, request, planOf(loaded), selected, m_ports.clock.now());
    markNeeded(run);
    return run;
}

std::vector<Duration> RunService::predictions(const Run& run) const {
    std::vector<Duration> predicted;
    predicted.reserve(run.steps.size());
    for (std::uint32_t i = 0; i < run.steps.size(); ++i) {
        const bool executed = run.steps[i].takesPart() && !run.steps[i].pinned;
        predicted.push_back(executed ? m_ports.cache.predict(identityOf(run, StepIndex(i))) : Duration(0));
    }
    return predicted;
}

Result<void> RunService::requireKept(const Run& run) const {
    for (std::uint32_t i = 0; i < run.steps.size(); ++i)
        if (run.steps[i].pinned && run.steps[i].takesPart())
            ORRERY_CHECK(m_ports.artifacts.keptResult(run, StepIndex(i)));
    return {};
}

Result<RunId> RunService::start(const api::RunRequest& request, std::vector<api::Problem>& problems) {
    SharedPipeline loaded;
    const RunId id = m_ports.host.reactor().nextRun();
    ORRERY_TRY(Run made, load(id, request, {}, problems, loaded));
    for (const pipeline::StepSpec& spec : made.plan->steps)
        if (!spec.kind.empty() && spec.kindFolder.empty())
            return Error(
                ErrorCode::InvalidInput,
                fmt::format("Step '{}' uses the node kind '{}', which is not installed; add it to the "
                            "workspace's kinds/ folder or correct its name",
                            spec.name, spec.kind));
    ORRERY_CHECK(requireKept(made));
    const std::vector<Duration> predicted = predictions(made);
    const Duration total = criticalPath(*made.plan, predicted);
    engine::RunPlan plan = toRunPlan(made, predicted);
    Run& run = m_ports.book.add(std::move(made));
    if (total.count() > 0)
        run.summary.predicted_end = run.summary.created + toSeconds(total);
    m_ports.host.record(
        encodeSource({id, request, loaded->sources, timestampFromSeconds(run.summary.created)}));
    const Result<void> submitted = m_ports.host.submit(engine::RunSubmitted{id, std::move(plan)});
    if (submitted.ok())
        return id;
    if (submitted.error().code() != ErrorCode::Exhausted)
        m_ports.book.remove(id);
    return submitted.error();
}

Result<RunId> RunService::resume(RunId run, std::vector<api::Problem>& problems) {
    api::RunRequest request;
    if (const Run* live = m_ports.book.find(run)) {
        if (live->summary.ended == 0 || live->summary.state == "succeeded")
            return run;
        request = live->request;
    } else {
        ORRERY_TRY(PastRun past, m_ports.history.load(run));
        if (past.snapshot.summary.state == "succeeded")
            return run;
        request = std::move(past.request);
    }
    // What was forced to run again the first time has done so; the cache answers for it now.
    request.rerun.clear();
    return start(request, problems);
}

Result<void> RunService::cancel(RunId run, const std::string& step) {
    const Run* live = m_ports.book.find(run);
    if (!live || live->summary.ended > 0) {
        ORRERY_CHECK(snapshot(run));
        return Error(ErrorCode::Conflict,
                     fmt::format("Run {} has ended already; there is nothing to cancel", run.number()));
    }
    engine::CancelRequested event{run, engine::CancelRequested::wholeRun, false};
    if (!step.empty()) {
        ORRERY_TRY(const StepPlace place, findStep(run, step));
        event.step = place.index;
    }
    return m_ports.host.submit(event);
}

Result<void> RunService::hold(RunId run, const std::string& step, bool held) {
    const Run* live = m_ports.book.find(run);
    if (!live || live->summary.ended > 0) {
        ORRERY_CHECK(snapshot(run));
        return Error(ErrorCode::Conflict, fmt::format("Run {} has ended already; there is nothing to {}",
                                                      run.number(), held ? "pause" : "continue"));
    }
    if (step.empty())
        return m_ports.host.submit(engine::HoldChanged{run, engine::HoldChanged::wholeRun, held});
    const std::vector<StepIndex> members = live->stepsCalled(step);
    if (members.empty())
        return findStep(run, step).error();
    // Of a matrix some may have started: those that have not are held all the same.
    bool done = false;
    Result<void> outcome;
    for (const StepIndex member : members) {
        outcome = m_ports.host.submit(engine::HoldChanged{run, member, held});
        done |= outcome.ok();
    }
    return done ? Result<void>() : outcome;
}

Result<api::RunSnapshot> RunService::snapshot(RunId run) {
    if (Run* live = m_ports.book.find(run))
        return m_ports.book.snapshot(*live);
    ORRERY_TRY(PastRun past, m_ports.history.load(run));
    return std::move(past.snapshot);
}

Result<PastRun> RunService::record(RunId run) {
    Run* live = m_ports.book.find(run);
    if (!live)
        return m_ports.history.load(run);
    return PastRun{live->request, m_ports.book.snapshot(*live), live->steps};
}

api::RunList RunService::list(std::size_t limit) const {
    api::RunList list;
    const std::vector<const Run*> live = m_ports.book.all();
    for (auto run = live.rbegin(); run != live.rend() && list.runs.size() < limit; ++run)
        list.runs.push_back((*run)->summary);
    const auto past = m_ports.history.list(limit);
    if (past.ok())
        for (const api::RunSummary& summary : *past)
            if (list.runs.size() < limit && !m_ports.book.find(RunId(summary.run)))
                list.runs.push_back(summary);
    std::sort(list.runs.begin(), list.runs.end(), [](const auto& a, const auto& b) { return a.run > b.run; });
    return list;
}

Result<const std::vector<StepRecord>*> RunService::stepsOf(RunId run, PastRun& past) const {
    if (const Run* live = m_ports.book.find(run))
        return &live->steps;
    ORRERY_TRY(past, m_ports.history.load(run));
    return &past.steps;
}

namespace {

RunService::StepPlace placeOf(const api::StepStatus& status) {
    const std::string& state = status.state;
    return {StepIndex(status.index), status.name, status.attempts, status.ranks,
            state != "queued" && state != "running" && state != "unknown"};
}

Error noSuchStep(RunId run, const std::string& step, const std::vector<StepRecord>& steps) {
    std::vector<std::string> names;
    for (const StepRecord& record : steps)
        names.push_back(record.status.name);
    const std::string near = nearest(step, names);
    return Error(ErrorCode::NotFound, fmt::format("Run {} has no step '{}'{}", run.number(), step,
                                                  near.empty() ? "; see: orrery status " + run.text()
                                                               : fmt::format("; did you mean '{}'?", near)));
}

} // namespace

Result<RunService::StepPlace> RunService::findStep(RunId run, const std::string& step) const {
    // Each page of a log asks, so a step of a long ended run is found without loading the run.
    if (!m_ports.book.find(run)) {
        ORRERY_TRY(const std::optional<api::StepStatus> status, m_ports.history.stepNamed(run, step));
        if (status)
            return placeOf(*status);
    }
    PastRun past;
    ORRERY_TRY(const std::vector<StepRecord>* const steps, stepsOf(run, past));
    const auto named = std::find_if(steps->begin(), steps->end(),
                                    [&](const StepRecord& record) { return record.status.name == step; });
    if (named != steps->end())
        return placeOf(named->status);
    const auto ofNode = [&](const StepRecord& record) { return record.status.node == step; };
    if (std::count_if(steps->begin(), steps->end(), ofNode) == 1)
        return placeOf(std::find_if(steps->begin(), steps->end(), ofNode)->status);
    return noSuchStep(run, step, *steps);
}

Result<api::OutputList> RunService::outputs(RunId run, const std::string& step) {
    PastRun past;
    ORRERY_TRY(const std::vector<StepRecord>* const steps, stepsOf(run, past));
    api::OutputList list;
    list.run = run.number();
    for (const StepRecord& record : *steps) {
        if (!step.empty() && record.status.name != step && record.status.node != step)
            continue;
        for (const StepOutput& output : record.outputs)
            list.outputs.push_back(describeOutput(record.status.name, output));
    }
    return list;
}

Result<api::PlanReport> RunService::plan(const api::PlanRequest& request,
                                         std::vector<api::Problem>& problems) {
    SharedPipeline loaded;
    // The number of no run: a plan is looked at and thrown away.
    ORRERY_TRY(Run run, load(RunId(0), request, request.text, problems, loaded));
    std::vector<Duration> predicted = predictions(run);
    api::PlanReport report = reportPlan(run, m_ports.artifacts, m_ports.cache, std::move(predicted));
    report.problems = problems;
    return report;
}

namespace {

std::string describeKeyPart(const engine::KeyPart& part) {
    std::string text(engine::toString(part.kind));
    if (!part.name.empty())
        text += " " + part.name;
    return text + " = " + (part.shown.empty() ? part.digest.hex().substr(0, 12) : part.shown);
}

} // namespace

Result<api::Explanation> RunService::explain(RunId run, const std::string& step) {
    ORRERY_TRY(const StepPlace place, findStep(run, step));
    PastRun past;
    ORRERY_TRY(const std::vector<StepRecord>* const steps, stepsOf(run, past));
    const StepRecord& record = (*steps)[toNumber(place.index)];
    api::Explanation explanation;
    explanation.run = run.number();
    explanation.step = place.name;
    explanation.state = record.status.state;
    if (!place.ended) {
        const auto waits = m_ports.host.reactor().explain(run, place.index, m_ports.clock.now());
        if (waits.ok() && !waits->sentence.empty())
            explanation.sentences.push_back(waits->sentence);
        if (waits.ok() && waits->estimatedStart)
            explanation.predicted_start = toSeconds(*waits->estimatedStart);
    }
    if (!record.status.reason.empty())
        explanation.sentences.push_back(record.status.reason);
    if (record.status.attempts > 1)
        explanation.sentences.push_back(fmt::format("it was tried {} times", record.status.attempts));
    if (explanation.sentences.empty())
        explanation.sentences.push_back(fmt::format("it is {}", record.status.state));
    for (const engine::KeyPart& part : record.key.parts)
        explanation.key_parts.push_back(describeKeyPart(part));
    return explanation;
}

} // namespace orrery::server
