#pragma once

#include "widgets/models/log_feed.h"
#include "widgets/models/pipeline_session.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;
class QToolButton;

namespace orrery::widgets {

class EmptyPane;

/// One step's log: step and rank switch, filter with a count of hits, following the end.
class LogPanel : public QWidget {
    Q_OBJECT

public:
    explicit LogPanel(QWidget* parent = nullptr);

    void setPipeline(PipelineSession* pipeline);
    /// What stands here while there is nothing to show.
    EmptyPane* emptyPane() const { return m_empty; }
    /// Shows the log of a step (name in the run); keeps following it.
    void setStep(const QString& step);
    QString step() const { return m_feed.step(); }
    LogFeed& feed() { return m_feed; }
    QLineEdit* filter() const { return m_filter; }
    QListView* list() const { return m_list; }

Q_SIGNALS:
    /// The person chose another step here.
    void stepChosen(const QString& step);

private:
    QWidget* makeBar();
    void fillSteps();
    void fillRanks();
    void refresh();
    void copySelected();
    QString defaultStep() const;

    PipelineSession* m_pipeline = nullptr;
    LogFeed m_feed;
    QWidget* m_bar;
    QComboBox* m_steps;
    QWidget* m_ranks;
    QHBoxLayout* m_rankRow;
    QButtonGroup* m_rankGroup;
    QLineEdit* m_filter;
    QLabel* m_hits;
    QLabel* m_filterProblem;
    QToolButton* m_follow;
    QStackedWidget* m_stack;
    QListView* m_list;
    EmptyPane* m_empty;
    int m_shownRanks = 0;
};

} // namespace orrery::widgets
