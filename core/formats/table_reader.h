#pragma once

#include "core/base/result.h"
#include "core/formats/csv.h"

namespace orrery::formats {

/// How a table is written.
enum class TableFormat : std::uint8_t {
    Delimited, ///< The first row has the names of the columns.
    JsonLines, ///< One object a line; the names are the keys of the first lines.
};

/// Reads a table of either format row by row, forwards and from any row on. Memory: one row within the
/// limits.
class TableReader {
public:
    /// `beginning`: as much of the text as is at hand, at best 64 KiB and more. Errors: InvalidInput where
    /// there is no row of names in it.
    static Result<TableReader> open(std::string_view beginning, TableFormat format,
                                    const TableLimits& limits = {});

    const std::vector<std::string>& columns() const { return m_columns; }
    /// Where the first row of values begins. Units: bytes.
    std::uint64_t bodyBegin() const { return m_bodyBegin; }

    /// Goes to a row whose beginning is known.
    void seek(std::uint64_t rowBegin);
    /// Reads the next bytes; rows have one cell a column. Returns false where `row` wanted no more.
    bool feed(std::string_view bytes, const TableRow& row);
    bool finish(const TableRow& row);
    /// Whether a limit cut something, or a row had more cells than there are columns.
    bool cut() const { return m_cut || m_csv.cut(); }

private:
    TableReader(TableFormat format, char delimiter, const TableLimits& limits)
        : m_format(format), m_limits(limits), m_csv(delimiter, limits) {}
    bool pass(std::span<const std::string_view> cells, std::uint64_t begin, const TableRow& row);
    bool feedLines(std::string_view bytes, const TableRow& row);
    bool takeLine(const TableRow& row);
    void readNames(std::string_view beginning);

    TableFormat m_format;
    TableLimits m_limits;
    CsvReader m_csv;
    std::vector<std::string> m_columns;
    std::uint64_t m_bodyBegin = 0;
    bool m_cut = false;
    std::string m_line;
    std::uint64_t m_lineBegin = 0;
    std::uint64_t m_offset = 0;
    std::vector<std::string_view> m_cells;
    std::vector<std::string> m_texts;
};

} // namespace orrery::formats
