#include "core/server/run_diff.h"

#include <gtest/gtest.h>

namespace orrery::server {
namespace {

StepRecord step(const std::string& name, const std::string& lr) {
    StepRecord record;
    record.status.name = record.status.node = name;
    record.status.state = "succeeded";
    record.status.started = 10;
    record.status.ended = 14;
    engine::CacheKeyBuilder key;
    key.addText(engine::KeyPartKind::Command, "", "python train.py");
    key.addText(engine::KeyPartKind::Param, "lr", lr);
    record.key = key.build();
    return record;
}

PastRun run(std::uint64_t number, const std::string& lr, std::vector<StepRecord> steps) {
    PastRun past;
    past.snapshot.summary.run = number;
    past.snapshot.summary.params = {{"lr", lr}, {"batch", "32"}};
    past.steps = std::move(steps);
    return past;
}

TEST(RunDiff, NamesWhatChangedOfEachStep) {
    const PastRun before = run(1, "0.1", {step("same", "1"), step("train", "0.1"), step("old", "1")});
    const PastRun after = run(2, "0.2", {step("same", "1"), step("train", "0.2"), step("new", "1")});
    const api::RunDiff diff = diffRuns(before, {}, after, {});
    ASSERT_EQ(diff.params.size(), 1U);
    EXPECT_EQ(diff.params[0].name, "lr");
    EXPECT_EQ(diff.params[0].before, "0.1");
    EXPECT_EQ(diff.params[0].after, "0.2");
    ASSERT_EQ(diff.steps.size(), 4U);
    EXPECT_EQ(diff.steps[0].difference, "same");
    EXPECT_EQ(diff.steps[1].difference, "changed");
    ASSERT_EQ(diff.steps[1].parts.size(), 1U);
    EXPECT_EQ(diff.steps[1].parts[0].name, "param lr");
    EXPECT_EQ(diff.steps[1].took_after, 4);
    EXPECT_EQ(diff.steps[2].difference, "added");
    EXPECT_EQ(diff.steps[3].name, "old");
    EXPECT_EQ(diff.steps[3].difference, "removed");
}

TEST(RunDiff, FiguresAreLastValuesAndOutputsSideBySide) {
    PastRun before = run(1, "0.1", {step("train", "0.1")});
    PastRun after = run(2, "0.1", {step("train", "0.1")});
    StepOutput metrics;
    metrics.port = "metrics";
    metrics.value = pipeline::Value::object({{"accuracy", 0.9}, {"note", "good"}});
    after.steps[0].outputs = {metrics};
    const api::MetricPage losses{1, {{"train", "loss", {1, 2}, {1, 2}, {0.5, 0.25}}}};
    const api::RunDiff diff = diffRuns(before, losses, after, losses);
    ASSERT_EQ(diff.figures.size(), 2U);
    EXPECT_EQ(diff.figures[0].name, "loss");
    EXPECT_EQ(diff.figures[0].before, 0.25);
    EXPECT_EQ(diff.figures[1].name, "metrics.accuracy");
    EXPECT_FALSE(diff.figures[1].in_before);
    EXPECT_EQ(diff.figures[1].after, 0.9);
}

TEST(RunDiff, AStepThatWasNeverPreparedIsJudgedByItsEnd) {
    StepRecord skipped = step("train", "0.1");
    skipped.key = {};
    skipped.status.state = "skipped";
    const PastRun before = run(1, "0.1", {skipped}), after = run(2, "0.1", {step("train", "0.1")});
    EXPECT_EQ(diffRuns(before, {}, after, {}).steps[0].difference, "changed");
    EXPECT_EQ(diffRuns(before, {}, before, {}).steps[0].difference, "same");
}

} // namespace
} // namespace orrery::server
