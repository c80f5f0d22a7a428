#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace orrery::widgets {

/// What is looked for in a text and how.
struct SearchQuery {
    QString pattern;
    bool isRegex = false;
    bool caseSensitive = false;
};

/// A stretch that a search found. Units: bytes.
struct SearchMatch {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const SearchMatch&) const = default;
};

/// All matches, line by line and apart from each other, at most `limit`; empty ones are left out. Bytes that
/// are no UTF-8 are searched as Latin-1. Cost: about 20 ms a MiB.
std::vector<SearchMatch> findAll(std::string_view text, const SearchQuery& query, std::size_t limit = 10'000);

/// What is wrong with a pattern, as a sentence; empty where it can be used.
QString problemOf(const SearchQuery& query);

/// What stands in place of a match: for a regular expression `\1` to `\9` are what its groups caught.
std::string replacementFor(std::string_view text, const SearchMatch& match, const SearchQuery& query,
                           const QString& replacement);

} // namespace orrery::widgets
