#include "core/server/preview_reader.h"

#include <algorithm>

namespace orrery::server {

namespace {

using OpenBlob = storage::BlobStore::OpenBlob;

constexpr std::uint64_t mostProfiled = 256u << 20;
constexpr std::uint64_t mostJson = 4u << 20;
constexpr std::uint64_t mostText = 256u << 10;
constexpr std::uint64_t mostRows = 2'000;
constexpr std::uint64_t mostWindow = 4u << 20; ///< Of cells, so that an answer stays small.
constexpr std::uint64_t beginningSize = 1u << 20;
constexpr std::uint64_t pieceSize = 1u << 20;
constexpr std::size_t mostTables = 8;
constexpr std::size_t mostEntries = 1'000;

Result<std::string> readAt(OpenBlob& blob, std::uint64_t offset, std::uint64_t length) {
    const std::uint64_t left = blob.size - std::min(blob.size, offset);
    std::string bytes(std::min(left, length), '\0');
    ORRERY_TRY(const std::size_t count, blob.file->read(blob.offset + offset, bytes));
    bytes.resize(count);
    return bytes;
}

/// Hands a reader the bytes from `from` to `to`, until `row` wants no more. Returns whether it wanted all.
Result<bool> stream(OpenBlob& blob, formats::TableReader& reader, std::uint64_t from, std::uint64_t to,
                    const formats::TableRow& row) {
    reader.seek(from);
    for (std::uint64_t at = from; at < to;) {
        ORRERY_TRY(const std::string piece, readAt(blob, at, std::min(pieceSize, to - at)));
        if (piece.empty())
            break;
        at += piece.size();
        if (!reader.feed(piece, row))
            return false;
    }
    // What was cut off in the middle of a row is no row.
    return to < blob.size || reader.finish(row);
}

api::PreviewColumn describe(const formats::ColumnProfile& profile) {
    api::PreviewColumn column;
    column.name = profile.name;
    column.type = formats::toString(profile.type);
    column.missing = profile.missing;
    column.distinct = profile.distinct;
    column.distinct_exact = profile.distinctExact;
    column.min = profile.minimum;
    column.max = profile.maximum;
    column.mean = profile.mean;
    column.deviation = profile.deviation;
    column.histogram = profile.histogram;
    for (const auto& [value, count] : profile.frequent)
        column.frequent.push_back({value, count});
    return column;
}

} // namespace

Result<api::Preview> PreviewReader::read(const api::Output& output, const PreviewQuery& query) {
    api::Preview preview;
    preview.output = output;
    ORRERY_TRY(const Digest digest, Digest::fromHex(output.digest));
    if (output.media_type == "inode/directory") {
        ORRERY_CHECK(readFolder(preview, digest));
        return preview;
    }
    ORRERY_TRY(OpenBlob blob, m_blobs.openFile(digest));
    ORRERY_TRY(const std::string beginning, readAt(blob, 0, beginningSize));
    const ContentKind kind =
        contentKindOf(output.media_type, output.type, std::string_view(beginning).substr(0, 64u << 10),
                      blob.size <= (64u << 10));
    preview.output.media_type = kind.mediaType;
    switch (kind.view) {
    case ContentKind::View::Table: {
        ORRERY_TRY(Table* const table, tableOf(digest, blob, kind.table, beginning));
        ORRERY_CHECK(readTable(preview, blob, *table, query));
        break;
    }
    case ContentKind::View::Json:
        if (blob.size <= mostJson) {
            preview.view = "json";
            ORRERY_TRY(preview.text, readAt(blob, 0, mostJson));
            break;
        }
        [[fallthrough]];
    case ContentKind::View::Text:
        ORRERY_CHECK(readText(preview, blob, query));
        break;
    case ContentKind::View::Image:
        preview.view = "image";
        break;
    case ContentKind::View::Binary:
        preview.view = "binary";
        break;
    }
    return preview;
}

Result<PreviewReader::Table*> PreviewReader::tableOf(const Digest& digest, OpenBlob& blob,
                                                     formats::TableFormat format,
                                                     std::string_view beginning) {
    const auto known = std::find_if(m_tables.begin(), m_tables.end(),
                                    [&](const Table& table) { return table.digest == digest; });
    if (known != m_tables.end()) {
        m_tables.splice(m_tables.begin(), m_tables, known);
        return &m_tables.front();
    }
    ORRERY_TRY(formats::TableReader reader, formats::TableReader::open(beginning, format));
    formats::TableProfiler profiler(reader.columns());
    const std::uint64_t end = std::min(blob.size, mostProfiled);
    ORRERY_CHECK(stream(blob, reader, reader.bodyBegin(), end, [&](auto cells, std::uint64_t begin) {
        profiler.see(cells, begin);
        return true;
    }));
    profiler.endFirstPass();
    ORRERY_CHECK(stream(blob, reader, reader.bodyBegin(), end, [&](auto cells, std::uint64_t) {
        profiler.seeAgain(cells);
        return true;
    }));
    m_tables.push_front({digest, std::move(reader), profiler.finish(), end});
    if (m_tables.size() > mostTables)
        m_tables.pop_back();
    return &m_tables.front();
}

Result<void> PreviewReader::readTable(api::Preview& preview, OpenBlob& blob, Table& table,
                                      const PreviewQuery& query) {
    preview.view = "table";
    preview.rows = table.profile.rows;
    preview.profiled = table.end == blob.size;
    for (const formats::ColumnProfile& column : table.profile.columns)
        preview.columns.push_back(describe(column));
    preview.offset = std::min(query.offset, table.profile.rows);
    const std::uint64_t wanted = std::min({query.limit, mostRows, table.profile.rows - preview.offset});
    if (wanted == 0)
        return {};
    const std::uint64_t mark = preview.offset / formats::TableProfile::markEvery;
    std::uint64_t skip = preview.offset % formats::TableProfile::markEvery;
    std::uint64_t bytes = 0;
    const auto take = [&](std::span<const std::string_view> cells, std::uint64_t) {
        if (skip > 0) {
            --skip;
            return true;
        }
        for (const std::string_view cell : cells)
            bytes += cell.size();
        preview.cells.emplace_back(cells.begin(), cells.end());
        return preview.cells.size() < wanted && bytes < mostWindow;
    };
    ORRERY_CHECK(stream(blob, table.reader, table.profile.marks[mark], table.end, take));
    return {};
}

Result<void> PreviewReader::readText(api::Preview& preview, OpenBlob& blob, const PreviewQuery& query) {
    preview.view = "text";
    preview.offset = std::min(query.offset, blob.size);
    ORRERY_TRY(preview.text, readAt(blob, preview.offset, mostText));
    // A window ends with a line, or at least not inside a character.
    std::size_t end = preview.text.size();
    if (preview.offset + end < blob.size) {
        const std::size_t line = preview.text.rfind('\n');
        end = line == std::string::npos ? end : line + 1;
        while (line == std::string::npos && end > 1 && (preview.text[end - 1] & 0xC0) == 0x80)
            --end;
        preview.text.resize(end);
        preview.next = preview.offset + end;
    }
    return {};
}

Result<void> PreviewReader::readFolder(api::Preview& preview, const Digest& digest) {
    preview.view = "folder";
    ORRERY_TRY(const std::vector<storage::TreeEntry> entries, m_blobs.readTree(digest));
    for (const storage::TreeEntry& entry : entries) {
        if (entry.type != storage::TreeEntry::Type::File)
            continue;
        ++preview.rows;
        if (preview.entries.size() < mostEntries)
            preview.entries.push_back({entry.path, entry.size});
    }
    return {};
}

} // namespace orrery::server
