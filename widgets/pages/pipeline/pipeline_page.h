#pragma once

#include "widgets/models/preview_store.h"
#include "widgets/shell/page.h"
#include "widgets/shell/workbench.h"

class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace orrery::widgets {

class CanvasView;
class DocumentBar;
class EditsPanel;
class ChartGroup;
class DiffPanel;
class EmptyPane;
class HistoryPanel;
class InspectorPanel;
class KindPalette;
class LogPanel;
class MetricPanel;
class OutlinePanel;
class OutputPanel;
class PanelDock;
class PipelineEditing;
class PipelineViews;
class PlanLegend;
class ProblemsPanel;
class ResourcePanel;
class RunActions;
class RunBanner;
class RunBar;
class TimelinePanel;
class WirePreview;

/// The pipeline on its canvas, where it is drawn, run and understood: steps and node kinds at the left,
/// inspector at the right, problems, log, outputs, timeline, history and edits below. One selection for all
/// of them.
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
    PipelineEditing& editing() const { return *m_editing; }
    KindPalette* palette() const { return m_palette; }
    EditsPanel* edits() const { return m_edits; }
    DocumentBar* documentBar() const { return m_documentBar; }
    PipelineViews* views() const { return m_views; }
    WirePreview* wirePreview() const { return m_wirePreview; }
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
    /// The same, but for the canvas.
    void showSelected(const QString& node, const QString& step);
    QString nodeOf(const QString& nodeOrStep) const;
    // In pipeline_page_run.cpp: what runs, follows and compares.
    void connectRunParts();
    void registerRunActions();
    void refreshRunParts();
    /// The newest run of this pipeline, or with a number the newest ended one before it; 0 where there is
    /// none.
    quint64 newestRunBefore(quint64 run) const;
    void compareWithRun(quint64 run);
    /// With the file's own path: with what is saved.
    void compareWithFile(const QString& path);
    /// Offers the other files of the workspace.
    void askForFileToCompare();
    /// Opens the file of a sub-pipeline, or takes the keyboard to the settings of another node.
    void openNode(const QString& node);
    /// Selects a step, brings it into view and flashes it.
    void jumpTo(const QString& step);
    /// The run has come to a breakpoint: the step in the middle, its inputs beside it, and the way on.
    void showStop(const QString& step);
    void openSource(const QString& file, int line);
    void openCanvasMenu(const QString& node, const QPoint& position);
    /// Lets log, metrics and outputs show the selected step.
    void followSelection();
    void onSteps();
    void revealFailure();

    Workbench& m_workbench;
    PreviewStore m_previews;
    ChartGroup* m_time; ///< The time axis that the panels of a run share.
    RunActions* m_runActions;
    RunBar* m_bar;
    RunBanner* m_banner;
    OutlinePanel* m_outline;
    CanvasView* m_canvas;
    PipelineEditing* m_editing;
    DocumentBar* m_documentBar;
    QTabWidget* m_left; ///< Steps, node kinds.
    KindPalette* m_palette;
    EditsPanel* m_edits;
    PipelineViews* m_views;     ///< Canvas and text.
    WirePreview* m_wirePreview; ///< The canvas owns it.
    PlanLegend* m_legend;
    InspectorPanel* m_inspector;
    MetricPanel* m_metric;
    PanelDock* m_dock;
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
