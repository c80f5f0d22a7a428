#include "app/cli/exit_code.h"

namespace orrery::cli {

ExitCode exitCodeOf(const Error& error) {
    switch (error.code()) {
    case ErrorCode::InvalidInput:
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyExists:
    case ErrorCode::Conflict:
    case ErrorCode::Unsupported:
        return InvalidInput;
    case ErrorCode::Cancelled:
        return Cancelled;
    default:
        return Infrastructure;
    }
}

ExitCode exitCodeOf(std::string_view runState) {
    if (runState == "succeeded")
        return Done;
    if (runState == "refused")
        return RefusedByGate;
    if (runState == "cancelled")
        return Cancelled;
    if (runState == "failed")
        return StepFailed;
    return Infrastructure;
}

} // namespace orrery::cli
