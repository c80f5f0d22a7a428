#include "tests/window/shell_fixture.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/pages/pipeline/history_panel.h"
#include "widgets/pages/pipeline/inspector_panel.h"
#include "widgets/pages/pipeline/log_panel.h"
#include "widgets/pages/pipeline/metric_panel.h"
#include "widgets/pages/pipeline/outline_panel.h"
#include "widgets/pages/pipeline/output_panel.h"
#include "widgets/pages/pipeline/params_popup.h"
#include "widgets/pages/pipeline/run_bar.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeView>

#include <algorithm>

namespace orrery::widgets {
namespace {

class PipelinePageTest : public WindowTest {
protected:
    QPoint middleOf(const char* node) {
        const CanvasView* canvas = pipelinePage().canvas();
        return canvas->nodeRectInView(canvas->model()->indexOf(QLatin1String(node))).center().toPoint();
    }
    static void noRuns(app::TourTransport& transport) {
        transport.answer(QStringLiteral("runs"), api::toJson(api::RunList{}));
    }
};

TEST_F(PipelinePageTest, TheFailureIsSelectedAndExplained) {
    openWorkspace();
    EXPECT_EQ(pipelinePage().canvas()->selectedNodes(), QStringList{QStringLiteral("profile")});
    EXPECT_EQ(pipelinePage().log()->step(), QStringLiteral("profile"));
    QString all;
    for (const auto* label : pipelinePage().inspector()->findChildren<QLabel*>())
        all += label->text() + QLatin1Char('\n');
    EXPECT_TRUE(all.contains(QStringLiteral("profile failed with exit code 1")));
    EXPECT_TRUE(all.contains(QStringLiteral("KeyError: 'age_group'")));
    EXPECT_TRUE(all.contains(QStringLiteral("Keep age_group in features")));
    EXPECT_TRUE(all.contains(QStringLiteral("1 step skipped because of this")));
}

TEST_F(PipelinePageTest, AClickOnANodeMovesEveryPanel) {
    openWorkspace();
    QTest::mouseClick(pipelinePage().canvas(), Qt::LeftButton, {}, middleOf("train_mlp"));
    settle();
    EXPECT_EQ(pipelinePage().inspector()->node(), QStringLiteral("train_mlp"));
    EXPECT_EQ(pipelinePage().log()->step(), QStringLiteral("train_mlp"));
    EXPECT_EQ(pipelinePage().metric()->step(), QStringLiteral("train_mlp"));
    EXPECT_EQ(pipelinePage().outline()->tree()->currentIndex().data().toString(),
              QStringLiteral("train_mlp"));
    EXPECT_EQ(pipelinePage().log()->feed().ranks(), 2);
}

TEST_F(PipelinePageTest, TheOutlineSelectsOnTheCanvas) {
    openWorkspace();
    QTreeView* tree = pipelinePage().outline()->tree();
    tree->setFocus();
    press(Qt::Key_Home);
    EXPECT_EQ(pipelinePage().canvas()->selectedNodes().size(), 1);
    EXPECT_EQ(pipelinePage().canvas()->selectedNodes().front(),
              tree->currentIndex().data(StepsModel::NodeRole).toString());
}

TEST_F(PipelinePageTest, TheLogIsFilteredWhileOneTypes) {
    openWorkspace();
    QTest::mouseClick(pipelinePage().canvas(), Qt::LeftButton, {}, middleOf("train_mlp"));
    settle();
    press(Qt::Key_F, Qt::ControlModifier);
    ASSERT_EQ(QApplication::focusWidget(), pipelinePage().log()->search());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("warning|ckpt"));
    settle();
    EXPECT_EQ(pipelinePage().log()->feed().model().rowCount(), 2);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("("));
    settle();
    EXPECT_EQ(pipelinePage().log()->feed().model().rowCount(), 2) << "a wrong expression keeps what is shown";
    pipelinePage().log()->search()->clear();
    click(button(QStringLiteral("Show rank 1")));
    EXPECT_EQ(pipelinePage().log()->feed().model().rowCount(), 15);
}

TEST_F(PipelinePageTest, RunStartsARunAndFollowsIt) {
    prepare = noRuns;
    openWorkspace();
    EXPECT_EQ(workbench->pipeline()->shownRun(), 0u);
    EXPECT_EQ(pipelinePage().bar()->runButton()->text(), QStringLiteral("Run 8 steps, 17 min"));
    transport->answer(QStringLiteral("runs"), api::toJson(api::RunStarted{1482}));
    click(pipelinePage().bar()->runButton());
    EXPECT_EQ(transport->posted().back().first, QStringLiteral("runs"));
    EXPECT_TRUE(transport->posted().back().second.contains("credit-risk.orrery.yaml"));
    EXPECT_EQ(workbench->pipeline()->shownRun(), 1482u);
    EXPECT_FALSE(pipelinePage().bar()->runButton()->isVisible());
    EXPECT_TRUE(pipelinePage().bar()->stopButton()->isVisible());
}

