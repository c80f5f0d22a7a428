#include "tests/window/edit_fixture.h"

#include "widgets/pages/pipeline/insert_popup.h"

#include <QLineEdit>
#include <QListView>
#include <QTest>

namespace orrery::widgets {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST_F(EditTest, ADragMovesANodeAndChangesItsLineOnly) {
    open(kThree);
    const QPoint from = middleOf(QStringLiteral("profile"));
    drag(from, from + QPoint(60, 90));
    const QStringList lines = newLines(text(), kThree);
    ASSERT_EQ(lines.size(), 1) << text();
    EXPECT_TRUE(lines[0].startsWith(QStringLiteral("    profile: { x: 3"))) << lines[0].toStdString();
    EXPECT_EQ(document().entries().size(), 1u);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(text(), kThree);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_NE(text(), kThree);
}

/// A file by hand has no places: there is none to put back in the text.
TEST_F(EditTest, AMoveOfANodeWithoutAPlaceInTheFileGoesBackToo) {
    const std::string bare = "orrery: 1\nname: demo\nsteps:\n  first: { run: echo 1 }\n"
                             "  second: { run: echo 2, after: [first] }\n  third: { run: echo 3 }\n";
    open(bare);
    const GraphModel& model = *canvas().model();
    const auto place = [&] { return model.node(model.indexOf(QStringLiteral("third"))).rect().topLeft(); };
    const QPointF before = place();
    const QPoint from = middleOf(QStringLiteral("third"));
    drag(from, from + QPoint(60, 90));
    const QPointF moved = place();
    EXPECT_NE(moved, before);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(text(), bare);
    EXPECT_EQ(place(), before);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(place(), moved);
}

TEST_F(EditTest, EscPutsADraggedNodeBack) {
    open(kThree);
    const QPointF before =
        canvas().model()->node(canvas().model()->indexOf(QStringLiteral("split"))).rect().topLeft();
    const QPoint from = middleOf(QStringLiteral("split"));
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, from + QPoint(90, 70), canvas().mapToGlobal(from + QPoint(90, 70)),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&canvas(), &move);
    look("edit-move");
    press(Qt::Key_Escape);
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, from + QPoint(90, 70));
    settle();
    EXPECT_EQ(text(), kThree);
    EXPECT_EQ(canvas().model()->node(canvas().model()->indexOf(QStringLiteral("split"))).rect().topLeft(),
              before);
}

TEST_F(EditTest, SeveralNodesMoveTogetherAsOneStep) {
    open(kThree);
    select(QStringLiteral("split"));
    QTest::mouseClick(&canvas(), Qt::LeftButton, Qt::ControlModifier, middleOf(QStringLiteral("profile")));
    settle();
    ASSERT_EQ(canvas().selectedNodes().size(), 2);
    const QPoint from = middleOf(QStringLiteral("split"));
    drag(from, from + QPoint(80, 0));
    EXPECT_EQ(newLines(text(), kThree).size(), 2) << text();
    EXPECT_EQ(document().entries().size(), 1u);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(document().entries().size(), 2u) << "nudges in a row are one step";
    undoAll();
    EXPECT_EQ(text(), kThree);
}

TEST_F(EditTest, AWireIsDrawnFromPortToPort) {
    open(kThree);
    // A little beside the port: the wire snaps.
    drag(portAt(QStringLiteral("source"), QStringLiteral("table"), true),
         portAt(QStringLiteral("profile"), QStringLiteral("table"), false) + QPoint(-14, 8));
    EXPECT_THAT(text(), HasSubstr("  profile:\n    uses: profile@1\n    inputs:\n"));
    EXPECT_THAT(text(), HasSubstr("table: ${{ steps.source.outputs.table }}"));
    EXPECT_EQ(canvas().model()->wires().size(), 2u);
    undoAll();
    EXPECT_EQ(text(), kThree);
}

TEST_F(EditTest, AWireThatWouldCloseACycleIsNotDrawn) {
    open(with(kThree, "    uses: profile@1\n",
              "    uses: merge@1\n    inputs: { first: \"${{ steps.split.outputs.train }}\" }\n"));
    const std::string before = text();
    drag(portAt(QStringLiteral("profile"), QStringLiteral("table"), true),
         portAt(QStringLiteral("split"), QStringLiteral("table"), false));
    EXPECT_EQ(text(), before);
}

