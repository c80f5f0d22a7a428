#pragma once

#include "core/engine/reactor.h"

#include <gtest/gtest.h>

#include <map>
#include <vector>

namespace orrery::engine::test {

/// Drives a reactor by hand: keeps its effects, and answers for a server whose cache is empty and whose gates
/// agree.
class EngineTest : public ::testing::Test {
protected:
    Reactor reactor;
    Timestamp now = timestampFromSeconds(1'000'000);
    Effects effects;                  ///< All since the last `clear`.
    std::vector<std::string> journal; ///< All records.

    void send(Event event) {
        const std::size_t first = effects.size();
        reactor.handle(std::move(event), now, effects);
        if (first < effects.size())
            if (const auto* record = std::get_if<JournalRecord>(&effects[first]))
                journal.push_back(record->bytes);
        const auto sane = reactor.checkInvariants();
        EXPECT_TRUE(sane.ok()) << (sane.ok() ? std::string() : sane.error().message());
    }

    template <typename T>
    std::vector<T> all() const {
        std::vector<T> found;
        for (const Effect& effect : effects)
            if (const T* match = std::get_if<T>(&effect))
                found.push_back(*match);
        return found;
    }
    template <typename T>
    T last() const {
        const std::vector<T> found = all<T>();
        if (found.empty()) {
            ADD_FAILURE() << "no such effect";
            return {};
        }
        return found.back();
    }
    void clear() { effects.clear(); }

    void hostUp(const HostId& host, int cpus, SessionId session = 1,
                std::vector<ReportedAttempt> attempts = {}) {
        HostCapacity capacity;
        capacity.cpus = Amount::whole(cpus);
        capacity.memoryBytes = 64ULL << 30;
        capacity.diskBytes = 64ULL << 30;
        hostUp(host, capacity, session, std::move(attempts));
    }
    void hostUp(const HostId& host, HostCapacity capacity, SessionId session = 1,
                std::vector<ReportedAttempt> attempts = {}) {
        send(HostUp{host, session, std::move(capacity)});
        send(HostReported{host, session, std::move(attempts)});
    }

    static PlannedStep step(std::string name, std::vector<std::uint32_t> dependencies = {}) {
        PlannedStep planned;
        planned.name = std::move(name);
        for (std::uint32_t dependency : dependencies)
            planned.dependencies.push_back(static_cast<StepIndex>(dependency));
        return planned;
    }
    RunId submit(std::vector<PlannedStep> steps, bool keepGoing = false) {
        RunPlan plan;
        plan.name = "test";
        plan.steps = std::move(steps);
        plan.keepGoing = keepGoing;
        return submit(std::move(plan));
    }
    RunId submit(RunPlan plan) {
        const RunId run = reactor.nextRun();
        send(RunSubmitted{run, std::move(plan)});
        return run;
    }
    /// Answers all open `Prepare`s of the run with "run it".
    void prepareAll(RunId run) {
        const RunView whole = *reactor.run(run);
        for (const StepView& view : whole.steps)
            if (view.phase == StepPhase::Preparing)
                send(Prepared{run, view.index, Prepared::Outcome::Run, {}, {}});
    }

    StepView view(RunId run, std::uint32_t index) const {
        return *reactor.step(run, static_cast<StepIndex>(index));
    }
    StepState state(RunId run, std::uint32_t index) const { return view(run, index).state; }
    RunState runState(RunId run) const { return *reactor.runState(run); }

    /// The latest `StartAttempt` of the step.
    StartAttempt startOf(RunId run, std::uint32_t index) const {
        StartAttempt found;
        for (const StartAttempt& start : all<StartAttempt>())
            if (start.attempt.run == run && toNumber(start.attempt.step) == index)
                found = start;
        EXPECT_NE(found.attempt.number, 0U) << "step " << index << " was not started";
        return found;
    }
    std::size_t startsOf(RunId run, std::uint32_t index) const {
        std::size_t count = 0;
        for (const StartAttempt& start : all<StartAttempt>())
            count += start.attempt.run == run && toNumber(start.attempt.step) == index ? 1 : 0;
        return count;
    }
    void started(const StartAttempt& start) {
        for (const PlacedPart& part : start.parts)
            send(AttemptStarted{start.attempt, start.token, part.host});
    }
    void ended(const StartAttempt& start, RankResult how = {}) {
        for (const PlacedPart& part : start.parts)
            endedOn(start, part.host, how);
    }
    void endedOn(const StartAttempt& start, const HostId& host, RankResult how = {}) {
        AttemptEnded end{start.attempt, start.token, host, {}, 0, {}};
        for (const PlacedPart& part : start.parts)
            if (part.host == host)
                for (const PlacedRank& rank : part.ranks) {
                    how.rank = rank.rank;
                    end.ranks.push_back(how);
                }
        send(end);
    }
    void collected(const StartAttempt& start, Collected::Outcome outcome = Collected::Outcome::Ok) {
        send(Collected{start.attempt, outcome, {}});
    }
    /// From the start to the stored outputs.
    void succeed(RunId run, std::uint32_t index) {
        const StartAttempt start = startOf(run, index);
        started(start);
        ended(start);
        collected(start);
    }
    void fail(RunId run, std::uint32_t index, int exitCode) {
        const StartAttempt start = startOf(run, index);
        started(start);
        ended(start, {0, EndReason::Exited, exitCode, 0});
    }
    /// A reactor that has read the journal so far.
    Reactor replayed() const {
        Reactor copy;
        for (const std::string& record : journal) {
            const auto done = copy.replay(record);
            EXPECT_TRUE(done.ok()) << (done.ok() ? std::string() : done.error().message());
        }
        return copy;
    }
    void TearDown() override {
        EXPECT_EQ(replayed().snapshot(), reactor.snapshot()) << "replay gives another state";
    }
};

} // namespace orrery::engine::test
