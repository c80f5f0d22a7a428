#include "core/agent/log_reader.h"

#include "core/agent/log_lines.h"
#include "core/agent/log_scan.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <deque>
#include <filesystem>

namespace orrery::agent {

namespace {

char lower(char letter) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
}

bool contains(std::string_view line, std::string_view text, bool ignoreCase) {
    if (!ignoreCase)
        return line.find(text) != std::string_view::npos;
    return std::search(line.begin(), line.end(), text.begin(), text.end(),
                       [](char a, char b) { return lower(a) == lower(b); }) != line.end();
}

template <typename Number>
bool readNumber(std::string_view& text, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc())
        return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

/// Cuts `page` to the limit and says whether that ended it.
bool cut(LogPage& page, const LogLimit& limit) {
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        bytes += page.lines[i].text.size();
        if (i + 1 < limit.lines && bytes < limit.bytes)
            continue;
        const bool whole = i + 1 == page.lines.size();
        page.lines.resize(i + 1);
        return !whole || i + 1 >= limit.lines || bytes >= limit.bytes;
    }
    return false;
}

/// How much of the end of a log is looked at.
struct Reach {
    std::size_t lines = 0; ///< Line ends.
    std::size_t bytes = 0;

    bool covers(const Reach& wanted) const { return lines >= wanted.lines || bytes >= wanted.bytes; }
    Reach without(const Reach& part) const { return {lines - part.lines, bytes - part.bytes}; }
    void add(const Reach& part) {
        lines += part.lines;
        bytes += part.bytes;
    }
};

/// Where to begin to read.
struct Start {
    std::uint64_t offset = 0;
    bool isFar = false; ///< From there on there are as many bytes as were wanted.
};

/// Finds the last frame from which on there are so many line ends, or bytes, before offset `end`. Looks at
/// the segments from the last one backwards, so that the length of the whole log does not matter.
Result<Start> startBefore(const std::string& folder, std::uint32_t rank, const Reach& wanted,
                          std::uint64_t end) {
    std::vector<LogSegment> segments = openLogSegments(folder, rank);
    std::deque<std::pair<std::uint64_t, Reach>> frames; // by offset
    Reach total;
    while (!segments.empty() && !total.covers(wanted)) {
        const std::uint64_t first = segments.back().firstOffset;
        std::vector<LogSegment> last;
        last.push_back(std::move(segments.back()));
        segments.pop_back();
        LogScan scan(std::move(last), first);
        std::deque<std::pair<std::uint64_t, Reach>> earlier;
        Reach found = total;
        for (;;) {
            ORRERY_TRY(const auto frame, scan.next());
            if (!frame || frame->offset >= end)
                break;
            const auto ends =
                static_cast<std::size_t>(std::count(frame->bytes.begin(), frame->bytes.end(), '\n'));
            earlier.push_back({frame->offset, {ends, frame->bytes.size()}});
            found.add(earlier.back().second);
            while (earlier.size() > 1 && found.without(earlier.front().second).covers(wanted)) {
                found = found.without(earlier.front().second);
                earlier.pop_front();
            }
        }
        total = found;
        frames.insert(frames.begin(), earlier.begin(), earlier.end());
    }
    return Start{frames.empty() ? 0 : frames.front().first, total.bytes >= wanted.bytes};
}

/// Leaves the last `lines`, and says whether the log begins with what is left.
void keepLast(LogPage& page, std::size_t lines, bool fromBeginning) {
    page.fromBeginning = fromBeginning && page.lines.size() <= lines;
    if (page.lines.size() > lines)
        page.lines.erase(page.lines.begin(), page.lines.end() - static_cast<std::ptrdiff_t>(lines));
}

/// True where `left` is a place before `right`.
bool isBefore(const LogCursor& left, const LogCursor& right) {
    return left.offset != right.offset
               ? left.offset < right.offset
               : left.skipOutput + left.skipErrors < right.skipOutput + right.skipErrors;
}

} // namespace

std::string LogCursor::text() const {
    std::string text = std::to_string(offset);
    if (skipOutput != 0 || skipErrors != 0)
        text += "." + std::to_string(skipOutput) + "." + std::to_string(skipErrors);
    return text;
}

Result<LogCursor> LogCursor::fromText(std::string_view text) {
    LogCursor cursor;
    std::string_view rest = text;
    bool good = text.empty() || readNumber(rest, cursor.offset);
    if (good && !rest.empty()) {
        const auto next = [&](std::uint32_t& number) {
            return rest.starts_with('.') && (rest.remove_prefix(1), readNumber(rest, number));
        };
        good = next(cursor.skipOutput) && next(cursor.skipErrors);
    }
    if (!good || !rest.empty())
        return Error(ErrorCode::InvalidInput,
                     "'" + std::string(text.substr(0, 60)) + "' is no place in a log");
    return cursor;
}

