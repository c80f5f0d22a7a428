#include "widgets/charts/timeline_chart.h"

#include "widgets/charts/axis.h"
#include "widgets/common/format.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/status_text.h"
#include "widgets/theme/theme_manager.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace orrery::widgets {

namespace {

constexpr double barHeight = 12;
constexpr double rightMargin = 12;

} // namespace

TimelineChart::TimelineChart(QWidget* parent) : QAbstractScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Timeline of the steps"));
    setGroup(nullptr);
    connect(&ThemeManager::instance(), &ThemeManager::changed, viewport(), qOverload<>(&QWidget::update));
}

TimelineChart::~TimelineChart() = default;

void TimelineChart::setGroup(ChartGroup* group) {
    if (m_group && m_group == group)
        return;
    if (m_group) {
        m_group->disconnect(this);
        m_group->disconnect(viewport());
        if (m_group->parent() == this)
            delete m_group;
    }
    m_group = group ? group : new ChartGroup(this);
    connect(m_group, &ChartGroup::crosshairChanged, viewport(), qOverload<>(&QWidget::update));
    connect(m_group, &ChartGroup::rangeChanged, viewport(), qOverload<>(&QWidget::update));
    if (group)
        connect(group, &QObject::destroyed, this, [this] { setGroup(nullptr); });
    viewport()->update();
}

void TimelineChart::setRows(std::vector<TimelineRow> rows) {
    m_rows = std::move(rows);
    updateScrollBar();
    viewport()->update();
}

void TimelineChart::updateRow(const TimelineRow& row) {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const auto& known) { return known.id == row.id; });
    if (found != m_rows.end()) {
        *found = row;
    } else {
        m_rows.push_back(row);
        updateScrollBar();
    }
    viewport()->update();
}

void TimelineChart::setNow(double seconds) {
    if (seconds == m_now)
        return;
    m_now = seconds;
    viewport()->update();
}

void TimelineChart::setCurrent(const QString& id) {
    if (id == m_current)
        return;
    m_current = id;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].id == id) {
            const int top = static_cast<int>(i) * rowHeight();
            const int room = viewport()->height() - axisHeight();
            const int at = verticalScrollBar()->value();
            verticalScrollBar()->setValue(std::clamp(at, top + rowHeight() - room, top));
        }
    viewport()->update();
    Q_EMIT currentChanged(id);
}

int TimelineChart::rowHeight() const {
    return scaled(20);
}

int TimelineChart::axisHeight() const {
    return scaled(26);
}

double TimelineChart::nameWidth() const {
    const QFontMetricsF measure(uiFont(metrics().fontSmall, QFont::DemiBold));
    double widest = 40;
    for (const TimelineRow& row : m_rows)
        widest = std::max(widest, measure.horizontalAdvance(row.name) + 20);
    return std::min(widest, viewport()->width() / 3.0);
}

double TimelineChart::endOfAll() const {
    double last = std::max(1.0, m_now);
    for (const TimelineRow& row : m_rows)
        last = std::max({last, row.end, row.begin, row.plannedEnd, row.ghostEnd});
    return last;
}

std::pair<double, double> TimelineChart::range() const {
    return m_group->range().value_or(std::pair(0.0, endOfAll() * 1.02));
}

double TimelineChart::columnOf(double seconds) const {
    const auto [low, high] = range();
    const double left = nameWidth();
    return left + (seconds - low) / (high - low) * (viewport()->width() - left - rightMargin);
}

double TimelineChart::timeAt(double column) const {
    const auto [low, high] = range();
    const double left = nameWidth();
    return low + (column - left) / std::max(1.0, viewport()->width() - left - rightMargin) * (high - low);
}

int TimelineChart::rowAt(double y) const {
    if (y < axisHeight())
        return -1;
    const int row = static_cast<int>((y - axisHeight() + verticalScrollBar()->value()) / rowHeight());
    return row < static_cast<int>(m_rows.size()) ? row : -1;
}

void TimelineChart::updateScrollBar() {
    const int total = static_cast<int>(m_rows.size()) * rowHeight();
    const int room = viewport()->height() - axisHeight();
    verticalScrollBar()->setPageStep(std::max(1, room));
    verticalScrollBar()->setSingleStep(rowHeight());
    verticalScrollBar()->setRange(0, std::max(0, total - room));
}

void TimelineChart::resizeEvent(QResizeEvent*) {
    updateScrollBar();
}

void TimelineChart::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme().surface[1]);
    drawAxis(painter);
    painter.setClipRect(QRect(0, axisHeight(), viewport()->width(), viewport()->height()));
    const int first = verticalScrollBar()->value() / rowHeight();
    const int last = (verticalScrollBar()->value() + viewport()->height()) / rowHeight();
    for (int i = first; i <= last && i < static_cast<int>(m_rows.size()); ++i)
        drawRow(painter, m_rows[static_cast<std::size_t>(i)],
                axisHeight() + i * rowHeight() - verticalScrollBar()->value());
    painter.setClipping(false);
    drawNow(painter);
    if (m_dragFrom >= 0 && m_dragTo >= 0) {
        QColor fill = theme().accent;
        fill.setAlphaF(0.15F);
        painter.fillRect(
            QRectF(QPointF(m_dragFrom, axisHeight()), QPointF(m_dragTo, viewport()->height())).normalized(),
            fill);
    }
}

