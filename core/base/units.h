#pragma once

#include "core/base/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace orrery {

/// An amount of a resource in fixed point (1/10 000), so that thirds add up and comparisons are exact.
class Amount {
public:
    static constexpr std::int64_t scale = 10'000;

    constexpr Amount() = default;
    static constexpr Amount whole(std::int64_t units) { return Amount(units * scale); }
    static constexpr Amount raw(std::int64_t parts) { return Amount(parts); }
    /// Rounds to the nearest 1/10 000.
    static Amount fromDouble(double units);

    constexpr std::int64_t raw() const { return m_parts; }
    constexpr double toDouble() const { return static_cast<double>(m_parts) / scale; }
    constexpr auto operator<=>(const Amount&) const = default;
    constexpr Amount operator+(Amount other) const { return Amount(m_parts + other.m_parts); }
    constexpr Amount operator-(Amount other) const { return Amount(m_parts - other.m_parts); }
    constexpr Amount operator*(std::int64_t times) const { return Amount(m_parts * times); }
    constexpr Amount& operator+=(Amount other) { return m_parts += other.m_parts, *this; }
    constexpr Amount& operator-=(Amount other) { return m_parts -= other.m_parts, *this; }

private:
    constexpr explicit Amount(std::int64_t parts) : m_parts(parts) {}
    std::int64_t m_parts = 0;
};

/// Reads "512", "1GiB", "1.5 GB", "64k" into bytes (k, M, G, T are powers of 1000; Ki, Mi, ... of 1024).
/// Errors: InvalidInput.
Result<std::uint64_t> parseByteSize(std::string_view text);

/// "1.5 GiB", "312 KiB", "14 bytes".
std::string formatByteSize(std::uint64_t bytes);

} // namespace orrery
