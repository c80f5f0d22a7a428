#pragma once

#include <QRect>
#include <QString>

class QPainter;
class QWidget;

namespace orrery::widgets {

/// The flag of QPainter::drawText that reads words in the direction of their own letters; figures, keys and
/// paths, which have none or Latin ones, from the left as everywhere.
int ownDirection(const QString& words);

/// The icon that points along the line of reading as the named one does where that runs to the right. QIcons
/// of `icon()` do so by themselves.
QString iconAlong(const QString& name, Qt::LayoutDirection direction);

/// Where things lie in an area that may be read from the right. Their places are given as they lie in a
/// window that is read from the left.
class ReadingOrder {
public:
    ReadingOrder(Qt::LayoutDirection direction, const QRect& area) : m_direction(direction), m_area(area) {}
    /// The whole of a widget in its own direction.
    explicit ReadingOrder(const QWidget& widget);

    QRect operator()(const QRect& place) const;
    QRectF operator()(const QRectF& place) const;

    /// Draws words, read in their own direction, in the room that `place` becomes. `flags` are those of
    /// QPainter::drawText; the left is where reading begins.
    void drawWords(QPainter& painter, const QRectF& place, int flags, const QString& words) const;

private:
    Qt::LayoutDirection m_direction;
    QRect m_area;
};

} // namespace orrery::widgets
