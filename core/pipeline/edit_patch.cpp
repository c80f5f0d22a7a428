#include "core/pipeline/edit_patch.h"

#include <fmt/format.h>

#include <algorithm>

namespace orrery::pipeline {

void TextPatch::append(TextPatch other) {
    changes.insert(changes.end(), std::make_move_iterator(other.changes.begin()),
                   std::make_move_iterator(other.changes.end()));
}

Result<TextPatch> TextPatch::applyTo(std::string& text) const {
    TextPatch inverse;
    std::string changed = text;
    for (const TextChange& change : changes) {
        if (change.begin > changed.size() || change.removed > changed.size() - change.begin)
            return Error(
                ErrorCode::Conflict,
                fmt::format("A change at byte {} lies outside of the text of {} bytes: it was made for "
                            "another version of the file.",
                            change.begin, changed.size()));
        inverse.changes.push_back(
            {change.begin, change.inserted.size(), changed.substr(change.begin, change.removed)});
        changed.replace(change.begin, change.removed, change.inserted);
    }
    std::reverse(inverse.changes.begin(), inverse.changes.end());
    text = std::move(changed);
    return inverse;
}

TextPatch TextPatch::between(std::string_view from, std::string_view to) {
    const std::size_t shorter = std::min(from.size(), to.size());
    std::size_t head = 0;
    while (head < shorter && from[head] == to[head])
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head && from[from.size() - 1 - tail] == to[to.size() - 1 - tail])
        ++tail;
    TextPatch patch;
    if (head + tail < from.size() || head + tail < to.size())
        patch.changes.push_back(
            {head, from.size() - head - tail, std::string(to.substr(head, to.size() - head - tail))});
    return patch;
}

} // namespace orrery::pipeline
