#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace orrery::pipeline {

/// Bytes of a text replaced by others.
struct TextChange {
    std::size_t begin = 0;
    std::size_t removed = 0; ///< Number of bytes that go.
    std::string inserted;

    bool operator==(const TextChange&) const = default;
};

/// Changes one after the other, each to the result of those before it.
struct TextPatch {
    std::vector<TextChange> changes;

    bool empty() const { return changes.empty(); }
    void append(TextPatch other);
    bool operator==(const TextPatch&) const = default;

    /// Changes `text` and returns the patch that takes it back. Errors: Conflict where a change lies outside
    /// of the text; the text is then as it was.
    Result<TextPatch> applyTo(std::string& text) const;

    /// The one change that turns one text into another: what differs between their common ends.
    static TextPatch between(std::string_view from, std::string_view to);
};

} // namespace orrery::pipeline
