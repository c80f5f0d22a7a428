#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace orrery::storage {

// The bytes described in docs/journal-format.md.

constexpr std::size_t segmentHeaderSize = 40;
constexpr std::size_t batchHeaderSize = 40;
constexpr std::uint32_t logFormatVersion = 1;

/// What stands at the start of a segment file.
struct SegmentHeader {
    std::uint32_t version = logFormatVersion;
    std::uint32_t application = 0;
    std::uint32_t number = 0;
    std::uint64_t firstSequence = 0;
};

/// What stands in front of the records of one batch.
struct BatchHeader {
    std::uint32_t payloadBytes = 0;
    std::uint32_t recordCount = 0;
    std::uint64_t firstSequence = 0;
    std::uint64_t synced = 0;
};

std::string encodeSegmentHeader(const SegmentHeader& header);
/// nullopt where the bytes are no header: too few, wrong magic or checksum.
std::optional<SegmentHeader> decodeSegmentHeader(std::string_view bytes);

std::string encodeBatchHeader(const BatchHeader& header, std::string_view payload);
/// The batch at the start of `bytes`, if it is there whole and its checksum is right.
std::optional<BatchHeader> decodeBatch(std::string_view bytes);
/// The first place from `from` on where a valid batch starts.
std::optional<std::size_t> findBatch(std::string_view bytes, std::size_t from);

std::uint32_t readNumber32(const char* bytes);
void appendNumber32(std::string& bytes, std::uint32_t number);

} // namespace orrery::storage
