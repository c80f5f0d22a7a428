#include "widgets/models/graph_content.h"
#include "widgets/models/log_model.h"
#include "widgets/models/metrics_store.h"
#include "widgets/models/problems_model.h"
#include "widgets/models/recent_workspaces.h"
#include "widgets/models/run_history_model.h"
#include "widgets/models/steps_model.h"
#include "widgets/models/words.h"

#include <QAbstractItemModelTester>
#include <QPoint>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <random>

namespace orrery::widgets {
namespace {

constexpr auto kStrict = QAbstractItemModelTester::FailureReportingMode::Fatal;

api::StepStatus stepAt(std::uint32_t index, const std::string& name, const std::string& node,
                       const std::string& state) {
    return {.index = index, .name = name, .node = node, .state = state};
}

api::PipelineGraph diamond() {
    api::PipelineGraph graph;
    for (const char* id : {"report", "left", "right", "source"})
        graph.nodes.push_back({.id = id, .title = id});
    graph.wires = {{"source", "out", "left", "in"},
                   {"source", "out", "right", "in"},
                   {"left", "out", "report", "a"},
                   {"right", "out", "report", "b"}};
    return graph;
}

TEST(StepsModel, RowsAreInTopologicalOrderWithInstancesBelow) {
    StepsModel model;
    QAbstractItemModelTester tester(&model, kStrict);
    model.setGraph(diamond());
    ASSERT_EQ(model.rowCount(), 4);
    EXPECT_EQ(model.index(0, 0).data().toString(), QStringLiteral("source"));
    EXPECT_EQ(model.index(3, 0).data().toString(), QStringLiteral("report"));

    std::vector<api::StepStatus> steps = {
        stepAt(0, "source", "source", "succeeded"), stepAt(1, "left[seed=1]", "left", "failed"),
        stepAt(2, "left[seed=2]", "left", "running"), stepAt(3, "gone", "gone", "cached")};
    model.setSteps(steps);
    ASSERT_EQ(model.rowCount(), 5) << "a step that the file no longer has is still shown";
    const QModelIndex left = model.indexOf(QStringLiteral("left"));
    EXPECT_EQ(model.rowCount(left), 2);
    EXPECT_EQ(left.data(StepsModel::StateRole).toString(), QStringLiteral("failed"));
    EXPECT_EQ(model.indexOf(QStringLiteral("left[seed=2]")).parent(), left);

    steps[1].state = "succeeded";
    steps[2].state = "succeeded";
    model.updateSteps(steps, {1, 2});
    EXPECT_EQ(left.data(StepsModel::StateRole).toString(), QStringLiteral("succeeded"));
    EXPECT_EQ(left.data(StepsModel::TimeRole).toString(), QStringLiteral("2 of 2"));
}

TEST(StepsModel, ATickTellsOfWhatRuns) {
    StepsModel model;
    model.setGraph(diamond());
    model.setSteps({stepAt(0, "source", "source", "succeeded"), stepAt(1, "left[seed=1]", "left", "running"),
                    stepAt(2, "left[seed=2]", "left", "queued"), stepAt(3, "right", "right", "running")});
    QStringList told;
    QObject::connect(&model, &StepsModel::dataChanged,
                     [&told](const QModelIndex& from, const QModelIndex& to) {
                         EXPECT_EQ(from, to);
                         told.append(from.data().toString());
                     });
    model.tick({1, 3});
    EXPECT_EQ(told, QStringList({QStringLiteral("left"),
                                 model.index(0, 0, model.indexOf(QStringLiteral("left"))).data().toString(),
                                 QStringLiteral("right")}));
}

TEST(StepsModel, ShowsThePlanBeforeARun) {
    StepsModel model;
    QAbstractItemModelTester tester(&model, kStrict);
    model.setGraph(diamond());
    api::PlanReport plan;
    plan.steps = {{.name = "source", .node = "source", .cached = true}, {.name = "left", .node = "left"}};
    model.setPlan(plan);
    EXPECT_EQ(model.index(0, 0).data(StepsModel::TimeRole).toString(), QStringLiteral("cached"));
    EXPECT_EQ(model.index(1, 0).data(StepsModel::TimeRole).toString(), QStringLiteral("will run"));
}

TEST(StepsModel, StepsWearTheIconOfTheirKind) {
    StepsModel model;
    api::PipelineGraph graph = diamond();
    graph.nodes[3].icon = "node-input";
    model.setGraph(graph);
    EXPECT_EQ(model.index(0, 0).data(StepsModel::IconRole).toString(), QStringLiteral("node-input"));
    EXPECT_EQ(model.index(1, 0).data(StepsModel::IconRole).toString(), QStringLiteral("node-script"));
}

TEST(StepsModel, ACycleLosesNoStep) {
    api::PipelineGraph graph = diamond();
    graph.wires.push_back({"report", "out", "left", "x"});
    StepsModel model;
    QAbstractItemModelTester tester(&model, kStrict);
    model.setGraph(graph);
    EXPECT_EQ(model.rowCount(), 4);
}

TEST(StepsModel, RandomUpdatesKeepTheModelSound) {
    const unsigned seed = 20261121;
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const std::array states = {"queued", "running", "succeeded", "failed", "cached", "skipped"};
    StepsModel model;
    QAbstractItemModelTester tester(&model, kStrict);
    model.setGraph(diamond());
    std::vector<api::StepStatus> steps;
    for (int round = 0; round < 200; ++round) {
        if (random() % 10 == 0)
            steps.push_back(stepAt(static_cast<std::uint32_t>(steps.size()),
                                   "s" + std::to_string(steps.size()), random() % 2 ? "left" : "other",
                                   "queued"));
        std::vector<std::uint32_t> changed;
        for (auto& step : steps) {
            if (random() % 3 == 0) {
                step.state = states[random() % states.size()];
                changed.push_back(step.index);
            }
        }
        model.updateSteps(steps, changed);
        if (random() % 20 == 0)
            model.setSteps(steps);
    }
}

TEST(RunHistoryModel, NewRunsComeOnTopAndKnownOnesChangeInPlace) {
    RunHistoryModel model;
    QAbstractItemModelTester tester(&model, kStrict);
    model.setRuns({{.run = 2, .state = "running"}, {.run = 1, .state = "failed"}});
    QPersistentModelIndex second = model.index(1, 0);
    model.setRuns(
        {{.run = 3, .state = "queued"}, {.run = 2, .state = "succeeded"}, {.run = 1, .state = "failed"}});
    EXPECT_EQ(second.row(), 2);
    model.updateRun({.run = 4, .state = "running"});
    model.updateRun({.run = 3, .state = "cancelled"});
    ASSERT_EQ(model.rowCount(), 4);
    EXPECT_EQ(model.index(0, 0).data(RunHistoryModel::RunRole).toULongLong(), 4u);
    EXPECT_EQ(model.find(3)->state, "cancelled");
    EXPECT_TRUE(model.anyActive());
}

std::vector<api::LogLine> numbered(int first, int count) {
    std::vector<api::LogLine> lines;
    for (int number = first; number < first + count; ++number)
        lines.push_back({1000.0 + number, static_cast<std::uint32_t>(number % 2), "out",
                         "line " + std::to_string(number)});
    return lines;
}

TEST(LogModel, FilterAndRankSelectAndCount) {
    LogModel model;
    QAbstractItemModelTester tester(&model, kStrict);
    model.append(numbered(0, 100));
    EXPECT_EQ(model.rowCount(), 100);
    EXPECT_EQ(model.setSearch(QStringLiteral("line 9\\d")), QString());
    EXPECT_EQ(model.rowCount(), 10);
    EXPECT_EQ(model.index(0, 0).data(LogModel::MatchRole).toPoint(), QPoint(0, 7));
    model.setRank(1);
    EXPECT_EQ(model.rowCount(), 5);
    model.append(numbered(190, 10));
    EXPECT_EQ(model.rowCount(), 5) << "line 19x does not match";
    EXPECT_FALSE(model.setSearch(QStringLiteral("(")).isEmpty());
    EXPECT_EQ(model.rowCount(), 5) << "an invalid expression changes nothing";
    model.setSearch({});
    model.setRank(-1);
    EXPECT_EQ(model.rowCount(), 110);
}

TEST(LogModel, LinesComeAndGoAtBothEnds) {
    LogModel model;
    QAbstractItemModelTester tester(&model, kStrict);
    model.append(numbered(100, 50));
    model.prepend(numbered(50, 50));
    EXPECT_EQ(model.index(0, 0).data().toString(), QStringLiteral("line 50"));
    model.dropLast(10);
    EXPECT_EQ(model.index(model.rowCount() - 1, 0).data().toString(), QStringLiteral("line 139"));
    model.setSearch(QStringLiteral("line 6"));
    EXPECT_EQ(model.rowCount(), 10);
    model.dropFirst(15);
    EXPECT_EQ(model.rowCount(), 5);
    EXPECT_EQ(model.hits(), 5);
    EXPECT_EQ(model.lineCount(), 75);
}

TEST(LogModel, GoesFromHitToHitAndWithoutASearchFromErrorToError) {
    LogModel model;
    model.append(numbered(0, 20));
    model.append({{0, 0, "err", "ValueError: no"}});
    model.setFiltering(false);
    model.setSearch(QStringLiteral("line 1"));
    EXPECT_EQ(model.rowCount(), 21);
    EXPECT_EQ(model.hits(), 11);
    EXPECT_EQ(model.nextHit(-1, 1), 1);
    EXPECT_EQ(model.nextHit(1, 1), 10);
    EXPECT_EQ(model.hitNumber(10), 2);
    EXPECT_EQ(model.nextHit(1, -1), -1);
    model.setSearch({});
    EXPECT_EQ(model.nextHit(-1, 1), 20);
}

TEST(LogModel, AHugeLineIsCutWithAWord) {
    LogModel model;
    QAbstractItemModelTester tester(&model, kStrict);
    model.append({{0, 0, "out", std::string(1'000'000, 'x')}});
    const QString shown = model.index(0, 0).data().toString();
    EXPECT_LT(shown.size(), LogModel::kMostOfLine + 40);
    EXPECT_TRUE(shown.contains(QStringLiteral("996000")));
}

TEST(MetricsStore, PagesAndStreamJoinWithoutDoubles) {
    MetricsStore store;
    api::MetricPage page;
    page.series = {{.step = "train", .name = "loss", .x = {1, 2, 3}, .time = {1, 2, 3}, .value = {3, 2, 1}}};
    store.setPage(page);
    store.append("train", {.name = "loss", .x = 3, .value = 1});
    store.append("train", {.name = "loss", .x = 4, .value = 0.5});
    EXPECT_EQ(store.seriesOf("train").at("loss").x, (std::vector<double>{1, 2, 3, 4}));
    EXPECT_TRUE(store.seriesOf("other").empty());
}

TEST(ProblemsModel, CountsFileAndRunTogether) {
    ProblemsModel model;
    QAbstractItemModelTester tester(&model, kStrict);
    model.setFileProblems(
        {{.severity = "warning", .message = "odd", .line = 4}, {.message = "wrong", .step = "a", .line = 9}});
    model.setRunProblems({{.message = "a failed", .step = "a"}});
    EXPECT_EQ(model.errors(), 2);
    EXPECT_EQ(model.warnings(), 1);
    EXPECT_EQ(model.index(2, ProblemsModel::PlaceColumn).data().toString(), QStringLiteral("a"));
    model.setFileProblems({});
    EXPECT_EQ(model.rowCount(), 1);
}

TEST(RecentWorkspaces, SurviveARestartAndACorruptFile) {
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("deep/recent.json"));
    {
        RecentWorkspaces recent(file);
        RecentWorkspace workspace;
        workspace.path = folder.path();
        workspace.lastState = "failed";
        workspace.graph = diamond();
        recent.remember(workspace);
        workspace.path = folder.filePath(QStringLiteral("gone"));
        recent.remember(workspace);
    }
    RecentWorkspaces again(file);
    again.load();
    ASSERT_EQ(again.list().size(), 1u) << "a folder that is gone is left out";
    EXPECT_EQ(again.list()[0].lastState, "failed");
    EXPECT_EQ(again.list()[0].graph.nodes.size(), 4u);

