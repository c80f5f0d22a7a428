#pragma once

#include "widgets/shell/page.h"
#include "widgets/shell/workbench.h"

class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace orrery::widgets {

class CanvasView;
class ChartGroup;
class DiffPanel;
class EmptyPane;
class HistoryPanel;
class InspectorPanel;
class LogPanel;
class MetricPanel;
class OutlinePanel;
class OutputPanel;
class PlanLegend;
class ProblemsPanel;
class ResourcePanel;
class RunActions;
class RunBanner;
class RunBar;
class TimelinePanel;

/// The pipeline on its canvas: outline at the left, inspector at the right, problems, log, outputs, timeline
/// and history below. One selection for all of them.
class PipelinePage : public Page {
    Q_OBJECT

public:
    explicit PipelinePage(Workbench& workbench);

    void arrive(const Place& place) override;
    QList<QWidget*> regions() const override;
    QString statusText() const override;
    void escape() override;

    /// Brings the list of problems to the front.
    void showProblems();
    void showDock(QWidget* panel);

    CanvasView* canvas() const { return m_canvas; }
    RunBar* bar() const { return m_bar; }
    OutlinePanel* outline() const { return m_outline; }
    InspectorPanel* inspector() const { return m_inspector; }
    LogPanel* log() const { return m_log; }
    OutputPanel* output() const { return m_output; }
    HistoryPanel* history() const { return m_history; }
    MetricPanel* metric() const { return m_metric; }
    TimelinePanel* timeline() const { return m_timeline; }
    ResourcePanel* resources() const { return m_resources; }
    DiffPanel* diff() const { return m_diff; }
    ProblemsPanel* problems() const { return m_problems; }
    RunActions* runActions() const { return m_runActions; }
    PlanLegend* legend() const { return m_legend; }

private:
    void layOutParts();
    QWidget* makeDock();
    void registerActions();
    void followWorkspace();
    void followPipeline();
    void refresh();
    void refreshEmpty();
    /// Selects a step everywhere: its name in the file, and in the run where one instance is meant.
    void select(const QString& node, const QString& step);
    QString nodeOf(const QString& nodeOrStep) const;
    // In pipeline_page_run.cpp: what runs, follows and compares.
    void connectRunParts();
    void registerRunActions();
    void refreshRunParts();
    /// The newest run of this pipeline, or with a number the newest ended one before it; 0 where there is
    /// none.
    quint64 newestRunBefore(quint64 run) const;
    void compareWith(quint64 run);
    /// Selects a step, brings it into view and flashes it.
    void jumpTo(const QString& step);
    void openSource(const QString& file, int line);
    void openNodeMenu(const QString& node, const QPoint& position);
    /// Lets log, metrics and outputs show the selected step.
    void followSelection();
    void onSteps();
    void revealFailure();

    Workbench& m_workbench;
    ChartGroup* m_time; ///< The time axis that the panels of a run share.
    RunActions* m_runActions;
    RunBar* m_bar;
    RunBanner* m_banner;
    OutlinePanel* m_outline;
    CanvasView* m_canvas;
    PlanLegend* m_legend;
    InspectorPanel* m_inspector;
    MetricPanel* m_metric;
    QTabWidget* m_dock;      ///< Problems, log, outputs.
    QTabWidget* m_dockRight; ///< Timeline, history.
    ProblemsPanel* m_problems;
    LogPanel* m_log;
    OutputPanel* m_output;
    TimelinePanel* m_timeline;
    ResourcePanel* m_resources;
    DiffPanel* m_diff;
    HistoryPanel* m_history;
    QStackedWidget* m_stack;
    EmptyPane* m_empty;
    QString m_node, m_step;
    quint64 m_revealedRun = 0; ///< The run whose first failure was shown already.
    quint64 m_followedRun = 0; ///< The run that the panels below follow the selection in.
    bool m_selecting = false;
};

} // namespace orrery::widgets
