#include "widgets/editors/forms/field_editor.h"

#include "widgets/editors/forms/choice_editors.h"
#include "widgets/editors/forms/list_editor.h"
#include "widgets/editors/forms/text_editors.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/theme_manager.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <utility>

namespace orrery::widgets {

std::unique_ptr<FieldEditor> makeFieldEditor(const FieldSpec& spec, const QString& folder) {
    const bool number = spec.type == FieldType::Number || spec.type == FieldType::Integer;
    if (spec.type == FieldType::Boolean)
        return std::make_unique<SwitchEditor>(spec);
    if (spec.type == FieldType::Choice)
        return std::make_unique<ChoiceEditor>(spec);
    if (spec.type == FieldType::List && spec.hint != QLatin1String("code"))
        return std::make_unique<ListEditor>(spec);
    if (number && spec.hint.endsWith(QLatin1String("slider")) && spec.minimum && spec.maximum)
        return std::make_unique<SliderEditor>(spec);
    if (spec.hint == QLatin1String("column"))
        return std::make_unique<ColumnEditor>(spec);
    if (spec.hint == QLatin1String("code") || spec.hint == QLatin1String("multiline"))
        return std::make_unique<TextBlockEditor>(spec);
    if (spec.type == FieldType::Path || spec.hint == QLatin1String("file") ||
        spec.hint == QLatin1String("folder"))
        return std::make_unique<PathEditor>(spec, folder);
    return std::make_unique<LineEditor>(spec);
}

void FieldEditor::commitFocused() {
    for (QWidget* at = QApplication::focusWidget(); at; at = at->parentWidget())
        if (auto* editor = qobject_cast<FieldEditor*>(at))
            return editor->commitTyped();
}

LineEditor::LineEditor(const FieldSpec& spec) : FieldEditor(spec), m_line(new QLineEdit) {
    followTheme(*m_line, [this] {
        m_line->setFont(m_spec.type == FieldType::Text ? uiFont(metrics().fontBody)
                                                       : monoFont(metrics().monoBody));
    });
    m_line->setPlaceholderText(spec.defaultText());
    m_line->setAccessibleName(spec.shownName());
    m_line->setAccessibleDescription(spec.description);
    setControlSize(m_line, ControlSize::Inspector);
    setFocusProxy(m_line);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_line, 1);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(m_line, &QLineEdit::editingFinished, this, &LineEditor::commitTyped);
}

void LineEditor::show(const std::optional<pipeline::Value>& value) {
    const QString before = std::exchange(m_shown, value ? fieldText(*value) : QString());
    // Something else of the document changed while somebody writes here.
    if (m_line->hasFocus() && m_shown == before && m_line->text() != before)
        return;
    if (m_line->text() != m_shown)
        m_line->setText(m_shown);
    // Of a long text the beginning says more than the end.
    m_line->setCursorPosition(0);
}

FieldReading LineEditor::reading() const {
    return readField(m_spec, m_line->text());
}

void LineEditor::setProblem(bool problem) {
    setValidity(m_line, problem ? Validity::Error : Validity::Fine);
}

void LineEditor::commitTyped() {
    if (m_line->text() == m_shown)
        return;
    if (reading().problem.isEmpty())
        m_shown = m_line->text();
    Q_EMIT committed();
}

bool LineEditor::eventFilter(QObject* watched, QEvent* event) {
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched == m_line && key && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        m_line->text() != m_shown) {
        event->accept();
        if (event->type() == QEvent::KeyPress) {
            m_line->setText(m_shown);
            Q_EMIT edited();
        }
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace orrery::widgets
