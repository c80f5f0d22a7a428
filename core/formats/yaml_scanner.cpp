#include "core/formats/yaml_builder.h"

namespace orrery::formats::yaml {

namespace {

bool isSpaceOrBreak(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// A recursive-descent reader of the common subset. Each function returns false to hand the text over to
/// yaml-cpp, which is slower and knows all of YAML; so it may be strict wherever a spelling is rare.
class Scanner {
public:
    Scanner(TreeBuilder& builder, std::uint32_t begin, ScanStop& stop)
        : m_builder(builder), m_source(builder.source()), m_size(static_cast<std::uint32_t>(m_source.size())),
          m_at(begin), m_lineBegin(begin), m_stop(stop) {}

    bool document() {
        if (!nextContent())
            return false;
        if (!atEnd() && column() == 0 && m_source.substr(m_at).starts_with("---") && isBreakAt(m_at + 3)) {
            m_at += 3;
            if (!nextContent())
                return false;
        }
        m_started = true;
        if (atEnd() || !notAMarker())
            return atEnd() && m_builder.null(m_at);
        return blockValue(-1) && (atEnd() || stop(ScanStop::Reason::BadIndent));
    }

private:
    bool atEnd() const { return m_at >= m_size; }
    char peek(std::uint32_t ahead = 0) const { return m_at + ahead < m_size ? m_source[m_at + ahead] : '\n'; }
    bool isBreakAt(std::uint32_t at) const {
        return at >= m_size || m_source[at] == '\n' ||
               (m_source[at] == '\r' && at + 1 < m_size && m_source[at + 1] == '\n');
    }
    int column() const { return static_cast<int>(m_at - m_lineBegin); }
    bool stop(ScanStop::Reason reason) {
        m_stop = {reason, m_at};
        return false;
    }

    /// Skips spaces on this line.
    void skipSpaces() {
        while (m_at < m_size && m_source[m_at] == ' ')
            ++m_at;
    }

    void skipToBreak() {
        const std::size_t end = m_source.find('\n', m_at);
        m_at = end == std::string_view::npos ? m_size : static_cast<std::uint32_t>(end);
    }

    /// From the end of a value (or the begin of a line) to the next content, over comments and blank lines.
    bool nextContent() {
        while (m_at < m_size) {
            const std::uint32_t before = m_at;
            skipSpaces();
            if (atEnd())
                return true;
            const char c = m_source[m_at];
            if (c == '#' && (m_at > before || m_at == m_lineBegin)) {
                skipToBreak();
                continue;
            }
            if (isBreakAt(m_at)) {
                m_at += c == '\r' ? 2 : 1;
                m_lineBegin = m_at;
                continue;
            }
            if (c == '\t')
                return stop(ScanStop::Reason::Tab);
            if (c == '\r')
                return stop(ScanStop::Reason::Unusual);
            return column() != 0 || notAMarker();
        }
        return true;
    }

    /// Document markers and directives are left to the full reader.
    bool notAMarker() {
        const std::string_view rest = m_source.substr(m_at, 3);
        const bool marker = rest == "..." || rest.starts_with('%') || (m_started && rest == "---");
        return !(marker && m_at == m_lineBegin) || stop(ScanStop::Reason::Unusual);
    }

    bool isDashEntry() const { return peek() == '-' && (isSpaceOrBreak(peek(1))); }

    /// After a value: nothing but a comment may follow in its line.
    bool endOfLine() {
        const std::uint32_t before = m_at;
        skipSpaces();
        if (isBreakAt(m_at))
            return true;
        if (peek() == '#' && m_at > before) {
            skipToBreak();
            return true;
        }
        return stop(peek() == '\t'  ? ScanStop::Reason::Tab
                    : peek() == ':' ? ScanStop::Reason::NestedColon
                                    : ScanStop::Reason::Unusual);
    }

    /// A value that begins at m_at, the first content of its line or of its entry, in a collection indented
    /// by `parent`. Ends at the next content.
    bool blockValue(int parent) {
        if (isDashEntry())
            return blockSequence(column(), false);
        std::uint32_t keyEnd = 0;
        if (looksLikeKey(keyEnd))
            return blockMap(column());
        return inlineValue(parent);
    }

    /// Whether the line holds `key:` from here on; `keyEnd` is one past the key.
    bool looksLikeKey(std::uint32_t& keyEnd) const {
        const char first = peek();
        std::uint32_t at = m_at;
        if (first == '"' || first == '\'') {
            at = quotedEnd(m_at);
            if (at == 0)
                return false;
        } else {
            if (!canStartPlain(false))
                return false;
            at = plainEnd(m_at, false);
        }
        keyEnd = at;
        if (first != '"' && first != '\'' && at < m_size && m_source[at] == ':')
            return true;
        while (at < m_size && m_source[at] == ' ')
            ++at;
        return at < m_size && m_source[at] == ':' && (at + 1 >= m_size || isSpaceOrBreak(m_source[at + 1]));
    }

    /// One past the closing quote in the same line, or 0.
    std::uint32_t quotedEnd(std::uint32_t from) const {
        const char quote = m_source[from];
        for (std::uint32_t i = from + 1; i < m_size && m_source[i] != '\n'; ++i) {
            if (m_source[i] == '\\' && quote == '"')
                ++i;
            else if (m_source[i] == quote && quote == '\'' && i + 1 < m_size && m_source[i + 1] == '\'')
                ++i;
            else if (m_source[i] == quote)
                return i + 1;
        }
        return 0;
    }

    bool canStartPlain(bool inFlow) const {
        const char c = peek();
        static constexpr std::string_view indicators = ",[]{}#&*!|>'\"%@`";
        if (c == '-' || c == '?' || c == ':')
            return !isSpaceOrBreak(peek(1)) && !(inFlow && (c != '-' || peek(1) < '0' || peek(1) > '9'));
        return indicators.find(c) == std::string_view::npos;
    }

    /// One past the last byte of a plain text in this line, without spaces at its end. Stops before ": " and
    /// " #".
    std::uint32_t plainEnd(std::uint32_t from, bool inFlow) const {
        std::uint32_t end = from;
        for (std::uint32_t i = from; i < m_size; ++i) {
            const char c = m_source[i];
            if (c == ' ') {
                if (i + 1 < m_size && m_source[i + 1] == '#')
                    break;
                continue;
            }
            if (c == '\n' || c == '\r' || c == '\t')
                break;
            if (c == ':' && (i + 1 >= m_size || isSpaceOrBreak(m_source[i + 1])))
                break;
            if (inFlow &&
                (c == ',' || c == '[' || c == ']' || c == '{' || c == '}' || c == '?' ||
                 (c == ':' && std::string_view(",[]{}").find(m_source[i + 1]) != std::string_view::npos)))
                break;
            end = i + 1;
        }
        return end;
    }

    bool blockMap(int column) {
        if (!m_builder.open(Kind::Map, Style::Block, m_at))
            return false;
        while (true) {
            std::uint32_t keyEnd = 0;
            if (!looksLikeKey(keyEnd))
                return stop(m_builder.openChildren() && canStartPlain(false) ? ScanStop::Reason::MissingColon
                                                                             : ScanStop::Reason::Unusual);
            if (keyEnd - m_at > 1000 || !key(keyEnd))
                return false;
            skipSpaces();
            ++m_at; // The colon.
            if (!entryValue(column, true))
                return false;
            if (atEnd() || this->column() < column)
                break;
            if (this->column() > column)
                return stop(ScanStop::Reason::BadIndent);
        }
        m_builder.close();
        return true;
    }

    bool key(std::uint32_t end) {
        const Span span{m_at, end};
        const char first = peek();
        m_at = end;
        if (first == '"' || first == '\'')
            return quoted(span);
        return m_builder.scalar(Style::Plain, span, span);
    }

    bool blockSequence(int column, bool insideMapOfSameColumn) {
        if (!m_builder.open(Kind::Sequence, Style::Block, m_at))
            return false;
        while (true) {
            ++m_at; // The dash.
            if (!entryValue(column, false))
                return false;
            if (atEnd() || this->column() < column)
                break;
            if (this->column() > column)
                return stop(ScanStop::Reason::BadIndent);
            if (!isDashEntry()) {
                if (insideMapOfSameColumn)
                    break;
                return stop(ScanStop::Reason::Unusual);
            }
        }
        m_builder.close();
        return true;
    }

    /// What follows a colon or a dash; `column` is that of the collection. Ends at the next content.
    bool entryValue(int column, bool inMap) {
        const std::uint32_t afterIndicator = m_at;
        skipSpaces();
        const bool spaced = m_at > afterIndicator;
        if (!isBreakAt(m_at) && !(peek() == '#' && spaced)) {
            if (peek() == '\t')
                return stop(ScanStop::Reason::Tab);
            return inMap ? inlineValue(column) : blockValue(column);
        }
        if (!nextContent())
            return false;
        if (!atEnd() && this->column() > column)
            return blockValue(column);
        if (inMap && !atEnd() && this->column() == column && isDashEntry())
            return blockSequence(column, true);
        return m_builder.null(afterIndicator);
    }

    /// A scalar or a flow collection; then the rest of the line; then the next content, which may not be
    /// indented more than `parent` (it would continue a plain text).
    bool inlineValue(int parent) {
        const char first = peek();
        if (first == '|' || first == '>') {
            if (!blockScalar(parent))
                return false;
        } else if (first == '[' || first == '{') {
            if (!flowCollection(parent))
                return false;
        } else if (first == '"' || first == '\'') {
            const std::uint32_t end = quotedEnd(m_at);
            if (!end)
                return stop(ScanStop::Reason::OpenQuote);
            const Span span{m_at, end};
            m_at = end;
            if (!quoted(span))
                return false;
        } else {
            if (!canStartPlain(false))
                return stop(ScanStop::Reason::Unusual);
            const std::uint32_t end = plainEnd(m_at, false);
            const Span span{m_at, end};
            m_at = end;
            if (span.size() == 0 || peek() == ':')
                return stop(ScanStop::Reason::NestedColon);
            if (!m_builder.scalar(Style::Plain, span, span))
                return false;
        }
        if (!endOfLine() || !nextContent())
            return false;
        if (!atEnd() && column() > parent)
            return stop(ScanStop::Reason::Unusual);
        return true;
    }

    bool quoted(Span span) {
        const Span inner{span.begin + 1, span.end - 1};
        const std::string_view text = m_source.substr(inner.begin, inner.size());
        const bool isDouble = m_source[span.begin] == '"';
        const Style style = isDouble ? Style::DoubleQuoted : Style::SingleQuoted;
        if (text.find(isDouble ? '\\' : '\'') == std::string_view::npos)
            return m_builder.scalar(style, span, inner);
        m_decoded.clear();
        if (!isDouble)
            decodeSingleQuoted(m_source, inner, m_decoded);
        else if (!decodeDoubleQuoted(m_source, inner, m_decoded))
            return stop(ScanStop::Reason::Unusual);
        return m_builder.decodedScalar(style, span, m_decoded);
    }

    bool blockScalar(int parent) {
        const Style style = peek() == '|' ? Style::Literal : Style::Folded;
        BlockText block;
        if (!decodeBlockScalar(m_source, m_at, parent, block))
            return stop(ScanStop::Reason::Unusual);
        if (!m_builder.decodedScalar(style, block.span, block.text))
            return false;
        m_at = block.span.end;
        const std::size_t lineFeed = m_source.rfind('\n', m_at ? m_at - 1 : 0);
        m_lineBegin = lineFeed == std::string_view::npos ? 0 : static_cast<std::uint32_t>(lineFeed + 1);
        return true;
    }

    /// Skips spaces, comments and line breaks inside brackets.
    bool flowSpace(int parent) {
        const std::uint32_t line = m_lineBegin;
        if (!nextContent())
            return false;
        if (atEnd())
            return stop(ScanStop::Reason::OpenBracket);
        if (m_lineBegin != line && column() <= parent)
            return stop(ScanStop::Reason::OpenBracket);
        return true;
    }

    bool flowCollection(int parent) {
        const bool isMap = peek() == '{';
        const char closing = isMap ? '}' : ']';
        if (!m_builder.open(isMap ? Kind::Map : Kind::Sequence, Style::Flow, m_at))
            return false;
        ++m_at;
        if (!flowSpace(parent))
            return false;
        while (peek() != closing) {
            if (!(isMap ? flowEntry(parent) : flowValue(parent)) || !flowSpace(parent))
                return false;
            if (peek() == ',') {
                ++m_at;
                if (!flowSpace(parent))
                    return false;
            } else if (peek() != closing) {
                return stop(ScanStop::Reason::OpenBracket);
            }
        }
        ++m_at;
        m_builder.close(m_at);
        return true;
    }

    bool flowEntry(int parent) {
        const std::uint32_t line = m_lineBegin;
        if (peek() == '[' || peek() == '{' || !flowScalar())
            return false;
        if (!flowSpace(parent) || m_lineBegin != line || peek() != ':' || !(isSpaceOrBreak(peek(1))))
            return stop(ScanStop::Reason::Unusual);
        ++m_at;
        const std::uint32_t afterColon = m_at;
        if (!flowSpace(parent))
            return false;
        if (peek() == ',' || peek() == '}')
            return m_builder.null(afterColon);
        return flowValue(parent);
    }

    bool flowValue(int parent) {
        if (peek() == '[' || peek() == '{')
            return flowCollection(parent);
        return flowScalar();
    }

    bool flowScalar() {
        if (peek() == '"' || peek() == '\'') {
            const std::uint32_t end = quotedEnd(m_at);
            if (!end)
                return stop(ScanStop::Reason::OpenQuote);
            const Span span{m_at, end};
            m_at = end;
            return quoted(span);
        }
        if (!canStartPlain(true))
            return stop(ScanStop::Reason::Unusual);
        const std::uint32_t end = plainEnd(m_at, true);
        const Span span{m_at, end};
        m_at = end;
        return (span.size() > 0 || stop(ScanStop::Reason::Unusual)) &&
               m_builder.scalar(Style::Plain, span, span);
    }

    TreeBuilder& m_builder;
    std::string_view m_source;
    std::uint32_t m_size;
    std::uint32_t m_at;
    std::uint32_t m_lineBegin;
    ScanStop& m_stop;
    std::string m_decoded;
    bool m_started = false; ///< Past the place where a document marker may stand.
};

} // namespace

bool scanCommonYaml(TreeBuilder& builder, std::uint32_t begin, ScanStop& stop) {
    return Scanner(builder, begin, stop).document();
}

} // namespace orrery::formats::yaml
