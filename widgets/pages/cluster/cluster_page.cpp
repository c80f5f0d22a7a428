#include "widgets/pages/cluster/cluster_page.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/delegates.h"
#include "widgets/common/empty_pane.h"
#include "widgets/common/page_parts.h"
#include "widgets/pages/cluster/host_card.h"
#include "widgets/pages/cluster/host_charts.h"
#include "widgets/pages/cluster/why_panel.h"
#include "widgets/theme/theme_manager.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>

namespace orrery::widgets {

namespace {

constexpr int kPollMs = 1'000;
constexpr int kChartsWidth = 428;
constexpr int kWhyWidth = 392;
constexpr int kDockHeight = 284;
constexpr int kColumns = 2;

} // namespace

ClusterPage::ClusterPage(Workbench& workbench) : m_workbench(workbench) {
    auto* split = new QSplitter(Qt::Vertical);
    split->setObjectName(QStringLiteral("cluster.hosts-jobs"));
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(makeHosts());
    split->addWidget(makeJobs());
    split->setSizes({560, kDockHeight});
    split->setStretchFactor(0, 1);
    m_empty = new EmptyPane;
    m_stack = new QStackedWidget;
    m_stack->addWidget(split);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(m_stack, 1);
    m_poll.setInterval(kPollMs);
    connect(&m_poll, &QTimer::timeout, this, &ClusterPage::poll);
    connect(&m_board, &JobBoard::changed, this, &ClusterPage::refreshJobs);
    connect(&workbench, &Workbench::workspaceChanged, this, &ClusterPage::followWorkspace);
    followWorkspace();
}

QWidget* ClusterPage::makeBar() {
    auto* bar = new Panel(Qt::BottomEdge);
    bar->setMinimumHeight(metrics().pageBar);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 1);
    row->addWidget(makeText(TextKind::Strong, tr("Cluster")));
    row->addStretch();
    m_summary = makeText(TextKind::Secondary);
    row->addWidget(m_summary);
    return bar;
}

QWidget* ClusterPage::makeHosts() {
    auto* content = new NarrowContent;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(12, 12, 12, 12);
    row->setSpacing(12);
    auto* left = new QVBoxLayout;
    m_cards = new QGridLayout;
    m_cards->setSpacing(12);
    left->addLayout(m_cards);
    left->addStretch();
    auto* legend = makeText(TextKind::Small,
                            tr("Solid: our jobs. Hatched: processes that are not ours. Faded: older than "
                               "the refresh interval."));
    legend->setWordWrap(true);
    left->addWidget(legend);
    row->addLayout(left, 1);
    m_charts = new HostCharts;
    m_charts->setFixedWidth(kChartsWidth);
    row->addWidget(m_charts);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return scroll;
}

QTableView* ClusterPage::makeTable(JobTableModel& model, const QString& name) {
    auto* table = new QTableView;
    table->setAccessibleName(name);
    table->setModel(&model);
    styleTable(*table);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setItemDelegate(new TextDelegate(table));
    table->setItemDelegateForColumn(JobTableModel::StateColumn,
                                    new StatusDelegate(JobTableModel::StateRole, table));
    for (const int column : {JobTableModel::RunColumn, JobTableModel::ElapsedColumn})
        table->setItemDelegateForColumn(column, new NumberDelegate(table));
    const std::pair<int, int> widths[] = {
        {JobTableModel::StateColumn, 120}, {JobTableModel::RunColumn, 64},
        {JobTableModel::StepColumn, 260},  {JobTableModel::ElapsedColumn, 88},
        {JobTableModel::LeftColumn, 128},  {JobTableModel::StartColumn, 112}};
    for (const auto& [column, width] : widths)
        table->setColumnWidth(column, scaled(width));
    table->horizontalHeader()->setStretchLastSection(true);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ClusterPage::explainCurrent);
    connect(table, &QTableView::activated, this, [this](const QModelIndex& index) {
        m_workbench.showRun(index.data(JobTableModel::RunRole).toULongLong());
        m_workbench.jumpToStep(index.data(JobTableModel::StepRole).toString());
    });
    return table;
}

QWidget* ClusterPage::makeJobs() {
    m_waitingTable = makeTable(m_waiting, tr("Waiting jobs"));
    m_waitingTable->setObjectName(QStringLiteral("cluster.waiting"));
    m_waitingTable->setColumnHidden(JobTableModel::ElapsedColumn, true);
    m_waitingTable->setColumnHidden(JobTableModel::LeftColumn, true);
    m_runningTable = makeTable(m_running, tr("Running jobs"));
    m_runningTable->setColumnHidden(JobTableModel::StartColumn, true);
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Jobs on the hosts"));
    m_tabs->tabBar()->setAccessibleName(m_tabs->accessibleName());
    m_tabs->addTab(m_waitingTable, {});
    m_tabs->addTab(m_runningTable, {});
    connect(m_tabs, &QTabWidget::currentChanged, this, &ClusterPage::explainCurrent);
    m_why = new WhyPanel;
    followTheme(*m_why, [this] { m_why->setMinimumWidth(scaled(240)); });
    auto* both = new QSplitter(Qt::Horizontal);
    both->setObjectName(QStringLiteral("cluster.jobs-why"));
    both->setHandleWidth(1);
    both->setChildrenCollapsible(false);
    both->addWidget(m_tabs);
    both->addWidget(m_why);
    both->setSizes({960, kWhyWidth});
    both->setStretchFactor(0, 1);
    return both;
}

