#include "widgets/pages/pipeline/inspector_form.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/page_parts.h"
#include "widgets/models/document_session.h"

#include <QVBoxLayout>

namespace orrery::widgets {

InspectorForm::InspectorForm(QString folder, Apply apply)
    : m_folder(std::move(folder)), m_apply(std::move(apply)), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
}

void InspectorForm::show(const pipeline::Document& document, const std::vector<StepOfKind>& steps) {
    m_document = document;
    m_fields = sharedFieldsOf(document, steps);
    QString shape;
    for (const StepOfKind& each : steps)
        shape += toQString(each.step->name) + (each.kind ? toQString(each.kind->reference()) : QString());
    for (const auto& alike : m_fields) {
        const FieldSpec& spec = alike.front().spec;
        shape +=
            QLatin1Char('|') + spec.name + QString::number(static_cast<int>(spec.type)) + spec.defaultText();
    }
    if (shape != m_shape) {
        m_shape = shape;
        build();
    }
    for (std::size_t place = 0; place < m_fields.size(); ++place)
        showValue(place);
}

void InspectorForm::showValue(std::size_t place) {
    QStringList values;
    for (const StepField& field : m_fields[place]) {
        const QString byDefault = field.spec.defaultText();
        const QString value = field.value           ? fieldText(*field.value)
                              : byDefault.isEmpty() ? tr("empty")
                                                    : byDefault;
        if (!values.contains(value))
            values.append(value);
    }
    const bool differ = values.size() > 1;
    m_rows[place]->setValue(differ ? std::nullopt : m_fields[place].front().value);
    m_rows[place]->setDifferences(differ ? tr("Different: %1").arg(values.join(tr(", "))) : QString());
}

void InspectorForm::build() {
    clearLayout(*m_column);
    m_rows.clear();
    QString section;
    for (std::size_t place = 0; place < m_fields.size(); ++place) {
        if (m_fields[place].front().section != section) {
            section = m_fields[place].front().section;
            auto* title = makeText(TextKind::Strong, section);
            title->setContentsMargins(0, place == 0 ? 0 : 10, 0, 0);
            m_column->addWidget(title);
        }
        m_rows.push_back(makeField(place));
        m_column->addWidget(m_rows.back());
    }
}

FormField* InspectorForm::makeField(std::size_t place) {
    const FieldSpec& spec = m_fields[place].front().spec;
    auto* row = new FormField(
        spec, m_folder, [this](const QString& expression) { return evaluateIn(*m_document, expression); });
    if (spec.type == FieldType::List)
        row->setOffer({spec.choices, {}, {}});
    connect(row, &FormField::changed, this, [this, place, row] { change(place, row->reading().value); });
    connect(row, &FormField::resetRequested, this, [this, place] { change(place, std::nullopt); });
    return row;
}

void InspectorForm::change(std::size_t place, const std::optional<pipeline::Value>& value) {
    // An accepted edit comes back through show(), which may replace the fields.
    FormField* row = m_rows[place];
    std::vector<pipeline::Edit> edits;
    for (const StepField& field : m_fields[place])
        if (field.value != value)
            edits.push_back(editOf(field, value));
    const QString name = row->spec().shownName();
    const int steps = static_cast<int>(edits.size());
    const Result<void> done = m_apply(value ? tr("Set %1 of %n step(s)", nullptr, steps).arg(name)
                                            : tr("Reset %1 of %n step(s)", nullptr, steps).arg(name),
                                      edits);
    if (!done.ok())
        row->complain(toQString(done.error().message()));
}

QStringList InspectorForm::inputsWanted() const {
    QStringList inputs;
    for (const auto& alike : m_fields)
        if (const FieldSpec& spec = alike.front().spec;
            spec.hint.startsWith(QLatin1String("column")) && !inputs.contains(spec.hintOf))
            inputs.append(spec.hintOf);
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

InspectorForm::Apply applyTo(DocumentSession& document) {
    return [&document](const QString& title, const std::vector<pipeline::Edit>& edits) {
        return edits.size() == 1 ? document.apply(edits.front()) : document.applyAll(title, edits);
    };
}

} // namespace orrery::widgets
