#include "widgets/editors/forms/text_editors.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/surface.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/theme_manager.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace orrery::widgets {

namespace {

constexpr int kFewestLines = 3;
constexpr int kMostLines = 14;

/// An entry of a list as one line: with a line break in it, in quotes.
QString lineOf(const pipeline::Value& entry) {
    const QString text = fieldText(entry);
    return text.contains(QLatin1Char('\n')) ? toQString(entry.dump()) : text;
}

QString textOf(const pipeline::Value& value) {
    QStringList lines;
    for (const pipeline::Value& entry : value.items())
        lines.append(lineOf(entry));
    return value.isArray() ? lines.join(QLatin1Char('\n')) : fieldText(value);
}

pipeline::Value entryOf(const QString& line) {
    const auto quoted =
        line.startsWith(QLatin1Char('"'))
            ? pipeline::Template::parseCondition(toStdString(line)).evaluate(pipeline::ValueScope())
            : Result<pipeline::Value>(pipeline::Value());
    return quoted.ok() && quoted->isText() ? *quoted : pipeline::Value(toStdString(line));
}

} // namespace

TextBlockEditor::TextBlockEditor(const FieldSpec& spec) : FieldEditor(spec), m_text(new QPlainTextEdit) {
    const bool code = spec.hint == QLatin1String("code");
    followTheme(*m_text, [this, code] {
        m_text->setFont(code ? monoFont(metrics().monoSmall) : uiFont(metrics().fontBody));
    });
    m_text->setLineWrapMode(code ? QPlainTextEdit::NoWrap : QPlainTextEdit::WidgetWidth);
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(spec.defaultText().isEmpty() ? spec.description : spec.defaultText());
    m_text->setAccessibleName(spec.shownName());
    m_text->setAccessibleDescription(spec.description);
    setFocusProxy(m_text);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text);
    m_text->installEventFilter(this);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        Q_EMIT edited();
    });
    fitHeight();
}

void TextBlockEditor::fitHeight() {
    const int lines = std::clamp(m_text->blockCount(), kFewestLines, kMostLines);
    const int frame = 2 * m_text->frameWidth() + static_cast<int>(2 * m_text->document()->documentMargin());
    m_text->setFixedHeight(lines * m_text->fontMetrics().lineSpacing() + frame + metrics().scrollBar);
}

void TextBlockEditor::show(const std::optional<pipeline::Value>& value) {
    const QString before = std::exchange(m_shown, value ? textOf(*value) : QString());
    const QString text = m_text->toPlainText();
    // The same, or something else of the document changed while somebody writes here.
    if (text == m_shown || (m_text->hasFocus() && m_shown == before && text != before))
        return;
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(m_shown);
    fitHeight();
}

FieldReading TextBlockEditor::reading() const {
    if (m_spec.type != FieldType::List)
        return readField(m_spec, m_text->toPlainText());
    pipeline::Value list = pipeline::Value::array();
    for (const QString& line : m_text->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        list.push(entryOf(line));
    if (list.items().empty())
        return readField(m_spec, {});
    return {list, {}};
}

void TextBlockEditor::setProblem(bool problem) {
    setValidity(m_text, problem ? Validity::Error : Validity::Fine);
}

void TextBlockEditor::commitTyped() {
    if (m_text->toPlainText() == m_shown)
        return;
    if (reading().problem.isEmpty())
        m_shown = m_text->toPlainText();
    Q_EMIT committed();
}

bool TextBlockEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_text && event->type() == QEvent::FocusOut)
        commitTyped();
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched == m_text && key && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Return &&
        static_cast<QKeyEvent*>(event)->modifiers() == Qt::ControlModifier) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            commitTyped();
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

PathEditor::PathEditor(const FieldSpec& spec, const QString& folder) : LineEditor(spec), m_folder(folder) {
    followTheme(*m_line, [this] { m_line->setFont(monoFont(metrics().monoBody)); });
    QToolButton* button = iconButton(QStringLiteral("folder"), tr("Choose %1").arg(spec.shownName()), this);
    layout()->addWidget(button);
    connect(button, &QToolButton::clicked, this, &PathEditor::browse);
}

void PathEditor::browse() {
    auto* dialog = new QFileDialog(this, tr("Choose %1").arg(m_spec.shownName()), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(m_spec.hint == QLatin1String("folder") ? QFileDialog::Directory
                                                               : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) {
        const QString relative = QDir(m_folder).relativeFilePath(chosen);
        m_line->setText(relative.startsWith(QLatin1String("..")) ? chosen : relative);
        Q_EMIT committed();
    });
    dialog->open();
}

} // namespace orrery::widgets
