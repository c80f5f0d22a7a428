#include "widgets/theme/reading_order.h"

#include <QHash>
#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace orrery::widgets {

int ownDirection(const QString& words) {
    return words.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
}

QString iconAlong(const QString& name, Qt::LayoutDirection direction) {
    static const QHash<QString, QString> opposites{
        {QStringLiteral("back"), QStringLiteral("forward")},
        {QStringLiteral("forward"), QStringLiteral("back")},
        {QStringLiteral("chevron-left"), QStringLiteral("chevron-right")},
        {QStringLiteral("chevron-right"), QStringLiteral("chevron-left")},
        {QStringLiteral("undo"), QStringLiteral("redo")},
        {QStringLiteral("redo"), QStringLiteral("undo")},
    };
    return direction == Qt::RightToLeft ? opposites.value(name, name) : name;
}

ReadingOrder::ReadingOrder(const QWidget& widget) : ReadingOrder(widget.layoutDirection(), widget.rect()) {}

QRect ReadingOrder::operator()(const QRect& place) const {
    return QStyle::visualRect(m_direction, m_area, place);
}

QRectF ReadingOrder::operator()(const QRectF& place) const {
    if (m_direction == Qt::LeftToRight)
        return place;
    const QRectF area(m_area);
    return place.translated(area.left() + area.right() - place.left() - place.right(), 0);
}

void ReadingOrder::drawWords(QPainter& painter, const QRectF& place, int flags, const QString& words) const {
    const Qt::Alignment side = QStyle::visualAlignment(m_direction, QFlag(flags));
    painter.drawText((*this)(place),
                     flags & ~(Qt::AlignLeft | Qt::AlignRight) | static_cast<int>(side) | ownDirection(words),
                     words);
}

} // namespace orrery::widgets
