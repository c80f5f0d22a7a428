#pragma once

#include "core/api/wire/run.h"

#include <string>

namespace orrery::report {

/// When each step ran, as bars over the run's time. Empty where nothing ran.
std::string timelineSvg(const api::RunSnapshot& run);

} // namespace orrery::report
