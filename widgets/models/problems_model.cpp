#include "widgets/models/problems_model.h"

#include "widgets/client/wire_text.h"

#include <algorithm>

namespace orrery::widgets {

void ProblemsModel::setConnectionProblems(const std::vector<api::Problem>& problems) {
    replace(m_connection, problems);
}

void ProblemsModel::setFileProblems(const std::vector<api::Problem>& problems) {
    replace(m_file, problems);
}

void ProblemsModel::setRunProblems(const std::vector<api::Problem>& problems) {
    replace(m_run, problems);
}

void ProblemsModel::replace(std::vector<api::Problem>& part, const std::vector<api::Problem>& problems) {
    if (part.empty() && problems.empty())
        return;
    beginResetModel();
    part = problems;
    endResetModel();
    Q_EMIT countChanged();
}

const api::Problem& ProblemsModel::at(int row) const {
    auto place = static_cast<std::size_t>(row);
    for (const auto* part : {&m_connection, &m_file}) {
        if (place < part->size())
            return (*part)[place];
        place -= part->size();
    }
    return m_run[place];
}

int ProblemsModel::count(std::string_view severity) const {
    const auto is = [severity](const api::Problem& problem) { return problem.severity == severity; };
    return static_cast<int>(std::count_if(m_connection.begin(), m_connection.end(), is) +
                            std::count_if(m_file.begin(), m_file.end(), is) +
                            std::count_if(m_run.begin(), m_run.end(), is));
}

int ProblemsModel::errors() const {
    return count("error");
}

int ProblemsModel::warnings() const {
    return count("warning");
}

int ProblemsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_connection.size() + m_file.size() + m_run.size());
}

int ProblemsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const api::Problem& problem = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == MessageColumn)
            return toQString(problem.message);
        if (index.column() == FixColumn)
            return problem.fixes.empty() ? QString() : toQString(problem.fixes.front());
        if (problem.line > 0)
            return problem.step.empty()
                       ? tr("line %1").arg(problem.line)
                       : tr("line %1, %2", "line, step").arg(problem.line).arg(toQString(problem.step));
        return toQString(problem.step.empty() ? problem.file : problem.step);
    case Qt::ToolTipRole:
        return problem.id.empty()
                   ? toQString(problem.message)
                   : tr("%1 (%2)", "message, id").arg(toQString(problem.message), toQString(problem.id));
    case Qt::AccessibleTextRole:
        return index.column() == MessageColumn
                   ? tr("%1: %2", "severity, message")
                         .arg(toQString(problem.severity), toQString(problem.message))
                   : QVariant();
    case SeverityRole:
        return toQString(problem.severity);
    case StepRole:
        return toQString(problem.step);
    case LineRole:
        return problem.line;
    case FileRole:
        return toQString(problem.file);
    default:
        return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case MessageColumn:
        return tr("Problem");
    case PlaceColumn:
        return tr("Place");
    default:
        return tr("What to try");
    }
}

} // namespace orrery::widgets
