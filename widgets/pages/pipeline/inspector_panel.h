#pragma once

#include "widgets/common/page_parts.h"
#include "widgets/models/pipeline_session.h"

class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace orrery::widgets {

class ActionRegistry;
class EmptyPane;

/// What is known of the selected step: why it failed and what to try first, then its command, resources,
/// inputs and outputs, and why it was cached or ran.
class InspectorPanel : public Panel {
    Q_OBJECT

public:
    InspectorPanel(ActionRegistry& actions, QWidget* parent = nullptr);

    void setPipeline(PipelineSession* pipeline);
    /// Shows a step: its name in the file, and in the run where one instance is meant.
    void setStep(const QString& node, const QString& step);
    QString node() const { return m_node; }

Q_SIGNALS:
    void logRequested(const QString& step);
    void stepRequested(const QString& step);

private:
    const api::Node* graphNode() const;
    const api::StepStatus* status() const;
    void refresh();
    void refreshHeader(const api::Node* node, const api::StepStatus* step);
    void refreshFailure(const api::StepStatus* step);
    void refreshFacts(const api::Node* node, const api::StepStatus* step);
    void addWhy(const api::StepStatus* step);
    void fillPorts(const api::Node* node);
    void addFact(const QString& name, const QString& value, bool mono = false);
    void addSection(const QString& title);
    void askExplanation();
    void askDetails();
    QString report() const;
    QStringList skippedBecause() const;
    QWidget* makeFailure();
    void followResume();

    ActionRegistry& m_actions;
    PipelineSession* m_pipeline = nullptr;
    QString m_node, m_step;
    QString m_asked; ///< What explanation and details belong to.
    std::unique_ptr<QObject> m_generation;
    api::Explanation m_explanation;
    QString m_details;
    QString m_factsKey;
    bool m_detailsShown = true;

    QStackedWidget* m_stack;
    EmptyPane* m_empty;
    QLabel* m_icon;
    TextLabel* m_title;
    TextLabel* m_kind;
    QLabel* m_stateIcon;
    QLabel* m_state;
    QWidget* m_failure;
    QLabel* m_failureTitle;
    QLabel* m_failureReason;
    TextLabel* m_try;
    QPushButton* m_again;
    QPlainTextEdit* m_detailText;
    QToolButton* m_detailToggle;
    QWidget* m_skipped;
    QLabel* m_skippedText;
    QVBoxLayout* m_facts;
};

} // namespace orrery::widgets
