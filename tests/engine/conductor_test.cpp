#include "core/engine/conductor.h"

#include <gtest/gtest.h>

namespace orrery::engine::test {

namespace {

/// Writes down in which order things reach the outside.
class Outside final : public Executor,
                      public Journal,
                      public ArtifactStore,
                      public Timers,
                      public RunObserver {
public:
    std::vector<std::string> log;
    std::vector<std::string> records; ///< What reached the disk, doubled ones too.
    int failAppends = 0;
    int failSyncs = 0;
    Conductor* conductor = nullptr;

    Result<void> append(std::string_view record) override {
        if (failAppends > 0 && failAppends-- > 0)
            return Error(ErrorCode::Exhausted, "the disk is full");
        log.emplace_back("append");
        records.emplace_back(record);
        return {};
    }
    Result<void> sync() override {
        if (failSyncs > 0 && failSyncs-- > 0)
            return Error(ErrorCode::Exhausted, "the disk is full");
        log.emplace_back("sync");
        return {};
    }
    void start(const StartAttempt&) override { log.emplace_back("start"); }
    void kill(const KillAttempt&) override { log.emplace_back("kill"); }
    void release(const ReleaseAttempt&) override { log.emplace_back("release"); }
    void reset(const ResetHost&) override { log.emplace_back("reset"); }
    void prepare(const Prepare& effect) override {
        log.emplace_back("prepare");
        conductor->post(Prepared{effect.run, effect.step, Prepared::Outcome::Run, {}, {}});
    }
    void collect(const Collect&) override { log.emplace_back("collect"); }
    void set(const SetTimer&) override {}
    void cancel(const CancelTimer&) override {}
    void observe(const Observation&) override {}
    void rejected(const Error& error) override { log.push_back("rejected " + error.message()); }
};

class ConductorTest : public ::testing::Test {
protected:
    Outside outside;
    Conductor conductor{Reactor(), {outside, outside, outside, outside, outside, Clock::system()}};

    void SetUp() override {
        outside.conductor = &conductor;
        HostCapacity capacity;
        capacity.cpus = Amount::whole(1);
        conductor.post(HostUp{"h", 1, capacity});
        conductor.post(HostReported{"h", 1, {}});
        ASSERT_TRUE(conductor.flush().ok());
        outside.log.clear();
    }
    void submitOne() {
        RunPlan plan;
        plan.steps.emplace_back().name = "a";
        conductor.post(RunSubmitted{RunId(1), plan});
    }
    void expectReplayable() {
        Reactor replayed;
        for (const std::string& record : outside.records)
            ASSERT_TRUE(replayed.replay(record).ok());
        EXPECT_EQ(replayed.snapshot(), conductor.reactor().snapshot());
    }
};

TEST_F(ConductorTest, EffectsLeaveAfterTheSyncButQuestionsToTheServerDoNotWait) {
    submitOne();
    ASSERT_TRUE(conductor.flush().ok());
    EXPECT_EQ(outside.log, (std::vector<std::string>{"prepare", "append", "append", "sync", "start"}));
    EXPECT_FALSE(conductor.pending());
    expectReplayable();
}

TEST_F(ConductorTest, ManyEventsShareOneSync) {
    submitOne();
    conductor.post(HostLost{"h", 1});
    conductor.post(HostUp{"h", 2, {}});
    ASSERT_TRUE(conductor.flush().ok());
    EXPECT_EQ(std::count(outside.log.begin(), outside.log.end(), "sync"), 1);
}

TEST_F(ConductorTest, FullDiskHoldsEverythingBackAndLosesNothing) {
    outside.failAppends = 2;
    submitOne();
    EXPECT_EQ(conductor.flush().error().code(), ErrorCode::Exhausted);
    EXPECT_TRUE(conductor.pending());
    conductor.post(CancelRequested{RunId(7)});
    EXPECT_FALSE(conductor.flush().ok());
    EXPECT_EQ(outside.log, std::vector<std::string>{"prepare"}) << "nothing left the server";
    EXPECT_TRUE(conductor.flush().ok());
    EXPECT_EQ(outside.log, (std::vector<std::string>{"prepare", "append", "append", "sync", "start",
                                                     "rejected there is no run 7"}));
    expectReplayable();
}

TEST_F(ConductorTest, AfterAFailedSyncRecordsAreWrittenAgainAndToldApart) {
    outside.failSyncs = 1;
    submitOne();
    EXPECT_FALSE(conductor.flush().ok());
    EXPECT_TRUE(conductor.flush().ok());
    EXPECT_EQ(outside.log,
              (std::vector<std::string>{"prepare", "append", "append", "append", "append", "sync", "start"}));
    expectReplayable();
}

} // namespace

} // namespace orrery::engine::test
