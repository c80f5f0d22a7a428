#include "core/pipeline/edit_order.h"

#include "core/pipeline/edit_style.h"
#include "core/pipeline/edit_yaml.h"

#include <fmt/format.h>

#include <algorithm>

namespace orrery::pipeline {

namespace style {

namespace {

/// The bytes of each entry of a map, from first to last.
using Spans = std::vector<yaml::Span>;

std::uint32_t offset(std::size_t at) {
    return static_cast<std::uint32_t>(at);
}

/// The first of the comment lines that stand directly above `line` at its indent, none of them before `from`.
std::size_t withComments(const yaml::Tree& tree, std::size_t line, std::size_t from, std::size_t column) {
    while (line > from) {
        const std::string_view above = tree.lineText(line - 1);
        if (!isComment(above) || above.find('#') != column)
            break;
        --line;
    }
    return line;
}

/// Whole lines without the last line break; empty where entries share lines.
std::optional<Spans> blockSpans(yaml::Node map) {
    const yaml::Tree& tree = map.tree();
    const std::size_t column = columnOf(tree, (*map.entries().begin()).key.span().begin);
    Spans spans;
    std::size_t free = 0; ///< The first line that belongs to no entry before.
    for (const yaml::Entry entry : map.entries()) {
        const std::size_t line = tree.lineOf(entry.key.span().begin);
        const std::string_view before = tree.lineText(line).substr(0, column);
        if (line < free || !isBlank(before))
            return std::nullopt;
        const std::size_t last = lineAfter(tree, entry.value, column);
        spans.push_back({offset(tree.lineBegin(withComments(tree, line, free, column))),
                         offset(tree.lineEnd(std::max(line, last)))});
        free = std::max(line, last) + 1;
    }
    return spans;
}

Spans flowSpans(yaml::Node map) {
    Spans spans;
    for (const yaml::Entry entry : map.entries())
        spans.push_back({entry.key.span().begin, std::max(entry.key.span().end, entry.value.span().end)});
    return spans;
}

} // namespace

std::optional<std::string> reordered(yaml::Node map, const std::vector<std::size_t>& order) {
    const std::string& source = map.tree().source();
    const std::optional<Spans> spans = isFlow(map) ? flowSpans(map) : blockSpans(map);
    if (!spans)
        return std::nullopt;
    std::string text = source.substr(0, spans->front().begin);
    for (std::size_t place = 0; place < order.size(); ++place) {
        text += map.tree().textAt((*spans)[order[place]]);
        const std::size_t end = (*spans)[place].end;
        const std::size_t next = place + 1 < spans->size() ? (*spans)[place + 1].begin : source.size();
        text += source.substr(end, next - end);
    }
    return text;
}

} // namespace style

Result<void> YamlEditor::moveEntry(const YamlPath& path, const std::string& before) {
    const YamlPath above(path.begin(), path.empty() ? path.end() : path.end() - 1);
    const Node map = find(above);
    std::vector<std::string> names;
    for (const formats::yaml::Entry entry : map.entries())
        names.emplace_back(entry.name());
    const auto from = path.empty() ? names.end() : std::find(names.begin(), names.end(), path.back());
    const auto to = before.empty() ? names.end() : std::find(names.begin(), names.end(), before);
    if (from == names.end() || (!before.empty() && to == names.end()))
        return Error(ErrorCode::NotFound,
                     fmt::format("'{}' has no '{}'.", toText(above),
                                 from == names.end() && !path.empty() ? path.back() : before));
    std::vector<std::size_t> order(names.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const auto moved = order.begin() + (from - names.begin());
    const auto target = order.begin() + (to - names.begin());
    if (target > moved)
        std::rotate(moved, moved + 1, target);
    else
        std::rotate(target, moved, moved + 1);
    const auto changed = style::reordered(map, order);
    if (!changed)
        return Error(ErrorCode::Conflict,
                     fmt::format("The entries of '{}' do not stand on lines of their own: edit its text.",
                                 toText(above)));
    return commit(TextPatch::between(text(), *changed), above, [&](Node, Node after) {
        std::size_t place = 0;
        for (const formats::yaml::Entry entry : after.entries()) {
            if (place == order.size() || entry.name() != names[order[place]] ||
                formats::yaml::toJson(entry.value) != formats::yaml::toJson(map.find(entry.name())))
                return false;
            ++place;
        }
        return place == order.size();
    });
}

} // namespace orrery::pipeline
