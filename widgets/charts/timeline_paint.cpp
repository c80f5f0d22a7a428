#include "widgets/charts/axis.h"
#include "widgets/charts/timeline_chart.h"
#include "widgets/common/format.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/reading_order.h"
#include "widgets/theme/theme_manager.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

// How the timeline is drawn: axis, rows, and the marks of now and of the pointer.

namespace orrery::widgets {

namespace {

constexpr double gap = 6; ///< Between a bar and its words.
/// Time runs to the right in every language, so the place of words is an absolute one.
constexpr int kAtLeft = Qt::AlignVCenter | Qt::AlignLeft | Qt::AlignAbsolute;

double barHeight() {
    return scaled(12);
}

/// The lane of a bar and its words, below the one of the run that is compared with.
double laneHeight() {
    return scaled(20);
}

} // namespace

void TimelineChart::drawAxis(QPainter& painter) {
    const auto [low, high] = range();
    painter.setFont(monoFont(metrics().monoSmall));
    const double widest = painter.fontMetrics().horizontalAdvance(formatClock(high)) + 28;
    const double room = columnOf(high) - columnOf(low);
    for (const Tick& tick :
         ticksFor(low, high, std::clamp(static_cast<int>(room / widest), 2, 6), AxisFormat::Duration)) {
        const double x = std::round(columnOf(tick.value)) + 0.5;
        painter.setPen(QPen(theme().chartGrid, 1));
        painter.drawLine(QPointF(x, axisHeight()), QPointF(x, viewport()->height()));
        if (m_now >= 0 && std::abs(x - columnOf(m_now)) < widest / 2)
            continue;
        painter.setPen(theme().text[2]);
        painter.drawText(QRectF(x - widest / 2, 0, widest, axisHeight()), Qt::AlignCenter, tick.label);
    }
}

void TimelineChart::drawRow(QPainter& painter, const TimelineRow& row, double y) {
    const Theme& c = theme();
    const double left = nameWidth();
    const bool isCurrent = row.id == m_current;
    if (isCurrent)
        painter.fillRect(QRectF(0, y, viewport()->width(), rowHeight()), c.selectionFill);
    const double lane = y + ghostLane();
    painter.setFont(uiFont(metrics().fontSmall, isCurrent || row.critical ? QFont::DemiBold : QFont::Normal));
    painter.setPen(isCurrent ? c.selectionText : row.critical ? c.text[0] : c.text[1]);
    painter.drawText(QRectF(12, lane, left - 16, laneHeight()), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(row.name, Qt::ElideRight, static_cast<int>(left - 16)));
    painter.save();
    painter.setClipRect(
        QRectF(left, std::max<double>(y, axisHeight()), viewport()->width() - left, rowHeight()));
    painter.setRenderHint(QPainter::Antialiasing);
    drawGhost(painter, row, y);
    drawPlan(painter, row, lane);
    drawBefore(painter, row, lane);
    if (row.begin >= 0) {
        drawBar(painter, row, lane);
    } else {
        const double waited = row.queued < 0 ? row.queued : row.end >= 0 ? row.end : m_now;
        drawWords(painter, row, lane, columnOf(std::max(row.plannedBegin, row.queued)),
                  columnOf(std::max(row.plannedEnd, waited)));
    }
    painter.restore();
}

/// The time that a step ran, and its words in it or beside it.
void TimelineChart::drawBar(QPainter& painter, const TimelineRow& row, double y) {
    const double end = row.end >= 0 ? row.end : std::max(row.begin, m_now);
    const QRectF bar(columnOf(row.begin), y + (laneHeight() - barHeight()) / 2,
                     std::max(3.0, columnOf(end) - columnOf(row.begin)), barHeight());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().status(row.status).color);
    painter.drawRoundedRect(bar, 2, 2);
    if (row.critical)
        painter.fillRect(QRectF(bar.left(), bar.bottom() + 1, bar.width(), 2), theme().accent);
    if (row.end >= 0)
        drawStretch(painter, row.end, std::max(row.end, row.stored), y, TimelineStretch::Keeps);
    painter.setFont(uiFont(metrics().fontSmall, QFont::Medium));
    const double words = painter.fontMetrics().horizontalAdvance(row.words);
    const bool beside =
        bar.right() + gap + words <= viewport()->width() || bar.left() - gap - words > nameWidth();
    if (words + 2 * gap >= bar.width() || (row.end >= 0 && beside))
        return drawWords(painter, row, y, bar.left(),
                         std::max(bar.right(), columnOf(std::max(end, row.stored))));
    painter.setPen(theme().surface[2]);
    painter.drawText(bar.adjusted(gap, -2, 0, 2), kAtLeft | ownDirection(row.words), row.words);
}

