#include "tests/support/temporary_folder.h"

#include "core/server/usage_log.h"
#include "core/storage/file_system.h"

#include <gtest/gtest.h>

namespace orrery::server {
namespace {

class UsageLogTest : public testing::Test {
protected:
    UsageLogTest() {
        std::filesystem::create_directories(paths.attempt(attempt, "train"));
        run.summary.run = 4;
        run.summary.started = 1;
        api::StepStatus step;
        step.name = "train";
        step.attempts = 1;
        run.steps = {step};
        usage.started(attempt);
    }

    void report(int second, double cpus, std::uint64_t read) {
        agent::UsageReport report;
        report.at = Timestamp(std::chrono::seconds(second));
        report.jobs = {{attempt, cpus, 1000, read, 0, 1}};
        agent::GpuInfo gpu;
        gpu.model = "A100";
        gpu.utilization = 0.5;
        report.gpus = {gpu};
        report.cpus = 2 * cpus;
        usage.take("local", report);
    }

    TemporaryFolder folder;
    WorkspacePaths paths{folder.root()};
    AttemptId attempt{RunId(4), StepIndex{0}, 1};
    UsageLog usage{paths, storage::FileSystem::real()};
    api::RunSnapshot run;
};

TEST_F(UsageLogTest, SamplesAreThereWhileItRunsAndAfterwards) {
    report(10, 1.5, 0);
    report(12, 0.5, 4000);
    const api::UsagePage live = usage.page(run);
    ASSERT_EQ(live.steps.size(), 1U);
    EXPECT_EQ(live.steps[0].cpus, (std::vector<double>{1.5, 0.5}));
    EXPECT_EQ(live.steps[0].read, (std::vector<double>{0, 2000})) << "bytes a second";
    ASSERT_EQ(live.gpus.size(), 1U);
    EXPECT_EQ(live.gpus[0].model, "A100");
    ASSERT_EQ(live.hosts.size(), 1U);
    EXPECT_EQ(live.hosts[0].host, "local");
    EXPECT_EQ(live.hosts[0].cpus, (std::vector<double>{3, 1})) << "whoever used it";
    EXPECT_TRUE(usage.busy());
    usage.ended(attempt, "train");
    EXPECT_FALSE(usage.busy());
    const api::UsagePage kept = UsageLog(paths, storage::FileSystem::real()).page(run);
    ASSERT_EQ(kept.steps.size(), 1U);
    EXPECT_EQ(kept.steps[0].time, live.steps[0].time);
}

TEST_F(UsageLogTest, AWeekOfSamplesStaysSmallAndKeepsThePeak) {
    for (int second = 1; second < 100'000; ++second) {
        agent::UsageReport report;
        report.at = Timestamp(std::chrono::seconds(second));
        report.jobs = {{attempt, 1, second == 500 ? 7'000U : 1'000U, 0, 0, 1}};
        usage.take("local", report);
    }
    const api::StepUsage samples = usage.page(run).steps.at(0);
    EXPECT_LT(samples.time.size(), 1300U);
    EXPECT_EQ(*std::max_element(samples.memory.begin(), samples.memory.end()), 7'000);
    EXPECT_EQ(samples.memory.size(), samples.time.size());
}

TEST_F(UsageLogTest, OfTheHostsOnlyTheTimeOfTheRunIsTold) {
    for (int second = 1; second < 10; ++second)
        report(second, second, 0);
    run.summary.started = 3;
    run.summary.ended = 5;
    const api::UsagePage page = usage.page(run);
    EXPECT_EQ(page.hosts.at(0).time, (std::vector<double>{3, 4, 5}));
    EXPECT_EQ(page.hosts[0].cpus, (std::vector<double>{6, 8, 10}));
    EXPECT_EQ(page.gpus.at(0).utilization.size(), 3U);
    run.summary.started = 20;
    run.summary.ended = 30;
    EXPECT_TRUE(usage.page(run).hosts.empty());
}

TEST_F(UsageLogTest, ADamagedFileIsAPictureLess) {
    std::ofstream(paths.attempt(attempt, "train") / "usage.json") << "{";
    EXPECT_TRUE(usage.page(run).steps.empty());
}

} // namespace
} // namespace orrery::server
