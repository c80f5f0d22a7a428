#include "core/formats/yaml_builder.h"

#include <charconv>
#include <unordered_set>

namespace orrery::formats::yaml {

namespace {

void put(std::string& out, std::vector<std::uint32_t>* origins, char c, std::uint32_t from) {
    out += c;
    if (origins)
        origins->push_back(from);
}

void putUtf8(std::string& out, std::vector<std::uint32_t>* origins, std::uint32_t code, std::uint32_t from) {
    if (code < 0x80) {
        put(out, origins, static_cast<char>(code), from);
        return;
    }
    char bytes[4];
    int count = 0;
    const auto tail = [&](int shift) { bytes[count++] = static_cast<char>(0x80 | ((code >> shift) & 0x3F)); };
    if (code < 0x800) {
        bytes[count++] = static_cast<char>(0xC0 | (code >> 6));
    } else if (code < 0x10000) {
        bytes[count++] = static_cast<char>(0xE0 | (code >> 12));
        tail(6);
    } else {
        bytes[count++] = static_cast<char>(0xF0 | (code >> 18));
        tail(12);
        tail(6);
    }
    tail(0);
    for (int i = 0; i < count; ++i)
        put(out, origins, bytes[i], from);
}

/// The byte that a one-letter escape stands for, or -1.
int simpleEscape(char letter) {
    switch (letter) {
    case 'a':
        return '\a';
    case 'b':
        return '\b';
    case 't':
    case '\t':
        return '\t';
    case 'n':
        return '\n';
    case 'v':
        return '\v';
    case 'f':
        return '\f';
    case 'r':
        return '\r';
    case 'e':
        return 0x1B;
    case ' ':
    case '"':
    case '\'':
    case '\\':
    case '/':
        return letter;
    default:
        return -1;
    }
}

/// Digits of \x, \u and \U; 0 for all else.
std::uint32_t hexDigits(char letter) {
    return letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
}

bool readHex(std::string_view digits, std::uint32_t& code) {
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    const bool isCharacter = code != 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    return error == std::errc() && end == digits.data() + digits.size() && isCharacter;
}

} // namespace

bool decodeDoubleQuoted(std::string_view source, Span inner, std::string& out,
                        std::vector<std::uint32_t>* origins) {
    for (std::uint32_t i = inner.begin; i < inner.end; ++i) {
        if (source[i] != '\\') {
            put(out, origins, source[i], i);
            continue;
        }
        const std::uint32_t from = i;
        if (++i >= inner.end)
            return false;
        if (const int byte = simpleEscape(source[i]); byte >= 0) {
            put(out, origins, static_cast<char>(byte), from);
            continue;
        }
        const std::uint32_t digits = hexDigits(source[i]);
        std::uint32_t code = 0;
        if (!digits || i + digits >= inner.end || !readHex(source.substr(i + 1, digits), code))
            return false;
        putUtf8(out, origins, code, from);
        i += digits;
    }
    return true;
}

void decodeSingleQuoted(std::string_view source, Span inner, std::string& out,
                        std::vector<std::uint32_t>* origins) {
    for (std::uint32_t i = inner.begin; i < inner.end; ++i) {
        put(out, origins, source[i], i);
        if (source[i] == '\'')
            ++i;
    }
}

namespace {

enum class Chomp { Clip, Strip, Keep };

/// Reads the lines of a literal or folded block.
class BlockScanner {
public:
    BlockScanner(std::string_view source, std::uint32_t at, int parent, std::vector<std::uint32_t>* origins)
        : m_source(source), m_at(at), m_parent(parent), m_origins(origins) {}

    bool read(BlockText& out) {
        if (!readHeader() || !readLines())
            return false;
        out.span = {m_at, endOfSpan()};
        writeText(out.text);
        return true;
    }

private:
    struct Line {
        std::uint32_t begin; ///< Without the block's indent.
        std::uint32_t end;
        bool blank;
    };

    bool readHeader() {
        std::uint32_t i = m_at + 1;
        if (i < m_source.size() && (m_source[i] == '+' || m_source[i] == '-'))
            m_chomp = m_source[i++] == '+' ? Chomp::Keep : Chomp::Strip;
        m_headerEnd = i;
        const std::uint32_t afterIndicator = i;
        while (i < m_source.size() && m_source[i] == ' ')
            ++i;
        if (i < m_source.size() && m_source[i] == '#' && i > afterIndicator)
            i = lineEnd(i);
        if (i < m_source.size() && m_source[i] == '\r')
            ++i;
        if (i < m_source.size() && m_source[i] != '\n')
            return false;
        m_next = i < m_source.size() ? i + 1 : i;
        return true;
    }

