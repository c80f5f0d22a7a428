#include "widgets/charts/line_chart.h"

#include "widgets/theme/theme_manager.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace orrery::widgets {

namespace {

constexpr double top = 8;
constexpr double bottom = 20;
constexpr double narrowest = 1e-9;
constexpr double kMostX = 1e300;
constexpr double kPickReach = 14; ///< How far from a point a click may be that means it.

} // namespace

LineChart::LineChart(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ownFocus", true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Line chart"));
    setGroup(nullptr);
    connect(&ThemeManager::instance(), &ThemeManager::changed, this, &LineChart::invalidate);
}

LineChart::~LineChart() = default;

int LineChart::addSeries(const QString& name, int color) {
    Series series;
    series.name = name;
    series.color = color;
    m_series.push_back(std::move(series));
    invalidate();
    return seriesCount() - 1;
}

void LineChart::append(int index, std::span<const double> x, std::span<const double> y) {
    Series& series = m_series[static_cast<std::size_t>(index)];
    series.raw.append(x, y);
    series.smoothStale = true;
    m_clipStale = true;
    invalidate();
}

void LineChart::setData(int index, std::span<const double> x, std::span<const double> y) {
    m_series[static_cast<std::size_t>(index)].raw.clear();
    m_yRange.reset();
    append(index, x, y);
}

void LineChart::setSeriesVisible(int index, bool visible) {
    m_series[static_cast<std::size_t>(index)].visible = visible;
    m_clipStale = true;
    invalidate();
}

void LineChart::clear() {
    m_series.clear();
    m_limits.clear();
    m_yRange.reset();
    m_clipStale = true;
    m_left = 36;
    m_right = 12;
    invalidate();
}

void LineChart::setGroup(ChartGroup* group) {
    if (m_group && m_group == group)
        return;
    if (m_group) {
        m_group->disconnect(this);
        if (m_group->parent() == this)
            delete m_group;
    }
    m_group = group ? group : new ChartGroup(this);
    connect(m_group, &ChartGroup::crosshairChanged, this, &LineChart::onCrosshairMoved);
    connect(m_group, &ChartGroup::rangeChanged, this, &LineChart::invalidate);
    // A group that goes away leaves the chart with its own.
    if (group)
        connect(group, &QObject::destroyed, this, [this] { setGroup(nullptr); });
    invalidate();
}

void LineChart::setXName(const QString& name) {
    m_xName = name;
    update();
}

void LineChart::setXFormat(AxisFormat format) {
    m_xFormat = format;
    invalidate();
}

void LineChart::setYFormat(AxisFormat format) {
    m_yFormat = format;
    invalidate();
}

void LineChart::setLogarithmic(bool logarithmic) {
    if (logarithmic == m_logarithmic)
        return;
    m_logarithmic = logarithmic;
    m_yRange.reset();
    m_clipStale = true;
    invalidate();
}

void LineChart::setSmoothing(double weight) {
    weight = std::clamp(weight, 0.0, 0.999);
    if (weight == m_smoothing)
        return;
    m_smoothing = weight;
    for (Series& series : m_series)
        series.smoothStale = true;
    invalidate();
}

void LineChart::addLimit(double value, const QString& words) {
    m_limits.push_back({value, words});
    invalidate();
}

void LineChart::resetView() {
    m_yRange.reset();
    m_group->setRange(std::nullopt);
    invalidate();
}

const SeriesData& LineChart::shown(const Series& series) const {
    return m_smoothing > 0 ? series.smooth : series.raw;
}

QColor LineChart::colorOf(const Series& series) const {
    return theme().series[static_cast<std::size_t>(series.color) % theme().series.size()];
}

std::pair<double, double> LineChart::dataRange() const {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const Series& series : m_series)
        if (series.visible && !series.raw.empty()) {
            low = std::min(low, series.raw.x(0));
            high = std::max(high, series.raw.x(series.raw.size() - 1));
        }
    if (!(low <= high))
        return {0, 1};
    // A sum of two ends that are far beyond every count of steps is infinite.
    low = std::clamp(low, -kMostX, kMostX);
    high = std::clamp(high, -kMostX, kMostX);
    return low == high ? std::pair(low, low + std::max(1.0, std::abs(low) * 1e-6)) : std::pair(low, high);
}

