#include "tests/window/canvas_fixture.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/theme/theme_manager.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace orrery::widgets {
namespace {

using namespace testing;

class CanvasViewTest : public ::testing::Test {
protected:
    CanvasViewTest() {
        model.setContent(creditRisk());
        applyRunStates(model);
        view.resize(900, 520);
        view.setModel(&model);
        view.show();
    }
    QPoint middleOf(const char* id) const {
        return view.nodeRectInView(model.indexOf(QLatin1String(id))).center().toPoint();
    }
    void band(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers) {
        QTest::mousePress(&view, Qt::LeftButton, modifiers, from);
        QTest::mouseMove(&view, (from + to) / 2);
        QTest::mouseMove(&view, to);
        QTest::mouseRelease(&view, Qt::LeftButton, modifiers, to);
    }
    static QStringList ids(std::initializer_list<const char*> names) {
        QStringList list;
        for (const char* name : names)
            list.append(QLatin1String(name));
        return list;
    }

    GraphModel model;
    CanvasView view;
};

TEST_F(CanvasViewTest, ShowsTheWholeGraphAtFirst) {
    EXPECT_TRUE(view.visibleScene().contains(model.bounds()));
    EXPECT_LE(view.zoom(), 1.0);
}

TEST_F(CanvasViewTest, DrawsInEveryThemeAndScale) {
    for (ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark, ThemeMode::Contrast}) {
        ThemeManager::instance().setMode(mode);
        view.setSelectedNodes({QStringLiteral("profile")});
        const QImage image = picture(view);
        EXPECT_EQ(image.pixelColor(2, 2), theme().canvasGround);
        keepPicture(image, QStringLiteral("canvas-%1").arg(theme().name));
        for (double zoom : {2.0, 0.5, 0.3, 0.1}) {
            view.setPlace({model.bounds().center(), zoom});
            keepPicture(picture(view), QStringLiteral("canvas-%1-zoom%2").arg(theme().name).arg(zoom * 100));
        }
        view.fitAll();
    }
    ThemeManager::instance().setMode(ThemeMode::Light);
}

TEST_F(CanvasViewTest, ClickSelectsAndShiftClickAdds) {
    QSignalSpy changes(&view, &CanvasView::selectionChanged);
    QTest::mouseClick(&view, Qt::LeftButton, {}, middleOf("profile"));
    EXPECT_EQ(view.selectedNodes(), ids({"profile"}));
    QTest::mouseClick(&view, Qt::LeftButton, Qt::ShiftModifier, middleOf("gate"));
    EXPECT_EQ(view.selectedNodes(), ids({"profile", "gate"}));
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(3, 3));
    EXPECT_TRUE(view.selectedNodes().isEmpty());
    EXPECT_EQ(changes.count(), 3);
}

TEST_F(CanvasViewTest, DragOnTheGroundPansByWholePixels) {
    const QPointF before = view.mapFromScene({0, 0});
    QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(4, 4));
    QTest::mouseMove(&view, QPoint(44, 24));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(44, 24));
    const QPointF moved = view.mapFromScene({0, 0}) - before;
    EXPECT_NEAR(moved.x(), 40, 1);
    EXPECT_NEAR(moved.y(), 20, 1);
}

TEST_F(CanvasViewTest, PanningReusesTheBufferAndGivesTheSamePicture) {
    (void)picture(view);
    view.setPlace({view.place().center + QPointF(37, -21) / view.zoom(), view.zoom()});
    const QImage scrolled = picture(view);
    CanvasView fresh;
    fresh.resize(view.size());
    fresh.setModel(&model);
    fresh.show();
    fresh.setPlace(view.place());
    // Rounding of shifted coordinates may change the shade of an edge by a trifle.
    EXPECT_LE(largestDifference(scrolled, picture(fresh)), 3);
}

TEST_F(CanvasViewTest, AStateRepaintsTheNodeAsAFullPaintWould) {
    (void)picture(view);
    NodeState state = model.state(model.indexOf(QStringLiteral("gate")));
    state.status = Status::Failed;
    state.words = QStringLiteral("failed 0:01");
    model.setState(QStringLiteral("gate"), state);
    const QImage partly = picture(view);
    CanvasView fresh;
    fresh.resize(view.size());
    fresh.setModel(&model);
    fresh.setMinimapVisible(false);
    view.setMinimapVisible(false);
    fresh.show();
    fresh.setPlace(view.place());
    EXPECT_LE(largestDifference(picture(view), picture(fresh)), 3);
    keepPicture(partly, QStringLiteral("canvas-partly"));
}

