#pragma once

#include "core/api/wire/observation.h"

namespace orrery::api {

/// A value and how often it occurs.
struct FrequentValue {
    std::string value;
    std::uint64_t count = 0;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("value", value), v("count", count);
    }
};

/// One column of a table: what its values are and how they are spread.
struct PreviewColumn {
    std::string name;
    std::string type;                                 ///< empty boolean integer number text.
    std::uint64_t missing = 0;                        ///< Cells without a value.
    std::uint64_t distinct = 0;                       ///< Different values.
    bool distinct_exact = true;                       ///< False where there are more of them.
    double min = 0, max = 0, mean = 0, deviation = 0; ///< Of numbers.
    std::vector<std::uint64_t> histogram;             ///< Of numbers: bars of equal width from min to max.
    std::vector<FrequentValue> frequent;              ///< Of other values: the most frequent ones first.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("name", name), v("type", type), v("missing", missing), v("distinct", distinct);
        v("distinct_exact", distinct_exact), v("min", min), v("max", max), v("mean", mean);
        v("deviation", deviation), v("histogram", histogram), v("frequent", frequent);
    }
};

/// A file in an output that is a folder.
struct FolderEntry {
    std::string path;
    std::uint64_t size = 0;

    template <typename Visitor>
    void visit(Visitor& v) {
        v("path", path), v("size", size);
    }
};

/// What an output looks like: a window of it, and for a table what is known of the whole.
struct Preview {
    std::uint64_t run = 0;
    Output output;                               ///< `media_type` goes by the bytes, not only by the name.
    std::string view;                            ///< table image json text folder binary.
    std::vector<PreviewColumn> columns;          ///< Of a table.
    std::uint64_t rows = 0;                      ///< Of a table; of a folder its files.
    bool profiled = true;                        ///< False where the table is too large: columns and rows are
                                                 ///< those of its beginning.
    std::uint64_t offset = 0;                    ///< The first row of the window; of a text the first byte.
    std::vector<std::vector<std::string>> cells; ///< The rows of the window.
    std::string text;                            ///< The window of a text, or JSON as a whole.
    std::uint64_t next = 0;           ///< Where the next window of a text begins; 0: nothing follows.
    std::vector<FolderEntry> entries; ///< Of a folder, the first thousand.

    template <typename Visitor>
    void visit(Visitor& v) {
        v("run", run), v("output", output), v("view", view), v("columns", columns), v("rows", rows);
        v("profiled", profiled), v("offset", offset), v("cells", cells), v("text", text), v("next", next);
        v("entries", entries);
    }
};

} // namespace orrery::api
