#include "tests/window/page_walk.h"
#include "tests/window/pseudo_translator.h"
#include "tests/window/shell_fixture.h"

#include "app/workbench/tour.h"
#include "widgets/common/format.h"
#include "widgets/models/key_part_text.h"
#include "widgets/models/words.h"
#include "widgets/shell/translations.h"
#include "widgets/shell/window_host.h"
#include "widgets/theme/status_text.h"

namespace orrery::widgets {
namespace {

class Language : public WindowTest {
protected:
    ~Language() override {
        QLocale::setDefault(QLocale::c());
        installTranslations(*qApp, QLocale::c());
    }
    void choose(const QString& language) {
        workbench->preferences().setLanguage(language);
        settle();
    }
    QString nameOf(const WindowHost& host, const char* page) {
        return host.window().railButton(QLatin1String(page))->accessibleName();
    }
};

TEST_F(Language, IsChangedWhileTheWindowIsOpen) {
    openWorkspace();
    window.reset();
    WindowHost host(*workbench);
    host.window().resize(1440, 900);
    host.window().show();
    host.window().goTo(QStringLiteral("runs"));
    EXPECT_EQ(nameOf(host, "settings"), QStringLiteral("Settings"));
    choose(QStringLiteral("de"));
    EXPECT_EQ(nameOf(host, "settings"), QStringLiteral("Einstellungen"));
    EXPECT_EQ(host.window().currentPage(), QStringLiteral("runs"));
    EXPECT_NE(workbench->pipeline(), nullptr);
    choose(QStringLiteral("zh_CN"));
    EXPECT_EQ(nameOf(host, "settings"), QString::fromUtf8("设置"));
    choose(QStringLiteral("ar"));
    EXPECT_EQ(host.window().layoutDirection(), Qt::RightToLeft);
    choose(QString());
    choose(QStringLiteral("en"));
    EXPECT_EQ(nameOf(host, "settings"), QStringLiteral("Settings"));
    EXPECT_EQ(host.window().layoutDirection(), Qt::LeftToRight);
}

TEST_F(Language, QtsOwnTextsFollow) {
    choose(QStringLiteral("de"));
    installTranslations(*qApp, localeFor(QStringLiteral("de")));
    EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
}

TEST_F(Language, EveryLanguageHasItsOwnName) {
    const QStringList languages = availableLanguages();
    for (const char* wanted : {"ar", "de", "en", "zh_CN"})
        EXPECT_TRUE(languages.contains(QLatin1String(wanted))) << wanted;
    EXPECT_EQ(languageName(QStringLiteral("de")), QStringLiteral("Deutsch"));
    EXPECT_EQ(languageName(QStringLiteral("en")), QStringLiteral("English"));
}

/// Words that are put together outside of any widget: states, spans of time, sizes.
TEST_F(Language, WordsOfModelsFollow) {
    installTranslations(*qApp, localeFor(QStringLiteral("en")));
    EXPECT_EQ(sizeText(1), QStringLiteral("1 byte"));
    EXPECT_EQ(stateText("lost"), QStringLiteral("lost"));
    EXPECT_EQ(stateText("from tomorrow"), QStringLiteral("from tomorrow"));
    installTranslations(*qApp, localeFor(QStringLiteral("de")));
    EXPECT_EQ(sizeText(2), QStringLiteral("2 Bytes"));
    EXPECT_EQ(statusText(Status::Running), QString::fromUtf8("läuft"));
    EXPECT_EQ(stateText("running"), QString::fromUtf8("läuft"));
    EXPECT_EQ(stateText("lost"), QStringLiteral("verloren"));
    EXPECT_EQ(formatAge(70), QStringLiteral("vor 1 min 10 s"));
    EXPECT_EQ(keyPartText("input code.csv"), QStringLiteral("Eingabe code.csv"));
    EXPECT_EQ(keyPartText("command"), QStringLiteral("Befehl"));
    EXPECT_EQ(keyPartText("weather of tomorrow"), QStringLiteral("weather of tomorrow"));
    installTranslations(*qApp, localeFor(QStringLiteral("zh_CN")));
    EXPECT_EQ(formatAge(70), QString::fromUtf8("1 分 10 秒 前"));
}

/// A7 and U53: German, which is longer, fits as well.
TEST_F(Language, GermanTextsFit) {
    openWorkspace();
    installTranslations(*qApp, localeFor(QStringLiteral("de")));
    window.reset();
    MainWindow german(*workbench);
    german.resize(1440, 900);
    german.show();
    for (const char* page : {"home", "runs", "cluster", "jobs", "settings"}) {
        german.goTo(QLatin1String(page));
        settle();
        EXPECT_EQ(page_walk::clipped(german), QStringList()) << page;
    }
}

/// U53: no text of the shell is written past the translator, and none is cut when all are longer.
TEST_F(Language, ThePseudoLocaleReachesEveryText) {
    openWorkspace();
    window.reset();
    PseudoTranslator pseudo;
    QCoreApplication::installTranslator(&pseudo);
    {
        MainWindow strange(*workbench);
        strange.resize(1440, 900);
        strange.show();
        for (const char* page : {"home", "jobs", "settings", "runs", "cluster"}) {
            strange.goTo(QLatin1String(page));
            settle();
            for (const QString& text : page_walk::texts(strange)) {
                const bool words =
                    QRegularExpression(QStringLiteral("[A-Z][a-z]+ [a-z]+")).match(text).hasMatch();
                EXPECT_TRUE(!words || text.contains(QLatin1Char('['))) << page << ": " << text.toStdString();
            }
            EXPECT_EQ(page_walk::clipped(strange), QStringList()) << page;
        }
    }
    QCoreApplication::removeTranslator(&pseudo);
}

} // namespace
} // namespace orrery::widgets
