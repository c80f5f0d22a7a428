#include "tests/window/edit_fixture.h"

#include "widgets/pages/pipeline/wire_preview.h"

#include <QMenu>
#include <QTest>

namespace orrery::widgets {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// Reroute dots.
class WireTest : public EditTest {
protected:
    void SetUp() override {
        EditTest::SetUp();
        open(kThree);
    }
    const std::vector<QPointF>& dots() { return canvas().model()->wires().at(0).via; }
    QPoint at(const QPointF& scene) { return canvas().mapFromScene(scene).toPoint(); }
    QPoint middle() { return wireAt(QStringLiteral("source"), QStringLiteral("split")); }
    void addDot(const QPoint& place) {
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(&canvas(), Qt::LeftButton, {}, place);
        settle();
    }
};

TEST_F(WireTest, ADoubleClickAddsADotADragMovesItAndDeleteTakesItAway) {
    const QPoint place = middle();
    addDot(place);
    EXPECT_THAT(text(), HasSubstr("  wires:\n    source.table > split.table: [["));
    ASSERT_EQ(dots().size(), 1u);
    EXPECT_EQ(document().entries().size(), 1u);
    EXPECT_EQ(canvas().selectedDot(), 0) << "it can be moved by keys at once";
    drag(place, place + QPoint(20, 130));
    EXPECT_NEAR(dots()[0].y(), canvas().mapToScene(place).y() + 130, 1);
    EXPECT_EQ(canvas().selectedDot(), 0);
    EXPECT_EQ(canvas().scene().curve(0).size(), 7u) << "a piece to the dot and one from it";
    look("wire-dot");
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(document().entries().size(), 3u);
    press(Qt::Key_Delete);
    EXPECT_TRUE(dots().empty());
    EXPECT_EQ(canvas().model()->wires().size(), 1u) << "the wire stays";
    EXPECT_THAT(text(), Not(HasSubstr("wires")));
    undoAll();
    EXPECT_EQ(text(), kThree);
}

TEST_F(WireTest, DotsKeepTheirOrderAlongTheWire) {
    addDot(middle());
    const QPointF first = dots()[0];
    drag(at(first), at(first) + QPoint(0, 120));
    const QPainterPath path = canvas().scene().path(0);
    addDot(at(path.pointAtPercent(0.8)));
    ASSERT_EQ(dots().size(), 2u);
    EXPECT_LT(dots()[0].x(), dots()[1].x());
    addDot(at(canvas().scene().path(0).pointAtPercent(0.12)));
    ASSERT_EQ(dots().size(), 3u);
    EXPECT_LT(dots()[0].x(), dots()[1].x());
    drag(at(dots()[1]), at(dots()[1]) + QPoint(-60, 100));
    look("wire-dots");
    undoAll();
    EXPECT_EQ(text(), kThree);
}

TEST_F(WireTest, EscPutsADraggedDotBack) {
    addDot(middle());
    const QPointF before = dots()[0];
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, at(before));
    const QPoint to = at(before) + QPoint(40, 60);
    QMouseEvent move(QEvent::MouseMove, to, canvas().mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(&canvas(), &move);
    EXPECT_NE(dots()[0], before);
    press(Qt::Key_Escape);
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, to);
    settle();
    EXPECT_EQ(dots()[0], before);
    EXPECT_EQ(document().entries().size(), 1u);
}

TEST_F(WireTest, TheMenuAndKeysAddAndTakeOffDots) {
    const QPoint place = middle();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, canvas().mapToGlobal(place));
    QApplication::sendEvent(&canvas(), &event);
    settle();
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    ASSERT_NE(menu, nullptr);
    EXPECT_TRUE(workbench->actions().find(QStringLiteral("edit.bend"))->isEnabled());
    menu->close();
    settle();
    canvas().setFocus();
    press(Qt::Key_B);
    ASSERT_EQ(dots().size(), 1u);
    EXPECT_NEAR(dots()[0].x(), canvas().mapToScene(place).x(), 2) << "where the menu was asked for";
    press(Qt::Key_B, Qt::ShiftModifier);
    EXPECT_TRUE(dots().empty());
    EXPECT_FALSE(workbench->actions().find(QStringLiteral("edit.straighten"))->isEnabled());
    undoAll();
    EXPECT_EQ(text(), kThree);
}

TEST_F(WireTest, DotsMoveWithBothEndsAndGoWithTheWire) {
    addDot(middle());
    const QPointF before = dots()[0];
    press(Qt::Key_A, Qt::ControlModifier);
    drag(middleOf("split"), middleOf("split") + QPoint(40, 50));
    EXPECT_EQ(dots()[0], before + QPointF(40, 50));
    drag(middleOf("profile") + QPoint(200, 0), middleOf("profile") + QPoint(200, 0)); // Nothing is selected.
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, middleOf("split"));
    drag(middleOf("split"), middleOf("split") + QPoint(30, 0));
    EXPECT_EQ(dots()[0], before + QPointF(40, 50)) << "one end alone does not take it along";
    press(Qt::Key_F2);
    type(QStringLiteral("parts"));
    press(Qt::Key_Return);
    EXPECT_THAT(text(), HasSubstr("source.table > parts.table"));
    EXPECT_EQ(dots().size(), 1u);
    press(Qt::Key_Delete);
    EXPECT_THAT(text(), Not(HasSubstr(" > ")));
    undoAll();
    EXPECT_EQ(text(), kThree);
}

TEST_F(WireTest, WiresAreChosenAndCutByKeys) {
    select(QStringLiteral("split"));
    press(Qt::Key_W);
    ASSERT_TRUE(canvas().selectedWire());
    EXPECT_EQ(canvas().selectedWire()->from.node, QStringLiteral("source"));
    EXPECT_TRUE(canvas().selectedNodes().isEmpty());
    EXPECT_EQ(canvas().accessibleDescription(), QStringLiteral("source.table to split.table, dataset"));
    press(Qt::Key_B);
    EXPECT_EQ(dots().size(), 1u);
    undoAll();
    press(Qt::Key_W, Qt::ShiftModifier);
    press(Qt::Key_Delete);
    EXPECT_TRUE(canvas().model()->wires().empty());
    EXPECT_FALSE(workbench->actions().find(QStringLiteral("edit.next-wire"))->isEnabled());
}

} // namespace
} // namespace orrery::widgets
