#include "core/api/routes.h"
#include "core/api/wire/codec.h"
#include "core/base/text.h"

namespace orrery::api {

namespace {

using formats::Json;

Json schemas() {
    Json all = Json::object();
#define ORRERY_WIRE_TYPE(Type) all.add(#Type, codec::describe<Type>());
#include "core/api/wire/types.inc"
    return all;
}

Json content(std::string_view type) {
    Json schema = Json::object({{"$ref", "#/components/schemas/" + std::string(type)}});
    return Json::object({{"application/json", Json::object({{"schema", std::move(schema)}})}});
}

Json parameter(std::string_view name, const char* place) {
    return Json::object({{"name", name},
                         {"in", place},
                         {"required", std::string_view(place) == "path"},
                         {"schema", Json::object({{"type", "string"}})}});
}

Json parameters(const RouteSpec& route) {
    Json list = Json::array();
    for (const std::string_view part : split(route.pattern, '/'))
        if (part.starts_with('{'))
            list.push(parameter(part.substr(1, part.size() - 2), "path"));
    for (const std::string_view name : split(route.query, ' '))
        if (!name.empty())
            list.push(parameter(name, "query"));
    return list;
}

Json operation(const RouteSpec& route) {
    Json success = Json::object({{"description", "Success"}});
    if (!route.response.empty())
        success.add("content", content(route.response));
    Json failure = Json::object({{"description", "Failure"}, {"content", content("Failure")}});
    Json operation = Json::object(
        {{"summary", route.summary},
         {"parameters", parameters(route)},
         {"responses", Json::object({{"200", std::move(success)}, {"default", std::move(failure)}})}});
    if (!route.request.empty())
        operation.add("requestBody", Json::object({{"content", content(route.request)}}));
    if (route.policy == Policy::Public)
        operation.add("security", Json::array());
    return operation;
}

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return lower;
}

} // namespace

std::string openApiDocument() {
    Json paths = Json::object();
    for (const RouteSpec& route : routes()) {
        if (!paths.contains(route.pattern))
            paths.add(std::string(route.pattern), Json::object());
        paths.find(route.pattern)->add(lowerCase(route.method), operation(route));
    }
    Json bearer = Json::array();
    bearer.push(Json::object({{"bearer", Json::array()}}));
    Json scheme = Json::object({{"bearer", Json::object({{"type", "http"}, {"scheme", "bearer"}})}});
    return Json::object({{"openapi", "3.1.0"},
                         {"info", Json::object({{"title", "Orrery"}, {"version", "1"}})},
                         {"security", std::move(bearer)},
                         {"paths", std::move(paths)},
                         {"components",
                          Json::object({{"schemas", schemas()}, {"securitySchemes", std::move(scheme)}})}})
        .dumpPretty();
}

} // namespace orrery::api
