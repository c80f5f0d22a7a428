#pragma once

#include "core/api/wire/run_diff.h"

#include <QAbstractTableModel>

#include <vector>

namespace orrery::widgets {

/// How two runs differ, one row a difference: parameters first, then steps with the parts of their keys, then
/// figures. What is the same is left out.
class RunDiffModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { WhatColumn, BeforeColumn, AfterColumn, ColumnCount };
    enum Role {
        StepRole = Qt::UserRole + 1, ///< Name in the run of the step that the row is about; may be empty.
        BetterRole, ///< For figures: 1 where the later run is better, -1 where worse, 0 where nobody can say.
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setDiff(const api::RunDiff& diff);
    /// The nearest row about a step after (1) or before (-1) `row`; -1 where there is none.
    int nextStep(int row, int step) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QString what, before, after, step;
        int better = 0;
        bool ofStep = false; ///< A step's own row, at which the keys stop.
    };
    void addStep(const api::StepDifference& step);
    void addFigure(const api::FigureDifference& figure);

    std::vector<Row> m_rows;
    quint64 m_before = 0, m_after = 0;
};

} // namespace orrery::widgets
