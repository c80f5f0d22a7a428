#pragma once

#include "core/api/wire/wire.h"

#include <QAbstractTableModel>

#include <vector>

namespace orrery::widgets {

/// The runs of the workspace, newest first. Updates keep the rows of runs that did not change.
class RunHistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        StateColumn,
        RunColumn,
        PipelineColumn,
        StartedColumn,
        DurationColumn,
        StepsColumn,
        CachedColumn,
        ReasonColumn,
        ColumnCount
    };
    enum Role {
        RunRole = Qt::UserRole + 1, ///< Number of the run.
        StateRole,                  ///< The server's word.
        PathRole,                   ///< The pipeline file, relative to the workspace.
        SortRole,                   ///< A number or text that orders the column.
    };

    explicit RunHistoryModel(QObject* parent = nullptr);

    /// Takes over a list (newest first).
    void setRuns(const std::vector<api::RunSummary>& runs);
    /// Takes over one run, known or new.
    void updateRun(const api::RunSummary& run);
    /// Lets durations of running runs go on.
    void tick();

    const std::vector<api::RunSummary>& runs() const { return m_runs; }
    const api::RunSummary* find(quint64 run) const;
    bool anyActive() const { return activeCount() > 0; }
    /// How many runs are queued or at work.
    int activeCount() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const api::RunSummary& run, int column) const;
    QVariant sortKey(const api::RunSummary& run, int column) const;

    std::vector<api::RunSummary> m_runs;
};

/// "6 of 11 finished" in numbers: steps that are over in whatever way.
std::uint32_t finishedSteps(const api::StepCounts& counts);
/// How long a run took or has taken so far; 0 where it has not started.
double durationOf(const api::RunSummary& run);

} // namespace orrery::widgets