std::vector<std::uint32_t> LogReader::ranks() const {
    std::vector<std::uint32_t> found;
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, failed)) {
        const std::string name = entry.path().filename().string();
        std::string_view rest = name;
        std::uint32_t rank = 0;
        if (rest.starts_with("rank-") && (rest.remove_prefix(5), readNumber(rest, rank)) && rest == ".olog")
            found.push_back(rank);
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::uint64_t LogReader::size(std::uint32_t rank) const {
    const auto segments = openLogSegments(m_folder, rank);
    return segments.empty() ? 0 : segments.back().firstOffset + segments.back().size;
}

Result<LogPage> LogReader::read(std::uint32_t rank, LogCursor from, LogLimit limit) const {
    return readUntil(rank, from, limit, UINT64_MAX);
}

Result<LogPage> LogReader::readUntil(std::uint32_t rank, LogCursor from, LogLimit limit,
                                     std::uint64_t end) const {
    LogScan scan(openLogSegments(m_folder, rank), from.offset);
    LineBuilder builder(rank, from, limit.lines);
    LogPage page;
    for (;;) {
        ORRERY_TRY(const auto frame, scan.next());
        if (!frame || frame->offset >= end)
            break;
        page.dropped += frame->droppedBefore;
        builder.add(*frame, page.lines);
        if (page.lines.size() >= limit.lines || frame->end - from.offset >= limit.bytes)
            if (cut(page, limit)) {
                page.next = page.lines.back().after;
                return page;
            }
    }
    page.atEnd = true;
    page.next = page.lines.empty() ? from : page.lines.back().after;
    builder.finish(page.lines);
    return page;
}

Result<LogPage> LogReader::tail(std::uint32_t rank, LogLimit limit) const {
    // A job may write hundreds of megabytes a second: what comes from now on is not of this page.
    const std::uint64_t end = size(rank);
    // Each stream may begin in the middle of a line there, and each may end in one.
    ORRERY_TRY(const Start start, startBefore(m_folder, rank, {limit.lines + 4, limit.bytes}, end));
    ORRERY_TRY(LogPage page, readUntil(rank, {start.offset, 0, 0}, {SIZE_MAX, SIZE_MAX}, end));
    keepLast(page, limit.lines, start.offset <= beginning(rank));
    return page;
}

Result<LogPage> LogReader::before(std::uint32_t rank, LogCursor end, LogLimit limit) const {
    const std::uint64_t first = beginning(rank);
    // Behind `end` its frame may go on for any number of lines, so that the first look may find too few.
    for (std::size_t wanted = limit.lines + 4;; wanted *= 2) {
        ORRERY_TRY(const Start start, startBefore(m_folder, rank, {wanted, limit.bytes}, end.offset + 1));
        ORRERY_TRY(LogPage page, between(rank, start.offset, end));
        // Each of the two streams may begin in the middle of a line. Where the bytes are the limit, it is no
        // use to ask for more lines.
        const bool tooFew = page.lines.size() < limit.lines + 2;
        if (start.offset > first && tooFew && !start.isFar)
            continue;
        keepLast(page, limit.lines, start.offset <= first);
        return page;
    }
}

std::uint64_t LogReader::beginning(std::uint32_t rank) const {
    const std::vector<LogSegment> segments = openLogSegments(m_folder, rank);
    return segments.empty() ? 0 : segments.front().firstOffset;
}

Result<LogPage> LogReader::between(std::uint32_t rank, std::uint64_t start, LogCursor end) const {
    LogPage page;
    page.next = end;
    for (LogCursor from{start, 0, 0}; isBefore(from, end);) {
        ORRERY_TRY(LogPage part, read(rank, from));
        for (LogLine& line : part.lines)
            if (isBefore(line.before, end) && !line.partial)
                page.lines.push_back(std::move(line));
        if (part.atEnd || part.next == from)
            break;
        from = part.next;
    }
    return page;
}

Result<LogPage> LogReader::search(std::uint32_t rank, std::string_view text, bool ignoreCase, LogCursor from,
                                  LogLimit limit) const {
    LogScan scan(openLogSegments(m_folder, rank), from.offset);
    LineBuilder builder(rank, from);
    LogPage page;
    page.next = from;
    std::vector<LogLine> lines;
    std::size_t bytes = 0;
    for (bool ended = false; !ended;) {
        lines.clear();
        ORRERY_TRY(const auto frame, scan.next());
        if (frame)
            builder.add(*frame, lines);
        else
            builder.finish(lines), ended = page.atEnd = true;
        for (LogLine& line : lines) {
            page.next = line.after;
            if (!contains(line.text, text, ignoreCase))
                continue;
            bytes += line.text.size();
            page.lines.push_back(std::move(line));
            if (page.lines.size() >= limit.lines || bytes >= limit.bytes)
                return page.atEnd = false, page;
        }
    }
    return page;
}

Result<std::vector<LogLine>> LogReader::merged(std::map<std::uint32_t, LogCursor>& cursors,
                                               LogLimit limit) const {
    std::vector<LogLine> all;
    const std::vector<std::uint32_t> found = ranks();
    for (const std::uint32_t rank : found) {
        ORRERY_TRY(LogPage page, read(rank, cursors[rank], limit));
        // Within a rank the lines stay in their order even where a partial line began earlier.
        Timestamp latest{};
        for (LogLine& line : page.lines) {
            latest = line.at = std::max(line.at, latest);
            all.push_back(std::move(line));
        }
    }
    if (found.size() > 1)
        std::stable_sort(all.begin(), all.end(),
                         [](const LogLine& a, const LogLine& b) { return a.at < b.at; });
    if (all.size() > limit.lines)
        all.resize(limit.lines);
    for (const LogLine& line : all)
        cursors[line.rank] = line.after;
    return all;
}

Result<std::string> LogReader::bytes(std::uint32_t rank, LogStream stream) const {
    LogScan scan(openLogSegments(m_folder, rank), 0);
    std::string text;
    for (;;) {
        ORRERY_TRY(const auto frame, scan.next());
        if (!frame)
            return text;
        if (frame->stream == stream)
            text.append(frame->bytes);
    }
}

} // namespace orrery::agent