/// What is said of a row whose bar or wait lies between two columns: behind it, or at the right edge, where
/// there is no place, before it, or else upon it.
void TimelineChart::drawWords(QPainter& painter, const TimelineRow& row, double y, double from, double to) {
    const Theme& c = theme();
    const bool isCurrent = row.id == m_current;
    const bool failed = row.status == Status::Failed;
    painter.setFont(uiFont(metrics().fontSmall));
    const double glyph = scaled(14);
    const double room = painter.fontMetrics().horizontalAdvance(row.words) + (failed ? glyph + 4 : 0);
    double at = to + gap;
    if (at + room > viewport()->width()) {
        const bool before = from - gap - room > nameWidth();
        at = before ? from - gap - room : std::max<double>(nameWidth(), viewport()->width() - room - gap);
        if (!before)
            painter.fillRect(QRectF(at - 4, y + 2, room + 8, laneHeight() - 4),
                             isCurrent ? c.selectionFill : c.surface[1]);
    }
    if (failed) {
        paintIcon(painter, c.status(Status::Failed).icon,
                  QRectF(at, y + (laneHeight() - glyph) / 2.0, glyph, glyph), c.status(Status::Failed).color);
        at += glyph + 4;
    }
    painter.setPen(failed ? c.status(Status::Failed).color : isCurrent ? c.text[1] : c.text[2]);
    painter.drawText(QRectF(at, y, viewport()->width(), laneHeight()), kAtLeft | ownDirection(row.words),
                     row.words);
}

/// What lies behind the bar: the plan.
void TimelineChart::drawPlan(QPainter& painter, const TimelineRow& row, double y) {
    const Theme& c = theme();
    const double top = y + (laneHeight() - barHeight()) / 2;
    if (row.plannedEnd > row.plannedBegin && row.plannedBegin >= 0) {
        QPen dashed(c.text[2], 1);
        dashed.setDashPattern({3, 3});
        painter.setPen(dashed);
        painter.setBrush(Qt::NoBrush);
        const QRectF box(columnOf(row.plannedBegin), top,
                         columnOf(row.plannedEnd) - columnOf(row.plannedBegin), barHeight());
        painter.drawRoundedRect(QRectF(box.toAlignedRect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
}

/// What came before the bar: preparing, waiting, starting. Of what nobody noted the wait takes the place.
void TimelineChart::drawBefore(QPainter& painter, const TimelineRow& row, double y) {
    if (row.queued < 0)
        return;
    const double until = row.begin >= 0 ? row.begin : row.end >= 0 ? row.end : std::max(row.queued, m_now);
    const double waits = std::clamp(row.prepared, row.queued, std::max(row.queued, until));
    const double starts = row.placed >= 0 ? std::clamp(row.placed, waits, std::max(waits, until)) : until;
    drawStretch(painter, row.queued, waits, y, TimelineStretch::Prepares);
    drawStretch(painter, waits, starts, y, TimelineStretch::Waits);
    drawStretch(painter, starts, until, y, TimelineStretch::Starts);
}

void TimelineChart::drawStretch(QPainter& painter, double from, double to, double y,
                                TimelineStretch stretch) {
    const double left = columnOf(from), right = columnOf(to);
    if (right - left >= 0.5)
        paintStretch(painter, QRectF(left, y, right - left, laneHeight()), stretch);
}

/// When the step ran in the run that is compared with.
void TimelineChart::drawGhost(QPainter& painter, const TimelineRow& row, double y) {
    if (row.ghostEnd <= row.ghostBegin || row.ghostBegin < 0)
        return;
    const double from = columnOf(row.ghostBegin);
    const double width = std::max(3.0, columnOf(row.ghostEnd) - from);
    painter.fillRect(QRectF(from, y + ghostLane() / 2.0, width, scaled(3)), theme().borderStrong);
}

void TimelineChart::drawNow(QPainter& painter) {
    const auto [low, high] = range();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto tagged = [&](double seconds, const QColor& color, const QColor& words, double width) {
        if (seconds < low || seconds > high)
            return;
        const double x = std::round(columnOf(seconds)) + 0.5;
        painter.setPen(QPen(color, width));
        painter.drawLine(QPointF(x, axisHeight() - 3), QPointF(x, viewport()->height()));
        painter.setFont(monoFont(metrics().monoSmall));
        const QString clock = formatClock(seconds);
        QRectF tag(0, 0, painter.fontMetrics().horizontalAdvance(clock) + 8, scaled(16));
        tag.moveCenter(QPointF(x, axisHeight() / 2.0));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(tag, 2, 2);
        painter.setPen(words);
        painter.drawText(tag, Qt::AlignCenter, clock);
    };
    if (m_now >= 0)
        tagged(m_now, theme().accent, theme().textOnAccent, 1.5);
    if (const auto cross = m_group->crosshair())
        tagged(*cross, theme().chartCrosshair, theme().surface[1], 1);
}

} // namespace orrery::widgets
