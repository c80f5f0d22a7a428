#include "core/server/metric_lines.h"

#include "core/formats/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace orrery::server {

namespace {

constexpr std::size_t kMostOfName = 256;

/// What Python's json module writes for numbers that JSON does not know.
constexpr std::array<std::string_view, 3> kNoNumbers = {"NaN", "-Infinity", "Infinity"};

/// The line with those words in quotes, so that the rest of it can be read.
std::string withQuotedWords(std::string_view line) {
    std::string quoted;
    bool inText = false;
    for (std::size_t at = 0; at < line.size();) {
        if (line[at] == '\\' && inText) {
            quoted += line.substr(at, 2);
            at += 2;
            continue;
        }
        inText = inText != (line[at] == '"');
        std::string_view word;
        for (const std::string_view each : kNoNumbers)
            if (!inText && word.empty() && line.substr(at, each.size()) == each)
                word = each;
        quoted += word.empty() ? std::string(1, line[at]) : fmt::format("\"{}\"", word);
        at += std::max<std::size_t>(1, word.size());
    }
    return quoted;
}

std::optional<double> measuredBy(const formats::Json& value) {
    if (value.isNumber())
        return value.numberOr(0);
    if (value.text() == kNoNumbers[0])
        return std::numeric_limits<double>::quiet_NaN();
    if (value.text() == kNoNumbers[1])
        return -std::numeric_limits<double>::infinity();
    if (value.text() == kNoNumbers[2])
        return std::numeric_limits<double>::infinity();
    return std::nullopt;
}

/// A name as one line that can be read in a list.
std::string shownName(std::string name) {
    if (name.size() > kMostOfName) {
        std::size_t end = kMostOfName;
        while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U)
            --end;
        name = name.substr(0, end) + "…";
    }
    std::replace_if(
        name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    return name;
}

} // namespace

void MetricLines::add(std::string_view part) {
    if (m_passing)
        return;
    if (m_rest.size() + part.size() <= kMostBytes) {
        m_rest += part;
        return;
    }
    m_passing = true;
    ++m_passedOver;
    m_rest = {};
}

void MetricLines::feed(std::string_view bytes, const Take& take) {
    for (std::size_t end; (end = bytes.find('\n')) != std::string_view::npos; bytes.remove_prefix(end + 1)) {
        add(bytes.substr(0, end));
        if (!m_passing)
            take(m_rest, m_lines);
        m_rest.clear();
        m_passing = false;
        ++m_lines;
    }
    add(bytes);
}

void MetricLines::end(const Take& take) {
    if (!m_rest.empty())
        take(m_rest, m_lines);
    m_rest.clear();
}

std::vector<api::MetricPoint> parseMetricLine(std::string_view line, std::uint32_t stepIndex,
                                              double lineNumber) {
    std::vector<api::MetricPoint> points;
    auto json = formats::parseJson(line);
    if (!json.ok() && (line.find("NaN") != line.npos || line.find("Infinity") != line.npos))
        json = formats::parseJson(withQuotedWords(line));
    if (!json.ok() || !json->isObject())
        return points;
    const double x = (*json)["step"].numberOr(lineNumber);
    const double time = (*json)["time"].numberOr(0);
    const auto rank = (*json)["rank"].integerOr(0);
    for (const auto& [name, value] : json->members()) {
        const std::optional<double> measured = measuredBy(value);
        if (!measured || name == "step" || name == "time" || name == "rank")
            continue;
        points.push_back({stepIndex, rank > 0 ? fmt::format("{}/{}", rank, shownName(name)) : shownName(name),
                          x, time, *measured});
    }
    return points;
}

} // namespace orrery::server
