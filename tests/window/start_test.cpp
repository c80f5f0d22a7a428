#include "tests/window/shell_fixture.h"

#include "app/workbench/start.h"
#include "widgets/shell/translations.h"

#include <QDir>

namespace orrery::widgets {
namespace {

/// What a person chose in one window, met by the start of the next.
class StartTest : public WindowTest {
protected:
    ~StartTest() override { forgetChoices(); }
    /// All that is left of this window are its files.
    void closeWindow() {
        window.reset();
        workbench = std::make_unique<Workbench>(options());
        forgetChoices();
    }
    /// Takes back all that a window gave the application.
    static void forgetChoices() {
        ThemeManager::instance().setMode(ThemeMode::Light);
        ThemeManager::instance().setTextScale(1);
        ThemeManager::instance().setReducedMotion(false);
        QLocale::setDefault(QLocale::c());
        installTranslations(*qApp, QLocale::c());
    }
    QString remembered(const char* name) {
        const QString path = folder.filePath(QLatin1String(name));
        EXPECT_TRUE(QDir().mkpath(path));
        RecentWorkspace workspace;
        workspace.path = path;
        workbench->recent().remember(workspace);
        return path;
    }
};

TEST_F(StartTest, WhatWasChosenIsThereAtTheNextStart) {
    workbench->preferences().setTheme(ThemeMode::Dark);
    workbench->preferences().setTextScale(1.5);
    workbench->preferences().setReducedMotion(true);
    workbench->preferences().setLanguage(QStringLiteral("de"));
    closeWindow();
    EXPECT_TRUE(app::start(*workbench, {}));
    EXPECT_EQ(ThemeManager::instance().mode(), ThemeMode::Dark);
    EXPECT_EQ(ThemeManager::instance().textScale(), 1.5);
    EXPECT_TRUE(ThemeManager::instance().reducedMotion());
    EXPECT_EQ(QLocale().language(), QLocale::German);
    EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
}

TEST_F(StartTest, AThemeOfTheCommandLineGoesFirstAndIsNotKept) {
    workbench->preferences().setTheme(ThemeMode::Dark);
    closeWindow();
    app::WorkbenchArguments arguments;
    arguments.theme = ThemeMode::Contrast;
    EXPECT_TRUE(app::start(*workbench, arguments));
    EXPECT_EQ(ThemeManager::instance().mode(), ThemeMode::Contrast);
    EXPECT_EQ(workbench->preferences().theme(), ThemeMode::Dark);
}

TEST_F(StartTest, TheLastWorkspaceIsOpenedWhereThatIsWanted) {
    const QString last = remembered("last");
    closeWindow();
    EXPECT_TRUE(app::start(*workbench, {}));
    EXPECT_EQ(workbench->workspace(), nullptr);
    EXPECT_EQ(workbench->navigator().place().page, QStringLiteral("home"));

    workbench->preferences().setStartWithLast(true);
    closeWindow();
    EXPECT_TRUE(app::start(*workbench, {}));
    ASSERT_NE(workbench->workspace(), nullptr);
    EXPECT_EQ(workbench->workspace()->folder(), last);
}

TEST_F(StartTest, ANamedWorkspaceGoesBeforeTheLastOne) {
    remembered("last");
    workbench->preferences().setStartWithLast(true);
    closeWindow();
    app::WorkbenchArguments arguments;
    arguments.workspace = folder.path();
    EXPECT_TRUE(app::start(*workbench, arguments));
    ASSERT_NE(workbench->workspace(), nullptr);
    EXPECT_EQ(workbench->workspace()->folder(), folder.path());
}

TEST_F(StartTest, AWorkspaceOfAnotherWindowIsLeftToIt) {
    WorkbenchOptions single = options();
    single.oneWindowEach = true;
    Workbench first(single), second(single);
    app::WorkbenchArguments arguments;
    arguments.workspace = folder.path();
    EXPECT_TRUE(app::start(first, arguments));
    EXPECT_FALSE(app::start(second, arguments));
    EXPECT_EQ(second.workspace(), nullptr);
}

} // namespace
} // namespace orrery::widgets
