#include "core/formats/yaml_builder.h"

#include <fmt/core.h>

#include <algorithm>

namespace orrery::formats::yaml {

namespace {

constexpr std::size_t maxRepeatedKeys = 200; ///< Reported; nobody reads more.

bool meansNull(std::string_view text) {
    switch (text.size()) {
    case 0:
        return true;
    case 1:
        return text == "~";
    case 4:
        return text == "null" || text == "Null" || text == "NULL";
    default:
        return false;
    }
}

} // namespace

bool TreeBuilder::scalar(Style style, Span span, Span text) {
    const bool isKey = expectsKey();
    const bool isNull =
        style == Style::Plain && !isKey && meansNull(source().substr(text.begin, text.size()));
    if (!add(isNull ? Kind::Null : Kind::Scalar, style, span))
        return false;
    m_tree.m_nodes.back().textBegin = text.begin;
    m_tree.m_nodes.back().textSize = isNull ? 0 : text.size();
    return true;
}

bool TreeBuilder::decodedScalar(Style style, Span span, std::string_view text) {
    if (!add(Kind::Scalar, style, span))
        return false;
    Tree::Data& node = m_tree.m_nodes.back();
    node.decoded = true;
    node.textBegin = static_cast<std::uint32_t>(m_tree.m_decoded.size());
    node.textSize = static_cast<std::uint32_t>(text.size());
    m_tree.m_decoded += text;
    return true;
}

bool TreeBuilder::open(Kind kind, Style style, std::uint32_t begin) {
    if (depth() >= m_limits.depth)
        return giveUp("yaml-too-deep",
                      fmt::format("values are nested more than {} levels deep; make the structure flatter",
                                  m_limits.depth),
                      {begin, begin + 1});
    const auto index = static_cast<std::uint32_t>(m_tree.m_nodes.size());
    if (!add(kind, style, {begin, begin}))
        return false;
    m_open.push_back({index});
    return true;
}

void TreeBuilder::close(std::uint32_t end) {
    const Open open = m_open.back();
    m_open.pop_back();
    Tree::Data& node = m_tree.m_nodes[open.index];
    const bool isMap = node.kind == Kind::Map;
    node.textSize = isMap ? open.children / 2 : open.children;
    node.span.end = end ? end : std::max(m_lastEnd, node.span.begin);
    m_lastEnd = node.span.end;
    if (isMap && node.textSize > 1)
        reportRepeatedKeys(open.index, node.textSize);
}

void TreeBuilder::reset() {
    m_tree.m_nodes.clear();
    m_tree.m_decoded.clear();
    m_tree.m_diagnostics.clear();
    m_open.clear();
    m_lastEnd = 0;
}

void TreeBuilder::report(std::string id, std::string message, Span where) {
    Diagnostic diagnostic;
    diagnostic.id = std::move(id);
    diagnostic.message = std::move(message);
    const auto size = static_cast<std::uint32_t>(m_tree.m_source.size());
    diagnostic.range = m_tree.range({std::min(where.begin, size), std::min(where.end, size)});
    m_tree.m_diagnostics.push_back(std::move(diagnostic));
}

bool TreeBuilder::add(Kind kind, Style style, Span span) {
    if (m_tree.m_nodes.size() >= m_limits.nodes)
        return giveUp(
            "yaml-too-large",
            fmt::format("the document has more than {} values; split it into sub-pipelines", m_limits.nodes),
            span);
    if (span.size() > m_limits.scalarBytes)
        return giveUp(
            "yaml-too-large",
            fmt::format("this text has {} bytes and at most {} are read; put it into a file of its own",
                        span.size(), m_limits.scalarBytes),
            {span.begin, span.begin + 1});
    const auto index = static_cast<std::uint32_t>(m_tree.m_nodes.size());
    if (!m_open.empty()) {
        Open& parent = m_open.back();
        if (parent.last)
            m_tree.m_nodes[parent.last].next = index;
        parent.last = index;
        ++parent.children;
    }
    Tree::Data& node = m_tree.m_nodes.emplace_back();
    node.span = span;
    node.kind = kind;
    node.style = style;
    m_lastEnd = span.end;
    return true;
}

bool TreeBuilder::giveUp(std::string id, std::string message, Span where) {
    if (!m_gaveUp)
        report(std::move(id), std::move(message), where);
    m_gaveUp = true;
    return false;
}

void TreeBuilder::reportRepeatedKeys(std::uint32_t map, std::uint32_t entries) {
    const auto textOf = [&](std::uint32_t index) { return Node(&m_tree, index).text(); };
    const auto reportAt = [&](std::uint32_t first, std::uint32_t again) {
        if (m_tree.m_diagnostics.size() >= maxRepeatedKeys)
            return;
        const Node key(&m_tree, first);
        report("duplicate-key",
               fmt::format("the key '{}' is given twice, first in line {}; rename or remove this one",
                           key.text(), key.range().line),
               Node(&m_tree, again).span());
    };
    const std::vector<Tree::Data>& nodes = m_tree.m_nodes;
    const auto nextKey = [&](std::uint32_t key) { return nodes[nodes[key].next].next; };
    if (entries <= 8) {
        for (std::uint32_t key = nextKey(map + 1); key; key = nextKey(key))
            for (std::uint32_t other = map + 1; other != key; other = nextKey(other))
                if (textOf(other) == textOf(key)) {
                    reportAt(other, key);
                    break;
                }
        return;
    }
    std::vector<std::uint32_t> keys;
    keys.reserve(entries);
    for (std::uint32_t key = map + 1; key; key = nextKey(key))
        keys.push_back(key);
    std::stable_sort(keys.begin(), keys.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return textOf(a) < textOf(b); });
    std::vector<std::pair<std::uint32_t, std::uint32_t>> repeated;
    std::size_t first = 0;
    for (std::size_t i = 1; i < keys.size(); ++i) {
        if (textOf(keys[i]) == textOf(keys[first]))
            repeated.push_back({keys[i], keys[first]});
        else
            first = i;
    }
    std::sort(repeated.begin(), repeated.end());
    for (const auto& [again, earlier] : repeated)
        reportAt(earlier, again);
}

} // namespace orrery::formats::yaml
