#include "app/workbench/tour_stage.h"

#include "app/workbench/options.h"
#include "app/workbench/tour_answers.h"
#include "widgets/theme/theme_manager.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>

namespace orrery::app {

using namespace widgets;

namespace {

constexpr QSize kSize(1440, 900);
constexpr int kSettleMs = 60;
/// A state without a pipeline is given up waiting for after this.
constexpr int kPatienceMs = 20'000;
/// Longer than a flash of the canvas lasts.
constexpr int kRestMs = 750;

void pass(int milliseconds) {
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

/// In the tour's own home.
QString configFolder() {
    return QDir::homePath() + QStringLiteral("/.config/orrery");
}

/// As long as it takes, within patience.
void passUntil(const std::function<bool()>& reached) {
    QElapsedTimer timer;
    timer.start();
    while (!reached() && timer.elapsed() < kPatienceMs)
        pass(5);
}

} // namespace

void TourStage::settle() {
    pass(kSettleMs);
}

void TourStage::forgetEdits() {
    QDir(configFolder() + QStringLiteral("/recovery")).removeRecursively();
}

void TourStage::await(const std::function<bool()>& reached) {
    passUntil(reached);
}

void TourStage::visit(const QString& name, const Prepare& prepare, const Act& act) {
    if (!m_selection.states.isEmpty() && !m_selection.states.contains(name))
        return;
    WorkbenchOptions options;
    options.configFolder = configFolder();
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
    // The focus ring is drawn in the active window only, which it becomes by and by.
    window.activateWindow();
    passUntil([&window] { return window.isActiveWindow(); });
    act(window, workbench);
    pass(kRestMs);
    photograph(name, window);
}

void TourStage::open(Workbench& workbench, const QString& pipeline, const QString& folder) {
    workbench.openWorkspace(folder, pipeline);
    if (m_transport->state() == ConnectionState::Connecting && !m_keepsConnecting)
        m_transport->setState(ConnectionState::Connected);
    // However slow the machine: until every first answer has come.
    if (!m_keepsConnecting)
        passUntil([&workbench] {
            const PipelineSession* shown = workbench.pipeline();
            return shown && shown->loaded() && workbench.workspace()->runsKnown() &&
                   (shown->shownRun() == 0 || shown->summary());
        });
    settle();
}

void TourStage::photograph(const QString& name, QWidget& widget) {
    for (const auto& [mode, word] : {std::pair(ThemeMode::Light, "light"), std::pair(ThemeMode::Dark, "dark"),
                                     std::pair(ThemeMode::Contrast, "contrast")}) {
        if (!m_selection.themes.isEmpty() && !m_selection.themes.contains(mode))
            continue;
        ThemeManager::instance().setMode(mode);
        for (int turn = 0; turn < 4; ++turn)
            QApplication::processEvents();
        const QString path = QStringLiteral("%1/%2-%3.png").arg(m_folder, name, QLatin1String(word));
        if (!widget.grab().toImage().convertToFormat(QImage::Format_RGB32).save(path, "PNG"))
            m_failed = true;
    }
    ThemeManager::instance().setMode(ThemeMode::Light);
}

void asItIs(TourTransport&) {}

void noRuns(TourTransport& transport) {
    transport.answer(QStringLiteral("runs"), api::toJson(api::RunList{}));
}

void sampleOnly(TourTransport& transport) {
    noRuns(transport);
    transport.answer(QStringLiteral("plan"), api::toJson(tourSamplePlan()));
}

PipelinePage* pipelinePage(MainWindow& window) {
    return static_cast<PipelinePage*>(window.page(QStringLiteral("pipelines")));
}

} // namespace orrery::app
