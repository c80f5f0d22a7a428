#include "tests/window/edit_fixture.h"

#include "widgets/common/name_popup.h"
#include "widgets/pages/pipeline/document_bar.h"
#include "widgets/pages/pipeline/edits_panel.h"
#include "widgets/pages/pipeline/insert_popup.h"
#include "widgets/pages/pipeline/kind_palette.h"
#include "widgets/pages/pipeline/run_bar.h"

#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

namespace orrery::widgets {
namespace {

using ::testing::HasSubstr;

TEST_F(EditTest, SaveWritesTheFileAndRunSavesFirst) {
    open(kThree);
    select(QStringLiteral("split"));
    press(Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(onDisk(), kThree);
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(onDisk(), text());
    press(Qt::Key_Z, Qt::ControlModifier);
    transport->answer(QStringLiteral("runs"), api::toJson(api::RunStarted{7}));
    press(Qt::Key_F5);
    EXPECT_EQ(onDisk(), kThree) << "what runs is what is shown";
    EXPECT_EQ(transport->posted().back().first, QStringLiteral("runs"));
}

TEST_F(EditTest, ThePlanIsOfWhatIsShownNotOfTheFile) {
    open(kThree);
    const auto textsAsked = [this] {
        std::vector<std::string> texts;
        for (const auto& [path, body] : transport->posted())
            if (path == QLatin1String("plan"))
                texts.push_back(api::fromJson<api::PlanRequest>(body.toStdString())->text);
        return texts;
    };
    EXPECT_EQ(textsAsked(), std::vector<std::string>{""}) << "nothing is unsaved";
    select(QStringLiteral("split"));
    press(Qt::Key_D, Qt::ControlModifier);
    const std::string edited = text();
    ASSERT_TRUE(QTest::qWaitFor([&] { return textsAsked().size() == 2; }));
    EXPECT_EQ(textsAsked().back(), edited);
    EXPECT_EQ(onDisk(), kThree);
    press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return textsAsked().size() == 3; }));
    EXPECT_EQ(textsAsked().back(), "") << "the file says it again";
}

TEST_F(EditTest, TheListOfEditsGoesBackAndForward) {
    open(kThree);
    select(QStringLiteral("split"));
    press(Qt::Key_D, Qt::ControlModifier);
    press(Qt::Key_Delete);
    EditsPanel* edits = pipelinePage().edits();
    pipelinePage().showDock(edits);
    settle();
    look("edit-history");
    ASSERT_EQ(edits->list()->count(), 3);
    EXPECT_EQ(edits->list()->item(1)->text(), QStringLiteral("Duplicate split"));
    EXPECT_EQ(edits->list()->item(2)->text(), QStringLiteral("Remove split-2"));
    QTest::mouseClick(edits->list()->viewport(), Qt::LeftButton, {},
                      edits->list()->visualItemRect(edits->list()->item(1)).center());
    settle();
    EXPECT_THAT(text(), HasSubstr("split-2"));
    QTest::mouseClick(edits->list()->viewport(), Qt::LeftButton, {},
                      edits->list()->visualItemRect(edits->list()->item(0)).center());
    settle();
    EXPECT_EQ(text(), kThree);
}

