#pragma once

#include <cstdint>

namespace orrery::engine::sim {

/// A small generator whose numbers are the same on every machine.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next() {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t value = m_state;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
        return value ^ (value >> 31);
    }
    /// In [0, end); 0 where `end` is 0.
    std::uint64_t below(std::uint64_t end) { return end == 0 ? 0 : next() % end; }
    /// In [first, last].
    std::int64_t between(std::int64_t first, std::int64_t last) {
        return first + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(last - first + 1)));
    }
    bool percent(unsigned chance) { return below(100) < chance; }

private:
    std::uint64_t m_state;
};

} // namespace orrery::engine::sim
