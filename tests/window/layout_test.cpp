#include "tests/window/shell_fixture.h"

#include "widgets/common/name_popup.h"
#include "widgets/models/layout_store.h"
#include "widgets/pages/pipeline/history_panel.h"
#include "widgets/pages/pipeline/timeline_panel.h"

#include <QDir>
#include <QLineEdit>
#include <QSplitter>
#include <QTabWidget>
#include <QTest>

namespace orrery::widgets {
namespace {

class LayoutTest : public WindowTest {
protected:
    LayoutTest() { openWorkspace(); }

    QSplitter& splitter(const char* name) {
        auto* found = pipelinePage().findChild<QSplitter*>(QLatin1String(name));
        EXPECT_NE(found, nullptr);
        return *found;
    }
    void drag(QSplitter& splitter, QPoint distance) {
        QSplitterHandle* handle = splitter.handle(1);
        const QPoint from = handle->rect().center();
        QTest::mousePress(handle, Qt::LeftButton, {}, from);
        QTest::mouseMove(handle, from + distance);
        QTest::mouseRelease(handle, Qt::LeftButton, {}, from + distance);
        settle();
    }
    QAction* action(const QString& id) { return workbench->actions().find(id); }
    void trigger(const QString& id) {
        ASSERT_NE(action(id), nullptr) << id.toStdString();
        action(id)->trigger();
        settle();
    }
    /// Answers the question for a name.
    void answer(const QString& name) {
        auto* popup = window->findChild<NamePopup*>();
        ASSERT_NE(popup, nullptr);
        popup->field()->selectAll();
        QTest::keyClicks(popup->field(), name);
        QTest::keyClick(popup->field(), Qt::Key_Return);
        settle();
    }
    void keepAs(const QString& name) {
        trigger(QStringLiteral("layout.save"));
        answer(name);
    }
    QString file(const QString& name) {
        return folder.filePath(QStringLiteral("config/layouts/") + name + QStringLiteral(".json"));
    }
};

/// U36: kept under names, switched by menu, palette or key, and each switch leads back by another one.
TEST_F(LayoutTest, LayoutsAreKeptUnderNamesAndSwitched) {
    QSplitter& outline = splitter("pipeline.outline");
    pipelinePage().showDock(pipelinePage().history());
    drag(outline, {80, 0});
    const QList<int> wide = outline.sizes();
    keepAs(QStringLiteral("Wide steps"));
    drag(outline, {-60, 0});
    const QList<int> narrow = outline.sizes();
    ASSERT_LT(narrow[0], wide[0]);
    pipelinePage().showDock(pipelinePage().timeline());
    keepAs(QStringLiteral("a/b"));

    QAction* first = action(QStringLiteral("layout.use.Wide%20steps"));
    QAction* second = action(QStringLiteral("layout.use.a%2Fb"));
    ASSERT_TRUE(first && second);
    EXPECT_TRUE(second->isChecked());
    first->trigger();
    settle();
    EXPECT_EQ(outline.sizes(), wide);
    EXPECT_TRUE(pipelinePage().history()->isVisible()) << "the panel in front is part of a layout";
    EXPECT_TRUE(first->isChecked() && !second->isChecked());
    second->trigger();
    settle();
    EXPECT_EQ(outline.sizes(), narrow);
    EXPECT_TRUE(pipelinePage().timeline()->isVisible());

    Workbench other(options());
    MainWindow later(other);
    EXPECT_TRUE(other.actions().find(QStringLiteral("layout.use.a%2Fb"))->isChecked());
}

TEST_F(LayoutTest, WhatASwitchWouldLoseIsOfferedBack) {
    QSplitter& dock = splitter("pipeline.dock");
    keepAs(QStringLiteral("plain"));
    drag(dock, {0, -60});
    const QList<int> moved = dock.sizes();
    trigger(QStringLiteral("layout.use.plain"));
    ASSERT_NE(dock.sizes(), moved);
    click(button(QStringLiteral("Undo")));
    EXPECT_EQ(dock.sizes(), moved);
}

TEST_F(LayoutTest, AChosenLayoutIsRenamedWithItsKeyAndRemoved) {
    EXPECT_FALSE(action(QStringLiteral("layout.rename"))->isEnabled());
    EXPECT_FALSE(ActionRegistry::unavailableReason(action(QStringLiteral("layout.remove"))).isEmpty());
    keepAs(QStringLiteral("old"));
    keepAs(QStringLiteral("other"));
    trigger(QStringLiteral("layout.use.old"));
    const QKeySequence key(Qt::CTRL | Qt::ALT | Qt::Key_1);
    workbench->actions().setKey(action(QStringLiteral("layout.use.old")), key);
    trigger(QStringLiteral("layout.rename"));
    answer(QStringLiteral("other"));
    EXPECT_NE(action(QStringLiteral("layout.use.old")), nullptr) << "a name that is taken is not taken twice";
    answer(QStringLiteral("new"));
    EXPECT_EQ(action(QStringLiteral("layout.use.old")), nullptr);
    ASSERT_NE(action(QStringLiteral("layout.use.new")), nullptr);
    EXPECT_EQ(action(QStringLiteral("layout.use.new"))->shortcut(), key);
    trigger(QStringLiteral("layout.remove"));
    EXPECT_EQ(action(QStringLiteral("layout.use.new")), nullptr);
    EXPECT_FALSE(QFile::exists(file(QStringLiteral("new"))));
    click(button(QStringLiteral("Undo")));
    EXPECT_TRUE(action(QStringLiteral("layout.use.new"))->isChecked());
}

TEST_F(LayoutTest, AFileThatCannotBeReadIsNamedWhereItWouldBeChosenAndStays) {
    keepAs(QStringLiteral("good"));
    QFile bad(file(QStringLiteral("bad")));
    ASSERT_TRUE(bad.open(QIODevice::WriteOnly) && bad.write("{\"orrery_layout\": 1, rubbish") > 0);
    bad.close();
    Workbench other(options());
    MainWindow later(other);
    QAction* broken = other.actions().find(QStringLiteral("layout.use.bad"));
    ASSERT_NE(broken, nullptr);
    EXPECT_FALSE(broken->isEnabled());
    EXPECT_TRUE(broken->toolTip().contains(bad.fileName()));
    EXPECT_TRUE(other.actions().find(QStringLiteral("layout.use.good"))->isEnabled());
    LayoutStore store(folder.filePath(QStringLiteral("config/layouts")));
    EXPECT_FALSE(store.complaint(QStringLiteral("bad")).isEmpty()) << "it is not written over";
    EXPECT_TRUE(bad.exists());
}

TEST_F(LayoutTest, SizesInAFileThatNoSplitterKnowsLeaveTheStandardOnes) {
    QSplitter& outline = splitter("pipeline.outline");
    const QByteArray standard = outline.saveState();
    LayoutStore store(folder.filePath(QStringLiteral("config/layouts")));
    ASSERT_TRUE(store.save(QStringLiteral("odd"), {{{QStringLiteral("pipeline.outline"), "rubbish"}},
                                                   {QStringLiteral("panel.unknown")}}));
    drag(outline, {80, 0});
    // As when another window kept it: seen when this one is looked at again.
    QEvent activated(QEvent::ActivationChange);
    QApplication::sendEvent(window.get(), &activated);
    trigger(QStringLiteral("layout.use.odd"));
    EXPECT_EQ(outline.saveState(), standard);
}

TEST_F(LayoutTest, ALayoutThatCannotBeWrittenIsSaidAndChangesNothing) {
    QFile inTheWay(folder.filePath(QStringLiteral("config/layouts")));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    keepAs(QStringLiteral("mine"));
    ASSERT_FALSE(workbench->notifications().list().empty());
    EXPECT_TRUE(workbench->notifications().list().front().message.text.contains(QStringLiteral("mine")));
    EXPECT_EQ(action(QStringLiteral("layout.use.mine")), nullptr);
    EXPECT_TRUE(workbench->preferences().layoutName().isEmpty());
}

} // namespace
} // namespace orrery::widgets
