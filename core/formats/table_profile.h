#pragma once

#include "core/formats/table_reader.h"

#include <unordered_map>
#include <utility>

namespace orrery::formats {

/// What the values of a column are. A column whose values are all missing is Empty.
enum class ColumnType : std::uint8_t { Empty, Boolean, Integer, Number, Text };
std::string_view toString(ColumnType type);

/// What is known of one column.
struct ColumnProfile {
    std::string name;
    ColumnType type = ColumnType::Empty;
    std::uint64_t missing = 0;  ///< Empty cells and the usual spellings of nothing: NA, null, nan, ?.
    std::uint64_t distinct = 0; ///< Different values, up to a bound.
    bool distinctExact = true;  ///< False where the bound was reached.
    double minimum = 0, maximum = 0, mean = 0, deviation = 0; ///< Of numbers.
    std::vector<std::uint64_t> histogram;                     ///< Of numbers: bars of equal width.
    std::vector<std::pair<std::string, std::uint64_t>>
        frequent; ///< Of other values, the most frequent first.
};

/// What is known of a table after every row was seen twice.
struct TableProfile {
    std::vector<ColumnProfile> columns;
    std::uint64_t rows = 0;
    /// Where rows 0, markEvery, 2 markEvery, ... begin. Units: bytes.
    std::vector<std::uint64_t> marks;
    static constexpr std::uint64_t markEvery = 512;
};

/// Makes a profile of rows as they come: once for types and ranges, and again for histograms, which need the
/// ranges. Memory: bounded by the columns, but for 8 bytes a 512 rows.
class TableProfiler {
public:
    explicit TableProfiler(const std::vector<std::string>& columns);

    void see(std::span<const std::string_view> cells, std::uint64_t begin);
    /// Between the two passes.
    void endFirstPass();
    void seeAgain(std::span<const std::string_view> cells);
    TableProfile finish();

private:
    struct Column {
        bool boolean = true, integer = true, number = true;
        std::uint64_t values = 0;
        double mean = 0, squares = 0; ///< Welford's.
        std::unordered_map<std::string, std::uint64_t> counts;
    };
    void see(std::string_view cell, ColumnProfile& profile, Column& column);

    TableProfile m_profile;
    std::vector<Column> m_columns;
};

} // namespace orrery::formats
