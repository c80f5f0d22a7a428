#include "core/pipeline/assist_place.h"

#include "core/pipeline/assist_expression.h"

#include <algorithm>
#include <optional>

namespace orrery::pipeline {

namespace {

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

/// Reads the text before an offset and keeps what is still open at its end.
class PlaceScanner {
public:
    explicit PlaceScanner(std::string_view before) : m_text(before) {}

    void scan() {
        for (std::size_t begin = 0; begin <= m_text.size();) {
            const std::size_t found = m_text.find('\n', begin);
            const std::size_t end = found == std::string_view::npos ? m_text.size() : found;
            scanLine(begin, end, found == std::string_view::npos);
            if (found == std::string_view::npos)
                return;
            begin = end + 1;
        }
    }

    TextPlace place() const {
        TextPlace place;
        for (const Level& level : m_levels)
            place.path.push_back(level.isList ? std::to_string(level.index) : level.key);
        for (const Flow& flow : m_flows) {
            if (!flow.isMap)
                place.path.push_back(std::to_string(flow.index));
            else if (flow.inValue)
                place.path.push_back(flow.key);
        }
        place.inFlow = !m_flows.empty();
        place.role = m_role;
        place.begin = m_wordBegin;
        place.indent = m_indent;
        place.isQuoted = m_quote != 0;
        return place;
    }

private:
    struct Level {
        std::size_t indent = 0;
        std::string key;
        bool isList = false;
        int index = 0;
    };
    struct Flow {
        bool isMap = false;
        std::string key;
        int index = 0;
        bool inValue = false;
    };

    char at(std::size_t i) const { return i < m_text.size() ? m_text[i] : '\n'; }
    std::size_t skipBlanks(std::size_t i, std::size_t end) const {
        while (i < end && isBlank(m_text[i]))
            ++i;
        return i;
    }
    /// A colon that ends a key.
    bool isColon(std::size_t i) const {
        return at(i) == ':' && i + 1 <= m_text.size() && (isBlank(at(i + 1)) || at(i + 1) == '\n');
    }

    void scanLine(std::size_t begin, std::size_t end, bool last) {
        m_role = TextPlace::Role::Nothing;
        m_wordBegin = m_text.size();
        std::size_t i = begin;
        if (m_quote != 0)
            i = scanQuoted(begin, end, last);
        else if (m_flows.empty())
            return scanBlock(begin, end, last);
        if (m_quote == 0 && !m_flows.empty())
            scanFlow(i, end, last);
    }

    void scanBlock(std::size_t begin, std::size_t end, bool last) {
        std::size_t i = skipBlanks(begin, end);
        const bool isEmpty = i == end;
        m_indent = i - begin;
        if (m_scalarIndent) {
            if ((isEmpty && !last) || m_indent > *m_scalarIndent) {
                if (last)
                    enter(TextPlace::Role::Scalar, i);
                return;
            }
            m_scalarIndent.reset();
        }
        if ((isEmpty && !last) || at(i) == '#')
            return;
        const bool isDash = at(i) == '-' && (isBlank(at(i + 1)) || at(i + 1) == '\n') && i < end;
        leave(m_indent, isDash);
        while (i < end && at(i) == '-' && (isBlank(at(i + 1)) || at(i + 1) == '\n')) {
            enterElement(i - begin);
            i = skipBlanks(i + 1, end);
            m_indent = i - begin;
        }
        scanEntry(i, end, last);
    }

    /// Ends what is deeper than a line's indent.
    void leave(std::size_t indent, bool isDash) {
        while (!m_levels.empty() &&
               (m_levels.back().indent > indent || (m_levels.back().indent == indent && !isDash)))
            m_levels.pop_back();
    }

    void enterElement(std::size_t indent) {
        if (!m_levels.empty() && m_levels.back().isList && m_levels.back().indent == indent)
            ++m_levels.back().index;
        else
            m_levels.push_back({indent, {}, true, 0});
    }

    /// What stands on a line after its indent and dashes: `key: value`, or a value alone.
    void scanEntry(std::size_t i, std::size_t end, bool last) {
        const std::size_t colon = at(i) == '{' || at(i) == '[' ? end : findColon(i, end);
        if (colon == end) {
            const bool inList = !m_levels.empty() && m_levels.back().isList;
            if (i < end && std::string_view("{[\"'|>").find(at(i)) != std::string_view::npos)
                return scanValue(i, end, last);
            if (last)
                enter(inList ? TextPlace::Role::Scalar : TextPlace::Role::Key, i);
            return;
        }
        m_levels.push_back({m_indent, std::string(unquoted(i, colon)), false, 0});
        scanValue(skipBlanks(colon + 1, end), end, last);
    }

