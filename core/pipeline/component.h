#pragma once

#include "core/base/diagnostic.h"

namespace orrery::pipeline {

/// Of what was found in expanding a file: what it waits for that only its user can give, the values of inputs
/// and of parameters without a default. Each is a note: nothing is wrong with a component of other pipelines,
/// but by itself it has no plan.
Diagnostics missingValues(const Diagnostics& found);

/// Whether a file is sound and has all its values, so that it can be run.
bool canRun(const Diagnostics& found);

} // namespace orrery::pipeline
