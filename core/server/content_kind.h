#pragma once

#include "core/formats/table_reader.h"

#include <optional>
#include <string>
#include <string_view>

namespace orrery::server {

/// What the bytes of an output are, going by the bytes first and by its declared type where they allow it.
struct ContentKind {
    enum class View { Table, Image, Json, Text, Binary };
    View view = View::Binary;
    std::string mediaType;
    formats::TableFormat table = formats::TableFormat::Delimited; ///< Of a table.
};

/// `declared`: the media type that the name speaks for. `portType`: "dataset", "artifact", ... `beginning`:
/// at best the first 4 KiB; `whole` where that is all.
ContentKind contentKindOf(std::string_view declared, std::string_view portType, std::string_view beginning,
                          bool whole);

} // namespace orrery::server
