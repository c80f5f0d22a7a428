#include "widgets/shell/keys_sheet.h"

#include "widgets/common/chip.h"
#include "widgets/common/page_parts.h"
#include "widgets/shell/action_registry.h"
#include "widgets/shell/page.h"
#include "widgets/theme/style_paint.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr int kWidth = 760;
constexpr int kColumns = 2;

/// The widgets in sight from which an action's key starts it.
QList<const QWidget*> holdersOf(const QAction* action) {
    QList<const QWidget*> holders;
    for (const QObject* object : action->associatedObjects()) {
        const auto* widget = qobject_cast<const QWidget*>(object);
        // A key of one widget alone needs the focus there.
        const bool reached = action->shortcutContext() != Qt::WidgetShortcut ||
                             (widget && (widget->focusPolicy() != Qt::NoFocus || widget->focusProxy()));
        if (widget && widget->isVisible() && reached && !qobject_cast<const QMenu*>(widget))
            holders.append(widget);
    }
    return holders;
}

/// The keys that do something now, each once: what the page's parts know and what the actions do. Of two with
/// one key it is the action of the widget that has the focus.
QList<KeyHint> hintsFor(const ActionRegistry& actions, const Page* page) {
    QList<KeyHint> hints = page ? page->keys() : QList<KeyHint>();
    const QWidget* focus = QApplication::focusWidget();
    for (const QAction* action : actions.actions()) {
        const QList<const QWidget*> holders = holdersOf(action);
        if (action->shortcut().isEmpty() || !action->isEnabled() || holders.isEmpty())
            continue;
        const KeyHint hint{action->shortcut().toString(QKeySequence::NativeText), action->text()};
        const auto same = std::find_if(hints.begin(), hints.end(),
                                       [&hint](const KeyHint& other) { return other.key == hint.key; });
        const bool own = action->shortcutContext() == Qt::WidgetShortcut && focus &&
                         std::any_of(holders.begin(), holders.end(), [focus](const QWidget* holder) {
                             return holder == focus || holder->isAncestorOf(focus);
                         });
        if (same == hints.end())
            hints.append(hint);
        else if (own)
            *same = hint;
    }
    return hints;
}

} // namespace

KeysSheet::KeysSheet(const ActionRegistry& actions, const Page* page, QWidget* window) : QFrame(window) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Keys that work here"));
    setFocusPolicy(Qt::StrongFocus);
    setProperty("card", true);
    auto* content = new NarrowContent;
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(16, 4, 16, 12);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
    for (const KeyHint& hint : hintsFor(actions, page))
        addRow(hint);
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 12, 1, 12);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 16, 0);
    head->addWidget(makeText(TextKind::Title, tr("Keys that work here")));
    head->addStretch();
    head->addWidget(makeText(TextKind::Small, tr("Any key closes this. Change keys in Settings.")));
    column->addLayout(head);
    column->addWidget(m_scroll, 1);
    window->installEventFilter(this);
}

void KeysSheet::addRow(const KeyHint& hint) {
    auto* cap = new Chip(hint.key);
    cap->setMono(true);
    auto* words = makeText(TextKind::Secondary, hint.text);
    words->setWordWrap(true);
    const int line = m_rows / kColumns;
    const int column = m_rows % kColumns * 2;
    m_grid->addWidget(cap, line, column, Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(words, line, column + 1);
    ++m_rows;
}

void KeysSheet::open() {
    const QWidget* window = parentWidget();
    const int wide = std::min(scaled(kWidth), window->width() - 64);
    show(); // What is hidden has no height.
    const int wanted =
        layout()->sizeHint().height() - m_scroll->sizeHint().height() + m_grid->heightForWidth(wide - 2);
    const int high = std::min(wanted, window->height() - 96);
    setGeometry((window->width() - wide) / 2, (window->height() - high) / 2, wide, high);
    raise();
    setFocus(Qt::PopupFocusReason);
    installEventFilter(this);
}

bool KeysSheet::eventFilter(QObject* watched, QEvent* event) {
    const bool own = watched == this;
    if (own && event->type() == QEvent::ShortcutOverride) {
        // The key that closes this starts nothing else.
        event->accept();
        return true;
    }
    if (own && event->type() == QEvent::KeyPress && scrollBy(static_cast<QKeyEvent*>(event)->key()))
        return true;
    const bool closes = own ? event->type() == QEvent::KeyPress || event->type() == QEvent::FocusOut ||
                                  event->type() == QEvent::MouseButtonPress
                            : event->type() == QEvent::Resize;
    if (!closes || !isVisible())
        return QFrame::eventFilter(watched, event);
    close();
    return own && event->type() != QEvent::FocusOut;
}

bool KeysSheet::scrollBy(int key) {
    QScrollBar* bar = m_scroll->verticalScrollBar();
    const auto action = key == Qt::Key_Down       ? QScrollBar::SliderSingleStepAdd
                        : key == Qt::Key_Up       ? QScrollBar::SliderSingleStepSub
                        : key == Qt::Key_PageDown ? QScrollBar::SliderPageStepAdd
                        : key == Qt::Key_PageUp   ? QScrollBar::SliderPageStepSub
                                                  : QScrollBar::SliderNoAction;
    if (bar->maximum() == 0 || action == QScrollBar::SliderNoAction)
        return false;
    bar->triggerAction(action);
    return true;
}

void KeysSheet::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBox(painter, rect(), theme().surface[2], theme().borderStrong, metrics().radiusCard);
}

} // namespace orrery::widgets