TEST_F(CanvasViewTest, RubberBandSelectsWhatItTouchesAndNothingElse) {
    const QRect box = view.nodeRectInView(model.indexOf(QStringLiteral("loans"))).toRect() |
                      view.nodeRectInView(model.indexOf(QStringLiteral("bureau"))).toRect();
    view.setSelectedNodes(ids({"gate"}));
    // Whatever was selected before, and from whichever corner it is drawn.
    band(box.topLeft() - QPoint(6, 6), box.bottomRight() - QPoint(4, 4), Qt::ShiftModifier);
    EXPECT_EQ(view.selectedNodes(), ids({"loans", "bureau"}));
    band(box.bottomRight() + QPoint(6, 6), box.topLeft() + QPoint(4, 4), Qt::ShiftModifier);
    EXPECT_EQ(view.selectedNodes(), ids({"loans", "bureau"}));
    band(box.bottomLeft() + QPoint(4, 6), box.topRight() + QPoint(6, -6), Qt::ShiftModifier);
    EXPECT_EQ(view.selectedNodes(), ids({"loans", "bureau"}));
    const QPoint beside(box.right() + 4, box.center().y());
    band(beside, beside + QPoint(3, 0), Qt::ShiftModifier);
    EXPECT_TRUE(view.selectedNodes().isEmpty()) << "it touched none";
}

TEST_F(CanvasViewTest, AControlBandAddsToTheSelection) {
    const QRect box = view.nodeRectInView(model.indexOf(QStringLiteral("bureau"))).toRect();
    view.setSelectedNodes(ids({"gate"}));
    band(box.topLeft() - QPoint(6, 6), box.topLeft() + QPoint(6, 6), Qt::ControlModifier);
    EXPECT_EQ(view.selectedNodes(), ids({"bureau", "gate"}));
    band(box.topLeft() - QPoint(6, -9), box.topLeft() + QPoint(6, 9), Qt::ShiftModifier);
    EXPECT_EQ(view.selectedNodes(), ids({"bureau"})) << "a band without height touches too";
}

TEST_F(CanvasViewTest, FollowsItsSizeUntilSomeoneMovesIt) {
    view.resize(450, 520);
    EXPECT_TRUE(view.visibleScene().contains(model.bounds())) << "fitted anew";
    const double zoom = view.zoom();
    view.resize(900, 520);
    EXPECT_GT(view.zoom(), zoom);
    view.setZoom(0.9);
    const CanvasPlace mine = view.place();
    view.resize(450, 520);
    EXPECT_EQ(view.place(), mine) << "the person chose this place";
    view.fitAll();
    view.resize(700, 400);
    EXPECT_TRUE(view.visibleScene().contains(model.bounds()));
}

TEST_F(CanvasViewTest, WheelZoomsAtThePointer) {
    const QPoint pointer = middleOf("features");
    const QPointF fixed = view.mapToScene(pointer);
    const double before = view.zoom();
    QWheelEvent wheel(pointer, view.mapToGlobal(pointer), {}, QPoint(0, 240), Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view, &wheel);
    EXPECT_GT(view.zoom(), before);
    EXPECT_NEAR(view.mapFromScene(fixed).x(), pointer.x(), 1);
    EXPECT_NEAR(view.mapFromScene(fixed).y(), pointer.y(), 1);
}

TEST_F(CanvasViewTest, ArrowsWalkAlongWires) {
    view.setCurrentNode(QStringLiteral("loans"));
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_EQ(view.currentNode(), QStringLiteral("validate"));
    EXPECT_EQ(view.selectedNodes(), ids({"validate"}));
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(view.currentNode(), QStringLiteral("features"));
    QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier);
    EXPECT_EQ(view.currentNode(), QStringLiteral("bureau"));
    EXPECT_EQ(view.selectedNodes(), ids({"features"}));
    QSignalSpy opened(&view, &CanvasView::nodeActivated);
    QTest::keyClick(&view, Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].toString(), QStringLiteral("bureau"));
}

