#include "widgets/shell/main_window.h"

#include "widgets/common/toast.h"
#include "widgets/editors/forms/field_editor.h"
#include "widgets/pages/cluster/cluster_page.h"
#include "widgets/pages/home/home_page.h"
#include "widgets/pages/jobs/jobs_page.h"
#include "widgets/pages/pipeline/pipeline_page.h"
#include "widgets/pages/runs/runs_page.h"
#include "widgets/pages/settings/settings_page.h"
#include "widgets/shell/command_palette.h"
#include "widgets/shell/dropped_workspace.h"
#include "widgets/shell/guided_tour.h"
#include "widgets/shell/keys_sheet.h"
#include "widgets/shell/layout_actions.h"
#include "widgets/shell/palette_entries.h"
#include "widgets/shell/rail.h"
#include "widgets/shell/run_notices.h"
#include "widgets/shell/status_line.h"
#include "widgets/shell/top_bar.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme_manager.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPointer>
#include <QStackedWidget>

namespace orrery::widgets {

namespace {

constexpr int kAgesMs = 1'000;
constexpr QSize kMinimum(1024, 640);
constexpr QSize kFirst(1440, 900);

} // namespace

MainWindow::MainWindow(Workbench& workbench) : m_workbench(workbench), m_layout(workbench.preferences()) {
    setWindowIcon(applicationIcon());
    setMinimumSize(kMinimum);
    setContextMenuPolicy(Qt::NoContextMenu);
    setAcceptDrops(true);
    m_rail = new Rail(this);
    // Tool bars at the sides are not mirrored by Qt.
    addToolBar(isRightToLeft() ? Qt::RightToolBarArea : Qt::LeftToolBarArea, m_rail);
    connect(m_rail, &Rail::chosen, this, &MainWindow::goTo);
    m_stack = new QStackedWidget;
    setCentralWidget(m_stack);
    registerPages();
    registerShellActions(workbench, *this);
    m_layouts = new LayoutActions(workbench, m_layout, *this);
    m_topBar = new TopBar(workbench, this);
    setMenuWidget(m_topBar);
    m_status = new StatusLine(workbench, this);
    setStatusBar(m_status);
    m_toast = new Toast(this);
    m_toast->setBottomMargin(metrics().statusBar + 12);

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &MainWindow::refresh);
    m_ages.setInterval(kAgesMs);
    connect(&m_ages, &QTimer::timeout, this, &MainWindow::refresh);
    connect(&workbench, &Workbench::workspaceChanged, this, &MainWindow::followWorkspace);
    connect(&workbench, &Workbench::pipelineChanged, this, &MainWindow::followPipeline);
    // The history of notifications outlives the window.
    const auto showProblems = [self = QPointer<MainWindow>(this)] {
        if (!self)
            return;
        self->goTo(QStringLiteral("pipelines"));
        static_cast<PipelinePage*>(self->page(QStringLiteral("pipelines")))->showProblems();
    };
    connect(&workbench, &Workbench::notice, this, [this, showProblems](const QString& text) {
        m_workbench.notify({text, Tone::Warn, tr("Show problems"), showProblems});
    });
    connect(&workbench, &Workbench::toastWanted, m_toast, &Toast::show);
    connect(&workbench, &Workbench::raiseRequested, this, &MainWindow::comeForward);
    new RunNotices(workbench, this);
    connect(&workbench.navigator(), &Navigator::placeChanged, this, &MainWindow::showPlace);
    connect(m_status, &StatusLine::problemsRequested, this, showProblems);
    connect(m_status, &StatusLine::runsRequested, this,
            [this] { goTo(m_workbench.workspace() ? QStringLiteral("jobs") : QStringLiteral("home")); });
    connect(m_status, &StatusLine::hostsRequested, this, [this] { goTo(QStringLiteral("cluster")); });
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, &MainWindow::scheduleRefresh);
    restoreLayout();
    followWorkspace();
    if (!workbench.navigator().place().page.isEmpty())
        showPlace(workbench.navigator().place());
}

MainWindow::~MainWindow() = default;

