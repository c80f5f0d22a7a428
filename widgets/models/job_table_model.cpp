#include "widgets/models/job_table_model.h"

#include "widgets/client/wire_text.h"
#include "widgets/models/steps_model.h"
#include "widgets/models/words.h"

#include <algorithm>

namespace orrery::widgets {

namespace {

bool sameJob(const Job& left, const Job& right) {
    return left.run == right.run && left.step.index == right.step.index;
}

QString hostsOf(const Job& job) {
    QStringList names;
    for (const auto& host : job.step.hosts)
        names.append(toQString(host));
    names.removeDuplicates();
    return names.join(QStringLiteral(", "));
}

/// What is left of a running job by its prediction; nothing without one.
QString leftText(const Job& job) {
    if (job.step.predicted <= 0 || job.step.started <= 0)
        return {};
    const double left = job.step.predicted - elapsedOf(job.step);
    return left > 0 ? JobTableModel::tr("about %1").arg(spanText(left)) : JobTableModel::tr("any moment");
}

/// When a waiting job should start; nothing where nobody knows.
QString startText(const Job& job) {
    if (job.predictedStart <= 0)
        return {};
    const double in = job.predictedStart - nowSeconds();
    return in < 1 ? JobTableModel::tr("any moment") : JobTableModel::tr("in %1", "span").arg(spanText(in));
}

/// Why a job waits; where one that does not is, or why it runs.
QString reasonText(const Job& job) {
    if (!job.waitsFor.empty())
        return besideName(toQString(job.step.name), toQString(job.waitsFor));
    if (job.step.state == "queued" || job.step.reason.empty())
        return hostsOf(job);
    return toQString(job.step.reason);
}

QString cellText(const Job& job, int column) {
    switch (column) {
    case JobTableModel::StateColumn:
        return stateText(job.step.state);
    case JobTableModel::RunColumn:
        return QString::number(job.run);
    case JobTableModel::StepColumn:
        return JobTableModel::tr("%1 / %2", "pipeline, step")
            .arg(toQString(job.pipeline), toQString(job.step.name));
    case JobTableModel::ElapsedColumn:
        return job.step.started > 0 ? clockText(elapsedOf(job.step)) : QString();
    case JobTableModel::LeftColumn:
        return leftText(job);
    case JobTableModel::StartColumn:
        return startText(job);
    case JobTableModel::ReasonColumn:
        return reasonText(job);
    default:
        return {};
    }
}

} // namespace

void JobTableModel::setJobs(const std::vector<Job>& jobs) {
    if (std::equal(jobs.begin(), jobs.end(), m_jobs.begin(), m_jobs.end(), sameJob)) {
        m_jobs = jobs;
        if (!m_jobs.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_jobs = jobs;
    endResetModel();
}

int JobTableModel::rowOf(quint64 run, const QString& step) const {
    const auto at = std::find_if(m_jobs.begin(), m_jobs.end(), [&](const Job& job) {
        return job.run == run && toQString(job.step.name) == step;
    });
    return at == m_jobs.end() ? -1 : static_cast<int>(at - m_jobs.begin());
}

int JobTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

int JobTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JobTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Job& job = m_jobs[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return cellText(job, index.column());
    case StateRole:
        return toQString(job.step.state);
    case RunRole:
        return QVariant::fromValue(job.run);
    case StepRole:
        return toQString(job.step.name);
    default:
        return {};
    }
}

QVariant JobTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section == RunColumn || section == ElapsedColumn;
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
    case StepColumn:
        return tr("Step");
    case ElapsedColumn:
        return tr("Elapsed");
    case LeftColumn:
        return tr("Left");
    case StartColumn:
        return tr("Starts");
    case ReasonColumn:
        return tr("Why, where");
    default:
        return {};
    }
}

} // namespace orrery::widgets
