#include "widgets/shell/keys_sheet.h"

#include "widgets/common/chip.h"
#include "widgets/common/page_parts.h"
#include "widgets/shell/action_registry.h"
#include "widgets/shell/page.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace orrery::widgets {

namespace {

constexpr int kWidth = 760;
constexpr int kColumns = 2;

/// Whether an action's key does something from where the focus is now.
bool worksHere(const QAction* action, const QWidget* window) {
    const auto* scope = qobject_cast<QWidget*>(action->parent());
    return !action->shortcut().isEmpty() && action->isEnabled() &&
           (!scope || scope == window || scope->isVisible());
}

} // namespace

KeysSheet::KeysSheet(const ActionRegistry& actions, const Page* page, QWidget* window) : QFrame(window) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Keys that work here"));
    setFocusPolicy(Qt::StrongFocus);
    auto* content = new NarrowContent;
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(16, 4, 16, 12);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
    for (const KeyHint& hint : page ? page->keys() : QList<KeyHint>{})
        addRow(hint.key, hint.text);
    for (const QAction* action : actions.actions()) {
        if (worksHere(action, window))
            addRow(action->shortcut().toString(QKeySequence::NativeText), action->text());
    }
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
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
    column->addWidget(scroll, 1);
    window->installEventFilter(this);
}

void KeysSheet::addRow(const QString& key, const QString& text) {
    auto* cap = new Chip(key);
    cap->setMono(true);
    auto* words = makeText(TextKind::Secondary, text);
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
    const int lines = (m_rows + kColumns - 1) / kColumns;
    const int high = std::min(lines * scaled(28) + scaled(72), window->height() - 96);
    setGeometry((window->width() - wide) / 2, (window->height() - high) / 2, wide, high);
    show();
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
    const bool closes = own ? event->type() == QEvent::KeyPress || event->type() == QEvent::FocusOut ||
                                  event->type() == QEvent::MouseButtonPress
                            : event->type() == QEvent::Resize;
    if (!closes || !isVisible())
        return QFrame::eventFilter(watched, event);
    close();
    return own && event->type() != QEvent::FocusOut;
}

void KeysSheet::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme().surface[2]);
    painter.setPen(theme().borderStrong);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics().radiusCard,
                            metrics().radiusCard);
}

} // namespace orrery::widgets