std::pair<double, double> LineChart::xRange() const {
    return m_group->range().value_or(dataRange());
}

void LineChart::growY() {
    Extent all;
    for (Series& series : m_series) {
        if (m_smoothing > 0 && series.smoothStale) {
            series.smooth = series.raw.smoothed(m_smoothing);
            series.smoothStale = false;
        }
        if (series.visible)
            all.add(m_logarithmic ? series.raw.positiveExtent() : series.raw.extent(0, series.raw.size()));
    }
    for (const Limit& limit : m_limits)
        if (!m_logarithmic || limit.value > 0)
            all.add(static_cast<float>(limit.value));
    if (all.empty())
        return;
    findClip();
    auto [low, high] = m_clip.value_or(std::pair(onAxis(all.low), onAxis(all.high)));
    // What is left out now may have stretched the axis before.
    if (m_clip && m_yRange && m_yRange->second - m_yRange->first > 2 * (high - low))
        m_yRange.reset();
    if (m_yRange && low >= m_yRange->first && high <= m_yRange->second)
        return;
    if (m_yRange)
        low = std::min(low, m_yRange->first), high = std::max(high, m_yRange->second);
    m_yRange = m_logarithmic
                   ? std::pair(std::floor(low * 4) / 4, std::ceil(high * 4) / 4 + (low == high ? 0.25 : 0))
                   : niceRange(low, high);
}

void LineChart::invalidate() {
    m_plotKept = false;
    m_plotChanged = true;
    update();
}

void LineChart::updateMargins() {
    const QFontMetricsF numbers(monoFont(metrics().monoSmall));
    const QFontMetricsF names(uiFont(metrics().fontSmall, QFont::Medium));
    const auto [low, high] = m_yRange.value_or(std::pair(0.0, 1.0));
    const auto ticks = m_logarithmic ? logTicksFor(std::pow(10, low), std::pow(10, high), 6, m_yFormat)
                                     : ticksFor(low, high, 6, m_yFormat);
    for (const Tick& tick : ticks)
        m_left = std::max(m_left, std::ceil(numbers.horizontalAdvance(tick.label)) + 10);
    for (const Series& series : m_series)
        if (series.visible && width() >= 240)
            m_right = std::max(m_right,
                               std::min(width() / 4.0, std::ceil(names.horizontalAdvance(series.name)) + 12));
}

QRectF LineChart::plotRect() const {
    return QRectF(m_left, top, std::max(1.0, width() - m_left - m_right),
                  std::max(1.0, height() - top - scaled(bottom)));
}

PlotMapping LineChart::mapping(double ratio) const {
    const auto [xLow, xHigh] = xRange();
    const auto [yLow, yHigh] = m_yRange.value_or(std::pair(0.0, 1.0));
    const QRectF plot = plotRect();
    PlotMapping result;
    result.xLow = xLow;
    result.xHigh = xHigh;
    result.yLow = yLow;
    result.yHigh = yHigh;
    result.logarithmic = m_logarithmic;
    result.area = QRectF(plot.topLeft() * ratio, plot.size() * ratio).toRect();
    return result;
}

double LineChart::xAt(const QPointF& point) const {
    const QRectF plot = plotRect();
    const auto [low, high] = xRange();
    return low + std::clamp((point.x() - plot.left()) / plot.width(), 0.0, 1.0) * (high - low);
}

QPointF LineChart::pointOf(double x, double y) const {
    const PlotMapping map = mapping(1);
    // What the axis leaves out is at its edge.
    return QPointF(map.column(x), std::clamp<double>(map.row(y), map.area.top(), map.area.bottom() + 1));
}

QString LineChart::summary() const {
    QStringList parts;
    for (const Series& series : m_series)
        if (!series.raw.empty()) {
            const std::size_t last = series.raw.size() - 1;
            parts.append(tr("%1 is %2 at %3 %4")
                             .arg(series.name, axisValue(static_cast<double>(series.raw.y(last)), m_yFormat),
                                  m_xName, axisValue(series.raw.x(last), m_xFormat)));
        }
    return parts.isEmpty() ? tr("No values yet") : parts.join(QStringLiteral(", "));
}

double LineChart::snapped(double x) const {
    double best = x;
    double least = std::numeric_limits<double>::infinity();
    for (const Series& series : m_series)
        if (series.visible && !series.raw.empty()) {
            const double near = series.raw.x(series.raw.nearest(x));
            if (std::abs(near - x) < least) {
                least = std::abs(near - x);
                best = near;
            }
        }
    return best;
}

