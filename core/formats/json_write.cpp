#include "core/formats/json.h"

#include <charconv>
#include <cmath>

namespace orrery::formats {

namespace {

/// Length of the well-formed UTF-8 sequence at the start of `text`, 0 where there is none.
std::size_t sequenceLength(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length)
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0) != 0x80)
            return 0;
    const unsigned char second = byte(1);
    const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool outside = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
    return overlong || outside ? 0 : length;
}

void appendEscaped(std::string& out, char c) {
    static constexpr char digits[] = "0123456789abcdef";
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        out += "\\u00";
        out += digits[(c >> 4) & 0xF];
        out += digits[c & 0xF];
    }
}

/// Times in microseconds, small counts and -1 make up nearly all numbers. Writes the very characters that
/// `to_chars` would; false for any other number.
bool appendCommonNumber(std::string& out, double value) {
    constexpr double micros = 1e6;
    constexpr double largest = 8589934592; // 2^33: below it doubles lie closer than a microsecond apart.
    if (!(std::abs(value) < largest))
        return false;
    const auto scaled = static_cast<std::int64_t>(std::llround(value * micros));
    std::int64_t whole = std::abs(scaled) / 1'000'000;
    std::int64_t fraction = std::abs(scaled) % 1'000'000;
    const bool small = fraction == 0 && whole < 10'000 && !(value == 0 && std::signbit(value));
    if (static_cast<double>(scaled) / micros != value || (!small && (fraction == 0 || whole == 0)))
        return false;
    char buffer[32];
    char* at = buffer + sizeof buffer;
    int digits = 6;
    while (digits > 1 && fraction % 10 == 0)
        fraction /= 10, --digits;
    for (; digits > 0; --digits, fraction /= 10)
        *--at = static_cast<char>('0' + fraction % 10);
    *--at = '.';
    do
        *--at = static_cast<char>('0' + whole % 10);
    while ((whole /= 10) > 0);
    if (value < 0)
        *--at = '-';
    out.append(at, buffer + sizeof buffer);
    return true;
}

void newLine(std::string& out, int depth) {
    out += '\n';
    out.append(static_cast<std::size_t>(depth) * 2, ' ');
}

/// `depth` is negative for the compact form.
void write(std::string& out, const Json& value, int depth);

void writeItems(std::string& out, const Json& value, int depth) {
    const bool pretty = depth >= 0;
    const int inner = pretty ? depth + 1 : depth;
    const bool isObject = value.isObject();
    out += isObject ? '{' : '[';
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (i)
            out += ',';
        if (pretty)
            newLine(out, inner);
        if (isObject) {
            appendJsonText(out, value.members()[i].name);
            out += pretty ? ": " : ":";
        }
        write(out, isObject ? value.members()[i].value : value.items()[i], inner);
    }
    if (pretty && value.size())
        newLine(out, depth);
    out += isObject ? '}' : ']';
}

void write(std::string& out, const Json& value, int depth) {
    switch (value.type()) {
    case Json::Type::Null:
        out += "null";
        return;
    case Json::Type::Bool:
        appendJsonBool(out, value.boolOr(false));
        return;
    case Json::Type::Integer:
        appendJsonNumber(out, value.integerOr(0));
        return;
    case Json::Type::Number:
        appendJsonNumber(out, value.numberOr(0));
        return;
    case Json::Type::Text:
        appendJsonText(out, value.text());
        return;
    case Json::Type::Array:
    case Json::Type::Object:
        writeItems(out, value, depth);
        return;
    }
}

} // namespace

void appendJsonBool(std::string& out, bool value) {
    out += value ? "true" : "false";
}

void appendJsonNumber(std::string& out, std::int64_t value) {
    char buffer[24];
    out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
}

void appendJsonNumber(std::string& out, double value) {
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    if (appendCommonNumber(out, value))
        return;
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    const std::string_view digits(buffer, static_cast<std::size_t>(end - buffer));
    out += digits;
    // Keeps the type for readers that tell integers from numbers.
    if (digits.find_first_of(".e") == std::string_view::npos)
        out += ".0";
}

void appendJsonText(std::string& out, std::string_view text) {
    out += '"';
    std::size_t plain = 0;
    std::size_t i = 0;
    const auto flush = [&] { out.append(text, plain, i - plain); };
    while (i < text.size()) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\' && c < 0x80) {
            ++i;
        } else if (c < 0x80) {
            flush();
            appendEscaped(out, text[i]);
            plain = ++i;
        } else if (const std::size_t length = sequenceLength(text.substr(i))) {
            i += length;
        } else {
            flush();
            out += "\xEF\xBF\xBD";
            plain = ++i;
        }
    }
    flush();
    out += '"';
}

void Json::dumpTo(std::string& out) const {
    write(out, *this, -1);
}

std::string Json::dump() const {
    std::string out;
    write(out, *this, -1);
    return out;
}

std::string Json::dumpPretty() const {
    std::string out;
    write(out, *this, 0);
    return out;
}

} // namespace orrery::formats
