#include "core/base/time.h"

#include <fmt/core.h>

#include <charconv>
#include <cmath>
#include <ctime>

namespace orrery {

namespace {

class SystemClock final : public Clock {
public:
    Timestamp now() const override {
        return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
    }
    Duration monotonic() const override {
        return std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now().time_since_epoch());
    }
};

/// The factor of a unit suffix to microseconds, or 0.
double unitFactor(std::string_view unit) {
    if (unit.empty() || unit == "s")
        return 1e6;
    if (unit == "us")
        return 1;
    if (unit == "ms")
        return 1e3;
    if (unit == "m" || unit == "min")
        return 60e6;
    if (unit == "h")
        return 3600e6;
    if (unit == "d")
        return 86400e6;
    return 0;
}

} // namespace

const Clock& Clock::system() {
    static const SystemClock clock;
    return clock;
}

double toSeconds(Timestamp time) {
    return toSeconds(time.time_since_epoch());
}

double toSeconds(Duration duration) {
    return static_cast<double>(duration.count()) / 1e6;
}

Timestamp timestampFromSeconds(double seconds) {
    return Timestamp(Duration(std::llround(seconds * 1e6)));
}

Result<Duration> parseDuration(std::string_view text) {
    const auto bad = [&] {
        return Error(ErrorCode::InvalidInput,
                     fmt::format("'{}' is not a duration; write for example 90s, 30m or 1h30m", text));
    };
    double total = 0;
    std::string_view rest = text;
    if (rest.empty())
        return bad();
    while (!rest.empty()) {
        double number = 0;
        const auto [end, failure] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
        if (failure != std::errc() || number < 0 || !std::isfinite(number))
            return bad();
        rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
        const std::size_t unitEnd = std::min(rest.find_first_of("0123456789."), rest.size());
        const double factor = unitFactor(rest.substr(0, unitEnd));
        if (factor == 0)
            return bad();
        total += number * factor;
        rest.remove_prefix(unitEnd);
    }
    constexpr double tenYears = 10 * 365.25 * 86400e6;
    if (total > tenYears)
        return bad();
    return Duration(std::llround(total));
}

std::string formatDuration(Duration duration) {
    const double seconds = toSeconds(duration);
    if (seconds < 1)
        return fmt::format("{:.0f} ms", seconds * 1e3);
    if (seconds < 60)
        return fmt::format("{:.1f} s", seconds);
    const auto whole = static_cast<long long>(seconds);
    const auto pair = [](long long big, const char* bigUnit, long long small, const char* smallUnit) {
        return small ? fmt::format("{} {} {} {}", big, bigUnit, small, smallUnit)
                     : fmt::format("{} {}", big, bigUnit);
    };
    if (whole < 3600)
        return pair(whole / 60, "min", whole % 60, "s");
    if (whole < 86400)
        return pair(whole / 3600, "h", whole % 3600 / 60, "min");
    return pair(whole / 86400, "d", whole % 86400 / 3600, "h");
}

std::string formatTimestamp(Timestamp time) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
    const std::time_t when = seconds.time_since_epoch().count();
    std::tm parts{};
    gmtime_r(&when, &parts);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:06}Z", parts.tm_year + 1900, parts.tm_mon + 1,
                       parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec, (time - seconds).count());
}

} // namespace orrery
