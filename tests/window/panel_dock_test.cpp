#include "widgets/pages/pipeline/panel_dock.h"
#include "widgets/theme/theme_manager.h"

#include <QLabel>
#include <QTabBar>
#include <QTest>
#include <gtest/gtest.h>

namespace orrery::widgets {
namespace {

class PanelDockTest : public testing::Test {
protected:
    PanelDockTest() : dock(QStringLiteral("first"), QStringLiteral("second")) {
        dock.addToFirst(problems, QStringLiteral("Problems"));
        dock.addToFirst(log, QStringLiteral("Log"));
        dock.addToSecond(timeline, QStringLiteral("Timeline"));
        dock.addToSecond(history, QStringLiteral("History"));
        dock.showPanel(log);
        dock.resize(1000, 300);
        dock.show();
    }
    ~PanelDockTest() override { ThemeManager::instance().setTextScale(1); }
    static QStringList titles(const QTabBar& tabs) {
        QStringList list;
        for (int tab = 0; tab < tabs.count(); ++tab)
            list.append(tabs.tabText(tab));
        return list;
    }

    QLabel* problems = new QLabel;
    QLabel* log = new QLabel;
    QLabel* timeline = new QLabel;
    QLabel* history = new QLabel;
    PanelDock dock;
};

const QStringList kFirst{QStringLiteral("Problems"), QStringLiteral("Log")};
const QStringList kSecond{QStringLiteral("Timeline"), QStringLiteral("History")};

TEST_F(PanelDockTest, TwoGroupsAreJoinedWhereThereIsNoRoomAndPartedAgain) {
    EXPECT_EQ(titles(*dock.firstTabs()), kFirst);
    EXPECT_EQ(titles(*dock.secondTabs()), kSecond);
    dock.resize(400, 300);
    EXPECT_EQ(titles(*dock.firstTabs()), kFirst + kSecond);
    EXPECT_FALSE(dock.secondTabs()->isVisible());
    EXPECT_TRUE(log->isVisible()) << "what was read goes on to be read";
    dock.resize(1000, 300);
    EXPECT_EQ(titles(*dock.firstTabs()), kFirst);
    EXPECT_EQ(titles(*dock.secondTabs()), kSecond);
    EXPECT_TRUE(log->isVisible());
    EXPECT_TRUE(timeline->isVisible());
}

TEST_F(PanelDockTest, LargerTextNeedsMoreRoom) {
    ThemeManager::instance().setTextScale(2);
    EXPECT_FALSE(dock.secondTabs()->isVisible());
    ThemeManager::instance().setTextScale(1);
    EXPECT_TRUE(dock.secondTabs()->isVisible());
}

TEST_F(PanelDockTest, PanelsAreShownAndNamedWhereverTheyAre) {
    dock.resize(400, 300);
    dock.showPanel(history);
    EXPECT_TRUE(history->isVisible());
    dock.setTitle(timeline, QStringLiteral("Time"));
    dock.resize(1000, 300);
    EXPECT_TRUE(history->isVisible()) << "the one in front stays in front of its group";
    EXPECT_EQ(dock.secondTabs()->tabText(0), QStringLiteral("Time"));
    dock.showPanel(problems);
    EXPECT_EQ(dock.front(), problems);
}

} // namespace
} // namespace orrery::widgets
