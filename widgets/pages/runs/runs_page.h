#pragma once

#include "widgets/shell/page.h"
#include "widgets/shell/workbench.h"

#include <QSortFilterProxyModel>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace orrery::widgets {

class EmptyPane;

/// The history: every run of the workspace as a table, with a filter. Double click opens a run on the canvas.
class RunsPage : public Page {
    Q_OBJECT

public:
    explicit RunsPage(Workbench& workbench);

    QList<QWidget*> regions() const override;
    QString statusText() const override;
    void escape() override;

private:
    void followWorkspace();
    void refresh();
    void open(const QModelIndex& index);

    Workbench& m_workbench;
    QSortFilterProxyModel m_proxy;
    QLineEdit* m_filter;
    QLabel* m_count;
    QStackedWidget* m_stack;
    QTableView* m_table;
    EmptyPane* m_empty;
    QTimer m_clock;
};

} // namespace orrery::widgets
