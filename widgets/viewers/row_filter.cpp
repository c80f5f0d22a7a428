#include "widgets/viewers/row_filter.h"

#include "widgets/client/wire_text.h"
#include "widgets/viewers/table_model.h"

#include <QRegularExpression>

namespace orrery::widgets {

RowFilter::RowFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(TableModel::ValueRole);
}

void RowFilter::setText(const QString& text) {
    static const QRegularExpression comparison(QStringLiteral(R"(^\s*(.+?)\s*(!=|<=|>=|=|<|>)\s*(.*?)\s*$)"));
    const auto* table = static_cast<const TableModel*>(sourceModel());
    m_text = text.trimmed();
    m_column = -1;
    if (const auto match = comparison.match(text); match.hasMatch()) {
        m_column = table->columnOf(toStdString(match.captured(1)));
        m_operator = match.captured(2);
        m_operand = match.captured(3);
    }
    invalidateFilter();
}

bool RowFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (m_text.isEmpty())
        return true;
    if (m_column >= 0)
        return compares(sourceModel()->index(row, m_column, parent));
    for (int column = 0; column < sourceModel()->columnCount(); ++column)
        if (sourceModel()->index(row, column, parent).data().toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    return false;
}

bool RowFilter::compares(const QModelIndex& index) const {
    const QVariant value = index.data(TableModel::ValueRole);
    bool number = false;
    const double operand = m_operand.toDouble(&number);
    int order = 0;
    if (value.typeId() == QMetaType::Double && number)
        order = value.toDouble() < operand ? -1 : value.toDouble() > operand ? 1 : 0;
    else if (!value.isValid() && !m_operand.isEmpty())
        return m_operator == QLatin1String("!=");
    else
        order = QString::compare(value.toString(), m_operand, Qt::CaseInsensitive);
    if (m_operator == QLatin1String("="))
        return order == 0;
    if (m_operator == QLatin1String("!="))
        return order != 0;
    if (m_operator.startsWith(QLatin1Char('<')))
        return order < 0 || (order == 0 && m_operator.size() == 2);
    return order > 0 || (order == 0 && m_operator.size() == 2);
}

bool RowFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    // Missing values stand at the end, whichever way one sorts.
    if (!a.isValid() || !b.isValid())
        return a.isValid() != b.isValid() && a.isValid() == (sortOrder() == Qt::AscendingOrder);
    if (a.typeId() == QMetaType::Double && b.typeId() == QMetaType::Double)
        return a.toDouble() < b.toDouble();
    return a.toString() < b.toString();
}

} // namespace orrery::widgets
