#include "tests/engine/engine_fixture.h"

namespace orrery::engine::test {

namespace {

class RunTest : public EngineTest {};

TEST_F(RunTest, OneStepGoesAllTheWay) {
    hostUp("local", 2);
    const RunId run = submit({step("a")});
    EXPECT_EQ(all<Prepare>().size(), 1U);
    EXPECT_TRUE(all<StartAttempt>().empty());
    prepareAll(run);
    const StartAttempt start = startOf(run, 0);
    EXPECT_EQ(start.attempt, (AttemptId{run, StepIndex{0}, 1}));
    EXPECT_NE(start.token, 0U);
    ASSERT_EQ(start.parts.size(), 1U);
    EXPECT_EQ(start.parts[0].host, "local");
    started(start);
    EXPECT_EQ(state(run, 0), StepState::Running);
    EXPECT_EQ(runState(run), RunState::Running);
    ended(start);
    EXPECT_EQ(all<Collect>().size(), 1U);
    EXPECT_TRUE(all<ReleaseAttempt>().empty()) << "outputs are not stored yet";
    collected(start);
    EXPECT_EQ(all<ReleaseAttempt>().size(), 1U);
    EXPECT_EQ(state(run, 0), StepState::Succeeded);
    EXPECT_EQ(runState(run), RunState::Succeeded);
}

TEST_F(RunTest, JournalRecordComesFirst) {
    hostUp("local", 2);
    clear();
    submit({step("a")});
    ASSERT_FALSE(effects.empty());
    EXPECT_TRUE(std::holds_alternative<JournalRecord>(effects.front()));
}

TEST_F(RunTest, DependenciesAreKept) {
    hostUp("local", 4);
    const RunId run = submit({step("a"), step("b", {0}), step("c", {0, 1})});
    prepareAll(run);
    succeed(run, 0);
    prepareAll(run);
    EXPECT_EQ(startsOf(run, 2), 0U);
    succeed(run, 1);
    prepareAll(run);
    succeed(run, 2);
    EXPECT_EQ(runState(run), RunState::Succeeded);
}

TEST_F(RunTest, TheHostsSentenceIsTheReason) {
    hostUp("local", 1);
    const RunId run = submit({step("bad")});
    prepareAll(run);
    const StartAttempt start = startOf(run, 0);
    started(start);
    const std::string sentence = "the command exited with code 3; its last words: no such file";
    send(AttemptEnded{start.attempt, start.token, "local", {{0, EndReason::Exited, 3, 0}}, 0, sentence});
    EXPECT_EQ(view(run, 0).reason, sentence);
}

TEST_F(RunTest, FailureStopsWhatHasNotStarted) {
    hostUp("local", 2);
    const RunId run = submit({step("bad"), step("running"), step("waiting"), step("after", {0})});
    prepareAll(run);
    const StartAttempt other = startOf(run, 1);
    started(other);
    fail(run, 0, 3);
    EXPECT_EQ(state(run, 0), StepState::Failed);
    EXPECT_EQ(view(run, 0).exitCode, 3);
    EXPECT_EQ(view(run, 0).reason, "exit:3");
    EXPECT_EQ(state(run, 2), StepState::Skipped);
    EXPECT_EQ(state(run, 3), StepState::Skipped);
    EXPECT_EQ(state(run, 1), StepState::Running) << "what runs may finish";
    EXPECT_EQ(runState(run), RunState::Running);
    ended(other);
    collected(other);
    EXPECT_EQ(state(run, 1), StepState::Succeeded);
    EXPECT_EQ(runState(run), RunState::Failed);
}

TEST_F(RunTest, KeepGoingSkipsOnlyWhatDepends) {
    hostUp("local", 1);
    const RunId run = submit({step("bad"), step("other"), step("after", {0})}, true);
    prepareAll(run);
    fail(run, 0, 1);
    EXPECT_EQ(state(run, 2), StepState::Skipped);
    succeed(run, 1);
    EXPECT_EQ(state(run, 1), StepState::Succeeded);
    EXPECT_EQ(runState(run), RunState::Failed);
}

TEST_F(RunTest, CacheHitIsCached) {
    const RunId run = submit({step("a"), step("b", {0})});
    send(Prepared{run, StepIndex{0}, Prepared::Outcome::CacheHit, {}, {}});
    EXPECT_EQ(state(run, 0), StepState::Cached);
    send(Prepared{run, StepIndex{1}, Prepared::Outcome::CacheHit, {}, {}});
    EXPECT_EQ(runState(run), RunState::Succeeded);
    EXPECT_TRUE(all<StartAttempt>().empty());
}

TEST_F(RunTest, FalseConditionSkipsWithoutFailing) {
    const RunId run = submit({step("a"), step("b", {0})});
    send(Prepared{run, StepIndex{0}, Prepared::Outcome::Skip, {}, {}});
    EXPECT_EQ(state(run, 0), StepState::Skipped);
    EXPECT_EQ(state(run, 1), StepState::Skipped);
    EXPECT_EQ(runState(run), RunState::Succeeded);
}

TEST_F(RunTest, InvalidInputFails) {
    const RunId run = submit({step("a")});
    send(Prepared{run, StepIndex{0}, Prepared::Outcome::Invalid, "input 'x' is missing", {}});
    EXPECT_EQ(state(run, 0), StepState::Failed);
    EXPECT_EQ(view(run, 0).reason, "input 'x' is missing");
    EXPECT_EQ(runState(run), RunState::Failed);
}

TEST_F(RunTest, GateRefusesWhatTheCacheHas) {
    const RunId run = submit({step("gate"), step("package", {0})});
    send(Prepared{run, StepIndex{0}, Prepared::Outcome::Refused, "its check is false", {}});
    EXPECT_EQ(state(run, 0), StepState::Failed);
    EXPECT_EQ(view(run, 0).reason, "refused by its gate: its check is false");
    EXPECT_EQ(state(run, 1), StepState::Skipped);
    EXPECT_EQ(runState(run), RunState::Refused);
    EXPECT_TRUE(all<StartAttempt>().empty());
}

TEST_F(RunTest, GateRefuses) {
    hostUp("local", 1);
    const RunId run = submit({step("gate"), step("package", {0})});
    prepareAll(run);
    const StartAttempt start = startOf(run, 0);
    started(start);
    ended(start);
    collected(start, Collected::Outcome::GateRefused);
    EXPECT_EQ(state(run, 0), StepState::Failed);
    EXPECT_EQ(state(run, 1), StepState::Skipped);
    EXPECT_EQ(runState(run), RunState::Refused);
}

TEST_F(RunTest, MissingOutputFails) {
    hostUp("local", 1);
    const RunId run = submit({step("a")});
    prepareAll(run);
    const StartAttempt start = startOf(run, 0);
    ended(start);
    collected(start, Collected::Outcome::OutputMissing);
    EXPECT_EQ(view(run, 0).reason, "an output is missing");
    EXPECT_EQ(runState(run), RunState::Failed);
}

TEST_F(RunTest, AlwaysRunsAfterFailureAndAtTheEnd) {
    hostUp("local", 2);
    PlannedStep cleanup = step("cleanup");
    cleanup.always = true;
    PlannedStep report = step("report", {0});
    report.always = true;
    const RunId run = submit({step("a"), cleanup, report, step("b", {0})});
    prepareAll(run);
    EXPECT_EQ(view(run, 1).phase, StepPhase::Waiting);
    fail(run, 0, 1);
    EXPECT_EQ(*reactor.verdict(run), RunState::Failed);
    EXPECT_EQ(state(run, 3), StepState::Skipped);
    prepareAll(run);
    succeed(run, 1);
    succeed(run, 2);
    EXPECT_EQ(runState(run), RunState::Failed);
}

TEST_F(RunTest, CancelEndsAndStillCleansUp) {
    hostUp("local", 1);
    PlannedStep cleanup = step("cleanup");
    cleanup.always = true;
    const RunId run = submit({step("a"), step("b"), cleanup});
    prepareAll(run);
    const StartAttempt start = startOf(run, 0);
    started(start);
    send(CancelRequested{run});
    EXPECT_EQ(all<KillAttempt>().size(), 1U);
    EXPECT_EQ(state(run, 1), StepState::Cancelled);
    EXPECT_EQ(state(run, 0), StepState::Running) << "it is not over before its host says so";
    ended(start, {0, EndReason::Killed, 0, 15});
    EXPECT_EQ(state(run, 0), StepState::Cancelled);
    prepareAll(run);
    succeed(run, 2);
    EXPECT_EQ(runState(run), RunState::Cancelled);
    clear();
    send(CancelRequested{run});
    EXPECT_EQ(all<Rejected>().size(), 1U);
    EXPECT_TRUE(all<JournalRecord>().empty());
}

TEST_F(RunTest, ForcedCancelEndsCleanupToo) {
    PlannedStep cleanup = step("cleanup");
    cleanup.always = true;
    const RunId run = submit({step("a"), cleanup});
    send(CancelRequested{run});
    EXPECT_EQ(runState(run), RunState::Running);
    send(CancelRequested{run, CancelRequested::wholeRun, true});
    EXPECT_EQ(runState(run), RunState::Cancelled);
}

TEST_F(RunTest, ForceAfterCancelTakesTheGraceAway) {
    hostUp("local", 1);
    const RunId run = submit({step("a")});
    prepareAll(run);
    started(startOf(run, 0));
    send(CancelRequested{run});
    EXPECT_EQ(last<KillAttempt>().grace, std::chrono::seconds(10));
    send(CancelRequested{run});
    EXPECT_EQ(all<KillAttempt>().size(), 1U);
    send(CancelRequested{run, CancelRequested::wholeRun, true});
    EXPECT_EQ(all<KillAttempt>().size(), 2U);
    EXPECT_EQ(last<KillAttempt>().grace, Duration::zero());
}

TEST_F(RunTest, CancelOfOneStepSkipsWhatDepends) {
    hostUp("local", 1);
    const RunId run = submit({step("a"), step("b", {0}), step("c")});
    prepareAll(run);
    send(CancelRequested{run, StepIndex{0}});
    ended(startOf(run, 0), {0, EndReason::Killed, 0, 15});
    EXPECT_EQ(state(run, 0), StepState::Cancelled);
    EXPECT_EQ(state(run, 1), StepState::Skipped);
    succeed(run, 2);
    EXPECT_EQ(runState(run), RunState::Cancelled);
}

TEST_F(RunTest, MapExpandsAndFansIn) {
    hostUp("local", 3);
    PlannedStep map = step("map");
    map.map = true;
    const RunId run = submit({map, step("join", {0})});
    send(Prepared{run, StepIndex{0}, Prepared::Outcome::Expanded, {}, {{"map[0]"}, {"map[1]"}, {"map[2]"}}});
    ASSERT_EQ(all<Observe>().size(), 4U);
    EXPECT_EQ(reactor.run(run)->steps.size(), 5U);
    EXPECT_EQ(view(run, 3).name, "map[1]");
    EXPECT_EQ(view(run, 3).map, StepIndex{0});
    EXPECT_EQ(state(run, 0), StepState::Running);
    prepareAll(run);
    succeed(run, 2);
    succeed(run, 4);
    EXPECT_EQ(view(run, 1).phase, StepPhase::Waiting);
    succeed(run, 3);
    EXPECT_EQ(state(run, 0), StepState::Succeeded);
    prepareAll(run);
    succeed(run, 1);
    EXPECT_EQ(runState(run), RunState::Succeeded);
}

TEST_F(RunTest, EmptyMapIsDoneAtOnceAndBadInstanceFailsIt) {
    hostUp("local", 1);
    PlannedStep map = step("map");
    map.map = true;
    const RunId empty = submit({map});
    send(Prepared{empty, StepIndex{0}, Prepared::Outcome::Expanded, {}, {}});
    EXPECT_EQ(runState(empty), RunState::Succeeded);

    const RunId run = submit({map, step("join", {0})}, true);
    send(Prepared{run, StepIndex{0}, Prepared::Outcome::Expanded, {}, {{"map[0]"}, {"map[1]"}}});
    prepareAll(run);
    fail(run, 2, 1);
    succeed(run, 3);
    EXPECT_EQ(state(run, 0), StepState::Failed);
    EXPECT_EQ(state(run, 1), StepState::Skipped);
    EXPECT_EQ(runState(run), RunState::Failed);
}

TEST_F(RunTest, EmptyRunSucceedsAndEndedRunsAreForgotten) {
    const RunId run = submit(std::vector<PlannedStep>{});
    EXPECT_EQ(runState(run), RunState::Succeeded);
    const RunId live = submit({step("a")});
    send(RunForgotten{live});
    EXPECT_TRUE(reactor.run(live)) << "a live run is never dropped";
    send(RunForgotten{run});
    EXPECT_FALSE(reactor.run(run));
    EXPECT_EQ(reactor.nextRun().number(), 3U);
}

TEST_F(RunTest, BadPlansAreRejected) {
    const auto rejected = [&](std::vector<PlannedStep> steps) {
        clear();
        submit(std::move(steps));
        return all<Rejected>().size() == 1 && all<JournalRecord>().empty();
    };
    EXPECT_TRUE(rejected({step("a", {0})}));
    EXPECT_TRUE(rejected({step("a", {1}), step("b", {0})}));
    EXPECT_TRUE(rejected({step("a", {7})}));
    PlannedStep noRanks = step("a");
    noRanks.gang.ranks = 0;
    EXPECT_TRUE(rejected({noRanks}));
    PlannedStep noGroup = step("a");
    noGroup.group = 0;
    EXPECT_TRUE(rejected({noGroup}));
    EXPECT_TRUE(reactor.runs().empty());
}

} // namespace

} // namespace orrery::engine::test
