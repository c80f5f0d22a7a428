#include "widgets/editors/yaml_area.h"

#include "core/pipeline/text_merge.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QScrollBar>
#include <Qsci/qscicommandset.h>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr int lineMargin = 0;
constexpr int signMargin = 1;
constexpr int foldMargin = 2;
constexpr int spacesOfIndent = 2;

} // namespace

YamlArea::YamlArea(QWidget* parent) : QsciScintilla(parent) {
    setUtf8(true);
    readFromTheLeft();
    setFrameShape(QFrame::NoFrame);
    send(SCI_SETUNDOCOLLECTION, 0);
    send(SCI_SETCODEPAGE, SC_CP_UTF8);
    setIndentationsUseTabs(false);
    setTabWidth(spacesOfIndent);
    setBackspaceUnindents(true);
    setTabIndents(true);
    setBraceMatching(SloppyBraceMatch);
    setFolding(PlainFoldStyle, foldMargin);
    setMarginLineNumbers(lineMargin, true);
    setMarginSensitivity(signMargin, true);
    setMarginType(signMargin, SymbolMargin);
    setScrollWidth(1);
    setScrollWidthTracking(true);
    send(SCI_SETMULTIPLESELECTION, 1);
    send(SCI_SETADDITIONALSELECTIONTYPING, 1);
    dropOwnCommands();
    connect(this, &QsciScintilla::SCN_STYLENEEDED, this, &YamlArea::styleTo);
    connect(this, &QsciScintilla::SCN_MODIFIED, this,
            [this](int position, int type, const char*, int length) { onModified(position, type, length); });
    connect(this, &QsciScintilla::cursorPositionChanged, this, &YamlArea::cursorMoved);
    connect(this, &QsciScintilla::linesChanged, this, &YamlArea::widenNumbers);
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_topBefore.reset(); });
    connect(this, &QsciScintilla::marginClicked, this, [this](int margin, int line) {
        if (margin == signMargin)
            Q_EMIT signClicked(line);
    });
    applyTheme();
}

void YamlArea::readFromTheLeft() {
    // As code is read in every language. A painter on a widget takes the direction of the whole application,
    // one on the picture of a line that of the words.
    setLayoutDirection(Qt::LeftToRight);
    send(SCI_SETBUFFEREDDRAW, QGuiApplication::layoutDirection() == Qt::RightToLeft);
}

void YamlArea::dropOwnCommands() {
    // Undo belongs to the document; the others are keys that the window uses.
    for (const QsciCommand::Command command :
         {QsciCommand::Undo, QsciCommand::Redo, QsciCommand::LineCut, QsciCommand::LineDelete,
          QsciCommand::LineTranspose, QsciCommand::SelectionLowerCase, QsciCommand::SelectionUpperCase,
          QsciCommand::ZoomIn, QsciCommand::ZoomOut, QsciCommand::SelectionDuplicate}) {
        if (QsciCommand* found = standardCommands()->find(command)) {
            found->setKey(0);
            found->setAlternateKey(0);
        }
    }
}

std::string_view YamlArea::view() const {
    const auto size = static_cast<std::size_t>(send(SCI_GETLENGTH));
    const void* begin = SendScintillaPtrResult(SCI_GETCHARACTERPOINTER);
    return {static_cast<const char*>(begin), size};
}

std::string YamlArea::bytes() const {
    return std::string(view());
}

void YamlArea::follow(std::string_view text) {
    if (view() == text)
        return;
    if (view().empty())
        return showFirst(text);
    const std::string before = bytes();
    const auto from = pipeline::splitLines(before);
    const auto to = pipeline::splitLines(text);
    const auto changes = pipeline::changedLines(from, to);
    const auto startOf = [](std::string_view whole, const auto& lines, std::size_t line) {
        return line < lines.size() ? static_cast<std::size_t>(lines[line].data() - whole.data())
                                   : whole.size();
    };
    const bool wasReadOnly = isReadOnly();
    const long top = send(SCI_DOCLINEFROMVISIBLE, static_cast<unsigned long>(firstVisibleLine()));
    long shift = 0;
    m_following = true;
    send(SCI_SETREADONLY, 0);
    // From the end, so that the places of those before stay true.
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        const std::size_t begin = startOf(before, from, change->oldBegin);
        const std::size_t newBegin = startOf(text, to, change->newBegin);
        replaceQuietly(begin, startOf(before, from, change->oldEnd),
                       text.substr(newBegin, startOf(text, to, change->newEnd) - newBegin));
        if (static_cast<long>(change->oldEnd) <= top)
            shift += static_cast<long>(change->newEnd - change->newBegin) -
                     static_cast<long>(change->oldEnd - change->oldBegin);
    }
    send(SCI_SETREADONLY, wasReadOnly);
    if (shift != 0)
        setFirstVisibleLine(static_cast<int>(
            send(SCI_VISIBLEFROMDOCLINE, static_cast<unsigned long>(std::max(0L, top + shift)))));
    m_following = false;
    m_pending = false;
    m_typedEnd = -1;
}

