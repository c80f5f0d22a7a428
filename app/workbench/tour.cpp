#include "app/workbench/tour.h"

#include "app/workbench/options.h"
#include "app/workbench/tour_answers.h"
#include "app/workbench/tour_previews.h"
#include "app/workbench/tour_transport.h"
#include "widgets/common/segmented_switch.h"
#include "widgets/editors/pipeline_text_editor.h"
#include "widgets/editors/search_bar.h"
#include "widgets/models/words.h"
#include "widgets/pages/home/home_page.h"
#include "widgets/pages/pipeline/history_panel.h"
#include "widgets/pages/pipeline/inspector_panel.h"
#include "widgets/pages/pipeline/log_panel.h"
#include "widgets/pages/pipeline/output_panel.h"
#include "widgets/pages/pipeline/output_view.h"
#include "widgets/pages/pipeline/params_popup.h"
#include "widgets/pages/pipeline/pipeline_page.h"
#include "widgets/pages/pipeline/pipeline_views.h"
#include "widgets/pages/pipeline/resource_panel.h"
#include "widgets/pages/pipeline/run_bar.h"
#include "widgets/pages/pipeline/timeline_panel.h"
#include "widgets/pages/pipeline/wire_preview.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/notification_popup.h"
#include "widgets/theme/theme_manager.h"
#include "widgets/viewers/table_viewer.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBuffer>
#include <QCheckBox>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QTemporaryDir>

#include <cstdio>

namespace orrery::app {

using namespace widgets;

namespace {

constexpr QSize kSize(1440, 900);
constexpr int kSettleMs = 60;
/// A state without a pipeline is given up waiting for after this.
constexpr int kPatienceMs = 2'000;
/// Longer than a flash of the canvas lasts.
constexpr int kRestMs = 750;

/// A curve as an output picture, drawn here so that no file is needed.
QByteArray rocPicture() {
    QImage picture(360, 240, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0x7C, 0x84, 0x91), 1));
    painter.drawLine(40, 210, 340, 210);
    painter.drawLine(40, 210, 40, 20);
    painter.setPen(QPen(QColor(0xC9, 0xCD, 0xD5), 1, Qt::DashLine));
    painter.drawLine(40, 210, 340, 20);
    QPainterPath curve(QPointF(40, 210));
    curve.cubicTo(60, 80, 160, 40, 340, 20);
    painter.setPen(QPen(QColor(0x00, 0x72, 0xB2), 2));
    painter.drawPath(curve);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return bytes;
}

std::map<std::string, std::string> statesOf(const api::RunSnapshot& run) {
    std::map<std::string, std::string> states;
    for (const auto& step : run.steps)
        states[step.node] = step.state;
    return states;
}

/// One window over canned answers, brought into a state and photographed in each theme.
class Tour {
public:
    Tour(const QString& folder, const QStringList& only) : m_folder(folder), m_only(only) {}

    /// `prepare` fills the transport, `act` uses the window.
    void visit(const QString& name, const std::function<void(TourTransport&)>& prepare,
               const std::function<void(MainWindow&, Workbench&)>& act) {
        if (!m_only.isEmpty() && !m_only.contains(name))
            return;
        WorkbenchOptions options;
        options.configFolder = QDir::homePath() + QStringLiteral("/.config/orrery");
        options.examplesFolder = app::examplesFolder();
        options.makeSession = [&](const QString& path) {
            auto transport = makeTourTransport();
            prepare(*transport);
            m_transport = transport.get();
            return std::make_unique<WorkspaceSession>(path, std::move(transport));
        };
        Workbench workbench(options);
        MainWindow window(workbench);
        window.resize(kSize);
        window.show();
        act(window, workbench);
        settle(kRestMs);
        photograph(name, window);
    }

    /// Opens the workspace and lets it come to rest.
    void open(Workbench& workbench, const QString& pipeline = QStringLiteral("credit-risk.orrery.yaml"),
              const QString& folder = QStringLiteral("/data/credit-risk")) {
        workbench.openWorkspace(folder, pipeline);
        if (m_transport->state() == ConnectionState::Connecting && !m_keepsConnecting)
            m_transport->setState(ConnectionState::Connected);
        // However slow the machine: until every first answer has come.
        QElapsedTimer patience;
        patience.start();
        const auto ready = [&workbench] {
            const PipelineSession* shown = workbench.pipeline();
            return shown && shown->loaded() && workbench.workspace()->runsKnown() &&
                   (shown->shownRun() == 0 || shown->summary());
        };
        while (!m_keepsConnecting && !ready() && patience.elapsed() < kPatienceMs)
            settle(1);
        settle();
    }

