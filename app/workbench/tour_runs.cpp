#include "app/workbench/tour_answers.h"
#include "app/workbench/tour_rooms.h"
#include "app/workbench/tour_stage.h"
#include "widgets/pages/pipeline/history_panel.h"
#include "widgets/pages/pipeline/log_panel.h"
#include "widgets/pages/pipeline/output_panel.h"
#include "widgets/pages/pipeline/resource_panel.h"
#include "widgets/pages/pipeline/timeline_panel.h"

#include <QCheckBox>
#include <QLineEdit>

namespace orrery::app {

using namespace widgets;

void visitRuns(TourStage& tour) {
    const auto open = [&tour](MainWindow&, Workbench& workbench) { tour.open(workbench); };
    tour.visit(QStringLiteral("pipeline-run"), asItIs, open);
    tour.visit(QStringLiteral("pipeline-run-log"), asItIs, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        workbench.jumpToStep(QStringLiteral("train_mlp"));
        tour.settle();
        pipelinePage(window)->log()->search()->setText(QStringLiteral("epoch|warning|ckpt"));
    });
    tour.visit(QStringLiteral("pipeline-timeline"), asItIs, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        pipelinePage(window)->showDock(pipelinePage(window)->timeline());
        pipelinePage(window)->timeline()->compare()->setChecked(true);
        tour.settle();
    });
    tour.visit(QStringLiteral("pipeline-resources"), asItIs, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        pipelinePage(window)->showDock(pipelinePage(window)->resources());
        tour.settle();
    });
    tour.visit(QStringLiteral("pipeline-compare"), asItIs, [&](MainWindow&, Workbench& workbench) {
        tour.open(workbench);
        workbench.showRun(1481);
        tour.settle();
        workbench.actions().find(QStringLiteral("panel.compare"))->trigger();
        tour.settle();
    });
    tour.visit(QStringLiteral("pipeline-problems"), asItIs, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        pipelinePage(window)->showProblems();
    });
    tour.visit(QStringLiteral("pipeline-finished"), asItIs, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        workbench.showRun(1481);
        pipelinePage(window)->showDock(pipelinePage(window)->output());
        tour.settle();
        workbench.jumpToStep(QStringLiteral("evaluate"));
        tour.settle();
    });
    tour.visit(QStringLiteral("pipeline-cached"), asItIs, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        workbench.showRun(1480);
        tour.settle();
        workbench.jumpToStep(QStringLiteral("features"));
        pipelinePage(window)->showDock(pipelinePage(window)->history());
    });
    tour.visit(QStringLiteral("pipeline-lost"), asItIs, [&](MainWindow&, Workbench& workbench) {
        tour.open(workbench);
        tour.transport().setState(ConnectionState::Lost,
                                  QDateTime::fromSecsSinceEpoch(static_cast<qint64>(kTourNow) - 42, Qt::UTC),
                                  QStringLiteral("Nobody listens at the server's port."));
    });
    tour.visit(QStringLiteral("palette"), asItIs, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        window.openPalette(QStringLiteral("train"));
    });
    tour.visit(QStringLiteral("runs"), asItIs, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        window.goTo(QStringLiteral("runs"));
    });
}

} // namespace orrery::app
