#pragma once

#include "core/pipeline/kind.h"
#include "core/pipeline/model.h"
#include "widgets/canvas/canvas_edits.h"
#include "widgets/canvas/graph_model.h"

namespace orrery::widgets {

/// The port type of a pipeline file for one of the canvas.
pipeline::PortType typeOf(PortType type);

/// Whether a wire may go from an output to an input, by their types.
bool fitsTogether(const CanvasPort& output, const CanvasPort& input);

/// The port of a node that a wire from `loose` may end in, free ones first; -1 without any.
int fittingPort(const GraphModel& model, int node, const CanvasPort& loose);

/// The wires that could join a node with others without closing a cycle: what it gives first.
std::vector<CanvasWire> possibleWires(const GraphModel& model, const QString& node);

/// The wires that close the gaps where nodes are taken out of their chains: from what a node got to who got
/// something from it, where the types fit.
std::vector<CanvasWire> healedWires(const GraphModel& model, const QStringList& removed);

/// A node as it would look for a kind.
NodeSpec specOf(const pipeline::NodeKind& kind);

} // namespace orrery::widgets
