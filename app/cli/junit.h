#pragma once

#include "app/cli/run_state.h"
#include "core/base/result.h"

#include <filesystem>

namespace orrery::cli {

/// Writes the run as a JUnit XML report: one test case a step. Errors: what writing the file reports.
Result<void> writeJunit(const std::filesystem::path& path, const RunState& run);

} // namespace orrery::cli