TEST_F(EditTest, AWireOnEmptyGroundOffersWhatFitsAndEnterConnectsIt) {
    open(kThree);
    const QPoint port = portAt(QStringLiteral("split"), QStringLiteral("train"), true);
    drag(port, port + QPoint(150, 120));
    InsertPopup& popup = pipelinePage().editing().editor().popup();
    ASSERT_TRUE(popup.isVisible());
    for (int row = 0; row < popup.list()->model()->rowCount(); ++row)
        EXPECT_GE(popup.list()->model()->index(row, 0).data(KindListModel::TypeRole).toInt(), 0)
            << "only what the wire fits";
    const int all = popup.list()->model()->rowCount();
    look("edit-connect");
    type(QStringLiteral("prof"));
    EXPECT_LT(popup.list()->model()->rowCount(), all);
    press(Qt::Key_Return);
    EXPECT_FALSE(popup.isVisible());
    EXPECT_THAT(text(), HasSubstr("  profile-2:\n    uses: profile@1\n"));
    EXPECT_THAT(text(), HasSubstr("${{ steps.split.outputs.train }}"));
    EXPECT_EQ(document().entries().size(), 1u) << "added, connected and placed by one step";
    EXPECT_EQ(canvas().selectedNodes(), QStringList{QStringLiteral("profile-2")});
    undoAll();
    EXPECT_EQ(text(), kThree);
}

TEST_F(EditTest, EscDropsTheWire) {
    open(kThree);
    const QPoint port = portAt(QStringLiteral("split"), QStringLiteral("train"), true);
    drag(port, port + QPoint(150, 120));
    press(Qt::Key_Escape);
    EXPECT_EQ(text(), kThree);
    EXPECT_TRUE(canvas().hasFocus());
}

TEST_F(EditTest, TheEndOfAWireIsDraggedAwayOrElsewhere) {
    open(kThree);
    const QPoint end = portAt(QStringLiteral("split"), QStringLiteral("table"), false);
    drag(end, portAt(QStringLiteral("profile"), QStringLiteral("table"), false));
    EXPECT_EQ(document().entries().size(), 1u);
    EXPECT_EQ(canvas().model()->wires().size(), 1u);
    EXPECT_THAT(text(), Not(HasSubstr("inputs: { table")));
    press(Qt::Key_Z, Qt::ControlModifier);
    drag(portAt(QStringLiteral("split"), QStringLiteral("table"), false), end + QPoint(-60, 160));
    EXPECT_TRUE(canvas().model()->wires().empty()) << text();
    undoAll();
    EXPECT_EQ(text(), kThree);
}

TEST_F(EditTest, AltDragCutsTheWiresThatItCrosses) {
    open(kThree);
    const QPoint wire = wireAt(QStringLiteral("source"), QStringLiteral("split"));
    drag(wire - QPoint(0, 60), wire + QPoint(0, 60), Qt::AltModifier);
    EXPECT_TRUE(canvas().model()->wires().empty());
    undoAll();
    EXPECT_EQ(text(), kThree);
}

TEST_F(EditTest, ANodeDroppedOnAWireIsPutIntoIt) {
    open(with(kThree, "uses: profile@1", "uses: validate@1"));
    const std::string before = text();
    drag(middleOf(QStringLiteral("profile")), wireAt(QStringLiteral("source"), QStringLiteral("split")));
    EXPECT_THAT(text(), HasSubstr("${{ steps.profile.outputs.table }}"));
    EXPECT_EQ(document().entries().size(), 1u);
    const GraphModel& model = *canvas().model();
    EXPECT_GT(model.node(model.indexOf(QStringLiteral("split"))).rect().left(),
              model.node(model.indexOf(QStringLiteral("profile"))).rect().right())
        << "the neighbours make room";
    undoAll();
    EXPECT_EQ(text(), before);
}

TEST_F(EditTest, AMovedNodeIsAlignedWithItsNeighbours) {
    open(kThree);
    const auto left = [this](const char* node) {
        const GraphModel& model = *canvas().model();
        return model.node(model.indexOf(QLatin1String(node))).rect().left();
    };
    const QPoint middle = middleOf(QStringLiteral("profile"));
    drag(middle, middle + QPoint(4, 90));
    EXPECT_EQ(left("profile"), left("split")) << "a guide holds it, as near as this";
    drag(middleOf(QStringLiteral("profile")), middleOf(QStringLiteral("profile")) + QPoint(40, 0));
    EXPECT_EQ(left("profile"), left("split") + 40) << "and lets it go farther away";
}

