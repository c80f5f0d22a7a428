#pragma once

#include "core/api/wire/wire.h"
#include "widgets/canvas/graph_model.h"

#include <vector>

namespace orrery::widgets {

/// A pipeline as the server describes it, as the canvas draws it.
GraphContent toGraphContent(const api::PipelineGraph& graph);

/// What a node shows of its steps in a run; several instances are summed up.
NodeState nodeStateOf(const std::vector<const api::StepStatus*>& instances);

/// What a node shows before a run, from the plan's lines of its steps.
NodeState plannedStateOf(const std::vector<const api::PlannedStepReport*>& steps);

} // namespace orrery::widgets
