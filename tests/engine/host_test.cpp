#include "tests/engine/engine_fixture.h"

namespace orrery::engine::test {

namespace {

class HostTest : public EngineTest {
protected:
    ReportedAttempt alive(const StartAttempt& start, Duration runningFor = std::chrono::seconds(5)) {
        return {start.attempt, start.token, false, runningFor, {}, 0};
    }
    ReportedAttempt over(const StartAttempt& start, int exitCode) {
        return {start.attempt,
                start.token,
                true,
                std::chrono::seconds(5),
                {{0, EndReason::Exited, exitCode, 0}},
                0};
    }
    /// The timer with exactly this delay.
    std::uint64_t timerOf(Duration delay) {
        for (const SetTimer& timer : all<SetTimer>())
            if (timer.delay == delay)
                return timer.timer;
        ADD_FAILURE() << "no timer of " << formatDuration(delay);
        return 0;
    }
    static constexpr Duration lease = std::chrono::minutes(40);
    static constexpr Duration leaseAndMargin = std::chrono::minutes(42);
    static constexpr Duration backoff = std::chrono::milliseconds(500);

    RunId runOne(PlannedStep planned = step("a")) {
        hostUp("h", 1);
        const RunId run = submit({std::move(planned)});
        prepareAll(run);
        started(startOf(run, 0));
        return run;
    }
};

TEST_F(HostTest, LostContactIsUnknownNeverFailed) {
    const RunId run = runOne();
    send(HostLost{"h", 1});
    EXPECT_EQ(state(run, 0), StepState::Unknown);
    EXPECT_EQ(runState(run), RunState::Running);
    const Explanation why = *reactor.explain(run, StepIndex{0}, now);
    EXPECT_EQ(why.kind, WaitKind::Contact);
    timerOf(leaseAndMargin);
}

TEST_F(HostTest, LiveAttemptIsAdoptedAndNotStartedAgain) {
    const RunId run = runOne();
    const StartAttempt start = startOf(run, 0);
    send(HostLost{"h", 1});
    clear();
    hostUp("h", 1, 2, {alive(start)});
    EXPECT_EQ(state(run, 0), StepState::Running);
    EXPECT_TRUE(all<StartAttempt>().empty());
    EXPECT_TRUE(all<KillAttempt>().empty());
    EXPECT_EQ(all<CancelTimer>().size(), 1U) << "the lease";
    ended(start);
    collected(start);
    EXPECT_EQ(state(run, 0), StepState::Succeeded);
}

TEST_F(HostTest, EndDuringAbsenceIsTakenFromTheReport) {
    const RunId run = runOne();
    const StartAttempt start = startOf(run, 0);
    send(HostLost{"h", 1});
    hostUp("h", 1, 2, {over(start, 0)});
    EXPECT_EQ(all<Collect>().size(), 1U);
    collected(start);
    EXPECT_EQ(state(run, 0), StepState::Succeeded);
}

TEST_F(HostTest, MissingAttemptIsLostAndTriedAgain) {
    const RunId run = runOne();
    send(HostLost{"h", 1});
    hostUp("h", 1, 2);
    EXPECT_EQ(view(run, 0).phase, StepPhase::BackingOff);
    EXPECT_EQ(view(run, 0).reason, "host-lost on h");
    send(TimerFired{timerOf(backoff)});
    EXPECT_EQ(startOf(run, 0).attempt.number, 2U);
}

TEST_F(HostTest, LeaseRunsOutBeforeAnotherAttemptStarts) {
    hostUp("h", 1);
    const RunId run = submit({step("a")});
    prepareAll(run);
    const StartAttempt first = startOf(run, 0);
    started(first);
    hostUp("other", 1);
    send(HostLost{"h", 1});
    EXPECT_EQ(startsOf(run, 0), 1U);
    send(TimerFired{timerOf(leaseAndMargin)});
    EXPECT_EQ(view(run, 0).phase, StepPhase::BackingOff);
    send(TimerFired{timerOf(backoff)});
    const StartAttempt second = startOf(run, 0);
    EXPECT_EQ(second.parts[0].host, "other");
    EXPECT_NE(second.token, first.token);
    clear();
    ended(first);
    EXPECT_EQ(state(run, 0), StepState::Queued) << "a stale result is fenced off";
    EXPECT_EQ(all<ReleaseAttempt>().size(), 1U);
    EXPECT_TRUE(all<JournalRecord>().empty());
}

TEST_F(HostTest, StrangersAreKilledBeforeTheHostIsUsed) {
    const ReportedAttempt stranger{{RunId(9), StepIndex{3}, 1}, 77, false, {}, {}, 0};
    hostUp("h", 2, 1, {stranger});
    EXPECT_EQ(last<KillAttempt>().token, 77U);
    const RunId run = submit({step("a")});
    prepareAll(run);
    EXPECT_EQ(startsOf(run, 0), 0U);
    EXPECT_EQ(reactor.explain(run, StepIndex{0}, now)->kind, WaitKind::NoHost);
    send(AttemptEnded{stranger.attempt, stranger.token, "h", {}, 0, {}});
    EXPECT_EQ(startsOf(run, 0), 1U);
}

TEST_F(HostTest, InfrastructureLossIsRetriedOnlySoOften) {
    hostUp("h", 1);
    const RunId run = submit({step("a")});
    prepareAll(run);
    for (SessionId session = 2; session < 6; ++session) {
        started(startOf(run, 0));
        send(HostLost{"h", session - 1});
        clear();
        hostUp("h", 1, session);
        if (session < 5)
            send(TimerFired{last<SetTimer>().timer});
    }
    EXPECT_EQ(state(run, 0), StepState::Lost);
    EXPECT_EQ(view(run, 0).attempts, 4U);
    EXPECT_EQ(runState(run), RunState::Lost);
}

TEST_F(HostTest, RestartKeepsEverythingAndAsksAgain) {
    hostUp("h", 1);
    const RunId run = submit({step("runs"), step("waits")});
    send(Prepared{run, StepIndex{0}, Prepared::Outcome::Run, {}, {}});
    const StartAttempt start = startOf(run, 0);
    started(start);
    clear();
    send(ServerRestarted{42});
    EXPECT_EQ(state(run, 0), StepState::Unknown);
    ASSERT_EQ(all<Prepare>().size(), 1U);
    EXPECT_EQ(all<Prepare>()[0].step, StepIndex{1});
    hostUp("h", 1, 1, {alive(start)});
    EXPECT_EQ(state(run, 0), StepState::Running);
    EXPECT_TRUE(all<StartAttempt>().empty());
    ended(start);
    send(ServerRestarted{43});
    EXPECT_EQ(all<Collect>().size(), 2U) << "outputs are asked for again";
}

TEST_F(HostTest, StartThatNeverLeftIsProvedByTheReport) {
    hostUp("h", 1);
    const RunId run = submit({step("a")});
    prepareAll(run);
    send(ServerRestarted{1});
    EXPECT_EQ(state(run, 0), StepState::Unknown) << "nobody knows whether it was started";
    hostUp("h", 1);
    EXPECT_EQ(view(run, 0).reason, "never-started on h");
    send(TimerFired{timerOf(backoff)});
    EXPECT_EQ(startOf(run, 0).attempt.number, 2U);
}

TEST_F(HostTest, WatchdogResetsASessionThatDoesNotAnswer) {
    hostUp("h", 1);
    const RunId run = submit({step("a")});
    prepareAll(run);
    for (int look = 0; look < 2; ++look) {
        EXPECT_TRUE(all<ResetHost>().empty());
        send(TimerFired{last<SetTimer>().timer});
    }
    EXPECT_EQ(all<ResetHost>().size(), 1U);
    EXPECT_EQ(state(run, 0), StepState::Queued);
}

TEST_F(HostTest, ReportCountsOncePerSessionAndOldSessionsAreIgnored) {
    const RunId run = runOne();
    clear();
    send(HostReported{"h", 1, {}});
    send(HostLost{"h", 0});
    send(HostUp{"h", 0, {}});
    EXPECT_TRUE(all<JournalRecord>().empty());
    EXPECT_EQ(state(run, 0), StepState::Running);
}

TEST_F(HostTest, RemovedHostIsProofOfDeath) {
    const RunId run = runOne();
    send(HostLost{"h", 1});
    send(HostRemoved{"h"});
    EXPECT_EQ(view(run, 0).phase, StepPhase::BackingOff);
    EXPECT_TRUE(reactor.hosts().empty());
}

TEST_F(HostTest, CancelWhileAwayKillsWhenContactIsBack) {
    const RunId run = runOne();
    const StartAttempt start = startOf(run, 0);
    send(HostLost{"h", 1});
    clear();
    send(CancelRequested{run});
    EXPECT_TRUE(all<KillAttempt>().empty());
    EXPECT_EQ(state(run, 0), StepState::Unknown);
    hostUp("h", 1, 2, {alive(start)});
    EXPECT_EQ(all<KillAttempt>().size(), 1U);
    ended(start, {0, EndReason::Killed, 0, 15});
    EXPECT_EQ(runState(run), RunState::Cancelled);
}

TEST_F(HostTest, TimeoutKillsAndIsNoSuccess) {
    PlannedStep slow = step("a");
    slow.timeout = std::chrono::minutes(30);
    slow.grace = std::chrono::seconds(7);
    const RunId run = runOne(slow);
    send(TimerFired{timerOf(slow.timeout)});
    EXPECT_EQ(last<KillAttempt>().grace, slow.grace);
    EXPECT_EQ(last<KillAttempt>().reason, EndReason::Timeout);
    ended(startOf(run, 0));
    EXPECT_EQ(state(run, 0), StepState::Failed);
    EXPECT_EQ(view(run, 0).reason, "timeout");
}

TEST_F(HostTest, TimeoutGoesOnAfterARestartFromTheHostsOwnClock) {
    PlannedStep slow = step("a");
    slow.timeout = std::chrono::minutes(30);
    const RunId run = runOne(slow);
    const StartAttempt start = startOf(run, 0);
    now += std::chrono::hours(24 * 365 * 10); // The clock jumped; the job ran ten minutes.
    send(ServerRestarted{5});
    clear();
    hostUp("h", 1, 1, {alive(start, std::chrono::minutes(10))});
    timerOf(std::chrono::minutes(20));
    EXPECT_EQ(state(run, 0), StepState::Running);
}

TEST_F(HostTest, DoubledAndLateMessagesChangeNothing) {
    hostUp("h", 1);
    const RunId run = submit({step("a")});
    prepareAll(run);
    const StartAttempt start = startOf(run, 0);
    started(start);
    clear();
    started(start);
    send(Prepared{run, StepIndex{0}, Prepared::Outcome::CacheHit, {}, {}});
    EXPECT_TRUE(effects.empty());
    ended(start);
    clear();
    ended(start);
    EXPECT_TRUE(effects.empty()) << "outputs are still needed, so it is not released";
    collected(start);
    clear();
    collected(start, Collected::Outcome::GateRefused);
    EXPECT_TRUE(effects.empty());
    ended(start);
    EXPECT_EQ(all<ReleaseAttempt>().size(), 1U);
    EXPECT_EQ(state(run, 0), StepState::Succeeded);
}

} // namespace

} // namespace orrery::engine::test
