#include "core/net/http_message.h"

#include "core/base/text.h"

#include <fmt/format.h>

namespace orrery::net {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

int hexValue(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    const char small = lower(c);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

bool isControl(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

Error badTarget(std::string_view why) {
    return Error(ErrorCode::InvalidInput, fmt::format("The request's target {}", why));
}

Result<Query> parseQuery(std::string_view text) {
    constexpr std::size_t mostPairs = 1000;
    Query query;
    if (text.empty())
        return query;
    for (const std::string_view pair : split(text, '&')) {
        if (pair.empty())
            continue;
        if (query.all().size() == mostPairs)
            return badTarget("has more than 1000 query parameters");
        const std::size_t equals = pair.find('=');
        ORRERY_TRY(std::string key, percentDecode(pair.substr(0, equals), true));
        std::string value;
        if (equals != std::string_view::npos) {
            ORRERY_TRY(value, percentDecode(pair.substr(equals + 1), true));
        }
        query.add(std::move(key), std::move(value));
    }
    return query;
}

Result<std::string> parseSegment(std::string_view encoded, bool last) {
    ORRERY_TRY(std::string segment, percentDecode(encoded, false));
    if (segment.empty() && !last)
        return badTarget("has an empty path segment");
    if (segment == "." || segment == "..")
        return badTarget("has a '.' or '..' segment");
    for (const char c : segment) {
        if (isControl(c) || c == '/' || c == '\\')
            return badTarget("has an escaped separator or control character in its path");
    }
    return segment;
}

} // namespace

const std::string* Headers::find(std::string_view name) const {
    for (const auto& [key, value] : m_fields) {
        if (equalsIgnoringCase(key, name))
            return &value;
    }
    return nullptr;
}

std::string_view Headers::get(std::string_view name) const {
    const std::string* value = find(name);
    return value ? std::string_view(*value) : std::string_view();
}

void Headers::set(std::string name, std::string value) {
    std::erase_if(m_fields, [&](const auto& field) { return equalsIgnoringCase(field.first, name); });
    add(std::move(name), std::move(value));
}

std::optional<std::string> Query::find(std::string_view key) const {
    for (const auto& [name, value] : m_pairs) {
        if (name == key)
            return value;
    }
    return std::nullopt;
}

std::vector<std::string> Query::findAll(std::string_view key) const {
    std::vector<std::string> values;
    for (const auto& [name, value] : m_pairs) {
        if (name == key)
            values.push_back(value);
    }
    return values;
}

std::string_view Request::parameter(const std::string& name) const {
    const auto found = parameters.find(name);
    return found == parameters.end() ? std::string_view() : std::string_view(found->second);
}

Response Response::json(std::string body, int status) {
    return {status, {{"Content-Type", "application/json"}}, std::move(body)};
}

Response Response::text(std::string body, int status) {
    return {status, {{"Content-Type", "text/plain; charset=utf-8"}}, std::move(body)};
}

Response Response::error(const Error& error) {
    return Response::error(httpStatus(error.code()), toString(error.code()), error.describe());
}

Response Response::error(int status, std::string_view code, std::string_view message) {
    return json(fmt::format("{{\"error\":{},\"message\":{}}}", jsonQuoted(code), jsonQuoted(message)),
                status);
}

std::string_view reasonPhrase(int status) {
    static const std::map<int, std::string_view> phrases{
        {100, "Continue"},
        {101, "Switching Protocols"},
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {206, "Partial Content"},
        {304, "Not Modified"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {413, "Content Too Large"},
        {414, "URI Too Long"},
        {415, "Unsupported Media Type"},
        {416, "Range Not Satisfiable"},
        {417, "Expectation Failed"},
        {421, "Misdirected Request"},
        {422, "Unprocessable Content"},
        {426, "Upgrade Required"},
        {431, "Request Header Fields Too Large"},
        {499, "Client Closed Request"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {503, "Service Unavailable"},
        {504, "Gateway Timeout"},
        {505, "HTTP Version Not Supported"},
        {507, "Insufficient Storage"},
    };
    const auto found = phrases.find(status);
    return found == phrases.end() ? "Unknown" : found->second;
}

int httpStatus(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidInput:
        return 400;
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::AlreadyExists:
    case ErrorCode::Conflict:
        return 409;
    case ErrorCode::Refused:
        return 403;
    case ErrorCode::Unauthorized:
        return 401;
    case ErrorCode::Unavailable:
        return 503;
    case ErrorCode::Timeout:
        return 504;
    case ErrorCode::Exhausted:
        return 507;
    case ErrorCode::Cancelled:
        return 499;
    case ErrorCode::Unsupported:
        return 501;
    case ErrorCode::Corrupt:
    case ErrorCode::Internal:
        return 500;
    }
    return 500;
}

Result<Target> parseTarget(std::string_view target) {
    if (target.empty() || target[0] != '/')
        return badTarget("must start with '/'");
    for (const char c : target) {
        if (isControl(c) || c == ' ' || c == '#' || c == '\\' || static_cast<unsigned char>(c) > 0x7E)
            return badTarget("holds a character that must be escaped");
    }
    const std::size_t question = target.find('?');
    Target result;
    result.path = target.substr(0, question);
    const auto parts = split(std::string_view(result.path).substr(1), '/');
    for (std::size_t i = 0; i < parts.size(); ++i) {
        ORRERY_TRY(std::string segment, parseSegment(parts[i], i + 1 == parts.size()));
        result.segments.push_back(std::move(segment));
    }
    if (question != std::string_view::npos) {
        ORRERY_TRY(result.query, parseQuery(target.substr(question + 1)));
    }
    return result;
}

Result<std::string> relativeFilePath(const std::vector<std::string>& segments, std::size_t first) {
    std::string path;
    for (std::size_t i = first; i < segments.size(); ++i) {
        const std::string& segment = segments[i];
        const bool plain = !segment.empty() && segment != "." && segment != ".." &&
                           segment.find_first_of("/\\%") == std::string::npos &&
                           std::none_of(segment.begin(), segment.end(), isControl) && isValidUtf8(segment);
        if (!plain)
            return Error(ErrorCode::InvalidInput, "The path holds a part that cannot be a plain file name");
        path += (path.empty() ? "" : "/") + segment;
    }
    if (path.empty())
        return Error(ErrorCode::InvalidInput, "The path is empty");
    return path;
}

Result<std::string> percentDecode(std::string_view text, bool plusIsSpace) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i] == '+' && plusIsSpace ? ' ' : text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
        if (high < 0 || low < 0)
            return badTarget("has a malformed % escape");
        if (high == 0 && low == 0)
            return badTarget("holds a NUL character");
        decoded += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return decoded;
}

std::string percentEncode(std::string_view text) {
    std::string encoded;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '-' || c == '.' || c == '_' || c == '~';
        if (plain)
            encoded += c;
        else
            encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return encoded;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char left, char right) { return lower(left) == lower(right); });
}

bool hasToken(std::string_view fieldValue, std::string_view token) {
    for (const std::string_view part : split(fieldValue, ',')) {
        if (equalsIgnoringCase(trim(part), token))
            return true;
    }
    return false;
}

std::string jsonQuoted(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : isValidUtf8(text) ? text : std::string_view("(not UTF-8)")) {
        if (c == '"' || c == '\\')
            (quoted += '\\') += c;
        else if (isControl(c))
            quoted += fmt::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        else
            quoted += c;
    }
    return quoted + '"';
}

} // namespace orrery::net
