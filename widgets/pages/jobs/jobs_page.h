#pragma once

#include "widgets/shell/page.h"
#include "widgets/shell/workbench.h"

#include <QTimer>

class QStackedWidget;
class QVBoxLayout;

namespace orrery::widgets {

class EmptyPane;
class JobRow;
class TextLabel;

/// All long work of the workspace in one list, with its progress and a way to end it; below, what ended last.
class JobsPage : public Page {
    Q_OBJECT

public:
    explicit JobsPage(Workbench& workbench);

    QList<QWidget*> regions() const override;
    QString statusText() const override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeList();
    void followWorkspace();
    void refresh();
    /// Keeps the rows of runs that are still listed, so that a button keeps the focus.
    void fill(QVBoxLayout& list, std::vector<JobRow*>& rows, const std::vector<const api::RunSummary*>& runs);
    JobRow* makeRow(const api::RunSummary& run);
    void showEmpty();

    Workbench& m_workbench;
    TextLabel* m_count;
    QStackedWidget* m_stack;
    EmptyPane* m_empty;
    TextLabel* m_noActive;
    TextLabel* m_endedTitle;
    QVBoxLayout* m_activeList;
    QVBoxLayout* m_endedList;
    std::vector<JobRow*> m_active, m_ended;
    QTimer m_clock; ///< Lets the times go on while something runs and the page is seen.
};

} // namespace orrery::widgets
