#include "core/formats/yaml.h"

#include "core/base/text.h"
#include "core/formats/yaml_builder.h"

#include <fmt/core.h>

#include <algorithm>

namespace orrery::formats::yaml {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

bool isForbidden(unsigned char c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
}

/// Place of the first byte that no YAML text may hold, or npos. Sets `ascii`.
std::size_t findForbidden(std::string_view text, bool& ascii) {
    ascii = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x80)
            ascii = false;
        else if (isForbidden(c))
            return i;
    }
    return std::string_view::npos;
}

std::size_t findInvalidUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (length > 1 && !isValidUtf8(text.substr(i, length)))
            return i;
        i += length;
    }
    return text.size();
}

} // namespace

Tree::Tree(std::string text) : m_source(std::move(text)) {
    m_lineStarts.reserve(m_source.size() / 32 + 1);
    m_lineStarts.push_back(0);
    for (std::size_t at = m_source.find('\n'); at != std::string::npos; at = m_source.find('\n', at + 1))
        m_lineStarts.push_back(static_cast<std::uint32_t>(at + 1));
}

Tree::~Tree() = default;

std::shared_ptr<const Tree> Tree::read(std::string text, const Limits& limits) {
    const std::size_t size = text.size();
    if (size > limits.bytes) {
        std::shared_ptr<Tree> tree(new Tree(std::string()));
        TreeBuilder(*tree, limits)
            .report("yaml-too-large",
                    fmt::format("the file has {} bytes and at most {} are read; split it into sub-pipelines",
                                size, limits.bytes),
                    {});
        return tree;
    }
    std::shared_ptr<Tree> tree(new Tree(std::move(text)));
    TreeBuilder builder(*tree, limits);
    const std::string_view source = tree->m_source;
    bool ascii = true;
    if (const std::size_t at = findForbidden(source, ascii); at != std::string_view::npos) {
        const auto place = static_cast<std::uint32_t>(at);
        builder.report(
            "yaml-encoding",
            fmt::format("the file holds the control character 0x{:02x}; remove it, or write it as an "
                        "escape inside double quotes",
                        static_cast<unsigned char>(source[at])),
            {place, place + 1});
        return tree;
    }
    if (!ascii && !isValidUtf8(source)) {
        const auto place = static_cast<std::uint32_t>(findInvalidUtf8(source));
        builder.report("yaml-encoding", "the file is not UTF-8 from here on; save it as UTF-8",
                       {place, place + 1});
        return tree;
    }
    const std::uint32_t begin = source.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    tree->m_nodes.reserve(std::min(limits.nodes, size / 12 + 8));
    ScanStop stop;
    const bool scanned = limits.fastPath && scanCommonYaml(builder, begin, stop);
    if (!scanned && !builder.gaveUp()) {
        builder.reset();
        readWithYamlCpp(builder, begin, stop);
    }
    if (builder.gaveUp())
        tree->m_nodes.clear();
    return tree;
}

Node Tree::root() const {
    return m_nodes.empty() ? Node() : Node(this, 0);
}

std::size_t Tree::lineOf(std::size_t offset) const {
    const auto after = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), offset);
    return static_cast<std::size_t>(after - m_lineStarts.begin()) - 1;
}

std::size_t Tree::lineEnd(std::size_t line) const {
    if (line + 1 == m_lineStarts.size())
        return m_source.size();
    const std::size_t end = m_lineStarts[line + 1] - 1;
    return end > m_lineStarts[line] && m_source[end - 1] == '\r' ? end - 1 : end;
}

std::string_view Tree::lineText(std::size_t line) const {
    return std::string_view(m_source).substr(lineBegin(line), lineEnd(line) - lineBegin(line));
}

SourceRange Tree::range(Span span) const {
    const std::size_t first = lineOf(span.begin);
    const std::size_t last = lineOf(span.end);
    return {static_cast<int>(first + 1), static_cast<int>(span.begin - m_lineStarts[first] + 1),
            static_cast<int>(last + 1), static_cast<int>(span.end - m_lineStarts[last] + 1)};
}

