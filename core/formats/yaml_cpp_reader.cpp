#include "core/formats/yaml_builder.h"

#include <fmt/core.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>

namespace orrery::formats::yaml {

namespace {

/// yaml-cpp reads about 10 MB/s; larger texts that need it are refused so that every file is answered within
/// a second.
constexpr std::size_t fullReaderBytes = 512u << 10;

/// Stops yaml-cpp from inside a callback. Never leaves this file.
struct Stopped {};

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Turns yaml-cpp's events, which say only where a value begins, into values with both ends.
class EventReader : public YAML::EventHandler {
public:
    EventReader(TreeBuilder& builder, std::uint32_t begin)
        : m_builder(builder), m_source(builder.source()), m_begin(begin) {}

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnAnchor(const YAML::Mark& mark, const std::string&) override { refuseAlias(mark); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuseAlias(mark); }

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        checkAnchor(mark, anchor);
        const std::uint32_t at = place(mark);
        const std::uint32_t size = spelledNull(at);
        if (m_builder.expectsKey() && !size) {
            refuse("yaml-syntax", "a key is empty here; give it a name or remove the colon", at);
        } else if (size) {
            go(m_builder.scalar(Style::Plain, {at, at + size}, {at, at + size}));
        } else {
            go(m_builder.null(placeOfMissing(at)));
        }
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        checkAnchor(mark, anchor);
        checkTag(mark, tag);
        const std::uint32_t at = place(mark);
        if (value.find('\0') != std::string::npos)
            refuse("yaml-encoding", "the text holds a NUL character; remove its escape", at);
        const char first = at < m_source.size() ? m_source[at] : '\0';
        if (first == '"' || first == '\'')
            quoted(at, value);
        else if ((first == '|' || first == '>') && !m_builder.inFlow())
            block(at, value);
        else
            plain(at, value);
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override {
        openCollection(mark, tag, anchor, Kind::Sequence, style);
    }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override {
        openCollection(mark, tag, anchor, Kind::Map, style);
    }
    void OnSequenceEnd() override { closeCollection(']'); }
    void OnMapEnd() override { closeCollection('}'); }

private:
    std::uint32_t place(const YAML::Mark& mark) const {
        return std::min(static_cast<std::uint32_t>(std::max(mark.pos, 0)) + m_begin,
                        static_cast<std::uint32_t>(m_source.size()));
    }

    void go(bool fine) {
        if (!fine)
            throw Stopped();
    }

    [[noreturn]] void refuse(std::string id, std::string message, std::uint32_t at) {
        m_builder.report(std::move(id), std::move(message), {at, at + 1});
        throw Stopped();
    }

    void refuseAlias(const YAML::Mark& mark) {
        refuse("yaml-alias",
               "anchors (&) and aliases (*) are not allowed; write the value out, or quote the text",
               place(mark));
    }

    void checkAnchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
        if (anchor != 0)
            refuseAlias(mark);
    }

    void checkTag(const YAML::Mark& mark, const std::string& tag) {
        if (!tag.empty() && tag != "?" && tag != "!")
            refuse("yaml-tag", fmt::format("the tag '{}' is not allowed; remove it", tag.substr(0, 60)),
                   place(mark));
    }

    /// Length of a null that is written out at `at`, or 0 where the value is left out.
    std::uint32_t spelledNull(std::uint32_t at) const {
        const std::string_view rest = m_source.substr(at);
        std::uint32_t size = 0;
        for (const std::string_view spelling : {"null", "Null", "NULL", "~"})
            if (rest.starts_with(spelling))
                size = static_cast<std::uint32_t>(spelling.size());
        if (!size || at < m_builder.lastEnd())
            return 0;
        std::size_t after = size;
        while (after < rest.size() && rest[after] == ' ')
            ++after;
        const bool isNextKey = !m_builder.expectsKey() && after < rest.size() && rest[after] == ':';
        const bool isWord = size < rest.size() && !isBlank(rest[size]) &&
                            std::string_view(",]}:").find(rest[size]) == std::string_view::npos;
        return isNextKey || isWord ? 0 : size;
    }

    /// Right after the colon or dash that has no value; `next` is where the text goes on.
    std::uint32_t placeOfMissing(std::uint32_t next) const {
        const std::uint32_t from = m_builder.depth() && m_builder.openChildren() ? m_builder.lastEnd()
                                   : m_builder.depth()                           ? m_builder.openBegin()
                                                                                 : m_begin;
        const char indicator = m_builder.inMap() ? ':' : m_builder.inFlow() ? ',' : '-';
        const std::size_t found = m_source.find(indicator, from);
        return found < next ? static_cast<std::uint32_t>(found + 1) : std::min(from, next);
    }

