#pragma once

#include "widgets/shell/page.h"
#include "widgets/shell/workbench.h"

class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace orrery::widgets {

class CanvasView;
class EmptyPane;
class HistoryPanel;
class InspectorPanel;
class LogPanel;
class MetricPanel;
class OutlinePanel;
class OutputPanel;
class ProblemsPanel;
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
    QList<KeyHint> keys() const override;
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
    /// Lets log, metrics and outputs show the selected step.
    void followSelection();
    void onSteps();
    void revealFailure();

    Workbench& m_workbench;
    RunBar* m_bar;
    RunBanner* m_banner;
    OutlinePanel* m_outline;
    CanvasView* m_canvas;
    InspectorPanel* m_inspector;
    MetricPanel* m_metric;
    QTabWidget* m_dock;      ///< Problems, log, outputs.
    QTabWidget* m_dockRight; ///< Timeline, history.
    ProblemsPanel* m_problems;
    LogPanel* m_log;
    OutputPanel* m_output;
    TimelinePanel* m_timeline;
    HistoryPanel* m_history;
    QStackedWidget* m_stack;
    EmptyPane* m_empty;
    QString m_node, m_step;
    quint64 m_revealedRun = 0; ///< The run whose first failure was shown already.
    quint64 m_followedRun = 0; ///< The run that the panels below follow the selection in.
    bool m_selecting = false;
};

} // namespace orrery::widgets
