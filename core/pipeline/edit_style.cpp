#include "core/pipeline/edit_style.h"

#include "core/base/text.h"
#include "core/formats/json.h"

#include <algorithm>

namespace orrery::pipeline::style {

using formats::Json;

namespace {

bool isSpace(char c) {
    return c == ' ' || c == '\t';
}

/// Skips blanks, line breaks and comments inside a flow collection.
std::size_t skipBlanks(const std::string& text, std::size_t at, std::size_t end) {
    while (at < end) {
        if (text[at] == '#' && at > 0 && (isSpace(text[at - 1]) || text[at - 1] == '\n')) {
            at = std::min(text.find('\n', at), end);
        } else if (isSpace(text[at]) || text[at] == '\n' || text[at] == '\r') {
            ++at;
        } else {
            break;
        }
    }
    return at;
}

/// First and last byte of element `index`: of a map its key and value.
yaml::Span spanOf(yaml::Node collection, std::size_t index) {
    std::size_t i = 0;
    if (collection.isMap()) {
        for (const yaml::Entry entry : collection.entries())
            if (i++ == index)
                return {entry.key.span().begin, std::max(entry.value.span().end, entry.key.span().end)};
    } else {
        for (const yaml::Node item : collection.items())
            if (i++ == index)
                return item.span();
    }
    return {};
}

bool canBeSingleQuoted(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7F; });
}

std::string singleQuoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        out += c;
        if (c == '\'')
            out += c;
    }
    return out + "'";
}

/// Where the lines of a sequence's element begin: at its dash.
std::size_t dashBefore(const std::string& text, std::size_t offset) {
    while (offset > 1 && text[offset - 1] != '-')
        --offset;
    return offset - 1;
}

} // namespace

std::string_view lineEnd(const yaml::Tree& tree) {
    const std::string& text = tree.source();
    const std::size_t at = text.find('\n');
    return at != std::string::npos && at > 0 && text[at - 1] == '\r' ? "\r\n" : "\n";
}

std::size_t columnOf(const yaml::Tree& tree, std::size_t offset) {
    return offset - tree.lineBegin(tree.lineOf(offset));
}

std::size_t nextLine(const yaml::Tree& tree, std::size_t line) {
    return line + 1 < tree.lineCount() ? tree.lineBegin(line + 1) : tree.source().size();
}

bool isBlank(std::string_view line) {
    return trim(line).empty();
}

bool isComment(std::string_view line) {
    const std::string_view text = trim(line);
    return !text.empty() && text.front() == '#';
}

bool isFlow(yaml::Node node) {
    return (node.isMap() || node.isSequence()) && node.style() == yaml::Style::Flow;
}

std::size_t indentUnit(const yaml::Tree& tree) {
    for (const yaml::Entry entry : tree.root().entries()) {
        if (!entry.value.isMap() || isFlow(entry.value) || entry.value.size() == 0)
            continue;
        const std::size_t column = columnOf(tree, entry.value.span().begin);
        if (column > 0 && column <= 8)
            return column;
    }
    return 2;
}

std::size_t afterColon(const yaml::Tree& tree, yaml::Node key) {
    return tree.source().find(':', key.span().end) + 1;
}

std::string inlineValue(const Json& value, yaml::Node old, bool inFlow) {
    if (!value.isText())
        return formats::yaml::encodeFlow(value);
    const std::string_view text = value.text();
    if (old && old.isScalar() && old.style() == yaml::Style::SingleQuoted && canBeSingleQuoted(text))
        return singleQuoted(text);
    if (old && old.isScalar() && old.style() == yaml::Style::DoubleQuoted) {
        std::string out;
        formats::appendJsonText(out, text);
        return out;
    }
    return formats::yaml::encodeScalar(text, inFlow);
}

std::string blockText(std::string_view text, std::size_t indent, std::string_view lineEnd) {
    const bool isPlain = std::all_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x20 ? c != 0x7F : c == '\n' || c == '\t';
    });
    const std::size_t breaks = text.size() - (text.find_last_not_of('\n') + 1);
    if (!isPlain || breaks > 1 || text.find('\n') == std::string_view::npos || text.empty() ||
        isSpace(text.front()) || text.front() == '\n')
        return {};
    std::string out = breaks == 1 ? "|" : "|-";
    for (const std::string_view line : split(text.substr(0, text.size() - breaks), '\n')) {
        out += lineEnd;
        if (!line.empty())
            out.append(indent, ' ').append(line);
    }
    return out;
}

std::string indented(std::string_view body, std::size_t indent, std::string_view lineEnd) {
    std::string out;
    while (!body.empty() && (body.back() == '\n' || body.back() == '\r'))
        body.remove_suffix(1);
    for (std::string_view line : split(body, '\n')) {
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        if (!isBlank(line))
            out.append(indent, ' ').append(line);
        out += lineEnd;
    }
    return out;
}

