#include "widgets/charts/timeline_chart.h"

#include "widgets/charts/axis.h"
#include "widgets/common/format.h"
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

constexpr double rightMargin = 12;
constexpr double leastNameWidth = 40;
constexpr double keyStep = 4; ///< Pixels that a key moves the crosshair.

} // namespace

TimelineChart::TimelineChart(QWidget* parent) : QAbstractScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Timeline of the steps"));
    setGroup(nullptr);
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, [this] {
        measureRows();
        viewport()->update();
    });
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
    m_compared = std::any_of(m_rows.begin(), m_rows.end(),
                             [](const TimelineRow& row) { return row.ghostEnd > row.ghostBegin; });
    measureRows();
    updateScrollBar();
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
    return scaled(20) + ghostLane();
}

/// The height of what lies above a bar where another run is compared with.
int TimelineChart::ghostLane() const {
    return m_compared ? scaled(6) : 0;
}

int TimelineChart::axisHeight() const {
    return scaled(26);
}

double TimelineChart::widthOf(const QString& name) const {
    return QFontMetricsF(uiFont(metrics().fontSmall, QFont::DemiBold)).horizontalAdvance(name) + 20;
}

void TimelineChart::measureRows() {
    m_widestName = leastNameWidth;
    for (const TimelineRow& row : m_rows)
        m_widestName = std::max(m_widestName, widthOf(row.name));
    m_lastEnd.reset();
}

double TimelineChart::nameWidth() const {
    return std::min(m_widestName, viewport()->width() / 3.0);
}

double TimelineChart::endOfAll() const {
    if (!m_lastEnd) {
        m_lastEnd = 1;
        for (const TimelineRow& row : m_rows)
            m_lastEnd = std::max({*m_lastEnd, row.end, row.stored, row.begin, row.plannedEnd, row.ghostEnd});
    }
    return std::max(*m_lastEnd, m_now);
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

QString TimelineChart::describe(const TimelineRow& row) const {
    QStringList parts{tr("%1, %2").arg(row.name, statusText(row.status))};
    const auto took = [&parts](const QString& sentence, double from, double to) {
        if (from >= 0 && to > from)
            parts.append(sentence.arg(formatSpan(to - from)));
    };
    took(tr("prepared in %1"), row.queued, row.prepared);
    took(row.again ? tr("waited %1, earlier attempts included") : tr("waited %1"),
         std::max(row.queued, row.prepared), row.placed >= 0 ? row.placed : row.begin);
    took(tr("started within %1"), row.placed, row.begin);
    if (row.begin >= 0)
        parts.append(tr("started at %1").arg(formatClock(row.begin)));
    took(tr("took %1"), row.begin, row.end);
    took(tr("outputs kept in %1"), row.end, row.stored);
    took(tr("took %1 in the run compared with"), row.ghostBegin, row.ghostEnd);
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
    zoomBy(std::pow(0.85, event->angleDelta().y() / 120.0),
           timeAt(std::max(event->position().x(), nameWidth())));
}

void TimelineChart::zoomBy(double factor, double around) {
    const auto [low, high] = range();
    const double newLow = std::max(0.0, around - (around - low) * factor);
    const double newHigh = std::min(endOfAll() * 1.02, around + (high - around) * factor);
    if (newHigh - newLow > 1e-3)
        m_group->setRange(std::pair(newLow, newHigh));
}

/// Moves the crosshair by some pixels, from the middle where there is none yet.
void TimelineChart::moveCrosshair(double columns) {
    const auto [low, high] = range();
    const double at = m_group->crosshair().value_or((low + high) / 2);
    m_group->setCrosshair(std::clamp(timeAt(columnOf(at) + columns), low, high));
}

void TimelineChart::keyPressEvent(QKeyEvent* event) {
    const auto [low, high] = range();
    const double around = m_group->crosshair().value_or((low + high) / 2);
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
    case Qt::Key_Left:
        return moveCrosshair(-keyStep);
    case Qt::Key_Right:
        return moveCrosshair(keyStep);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(0.8, around);
    case Qt::Key_Minus:
        return zoomBy(1.25, around);
    case Qt::Key_Home:
        return m_group->setRange(std::nullopt);
    default:
        return QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace orrery::widgets
