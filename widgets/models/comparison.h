#pragma once

#include "core/api/wire/graph.h"
#include "core/api/wire/run_diff.h"
#include "core/pipeline/document_diff.h"
#include "widgets/canvas/graph_model.h"

#include <QString>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace orrery::widgets {

/// How two states of one pipeline differ, be they runs or files: what a table lists and what the canvas
/// marks.
struct Comparison {
    struct Row {
        QString what, before, after;
        QString step; ///< Name of the step that the row is about; may be empty.
        int better =
            0; ///< For figures: 1 where the later state is better, -1 where worse, 0 where nobody can say.
        bool ofStep = false; ///< A step's own row, at which the keys stop.
    };

    QString before, after;                   ///< What the two are called.
    int beforeSeries = -1, afterSeries = -1; ///< Whose colours they have; -1: none.
    std::vector<Row> rows; ///< Only what differs: parameters, then steps with their parts, then figures.
    std::optional<api::PipelineGraph> other; ///< Whose steps are drawn that the later state does not have.
    std::map<std::string, NodeDifference> nodes; ///< By name in the file, those that are alike too.

    /// None where the node is in neither.
    NodeDifference differenceOf(const QString& node) const;
};

Comparison comparisonOf(const api::RunDiff& diff);
/// `before` and `after`: what the documents are called.
Comparison comparisonOf(const pipeline::Document& earlier, const pipeline::Document& later,
                        const QString& before, const QString& after);

} // namespace orrery::widgets