    std::uint32_t lineEnd(std::uint32_t from) const {
        const std::size_t end = m_source.find('\n', from);
        return static_cast<std::uint32_t>(end == std::string_view::npos ? m_source.size() : end);
    }

    bool readLines() {
        std::uint32_t widestBlank = 0;
        while (m_next < m_source.size()) {
            const std::uint32_t begin = m_next;
            const std::uint32_t lineFeed = lineEnd(begin);
            const std::uint32_t end =
                lineFeed > begin && m_source[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
            std::uint32_t first = begin;
            while (first < end && m_source[first] == ' ')
                ++first;
            const std::uint32_t indent = first - begin;
            const bool blank = first == end;
            if (!blank && m_source[first] == '\t' && (m_indent < 0 || static_cast<int>(indent) < m_indent))
                return false;
            if (!blank && m_indent < 0) {
                if (static_cast<int>(indent) <= m_parent)
                    break;
                if (indent == 0 || widestBlank > indent)
                    return false;
                m_indent = static_cast<int>(indent);
            } else if (!blank && static_cast<int>(indent) < m_indent) {
                if (m_parent != anyParent && static_cast<int>(indent) > m_parent)
                    return false;
                break;
            }
            if (blank && m_indent >= 0 && static_cast<int>(indent) > m_indent)
                return false;
            if (blank && lineFeed == m_source.size())
                break; // Spaces at the end of the file are no line.
            if (blank)
                widestBlank = std::max(widestBlank, indent);
            m_lines.push_back({blank ? end : begin + static_cast<std::uint32_t>(m_indent), end, blank});
            if (!blank)
                m_contentLines = m_lines.size();
            m_endsWithBreak = lineFeed < m_source.size();
            m_next = m_endsWithBreak ? lineFeed + 1 : lineFeed;
        }
        return true;
    }

    std::uint32_t endOfSpan() const {
        const std::size_t lines = m_chomp == Chomp::Keep ? m_lines.size() : m_contentLines;
        return lines ? m_lines[lines - 1].end : m_headerEnd;
    }

    bool isFolded() const { return m_source[m_at] == '>'; }

    bool isMoreIndented(const Line& line) const {
        return !line.blank && (m_source[line.begin] == ' ' || m_source[line.begin] == '\t');
    }

    void writeText(std::string& out) const {
        const Line* previous = nullptr; // The last line with content.
        std::size_t blanks = 0;
        for (std::size_t i = 0; i < m_contentLines; ++i) {
            const Line& line = m_lines[i];
            if (line.blank) {
                ++blanks;
                continue;
            }
            std::size_t breaks = previous ? blanks + 1 : blanks;
            if (previous && isFolded() && !isMoreIndented(*previous) && !isMoreIndented(line)) {
                if (--breaks == 0)
                    put(out, m_origins, ' ', previous->end);
            }
            for (; breaks; --breaks)
                put(out, m_origins, '\n', line.begin);
            for (std::uint32_t at = line.begin; at < line.end; ++at)
                put(out, m_origins, m_source[at], at);
            previous = &line;
            blanks = 0;
        }
        if (m_chomp == Chomp::Strip)
            return;
        const bool brokenContent = m_contentLines && (m_contentLines < m_lines.size() || m_endsWithBreak);
        std::size_t breaks = brokenContent ? 1 : 0;
        if (m_chomp == Chomp::Keep)
            breaks += m_lines.size() - m_contentLines;
        for (; breaks; --breaks)
            put(out, m_origins, '\n', endOfSpan());
    }

    std::string_view m_source;
    std::uint32_t m_at;
    int m_parent;
    std::vector<std::uint32_t>* m_origins;
    Chomp m_chomp = Chomp::Clip;
    int m_indent = -1;
    std::uint32_t m_headerEnd = 0;
    std::uint32_t m_next = 0;
    std::vector<Line> m_lines;
    std::size_t m_contentLines = 0; ///< Number of lines up to the last one that is not blank.
    bool m_endsWithBreak = false;
};

} // namespace

bool decodeBlockScalar(std::string_view source, std::uint32_t at, int parent, BlockText& out,
                       std::vector<std::uint32_t>* origins) {
    return BlockScanner(source, at, parent, origins).read(out);
}

namespace {

bool isPlainNumber(std::string_view text) {
    std::size_t i = text[0] == '-' || text[0] == '+' ? 1 : 0;
    const std::size_t digitsBegin = i;
    const auto skipDigits = [&] {
        const std::size_t before = i;
        while (i < text.size() && text[i] >= '0' && text[i] <= '9')
            ++i;
        return i > before;
    };
    const bool whole = skipDigits();
    bool fraction = false;
    if (i < text.size() && text[i] == '.') {
        ++i;
        fraction = skipDigits();
    }
    if (!whole && !fraction)
        return false;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && (text[i] == '-' || text[i] == '+'))
            ++i;
        if (!skipDigits())
            return false;
    }
    return i == text.size() && i > digitsBegin;
}

Json plainNumber(std::string_view text) {
    if (text[0] == '+')
        text.remove_prefix(1);
    if (text.find_first_of(".eE") == std::string_view::npos) {
        std::int64_t integer = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), integer);
        if (error == std::errc() && end == text.data() + text.size())
            return integer;
    }
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc::result_out_of_range)
        return Json(text);
    return number;
}

