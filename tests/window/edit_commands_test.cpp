#include "tests/window/edit_fixture.h"

#include "widgets/pages/pipeline/canvas_commands.h"
#include "widgets/pages/pipeline/choice_picker.h"
#include "widgets/pages/pipeline/insert_popup.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <random>

namespace orrery::widgets {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST_F(EditTest, ANodeIsAddedAndConnectedWithoutAMouse) {
    open(kThree);
    press(Qt::Key_A);
    ASSERT_TRUE(pipelinePage().editing().editor().popup().isVisible());
    type(QStringLiteral("gat"));
    press(Qt::Key_Return);
    EXPECT_EQ(canvas().selectedNodes(), QStringList{QStringLiteral("gate")});
    ASSERT_TRUE(canvas().hasFocus());
    press(Qt::Key_C);
    auto* picker = canvas().findChild<ChoicePicker*>();
    ASSERT_NE(picker, nullptr);
    look("edit-picker");
    type(QStringLiteral("profile.profile"));
    ASSERT_EQ(picker->list()->count(), 1);
    press(Qt::Key_Return);
    EXPECT_THAT(text(), HasSubstr("metrics: ${{ steps.profile.outputs.profile }}"));
    undoAll();
    EXPECT_EQ(text(), kThree);
}

TEST_F(EditTest, TabAndSpaceAskForANodeToo) {
    open(kThree);
    for (const int key : {Qt::Key_Tab, Qt::Key_Space}) {
        press(key);
        EXPECT_TRUE(pipelinePage().editing().editor().popup().isVisible()) << key;
        press(Qt::Key_Escape);
    }
}

TEST_F(EditTest, WhatIsAddedOftenIsOfferedFirstAlsoAfterARestart) {
    const auto add = [this](const char* letters) {
        canvas().setFocus();
        press(Qt::Key_A);
        type(QLatin1String(letters));
        press(Qt::Key_Return);
    };
    const auto offers = [this] {
        canvas().setFocus();
        press(Qt::Key_A);
        const QAbstractItemModel& list = *pipelinePage().editing().editor().popup().list()->model();
        QStringList kinds;
        for (int row = 0; row < 2; ++row)
            kinds.append(list.index(row, 0).data(KindListModel::ReferenceRole).toString());
        press(Qt::Key_Escape);
        return kinds;
    };
    const QStringList habits{QStringLiteral("gate@1"), QStringLiteral("package@1")};
    open(kThree);
    add("gate");
    add("gate");
    add("package");
    EXPECT_EQ(offers(), habits) << "twice goes before once";
    window.reset();
    workbench = std::make_unique<Workbench>(options());
    window = std::make_unique<MainWindow>(*workbench);
    window->show();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    open(kThree);
    EXPECT_EQ(offers(), habits) << "a person's habits outlive the window";
}

TEST_F(EditTest, DeleteCutsAndControlDeleteHeals) {
    const std::string chain =
        with(kThree, "    uses: profile@1\n",
             "    uses: profile@1\n    inputs: { table: \"${{ steps.split.outputs.train }}\" }\n");
    open(chain);
    select(QStringLiteral("split"));
    press(Qt::Key_Delete);
    EXPECT_TRUE(canvas().model()->wires().empty());
    EXPECT_THAT(text(), Not(HasSubstr("split")));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(text(), chain);
    select(QStringLiteral("split"));
    press(Qt::Key_Delete, Qt::ControlModifier);
    EXPECT_THAT(text(), HasSubstr("profile@1\n    inputs: { table: \"${{ steps.source.outputs.table }}\" }"));
    undoAll();
    EXPECT_EQ(text(), chain);
}

TEST_F(EditTest, HealingJoinsOnlyPortsWhoseTypesFit) {
    open(R"(orrery: 1
steps:
  load: { run: x, outputs: { rows: dataset, notes: text } }
  fit: { run: y, inputs: { about: "${{ steps.load.outputs.notes }}", table: "${{ steps.load.outputs.rows }}" }, outputs: { model: model, table: dataset } }
  show: { run: z, inputs: { rows: { from: "${{ steps.fit.outputs.table }}", type: dataset } } }
  serve: { run: w, inputs: { model: { from: "${{ steps.fit.outputs.model }}", type: model } } }
layout:
  steps: { load: { x: 0, y: 0 }, fit: { x: 240, y: 0 }, show: { x: 480, y: 0 }, serve: { x: 480, y: 200 } }
)");
    const std::string before = text();
    select(QStringLiteral("fit"));
    press(Qt::Key_Delete, Qt::ControlModifier);
    EXPECT_THAT(text(), HasSubstr("rows: { from: \"${{ steps.load.outputs.rows }}\""))
        << "the table, not the first of the wires";
    EXPECT_THAT(text(), Not(HasSubstr("steps.fit")));
    EXPECT_EQ(canvas().model()->wires().size(), 1u) << "rows are no model: " << text();
    EXPECT_EQ(document().entries().size(), 1u);
    undoAll();
    EXPECT_EQ(text(), before);
}

TEST_F(EditTest, ANodeIsRenamedInPlaceAndAWrongNameIsRefused) {
    open(kThree);
    select(QStringLiteral("source"));
    press(Qt::Key_F2);
    QLineEdit* field = pipelinePage().editing().inPlace().field();
    ASSERT_TRUE(field->isVisible());
    field->selectAll();
    type(QStringLiteral("split"));
    press(Qt::Key_Return);
    look("edit-rename");
    EXPECT_TRUE(field->isVisible()) << "there is a step of this name";
    field->selectAll();
    type(QStringLiteral("rows"));
    press(Qt::Key_Return);
    EXPECT_FALSE(field->isVisible());
    EXPECT_THAT(text(), HasSubstr("  # where the rows come from\n  rows:\n"));
    EXPECT_THAT(text(), HasSubstr("${{ steps.rows.outputs.table }}"));
    EXPECT_EQ(document().entries().size(), 1u);
    undoAll();
    EXPECT_EQ(text(), kThree);
}

TEST_F(EditTest, CopiedStepsArePastedUnderFreeNames) {
    open(kThree);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_THAT(QGuiApplication::clipboard()->text().toStdString(), HasSubstr("uses: split@1"));
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(canvas().model()->nodeCount(), 6);
    EXPECT_THAT(text(), HasSubstr("${{ steps.source-2.outputs.table }}")) << "wires among them are kept";
    EXPECT_EQ(document().entries().size(), 1u);
    EXPECT_EQ(canvas().selectedNodes().size(), 3);
    undoAll();
    EXPECT_EQ(text(), kThree);
}

TEST_F(EditTest, RubbishInTheClipboardIsSaidInASentence) {
    open(kThree);
    QSignalSpy notices(workbench.get(), &Workbench::notice);
    for (const char* rubbish : {"", "hello", "{", "steps: 3", "\xff\xfe"}) {
        QGuiApplication::clipboard()->setText(QString::fromLatin1(rubbish));
        press(Qt::Key_V, Qt::ControlModifier);
    }
    EXPECT_EQ(notices.count(), 5);
    EXPECT_TRUE(notices.last()[0].toString().contains(QStringLiteral("holds no steps")));
    EXPECT_EQ(text(), kThree);
}

TEST_F(EditTest, DuplicateAndCut) {
    open(kThree);
    select(QStringLiteral("split"));
    press(Qt::Key_D, Qt::ControlModifier);
    EXPECT_THAT(text(), HasSubstr("  split-2:\n    uses: split@1\n"));
    EXPECT_EQ(canvas().model()->wires().size(), 2u) << "a copy has the same source";
    press(Qt::Key_X, Qt::ControlModifier);
    EXPECT_THAT(text(), Not(HasSubstr("split-2")));
    undoAll();
    EXPECT_EQ(text(), kThree);
}

TEST_F(EditTest, AStepIsLeftOutOfRunsAndTakenInAgain) {
    open(kThree);
    select(QStringLiteral("split"));
    press(Qt::Key_E, Qt::ControlModifier);
    EXPECT_THAT(text(), HasSubstr("    when: false\n"));
    EXPECT_TRUE(canvas().model()->node(canvas().model()->indexOf(QStringLiteral("split"))).disabled);
    press(Qt::Key_E, Qt::ControlModifier);
    EXPECT_EQ(text(), kThree);
    undoAll();
    EXPECT_EQ(text(), kThree);
}

TEST_F(EditTest, AFrameIsMadeNamedMovedAndRemoved) {
    open(kThree);
    select(QStringLiteral("split"));
    press(Qt::Key_G, Qt::ControlModifier);
    ASSERT_TRUE(pipelinePage().editing().inPlace().field()->isVisible()) << "it wants a title";
    type(QStringLiteral("Data"));
    press(Qt::Key_Return);
    ASSERT_EQ(document().document().layout().frames.size(), 1u);
    EXPECT_EQ(document().document().layout().frames[0].title, "Data");
    const QPointF before = canvas().model()->node(1).rect().topLeft();
    const QRectF frame = canvas().model()->frames()[0].rect;
    const QPoint title = canvas().mapFromScene(frame.topLeft() + QPointF(20, 8)).toPoint();
    drag(title, title + QPoint(0, 80));
    EXPECT_GT(canvas().model()->node(1).rect().top(), before.y()) << "a frame moves its content";
    EXPECT_EQ(canvas().selectedFrame(), QStringLiteral("frame"));
    press(Qt::Key_Delete);
    EXPECT_TRUE(document().document().layout().frames.empty());
    EXPECT_EQ(canvas().model()->nodeCount(), 3);
    undoAll();
    EXPECT_EQ(text(), kThree);
}

TEST_F(EditTest, ANoteIsWrittenInPlace) {
    open(kThree);
    press(Qt::Key_N);
    QPlainTextEdit* area = pipelinePage().editing().inPlace().area();
    ASSERT_TRUE(area->isVisible());
    type(QStringLiteral("Look here"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(document().document().layout().notes.size(), 1u);
    EXPECT_EQ(document().document().layout().notes[0].text, "Look here");
    undoAll();
    EXPECT_EQ(text(), kThree);
}

TEST_F(EditTest, TidyAlignAndDistributeAreOneStepEach) {
    open(kThree);
    press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(document().entries().size(), 1u);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_A, Qt::AltModifier);
    EXPECT_EQ(document().entries().size(), 2u);
    press(Qt::Key_V, Qt::AltModifier | Qt::ShiftModifier);
    EXPECT_EQ(document().entries().size(), 3u);
    for (const auto& node : canvas().model()->nodes())
        EXPECT_EQ(node.x, canvas().model()->node(0).x);
    undoAll();
    EXPECT_EQ(text(), kThree);
}

TEST_F(EditTest, TidyMovesTheNodesThereAndUnderReducedMotionAtOnce) {
    open(with(kThree, "split: { x: 300, y: 0 }", "split: { x: -500, y: 400 }"));
    const auto place = [this] {
        return canvas().model()->node(canvas().model()->indexOf(QStringLiteral("split"))).rect().topLeft();
    };
    const QPointF before = place();
    EXPECT_LE(metrics().motionTidy, 200);
    press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    const auto& written = document().document().layout().positions;
    const auto at =
        std::find_if(written.begin(), written.end(), [](const auto& each) { return each.step == "split"; });
    ASSERT_NE(at, written.end());
    const QPointF target(at->x, at->y);
    ASSERT_NE(target, before);
    EXPECT_TRUE(QTest::qWaitFor([&] { return place() == target; }));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(place(), before) << "one step to undo";
    workbench->preferences().setReducedMotion(true);
    press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(place(), target);
    workbench->preferences().setReducedMotion(false);
}

TEST_F(EditTest, WhateverIsDoneUndoneIsTheSameFile) {
    open(kThree);
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const auto randomNode = [&] {
        return canvas().model()->idOf(
            static_cast<int>(random() % static_cast<unsigned>(canvas().model()->nodeCount())));
    };
    const std::vector<std::pair<Qt::Key, Qt::KeyboardModifiers>> keys = {
        {Qt::Key_D, Qt::ControlModifier},      {Qt::Key_Delete, Qt::NoModifier},
        {Qt::Key_Delete, Qt::ControlModifier}, {Qt::Key_E, Qt::ControlModifier},
        {Qt::Key_C, Qt::ControlModifier},      {Qt::Key_V, Qt::ControlModifier},
        {Qt::Key_Right, Qt::ShiftModifier},    {Qt::Key_A, Qt::ControlModifier},
        {Qt::Key_Z, Qt::ControlModifier},      {Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier}};
    for (int round = 0; round < 40; ++round) {
        if (canvas().model()->nodeCount() == 0 || canvas().model()->nodeCount() > 20)
            press(Qt::Key_Z, Qt::ControlModifier);
        else if (random() % 3 == 0)
            drag(middleOf(randomNode()),
                 QPoint(100 + static_cast<int>(random() % 400), 60 + static_cast<int>(random() % 300)));
        canvas().setFocus();
        if (canvas().model()->nodeCount() > 0)
            canvas().setSelectedNodes({randomNode()});
        const auto& [key, modifiers] = keys[random() % keys.size()];
        press(key, modifiers);
        ASSERT_FALSE(document().syntaxProblem()) << text();
    }
    undoAll();
    EXPECT_EQ(text(), kThree);
}

} // namespace
} // namespace orrery::widgets
