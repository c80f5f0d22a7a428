#include "tests/window/shell_fixture.h"

#include "app/workbench/tour.h"
#include "widgets/models/sample_catalog.h"
#include "widgets/pages/home/graph_card.h"
#include "widgets/pages/runs/runs_page.h"
#include "widgets/theme/theme_manager.h"

#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace orrery::widgets {
namespace {

class OtherPages : public WindowTest {
protected:
    void writeSample(const char* name, const QByteArray& json) {
        const QString place = folder.filePath(QStringLiteral("examples/") + QLatin1String(name));
        QDir().mkpath(place + QStringLiteral("/data"));
        for (const auto& [file, text] :
             {std::pair("sample.json", json), std::pair("a.orrery.yaml", QByteArray("orrery: 1\n")),
              std::pair("data/x.csv", QByteArray("1\n"))}) {
            QFile out(place + QLatin1Char('/') + QLatin1String(file));
            ASSERT_TRUE(out.open(QIODevice::WriteOnly));
            out.write(text);
        }
    }
};

TEST_F(OtherPages, ASampleIsCopiedAndOpened) {
    writeSample(
        "shell",
        R"({"title":"Shell only","summary":"no Python","needs":[],"picture":{"nodes":["a","b"],"wires":[["a","b","text"]]}})");
    workbench->samples().load();
    ASSERT_EQ(workbench->samples().list().size(), 1u);
    EXPECT_EQ(workbench->samples().list()[0].graph.wires.size(), 1u);
    window->goTo(QStringLiteral("runs"));
    workbench->openSample(workbench->samples().list()[0]);
    settle();
    EXPECT_EQ(workbench->workspace()->folder(), folder.filePath(QStringLiteral("samples/shell")));
    EXPECT_TRUE(QFile::exists(folder.filePath(QStringLiteral("samples/shell/data/x.csv"))));
    EXPECT_EQ(window->currentPage(), QStringLiteral("pipelines"));
}

TEST(SampleCatalog, NamesAllThatIsMissingAtOnce) {
    Sample sample;
    sample.needs = {QStringLiteral("python3"), QStringLiteral("torch"), QStringLiteral("sklearn")};
    MachineFacts machine;
    machine.pythonVersion = QStringLiteral("3.11.2");
    const auto needs = SampleCatalog::check(sample, machine);
    ASSERT_EQ(needs.size(), 3u);
    EXPECT_TRUE(needs[0].met);
    EXPECT_FALSE(needs[1].met);
    EXPECT_TRUE(needs[2].remedy.contains(QStringLiteral("scikit-learn")));
}

TEST_F(OtherPages, ARecentWorkspaceOpensByAClick) {
    openWorkspace();
    press(Qt::Key_1, Qt::ControlModifier);
    const auto cards = window->findChildren<GraphCard*>();
    ASSERT_FALSE(cards.isEmpty());
    click(cards.front());
    EXPECT_EQ(window->currentPage(), QStringLiteral("pipelines"));
}

TEST_F(OtherPages, RunsAreFilteredAndOpened) {
    openWorkspace();
    press(Qt::Key_3, Qt::ControlModifier);
    auto* page = static_cast<RunsPage*>(window->page(QStringLiteral("runs")));
    auto* table = page->findChild<QTableView*>();
    const int all = table->model()->rowCount();
    EXPECT_EQ(all, static_cast<int>(app::tourRuns().runs.size()));
    auto* filter = page->findChild<QLineEdit*>();
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("refused"));
    settle();
    EXPECT_LT(table->model()->rowCount(), all);
    EXPECT_GT(table->model()->rowCount(), 0);
    QTest::keyClicks(filter, QStringLiteral("zzz"));
    settle();
    EXPECT_FALSE(table->isVisible());
    click(button(QStringLiteral("Clear the filter")));
    EXPECT_EQ(table->model()->rowCount(), all);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 0));
    press(Qt::Key_Return);
    EXPECT_EQ(window->currentPage(), QStringLiteral("pipelines"));
    EXPECT_EQ(workbench->pipeline()->shownRun(), 1481u);
}

TEST_F(OtherPages, SettingsApplyAtOnceAndCanBeReset) {
    workbench->preferences().setTheme(ThemeMode::Light);
    press(Qt::Key_6, Qt::ControlModifier);
    click(button(QStringLiteral("Dark theme")));
    EXPECT_TRUE(ThemeManager::instance().theme().dark);
    click(button(QStringLiteral("Reset Theme")));
    EXPECT_TRUE(workbench->preferences().isDefault(Preferences::Key::Theme));
    EXPECT_TRUE(button(QStringLiteral("System theme"))->isChecked());
    click(button(QStringLiteral("Show motion")));
    EXPECT_TRUE(ThemeManager::instance().reducedMotion());
    workbench->preferences().reset(Preferences::Key::ReducedMotion);
    ThemeManager::instance().setMode(ThemeMode::Light);
}

TEST_F(OtherPages, TheTextGrowsWithoutARestart) {
    const int before = QApplication::font().pixelSize();
    workbench->preferences().setTextScale(2);
    EXPECT_EQ(QApplication::font().pixelSize(), before * 2);
    workbench->preferences().reset(Preferences::Key::TextScale);
    EXPECT_EQ(QApplication::font().pixelSize(), before);
}

TEST(Tour, RendersTheSameBytesEachTime) {
    QTemporaryDir first, second;
    const app::TourSelection some{
        {QStringLiteral("home"), QStringLiteral("runs"), QStringLiteral("settings")}, {}};
    ASSERT_EQ(app::renderTour(first.path(), some), 0);
    ASSERT_EQ(app::renderTour(second.path(), some), 0);
    const QStringList files = QDir(first.path()).entryList(QDir::Files);
    EXPECT_EQ(files.size(), 9);
    for (const QString& name : files) {
        QFile left(first.filePath(name)), right(second.filePath(name));
        ASSERT_TRUE(left.open(QIODevice::ReadOnly) && right.open(QIODevice::ReadOnly));
        EXPECT_EQ(left.readAll(), right.readAll()) << name.toStdString();
    }
}

} // namespace
} // namespace orrery::widgets