    std::size_t findColon(std::size_t i, std::size_t end) const {
        if (i < end && (m_text[i] == '"' || m_text[i] == '\'')) {
            const std::size_t close = m_text.substr(0, end).find(m_text[i], i + 1);
            if (close == std::string_view::npos)
                return end;
            i = skipBlanks(close + 1, end);
            return i < end && isColon(i) ? i : end;
        }
        for (; i < end; ++i)
            if (isColon(i))
                return i;
            else if (m_text[i] == '#' && i > 0 && isBlank(m_text[i - 1]))
                return end;
        return end;
    }

    std::string_view unquoted(std::size_t begin, std::size_t end) const {
        while (end > begin && isBlank(m_text[end - 1]))
            --end;
        if (end - begin >= 2 && (m_text[begin] == '"' || m_text[begin] == '\''))
            return m_text.substr(begin + 1, end - begin - 2);
        return m_text.substr(begin, end - begin);
    }

    void scanValue(std::size_t i, std::size_t end, bool last) {
        const char first = i < end ? m_text[i] : '\n';
        if (first == '|' || first == '>') {
            m_scalarIndent = m_levels.empty() ? 0 : m_levels.back().indent;
        } else if (first == '{' || first == '[') {
            scanFlow(i, end, last);
        } else if (first == '"' || first == '\'') {
            openQuote(i, end, last);
        } else if (last && first != '#' && !hasComment(i, end)) {
            enter(TextPlace::Role::Scalar, i);
        }
    }

    bool hasComment(std::size_t i, std::size_t end) const {
        for (; i + 1 < end; ++i)
            if (isBlank(m_text[i]) && m_text[i + 1] == '#')
                return true;
        return false;
    }

    void openQuote(std::size_t i, std::size_t end, bool last) {
        m_quote = m_text[i];
        m_quoteBegin = i + 1;
        scanQuoted(i + 1, end, last);
    }

    /// Goes on until the quote closes. Returns the place behind it.
    std::size_t scanQuoted(std::size_t i, std::size_t end, bool last) {
        for (; i < end; ++i) {
            if (m_quote == '"' && m_text[i] == '\\') {
                ++i;
            } else if (m_text[i] == m_quote) {
                m_quote = 0;
                return i + 1;
            }
        }
        if (last) {
            const bool isKey = !m_flows.empty() && m_flows.back().isMap && !m_flows.back().inValue;
            enter(isKey ? TextPlace::Role::Key : TextPlace::Role::Scalar, m_quoteBegin);
        }
        return end;
    }

    void scanFlow(std::size_t i, std::size_t end, bool last) {
        std::optional<std::size_t> word;
        do {
            i = skipBlanks(i, end);
            if (i >= end)
                break;
            const char c = m_text[i];
            word.reset();
            if (c == '#')
                return;
            if (c == '"' || c == '\'') {
                i = scanQuotedInFlow(i, end, last);
                if (m_quote != 0)
                    return;
            } else if (std::string_view("{}[],").find(c) != std::string_view::npos) {
                scanBracket(c);
                ++i;
            } else {
                const std::size_t stop = wordEnd(i, end);
                word = stop == end ? std::optional(i) : std::nullopt;
                closeKey(unquoted(i, stop), stop);
                i = at(stop) == ':' && stop < end ? stop + 1 : stop;
            }
        } while (!m_flows.empty());
        if (last && !m_flows.empty())
            enter(m_flows.back().isMap && !m_flows.back().inValue ? TextPlace::Role::Key
                                                                  : TextPlace::Role::Scalar,
                  word.value_or(end));
    }

    std::size_t scanQuotedInFlow(std::size_t begin, std::size_t end, bool last) {
        m_quote = m_text[begin];
        m_quoteBegin = begin + 1;
        const std::size_t i = scanQuoted(begin + 1, end, last);
        if (m_quote == 0)
            closeKey(unquoted(begin, i), i);
        return i;
    }

    void scanBracket(char c) {
        if (c == '{' || c == '[') {
            m_flows.push_back({c == '{', {}, 0, false});
        } else if (c == ',') {
            if (!m_flows.empty()) {
                ++m_flows.back().index;
                m_flows.back().inValue = false;
            }
        } else if (!m_flows.empty()) {
            m_flows.pop_back();
        }
    }