void LineChart::onCrosshairMoved() {
    update();
}

void LineChart::zoomBy(double factor, double around) {
    const auto [low, high] = xRange();
    const auto [allLow, allHigh] = dataRange();
    double newLow = around - (around - low) * factor;
    double newHigh = around + (high - around) * factor;
    if (newHigh - newLow < std::max(narrowest, (allHigh - allLow) * 1e-7))
        return;
    newLow = std::max(newLow, allLow);
    newHigh = std::min(newHigh, allHigh);
    if (newLow <= allLow && newHigh >= allHigh)
        m_group->setRange(std::nullopt);
    else
        m_group->setRange(std::pair(newLow, newHigh));
}

void LineChart::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && plotRect().contains(event->position()))
        m_press = event->position();
}

void LineChart::mouseMoveEvent(QMouseEvent* event) {
    const bool inside = plotRect().adjusted(-4, 0, 4, 0).contains(event->position());
    if (m_press) {
        m_dragTo = std::clamp(event->position().x(), plotRect().left(), plotRect().right());
        update();
    }
    m_group->setCrosshair(inside || m_press ? std::optional(snapped(xAt(event->position()))) : std::nullopt);
}

void LineChart::mouseReleaseEvent(QMouseEvent* event) {
    const auto press = std::exchange(m_press, std::nullopt);
    const auto to = std::exchange(m_dragTo, std::nullopt);
    if (!press || event->button() != Qt::LeftButton)
        return;
    update();
    if (to && std::abs(*to - press->x()) > 4) {
        const double a = xAt(*press);
        const double b = xAt(QPointF(*to, 0));
        m_group->setRange(std::pair(std::min(a, b), std::max(a, b)));
    } else {
        pickNear(event->position(), kPickReach);
    }
}

void LineChart::pickNear(const QPointF& place, double reach) {
    int nearest = -1;
    double x = 0;
    for (int number = 0; number < seriesCount(); ++number) {
        const Series& series = m_series[static_cast<std::size_t>(number)];
        if (!series.visible || series.raw.empty())
            continue;
        const std::size_t point = series.raw.nearest(xAt(place));
        const QPointF at = pointOf(series.raw.x(point), static_cast<double>(shown(series).y(point)));
        const double distance = std::hypot(at.x() - place.x(), at.y() - place.y());
        if (distance < reach) {
            reach = distance;
            nearest = number;
            x = series.raw.x(point);
        }
    }
    if (nearest >= 0)
        Q_EMIT picked(nearest, x);
}

void LineChart::mouseDoubleClickEvent(QMouseEvent*) {
    resetView();
}

void LineChart::leaveEvent(QEvent*) {
    m_group->setCrosshair(std::nullopt);
}

void LineChart::wheelEvent(QWheelEvent* event) {
    if (!plotRect().contains(event->position()))
        return event->ignore();
    event->accept();
    zoomBy(std::pow(0.85, event->angleDelta().y() / 120.0), xAt(event->position()));
}

void LineChart::keyPressEvent(QKeyEvent* event) {
    const auto [low, high] = xRange();
    const double at = m_group->crosshair().value_or(high);
    const double step = std::max((high - low) / plotRect().width() * 4, narrowest);
    switch (event->key()) {
    case Qt::Key_Left:
        return m_group->setCrosshair(std::max(low, std::min(snapped(at - step), at - step)));
    case Qt::Key_Right:
        return m_group->setCrosshair(std::min(high, std::max(snapped(at + step), at + step)));
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(0.8, at);
    case Qt::Key_Minus:
        return zoomBy(1.25, at);
    case Qt::Key_Home:
        return resetView();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto crosshair = m_group->crosshair())
            pickNear(QPointF(pointOf(*crosshair, 0).x(), plotRect().top()), plotRect().height() + kPickReach);
        return;
    case Qt::Key_Escape:
        if (m_group->crosshair())
            return m_group->setCrosshair(std::nullopt);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

bool LineChart::event(QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

void LineChart::resizeEvent(QResizeEvent*) {
    invalidate();
}

void LineChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        invalidate();
    QWidget::changeEvent(event);
}

} // namespace orrery::widgets
