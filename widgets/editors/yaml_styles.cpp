#include "widgets/editors/yaml_styles.h"

#include <algorithm>
#include <cctype>

namespace orrery::widgets {

namespace {

constexpr int maximumDepth = 255;

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

bool isNameByte(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-';
}

bool isLiteral(std::string_view word) {
    if (word == "true" || word == "false" || word == "null" || word == "~")
        return true;
    const bool hasDigit = std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    return hasDigit && word.find_first_not_of("0123456789.+-eE_") == std::string_view::npos;
}

/// Goes over one line from left to right.
class LineStyler {
public:
    LineStyler(std::string_view line, YamlLineState state, std::span<YamlStyle> styles)
        : m_line(line), m_state(state), m_styles(styles) {
        std::fill(styles.begin(), styles.end(), YamlStyle::Plain);
    }

    YamlLineState run() {
        std::size_t i = 0;
        while (i < m_line.size() && isBlank(m_line[i]))
            ++i;
        if (m_state.block >= 0) {
            if (i == m_line.size() || static_cast<int>(i) > m_state.block) {
                paint(i, m_line.size(), YamlStyle::Block);
                paintExpressions(i, m_line.size());
                return m_state;
            }
            m_state.block = -1;
        }
        if (m_state.quote != 0)
            i = quoted(0, 0);
        else if (m_state.depth == 0)
            i = dashes(i);
        m_column = i;
        while (i < m_line.size())
            i = token(i);
        return m_state;
    }

private:
    void paint(std::size_t begin, std::size_t end, YamlStyle style) {
        std::fill(m_styles.begin() + static_cast<std::ptrdiff_t>(begin),
                  m_styles.begin() + static_cast<std::ptrdiff_t>(end), style);
    }
    bool endsWord(std::size_t i) const { return i >= m_line.size() || isBlank(m_line[i]); }
    bool isColon(std::size_t i) const { return i < m_line.size() && m_line[i] == ':' && endsWord(i + 1); }
    bool isBracket(char c) const { return std::string_view("{}[],").find(c) != std::string_view::npos; }

    std::size_t dashes(std::size_t i) {
        while (i < m_line.size() && m_line[i] == '-' && endsWord(i + 1)) {
            paint(i, i + 1, YamlStyle::Punctuation);
            m_dash = static_cast<int>(i);
            ++i;
            while (i < m_line.size() && isBlank(m_line[i]))
                ++i;
        }
        return i;
    }

    std::size_t token(std::size_t i) {
        const char c = m_line[i];
        if (isBlank(c))
            return i + 1;
        if (c == '#' && (i == 0 || isBlank(m_line[i - 1]))) {
            paint(i, m_line.size(), YamlStyle::Comment);
            return m_line.size();
        }
        const bool first = m_first;
        m_first = false;
        if (c == '"' || c == '\'') {
            m_state.quote = c;
            return quoted(i, i + 1);
        }
        if ((first || m_state.depth > 0) && isBracket(c))
            return bracket(i);
        if (isColon(i)) {
            paint(i, i + 1, YamlStyle::Punctuation);
            m_first = true;
            return i + 1;
        }
        if (first && m_state.depth == 0 && (c == '|' || c == '>')) {
            m_state.block = static_cast<std::int16_t>(m_hasKey ? m_column : std::max(m_dash, 0));
            paint(i, i + 1, YamlStyle::Punctuation);
            return i + 1;
        }
        return plain(i);
    }

    std::size_t bracket(std::size_t i) {
        const char c = m_line[i];
        if (c == '{' || c == '[')
            m_state.depth = static_cast<std::uint8_t>(std::min(m_state.depth + 1, maximumDepth));
        else if (c != ',' && m_state.depth > 0)
            --m_state.depth;
        paint(i, i + 1, YamlStyle::Punctuation);
        m_first = true;
        return i + 1;
    }