TEST_F(CanvasViewTest, EveryNodeIsReachableByKeys) {
    view.setCurrentNode(QString());
    QTest::keyClick(&view, Qt::Key_Home);
    QSet<QString> seen{view.currentNode()};
    QStringList waiting{view.currentNode()};
    while (!waiting.isEmpty()) {
        const QString from = waiting.takeFirst();
        for (Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) {
            view.setCurrentNode(from);
            QTest::keyClick(&view, key);
            if (!seen.contains(view.currentNode())) {
                seen.insert(view.currentNode());
                waiting.append(view.currentNode());
            }
        }
    }
    EXPECT_EQ(seen.size(), model.nodeCount());
}

TEST_F(CanvasViewTest, MinimapNavigates) {
    view.setPlace({model.bounds().center(), 2});
    const QPoint corner(view.width() - 12 - 164 + 12, view.height() - 12 - 40);
    QTest::mouseClick(&view, Qt::LeftButton, {}, corner);
    EXPECT_LT(view.place().center.x(), model.bounds().center().x());
    QTest::keyClick(&view, Qt::Key_M);
    EXPECT_FALSE(view.minimapVisible());
}

TEST_F(CanvasViewTest, SelectionSurvivesNewContent) {
    view.setSelectedNodes(ids({"gate", "profile"}));
    GraphContent smaller = creditRisk();
    smaller.nodes.erase(smaller.nodes.begin());
    model.setContent(smaller);
    EXPECT_EQ(view.selectedNodes(), ids({"profile", "gate"}));
    EXPECT_EQ(model.state(model.indexOf(QStringLiteral("profile"))).status, Status::Failed);
}

TEST_F(CanvasViewTest, NodesAreInTheAccessibilityTree) {
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&view);
    ASSERT_NE(canvas, nullptr);
    EXPECT_FALSE(canvas->text(QAccessible::Name).isEmpty());
    ASSERT_EQ(canvas->childCount(), model.nodeCount());
    QMap<QString, QString> said;
    for (int i = 0; i < canvas->childCount(); ++i) {
        QAccessibleInterface* node = canvas->child(i);
        ASSERT_NE(node, nullptr);
        EXPECT_EQ(node->role(), QAccessible::ListItem);
        EXPECT_FALSE(node->rect().isEmpty());
        EXPECT_EQ(node->parent(), canvas);
        EXPECT_EQ(canvas->indexOfChild(node), i);
        said.insert(node->text(QAccessible::Name), node->text(QAccessible::Description));
    }
    EXPECT_TRUE(said.contains(QStringLiteral("profile, failed")));
    ASSERT_TRUE(said.contains(QStringLiteral("train_mlp, running 47 %")));
    EXPECT_TRUE(said[QStringLiteral("train_mlp, running 47 %")].contains(
        QStringLiteral("train from features.train")));
    QAccessibleInterface* first = canvas->child(0);
    first->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_EQ(view.selectedNodes().size(), 1);
    EXPECT_TRUE(first->state().selected);
}

TEST_F(CanvasViewTest, AnEmptyGraphIsHarmless) {
    GraphModel empty;
    view.setModel(&empty);
    view.fitAll();
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(100, 100));
    QTest::keyClick(&view, Qt::Key_F);
    EXPECT_EQ(picture(view).pixelColor(1, 1), theme().canvasGround);
    view.setModel(nullptr);
    EXPECT_EQ(picture(view).pixelColor(1, 1), theme().canvasGround);
}

TEST_F(CanvasViewTest, PlacesThatWereVisitedAreGoneBackTo) {
    const CanvasPlace whole = view.place();
    EXPECT_FALSE(view.canGoBack()) << "what the view did by itself is no place of anybody's";
    view.setSelectedNodes(ids({"loans"}));
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_F);
    const CanvasPlace near = view.place();
    ASSERT_NE(near, whole);
    QTest::mousePress(&view, Qt::MiddleButton, {}, QPoint(300, 200));
    QTest::mouseMove(&view, QPoint(360, 230));
    QTest::mouseRelease(&view, Qt::MiddleButton, {}, QPoint(360, 230));
    const CanvasPlace panned = view.place();
    ASSERT_NE(panned, near);
    view.goBack();
    EXPECT_EQ(view.place(), whole) << "a pan is no step of its own";
    EXPECT_FALSE(view.canGoBack());
    view.goForward();
    EXPECT_EQ(view.place(), panned);
    QTest::mouseClick(&view, Qt::BackButton, {}, QPoint(300, 200));
    EXPECT_EQ(view.place(), whole);
    view.reveal(QStringLiteral("register"));
    EXPECT_EQ(view.canGoForward(), view.place() == whole) << "a jump forgets what was ahead";
}

} // namespace
} // namespace orrery::widgets
