#include "core/formats/table_profile.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace orrery::formats {

namespace {

constexpr std::size_t mostDistinct = 1000;
constexpr std::size_t longestValue = 120;
constexpr std::size_t mostFrequent = 8;
constexpr std::size_t bars = 24;

bool isMissing(std::string_view cell) {
    constexpr std::string_view spellings[] = {"", "NA", "N/A", "null", "NaN", "nan", "?"};
    return std::find(std::begin(spellings), std::end(spellings), cell) != std::end(spellings);
}

template <typename T>
bool parse(std::string_view cell, T& value) {
    const auto [end, failure] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return failure == std::errc() && end == cell.data() + cell.size();
}

bool isBoolean(std::string_view cell) {
    return cell == "true" || cell == "false" || cell == "True" || cell == "False";
}

} // namespace

std::string_view toString(ColumnType type) {
    constexpr std::string_view words[] = {"empty", "boolean", "integer", "number", "text"};
    return words[static_cast<std::size_t>(type)];
}

TableProfiler::TableProfiler(const std::vector<std::string>& columns) : m_columns(columns.size()) {
    for (const std::string& name : columns)
        m_profile.columns.emplace_back().name = name;
}

void TableProfiler::see(std::span<const std::string_view> cells, std::uint64_t begin) {
    if (m_profile.rows++ % TableProfile::markEvery == 0)
        m_profile.marks.push_back(begin);
    for (std::size_t i = 0; i < m_columns.size() && i < cells.size(); ++i)
        see(cells[i], m_profile.columns[i], m_columns[i]);
}

void TableProfiler::see(std::string_view cell, ColumnProfile& profile, Column& column) {
    if (isMissing(cell)) {
        ++profile.missing;
        return;
    }
    ++column.values;
    column.boolean = column.boolean && isBoolean(cell);
    std::int64_t whole = 0;
    column.integer = column.integer && parse(cell, whole);
    double number = 0;
    column.number = column.number && parse(cell, number) && std::isfinite(number);
    if (column.number) {
        profile.minimum = column.values == 1 ? number : std::min(profile.minimum, number);
        profile.maximum = column.values == 1 ? number : std::max(profile.maximum, number);
        const double delta = number - column.mean;
        column.mean += delta / static_cast<double>(column.values);
        column.squares += delta * (number - column.mean);
    }
    const std::string value(cell.substr(0, longestValue));
    if (const auto known = column.counts.find(value); known != column.counts.end())
        ++known->second;
    else if (column.counts.size() < mostDistinct)
        column.counts.emplace(value, 1);
    else
        profile.distinctExact = false;
}

void TableProfiler::endFirstPass() {
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        ColumnProfile& profile = m_profile.columns[i];
        const Column& column = m_columns[i];
        if (column.values == 0)
            continue;
        profile.type = column.boolean   ? ColumnType::Boolean
                       : column.integer ? ColumnType::Integer
                       : column.number  ? ColumnType::Number
                                        : ColumnType::Text;
        profile.distinct = column.counts.size();
        if (profile.type == ColumnType::Integer || profile.type == ColumnType::Number) {
            profile.mean = column.mean;
            profile.deviation = std::sqrt(column.squares / static_cast<double>(column.values));
            profile.histogram.assign(bars, 0);
            continue;
        }
        profile.minimum = profile.maximum = 0;
        profile.frequent.assign(column.counts.begin(), column.counts.end());
        std::sort(profile.frequent.begin(), profile.frequent.end(), [](const auto& a, const auto& b) {
            return a.second != b.second ? a.second > b.second : a.first < b.first;
        });
        profile.frequent.resize(std::min(profile.frequent.size(), mostFrequent));
    }
}

void TableProfiler::seeAgain(std::span<const std::string_view> cells) {
    for (std::size_t i = 0; i < m_columns.size() && i < cells.size(); ++i) {
        ColumnProfile& profile = m_profile.columns[i];
        double number = 0;
        if (profile.histogram.empty() || isMissing(cells[i]) || !parse(cells[i], number))
            continue;
        const double span = profile.maximum - profile.minimum;
        const double share = span > 0 && std::isfinite(span) ? (number - profile.minimum) / span : 0;
        const auto bar = static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * static_cast<double>(bars));
        ++profile.histogram[std::min(bar, bars - 1)];
    }
}

TableProfile TableProfiler::finish() {
    return std::move(m_profile);
}

} // namespace orrery::formats
