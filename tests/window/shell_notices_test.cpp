#include "tests/window/shell_fixture.h"

#include "app/workbench/tour.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/common/chip.h"
#include "widgets/common/toast.h"
#include "widgets/editors/pipeline_text_editor.h"
#include "widgets/editors/yaml_area.h"
#include "widgets/pages/jobs/job_row.h"
#include "widgets/pages/pipeline/pipeline_views.h"
#include "widgets/shell/guided_tour.h"
#include "widgets/shell/keys_sheet.h"
#include "widgets/shell/notification_popup.h"

#include <QLabel>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

namespace orrery::widgets {
namespace {

class ShellNotices : public WindowTest {
protected:
    /// The server says from now on that the newest run has ended.
    void endNewestRun(const char* state) {
        api::RunList runs = app::tourRuns();
        runs.runs.front().state = state;
        transport->answer(QStringLiteral("runs"), api::toJson(runs));
        workbench->workspace()->refresh();
        settle();
    }
    QStringList wordsIn(QWidget& widget) {
        QStringList words;
        for (const auto* label : widget.findChildren<QLabel*>())
            words.append(label->text());
        return words;
    }
};

/// U35: a failure that is not looked at is a toast with an action; all is kept in the history.
TEST_F(ShellNotices, ARunThatFailsElsewhereIsToldAndKept) {
    openWorkspace();
    press(Qt::Key_1, Qt::ControlModifier);
    endNewestRun("failed");
    auto* toast = window->findChild<Toast*>();
    ASSERT_TRUE(toast->isVisible());
    ASSERT_EQ(workbench->notifications().list().size(), 1u);
    EXPECT_TRUE(workbench->notifications().list()[0].message.text.contains(QStringLiteral("1482")));
    click(button(QStringLiteral("Notifications, 1 new")));
    auto* popup = window->findChild<NotificationPopup*>();
    ASSERT_NE(popup, nullptr);
    EXPECT_EQ(workbench->notifications().unseen(), 0);
    click(button(QStringLiteral("Show the run: Run 1482 of credit-risk: failed"), popup));
    EXPECT_EQ(window->currentPage(), QStringLiteral("pipelines"));
    EXPECT_EQ(workbench->pipeline()->shownRun(), 1482u);
}

TEST_F(ShellNotices, ARunThatSucceedsIsKeptWithoutAToast) {
    openWorkspace();
    press(Qt::Key_1, Qt::ControlModifier);
    endNewestRun("succeeded");
    EXPECT_FALSE(window->findChild<Toast*>()->isVisible());
    EXPECT_EQ(workbench->notifications().list().size(), 1u);
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    auto* popup = window->findChild<NotificationPopup*>();
    ASSERT_NE(popup, nullptr);
    click(button(QStringLiteral("Clear the notifications"), popup));
    EXPECT_TRUE(workbench->notifications().list().empty());
    EXPECT_TRUE(wordsIn(*popup).join(QLatin1Char(' ')).contains(QStringLiteral("Nothing to report")));
    popup->close();
}

TEST_F(ShellNotices, TheHistoryIsBounded) {
    for (std::size_t count = 0; count < 2 * NotificationLog::kMost; ++count)
        workbench->notifications().add({QString::number(count), Tone::Info, {}, {}});
    EXPECT_EQ(workbench->notifications().list().size(), NotificationLog::kMost);
    EXPECT_EQ(workbench->notifications().list().front().message.text,
              QString::number(2 * NotificationLog::kMost - 1));
}

/// U34: one list of long work, with a way to end each.
TEST_F(ShellNotices, JobsAreListedAndStopped) {
    openWorkspace();
    press(Qt::Key_5, Qt::ControlModifier);
    EXPECT_EQ(window->currentPage(), QStringLiteral("jobs"));
    const QPointer<QAbstractButton> stop = button(QStringLiteral("Stop run 1482"));
    click(stop);
    ASSERT_FALSE(transport->posted().isEmpty());
    EXPECT_EQ(transport->posted().back().first, QStringLiteral("runs/1482/cancel"));
    EXPECT_FALSE(stop->isEnabled());
    endNewestRun("cancelled");
    EXPECT_TRUE(!stop || !stop->isVisible());
    click(button(QStringLiteral("Show run 1481")));
    EXPECT_EQ(window->currentPage(), QStringLiteral("pipelines"));
}

TEST_F(ShellNotices, JobsAreCountedInTheRailAndTheStatusBar) {
    openWorkspace();
    const auto active = workbench->workspace()->runs().activeCount();
    ASSERT_GT(active, 0);
    click(button(
        QStringLiteral("%1 run%2 at work").arg(active).arg(active == 1 ? QString() : QStringLiteral("s"))));
    EXPECT_EQ(window->currentPage(), QStringLiteral("jobs"));
}

/// U32: `?` shows the keys that are valid here, and any key closes it without doing anything else.
TEST_F(ShellNotices, TheQuestionMarkShowsTheKeysThatWorkHere) {
    openWorkspace();
    press(Qt::Key_Question);
    auto* sheet = window->findChild<KeysSheet*>();
    ASSERT_NE(sheet, nullptr);
    ASSERT_TRUE(sheet->isVisible());
    EXPECT_TRUE(wordsIn(*sheet).contains(QStringLiteral("Go from step to step along the wires")));
    EXPECT_TRUE(wordsIn(*sheet).contains(QStringLiteral("Go anywhere")));
    press(Qt::Key_3, Qt::ControlModifier);
    EXPECT_EQ(window->findChild<KeysSheet*>(), nullptr);
    EXPECT_EQ(window->currentPage(), QStringLiteral("pipelines"));
    press(Qt::Key_1, Qt::ControlModifier);
    workbench->actions().find(QStringLiteral("help.keys"))->trigger();
    sheet = window->findChild<KeysSheet*>();
    ASSERT_NE(sheet, nullptr);
    EXPECT_FALSE(wordsIn(*sheet).contains(QStringLiteral("Go from step to step along the wires")));
    sheet->close();
}

/// A sheet that is higher than the window is read to its end by keys.
TEST_F(ShellNotices, ASheetOfKeysThatDoesNotFitIsScrolledByKeys) {
    openWorkspace();
    workbench->preferences().setTextScale(2);
    press(Qt::Key_Question);
    auto* sheet = window->findChild<KeysSheet*>();
    ASSERT_NE(sheet, nullptr);
    const QScrollBar* bar = sheet->findChild<QScrollArea*>()->verticalScrollBar();
    EXPECT_GT(bar->maximum(), 0);
    press(Qt::Key_PageDown);
    EXPECT_TRUE(sheet->isVisible());
    EXPECT_GT(bar->value(), 0);
    press(Qt::Key_PageUp);
    EXPECT_EQ(bar->value(), 0);
    press(Qt::Key_Escape);
    EXPECT_EQ(window->findChild<KeysSheet*>(), nullptr);
    workbench->preferences().reset(Preferences::Key::TextScale);
}

/// One key does one thing where the person is, so it is listed once.
TEST_F(ShellNotices, TheSheetOfKeysListsNoKeyTwice) {
    openWorkspace();
    const auto listed = [this] {
        workbench->actions().find(QStringLiteral("help.keys"))->trigger();
        auto* sheet = window->findChild<KeysSheet*>();
        const QStringList words = wordsIn(*sheet);
        QStringList caps;
        for (const auto* chip : sheet->findChildren<Chip*>())
            caps.append(chip->text());
        EXPECT_EQ(caps.removeDuplicates(), 0) << caps.join(QLatin1Char(' ')).toStdString();
        sheet->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return words;
    };
    pipelinePage().canvas()->setFocus();
    QStringList words = listed();
    EXPECT_TRUE(words.contains(QStringLiteral("Search the log")));
    EXPECT_FALSE(words.contains(QStringLiteral("Replace in the text"))) << "no text is in sight";
    workbench->actions().find(QStringLiteral("view.both"))->trigger();
    settle();
    pipelinePage().views()->editor()->area()->setFocus();
    words = listed();
    EXPECT_TRUE(words.contains(QStringLiteral("Find in the text")));
    EXPECT_FALSE(words.contains(QStringLiteral("Search the log"))) << "Ctrl+F is the text's here";
    EXPECT_TRUE(words.contains(QStringLiteral("Replace in the text")));
}

/// U6: at most five steps, skippable at each, started again from the help menu.
TEST_F(ShellNotices, TheTourHasAtMostFiveStepsAndCanBeSkipped) {
    workbench->actions().find(QStringLiteral("help.tour"))->trigger();
    auto* tour = window->findChild<GuidedTour*>();
    ASSERT_NE(tour, nullptr);
    EXPECT_LE(tour->stepCount(), 5);
    for (int step = 0; step < tour->stepCount(); ++step) {
        ASSERT_TRUE(tour->isVisible());
        EXPECT_EQ(tour->step(), step);
        EXPECT_TRUE(window->rect().contains(tour->geometry())) << step;
        press(Qt::Key_Space);
    }
    EXPECT_FALSE(tour->isVisible());
    workbench->actions().find(QStringLiteral("help.tour"))->trigger();
    ASSERT_TRUE(tour->isVisible());
    press(Qt::Key_Escape);
    EXPECT_FALSE(tour->isVisible());
    workbench->actions().find(QStringLiteral("help.tour"))->trigger();
    click(button(QStringLiteral("Skip the tour"), tour));
    EXPECT_FALSE(tour->isVisible());
}

} // namespace
} // namespace orrery::widgets
