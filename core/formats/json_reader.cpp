#include "core/formats/json_reader.h"

#include "core/base/text.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace orrery::formats {

namespace {

/// Characters of a text that stand for themselves in one byte.
constexpr std::array<bool, 256> plain = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0x20; c < 0x80; ++c)
        table[c] = c != '"' && c != '\\';
    return table;
}();

bool isPlain(char c) {
    return plain[static_cast<unsigned char>(c)];
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::string place(std::string_view text, std::size_t position) {
    const std::string_view before = text.substr(0, position);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t start = before.rfind('\n');
    return fmt::format("line {}, column {}", line,
                       start == std::string_view::npos ? position + 1 : position - start);
}

void appendUtf8(std::string& out, std::uint32_t point) {
    if (point < 0x80) {
        out += static_cast<char>(point);
        return;
    }
    const int extra = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    constexpr std::uint32_t lead[] = {0, 0xC0, 0xE0, 0xF0};
    out += static_cast<char>(lead[extra] | point >> (6 * extra));
    for (int i = extra - 1; i >= 0; --i)
        out += static_cast<char>(0x80 | ((point >> (6 * i)) & 0x3F));
}

/// Whether a number out of a double's range is out of it at the large end.
bool isHuge(std::string_view spelling) {
    const std::size_t exponentAt = spelling.find_first_of("eE");
    long exponent = 0;
    if (exponentAt != std::string_view::npos) {
        std::string_view digits = spelling.substr(exponentAt + 1);
        if (digits.starts_with('+'))
            digits.remove_prefix(1);
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
        if (read.ec != std::errc())
            return !digits.starts_with('-');
    }
    const std::string_view mantissa = spelling.substr(0, exponentAt);
    const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
    const std::size_t first = mantissa.find_first_of("123456789");
    return first != std::string_view::npos &&
           static_cast<long>(point) - static_cast<long>(first) + exponent > 0;
}

} // namespace

JsonReader::JsonReader(std::string_view text, const JsonLimits& limits)
    : m_begin(text.data()), m_at(m_begin), m_end(m_begin + text.size()), m_mostDepth(limits.depth) {
    if (text.size() > limits.bytes)
        refuse(fmt::format("the JSON text has {} bytes; at most {} are read", text.size(), limits.bytes));
    else if (text.starts_with("\xEF\xBB\xBF"))
        m_at += 3;
}

void JsonReader::refuse(std::string problem) {
    if (ok())
        m_problem = std::move(problem);
}

void JsonReader::refusedIn(std::string_view member) {
    if (!m_malformed)
        m_problem = fmt::format("member '{}': {}", member, m_problem);
}

bool JsonReader::fail(const char* problem) {
    if (ok()) {
        m_malformed = true;
        m_problem = problem;
    }
    return false;
}

Error JsonReader::error() const {
    if (!m_malformed)
        return {ErrorCode::InvalidInput, m_problem};
    return {ErrorCode::InvalidInput, fmt::format("the JSON text is malformed at {}: {}",
                                                 place({m_begin, static_cast<std::size_t>(m_end - m_begin)},
                                                       static_cast<std::size_t>(m_at - m_begin)),
                                                 m_problem)};
}

void JsonReader::passSpace() {
    while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
        ++m_at;
}

Json::Type JsonReader::next() {
    passSpace();
    if (m_at == m_end)
        return Json::Type::Null;
    switch (*m_at) {
    case '{':
        return Json::Type::Object;
    case '[':
        return Json::Type::Array;
    case '"':
        return Json::Type::Text;
    case 't':
    case 'f':
        return Json::Type::Bool;
    default:
        return *m_at == '-' || isDigit(*m_at) ? Json::Type::Number : Json::Type::Null;
    }
}

bool JsonReader::readWord(std::string_view word) {
    if (static_cast<std::size_t>(m_end - m_at) < word.size() || std::string_view(m_at, word.size()) != word)
        return fail(m_at == m_end ? "the text ends where a value is expected" : "a value is expected here");
    m_at += word.size();
    return true;
}

bool JsonReader::readNull() {
    passSpace();
    return ok() && readWord("null");
}

bool JsonReader::readBool(bool& value) {
    passSpace();
    value = at('t');
    return ok() && readWord(value ? "true" : "false");
}

bool JsonReader::passDigits() {
    if (m_at == m_end || !isDigit(*m_at))
        return fail("a digit is expected here");
    while (m_at != m_end && isDigit(*m_at))
        ++m_at;
    return true;
}

bool JsonReader::readNumber(JsonNumber& number) {
    passSpace();
    if (!ok())
        return false;
    const char* const start = m_at;
    if (at('-'))
        ++m_at;
    if (at('0'))
        ++m_at; // No digit may follow.
    else if (!passDigits())
        return false;
    number.whole = true;
    if (at('.')) {
        number.whole = false;
        ++m_at;
        if (!passDigits())
            return false;
    }
    if (at('e') || at('E')) {
        number.whole = false;
        ++m_at;
        if (at('+') || at('-'))
            ++m_at;
        if (!passDigits())
            return false;
    }
    return convert({start, static_cast<std::size_t>(m_at - start)}, number);
}

