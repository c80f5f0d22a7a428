#include "tests/engine/engine_fixture.h"

#include "core/engine/forecast.h"

namespace orrery::engine::test {

namespace {

using std::chrono::minutes;

class ForecastTest : public EngineTest {
protected:
    static PlannedStep lasting(std::string name, Duration predicted,
                               std::vector<std::uint32_t> dependencies = {}) {
        PlannedStep planned = step(std::move(name), std::move(dependencies));
        planned.predicted = predicted;
        return planned;
    }
    static std::vector<HostCapacity> oneHost(int cpus) {
        HostCapacity capacity;
        capacity.cpus = Amount::whole(cpus);
        return {capacity};
    }
    static RunPlan planOf(std::vector<PlannedStep> steps) {
        RunPlan plan;
        plan.steps = std::move(steps);
        return plan;
    }
};

TEST_F(ForecastTest, RoomAndOrderMakeTheTime) {
    const RunPlan plan =
        planOf({lasting("a", minutes(10)), lasting("b", minutes(10)), lasting("c", minutes(5), {0, 1})});
    EXPECT_EQ(forecast(plan, oneHost(2), {}, now)->end, now + minutes(15));
    const Forecast narrow = *forecast(plan, oneHost(1), {}, now);
    EXPECT_EQ(narrow.end, now + minutes(25));
    EXPECT_EQ(narrow.steps[1].start, now + minutes(10));
    EXPECT_FALSE(narrow.guessed);
    EXPECT_EQ(forecast(plan, oneHost(1), {true}, now)->end, now + minutes(15)) << "the first is cached";
}

TEST_F(ForecastTest, WhatCannotBeKnownIsSaid) {
    EXPECT_TRUE(forecast(planOf({step("unknown")}), oneHost(1), {}, now)->guessed);
    EXPECT_FALSE(forecast(planOf({lasting("a", minutes(1))}), {}, {}, now)->end) << "no host";
    PlannedStep circular = step("a", {0});
    EXPECT_FALSE(forecast(planOf({circular}), oneHost(1), {}, now).ok());
    PlannedStep map = lasting("map", minutes(3));
    map.map = true;
    EXPECT_EQ(forecast(planOf({map}), oneHost(1), {}, now)->end, now + minutes(3));
}

TEST_F(ForecastTest, LiveRunGoesOnFromWhereItIs) {
    hostUp("h", 1);
    const RunId run = submit({lasting("a", minutes(10)), lasting("b", minutes(20))});
    prepareAll(run);
    started(startOf(run, 0));
    now += minutes(5);
    EXPECT_EQ(forecast(reactor, run, now)->end, now + minutes(5 + 20));
    now += minutes(60);
    EXPECT_EQ(forecast(reactor, run, now)->end, now + minutes(20))
        << "the first is over its time and ends any moment";
    EXPECT_FALSE(forecast(reactor, RunId(9), now).ok());
    EXPECT_EQ(state(run, 0), StepState::Running) << "the engine itself is untouched";
}

TEST_F(ForecastTest, BackingOffAndCollectingCount) {
    hostUp("h", 2);
    PlannedStep again = lasting("again", minutes(1));
    again.retry.attempts = 2;
    again.retry.on = {*RetryReason::parse("exit")};
    again.retry.backoff = minutes(2);
    const RunId run = submit({again, lasting("b", minutes(1))});
    prepareAll(run);
    fail(run, 0, 1);
    ended(startOf(run, 1));
    EXPECT_EQ(forecast(reactor, run, now)->end, now + minutes(3));
}

TEST(PredictDurationTest, TheMiddleOfTheLatest) {
    EXPECT_EQ(predictDuration({}), Duration::zero());
    const std::vector<Duration> few = {minutes(1), minutes(90), minutes(2)};
    EXPECT_EQ(predictDuration(few), minutes(2));
    std::vector<Duration> many(9, minutes(3));
    many.insert(many.end(), 20, minutes(100));
    EXPECT_EQ(predictDuration(many), minutes(3)) << "what is long ago does not count";
}

} // namespace

} // namespace orrery::engine::test
