#pragma once

#include "widgets/common/page_parts.h"
#include "widgets/pages/pipeline/inspected_step.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace orrery::widgets {

class ActionRegistry;
class TextLabel;
class WhySection;

/// Why a step is where it is: what failed, why and what to try first; why it ran, waited or came from the
/// cache; before a run, what one would do. It and its parts are narrow content: a layout measures words at
/// the least width of the part that holds them, and buttons in large letters would make that too wide.
class InspectorWhy : public NarrowContent {
    Q_OBJECT

public:
    explicit InspectorWhy(ActionRegistry& actions);

    /// Shows a step, or again what changed of it.
    void show(const InspectedStep& shown);
    using QWidget::show;

    static bool isFailed(const api::StepStatus* step);

Q_SIGNALS:
    void logRequested(const QString& step);
    void stepRequested(const QString& step);

private:
    QWidget* makeFailure();
    void followResume();
    void refresh();
    void refreshFailure(const api::StepStatus* step);
    const api::PlannedStepReport* plannedStep() const;
    /// What there is to say besides the sentences of the server or the plan.
    QString noteOf(const api::StepStatus* step, const api::PlannedStepReport* planned) const;
    QStringList skippedBecause() const;
    void askExplanation();
    void askDetails();
    QString report() const;

    ActionRegistry& m_actions;
    InspectedStep m_shown;
    QString m_asked; ///< What explanation and details belong to.
    std::unique_ptr<QObject> m_generation;
    api::Explanation m_explanation;
    QString m_details;
    bool m_detailsShown = true;

    QWidget* m_failure;
    QLabel* m_failureTitle;
    QLabel* m_failureReason;
    TextLabel* m_try;
    QPushButton* m_again;
    QPlainTextEdit* m_detailText;
    QToolButton* m_detailToggle;
    QWidget* m_skipped;
    QLabel* m_skippedText;
    TextLabel* m_title;
    WhySection* m_why;
    TextLabel* m_note;
};

} // namespace orrery::widgets
