#include "core/server/run.h"

#include <gtest/gtest.h>

#include <set>

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

TEST(Run, ANameStandsForAllThatIsInIt) {
    auto plan = std::make_shared<pipeline::ExpandedPipeline>();
    for (const char* name : {"part/x", "part/y", "parts", "each"})
        plan->steps.emplace_back().name = name;
    api::RunRequest request;
    request.rerun = {"part"};
    request.breakpoints = {"part"};
    auto run = makeRun(RunId(1), request, plan, {}, Timestamp());
    std::vector<std::string> again;
    for (const StepRecord& step : run.steps)
        if (step.rerun)
            again.push_back(step.status.name);
    EXPECT_EQ(again, (std::vector<std::string>{"part/x", "part/y"}));
    EXPECT_EQ(toRunPlan(run, {}).breakpoints, (std::set{StepIndex{0}, StepIndex{1}}));
    std::vector<pipeline::StepSpec> instances(2);
    instances[0].name = "each[0]";
    instances[1].name = "each[1]";
    run.addInstances(StepIndex{3}, std::move(instances));
    EXPECT_EQ(run.stepsCalled("each[1]"), std::vector{StepIndex{5}});
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
