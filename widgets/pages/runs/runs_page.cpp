#include "widgets/pages/runs/runs_page.h"

#include "widgets/common/delegates.h"
#include "widgets/common/empty_pane.h"
#include "widgets/common/page_parts.h"
#include "widgets/common/series_dot.h"
#include "widgets/models/run_colors.h"
#include "widgets/theme/icons.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>

namespace orrery::widgets {

namespace {

constexpr int kClockMs = 1'000;

} // namespace

RunsPage::RunsPage(Workbench& workbench) : m_workbench(workbench) {
    auto* bar = new Panel(Qt::BottomEdge);
    bar->setMinimumHeight(metrics().pageBar);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 12, 1);
    row->addWidget(makeText(TextKind::Strong, tr("Runs")));
    row->addSpacing(16);
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter by pipeline, state or reason"));
    m_filter->setAccessibleName(tr("Filter the runs"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(360);
    m_filter->addAction(icon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    row->addWidget(m_filter, 1);
    m_count = makeText(TextKind::Small);
    row->addWidget(m_count);
    row->addStretch();

    m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy.setFilterKeyColumn(-1);
    m_proxy.setSortRole(RunHistoryModel::SortRole);
    m_table = new QTableView;
    m_table->setAccessibleName(tr("Runs"));
    m_table->setModel(&m_proxy);
    styleTable(*m_table);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RunHistoryModel::RunColumn, Qt::DescendingOrder);
    m_table->setItemDelegate(new TextDelegate(m_table));
    m_table->setItemDelegateForColumn(RunHistoryModel::StateColumn,
                                      new StatusDelegate(RunHistoryModel::StateRole, m_table));
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    const auto seriesOf = [](const QModelIndex& run) {
        return seriesOfRun(run.data(RunHistoryModel::RunRole).toULongLong());
    };
    m_table->setItemDelegateForColumn(RunHistoryModel::RunColumn, new DotDelegate(seriesOf, m_table));
    for (const int column :
         {RunHistoryModel::DurationColumn, RunHistoryModel::StepsColumn, RunHistoryModel::CachedColumn})
        m_table->setItemDelegateForColumn(column, new NumberDelegate(m_table));
    m_empty = new EmptyPane;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_stack, 1);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_proxy.setFilterFixedString(text);
        refresh();
    });
    connect(m_table, &QTableView::activated, this, &RunsPage::open);
    connect(&workbench, &Workbench::workspaceChanged, this, &RunsPage::followWorkspace);
    m_clock.setInterval(kClockMs);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (isVisible() && m_workbench.workspace())
            m_workbench.workspace()->runs().tick();
    });
    followWorkspace();
}

void RunsPage::followWorkspace() {
    WorkspaceSession* session = m_workbench.workspace();
    m_proxy.setSourceModel(session ? &session->runs() : nullptr);
    if (session) {
        const std::pair<int, int> widths[] = {
            {RunHistoryModel::StateColumn, 128},    {RunHistoryModel::RunColumn, 80},
            {RunHistoryModel::PipelineColumn, 220}, {RunHistoryModel::StartedColumn, 160},
            {RunHistoryModel::DurationColumn, 96},  {RunHistoryModel::StepsColumn, 104},
            {RunHistoryModel::CachedColumn, 80}};
        for (const auto& [column, width] : widths)
            m_table->setColumnWidth(column, scaled(width));
        connect(session, &WorkspaceSession::runsChanged, this, &RunsPage::refresh);
        connect(session, &WorkspaceSession::connectionChanged, this, &RunsPage::refresh);
    }
    refresh();
}

void RunsPage::refresh() {
    const WorkspaceSession* session = m_workbench.workspace();
    const int all = m_proxy.sourceModel() ? m_proxy.sourceModel()->rowCount() : 0;
    const int shown = m_proxy.rowCount();
    m_count->setText(all == 0       ? QString()
                     : shown == all ? tr("%n run(s)", nullptr, all)
                                    : tr("%1 of %2 runs").arg(shown).arg(all));
    m_filter->setEnabled(all > 0);
    if (!session) {
        m_empty->say(QStringLiteral("page-experiments"), tr("No workspace is open"),
                     tr("Runs belong to a workspace: a folder with pipeline files."));
        m_empty->setAction(tr("Open a folder"), QStringLiteral("folder"), [this] {
            m_workbench.actions().find(QStringLiteral("file.open-folder"))->trigger();
        });
    } else if (all == 0) {
        m_empty->say(
            QStringLiteral("page-experiments"), tr("No runs yet"),
            tr("A run appears here as soon as a pipeline runs, from this window or from the command line."));
        m_empty->setAction(tr("Show the pipelines"), QStringLiteral("page-pipelines"),
                           [this] { m_workbench.actions().find(QStringLiteral("go.pipelines"))->trigger(); });
    } else if (shown == 0) {
        m_empty->say(QStringLiteral("filter"), tr("No run matches"),
                     tr("None of the %n run(s) contains this text.", nullptr, all));
        m_empty->setAction(tr("Clear the filter"), QStringLiteral("close"), [this] { m_filter->clear(); });
    }
    m_stack->setCurrentIndex(shown > 0 ? 0 : 1);
    const bool active = session && const_cast<WorkspaceSession*>(session)->runs().anyActive();
    if (active != m_clock.isActive())
        active ? m_clock.start() : m_clock.stop();
    Q_EMIT statusChanged();
}

void RunsPage::open(const QModelIndex& index) {
    m_workbench.showRun(index.data(RunHistoryModel::RunRole).toULongLong());
}

QList<QWidget*> RunsPage::regions() const {
    return {m_filter, m_table};
}

QString RunsPage::statusText() const {
    return m_stack->currentIndex() == 0 ? tr("Enter opens a run on the canvas") : QString();
}

void RunsPage::escape() {
    m_filter->clear();
}

} // namespace orrery::widgets
