#include "tests/window/canvas_fixture.h"

#include "widgets/charts/clipped_range.h"
#include "widgets/charts/line_chart.h"
#include "widgets/theme/theme_manager.h"

#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

#include <cmath>

namespace orrery::widgets {
namespace {

std::vector<double> ramp(int count) {
    std::vector<double> values;
    for (int i = 0; i < count; ++i)
        values.push_back(i);
    return values;
}

TEST(ClippedRange, LeavesAlmostAloneWhatHasNoOutliers) {
    EXPECT_FALSE(clippedRange(ramp(1000)));
    EXPECT_FALSE(clippedRange({}));
    EXPECT_FALSE(clippedRange({5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 900}));
    EXPECT_FALSE(clippedRange({1, 2, std::nan(""), 3}));
}

TEST(ClippedRange, EndsAsFarFromTheMiddleNinetyPercentAsTheyAreWide) {
    std::vector<double> values = ramp(1000);
    values.push_back(1e6);
    values.push_back(-20);
    const auto range = clippedRange(values);
    ASSERT_TRUE(range);
    EXPECT_EQ(range->first, -20) << "no further than the values go";
    EXPECT_NEAR(range->second, 950 + 900, 10);
}

class ChartClip : public ::testing::Test {
protected:
    ChartClip() {
        chart.resize(400, 200);
        const int series = chart.addSeries(QStringLiteral("loss"), 0);
        for (int i = 0; i < 200; ++i)
            chart.append(series, i, i == 50 ? 1e6 : i == 120 ? -1e6 : 1 + 0.01 * i);
        chart.show();
    }
    QColor lineColor() const { return theme().series[0]; }
    bool hasColor(const QImage& picture, const QRect& where) const {
        for (int y = where.top(); y <= where.bottom(); ++y)
            for (int x = where.left(); x <= where.right(); ++x)
                if (picture.pixelColor(x, y) == lineColor())
                    return true;
        return false;
    }

    LineChart chart;
};

TEST_F(ChartClip, OutliersLeaveTheAxisAndAreMarkedAtItsEdges) {
    const auto middleOf = [this] {
        const QImage picture = testing::picture(chart);
        return hasColor(picture, QRect(270, 20, 60, 60)) || hasColor(picture, QRect(60, 120, 40, 50));
    };
    EXPECT_FALSE(middleOf()) << "without clipping the curve is a flat line";
    chart.setClipping(true);
    EXPECT_EQ(chart.outside(), 2u);
    EXPECT_TRUE(middleOf()) << "the curve has room";
    const QImage picture = testing::picture(chart);
    EXPECT_TRUE(hasColor(picture, QRect(36, 8, 340, 4))) << "above";
    EXPECT_TRUE(hasColor(picture, QRect(36, 176, 340, 4))) << "below";
    chart.setClipping(false);
    EXPECT_EQ(chart.outside(), 0u);
}

TEST_F(ChartClip, TheAxisFollowsWhenOutliersAreNoLongerFew) {
    chart.setClipping(true);
    ASSERT_EQ(chart.outside(), 2u);
    for (int i = 200; i < 400; ++i)
        chart.append(0, i, 1e6);
    EXPECT_EQ(chart.outside(), 0u) << "half of all are no outliers";
    chart.setLogarithmic(true);
    EXPECT_EQ(chart.outside(), 0u) << "on this axis they lie near, and it has no place for the negative one";
}

TEST_F(ChartClip, AClickPicksAPointAndOneBesideTheLineDoesNot) {
    QSignalSpy picked(&chart, &LineChart::picked);
    chart.setClipping(true);
    testing::picture(chart);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(200, 12));
    EXPECT_EQ(picked.count(), 0);
    chart.setFocus();
    chart.group()->setCrosshair(50);
    QTest::keyClick(&chart, Qt::Key_Return);
    ASSERT_EQ(picked.count(), 1);
    EXPECT_EQ(picked[0][1].toDouble(), 50);
}

} // namespace
} // namespace orrery::widgets
