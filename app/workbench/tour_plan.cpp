#include "app/workbench/tour_answers.h"
#include "app/workbench/tour_rooms.h"
#include "app/workbench/tour_stage.h"
#include "widgets/pages/pipeline/params_popup.h"
#include "widgets/pages/pipeline/run_bar.h"

#include <QMenu>

namespace orrery::app {

using namespace widgets;

void visitPlan(TourStage& tour) {
    tour.visit(QStringLiteral("pipeline-plan"), noRuns, [&](MainWindow&, Workbench& workbench) {
        tour.open(workbench);
        workbench.jumpToStep(QStringLiteral("train_mlp"));
    });
    tour.visit(QStringLiteral("run-menu"), noRuns, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        workbench.jumpToStep(QStringLiteral("features"));
        QMenu* menu = pipelinePage(window)->bar()->runMenu();
        menu->popup(window.mapToGlobal(QPoint(1120, 96)));
        tour.settle();
        tour.photograph(QStringLiteral("run-menu-popup"), *menu);
        menu->close();
    });
    tour.visit(QStringLiteral("params"), noRuns, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        auto* popup = new ParamsPopup(tourGraph().params, &window);
        popup->openAt(window.mapToGlobal(QPoint(1420, 96)));
        tour.settle();
        tour.photograph(QStringLiteral("params-popup"), *popup);
        popup->close();
    });
    tour.visit(
        QStringLiteral("pipeline-broken"),
        [](TourTransport& transport) {
            transport.answer(QStringLiteral("pipelines/graph"), api::toJson(tourBrokenGraph()));
            transport.fail(QStringLiteral("plan"),
                           Error(ErrorCode::InvalidInput, "broken.orrery.yaml cannot be read."));
        },
        [&](MainWindow&, Workbench& workbench) {
            tour.open(workbench, QStringLiteral("broken.orrery.yaml"));
        });
    tour.visit(
        QStringLiteral("pipeline-none"),
        [](TourTransport& transport) {
            api::Workspace workspace = tourWorkspace();
            workspace.pipelines.clear();
            transport.answer(QStringLiteral("workspace"), api::toJson(workspace));
        },
        [&](MainWindow&, Workbench& workbench) { tour.open(workbench, {}); });
    tour.visit(QStringLiteral("pipeline-closed"), asItIs,
               [](MainWindow& window, Workbench&) { window.goTo(QStringLiteral("pipelines")); });
    tour.keepConnecting(true);
    tour.visit(QStringLiteral("pipeline-starting"), asItIs,
               [&](MainWindow&, Workbench& workbench) { tour.open(workbench, {}); });
    tour.keepConnecting(false);
    tour.visit(QStringLiteral("runs-empty"), noRuns, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        window.goTo(QStringLiteral("runs"));
    });
}

} // namespace orrery::app
