#include "core/base/text.h"
#include "core/net/http_parser.h"

#include <algorithm>

namespace orrery::net {

namespace {

constexpr std::size_t mostFields = 100;
constexpr std::size_t longestTarget = 8 * 1024;

ParseFailure bad(std::string message) {
    return {400, std::move(message)};
}

bool isTokenCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c != '\0' && std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos);
}

bool isToken(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isValueCharacter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == '\t' || (byte >= 0x20 && byte != 0x7F);
}

bool isDecimal(std::string_view text, std::size_t longest) {
    return !text.empty() && text.size() <= longest &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The fields that steer framing and addressing, gathered while the lines are checked.
struct Seen {
    int hosts = 0;
    int lengths = 0;
    int encodings = 0;
    int upgrades = 0;
    bool nonEmptyLength = false;
};

std::optional<ParseFailure> checkRequestLine(std::string_view line, bool& version10, bool& bodiless) {
    const std::size_t first = line.find(' ');
    const std::size_t second = first == std::string_view::npos ? first : line.find(' ', first + 1);
    if (second == std::string_view::npos || line.find(' ', second + 1) != std::string_view::npos)
        return bad("The request line is not 'METHOD target HTTP/1.1'");
    const std::string_view method = line.substr(0, first);
    const std::string_view target = line.substr(first + 1, second - first - 1);
    const std::string_view version = line.substr(second + 1);
    if (!isToken(method))
        return bad("The request's method is not a token");
    if (version != "HTTP/1.1" && version != "HTTP/1.0") {
        const bool other = version.size() == 8 && version.starts_with("HTTP/") && version[5] != '1';
        return ParseFailure{other ? 505 : 400, "Only HTTP/1.1 is spoken here"};
    }
    constexpr std::array known{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"};
    if (std::find(known.begin(), known.end(), method) == known.end())
        return ParseFailure{501, "The request's method is not known"};
    if (target.size() > longestTarget)
        return ParseFailure{414, "The request's target is longer than 8 KiB"};
    if (target.empty() || target[0] != '/')
        return bad("The request's target must be a path that starts with '/'");
    version10 = version == "HTTP/1.0";
    bodiless = method == "GET" || method == "HEAD";
    return std::nullopt;
}

std::optional<ParseFailure> checkField(std::string_view line, Seen& seen) {
    if (line[0] == ' ' || line[0] == '\t')
        return bad("A header field is folded over two lines");
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
        return bad("A header line is not 'name: value'");
    const std::string_view name = line.substr(0, colon);
    const std::string_view rest = line.substr(colon + 1);
    if (!std::all_of(rest.begin(), rest.end(), isValueCharacter))
        return bad("A header value holds a control character");
    const std::string_view value = trim(rest);
    if (equalsIgnoringCase(name, "Host")) {
        ++seen.hosts;
    } else if (equalsIgnoringCase(name, "Content-Length")) {
        ++seen.lengths;
        if (!isDecimal(value, 18))
            return bad("Content-Length is not one plain decimal number");
        seen.nonEmptyLength = value.find_first_not_of('0') != std::string_view::npos;
    } else if (equalsIgnoringCase(name, "Transfer-Encoding")) {
        ++seen.encodings;
        if (!equalsIgnoringCase(value, "chunked"))
            return bad("Transfer-Encoding may only be 'chunked'");
    } else if (equalsIgnoringCase(name, "Upgrade")) {
        ++seen.upgrades;
    } else if (name.find('_') != std::string_view::npos) {
        // Gateways that turn names into variables cannot tell Content_Length from Content-Length.
        std::string dashed(name);
        std::replace(dashed.begin(), dashed.end(), '_', '-');
        if (equalsIgnoringCase(dashed, "Content-Length") || equalsIgnoringCase(dashed, "Transfer-Encoding"))
            return bad("A header name imitates one that frames the message");
    }
    return std::nullopt;
}

std::optional<ParseFailure> checkCombination(const Seen& seen, bool version10, bool bodiless) {
    if (seen.hosts != 1)
        return bad("A request needs exactly one Host");
    if (seen.lengths > 1 || seen.encodings > 1)
        return bad("The length of the body is given twice");
    if (seen.lengths > 0 && seen.encodings > 0)
        return bad("Both Content-Length and Transfer-Encoding are given");
    if (seen.encodings > 0 && version10)
        return bad("HTTP/1.0 has no Transfer-Encoding");
    if (bodiless && (seen.encodings > 0 || seen.nonEmptyLength))
        return bad("GET and HEAD have no body");
    if (seen.upgrades > 0 && (version10 || seen.encodings > 0 || seen.nonEmptyLength))
        return bad("A request for an upgrade has no body");
    return std::nullopt;
}

} // namespace

std::optional<std::size_t> HeadScanner::scan(std::string_view buffer, std::optional<ParseFailure>& failure) {
    const std::size_t end = std::min(buffer.size(), m_maximum);
    for (; m_scanned < end; ++m_scanned) {
        const char c = buffer[m_scanned];
        if (c == '\n') {
            if (m_scanned == 0 || buffer[m_scanned - 1] != '\r') {
                failure = bad("A header line ends without a carriage return");
                return std::nullopt;
            }
            if (m_scanned >= 3 && buffer[m_scanned - 2] == '\n')
                return m_scanned + 1;
        } else if (m_scanned > 0 && buffer[m_scanned - 1] == '\r') {
            failure = bad("A header line holds a lone carriage return");
            return std::nullopt;
        } else if (c == '\0') {
            failure = bad("The head holds a NUL character");
            return std::nullopt;
        }
    }
    if (m_scanned == m_maximum)
        failure = ParseFailure{431, "The head of the request is too large"};
    return std::nullopt;
}

std::optional<ParseFailure> checkRequestHead(std::string_view head) {
    head.remove_suffix(2); // the empty line
    Seen seen;
    bool version10 = false;
    bool bodiless = false;
    std::size_t count = 0;
    while (!head.empty()) {
        const std::size_t end = head.find("\r\n");
        const std::string_view line = head.substr(0, end);
        head.remove_prefix(end + 2);
        if (line.empty())
            return bad("The head starts with an empty line");
        auto failure = count == 0 ? checkRequestLine(line, version10, bodiless) : checkField(line, seen);
        if (failure)
            return failure;
        if (++count > mostFields)
            return ParseFailure{431, "The request has more than 100 header fields"};
    }
    return checkCombination(seen, version10, bodiless);
}

bool isOwnHost(std::string_view hostField, const std::vector<std::string>& extraHosts) {
    std::string_view name = hostField;
    const std::size_t bracket = name.rfind(']');
    const std::size_t colon = name.rfind(':');
    if (colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket)) {
        const std::string_view port = name.substr(colon + 1);
        if (!isDecimal(port, 5) || std::stoi(std::string(port)) > 65535)
            return false;
        name = name.substr(0, colon);
    }
    const auto matches = [name](std::string_view own) { return equalsIgnoringCase(name, own); };
    return matches("localhost") || matches("127.0.0.1") || matches("[::1]") ||
           std::any_of(extraHosts.begin(), extraHosts.end(), matches);
}

} // namespace orrery::net