    void settle(int milliseconds = kSettleMs) {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < milliseconds) {
            QApplication::processEvents(QEventLoop::AllEvents, 20);
            QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    void photograph(const QString& name, QWidget& widget) {
        for (const auto& [mode, word] :
             {std::pair(ThemeMode::Light, "light"), std::pair(ThemeMode::Dark, "dark"),
              std::pair(ThemeMode::Contrast, "contrast")}) {
            ThemeManager::instance().setMode(mode);
            for (int turn = 0; turn < 4; ++turn)
                QApplication::processEvents();
            const QString path = QStringLiteral("%1/%2-%3.png").arg(m_folder, name, QLatin1String(word));
            if (!widget.grab().toImage().convertToFormat(QImage::Format_RGB32).save(path, "PNG"))
                m_failed = true;
        }
        ThemeManager::instance().setMode(ThemeMode::Light);
    }

    TourTransport& transport() { return *m_transport; }
    void keepConnecting(bool keep) { m_keepsConnecting = keep; }
    bool failed() const { return m_failed; }

private:
    QString m_folder;
    QStringList m_only;
    TourTransport* m_transport = nullptr;
    bool m_keepsConnecting = false;
    bool m_failed = false;
};

void nothing(TourTransport&) {}

PipelinePage* pipelinePage(MainWindow& window) {
    return static_cast<PipelinePage*>(window.page(QStringLiteral("pipelines")));
}

void goHome(MainWindow& window) {
    MachineFacts facts;
    facts.cores = 16;
    facts.memory = 64'000'000'000;
    facts.gpus = {QStringLiteral("RTX 4070, 12 GB")};
    facts.pythonVersion = QStringLiteral("3.11.2");
    facts.pythonPackages = {QStringLiteral("numpy"), QStringLiteral("sklearn"), QStringLiteral("torch")};
    facts.complete = true;
    static_cast<HomePage*>(window.page(QStringLiteral("home")))->machine().setFacts(facts);
    window.goTo(QStringLiteral("home"));
}

void visitHome(Tour& tour) {
    tour.visit(QStringLiteral("home"), nothing, [](MainWindow& window, Workbench& workbench) {
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
    tour.visit(QStringLiteral("home-first"), nothing, [](MainWindow& window, Workbench&) { goHome(window); });
}

void visitRuns(Tour& tour) {
    const auto open = [&tour](MainWindow&, Workbench& workbench) { tour.open(workbench); };
    tour.visit(QStringLiteral("pipeline-run"), nothing, open);
    tour.visit(QStringLiteral("pipeline-run-log"), nothing, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        workbench.jumpToStep(QStringLiteral("train_mlp"));
        tour.settle();
        pipelinePage(window)->log()->search()->setText(QStringLiteral("epoch|warning|ckpt"));
    });
    tour.visit(QStringLiteral("pipeline-timeline"), nothing, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        pipelinePage(window)->showDock(pipelinePage(window)->timeline());
        pipelinePage(window)->timeline()->compare()->setChecked(true);
        tour.settle();
    });
    tour.visit(QStringLiteral("pipeline-resources"), nothing, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        pipelinePage(window)->showDock(pipelinePage(window)->resources());
        tour.settle();
    });
    tour.visit(QStringLiteral("pipeline-compare"), nothing, [&](MainWindow&, Workbench& workbench) {
        tour.open(workbench);
        workbench.showRun(1481);
        tour.settle();
        workbench.actions().find(QStringLiteral("panel.compare"))->trigger();
        tour.settle();
    });
    tour.visit(QStringLiteral("pipeline-problems"), nothing, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        pipelinePage(window)->showProblems();
    });
    tour.visit(QStringLiteral("pipeline-finished"), nothing, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        workbench.showRun(1481);
        pipelinePage(window)->showDock(pipelinePage(window)->output());
        tour.settle();
        workbench.jumpToStep(QStringLiteral("evaluate"));
        tour.settle();
    });
    tour.visit(QStringLiteral("pipeline-cached"), nothing, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        workbench.showRun(1480);
        tour.settle();
        workbench.jumpToStep(QStringLiteral("features"));
        pipelinePage(window)->showDock(pipelinePage(window)->history());
    });
    tour.visit(QStringLiteral("pipeline-lost"), nothing, [&](MainWindow&, Workbench& workbench) {
        tour.open(workbench);
        tour.transport().setState(ConnectionState::Lost,
                                  QDateTime::fromSecsSinceEpoch(static_cast<qint64>(kTourNow) - 42, Qt::UTC),
                                  QStringLiteral("Nobody listens at the server's port."));
    });
    tour.visit(QStringLiteral("palette"), nothing, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        window.openPalette(QStringLiteral("train"));
    });
}