void MainWindow::registerPages() {
    registerPage(QStringLiteral("home"), tr("Home"), QStringLiteral("page-home"),
                 [this] { return new HomePage(m_workbench); });
    registerPage(QStringLiteral("pipelines"), tr("Pipelines"), QStringLiteral("page-pipelines"),
                 [this] { return new PipelinePage(m_workbench); });
    registerPage(QStringLiteral("runs"), tr("Runs"), QStringLiteral("page-experiments"),
                 [this] { return new RunsPage(m_workbench); });
    registerPage(QStringLiteral("cluster"), tr("Cluster"), QStringLiteral("page-cluster"),
                 [this] { return new ClusterPage(m_workbench); });
    registerPage(
        QStringLiteral("jobs"), tr("Jobs"), QStringLiteral("page-jobs"),
        [this] { return new JobsPage(m_workbench); }, true);
    registerPage(
        QStringLiteral("settings"), tr("Settings"), QStringLiteral("page-settings"),
        [this] { return new SettingsPage(m_workbench); }, true);
}

void MainWindow::registerPage(const QString& id, const QString& text, const QString& iconName,
                              std::function<Page*()> make, bool atEnd) {
    m_factories[id] = std::move(make);
    m_rail->addPage(id, text, iconName, atEnd);
    const int number = static_cast<int>(m_factories.size());
    QAction* action =
        m_workbench.actions().add({QStringLiteral("go.") + id, tr("Go to %1").arg(text), iconName,
                                   QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number))},
                                  this, [this, id] { goTo(id); });
    action->setProperty("page", true);
}

Page* MainWindow::page(const QString& id) {
    if (const auto known = m_pages.find(id); known != m_pages.end())
        return known->second;
    const auto factory = m_factories.find(id);
    if (factory == m_factories.end())
        return nullptr;
    Page* made = factory->second();
    m_pages[id] = made;
    m_stack->addWidget(made);
    m_layout.adopt(*made);
    connect(made, &Page::statusChanged, this, &MainWindow::scheduleRefresh);
    return made;
}

void MainWindow::goTo(const QString& id) {
    Place place{id, {}, 0, {}};
    if (id == QLatin1String("pipelines") && m_workbench.pipeline()) {
        place.pipeline = m_workbench.pipeline()->path();
        place.run = m_workbench.pipeline()->shownRun();
    }
    m_workbench.navigator().go(place);
}

