#pragma once

#include "core/api/wire/wire.h"
#include "widgets/canvas/graph_model.h"

#include <vector>

namespace orrery::widgets {

/// A pipeline as the server describes it, as the canvas draws it.
GraphContent toGraphContent(const api::PipelineGraph& graph);
/// Adds the nodes that only `other` has, with their wires. One whose place is taken finds another.
void addMissing(GraphContent& content, GraphContent other);

/// The names that a file may give to colours, in the order of `Theme::box`.
const std::vector<const char*>& boxColorNames();

/// The instances that the steps of a node belong to, in their order: one for each combination of a matrix or
/// item of a map; those of a sub-pipeline are summed up.
std::vector<NodeInstance> instancesOf(const std::string& node,
                                      const std::vector<const api::StepStatus*>& steps);
/// The same before a run, from the plan's lines.
std::vector<NodeInstance> plannedInstancesOf(const std::string& node,
                                             const std::vector<const api::PlannedStepReport*>& steps);

/// The same before a plan, from the names of the steps alone.
std::vector<NodeInstance> namedInstancesOf(const std::string& node, const std::vector<std::string>& steps);

/// What a node shows of its steps in a run; several instances are summed up.
NodeState nodeStateOf(const std::vector<const api::StepStatus*>& instances);

/// What a node shows before a run, from the plan's lines of its steps.
NodeState plannedStateOf(const std::vector<const api::PlannedStepReport*>& steps);

} // namespace orrery::widgets