/// 0x1F and 0o17.
bool prefixedInteger(std::string_view text, std::int64_t& value) {
    const int base = text.starts_with("0x") ? 16 : text.starts_with("0o") ? 8 : 0;
    if (!base || text.size() < 3)
        return false;
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + text.size(), value, base);
    return error == std::errc() && end == text.data() + text.size() && text[2] != '-';
}

Json plainValue(std::string_view text) {
    if (text.empty())
        return {};
    const char first = text[0];
    if ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.') {
        if (isPlainNumber(text))
            return plainNumber(text);
        std::int64_t integer = 0;
        if (prefixedInteger(text, integer))
            return integer;
        return Json(text);
    }
    if (text == "true" || text == "True" || text == "TRUE")
        return true;
    if (text == "false" || text == "False" || text == "FALSE")
        return false;
    return Json(text);
}

/// True where a reader would take the plain text for something else than this text, or not at all.
bool needsQuotes(std::string_view text, bool inFlow) {
    if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':')
        return true;
    if (text == "~" || text == "null" || text == "Null" || text == "NULL" || !plainValue(text).isText())
        return true;
    static constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`";
    const bool firstIsIndicator = indicators.find(text[0]) != std::string_view::npos;
    const bool harmlessDash =
        text[0] == '-' && text.size() > 1 && text[1] != ' ' && !text.starts_with("---") && !inFlow;
    if ((firstIsIndicator && !harmlessDash) || text == "=" || text == "<<" || text.starts_with("..."))
        return true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c < 0x20 || c == 0x7F || (c == ':' && text[i + 1] == ' ') || (c == '#' && text[i - 1] == ' '))
            return true;
        if (inFlow && std::string_view(",[]{}?:").find(text[i]) != std::string_view::npos)
            return true;
    }
    return false;
}

} // namespace

Json toJson(Node node) {
    switch (node.kind()) {
    case Kind::Null:
        return {};
    case Kind::Scalar:
        return node.isText() ? Json(node.text()) : plainValue(node.text());
    case Kind::Sequence: {
        Json list = Json::array();
        list.reserve(node.size());
        for (const Node item : node.items())
            list.push(toJson(item));
        return list;
    }
    case Kind::Map: {
        Json map = Json::object();
        std::unordered_set<std::string_view> names;
        for (const Entry entry : node.entries())
            if (names.insert(entry.name()).second)
                map.add(std::string(entry.name()), toJson(entry.value));
        return map;
    }
    }
    return {};
}

std::string encodeScalar(std::string_view text, bool inFlow) {
    if (!needsQuotes(text, inFlow))
        return std::string(text);
    // JSON's escapes are a subset of those of YAML's double quotes.
    std::string out;
    appendJsonText(out, text);
    for (std::size_t at = out.find('\x7F'); at != std::string::npos; at = out.find('\x7F', at))
        out.replace(at, 1, "\\x7F");
    return out;
}

std::string encodeFlow(const Json& value) {
    if (value.isText())
        return encodeScalar(value.text(), true);
    if (!value.isArray() && !value.isObject())
        return value.dump();
    std::string out = value.isArray() ? "[" : value.size() ? "{ " : "{";
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (i)
            out += ", ";
        if (value.isObject())
            out += encodeScalar(value.members()[i].name, true) + ": " + encodeFlow(value.members()[i].value);
        else
            out += encodeFlow(value.items()[i]);
    }
    out += value.isArray() ? "]" : value.size() ? " }" : "}";
    return out;
}

} // namespace orrery::formats::yaml
