#include "widgets/pages/pipeline/column_summary.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/histogram.h"
#include "widgets/theme/reading_order.h"
#include "widgets/theme/theme_manager.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace orrery::widgets {

namespace {

/// Wider tables are for the table view.
constexpr std::size_t kMostColumns = 60;
constexpr int kHistogramWidth = 84;

} // namespace

ColumnSummary::ColumnSummary(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ColumnSummary::setPreview(const api::Preview& preview) {
    m_columns = preview.columns;
    m_columns.resize(std::min(m_columns.size(), kMostColumns));
    m_rows = preview.rows;
    QStringList names;
    for (const auto& column : m_columns)
        names.append(QStringLiteral("%1 (%2)").arg(toQString(column.name), columnTypeText(column.type)));
    setAccessibleName(tr("Columns: %1").arg(names.join(QStringLiteral(", "))));
    updateGeometry();
    update();
}

int ColumnSummary::rowHeight() const {
    return scaled(metrics().rowCompact);
}

QSize ColumnSummary::sizeHint() const {
    return {160, rowHeight() * static_cast<int>(m_columns.size())};
}

void ColumnSummary::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ReadingOrder place(*this);
    const int bars = scaled(kHistogramWidth);
    for (std::size_t at = 0; at < m_columns.size(); ++at) {
        const QRect row(0, rowHeight() * static_cast<int>(at), width(), rowHeight());
        const QRect histogram(row.right() - bars, row.top() + 4, bars, row.height() - 7);
        const int room = row.width() - bars - 12;
        painter.setFont(monoFont(metrics().monoSmall));
        painter.setPen(theme().text[0]);
        place.drawWords(painter, QRect(0, row.top(), room * 3 / 5, row.height()), Qt::AlignVCenter,
                        painter.fontMetrics().elidedText(toQString(m_columns[at].name), Qt::ElideRight,
                                                         room * 3 / 5 - 6));
        painter.setFont(uiFont(metrics().fontSmall));
        painter.setPen(theme().text[2]);
        place.drawWords(painter, QRect(room * 3 / 5, row.top(), room * 2 / 5, row.height()), Qt::AlignVCenter,
                        painter.fontMetrics().elidedText(columnTypeText(m_columns[at].type), Qt::ElideRight,
                                                         room * 2 / 5));
        paintHistogram(painter, place(histogram), m_columns[at]);
    }
}

bool ColumnSummary::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto row = static_cast<std::size_t>(std::max(0, help->y() / rowHeight()));
    if (row < m_columns.size())
        QToolTip::showText(help->globalPos(), columnText(m_columns[row], m_rows), this);
    return true;
}

} // namespace orrery::widgets
