#include "tests/window/edit_fixture.h"

#include "widgets/canvas/stack_grid.h"
#include "widgets/models/graph_content.h"

#include <QTest>

namespace orrery::widgets {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// Nodes of a matrix, as stacks that open.
class StackTest : public EditTest {
protected:
    static const std::string kMatrix;

    /// Lets a server answer with a plan of the instances.
    void planned(const std::string& values) {
        api::PlanReport plan;
        plan.path = "demo.orrery.yaml";
        for (const char value : values)
            plan.steps.push_back(
                {.name = std::string("fit[seed=") + value + "]", .node = "fit", .cached = value == '2'});
        transport->answer(QStringLiteral("plan"), api::toJson(plan));
        workbench->pipeline()->reload();
        settle();
    }
    const GraphModel& model() { return *canvas().model(); }
    const NodeRecord& node() { return model().node(model().indexOf(QStringLiteral("fit"))); }
    QPoint at(const QPointF& onNode) {
        return canvas().mapFromScene(node().rect().topLeft() + onNode).toPoint();
    }
    void clickToggle() {
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at(StackGrid::toggle(node()).center()));
        settle();
    }
};

const std::string StackTest::kMatrix = R"(orrery: 1
name: demo
steps:
  fit: { run: "echo ${{ matrix.seed }}", matrix: { seed: [1, 2, 3] }, outputs: { model: model } }
  show: { run: echo, after: [fit] }
layout:
  steps:
    fit: { x: 0, y: 0 }
    show: { x: 300, y: 0 }
)";

TEST_F(StackTest, ASwitchOpensAndClosesItAndTheFileRemembers) {
    open(kMatrix);
    planned("123");
    ASSERT_EQ(node().copies, 3);
    const float closed = node().height;
    clickToggle();
    EXPECT_THAT(text(), HasSubstr("    fit: { x: 0, y: 0, open: true }\n"));
    EXPECT_TRUE(node().open);
    EXPECT_GT(node().height, closed);
    const auto& instances = model().instances(model().indexOf(QStringLiteral("fit")));
    ASSERT_EQ(instances.size(), 3u);
    EXPECT_EQ(instances[1].label, QStringLiteral("seed=2"));
    EXPECT_EQ(instances[1].status, Status::Cached);
    EXPECT_FALSE(instances[0].status) << "it did not run yet";
    look("stack-open");
    clickToggle();
    EXPECT_FALSE(node().open);
    EXPECT_EQ(node().height, closed);
    EXPECT_EQ(text(), kMatrix);
    select(QStringLiteral("fit"));
    press(Qt::Key_O);
    EXPECT_TRUE(node().open) << "by key";
    undoAll();
    EXPECT_FALSE(node().open);
    EXPECT_EQ(text(), kMatrix);
}

TEST_F(StackTest, AClickOnAnInstanceChoosesIt) {
    open(kMatrix);
    planned("123");
    clickToggle();
    QSignalSpy chosen(&canvas(), &CanvasView::instanceActivated);
    const StackGrid grid(node());
    ASSERT_TRUE(grid.hasNames());
    QTest::mouseClick(&canvas(), Qt::LeftButton, {}, at(grid.cell(2).center()));
    settle();
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][1].toString(), QStringLiteral("fit[seed=3]"));
    EXPECT_EQ(canvas().selectedNodes(), QStringList{QStringLiteral("fit")});
    const QPoint from = at(grid.cell(1).center());
    drag(from, from + QPoint(50, 40));
    EXPECT_GT(node().x, 0) << "a drag moves the node, wherever it begins";
}

TEST_F(StackTest, ManyInstancesAreAGridOfGlyphs) {
    open(kMatrix);
    planned("123456789abcdefghijklmnopqrstuvwxyz");
    clickToggle();
    const StackGrid grid(node());
    EXPECT_FALSE(grid.hasNames());
    EXPECT_EQ(grid.hidden(), 0);
    EXPECT_LT(node().height, 300);
    look("stack-grid");
    NodeRecord huge = node();
    huge.instances = 10'000;
    EXPECT_GT(StackGrid(huge).hidden(), 9'000) << "the rest is counted in the last cell";
    EXPECT_LT(StackGrid(huge).height(), 200);
}

TEST_F(StackTest, AStepThatIsNoMatrixHasNothingToOpen) {
    open(kMatrix);
    select(QStringLiteral("show"));
    EXPECT_FALSE(workbench->actions().find(QStringLiteral("edit.stack"))->isEnabled());
    press(Qt::Key_O);
    EXPECT_EQ(text(), kMatrix);
}

TEST(StackInstances, StepsOfASubPipelineBelongToTheirCombination) {
    std::vector<api::StepStatus> steps(4);
    steps[0].name = "study[lr=0.1,set=a[1]]/fit";
    steps[1].name = "study[lr=0.1,set=a[1]]/judge";
    steps[2].name = "study[lr=0.2,set=b]/fit";
    steps[3].name = "study[lr=0.2,set=b]/judge";
    for (auto& step : steps)
        step.state = "succeeded";
    steps[3].state = "failed";
    std::vector<const api::StepStatus*> all;
    for (const auto& step : steps)
        all.push_back(&step);
    const auto instances = instancesOf("study", all);
    ASSERT_EQ(instances.size(), 2u);
    EXPECT_EQ(instances[0].label, QStringLiteral("lr=0.1,set=a[1]"));
    EXPECT_EQ(instances[0].status, Status::Succeeded);
    EXPECT_EQ(instances[1].status, Status::Failed);
    EXPECT_EQ(instances[1].step, QStringLiteral("study[lr=0.2,set=b]/fit"));
}

TEST_F(StackTest, AMatrixThatTheFileSpellsOutIsKnownBeforeAnyPlan) {
    open(kMatrix);
    clickToggle();
    const auto& instances = model().instances(model().indexOf(QStringLiteral("fit")));
    ASSERT_EQ(instances.size(), 3u);
    EXPECT_EQ(instances[2].label, QStringLiteral("seed=3"));
    EXPECT_FALSE(instances[2].status);
    EXPECT_TRUE(instances[2].words.isEmpty());
}

} // namespace
} // namespace orrery::widgets
