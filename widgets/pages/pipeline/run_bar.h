#pragma once

#include "widgets/common/page_parts.h"
#include "widgets/pages/pipeline/subpipeline_editing.h"
#include "widgets/shell/workbench.h"

class QHBoxLayout;
class QMenu;
class QPushButton;
class QToolButton;

namespace orrery::widgets {

class MenuButton;
class RunActions;

/// The bar over the canvas: which pipeline, what the run does, and Run or Stop.
class RunBar : public Panel {
    Q_OBJECT

public:
    RunBar(Workbench& workbench, RunActions& actions, QWidget* parent = nullptr);

    /// The pipeline, its plan, its run or the connection changed.
    void refresh();
    /// Puts the switch between the views of the pipeline behind its name.
    void addViews(QWidget* views);
    /// The files from which the shown one was opened as a sub-pipeline, before its name.
    void setTrail(const QList<TrailStop>& trail);
    QPushButton* runButton() const { return m_run; }
    QPushButton* stopButton() const { return m_stop; }
    /// Pause, or Continue.
    QPushButton* holdButton() const { return m_hold; }
    /// Every way to run.
    QMenu* runMenu() const { return m_runMenu; }

Q_SIGNALS:
    /// Another pipeline of the workspace was picked.
    void pipelineChosen(const QString& path);
    /// Back to the n-th file of the trail.
    void trailChosen(qsizetype stop);

private:
    void fillPipelines();
    void openParams();
    QToolButton* addTool(QHBoxLayout& row, const char* action);
    void say(const QString& text);
    void refreshDocument();
    QWidget* makeRunButtons(RunActions& actions);
    QString planText(const api::PlanReport& plan) const;
    QString runButtonText() const;
    void refreshButtons();
    QString runText(const api::RunSummary& run) const;

    Workbench& m_workbench;
    QMenu* m_menu;
    TextLabel* m_slash;
    QHBoxLayout* m_trail;
    QStringList m_trailPaths;
    MenuButton* m_pipeline;
    TextLabel* m_saved; ///< Whether there are edits that are not in the file.
    QToolButton* m_undo;
    QToolButton* m_redo;
    QWidget* m_views = nullptr;
    QLabel* m_glyph;
    TextLabel* m_runName;
    ElidedLabel* m_text;
    Chip* m_failed;
    QToolButton* m_params;
    QWidget* m_runButtons;
    QPushButton* m_run;
    QMenu* m_runMenu;
    QPushButton* m_hold;
    QPushButton* m_stop;
};

} // namespace orrery::widgets
