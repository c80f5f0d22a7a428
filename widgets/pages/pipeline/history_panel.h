#pragma once

#include "widgets/models/workspace_session.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QStackedWidget;
class QTableView;

namespace orrery::widgets {

class EmptyPane;

/// The past runs of the open pipeline, to be opened on the canvas.
class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPanel(QWidget* parent = nullptr);

    void setWorkspace(WorkspaceSession* workspace);
    /// What stands here while there is nothing to show.
    EmptyPane* emptyPane() const { return m_empty; }
    /// Shows the runs of this pipeline file.
    void setPath(const QString& path);
    QTableView* table() const { return m_table; }

Q_SIGNALS:
    void runChosen(quint64 run);
    /// The run is to be compared with the one that is shown.
    void compareRequested(quint64 run);

private:
    void refresh();

    QSortFilterProxyModel m_proxy;
    QString m_path;
    QStackedWidget* m_stack;
    QTableView* m_table;
    EmptyPane* m_empty;
};

} // namespace orrery::widgets
