#include "widgets/shell/bell_button.h"

#include "widgets/common/page_parts.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme_manager.h"

#include <QPainter>

namespace orrery::widgets {

BellButton::BellButton(QWidget* parent) : QToolButton(parent) {
    setIcon(widgets::icon(QStringLiteral("bell")));
    followIconSize(*this, metrics().iconLarge);
    setCount(0);
}

void BellButton::setCount(int unseen) {
    m_count = unseen;
    setAccessibleName(unseen == 0 ? tr("Notifications") : tr("Notifications, %n new", nullptr, unseen));
    setToolTip(accessibleName());
    update();
}

void BellButton::paintEvent(QPaintEvent* event) {
    QToolButton::paintEvent(event);
    if (m_count == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QString text = m_count > 9 ? QStringLiteral("9+") : QString::number(m_count);
    painter.setFont(uiFont(metrics().fontSmall, QFont::DemiBold));
    const int high = scaled(14);
    const int wide = std::max(high, painter.fontMetrics().horizontalAdvance(text) + 6);
    const QRectF place(layoutDirection() == Qt::RightToLeft ? 1 : width() - wide - 1, 1, wide, high);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().warn.background);
    painter.drawRoundedRect(place, metrics().radiusSmall, metrics().radiusSmall);
    painter.setPen(theme().warn.foreground);
    painter.drawText(place, Qt::AlignCenter, text);
}

} // namespace orrery::widgets
