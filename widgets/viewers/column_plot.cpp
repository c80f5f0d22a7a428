#include "widgets/viewers/column_plot.h"

#include "widgets/charts/axis.h"
#include "widgets/client/wire_text.h"
#include "widgets/common/format.h"
#include "widgets/theme/reading_order.h"
#include "widgets/theme/theme_manager.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace orrery::widgets {

namespace {

constexpr int kShortestLine = 15;
constexpr int kTallestLine = 24;
constexpr double kWordsShare = 0.36; ///< Of the width, for what a line stands for.

QString countText(quint64 count) {
    return formatNumber(static_cast<double>(count));
}

} // namespace

ColumnPlot::ColumnPlot(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setProperty("ownFocus", true);
}

QSize ColumnPlot::minimumSizeHint() const {
    return {scaled(120), scaled(48)};
}

void ColumnPlot::setColumn(const api::PreviewColumn& column, quint64 rows) {
    m_bars.clear();
    m_low = column.min;
    m_high = column.max;
    m_isSpread = !column.histogram.empty() && m_high > m_low && std::isfinite(m_high - m_low);
    if (m_isSpread) {
        const double width = (m_high - m_low) / static_cast<double>(column.histogram.size());
        for (std::size_t at = 0; at < column.histogram.size(); ++at) {
            const double low = m_low + width * static_cast<double>(at);
            m_bars.push_back({tr("%1 to %2", "range of numbers")
                                  .arg(formatSignificant(low, 4), formatSignificant(low + width, 4)),
                              column.histogram[at]});
        }
    } else if (!column.histogram.empty()) {
        m_bars.push_back({formatSignificant(m_low, 4), rows - std::min(rows, quint64{column.missing})});
    }
    for (const api::FrequentValue& value : column.frequent)
        m_bars.push_back({value.value.empty() ? tr("(empty)") : toQString(value.value), value.count});
    if (!column.frequent.empty())
        addRest(column, rows);
    m_highest = 0;
    for (const Bar& bar : m_bars)
        m_highest = std::max(m_highest, bar.count);
    mark(-1);
    update();
}

void ColumnPlot::addRest(const api::PreviewColumn& column, quint64 rows) {
    quint64 told = column.missing;
    for (const api::FrequentValue& value : column.frequent)
        told += value.count;
    if (told >= rows)
        return;
    const quint64 others =
        column.distinct - std::min(quint64{column.distinct}, quint64{column.frequent.size()});
    m_bars.push_back({column.distinct_exact && others > 0 ? tr("%1 other values").arg(countText(others))
                                                          : tr("other values"),
                      rows - told, true});
}

QString ColumnPlot::barText(int bar) const {
    if (bar < 0 || bar >= barCount())
        return {};
    const Bar& one = m_bars[static_cast<std::size_t>(bar)];
    return tr("%1: %n row(s)", "what a bar stands for", static_cast<int>(one.count)).arg(one.words);
}

void ColumnPlot::mark(int bar) {
    if (bar == m_marked)
        return;
    m_marked = bar;
    setAccessibleDescription(barText(bar));
    update();
    Q_EMIT markedBarChanged(bar);
}

QRectF ColumnPlot::plotRect() const {
    const QFontMetrics letters(monoFont(metrics().monoSmall));
    const double left = letters.horizontalAdvance(countText(m_highest)) + 10;
    return QRectF(left, 6, std::max(10.0, width() - left - 8),
                  std::max(10.0, height() - 12.0 - letters.height()));
}

double ColumnPlot::lineHeight() const {
    return std::clamp(height() / std::max(1.0, static_cast<double>(m_bars.size())),
                      static_cast<double>(scaled(kShortestLine)), static_cast<double>(scaled(kTallestLine)));
}

int ColumnPlot::shownLines() const {
    return std::min(barCount(), std::max(1, static_cast<int>(height() / lineHeight())));
}

QRectF ColumnPlot::barRect(int bar) const {
    const Bar& one = m_bars[static_cast<std::size_t>(bar)];
    const double share = m_highest > 0 ? static_cast<double>(one.count) / static_cast<double>(m_highest) : 0;
    if (m_isSpread) {
        const QRectF plot = plotRect();
        const double step = plot.width() / barCount();
        const double high = one.count > 0 ? std::max(1.0, plot.height() * share) : 0;
        return {plot.left() + step * bar, plot.bottom() - high, std::max(1.0, step - 1), high};
    }
    if (bar >= shownLines())
        return {};
    const QFontMetrics letters(monoFont(metrics().monoSmall));
    const double begin = width() * kWordsShare + 8;
    const double room = width() - begin - letters.horizontalAdvance(countText(m_highest)) - 8;
    const double line = lineHeight();
    const QRectF place(begin, line * bar + 3, std::max(1.0, room * share), line - 6);
    return ReadingOrder(*this)(place);
}

QColor ColumnPlot::colorOf(int bar) const {
    if (bar == m_marked)
        return theme().accent;
    if (m_bars[static_cast<std::size_t>(bar)].isRest)
        return theme().text[2];
    return m_isSpread ? theme().series[0] : theme().series[2];
}

void ColumnPlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (m_highest == 0) {
        painter.setFont(uiFont(metrics().fontSmall));
        painter.setPen(theme().text[2]);
        painter.drawText(rect().adjusted(8, 0, -8, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("No row has a value in this column."));
    } else if (m_isSpread) {
        paintNumbers(painter);
    } else {
        paintLines(painter);
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme().focusRing, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics().radiusControl,
                                metrics().radiusControl);
    }
}

void ColumnPlot::paintNumbers(QPainter& painter) const {
    painter.setLayoutDirection(Qt::LeftToRight); // As axes run in every language.
    if (m_marked >= 0) {
        const QRectF marked = barRect(m_marked);
        painter.fillRect(QRectF(marked.left(), plotRect().top(), marked.width(), plotRect().height()),
                         theme().accentSoft);
    }
    paintAxes(painter);
    for (int bar = 0; bar < barCount(); ++bar)
        painter.fillRect(barRect(bar), colorOf(bar));
}

void ColumnPlot::paintAxes(QPainter& painter) const {
    const QRectF plot = plotRect();
    painter.setFont(monoFont(metrics().monoSmall));
    const double line = painter.fontMetrics().height();
    const auto highest = static_cast<double>(m_highest);
    const int rows = std::clamp(static_cast<int>(plot.height() / (line * 1.6)), 2, 5);
    for (const Tick& tick : ticksFor(0, highest, rows, AxisFormat::Number)) {
        const double y = std::round(plot.bottom() - plot.height() * tick.value / highest) + 0.5;
        painter.setPen(QPen(tick.value > 0 ? theme().chartGrid : theme().chartAxis, 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(theme().text[2]);
        painter.drawText(QRectF(0, y - line / 2, plot.left() - 6, line), Qt::AlignRight | Qt::AlignVCenter,
                         tick.label);
    }
    const double widest = painter.fontMetrics().horizontalAdvance(axisValue(m_high, AxisFormat::Number)) + 24;
    const int columns = std::clamp(static_cast<int>(plot.width() / widest), 2, 6);
    for (const Tick& tick : ticksFor(m_low, m_high, columns, AxisFormat::Number)) {
        const double x =
            std::round(plot.left() + plot.width() * (tick.value - m_low) / (m_high - m_low)) + 0.5;
        painter.setPen(QPen(theme().chartAxis, 1));
        painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 4));
        painter.setPen(theme().text[2]);
        const double room = painter.fontMetrics().horizontalAdvance(tick.label) + 2;
        painter.drawText(QRectF(std::clamp(x - room / 2, 0.0, width() - room), plot.bottom() + 4, room, line),
                         Qt::AlignCenter, tick.label);
    }
}

void ColumnPlot::paintLines(QPainter& painter) const {
    const ReadingOrder place(*this);
    const double line = lineHeight();
    const int shown = shownLines();
    for (int bar = 0; bar < shown; ++bar) {
        const Bar& one = m_bars[static_cast<std::size_t>(bar)];
        const bool isCut = bar == shown - 1 && shown < barCount();
        if (bar == m_marked && !isCut)
            painter.fillRect(QRectF(0, line * bar, width(), line), theme().accentSoft);
        const QRectF words(8, line * bar, width() * kWordsShare - 8, line);
        painter.setFont(one.isRest || isCut ? uiFont(metrics().fontSmall) : monoFont(metrics().monoSmall));
        painter.setPen(one.isRest || isCut ? theme().text[2] : theme().text[0]);
        if (isCut) {
            place.drawWords(painter, QRectF(8, line * bar, width() - 16, line), Qt::AlignVCenter,
                            tr("and %1 more").arg(barCount() - bar));
            break;
        }
        place.drawWords(painter, words, Qt::AlignVCenter,
                        painter.fontMetrics().elidedText(one.words.simplified(), Qt::ElideRight,
                                                         static_cast<int>(words.width())));
        const QRectF filled = barRect(bar);
        painter.fillRect(filled, colorOf(bar));
        const double end = place(filled).right() + 6;
        painter.setFont(monoFont(metrics().monoSmall));
        painter.setPen(theme().text[1]);
        place.drawWords(painter, QRectF(end, line * bar, width() - end, line), Qt::AlignVCenter,
                        countText(one.count));
    }
}

void ColumnPlot::mouseMoveEvent(QMouseEvent* event) {
    const QRectF plot = plotRect();
    const double at = m_isSpread ? (event->position().x() - plot.left()) / (plot.width() / barCount())
                                 : event->position().y() / lineHeight();
    const int shown = m_isSpread ? barCount() : shownLines();
    mark(m_highest > 0 && at >= 0 && at < shown ? static_cast<int>(at) : -1);
}

void ColumnPlot::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    mark(-1);
}

void ColumnPlot::keyPressEvent(QKeyEvent* event) {
    const bool back = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    const bool on = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    if (m_highest == 0 || (!back && !on))
        return QWidget::keyPressEvent(event);
    mark(std::clamp(m_marked + (on ? 1 : -1), 0, barCount() - 1));
}

void ColumnPlot::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    mark(-1);
}

} // namespace orrery::widgets
