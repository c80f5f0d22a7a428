#include "widgets/models/comparison.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/format.h"
#include "widgets/models/key_part_text.h"
#include "widgets/models/metric_names.h"
#include "widgets/models/run_colors.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

namespace orrery::widgets {

namespace {

using Row = Comparison::Row;

struct Say {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

/// What a node shows of its steps: one that changed makes it changed.
NodeDifference joined(NodeDifference left, NodeDifference right) {
    if (left == NodeDifference::None || left == right)
        return right;
    return NodeDifference::Changed;
}

NodeDifference differenceOf(const std::string& word) {
    if (word == "added")
        return NodeDifference::Added;
    if (word == "removed")
        return NodeDifference::Removed;
    return word == "changed" ? NodeDifference::Changed : NodeDifference::Same;
}

NodeDifference differenceOf(pipeline::StepComparison::Change change) {
    using Change = pipeline::StepComparison::Change;
    switch (change) {
    case Change::Added:
        return NodeDifference::Added;
    case Change::Removed:
        return NodeDifference::Removed;
    case Change::Changed:
        return NodeDifference::Changed;
    case Change::Same:
        break;
    }
    return NodeDifference::Same;
}

Row stepRow(const QString& name, NodeDifference difference, const QString& before, const QString& after) {
    const QString what = difference == NodeDifference::Added     ? Say::tr("Step %1 is new").arg(name)
                         : difference == NodeDifference::Removed ? Say::tr("Step %1 is gone").arg(name)
                                                                 : Say::tr("Step %1 changed").arg(name);
    return {what, before, after, name, 0, true};
}

/// A row below the one of its step.
Row partRow(const QString& part, const QString& before, const QString& after, const QString& step) {
    return {QStringLiteral("    ") + part, before, after, step};
}

Row paramRow(const std::string& name, const std::string& before, const std::string& after) {
    return {Say::tr("Parameter %1").arg(toQString(name)), toQString(before), toQString(after), {}};
}

void addStep(const api::StepDifference& step, std::vector<Row>& rows) {
    const auto stateOf = [](const std::string& state, double took) {
        if (state.empty())
            return Say::tr("not there");
        return took > 0 ? Say::tr("%1 in %2", "state, time").arg(stateText(state), clockText(took))
                        : stateText(state);
    };
    const QString name = toQString(step.name);
    rows.push_back(stepRow(name, differenceOf(step.difference), stateOf(step.state_before, step.took_before),
                           stateOf(step.state_after, step.took_after)));
    for (const auto& part : step.parts) {
        const bool shown = !part.before.empty() || !part.after.empty();
        rows.push_back(partRow(keyPartText(part.name), toQString(part.before),
                               shown ? toQString(part.after) : Say::tr("other content"), name));
    }
}

void addFigure(const api::FigureDifference& figure, std::vector<Row>& rows) {
    if (figure.in_before && figure.in_after && figure.before == figure.after)
        return;
    const QString name = toQString(figure.name);
    Row row{Say::tr("%1 of %2", "metric, step").arg(name, toQString(figure.step)),
            figure.in_before ? formatSignificant(figure.before, 4) : Say::tr("none"),
            figure.in_after ? formatSignificant(figure.after, 4) : Say::tr("none"), toQString(figure.step)};
    if (figure.in_before && figure.in_after) {
        const bool grew = figure.after > figure.before;
        row.better = grew == smallerIsBetter(figure.name) ? -1 : 1;
        row.after += QStringLiteral("  ") + (grew ? QStringLiteral("▲") : QStringLiteral("▼"));
    }
    rows.push_back(std::move(row));
}

/// A parameter's value goes by its name, also where the file writes it at length.
std::string nameOf(const pipeline::FieldDifference& param) {
    constexpr std::string_view value = ".default";
    const std::string& field = param.field;
    return field.ends_with(value) ? field.substr(0, field.size() - value.size()) : field;
}

/// What a step runs, in a few letters; null: it is not there.
QString gist(const pipeline::Step* step) {
    if (!step)
        return Say::tr("not there");
    if (step->uses)
        return toQString(step->uses->text);
    return step->pipeline ? toQString(step->pipeline->name) : Say::tr("a command");
}

} // namespace

NodeDifference Comparison::differenceOf(const QString& node) const {
    const auto at = nodes.find(toStdString(node));
    return at == nodes.end() ? NodeDifference::None : at->second;
}

Comparison comparisonOf(const api::RunDiff& diff) {
    Comparison comparison;
    comparison.before = Say::tr("Run %1").arg(diff.before);
    comparison.after = Say::tr("Run %1").arg(diff.after);
    comparison.beforeSeries = seriesOfRun(diff.before);
    comparison.afterSeries = seriesOfRun(diff.after);
    for (const auto& param : diff.params)
        comparison.rows.push_back(paramRow(param.name, param.before, param.after));
    for (const auto& step : diff.steps) {
        NodeDifference& node = comparison.nodes[step.node];
        node = joined(node, differenceOf(step.difference));
        if (step.difference != "same")
            addStep(step, comparison.rows);
    }
    for (const auto& figure : diff.figures)
        addFigure(figure, comparison.rows);
    return comparison;
}

Comparison comparisonOf(const pipeline::Document& earlier, const pipeline::Document& later,
                        const QString& before, const QString& after) {
    const pipeline::DocumentDiff diff = pipeline::compareDocuments(earlier, later);
    Comparison comparison;
    comparison.before = before;
    comparison.after = after;
    for (const auto& param : diff.params)
        comparison.rows.push_back(paramRow(nameOf(param), param.before, param.after));
    for (const auto& field : diff.fields)
        comparison.rows.push_back(
            {toQString(field.field), toQString(field.before), toQString(field.after), {}});
    for (const auto& step : diff.steps) {
        const NodeDifference difference = differenceOf(step.change);
        comparison.nodes[step.name] = difference;
        if (difference == NodeDifference::Same)
            continue;
        const QString name = toQString(step.name);
        const QString then = gist(earlier.step(step.name));
        const QString now = gist(later.step(step.name));
        comparison.rows.push_back(then == now ? stepRow(name, difference, {}, {})
                                              : stepRow(name, difference, then, now));
        for (const auto& field : step.fields)
            comparison.rows.push_back(
                partRow(toQString(field.field), toQString(field.before), toQString(field.after), name));
    }
    return comparison;
}

} // namespace orrery::widgets
