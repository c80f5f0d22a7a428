#pragma once

#include "core/pipeline/edit.h"
#include "widgets/canvas/canvas_edits.h"
#include "widgets/canvas/graph_model.h"

namespace orrery::widgets {

/// A frame or note as the edit that would change nothing of it.
pipeline::edit::SetFrame editOf(const pipeline::LayoutFrame& frame);
pipeline::edit::SetNote editOf(const pipeline::LayoutNote& note);

/// What a move on the canvas changes in the layout of a document besides the places of nodes: frames and
/// notes, members of frames, reroute dots.
std::vector<pipeline::Edit> layoutEdits(const pipeline::Document& document, const GraphModel& model,
                                        const CanvasMove& move);

/// Makes a new step a member of the innermost frame that its node comes to lie in; nothing where it lies in
/// none.
std::optional<pipeline::edit::SetFrame> joined(const pipeline::Document& document, const GraphModel& model,
                                               const std::string& step, const QRectF& node);

/// Leads a wire through dots.
pipeline::edit::BendWire bendOf(const CanvasWire& wire, const std::vector<QPointF>& dots);

} // namespace orrery::widgets
