#pragma once

#include "widgets/common/page_parts.h"
#include "widgets/models/preview_store.h"
#include "widgets/pages/pipeline/inspected_step.h"

class QStackedWidget;
class QTabBar;

namespace orrery::widgets {

class ActionRegistry;
class EmptyPane;
class InspectorData;
class InspectorRuns;
class InspectorSelection;
class InspectorSettings;
class InspectorWhy;
class PipelinePorts;

/// What is known of the selected step, and what can be changed: its settings, the data that go through it,
/// its past runs, and why it is where it is. A step that failed is met with the reason.
class InspectorPanel : public Panel {
    Q_OBJECT

public:
    InspectorPanel(ActionRegistry& actions, PreviewStore& previews, QWidget* parent = nullptr);

    enum Tab { SettingsTab, DataTab, RunsTab, WhyTab };

    void setPipeline(PipelineSession* pipeline);
    /// Shows a step: its name in the file, and in the run where one instance is meant.
    void setStep(const QString& node, const QString& step);
    QString node() const { return m_shown.node; }
    /// Shows what several steps share; fewer than two are shown by setStep().
    void setSelection(const QStringList& nodes);

    void setTab(Tab tab);
    /// Takes the keyboard to the first setting, or where there is none to the tabs.
    void focusFirstField();
    QTabBar* tabs() const { return m_tabs; }
    InspectorSettings* settings() const { return m_settings; }
    /// What is shown of several steps.
    InspectorSelection* selection() const { return m_selection; }
    InspectorData* data() const { return m_data; }
    InspectorRuns* runs() const { return m_runs; }
    /// What is shown of a pipeline with ports while no step is selected.
    PipelinePorts* ports() const { return m_ports; }

Q_SIGNALS:
    void logRequested(const QString& step);
    void stepRequested(const QString& step);
    void outputRequested(const QString& step, const QString& output);
    void pinRequested(const QString& step, const QString& output);
    void runRequested(quint64 run);

private:
    QWidget* makeHeader();
    QWidget* makeTabs();
    void refresh();
    /// What stands here without a step.
    void refreshEmpty();
    void refreshHeader();
    /// Lets a failure be seen at once, and the person's own choice of a tab come back with the next step.
    void followFailure();

    InspectedStep m_shown;
    QStringList m_several;         ///< The selected steps where there is more than one.
    int m_chosenTab = SettingsTab; ///< What the person picked last.
    QString m_metFailure;          ///< Step and run whose failure was shown already.

    QStackedWidget* m_stack;
    EmptyPane* m_empty;
    PipelinePorts* m_ports;
    InspectorSelection* m_selection;
    QLabel* m_icon;
    ElidedLabel* m_title;
    ElidedLabel* m_kind;
    QLabel* m_stateIcon;
    QLabel* m_state;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    InspectorSettings* m_settings;
    InspectorData* m_data;
    InspectorRuns* m_runs;
    InspectorWhy* m_why;
};

} // namespace orrery::widgets
