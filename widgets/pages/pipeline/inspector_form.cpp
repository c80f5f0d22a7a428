#include "widgets/pages/pipeline/inspector_form.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/page_parts.h"

#include <QVBoxLayout>

namespace orrery::widgets {

InspectorForm::InspectorForm(QString folder, Apply apply)
    : m_folder(std::move(folder)), m_apply(std::move(apply)), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
}

void InspectorForm::show(const pipeline::Document& document, const pipeline::Step& step,
                         const pipeline::NodeKind* kind) {
    m_document = document;
    m_step = step.name;
    m_fields = fieldsOf(document, step, kind);
    QString shape = toQString(step.name) + (kind ? toQString(kind->reference()) : QString());
    for (const StepField& field : m_fields)
        shape += QLatin1Char('|') + field.spec.name + QString::number(static_cast<int>(field.spec.type)) +
                 field.spec.defaultText();
    if (shape != m_shape) {
        m_shape = shape;
        build();
    }
    for (std::size_t place = 0; place < m_fields.size(); ++place)
        m_rows[place]->setValue(m_fields[place].value);
}

void InspectorForm::build() {
    clearLayout(*m_column);
    m_rows.clear();
    QString section;
    for (std::size_t place = 0; place < m_fields.size(); ++place) {
        if (m_fields[place].section != section) {
            section = m_fields[place].section;
            auto* title = makeText(TextKind::Strong, section);
            title->setContentsMargins(0, place == 0 ? 0 : 10, 0, 0);
            m_column->addWidget(title);
        }
        m_rows.push_back(makeField(place));
        m_column->addWidget(m_rows.back());
    }
}

FormField* InspectorForm::makeField(std::size_t place) {
    auto* row = new FormField(m_fields[place].spec, m_folder, [this](const QString& expression) {
        return evaluateIn(*m_document, expression);
    });
    connect(row, &FormField::changed, this, [this, place, row] { change(place, row->reading().value); });
    connect(row, &FormField::resetRequested, this, [this, place] { change(place, std::nullopt); });
    return row;
}

void InspectorForm::change(std::size_t place, const std::optional<pipeline::Value>& value) {
    // An accepted edit comes back through show(), which may replace the fields.
    FormField* row = m_rows[place];
    const StepField field = m_fields[place];
    const Result<void> done = m_apply(editOf(field, m_step, value));
    if (!done.ok())
        row->complain(toQString(done.error().message()));
}

QStringList InspectorForm::inputsWanted() const {
    QStringList inputs;
    for (const StepField& field : m_fields)
        if (field.spec.hint.startsWith(QLatin1String("column")) && !inputs.contains(field.spec.hintOf))
            inputs.append(field.spec.hintOf);
    return inputs;
}

void InspectorForm::setColumns(const QString& input, const FieldOffer& offer) {
    for (FormField* row : m_rows)
        if (row->spec().hint.startsWith(QLatin1String("column")) && row->spec().hintOf == input)
            row->setOffer(offer);
}

FormField* InspectorForm::field(const QString& name) const {
    for (FormField* row : m_rows)
        if (row->spec().name == name)
            return row;
    return nullptr;
}

} // namespace orrery::widgets
