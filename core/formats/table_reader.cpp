#include "core/formats/table_reader.h"

#include "core/formats/json.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace orrery::formats {

namespace {

constexpr std::size_t longestLine = 1u << 20;

std::string cellOf(const Json& value, std::size_t longest) {
    std::string text = value.isNull()   ? std::string()
                       : value.isText() ? std::string(value.text())
                                        : value.dump();
    if (text.size() > longest)
        text.resize(longest);
    return text;
}

} // namespace

Result<TableReader> TableReader::open(std::string_view beginning, TableFormat format,
                                      const TableLimits& limits) {
    TableReader reader(format, guessDelimiter(beginning), limits);
    reader.readNames(beginning);
    if (reader.m_columns.empty())
        return Error(ErrorCode::InvalidInput,
                     format == TableFormat::JsonLines
                         ? "The table has no column: its first lines are no JSON objects"
                         : "The table has no column: its first row of names is missing or too long");
    return reader;
}

void TableReader::readNames(std::string_view beginning) {
    if (m_format == TableFormat::JsonLines) {
        std::size_t at = 0;
        while (at < beginning.size() && m_columns.size() < m_limits.columns) {
            const std::size_t end = std::min(beginning.find('\n', at), beginning.size());
            if (const auto json = parseJson(beginning.substr(at, end - at)); json.ok())
                for (const JsonMember& member : json->members())
                    if (m_columns.size() < m_limits.columns &&
                        std::find(m_columns.begin(), m_columns.end(), member.name) == m_columns.end())
                        m_columns.push_back(member.name);
            at = end + 1;
        }
        return;
    }
    const auto names = [this](std::span<const std::string_view> cells, std::uint64_t begin) {
        if (!m_columns.empty()) {
            m_bodyBegin = begin;
            return false;
        }
        m_columns.assign(cells.begin(), cells.end());
        m_bodyBegin = std::numeric_limits<std::uint64_t>::max();
        return true;
    };
    m_csv.seek(0);
    if (m_csv.feed(beginning, names))
        m_csv.finish(names);
    // Names alone: the table has no rows.
    m_bodyBegin = std::min<std::uint64_t>(m_bodyBegin, beginning.size());
    seek(m_bodyBegin);
}

void TableReader::seek(std::uint64_t rowBegin) {
    m_csv.seek(rowBegin);
    m_line.clear();
    m_lineBegin = m_offset = rowBegin;
}

bool TableReader::pass(std::span<const std::string_view> cells, std::uint64_t begin, const TableRow& row) {
    m_cut = m_cut || cells.size() > m_columns.size();
    m_cells.assign(cells.begin(),
                   cells.begin() + static_cast<std::ptrdiff_t>(std::min(cells.size(), m_columns.size())));
    m_cells.resize(m_columns.size());
    return row(m_cells, begin);
}

bool TableReader::feed(std::string_view bytes, const TableRow& row) {
    if (m_format == TableFormat::JsonLines)
        return feedLines(bytes, row);
    return m_csv.feed(bytes, [&](auto cells, std::uint64_t begin) { return pass(cells, begin, row); });
}

bool TableReader::finish(const TableRow& row) {
    if (m_format == TableFormat::JsonLines)
        return takeLine(row);
    return m_csv.finish([&](auto cells, std::uint64_t begin) { return pass(cells, begin, row); });
}

bool TableReader::feedLines(std::string_view bytes, const TableRow& row) {
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        const std::string_view part = bytes.substr(0, end);
        const std::size_t room = longestLine - std::min(longestLine, m_line.size());
        m_cut = m_cut || part.size() > room;
        m_line += part.substr(0, room);
        m_offset += part.size();
        if (end == std::string_view::npos)
            return true;
        ++m_offset;
        if (!takeLine(row))
            return false;
        bytes.remove_prefix(end + 1);
    }
    return true;
}

bool TableReader::takeLine(const TableRow& row) {
    const auto json = parseJson(m_line);
    const std::uint64_t begin = std::exchange(m_lineBegin, m_offset);
    const bool blank = m_line.find_first_not_of(" \t\r") == std::string::npos;
    m_line.clear();
    if (blank)
        return true;
    // A line that is no object is still a row, so that counts agree with the file.
    m_texts.assign(m_columns.size(), {});
    if (json.ok())
        for (const JsonMember& member : json->members()) {
            const auto at = std::find(m_columns.begin(), m_columns.end(), member.name);
            if (at == m_columns.end())
                m_cut = true;
            else
                m_texts[static_cast<std::size_t>(at - m_columns.begin())] =
                    cellOf(member.value, m_limits.cellBytes);
        }
    m_cells.assign(m_texts.begin(), m_texts.end());
    return row(m_cells, begin);
}

} // namespace orrery::formats