    /// From inside quotes to their end; `begin` is the opening quote where it is on this line.
    std::size_t quoted(std::size_t begin, std::size_t i) {
        for (; i < m_line.size(); ++i) {
            if (m_state.quote == '"' && m_line[i] == '\\')
                ++i;
            else if (m_line[i] == m_state.quote) {
                m_state.quote = 0;
                break;
            }
        }
        const std::size_t end = std::min(i + 1, m_line.size());
        std::size_t next = end;
        while (next < m_line.size() && isBlank(m_line[next]))
            ++next;
        paintScalar(begin, end, YamlStyle::Quoted, isColon(next));
        return end;
    }

    std::size_t plain(std::size_t begin) {
        std::size_t i = begin;
        while (i < m_line.size()) {
            if (m_line.substr(i, 3) == "${{") {
                const std::size_t close = m_line.find("}}", i);
                i = close == std::string_view::npos ? m_line.size() : close + 2;
                continue;
            }
            const bool comment = m_line[i] == '#' && i > begin && isBlank(m_line[i - 1]);
            const bool colon = isColon(i) && (m_state.depth > 0 || !m_hasKey);
            if (comment || colon || (m_state.depth > 0 && isBracket(m_line[i])))
                break;
            ++i;
        }
        std::size_t end = i;
        while (end > begin && isBlank(m_line[end - 1]))
            --end;
        const bool literal = isLiteral(m_line.substr(begin, end - begin));
        paintScalar(begin, end, literal ? YamlStyle::Literal : YamlStyle::Plain, isColon(i));
        return i;
    }

    void paintScalar(std::size_t begin, std::size_t end, YamlStyle style, bool isKey) {
        paint(begin, end, isKey ? YamlStyle::Key : style);
        if (isKey)
            m_hasKey = true;
        else
            paintExpressions(begin, end);
    }

    void paintExpressions(std::size_t begin, std::size_t end) {
        std::size_t open = m_line.find("${{", begin);
        while (open != std::string_view::npos && open + 3 <= end) {
            const std::size_t close = std::min(m_line.find("}}", open), end);
            if (open == 0 || m_line[open - 1] != '$')
                paintExpression(open, close, std::min(close + 2, end));
            open = m_line.find("${{", std::min(close + 2, end));
        }
    }

    void paintExpression(std::size_t open, std::size_t close, std::size_t end) {
        paint(open, open + 3, YamlStyle::ExpressionMark);
        paint(open + 3, close, YamlStyle::Expression);
        paint(close, end, YamlStyle::ExpressionMark);
        for (std::size_t i = open + 3; i < close; ++i) {
            std::size_t word = i;
            while (word < close && isNameByte(m_line[word]))
                ++word;
            if (word > i && word < close && m_line[word] == '(')
                paint(i, word, YamlStyle::ExpressionFunction);
            i = word;
        }
    }

    std::string_view m_line;
    YamlLineState m_state;
    std::span<YamlStyle> m_styles;
    std::size_t m_column = 0; ///< Of what stands first on the line.
    int m_dash = -1;          ///< Column of the last dash; -1: none.
    bool m_hasKey = false;
    bool m_first = true; ///< A value may begin here.
};

} // namespace

int YamlLineState::packed() const {
    const int quoteBits = quote == '"' ? 1 : quote == '\'' ? 2 : 0;
    return depth | quoteBits << 8 | (block + 1) << 10;
}

YamlLineState YamlLineState::unpacked(int number) {
    const int quoteBits = number >> 8 & 3;
    return {static_cast<std::uint8_t>(number & 0xff),
            quoteBits == 1   ? '"'
            : quoteBits == 2 ? '\''
                             : '\0',
            static_cast<std::int16_t>((number >> 10) - 1)};
}

YamlLineState styleYamlLine(std::string_view line, YamlLineState state, std::span<YamlStyle> styles) {
    return LineStyler(line, state, styles).run();
}

} // namespace orrery::widgets
