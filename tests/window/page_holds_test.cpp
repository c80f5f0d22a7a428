#include "tests/window/canvas_fixture.h"
#include "tests/window/run_page_fixture.h"

#include "widgets/canvas/canvas_accessible.h"
#include "widgets/client/wire_text.h"
#include "widgets/pages/pipeline/inspector_panel.h"
#include "widgets/pages/pipeline/run_bar.h"

#include <QPushButton>
#include <QSignalSpy>

// What is kept from starting: breakpoints, pauses, and steps that are pinned to their last outputs.

namespace orrery::widgets {
namespace {

TEST_F(RunPageTest, ABreakpointIsSetByAKeyKeptAndSentWithTheRun) {
    prepare = noRuns;
    openWorkspace();
    transport->answer(QStringLiteral("runs"), api::toJson(api::RunStarted{1482}));
    clickNode("features");
    press(Qt::Key_F9);
    EXPECT_TRUE(stateOf("features").breakpoint);
    EXPECT_EQ(
        workbench->preferences().breakpoints(folder.path() + QStringLiteral("/credit-risk.orrery.yaml")),
        QStringList{QStringLiteral("features")});
    press(Qt::Key_F5);
    EXPECT_EQ(lastRequest("runs").breakpoints, Names{"features"});
    press(Qt::Key_F9);
    EXPECT_FALSE(stateOf("features").breakpoint);
}

TEST_F(RunPageTest, ARunThatStandsAtABreakpointShowsTheStepAndGoesOn) {
    prepare = noRuns;
    openWorkspace();
    clickNode("loans");
    api::RunSnapshot snapshot;
    snapshot.sequence = 1;
    snapshot.summary.run = 1500;
    snapshot.summary.state = "running";
    snapshot.summary.counts.total = 2;
    snapshot.steps = {{.index = 0, .name = "loans", .node = "loans", .state = "succeeded"},
                      {.index = 1, .name = "features", .node = "features", .state = "queued", .held = true}};
    transport->onStream(1500, api::toJson(snapshot));
    transport->answer(QStringLiteral("runs"), api::toJson(api::RunStarted{1500}));
    transport->answer(QStringLiteral("runs/1500/hold"), api::toJson(api::Acknowledged{}));
    press(Qt::Key_F5);
    ASSERT_TRUE(QTest::qWaitFor([&] { return workbench->pipeline()->runHeld(); }));
    settle();
    EXPECT_EQ(pipelinePage().canvas()->selectedNodes(), QStringList{QStringLiteral("features")});
    EXPECT_EQ(pipelinePage().inspector()->tabs()->currentIndex(), InspectorPanel::DataTab);
    EXPECT_EQ(stateOf("features").words, QStringLiteral("held"));
    EXPECT_EQ(pipelinePage().bar()->holdButton()->text(), QStringLiteral("Continue"));
    click(pipelinePage().bar()->holdButton());
    ASSERT_EQ(transport->posted().back().first, QStringLiteral("runs/1500/hold"));
    EXPECT_FALSE(api::fromJson<api::HoldRequest>(transport->posted().back().second.toStdString())->held);
}

TEST_F(RunPageTest, ARunIsPausedByAKey) {
    openWorkspace();
    EXPECT_EQ(pipelinePage().bar()->holdButton()->text(), QStringLiteral("Pause"));
    press(Qt::Key_F9, Qt::ControlModifier);
    ASSERT_EQ(transport->posted().back().first, QStringLiteral("runs/1482/hold"));
    EXPECT_TRUE(api::fromJson<api::HoldRequest>(transport->posted().back().second.toStdString())->held);
}

TEST_F(RunPageTest, ABreakpointThatComesTooLateSaysSo) {
    openWorkspace();
    transport->fail(QStringLiteral("runs/1482/hold"),
                    Error(ErrorCode::Conflict, "step 'features' of run 1482 has started already"));
    QSignalSpy notices(workbench.get(), &Workbench::notice);
    clickNode("features");
    press(Qt::Key_F9);
    ASSERT_EQ(notices.count(), 1);
    EXPECT_EQ(notices[0][0].toString(),
              QStringLiteral("This run does not stop before features: step 'features' of run 1482 has "
                             "started already. Later runs do."));
    EXPECT_TRUE(stateOf("features").breakpoint) << "it is there for the next run";
    press(Qt::Key_F9);
    EXPECT_EQ(notices.count(), 1) << "nothing is lost where it is taken off again";
}

/// What has not changed is not looked at again, and what it said stays.
TEST_F(RunPageTest, StopsAndFailuresAreThoseOfTheStepsThatChanged) {
    prepare = noRuns;
    openWorkspace();
    api::RunSnapshot run;
    run.sequence = 1;
    run.summary.run = 1500;
    run.summary.state = "running";
    for (const char* name : {"loans", "bureau", "validate", "features"}) {
        api::StepStatus& step = run.steps.emplace_back();
        step.index = static_cast<std::uint32_t>(run.steps.size() - 1);
        step.name = step.node = name;
        step.state = "queued";
    }
    transport->onStream(1500, api::toJson(run));
    transport->answer(QStringLiteral("runs"), api::toJson(api::RunStarted{1500}));
    press(Qt::Key_F5);
    PipelineSession* pipeline = workbench->pipeline();
    ASSERT_TRUE(QTest::qWaitFor([&] { return pipeline->runActive(); }));
    QSignalSpy stops(pipeline, &PipelineSession::stoppedBefore);
    const int others = pipeline->problems().rowCount();
    const auto change = [&](std::size_t step, const char* state, bool held) {
        run.steps[step].state = state;
        run.steps[step].held = held;
        api::RunDelta delta;
        delta.sequence = ++run.sequence;
        delta.summary = run.summary;
        delta.steps = {run.steps[step]};
        Q_EMIT pipeline->findChild<Stream*>()->message(QByteArray::fromStdString(api::toJson(delta)));
    };
    change(0, "failed", false);
    change(3, "queued", true);
    change(1, "lost", false);
    EXPECT_EQ(pipeline->problems().rowCount(), others + 2);
    ASSERT_EQ(stops.count(), 1) << "a stop is told once";
    EXPECT_EQ(stops[0][0].toString(), QStringLiteral("features"));
    EXPECT_TRUE(pipeline->runHeld());
    change(0, "running", false);
    change(3, "running", false);
    EXPECT_EQ(pipeline->problems().rowCount(), others + 1);
    EXPECT_FALSE(pipeline->runHeld());
}

class PinTest : public RunPageTest {
protected:
    /// The plan that the server has of the credit pipeline, with something kept of each step but one.
    static api::PlanReport planWithKept() {
        api::PlanReport plan = app::tourPlan();
        for (api::PlannedStepReport& step : plan.steps)
            step.kept = step.name == "register" ? 0 : 1481;
        return plan;
    }
    void openWith(const api::PlanReport& plan) {
        prepare = [plan](app::TourTransport& server) {
            noRuns(server);
            server.answer(QStringLiteral("plan"), api::toJson(plan));
        };
        openWorkspace();
    }
    bool waitForPlan(const char* pinned) {
        return QTest::qWaitFor([&] { return lastRequest("plan").pinned == Names{pinned}; });
    }
};

TEST_F(PinTest, APinIsSetByAKeyKeptAndSentWithPlanAndRun) {
    openWith(planWithKept());
    clickNode("features");
    api::PlanReport pinned = planWithKept();
    pinned.steps[3].cached = pinned.steps[3].pinned = pinned.steps[3].stale = true;
    transport->answer(QStringLiteral("plan"), api::toJson(pinned));
    press(Qt::Key_F9, Qt::ShiftModifier);
    EXPECT_TRUE(stateOf("features").pinned);
    EXPECT_EQ(workbench->preferences().pins(folder.path() + QStringLiteral("/credit-risk.orrery.yaml")),
              QStringList{QStringLiteral("features")});
    ASSERT_TRUE(waitForPlan("features"));
    settle();
    EXPECT_TRUE(stateOf("features").stale);
    EXPECT_EQ(stateOf("features").words, QStringLiteral("pinned, stale"));
    testing::keepPicture(testing::picture(*window), QStringLiteral("pin-stale"));
    const GraphModel& model = *pipelinePage().canvas()->model();
    EXPECT_TRUE(nodeDescription(model, model.indexOf(QStringLiteral("features")))
                    .contains(QStringLiteral("Pinned to its last outputs, which are stale")));
    transport->answer(QStringLiteral("runs"), api::toJson(api::RunStarted{1482}));
    press(Qt::Key_F5);
    EXPECT_EQ(lastRequest("runs").pinned, Names{"features"});
    press(Qt::Key_F9, Qt::ShiftModifier);
    EXPECT_FALSE(stateOf("features").pinned);
    EXPECT_FALSE(stateOf("features").stale);
}

TEST_F(PinTest, WhatHasNoKeptOutputsIsNotPinned) {
    openWith(planWithKept());
    clickNode("register", Qt::RightButton);
    QMenu* menu = openMenu();
    ASSERT_NE(menu, nullptr);
    QAction* pin = workbench->actions().find(QStringLiteral("run.pin"));
    EXPECT_TRUE(menu->actions().contains(pin));
    EXPECT_FALSE(pin->isEnabled());
    EXPECT_TRUE(pin->toolTip().contains(QStringLiteral("Run them once first")));
    menu->close();
    press(Qt::Key_F9, Qt::ShiftModifier);
    EXPECT_FALSE(stateOf("register").pinned);
}

} // namespace
} // namespace orrery::widgets
