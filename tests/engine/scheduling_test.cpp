#include "tests/engine/engine_fixture.h"

namespace orrery::engine::test {

namespace {

constexpr std::uint64_t gibibyte = 1ULL << 30;

class SchedulingTest : public EngineTest {
protected:
    static PlannedStep wide(std::string name, std::int64_t cpus,
                            std::vector<std::uint32_t> dependencies = {}) {
        PlannedStep planned = step(std::move(name), std::move(dependencies));
        planned.gang.perRank.cpus = Amount::whole(cpus);
        return planned;
    }
    static HostCapacity withGpus(int cpus, std::initializer_list<GpuDevice> gpus) {
        HostCapacity capacity;
        capacity.cpus = Amount::whole(cpus);
        capacity.memoryBytes = 64 * gibibyte;
        capacity.gpus = gpus;
        return capacity;
    }
    static PlannedStep onGpus(std::string name, Amount gpus) {
        PlannedStep planned = step(std::move(name));
        planned.gang.perRank.gpus = gpus;
        return planned;
    }
    /// Names of started steps, in order.
    std::vector<std::string> startedNames() {
        std::vector<std::string> names;
        for (const StartAttempt& start : all<StartAttempt>())
            names.push_back(reactor.step(start.attempt.run, start.attempt.step)->name);
        return names;
    }
};

TEST_F(SchedulingTest, PriorityThenCriticalPathThenAge) {
    PlannedStep urgent = step("urgent");
    urgent.priority = 5;
    const RunId run = submit({step("first"), step("second"), step("long"), step("tail", {2}), urgent});
    prepareAll(run);
    hostUp("h", 1);
    for (std::uint32_t index : {4U, 2U, 0U, 1U})
        succeed(run, index);
    EXPECT_EQ(startedNames(), (std::vector<std::string>{"urgent", "long", "first", "second"}));
}

TEST_F(SchedulingTest, PredictedTimeMakesTheCriticalPath) {
    PlannedStep slow = step("slow");
    slow.predicted = std::chrono::minutes(10);
    const RunId run = submit({step("a"), step("b", {0}), step("c", {1}), slow});
    prepareAll(run);
    hostUp("h", 1);
    EXPECT_EQ(startedNames(), std::vector<std::string>{"slow"});
}

TEST_F(SchedulingTest, CapacityIsNeverExceededAndFractionsAddUp) {
    hostUp("h", 1);
    PlannedStep third = step("third");
    third.gang.perRank.cpus = Amount::fromDouble(1.0 / 3);
    const RunId run = submit({third, third, third, third});
    prepareAll(run);
    EXPECT_EQ(all<StartAttempt>().size(), 3U);
}

TEST_F(SchedulingTest, GpusHaveIdentityAndAreNotSharedUnasked) {
    hostUp("h",
           withGpus(8, {{"GPU-a", "NVIDIA A100", 80 * gibibyte}, {"GPU-b", "NVIDIA A100", 80 * gibibyte}}));
    const RunId run =
        submit({onGpus("x", Amount::whole(1)), onGpus("y", Amount::whole(1)), onGpus("z", Amount::whole(1))});
    prepareAll(run);
    EXPECT_EQ(startOf(run, 0).parts[0].ranks[0].gpus, std::vector<std::string>{"GPU-a"});
    EXPECT_EQ(startOf(run, 1).parts[0].ranks[0].gpus, std::vector<std::string>{"GPU-b"});
    EXPECT_EQ(startsOf(run, 2), 0U);
    succeed(run, 1);
    EXPECT_EQ(startOf(run, 2).parts[0].ranks[0].gpus, std::vector<std::string>{"GPU-b"});
}

TEST_F(SchedulingTest, PartsOfAGpuFillOneDeviceFirst) {
    hostUp("h", withGpus(8, {{"GPU-a", "T4"}, {"GPU-b", "T4"}}));
    const Amount half = Amount::raw(Amount::scale / 2);
    const RunId run = submit({onGpus("w", half), onGpus("x", half), onGpus("y", Amount::whole(1))});
    prepareAll(run);
    EXPECT_EQ(startOf(run, 0).parts[0].ranks[0].gpus, startOf(run, 1).parts[0].ranks[0].gpus);
    EXPECT_EQ(startOf(run, 2).parts[0].ranks[0].gpus, std::vector<std::string>{"GPU-b"});
}

TEST_F(SchedulingTest, GpusOfOthersModelAndMemoryCount) {
    hostUp("h", withGpus(8, {{"GPU-a", "NVIDIA A100", 40 * gibibyte, true},
                             {"GPU-b", "Tesla T4", 16 * gibibyte},
                             {"GPU-c", "NVIDIA A100", 40 * gibibyte}}));
    PlannedStep big = onGpus("big", Amount::whole(1));
    big.gang.perRank.gpuMemoryBytes = 32 * gibibyte;
    PlannedStep model = onGpus("model", Amount::whole(1));
    model.gang.perRank.gpuModel = "t4";
    const RunId run = submit({big, model});
    prepareAll(run);
    EXPECT_EQ(startOf(run, 0).parts[0].ranks[0].gpus, std::vector<std::string>{"GPU-c"});
    EXPECT_EQ(startOf(run, 1).parts[0].ranks[0].gpus, std::vector<std::string>{"GPU-b"});
}

TEST_F(SchedulingTest, CpuStepsLeaveGpuHostsAlone) {
    hostUp("gpu", withGpus(8, {{"GPU-a", "T4"}}));
    hostUp("cpu", 8);
    const RunId run = submit({step("a")});
    prepareAll(run);
    EXPECT_EQ(startOf(run, 0).parts[0].host, "cpu");
}

TEST_F(SchedulingTest, LabelsAndDiskAreAsked) {
    HostCapacity plain = withGpus(4, {});
    plain.diskBytes = gibibyte;
    HostCapacity fast = withGpus(4, {});
    fast.diskBytes = 100 * gibibyte;
    fast.labels = {"fast", "rack-1"};
    hostUp("plain", plain);
    PlannedStep labelled = step("labelled");
    labelled.gang.perRank.labels = {"fast"};
    labelled.gang.perRank.diskBytes = 10 * gibibyte;
    const RunId run = submit({labelled});
    prepareAll(run);
    EXPECT_EQ(startsOf(run, 0), 0U);
    const Explanation why = *reactor.explain(run, StepIndex{0}, now);
    EXPECT_EQ(why.kind, WaitKind::NoHost);
    ASSERT_EQ(why.shortages.size(), 2U);
    EXPECT_EQ(why.shortages[0].resource, "disk");
    EXPECT_EQ(why.shortages[1].resource, "label:fast");
    hostUp("fast", fast);
    EXPECT_EQ(startOf(run, 0).parts[0].host, "fast");
}

TEST_F(SchedulingTest, BigGangIsNotStarvedBySmallSteps) {
    hostUp("h", 4);
    std::vector<PlannedStep> steps;
    for (int i = 0; i < 4; ++i)
        steps.push_back(step("small" + std::to_string(i)));
    steps.push_back(wide("big", 4));
    for (int i = 4; i < 40; ++i)
        steps.push_back(step("small" + std::to_string(i)));
    const RunId run = submit(steps);
    prepareAll(run);
    EXPECT_EQ(all<StartAttempt>().size(), 4U);
    for (std::uint32_t i = 0; i < 3; ++i)
        succeed(run, i);
    EXPECT_EQ(all<StartAttempt>().size(), 4U) << "the room is kept for the big one";
    const Explanation why = *reactor.explain(run, StepIndex{20}, now);
    EXPECT_EQ(why.kind, WaitKind::Reservation);
    EXPECT_EQ(why.waitingFor, std::vector<std::string>{"big"});
    succeed(run, 3);
    EXPECT_EQ(startsOf(run, 4), 1U);
    succeed(run, 4);
    EXPECT_EQ(all<StartAttempt>().size(), 9U);
}

TEST_F(SchedulingTest, ShortStepsFillTheWaitForAReservation) {
    hostUp("h", 4);
    PlannedStep running = wide("running", 3);
    running.predicted = std::chrono::minutes(10);
    PlannedStep quick = step("quick");
    quick.predicted = std::chrono::minutes(1);
    quick.gang.perRank.memoryBytes = gibibyte; // Another kind of request than the slow one's.
    PlannedStep slow = step("slow");
    slow.predicted = std::chrono::hours(1);
    const RunId run = submit({running, step("filler"), wide("big", 4), slow, quick});
    for (const std::uint32_t index : {0U, 1U})
        send(Prepared{run, static_cast<StepIndex>(index), Prepared::Outcome::Run, {}, {}});
    started(startOf(run, 0));
    started(startOf(run, 1));
    PlannedStep urgent = wide("big", 4);
    urgent.priority = 1;
    const RunId other = submit({urgent});
    prepareAll(other);
    prepareAll(run);
    const StartAttempt filler = startOf(run, 1);
    ended(filler);
    EXPECT_EQ(startsOf(run, 4), 1U) << "it ends before the place is needed";
    EXPECT_EQ(startsOf(run, 3), 0U);
}

TEST_F(SchedulingTest, CancelOfTheReservedStepFreesItsPlace) {
    hostUp("h", 2);
    const RunId run = submit({step("a"), step("b"), wide("big", 2), step("c"), step("d")});
    prepareAll(run);
    succeed(run, 0);
    EXPECT_EQ(startsOf(run, 3), 0U);
    send(CancelRequested{run, StepIndex{2}});
    EXPECT_EQ(startsOf(run, 3), 1U);
}

TEST_F(SchedulingTest, GroupsLimitOverAllRuns) {
    hostUp("h", 8);
    RunPlan plan;
    plan.groups = {{"gpu-license", 2}};
    for (int i = 0; i < 3; ++i) {
        plan.steps.push_back(step("s" + std::to_string(i)));
        plan.steps.back().group = 0;
    }
    const RunId one = submit(plan);
    const RunId two = submit(plan);
    prepareAll(one);
    prepareAll(two);
    EXPECT_EQ(all<StartAttempt>().size(), 2U);
    const Explanation why = *reactor.explain(two, StepIndex{0}, now);
    EXPECT_EQ(why.kind, WaitKind::Group);
    EXPECT_EQ(why.waitingFor.size(), 2U);
    succeed(one, 0);
    EXPECT_EQ(all<StartAttempt>().size(), 3U);
}

TEST_F(SchedulingTest, ExplanationNamesWhatWhereWhoAndWhen) {
    hostUp("h", 2);
    PlannedStep busy = wide("busy", 2);
    busy.predicted = std::chrono::minutes(10);
    const RunId run = submit({busy, wide("next", 2), step("after", {1})});
    prepareAll(run);
    started(startOf(run, 0));
    now += std::chrono::minutes(4);
    const Explanation why = *reactor.explain(run, StepIndex{1}, now);
    EXPECT_EQ(why.kind, WaitKind::Capacity);
    EXPECT_EQ(why.asked, "2 cpus");
    ASSERT_EQ(why.shortages.size(), 1U);
    EXPECT_EQ(why.shortages[0].host, "h");
    EXPECT_EQ(why.shortages[0].resource, "cpus");
    EXPECT_EQ(why.shortages[0].free, "0");
    ASSERT_EQ(why.shortages[0].holders.size(), 1U);
    EXPECT_EQ(why.shortages[0].holders[0].step, "busy");
    EXPECT_EQ(why.estimatedStart, now + std::chrono::minutes(6));
    EXPECT_EQ(why.sentence, "'next': it asks for 2 cpus; h has 0 of cpus free (2 asked).");
    const Explanation after = *reactor.explain(run, StepIndex{2}, now);
    EXPECT_EQ(after.kind, WaitKind::Dependencies);
    EXPECT_EQ(after.sentence, "'after': it waits for next.");
    EXPECT_FALSE(reactor.explain(run, StepIndex{99}, now).ok());
    EXPECT_FALSE(reactor.explain(RunId(99), StepIndex{0}, now).ok());
}

TEST_F(SchedulingTest, ImpossibleRequestsDoNotHoldUpOthers) {
    hostUp("h", 2);
    const RunId run = submit({wide("impossible", 64), step("a"), step("b")});
    prepareAll(run);
    EXPECT_EQ(all<StartAttempt>().size(), 2U);
    EXPECT_EQ(reactor.explain(run, StepIndex{0}, now)->kind, WaitKind::NoHost);
    hostUp("large", 64);
    EXPECT_EQ(startsOf(run, 0), 1U);
}

TEST_F(SchedulingTest, ShrunkCapacityHoldsBackNewSteps) {
    hostUp("h", 2);
    const RunId run = submit({step("a"), step("b"), step("c")});
    prepareAll(run);
    HostCapacity smaller;
    smaller.cpus = Amount::whole(1);
    send(HostUp{"h", 1, smaller});
    succeed(run, 0);
    EXPECT_EQ(startsOf(run, 2), 0U);
    succeed(run, 1);
    EXPECT_EQ(startsOf(run, 2), 1U);
}

/// A server that lets short steps wait at their host.
class ShortStepsTest : public SchedulingTest {
protected:
    static constexpr std::size_t perCpu = 4;

