#pragma once

#include "core/base/result.h"

#include <string_view>

namespace orrery::cli {

/// What the process says to a script. Documented in docs/command-line.md; never renumber.
enum ExitCode : int {
    Done = 0,
    StepFailed = 1,
    InvalidInput = 2,
    Infrastructure = 3,
    RefusedByGate = 4,
    Cancelled = 130,
};

/// The code for an error of ours.
ExitCode exitCodeOf(const Error& error);

/// The code for a run that ended in `state`.
ExitCode exitCodeOf(std::string_view runState);

} // namespace orrery::cli
