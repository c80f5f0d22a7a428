#include "core/engine/event_codec.h"

#include <fmt/core.h>

#include <utility>

namespace orrery::engine {

namespace {

constexpr std::size_t eventTypes = std::variant_size_v<Event>;

template <std::size_t... index>
bool readEvent(codec::Reader& reader, std::uint64_t type, Event& event, std::index_sequence<index...>) {
    return ((type == index ? (describe(reader, event.emplace<index>()), true) : false) || ...);
}

Error corrupt() {
    return {ErrorCode::Corrupt, "a record of the journal makes no sense"};
}

} // namespace

std::string encodeEvent(const Event& event, Timestamp at, std::uint64_t sequence) {
    std::string bytes;
    codec::Writer writer(bytes);
    writer.number(journalVersion);
    writer(RecordKind::EventRecord);
    writer(sequence);
    writer.number(event.index());
    writer(at);
    std::visit(
        [&](const auto& fields) { describe(writer, const_cast<std::decay_t<decltype(fields)>&>(fields)); },
        event);
    return bytes;
}

Result<RecordKind> recordKind(std::string_view record) {
    codec::Reader reader(record);
    const std::uint64_t version = reader.number();
    RecordKind kind{};
    reader(kind);
    if (!reader.ok() || version == 0)
        return corrupt();
    if (version > journalVersion || kind > RecordKind::SnapshotRecord)
        return Error(
            ErrorCode::Unsupported,
            fmt::format("the journal was written by a newer version (format {}, this one reads up to {})",
                        version, journalVersion));
    return kind;
}

Result<JournalledEvent> decodeEvent(std::string_view record) {
    ORRERY_TRY(const RecordKind kind, recordKind(record));
    if (kind != RecordKind::EventRecord)
        return corrupt();
    codec::Reader reader(record);
    reader.number();
    RecordKind same{};
    reader(same);
    JournalledEvent result;
    reader(result.sequence);
    const std::uint64_t type = reader.number();
    reader(result.at);
    if (!reader.ok())
        return corrupt();
    if (!readEvent(reader, type, result.event, std::make_index_sequence<eventTypes>()))
        return Error(
            ErrorCode::Unsupported,
            fmt::format("the journal holds an event of type {}, which this version does not know", type));
    if (!reader.ok())
        return corrupt();
    return result;
}

} // namespace orrery::engine