void MainWindow::showPlace(const Place& place) {
    Page* wanted = page(place.page);
    if (!wanted)
        return;
    m_current = place.page;
    if (place.page == QLatin1String("settings"))
        makeEveryPage();
    m_rail->setCurrent(place.page);
    m_stack->setCurrentWidget(wanted);
    wanted->arrive(place);
    refresh();
    // Keys go to what is looked at, not to what was left.
    const QList<QWidget*> regions = wanted->regions();
    QWidget* focused = QApplication::focusWidget();
    if (!regions.isEmpty() && regions.front() && !(focused && wanted->isAncestorOf(focused)))
        regions.front()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::followWorkspace() {
    if (WorkspaceSession* session = m_workbench.workspace()) {
        connect(session, &WorkspaceSession::connectionChanged, this, &MainWindow::scheduleRefresh);
        connect(session, &WorkspaceSession::infoChanged, this, &MainWindow::scheduleRefresh);
        connect(session, &WorkspaceSession::runsChanged, this, &MainWindow::scheduleRefresh);
        connect(session, &WorkspaceSession::hostsChanged, this, &MainWindow::scheduleRefresh);
    }
    followPipeline();
}

void MainWindow::followPipeline() {
    if (PipelineSession* pipeline = m_workbench.pipeline()) {
        connect(pipeline, &PipelineSession::graphChanged, this, &MainWindow::scheduleRefresh);
        connect(pipeline, &PipelineSession::runChanged, this, &MainWindow::scheduleRefresh);
        connect(&pipeline->problems(), &ProblemsModel::countChanged, this, &MainWindow::scheduleRefresh);
    }
    scheduleRefresh();
}

void MainWindow::scheduleRefresh() {
    if (!m_refresh.isActive())
        m_refresh.start();
}

void MainWindow::refresh() {
    const WorkspaceSession* session = m_workbench.workspace();
    setWindowTitle(session ? tr("%1 – Orrery").arg(session->name()) : tr("Orrery"));
    m_topBar->refresh();
    m_status->refresh();
    const auto current = m_pages.find(m_current);
    m_status->setPageText(current == m_pages.end() ? QString() : current->second->statusText());
    updateRunActions(m_workbench);
    m_workbench.actions().find(QStringLiteral("go.back"))->setEnabled(m_workbench.navigator().canGoBack());
    m_workbench.actions()
        .find(QStringLiteral("go.forward"))
        ->setEnabled(m_workbench.navigator().canGoForward());
    const auto active = session ? m_workbench.workspace()->runs().activeCount() : 0;
    m_rail->button(QStringLiteral("jobs"))->setBadge(active > 0 ? QString::number(active) : QString());
    const bool lost = session && session->connection() == ConnectionState::Lost;
    if (lost != m_ages.isActive())
        lost ? m_ages.start() : m_ages.stop();
}

CommandPalette& MainWindow::palettePopup() {
    if (!m_palette)
        m_palette = new CommandPalette(this);
    return *m_palette;
}

std::vector<PaletteEntry> MainWindow::paletteEntries() {
    return collectPaletteEntries(m_workbench);
}

void MainWindow::openPalette(const QString& query) {
    palettePopup().open(paletteEntries(), query);
}

void MainWindow::openFolder() {
    auto* dialog = new QFileDialog(this, tr("Open a workspace folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& folder) { m_workbench.openWorkspace(folder); });
    dialog->open();
}

void MainWindow::showKeys() {
    const auto current = m_pages.find(m_current);
    (new KeysSheet(m_workbench.actions(), current == m_pages.end() ? nullptr : current->second, this))
        ->open();
}

void MainWindow::startTour() {
    if (!m_tour)
        m_tour = new GuidedTour(*this);
    m_tour->start();
}

QWidget* MainWindow::railButton(const QString& page) const {
    return m_rail->button(page);
}

void MainWindow::makeEveryPage() {
    for (const auto& [id, factory] : m_factories)
        page(id);
}

void MainWindow::comeForward() {
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (droppedWorkspace(*event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const auto dropped = droppedWorkspace(*event->mimeData());
    if (!dropped)
        return;
    event->acceptProposedAction();
    m_workbench.openWorkspace(dropped->folder, dropped->pipeline);
}

void MainWindow::nextRegion(int step) {
    QList<QWidget*> regions{m_rail->button(m_current)};
    if (const auto current = m_pages.find(m_current); current != m_pages.end())
        regions.append(current->second->regions());
    qsizetype now = 0;
    for (qsizetype place = 0; place < regions.size(); ++place) {
        QWidget* focused = QApplication::focusWidget();
        if (focused && regions[place] && (regions[place] == focused || regions[place]->isAncestorOf(focused)))
            now = place;
    }
    for (qsizetype tries = 0; tries < regions.size(); ++tries) {
        now = (now + step + regions.size()) % regions.size();
        if (regions[now] && regions[now]->isVisible() && regions[now]->isEnabled())
            return regions[now]->setFocus(Qt::TabFocusReason);
    }
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    const auto current = m_pages.find(m_current);
    if (event->key() == Qt::Key_Escape && current != m_pages.end())
        return current->second->escape();
    QMainWindow::keyPressEvent(event);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_topBar)
        scheduleRefresh();
    // Another window may have kept one.
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_layouts->refresh();
}

void MainWindow::restoreLayout() {
    // A geometry that cannot be read, or of a screen that is gone, leaves the standard one.
    resize(kFirst);
    restoreGeometry(m_workbench.preferences().layout(QStringLiteral("window")));
}

void MainWindow::closeEvent(QCloseEvent* event) {
    FieldEditor::commitFocused();
    m_workbench.preferences().setLayout(QStringLiteral("window"), saveGeometry());
    event->accept();
}

} // namespace orrery::widgets