    void SetUp() override { letWait(perCpu); }
    void letWait(std::uint32_t stepsPerCpu) {
        ReactorConfig config;
        config.shortStepsPerCpu = stepsPerCpu;
        reactor = Reactor(config);
        send(ServerRestarted{1});
        hostUp("h", 1);
    }
    RunId many(std::size_t count, const PlannedStep& like) {
        const RunId run = submit(std::vector<PlannedStep>(count, like));
        prepareAll(run);
        return run;
    }
    void trust(RunId run, std::uint32_t first = 0) {
        for (std::uint32_t index = first; index < first + 8; ++index)
            succeed(run, index);
    }
};

TEST_F(ShortStepsTest, WaitAtTheHostOnceTheyAreKnownToBeShort) {
    const RunId run = many(20, step("short"));
    EXPECT_EQ(all<StartAttempt>().size(), 1U);
    EXPECT_FALSE(startOf(run, 0).mayQueue);
    trust(run);
    EXPECT_EQ(all<StartAttempt>().size(), 8 + perCpu);
    EXPECT_TRUE(last<StartAttempt>().mayQueue);
    EXPECT_EQ(state(run, 8 + perCpu - 1), StepState::Queued);
    succeed(run, 8);
    EXPECT_EQ(all<StartAttempt>().size(), 9 + perCpu);
}

class TrustTest : public ShortStepsTest {
protected:
    static constexpr std::uint32_t most = 16;

