#include "widgets/viewers/column_chart.h"
#include "widgets/viewers/table_header.h"
#include "widgets/viewers/table_viewer.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

namespace orrery::widgets {
namespace {

/// A table of ten people, described as a server does.
api::Preview people() {
    api::PreviewColumn age;
    age.name = "age";
    age.type = "number";
    age.missing = 2;
    age.distinct = 8;
    age.min = 20, age.max = 60, age.mean = 41.5;
    age.histogram = {1, 4, 0, 3};
    api::PreviewColumn city;
    city.name = "city";
    city.type = "text";
    city.missing = 1;
    city.distinct = 5;
    city.frequent = {{"oslo", 4}, {"rome", 2}};
    api::PreviewColumn nothing;
    nothing.name = "nothing";
    nothing.type = "empty";
    nothing.missing = 10;
    api::Preview preview;
    preview.view = "table";
    preview.columns = {age, city, nothing};
    preview.rows = 10;
    for (int row = 0; row < 10; ++row)
        preview.cells.push_back({std::to_string(20 + row * 4), row % 2 ? "rome" : "oslo", ""});
    return preview;
}

class ColumnChartTest : public testing::Test {
protected:
    void show(const QSize& size = {800, 400}) {
        viewer.resize(size);
        viewer.show(people());
        viewer.QWidget::show();
        QApplication::processEvents();
    }
    void clickBarsOf(int column) {
        QHeaderView* header = viewer.table()->horizontalHeader();
        const QPoint at(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                        header->height() - 8);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    }

    TableViewer viewer;
};

TEST_F(ColumnChartTest, AClickOnTheBarsOfAColumnShowsThemLargerAndDoesNotSort) {
    show();
    EXPECT_FALSE(viewer.chart()->isVisible());
    clickBarsOf(0);
    ASSERT_TRUE(viewer.chart()->isVisible());
    EXPECT_TRUE(viewer.table()->isVisible());
    EXPECT_LT(viewer.table()->horizontalHeader()->sortIndicatorSection(), 0);
    EXPECT_EQ(viewer.chart()->figures(),
              QStringList({QStringLiteral("Rows 10"), QStringLiteral("Missing 2"),
                           QStringLiteral("Different 8"), QStringLiteral("Lowest 20"),
                           QStringLiteral("Mean 41.50"), QStringLiteral("Highest 60")}));
    EXPECT_EQ(viewer.chart()->note(), QStringLiteral("Of all 10 rows"));
    const ColumnPlot& plot = *viewer.chart()->plot();
    ASSERT_EQ(plot.barCount(), 4);
    EXPECT_TRUE(plot.barText(1).startsWith(QStringLiteral("30 to 40: 4 row")));
    EXPECT_GT(plot.barRect(1).height(), plot.barRect(3).height());
    EXPECT_EQ(plot.barRect(2).height(), 0);
    EXPECT_TRUE(plot.accessibleName().contains(QStringLiteral("age: Rows 10")));
}

TEST_F(ColumnChartTest, WordsAreShownByHowOftenTheyOccur) {
    show();
    clickBarsOf(1);
    const ColumnPlot& plot = *viewer.chart()->plot();
    ASSERT_EQ(plot.barCount(), 3);
    EXPECT_TRUE(plot.barText(0).startsWith(QStringLiteral("oslo: 4 row")));
    EXPECT_TRUE(plot.barText(2).startsWith(QStringLiteral("3 other values: 3 row"))) << "what has no bar";
    EXPECT_GT(plot.barRect(0).width(), plot.barRect(1).width());
    EXPECT_EQ(viewer.chart()->figures().size(), 3);
}

TEST_F(ColumnChartTest, TheKeyboardOpensItWalksTheBarsAndClosesIt) {
    show();
    viewer.table()->setFocus();
    viewer.table()->setCurrentIndex(viewer.table()->model()->index(0, 0));
    QTest::keyClick(viewer.table(), Qt::Key_Return);
    ASSERT_TRUE(viewer.chart()->isVisible());
    EXPECT_EQ(viewer.chart()->column(), 0);
    QTest::keyClick(viewer.table(), Qt::Key_Right);
    EXPECT_EQ(viewer.chart()->column(), 1) << "it goes along with the cursor";
    viewer.chart()->choice()->setFocus();
    QTest::keyClick(viewer.chart()->choice(), Qt::Key_Up);
    EXPECT_EQ(viewer.chart()->column(), 0);
    ColumnPlot& plot = *viewer.chart()->plot();
    plot.setFocus();
    QTest::keyClick(&plot, Qt::Key_Right);
    QTest::keyClick(&plot, Qt::Key_Right);
    EXPECT_TRUE(viewer.chart()->note().startsWith(QStringLiteral("30 to 40: 4 row")));
    EXPECT_EQ(plot.accessibleDescription(), viewer.chart()->note());
    viewer.chartButton()->setFocus();
    QTest::keyClick(viewer.chartButton(), Qt::Key_Space);
    EXPECT_FALSE(viewer.chart()->isVisible());
}

TEST_F(ColumnChartTest, ItSaysWhichRowsItsFiguresAreOf) {
    show();
    clickBarsOf(0);
    QTest::keyClicks(viewer.filter(), QStringLiteral("rome"));
    EXPECT_EQ(viewer.chart()->note(), QStringLiteral("Of all 10 rows, also those the filter hides"));
    api::Preview beginning = people();
    beginning.profiled = false;
    viewer.show(beginning);
    EXPECT_EQ(viewer.chart()->note(), QStringLiteral("Of the first 10 rows; the table is larger"));
    EXPECT_EQ(viewer.chart()->column(), 0);
}

TEST_F(ColumnChartTest, AColumnWithoutValuesAndATableWithoutColumnsAreShownToo) {
    show();
    clickBarsOf(2);
    EXPECT_EQ(viewer.chart()->plot()->barCount(), 0);
    EXPECT_FALSE(viewer.chart()->grab().isNull());
    viewer.show(api::Preview{});
    EXPECT_EQ(viewer.chart()->column(), -1);
    EXPECT_FALSE(viewer.chart()->grab().isNull());
}

TEST_F(ColumnChartTest, ValuesThatAreAllTheSameAreOneBar) {
    ColumnPlot plot;
    api::PreviewColumn same;
    same.min = same.max = 3;
    same.histogram = {9, 0, 0};
    plot.setColumn(same, 9);
    ASSERT_EQ(plot.barCount(), 1);
    EXPECT_TRUE(plot.barText(0).startsWith(QStringLiteral("3: 9 row")));
    EXPECT_FALSE(plot.grab().isNull());
}

TEST_F(ColumnChartTest, WhereThereIsNoRoomForBothItStandsInThePlaceOfTheRows) {
    show({360, 300});
    clickBarsOf(0);
    EXPECT_TRUE(viewer.chart()->isVisible());
    EXPECT_FALSE(viewer.table()->isVisible());
    viewer.resize(800, 300);
    QApplication::processEvents();
    EXPECT_TRUE(viewer.table()->isVisible());
    viewer.resize(360, 300);
    QTest::mouseClick(viewer.chartButton(), Qt::LeftButton);
    EXPECT_TRUE(viewer.table()->isVisible());
    EXPECT_FALSE(viewer.chart()->isVisible());
}

} // namespace
} // namespace orrery::widgets
