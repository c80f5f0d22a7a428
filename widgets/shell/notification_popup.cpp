#include "widgets/shell/notification_popup.h"

#include "widgets/common/page_parts.h"
#include "widgets/common/surface.h"
#include "widgets/models/words.h"
#include "widgets/shell/notification_log.h"
#include "widgets/theme/orrery_style.h"
#include "widgets/theme/theme_manager.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

namespace orrery::widgets {

namespace {

constexpr int kWidth = 428;
constexpr int kMostHeight = 480;

} // namespace

NotificationPopup::NotificationPopup(NotificationLog& log, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_log(log) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Notifications"));
    setProperty("card", true);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 10, 8, 6);
    head->addWidget(makeText(TextKind::Strong, tr("Notifications")));
    head->addStretch();
    auto* clear = new QPushButton(tr("Clear"));
    setVariant(clear, Variant::Quiet);
    clear->setAccessibleName(tr("Clear the notifications"));
    connect(clear, &QPushButton::clicked, &m_log, &NotificationLog::clear);
    m_clear = clear;
    head->addWidget(clear);
    auto* content = new NarrowContent;
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 0, 0, 8);
    m_rows->setSpacing(0);
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new Separator);
    column->addWidget(m_scroll, 1);
    followTheme(*this, [this] { setFixedWidth(scaled(kWidth)); });
    connect(&m_log, &NotificationLog::changed, this, &NotificationPopup::fill);
    fill();
}

void NotificationPopup::fill() {
    clearLayout(*m_rows);
    // A row that is not shown yet counts as empty where the height is measured.
    const auto add = [this](QWidget* row) {
        m_rows->addWidget(row);
        row->show();
    };
    m_clear->setVisible(!m_log.list().empty());
    if (m_log.list().empty()) {
        auto* nothing =
            makeText(TextKind::Secondary,
                     tr("Nothing to report. Runs that end and requests that are refused are kept here."));
        nothing->setWordWrap(true);
        nothing->setContentsMargins(16, 12, 16, 12);
        add(nothing);
    }
    for (const Notification& entry : m_log.list())
        add(makeRow(entry));
    m_rows->addStretch();
    const int wanted = m_rows->parentWidget()->layout()->heightForWidth(width() - 2);
    setFixedHeight(std::min(scaled(kMostHeight), std::max(wanted, scaled(56)) + scaled(52)));
}

QWidget* NotificationPopup::makeRow(const Notification& entry) {
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(12);
    auto* glyph = new IconLabel(toneIcon(entry.message.tone), metrics().iconSmall);
    glyph->setTone(entry.message.tone);
    row->addWidget(glyph, 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto* words = makeText(TextKind::Body, entry.message.text);
    words->setWordWrap(true);
    texts->addWidget(words);
    texts->addWidget(makeText(TextKind::Small, momentText(entry.time)));
    row->addLayout(texts, 1);
    if (entry.message.action) {
        auto* act = new QPushButton(entry.message.actionText);
        act->setAccessibleName(
            tr("%1: %2", "action, message").arg(entry.message.actionText, entry.message.text));
        connect(act, &QPushButton::clicked, this, [this, run = entry.message.action] {
            close();
            run();
        });
        row->addWidget(act, 0, Qt::AlignTop);
    }
    return line;
}

void NotificationPopup::openAt(const QPoint& corner) {
    move(layoutDirection() == Qt::RightToLeft ? corner : corner - QPoint(width(), 0));
    show();
    m_log.markSeen();
    if (auto* first = findChild<QPushButton*>())
        first->setFocus(Qt::PopupFocusReason);
}

void NotificationPopup::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface[2]);
    painter.setPen(theme().borderStrong);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace orrery::widgets
