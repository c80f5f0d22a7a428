#include "widgets/charts/extent.h"

#include <algorithm>
#include <cstring>
#include <thread>
#include <vector>

namespace orrery::widgets {

namespace {

/// Four values side by side, which compilers turn into one register.
using Lanes = float __attribute__((vector_size(16)));
constexpr std::size_t laneCount = sizeof(Lanes) / sizeof(float);

/// The processor reads ahead by itself only up to the end of a page, which costs a third of the time.
constexpr std::size_t readAhead = 1024;
constexpr std::size_t cacheLine = 64 / sizeof(float);

Lanes lanesAt(const float* values) {
    Lanes lanes;
    std::memcpy(&lanes, values, sizeof(lanes));
    return lanes;
}

Lanes all(float value) {
    return Lanes{value, value, value, value};
}

Extent ofFullBlock(const float* values) {
    const Extent none;
    // Two of each, so that one comparison need not wait for the one before.
    Lanes low[2] = {all(none.low), all(none.low)};
    Lanes high[2] = {all(none.high), all(none.high)};
    for (std::size_t i = 0; i < kExtentBlock; i += 2 * laneCount)
        for (std::size_t half = 0; half < 2; ++half) {
            const Lanes here = lanesAt(values + i + half * laneCount);
            low[half] = here < low[half] ? here : low[half];
            high[half] = here > high[half] ? here : high[half];
        }
    const Lanes least = low[0] < low[1] ? low[0] : low[1];
    const Lanes most = high[0] > high[1] ? high[0] : high[1];
    Extent extent;
    for (std::size_t lane = 0; lane < laneCount; ++lane)
        extent.add({least[lane], most[lane]});
    return extent;
}

void summarise(std::span<const float> values, std::span<Extent> blocks) {
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        const auto block =
            values.subspan(b * kExtentBlock).first(std::min(kExtentBlock, values.size() - b * kExtentBlock));
        if (block.size() == kExtentBlock) {
            for (std::size_t i = b * kExtentBlock; i < (b + 1) * kExtentBlock; i += cacheLine)
                __builtin_prefetch(&values[std::min(i + readAhead, values.size() - 1)]);
            blocks[b] = ofFullBlock(block.data());
            continue;
        }
        Extent extent;
        for (const float value : block)
            extent.add(value);
        blocks[b] = extent;
    }
}

} // namespace

void summariseBlocks(std::span<const float> values, std::span<Extent> blocks, unsigned threads) {
    const std::size_t share = (blocks.size() + threads - 1) / std::max(1U, threads);
    const auto part = [&](std::size_t first) {
        const std::size_t count = std::min(share, blocks.size() - first);
        summarise(values.subspan(first * kExtentBlock), blocks.subspan(first, count));
    };
    std::vector<std::thread> others;
    for (std::size_t first = share; first < blocks.size(); first += share)
        others.emplace_back(part, first);
    if (!blocks.empty())
        part(0);
    for (std::thread& other : others)
        other.join();
}

} // namespace orrery::widgets
