#include "tests/window/run_page_fixture.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/charts/line_chart.h"
#include "widgets/charts/timeline_chart.h"
#include "widgets/client/wire_text.h"
#include "widgets/common/labels.h"
#include "widgets/common/segmented_switch.h"
#include "widgets/pages/pipeline/diff_panel.h"
#include "widgets/pages/pipeline/history_panel.h"
#include "widgets/pages/pipeline/inspector_panel.h"
#include "widgets/pages/pipeline/log_panel.h"
#include "widgets/pages/pipeline/metric_panel.h"
#include "widgets/pages/pipeline/plan_legend.h"
#include "widgets/pages/pipeline/problems_panel.h"
#include "widgets/pages/pipeline/report_export.h"
#include "widgets/pages/pipeline/resource_panel.h"
#include "widgets/pages/pipeline/run_bar.h"
#include "widgets/pages/pipeline/source_view.h"
#include "widgets/pages/pipeline/timeline_panel.h"
#include "widgets/pages/pipeline/timeline_rows.h"
#include "widgets/pages/pipeline/why_section.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace orrery::widgets {
namespace {

/// The log shows what runs, until a person says which step they want to read.
TEST_F(RunPageTest, TheLogGoesAlongWithTheRunUntilAStepIsChosen) {
    api::RunSnapshot run = app::tourRunning();
    for (api::StepStatus& step : run.steps)
        step.state = "queued";
    run.steps[0].state = "running";
    prepare = [&run](app::TourTransport& server) {
        server.answer(QStringLiteral("runs/1482"), api::toJson(run));
        server.onStream(1482, api::toJson(run));
    };
    openWorkspace();
    const auto goOn = [&](std::size_t step) {
        run.steps[step].state = "succeeded";
        run.steps[step + 1].state = "running";
        api::RunDelta delta;
        delta.sequence = ++run.sequence;
        delta.summary = run.summary;
        delta.steps = {run.steps[step], run.steps[step + 1]};
        auto* stream = workbench->pipeline()->findChild<Stream*>();
        ASSERT_NE(stream, nullptr);
        Q_EMIT stream->message(QByteArray::fromStdString(api::toJson(delta)));
        settle();
    };
    const LogPanel* log = pipelinePage().log();
    EXPECT_EQ(log->step(), toQString(run.steps[0].name));
    goOn(0);
    EXPECT_EQ(log->step(), toQString(run.steps[1].name));
    clickNode(run.steps[0].name.c_str());
    EXPECT_EQ(log->step(), toQString(run.steps[0].name));
    goOn(1);
    EXPECT_EQ(log->step(), toQString(run.steps[0].name));
}

TEST_F(RunPageTest, AnEntryOfTheRunMenuIsShownOnTheCanvasBeforeItIsChosen) {
    prepare = noRuns;
    openWorkspace();
    clickNode("features");
    api::PlanReport part;
    part.steps = {{.name = "loans", .node = "loans", .cached = true},
                  {.name = "features", .node = "features"}};
    part.to_run = 1;
    transport->answer(QStringLiteral("plan"), api::toJson(part));
    click(button(QStringLiteral("Choose what to run")));
    QMenu* menu = openMenu();
    ASSERT_NE(menu, nullptr);
    QAction* toHere = workbench->actions().find(QStringLiteral("run.to-here"));
    QTest::mouseMove(menu, menu->actionGeometry(toHere).center());
    menu->setActiveAction(toHere);
    settle();
    EXPECT_EQ(lastRequest("plan").to, Names{"features"});
    EXPECT_TRUE(stateOf("features").willRun);
    EXPECT_FALSE(stateOf("train_mlp").willRun) << "it is not part of this run";
    EXPECT_EQ(pipelinePage().bar()->runButton()->text(), QStringLiteral("Run 1 step"));
    menu->close();
    settle();
    EXPECT_TRUE(stateOf("train_mlp").willRun) << "the plan of the whole pipeline is back";
}

TEST_F(RunPageTest, KeysRunThePartAroundTheSelection) {
    prepare = noRuns;
    openWorkspace();
    transport->answer(QStringLiteral("runs"), api::toJson(api::RunStarted{1482}));
    clickNode("features");
    press(Qt::Key_F8);
    EXPECT_EQ(lastRequest("runs").from, Names{"features"});
    EXPECT_EQ(workbench->pipeline()->shownRun(), 1482u);
}

TEST_F(RunPageTest, ANodesMenuOffersWhatFitsAndSaysWhyNot) {
    openWorkspace();
    clickNode("train_mlp", Qt::RightButton);
    QMenu* menu = openMenu();
    ASSERT_NE(menu, nullptr);
    EXPECT_EQ(pipelinePage().canvas()->selectedNodes(), QStringList{QStringLiteral("train_mlp")});
    QAction* toHere = workbench->actions().find(QStringLiteral("run.to-here"));
    EXPECT_FALSE(toHere->isEnabled());
    EXPECT_TRUE(toHere->toolTip().contains(QStringLiteral("A run is going on")));
    EXPECT_TRUE(workbench->actions().find(QStringLiteral("run.cancel-step"))->isEnabled());
    menu->close();
    press(Qt::Key_Period, Qt::ControlModifier);
    ASSERT_EQ(transport->posted().back().first, QStringLiteral("runs/1482/cancel"));
    EXPECT_TRUE(transport->posted().back().second.contains("train_mlp"));
}

TEST_F(RunPageTest, AStepIsTriedAgainWithTheParametersItHad) {
    openWorkspace();
    workbench->showRun(1481);
    settle();
    clickNode("train_gbm");
    transport->answer(QStringLiteral("runs"), api::toJson(api::RunStarted{1482}));
    workbench->actions().find(QStringLiteral("run.retry-step"))->trigger();
    const api::RunRequest request = lastRequest("runs");
    EXPECT_EQ(request.only, Names{"train_gbm"});
    EXPECT_EQ(request.rerun, Names{"train_gbm"});
    EXPECT_EQ(request.params.at("lr"), "0.0003");
}

TEST_F(RunPageTest, TheLegendSaysWhyAndLeadsToTheCause) {
    prepare = noRuns;
    openWorkspace();
    PlanLegend* legend = pipelinePage().legend();
    ASSERT_TRUE(legend->isVisible());
    click(button(QStringLiteral("Show why features will run")));
    EXPECT_EQ(pipelinePage().canvas()->selectedNodes(), QStringList{QStringLiteral("features")});
    const auto* why = pipelinePage().inspector()->findChild<WhySection*>();
    ASSERT_NE(why, nullptr);
    EXPECT_TRUE(why->text().contains(QStringLiteral("features.py changed since run 1481")))
        << why->text().toStdString();
}

TEST_F(RunPageTest, TheLegendStaysOneLineWhateverTheReasonIs) {
    const auto legendOf = [this](const char* reason) {
        api::PlanReport plan;
        plan.steps = {{.name = "features", .node = "features", .reason = reason}};
        plan.to_run = 1;
        transport->answer(QStringLiteral("plan"), api::toJson(plan));
        workbench->pipeline()->reload();
        settle();
        return pipelinePage().legend()->findChild<ElidedLabel*>()->text().toStdString();
    };
    prepare = noRuns;
    openWorkspace();
    EXPECT_EQ(legendOf(""), "will run: features");
    EXPECT_EQ(legendOf(" \n"), "will run: features");
    EXPECT_EQ(legendOf("runs because\nthe command changed"),
              "will run: features: runs because the command changed");
}

TEST_F(RunPageTest, TheStepSwitchNamesTheStepWhoseLogIsShown) {
    openWorkspace();
    clickNode("loans");
    EXPECT_EQ(pipelinePage().log()->step(), QStringLiteral("loans"));
    const auto boxes = pipelinePage().log()->findChildren<QComboBox*>();
    ASSERT_FALSE(boxes.isEmpty());
    EXPECT_EQ(boxes.front()->currentText(), QStringLiteral("loans"));
}

TEST_F(RunPageTest, TheSearchGoesFromHitToHitAndTheErrorIsOneKeyAway) {
    openWorkspace();
    LogPanel* log = pipelinePage().log();
    ASSERT_EQ(log->step(), QStringLiteral("profile"));
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_F3);
    EXPECT_EQ(log->list()->currentIndex().row(), 1) << "the traceback";
    press(Qt::Key_F3);
    EXPECT_EQ(log->list()->currentIndex().row(), 4) << "KeyError";
    press(Qt::Key_F3, Qt::ShiftModifier);
    EXPECT_EQ(log->list()->currentIndex().row(), 1);
    QTest::keyClicks(log->search(), QStringLiteral("group"));
    settle();
    EXPECT_EQ(log->feed().model().hits(), 2);
}

