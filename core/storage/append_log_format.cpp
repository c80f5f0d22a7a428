#include "core/storage/append_log_format.h"

#include <bit>
#include <cstring>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace orrery::storage {

namespace {

static_assert(std::endian::native == std::endian::little, "the format is written as it lies in memory");

constexpr std::string_view segmentMagic("ORRYLOG\0", 8);
constexpr std::string_view batchMagic = "ORB1";

template <typename Number>
void append(std::string& bytes, Number number) {
    bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

template <typename Number>
Number read(const char* bytes) {
    Number number;
    std::memcpy(&number, bytes, sizeof number);
    return number;
}

std::uint64_t batchChecksum(const char* header, std::string_view payload) {
    return XXH3_64bits_withSeed(payload.data(), payload.size(), XXH3_64bits(header, batchHeaderSize - 8));
}

} // namespace

std::uint32_t readNumber32(const char* bytes) {
    return read<std::uint32_t>(bytes);
}

void appendNumber32(std::string& bytes, std::uint32_t number) {
    append(bytes, number);
}

std::string encodeSegmentHeader(const SegmentHeader& header) {
    std::string bytes(segmentMagic);
    append(bytes, header.version);
    append(bytes, header.application);
    append(bytes, header.number);
    append(bytes, std::uint32_t{0});
    append(bytes, header.firstSequence);
    append(bytes, static_cast<std::uint64_t>(XXH3_64bits(bytes.data(), bytes.size())));
    return bytes;
}

std::optional<SegmentHeader> decodeSegmentHeader(std::string_view bytes) {
    if (bytes.size() < segmentHeaderSize || !bytes.starts_with(segmentMagic) ||
        read<std::uint64_t>(bytes.data() + 32) != XXH3_64bits(bytes.data(), 32))
        return std::nullopt;
    return SegmentHeader{.version = read<std::uint32_t>(bytes.data() + 8),
                         .application = read<std::uint32_t>(bytes.data() + 12),
                         .number = read<std::uint32_t>(bytes.data() + 16),
                         .firstSequence = read<std::uint64_t>(bytes.data() + 24)};
}

std::string encodeBatchHeader(const BatchHeader& header, std::string_view payload) {
    std::string bytes(batchMagic);
    append(bytes, header.payloadBytes);
    append(bytes, header.recordCount);
    append(bytes, std::uint32_t{0});
    append(bytes, header.firstSequence);
    append(bytes, header.synced);
    append(bytes, batchChecksum(bytes.data(), payload));
    return bytes;
}

std::optional<BatchHeader> decodeBatch(std::string_view bytes) {
    if (bytes.size() < batchHeaderSize || !bytes.starts_with(batchMagic))
        return std::nullopt;
    const BatchHeader header{.payloadBytes = read<std::uint32_t>(bytes.data() + 4),
                             .recordCount = read<std::uint32_t>(bytes.data() + 8),
                             .firstSequence = read<std::uint64_t>(bytes.data() + 16),
                             .synced = read<std::uint64_t>(bytes.data() + 24)};
    if (header.payloadBytes > bytes.size() - batchHeaderSize || header.recordCount == 0)
        return std::nullopt;
    const std::string_view payload = bytes.substr(batchHeaderSize, header.payloadBytes);
    if (read<std::uint64_t>(bytes.data() + 32) != batchChecksum(bytes.data(), payload))
        return std::nullopt;
    return header;
}

std::optional<std::size_t> findBatch(std::string_view bytes, std::size_t from) {
    for (std::size_t at = bytes.find(batchMagic, from); at != std::string_view::npos;
         at = bytes.find(batchMagic, at + 1)) {
        if (decodeBatch(bytes.substr(at)))
            return at;
    }
    return std::nullopt;
}

} // namespace orrery::storage
