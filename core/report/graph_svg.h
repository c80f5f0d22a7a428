#pragma once

#include "core/api/wire/graph.h"
#include "core/api/wire/run.h"

#include <string>
#include <vector>

namespace orrery::report {

/// The pipeline as drawn, each node with the state of its steps in the run. Nodes that the file does not
/// place are laid out in columns, each right of all it waits for. Empty for a graph without nodes.
std::string graphSvg(const api::PipelineGraph& graph, const std::vector<api::StepStatus>& steps);

} // namespace orrery::report
