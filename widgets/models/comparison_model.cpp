#include "widgets/models/comparison_model.h"

#include "widgets/common/series_dot.h"

namespace orrery::widgets {

namespace {

/// The first line of `text` that `other` does not have at the same place, marked as one of several.
QString differingLine(const QString& text, const QString& other) {
    if (!text.contains(QLatin1Char('\n')))
        return text;
    const QStringList lines = text.trimmed().split(QLatin1Char('\n'));
    const QStringList others = other.split(QLatin1Char('\n'));
    qsizetype at = 0;
    while (at + 1 < lines.size() && at < others.size() && lines[at] == others[at])
        ++at;
    const QString line = lines[at].trimmed();
    return lines.size() == 1 ? line : (at > 0 ? QStringLiteral("… ") : QString()) + line;
}

} // namespace

void ComparisonModel::setComparison(const Comparison& comparison) {
    beginResetModel();
    m_rows = comparison.rows;
    m_before = comparison.before;
    m_after = comparison.after;
    m_beforeSeries = comparison.beforeSeries;
    m_afterSeries = comparison.afterSeries;
    endResetModel();
}

int ComparisonModel::nextStep(int row, int step) const {
    for (int at = row + step; at >= 0 && at < rowCount(); at += step) {
        if (m_rows[static_cast<std::size_t>(at)].ofStep)
            return at;
    }
    return -1;
}

int ComparisonModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Comparison::Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == WhatColumn     ? row.what
               : index.column() == BeforeColumn ? differingLine(row.before, row.after)
                                                : differingLine(row.after, row.before);
    case Qt::ToolTipRole:
        return index.column() == WhatColumn     ? row.what
               : index.column() == BeforeColumn ? row.before
                                                : row.after;
    case StepRole:
        return row.step;
    case BetterRole:
        return row.better;
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DecorationRole) {
        const int series = section == BeforeColumn  ? m_beforeSeries
                           : section == AfterColumn ? m_afterSeries
                                                    : -1;
        return series < 0 ? QVariant() : seriesDot(series);
    }
    if (role != Qt::DisplayRole)
        return {};
    return section == WhatColumn ? tr("Difference") : section == BeforeColumn ? m_before : m_after;
}

} // namespace orrery::widgets
