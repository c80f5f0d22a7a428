#pragma once

#include "core/api/wire/wire.h"

#include <QAbstractTableModel>

#include <vector>

namespace orrery::widgets {

/// Everything that is wrong with the open pipeline: the connection first, then findings about the file, then
/// what failed in the run.
class ProblemsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { MessageColumn, PlaceColumn, FixColumn, ColumnCount };
    enum Role { SeverityRole = Qt::UserRole + 1, StepRole, LineRole, FileRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// What keeps the window from knowing better.
    void setConnectionProblems(const std::vector<api::Problem>& problems);
    /// Findings about the file.
    void setFileProblems(const std::vector<api::Problem>& problems);
    /// What went wrong while running.
    void setRunProblems(const std::vector<api::Problem>& problems);

    int errors() const;
    int warnings() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void countChanged();

private:
    void replace(std::vector<api::Problem>& part, const std::vector<api::Problem>& problems);
    const api::Problem& at(int row) const;
    int count(std::string_view severity) const;

    std::vector<api::Problem> m_connection, m_file, m_run;
};

} // namespace orrery::widgets