void ClusterPage::followWorkspace() {
    WorkspaceSession* session = m_workbench.workspace();
    m_charts->clear();
    m_why->showNothing();
    m_board.setSession(session);
    if (session) {
        connect(session, &WorkspaceSession::hostsChanged, this, &ClusterPage::refreshHosts);
        connect(session, &WorkspaceSession::connectionChanged, this, &ClusterPage::refreshHosts);
        connect(session, &WorkspaceSession::runsChanged, &m_board, &JobBoard::refresh);
    }
    refreshHosts();
}

void ClusterPage::poll() {
    if (WorkspaceSession* session = m_workbench.workspace())
        session->refreshHosts();
    m_board.refresh();
    // Ages grow also while nothing answers.
    refreshHosts();
}

void ClusterPage::refreshHosts() {
    const WorkspaceSession* session = m_workbench.workspace();
    const auto hosts = session ? session->hosts() : std::vector<api::HostStatus>{};
    while (m_hosts.size() > hosts.size()) {
        m_hosts.back()->deleteLater();
        m_hosts.pop_back();
    }
    while (m_hosts.size() < hosts.size()) {
        const int place = static_cast<int>(m_hosts.size());
        m_hosts.push_back(new HostCard);
        m_cards->addWidget(m_hosts.back(), place / kColumns, place % kColumns);
    }
    for (std::size_t place = 0; place < hosts.size(); ++place)
        m_hosts[place]->setHost(hosts[place], session->connection());
    m_charts->take(hosts);
    if (!session) {
        m_empty->say(
            QStringLiteral("page-cluster"), tr("No workspace is open"),
            tr("The hosts of a workspace are shown here: how busy they are, and what waits for them."));
        m_empty->setAction(tr("Open a folder"), QStringLiteral("folder"), [this] {
            m_workbench.actions().find(QStringLiteral("file.open-folder"))->trigger();
        });
    } else if (hosts.empty()) {
        m_empty->say(
            QStringLiteral("page-cluster"), tr("No host has reported yet"),
            tr("This machine joins as soon as its agent has started, with the first run at the latest."));
        m_empty->setAction({}, {}, {});
    }
    m_stack->setCurrentIndex(hosts.empty() ? 1 : 0);
    refreshSummary();
}

void ClusterPage::refreshSummary() {
    const WorkspaceSession* session = m_workbench.workspace();
    QStringList parts;
    int ours = 0, others = 0, free = 0;
    for (const auto& host : session ? session->hosts() : std::vector<api::HostStatus>{}) {
        for (const auto& gpu : host.gpus)
            ++(gpu.user.empty() ? free : gpu.user == "orrery" ? ours : others);
    }
    if (session && !session->hosts().empty())
        parts.append(tr("%n host(s)", nullptr, static_cast<int>(session->hosts().size())));
    if (ours + others + free > 0)
        parts.append(tr("GPUs: %1 ours, %2 others, %3 free").arg(ours).arg(others).arg(free));
    m_summary->setText(parts.join(QStringLiteral(" · ")));
}

void ClusterPage::refreshJobs() {
    for (const auto& [table, model, jobs] : {std::tuple(m_waitingTable, &m_waiting, &m_board.waiting()),
                                             std::tuple(m_runningTable, &m_running, &m_board.running())}) {
        const QModelIndex before = table->currentIndex();
        const quint64 run = before.data(JobTableModel::RunRole).toULongLong();
        const QString step = before.data(JobTableModel::StepRole).toString();
        model->setJobs(*jobs);
        const int row = before.isValid() ? model->rowOf(run, step) : -1;
        if (row >= 0 && table->currentIndex().row() != row)
            table->setCurrentIndex(model->index(row, 0));
    }
    m_tabs->setTabText(0, tr("Waiting %1").arg(m_waiting.rowCount()));
    m_tabs->setTabText(1, tr("Running %1").arg(m_running.rowCount()));
    explainCurrent();
}

void ClusterPage::explainCurrent() {
    WorkspaceSession* session = m_workbench.workspace();
    const auto* table = static_cast<QTableView*>(m_tabs->currentWidget());
    const QModelIndex current = table->currentIndex();
    if (!session || !current.isValid())
        return m_why->showNothing();
    const quint64 run = current.data(JobTableModel::RunRole).toULongLong();
    const QString step = current.data(JobTableModel::StepRole).toString();
    m_why->showAsked(run, step);
    session->client().explain(run, step, m_why, [why = m_why](Result<api::Explanation> answer) {
        if (answer)
            why->showAnswer(*answer);
        else
            why->showProblem(toQString(answer.error().message()));
    });
}

void ClusterPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    poll();
    m_poll.start();
}

void ClusterPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    m_poll.stop();
}

QList<QWidget*> ClusterPage::regions() const {
    return {m_tabs->currentWidget(), m_tabs->tabBar()};
}

QString ClusterPage::statusText() const {
    return tr("Enter opens the job on the canvas");
}

} // namespace orrery::widgets
