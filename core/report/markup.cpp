#include "core/report/markup.h"

#include "core/base/time.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace orrery::report {

std::string escaped(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t')
                safe += "\xEF\xBF\xBD";
            else
                safe += c;
        }
    }
    return safe;
}

std::string numberText(double value) {
    return std::isfinite(value) ? fmt::format("{:.4g}", value) : std::string("not a number");
}

std::string clockText(double seconds) {
    const auto whole = static_cast<long long>(std::max(0.0, std::round(seconds)));
    return whole < 3600 ? fmt::format("{}:{:02}", whole / 60, whole % 60)
                        : fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
}

std::string momentText(double seconds) {
    if (seconds <= 0)
        return "";
    std::string text = formatTimestamp(timestampFromSeconds(seconds)).substr(0, 19);
    std::replace(text.begin(), text.end(), 'T', ' ');
    return text + " UTC";
}

std::string withoutEscapes(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\x1b') {
            if (text[at] != '\r')
                plain += text[at];
            continue;
        }
        // ESC [ parameters, then one letter; any other sequence: intermediate signs, then one character.
        if (at + 1 < text.size() && text[at + 1] == '[') {
            at += 2;
            while (at < text.size() && (text[at] < '@' || text[at] > '~'))
                ++at;
        } else {
            ++at;
            while (at < text.size() && text[at] >= ' ' && text[at] <= '/')
                ++at;
        }
    }
    return plain;
}

} // namespace orrery::report
