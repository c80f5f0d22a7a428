#pragma once

#include <cstddef>
#include <limits>
#include <span>

namespace orrery::widgets {

/// Smallest and largest value of a run of points; `empty()` where there is none.
struct Extent {
    float low = std::numeric_limits<float>::infinity();
    float high = -std::numeric_limits<float>::infinity();

    bool empty() const { return low > high; }
    void add(float value) {
        // Written so that NaN changes nothing.
        low = value < low ? value : low;
        high = value > high ? value : high;
    }
    void add(const Extent& other) {
        low = other.low < low ? other.low : low;
        high = other.high > high ? other.high : high;
    }
};

/// Points that one extent of the lowest level summarises.
inline constexpr std::size_t kExtentBlock = 64;

/// How many blocks so many points have; the last one may not be full.
constexpr std::size_t blockCount(std::size_t points) {
    return (points + kExtentBlock - 1) / kExtentBlock;
}

/// The extent of each block of the values, into `blocks` (blockCount() of them). NaN changes nothing.
/// Thread: any; `threads` share the work, all done on return. Cost: one read of the values.
void summariseBlocks(std::span<const float> values, std::span<Extent> blocks, unsigned threads = 1);

} // namespace orrery::widgets
