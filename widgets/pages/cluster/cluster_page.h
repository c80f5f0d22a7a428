#pragma once

#include "widgets/models/job_board.h"
#include "widgets/models/job_table_model.h"
#include "widgets/shell/page.h"
#include "widgets/shell/workbench.h"

#include <QTimer>

class QGridLayout;
class QStackedWidget;
class QTableView;
class QTabWidget;

namespace orrery::widgets {

class EmptyPane;
class HostCard;
class HostCharts;
class TextLabel;
class WhyPanel;

/// The hosts of the workspace: how busy they are and by whom, what runs and what waits there and why.
class ClusterPage : public Page {
    Q_OBJECT

public:
    explicit ClusterPage(Workbench& workbench);

    QList<QWidget*> regions() const override;
    QString statusText() const override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeBar();
    QWidget* makeHosts();
    QWidget* makeJobs();
    QTableView* makeTable(JobTableModel& model, const QString& name);
    void followWorkspace();
    /// Asks for newer values; only while the page is seen.
    void poll();
    void refreshHosts();
    void refreshSummary();
    void refreshJobs();
    void explainCurrent();

    Workbench& m_workbench;
    JobBoard m_board;
    JobTableModel m_running, m_waiting;
    TextLabel* m_summary;
    QStackedWidget* m_stack;
    EmptyPane* m_empty;
    QGridLayout* m_cards;
    std::vector<HostCard*> m_hosts;
    HostCharts* m_charts;
    QTabWidget* m_tabs;
    QTableView* m_waitingTable;
    QTableView* m_runningTable;
    WhyPanel* m_why;
    QTimer m_poll;
};

} // namespace orrery::widgets
