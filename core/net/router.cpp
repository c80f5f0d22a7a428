#include "core/net/router.h"

#include "core/base/hash.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace orrery::net {

namespace {

bool isVariable(std::string_view segment) {
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

bool isRest(std::string_view segment) {
    return isVariable(segment) && segment.ends_with("...}");
}

std::string variableName(std::string_view segment) {
    const std::size_t suffix = isRest(segment) ? 4 : 1;
    return std::string(segment.substr(1, segment.size() - 1 - suffix));
}

bool matches(const std::vector<std::string>& pattern, const std::vector<std::string>& segments) {
    const bool rest = !pattern.empty() && isRest(pattern.back());
    if (rest ? segments.size() < pattern.size() : segments.size() != pattern.size())
        return false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (isVariable(pattern[i]) ? segments[i].empty() : pattern[i] != segments[i])
            return false;
    }
    return true;
}

bool sameRequests(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& left, const auto& right) {
        return left == right || (isVariable(left) && isVariable(right) && isRest(left) == isRest(right));
    });
}

/// Literal segments before variables, so that "/runs/latest" wins over "/runs/{run}".
bool isMoreSpecific(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        const int left = isRest(a[i]) ? 2 : isVariable(a[i]) ? 1 : 0;
        const int right = isRest(b[i]) ? 2 : isVariable(b[i]) ? 1 : 0;
        if (left != right)
            return left < right;
    }
    return a.size() > b.size();
}

bool acceptsMethod(const Route& route, std::string_view method) {
    return route.method() == method || (method == "HEAD" && route.method() == "GET");
}

bool acceptsBody(const Route& route, const Request& request) {
    const bool hasBody =
        request.headers.find("Transfer-Encoding") ||
        request.headers.get("Content-Length").find_first_not_of('0') != std::string_view::npos;
    const std::string_view field = request.headers.get("Content-Type");
    const std::string_view type = trim(field.substr(0, field.find(';')));
    if (type.empty())
        return !hasBody;
    return std::any_of(route.accepts().begin(), route.accepts().end(), [type](const std::string& each) {
        return each == "*/*" || equalsIgnoringCase(each, type);
    });
}

} // namespace

bool equalSecrets(std::string_view a, std::string_view b) {
    // Over digests, so that neither length nor content decides how long it takes.
    const Digest left = Hasher::of(a);
    const Digest right = Hasher::of(b);
    unsigned difference = 0;
    for (std::size_t i = 0; i < left.bytes.size(); ++i)
        difference |= static_cast<unsigned>(left.bytes[i] ^ right.bytes[i]);
    return difference == 0;
}

Router::Router(std::string token) : m_token(std::move(token)) {
    assert(!m_token.empty());
}

Result<void> Router::add(Route route) {
    constexpr std::array known{"GET", "POST", "PUT", "PATCH", "DELETE"};
    const bool knownMethod = std::find(known.begin(), known.end(), route.method()) != known.end();
    if (!knownMethod || !route.pattern().starts_with('/') || !route.handler())
        return Error(ErrorCode::InvalidInput, "Not a route: " + route.method() + " " + route.pattern());
    std::vector<std::string> pattern;
    for (const std::string_view part : split(std::string_view(route.pattern()).substr(1), '/'))
        pattern.emplace_back(part);
    for (std::size_t i = 0; i < m_routes.size(); ++i) {
        if (m_routes[i].method() == route.method() && sameRequests(m_patterns[i], pattern))
            return Error(ErrorCode::AlreadyExists, fmt::format("{} {} is taken by {}", route.method(),
                                                               route.pattern(), m_routes[i].pattern()));
    }
    m_routes.push_back(std::move(route));
    m_patterns.push_back(std::move(pattern));
    return {};
}

Router::Match Router::find(const Request& request) const {
    Match match;
    const std::vector<std::string>* best = nullptr;
    for (std::size_t i = 0; i < m_routes.size(); ++i) {
        if (!matches(m_patterns[i], request.segments))
            continue;
        const Route& route = m_routes[i];
        if (!acceptsMethod(route, request.method)) {
            match.allowed += (match.allowed.empty() ? "" : ", ") + route.method();
        } else if (!best || isMoreSpecific(m_patterns[i], *best)) {
            match.route = &route;
            best = &m_patterns[i];
        }
    }
    return match;
}

bool Router::isAuthorized(const Request& request) const {
    constexpr std::string_view scheme = "Bearer ";
    const std::string_view field = request.headers.get("Authorization");
    if (m_token.empty() || field.size() <= scheme.size() ||
        !equalsIgnoringCase(field.substr(0, scheme.size()), scheme))
        return false;
    return equalSecrets(trim(field.substr(scheme.size())), m_token);
}

HttpHandler::Admission Router::admit(const Request& head) {
    const Match match = find(head);
    const bool isPublic = match.route && match.route->policy() == RoutePolicy::Public;
    if (!isPublic && !isAuthorized(head)) {
        Response refusal = Response::error(401, "unauthorized", "This needs the workspace's token");
        refusal.headers.add("WWW-Authenticate", "Bearer");
        return {.refusal = std::move(refusal)};
    }
    if (!match.route && match.allowed.empty())
        return {.refusal = Response::error(404, "not-found", "There is nothing at this address")};
    if (!match.route) {
        Response refusal = Response::error(405, "unsupported", "This address does not take this method");
        refusal.headers.add("Allow", match.allowed);
        return {.refusal = std::move(refusal)};
    }
    if (!acceptsBody(*match.route, head))
        return {.refusal = Response::error(415, "invalid-input",
                                           "The body must be " + join(match.route->accepts(), " or "))};
    return {.maximumBody = match.route->maximumBody()};
}

void Router::handle(Request request, Responder responder) {
    const Match match = find(request);
    if (!match.route)
        return responder.send(Response::error(404, "not-found", "There is nothing at this address"));
    const auto& pattern = m_patterns[static_cast<std::size_t>(match.route - m_routes.data())];
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (!isVariable(pattern[i]))
            continue;
        std::string& value = request.parameters[variableName(pattern[i])];
        value = request.segments[i];
        for (std::size_t rest = i + 1; isRest(pattern[i]) && rest < request.segments.size(); ++rest)
            value += "/" + request.segments[rest];
    }
    match.route->handler()(std::move(request), std::move(responder));
}

} // namespace orrery::net
