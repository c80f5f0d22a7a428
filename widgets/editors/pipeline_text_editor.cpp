#include "widgets/editors/pipeline_text_editor.h"

#include "core/pipeline/assist_place.h"
#include "widgets/client/wire_text.h"
#include "widgets/editors/completion_popup.h"
#include "widgets/editors/search_bar.h"
#include "widgets/editors/text_notice.h"
#include "widgets/editors/yaml_area.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace orrery::widgets {

PipelineTextEditor::PipelineTextEditor(QWidget* parent) : QWidget(parent) {
    m_notice = new TextNotice;
    m_search = new SearchBar;
    m_area = new YamlArea;
    m_area->setAccessibleName(tr("Text of the pipeline"));
    m_completions = new CompletionPopup(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_search);
    column->addWidget(m_area, 1);
    setFocusProxy(m_area);
    m_area->installEventFilter(this);
    connectArea();
    connectSearch();
}

void PipelineTextEditor::connectArea() {
    connect(m_area, &YamlArea::edited, this, [this](bool joins) {
        Q_EMIT edited(joins);
        if (m_search->isVisible())
            search(false);
    });
    connect(m_area, &YamlArea::undoRequested, this, &PipelineTextEditor::undoRequested);
    connect(m_area, &YamlArea::redoRequested, this, &PipelineTextEditor::redoRequested);
    connect(m_area, &YamlArea::cursorMoved, this, &PipelineTextEditor::onCursor);
    connect(m_area, &YamlArea::hovered, this, &PipelineTextEditor::explain);
    connect(m_area, &YamlArea::signClicked, this, [this](int line) {
        const QPoint below = m_area->pointBelow(m_area->offsetOf(line + 1, 1));
        openFixesOf(line, m_area->viewport()->mapToGlobal(QPoint(0, below.y())));
    });
    connect(m_area, &QsciScintilla::SCN_CHARADDED, this, &PipelineTextEditor::onTyped);
    connect(m_completions, &CompletionPopup::accepted, this, &PipelineTextEditor::accept);
}

void PipelineTextEditor::follow(std::string_view text) {
    if (m_area->view() == text)
        return;
    m_completions->hide();
    m_area->follow(text);
    if (m_search->isVisible())
        search(false);
}

void PipelineTextEditor::setDiagnostics(const Diagnostics& diagnostics) {
    m_diagnostics = diagnostics;
    m_area->setMarks(diagnostics);
}

void PipelineTextEditor::setReadOnly(const QString& reason) {
    m_area->setReadOnly(!reason.isEmpty());
    m_notice->say(reason);
}

std::string PipelineTextEditor::text() const {
    return m_area->bytes();
}

QString PipelineTextEditor::currentStep() const {
    return toQString(pipeline::stepAt(m_area->view(), m_area->cursor()));
}

void PipelineTextEditor::reveal(const SourceRange& range) {
    m_area->moveCursor(m_area->offsetOf(range.line, range.column));
}

void PipelineTextEditor::putCursorBehind(std::string_view words) {
    const std::size_t found = m_area->view().find(words);
    if (found != std::string_view::npos)
        m_area->moveCursor(found + words.size());
}

void PipelineTextEditor::typeText(std::string_view text) {
    const std::size_t cursor = m_area->cursor();
    m_area->replace(cursor, cursor, text);
    m_area->moveCursor(cursor + text.size());
    m_area->flush();
}

void PipelineTextEditor::onCursor() {
    const auto& offered = m_completions->completions();
    const std::size_t cursor = m_area->cursor();
    if (!m_offering && m_completions->isVisible() && (cursor < offered.begin || cursor > offered.end))
        m_completions->hide();
    const int line = static_cast<int>(m_area->SendScintilla(QsciScintillaBase::SCI_LINEFROMPOSITION, cursor));
    if (line == m_stepLine)
        return;
    m_stepLine = line;
    const QString step = currentStep();
    if (step == m_step)
        return;
    m_step = step;
    Q_EMIT stepChanged(step);
}

bool PipelineTextEditor::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_area)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        m_completions->hide();
        m_area->flush();
    }
    if (event->type() == QEvent::ShortcutOverride && takeShortcut(*static_cast<QKeyEvent*>(event), true)) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    return m_completions->takeKey(*key) || takeShortcut(*key, false);
}

bool PipelineTextEditor::takeShortcut(const QKeyEvent& event, bool onlyAsk) {
    if (event.key() == Qt::Key_Escape && m_search->isVisible()) {
        if (!onlyAsk)
            closeSearch();
        return true;
    }
    // Keys that mean this in every text editor, and something else on the rest of the page.
    const QKeySequence pressed(event.keyCombination());
    const bool find = event.matches(QKeySequence::Find);
    const bool goTo = pressed == QKeySequence(Qt::CTRL | Qt::Key_G);
    const bool fixes = pressed == QKeySequence(Qt::CTRL | Qt::Key_Period);
    if (find || goTo || fixes) {
        if (!onlyAsk)
            find ? openFind(false) : goTo ? openGoTo() : openFixes();
        return true;
    }
    for (QAction* action : actions()) {
        if (action->shortcut() != pressed || !action->isEnabled())
            continue;
        if (!onlyAsk)
            action->trigger();
        return true;
    }
    return false;
}

