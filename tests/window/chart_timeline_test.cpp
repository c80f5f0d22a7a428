#include "tests/window/canvas_fixture.h"

#include "widgets/charts/sparkline.h"
#include "widgets/charts/timeline_chart.h"
#include "widgets/theme/theme_manager.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

#include <cmath>

namespace orrery::widgets {
namespace {

using namespace testing;

TimelineRow row(const char* id, Status status, double queued, double begin, double end, const char* words) {
    TimelineRow result;
    result.id = result.name = QLatin1String(id);
    result.status = status;
    result.queued = queued;
    result.begin = begin;
    result.end = end;
    result.words = QLatin1String(words);
    return result;
}

std::vector<TimelineRow> creditRun() {
    std::vector<TimelineRow> rows = {row("features", Status::Succeeded, 0, 1, 127, "2:06, this machine"),
                                     row("train_gbm", Status::Succeeded, 127, 130, 382, "4:12"),
                                     row("train_mlp", Status::Running, 127, 131, -1, "epoch 14 of 30"),
                                     row("profile", Status::Failed, 127, 128, 137, "failed, exit 1"),
                                     row("evaluate", Status::Queued, -1, -1, -1, ""),
                                     row("gate", Status::Queued, -1, -1, -1, "")};
    rows[2].critical = true;
    rows[2].plannedBegin = 131;
    rows[2].plannedEnd = 980;
    rows[4].plannedBegin = 980;
    rows[4].plannedEnd = 1020;
    rows[5].plannedBegin = 1020;
    rows[5].plannedEnd = 1030;
    return rows;
}

class TimelineTest : public ::testing::Test {
protected:
    TimelineTest() {
        chart.resize(456, 200);
        chart.setRows(creditRun());
        chart.setNow(527);
        chart.show();
    }
    TimelineChart chart;
};

TEST_F(TimelineTest, DrawsInEveryTheme) {
    chart.setCurrent(QStringLiteral("profile"));
    for (ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark, ThemeMode::Contrast}) {
        ThemeManager::instance().setMode(mode);
        const QImage image = picture(chart);
        EXPECT_EQ(image.pixelColor(1, 1), theme().surface[1]);
        keepPicture(image, QStringLiteral("timeline-%1").arg(theme().name));
    }
    ThemeManager::instance().setMode(ThemeMode::Light);
}

TEST_F(TimelineTest, KeysMoveTheCurrentRowAndOpenIt) {
    QSignalSpy opened(&chart, &TimelineChart::rowActivated);
    QTest::keyClick(&chart, Qt::Key_Down);
    EXPECT_EQ(chart.current(), QStringLiteral("features"));
    QTest::keyClick(&chart, Qt::Key_Down);
    EXPECT_EQ(chart.current(), QStringLiteral("train_gbm"));
    QTest::keyClick(&chart, Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].toString(), QStringLiteral("train_gbm"));
}

TEST_F(TimelineTest, RowsBeyondTheHeightScroll) {
    std::vector<TimelineRow> many;
    for (int i = 0; i < 500; ++i)
        many.push_back(
            row(qPrintable(QStringLiteral("step%1").arg(i)), Status::Succeeded, i, i + 1, i + 2, ""));
    chart.setRows(many);
    EXPECT_GT(chart.verticalScrollBar()->maximum(), 0);
    chart.setCurrent(QStringLiteral("step400"));
    EXPECT_GT(chart.verticalScrollBar()->value(), 0);
    (void)picture(chart);
}

/// Preparing, waiting, starting and keeping are told apart by their heights, not by colour alone.
TEST_F(TimelineTest, WhatAStepDoesBesideRunningHasShapesOfItsOwn) {
    TimelineRow train = row("train", Status::Succeeded, 0, 300, 400, "");
    train.prepared = 100;
    train.placed = 200;
    train.stored = 500;
    chart.setNow(-1);
    chart.setRows({train});
    const QImage image = picture(chart);
    chart.group()->setRange(std::pair(0.0, 500.0));
    const QImage whole = picture(chart);
    ASSERT_NE(image, whole);
    const double left = 80, right = whole.width() - 12;
    const auto heightAt = [&](double seconds) {
        const int x = static_cast<int>(left + seconds / 500 * (right - left));
        int drawn = 0;
        for (int y = 28; y < 46; ++y) { // The lane of the first row.
            const QColor color = whole.pixelColor(x, y);
            drawn += color != theme().surface[1] && color != theme().chartGrid;
        }
        return drawn;
    };
    EXPECT_EQ(heightAt(150), 2) << "a line while it waits";
    EXPECT_EQ(heightAt(250), 6) << "a low bar while it starts";
    EXPECT_GE(heightAt(350), 12) << "a bar while it runs";
    EXPECT_EQ(heightAt(450), 6) << "a low bar while its outputs are kept";
    EXPECT_LT(heightAt(50), 6) << "hollow while it is prepared";
}

TEST_F(TimelineTest, KeysMoveTheCrosshairAndZoomThere) {
    QTest::keyClick(&chart, Qt::Key_Right);
    ASSERT_TRUE(chart.group()->crosshair());
    const double at = *chart.group()->crosshair();
    QTest::keyClick(&chart, Qt::Key_Left);
    EXPECT_LT(*chart.group()->crosshair(), at);
    QTest::keyClick(&chart, Qt::Key_Plus);
    ASSERT_TRUE(chart.group()->range());
    const auto [low, high] = *chart.group()->range();
    EXPECT_GT(low, 0);
    EXPECT_TRUE(low < at && at < high);
    QTest::keyClick(&chart, Qt::Key_Minus);
    EXPECT_GT(chart.group()->range()->second - chart.group()->range()->first, high - low);
    QTest::keyClick(&chart, Qt::Key_Home);
    EXPECT_FALSE(chart.group()->range());
}

TEST_F(TimelineTest, TheRunComparedWithTouchesNoWords) {
    std::vector<TimelineRow> rows = {row("train", Status::Succeeded, -1, 1, 2, "Time gjpqy")};
    rows[0].ghostBegin = 1;
    rows[0].ghostEnd = 500;
    chart.setNow(-1);
    chart.setRows(rows);
    const QImage image = picture(chart);
    int lastOfGhost = -1;
    int firstOfWords = image.height();
    for (int y = 30; y < 60; ++y) // Below the axis.
        for (int x = 80; x < 160; ++x) {
            const QColor color = image.pixelColor(x, y);
            if (color == theme().borderStrong)
                lastOfGhost = y;
            else if (color != theme().surface[1] && color != theme().chartGrid)
                firstOfWords = std::min(firstOfWords, y);
        }
    EXPECT_GT(lastOfGhost, 0);
    EXPECT_LT(firstOfWords, image.height());
    EXPECT_GT(firstOfWords, lastOfGhost + 1);
}

TEST(Sparkline, DrawsTheCourse) {
    Sparkline line;
    std::vector<double> values;
    for (int i = 0; i < 60; ++i)
        values.push_back(std::sin(i / 6.0));
    line.setValues(values);
    line.resize(line.sizeHint());
    line.show();
    const QImage image = picture(line);
    int colored = 0;
    for (int x = 0; x < image.width(); ++x)
        for (int y = 0; y < image.height(); ++y)
            colored += image.pixelColor(x, y) == theme().series[0];
    EXPECT_GT(colored, 20);
    keepPicture(image, QStringLiteral("sparkline"));
}

} // namespace
} // namespace orrery::widgets