void YamlArea::showFirst(std::string_view text) {
    const bool wasReadOnly = isReadOnly();
    m_following = true;
    send(SCI_SETREADONLY, 0);
    SendScintilla(SCI_APPENDTEXT, text.size(), text.data());
    setEolMode(text.find("\r\n") != std::string_view::npos ? EolWindows : EolUnix);
    send(SCI_SETREADONLY, wasReadOnly);
    moveCursor(0);
    m_following = false;
}

void YamlArea::replaceQuietly(std::size_t begin, std::size_t end, std::string_view text) {
    // What both have at their ends stays, so that a cursor inside of a line stays too.
    const std::string_view old = view().substr(begin, end - begin);
    std::size_t head = 0;
    while (head < old.size() && head < text.size() && old[head] == text[head])
        ++head;
    std::size_t tail = 0;
    while (tail < old.size() - head && tail < text.size() - head &&
           old[old.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;
    send(SCI_SETTARGETRANGE, begin + head, static_cast<long>(end - tail));
    const std::string_view middle = text.substr(head, text.size() - head - tail);
    SendScintilla(SCI_REPLACETARGET, middle.size(), middle.data());
}

void YamlArea::replace(std::size_t begin, std::size_t end, std::string_view text) {
    send(SCI_SETTARGETRANGE, begin, static_cast<long>(end));
    SendScintilla(SCI_REPLACETARGET, text.size(), text.data());
}

std::size_t YamlArea::cursor() const {
    return static_cast<std::size_t>(send(SCI_GETCURRENTPOS));
}

void YamlArea::selectRange(std::size_t begin, std::size_t end) {
    const auto size = static_cast<std::size_t>(send(SCI_GETLENGTH));
    begin = std::min(begin, size);
    end = std::min(end, size);
    send(SCI_ENSUREVISIBLE, static_cast<unsigned long>(send(SCI_LINEFROMPOSITION, end)));
    m_topBefore = firstVisibleLine();
    send(SCI_SETSEL, begin, static_cast<long>(end));
    placeCursor();
}

void YamlArea::placeCursor() {
    const auto line = static_cast<unsigned long>(send(SCI_LINEFROMPOSITION, cursor()));
    const int row = static_cast<int>(send(SCI_VISIBLEFROMDOCLINE, line));
    const int rows = static_cast<int>(send(SCI_LINESONSCREEN));
    const bool isSeen = row >= *m_topBefore && row < *m_topBefore + rows;
    setFirstVisibleLine(isSeen ? *m_topBefore : std::max(0, row - rows / 3));
}

std::size_t YamlArea::offsetAt(const QPoint& point) const {
    const long found = send(SCI_CHARPOSITIONFROMPOINTCLOSE, static_cast<unsigned long>(point.x()), point.y());
    return static_cast<std::size_t>(found >= 0 ? found : send(SCI_GETLENGTH));
}

QPoint YamlArea::pointBelow(std::size_t offset) const {
    const auto position = static_cast<long>(offset);
    const long line = send(SCI_LINEFROMPOSITION, offset);
    return QPoint(static_cast<int>(send(SCI_POINTXFROMPOSITION, 0, position)),
                  static_cast<int>(send(SCI_POINTYFROMPOSITION, 0, position) +
                                   send(SCI_TEXTHEIGHT, static_cast<unsigned long>(line))));
}

std::size_t YamlArea::offsetOf(int line, int column) const {
    const long lines = send(SCI_GETLINECOUNT);
    const auto index = static_cast<unsigned long>(std::clamp<long>(line - 1, 0, lines - 1));
    const long begin = send(SCI_POSITIONFROMLINE, index);
    const long end = send(SCI_GETLINEENDPOSITION, index);
    return static_cast<std::size_t>(std::clamp<long>(begin + column - 1, begin, end));
}

void YamlArea::breakLine() {
    const std::string_view text = view();
    const std::size_t at = std::min(cursor(), static_cast<std::size_t>(send(SCI_GETSELECTIONSTART)));
    const std::size_t begin = text.substr(0, at).rfind('\n') + 1;
    const std::string_view before = text.substr(begin, at - begin);
    std::size_t indent = std::min(before.find_first_not_of(' '), before.size());
    const std::size_t last = before.find_last_not_of(" \t");
    if (last != std::string_view::npos &&
        (before[last] == ':' || before.ends_with(": |") || before.ends_with(": >")))
        indent += spacesOfIndent;
    std::string inserted = eolMode() == EolWindows ? "\r\n" : "\n";
    inserted.append(indent, ' ');
    SendScintilla(SCI_REPLACESEL, inserted.c_str());
    send(SCI_SCROLLCARET);
    send(SCI_CHOOSECARETX);
}

void YamlArea::onModified(int position, int type, int length) {
    if (m_following || (type & (SC_MOD_INSERTTEXT | SC_MOD_DELETETEXT)) == 0)
        return;
    const bool insert = (type & SC_MOD_INSERTTEXT) != 0;
    const bool touches = insert ? position == m_typedEnd : position + length == m_typedEnd;
    const bool isLong = length > 4; // A paste is a step of its own; one character has at most four bytes.
    if (!m_pending)
        m_joins = touches && !isLong;
    m_typedEnd = insert ? position + length : position;
    if (isLong)
        m_typedEnd = -1;
    if (!m_pending)
        QMetaObject::invokeMethod(this, &YamlArea::flush, Qt::QueuedConnection);
    m_pending = true;
}

void YamlArea::flush() {
    if (!m_pending)
        return;
    m_pending = false;
    Q_EMIT edited(m_joins);
}

bool YamlArea::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        // What a shortcut does is done to the text as it stands.
        flush();
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->accept();
            return true;
        }
    }
    return QsciScintilla::event(event);
}

