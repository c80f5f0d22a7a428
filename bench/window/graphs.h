#pragma once

#include "widgets/canvas/graph_model.h"

#include <QStringList>

#include <memory>
#include <utility>
#include <vector>

namespace orrery::bench {

/// Edges of a made-up pipeline, always the same: each node reads from one of the 120 before it, and some from
/// others.
std::vector<std::pair<int, int>> makeEdges(int nodes, int wires);
/// That pipeline as the canvas takes it: a port a wire at the target, one output.
widgets::GraphContent makeContent(int nodes, int wires);
/// A model of it, laid out. With states of every kind when `states` says so.
std::unique_ptr<widgets::GraphModel> makeModel(int nodes, int wires, bool states = false);
/// A random state, the same from run to run.
widgets::NodeState makeState(unsigned number);

/// The arguments NODES and WIRES, or the sentence that they are missing.
struct GraphSize {
    int nodes = 0, wires = 0;
    QString problem;
};
GraphSize graphSize(const QStringList& arguments);

} // namespace orrery::bench