bool JsonReader::convert(std::string_view spelling, JsonNumber& number) {
    const char* const end = spelling.data() + spelling.size();
    if (number.whole) {
        number.whole = std::from_chars(spelling.data(), end, number.integer).ec == std::errc();
        number.value = static_cast<double>(number.integer);
        if (number.whole)
            return true;
    }
    number.value = 0;
    if (std::from_chars(spelling.data(), end, number.value).ec == std::errc())
        return true;
    if (isHuge(spelling))
        return fail("the number is too large");
    number.value = 0; // Nearer to zero than any other number.
    return true;
}

bool JsonReader::readText(std::string& value) {
    passSpace();
    std::string_view seen;
    if (!readQuoted(value, seen))
        return false;
    if (seen.data() != value.data())
        value.assign(seen);
    return true;
}

/// `value` is a part of the text read, or `buffer` where escapes had to be replaced.
bool JsonReader::readQuoted(std::string& buffer, std::string_view& value) {
    if (!ok())
        return false;
    if (!at('"'))
        return fail("a quotation mark is expected here");
    const char* start = ++m_at;
    bool copied = false;
    for (;;) {
        while (m_at != m_end && isPlain(*m_at))
            ++m_at;
        if (m_at == m_end)
            return fail("the text ends before its closing quotation mark");
        if (static_cast<unsigned char>(*m_at) >= 0x80) {
            if (!passMultibyte())
                return false;
            continue;
        }
        const std::string_view part(start, static_cast<std::size_t>(m_at - start));
        if (*m_at == '"') {
            ++m_at;
            value = copied ? std::string_view(buffer.append(part)) : part;
            return true;
        }
        if (*m_at != '\\')
            return fail("a control character must be written as an escape");
        if (!std::exchange(copied, true))
            buffer.clear();
        buffer.append(part);
        ++m_at;
        if (!readEscape(buffer))
            return false;
        start = m_at;
    }
}

bool JsonReader::passMultibyte() {
    const auto first = static_cast<unsigned char>(*m_at);
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (static_cast<std::size_t>(m_end - m_at) < length || !isValidUtf8({m_at, length}))
        return fail("the bytes are not valid UTF-8");
    m_at += length;
    return true;
}

bool JsonReader::readEscape(std::string& buffer) {
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    if (m_at == m_end)
        return fail("the text ends in an escape");
    const std::size_t letter = letters.find(*m_at);
    if (letter != std::string_view::npos) {
        ++m_at;
        buffer += meanings[letter];
        return true;
    }
    std::uint32_t point = 0;
    if (*m_at != 'u')
        return fail("there is no such escape");
    if (!readCodeUnit(point))
        return false;
    if (point >= 0xD800 && point < 0xDC00) {
        std::uint32_t low = 0;
        if (!at('\\') || ++m_at == m_end || !readCodeUnit(low) || low < 0xDC00 || low > 0xDFFF)
            return fail("half of a surrogate pair is missing");
        point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
    } else if (point >= 0xDC00 && point <= 0xDFFF) {
        return fail("half of a surrogate pair is missing");
    }
    appendUtf8(buffer, point);
    return true;
}

/// The four digits behind a `u`.
bool JsonReader::readCodeUnit(std::uint32_t& unit) {
    if (!at('u') || m_end - m_at < 5)
        return fail("four hexadecimal digits are expected here");
    const auto read = std::from_chars(m_at + 1, m_at + 5, unit, 16);
    if (read.ec != std::errc() || read.ptr != m_at + 5)
        return fail("four hexadecimal digits are expected here");
    m_at += 5;
    return true;
}

bool JsonReader::open(char bracket) {
    passSpace();
    if (!ok())
        return false;
    if (!at(bracket))
        return fail(bracket == '[' ? "a list is expected here" : "an object is expected here");
    if (m_depth == m_mostDepth) {
        refuse(fmt::format("the JSON text was refused: the value is nested more than {} levels deep",
                           m_mostDepth));
        return false;
    }
    ++m_at;
    ++m_depth;
    m_fresh = true;
    return true;
}

bool JsonReader::nextEntry(char bracket, bool& ended) {
    if (!ok())
        return false;
    passSpace();
    const bool fresh = std::exchange(m_fresh, false);
    if (at(bracket)) {
        ++m_at;
        --m_depth;
        ended = true;
        return true;
    }
    if (fresh)
        return true;
    if (!at(','))
        return fail(m_at == m_end ? "the text ends inside a list or an object" : "a comma is expected here");
    ++m_at;
    passSpace();
    return true;
}

bool JsonReader::nextItem() {
    bool ended = false;
    return nextEntry(']', ended) && !ended;
}

bool JsonReader::nextMember(std::string_view& name) {
    bool ended = false;
    if (!nextEntry('}', ended) || ended || !readQuoted(m_name, name))
        return false;
    passSpace();
    if (!at(':'))
        return fail("a colon is expected here");
    ++m_at;
    return true;
}

bool JsonReader::skip() {
    bool truth = false;
    JsonNumber number;
    std::string_view name;
    switch (next()) {
    case Json::Type::Bool:
        return readBool(truth);
    case Json::Type::Number:
        return readNumber(number);
    case Json::Type::Text:
        return readQuoted(m_skipped, name);
    case Json::Type::Array:
        openArray();
        while (nextItem())
            skip();
        return ok();
    case Json::Type::Object:
        openObject();
        while (nextMember(name))
            skip();
        return ok();
    default:
        return readNull();
    }
}

bool JsonReader::finish() {
    passSpace();
    return ok() && (m_at == m_end || fail("the text goes on behind its value"));
}

} // namespace orrery::formats
