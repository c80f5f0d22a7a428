#pragma once

#include "core/base/diagnostic.h"
#include "widgets/editors/yaml_styles.h"

#include <Qsci/qsciscintilla.h>

#include <optional>
#include <string>
#include <string_view>

namespace orrery::widgets {

/// A text area for pipeline files that keeps every byte: no conversion of line ends, encodings or tabs. It
/// has no undo of its own, since typing becomes edits of the document. Offsets are bytes. Thread: GUI.
class YamlArea : public QsciScintilla {
    Q_OBJECT

public:
    explicit YamlArea(QWidget* parent = nullptr);

    std::string bytes() const;
    /// The bytes where they lie; valid until the text changes.
    std::string_view view() const;
    /// Shows a text. Only the lines that differ are touched: cursor, scrolling and folds stay where they are.
    /// Emits nothing.
    void follow(std::string_view text);
    /// Puts `text` in place of a stretch, as a person does: edited() follows.
    void replace(std::size_t begin, std::size_t end, std::string_view text);

    std::size_t cursor() const;
    /// Selects a stretch; folds around it open. Where it is out of sight it is scrolled to the upper third,
    /// also where the area gets its height only later.
    void selectRange(std::size_t begin, std::size_t end);
    void moveCursor(std::size_t offset) { selectRange(offset, offset); }
    /// The byte under a point of the viewport; the text's size where there is none.
    std::size_t offsetAt(const QPoint& point) const;
    /// The lower left corner of a byte in the viewport.
    QPoint pointBelow(std::size_t offset) const;
    /// The first byte of a place, clamped to the text. Lines and columns from 1.
    std::size_t offsetOf(int line, int column) const;

    /// Marks findings with a wave below and a sign in the margin.
    void setMarks(const Diagnostics& diagnostics);
    /// Marks what a search found; the one that is current by itself.
    void setMatches(const std::vector<std::pair<std::size_t, std::size_t>>& matches);

    /// Shows or hides what is below the line of the cursor.
    void toggleFold();
    /// Hides what is below every key inside of a top one, each step for example; shows it where all is
    /// hidden.
    void toggleFoldsOfSecondLevel();
    /// Inserts a line break with the indent that the next line most likely has.
    void breakLine();
    /// Tells of what was typed now instead of in the next turn of the event loop.
    void flush();

Q_SIGNALS:
    /// The person changed the text; once for everything typed in one turn of the event loop. `joins`: it goes
    /// on where the last change ended, so that both are one step to undo.
    void edited(bool joins);
    void cursorMoved();
    void undoRequested();
    void redoRequested();
    /// A click on the sign in the margin of a line, counted from 0.
    void signClicked(int line);
    /// The pointer rests over a byte; `position` is global.
    void hovered(std::size_t offset, const QPoint& position);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    long send(unsigned message, unsigned long first = 0, long second = 0) const {
        return SendScintilla(message, first, second);
    }
    void applyTheme();
    void applySigns();
    void widenNumbers();
    void readFromTheLeft();
    void dropOwnCommands();
    void styleTo(int position);
    void styleLine(int line);
    void setFoldOf(int line);
    int indentOf(int line) const;
    bool beginsFold(long line) const;
    void placeCursor();
    void onModified(int position, int type, int length);
    /// Shows the first text: there is nothing to keep.
    void showFirst(std::string_view text);
    void replaceQuietly(std::size_t begin, std::size_t end, std::string_view text);

    /// The first line that was seen before the cursor was sent somewhere, until the person scrolls or types.
    std::optional<int> m_topBefore;
    bool m_following = false;
    bool m_pending = false; ///< Something was typed that edited() has not told of.
    bool m_joins = false;
    int m_typedEnd = -1; ///< Where the last typed byte ended.
};

} // namespace orrery::widgets
