#include "app/workbench/tour_home.h"

#include "app/workbench/tour_answers.h"
#include "app/workbench/tour_rooms.h"
#include "app/workbench/tour_stage.h"
#include "widgets/pages/home/home_page.h"

#include <QDir>

namespace orrery::app {

using namespace widgets;

namespace {

std::map<std::string, std::string> statesOf(const api::RunSnapshot& run) {
    std::map<std::string, std::string> states;
    for (const auto& step : run.steps)
        states[step.node] = step.state;
    return states;
}

} // namespace

void goHome(MainWindow& window) {
    MachineFacts facts;
    facts.cores = 16;
    facts.memory = 64'000'000'000;
    facts.gpus = {QStringLiteral("RTX 4070, 12 GB")};
    facts.pythonVersion = QStringLiteral("3.11.2");
    facts.pythonPackages = {QStringLiteral("matplotlib"), QStringLiteral("numpy"), QStringLiteral("sklearn"),
                            QStringLiteral("torch")};
    facts.complete = true;
    static_cast<HomePage*>(window.page(QStringLiteral("home")))->machine().setFacts(facts);
    window.goTo(QStringLiteral("home"));
}

void visitHome(TourStage& tour) {
    tour.visit(QStringLiteral("home"), asItIs, [](MainWindow& window, Workbench& workbench) {
        const auto remember = [&](const char* name, const char* branch, double age, quint64 run,
                                  const char* state, const api::RunSnapshot& snapshot) {
            RecentWorkspace workspace;
            workspace.path = QDir::homePath() + QStringLiteral("/projects/") + QLatin1String(name);
            workspace.branch = QLatin1String(branch);
            workspace.opened = kTourNow - age;
            workspace.lastRun = run;
            workspace.lastState = state;
            workspace.graph = tourGraph();
            if (run > 0)
                workspace.states = statesOf(snapshot);
            workbench.recent().remember(workspace);
        };
        remember("support-agent", "main", 400'000, 0, "", tourCached());
        remember("churn", "drift-fix", 76'000, 388, "succeeded", tourFinished());
        remember("credit-risk", "main", 10, 1482, "running", tourRunning());
        goHome(window);
    });
    tour.visit(QStringLiteral("home-first"), asItIs, [](MainWindow& window, Workbench&) { goHome(window); });
}

} // namespace orrery::app
