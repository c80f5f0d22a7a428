#include "core/server/log_service.h"

#include "core/agent/log_reader.h"
#include "core/base/text.h"
#include "core/base/units.h"
#include "core/server/metric_lines.h"

#include <fmt/core.h>

#include <charconv>
#include <fstream>

namespace orrery::server {

namespace {

/// Of a page, all ranks together. As JSON each byte may become six, and clients read 16 MB at most.
constexpr std::size_t mostBytes = 1u << 20;
/// Of each rank, so that a page back is never empty: longer lines are read in pieces of half of it.
constexpr std::size_t leastBytes = 512u << 10;

std::string validUtf8(std::string text) {
    if (isValidUtf8(text))
        return text;
    std::string clean;
    for (const char c : text)
        clean += static_cast<unsigned char>(c) < 0x80 ? std::string(1, c) : std::string("\xEF\xBF\xBD");
    return clean;
}

std::string_view streamName(agent::LogStream stream) {
    switch (stream) {
    case agent::LogStream::Output:
        return "out";
    case agent::LogStream::Errors:
        return "err";
    default:
        return "note";
    }
}

/// "0=123;1=44.2": one cursor a rank.
using Cursors = std::map<std::uint32_t, agent::LogCursor>;

std::string encodeCursors(const Cursors& cursors) {
    std::string text;
    for (const auto& [rank, cursor] : cursors)
        text += fmt::format("{}{}={}", text.empty() ? "" : ";", rank, cursor.text());
    return text;
}

Result<Cursors> decodeCursors(const std::string& text) {
    Cursors cursors;
    if (text.empty())
        return cursors;
    const auto bad = [&] {
        return Error(ErrorCode::InvalidInput, fmt::format("'{}' is no place in a log", text));
    };
    for (const std::string_view part : split(text, ';')) {
        const std::size_t equals = part.find('=');
        std::uint32_t rank = 0;
        if (equals == std::string_view::npos ||
            std::from_chars(part.data(), part.data() + equals, rank).ptr != part.data() + equals)
            return bad();
        ORRERY_TRY(cursors[rank], agent::LogCursor::fromText(part.substr(equals + 1)));
    }
    return cursors;
}

} // namespace

struct LogService::Lines {
    RunService::StepPlace place;
    std::vector<agent::LogLine> lines;
    std::string previous, next;
    bool complete = false;
    std::uint64_t dropped = 0;
};

Result<void> LogService::readBackwards(const agent::LogReader& reader, const Ranks& ranks,
                                       const LogQuery& query, Lines& found) {
    ORRERY_TRY(const Cursors ends, decodeCursors(query.before));
    const agent::LogLimit limit{query.limit,
                                std::max(leastBytes, mostBytes / std::max<std::size_t>(1, ranks.size()))};
    Cursors previous, next = ends;
    bool more = false;
    for (const std::uint32_t rank : ranks) {
        const auto end = ends.find(rank);
        if (!query.before.empty() && end == ends.end())
            continue;
        ORRERY_TRY(agent::LogPage part,
                   query.before.empty() ? reader.tail(rank, limit) : reader.before(rank, end->second, limit));
        more = more || !part.fromBeginning;
        previous[rank] = next[rank] = part.next;
        found.complete = found.complete && part.atEnd;
        // Within a rank the lines stay in their order even where a partial line began earlier.
        Timestamp latest{};
        for (agent::LogLine& line : part.lines) {
            latest = line.at = std::max(line.at, latest);
            found.lines.push_back(std::move(line));
        }
    }
    std::stable_sort(found.lines.begin(), found.lines.end(),
                     [](const auto& a, const auto& b) { return a.at < b.at; });
    if (found.lines.size() > query.limit) {
        found.lines.erase(found.lines.begin(), found.lines.end() - static_cast<std::ptrdiff_t>(query.limit));
        more = true;
    }
    for (auto line = found.lines.rbegin(); line != found.lines.rend(); ++line)
        previous[line->rank] = line->before;
    found.previous = more ? encodeCursors(previous) : "";
    found.next = encodeCursors(next);
    return {};
}

Result<void> LogService::readForwards(const agent::LogReader& reader, const Ranks& ranks,
                                      const LogQuery& query, Lines& found) {
    ORRERY_TRY(Cursors cursors, decodeCursors(query.from));
    const agent::LogLimit limit{query.limit, mostBytes};
    if (query.search.empty() && !query.rank) {
        ORRERY_TRY(found.lines, reader.merged(cursors, limit));
        // A page may end for its bytes too, so only an empty one is known to be the last.
        found.complete = found.complete && found.lines.empty();
    } else {
        for (const std::uint32_t rank : ranks) {
            ORRERY_TRY(agent::LogPage part,
                       query.search.empty() ? reader.read(rank, cursors[rank], limit)
                                            : reader.search(rank, query.search, true, cursors[rank], limit));
            cursors[rank] = part.next;
            found.dropped += part.dropped;
            found.complete = found.complete && part.atEnd;
            found.lines.insert(found.lines.end(), std::make_move_iterator(part.lines.begin()),
                               std::make_move_iterator(part.lines.end()));
        }
        std::stable_sort(found.lines.begin(), found.lines.end(),
                         [](const auto& a, const auto& b) { return a.at < b.at; });
    }
    found.previous = query.from;
    found.next = encodeCursors(cursors);
    return {};
}

Result<LogService::Lines> LogService::read(RunId run, const LogQuery& query) {
    ORRERY_TRY(const RunService::StepPlace place, m_runs.findStep(run, query.step));
    Lines found{place, {}, {}, query.from, place.ended, 0};
    if (place.attempts == 0)
        return found;
    const AttemptId attempt{run, place.index, place.attempts};
    const agent::LogReader reader((m_paths.attempt(attempt, place.name) / "logs").string());
    const Ranks ranks = query.rank ? Ranks{*query.rank} : reader.ranks();
    const bool backwards = query.tail || !query.before.empty();
    ORRERY_CHECK(backwards ? readBackwards(reader, ranks, query, found)
                           : readForwards(reader, ranks, query, found));
    return found;
}

Result<api::LogPage> LogService::page(RunId run, const LogQuery& query) {
    ORRERY_TRY(Lines found, read(run, query));
    api::LogPage page;
    page.run = run.number();
    page.step = found.place.name;
    page.attempt = found.place.attempts;
    page.ranks = found.place.ranks;
    page.previous = std::move(found.previous);
    page.next = std::move(found.next);
    page.complete = found.complete;
    page.dropped = found.dropped;
    page.lines.reserve(found.lines.size());
    for (agent::LogLine& line : found.lines)
        page.lines.push_back({toSeconds(line.at), line.rank, std::string(streamName(line.stream)),
                              validUtf8(std::move(line.text))});
    return page;
}

Result<LogText> LogService::text(RunId run, const LogQuery& query) {
    ORRERY_TRY(Lines found, read(run, query));
    LogText page{{}, std::move(found.next), found.complete};
    for (const agent::LogLine& line : found.lines) {
        if (found.place.ranks > 1)
            page.text += fmt::format("[{}] ", line.rank);
        page.text += line.text;
        page.text += '\n';
    }
    return page;
}

namespace {

/// Of a metrics file, so that one of many gigabytes does not hold up the server.
constexpr std::uint64_t mostRead = 256U << 20;

/// Adds what a metrics file holds to the page.
void readMetrics(const std::filesystem::path& path, const api::StepStatus& status, api::MetricPage& page) {
    std::ifstream file(path, std::ios::binary);
    std::string block(MetricLines::kMostBytes, '\0');
    MetricLines lines;
    std::map<std::string, std::size_t> place;
    const auto take = [&](std::string_view line, double number) {
        for (const api::MetricPoint& point : parseMetricLine(line, status.index, number)) {
            const auto [at, added] = place.try_emplace(point.name, page.series.size());
            if (added)
                page.series.push_back({status.name, point.name, {}, {}, {}});
            api::MetricSeries& series = page.series[at->second];
            series.x.push_back(point.x);
            series.time.push_back(point.time);
            series.value.push_back(point.value);
        }
    };
    for (std::uint64_t read = 0; read < mostRead && file; read += block.size()) {
        file.read(block.data(), static_cast<std::streamsize>(block.size()));
        lines.feed(std::string_view(block).substr(0, static_cast<std::size_t>(file.gcount())), take);
    }
    if (!file)
        lines.end(take);
    if (lines.passedOver() > 0)
        page.notes.push_back(fmt::format(
            "{} line(s) in the metrics of step '{}' are longer than {} and were left out. Write one JSON "
            "object a line into the file named by ORRERY_METRICS.",
            lines.passedOver(), status.name, formatByteSize(MetricLines::kMostBytes)));
    if (file)
        page.notes.push_back(fmt::format(
            "Only the first {} of the metrics of step '{}' are shown. Write them less often, for example "
            "once in a hundred steps.",
            formatByteSize(mostRead), status.name));
}

} // namespace

Result<api::MetricPage> LogService::metrics(RunId run, const std::string& step) {
    ORRERY_TRY(const api::RunSnapshot snapshot, m_runs.snapshot(run));
    api::MetricPage page;
    page.run = run.number();
    for (const api::StepStatus& status : snapshot.steps) {
        if (status.attempts == 0 || (!step.empty() && status.name != step && status.node != step))
            continue;
        const AttemptId attempt{run, StepIndex(status.index), status.attempts};
        readMetrics(m_paths.metrics(attempt, status.name), status, page);
    }
    return page;
}

} // namespace orrery::server
