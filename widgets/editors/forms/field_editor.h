#pragma once

#include "widgets/editors/forms/field_spec.h"

#include <QWidget>

#include <memory>

class QLineEdit;

namespace orrery::widgets {

/// What may be picked in a field instead of being typed, and where it is from.
struct FieldOffer {
    QStringList names;
    QStringList notes; ///< One for each name, shown beside it: "number".
    QString sentence;  ///< Why there is nothing to pick; empty where there is.
};

/// A control that lets a person write one value. Thread: GUI.
class FieldEditor : public QWidget {
    Q_OBJECT

public:
    explicit FieldEditor(const FieldSpec& spec) : m_spec(spec) {}

    const FieldSpec& spec() const { return m_spec; }
    /// Shows the value that holds; nothing where the default does. Emits nothing.
    virtual void show(const std::optional<pipeline::Value>& value) = 0;
    virtual FieldReading reading() const = 0;
    virtual void setProblem(bool problem) { Q_UNUSED(problem) }
    virtual void setOffer(const FieldOffer& offer) { Q_UNUSED(offer) }
    /// What was typed is meant, though the field was not left: emits committed() where it differs.
    virtual void commitTyped() {}
    /// Does so for the editor that has the keyboard focus, if any: before saving or running, say.
    static void commitFocused();
    using QWidget::show;

Q_SIGNALS:
    /// Something was typed; it does not count yet.
    void edited();
    /// What is written now is meant: Enter, another field, a choice.
    void committed();

protected:
    const FieldSpec m_spec;
};

/// The control that fits a field: by its hint, else by its type. `folder` is where paths are relative to.
std::unique_ptr<FieldEditor> makeFieldEditor(const FieldSpec& spec, const QString& folder);

/// One line, with what holds without a value greyed in it.
class LineEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit LineEditor(const FieldSpec& spec);

    void show(const std::optional<pipeline::Value>& value) override;
    FieldReading reading() const override;
    void setProblem(bool problem) override;
    void commitTyped() override;
    using QWidget::show;

    QLineEdit* line() const { return m_line; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

    QLineEdit* m_line;
    QString m_shown; ///< What counts: Escape goes back to it, and unchanged text is not meant anew.
};

} // namespace orrery::widgets
