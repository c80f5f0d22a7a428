#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace orrery::formats {

/// What a table from others may cost.
struct TableLimits {
    std::size_t cellBytes = 16u << 10; ///< A longer cell is cut.
    std::size_t columns = 2048;        ///< Further cells of a row are passed over.
};

/// Gets a row: its cells, valid during the call, and where it begins in the text. Returns false to stop.
using TableRow = std::function<bool(std::span<const std::string_view> cells, std::uint64_t begin)>;

/// Reads delimited text piece by piece: RFC 4180 with any delimiter, either line end, a byte order mark.
/// Never fails: a stray quote is a character, an open one lasts to the end; blank lines are no rows. Memory:
/// one row within the limits. Source: RFC 4180.
class CsvReader {
public:
    explicit CsvReader(char delimiter, const TableLimits& limits = {})
        : m_limits(limits), m_delimiter(delimiter) {}

    /// Goes on as if the text began here: rows are reported from `offset` on.
    void seek(std::uint64_t offset);
    /// Reads the next bytes. Returns false where `row` wanted no more; the reader must be sought then.
    bool feed(std::string_view bytes, const TableRow& row);
    /// The text is over: its last row needs no line end.
    bool finish(const TableRow& row);
    /// Whether a limit cut something.
    bool cut() const { return m_cut; }

private:
    enum class State : std::uint8_t { CellStart, Plain, Quoted, QuoteInQuoted };

    void take(char c);
    void endCell();
    bool endRow(const TableRow& row);

    TableLimits m_limits;
    char m_delimiter;
    State m_state = State::CellStart;
    bool m_cut = false;
    bool m_afterCarriageReturn = false;
    std::string m_bytes;             ///< The cells of the present row, one after the other.
    std::vector<std::size_t> m_ends; ///< Where each of them ends in m_bytes.
    std::size_t m_cellBegin = 0;
    std::uint64_t m_rowBegin = 0;
    std::uint64_t m_offset = 0;
    std::vector<std::string_view> m_cells;
};

/// The delimiter that a text's first line speaks for: comma, semicolon, tab or bar. Comma where none does.
char guessDelimiter(std::string_view beginning);

} // namespace orrery::formats