TEST_F(EditTest, ASelectedWireIsDeleted) {
    open(kThree);
    QTest::mouseClick(&canvas(), Qt::LeftButton, {},
                      wireAt(QStringLiteral("source"), QStringLiteral("split")));
    settle();
    press(Qt::Key_Delete);
    EXPECT_TRUE(canvas().model()->wires().empty());
}

TEST_F(EditTest, ADoubleClickOnTheGroundAsksForANode) {
    open(kThree);
    const QPoint ground(canvas().width() / 2, canvas().height() - 30);
    QTest::mouseDClick(&canvas(), Qt::LeftButton, {}, ground);
    settle();
    InsertPopup& popup = pipelinePage().editing().editor().popup();
    ASSERT_TRUE(popup.isVisible());
    EXPECT_EQ(popup.list()->model()->rowCount(), static_cast<int>(document().kinds().kinds().size()));
    EXPECT_FALSE(popup.geometry().intersects(QRect(ground, QSize(100, 30))))
        << "the node that would be there stays in sight";
    press(Qt::Key_Escape);
    EXPECT_FALSE(popup.isVisible());
}

TEST_F(EditTest, NodesOfTheSamplesLieBesideEachOther) {
    for (const char* sample : {"breast-cancer/breast-cancer", "shell-only/weather", "sweep/sweep"}) {
        QFile file(QStringLiteral(ORRERY_SOURCE_DIR "/resources/examples/%1.orrery.yaml")
                       .arg(QLatin1String(sample)));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << sample;
        open(file.readAll().toStdString());
        const auto& nodes = canvas().model()->nodes();
        const auto& names = canvas().model()->texts();
        ASSERT_FALSE(nodes.empty()) << sample;
        for (std::size_t left = 0; left < nodes.size(); ++left)
            for (std::size_t right = left + 1; right < nodes.size(); ++right)
                EXPECT_FALSE(nodes[left].rect().intersects(nodes[right].rect()))
                    << sample << ": " << names[left].id.toStdString() << " and "
                    << names[right].id.toStdString();
    }
}

TEST_F(EditTest, ANodeThatIsShakenComesOffItsWires) {
    open(kThree);
    const QPoint middle = middleOf(QStringLiteral("split"));
    const auto shake = [&] {
        QTest::mousePress(&canvas(), Qt::LeftButton, {}, middle);
        for (const int x : {60, 0, 60, 0, 60, 0}) {
            const QPoint at = middle + QPoint(x, 0);
            QMouseEvent move(QEvent::MouseMove, at, canvas().mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                             {});
            QApplication::sendEvent(&canvas(), &move);
        }
        look("edit-shake");
        QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, middle);
        settle();
    };
    shake();
    EXPECT_TRUE(canvas().model()->wires().empty());
    EXPECT_EQ(document().entries().back().title, "Take split off its wires");
    EXPECT_EQ(document().entries().size(), 1u);
    undoAll();
    workbench->actions().find(QStringLiteral("arrange.shake"))->trigger();
    EXPECT_FALSE(workbench->preferences().shakesLoose());
    shake();
    EXPECT_EQ(canvas().model()->wires().size(), 1u);
}

TEST_F(EditTest, TheSearchForANodeIsNotOverTheNodeThatItWouldAdd) {
    open(kThree);
    window->resize(1280, 800);
    settle();
    auto* popup = canvas().findChild<InsertPopup*>();
    for (const QPoint& part : {QPoint(1, 1), QPoint(3, 1), QPoint(2, 2), QPoint(1, 3), QPoint(3, 3)}) {
        const QPoint place(canvas().width() * part.x() / 4, canvas().height() * part.y() / 4);
        const QPointF scene = canvas().mapToScene(place);
        pipelinePage().editing().editor().groundActivated(scene);
        type(QStringLiteral("report"));
        ASSERT_TRUE(popup->isVisible());
        const QRect covered = popup->geometry();
        if (part == QPoint(2, 2))
            look("edit-insert-small");
        const CanvasPlace before = canvas().place();
        press(Qt::Key_Return);
        canvas().setPlace(before);
        const int node = canvas().model()->indexOf(QStringLiteral("report"));
        ASSERT_GE(node, 0);
        const QRect box = canvas().nodeRectInView(node).toAlignedRect() & canvas().rect();
        EXPECT_FALSE(covered.intersects(box))
            << place.x() << "," << place.y() << " of " << canvas().width() << "x" << canvas().height();
        undoAll();
    }
}

} // namespace
} // namespace orrery::widgets
