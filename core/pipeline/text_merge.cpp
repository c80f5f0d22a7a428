#include "core/pipeline/text_merge.h"

#include <algorithm>

namespace orrery::pipeline {

namespace {

using Lines = std::vector<std::string_view>;

/// Differences beyond this are one big change: people do not read such a comparison.
constexpr std::ptrdiff_t kMostDifferences = 1'000;

/// The parts of two texts between their common ends.
struct Middle {
    std::size_t begin = 0;
    std::size_t fromEnd = 0;
    std::size_t toEnd = 0;
};

Middle middleOf(const Lines& from, const Lines& to) {
    Middle middle{0, from.size(), to.size()};
    while (middle.begin < middle.fromEnd && middle.begin < middle.toEnd &&
           from[middle.begin] == to[middle.begin])
        ++middle.begin;
    while (middle.fromEnd > middle.begin && middle.toEnd > middle.begin &&
           from[middle.fromEnd - 1] == to[middle.toEnd - 1])
        --middle.fromEnd, --middle.toEnd;
    return middle;
}

/// How far the greedy search came on each diagonal, after each number of differences.
class Search {
public:
    Search(const Lines& from, const Lines& to, const Middle& middle)
        : m_from(from), m_to(to), m_middle(middle),
          m_rows(static_cast<std::ptrdiff_t>(middle.fromEnd - middle.begin)),
          m_columns(static_cast<std::ptrdiff_t>(middle.toEnd - middle.begin)) {}

    /// False where there are too many differences.
    bool run() {
        const std::ptrdiff_t most = std::min(m_rows + m_columns, kMostDifferences);
        std::vector<std::ptrdiff_t> reach(static_cast<std::size_t>(2 * most + 3), 0);
        const auto at = [&](std::ptrdiff_t k) -> std::ptrdiff_t& {
            return reach[static_cast<std::size_t>(k + most + 1)];
        };
        for (std::ptrdiff_t d = 0; d <= most; ++d) {
            m_trace.emplace_back(reach.begin() + (most + 1 - d), reach.begin() + (most + 2 + d));
            for (std::ptrdiff_t k = -d; k <= d; k += 2) {
                const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
                std::ptrdiff_t x = down ? at(k + 1) : at(k - 1) + 1;
                while (x < m_rows && x - k < m_columns && same(x, x - k))
                    ++x;
                at(k) = x;
                if (x >= m_rows && x - k >= m_columns)
                    return true;
            }
        }
        return false;
    }

    /// The single changed lines from the end to the beginning.
    std::vector<LineChange> backwards() const {
        std::vector<LineChange> steps;
        std::ptrdiff_t x = m_rows;
        std::ptrdiff_t y = m_columns;
        for (auto d = static_cast<std::ptrdiff_t>(m_trace.size()) - 1; d > 0; --d) {
            const auto& before = m_trace[static_cast<std::size_t>(d)];
            const auto at = [&](std::ptrdiff_t k) { return before[static_cast<std::size_t>(k + d)]; };
            const std::ptrdiff_t k = x - y;
            const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
            const std::ptrdiff_t x0 = down ? at(k + 1) : at(k - 1);
            const std::ptrdiff_t y0 = x0 - (down ? k + 1 : k - 1);
            steps.push_back(place(x0, down ? x0 : x0 + 1, y0, down ? y0 + 1 : y0));
            x = x0;
            y = y0;
        }
        return steps;
    }

private:
    bool same(std::ptrdiff_t x, std::ptrdiff_t y) const {
        return m_from[m_middle.begin + static_cast<std::size_t>(x)] ==
               m_to[m_middle.begin + static_cast<std::size_t>(y)];
    }
    LineChange place(std::ptrdiff_t x0, std::ptrdiff_t x1, std::ptrdiff_t y0, std::ptrdiff_t y1) const {
        const auto shifted = [this](std::ptrdiff_t line) {
            return m_middle.begin + static_cast<std::size_t>(line);
        };
        return {shifted(x0), shifted(x1), shifted(y0), shifted(y1)};
    }

    const Lines& m_from;
    const Lines& m_to;
    Middle m_middle;
    std::ptrdiff_t m_rows, m_columns;
    std::vector<std::vector<std::ptrdiff_t>> m_trace;
};

bool touch(const LineChange& left, const LineChange& right) {
    return left.oldBegin <= right.oldEnd && right.oldBegin <= left.oldEnd;
}

void append(std::string& text, const Lines& lines, std::size_t begin, std::size_t end) {
    for (std::size_t line = begin; line < end; ++line)
        text += lines[line];
}

bool sameLines(const Lines& left, const LineChange& ofLeft, const Lines& right, const LineChange& ofRight) {
    return std::equal(left.begin() + static_cast<std::ptrdiff_t>(ofLeft.newBegin),
                      left.begin() + static_cast<std::ptrdiff_t>(ofLeft.newEnd),
                      right.begin() + static_cast<std::ptrdiff_t>(ofRight.newBegin),
                      right.begin() + static_cast<std::ptrdiff_t>(ofRight.newEnd));
}

} // namespace

std::vector<std::string_view> splitLines(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

std::vector<LineChange> changedLines(const Lines& from, const Lines& to) {
    const Middle middle = middleOf(from, to);
    if (middle.begin == middle.fromEnd && middle.begin == middle.toEnd)
        return {};
    Search search(from, to, middle);
    if (!search.run())
        return {{middle.begin, middle.fromEnd, middle.begin, middle.toEnd}};
    std::vector<LineChange> changes;
    auto steps = search.backwards();
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if (!changes.empty() && changes.back().oldEnd == step->oldBegin &&
            changes.back().newEnd == step->newBegin) {
            changes.back().oldEnd = step->oldEnd;
            changes.back().newEnd = step->newEnd;
        } else {
            changes.push_back(*step);
        }
    }
    return changes;
}

std::optional<std::string> mergeTexts(std::string_view base, std::string_view ours, std::string_view theirs) {
    const Lines baseLines = splitLines(base);
    const Lines ourLines = splitLines(ours);
    const Lines theirLines = splitLines(theirs);
    const auto ourChanges = changedLines(baseLines, ourLines);
    const auto theirChanges = changedLines(baseLines, theirLines);
    std::string merged;
    std::size_t done = 0;
    auto our = ourChanges.begin();
    auto their = theirChanges.begin();
    const auto take = [&](const LineChange& change, const Lines& lines) {
        append(merged, baseLines, done, change.oldBegin);
        append(merged, lines, change.newBegin, change.newEnd);
        done = change.oldEnd;
    };
    while (our != ourChanges.end() || their != theirChanges.end()) {
        if (our != ourChanges.end() && their != theirChanges.end() && touch(*our, *their)) {
            const bool sameRange = our->oldBegin == their->oldBegin && our->oldEnd == their->oldEnd;
            if (!sameRange || !sameLines(ourLines, *our, theirLines, *their))
                return std::nullopt;
            take(*our++, ourLines);
            ++their;
        } else if (their == theirChanges.end() ||
                   (our != ourChanges.end() && our->oldBegin < their->oldBegin)) {
            take(*our++, ourLines);
        } else {
            take(*their++, theirLines);
        }
    }
    append(merged, baseLines, done, baseLines.size());
    return merged;
}

} // namespace orrery::pipeline
