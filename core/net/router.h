#pragma once

#include "core/base/result.h"
#include "core/net/http_server.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace orrery::net {

/// Who may call a route.
enum class RoutePolicy {
    Public, ///< Anybody who can connect. Only for what tells nothing and changes nothing.
    Token,  ///< Who presents the workspace's bearer token.
};

/// One entry of the table. A route cannot be made without saying who may call it.
class Route {
public:
    using Handler = std::function<void(Request, Responder)>;

    /// `pattern` is a path whose `{name}` segments match any one segment, and whose last may be `{name...}`
    /// for the rest of the path: "/api/v1/runs/{run}/cancel".
    Route(std::string method, std::string pattern, RoutePolicy policy, Handler handler)
        : m_method(std::move(method)), m_pattern(std::move(pattern)), m_policy(policy),
          m_handler(std::move(handler)) {}

    /// The body this route takes at most. Default: 1 MiB.
    Route&& maximumBody(std::uint64_t bytes) && { return m_maximumBody = bytes, std::move(*this); }
    /// The media types of a body. Default: application/json alone, which no web form can send.
    Route&& accepts(std::vector<std::string> types) && {
        return m_accepts = std::move(types), std::move(*this);
    }

    const std::string& method() const { return m_method; }
    const std::string& pattern() const { return m_pattern; }
    RoutePolicy policy() const { return m_policy; }
    const Handler& handler() const { return m_handler; }
    std::uint64_t maximumBody() const { return m_maximumBody; }
    const std::vector<std::string>& accepts() const { return m_accepts; }

private:
    std::string m_method;
    std::string m_pattern;
    RoutePolicy m_policy;
    Handler m_handler;
    std::uint64_t m_maximumBody = 1024 * 1024;
    std::vector<std::string> m_accepts{"application/json"};
};

/// The table of routes, and the one gate in front of it. Whoever has no token learns only of public routes:
/// every other path, existing or not, answers 401. Thread: the loop's.
class Router final : public HttpHandler {
public:
    /// `token` must not be empty: there is no server without one.
    explicit Router(std::string token);

    /// Errors: InvalidInput for a bad pattern, AlreadyExists where a route for the same requests is there.
    Result<void> add(Route route);
    const std::vector<Route>& routes() const { return m_routes; }

    Admission admit(const Request& head) override;
    void handle(Request request, Responder responder) override;

private:
    struct Match {
        const Route* route = nullptr;
        std::string allowed; ///< The methods this path knows, where the method was the problem.
    };
    Match find(const Request& request) const;
    bool isAuthorized(const Request& request) const;

    std::string m_token;
    std::vector<Route> m_routes;
    std::vector<std::vector<std::string>> m_patterns; ///< The segments of each route's pattern.
};

/// Compares without telling by its time where two secrets differ.
bool equalSecrets(std::string_view a, std::string_view b);

} // namespace orrery::net