TEST_F(PipelinePageTest, ThePlanIsAskedAgainWhenARunEndsBeforeItIsSeenRunning) {
    prepare = noRuns;
    openWorkspace();
    const auto plansAsked = [this] {
        return std::ranges::count(transport->posted(), QStringLiteral("plan"),
                                  &std::pair<QString, QByteArray>::first);
    };
    const auto before = plansAsked();
    ASSERT_GT(before, 0);
    transport->answer(QStringLiteral("runs"), api::toJson(api::RunStarted{1481}));
    transport->onStream(1481, api::toJson(app::tourFinished()));
    click(pipelinePage().bar()->runButton());
    settle();
    EXPECT_EQ(workbench->pipeline()->shownRun(), 1481u);
    EXPECT_EQ(plansAsked(), before + 1);
}

TEST_F(PipelinePageTest, ARefusedRunIsSaidWithItsReason) {
    prepare = noRuns;
    openWorkspace();
    transport->fail(QStringLiteral("runs"),
                    Error(ErrorCode::InvalidInput, "credit-risk has a cycle. Cut one wire."));
    QSignalSpy notices(workbench.get(), &Workbench::notice);
    press(Qt::Key_F5);
    ASSERT_EQ(notices.count(), 1);
    EXPECT_TRUE(notices[0][0].toString().contains(QStringLiteral("Cut one wire")));
    EXPECT_TRUE(pipelinePage().bar()->runButton()->isEnabled());
}

TEST_F(PipelinePageTest, StopCancelsTheRun) {
    openWorkspace();
    click(pipelinePage().bar()->stopButton());
    EXPECT_EQ(transport->posted().back().first, QStringLiteral("runs/1482/cancel"));
}

TEST_F(PipelinePageTest, APastRunIsOpenedWithABannerAndLeftAgain) {
    openWorkspace();
    HistoryPanel* history = pipelinePage().history();
    pipelinePage().showDock(history);
    settle();
    QTableView* table = history->table();
    ASSERT_GT(table->model()->rowCount(), 5);
    const QModelIndex second = table->model()->index(1, RunHistoryModel::StateColumn);
    const QPoint at = table->visualRect(second).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, at);
    settle();
    EXPECT_EQ(workbench->pipeline()->shownRun(), 1481u);
    click(button(QStringLiteral("Show run 1482")));
    EXPECT_EQ(workbench->pipeline()->shownRun(), 1482u);
    press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(workbench->pipeline()->shownRun(), 1481u);
}

TEST_F(PipelinePageTest, OutputsShowPicturesAndWords) {
    openWorkspace();
    workbench->showRun(1481);
    settle();
    pipelinePage().showDock(pipelinePage().output());
    workbench->jumpToStep(QStringLiteral("gate"));
    settle();
    QListWidget* list = pipelinePage().output()->list();
    ASSERT_EQ(list->count(), 1);
    EXPECT_TRUE(list->item(0)->text().startsWith(QStringLiteral("gate.verdict")));
}

TEST(ParamsPopup, RefusesWhatTheFileForbids) {
    QWidget parent;
    auto* popup = new ParamsPopup(app::tourGraph().params, &parent);
    QSignalSpy runs(popup, &ParamsPopup::runRequested);
    popup->openAt(QPoint(600, 100));
    auto* lr = qobject_cast<QLineEdit*>(popup->findChildren<QLineEdit*>().front());
    lr->selectAll();
    QTest::keyClicks(lr, QStringLiteral("7"));
    QTest::keyClick(lr, Qt::Key_Return);
    EXPECT_EQ(runs.count(), 0) << "above the most";
    lr->selectAll();
    QTest::keyClicks(lr, QStringLiteral("0.5"));
    QTest::keyClick(lr, Qt::Key_Return);
    ASSERT_EQ(runs.count(), 1);
    const auto params = runs[0][0].value<std::map<std::string, std::string>>();
    EXPECT_EQ(params, (std::map<std::string, std::string>{{"lr", "0.5"}}));
}

TEST_F(PipelinePageTest, TheGraphIsFittedAtFirstAlsoInASmallWindow) {
    window->resize(1280, 800);
    settle();
    openWorkspace();
    const CanvasView* canvas = pipelinePage().canvas();
    EXPECT_TRUE(canvas->visibleScene().contains(canvas->scene().bounds()));
}

} // namespace
} // namespace orrery::widgets
