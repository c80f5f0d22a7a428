#include "widgets/theme/progress_ring.h"

#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace orrery::widgets {

namespace {

constexpr double stroke = 2.5;
constexpr int degree = 16; ///< As QPainter counts angles.

} // namespace

void paintProgressRing(QPainter& painter, const QPointF& center, double radius, double share, int phase,
                       const Theme& theme) {
    const QRectF circle(center - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.borderTrack, stroke));
    painter.drawEllipse(circle);
    painter.setPen(QPen(theme.status(Status::Running).color, stroke, Qt::SolidLine, Qt::FlatCap));
    if (share >= 0)
        painter.drawArc(circle, 90 * degree, -qRound(360 * degree * std::clamp(share, 0.0, 1.0)));
    else
        painter.drawArc(circle, (90 - phase * 45) * degree, -90 * degree);
}

} // namespace orrery::widgets
