#include "tests/window/canvas_fixture.h"

#include "widgets/charts/line_chart.h"
#include "widgets/common/format.h"
#include "widgets/theme/theme_manager.h"

#include <QApplication>
#include <QScreen>
#include <QTest>
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <random>

namespace orrery::widgets {
namespace {

using namespace testing;

TEST(SeriesData, ExtentAgreesWithALoopOnAnyRange) {
    std::mt19937 random(7);
    SeriesData data;
    std::vector<float> values;
    std::size_t fed = 0;
    while (fed < 20'000) {
        // Appended in uneven pieces, as live data come.
        for (std::size_t i = 0, piece = 1 + random() % 700; i < piece; ++i, ++fed) {
            const double y = random() % 50 == 0 ? std::nan("") : static_cast<double>(random() % 100'000);
            data.append(static_cast<double>(fed), y);
            values.push_back(static_cast<float>(y));
        }
        for (int probe = 0; probe < 20; ++probe) {
            std::size_t a = random() % (fed + 1);
            std::size_t b = random() % (fed + 1);
            if (a > b)
                std::swap(a, b);
            Extent expected;
            for (std::size_t i = a; i < b; ++i)
                expected.add(values[i]);
            const Extent got = data.extent(a, b);
            ASSERT_EQ(got.low, expected.low) << a << " " << b << " of " << fed;
            ASSERT_EQ(got.high, expected.high) << a << " " << b << " of " << fed;
        }
    }
}

TEST(SeriesData, BlocksAreSummarisedAsALoopWould) {
    std::mt19937 random(8);
    for (const std::size_t count : {0U, 1U, 63U, 64U, 65U, 1000U, 6400U}) {
        std::vector<float> values;
        for (std::size_t i = 0; i < count; ++i)
            values.push_back(random() % 9 == 0 ? std::nanf("") : static_cast<float>(random() % 1000) - 500);
        for (const unsigned threads : {1U, 2U, 3U}) {
            std::vector<Extent> blocks(blockCount(count));
            summariseBlocks(values, blocks, threads);
            for (std::size_t b = 0; b < blocks.size(); ++b) {
                Extent expected;
                for (std::size_t i = b * kExtentBlock; i < std::min(count, (b + 1) * kExtentBlock); ++i)
                    expected.add(values[i]);
                ASSERT_EQ(blocks[b].low, expected.low) << b << " of " << count << " by " << threads;
                ASSERT_EQ(blocks[b].high, expected.high) << b << " of " << count << " by " << threads;
            }
        }
    }
}

TEST(SeriesData, ASearchFromAGuessFindsWhatASearchInAllFinds) {
    std::mt19937 random(9);
    SeriesData data;
    for (int i = 0; i < 3000; ++i)
        data.append(i + (random() % 7 ? 0.0 : 0.5), 1);
    for (int probe = 0; probe < 2000; ++probe) {
        const double x = static_cast<double>(random() % 3100) - 20;
        const std::size_t whole = data.lowerBound(x);
        const std::size_t guess = random() % (data.size() + 5);
        ASSERT_EQ(data.lowerBound(x, guess), whole) << x << " from " << guess;
    }
}

TEST(SeriesData, BlocksBeginAtTheirFirstPointAlsoAfterLateOnes) {
    std::mt19937 random(10);
    SeriesData data;
    for (int i = 0; i < 2000; ++i)
        data.append(i % 500 == 499 ? i - 300.5 : i, static_cast<double>(random() % 100));
    ASSERT_EQ(data.blocks(), blockCount(data.size()));
    for (std::size_t block = 0; block < data.blocks(); ++block) {
        ASSERT_EQ(data.blockStart(block).x, data.x(block * kExtentBlock));
        ASSERT_EQ(data.blockStart(block).y, data.y(block * kExtentBlock));
    }
    for (int probe = 0; probe < 500; ++probe) {
        const double x = static_cast<double>(random() % 2100) - 20;
        std::size_t expected = 0;
        while (expected < data.blocks() && data.x(expected * kExtentBlock) < x)
            ++expected;
        ASSERT_EQ(data.blockBound(x, random() % (data.blocks() + 3)), expected) << x;
    }
}

TEST(ColumnRaster, OneValueAmongManyIsDrawnInItsColumn) {
    constexpr int columns = 60;
    constexpr int points = 10'000; // A column.
    SeriesData data;
    std::vector<double> x(columns * points), y(columns * points, 0);
    std::iota(x.begin(), x.end(), 0.0);
    for (int column = 0; column < columns; column += 3)
        y[static_cast<std::size_t>(column * points + points / 2)] = 1;
    data.append(x, y);
    QImage image(columns, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    const PlotMapping map{0, columns * points, 0, 1.25, false, image.rect()};
    drawSeries(image, data, map, {Qt::black, 1, 0, 0});
    for (int column = 0; column < columns; ++column)
        EXPECT_EQ(image.pixel(column, 20) == qRgb(0, 0, 0), column % 3 == 0) << column;
}

TEST(SeriesData, SortsLatePointsIn) {
    SeriesData data;
    data.append(1, 10);
    data.append(3, 30);
    data.append(2, 20);
    ASSERT_EQ(data.size(), 3u);
    EXPECT_EQ(data.y(1), 20.0F);
    EXPECT_EQ(data.nearest(2.2), 1u);
    EXPECT_EQ(data.nearest(9), 2u);
}

TEST(SeriesData, SmoothingStartsUnbiasedAndKeepsGaps) {
    SeriesData data;
    for (int i = 0; i < 50; ++i)
        data.append(i, i == 10 ? std::nan("") : 4.0);
    const SeriesData smooth = data.smoothed(0.9);
    EXPECT_NEAR(smooth.y(0), 4.0, 1e-5);
    EXPECT_NEAR(smooth.y(49), 4.0, 1e-4);
    EXPECT_TRUE(std::isnan(smooth.y(10)));
}

TEST(Axis, TicksAreRoundAndFew) {
    for (const auto& [low, high] :
         std::initializer_list<std::pair<double, double>>{{0, 1}, {0.41, 0.62}, {-3, 1e6}, {1e-6, 3e-6}}) {
        const auto ticks = ticksFor(low, high, 6, AxisFormat::Number);
        EXPECT_GE(ticks.size(), 2u);
        EXPECT_LE(ticks.size(), 6u);
        for (const Tick& tick : ticks) {
            EXPECT_GE(tick.value, low - 1e-12);
            EXPECT_LE(tick.value, high + 1e-12);
        }
    }
    EXPECT_EQ(ticksFor(0.4, 0.6, 6, AxisFormat::Number)[1].label, QStringLiteral("0.45"));
    EXPECT_EQ(ticksFor(0, 1200, 6, AxisFormat::Duration)[1].label, QStringLiteral("5:00"));
    EXPECT_EQ(logTicksFor(0.001, 1000, 6, AxisFormat::Number).size(), 4u);
}

TEST(Format, SaysNumbersAsPeopleReadThem) {
    EXPECT_EQ(formatClock(398), QStringLiteral("6:38"));
    EXPECT_EQ(formatClock(3750), QStringLiteral("1:02:30"));
    EXPECT_EQ(formatSpan(0.04), QStringLiteral("40 ms"));
    EXPECT_EQ(formatSpan(250), QStringLiteral("4 min 10 s"));
    EXPECT_EQ(formatSpan(7500), QStringLiteral("2 h 5 min"));
    EXPECT_EQ(formatSpan(420), QStringLiteral("7 min"));
    EXPECT_EQ(formatCount(1'280'000), QStringLiteral("1.28 M"));
    EXPECT_EQ(formatSignificant(0.42431, 4), QStringLiteral("0.4243"));
    EXPECT_EQ(formatSignificant(3.1e-7, 2), QStringLiteral("3.1e-7"));
    EXPECT_EQ(formatNumber(-0.001, 2), QStringLiteral("0.00"));
}

class LineChartTest : public ::testing::Test {
protected:
    LineChartTest() {
        chart.resize(420, 200);
        chart.setXName(QStringLiteral("epoch"));
        std::mt19937 random(3);
        for (int s = 0; s < 2; ++s) {
            const int series = chart.addSeries(s ? QStringLiteral("valid") : QStringLiteral("train"), s);
            for (int i = 0; i <= 140; ++i)
                chart.append(series, i / 10.0,
                             0.42 + 0.02 * s + 0.25 * std::exp(-i / 30.0) + (random() % 100) / 100.0 * 0.02);
        }
        chart.show();
    }
    LineChart chart;
};

TEST_F(LineChartTest, DrawsInEveryTheme) {
    chart.setSmoothing(0.86);
    chart.addLimit(0.6, QStringLiteral("limit 0.60"));
    chart.group()->setCrosshair(10.0);
    for (ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark, ThemeMode::Contrast}) {
        ThemeManager::instance().setMode(mode);
        const QImage image = picture(chart);
        keepPicture(image, QStringLiteral("chart-%1").arg(theme().name));
        EXPECT_EQ(image.pixelColor(5, 5), theme().surface[2]);
    }
    ThemeManager::instance().setMode(ThemeMode::Light);
    chart.setLogarithmic(true);
    keepPicture(picture(chart), QStringLiteral("chart-log"));
}

TEST_F(LineChartTest, LineIsDrawnWhereTheValueLies) {
    LineChart flat;
    flat.resize(300, 120);
    flat.append(flat.addSeries(QString(), 0), std::vector<double>{0, 1}, std::vector<double>{5, 5});
    const QImage image = picture(flat);
    double coverage = 0;
    const double ground = theme().surface[2].redF() - theme().series[0].redF();
    for (int y = 20; y < 80; ++y) {
        const QColor color = image.pixelColor(150, y);
        if (color != theme().chartGrid)
            coverage += (theme().surface[2].redF() - color.redF()) / ground;
    }
    EXPECT_NEAR(coverage, 1.75, 0.1);
}

TEST_F(LineChartTest, APlotIsTheSameDrawnInPlaceAndKept) {
    QWidget window;
    window.resize(700, 420);
    chart.setParent(&window);
    chart.setGeometry(30, 25, 620, 360);
    window.show();
    QApplication::processEvents();
    const auto onScreen = [&] { return window.screen()->grabWindow(window.winId()).toImage(); };
    const QImage inPlace = onScreen();
    chart.update(); // Nothing has changed: from here on the plot is kept.
    QApplication::processEvents();
    EXPECT_EQ(largestDifference(inPlace, onScreen()), 0);
    EXPECT_EQ(largestDifference(inPlace, picture(window)), 0);
    chart.setParent(nullptr);
}

TEST_F(LineChartTest, DragSelectsARangeAndDoubleClickResets) {
    (void)picture(chart);
    QTest::mousePress(&chart, Qt::LeftButton, {}, QPoint(120, 80));
    QTest::mouseMove(&chart, QPoint(220, 90));
    QTest::mouseRelease(&chart, Qt::LeftButton, {}, QPoint(220, 90));
    ASSERT_TRUE(chart.group()->range().has_value());
    EXPECT_GT(chart.group()->range()->first, 0.5);
    EXPECT_LT(chart.group()->range()->second, 13);
    QTest::mouseDClick(&chart, Qt::LeftButton, {}, QPoint(150, 80));
    EXPECT_FALSE(chart.group()->range().has_value());
}

TEST_F(LineChartTest, ChartsOfAGroupShareTheCrosshair) {
    ChartGroup group;
    LineChart other;
    chart.setGroup(&group);
    other.setGroup(&group);
    QTest::mouseMove(&chart, QPoint(200, 80));
    EXPECT_EQ(other.group()->crosshair(), chart.group()->crosshair());
    EXPECT_TRUE(group.crosshair().has_value());
}

TEST_F(LineChartTest, SummaryNamesTheLastValues) {
    EXPECT_TRUE(chart.summary().contains(QStringLiteral("train is 0.4")));
    LineChart empty;
    EXPECT_EQ(empty.summary(), QStringLiteral("No values yet"));
    (void)picture(empty);
}

TEST_F(LineChartTest, NumbersAtTheEndsOfWhatIsPossibleAreDrawn) {
    const double infinite = std::numeric_limits<double>::infinity();
    const double huge = std::numeric_limits<double>::max();
    const double tiny = std::numeric_limits<double>::denorm_min();
    const std::vector<double> values[] = {{1, std::nan(""), infinite, -infinite, 2},
                                          {huge, -huge, 0, 1, 2},
                                          {tiny, 2 * tiny, tiny, 0, -tiny},
                                          {std::nan(""), std::nan(""), 0, 0, 0},
                                          {1e38, 3e38, 1e-38, -1, 0},
                                          {infinite, infinite, 1, 1, 1}};
    const double now = 1'790'000'000'123'456'789; // Nanoseconds, as time.time_ns() counts them.
    const std::vector<double> places[] = {{0, 1, 2, 3, 4},
                                          {now, now + 256, now + 512, now + 768, now + 1024},
                                          {-huge, -1, 0, 1, huge},
                                          {huge, huge, huge, huge, huge},
                                          {0, tiny, 2 * tiny, 3 * tiny, 4 * tiny}};
    for (const auto& x : places)
        for (const auto& y : values)
            for (const bool logarithmic : {false, true}) {
                LineChart extreme;
                extreme.resize(400, 200);
                extreme.addSeries(QStringLiteral("loss"), 0);
                extreme.setData(0, x, y);
                extreme.setLogarithmic(logarithmic);
                extreme.setClipping(true);
                extreme.setSmoothing(0.5);
                EXPECT_FALSE(extreme.grab().isNull());
                QTest::keyClick(&extreme, Qt::Key_Right);
                QTest::mouseMove(&extreme, QPoint(200, 100));
                EXPECT_FALSE(extreme.grab().isNull());
                EXPECT_FALSE(extreme.summary().isEmpty());
            }
}

TEST(Axis, ARangeWithoutPlacesBetweenItsEndsHasNoTicks) {
    EXPECT_TRUE(ticksFor(1.79e18, 1.79e18 + 256, 6, AxisFormat::Number).size() <= 7);
    EXPECT_FALSE(ticksFor(1.79e15, 1.79e15 + 256, 6, AxisFormat::Number).empty());
}

} // namespace
} // namespace orrery::widgets
