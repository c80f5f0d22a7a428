#include "core/base/units.h"

#include <fmt/core.h>

#include <array>
#include <charconv>
#include <cmath>

namespace orrery {

Amount Amount::fromDouble(double units) {
    return Amount(std::llround(units * scale));
}

Result<std::uint64_t> parseByteSize(std::string_view text) {
    const auto bad = [&] {
        return Error(ErrorCode::InvalidInput,
                     fmt::format("'{}' is not a size; write for example 512MiB or 2GiB", text));
    };
    double number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc() || number < 0 || !std::isfinite(number))
        return bad();
    std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
    while (!unit.empty() && unit.front() == ' ')
        unit.remove_prefix(1);
    if (!unit.empty() && unit.back() == 'B')
        unit.remove_suffix(1);
    const bool binary = !unit.empty() && unit.back() == 'i';
    if (binary)
        unit.remove_suffix(1);
    double factor = 1;
    if (!unit.empty()) {
        constexpr std::string_view letters = "KMGTP";
        const auto power = letters.find(unit == "k" ? 'K' : unit.front());
        if (unit.size() != 1 || power == std::string_view::npos)
            return bad();
        factor = std::pow(binary ? 1024.0 : 1000.0, static_cast<double>(power + 1));
    } else if (binary) {
        return bad();
    }
    if (number * factor > 9e18)
        return bad();
    return static_cast<std::uint64_t>(number * factor);
}

std::string formatByteSize(std::uint64_t bytes) {
    if (bytes < 1024)
        return fmt::format("{} bytes", bytes);
    constexpr std::array units{"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    double value = static_cast<double>(bytes) / 1024;
    std::size_t unit = 0;
    while (value >= 1024 && unit + 1 < units.size()) {
        value /= 1024;
        ++unit;
    }
    return value < 10 ? fmt::format("{:.1f} {}", value, units[unit])
                      : fmt::format("{:.0f} {}", value, units[unit]);
}

} // namespace orrery
