#include "widgets/pages/pipeline/history_panel.h"

#include "widgets/common/delegates.h"
#include "widgets/common/empty_pane.h"
#include "widgets/common/series_dot.h"
#include "widgets/models/run_colors.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme_manager.h"

#include <QAction>
#include <QHeaderView>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace orrery::widgets {

HistoryPanel::HistoryPanel(QWidget* parent) : QWidget(parent) {
    m_proxy.setFilterRole(RunHistoryModel::PathRole);
    m_table = new QTableView;
    m_table->setAccessibleName(tr("Runs of this pipeline"));
    m_table->setModel(&m_proxy);
    styleTable(*m_table);
    m_table->setItemDelegate(new TextDelegate(m_table));
    m_table->setItemDelegateForColumn(RunHistoryModel::StateColumn,
                                      new StatusDelegate(RunHistoryModel::StateRole, m_table));
    const auto seriesOf = [](const QModelIndex& run) {
        return seriesOfRun(run.data(RunHistoryModel::RunRole).toULongLong());
    };
    m_table->setItemDelegateForColumn(RunHistoryModel::RunColumn, new DotDelegate(seriesOf, m_table));
    for (const int column :
         {RunHistoryModel::DurationColumn, RunHistoryModel::StepsColumn, RunHistoryModel::CachedColumn})
        m_table->setItemDelegateForColumn(column, new NumberDelegate(m_table));
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT runChosen(index.data(RunHistoryModel::RunRole).toULongLong());
    });
    auto* compare =
        new QAction(icon(QStringLiteral("compare")), tr("Compare with the run that is shown"), m_table);
    connect(compare, &QAction::triggered, this, [this] {
        const QModelIndex current = m_table->currentIndex();
        if (current.isValid())
            Q_EMIT compareRequested(current.data(RunHistoryModel::RunRole).toULongLong());
    });
    m_table->addAction(compare);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_empty = new EmptyPane;
    m_empty->say(QStringLiteral("rollback"), tr("No past runs"),
                 tr("Each run of this pipeline is kept here and can be opened on the canvas."));
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(&m_proxy, &QAbstractItemModel::rowsInserted, this, &HistoryPanel::refresh);
    connect(&m_proxy, &QAbstractItemModel::modelReset, this, &HistoryPanel::refresh);
    refresh();
}

void HistoryPanel::setWorkspace(WorkspaceSession* workspace) {
    m_proxy.setSourceModel(workspace ? &workspace->runs() : nullptr);
    if (workspace) {
        m_table->hideColumn(RunHistoryModel::PipelineColumn);
        const std::pair<int, int> widths[] = {
            {RunHistoryModel::StateColumn, 128},   {RunHistoryModel::RunColumn, 64},
            {RunHistoryModel::StartedColumn, 150}, {RunHistoryModel::DurationColumn, 90},
            {RunHistoryModel::StepsColumn, 100},   {RunHistoryModel::CachedColumn, 76}};
        for (const auto& [column, width] : widths)
            m_table->setColumnWidth(column, scaled(width));
    }
    refresh();
}

void HistoryPanel::setPath(const QString& path) {
    m_proxy.setFilterRegularExpression(
        QRegularExpression(QRegularExpression::anchoredPattern(QRegularExpression::escape(path))));
    refresh();
}

void HistoryPanel::refresh() {
    m_stack->setCurrentIndex(m_proxy.rowCount() > 0 ? 0 : 1);
}

} // namespace orrery::widgets
