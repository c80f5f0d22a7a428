#include "core/formats/table_profile.h"

#include <cstdlib>

using namespace orrery::formats;

namespace {

/// Reads a table twice in pieces of one size; returns rows, cells and their bytes.
std::vector<std::uint64_t> read(std::string_view text, TableFormat format, std::size_t piece) {
    auto reader = TableReader::open(text, format);
    if (!reader.ok())
        return {};
    TableProfiler profiler(reader->columns());
    std::vector<std::uint64_t> seen;
    const TableRow look = [&](std::span<const std::string_view> cells, std::uint64_t begin) {
        if (cells.size() != reader->columns().size() || begin > text.size())
            std::abort();
        profiler.see(cells, begin);
        seen.push_back(begin);
        for (const std::string_view cell : cells)
            seen.push_back(cell.size());
        return true;
    };
    reader->seek(reader->bodyBegin());
    for (std::size_t at = reader->bodyBegin(); at < text.size(); at += piece)
        reader->feed(text.substr(at, piece), look);
    reader->finish(look);
    profiler.endFirstPass();
    const TableProfile profile = profiler.finish();
    seen.push_back(profile.rows);
    return seen;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    // However the text is cut into pieces, its rows are the same.
    for (const TableFormat format : {TableFormat::Delimited, TableFormat::JsonLines})
        if (read(text, format, 3) != read(text, format, 4096))
            std::abort();
    return 0;
}