TEST_F(RunPageTest, ATracebackLeadsToTheLineOfItsFile) {
    QFile file(folder.filePath(QStringLiteral("profile.py")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    for (int line = 1; line <= 80; ++line)
        file.write(QStringLiteral("line_%1 = 0\n").arg(line).toUtf8());
    file.close();
    openWorkspace();
    QListView* list = pipelinePage().log()->list();
    const QRect row = list->visualRect(list->model()->index(2, 0));
    QSignalSpy places(pipelinePage().log(), &LogPanel::placeRequested);
    for (int x = row.left() + 8; x < row.right() && places.isEmpty(); x += 12)
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(x, row.center().y()));
    ASSERT_EQ(places.count(), 1);
    settle();
    auto* view = window->findChild<SourceView*>();
    ASSERT_NE(view, nullptr);
    EXPECT_EQ(view->text()->textCursor().block().text(), QStringLiteral("line_64 = 0"));
    view->close();
}

TEST_F(RunPageTest, AFileThatIsElsewhereIsSaid) {
    openWorkspace();
    QSignalSpy notices(workbench.get(), &Workbench::notice);
    Q_EMIT pipelinePage().log()->placeRequested(QStringLiteral("/far/away.py"), 3);
    ASSERT_EQ(notices.count(), 1);
    EXPECT_TRUE(notices[0][0].toString().contains(QStringLiteral("/far/away.py is not on this machine")));
}

TEST_F(RunPageTest, ALostConnectionIsAProblemUntilItIsBack) {
    openWorkspace();
    const int before = workbench->pipeline()->problems().rowCount();
    transport->setState(ConnectionState::Lost, QDateTime::currentDateTime(),
                        QStringLiteral("Nobody listens."));
    settle();
    ProblemsModel& problems = workbench->pipeline()->problems();
    ASSERT_EQ(problems.rowCount(), before + 1);
    EXPECT_TRUE(problems.index(0, 0).data().toString().contains(QStringLiteral("Nobody listens")));
    transport->setState(ConnectionState::Connected);
    settle();
    EXPECT_EQ(workbench->pipeline()->problems().rowCount(), before);
}

TEST_F(RunPageTest, AClickOnAProblemJumpsToItsStep) {
    openWorkspace();
    pipelinePage().showProblems();
    settle();
    QTableView* table = pipelinePage().problems()->table();
    const QModelIndex first = table->model()->index(0, 0);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(first).center());
    settle();
    EXPECT_EQ(pipelinePage().canvas()->selectedNodes(), QStringList{QStringLiteral("register")});
}

