#include "widgets/viewers/classification_views.h"

#include "widgets/common/format.h"
#include "widgets/theme/theme_manager.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <numeric>

namespace orrery::widgets {

namespace {

constexpr int kNameWidth = 120;
constexpr int kMostCell = 88;

quint64 sumOf(const std::vector<quint64>& row) {
    return std::accumulate(row.begin(), row.end(), quint64{0});
}

/// A figure in the middle of its cell, in smaller letters where the cell is narrow: a figure without its last
/// digit would be another one.
void drawFitted(QPainter& painter, const QRectF& cell, const QString& figure) {
    const double wide = painter.fontMetrics().horizontalAdvance(figure) + 4;
    painter.save();
    if (wide > cell.width()) {
        QFont smaller = painter.font();
        smaller.setPixelSize(std::max(6, static_cast<int>(smaller.pixelSize() * cell.width() / wide)));
        painter.setFont(smaller);
    }
    painter.drawText(cell, Qt::AlignCenter, figure);
    painter.restore();
}

/// One line of text that ends in an ellipsis where its room does.
void drawElided(QPainter& painter, const QRectF& room, const QString& text) {
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(room.width())));
}

} // namespace

MatrixView::MatrixView(QWidget* parent) : QWidget(parent) {
    setMinimumSize(240, 160);
    setAccessibleName(tr("Confusion matrix"));
}

void MatrixView::setClassification(const Classification& classification) {
    m_shown = classification;
    QStringList right;
    for (std::size_t at = 0; at < m_shown.counts.size(); ++at)
        right.append(tr("%1: %2 of %3 right")
                         .arg(m_shown.classes[static_cast<qsizetype>(at)])
                         .arg(m_shown.counts[at][at])
                         .arg(sumOf(m_shown.counts[at])));
    setAccessibleDescription(right.join(QStringLiteral("; ")));
    update();
}

QRectF MatrixView::gridRect() const {
    const auto count = static_cast<double>(std::max<std::size_t>(1, m_shown.counts.size()));
    const double left = scaled(kNameWidth);
    const double top = scaled(48);
    const double cell = std::min({(width() - left - 16) / count, (height() - top - 12) / count,
                                  static_cast<double>(scaled(kMostCell))});
    return {left, top, cell * count, cell * count};
}

QRectF MatrixView::cellRect(std::size_t row, std::size_t column) const {
    const QRectF grid = gridRect();
    const double cell = grid.width() / static_cast<double>(m_shown.counts.size());
    return {grid.left() + cell * static_cast<double>(column), grid.top() + cell * static_cast<double>(row),
            cell, cell};
}

void MatrixView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight); // As axes run in every language.
    painter.setRenderHint(QPainter::Antialiasing);
    paintCells(painter);
    paintNames(painter);
}

void MatrixView::paintCells(QPainter& painter) const {
    painter.setFont(monoFont(metrics().monoBody));
    for (std::size_t row = 0; row < m_shown.counts.size(); ++row) {
        const auto total = static_cast<double>(std::max<quint64>(1, sumOf(m_shown.counts[row])));
        for (std::size_t column = 0; column < m_shown.counts.size(); ++column) {
            const double share = static_cast<double>(m_shown.counts[row][column]) / total;
            const QColor tone = row == column ? theme().diffBetter : theme().diffWorse;
            const QRectF cell = cellRect(row, column).adjusted(1, 1, -1, -1);
            painter.setPen(row == column ? QPen(theme().borderStrong, 1) : QPen(theme().borderSubtle, 1));
            // The shade stays light enough for the figure on it.
            painter.setBrush(blend(tone, theme().surface[2], 0.4 * share));
            painter.drawRect(cell);
            painter.setPen(theme().text[0]);
            drawFitted(painter, cell, formatNumber(static_cast<double>(m_shown.counts[row][column])));
        }
    }
}

void MatrixView::paintNames(QPainter& painter) const {
    const QRectF grid = gridRect();
    painter.setFont(uiFont(metrics().fontSmall, QFont::Medium));
    painter.setPen(theme().text[2]);
    const double line = painter.fontMetrics().height();
    const double above = grid.top() - line - 6;
    drawElided(painter, QRectF(grid.left(), 8, width() - grid.left() - 8, line), tr("Predicted class"));
    drawElided(painter, QRectF(12, above, grid.left() - 24, line), tr("True class"));
    painter.setFont(uiFont(metrics().fontSmall));
    painter.setPen(theme().text[1]);
    for (std::size_t at = 0; at < m_shown.counts.size(); ++at) {
        const QString name = m_shown.classes[static_cast<qsizetype>(at)];
        const QRectF column = cellRect(0, at);
        painter.drawText(
            QRectF(column.left(), above, column.width(), line), Qt::AlignCenter,
            painter.fontMetrics().elidedText(name, Qt::ElideRight, static_cast<int>(column.width())));
        const QRectF beside = cellRect(at, 0);
        painter.drawText(
            QRectF(12, beside.top(), grid.left() - 24, beside.height()), Qt::AlignRight | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(name, Qt::ElideRight, static_cast<int>(grid.left()) - 24));
    }
}

