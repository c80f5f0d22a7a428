#pragma once

#include "widgets/models/job_board.h"

#include <QAbstractTableModel>

namespace orrery::widgets {

/// Jobs as rows. A list with the same jobs as before only changes their cells, so that a selection stays.
class JobTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        StateColumn,
        RunColumn,
        StepColumn,
        ElapsedColumn,
        LeftColumn,
        StartColumn,
        ReasonColumn,
        ColumnCount
    };
    enum Role { StateRole = Qt::UserRole + 1, RunRole, StepRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setJobs(const std::vector<Job>& jobs);
    /// The row of a step of a run; -1 where it is not here.
    int rowOf(quint64 run, const QString& step) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<Job> m_jobs;
};

} // namespace orrery::widgets
