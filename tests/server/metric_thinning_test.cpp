#include "core/api/wire/wire.h"
#include "core/server/metric_thinning.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace orrery::server {
namespace {

api::MetricSeries wave(const std::string& name, std::size_t points) {
    api::MetricSeries series{"train", name, {}, {}, {}};
    for (std::size_t at = 0; at < points; ++at) {
        series.x.push_back(static_cast<double>(at));
        series.time.push_back(1'790'000'000.125 + static_cast<double>(at));
        series.value.push_back(std::sin(static_cast<double>(at) / 1'000) + (at == points / 3 ? 50 : 0));
    }
    return series;
}

TEST(MetricThinning, LeavesShortPagesAlone) {
    api::MetricPage page{1, {wave("loss", 1'000), wave("auc", 3)}, {}};
    const api::MetricPage before = page;
    thinMetrics(page);
    EXPECT_EQ(api::toJson(page), api::toJson(before));
}

TEST(MetricThinning, AMillionPointsKeepTheirEndsAndExtremesAndFitIntoAnAnswer) {
    api::MetricPage page{1, {wave("loss", 1'000'000), wave("auc", 3)}, {}};
    const api::MetricSeries whole = page.series[0];
    thinMetrics(page);
    const api::MetricSeries& thin = page.series[0];
    EXPECT_LE(thin.value.size(), 260'000U);
    ASSERT_EQ(thin.x.size(), thin.value.size());
    ASSERT_EQ(thin.time.size(), thin.value.size());
    EXPECT_EQ(thin.x.front(), whole.x.front());
    EXPECT_EQ(thin.x.back(), whole.x.back());
    EXPECT_TRUE(std::is_sorted(thin.x.begin(), thin.x.end()));
    EXPECT_EQ(std::adjacent_find(thin.x.begin(), thin.x.end()), thin.x.end()) << "no point comes twice";
    EXPECT_EQ(*std::min_element(thin.value.begin(), thin.value.end()),
              *std::min_element(whole.value.begin(), whole.value.end()));
    EXPECT_EQ(*std::max_element(thin.value.begin(), thin.value.end()),
              *std::max_element(whole.value.begin(), whole.value.end()));
    for (std::size_t at = 0; at < thin.x.size(); at += 1'000)
        EXPECT_EQ(thin.value[at], whole.value[static_cast<std::size_t>(thin.x[at])]);
    EXPECT_EQ(page.series[1].value.size(), 3U);
    EXPECT_TRUE(api::fromJson<api::MetricPage>(api::toJson(page)).ok());
}

TEST(MetricThinning, WhatIsNoNumberDoesNotHideTheExtremesBesideIt) {
    api::MetricPage page{1, {wave("loss", 1'000)}, {}};
    const double highest = 50 + std::sin(0.333);
    page.series[0].value[330] = page.series[0].value[336] = std::nan("");
    thinMetrics(page, 100);
    const std::vector<double>& thin = page.series[0].value;
    EXPECT_LT(thin.size(), 110U);
    EXPECT_NE(std::find(thin.begin(), thin.end(), highest), thin.end());
}

} // namespace
} // namespace orrery::server
