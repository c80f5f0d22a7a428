#pragma once

#include "core/base/result.h"

#include <chrono>
#include <string>
#include <string_view>

namespace orrery {

/// All spans of time. Microseconds.
using Duration = std::chrono::microseconds;

/// Wall-clock time since 1970, UTC. Microseconds.
using Timestamp = std::chrono::sys_time<Duration>;

/// Where code under test gets its time from.
class Clock {
public:
    virtual ~Clock() = default;
    /// Wall-clock time; may jump when somebody sets the clock.
    virtual Timestamp now() const = 0;
    /// Never goes back, has no meaning of its own. For deadlines.
    virtual Duration monotonic() const = 0;

    static const Clock& system();
};

/// Seconds since 1970 with microseconds as a fraction, as in `orrery run --json`.
double toSeconds(Timestamp time);
double toSeconds(Duration duration);
Timestamp timestampFromSeconds(double seconds);

/// Reads "90", "90s", "30m", "2h", "1d", "1h30m", "250ms". Errors: InvalidInput.
Result<Duration> parseDuration(std::string_view text);

/// "250 ms", "9.4 s", "4 min 10 s", "2 h 5 min": two units at most.
std::string formatDuration(Duration duration);

/// "2026-11-21T10:48:03.123456Z".
std::string formatTimestamp(Timestamp time);

} // namespace orrery
