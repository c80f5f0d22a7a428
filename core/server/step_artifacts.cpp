#include "core/server/step_artifacts.h"

#include "core/base/text.h"
#include "core/server/run_records.h"

#include <fmt/core.h>

#include <algorithm>

namespace orrery::server {

using Outcome = engine::Prepared::Outcome;

Result<bool> StepArtifacts::wanted(const Run& run, StepIndex step) const {
    const pipeline::StepSpec& spec = run.spec(step);
    if (spec.when.empty())
        return true;
    ORRERY_TRY(const std::vector<ResolvedInput> inputs,
               resolveInputs(
                   run, step, m_ports.paths,
                   [this](const StepOutput& output) { return m_ports.shelf.pathOf(output); },
                   run.stateSeenBySteps()));
    pipeline::ValueScope scope =
        makeScope({run, step, [this](const StepOutput& output) { return m_ports.shelf.pathOf(output); }, "",
                   false, nullptr, run.stateSeenBySteps()});
    pipeline::Value values = pipeline::Value::object();
    for (const ResolvedInput& input : inputs)
        values.add(input.port, input.value);
    scope.set("inputs", std::move(values));
    ORRERY_TRY(const pipeline::Value value, spec.when.evaluate(scope));
    return pipeline::isTruthy(value);
}

bool StepArtifacts::hitIsWhole(const CachedResult& hit) {
    for (const StepOutput& output : hit.outputs)
        if (!m_ports.shelf.has(output))
            return false;
    return true;
}

std::string StepArtifacts::missReason(const Run& run, StepIndex step, const engine::CacheKey& key,
                                      std::vector<std::string>& changed) const {
    const pipeline::StepSpec& spec = run.spec(step);
    if (run.record(step).rerun)
        return "runs because --rerun was asked for";
    if (!spec.cache)
        return "runs because its cache is off";
    const CachedResult* before = m_ports.cache.newest(identityOf(run, step));
    if (!before)
        return "runs for the first time";
    const std::vector<engine::KeyDifference> differences = engine::compare(before->key, key);
    for (const engine::KeyDifference& difference : differences)
        changed.push_back(engine::describe({difference}));
    if (changed.empty())
        return fmt::format("runs because the outputs of run {} are no longer there", before->run.number());
    return fmt::format("runs because since run {} {}", before->run.number(), engine::describe(differences));
}

Result<engine::CacheKey> StepArtifacts::keyOf(const Run& run, StepIndex step) {
    const auto pathOf = [this](const StepOutput& output) { return m_ports.shelf.pathOf(output); };
    ORRERY_TRY(const std::vector<ResolvedInput> inputs,
               resolveInputs(run, step, m_ports.paths, pathOf, "running"));
    const auto digestOf = [this](const std::string& path) { return m_ports.shelf.digestOf(path); };
    return composeKey(run, step, inputs, m_ports.paths, digestOf);
}

Result<const CachedResult*> StepArtifacts::keptResult(const Run& run, StepIndex step) {
    const CachedResult* kept = m_ports.cache.newest(identityOf(run, step));
    if (!kept || !hitIsWhole(*kept))
        return Error(ErrorCode::NotFound, fmt::format("Step '{}' is pinned, but no result of it is kept; run "
                                                      "it once without the pin",
                                                      run.spec(step).name));
    return kept;
}

Result<std::vector<engine::KeyDifference>> StepArtifacts::changedSinceKept(const Run& run, StepIndex step) {
    ORRERY_TRY(const CachedResult* const kept, keptResult(run, step));
    ORRERY_TRY(const engine::CacheKey key, keyOf(run, step));
    return engine::compare(kept->key, key);
}

/// The verdict that an earlier result is used, if the step's gate says yes to it.
Result<StepArtifacts::Verdict> StepArtifacts::takes(const Run& run, StepIndex step, const CachedResult& hit,
                                                    std::string why) {
    ORRERY_TRY(const std::string refused, refusal(run, step, hit.outputs));
    if (refused.empty())
        return Verdict{Outcome::CacheHit, std::move(why), {}, hit.key, &hit};
    return Verdict{Outcome::Refused,
                   fmt::format("{} for the outputs of run {}", refused, hit.run.number()),
                   {},
                   hit.key,
                   &hit};
}

Result<StepArtifacts::Verdict> StepArtifacts::judge(const Run& run, StepIndex step) {
    const pipeline::StepSpec& spec = run.spec(step);
    if (run.record(step).pinned) {
        ORRERY_TRY(const CachedResult* const kept, keptResult(run, step));
        return takes(run, step, *kept, fmt::format("is pinned to its outputs of run {}", kept->run.number()));
    }
    Verdict verdict;
    ORRERY_TRY(verdict.key, keyOf(run, step));
    if (spec.cache && !spec.always && !run.record(step).rerun) {
        const CachedResult* hit = m_ports.cache.find(verdict.key.digest);
        if (hit && hitIsWhole(*hit))
            return takes(
                run, step, *hit,
                fmt::format("same command, code, inputs and environment as in run {}", hit->run.number()));
    }
    verdict.why = missReason(run, step, verdict.key, verdict.changed);
    return verdict;
}

engine::Prepared StepArtifacts::expandMap(Run& run, StepIndex step) {
    engine::Prepared prepared{run.id, step, Outcome::Expanded, "", {}};
    const pipeline::StepSpec& spec = run.spec(step);
    const auto pathOf = [this](const StepOutput& output) { return m_ports.shelf.pathOf(output); };
    const pipeline::ValueScope scope = makeScope({run, step, pathOf, "", false, nullptr, "running"});
    const auto list = spec.mapOver.evaluate(scope);
    if (!list.ok())
        return {run.id, step, Outcome::Invalid, list.error().describe(), {}};
    auto instances = pipeline::instantiate(spec, *list);
    if (!instances.ok())
        return {run.id, step, Outcome::Invalid, instances.error().describe(), {}};
    for (const pipeline::StepSpec& instance : *instances)
        prepared.instances.push_back(
            {instance.name, m_ports.cache.predict(run.request.path + ":" + instance.name)});
    m_ports.record(encodeMapList(run.id, step, *list));
    run.addInstances(step, std::move(*instances));
    prepared.message = fmt::format("{} instances", prepared.instances.size());
    return prepared;
}

namespace {

/// Why a step has no part in a run.
std::string_view whyLeftOut(const api::RunRequest& request) {
    const bool whole = request.from.empty() && request.to.empty() && request.only.empty();
    return whole ? "only pinned steps use it" : "not part of this run's selection";
}

} // namespace

engine::Prepared StepArtifacts::answer(Run& run, StepIndex step) {
    const auto refuse = [&](const Error& error) {
        return engine::Prepared{run.id, step, Outcome::Invalid, m_ports.secrets.redact(error).describe(), {}};
    };
    StepRecord& record = run.record(step);
    const pipeline::StepSpec& spec = run.spec(step);
    if (!record.takesPart())
        return {run.id, step, Outcome::Skip, std::string(whyLeftOut(run.request)), {}};
    const Result<bool> want = record.pinned ? Result<bool>(true) : wanted(run, step);
    if (!want.ok())
        return refuse(want.error());
    if (!*want)
        return {run.id, step, Outcome::Skip, fmt::format("its condition is false: {}", spec.when.text()), {}};
    if (spec.isMap())
        return expandMap(run, step);
    auto verdict = judge(run, step);
    if (!verdict.ok())
        return refuse(verdict.error());
    record.key = std::move(verdict->key);
    record.status.reason = verdict->why;
    if (verdict->hit) {
        record.outputs = verdict->hit->outputs;
        m_ports.cache.touch(record.key.digest, identityOf(run, step), Clock::system().now());
        m_ports.record(encodeOutputs(run.id, step, record));
        return {run.id, step, verdict->outcome, verdict->why, {}};
    }
    if (!record.selected)
        return refuse(
            Error(ErrorCode::NotFound, fmt::format("Step '{}' is not selected and has no cached result to go "
                                                   "on from ({}); run it too, for example with --to",
                                                   spec.name, verdict->why)));
    record.status.predicted = toSeconds(m_ports.cache.predict(identityOf(run, step)));
    record.status.prepared = toSeconds(Clock::system().now());
    return {run.id, step, Outcome::Run, verdict->why, {}};
}

void StepArtifacts::prepare(const engine::Prepare& effect) {
    Run* run = m_ports.book.find(effect.run);
    if (!run || toNumber(effect.step) >= run->steps.size())
        return;
    m_ports.post(answer(*run, effect.step));
}

Result<std::string> StepArtifacts::refusal(const Run& run, StepIndex step,
                                           const std::vector<StepOutput>& outputs) const {
    const pipeline::StepSpec& spec = run.spec(step);
    if (spec.check.empty())
        return std::string();
    const auto pathOf = [this](const StepOutput& output) { return m_ports.shelf.pathOf(output); };
    pipeline::ValueScope scope = makeScope({run, step, pathOf, "", false, nullptr, run.stateSeenBySteps()});
    const auto ofInputs = [](const pipeline::Reference& name) { return name.path.front() == "inputs"; };
    if (std::ranges::any_of(spec.check.references(), ofInputs)) {
        ORRERY_TRY(const std::vector<ResolvedInput> inputs,
                   resolveInputs(run, step, m_ports.paths, pathOf, run.stateSeenBySteps()));
        pipeline::Value values = pipeline::Value::object();
        for (const ResolvedInput& input : inputs)
            values.add(input.port, input.value);
        scope.set("inputs", std::move(values));
    }
    pipeline::Value outputValues = pipeline::Value::object();
    for (const StepOutput& output : outputs)
        outputValues.add(output.port, pipeline::isReadAsValue(output.type)
                                          ? output.value
                                          : pipeline::Value(m_ports.shelf.pathOf(output)));
    scope.set("outputs", std::move(outputValues));
    const auto value = spec.check.evaluate(scope);
    if (!value.ok())
        return value.error().wrap(fmt::format("The check of '{}' could not be evaluated", spec.name));
    return pipeline::isTruthy(*value) ? std::string()
                                      : fmt::format("its check is false: {}", spec.check.text());
}

engine::Collected StepArtifacts::gather(Run& run, const engine::Collect& effect) {
    using CollectedOutcome = engine::Collected::Outcome;
    const StepIndex step = effect.attempt.step;
    const pipeline::StepSpec& spec = run.spec(step);
    StepRecord& record = run.record(step);
    record.outputs.clear();
    std::filesystem::path folder;
    if (!spec.outputs.empty())
        folder = m_ports.paths.attempt(effect.attempt, spec.name) / "outputs";
    for (const pipeline::OutputPort& port : spec.outputs) {
        auto output = m_ports.shelf.store(port, folder);
        if (!output.ok() && port.optional && output.error().code() == ErrorCode::NotFound)
            continue;
        if (!output.ok()) {
            const bool missing = output.error().code() == ErrorCode::NotFound;
            return {effect.attempt, missing ? CollectedOutcome::OutputMissing : CollectedOutcome::Failed,
                    output.error().describe()};
        }
        if (auto laidOut = m_ports.shelf.layOut(*output); !laidOut.ok())
            return {effect.attempt, CollectedOutcome::Failed, laidOut.error().describe()};
        record.outputs.push_back(std::move(*output));
    }
    const Result<std::string> refused = refusal(run, step, record.outputs);
    if (!refused.ok())
        return {effect.attempt, CollectedOutcome::Failed, refused.error().describe()};
    return {effect.attempt, refused->empty() ? CollectedOutcome::Ok : CollectedOutcome::GateRefused,
            *refused};
}

void StepArtifacts::remember(Run& run, const AttemptId& attempt) {
    const StepRecord& record = run.record(attempt.step);
    const std::string identity = identityOf(run, attempt.step);
    const Duration took = m_ports.book.tookOf(attempt);
    const Timestamp now = Clock::system().now();
    if (!run.spec(attempt.step).cache || record.key.parts.empty()) {
        m_ports.cache.noteDuration(identity, took);
        return;
    }
    m_ports.cache.put({record.key, identity, record.outputs, run.id, took, now, now});
}

void StepArtifacts::collect(const engine::Collect& effect) {
    Run* run = m_ports.book.find(effect.attempt.run);
    if (!run || toNumber(effect.attempt.step) >= run->steps.size())
        return;
    engine::Collected collected = gather(*run, effect);
    // What a gate refuses was well made: with another limit it need not be made again.
    if (collected.outcome == engine::Collected::Outcome::Ok ||
        collected.outcome == engine::Collected::Outcome::GateRefused) {
        m_ports.record(encodeOutputs(run->id, effect.attempt.step, run->record(effect.attempt.step)));
        remember(*run, effect.attempt);
    }
    run->record(effect.attempt.step).status.stored = toSeconds(Clock::system().now());
    // It may quote an output, and a job may have written there what it was given.
    collected.message = m_ports.secrets.redact(collected.message);
    m_ports.post(std::move(collected));
}

} // namespace orrery::server
