#include "core/server/run_book.h"

#include "core/api/wire/wire.h"
#include "core/base/log.h"

#include <fmt/core.h>

#include <algorithm>

namespace orrery::server {

namespace {

/// People read no faster than this; what changes in between is sent together.
constexpr Duration deltaInterval = std::chrono::milliseconds(100);

/// The sentence that explains a run's end: the first step at fault.
std::string reasonOf(const Run& run) {
    for (const StepRecord& step : run.steps) {
        const std::string& state = step.status.state;
        if (state == "failed" || state == "lost")
            return fmt::format("{}: {}", step.status.name, step.status.reason);
    }
    return "";
}

} // namespace

RunBook::RunBook(net::EventLoop& loop, const Clock& clock) : m_loop(loop), m_clock(clock) {}

RunBook::~RunBook() {
    *m_alive = false;
}

Run& RunBook::add(Run run) {
    Entry& entry = m_runs[run.id];
    entry.run = std::make_unique<Run>(std::move(run));
    return *entry.run;
}

RunBook::Entry* RunBook::entry(RunId run) {
    const auto found = m_runs.find(run);
    return found == m_runs.end() ? nullptr : &found->second;
}

Run* RunBook::find(RunId run) {
    Entry* found = entry(run);
    return found ? found->run.get() : nullptr;
}

const Run* RunBook::find(RunId run) const {
    const auto found = m_runs.find(run);
    return found == m_runs.end() ? nullptr : found->second.run.get();
}

std::vector<const Run*> RunBook::all() const {
    std::vector<const Run*> runs;
    for (const auto& [id, entry] : m_runs)
        runs.push_back(entry.run.get());
    return runs;
}

void RunBook::remove(RunId run) {
    flush(run);
    m_runs.erase(run);
}

void RunBook::observe(const engine::Observation& observation) {
    if (const auto* step = std::get_if<engine::StepChanged>(&observation)) {
        if (Entry* found = entry(step->run))
            stepChanged(*found, *step);
    } else if (const auto* run = std::get_if<engine::RunChanged>(&observation)) {
        if (Entry* found = entry(run->run))
            runChanged(*found, *run);
    }
}

void RunBook::rejected(const Error& error) {
    log::warning("the engine did not take an event: {}", error.describe());
}

void RunBook::stepChanged(Entry& entry, const engine::StepChanged& change) {
    const std::uint32_t index = toNumber(change.step);
    if (index >= entry.run->steps.size())
        return;
    api::StepStatus& status = entry.run->steps[index].status;
    const bool wasRunning = status.state == "running" || status.state == "unknown";
    entry.run->setState(change.step, engine::toString(change.state));
    status.attempts = change.attempt;
    status.held = change.held;
    status.exit_code = change.exitCode;
    status.cached = change.state == engine::StepState::Cached;
    // What preparing said ("runs because the command changed") stands until there is something newer to say.
    if (!change.reason.empty())
        status.reason = change.reason;
    const double at = toSeconds(change.at);
    if (change.state == engine::StepState::Running && !wasRunning)
        status.started = at;
    if (engine::isTerminal(change.state)) {
        status.ended = at;
        if (status.cached)
            status.started = at;
    } else {
        status.ended = 0;
    }
    if (const auto times = entry.times.find(index);
        times != entry.times.end() && engine::isTerminal(change.state)) {
        if (times->second.attempt == change.attempt) {
            status.started = toSeconds(times->second.started);
            status.ended = toSeconds(times->second.ended);
        }
        entry.times.erase(times);
    }
    entry.pending.steps.push_back(index);
    if (engine::isTerminal(change.state) && m_onStepEnded)
        m_onStepEnded(*entry.run, change.step);
    schedule(entry);
}

void RunBook::runChanged(Entry& entry, const engine::RunChanged& change) {
    api::RunSummary& summary = entry.run->summary;
    summary.state = engine::toString(change.state);
    summary.paused = change.paused;
    if (change.state == engine::RunState::Running && summary.started == 0)
        summary.started = toSeconds(change.at);
    if (engine::isTerminal(change.state)) {
        summary.ended = toSeconds(change.at);
        summary.reason = reasonOf(*entry.run);
    }
    entry.pending.summary = true;
    if (!engine::isTerminal(change.state)) {
        schedule(entry);
        return;
    }
    if (m_onEnded)
        m_onEnded(*entry.run);
    flush(change.run);
}

void RunBook::noteTimes(const AttemptId& attempt, Timestamp started, Timestamp ended) {
    if (Entry* found = entry(attempt.run); found && started.time_since_epoch().count() > 0)
        found->times[toNumber(attempt.step)] = {attempt.number, started, ended};
}

StepRecord* RunBook::recordOf(const AttemptId& attempt) {
    Run* run = find(attempt.run);
    return run && toNumber(attempt.step) < run->steps.size() ? &run->record(attempt.step) : nullptr;
}

void RunBook::notePlaced(const AttemptId& attempt, std::uint32_t ranks) {
    StepRecord* step = recordOf(attempt);
    if (!step)
        return;
    step->placedAttempt = attempt.number;
    step->status.ranks = ranks;
    step->status.rank_ends.clear();
}

void RunBook::noteRanks(const AttemptId& attempt, std::vector<api::RankEnd> ends) {
    StepRecord* step = recordOf(attempt);
    if (!step || step->placedAttempt != attempt.number || step->status.rank_ends == ends)
        return;
    step->status.rank_ends = std::move(ends);
    touch(*find(attempt.run), attempt.step);
}

Duration RunBook::tookOf(const AttemptId& attempt) const {
    const auto found = m_runs.find(attempt.run);
    if (found == m_runs.end())
        return Duration(0);
    const auto times = found->second.times.find(toNumber(attempt.step));
    return times == found->second.times.end() ? Duration(0) : times->second.ended - times->second.started;
}

void RunBook::touch(Run& run, StepIndex step) {
    Entry* found = entry(run.id);
    if (!found)
        return;
    found->pending.steps.push_back(toNumber(step));
    schedule(*found);
}

void RunBook::addMetrics(Run& run, std::vector<api::MetricPoint> points) {
    Entry* found = entry(run.id);
    if (!found || m_followers.empty())
        return;
    auto& pending = found->pending.metrics;
    pending.insert(pending.end(), std::make_move_iterator(points.begin()),
                   std::make_move_iterator(points.end()));
    schedule(*found);
}

void RunBook::logGrew(Run& run, StepIndex step) {
    Entry* found = entry(run.id);
    if (!found || m_followers.empty())
        return;
    found->pending.logs.insert(toNumber(step));
    schedule(*found);
}

void RunBook::schedule(Entry& entry) {
    if (entry.pending.scheduled)
        return;
    entry.pending.scheduled = true;
    const RunId run = entry.run->id;
    const Duration since = m_loop.now() - entry.pending.lastSent;
    const Duration wait = since >= deltaInterval ? Duration(0) : deltaInterval - since;
    m_loop.after(wait, [this, run, alive = m_alive] {
        if (*alive)
            flush(run);
    });
}

void RunBook::flush(RunId run) {
    Entry* found = entry(run);
    if (!found)
        return;
    Pending pending = std::move(found->pending);
    found->pending = {};
    found->pending.lastSent = m_loop.now();
    if (pending.steps.empty() && pending.logs.empty() && pending.metrics.empty() && !pending.summary)
        return;
    api::RunDelta delta;
    delta.sequence = ++found->run->sequence;
    const bool followed = std::any_of(m_followers.begin(), m_followers.end(),
                                      [&](const auto& item) { return item.second.run == run; });
    if (!followed)
        return;
    delta.summary = found->run->summary;
    std::sort(pending.steps.begin(), pending.steps.end());
    pending.steps.erase(std::unique(pending.steps.begin(), pending.steps.end()), pending.steps.end());
    for (const std::uint32_t index : pending.steps)
        delta.steps.push_back(found->run->steps[index].status);
    delta.metrics = std::move(pending.metrics);
    delta.logs.assign(pending.logs.begin(), pending.logs.end());
    const std::string message = api::toJson(delta);
    std::erase_if(m_followers, [&](const auto& item) {
        return item.second.run == run && !item.second.follower.send(message);
    });
}

api::RunSnapshot RunBook::snapshot(Run& run) {
    flush(run.id);
    api::RunSnapshot snapshot;
    snapshot.sequence = run.sequence;
    snapshot.summary = run.summary;
    snapshot.steps.reserve(run.steps.size());
    for (const StepRecord& step : run.steps)
        snapshot.steps.push_back(step.status);
    return snapshot;
}

RunBook::FollowerId RunBook::follow(RunId run, RunFollower follower) {
    Run* found = find(run);
    if (!found || !follower.send(api::toJson(snapshot(*found))))
        return 0;
    const FollowerId id = m_nextFollower++;
    m_followers[id] = {run, std::move(follower)};
    return id;
}

void RunBook::unfollow(FollowerId follower) {
    m_followers.erase(follower);
}

} // namespace orrery::server