void TimelineChart::drawAxis(QPainter& painter) {
    const auto [low, high] = range();
    painter.setFont(monoFont(metrics().monoSmall));
    const double widest = painter.fontMetrics().horizontalAdvance(formatClock(high)) + 28;
    const double room = viewport()->width() - nameWidth() - rightMargin;
    for (const Tick& tick :
         ticksFor(low, high, std::clamp(static_cast<int>(room / widest), 2, 6), AxisFormat::Duration)) {
        const double x = std::round(columnOf(tick.value)) + 0.5;
        painter.setPen(QPen(theme().chartGrid, 1));
        painter.drawLine(QPointF(x, axisHeight()), QPointF(x, viewport()->height()));
        if (m_now >= 0 && std::abs(x - columnOf(m_now)) < widest / 2)
            continue;
        painter.setPen(theme().text[2]);
        painter.drawText(QRectF(x - 50, 0, 100, axisHeight()), Qt::AlignCenter, tick.label);
    }
}

void TimelineChart::drawRow(QPainter& painter, const TimelineRow& row, double y) {
    const Theme& c = theme();
    const double left = nameWidth();
    const bool isCurrent = row.id == m_current;
    if (isCurrent)
        painter.fillRect(QRectF(0, y, viewport()->width(), rowHeight()), c.selectionFill);
    painter.setFont(uiFont(metrics().fontSmall, isCurrent || row.critical ? QFont::DemiBold : QFont::Normal));
    painter.setPen(isCurrent ? c.selectionText : row.critical ? c.text[0] : c.text[1]);
    painter.drawText(QRectF(12, y, left - 16, rowHeight()), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(row.name, Qt::ElideRight, static_cast<int>(left - 16)));
    painter.save();
    painter.setClipRect(
        QRectF(left, std::max<double>(y, axisHeight()), viewport()->width() - left, rowHeight()));
    painter.setRenderHint(QPainter::Antialiasing);
    const double top = y + (rowHeight() - barHeight) / 2;
    drawPlan(painter, row, y);
    double wordsAt = columnOf(std::max(row.plannedEnd, row.queued)) + 6;
    const QColor color = c.status(row.status).color;
    if (row.begin >= 0) {
        const double end = row.end >= 0 ? row.end : std::max(row.begin, m_now);
        QRectF bar(columnOf(row.begin), top, std::max(3.0, columnOf(end) - columnOf(row.begin)), barHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(bar, 2, 2);
        if (row.critical)
            painter.fillRect(QRectF(bar.left(), bar.bottom() + 1, bar.width(), 2), c.accent);
        wordsAt = bar.right() + 6;
        painter.setFont(uiFont(metrics().fontSmall, QFont::Medium));
        const bool inside =
            painter.fontMetrics().horizontalAdvance(row.words) + 12 < bar.width() && row.end < 0;
        if (inside) {
            painter.setPen(c.surface[2]);
            painter.drawText(bar.adjusted(6, -2, 0, 2), Qt::AlignVCenter | Qt::AlignLeft, row.words);
            painter.restore();
            return;
        }
    }
    painter.setFont(uiFont(metrics().fontSmall));
    const double room =
        painter.fontMetrics().horizontalAdvance(row.words) + (row.status == Status::Failed ? 18 : 0);
    const double barLeft = columnOf(row.begin >= 0 ? row.begin : std::max(row.plannedBegin, row.queued));
    // At the right edge there is no place behind the bar, but before it.
    if (wordsAt + room > viewport()->width() && barLeft - 6 - room > left)
        wordsAt = barLeft - 6 - room;
    if (row.status == Status::Failed) {
        paintIcon(painter, c.status(Status::Failed).icon,
                  QRectF(wordsAt, y + (rowHeight() - 14) / 2.0, 14, 14), color);
        wordsAt += 18;
    }
    if (row.begin < 0) {
        // The line of a step that waits ends at its words and goes on behind them.
        const QRectF behind(wordsAt - 4, y, room + 8, rowHeight());
        painter.fillRect(behind, c.surface[1]);
        if (isCurrent)
            painter.fillRect(behind, c.selectionFill);
    }
    painter.setPen(row.status == Status::Failed ? color : isCurrent ? c.text[1] : c.text[2]);
    painter.drawText(QRectF(wordsAt, y, viewport()->width(), rowHeight()), Qt::AlignVCenter, row.words);
    painter.restore();
}

/// What lies behind the bar: the plan, the wait and the run that is compared with.
void TimelineChart::drawPlan(QPainter& painter, const TimelineRow& row, double y) {
    const Theme& c = theme();
    const double top = y + (rowHeight() - barHeight) / 2;
    if (row.plannedEnd > row.plannedBegin && row.plannedBegin >= 0) {
        QPen dashed(c.text[2], 1);
        dashed.setDashPattern({3, 3});
        painter.setPen(dashed);
        painter.setBrush(Qt::NoBrush);
        const QRectF box(columnOf(row.plannedBegin), top,
                         columnOf(row.plannedEnd) - columnOf(row.plannedBegin), barHeight);
        painter.drawRoundedRect(QRectF(box.toAlignedRect()).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
    if (row.queued >= 0) {
        const double until = row.begin >= 0 ? row.begin
                             : row.end >= 0 ? row.end
                                            : std::max(row.queued, m_now);
        painter.fillRect(QRectF(columnOf(row.queued), y + rowHeight() / 2.0 - 1,
                                columnOf(until) - columnOf(row.queued), 2),
                         c.status(Status::Queued).color);
    }
    if (row.ghostEnd > row.ghostBegin && row.ghostBegin >= 0)
        painter.fillRect(QRectF(columnOf(row.ghostBegin), y + 1,
                                std::max(2.0, columnOf(row.ghostEnd) - columnOf(row.ghostBegin)), 2),
                         c.borderStrong);
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

QString TimelineChart::describe(const TimelineRow& row) const {
    QStringList parts{tr("%1, %2").arg(row.name, statusText(row.status))};
    if (row.queued >= 0 && row.begin > row.queued)
        parts.append(tr("waited %1").arg(formatSpan(row.begin - row.queued)));
    if (row.begin >= 0)
        parts.append(tr("started at %1").arg(formatClock(row.begin)));
    if (row.begin >= 0 && row.end >= 0)
        parts.append(tr("took %1").arg(formatSpan(row.end - row.begin)));
    if (row.ghostEnd > row.ghostBegin)
        parts.append(tr("took %1 in the run compared with").arg(formatSpan(row.ghostEnd - row.ghostBegin)));
    if (row.critical)
        parts.append(tr("on the critical path"));
    return parts.join(QLatin1Char('\n'));
}

bool TimelineChart::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int row = rowAt(help->pos().y());
        if (row >= 0)
            QToolTip::showText(help->globalPos(), describe(m_rows[static_cast<std::size_t>(row)]),
                               viewport());
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::Leave)
        m_group->setCrosshair(std::nullopt);
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineChart::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    if (const int row = rowAt(event->position().y()); row >= 0)
        setCurrent(m_rows[static_cast<std::size_t>(row)].id);
    if (event->position().x() >= nameWidth())
        m_dragFrom = event->position().x();
}

void TimelineChart::mouseMoveEvent(QMouseEvent* event) {
    const double x = event->position().x();
    m_group->setCrosshair(x >= nameWidth() ? std::optional(std::max(0.0, timeAt(x))) : std::nullopt);
    if (m_dragFrom >= 0) {
        m_dragTo = std::clamp(x, nameWidth(), static_cast<double>(viewport()->width()));
        viewport()->update();
    }
}

void TimelineChart::mouseReleaseEvent(QMouseEvent*) {
    const double from = std::exchange(m_dragFrom, -1);
    const double to = std::exchange(m_dragTo, -1);
    if (from >= 0 && to >= 0 && std::abs(to - from) > 4)
        m_group->setRange(std::minmax(timeAt(from), timeAt(to)));
    viewport()->update();
}

void TimelineChart::mouseDoubleClickEvent(QMouseEvent* event) {
    const int row = rowAt(event->position().y());
    if (event->position().x() < nameWidth() && row >= 0)
        Q_EMIT rowActivated(m_rows[static_cast<std::size_t>(row)].id);
    else
        m_group->setRange(std::nullopt);
}

void TimelineChart::wheelEvent(QWheelEvent* event) {
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    event->accept();
    const auto [low, high] = range();
    const double at = timeAt(std::max(event->position().x(), nameWidth()));
    const double factor = std::pow(0.85, event->angleDelta().y() / 120.0);
    const double newLow = std::max(0.0, at - (at - low) * factor);
    const double newHigh = std::min(endOfAll() * 1.02, at + (high - at) * factor);
    if (newHigh - newLow > 1e-3)
        m_group->setRange(std::pair(newLow, newHigh));
}

void TimelineChart::keyPressEvent(QKeyEvent* event) {
    int row = -1;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].id == m_current)
            row = static_cast<int>(i);
    const int last = static_cast<int>(m_rows.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (last >= 0)
            setCurrent(m_rows[static_cast<std::size_t>(
                                  std::clamp(row + (event->key() == Qt::Key_Up ? -1 : 1), 0, last))]
                           .id);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row >= 0)
            Q_EMIT rowActivated(m_current);
        return;
    case Qt::Key_Home:
        return m_group->setRange(std::nullopt);
    default:
        return QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace orrery::widgets
