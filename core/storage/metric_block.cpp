#include "core/storage/metric_block.h"

#include <cstring>

namespace orrery::storage {

namespace {

constexpr char blockVersion = 1;
constexpr std::size_t smallestPoint = 10;

void appendVariable(std::string& bytes, std::uint64_t number) {
    for (; number >= 0x80; number >>= 7)
        bytes += static_cast<char>(number | 0x80);
    bytes += static_cast<char>(number);
}

/// Small numbers of either sign become small: 0, -1, 1, -2, ... are 0, 1, 2, 3, ...
void appendSigned(std::string& bytes, std::uint64_t difference) {
    const auto number = static_cast<std::int64_t>(difference);
    appendVariable(bytes, (difference << 1) ^ static_cast<std::uint64_t>(number >> 63));
}

/// Reads what the functions above wrote; `ok` turns false at the first byte that is missing.
struct Reader {
    std::string_view bytes;
    bool ok = true;

    std::uint64_t variable() {
        std::uint64_t number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (bytes.empty())
                break;
            const auto byte = static_cast<unsigned char>(bytes.front());
            bytes.remove_prefix(1);
            number |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80)
                return number;
        }
        ok = false;
        return 0;
    }
    std::uint64_t difference() {
        const std::uint64_t number = variable();
        return (number >> 1) ^ (~(number & 1) + 1);
    }
    double value() {
        double number = 0;
        if (bytes.size() < sizeof number) {
            ok = false;
            return 0;
        }
        std::memcpy(&number, bytes.data(), sizeof number);
        bytes.remove_prefix(sizeof number);
        return number;
    }
};

} // namespace

std::string encodeMetricBlock(const std::vector<MetricPoint>& points) {
    std::string bytes(1, blockVersion);
    bytes.reserve(points.size() * 12 + 16);
    appendVariable(bytes, points.size());
    std::uint64_t step = 0;
    std::uint64_t time = 0;
    for (const MetricPoint& point : points) {
        const auto nextStep = static_cast<std::uint64_t>(point.step);
        const auto nextTime = static_cast<std::uint64_t>(point.time.time_since_epoch().count());
        appendSigned(bytes, nextStep - std::exchange(step, nextStep));
        appendSigned(bytes, nextTime - std::exchange(time, nextTime));
        bytes.append(reinterpret_cast<const char*>(&point.value), sizeof point.value);
    }
    return bytes;
}

Result<std::vector<MetricPoint>> decodeMetricBlock(std::string_view bytes) {
    const Error damaged(ErrorCode::Corrupt, "A block of metric values is damaged");
    if (bytes.empty() || bytes.front() != blockVersion)
        return damaged;
    Reader reader{bytes.substr(1)};
    const std::uint64_t count = reader.variable();
    if (!reader.ok || count > reader.bytes.size() / smallestPoint)
        return damaged;
    std::vector<MetricPoint> points;
    points.reserve(count);
    std::uint64_t step = 0;
    std::uint64_t time = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
        step += reader.difference();
        time += reader.difference();
        points.push_back({.step = static_cast<std::int64_t>(step),
                          .time = Timestamp(Duration(static_cast<std::int64_t>(time))),
                          .value = reader.value()});
    }
    if (!reader.ok || !reader.bytes.empty())
        return damaged;
    return points;
}

} // namespace orrery::storage