    void quoted(std::uint32_t at, const std::string& value) {
        const char quote = m_source[at];
        std::size_t i = at + 1;
        for (; i < m_source.size(); ++i) {
            if (quote == '"' && m_source[i] == '\\')
                ++i;
            else if (m_source[i] == quote && quote == '\'' && i + 1 < m_source.size() &&
                     m_source[i + 1] == '\'')
                ++i;
            else if (m_source[i] == quote)
                break;
        }
        const auto end = static_cast<std::uint32_t>(std::min(i + 1, m_source.size()));
        add(quote == '"' ? Style::DoubleQuoted : Style::SingleQuoted, {at, end}, value);
    }

    /// Walks over the source as long as its words are those of the value.
    void plain(std::uint32_t at, const std::string& value) {
        std::size_t i = at;
        for (std::size_t j = 0; j < value.size() && i < m_source.size();) {
            if (!isBlank(value[j]) && m_source[i] == value[j]) {
                ++i;
                ++j;
                continue;
            }
            if (!isBlank(m_source[i]))
                break;
            while (i < m_source.size() && isBlank(m_source[i]))
                ++i;
            while (j < value.size() && isBlank(value[j]))
                ++j;
        }
        add(Style::Plain, {at, static_cast<std::uint32_t>(i)}, value);
    }

    void block(std::uint32_t at, const std::string& value) {
        const Style style = m_source[at] == '|' ? Style::Literal : Style::Folded;
        BlockText text;
        const bool known = decodeBlockScalar(m_source, at, parentColumn(), text);
        // yaml-cpp 0.7 loses a line break of a folded block that keeps its last ones.
        const bool isKeptFold = style == Style::Folded && m_source.substr(at).starts_with(">+");
        if (known && (text.text == value || isKeptFold))
            add(style, text.span, text.text);
        else
            add(style, {at, endOfUnusualBlock(at, value)}, value);
    }

    int parentColumn() const {
        if (m_builder.depth() == 0)
            return -1;
        const std::uint32_t begin = m_builder.openBegin();
        const std::size_t lineFeed = begin ? m_source.rfind('\n', begin - 1) : std::string_view::npos;
        return static_cast<int>(lineFeed == std::string_view::npos ? begin - m_begin : begin - lineFeed - 1);
    }

    /// The end of the line that holds the value's last word; the words of a block are those of its lines.
    std::uint32_t endOfUnusualBlock(std::uint32_t at, const std::string& value) const {
        std::size_t i = m_source.find('\n', at);
        std::size_t end = std::min(i, m_source.size());
        for (const char c : value) {
            if (isBlank(c))
                continue;
            while (i < m_source.size() && isBlank(m_source[i]))
                ++i;
            if (i >= m_source.size() || m_source[i] != c)
                break;
            end = ++i;
        }
        return static_cast<std::uint32_t>(end);
    }

    void add(Style style, Span span, const std::string& value) {
        if (m_source.substr(span.begin, span.size()) == value)
            go(m_builder.scalar(style, span, span));
        else
            go(m_builder.decodedScalar(style, span, value));
    }

    void openCollection(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Kind kind,
                        YAML::EmitterStyle::value style) {
        checkAnchor(mark, anchor);
        checkTag(mark, tag);
        const std::uint32_t at = place(mark);
        if (m_builder.expectsKey())
            refuse("yaml-syntax", "a list or a map cannot be a key; use a name, or put the text in quotes",
                   at);
        go(m_builder.open(kind, style == YAML::EmitterStyle::Flow ? Style::Flow : Style::Block, at));
    }

    void closeCollection(char bracket) {
        const std::uint32_t begin = m_builder.openBegin();
        const char opening = bracket == ']' ? '[' : '{';
        if (!m_builder.inFlow() || m_source[begin] != opening) {
            m_builder.close();
            return;
        }
        std::size_t i = std::max(begin + 1, m_builder.lastEnd());
        while (i < m_source.size() && m_source[i] != bracket) {
            if (m_source[i] == '#')
                i = m_source.find('\n', i);
            if (i != std::string_view::npos)
                ++i;
        }
        m_builder.close(static_cast<std::uint32_t>(std::min(i + 1, m_source.size())));
    }

