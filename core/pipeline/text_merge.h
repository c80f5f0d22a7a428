#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace orrery::pipeline {

/// Lines of one text that stand where others stood. Ends are one past the last line; lines count from 0.
struct LineChange {
    std::size_t oldBegin = 0, oldEnd = 0;
    std::size_t newBegin = 0, newEnd = 0;
    bool operator==(const LineChange&) const = default;
};

/// A text cut behind its line breaks. Views into `text`.
std::vector<std::string_view> splitLines(std::string_view text);

/// The smallest set of changed lines between two texts, in order and apart from each other. Texts that have
/// very little in common are one change. Cost: lines times differences. Source: Myers 1986.
std::vector<LineChange> changedLines(const std::vector<std::string_view>& from,
                                     const std::vector<std::string_view>& to);

/// Both sets of changes to `base` in one text. Empty where they touch the same or neighbouring lines in
/// different ways: a person must choose.
std::optional<std::string> mergeTexts(std::string_view base, std::string_view ours, std::string_view theirs);

} // namespace orrery::pipeline