    QFile broken(file);
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("[{\"path\": 3}, 7, ");
    broken.close();
    again.load();
    EXPECT_TRUE(again.list().empty());
}

TEST(Words, ASentenceBesideANameDoesNotRepeatIt) {
    const QString gate = QStringLiteral("gate");
    EXPECT_EQ(besideName(gate, QStringLiteral("'gate': it waits for train.")),
              QStringLiteral("It waits for train."));
    EXPECT_EQ(besideName(gate, QStringLiteral("it is queued")), QStringLiteral("it is queued"));
}

TEST(NodeState, SaysWhichAttemptItIsAndHowManyRanksRun) {
    api::StepStatus step;
    step.state = "running";
    step.started = 1;
    step.hosts = {"local"};
    step.ranks = 2;
    step.attempts = 1;
    EXPECT_EQ(nodeStateOf({&step}).detail, QStringLiteral("2 ranks"));
    step.attempts = 3;
    EXPECT_EQ(nodeStateOf({&step}).detail, QStringLiteral("attempt 3"));
    step.state = "failed";
    step.exit_code = 1;
    EXPECT_EQ(nodeStateOf({&step}).detail, QStringLiteral("exit 1, attempt 3"));
}

TEST(Words, TimesReadAsInTheSpecification) {
    freezeClock(1'789'999'200);
    EXPECT_EQ(clockText(9), QStringLiteral("0:09"));
    EXPECT_EQ(clockText(252), QStringLiteral("4:12"));
    EXPECT_EQ(clockText(3753), QStringLiteral("1:02:33"));
    EXPECT_EQ(agoText(nowSeconds() - 1), QStringLiteral("now"));
    EXPECT_EQ(agoText(nowSeconds() - 250), QStringLiteral("4 min 10 s ago"));
    EXPECT_EQ(momentText(nowSeconds()).size(), 5);
    EXPECT_TRUE(momentText(nowSeconds() - 86'400).startsWith(QStringLiteral("yesterday")));
    freezeClock(-1);
}

} // namespace
} // namespace orrery::widgets
