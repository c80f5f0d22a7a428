#include "app/workbench/options.h"
#include "app/workbench/tour_rooms.h"
#include "app/workbench/tour_stage.h"
#include "widgets/pages/pipeline/inspector_panel.h"
#include "widgets/pages/pipeline/pipeline_ports.h"

namespace orrery::app {

using namespace widgets;

void visitEdits(TourStage& tour) {
    tour.visit(QStringLiteral("compare-files"), sampleOnly, [&](MainWindow&, Workbench& workbench) {
        TourStage::forgetEdits();
        tour.open(workbench, QStringLiteral("breast-cancer.orrery.yaml"),
                  examplesFolder() + QStringLiteral("/breast-cancer"));
        (void)workbench.pipeline()->document().applyAll(
            QStringLiteral("edit"),
            {pipeline::edit::SetParam{"lr", pipeline::Value(0.1)}, pipeline::edit::RemoveStep{"profile"},
             pipeline::edit::SetValue{{"steps", "train", "timeout"}, pipeline::Value("20m")},
             pipeline::edit::AddStep{"archive", "run: [tar, -cf, model.tar, .]\n", "package"}});
        workbench.actions().find(QStringLiteral("file.compare-saved"))->trigger();
        tour.settle();
    });
    tour.visit(QStringLiteral("pipeline-ports"), sampleOnly, [&](MainWindow& window, Workbench& workbench) {
        TourStage::forgetEdits();
        tour.open(workbench, QStringLiteral("candidate.orrery.yaml"),
                  examplesFolder() + QStringLiteral("/sweep"));
        tour.settle();
        PortList* inputs = pipelinePage(window)->inspector()->ports()->inputs();
        inputs->setCurrentRow(1);
    });
}

} // namespace orrery::app