    TreeBuilder& m_builder;
    std::string_view m_source;
    std::uint32_t m_begin;
};

std::string_view plainReason(ScanStop::Reason reason) {
    switch (reason) {
    case ScanStop::Reason::Tab:
        return "a tab stands here; indent and separate with spaces";
    case ScanStop::Reason::NestedColon:
        return "this value holds ': ', which would start a map; put the value in quotes";
    case ScanStop::Reason::OpenQuote:
        return "the quote that opens here is not closed; add the closing quote, or put two of them for one "
               "in the text";
    case ScanStop::Reason::OpenBracket:
        return "a bracket or brace is open here; expected ',' or the closing one (a text that holds "
               "brackets, such as an "
               "expression, needs quotes here)";
    case ScanStop::Reason::BadIndent:
        return "this line is indented unlike those before it; align it with its neighbours";
    case ScanStop::Reason::MissingColon:
        return "this line is no 'key: value'; add the colon and a space, or remove the line";
    case ScanStop::Reason::Unusual:
        break;
    }
    return {};
}

void reportMalformed(TreeBuilder& builder, const ScanStop& stop, const YAML::Exception& error,
                     std::uint32_t begin) {
    const auto at = std::min(static_cast<std::uint32_t>(std::max(error.mark.pos, 0)) + begin,
                             static_cast<std::uint32_t>(builder.source().size()));
    // Where the scanner knows a better reason, its place is the better one too.
    if (const std::string_view reason = plainReason(stop.reason); !reason.empty()) {
        builder.report("yaml-syntax", std::string(reason), {stop.at, stop.at + 1});
        return;
    }
    if (dynamic_cast<const YAML::DeepRecursion*>(&error)) {
        builder.report("yaml-too-deep",
                       fmt::format("values are nested more than {} levels deep; make the structure flatter",
                                   builder.limits().depth),
                       {stop.at, stop.at + 1});
        return;
    }
    builder.report(
        "yaml-syntax",
        fmt::format("this is not valid YAML ({}); check indentation, quotes and brackets here", error.msg),
        {at, at + 1});
}

/// The first document is read; nothing but blank lines and comments may follow.
void refuseRest(TreeBuilder& builder) {
    const std::string_view source = builder.source();
    std::size_t i = builder.lastEnd();
    while (i < source.size() && (isBlank(source[i]) || source[i] == '#')) {
        if (source[i] == '#')
            i = std::min(source.find('\n', i), source.size());
        else
            ++i;
    }
    if (i == source.size())
        return;
    const auto at = static_cast<std::uint32_t>(i);
    const std::string_view mark = source.substr(i, 3);
    if (mark == "---" || mark == "...")
        builder.report("yaml-documents",
                       "a second document starts here; a pipeline file holds one, remove the rest",
                       {at, at + 3});
    else
        builder.report("yaml-syntax",
                       "this text follows the end of the document; remove it, or indent it like the rest",
                       {at, at + 1});
    builder.abandon();
}

} // namespace

void readWithYamlCpp(TreeBuilder& builder, std::uint32_t begin, const ScanStop& stop) {
    const std::string_view source = builder.source().substr(begin);
    if (source.size() > fullReaderBytes) {
        const std::string_view reason = plainReason(stop.reason);
        builder.report("yaml-too-large",
                       fmt::format("the file is larger than {} bytes and uses an unusual spelling here{}{}; "
                                   "simplify it or split the file",
                                   fullReaderBytes, reason.empty() ? "" : ": ", reason),
                       {stop.at, stop.at + 1});
        return;
    }
    try {
        std::istringstream stream{std::string(source)};
        YAML::Parser parser(stream);
        EventReader reader(builder, begin);
        if (!parser.HandleNextDocument(reader)) {
            if (builder.lastEnd() == 0)
                builder.null(static_cast<std::uint32_t>(builder.source().size()));
            return;
        }
        refuseRest(builder);
    } catch (const Stopped&) {
        builder.abandon();
    } catch (const YAML::Exception& error) {
        reportMalformed(builder, stop, error, begin);
        builder.abandon();
    } catch (const std::exception& error) {
        builder.report("yaml-syntax", fmt::format("this is not valid YAML ({})", error.what()),
                       {stop.at, stop.at + 1});
        builder.abandon();
    }
}

} // namespace orrery::formats::yaml
