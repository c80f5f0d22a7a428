#pragma once

#include "core/engine/ports.h"
#include "core/net/event_loop.h"
#include "core/server/run.h"

#include <functional>
#include <memory>
#include <set>
#include <unordered_map>

namespace orrery::server {

/// Somebody who follows a run. Called on the loop's thread with the JSON of each message.
struct RunFollower {
    /// Returns false when the peer cannot take more: it is dropped and will come again for a snapshot.
    std::function<bool(const std::string& message)> send;
};

/// The live runs and what people are told of them: keeps each step's status, counts, and sends followers a
/// snapshot and then numbered deltas, the first change at once and the rest at most ten times a second.
/// Thread: the loop's.
class RunBook final : public engine::RunObserver {
public:
    using FollowerId = std::uint64_t;

    RunBook(net::EventLoop& loop, const Clock& clock);
    ~RunBook() override;

    Run& add(Run run);
    Run* find(RunId run);
    const Run* find(RunId run) const;
    std::vector<const Run*> all() const; ///< Oldest first.
    void remove(RunId run);

    /// Called once when a run reaches a terminal state, before followers hear of it.
    void onEnded(std::function<void(Run& run)> callback) { m_onEnded = std::move(callback); }
    /// Called for each step that has ended, for statistics.
    void onStepEnded(std::function<void(Run& run, StepIndex step)> callback) {
        m_onStepEnded = std::move(callback);
    }

    void observe(const engine::Observation& observation) override;
    void rejected(const Error& error) override;

    /// When the attempt really ran, by the host's clock: better than when the server heard of it.
    void noteTimes(const AttemptId& attempt, Timestamp started, Timestamp ended);
    /// The attempt was given a place: how many ranks it has, which an elastic gang learns only then.
    void notePlaced(const AttemptId& attempt, std::uint32_t ranks);
    /// How ranks of it ended, as `api::StepStatus::rank_ends` says; of a former attempt it is no news.
    void noteRanks(const AttemptId& attempt, std::vector<api::RankEnd> ends);
    /// How long an attempt whose end is being handled ran; zero where that is not known.
    Duration tookOf(const AttemptId& attempt) const;
    /// Marks a step as changed by something the engine does not know of (metrics, progress, host names).
    void touch(Run& run, StepIndex step);
    void addMetrics(Run& run, std::vector<api::MetricPoint> points);
    void logGrew(Run& run, StepIndex step);

    api::RunSnapshot snapshot(Run& run);
    /// Sends a snapshot at once, then deltas.
    FollowerId follow(RunId run, RunFollower follower);
    void unfollow(FollowerId follower);
    std::size_t followers() const { return m_followers.size(); }

private:
    struct Times {
        std::uint32_t attempt = 0;
        Timestamp started, ended;
    };
    struct Pending {
        std::vector<std::uint32_t> steps; ///< In the order of their changes; a step may be there twice.
        std::set<std::uint32_t> logs;
        std::vector<api::MetricPoint> metrics;
        bool summary = false;
        bool scheduled = false;
        Duration lastSent{};
    };
    struct Entry {
        std::unique_ptr<Run> run;
        Pending pending;
        std::unordered_map<std::uint32_t, Times> times; ///< By step, of attempts whose end is being handled.
    };
    struct Subscription {
        RunId run;
        RunFollower follower;
    };

    StepRecord* recordOf(const AttemptId& attempt);
    void stepChanged(Entry& entry, const engine::StepChanged& change);
    void runChanged(Entry& entry, const engine::RunChanged& change);
    void schedule(Entry& entry);
    void flush(RunId run);
    Entry* entry(RunId run);

    net::EventLoop& m_loop;
    const Clock& m_clock;
    std::map<RunId, Entry> m_runs;
    std::map<FollowerId, Subscription> m_followers;
    FollowerId m_nextFollower = 1;
    std::function<void(Run&)> m_onEnded;
    std::function<void(Run&, StepIndex)> m_onStepEnded;
    /// Timers and posted flushes may outlive this object by a round of the loop.
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace orrery::server