bool MatrixView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (std::size_t row = 0; row < m_shown.counts.size(); ++row)
        for (std::size_t column = 0; column < m_shown.counts.size(); ++column)
            if (cellRect(row, column).contains(help->pos()))
                QToolTip::showText(help->globalPos(),
                                   tr("%1 of %2 rows of class %3 were taken for %4")
                                       .arg(m_shown.counts[row][column])
                                       .arg(sumOf(m_shown.counts[row]))
                                       .arg(m_shown.classes[static_cast<qsizetype>(row)],
                                            m_shown.classes[static_cast<qsizetype>(column)]),
                                   this);
    return true;
}

RocView::RocView(QWidget* parent) : QWidget(parent) {
    setMinimumSize(240, 160);
    setAccessibleName(tr("ROC curve"));
}

void RocView::setClassification(const Classification& classification) {
    m_shown = classification;
    QStringList areas;
    for (const auto& curve : m_shown.curves)
        areas.append(tr("class %1: area %2").arg(curve.name, formatNumber(curve.area, 4)));
    setAccessibleDescription(areas.join(QStringLiteral("; ")));
    update();
}

QRectF RocView::plotRect() const {
    const double least = scaled(60);
    const double side = std::max(least, std::min<double>(width() - scaled(260), height() - scaled(44) - 12));
    return QRectF(scaled(56), 12, side, side);
}

void RocView::paintAxes(QPainter& painter, const QRectF& plot) const {
    painter.setFont(monoFont(metrics().monoSmall));
    for (const double tick : {0.0, 0.5, 1.0}) {
        const double x = plot.left() + plot.width() * tick;
        const double y = plot.bottom() - plot.height() * tick;
        painter.setPen(QPen(theme().chartGrid, 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(theme().text[2]);
        const double line = painter.fontMetrics().height();
        const double wide = scaled(34);
        painter.drawText(QRectF(plot.left() - wide - 6, y - line / 2, wide, line),
                         Qt::AlignRight | Qt::AlignVCenter, formatNumber(tick, 1));
        painter.drawText(QRectF(x - wide / 2, plot.bottom() + 4, wide, line), Qt::AlignCenter,
                         formatNumber(tick, 1));
    }
    painter.setPen(QPen(theme().chartAxis, 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    painter.setPen(QPen(theme().chartAxis, 1, Qt::DashLine));
    painter.drawLine(plot.bottomLeft(), plot.topRight());
    painter.setFont(uiFont(metrics().fontSmall));
    painter.setPen(theme().text[2]);
    const double line = painter.fontMetrics().height();
    drawElided(painter, QRectF(plot.left(), plot.bottom() + 4 + line, plot.width() + scaled(40), line),
               tr("False positive rate"));
    painter.save();
    painter.translate(4, plot.bottom());
    painter.rotate(-90);
    drawElided(painter, QRectF(0, 0, plot.height() + plot.top(), line), tr("True positive rate"));
    painter.restore();
}

void RocView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight); // As axes run in every language.
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = plotRect();
    paintAxes(painter, plot);
    painter.setFont(uiFont(metrics().fontSmall, QFont::Medium));
    const double high = painter.fontMetrics().height();
    QRectF words(plot.right() + 16, plot.top(), width() - plot.right() - 20, high);
    for (std::size_t at = 0; at < m_shown.curves.size(); ++at) {
        const auto& curve = m_shown.curves[at];
        const QColor color = theme().series[at % theme().series.size()];
        QPolygonF points;
        for (const QPointF& point : curve.points)
            points.append(
                {plot.left() + plot.width() * point.x(), plot.bottom() - plot.height() * point.y()});
        painter.setPen(QPen(color, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(points);
        drawElided(painter, words, tr("class %1, area %2").arg(curve.name, formatNumber(curve.area, 4)));
        words.translate(0, high + 2);
    }
    painter.setFont(uiFont(metrics().fontSmall));
    painter.setPen(theme().text[2]);
    drawElided(painter, words, tr("dashed: guessing"));
}

} // namespace orrery::widgets
