#pragma once

#include "widgets/common/page_parts.h"
#include "widgets/editors/text_search.h"

class QLineEdit;
class QPushButton;
class QToolButton;

namespace orrery::widgets {

/// The bar over a text: find, replace, and go to a line. Knows no text; its owner searches and tells it what
/// came of it.
class SearchBar : public Panel {
    Q_OBJECT

public:
    explicit SearchBar(QWidget* parent = nullptr);

    /// Shows the fields for searching, with `wish` as the pattern unless it is empty.
    void openFind(const QString& wish, bool canReplace, bool showReplace);
    /// Shows the field for a line, of which there are so many.
    void openGoTo(int lines);
    SearchQuery query() const;
    QString replacement() const;
    /// Says how many matches there are and which one is selected (from 1; 0: none).
    void say(std::size_t count, std::size_t current);

    QLineEdit* pattern() const { return m_pattern; }
    QLineEdit* replacementField() const { return m_replacement; }
    QLineEdit* line() const { return m_line; }

Q_SIGNALS:
    void queryChanged();
    void nextRequested();
    void previousRequested();
    void replaceRequested();
    void replaceAllRequested();
    void lineRequested(int line);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QToolButton* addOption(const QString& text, const QString& name);
    void showParts(bool find, bool replace);
    void goToLine();

    QLineEdit* m_pattern;
    QLineEdit* m_replacement;
    QLineEdit* m_line;
    QToolButton* m_regex;
    QToolButton* m_case;
    QToolButton* m_previous;
    QToolButton* m_next;
    TextLabel* m_count;
    QPushButton* m_replace;
    QPushButton* m_replaceAll;
    int m_lines = 1;
};

} // namespace orrery::widgets