    void SetUp() override { letWait(most); }
    /// How many starts the host has that have not ended, after `count` more short steps.
    std::size_t openAfter(RunId run, std::uint32_t count, Duration each = Duration{}) {
        for (; count > 0; --count) {
            const StartAttempt start = startOf(run, done++);
            started(start);
            now += each;
            ended(start);
            collected(start);
        }
        return all<StartAttempt>().size() - done;
    }
    std::uint32_t done = 0;
};

TEST_F(TrustTest, GrowsWithEveryShortStepUpToTheLimit) {
    const RunId run = many(100, step("short"));
    EXPECT_EQ(openAfter(run, 7), 1U);
    EXPECT_EQ(openAfter(run, 1), 4U);
    EXPECT_EQ(openAfter(run, 8), 8U);
    EXPECT_EQ(openAfter(run, 40), most);
}

TEST_F(TrustTest, StaysSmallForStepsThatAreNotVeryShort) {
    const RunId run = many(200, step("short"));
    EXPECT_EQ(openAfter(run, 40, std::chrono::milliseconds(30)), 4U);
    EXPECT_EQ(openAfter(run, 40), most);
    EXPECT_EQ(openAfter(run, most, std::chrono::milliseconds(30)), 4U);
}

TEST_F(ShortStepsTest, ALongOneEndsTheTrust) {
    const RunId run = many(20, step("short"));
    trust(run);
    const std::size_t before = all<StartAttempt>().size();
    started(startOf(run, 8));
    now += std::chrono::seconds(1);
    ended(startOf(run, 8));
    EXPECT_EQ(all<StartAttempt>().size(), before);
}

TEST_F(ShortStepsTest, WhatIsKnownToBeLongDoesNotWaitThere) {
    trust(many(8, step("short")));
    clear();
    PlannedStep slow = step("slow");
    slow.predicted = std::chrono::seconds(2);
    many(3, slow);
    EXPECT_EQ(all<StartAttempt>().size(), 1U);
}

TEST_F(ShortStepsTest, WhatAsksForMoreThanOneCpuDoesNotWaitThere) {
    trust(many(8, step("short")));
    clear();
    PlannedStep large = step("large");
    large.gang.perRank.memoryBytes = gibibyte;
    many(3, large);
    EXPECT_EQ(all<StartAttempt>().size(), 1U);
}

TEST_F(ShortStepsTest, WaitingThereIsNoReasonToResetTheHost) {
    const RunId run = many(12, step("short"));
    trust(run);
    started(startOf(run, 8));
    for (int look = 0; look < 5; ++look)
        send(TimerFired{last<SetTimer>().timer});
    EXPECT_TRUE(all<ResetHost>().empty());
}

TEST_F(ShortStepsTest, StartsThatAreLostAreNotTakenForWaiting) {
    const RunId run = many(12, step("short"));
    trust(run);
    for (int look = 0; look < 3; ++look)
        send(TimerFired{last<SetTimer>().timer});
    EXPECT_FALSE(all<ResetHost>().empty()) << "nothing is known to run there";
}

} // namespace

} // namespace orrery::engine::test