    /// Where a plain word in brackets ends; an expression belongs to the word.
    std::size_t wordEnd(std::size_t i, std::size_t end) const {
        while (i < end) {
            if (m_text.substr(i, expressionOpening.size()) == expressionOpening) {
                const std::size_t close = m_text.substr(0, end).find(expressionClosing, i);
                i = close == std::string_view::npos ? end : close + expressionClosing.size();
                continue;
            }
            if (isColon(i) || std::string_view("{}[],").find(m_text[i]) != std::string_view::npos)
                return i;
            ++i;
        }
        return end;
    }

    void closeKey(std::string_view name, std::size_t behind) {
        if (m_flows.empty() || !m_flows.back().isMap || m_flows.back().inValue)
            return;
        if (at(behind) == ':' && behind < m_text.size()) {
            m_flows.back().key = name;
            m_flows.back().inValue = true;
        }
    }

    void enter(TextPlace::Role role, std::size_t wordBegin) {
        m_role = role;
        m_wordBegin = std::min(wordBegin, m_text.size());
    }

    std::string_view m_text;
    std::vector<Level> m_levels;
    std::vector<Flow> m_flows;
    std::optional<std::size_t> m_scalarIndent; ///< Of the key whose block scalar this is.
    char m_quote = 0;
    std::size_t m_quoteBegin = 0;
    std::size_t m_indent = 0;
    std::size_t m_wordBegin = 0;
    TextPlace::Role m_role = TextPlace::Role::Nothing;
};

/// Where a word that begins at `begin` ends in the whole text.
std::size_t endOfWord(std::string_view text, std::size_t offset, const TextPlace& place) {
    std::size_t i = offset;
    if (place.role == TextPlace::Role::Expression) {
        while (i < text.size() && isNameByte(text[i]))
            ++i;
        return i;
    }
    const std::string_view stops = place.isQuoted ? "\"'\n" : place.inFlow ? "{}[],\n" : "\n";
    while (i < text.size() && stops.find(text[i]) == std::string_view::npos) {
        const bool beforeBlank = i + 1 >= text.size() || isBlank(text[i + 1]) || text[i + 1] == '\n';
        if (!place.isQuoted && ((text[i] == ':' && beforeBlank) ||
                                (text[i] == ' ' && i + 1 < text.size() && text[i + 1] == '#')))
            break;
        ++i;
    }
    while (i > offset && isBlank(text[i - 1]))
        --i;
    return i;
}

} // namespace

TextPlace placeAt(std::string_view text, std::size_t offset) {
    offset = std::min(offset, text.size());
    PlaceScanner scanner(text.substr(0, offset));
    scanner.scan();
    TextPlace place = scanner.place();
    if (place.role == TextPlace::Role::Scalar)
        findExpression(text, offset, place);
    place.end = endOfWord(text, offset, place);
    place.begin = std::min(place.begin, offset);
    place.afterColon = offset > 0 && place.begin == offset && text[offset - 1] == ':';
    std::size_t behind = place.end;
    while (behind < text.size() && isBlank(text[behind]))
        ++behind;
    place.colonFollows = behind < text.size() && text[behind] == ':';
    const bool isPlain = place.role == TextPlace::Role::Scalar && !place.isQuoted;
    if (isPlain && place.colonFollows && place.end > place.begin)
        place.role = TextPlace::Role::Key;
    return place;
}

std::string stepAt(std::string_view text, std::size_t offset) {
    offset = std::min(offset, text.size());
    // In the indent of a line one is where the line is.
    const std::size_t begin = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
    const std::size_t first = std::min(text.find_first_not_of(' ', begin), text.size());
    const bool isBlankLine = first == text.size() || text[first] == '\n' || text[first] == '\r';
    TextPlace place = placeAt(text, isBlankLine ? offset : std::max(offset, first));
    if (place.role == TextPlace::Role::Key && place.end > place.begin)
        place.path.emplace_back(text.substr(place.begin, place.end - place.begin));
    const std::vector<std::string>& path = place.path;
    if (path.size() >= 2 && path[0] == "steps")
        return path[1];
    return path.size() >= 3 && path[0] == "layout" && path[1] == "steps" ? path[2] : std::string();
}

} // namespace orrery::pipeline