TEST_F(RunPageTest, TheTimelineMarksTheCriticalPathAndComparesWithTheRunBefore) {
    openWorkspace();
    TimelinePanel* timeline = pipelinePage().timeline();
    pipelinePage().showDock(timeline);
    settle();
    std::set<QString> critical;
    for (const TimelineRow& row : timeline->chart()->rows()) {
        if (row.critical)
            critical.insert(row.name);
    }
    EXPECT_TRUE(critical.contains(QStringLiteral("train_mlp")));
    EXPECT_FALSE(critical.contains(QStringLiteral("train_gbm")));
    EXPECT_EQ(timeline->compare()->text(), QStringLiteral("Compare with run 1481"));
    click(timeline->compare());
    const auto& rows = timeline->chart()->rows();
    EXPECT_TRUE(std::any_of(rows.begin(), rows.end(), [](const auto& row) { return row.ghostEnd > 0; }));
}

TEST(TimelineRows, AStepThatEndedBeforeTheRunKnewOfItIsOver) {
    api::RunSummary run;
    run.state = "running";
    run.started = 1000.2;
    api::StepStatus step;
    step.name = step.node = "prepare";
    step.state = "succeeded";
    step.started = 1000;
    step.ended = 1000.1;
    const auto rows = timelineRows(run, {step}, {}, nullptr);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].begin, 0);
    EXPECT_EQ(rows[0].end, 0);
}

TEST(TimelineRows, AStepIsReadyOnceTheOutputsBeforeItAreKept) {
    api::RunSummary run;
    run.state = "succeeded";
    run.started = 1000;
    api::StepStatus first;
    first.name = first.node = "prepare";
    first.state = "succeeded";
    first.prepared = 1001;
    first.placed = 1002;
    first.started = 1003;
    first.ended = 1010;
    first.stored = 1014;
    api::StepStatus second = first;
    second.name = second.node = "train";
    second.prepared = second.placed = second.stored = 0;
    second.started = 1020;
    second.ended = 1030;
    api::PipelineGraph graph;
    graph.wires.push_back({"prepare", "table", "train", "table"});
    const auto rows = timelineRows(run, {first, second}, graph, nullptr);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].queued, 0);
    EXPECT_EQ(rows[0].prepared, 1);
    EXPECT_EQ(rows[0].placed, 2);
    EXPECT_EQ(rows[0].stored, 14);
    EXPECT_EQ(rows[1].queued, 14);
    EXPECT_LT(rows[1].prepared, 0) << "nobody noted it";
    EXPECT_LT(rows[1].placed, 0);
    EXPECT_LT(rows[1].stored, 0);
}

