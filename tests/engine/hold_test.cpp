#include "tests/engine/engine_fixture.h"

namespace orrery::engine::test {
namespace {

class HoldTest : public EngineTest {
protected:
    HoldTest() { hostUp("local", 2); }

    RunId submitWithBreakpoint(std::vector<PlannedStep> steps, std::uint32_t at) {
        RunPlan plan;
        plan.name = "test";
        plan.steps = std::move(steps);
        plan.breakpoints = {static_cast<StepIndex>(at)};
        return submit(std::move(plan));
    }
    WaitKind waitOf(RunId run, std::uint32_t index) const {
        return reactor.explain(run, static_cast<StepIndex>(index), now)->kind;
    }
};

TEST_F(HoldTest, AStepStandsAtItsBreakpointUntilTheRunGoesOn) {
    const RunId run = submitWithBreakpoint({step("a"), step("b", {0}), step("c", {1})}, 1);
    prepareAll(run);
    succeed(run, 0);
    EXPECT_EQ(view(run, 1).phase, StepPhase::Held);
    EXPECT_TRUE(std::get<StepChanged>(last<Observe>().what).held);
    EXPECT_EQ(waitOf(run, 1), WaitKind::Held);
    send(HoldChanged{run});
    EXPECT_FALSE(std::get<StepChanged>(last<Observe>().what).held);
    prepareAll(run);
    succeed(run, 1);
    prepareAll(run);
    succeed(run, 2);
    EXPECT_EQ(runState(run), RunState::Succeeded);
}

TEST_F(HoldTest, ABreakpointAtTheFirstStepHoldsItFromTheStart) {
    const RunId run = submitWithBreakpoint({step("a")}, 0);
    EXPECT_TRUE(all<Prepare>().empty());
    send(HoldChanged{run, StepIndex{0}, false});
    EXPECT_EQ(all<Prepare>().size(), 1U);
}

TEST_F(HoldTest, APausedRunStartsNothingAndLetsWhatRunsEnd) {
    const RunId run = submit({step("a"), step("b"), step("c"), step("d", {0})});
    prepareAll(run);
    EXPECT_EQ(view(run, 2).phase, StepPhase::Ready) << "the host has room for two";
    send(HoldChanged{run, HoldChanged::wholeRun, true});
    EXPECT_TRUE(reactor.run(run)->paused);
    succeed(run, 0);
    succeed(run, 1);
    EXPECT_EQ(startsOf(run, 2), 0U);
    EXPECT_EQ(view(run, 3).phase, StepPhase::Held);
    EXPECT_EQ(waitOf(run, 2), WaitKind::Held);
    EXPECT_EQ(waitOf(run, 3), WaitKind::Held);
    send(HoldChanged{run});
    EXPECT_FALSE(reactor.run(run)->paused);
    EXPECT_EQ(startsOf(run, 2), 1U) << "it was prepared before";
    prepareAll(run);
    succeed(run, 2);
    succeed(run, 3);
    EXPECT_EQ(runState(run), RunState::Succeeded);
}

TEST_F(HoldTest, OtherRunsTakeThePlaceOfAPausedOne) {
    const RunId paused = submit({step("a"), step("b"), step("c")});
    prepareAll(paused);
    send(HoldChanged{paused, HoldChanged::wholeRun, true});
    const RunId other = submit({step("x")});
    prepareAll(other);
    succeed(paused, 0);
    EXPECT_EQ(startsOf(other, 0), 1U);
    EXPECT_EQ(startsOf(paused, 2), 0U);
}

TEST_F(HoldTest, ARetryOfAPausedRunWaits) {
    PlannedStep again = step("a");
    again.retry = {2, {{RetryReason::Kind::Exit, -1}}, Duration(0), Duration(0)};
    const RunId run = submit({again});
    prepareAll(run);
    const StartAttempt first = startOf(run, 0);
    started(first);
    send(HoldChanged{run, HoldChanged::wholeRun, true});
    ended(first, {0, EndReason::Exited, 1, 0});
    EXPECT_EQ(startsOf(run, 0), 1U);
    send(HoldChanged{run});
    EXPECT_EQ(startsOf(run, 0), 2U);
}

TEST_F(HoldTest, CancellingAPausedRunStillCleansUp) {
    PlannedStep cleanup = step("cleanup");
    cleanup.always = true;
    const RunId run = submit({step("a"), cleanup});
    send(HoldChanged{run, HoldChanged::wholeRun, true});
    send(CancelRequested{run});
    EXPECT_FALSE(reactor.run(run)->paused);
    prepareAll(run);
    succeed(run, 1);
    EXPECT_EQ(runState(run), RunState::Cancelled);
}

TEST_F(HoldTest, AFailureSkipsWhatIsHeld) {
    const RunId run = submitWithBreakpoint({step("a"), step("b")}, 1);
    prepareAll(run);
    fail(run, 0, 1);
    EXPECT_EQ(state(run, 1), StepState::Skipped);
    EXPECT_EQ(runState(run), RunState::Failed);
}

TEST_F(HoldTest, HoldsSurviveAReplayAndASnapshot) {
    const RunId run = submitWithBreakpoint({step("a"), step("b", {0})}, 1);
    prepareAll(run);
    succeed(run, 0);
    send(HoldChanged{run, HoldChanged::wholeRun, true});
    Reactor replayed;
    for (const std::string& record : journal)
        ASSERT_TRUE(replayed.replay(record).ok());
    EXPECT_EQ(replayed.snapshot(), reactor.snapshot());
    const auto restored = Reactor::restore(reactor.snapshot());
    ASSERT_TRUE(restored.ok());
    EXPECT_EQ(restored->step(run, StepIndex{1})->phase, StepPhase::Held);
    EXPECT_TRUE(restored->run(run)->paused);
}

TEST_F(HoldTest, WhatMakesNoSenseIsRefusedWithTheReason) {
    const RunId run = submit({step("a"), step("b", {0})});
    prepareAll(run);
    started(startOf(run, 0));
    clear();
    send(HoldChanged{run, StepIndex{0}, true});
    EXPECT_EQ(all<Rejected>().back().error.code(), ErrorCode::Conflict) << "it runs";
    send(HoldChanged{run, StepIndex{7}, true});
    EXPECT_EQ(all<Rejected>().back().error.code(), ErrorCode::NotFound);
    send(HoldChanged{RunId(99)});
    EXPECT_EQ(all<Rejected>().back().error.code(), ErrorCode::NotFound);
    send(HoldChanged{run});
    EXPECT_TRUE(all<JournalRecord>().empty()) << "it is not held: nothing happens, nothing is written";
}

} // namespace
} // namespace orrery::engine::test
