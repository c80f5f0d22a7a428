#pragma once

#include "core/pipeline/edit.h"
#include "widgets/pages/pipeline/kind_choices.h"

#include <QPointF>

namespace orrery::widgets {

/// A step to add and where.
struct StepInsertion {
    std::shared_ptr<const pipeline::NodeKind> kind;
    QPointF place;                 ///< Scene units.
    std::string after;             ///< In the file: behind this step; empty: at the end.
    std::optional<LooseWire> wire; ///< Connected to `port` of the new step.
    std::string port;
};

/// A step's name and what adds it.
struct InsertionEdits {
    std::string step;
    std::vector<pipeline::Edit> edits;
};

/// The edits that add a step of a kind under a free name, place it and connect it.
InsertionEdits insertionOf(const pipeline::Document& document, const StepInsertion& insertion);

/// The edits that put a step into a wire: the source goes to `input` of `step`, its `output` to where the
/// wire went.
std::vector<pipeline::Edit> spliceOf(const std::string& step, const std::string& input,
                                     const std::string& output, const PortEnd& source, const PortEnd& target);

/// Places as an edit; whole points.
pipeline::edit::MoveSteps moveOf(const std::vector<std::pair<QString, QPointF>>& places);

} // namespace orrery::widgets
