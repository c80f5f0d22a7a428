#include "widgets/common/usage_bar.h"

#include "widgets/theme/theme_manager.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace orrery::widgets {

namespace {

constexpr QSize kSize(92, 12);
constexpr double kHatch = 5;

void hatch(QPainter& painter, const QRectF& area, const QColor& color) {
    painter.setPen(QPen(color, 2));
    for (double x = area.left() - area.height(); x < area.right(); x += kHatch)
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()));
}

} // namespace

UsageBar::UsageBar(const QString& name, QWidget* parent) : QWidget(parent), m_name(name) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setUsage(0);
}

void UsageBar::setUsage(double share, User user) {
    m_share = std::clamp(share, 0.0, 1.0);
    m_user = user;
    setAccessibleName(tr("%1, %2 %", "what, share").arg(m_name).arg(std::lround(m_share * 100)));
    update();
}

QSize UsageBar::sizeHint() const {
    return {scaled(kSize.width()), scaled(kSize.height())};
}

void UsageBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(whole, 2, 2);
    painter.fillPath(outline, theme().surface[3]);
    QRectF used = whole;
    used.setWidth(whole.width() * m_share);
    if (layoutDirection() == Qt::RightToLeft)
        used.moveRight(whole.right());
    painter.setClipPath(outline);
    if (m_user == User::Others) {
        painter.setClipRect(used, Qt::IntersectClip);
        hatch(painter, used, theme().warn.foreground);
    } else if (m_user == User::Ours) {
        painter.fillRect(used, theme().series[0]);
    } else {
        painter.fillRect(used, theme().text[2]);
    }
    painter.setClipping(false);
    painter.setPen(theme().borderStrong);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
}

} // namespace orrery::widgets
