#include "core/formats/csv.h"

#include <array>
#include <utility>

namespace orrery::formats {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

} // namespace

void CsvReader::seek(std::uint64_t offset) {
    m_state = State::CellStart;
    m_afterCarriageReturn = false;
    m_bytes.clear();
    m_ends.clear();
    m_cellBegin = 0;
    m_rowBegin = m_offset = offset;
}

void CsvReader::take(char c) {
    if (m_ends.size() >= m_limits.columns || m_bytes.size() - m_cellBegin >= m_limits.cellBytes)
        m_cut = true;
    else
        m_bytes += c;
}

void CsvReader::endCell() {
    if (m_ends.size() < m_limits.columns)
        m_ends.push_back(m_bytes.size());
    else
        m_cut = true;
    m_cellBegin = m_bytes.size();
    m_state = State::CellStart;
}

bool CsvReader::endRow(const TableRow& row) {
    // A blank line is one empty cell that was not quoted.
    const bool blank = m_ends.empty() && m_bytes.empty() && m_state == State::CellStart;
    bool more = true;
    if (!blank) {
        endCell();
        m_cells.clear();
        std::size_t begin = 0;
        for (const std::size_t end : m_ends) {
            m_cells.push_back(std::string_view(m_bytes).substr(begin, end - begin));
            begin = end;
        }
        if (!m_cells.empty() && m_rowBegin == 0 && m_cells.front().starts_with(byteOrderMark))
            m_cells.front().remove_prefix(byteOrderMark.size());
        more = row(m_cells, m_rowBegin);
    }
    m_bytes.clear();
    m_ends.clear();
    m_cellBegin = 0;
    m_state = State::CellStart;
    m_rowBegin = m_offset;
    return more;
}

bool CsvReader::feed(std::string_view bytes, const TableRow& row) {
    for (const char c : bytes) {
        ++m_offset;
        // The second half of "\r\n" ends nothing more.
        if (std::exchange(m_afterCarriageReturn, false) && c == '\n') {
            m_rowBegin = m_offset;
            continue;
        }
        if (m_state == State::Quoted) {
            c == '"' ? static_cast<void>(m_state = State::QuoteInQuoted) : take(c);
            continue;
        }
        if (m_state == State::QuoteInQuoted && c == '"') {
            take(c);
            m_state = State::Quoted;
            continue;
        }
        if (c == '\n' || c == '\r') {
            m_afterCarriageReturn = c == '\r';
            if (!endRow(row))
                return false;
        } else if (c == m_delimiter) {
            endCell();
        } else if (c == '"' && m_state == State::CellStart) {
            m_state = State::Quoted;
        } else {
            take(c);
            m_state = State::Plain;
        }
    }
    return true;
}

bool CsvReader::finish(const TableRow& row) {
    return endRow(row);
}

char guessDelimiter(std::string_view beginning) {
    constexpr std::array<char, 4> candidates{',', '\t', ';', '|'};
    std::array<int, 4> counts{};
    bool quoted = false;
    for (const char c : beginning) {
        if (c == '"')
            quoted = !quoted;
        if (!quoted && (c == '\n' || c == '\r'))
            break;
        for (std::size_t i = 0; i < candidates.size() && !quoted; ++i)
            counts[i] += c == candidates[i];
    }
    std::size_t best = 0;
    for (std::size_t i = 1; i < candidates.size(); ++i)
        if (counts[i] > counts[best])
            best = i;
    return candidates[best];
}

} // namespace orrery::formats
