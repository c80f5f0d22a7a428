#include "widgets/common/segmented_switch.h"
#include "widgets/viewers/classification.h"
#include "widgets/viewers/image_viewer.h"
#include "widgets/viewers/json_viewer.h"
#include "widgets/viewers/picture_decoder.h"
#include "widgets/viewers/table_viewer.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QHeaderView>
#include <QImage>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QWheelEvent>
#include <gtest/gtest.h>

namespace orrery::widgets {
namespace {

constexpr auto kStrict = QAbstractItemModelTester::FailureReportingMode::Fatal;

api::PreviewColumn numbers(const char* name) {
    api::PreviewColumn column;
    column.name = name;
    column.type = "number";
    column.histogram = {1, 4, 2};
    return column;
}

api::PreviewColumn words(const char* name) {
    api::PreviewColumn column;
    column.name = name;
    column.type = "text";
    return column;
}

/// Rows [offset, offset + count) of a table of `total` rows.
api::Preview window(quint64 offset, quint64 count, quint64 total) {
    api::Preview preview;
    preview.view = "table";
    preview.columns = {numbers("age"), words("city")};
    preview.rows = total;
    preview.offset = offset;
    for (quint64 row = offset; row < std::min(offset + count, total); ++row)
        preview.cells.push_back(
            {row % 5 == 4 ? "" : std::to_string((row * 7) % 100), row % 2 ? "Rome" : "oslo"});
    return preview;
}

/// Answers what a model wants, later, as a server would.
void answer(TableModel& model, quint64 total) {
    QObject::connect(
        &model, &TableModel::windowWanted, &model,
        [&model, total](quint64 offset, int limit) {
            model.append(window(offset, static_cast<quint64>(limit), total));
        },
        Qt::QueuedConnection);
}

TEST(TableModel, WindowsComeAsTheyAreWanted) {
    TableModel model;
    QAbstractItemModelTester tester(&model, kStrict);
    answer(model, 1'500);
    model.begin(window(0, 100, 1'500));
    model.fetchAll();
    EXPECT_TRUE(QTest::qWaitFor([&] { return model.complete(); }));
    EXPECT_EQ(model.rowCount(), 1'500);
    model.append(window(5, 5, 1'500));
    EXPECT_EQ(model.rowCount(), 1'500) << "a stale window changes nothing";
}

TEST(TableModel, AHugeTableShowsItsBeginning) {
    TableModel model;
    answer(model, 1'000'000);
    model.begin(window(0, 100, 1'000'000));
    EXPECT_TRUE(model.canFetchMore({}));
    model.fetchAll();
    EXPECT_TRUE(QTest::qWaitFor([&] { return model.complete(); }));
    EXPECT_LT(model.rowCount(), static_cast<int>(TableModel::kMostRows) + TableModel::kPage);
}

TEST(TableViewer, AClickOnAColumnSortsByNumberAndTypingFilters) {
    TableViewer viewer;
    viewer.resize(800, 400);
    viewer.show(window(0, 100, 100));
    viewer.QWidget::show();
    QHeaderView* header = viewer.table()->horizontalHeader();
    const QPoint at(header->sectionViewportPosition(0) + 20, 10);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    const auto cell = [&](int row, int column) {
        return viewer.table()->model()->index(row, column).data().toString();
    };
    const QString first = cell(0, 0);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    const QStringList ends{first, cell(0, 0)};
    EXPECT_TRUE(ends.contains(QStringLiteral("99"))) << "sorted as numbers one way";
    QTest::keyClicks(viewer.filter(), QStringLiteral("age > 90"));
    EXPECT_GT(viewer.table()->model()->rowCount(), 0);
    for (int row = 0; row < viewer.table()->model()->rowCount(); ++row)
        EXPECT_GT(cell(row, 0).toInt(), 90);
    viewer.filter()->clear();
    QTest::keyClicks(viewer.filter(), QStringLiteral("rome"));
    EXPECT_EQ(viewer.table()->model()->rowCount(), 50);
    viewer.filter()->clear();
    EXPECT_EQ(viewer.table()->model()->rowCount(), 100);
}

/// Four rows of a classifier that gets one wrong.
api::Preview predictions() {
    api::Preview preview;
    preview.view = "table";
    preview.columns = {numbers("actual"), numbers("predicted"), numbers("probability_0"),
                       numbers("probability_1")};
    preview.cells = {{"0", "0", "0.9", "0.1"},
                     {"0", "1", "0.4", "0.6"},
                     {"1", "1", "0.3", "0.7"},
                     {"1", "1", "0.5", "0.5"}};
    preview.rows = preview.cells.size();
    return preview;
}

TEST(Classification, CountsAndAreasAreThoseOfTheRows) {
    TableModel model;
    model.begin(predictions());
    const auto result = classificationOf(model);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->classes, (QStringList{QStringLiteral("0"), QStringLiteral("1")}));
    EXPECT_EQ(result->counts, (std::vector<std::vector<quint64>>{{1, 1}, {0, 2}}));
    ASSERT_EQ(result->curves.size(), 1u);
    // Of the four pairs of a positive and a negative row, three are in order.
    EXPECT_DOUBLE_EQ(result->curves[0].area, 0.75);
    model.begin(window(0, 10, 10));
    EXPECT_FALSE(classificationOf(model));
}

TEST(TableViewer, PredictionsAreAMatrixAndACurveToo) {
    TableViewer viewer;
    viewer.resize(800, 400);
    viewer.show(window(0, 10, 10));
    viewer.QWidget::show();
    EXPECT_FALSE(viewer.views()->isVisible());
    viewer.show(predictions());
    ASSERT_TRUE(viewer.views()->isVisible());
    QTest::mouseClick(viewer.views()->button(1), Qt::LeftButton);
    EXPECT_FALSE(viewer.table()->isVisible());
    QTest::mouseClick(viewer.views()->button(2), Qt::LeftButton);
    QTest::mouseClick(viewer.views()->button(0), Qt::LeftButton);
    EXPECT_TRUE(viewer.table()->isVisible());
}

TEST(ImageViewer, FitsThenZoomsAtThePointer) {
    QImage picture(1000, 500, QImage::Format_RGB32);
    picture.fill(Qt::white);
    ImageViewer viewer;
    viewer.resize(416, 316);
    viewer.show();
    viewer.setImage(picture, QStringLiteral("roc"));
    EXPECT_NEAR(viewer.zoom(), 0.4, 0.02);
    const double fitted = viewer.zoom();
    QWheelEvent wheel(QPointF(200, 150), viewer.mapToGlobal(QPointF(200, 150)), {}, QPoint(0, 240),
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(viewer.viewport(), &wheel);
    EXPECT_GT(viewer.zoom(), fitted * 1.5);
    QTest::keyClick(&viewer, Qt::Key_0);
    EXPECT_NEAR(viewer.zoom(), fitted, 0.001);
}

/// What `bytes` are as a picture, waited for.
QImage decodedOf(const QByteArray& bytes, const QSize& room = {}) {
    QObject context;
    std::optional<QImage> result;
    decodePicture(bytes, room, &context, [&result](const QImage& image) { result = image; });
    EXPECT_TRUE(QTest::qWaitFor([&result] { return result.has_value(); }));
    return result.value_or(QImage());
}

QByteArray encoded(const QImage& picture) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

TEST(PictureDecoder, TakesPicturesAndRefusesWhatHurts) {
    QImage picture(1000, 500, QImage::Format_RGB32);
    picture.fill(Qt::white);
    const QByteArray bytes = encoded(picture);
    EXPECT_EQ(decodedOf(bytes).size(), picture.size());
    EXPECT_EQ(decodedOf(bytes, {200, 200}).size(), QSize(200, 100));
    EXPECT_EQ(decodedOf(bytes, {2000, 2000}).size(), picture.size()) << "none is enlarged";
    EXPECT_TRUE(decodedOf("no picture").isNull());
    EXPECT_TRUE(decodedOf({}).isNull());
    EXPECT_TRUE(decodedOf(bytes.left(bytes.size() / 2)).isNull());
    QByteArray huge = bytes;
    huge.replace(16, 8, QByteArray::fromHex("7fffffff7fffffff")); // Width and height, as the header says.
    EXPECT_TRUE(decodedOf(huge).isNull());
}

TEST(PictureDecoder, ALargePictureDoesNotHoldUpTheWindow) {
    QImage picture(5000, 5000, QImage::Format_RGB32);
    picture.fill(Qt::gray);
    EXPECT_EQ(decodedOf(encoded(picture)).size(), picture.size()); // The watcher of stalls looks on.
}

TEST(JsonViewer, IsATreeOfNamesAndValues) {
    JsonViewer viewer;
    QAbstractItemModelTester tester(viewer.model(), kStrict);
    ASSERT_TRUE(viewer.setText(R"({"auc": 0.78, "classes": ["a", "b"]})"));
    EXPECT_EQ(viewer.model()->rowCount(), 2);
    EXPECT_EQ(viewer.model()->index(0, 1).data().toString(), QStringLiteral("0.78"));
    EXPECT_EQ(viewer.model()->rowCount(viewer.model()->index(1, 0)), 2);
    EXPECT_FALSE(viewer.setText("{"));
}

} // namespace
} // namespace orrery::widgets
