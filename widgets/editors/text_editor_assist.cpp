#include "core/pipeline/assist_place.h"
#include "widgets/client/wire_text.h"
#include "widgets/editors/completion_popup.h"
#include "widgets/editors/pipeline_text_editor.h"
#include "widgets/editors/yaml_area.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme_manager.h"

#include <QMenu>
#include <QToolTip>

#include <algorithm>
#include <cctype>
#include <cstring>

namespace orrery::widgets {

namespace {

bool isOn(const Diagnostic& diagnostic, int line) {
    return diagnostic.range.line == line + 1;
}

QString paragraphs(const std::string& text) {
    return toQString(text).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

} // namespace

void PipelineTextEditor::onTyped(int character) {
    const bool begins = character < 128 && (std::isalnum(character) || std::strchr("._ /", character));
    if (!begins && !m_completions->isVisible())
        return;
    if (!std::exchange(m_offering, true))
        QMetaObject::invokeMethod(
            this, [this] { offer(false); }, Qt::QueuedConnection);
}

void PipelineTextEditor::complete() {
    offer(true);
}

void PipelineTextEditor::offer(bool asked) {
    m_offering = false;
    m_area->flush();
    if (!m_assist || m_area->isReadOnly())
        return;
    const std::string_view text = m_area->view();
    const std::size_t cursor = m_area->cursor();
    pipeline::Completions found = pipeline::completionsAt(text, cursor, m_assist());
    const std::string_view word = text.substr(found.begin, found.end - found.begin);
    const bool done = found.items.size() == 1 && found.items.front().insert == word;
    // Without being asked, nothing is offered where everything fits: an empty line is no question.
    const bool isQuestion = asked || !word.empty() ||
                            (cursor > 0 && text[cursor - 1] != '\n' && text[cursor - 1] != ' ') ||
                            pipeline::placeAt(text, cursor).role != pipeline::TextPlace::Role::Key;
    if (done || !isQuestion)
        found.items.clear();
    const QPoint below = m_area->viewport()->mapTo(this, m_area->pointBelow(found.begin));
    const int high = static_cast<int>(m_area->SendScintilla(QsciScintillaBase::SCI_TEXTHEIGHT, 0UL));
    m_completions->offer(std::move(found), QRect(below.x(), below.y() - high, 1, high),
                         asked || !word.empty());
}

void PipelineTextEditor::accept(const pipeline::Completion& completion) {
    const auto& offered = m_completions->completions();
    const std::string text = completion.insert;
    const std::size_t begin = offered.begin;
    m_area->replace(begin, offered.end, text);
    m_area->moveCursor(begin + text.size());
    m_area->flush();
    m_area->setFocus();
    // Behind a key its value is the next question.
    if (text.ends_with(' ') || text.ends_with('('))
        offer(false);
}

QString PipelineTextEditor::findingsAt(std::size_t offset) const {
    QStringList found;
    bool hasFix = false;
    for (const Diagnostic& diagnostic : m_diagnostics) {
        const std::size_t begin = m_area->offsetOf(diagnostic.range.line, diagnostic.range.column);
        const std::size_t end = m_area->offsetOf(diagnostic.range.endLine, diagnostic.range.endColumn);
        if (diagnostic.range.line <= 0 || offset < begin || offset >= std::max(end, begin + 1))
            continue;
        found.append(paragraphs(diagnostic.message));
        hasFix = hasFix || !diagnostic.fixes.empty();
    }
    if (hasFix && !m_area->isReadOnly())
        found.append(tr("<i>Ctrl+. shows what mends it.</i>"));
    return found.join(QStringLiteral("<br>"));
}

void PipelineTextEditor::explainCursor() {
    const std::size_t cursor = m_area->cursor();
    explain(cursor, m_area->viewport()->mapToGlobal(m_area->pointBelow(cursor)));
}

void PipelineTextEditor::explain(std::size_t offset, const QPoint& position) {
    QStringList parts;
    if (const QString findings = findingsAt(offset); !findings.isEmpty())
        parts.append(findings);
    if (m_assist && offset < m_area->view().size())
        if (const auto found = pipeline::explanationAt(m_area->view(), offset, m_assist()))
            parts.append(
                QStringLiteral("<b>%1</b><br>%2").arg(paragraphs(found->title), paragraphs(found->text)));
    if (parts.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(position, QStringLiteral("<p>%1</p>").arg(parts.join(QStringLiteral("</p><p>"))),
                           m_area);
}

void PipelineTextEditor::openFixes() {
    const auto cursor = static_cast<unsigned long>(m_area->cursor());
    const long line = m_area->SendScintilla(QsciScintillaBase::SCI_LINEFROMPOSITION, cursor);
    openFixesOf(static_cast<int>(line),
                m_area->viewport()->mapToGlobal(m_area->pointBelow(m_area->cursor())));
}

void PipelineTextEditor::openFixesOf(int line, const QPoint& position) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QStringList messages;
    for (const Diagnostic& diagnostic : m_diagnostics) {
        if (!isOn(diagnostic, line))
            continue;
        messages.append(paragraphs(diagnostic.message));
        for (const Fix& fix : m_area->isReadOnly() ? std::vector<Fix>() : diagnostic.fixes)
            menu->addAction(icon(QStringLiteral("edit")), toQString(fix.title), this, [this, fix] {
                m_area->replace(m_area->offsetOf(fix.range.line, fix.range.column),
                                m_area->offsetOf(fix.range.endLine, fix.range.endColumn), fix.replacement);
                m_area->flush();
            });
    }
    if (!menu->isEmpty())
        return menu->popup(position);
    delete menu;
    const QString words = messages.isEmpty() ? tr("Nothing was found on this line.")
                                             : tr("%1<br>No change is known that mends it.", "findings")
                                                   .arg(messages.join(QStringLiteral("<br>")));
    QToolTip::showText(position, QStringLiteral("<p>%1</p>").arg(words), m_area);
}

} // namespace orrery::widgets
