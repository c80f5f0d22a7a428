#pragma once

#include "widgets/models/comparison.h"

#include <QAbstractTableModel>

namespace orrery::widgets {

/// A comparison as a table, one row a difference.
class ComparisonModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { WhatColumn, BeforeColumn, AfterColumn, ColumnCount };
    enum Role {
        StepRole = Qt::UserRole + 1, ///< As Comparison::Row::step.
        BetterRole,                  ///< As Comparison::Row::better.
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setComparison(const Comparison& comparison);
    /// The nearest row about a step after (1) or before (-1) `row`; -1 where there is none.
    int nextStep(int row, int step) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    /// Of texts with several lines the first that differs is shown, and all in the tooltip.
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<Comparison::Row> m_rows;
    QString m_before, m_after;
    int m_beforeSeries = -1, m_afterSeries = -1;
};

} // namespace orrery::widgets
