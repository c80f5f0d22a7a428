#include "app/workbench/options.h"
#include "app/workbench/tour_rooms.h"
#include "app/workbench/tour_stage.h"
#include "widgets/editors/pipeline_text_editor.h"
#include "widgets/editors/search_bar.h"
#include "widgets/pages/pipeline/pipeline_views.h"

#include <QLineEdit>

namespace orrery::app {

using namespace widgets;

void visitText(TourStage& tour) {
    const auto visit = [&](const char* name, PipelineViews::Mode mode, const char* behind,
                           const std::function<void(PipelineTextEditor&)>& act) {
        tour.visit(QLatin1String(name), sampleOnly, [&](MainWindow& window, Workbench& workbench) {
            TourStage::forgetEdits();
            tour.open(workbench, QStringLiteral("breast-cancer.orrery.yaml"),
                      app::examplesFolder() + QStringLiteral("/breast-cancer"));
            PipelineViews* views = pipelinePage(window)->views();
            views->setMode(mode);
            tour.settle();
            views->editor()->putCursorBehind(behind);
            tour.settle();
            act(*views->editor());
        });
    };
    visit("text-both", PipelineViews::Mode::Both, "    timeout: 10m", [](PipelineTextEditor&) {});
    visit("text-alone", PipelineViews::Mode::Text, "    run: [python3", [](PipelineTextEditor& editor) {
        editor.openFind(true);
        editor.searchBar()->pattern()->setText(QStringLiteral("params"));
    });
    visit("text-completion", PipelineViews::Mode::Both, "    timeout: 10m", [](PipelineTextEditor& editor) {
        editor.typeText("\n    re");
        editor.complete();
    });
    visit("text-broken", PipelineViews::Mode::Both, "    timeout: 10m",
          [](PipelineTextEditor& editor) { editor.typeText("\n    env: { A: \"x"); });
}

} // namespace orrery::app
