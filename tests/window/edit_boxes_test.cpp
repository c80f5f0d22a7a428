#include "tests/window/edit_fixture.h"

#include "widgets/theme/theme_manager.h"

#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTest>

namespace orrery::widgets {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// Frames and notes: their size, colour, members and words.
class BoxTest : public EditTest {
protected:
    const std::string kBoxes = kThree + R"(  frames:
    data: { title: Data, x: 280, y: -40, width: 240, height: 200, color: green, steps: [split] }
  notes:
    todo: { text: larger batches, x: -40, y: 240, width: 160, height: 60 }
)";

    void SetUp() override {
        EditTest::SetUp();
        open(kBoxes);
        canvas().setPlace({QPointF(300, 200), 1});
        settle();
    }
    const pipeline::LayoutFrame& frame(std::size_t index = 0) {
        return document().document().layout().frames.at(index);
    }
    const pipeline::LayoutNote& note() { return document().document().layout().notes.at(0); }
    QRectF frameRect() { return canvas().model()->frames().at(0).rect; }
    QPoint at(const QPointF& scene) { return canvas().mapFromScene(scene).toPoint(); }
    void clickTitle() {
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at(frameRect().topLeft() + QPointF(40, 12)));
        settle();
    }
};

TEST_F(BoxTest, AFrameIsResizedByEdgesAndCornersAndKeepsItsMembers) {
    drag(at({520, 80}), at({580, 80}));
    EXPECT_EQ(frame().width, 300) << text();
    EXPECT_EQ(frame().height, 200);
    EXPECT_EQ(canvas().selectedFrame(), QStringLiteral("data"));
    EXPECT_EQ(newLines(text(), kBoxes).size(), 1) << "only the frame's line";
    drag(at({280, -40}), at({240, -80}));
    EXPECT_EQ(frame().x, 240);
    EXPECT_EQ(frame().y, -80);
    EXPECT_EQ(frame().width, 340);
    look("box-resized");
    drag(at({580, 160}), at({250, -60}));
    EXPECT_TRUE(frameRect().contains(canvas().model()->node(canvas().model()->indexOf("split")).rect()))
        << "never smaller than what is in it";
    EXPECT_EQ(document().entries().size(), 3u);
    EXPECT_EQ(document().entries()[0].title, "Resize a frame");
    undoAll();
    EXPECT_EQ(text(), kBoxes);
}

TEST_F(BoxTest, ANoteIsResizedAndEscPutsItBack) {
    drag(at({120, 300}), at({180, 330}));
    EXPECT_EQ(note().width, 220);
    EXPECT_EQ(note().height, 90);
    const QPoint corner = at({180, 330});
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, corner);
    QMouseEvent move(QEvent::MouseMove, corner - QPoint(80, 20), canvas().mapToGlobal(corner), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&canvas(), &move);
    EXPECT_EQ(canvas().model()->notes()[0].rect.width(), 140) << "it follows the pointer";
    press(Qt::Key_Escape);
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, corner - QPoint(80, 20));
    settle();
    EXPECT_EQ(canvas().model()->notes()[0].rect.width(), 220);
    EXPECT_EQ(note().width, 220);
}

TEST_F(BoxTest, TheKeyboardMovesAndResizesThem) {
    clickTitle();
    const double before = canvas().model()->node(canvas().model()->indexOf("split")).x;
    press(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_GT(frame().x, 280);
    EXPECT_GT(canvas().model()->node(canvas().model()->indexOf("split")).x, before) << "with its members";
    EXPECT_EQ(canvas().selectedFrame(), QStringLiteral("data"));
    press(Qt::Key_Down, Qt::ShiftModifier | Qt::AltModifier);
    EXPECT_GT(frame().height, 200);
    press(Qt::Key_Return);
    EXPECT_TRUE(pipelinePage().editing().inPlace().field()->isVisible()) << "Enter changes the title";
    press(Qt::Key_Escape);
    undoAll();
    EXPECT_EQ(text(), kBoxes);
}

TEST_F(BoxTest, AColourIsChosenInTheMenuOrThePalette) {
    const auto choose = [this](const QPoint& place, const QString& text) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, canvas().mapToGlobal(place));
        QApplication::sendEvent(&canvas(), &event);
        settle();
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_NE(menu, nullptr);
        QMenu* colors = menu->findChild<QMenu*>();
        ASSERT_NE(colors, nullptr);
        for (QAction* action : colors->actions())
            if (action->text() == text) {
                EXPECT_FALSE(action->icon().isNull() && text != QStringLiteral("Give it its usual colour"));
                colors->setActiveAction(action);
                action->trigger();
            }
        menu->close();
        settle();
    };
    choose(at(frameRect().topLeft() + QPointF(40, 12)), QStringLiteral("Colour it orange"));
    EXPECT_EQ(frame().color, "orange");
    EXPECT_EQ(canvas().model()->frames()[0].color, 1);
    choose(at({40, 270}), QStringLiteral("Colour it teal"));
    EXPECT_EQ(note().color, "teal");
    EXPECT_EQ(canvas().model()->notes()[0].color, 5);
    look("box-colours");
    ThemeManager::instance().setMode(ThemeMode::Dark);
    look("box-colours-dark");
    ThemeManager::instance().setMode(ThemeMode::Light);
    EXPECT_TRUE(workbench->actions().find(QStringLiteral("color.teal"))->isChecked());
    workbench->actions().find(QStringLiteral("color.none"))->trigger();
    EXPECT_EQ(note().color, "");
    undoAll();
    EXPECT_EQ(text(), kBoxes);
}