/// Data: on a wire, in the inspector, as table, matrix, curve and picture.
void visitData(Tour& tour) {
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
            if (view > 0)
                page->output()->view()->table()->views()->button(view)->click();
        };
    };
    tour.visit(QStringLiteral("data-table"), nothing, showOutput("predictions", 0));
    tour.visit(QStringLiteral("data-matrix"), nothing, showOutput("predictions", 1));
    tour.visit(QStringLiteral("data-roc"), nothing, showOutput("predictions", 2));
    tour.visit(QStringLiteral("data-json"), nothing, showOutput("metrics", 0));
    tour.visit(QStringLiteral("data-inspector"), nothing, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        workbench.showRun(1481);
        tour.settle();
        workbench.jumpToStep(QStringLiteral("features"));
        PipelinePage* page = pipelinePage(window);
        page->inspector()->setTab(InspectorPanel::DataTab);
        page->wirePreview()->pinOutput(QStringLiteral("features"), QStringLiteral("train"));
    });
    for (const char* step : {"split", "train", "profile"})
        tour.visit(
            QStringLiteral("settings-of-%1").arg(QLatin1String(step)),
            [](TourTransport& transport) {
                transport.answer(QStringLiteral("runs"), api::toJson(api::RunList{}));
            },
            [&tour, step](MainWindow&, Workbench& workbench) {
                tour.open(workbench, QStringLiteral("breast-cancer.orrery.yaml"),
                          app::examplesFolder() + QStringLiteral("/breast-cancer"));
                workbench.jumpToStep(QLatin1String(step));
            });
}

void visitPlan(Tour& tour) {
    const auto noRuns = [](TourTransport& transport) {
        transport.answer(QStringLiteral("runs"), api::toJson(api::RunList{}));
    };
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
    tour.visit(QStringLiteral("pipeline-closed"), nothing,
               [](MainWindow& window, Workbench&) { window.goTo(QStringLiteral("pipelines")); });
    tour.keepConnecting(true);
    tour.visit(QStringLiteral("pipeline-starting"), nothing,
               [&](MainWindow&, Workbench& workbench) { tour.open(workbench, {}); });
    tour.keepConnecting(false);
    tour.visit(QStringLiteral("runs-empty"), noRuns, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        window.goTo(QStringLiteral("runs"));
    });
}

/// The sample's file as text, beside its canvas and alone.
void visitText(Tour& tour, const QString& samples) {
    const auto noRuns = [](TourTransport& transport) {
        transport.answer(QStringLiteral("runs"), api::toJson(api::RunList{}));
    };
    const auto visit = [&](const char* name, PipelineViews::Mode mode, const char* behind,
                           const std::function<void(PipelineTextEditor&)>& act) {
        tour.visit(QLatin1String(name), noRuns, [&](MainWindow& window, Workbench& workbench) {
            // What the state before left unsaved would come back.
            QDir(QDir::homePath() + QStringLiteral("/.config/orrery/recovery")).removeRecursively();
            tour.open(workbench, QStringLiteral("breast-cancer.orrery.yaml"),
                      samples + QStringLiteral("/breast-cancer"));
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
    visit("text-completion", PipelineViews::Mode::Both, "    timeout: 10m", [&](PipelineTextEditor& editor) {
        editor.typeText("\n    re");
        editor.complete();
    });
    visit("text-broken", PipelineViews::Mode::Both, "    timeout: 10m",
          [&](PipelineTextEditor& editor) { editor.typeText("\n    env: { A: \"x"); });
}

void visitShell(Tour& tour) {
    const auto page = [&tour](const char* name, const char* place, const QString& part = {}) {
        tour.visit(QLatin1String(name), nothing, [&](MainWindow&, Workbench& workbench) {
            tour.open(workbench);
            workbench.navigator().go({QLatin1String(place), {}, 0, part});
        });
    };
    page("cluster", "cluster");
    page("jobs", "jobs");
    page("settings", "settings");
    page("settings-keys", "settings", QStringLiteral("keys"));
    page("settings-about", "settings", QStringLiteral("about"));
    for (const char* empty : {"cluster", "jobs"})
        tour.visit(QLatin1String(empty) + QStringLiteral("-closed"), nothing,
                   [empty](MainWindow& window, Workbench&) { window.goTo(QLatin1String(empty)); });
    tour.visit(QStringLiteral("keys"), nothing, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        window.showKeys();
    });
    tour.visit(QStringLiteral("guided-tour"), nothing, [&](MainWindow& window, Workbench&) {
        goHome(window);
        window.startTour();
    });
    tour.visit(QStringLiteral("notifications"), nothing, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        const auto show = [] {};
        workbench.notify({QStringLiteral("Run 1482 of credit-risk: failed"), Tone::Error,
                          QStringLiteral("Show the run"), show});
        workbench.notify({QStringLiteral("Run 1481 of credit-risk: succeeded"), Tone::Ok,
                          QStringLiteral("Show the run"), show},
                         false);
        auto* popup = new NotificationPopup(workbench.notifications(), &window);
        popup->openAt(window.mapToGlobal(QPoint(1420, 44)));
        tour.settle();
        tour.photograph(QStringLiteral("notifications-popup"), *popup);
        popup->close();
    });
}

} // namespace

