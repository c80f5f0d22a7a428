#include "tests/engine/engine_fixture.h"

namespace orrery::engine::test {

namespace {

class GangTest : public EngineTest {
protected:
    static PlannedStep gang(std::string name, std::uint32_t ranks, std::uint32_t minimum = 0) {
        PlannedStep planned = step(std::move(name));
        planned.gang.ranks = ranks;
        planned.gang.minimum = minimum;
        return planned;
    }
    std::size_t ranksOf(const StartAttempt& start) {
        std::size_t ranks = 0;
        for (const PlacedPart& part : start.parts)
            ranks += part.ranks.size();
        return ranks;
    }
};

TEST_F(GangTest, AllOrNothingOverSeveralHosts) {
    hostUp("h1", 2);
    const RunId run = submit({gang("g", 5)});
    prepareAll(run);
    EXPECT_EQ(startsOf(run, 0), 0U);
    hostUp("h2", 2);
    EXPECT_EQ(startsOf(run, 0), 0U);
    hostUp("h3", 2);
    const StartAttempt start = startOf(run, 0);
    EXPECT_EQ(ranksOf(start), 5U);
    EXPECT_EQ(start.parts.size(), 3U);
    succeed(run, 0);
    EXPECT_EQ(runState(run), RunState::Succeeded);
}

TEST_F(GangTest, OneHostIsPreferred) {
    hostUp("small", 2);
    hostUp("large", 4);
    const RunId run = submit({gang("g", 4)});
    prepareAll(run);
    ASSERT_EQ(startOf(run, 0).parts.size(), 1U);
    EXPECT_EQ(startOf(run, 0).parts[0].host, "large");
}

TEST_F(GangTest, ElasticGangTakesWhatThereIs) {
    hostUp("h", 3);
    const RunId run = submit({gang("g", 8, 2)});
    prepareAll(run);
    EXPECT_EQ(startOf(run, 0).ranks, 3U);
    EXPECT_EQ(ranksOf(startOf(run, 0)), 3U);
}

TEST_F(GangTest, OneRanksDeathEndsTheGangAndIsNamed) {
    hostUp("h1", 1);
    hostUp("h2", 1);
    const RunId run = submit({gang("g", 2)});
    prepareAll(run);
    const StartAttempt start = startOf(run, 0);
    started(start);
    clear();
    endedOn(start, "h2", {0, EndReason::Signalled, 0, 11});
    ASSERT_EQ(all<KillAttempt>().size(), 1U);
    EXPECT_EQ(last<KillAttempt>().host, "h1");
    EXPECT_EQ(state(run, 0), StepState::Running);
    endedOn(start, "h1", {0, EndReason::Killed, 0, 15});
    EXPECT_EQ(state(run, 0), StepState::Failed);
    EXPECT_EQ(view(run, 0).reason, "signal:11 of rank 1 on h2");
    EXPECT_EQ(view(run, 0).exitCode, 139);
}

TEST_F(GangTest, FirstCauseWithinAHostIsNamed) {
    hostUp("h", 3);
    const RunId run = submit({gang("g", 3)});
    prepareAll(run);
    const StartAttempt start = startOf(run, 0);
    started(start);
    send(AttemptEnded{
        start.attempt,
        start.token,
        "h",
        {{0, EndReason::Killed, 0, 15}, {1, EndReason::Killed, 0, 15}, {2, EndReason::Exited, 7, 0}},
        2,
        {}});
    EXPECT_EQ(view(run, 0).reason, "exit:7 of rank 2");
    EXPECT_EQ(view(run, 0).exitCode, 7);
}

TEST_F(GangTest, LossOfOneHostKillsTheRestAndTriesAgain) {
    hostUp("h1", 1);
    hostUp("h2", 1);
    const RunId run = submit({gang("g", 2)});
    prepareAll(run);
    const StartAttempt start = startOf(run, 0);
    started(start);
    send(HostLost{"h2", 1});
    EXPECT_EQ(state(run, 0), StepState::Unknown);
    clear();
    hostUp("h2", 1, 2);
    ASSERT_EQ(all<KillAttempt>().size(), 1U);
    EXPECT_EQ(last<KillAttempt>().host, "h1");
    endedOn(start, "h1", {0, EndReason::Killed, 0, 15});
    EXPECT_EQ(view(run, 0).phase, StepPhase::BackingOff);
    EXPECT_EQ(view(run, 0).reason, "host-lost on h2");
}

TEST_F(GangTest, StragglersAreEnded) {
    hostUp("h1", 1);
    hostUp("h2", 1);
    PlannedStep planned = gang("g", 2);
    planned.gang.stragglerLimit = std::chrono::seconds(60);
    const RunId run = submit({planned});
    prepareAll(run);
    const StartAttempt start = startOf(run, 0);
    started(start);
    endedOn(start, "h1");
    EXPECT_EQ(last<SetTimer>().delay, std::chrono::seconds(60));
    send(TimerFired{last<SetTimer>().timer});
    EXPECT_EQ(last<KillAttempt>().host, "h2");
    endedOn(start, "h2", {0, EndReason::Killed, 0, 9});
    EXPECT_EQ(view(run, 0).reason, "straggler");
}

TEST_F(GangTest, StartFailureOnOneHostEndsTheOther) {
    hostUp("h1", 1);
    hostUp("h2", 1);
    const RunId run = submit({gang("g", 2)});
    prepareAll(run);
    const StartAttempt start = startOf(run, 0);
    send(AttemptEnded{
        start.attempt, start.token, "h1", {{0, EndReason::StartFailed, 0, 0}}, 0, "no such program"});
    EXPECT_EQ(all<KillAttempt>().size(), 1U);
    send(AttemptEnded{start.attempt, start.token, "h2", {}, 0, {}});
    EXPECT_EQ(view(run, 0).reason, "start-failed of rank 0 on h1: no such program");
}

} // namespace

} // namespace orrery::engine::test
