// The window against the real server: opens the shell-only sample, presses Run and looks at what came of it.
#include "tests/window/end_to_end_fixture.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/pages/pipeline/log_panel.h"
#include "widgets/pages/pipeline/output_panel.h"
#include "widgets/pages/pipeline/pipeline_page.h"
#include "widgets/pages/pipeline/run_bar.h"

#include <QElapsedTimer>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

namespace orrery::widgets {
namespace {

/// The longest time that the event loop did not turn.
class StallWatch {
public:
    StallWatch() {
        m_clock.start();
        m_timer.setInterval(5);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [this] { m_longest = std::max(m_longest, m_clock.restart()); });
        m_timer.start();
    }
    qint64 longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

TEST_F(EndToEnd, TheShellSampleRunsToItsEndAndShowsItsLog) {
    Workbench workbench(options);
    MainWindow window(workbench);
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    workbench.samples().load();
    const auto& samples = workbench.samples().list();
    const auto shell = std::find_if(samples.begin(), samples.end(),
                                    [](const Sample& sample) { return sample.needs.isEmpty(); });
    ASSERT_NE(shell, samples.end());
    workbench.openSample(*shell);
    workspace = workbench.workspace()->folder();
    ASSERT_TRUE(QTest::qWaitFor([&] { return workbench.pipeline() && workbench.pipeline()->plan(); }, 60'000))
        << workbench.workspace()->serverProblem().toStdString()
        << workbench.workspace()->transport().reason().toStdString();

    auto& page = *static_cast<PipelinePage*>(window.page(QStringLiteral("pipelines")));
    EXPECT_GT(page.canvas()->model()->nodeCount(), 5);
    StallWatch stalls;
    QTest::mouseClick(page.bar()->runButton(), Qt::LeftButton);
    PipelineSession& pipeline = *workbench.pipeline();
    ASSERT_TRUE(QTest::qWaitFor([&] { return pipeline.summary() && !pipeline.runActive(); }, 120'000));
    EXPECT_EQ(pipeline.summary()->state, "succeeded") << pipeline.summary()->reason;
    for (const auto& step : pipeline.runSteps())
        EXPECT_TRUE(step.state == "succeeded" || step.state == "skipped")
            << step.name << " " << step.state << " " << step.reason;

    const QRectF node =
        page.canvas()->nodeRectInView(page.canvas()->model()->indexOf(QStringLiteral("clean")));
    QTest::mouseClick(page.canvas(), Qt::LeftButton, {}, node.center().toPoint());
    EXPECT_EQ(page.log()->step(), QStringLiteral("clean"));
    page.showDock(page.output());
    EXPECT_TRUE(QTest::qWaitFor([&] { return page.output()->list()->count() == 2; }, 30'000))
        << "table and rows";
    // Thrice the goal, so that a busy machine does not fail the test.
    EXPECT_LT(stalls.longest(), 300);

    ASSERT_TRUE(QTest::qWaitFor([&] { return pipeline.plan() && pipeline.plan()->cached > 0; }, 30'000));
    // By mouse again: without a window manager no window is active, and keys reach nobody.
    QTest::mouseClick(page.bar()->runButton(), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return pipeline.shownRun() == 2 && pipeline.summary() && !pipeline.runActive(); }, 120'000));
    EXPECT_GT(pipeline.summary()->counts.cached, 0u);
}

} // namespace
} // namespace orrery::widgets
