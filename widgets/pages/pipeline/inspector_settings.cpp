#include "widgets/pages/pipeline/inspector_settings.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/histogram.h"
#include "widgets/common/link_button.h"
#include "widgets/common/page_parts.h"
#include "widgets/pages/pipeline/inspector_data.h"
#include "widgets/pages/pipeline/port_row.h"

#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QUrl>
#include <QVBoxLayout>

namespace orrery::widgets {

namespace {

/// What a parameter of the kind is for the step: as the file says, else its default; nothing for a list.
std::optional<QString> valueOf(const pipeline::Step& step, const pipeline::KindParam& param) {
    for (const pipeline::Argument& argument : step.with)
        if (argument.name == param.name && argument.shape == pipeline::Argument::Shape::Scalar)
            return toQString(argument.value.text());
    const FieldSpec spec = fieldOf(param);
    if (!spec.defaultValue || spec.type == FieldType::List)
        return std::nullopt;
    return spec.defaultText();
}

/// A kind's command as it would be typed, one option a line. The step's parameters stand in it; what only a
/// run knows, the places of inputs and outputs, stays an expression.
QString commandOf(const pipeline::NodeKind& kind, const pipeline::Step& step) {
    QStringList words;
    for (const std::string& word : kind.command)
        words.append(toQString(word));
    QString command = kind.command.empty() ? toQString(kind.shell) : words.join(QStringLiteral("\n  "));
    for (const pipeline::KindParam& param : kind.params) {
        const QRegularExpression place(QStringLiteral("\\$\\{\\{ *with\\.%1 *\\}\\}")
                                           .arg(QRegularExpression::escape(toQString(param.name))));
        if (std::optional<QString> value = valueOf(step, param))
            command.replace(place, value->replace(QLatin1Char('\\'), QStringLiteral("\\\\")));
    }
    return command;
}

} // namespace

InspectorSettings::InspectorSettings(PreviewStore& previews) : m_previews(previews) {
    m_commandTitle = makeText(TextKind::Small, tr("Command that will run"));
    m_code = new LinkButton;
    m_code->setFocusPolicy(Qt::StrongFocus);
    m_command = new CodeBox({});
    m_note = makeText(TextKind::Small);
    m_note->setWordWrap(true);
    m_note->setTone(Tone::Warn);
    m_facts = makeText(TextKind::Secondary);
    m_facts->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_commandTitle);
    head->addStretch();
    head->addWidget(m_code);
    m_place = new QVBoxLayout;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_command);
    column->addWidget(m_note);
    column->addSpacing(6);
    column->addLayout(m_place);
    column->addWidget(m_facts);
    connect(m_code, &QAbstractButton::clicked, this, &InspectorSettings::openCode);
    connect(&m_previews, &PreviewStore::arrived, this, &InspectorSettings::offerColumns);
}

void InspectorSettings::show(const InspectedStep& shown) {
    if (shown.pipeline != m_shown.pipeline) {
        clearLayout(*m_place);
        DocumentSession& document = shown.pipeline->document();
        m_form = new InspectorForm(document.folder(), applyTo(document));
        m_place->addWidget(m_form);
    }
    m_shown = shown;
    const pipeline::Step* step = documentStep();
    refreshCommand(step);
    refreshForm(step);
    refreshFacts();
}

const pipeline::Step* InspectorSettings::documentStep() const {
    const DocumentSession& document = m_shown.pipeline->document();
    return document.isOpen() ? document.lastGood().step(toStdString(m_shown.node)) : nullptr;
}

void InspectorSettings::refreshCommand(const pipeline::Step* step) {
    const api::Node* node = m_shown.graphNode();
    // A step with a command of its own has it in the form.
    QString command = node ? toQString(node->command) : QString();
    const auto kind =
        step && step->uses ? m_shown.pipeline->document().kinds().find(step->uses->text) : nullptr;
    if (command.isEmpty() && kind)
        command = commandOf(*kind, *step);
    const bool ofKind = !command.isEmpty() && !(step && step->hasCommand());
    m_commandTitle->setVisible(ofKind);
    m_command->setVisible(ofKind);
    m_command->setText(command);
    const bool code = step && !step->code.empty();
    m_code->setVisible(code);
    if (code)
        m_code->setText(tr("Open %1").arg(toQString(step->code.front().name)));
}

void InspectorSettings::openCode() {
    const pipeline::Step* step = documentStep();
    if (step && !step->code.empty())
        QDesktopServices::openUrl(QUrl::fromLocalFile(
            QDir(m_shown.pipeline->document().folder()).filePath(toQString(step->code.front().name))));
}

void InspectorSettings::refreshForm(const pipeline::Step* step) {
    const DocumentSession& document = m_shown.pipeline->document();
    m_form->setVisible(step != nullptr);
    m_note->setVisible(false);
    if (!step)
        return;
    const auto kind = step->uses ? document.kinds().find(step->uses->text) : nullptr;
    m_form->show(document.lastGood(), {{step, kind}});
    const auto problem = document.syntaxProblem();
    m_form->setEnabled(!problem);
    if (problem)
        m_note->setText(
            tr("The file cannot be read at line %1. Mend its text, and the form can be used again.")
                .arg(problem->range.line));
    else if (step->uses && !kind)
        m_note->setText(
            tr("The kind %1 is not known here, so its parameters are not shown. Put its folder into "
               "kinds/ of the workspace.")
                .arg(toQString(step->uses->text)));
    m_note->setVisible(!m_note->text().isEmpty() && (problem || (step->uses && !kind)));
    offerColumns();
}

void InspectorSettings::refreshFacts() {
    const api::Node* node = m_shown.graphNode();
    m_facts->setVisible(m_form->isHidden());
    m_facts->setText(!node || node->resources.empty()
                         ? tr("It asks for no resources in particular.")
                         : tr("It asks for %1.").arg(toQString(node->resources)));
}

void InspectorSettings::offerColumns() {
    if (!m_shown.pipeline || !m_form || m_form->isHidden())
        return;
    for (const QString& input : m_form->inputsWanted()) {
        const OutputKey source = InspectorData::sourceOf(m_shown, toStdString(input));
        FieldOffer offer;
        if (source.output.isEmpty())
            offer.sentence = tr("Connect the input %1 first; then its columns can be picked.").arg(input);
        else
            offer.sentence = tr("Run %1 once; then its columns can be picked.").arg(source.step);
        const Result<api::Preview>* known = m_previews.look(source);
        if (known && known->ok() && (*known)->view == "table") {
            offer.sentence.clear();
            for (const auto& column : (*known)->columns) {
                offer.names.append(toQString(column.name));
                offer.notes.append(columnTypeText(column.type));
            }
        }
        m_form->setColumns(input, offer);
    }
}

} // namespace orrery::widgets
