#pragma once

#include <cmath>
#include <cstdint>

namespace orrery::app {

/// Numbers that look random and are the same everywhere, which the standard's distributions do not promise.
class Noise {
public:
    /// From -0.5 to below 0.5.
    double next() {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<double>(m_state >> 40) / static_cast<double>(1ULL << 24) - 0.5;
    }
    /// Around 0 with a deviation of about 1.
    double bell() { return (next() + next() + next() + next()) * std::sqrt(3.0); }

private:
    std::uint64_t m_state = 20261121;
};

} // namespace orrery::app
