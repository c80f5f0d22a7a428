#include "core/api/wire/wire.h"
#include "core/server/metric_lines.h"

#include <gtest/gtest.h>

#include <cmath>

namespace orrery::server {
namespace {

TEST(MetricLinesTest, NumbersBecomePointsAndRubbishNothing) {
    const auto points =
        parseMetricLine(R"({"step": 4, "time": 12.5, "loss": 0.25, "note": "x", "rank": 1})", 2, 9);
    ASSERT_EQ(points.size(), 1U);
    EXPECT_EQ(points[0].name, "1/loss");
    EXPECT_EQ(points[0].x, 4);
    EXPECT_EQ(points[0].step, 2U);
    EXPECT_TRUE(parseMetricLine("not json", 0, 0).empty());
    EXPECT_EQ(parseMetricLine(R"({"loss": 1})", 0, 9).at(0).x, 9);
}

TEST(MetricLinesTest, ANumberThatIsNoneIsAPointAndStaysOneOnTheWire) {
    const auto points = parseMetricLine(
        R"({"step": 1, "loss": NaN, "NaN \" Infinity": -Infinity, "best": Infinity, "auc": 0.5})", 0, 0);
    ASSERT_EQ(points.size(), 4U);
    EXPECT_TRUE(std::isnan(points[0].value));
    EXPECT_EQ(points[1].name, "NaN \" Infinity");
    EXPECT_EQ(points[1].value, -INFINITY);
    EXPECT_EQ(points[2].value, INFINITY);
    EXPECT_EQ(points[3].value, 0.5);
    api::RunDelta news;
    news.metrics = points;
    const auto delta = api::fromJson<api::RunDelta>(api::toJson(news));
    ASSERT_TRUE(delta.ok()) << delta.error().message();
    EXPECT_TRUE(std::isnan(delta->metrics.at(0).value));
    EXPECT_EQ(delta->metrics.at(3).value, 0.5);
    const auto page = api::fromJson<api::MetricPage>(
        api::toJson(api::MetricPage{1, {{"train", "loss", {0, 1}, {0, 0}, {NAN, 1}}}, {}}));
    ASSERT_TRUE(page.ok()) << page.error().message();
    EXPECT_TRUE(std::isnan(page->series[0].value[0]));
    EXPECT_EQ(page->series[0].value[1], 1);
}

TEST(MetricLinesTest, ALineThatDoesNotEndIsPassedOverAndCountedOnce) {
    MetricLines lines;
    std::vector<std::pair<std::string, double>> taken;
    const MetricLines::Take take = [&taken](std::string_view line, double number) {
        taken.emplace_back(line, number);
    };
    lines.feed("one\ntw", take);
    lines.feed("o\n", take);
    const std::string block(256U << 10, 'x');
    for (int times = 0; times < 4'000; ++times)
        lines.feed(block, take);
    EXPECT_EQ(lines.passedOver(), 1U);
    lines.feed("\nfour\nfive", take);
    EXPECT_EQ(lines.passedOver(), 1U);
    lines.end(take);
    lines.end(take);
    const std::vector<std::pair<std::string, double>> expected = {
        {"one", 0}, {"two", 1}, {"four", 3}, {"five", 4}};
    EXPECT_EQ(taken, expected);
}

TEST(MetricLinesTest, NamesBecomeOneLineOfBoundedLength) {
    const auto points = parseMetricLine(R"({"a\nb\tc": 1, ")" + std::string(300'000, 'n') + R"(": 2, ")" +
                                            std::string(255, 'm') + "é" + R"(": 3})",
                                        0, 0);
    ASSERT_EQ(points.size(), 3U);
    EXPECT_EQ(points[0].name, "a b c");
    EXPECT_EQ(points[1].name, std::string(256, 'n') + "…");
    EXPECT_EQ(points[2].name, std::string(255, 'm') + "…") << "no letter is cut in two";
}

TEST(MetricLinesTest, NestingWithoutEndGivesNothing) {
    EXPECT_TRUE(parseMetricLine(R"({"loss": )" + std::string(500'000, '['), 0, 0).empty());
    EXPECT_TRUE(parseMetricLine(R"({"a":)" + std::string(100'000, '{'), 0, 0).empty());
}

} // namespace
} // namespace orrery::server
