#pragma once

#include <span>
#include <string>
#include <string_view>

namespace orrery::api {

/// Who may call a route. A route without a policy cannot be written down.
enum class Policy {
    Public, ///< Anybody who reaches the port; answers nothing about the workspace.
    Token,  ///< Needs the workspace's bearer token.
};

/// One operation of the API, as served and as documented.
struct RouteSpec {
    std::string_view method;
    std::string_view pattern; ///< "/api/v1/runs/{run}"
    Policy policy;
    std::string_view summary;
    std::string_view query;    ///< Names of query parameters, separated by spaces.
    std::string_view request;  ///< Name of the wire type of the body; empty for none.
    std::string_view response; ///< Name of the wire type of the answer; empty for raw bytes or a stream.
};

/// Every route of the API. The server serves exactly these; a test compares.
std::span<const RouteSpec> routes();

/// The OpenAPI 3.1 document of `routes()`, as JSON.
std::string openApiDocument();

} // namespace orrery::api