std::size_t lineAfter(const yaml::Tree& tree, yaml::Node lastValue, std::size_t column) {
    std::size_t line = tree.lineOf(lastValue.span().end);
    yaml::Node leaf = lastValue;
    while (leaf.size() > 0 && !isFlow(leaf)) {
        yaml::Node next;
        for (const yaml::Entry entry : leaf.entries())
            next = entry.value;
        for (const yaml::Node item : leaf.items())
            next = item;
        leaf = next;
    }
    // The blank lines after a block scalar that keeps them are part of its text.
    if (leaf.style() == yaml::Style::Literal || leaf.style() == yaml::Style::Folded) {
        const std::string_view header = tree.lineText(tree.lineOf(leaf.span().begin));
        const bool keeps =
            header.substr(columnOf(tree, leaf.span().begin)).substr(0, 3).find('+') != std::string_view::npos;
        while (keeps && line + 1 < tree.lineCount() && isBlank(tree.lineText(line + 1)))
            ++line;
    }
    // Comments that are indented deeper than the new entry belong to what is above them.
    while (line + 1 < tree.lineCount()) {
        const std::string_view next = tree.lineText(line + 1);
        if (!isComment(next) || next.find('#') <= column)
            break;
        ++line;
    }
    return line;
}

bool hasBlankLines(yaml::Node map) {
    const yaml::Tree& tree = map.tree();
    std::size_t previous = 0;
    bool isFirst = true;
    for (const yaml::Entry entry : map.entries()) {
        const std::size_t line = tree.lineOf(entry.key.span().begin);
        for (std::size_t i = previous; !isFirst && i < line; ++i)
            if (isBlank(tree.lineText(i)))
                return true;
        isFirst = false;
        previous = tree.lineOf(entry.value.span().end) + 1;
    }
    return false;
}

TextChange insertLines(const yaml::Tree& tree, std::size_t at, std::string lines) {
    const std::string& text = tree.source();
    const std::string_view eol = lineEnd(tree);
    if (at == text.size() && !text.empty() && text.back() != '\n') {
        // The text has no last line break, and will have none.
        lines.resize(lines.size() - eol.size());
        lines.insert(0, eol);
    }
    return {at, 0, std::move(lines)};
}

TextChange appendToFlow(yaml::Node collection, const std::string& text) {
    const yaml::Tree& tree = collection.tree();
    const std::string& source = tree.source();
    const yaml::Span span = collection.span();
    const std::size_t close = span.end - 1;
    if (collection.size() == 0) {
        const bool isMap = collection.isMap();
        // Nothing but blanks between the brackets goes; a comment stays.
        if (isBlank(source.substr(span.begin + 1, close - span.begin - 1)))
            return {span.begin + 1, close - span.begin - 1, isMap ? " " + text + " " : text};
        return {close, 0, text + (isMap ? " " : "")};
    }
    const yaml::Span last = spanOf(collection, collection.size() - 1);
    const std::size_t comma = skipBlanks(source, last.end, close);
    const bool hasComma = comma < close && source[comma] == ',';
    const std::size_t lastLine = tree.lineOf(last.begin);
    const std::size_t before =
        collection.size() > 1 ? spanOf(collection, collection.size() - 2).end : span.begin;
    const bool ownLine = tree.lineOf(before) != lastLine && tree.lineOf(close) != tree.lineOf(last.end);
    if (!ownLine)
        return hasComma ? TextChange{comma + 1, 0, " " + text} : TextChange{last.end, 0, ", " + text};
    // One element a line: the new one gets its own, behind a comment on the line of the last.
    const std::size_t from = hasComma ? comma + 1 : last.end;
    const std::size_t lineStop = tree.lineEnd(tree.lineOf(from));
    std::string inserted = hasComma ? "" : ",";
    inserted += source.substr(from, lineStop - from);
    inserted += lineEnd(tree);
    inserted.append(columnOf(tree, last.begin), ' ');
    inserted += text;
    if (hasComma)
        inserted += ',';
    return {from, lineStop - from, std::move(inserted)};
}

TextChange removeFromFlow(yaml::Node collection, std::size_t index) {
    const yaml::Tree& tree = collection.tree();
    const std::string& source = tree.source();
    const yaml::Span span = collection.span();
    const yaml::Span gone = spanOf(collection, index);
    if (collection.size() == 1) {
        std::size_t end = skipBlanks(source, gone.end, span.end - 1);
        if (source[end] == ',')
            end = skipBlanks(source, end + 1, span.end - 1);
        const std::size_t begin = skipBlanks(source, span.begin + 1, gone.begin);
        // Without a comment before it the brackets close up.
        const bool isBare = source.find('#', span.begin) >= begin;
        const std::size_t from = isBare ? span.begin + 1 : begin;
        return {from, (isBare ? span.end - 1 : end) - from, ""};
    }
    const std::size_t after = skipBlanks(source, gone.end, span.end - 1);
    const bool hasComma = source[after] == ',';
    const std::size_t end = hasComma ? after + 1 : gone.end;
    const bool isLast = index + 1 == collection.size();
    const std::size_t comma =
        index > 0 ? skipBlanks(source, spanOf(collection, index - 1).end, gone.begin) : 0;
    const std::size_t first = tree.lineOf(gone.begin);
    const std::size_t stop = tree.lineEnd(tree.lineOf(end));
    const std::string rest = source.substr(end, stop - end);
    const bool ownLines = isBlank(source.substr(tree.lineBegin(first), gone.begin - tree.lineBegin(first))) &&
                          (isBlank(rest) || isComment(rest));
    if (ownLines) {
        // A comma left on the line before is good YAML, and that line stays as it is.
        const std::size_t begin = tree.lineBegin(first);
        return {begin, nextLine(tree, tree.lineOf(end)) - begin, ""};
    }
    if (!isLast) {
        const std::size_t next = spanOf(collection, index + 1).begin;
        return {gone.begin, (isBlank(source.substr(end, next - end)) ? next : end) - gone.begin, ""};
    }
    if (hasComma || index == 0)
        return {gone.begin, end - gone.begin, ""};
    const std::string between = source.substr(comma + 1, gone.begin - comma - 1);
    return {comma, gone.end - comma, isBlank(between) ? "" : between};
}

