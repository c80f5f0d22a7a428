#pragma once

#include "core/api/wire/preview.h"
#include "core/formats/table_profile.h"
#include "core/server/content_kind.h"
#include "core/storage/blob_store.h"

#include <list>

namespace orrery::server {

/// Which part of an output is wanted: rows of a table, bytes of a text.
struct PreviewQuery {
    std::uint64_t offset = 0;
    std::uint64_t limit = 100;
};

/// Looks into outputs that are kept. A table is read whole twice when it is asked for first, and remembered;
/// later windows read from the nearest of its marks on. Thread: one. Memory: a window, and the profiles of a
/// few tables. Cost: about 10 ms a megabyte of a table, the first time; tables over 256 MiB are profiled by
/// their beginning.
class PreviewReader {
public:
    explicit PreviewReader(storage::BlobStore& blobs) : m_blobs(blobs) {}

    /// Errors: NotFound where the content is gone, InvalidInput for a table without columns.
    Result<api::Preview> read(const api::Output& output, const PreviewQuery& query);

private:
    struct Table {
        Digest digest;
        formats::TableReader reader;
        formats::TableProfile profile;
        std::uint64_t end = 0; ///< How far it was read.
    };
    using OpenBlob = storage::BlobStore::OpenBlob;

    Result<Table*> tableOf(const Digest& digest, OpenBlob& blob, formats::TableFormat format,
                           std::string_view beginning);
    Result<void> readTable(api::Preview& preview, OpenBlob& blob, Table& table, const PreviewQuery& query);
    Result<void> readText(api::Preview& preview, OpenBlob& blob, const PreviewQuery& query);
    Result<void> readFolder(api::Preview& preview, const Digest& digest);

    storage::BlobStore& m_blobs;
    std::list<Table> m_tables; ///< The one used last first.
};

} // namespace orrery::server
