#include "tests/window/shell_fixture.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/models/words.h"
#include "widgets/shell/command_palette.h"
#include "widgets/shell/palette_model.h"
#include "widgets/shell/top_bar.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QToolButton>

#include <set>

namespace orrery::widgets {
namespace {

class ShellWindow : public WindowTest {};

std::set<QString> idsOf(const std::vector<QAction*>& actions) {
    std::set<QString> ids;
    for (const QAction* action : actions)
        ids.insert(action->objectName());
    return ids;
}

/// What stands in a menu and in those below it.
void collect(const QMenu& menu, std::set<QString>& ids) {
    EXPECT_LE(menu.actions().size(), 30) << menu.title().toStdString();
    for (const QAction* action : menu.actions()) {
        if (action->menu())
            collect(*action->menu(), ids);
        else if (!action->isSeparator())
            ids.insert(action->objectName());
    }
}

TEST_F(ShellWindow, MenuPaletteAndRegistryHoldTheSameActions) {
    openWorkspace();
    const std::set<QString> registered = idsOf(workbench->actions().actions());
    EXPECT_GT(registered.size(), 20u);

    QMenu menu;
    workbench->actions().fillMenu(menu);
    std::set<QString> inMenu;
    for (const QAction* part : menu.actions()) {
        ASSERT_NE(part->menu(), nullptr) << part->text().toStdString() << " has no menu that it belongs to";
        collect(*part->menu(), inMenu);
    }
    EXPECT_EQ(inMenu, registered);

    std::set<QString> titles, inPalette;
    for (const QAction* action : workbench->actions().actions())
        titles.insert(action->text());
    for (const PaletteEntry& entry : window->paletteEntries()) {
        if (entry.kind == PaletteKind::Action || entry.kind == PaletteKind::Page)
            inPalette.insert(entry.title);
    }
    EXPECT_EQ(inPalette, titles);
}

TEST_F(ShellWindow, NoKeyMeansTwoThings) {
    openWorkspace();
    std::set<QString> keys;
    for (const QAction* action : workbench->actions().actions()) {
        const QString key = action->shortcut().toString();
        if (!key.isEmpty()) {
            EXPECT_TRUE(keys.insert(key).second) << key.toStdString();
        }
    }
}

TEST_F(ShellWindow, KeysSwitchPagesAndHistoryLeadsBack) {
    openWorkspace();
    EXPECT_EQ(window->currentPage(), QStringLiteral("pipelines"));
    press(Qt::Key_3, Qt::ControlModifier);
    EXPECT_EQ(window->currentPage(), QStringLiteral("runs"));
    press(Qt::Key_6, Qt::ControlModifier);
    EXPECT_EQ(window->currentPage(), QStringLiteral("settings"));
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(window->currentPage(), QStringLiteral("runs"));
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(window->currentPage(), QStringLiteral("pipelines"));
    press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(window->currentPage(), QStringLiteral("runs"));
    press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(window->currentPage(), QStringLiteral("home"));
}

TEST_F(ShellWindow, ThePaletteFindsAStepAndGoesThere) {
    openWorkspace();
    press(Qt::Key_1, Qt::ControlModifier);
    click(button(QStringLiteral("Go to a page, pipeline, step, run, setting or command")));
    CommandPalette& palette = window->palettePopup();
    ASSERT_TRUE(palette.isVisible());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("fairn"));
    press(Qt::Key_Return);
    EXPECT_FALSE(palette.isVisible());
    EXPECT_EQ(window->currentPage(), QStringLiteral("pipelines"));
    EXPECT_EQ(pipelinePage().canvas()->selectedNodes(), QStringList{QStringLiteral("fairness")});
}

TEST_F(ShellWindow, ThePaletteClosesWithoutAnEffect) {
    openWorkspace();
    press(Qt::Key_K, Qt::ControlModifier);
    ASSERT_TRUE(window->palettePopup().isVisible());
    press(Qt::Key_Escape);
    EXPECT_FALSE(window->palettePopup().isVisible());
    EXPECT_EQ(window->currentPage(), QStringLiteral("pipelines"));
}

TEST_F(ShellWindow, ThePaletteReachesEveryKindOfThing) {
    openWorkspace();
    std::set<PaletteKind> kinds;
    for (const PaletteEntry& entry : window->paletteEntries())
        kinds.insert(entry.kind);
    EXPECT_EQ(kinds.size(), 7u);
}

TEST_F(ShellWindow, RegionsAreReachedByF6) {
    openWorkspace();
    std::set<QWidget*> reached;
    for (int turn = 0; turn < 8; ++turn) {
        press(Qt::Key_F6);
        if (QApplication::focusWidget())
            reached.insert(QApplication::focusWidget());
    }
    EXPECT_GE(reached.size(), 4u);
}

TEST_F(ShellWindow, ALostServerIsSaidEverywhere) {
    openWorkspace();
    transport->setState(ConnectionState::Lost,
                        QDateTime::fromSecsSinceEpoch(static_cast<qint64>(app::kTourNow) - 42),
                        QStringLiteral("gone"));
    settle();
    QStringList words;
    for (const auto* label : window->findChildren<QLabel*>()) {
        if (label->isVisible())
            words.append(label->text());
    }
    const QString all = words.join(QLatin1Char('\n'));
    EXPECT_TRUE(all.contains(QStringLiteral("Connection lost 42 s ago")));
    EXPECT_TRUE(all.contains(QStringLiteral("The server does not answer.")));
    EXPECT_FALSE(workbench->actions().find(QStringLiteral("run.stop"))->isEnabled());
}

TEST_F(ShellWindow, ACorruptLayoutFallsBack) {
    workbench->preferences().setLayout(QStringLiteral("window"), "rubbish");
    WorkbenchOptions options;
    options.configFolder = folder.filePath(QStringLiteral("config"));
    Workbench other(options);
    MainWindow second(other);
    EXPECT_EQ(second.size(), QSize(1440, 900));
}

TEST(Navigator, ForgetsWhatIsAheadOnceOneTurnsOff) {
    Navigator navigator;
    for (const char* page : {"home", "pipelines", "runs"})
        navigator.go({QLatin1String(page), {}, 0, {}});
    navigator.back();
    navigator.back();
    EXPECT_EQ(navigator.place().page, QStringLiteral("home"));
    navigator.go({QStringLiteral("settings"), {}, 0, {}});
    EXPECT_FALSE(navigator.canGoForward());
    navigator.back();
    EXPECT_EQ(navigator.place().page, QStringLiteral("home"));
}

TEST(PaletteModel, RanksWholeWordsFirstAndGroups) {
    PaletteModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::vector<PaletteEntry> entries;
    for (const char* title : {"constrain", "train_mlp", "t_r_a_i_n", "other"}) {
        PaletteEntry entry;
        entry.kind = PaletteKind::Step;
        entry.title = QLatin1String(title);
        entries.push_back(entry);
    }
    PaletteEntry action;
    action.title = QStringLiteral("Retrain");
    entries.push_back(action);
    model.setEntries(entries);
    model.setQuery(QStringLiteral("train"));
    EXPECT_EQ(model.hitCount(), 4);
    EXPECT_TRUE(model.index(0).data(PaletteModel::HeadingRole).toBool());
    EXPECT_EQ(model.index(1).data().toString(), QStringLiteral("train_mlp"));
    model.setQuery(QStringLiteral(">train"));
    EXPECT_EQ(model.hitCount(), 1);
    model.setQuery(QStringLiteral("zzz"));
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace
} // namespace orrery::widgets