Kind Node::kind() const {
    return m_tree ? m_tree->m_nodes[m_index].kind : Kind::Null;
}

Style Node::style() const {
    return m_tree ? m_tree->m_nodes[m_index].style : Style::Plain;
}

std::string_view Node::text() const {
    if (!isScalar())
        return {};
    const Tree::Data& data = m_tree->m_nodes[m_index];
    return std::string_view(data.decoded ? m_tree->m_decoded : m_tree->m_source)
        .substr(data.textBegin, data.textSize);
}

Span Node::span() const {
    return m_tree ? m_tree->m_nodes[m_index].span : Span{};
}

SourceRange Node::range() const {
    return m_tree ? m_tree->range(span()) : SourceRange{};
}

std::uint32_t Node::sourceOffset(std::size_t offset) const {
    if (!m_tree)
        return 0;
    const Tree::Data& data = m_tree->m_nodes[m_index];
    if (!data.decoded)
        return data.textBegin + static_cast<std::uint32_t>(std::min<std::size_t>(offset, text().size()));
    std::vector<std::uint32_t> origins;
    std::string decoded;
    const Span inner{data.span.begin + 1, data.span.end - 1};
    if (data.style == Style::DoubleQuoted)
        decodeDoubleQuoted(m_tree->m_source, inner, decoded, &origins);
    else if (data.style == Style::SingleQuoted)
        decodeSingleQuoted(m_tree->m_source, inner, decoded, &origins);
    else if (data.style != Style::Plain) {
        BlockText block;
        decodeBlockScalar(m_tree->m_source, data.span.begin, anyParent, block, &origins);
        decoded = std::move(block.text);
    }
    if (decoded != text())
        return data.span.begin;
    return offset < origins.size() ? origins[offset]
                                   : data.span.end - (isText() && data.style <= Style::DoubleQuoted);
}

SourceRange Node::rangeOfText(std::size_t begin, std::size_t end) const {
    if (!m_tree)
        return {};
    const std::uint32_t first = sourceOffset(begin);
    const std::uint32_t last = end > begin ? sourceOffset(end - 1) + 1 : first;
    return m_tree->range({first, std::max(first, last)});
}

std::size_t Node::size() const {
    return isSequence() || isMap() ? m_tree->m_nodes[m_index].textSize : 0;
}

Node Node::find(std::string_view key) const {
    for (const Entry entry : entries())
        if (entry.name() == key)
            return entry.value;
    return {};
}

Node Node::findKey(std::string_view key) const {
    for (const Entry entry : entries())
        if (entry.name() == key)
            return entry.key;
    return {};
}

Items Node::items() const {
    return Items(isSequence() && size() ? Node(m_tree, m_index + 1) : Node());
}

Entries Node::entries() const {
    return Entries(isMap() && size() ? Node(m_tree, m_index + 1) : Node());
}

Items::Iterator& Items::Iterator::operator++() {
    const std::uint32_t next = m_node.m_tree->m_nodes[m_node.m_index].next;
    m_node = next ? Node(m_node.m_tree, next) : Node();
    return *this;
}

Items::Iterator Items::Iterator::operator++(int) {
    const Iterator before = *this;
    ++*this;
    return before;
}

Entry Entries::Iterator::operator*() const {
    return {m_key, Node(m_key.m_tree, m_key.m_tree->m_nodes[m_key.m_index].next)};
}

Entries::Iterator& Entries::Iterator::operator++() {
    const std::vector<Tree::Data>& nodes = m_key.m_tree->m_nodes;
    const std::uint32_t next = nodes[nodes[m_key.m_index].next].next;
    m_key = next ? Node(m_key.m_tree, next) : Node();
    return *this;
}

Entries::Iterator Entries::Iterator::operator++(int) {
    const Iterator before = *this;
    ++*this;
    return before;
}

} // namespace orrery::formats::yaml