TEST_F(RunPageTest, TwoRunsAreComparedOnTheCanvasAndInTheTable) {
    openWorkspace();
    workbench->showRun(1481);
    settle();
    workbench->actions().find(QStringLiteral("panel.compare"))->trigger();
    settle();
    const GraphModel* canvas = pipelinePage().canvas()->model();
    const auto difference = [canvas](const char* id) {
        return canvas->node(canvas->indexOf(QLatin1String(id))).difference;
    };
    EXPECT_EQ(difference("features"), NodeDifference::Changed);
    EXPECT_EQ(difference("profile"), NodeDifference::Added);
    EXPECT_EQ(difference("loans"), NodeDifference::Same);
    pipelinePage().canvas()->setFocus();
    press(Qt::Key_F4);
    EXPECT_EQ(pipelinePage().canvas()->selectedNodes(), QStringList{QStringLiteral("features")});
    press(Qt::Key_F4);
    EXPECT_EQ(pipelinePage().canvas()->selectedNodes(), QStringList{QStringLiteral("train_gbm")});
    press(Qt::Key_F4, Qt::ShiftModifier);
    EXPECT_EQ(pipelinePage().canvas()->selectedNodes(), QStringList{QStringLiteral("features")});
    click(button(QStringLiteral("End comparison")));
    EXPECT_EQ(difference("features"), NodeDifference::None);
}

TEST_F(RunPageTest, ResourcesShowWhatTheStepsUsed) {
    openWorkspace();
    ResourcePanel* resources = pipelinePage().resources();
    pipelinePage().showDock(resources);
    settle();
    EXPECT_EQ(resources->chart()->seriesCount(), 4) << "three steps and the host";
    EXPECT_TRUE(resources->chart()->summary().contains(QStringLiteral("This machine")));
    EXPECT_EQ(resources->chart()->group(), pipelinePage().timeline()->chart()->group()) << "one time axis";
    resources->chart()->setFocus();
    press(Qt::Key_Left);
    press(Qt::Key_Plus);
    const auto zoomed = resources->chart()->group()->range();
    ASSERT_TRUE(zoomed);
    click(resources->quantities()->button(1));
    EXPECT_EQ(resources->chart()->seriesCount(), 4);
    EXPECT_EQ(resources->chart()->group()->range(), zoomed) << "what was zoomed in on stays";
    EXPECT_FALSE(resources->quantities()->button(4)->isEnabled()) << "no GPU was seen";
}

TEST_F(RunPageTest, CurvesOfRanksAreShownTogetherOrApart) {
    prepare = [](app::TourTransport& tour) {
        api::MetricPage page;
        for (const char* name : {"loss", "1/loss"})
            page.series.push_back({"train_mlp", name, {1, 2, 3}, {1, 2, 3}, {3, 2, 1}});
        tour.answer(QStringLiteral("runs/1482/metrics"), api::toJson(page));
    };
    openWorkspace();
    auto* chart = pipelinePage().metric()->findChild<LineChart*>();
    EXPECT_EQ(chart->seriesCount(), 2);
    QComboBox* ranks = nullptr;
    for (auto* box : pipelinePage().metric()->findChildren<QComboBox*>()) {
        if (box->accessibleName() == QStringLiteral("Ranks whose curves are shown"))
            ranks = box;
    }
    ASSERT_NE(ranks, nullptr);
    ASSERT_TRUE(ranks->isVisible());
    ranks->setFocus();
    press(Qt::Key_End);
    EXPECT_EQ(chart->seriesCount(), 1);
}

TEST_F(RunPageTest, ARunIsSavedAsAPage) {
    openWorkspace();
    transport->answer(QStringLiteral("runs/1482/report"), QByteArray("<!doctype html>"));
    QSignalSpy notices(workbench.get(), &Workbench::notice);
    const QString path = folder.filePath(QStringLiteral("run.html"));
    saveReport(*workbench, 1482, path);
    settle();
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), QByteArray("<!doctype html>"));
    saveReport(*workbench, 1482, folder.filePath(QStringLiteral("missing/run.html")));
    settle();
    ASSERT_EQ(notices.count(), 2);
    EXPECT_TRUE(notices[1][0].toString().contains(QStringLiteral("was not written")));
}

TEST(ReasonSentence, BecomesASentenceAboutTheStep) {
    const QString train = QStringLiteral("train");
    EXPECT_EQ(reasonSentence(train, QStringLiteral("runs because since run 3 the command changed")),
              QStringLiteral("train runs because since run 3 the command changed."));
    EXPECT_EQ(reasonSentence(train, QStringLiteral("same command as in run 2")),
              QStringLiteral("train comes from the cache: same command as in run 2."));
    EXPECT_EQ(reasonSentence(train, QStringLiteral("it was tried 2 times.")),
              QStringLiteral("It was tried 2 times."));
}

} // namespace
} // namespace orrery::widgets
