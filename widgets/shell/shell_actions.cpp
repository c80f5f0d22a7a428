#include "widgets/models/run_part.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/top_bar.h"

namespace orrery::widgets {

namespace {

void registerGo(Workbench& workbench, MainWindow& window) {
    ActionRegistry& actions = workbench.actions();
    Navigator& navigator = workbench.navigator();
    actions.add({QStringLiteral("go.anywhere"), MainWindow::tr("Go anywhere"), QStringLiteral("search"),
                 QKeySequence(Qt::CTRL | Qt::Key_K)},
                &window, [&window] { window.openPalette(); });
    actions.add({QStringLiteral("go.back"), MainWindow::tr("Go back"), QStringLiteral("back"),
                 QKeySequence(Qt::ALT | Qt::Key_Left)},
                &window, [&navigator] { navigator.back(); });
    actions.add({QStringLiteral("go.forward"), MainWindow::tr("Go forward"), QStringLiteral("forward"),
                 QKeySequence(Qt::ALT | Qt::Key_Right)},
                &window, [&navigator] { navigator.forward(); });
    actions.add({QStringLiteral("go.next-region"),
                 MainWindow::tr("Go to the next part of the window"),
                 {},
                 QKeySequence(Qt::Key_F6)},
                &window, [&window] { window.nextRegion(1); });
    actions.add({QStringLiteral("go.previous-region"),
                 MainWindow::tr("Go to the previous part of the window"),
                 {},
                 QKeySequence(Qt::SHIFT | Qt::Key_F6)},
                &window, [&window] { window.nextRegion(-1); });
}

void registerHelp(Workbench& workbench, MainWindow& window) {
    ActionRegistry& actions = workbench.actions();
    actions.add({QStringLiteral("go.notifications"), MainWindow::tr("Show the notifications"),
                 QStringLiteral("bell"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)},
                &window, [&window] { window.topBar()->showNotifications(); });
    actions.add({QStringLiteral("help.keys"), MainWindow::tr("Show the keys that work here"),
                 QStringLiteral("keyboard"), QKeySequence(Qt::Key_Question)},
                &window, [&window] { window.showKeys(); });
    actions.add(
        {QStringLiteral("help.tour"), MainWindow::tr("Take the guided tour"), QStringLiteral("help"), {}},
        &window, [&window] { window.startTour(); });
    actions.add({QStringLiteral("help.about"),
                 MainWindow::tr("Show versions and licence"),
                 QStringLiteral("info"),
                 {}},
                &window, [&workbench] {
                    workbench.navigator().go({QStringLiteral("settings"), {}, 0, QStringLiteral("about")});
                });
}

void registerRun(Workbench& workbench, MainWindow& window) {
    ActionRegistry& actions = workbench.actions();
    actions.add({QStringLiteral("run.start"), MainWindow::tr("Run the pipeline"), QStringLiteral("run"),
                 QKeySequence(Qt::Key_F5)},
                &window, [&workbench] {
                    if (PipelineSession* pipeline = workbench.pipeline())
                        pipeline->startRun();
                });
    actions.add({QStringLiteral("run.start-fresh"),
                 MainWindow::tr("Run every step, without the cache"),
                 QStringLiteral("run-stale"),
                 {}},
                &window, [&workbench] {
                    if (PipelineSession* pipeline = workbench.pipeline())
                        pipeline->startRun({.rerun = {"*"}});
                });
    actions.add({QStringLiteral("run.stop"), MainWindow::tr("Stop the run"), QStringLiteral("stop"),
                 QKeySequence(Qt::SHIFT | Qt::Key_F5)},
                &window, [&workbench] {
                    if (PipelineSession* pipeline = workbench.pipeline())
                        pipeline->cancelRun();
                });
    actions.add({QStringLiteral("run.resume"), MainWindow::tr("Run again what failed"),
                 QStringLiteral("retry"), QKeySequence(Qt::CTRL | Qt::Key_F5)},
                &window, [&workbench] {
                    if (PipelineSession* pipeline = workbench.pipeline())
                        pipeline->resumeRun();
                });
}

void registerView(Workbench& workbench, MainWindow& window) {
    struct Entry {
        const char* id;
        QString text;
        ThemeMode mode;
    };
    const Entry themes[] = {
        {"view.theme-light", MainWindow::tr("Use the light theme"), ThemeMode::Light},
        {"view.theme-dark", MainWindow::tr("Use the dark theme"), ThemeMode::Dark},
        {"view.theme-contrast", MainWindow::tr("Use the high-contrast theme"), ThemeMode::Contrast},
        {"view.theme-system", MainWindow::tr("Use the system's theme"), ThemeMode::System}};
    for (const Entry& entry : themes)
        workbench.actions().add({QLatin1String(entry.id), entry.text, QStringLiteral("theme"), {}}, &window,
                                [&workbench, mode = entry.mode] { workbench.preferences().setTheme(mode); });
}

} // namespace

void registerShellActions(Workbench& workbench, MainWindow& window) {
    registerGo(workbench, window);
    workbench.actions().add({QStringLiteral("file.open-folder"), MainWindow::tr("Open a folder"),
                             QStringLiteral("folder"), QKeySequence(QKeySequence::Open)},
                            &window, [&window] { window.openFolder(); });
    registerRun(workbench, window);
    registerView(workbench, window);
    if (workbench.canOpenWindow())
        workbench.actions().add({QStringLiteral("window.new"), MainWindow::tr("Open another window"),
                                 QStringLiteral("open-external"),
                                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W)},
                                &window, [&workbench] { workbench.openWindow(); });
    registerHelp(workbench, window);
    workbench.actions().add({QStringLiteral("window.close"), MainWindow::tr("Close the window"),
                             QStringLiteral("close"), QKeySequence(Qt::CTRL | Qt::Key_Q)},
                            &window, [&window] { window.close(); });
}

void updateRunActions(Workbench& workbench) {
    const ActionRegistry& actions = workbench.actions();
    QAction* start = actions.find(QStringLiteral("run.start"));
    QAction* fresh = actions.find(QStringLiteral("run.start-fresh"));
    QAction* stop = actions.find(QStringLiteral("run.stop"));
    QAction* resume = actions.find(QStringLiteral("run.resume"));
    const PipelineSession* pipeline = workbench.pipeline();
    QString nothing;
    if (!pipeline)
        nothing = MainWindow::tr("Open a pipeline first.");
    else if (workbench.workspace()->connection() != ConnectionState::Connected)
        nothing = MainWindow::tr("The server does not answer.");
    else if (!pipeline->loaded() || pipeline->graph().nodes.empty())
        nothing = MainWindow::tr("The pipeline has no steps that could run.");
    else
        nothing = whyNotByItself(pipeline->document().lastGood());
    const bool active = pipeline && (pipeline->runActive() || pipeline->starting());
    QString why = nothing;
    if (why.isEmpty() && active)
        why = MainWindow::tr("A run is going on.");
    ActionRegistry::setUnavailable(start, why);
    ActionRegistry::setUnavailable(fresh, why);
    if (why.isEmpty() && (!pipeline->summary() || pipeline->summary()->state == "succeeded"))
        why = MainWindow::tr("Nothing failed in the run that is shown.");
    ActionRegistry::setUnavailable(resume, why);
    if (nothing.isEmpty() && !active)
        nothing = MainWindow::tr("No run is going on.");
    ActionRegistry::setUnavailable(stop, nothing);
}

} // namespace orrery::widgets
