#include "core/agent/log_format.h"

#include <cstring>

namespace orrery::agent {

namespace {

template <typename Number>
void store(char* to, Number number) {
    for (std::size_t i = 0; i < sizeof number; ++i)
        to[i] = static_cast<char>(static_cast<std::uint64_t>(number) >> (8 * i));
}

template <typename Number>
Number load(const char* from) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        number |= std::uint64_t{static_cast<unsigned char>(from[i])} << (8 * i);
    return static_cast<Number>(number);
}

} // namespace

std::string logFileName(std::uint32_t rank, std::uint64_t segment) {
    std::string name = "rank-" + std::to_string(rank);
    if (segment > 0)
        name += "." + std::to_string(segment);
    return name + ".olog";
}

void encodeLogHeader(char* to, std::uint64_t firstOffset) {
    std::memcpy(to, kLogMagic.data(), kLogMagic.size());
    store(to + 8, firstOffset);
}

void encodeLogFrame(char* to, const LogFrameHeader& header) {
    store(to, header.length);
    store(to + 4, static_cast<std::uint32_t>(header.stream));
    store(to + 8, header.at.time_since_epoch().count());
}

bool decodeLogHeader(const char* from, std::uint64_t& firstOffset) {
    firstOffset = load<std::uint64_t>(from + 8);
    return std::memcmp(from, kLogMagic.data(), kLogMagic.size()) == 0;
}

bool decodeLogFrame(const char* from, LogFrameHeader& header) {
    header.length = load<std::uint32_t>(from);
    const auto stream = load<std::uint32_t>(from + 4);
    header.stream = static_cast<LogStream>(stream);
    header.at = Timestamp(Duration(load<std::int64_t>(from + 8)));
    return header.length > 0 && header.length <= kMaximumLogFrame && stream >= 1 && stream <= 3;
}

} // namespace orrery::agent