std::string bodyOf(yaml::Node node) {
    const yaml::Tree& tree = node.tree();
    if (!node.isMap() || isFlow(node))
        return std::string(tree.textAt(node.span())) + "\n";
    const std::size_t column = columnOf(tree, node.span().begin);
    std::string text;
    const std::size_t last = lineAfter(tree, node, column);
    for (std::size_t line = tree.lineOf(node.span().begin); line <= last; ++line) {
        const std::string_view whole = tree.lineText(line);
        text +=
            whole.size() > column && isBlank(whole.substr(0, column)) ? whole.substr(column) : trim(whole);
        text += '\n';
    }
    return text;
}

TextChange removeFromBlock(yaml::Node collection, std::size_t index) {
    const yaml::Tree& tree = collection.tree();
    const std::string& source = tree.source();
    const yaml::Span gone = spanOf(collection, index);
    std::size_t begin = collection.isMap() ? gone.begin : dashBefore(source, gone.begin);
    std::size_t first = tree.lineOf(begin);
    if (!isBlank(source.substr(tree.lineBegin(first), begin - tree.lineBegin(first)))) {
        // It stands behind a dash: the next one moves up to it.
        const std::size_t next = spanOf(collection, index + 1).begin;
        return {begin, (collection.isMap() ? next : dashBefore(source, next)) - begin, ""};
    }
    const std::size_t last = tree.lineOf(gone.end);
    begin = tree.lineBegin(first);
    std::size_t end = nextLine(tree, last);
    const bool blankBefore = first > 0 && isBlank(tree.lineText(first - 1));
    const bool blankAfter = last + 1 >= tree.lineCount() || isBlank(tree.lineText(last + 1));
    if (blankBefore && blankAfter && index > 0)
        begin = tree.lineBegin(first - 1);
    if (end == source.size() && begin > 0 && (source.empty() || source.back() != '\n'))
        // The last line had no line break, so the line that becomes the last has none.
        begin -= source[begin - 1] == '\n' && begin > 1 && source[begin - 2] == '\r' ? 2 : 1;
    return {begin, end - begin, ""};
}

TextPatch replaceValue(yaml::Node old, std::size_t holder, const Json& value, bool inFlow,
                       std::size_t indent) {
    const yaml::Tree& tree = old.tree();
    const std::string& source = tree.source();
    const yaml::Span span = old.span();
    const std::string_view eol = lineEnd(tree);
    const std::size_t stop = tree.lineEnd(tree.lineOf(span.end));
    std::string text;
    if (value.isText() && !inFlow && isBlank(source.substr(span.end, stop - span.end)) &&
        (!old.isScalar() || old.style() == yaml::Style::Plain || old.style() == yaml::Style::Literal ||
         old.style() == yaml::Style::Folded))
        text = blockText(value.text(), indent, eol);
    if (text.empty())
        text = inlineValue(value, old, inFlow);
    TextPatch patch;
    if (span.size() == 0) {
        const bool hasColon =
            span.begin > 0 && (source[span.begin - 1] == ':' || source[span.begin - 1] == '-');
        patch.changes.push_back({span.begin, 0, (hasColon ? " " : ": ") + text});
    } else if (tree.lineOf(span.begin) == tree.lineOf(holder) || !(old.isMap() || old.isSequence()) ||
               isFlow(old)) {
        patch.changes.push_back({span.begin, span.size(), text});
    } else {
        // A block collection on lines of its own: its lines go, the value stands behind the colon.
        const std::size_t begin = tree.lineBegin(tree.lineOf(span.begin));
        std::size_t end = nextLine(tree, tree.lineOf(span.end));
        std::size_t from = begin;
        if (end == source.size() && (source.empty() || source.back() != '\n'))
            from -= eol.size();
        patch.changes.push_back({from, end - from, ""});
        patch.changes.push_back({holder, 0, " " + text});
    }
    return patch;
}

} // namespace orrery::pipeline::style
