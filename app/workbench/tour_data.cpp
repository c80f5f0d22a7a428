#include "app/workbench/options.h"
#include "app/workbench/tour_rooms.h"
#include "app/workbench/tour_stage.h"
#include "widgets/common/segmented_switch.h"
#include "widgets/pages/pipeline/data_card.h"
#include "widgets/pages/pipeline/inspector_panel.h"
#include "widgets/pages/pipeline/output_panel.h"
#include "widgets/pages/pipeline/output_view.h"
#include "widgets/pages/pipeline/wire_preview.h"
#include "widgets/viewers/column_chart.h"
#include "widgets/viewers/table_viewer.h"

#include <QToolButton>

namespace orrery::app {

using namespace widgets;

void visitData(TourStage& tour) {
    const auto showOutput = [&tour](const char* output, int view) {
        return [&tour, output, view](MainWindow& window, Workbench& workbench) {
            tour.open(workbench);
            workbench.showRun(1481);
            tour.settle();
            workbench.jumpToStep(QStringLiteral("evaluate"));
            PipelinePage* page = pipelinePage(window);
            page->showDock(page->output());
            page->output()->show(QStringLiteral("evaluate"), QLatin1String(output));
            tour.settle();
            if (view == 0)
                return;
            const SegmentedSwitch* views = page->output()->view()->table()->views();
            tour.await([views] { return views->isVisible(); });
            views->button(view)->click();
        };
    };
    tour.visit(QStringLiteral("data-table"), asItIs, showOutput("predictions", 0));
    tour.visit(QStringLiteral("data-matrix"), asItIs, showOutput("predictions", 1));
    tour.visit(QStringLiteral("data-roc"), asItIs, showOutput("predictions", 2));
    const auto showColumn = [&tour, showOutput](int column) {
        return [&tour, showOutput, column](MainWindow& window, Workbench& workbench) {
            showOutput("predictions", 0)(window, workbench);
            TableViewer* table = pipelinePage(window)->output()->view()->table();
            tour.await([table] { return table->model().columnCount() > 0; });
            table->chart()->setColumn(column);
            table->chartButton()->setChecked(true);
        };
    };
    tour.visit(QStringLiteral("data-column"), asItIs, showColumn(2));
    tour.visit(QStringLiteral("data-values"), asItIs, showColumn(0));
    tour.visit(QStringLiteral("data-json"), asItIs, showOutput("metrics", 0));
    tour.visit(QStringLiteral("data-inspector"), asItIs, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        workbench.showRun(1481);
        tour.settle();
        workbench.jumpToStep(QStringLiteral("features"));
        PipelinePage* page = pipelinePage(window);
        page->inspector()->setTab(InspectorPanel::DataTab);
        page->wirePreview()->pinOutput(QStringLiteral("features"), QStringLiteral("train"));
        // Rows and columns are known once the preview was decoded, which is done beside the window.
        tour.await([page] {
            const auto cards = page->wirePreview()->pinnedCards();
            return !cards.isEmpty() && cards.front()->facts().contains(QChar(u'×'));
        });
    });
    for (const char* step : {"split", "train", "profile"})
        tour.visit(QStringLiteral("settings-of-%1").arg(QLatin1String(step)), sampleOnly,
                   [&tour, step](MainWindow&, Workbench& workbench) {
                       tour.open(workbench, QStringLiteral("breast-cancer.orrery.yaml"),
                                 app::examplesFolder() + QStringLiteral("/breast-cancer"));
                       workbench.jumpToStep(QLatin1String(step));
                   });
}

} // namespace orrery::app