TEST_F(BoxTest, ANodeDroppedIntoAFrameBecomesAMemberAndLeavesItAgain) {
    drag(at({520, 160}), at({560, 420}));
    ASSERT_EQ(frame().height, 460);
    drag(middleOf("profile"), middleOf("profile") + QPoint(20, 20));
    EXPECT_THAT(frame().steps, ElementsAre("split", "profile"));
    EXPECT_THAT(document().entries().back().title, ::testing::HasSubstr("into the frame"));
    const QPoint title = at(frameRect().topLeft() + QPointF(40, 12));
    const QPointF before = canvas().model()->node(canvas().model()->indexOf("profile")).rect().topLeft();
    drag(title, title + QPoint(0, 40), Qt::NoModifier);
    EXPECT_EQ(canvas().model()->node(canvas().model()->indexOf("profile")).rect().top(), before.y() + 40)
        << "a frame moves its members";
    drag(middleOf("profile"), at({20, 120}));
    EXPECT_THAT(frame().steps, ElementsAre("split"));
    EXPECT_EQ(frame().height, 460) << "the frame stays as large as it is";
    undoAll();
    EXPECT_EQ(text(), kBoxes);
}

TEST_F(BoxTest, AltMakesTheFrameFollowItsMember) {
    select(QStringLiteral("split"));
    // Alt is pressed once the drag has begun: with it from the start, wires are cut.
    const QPoint from = middleOf("split");
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, from);
    for (const QPoint& to : {from + QPoint(30, 30), from + QPoint(120, 120), from + QPoint(200, 160)}) {
        QMouseEvent move(QEvent::MouseMove, to, canvas().mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                         to == from + QPoint(30, 30) ? Qt::NoModifier : Qt::AltModifier);
        QApplication::sendEvent(&canvas(), &move);
    }
    QTest::mouseRelease(&canvas(), Qt::LeftButton, Qt::AltModifier, from + QPoint(200, 160));
    settle();
    EXPECT_THAT(frame().steps, ElementsAre("split"));
    EXPECT_TRUE(frameRect().contains(canvas().model()->node(canvas().model()->indexOf("split")).rect()));
}

TEST_F(BoxTest, AFrameTakesNotesAndFramesInItAlong) {
    drag(at({280, 130}), at({-80, 130}));
    drag(at({200, 160}), at({200, 340}));
    ASSERT_TRUE(frameRect().contains(canvas().model()->notes()[0].rect)) << text();
    const double before = note().y;
    const QPoint title = at(frameRect().topLeft() + QPointF(40, 12));
    drag(title, title + QPoint(0, 30));
    EXPECT_EQ(note().y, before + 30);
}

TEST_F(BoxTest, ADoubleClickChangesTheWordsInPlace) {
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at({40, 270}));
    QTest::mouseDClick(&canvas(), Qt::LeftButton, {}, at({40, 270}));
    settle();
    QPlainTextEdit* area = pipelinePage().editing().inPlace().area();
    ASSERT_TRUE(area->isVisible());
    EXPECT_EQ(area->toPlainText(), QStringLiteral("larger batches"));
    type(QStringLiteral("smaller steps"));
    look("box-note-in-place");
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(note().text, "smaller steps");
    clickTitle();
    QTest::mouseDClick(&canvas(), Qt::LeftButton, {}, at(frameRect().topLeft() + QPointF(40, 12)));
    settle();
    ASSERT_TRUE(pipelinePage().editing().inPlace().field()->isVisible());
    type(QStringLiteral("Rows"));
    press(Qt::Key_Return);
    EXPECT_EQ(frame().title, "Rows");
    undoAll();
    EXPECT_EQ(text(), kBoxes);
}

TEST_F(BoxTest, TakingANodeOutLeavesTheFrame) {
    select(QStringLiteral("split"));
    press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_THAT(frame().steps, IsEmpty());
    EXPECT_EQ(frame().width, 240);
    EXPECT_EQ(canvas().model()->frames().size(), 1u);
}

TEST_F(BoxTest, TidyMovesTheFrameAroundItsMembers) {
    canvas().setFocus();
    press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    const GraphModel& model = *canvas().model();
    EXPECT_TRUE(frameRect().contains(model.node(model.indexOf("split")).rect()));
    EXPECT_LT(frameRect().width(), 240) << "and no larger than that";
    undoAll();
    EXPECT_EQ(text(), kBoxes);
}

TEST_F(BoxTest, FramesAndNotesAreChosenByKeys) {
    press(Qt::Key_G);
    EXPECT_EQ(canvas().selectedFrame(), QStringLiteral("data"));
    EXPECT_EQ(canvas().accessibleDescription(), QStringLiteral("Frame Data"));
    press(Qt::Key_G);
    EXPECT_EQ(canvas().selectedNote(), QStringLiteral("todo"));
    press(Qt::Key_G);
    EXPECT_EQ(canvas().selectedFrame(), QStringLiteral("data")) << "it goes round";
    press(Qt::Key_G, Qt::ShiftModifier);
    press(Qt::Key_Delete);
    EXPECT_TRUE(document().document().layout().notes.empty());
    press(Qt::Key_G);
    press(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_GT(frame().x, 280);
}

} // namespace
} // namespace orrery::widgets
