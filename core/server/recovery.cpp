#include "core/server/recovery.h"

#include "core/base/log.h"
#include "core/pipeline/component.h"

namespace orrery::server {

namespace {

/// How many ranks the live attempt has, 0 where there is none.
std::uint32_t placedRanks(const engine::StepView& step) {
    std::size_t ranks = 0;
    for (const engine::PlacedPart& part : step.parts)
        ranks += part.ranks.size();
    return static_cast<std::uint32_t>(ranks);
}

} // namespace

engine::ReactorConfig Recovery::limits() {
    engine::ReactorConfig config;
    config.shortStepsPerCpu = 16; // as many as an agent gives a supervisor at once
    return config;
}

Result<void> Recovery::take(std::string_view record) {
    ++m_records;
    if (record.starts_with('E'))
        return m_reactor.replay(record.substr(1));
    if (record.starts_with('Z')) {
        ORRERY_TRY(m_reactor, engine::Reactor::restore(record.substr(1), limits()));
        // A snapshot is taken when no run is live: what came before it is over.
        m_sources.clear();
        m_details.clear();
        return {};
    }
    ORRERY_TRY(ServerRecord decoded, decodeServerRecord(record));
    if (auto* source = std::get_if<SourceRecord>(&decoded))
        m_sources.push_back(std::move(*source));
    else if (auto* map = std::get_if<MapRecord>(&decoded))
        m_details.emplace(map->run, std::move(*map));
    else if (auto* outputs = std::get_if<OutputsRecord>(&decoded))
        m_details.emplace(outputs->run, std::move(*outputs));
    return {};
}

Result<Run> Recovery::rebuild(const SourceRecord& source) {
    ORRERY_TRY(const SharedPipeline loaded,
               m_files.reload(source.sources, source.request.path, source.request.params));
    if (!loaded->ok() || !pipeline::canRun(loaded->expansion.diagnostics))
        return Error(ErrorCode::InvalidInput, "its pipeline can no longer be expanded");
    ORRERY_TRY(const std::vector<bool> selected,
               pipeline::selectSteps(loaded->expansion.plan, selectionOf(source.request)));
    Run run = makeRun(source.run, source.request, planOf(loaded), selected, source.created);
    markNeeded(run);
    return run;
}

void Recovery::apply(Run& run, const OutputsRecord& record) {
    if (toNumber(record.step) >= run.steps.size())
        return;
    StepRecord& step = run.record(record.step);
    step.key = record.key;
    step.outputs = record.outputs;
    step.status.reason = record.reason;
}

Result<void> Recovery::apply(Run& run, const MapRecord& record) {
    if (toNumber(record.step) >= run.steps.size())
        return Error(ErrorCode::Corrupt, "a map step is not in its plan");
    if (run.mapInstances.contains(record.step))
        return {}; // The record was written twice because a sync failed.
    ORRERY_TRY(std::vector<pipeline::StepSpec> instances,
               pipeline::instantiate(run.spec(record.step), record.list));
    run.addInstances(record.step, std::move(instances));
    return {};
}

void Recovery::restoreStates(Run& run, const engine::RunView& view) {
    run.summary.state = engine::toString(view.state);
    run.summary.paused = view.paused;
    if (view.ended)
        run.summary.ended = toSeconds(*view.ended);
    for (const engine::StepView& step : view.steps) {
        if (toNumber(step.index) >= run.steps.size())
            continue;
        StepRecord& record = run.record(step.index);
        api::StepStatus& status = record.status;
        record.placedAttempt = step.attempts;
        run.setState(step.index, engine::toString(step.state));
        status.attempts = step.attempts;
        if (const std::uint32_t placed = placedRanks(step); placed != 0)
            status.ranks = placed;
        status.exit_code = step.exitCode;
        status.cached = step.state == engine::StepState::Cached;
        status.held = step.phase == engine::StepPhase::Held;
        if (!step.reason.empty())
            status.reason = step.reason;
        if (step.started)
            status.started = toSeconds(*step.started);
        if (step.ended)
            status.ended = toSeconds(*step.ended);
    }
}

void Recovery::fill(RunBook& book, const engine::Reactor& reactor, std::vector<RunId>& lost) {
    for (const SourceRecord& source : m_sources) {
        const auto view = reactor.run(source.run);
        if (!view || book.find(source.run))
            continue;
        Result<Run> run = rebuild(source);
        const auto [first, last] = m_details.equal_range(source.run);
        for (auto detail = first; run.ok() && detail != last; ++detail) {
            if (const auto* outputs = std::get_if<OutputsRecord>(&detail->second))
                apply(*run, *outputs);
            else if (const auto applied = apply(*run, std::get<MapRecord>(detail->second)); !applied.ok())
                run = applied.error();
        }
        if (!run.ok()) {
            log::error("run {} cannot be taken up again: {}", source.run.number(), run.error().describe());
            lost.push_back(source.run);
            continue;
        }
        restoreStates(*run, *view);
        book.add(std::move(*run));
    }
}

} // namespace orrery::server