void YamlArea::keyPressEvent(QKeyEvent* event) {
    m_topBefore.reset();
    if (event->matches(QKeySequence::Undo)) {
        flush();
        Q_EMIT undoRequested();
    } else if (event->matches(QKeySequence::Redo)) {
        flush();
        Q_EMIT redoRequested();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
               event->modifiers() == Qt::NoModifier && !isReadOnly()) {
        breakLine();
    } else {
        QsciScintilla::keyPressEvent(event);
    }
}

bool YamlArea::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Wheel || event->type() == QEvent::MouseButtonPress)
        m_topBefore.reset();
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        Q_EMIT hovered(offsetAt(help->pos()), help->globalPos());
        return true;
    }
    return QsciScintilla::viewportEvent(event);
}

void YamlArea::resizeEvent(QResizeEvent* event) {
    QsciScintilla::resizeEvent(event);
    if (m_topBefore)
        placeCursor();
}

void YamlArea::changeEvent(QEvent* event) {
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

void YamlArea::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, const QKeySequence& key, bool enabled, auto run) {
        QAction* action = menu->addAction(text, this, run);
        action->setShortcut(key);
        action->setEnabled(enabled);
    };
    const bool writable = !isReadOnly();
    add(tr("Undo"), QKeySequence::Undo, writable, [this] { Q_EMIT undoRequested(); });
    add(tr("Redo"), QKeySequence::Redo, writable, [this] { Q_EMIT redoRequested(); });
    menu->addSeparator();
    add(tr("Cut"), QKeySequence::Cut, writable && hasSelectedText(), [this] { cut(); });
    add(tr("Copy"), QKeySequence::Copy, hasSelectedText(), [this] { copy(); });
    add(tr("Paste"), QKeySequence::Paste, writable, [this] { paste(); });
    add(tr("Select all"), QKeySequence::SelectAll, true, [this] { selectAll(); });
    menu->popup(event->globalPos());
}

} // namespace orrery::widgets
