#include "widgets/shell/rail.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/theme_manager.h"

#include <QFocusEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace orrery::widgets {

RailButton::RailButton(QWidget* parent) : QToolButton(parent) {
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    // All as wide as the widest, else the others stand at the edge where one has a long name.
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("ownFocus", true);
}

void RailButton::setBadge(const QString& text) {
    m_badge = text;
    update();
}

QSize RailButton::sizeHint() const {
    // Large words need more than the rail's usual width.
    const int words = QFontMetrics(uiFont(metrics().fontSmall, QFont::DemiBold)).horizontalAdvance(text());
    return {std::max(metrics().rail, words + 12), scaled(metrics().railItem) + 2};
}

void RailButton::focusInEvent(QFocusEvent* event) {
    const Qt::FocusReason reason = event->reason();
    m_ring =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    QToolButton::focusInEvent(event);
}

void RailButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& look = theme();
    const QRectF body(4, 1, width() - 8, height() - 2);
    painter.setPen(Qt::NoPen);
    if (isChecked()) {
        painter.setBrush(look.accentSoft);
        painter.drawRoundedRect(body, metrics().radiusControl, metrics().radiusControl);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 1, 3, height() - 2)),
                         look.accent);
    } else if (underMouse()) {
        painter.setBrush(look.surface[3]);
        painter.drawRoundedRect(body, metrics().radiusControl, metrics().radiusControl);
    }
    if (hasFocus() && m_ring) {
        painter.setPen(QPen(look.focusRing, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), metrics().radiusControl,
                                metrics().radiusControl);
    }
    const QColor color = isChecked() ? look.accentSoftText : look.text[1];
    const int size = scaled(metrics().iconLarge);
    paintIcon(painter, property("iconName").toString(), QRectF((width() - size) / 2.0, 9, size, size), color);
    painter.setPen(color);
    painter.setFont(uiFont(metrics().fontSmall, isChecked() ? QFont::DemiBold : QFont::Normal));
    painter.drawText(QRect(2, 11 + size, width() - 4, height() - 14 - size),
                     Qt::AlignHCenter | Qt::AlignVCenter, text());
    if (m_badge.isEmpty())
        return;
    painter.setFont(uiFont(metrics().fontSmall, QFont::DemiBold));
    const int high = scaled(16);
    const int badge = std::max(high, painter.fontMetrics().horizontalAdvance(m_badge) + 8);
    const QRect place =
        QStyle::visualRect(layoutDirection(), rect(), QRect(width() - badge - 8, 4, badge, high));
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.info.background);
    painter.drawRoundedRect(place, metrics().radiusSmall, metrics().radiusSmall);
    painter.setPen(look.info.foreground);
    painter.drawText(place, Qt::AlignCenter, m_badge);
}

Rail::Rail(QWidget* parent) : QToolBar(parent) {
    setObjectName(QStringLiteral("rail"));
    setWindowTitle(tr("Pages"));
    setAccessibleName(tr("Pages"));
    setOrientation(Qt::Vertical);
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setContentsMargins(0, 4, 0, 4);
    m_spacer = new QWidget;
    m_spacer->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    addWidget(m_spacer);
}

RailButton* Rail::addPage(const QString& id, const QString& text, const QString& iconName, bool atEnd) {
    auto* button = new RailButton;
    button->setText(text);
    button->setAccessibleName(text);
    button->setProperty("iconName", iconName);
    connect(button, &QToolButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
    if (atEnd)
        addWidget(button);
    else
        insertWidget(actions().at(static_cast<qsizetype>(m_buttons.size())), button);
    m_buttons.emplace_back(id, button);
    return button;
}

RailButton* Rail::button(const QString& id) const {
    for (const auto& [known, button] : m_buttons) {
        if (known == id)
            return button;
    }
    return nullptr;
}

void Rail::setCurrent(const QString& id) {
    if (RailButton* found = button(id))
        found->setChecked(true);
}

void Rail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface[1]);
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(width() - 1, 0, 1, height())),
                     theme().borderSubtle);
}

} // namespace orrery::widgets
