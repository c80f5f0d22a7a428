#include "widgets/models/run_diff_model.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/format.h"
#include "widgets/models/metric_names.h"
#include "widgets/models/words.h"

#include <algorithm>

namespace orrery::widgets {

void RunDiffModel::setDiff(const api::RunDiff& diff) {
    beginResetModel();
    m_rows.clear();
    m_before = diff.before;
    m_after = diff.after;
    for (const auto& param : diff.params)
        m_rows.push_back({tr("Parameter %1").arg(toQString(param.name)),
                          toQString(param.before),
                          toQString(param.after),
                          {}});
    for (const auto& step : diff.steps)
        addStep(step);
    for (const auto& figure : diff.figures)
        addFigure(figure);
    endResetModel();
}

void RunDiffModel::addStep(const api::StepDifference& step) {
    if (step.difference == "same")
        return;
    const auto stateOf = [](const std::string& state, double took) {
        if (state.empty())
            return tr("not there");
        return took > 0 ? tr("%1 in %2", "state, time").arg(stateText(state), clockText(took))
                        : stateText(state);
    };
    const QString name = toQString(step.name);
    const QString what = step.difference == "added"     ? tr("Step %1 is new").arg(name)
                         : step.difference == "removed" ? tr("Step %1 is gone").arg(name)
                                                        : tr("Step %1 changed").arg(name);
    m_rows.push_back({what, stateOf(step.state_before, step.took_before),
                      stateOf(step.state_after, step.took_after), name, 0, true});
    for (const auto& part : step.parts) {
        const bool shown = !part.before.empty() || !part.after.empty();
        m_rows.push_back({QStringLiteral("    ") + toQString(part.name), toQString(part.before),
                          shown ? toQString(part.after) : tr("other content"), name});
    }
}

void RunDiffModel::addFigure(const api::FigureDifference& figure) {
    if (figure.in_before && figure.in_after && figure.before == figure.after)
        return;
    const QString name = toQString(figure.name);
    Row row{tr("%1 of %2", "metric, step").arg(name, toQString(figure.step)),
            figure.in_before ? formatSignificant(figure.before, 4) : tr("none"),
            figure.in_after ? formatSignificant(figure.after, 4) : tr("none"), toQString(figure.step)};
    if (figure.in_before && figure.in_after) {
        const bool grew = figure.after > figure.before;
        row.better = grew == smallerIsBetter(figure.name) ? -1 : 1;
        row.after += QStringLiteral("  ") + (grew ? QStringLiteral("▲") : QStringLiteral("▼"));
    }
    m_rows.push_back(std::move(row));
}

int RunDiffModel::nextStep(int row, int step) const {
    for (int at = row + step; at >= 0 && at < rowCount(); at += step) {
        if (m_rows[static_cast<std::size_t>(at)].ofStep)
            return at;
    }
    return -1;
}

int RunDiffModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RunDiffModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunDiffModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
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

QVariant RunDiffModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == WhatColumn     ? tr("Difference")
           : section == BeforeColumn ? tr("Run %1").arg(m_before)
                                     : tr("Run %1").arg(m_after);
}

} // namespace orrery::widgets
