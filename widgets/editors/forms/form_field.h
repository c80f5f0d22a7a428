#pragma once

#include "widgets/editors/forms/field_editor.h"

#include <functional>

class QToolButton;

namespace orrery::widgets {

class TextLabel;

/// What an expression yields now, as far as anything can be known before a run.
struct LiveValue {
    QString text; ///< The value, or why it is not known yet.
    bool known = false;
    QString problem; ///< Why it can never be one; empty where it may.
};
using EvaluateExpression = std::function<LiveValue(const QString& expression)>;

/// One row of a form: name, control, a switch between value and expression, and a way back to the default.
/// Below it stands what is wrong, or what an expression yields.
class FormField : public QWidget {
    Q_OBJECT

public:
    /// `folder` is where paths are relative to. Without `evaluate` the field takes values only.
    FormField(const FieldSpec& spec, const QString& folder, EvaluateExpression evaluate);

    const FieldSpec& spec() const { return m_editor->spec(); }
    /// Shows what the file says; nothing where it leaves the field to its default.
    void setValue(const std::optional<pipeline::Value>& value);
    /// Says that several things have different values there, until somebody writes one for all of them;
    /// empty: they have one.
    void setDifferences(const QString& sentence);
    /// What is written now; a reading without a value asks for the default.
    FieldReading reading() const;
    void setOffer(const FieldOffer& offer) { m_editor->setOffer(offer); }
    /// Says why what was written was not taken.
    void complain(const QString& problem);
    /// Evaluates a shown expression again, as when a parameter changed.
    void refreshLiveValue();

    FieldEditor* editor() const { return m_editor; }
    QLineEdit* expressionLine() const { return m_expression->line(); }
    QToolButton* expressionButton() const { return m_fx; }
    QToolButton* resetButton() const { return m_reset; }
    QString message() const;

Q_SIGNALS:
    /// Another value is meant; reading() has it and is free of problems.
    void changed();
    /// The default is meant.
    void resetRequested();

private:
    void layOut();
    void makeButtons();
    void setExpressionShown(bool shown);
    void toggleExpression();
    void touch();
    /// Whether different values stand in the file and nobody has written one for all yet.
    bool isOpen() const { return !m_differences.isEmpty() && !m_touched; }
    void look();
    void commit();
    void say(const QString& text, bool problem);

    FieldEditor* m_editor;
    LineEditor* m_expression;
    EvaluateExpression m_evaluate;
    std::optional<pipeline::Value> m_value;
    bool m_expressionShown = false;
    QString m_differences;
    bool m_touched = false; ///< Somebody wrote here since the value was shown.
    QToolButton* m_fx;
    QToolButton* m_reset;
    TextLabel* m_message;
};

} // namespace orrery::widgets