void PipelineTextEditor::connectSearch() {
    connect(m_search, &SearchBar::queryChanged, this, [this] { search(true); });
    connect(m_search, &SearchBar::nextRequested, this, [this] { findNext(false); });
    connect(m_search, &SearchBar::previousRequested, this, [this] { findNext(true); });
    connect(m_search, &SearchBar::replaceRequested, this, &PipelineTextEditor::replaceOne);
    connect(m_search, &SearchBar::replaceAllRequested, this, &PipelineTextEditor::replaceAll);
    connect(m_search, &SearchBar::lineRequested, this, [this](int line) {
        m_area->moveCursor(m_area->offsetOf(line, 1));
        closeSearch();
    });
    connect(m_search, &SearchBar::closed, this, &PipelineTextEditor::closeSearch);
}

void PipelineTextEditor::openFind(bool withReplace) {
    const QString selected = m_area->selectedText();
    m_search->openFind(selected.contains(u'\n') ? QString() : selected, !m_area->isReadOnly(), withReplace);
}

void PipelineTextEditor::openGoTo() {
    m_search->openGoTo(m_area->lines());
}

void PipelineTextEditor::closeSearch() {
    m_search->hide();
    m_completions->hide();
    m_matches.clear();
    m_area->setMatches({});
    m_area->setFocus(Qt::ShortcutFocusReason);
}

void PipelineTextEditor::search(bool moveCursor) {
    m_matches = findAll(m_area->view(), m_search->query());
    std::vector<std::pair<std::size_t, std::size_t>> stretches;
    for (const SearchMatch& match : m_matches)
        stretches.emplace_back(match.begin, match.end);
    m_area->setMatches(stretches);
    if (moveCursor && !m_matches.empty()) {
        // The word that was found stays found while its pattern grows.
        const auto start =
            static_cast<std::size_t>(m_area->SendScintilla(QsciScintillaBase::SCI_GETSELECTIONSTART));
        auto next = std::find_if(m_matches.begin(), m_matches.end(),
                                 [&](const SearchMatch& match) { return match.begin >= start; });
        next = next == m_matches.end() ? m_matches.begin() : next;
        m_area->selectRange(next->begin, next->end);
        m_search->say(m_matches.size(), static_cast<std::size_t>(next - m_matches.begin()) + 1);
    } else {
        m_search->say(m_matches.size(), 0);
    }
}

void PipelineTextEditor::findNext(bool backwards) {
    if (m_matches.empty())
        return openFind(false);
    const auto from = static_cast<std::size_t>(m_area->SendScintilla(
        backwards ? QsciScintillaBase::SCI_GETSELECTIONSTART : QsciScintillaBase::SCI_GETSELECTIONEND));
    std::size_t chosen = backwards ? m_matches.size() - 1 : 0;
    for (std::size_t i = 0; i < m_matches.size(); ++i) {
        const std::size_t each = backwards ? m_matches.size() - 1 - i : i;
        if (backwards ? m_matches[each].end <= from : m_matches[each].begin >= from) {
            chosen = each;
            break;
        }
    }
    m_area->selectRange(m_matches[chosen].begin, m_matches[chosen].end);
    m_search->say(m_matches.size(), chosen + 1);
}

void PipelineTextEditor::replaceOne() {
    const auto begin =
        static_cast<std::size_t>(m_area->SendScintilla(QsciScintillaBase::SCI_GETSELECTIONSTART));
    const auto end = static_cast<std::size_t>(m_area->SendScintilla(QsciScintillaBase::SCI_GETSELECTIONEND));
    const auto found = std::find(m_matches.begin(), m_matches.end(), SearchMatch{begin, end});
    if (found != m_matches.end()) {
        const std::string text =
            replacementFor(m_area->view(), *found, m_search->query(), m_search->replacement());
        m_area->replace(begin, end, text);
        m_area->moveCursor(begin + text.size());
        m_area->flush();
    }
    if (!m_matches.empty())
        findNext(false);
}

void PipelineTextEditor::replaceAll() {
    const std::string before = m_area->bytes();
    std::string after;
    std::size_t done = 0;
    for (const SearchMatch& match : m_matches) {
        after.append(before, done, match.begin - done);
        after += replacementFor(before, match, m_search->query(), m_search->replacement());
        done = match.end;
    }
    if (m_matches.empty())
        return;
    const std::size_t begin = m_matches.front().begin;
    m_area->replace(begin, done, std::string_view(after).substr(begin));
    m_area->flush();
}

} // namespace orrery::widgets