std::unique_ptr<TourTransport> makeTourTransport() {
    auto transport = std::make_unique<TourTransport>();
    const auto say = [&transport](const char* path, const std::string& json) {
        transport->answer(QLatin1String(path), json);
    };
    say("workspace", api::toJson(tourWorkspace()));
    say("runs", api::toJson(tourRuns()));
    say("hosts", api::toJson(tourHosts()));
    say("plan", api::toJson(tourPlan()));
    say("pipelines/graph", api::toJson(tourGraph()));
    for (const api::RunSnapshot& run : {tourRunning(), tourFinished(), tourCached()}) {
        const QString path = QStringLiteral("runs/%1").arg(run.summary.run);
        transport->answer(path, api::toJson(run));
        transport->onStream(run.summary.run, api::toJson(run));
        transport->answer(path + QStringLiteral("/metrics"),
                          api::toJson(run.summary.run == 1480 ? api::MetricPage{} : tourMetrics()));
        transport->answer(path + QStringLiteral("/outputs"), api::toJson(tourOutputs()));
        for (const api::Preview& preview : tourPreviews())
            transport->answer(path + QStringLiteral("/preview?%1.%2")
                                         .arg(QString::fromStdString(preview.output.step),
                                              QString::fromStdString(preview.output.name)),
                              api::toJson(preview));
        transport->answer(path + QStringLiteral("/logs"), api::toJson(api::LogPage{}));
        transport->answer(path + QStringLiteral("/logs?train_mlp"), api::toJson(tourLog()));
        transport->answer(path + QStringLiteral("/logs?profile"), api::toJson(tourFailureLog()));
        transport->answer(path + QStringLiteral("/usage"), api::toJson(tourUsage()));
        transport->answer(path + QStringLiteral("/diff"), api::toJson(tourDiff()));
        transport->answer(path + QStringLiteral("/explain?train_mlp"), api::toJson(tourExplanation()));
    }
    transport->answer(QStringLiteral("blobs/roc"), rocPicture());
    say("blobs/metrics", R"({"auc":0.7871,"accuracy":0.9124,"by_group":{"young":0.781,"old":0.792}})");
    return transport;
}

int renderTour(const QString& folder, const QStringList& only) {
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "%s cannot be made. Name a folder that can be written.\n", qPrintable(folder));
        return 3;
    }
    const QByteArray home = qgetenv("HOME");
    QTemporaryDir temporaryHome;
    qputenv("HOME", temporaryHome.path().toLocal8Bit());
    freezeClock(kTourNow);
    QApplication::setCursorFlashTime(0);
    ThemeManager::instance().setReducedMotion(true);
    Tour tour(folder, only);
    visitHome(tour);
    visitRuns(tour);
    visitData(tour);
    visitPlan(tour);
    visitText(tour, app::examplesFolder());
    tour.visit(QStringLiteral("runs"), nothing, [&](MainWindow& window, Workbench& workbench) {
        tour.open(workbench);
        window.goTo(QStringLiteral("runs"));
    });
    visitShell(tour);
    ThemeManager::instance().setReducedMotion(false);
    freezeClock(-1);
    qputenv("HOME", home);
    if (tour.failed())
        std::fprintf(stderr, "Some pictures could not be written to %s. Look for room on the disk.\n",
                     qPrintable(folder));
    return tour.failed() ? 3 : 0;
}

} // namespace orrery::app
