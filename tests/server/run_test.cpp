#include "core/server/run.h"

#include <gtest/gtest.h>

namespace orrery::server {
namespace {

Run runOf(std::size_t steps) {
    auto plan = std::make_shared<pipeline::ExpandedPipeline>();
    plan->name = "example";
    for (std::size_t i = 0; i < steps; ++i)
        plan->steps.emplace_back().name = "s" + std::to_string(i);
    return makeRun(RunId(1), {}, std::move(plan), {}, Timestamp());
}

TEST(Run, CountsFollowTheStates) {
    auto run = runOf(3);
    EXPECT_EQ(run.summary.counts.total, 3U);
    EXPECT_EQ(run.summary.counts.queued, 3U);
    run.setState(StepIndex{0}, "running");
    run.setState(StepIndex{0}, "unknown");
    EXPECT_EQ(run.summary.counts.running, 1U);
    run.setState(StepIndex{0}, "succeeded");
    run.setState(StepIndex{0}, "succeeded");
    EXPECT_EQ(run.summary.counts.running, 0U);
    EXPECT_EQ(run.summary.counts.succeeded, 1U);
    EXPECT_EQ(run.summary.counts.queued, 2U);
    run.addInstances(StepIndex{1}, std::vector<pipeline::StepSpec>(2));
    EXPECT_EQ(run.summary.counts.total, 5U);
    EXPECT_EQ(run.summary.counts.queued, 4U);
}

TEST(Run, StepsSeeTheStateThatTheRunIsHeadingFor) {
    auto run = runOf(3);
    EXPECT_EQ(run.stateSeenBySteps(), "running");
    run.setState(StepIndex{0}, "cancelled");
    EXPECT_EQ(run.stateSeenBySteps(), "cancelled");
    run.setState(StepIndex{1}, "lost");
    EXPECT_EQ(run.stateSeenBySteps(), "failed");
}

} // namespace
} // namespace orrery::server
