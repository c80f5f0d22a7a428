#include "tests/engine/engine_fixture.h"

namespace orrery::engine::test {

namespace {

class RetryTest : public EngineTest {
protected:
    RunId run;

    void begin(RetryPolicy policy) {
        hostUp("h", 1);
        PlannedStep planned = step("a");
        planned.retry = std::move(policy);
        run = submit({planned});
        prepareAll(run);
    }
    void end(EndReason reason, int exitCode = 0, int signal = 0) {
        const StartAttempt start = startOf(run, 0);
        started(start);
        ended(start, {0, reason, exitCode, signal});
    }
    bool backsOff() const { return view(run, 0).phase == StepPhase::BackingOff; }
    RetryPolicy policy(std::uint32_t attempts, std::initializer_list<std::string_view> reasons) {
        RetryPolicy made;
        made.attempts = attempts;
        for (std::string_view reason : reasons)
            made.on.push_back(*RetryReason::parse(reason));
        return made;
    }
};

TEST_F(RetryTest, NeverBlindly) {
    begin({});
    end(EndReason::Exited, 1);
    EXPECT_EQ(state(run, 0), StepState::Failed);
    EXPECT_EQ(view(run, 0).attempts, 1U);
}

TEST_F(RetryTest, AttemptsWithoutReasonsAreNoReason) {
    begin(policy(5, {}));
    end(EndReason::Exited, 1);
    EXPECT_EQ(state(run, 0), StepState::Failed);
}

TEST_F(RetryTest, OnlyTheNamedExitCode) {
    begin(policy(3, {"exit:75"}));
    end(EndReason::Exited, 75);
    ASSERT_TRUE(backsOff());
    EXPECT_EQ(last<SetTimer>().delay, std::chrono::seconds(1));
    EXPECT_EQ(reactor.explain(run, StepIndex{0}, now)->kind, WaitKind::BackOff);
    send(TimerFired{last<SetTimer>().timer});
    end(EndReason::Exited, 75);
    EXPECT_EQ(last<SetTimer>().delay, std::chrono::seconds(2)) << "the wait doubles";
    send(TimerFired{last<SetTimer>().timer});
    end(EndReason::Exited, 1);
    EXPECT_EQ(state(run, 0), StepState::Failed);
    EXPECT_EQ(view(run, 0).attempts, 3U);
}

TEST_F(RetryTest, AttemptsRunOut) {
    begin(policy(2, {"exit", "signal", "out-of-memory", "timeout", "start-failed"}));
    end(EndReason::OutOfMemory);
    ASSERT_TRUE(backsOff());
    send(TimerFired{last<SetTimer>().timer});
    end(EndReason::Signalled, 0, 11);
    EXPECT_EQ(state(run, 0), StepState::Failed);
    EXPECT_EQ(view(run, 0).reason, "signal:11");
}

TEST_F(RetryTest, SuccessAfterRetry) {
    begin(policy(2, {"start-failed"}));
    end(EndReason::StartFailed);
    send(TimerFired{last<SetTimer>().timer});
    succeed(run, 0);
    EXPECT_EQ(state(run, 0), StepState::Succeeded);
    EXPECT_EQ(view(run, 0).attempts, 2U);
}

TEST_F(RetryTest, NoNewAttemptOnceTheRunStops) {
    hostUp("h", 2);
    PlannedStep again = step("again");
    again.retry = policy(5, {"exit"});
    run = submit({again, step("bad")});
    prepareAll(run);
    end(EndReason::Exited, 1);
    ASSERT_TRUE(backsOff());
    fail(run, 1, 1);
    EXPECT_EQ(state(run, 0), StepState::Failed) << "it does not wait for a retry that will not come";
    EXPECT_EQ(runState(run), RunState::Failed);
}

TEST_F(RetryTest, CancelDuringBackOff) {
    begin(policy(5, {"exit"}));
    end(EndReason::Exited, 1);
    const std::uint64_t timer = last<SetTimer>().timer;
    send(CancelRequested{run});
    EXPECT_EQ(state(run, 0), StepState::Cancelled);
    clear();
    send(TimerFired{timer});
    EXPECT_TRUE(effects.empty());
}

TEST_F(RetryTest, ReasonsAreSpelledOut) {
    EXPECT_EQ(RetryReason::parse("exit:3")->exitCode, 3);
    for (std::string_view bad :
         {"", "exit:", "exit:0", "exit:256", "exit:x", "exit:1x", "always", "Host-Lost"})
        EXPECT_FALSE(RetryReason::parse(bad).ok()) << bad;
}

} // namespace

} // namespace orrery::engine::test
