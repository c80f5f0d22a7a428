#include "widgets/viewers/table_header.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/histogram.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/reading_order.h"
#include "widgets/theme/theme_manager.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace orrery::widgets {

namespace {

constexpr int kHistogramRow = 38;
constexpr int kPadding = 8;

} // namespace

TableHeader::TableHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(true);
    setSortIndicatorShown(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft);
    setAccessibleName(tr("Columns"));
}

void TableHeader::setColumns(const std::vector<api::PreviewColumn>& columns, quint64 rows) {
    m_columns = columns;
    m_rows = rows;
    viewport()->update();
}

void TableHeader::setCharted(int column) {
    m_charted = column;
    viewport()->update();
}

QSize TableHeader::sizeHint() const {
    return {QHeaderView::sizeHint().width(), scaled(metrics().headerRow) + scaled(kHistogramRow)};
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    painter->save();
    painter->fillRect(rect, theme().surface[1]);
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), theme().borderSubtle);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme().borderSubtle);
    if (static_cast<std::size_t>(section) < m_columns.size()) {
        const api::PreviewColumn& column = m_columns[static_cast<std::size_t>(section)];
        const ReadingOrder place(layoutDirection(), rect);
        QRect name = rect.adjusted(kPadding, 0, -kPadding, 0);
        name.setHeight(scaled(metrics().headerRow));
        if (sortIndicatorSection() == section) {
            const QRectF arrow(name.right() - 11, name.center().y() - 6, 12, 12);
            paintIcon(*painter,
                      sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("chevron-up")
                                                                 : QStringLiteral("chevron-down"),
                      place(arrow), theme().accent);
            name.setRight(name.right() - 16);
        }
        painter->setFont(uiFont(metrics().fontSmall, QFont::Medium));
        painter->setPen(theme().text[1]);
        place.drawWords(
            *painter, name, Qt::AlignVCenter | (column.histogram.empty() ? Qt::AlignLeft : Qt::AlignRight),
            painter->fontMetrics().elidedText(toQString(column.name), Qt::ElideRight, name.width()));
        const QRect bars(rect.left() + kPadding, rect.top() + scaled(metrics().headerRow),
                         rect.width() - 2 * kPadding, rect.height() - scaled(metrics().headerRow) - 6);
        paintHistogram(*painter, bars, column);
        if (section == m_charted)
            painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), theme().accent);
    }
    painter->restore();
}

bool TableHeader::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int section = logicalIndexAt(help->pos());
        if (section >= 0 && static_cast<std::size_t>(section) < m_columns.size())
            QToolTip::showText(help->globalPos(),
                               tr("%1\nA click on the bars shows them larger.", "what is known of a column")
                                   .arg(columnText(m_columns[static_cast<std::size_t>(section)], m_rows)),
                               this);
        return true;
    }
    return QHeaderView::viewportEvent(event);
}

int TableHeader::barsAt(const QPoint& point) const {
    const int section = logicalIndexAt(point);
    const int grip = style()->pixelMetric(QStyle::PM_HeaderGripMargin, nullptr, this);
    const int left = sectionViewportPosition(section);
    const bool isEdge = point.x() < left + grip || point.x() >= left + sectionSize(section) - grip;
    const bool isBars = point.y() >= scaled(metrics().headerRow) && !isEdge;
    return isBars && section < static_cast<int>(m_columns.size()) ? section : -1;
}

void TableHeader::mousePressEvent(QMouseEvent* event) {
    const int column = event->button() == Qt::LeftButton ? barsAt(event->pos()) : -1;
    if (column < 0)
        return QHeaderView::mousePressEvent(event);
    Q_EMIT barsClicked(column);
}

} // namespace orrery::widgets
