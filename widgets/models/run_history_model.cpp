#include "widgets/models/run_history_model.h"

#include "widgets/client/run_follower.h"
#include "widgets/client/wire_text.h"
#include "widgets/models/words.h"

#include <algorithm>

namespace orrery::widgets {

std::uint32_t finishedSteps(const api::StepCounts& counts) {
    return counts.succeeded + counts.cached + counts.failed + counts.cancelled + counts.skipped + counts.lost;
}

double durationOf(const api::RunSummary& run) {
    if (run.started <= 0)
        return 0;
    return std::max(0.0, (run.ended > 0 ? run.ended : nowSeconds()) - run.started);
}

RunHistoryModel::RunHistoryModel(QObject* parent) : QAbstractTableModel(parent) {}

void RunHistoryModel::setRuns(const std::vector<api::RunSummary>& runs) {
    const bool sameRows = runs.size() == m_runs.size() && std::equal(runs.begin(), runs.end(), m_runs.begin(),
                                                                     [](const auto& left, const auto& right) {
                                                                         return left.run == right.run;
                                                                     });
    if (!sameRows) {
        // Usual case: new runs on top of known ones.
        const std::size_t added = runs.size() > m_runs.size() ? runs.size() - m_runs.size() : 0;
        const bool onTop =
            added > 0 &&
            std::equal(m_runs.begin(), m_runs.end(), runs.begin() + static_cast<std::ptrdiff_t>(added),
                       [](const auto& left, const auto& right) { return left.run == right.run; });
        if (!onTop) {
            beginResetModel();
            m_runs = runs;
            endResetModel();
            return;
        }
        beginInsertRows({}, 0, static_cast<int>(added) - 1);
        m_runs.insert(m_runs.begin(), runs.begin(), runs.begin() + static_cast<std::ptrdiff_t>(added));
        endInsertRows();
    }
    m_runs = runs;
    if (!m_runs.empty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_runs.size()) - 1, ColumnCount - 1));
}

void RunHistoryModel::updateRun(const api::RunSummary& run) {
    const auto at =
        std::find_if(m_runs.begin(), m_runs.end(), [&run](const auto& each) { return each.run <= run.run; });
    const int row = static_cast<int>(at - m_runs.begin());
    if (at != m_runs.end() && at->run == run.run) {
        *at = run;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        return;
    }
    beginInsertRows({}, row, row);
    m_runs.insert(at, run);
    endInsertRows();
}

void RunHistoryModel::tick() {
    for (std::size_t row = 0; row < m_runs.size(); ++row) {
        if (RunFollower::isTerminal(m_runs[row].state))
            continue;
        const QModelIndex at = index(static_cast<int>(row), DurationColumn);
        Q_EMIT dataChanged(at, at);
    }
}

const api::RunSummary* RunHistoryModel::find(quint64 run) const {
    const auto at =
        std::find_if(m_runs.begin(), m_runs.end(), [run](const auto& each) { return each.run == run; });
    return at == m_runs.end() ? nullptr : &*at;
}

int RunHistoryModel::activeCount() const {
    return static_cast<int>(std::count_if(
        m_runs.begin(), m_runs.end(), [](const auto& run) { return !RunFollower::isTerminal(run.state); }));
}

int RunHistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunHistoryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunHistoryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const api::RunSummary& run = m_runs[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(run, index.column());
    case Qt::ToolTipRole:
        return toQString(run.reason);
    case Qt::TextAlignmentRole: {
        const int column = index.column();
        const bool number = column == RunColumn || column >= DurationColumn;
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter | (number && column != ReasonColumn ? Qt::AlignRight : Qt::AlignLeft)));
    }
    case Qt::AccessibleTextRole:
        return index.column() == StateColumn ? tr("Run %1, %2").arg(run.run).arg(stateText(run.state))
                                             : text(run, index.column());
    case RunRole:
        return QVariant::fromValue<quint64>(run.run);
    case StateRole:
        return toQString(run.state);
    case PathRole:
        return toQString(run.path);
    case SortRole:
        return sortKey(run, index.column());
    default:
        return {};
    }
}

QString RunHistoryModel::text(const api::RunSummary& run, int column) const {
    switch (column) {
    case StateColumn:
        return stateText(run.state);
    case RunColumn:
        return QString::number(run.run);
    case PipelineColumn:
        return toQString(run.pipeline.empty() ? run.path : run.pipeline);
    case StartedColumn:
        return run.started > 0 ? momentText(run.started) : tr("not started");
    case DurationColumn:
        return run.started > 0 ? clockText(durationOf(run)) : QString();
    case StepsColumn:
        return tr("%1 of %2", "finished steps of all").arg(finishedSteps(run.counts)).arg(run.counts.total);
    case CachedColumn:
        return QString::number(run.counts.cached);
    case ReasonColumn:
        return toQString(run.reason);
    default:
        return {};
    }
}

QVariant RunHistoryModel::sortKey(const api::RunSummary& run, int column) const {
    switch (column) {
    case RunColumn:
        return QVariant::fromValue<quint64>(run.run);
    case StartedColumn:
        return run.started;
    case DurationColumn:
        return durationOf(run);
    case StepsColumn:
        return finishedSteps(run.counts);
    case CachedColumn:
        return run.counts.cached;
    default:
        return text(run, column);
    }
}

QVariant RunHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section == RunColumn || (section >= DurationColumn && section != ReasonColumn);
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft)));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return tr("State");
    case RunColumn:
        return tr("Run");
    case PipelineColumn:
        return tr("Pipeline");
    case StartedColumn:
        return tr("Started");
    case DurationColumn:
        return tr("Duration");
    case StepsColumn:
        return tr("Steps");
    case CachedColumn:
        return tr("Cached");
    case ReasonColumn:
        return tr("Reason");
    default:
        return {};
    }
}

} // namespace orrery::widgets