TEST_F(EditTest, AConflictIsDecidedInTheBar) {
    open(kThree);
    ASSERT_TRUE(document().apply(pipeline::edit::ReplaceText{with(kThree, "name: demo", "name: mine")}));
    const std::string theirs = with(kThree, "name: demo", "name: theirs");
    QFile file(folder.filePath(QStringLiteral("demo.orrery.yaml")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(theirs));
    file.close();
    ASSERT_TRUE(QTest::qWaitFor([this] { return pipelinePage().documentBar()->isVisible(); }, 30'000));
    look("edit-conflict");
    click(button(QStringLiteral("Take theirs")));
    EXPECT_EQ(text(), theirs);
    EXPECT_FALSE(pipelinePage().documentBar()->isVisible());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_THAT(text(), HasSubstr("name: mine"));
}

TEST_F(EditTest, ATextThatDoesNotParseIsSaidAndTheCanvasStays) {
    open(kThree);
    ASSERT_TRUE(document().apply(pipeline::edit::ReplaceText{with(kThree, "steps:", "steps: [")}));
    settle();
    EXPECT_TRUE(pipelinePage().documentBar()->isVisible());
    EXPECT_EQ(canvas().model()->nodeCount(), 3);
    EXPECT_FALSE(canvas().isEditable());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(pipelinePage().documentBar()->isVisible());
    EXPECT_TRUE(canvas().isEditable());
}

TEST_F(EditTest, AKindIsFoundInThePaletteAndAdded) {
    open(kThree);
    workbench->actions().find(QStringLiteral("panel.kinds"))->trigger();
    settle();
    ASSERT_EQ(QApplication::focusWidget(), pipelinePage().palette()->query());
    look("edit-palette");
    type(QStringLiteral("evalu"));
    press(Qt::Key_Return);
    EXPECT_THAT(text(), HasSubstr("  evaluate:\n    uses: evaluate@1\n"));
    undoAll();
    EXPECT_EQ(text(), kThree);
}

TEST_F(EditTest, AKindDroppedOnAWireIsPutIntoIt) {
    open(kThree);
    QMimeData data;
    data.setData(QLatin1String(kKindMime), "select@1");
    const QPoint place = wireAt(QStringLiteral("source"), QStringLiteral("split"));
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&canvas(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&canvas(), &drop);
    settle();
    EXPECT_THAT(text(), HasSubstr("${{ steps.select.outputs.table }}"));
    EXPECT_EQ(document().entries().size(), 1u);
    undoAll();
    EXPECT_EQ(text(), kThree);
}

TEST_F(EditTest, ANewPipelineIsBegunOnAnEmptyCanvas) {
    open(kThree);
    press(Qt::Key_N, Qt::ControlModifier);
    auto* popup = window->findChild<NamePopup*>();
    ASSERT_NE(popup, nullptr);
    popup->field()->setText(QStringLiteral("demo.orrery.yaml"));
    QTest::keyClick(popup->field(), Qt::Key_Return);
    EXPECT_TRUE(popup->isVisible()) << "that file is there already";
    popup->field()->setText(QStringLiteral("fresh.orrery.yaml"));
    QTest::keyClick(popup->field(), Qt::Key_Return);
    settle();
    ASSERT_EQ(document().path(), QStringLiteral("fresh.orrery.yaml"));
    ASSERT_TRUE(canvas().isVisible());
    look("edit-empty");
    canvas().setFocus();
    press(Qt::Key_A);
    type(QStringLiteral("split"));
    press(Qt::Key_Return);
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_THAT(onDisk(QStringLiteral("fresh.orrery.yaml")),
                HasSubstr("steps:\n  split:\n    uses: split@1\n"));
}

TEST_F(EditTest, AFolderWithoutAPipelineOffersANewOne) {
    prepare = [](app::TourTransport& server) {
        api::Workspace workspace = app::tourWorkspace();
        workspace.pipelines.clear();
        server.answer(QStringLiteral("workspace"), api::toJson(workspace));
    };
    workbench->openWorkspace(folder.path());
    transport->setState(ConnectionState::Connected);
    settle();
    EXPECT_NE(button(QStringLiteral("See the samples"), &pipelinePage()), nullptr);
    click(button(QStringLiteral("New pipeline"), &pipelinePage()));
    auto* popup = window->findChild<NamePopup*>();
    ASSERT_NE(popup, nullptr);
    QTest::keyClick(popup->field(), Qt::Key_Return);
    settle();
    EXPECT_EQ(document().path(), QStringLiteral("pipeline.orrery.yaml"));
}

TEST_F(EditTest, EveryMenuOfTheCanvasHasOnlyActionsThatTheRegistryKnows) {
    open(kThree);
    for (const QPoint& place : {middleOf(QStringLiteral("split")),
                                wireAt(QStringLiteral("source"), QStringLiteral("split")), QPoint(20, 20)}) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, canvas().mapToGlobal(place));
        QApplication::sendEvent(&canvas(), &event);
        settle();
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_NE(menu, nullptr);
        QList<QAction*> entries = menu->actions();
        for (const QAction* action : menu->actions())
            if (action->menu())
                entries.append(action->menu()->actions());
        for (const QAction* action : std::as_const(entries))
            EXPECT_TRUE(action->isSeparator() || action->menu() ||
                        workbench->actions().find(action->objectName()));
        menu->close();
        settle();
    }
}

} // namespace
} // namespace orrery::widgets
