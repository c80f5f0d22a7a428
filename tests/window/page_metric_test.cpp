#include "tests/window/canvas_fixture.h"
#include "tests/window/run_page_fixture.h"

#include "widgets/charts/line_chart.h"
#include "widgets/common/empty_pane.h"
#include "widgets/editors/text_notice.h"
#include "widgets/models/run_colors.h"
#include "widgets/models/run_history_model.h"
#include "widgets/pages/pipeline/diff_panel.h"
#include "widgets/pages/pipeline/history_panel.h"
#include "widgets/pages/pipeline/log_panel.h"
#include "widgets/pages/pipeline/metric_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace orrery::widgets {
namespace {

/// Curves of the shown run, and the ways from them.
class MetricPageTest : public RunPageTest {
protected:
    LineChart* chart() { return pipelinePage().metric()->findChild<LineChart*>(); }
    /// A log of one line a second, from 0 to 99 after `start`, and a curve with a point at each line's time.
    void measureEachSecond(double start) {
        prepare = [start](app::TourTransport& tour) {
            api::LogPage log;
            log.run = 1482;
            log.step = "train_mlp";
            api::MetricSeries loss{"train_mlp", "loss", {}, {}, {}};
            for (int second = 0; second < 100; ++second) {
                log.lines.push_back({start + second, 0, "out", "line " + std::to_string(second)});
                loss.x.push_back(second);
                loss.time.push_back(start + second + 0.1);
                loss.value.push_back(second == 40 ? 1000 : 2 - 0.01 * second);
            }
            api::MetricPage page;
            page.series = {loss};
            tour.answer(QStringLiteral("runs/1482/metrics"), api::toJson(page));
            tour.answer(QStringLiteral("runs/1482/logs?train_mlp"), api::toJson(log));
        };
        openWorkspace();
        clickNode("features");
    }
    QString currentLine() { return pipelinePage().log()->list()->currentIndex().data().toString(); }
    static bool hasColor(const QImage& picture, const QColor& color) {
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                if (picture.pixelColor(x, y) == color)
                    return true;
        return false;
    }
    static QColor colorOf(quint64 run) { return theme().series[static_cast<std::size_t>(seriesOfRun(run))]; }
};

TEST_F(MetricPageTest, MetricsThatCannotBeReadAreNotSaidToBeMissing) {
    prepare = [](app::TourTransport& tour) {
        tour.fail(QStringLiteral("runs/1482/metrics"), {ErrorCode::Exhausted, "There are too many of them."});
    };
    openWorkspace();
    clickNode("features");
    const EmptyPane& pane = *pipelinePage().metric()->emptyPane();
    EXPECT_TRUE(pane.isVisible());
    QString said;
    for (const auto* words : pane.findChildren<QLabel*>())
        said += words->text();
    EXPECT_TRUE(said.contains(QStringLiteral("too many of them"))) << said.toStdString();
}

TEST_F(MetricPageTest, WhatWasLeftOutIsSaidOverTheCurves) {
    prepare = [](app::TourTransport& tour) {
        api::MetricPage page;
        page.series = {{"train_mlp", "loss", {0, 1, 2}, {0, 1, 2}, {2, 1, std::nan("")}}};
        page.notes = {"1 line(s) are longer than 1 MiB and were left out."};
        tour.answer(QStringLiteral("runs/1482/metrics"), api::toJson(page));
    };
    openWorkspace();
    clickNode("train_mlp");
    ASSERT_TRUE(QTest::qWaitFor([this] { return chart()->isVisible(); }, 60'000));
    const auto* notice = pipelinePage().metric()->findChild<TextNotice*>();
    EXPECT_TRUE(notice->isVisible());
    EXPECT_TRUE(notice->words().contains(QStringLiteral("were left out")));
    QStringList figures;
    for (const auto* label : pipelinePage().metric()->findChildren<QLabel*>())
        figures.append(label->text());
    EXPECT_TRUE(figures.contains(QStringLiteral("1"))) << "the best of what are numbers";
}

TEST_F(MetricPageTest, TwentyThousandMetricsAreListedAndDrawnWithinBounds) {
    prepare = [](app::TourTransport& tour) {
        api::MetricPage page;
        for (int metric = 0; metric < 20'000; ++metric)
            page.series.push_back(
                {"train_mlp", std::to_string(metric) + (metric % 2 ? "_loss" : "x"), {0, 1}, {0, 1}, {2, 1}});
        tour.answer(QStringLiteral("runs/1482/metrics"), api::toJson(page));
    };
    openWorkspace();
    clickNode("train_mlp");
    ASSERT_TRUE(QTest::qWaitFor([this] { return chart()->isVisible(); }, 60'000)); // However slow the build.
    EXPECT_EQ(chart()->seriesCount(), 256);
    const auto* names = pipelinePage().metric()->findChild<QComboBox*>();
    EXPECT_EQ(names->count(), 1000);
    EXPECT_EQ(names->currentText(), QStringLiteral("loss"));
}

TEST_F(MetricPageTest, AClickOnAPointLeadsToTheLineOfItsTime) {
    measureEachSecond(1000);
    ASSERT_NE(pipelinePage().log()->step(), QStringLiteral("train_mlp"));
    QSignalSpy chosen(pipelinePage().metric(), &MetricPanel::momentChosen);
    const int x = chart()->width() / 2;
    for (int y = 10; y < chart()->height() && chosen.isEmpty(); y += 8)
        QTest::mouseClick(chart(), Qt::LeftButton, {}, QPoint(x, y));
    ASSERT_EQ(chosen.count(), 1);
    settle();
    EXPECT_EQ(pipelinePage().log()->step(), QStringLiteral("train_mlp"));
    EXPECT_EQ(currentLine(), QStringLiteral("line %1").arg(qRound(chosen[0][1].toDouble() - 1000.1)));
    EXPECT_TRUE(pipelinePage().log()->list()->isVisible());
}

TEST_F(MetricPageTest, TheCrosshairAndEnterLeadThereToo) {
    measureEachSecond(1000);
    chart()->setFocus();
    chart()->group()->setCrosshair(62);
    press(Qt::Key_Return);
    EXPECT_EQ(currentLine(), QStringLiteral("line 62"));
}

TEST_F(MetricPageTest, ASwitchLeavesOutliersOutOfTheAxisAndCountsThem) {
    measureEachSecond(1000);
    QCheckBox* clip = nullptr;
    for (auto* box : pipelinePage().metric()->findChildren<QCheckBox*>())
        if (box->accessibleName() == QStringLiteral("Leave outliers out of the axis"))
            clip = box;
    ASSERT_NE(clip, nullptr);
    EXPECT_EQ(clip->text(), QStringLiteral("clip"));
    EXPECT_TRUE(clip->toolTip().contains(QStringLiteral("95th percentile")));
    QTest::mouseClick(clip, Qt::LeftButton, {}, QPoint(8, clip->height() / 2));
    settle();
    EXPECT_TRUE(chart()->clipping());
    EXPECT_EQ(clip->text(), QStringLiteral("clip, 1 outside"));
    testing::keepPicture(testing::picture(*window), QStringLiteral("metric-clipped"));
}

TEST_F(MetricPageTest, ARunHasOneColourInTheHistoryTheComparisonAndTheChart) {
    openWorkspace();
    EXPECT_NE(seriesOfRun(1481), seriesOfRun(1482));
    clickNode("train_mlp");
    EXPECT_TRUE(hasColor(testing::picture(*chart()), colorOf(1482)));
    pipelinePage().showDock(pipelinePage().history());
    settle();
    QTableView* table = pipelinePage().history()->table();
    const QImage rows = testing::picture(*table->viewport());
    for (int row = 0; row < 2; ++row) {
        const QModelIndex index = table->model()->index(row, RunHistoryModel::RunColumn);
        const quint64 run = index.data(RunHistoryModel::RunRole).toULongLong();
        const double ratio = rows.devicePixelRatio();
        const QRect cell = QRectF(QPointF(table->visualRect(index).topLeft()) * ratio,
                                  QSizeF(table->visualRect(index).size()) * ratio)
                               .toRect();
        EXPECT_TRUE(hasColor(rows.copy(cell), colorOf(run))) << run;
    }
    workbench->showRun(1481);
    settle();
    workbench->actions().find(QStringLiteral("panel.compare"))->trigger();
    settle();
    const QImage header = testing::picture(*pipelinePage().diff()->table()->horizontalHeader());
    EXPECT_TRUE(hasColor(header, colorOf(1481)));
    EXPECT_TRUE(hasColor(header, colorOf(1480)));
}

} // namespace
} // namespace orrery::widgets
