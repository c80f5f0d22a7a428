#pragma once

#include "widgets/editors/forms/field_editor.h"

class QVBoxLayout;

namespace orrery::widgets {

class LinkButton;

/// A list, one line for each entry. Entries are added at the end, from what is offered or by typing.
class ListEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit ListEditor(const FieldSpec& spec);

    void show(const std::optional<pipeline::Value>& value) override;
    FieldReading reading() const override;
    void setOffer(const FieldOffer& offer) override;
    void commitTyped() override;
    using QWidget::show;

    /// The lines, in order.
    QList<QLineEdit*> lines() const;

private:
    QStringList written() const;
    QLineEdit* addLine(const QString& text);
    void removeLine(QWidget* line);
    void askForEntry();
    /// Lists of numbers stay such; in all others an entry is text.
    pipeline::Value entryOf(const QString& text) const;

    QVBoxLayout* m_rows;
    LinkButton* m_add;
    FieldOffer m_offer;
    bool m_numbers = false;
    QStringList m_shown;
};

} // namespace orrery::widgets
