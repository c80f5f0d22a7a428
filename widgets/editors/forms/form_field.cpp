#include "widgets/editors/forms/form_field.h"

#include "widgets/common/page_parts.h"
#include "widgets/common/surface.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/theme_manager.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QToolButton>

#include <utility>

namespace orrery::widgets {

namespace {

constexpr int kNameWidth = 84;

FieldSpec expressionSpec(const FieldSpec& spec) {
    FieldSpec line;
    line.name = spec.name;
    line.label = spec.label;
    line.description = spec.description;
    return line;
}

} // namespace

FormField::FormField(const FieldSpec& spec, const QString& folder, EvaluateExpression evaluate)
    : m_editor(makeFieldEditor(spec, folder).release()), m_expression(new LineEditor(expressionSpec(spec))),
      m_evaluate(spec.takesExpressions ? std::move(evaluate) : nullptr) {
    followTheme(*m_expression->line(),
                [this] { m_expression->line()->setFont(monoFont(metrics().monoBody)); });
    m_expression->line()->setAccessibleName(tr("Expression for %1").arg(spec.shownName()));
    m_expression->line()->setPlaceholderText(QStringLiteral("${{ params.x }}"));
    m_message = makeText(TextKind::Small);
    m_message->setWordWrap(true);
    makeButtons();
    layOut();
    for (FieldEditor* editor : {m_editor, static_cast<FieldEditor*>(m_expression)}) {
        connect(editor, &FieldEditor::edited, this, &FormField::touch);
        connect(editor, &FieldEditor::committed, this, &FormField::commit);
    }
    setExpressionShown(false);
    look();
}

void FormField::makeButtons() {
    // With its parent from the start: shown without one, it would be a window for a moment and take the
    // focus.
    m_fx = new QToolButton(this);
    m_fx->setText(QStringLiteral("fx"));
    followTheme(*m_fx, [this] { m_fx->setFont(monoFont(metrics().monoSmall)); });
    m_fx->setCheckable(true);
    followTheme(*m_fx, [this] { m_fx->setFixedSize(scaled(24), scaled(24)); });
    m_fx->setToolTip(tr("Write an expression instead of a value"));
    m_fx->setAccessibleName(tr("Expression for %1 on or off").arg(spec().shownName()));
    m_fx->setVisible(m_evaluate != nullptr);
    connect(m_fx, &QToolButton::clicked, this, &FormField::toggleExpression);
    m_reset = iconButton(QStringLiteral("undo"), tr("Reset %1").arg(spec().shownName()), this);
    followTheme(*m_reset, [this] { m_reset->setFixedSize(scaled(24), scaled(24)); });
    QSizePolicy policy = m_reset->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(policy);
    const QString byDefault = spec().defaultText();
    m_reset->setToolTip(byDefault.isEmpty() ? tr("Reset to the default, which is empty")
                                            : tr("Reset to the default: %1").arg(byDefault));
    connect(m_reset, &QToolButton::clicked, this, &FormField::resetRequested);
}

void FormField::layOut() {
    auto* name = spec().label.isEmpty() ? makeText(TextKind::Mono, spec().name)
                                        : makeText(TextKind::Secondary, spec().label);
    name->setToolTip(spec().description);
    name->setBuddy(m_editor);
    m_editor->setToolTip(spec().description);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(2);
    grid->setColumnMinimumWidth(0, scaled(kNameWidth));
    grid->setColumnStretch(1, 1);
    grid->addWidget(name, 0, 0, 1, spec().isWide() ? 2 : 1, Qt::AlignVCenter);
    grid->addWidget(m_fx, 0, 2);
    grid->addWidget(m_reset, 0, 3);
    // Both editors share a place: one of them is shown.
    for (QWidget* editor : {static_cast<QWidget*>(m_editor), static_cast<QWidget*>(m_expression)}) {
        if (spec().isWide())
            grid->addWidget(editor, 1, 0, 1, 4);
        else
            grid->addWidget(editor, 0, 1);
    }
    grid->addWidget(m_message, 2, spec().isWide() ? 0 : 1, 1, spec().isWide() ? 4 : 3);
}

void FormField::setExpressionShown(bool shown) {
    m_expressionShown = shown;
    m_fx->setChecked(shown);
    static_cast<QWidget*>(m_editor)->setVisible(!shown);
    static_cast<QWidget*>(m_expression)->setVisible(shown);
    setFocusProxy(shown ? static_cast<QWidget*>(m_expression) : static_cast<QWidget*>(m_editor));
}

void FormField::setValue(const std::optional<pipeline::Value>& value) {
    const bool expression = m_evaluate && value && isExpression(*value);
    // Who switched fx is about to write: what is shown anew because of something else leaves that alone.
    if (value == m_value && expression != m_expressionShown)
        return look();
    m_value = value;
    setExpressionShown(expression);
    m_expression->show(expression ? value : std::nullopt);
    m_editor->show(expression ? std::nullopt : value);
    m_reset->setVisible(value.has_value() && !spec().required);
    look();
}

void FormField::setDifferences(const QString& sentence) {
    if (sentence != std::exchange(m_differences, sentence))
        m_touched = false;
    if (!m_differences.isEmpty())
        m_reset->setVisible(!spec().required);
    look();
}

void FormField::touch() {
    m_touched = true;
    look();
}

FieldReading FormField::reading() const {
    if (!m_expressionShown)
        return m_editor->reading();
    const QString text = m_expression->line()->text();
    const pipeline::Value written(text.toStdString());
    if (!isExpression(written))
        return {{},
                tr("%1 is no expression. Write ${{ params.name }}, or switch fx off to write a value.")
                    .arg(spec().shownName())};
    const LiveValue live = m_evaluate(text);
    return live.problem.isEmpty() ? FieldReading{written, {}} : FieldReading{{}, live.problem};
}

void FormField::toggleExpression() {
    const bool wanted = m_fx->isChecked();
    m_touched = true;
    setExpressionShown(wanted);
    if (wanted && m_expression->line()->text().isEmpty()) {
        m_expression->line()->setText(QStringLiteral("${{  }}"));
        m_expression->line()->setCursorPosition(4);
    }
    setFocus();
    wanted ? say(tr("For example ${{ params.name }}."), false) : look();
}

void FormField::look() {
    const FieldReading read = isOpen() ? FieldReading() : reading();
    m_editor->setProblem(!m_expressionShown && !read.problem.isEmpty());
    m_expression->setProblem(m_expressionShown && !read.problem.isEmpty());
    if (isOpen())
        return say(m_differences, false);
    if (!read.problem.isEmpty() || !m_expressionShown)
        return say(read.problem, true);
    const LiveValue live = m_evaluate(m_expression->line()->text());
    say(live.known ? tr("= %1", "value of an expression").arg(live.text) : live.text, false);
}

void FormField::refreshLiveValue() {
    if (m_expressionShown)
        look();
}

void FormField::commit() {
    touch();
    const FieldReading read = reading();
    if (!read.problem.isEmpty())
        return;
    const bool differ = !m_differences.isEmpty();
    if (!read.value)
        return m_value || differ ? Q_EMIT resetRequested() : void();
    const bool same = m_value ? *m_value == *read.value : spec().defaultValue == read.value;
    if (!same || differ)
        Q_EMIT changed();
}

void FormField::complain(const QString& problem) {
    m_editor->setProblem(!m_expressionShown);
    m_expression->setProblem(m_expressionShown);
    say(problem, true);
}

QString FormField::message() const {
    return m_message->text();
}

void FormField::say(const QString& text, bool problem) {
    m_message->setTone(problem ? Tone::Error : Tone::Plain);
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

} // namespace orrery::widgets
