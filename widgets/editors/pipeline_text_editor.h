#pragma once

#include "core/pipeline/assist.h"
#include "widgets/editors/text_search.h"

#include <QWidget>

#include <functional>

namespace orrery::widgets {

class CompletionPopup;
class SearchBar;
class TextNotice;
class YamlArea;

/// The editor of a pipeline's text: colours, folds, search, completions, explanations, findings with their
/// fixes. It holds no document: what is typed goes out by edited(), what others change comes in by follow().
/// Offsets are bytes. Thread: GUI.
class PipelineTextEditor : public QWidget {
    Q_OBJECT

public:
    explicit PipelineTextEditor(QWidget* parent = nullptr);

    /// What completions and explanations are made from, asked for each time.
    void setAssist(std::function<pipeline::AssistContext()> assist) { m_assist = std::move(assist); }
    /// Shows a text; only what differs is touched. Emits nothing.
    void follow(std::string_view text);
    void setDiagnostics(const Diagnostics& diagnostics);
    const Diagnostics& diagnostics() const { return m_diagnostics; }
    /// Refuses typing and says why; an empty reason allows it.
    void setReadOnly(const QString& reason);
    std::string text() const;

    YamlArea* area() const { return m_area; }
    SearchBar* searchBar() const { return m_search; }
    CompletionPopup* completions() const { return m_completions; }

    /// The step that the cursor is in; empty for none.
    QString currentStep() const;
    /// Brings the cursor to a stretch of a line.
    void reveal(const SourceRange& range);

    /// Brings the cursor behind the first place of some words; leaves it where there are none.
    void putCursorBehind(std::string_view words);
    /// Puts a text in at the cursor, as if it were typed.
    void typeText(std::string_view text);

    void openFind(bool withReplace);
    void openGoTo();
    void findNext(bool backwards);
    /// Offers what may be written at the cursor.
    void complete();
    /// Offers the fixes of the findings at the cursor's line, or says what is found there.
    void openFixes();
    /// Says what is known of the word at the cursor, as a pointer that rests there does.
    void explainCursor();

Q_SIGNALS:
    /// The person changed the text. `joins`: it goes on where the last change ended.
    void edited(bool joins);
    void undoRequested();
    void redoRequested();
    /// The cursor came to another step, or to none.
    void stepChanged(const QString& step);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Whether a key belongs to an action of this widget; does it unless only asked.
    bool takeShortcut(const QKeyEvent& event, bool onlyAsk);
    void connectArea();
    void connectSearch();
    void search(bool moveCursor);
    void replaceOne();
    void replaceAll();
    void closeSearch();

    void onTyped(int character);
    void onCursor();
    void offer(bool asked);
    void accept(const pipeline::Completion& completion);
    void explain(std::size_t offset, const QPoint& position);
    void openFixesOf(int line, const QPoint& position);
    QString findingsAt(std::size_t offset) const;

    std::function<pipeline::AssistContext()> m_assist;
    Diagnostics m_diagnostics;
    std::vector<SearchMatch> m_matches;
    TextNotice* m_notice;
    SearchBar* m_search;
    YamlArea* m_area;
    CompletionPopup* m_completions;
    QString m_step;
    int m_stepLine = -1;
    bool m_offering = false; ///< An offer waits for the next turn of the event loop.
};

} // namespace orrery::widgets
