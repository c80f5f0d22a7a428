#include "core/api/client.h"

#include <fmt/core.h>

#include <fstream>
#include <sstream>

namespace orrery::api {

namespace {

Result<std::string> readSmallFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file)
        return Error(ErrorCode::NotFound,
                     fmt::format("No server is running here: '{}' is not there", path.string()));
    return text.str();
}

net::Endpoint endpointOf(const ServerAddress& address) {
    return net::Endpoint{.port = static_cast<int>(address.port)};
}

ErrorCode codeFrom(std::string_view text) {
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code)
        if (toString(static_cast<ErrorCode>(code)) == text)
            return static_cast<ErrorCode>(code);
    return ErrorCode::Internal;
}

} // namespace

Client::Client(ServerAddress address, std::string token)
    : m_address(std::move(address)), m_token(std::move(token)), m_http(endpointOf(m_address), m_token) {}

Result<Client> Client::connect(const std::filesystem::path& workspace) {
    const std::filesystem::path state = workspace / ".orrery";
    ORRERY_TRY(const std::string addressText, readSmallFile(state / "server.json"));
    ORRERY_TRY(ServerAddress address, fromJson<ServerAddress>(addressText));
    ORRERY_TRY(std::string token, readSmallFile(state / "token"));
    while (!token.empty() && token.back() == '\n')
        token.pop_back();
    Client client(std::move(address), std::move(token));
    ORRERY_CHECK(client.get<Health>("/api/v1/health"));
    return client;
}

Result<std::string> Client::call(const char* method, const std::string& target, std::string body) {
    ORRERY_TRY(net::Response response, exchange(method, target, std::move(body)));
    return std::move(response.body);
}

Result<net::Response> Client::exchange(const char* method, const std::string& target, std::string body) {
    m_problems.clear();
    net::ClientRequest request;
    request.method = method;
    request.target = target;
    request.body = std::move(body);
    ORRERY_TRY(net::Response response, m_http.send(request));
    if (response.status < 300)
        return response;
    const auto failure = fromJson<Failure>(response.body);
    if (!failure.ok())
        return Error(ErrorCode::Internal,
                     fmt::format("{} {} was answered with status {}", method, target, response.status));
    m_problems = failure->problems;
    return Error(codeFrom(failure->code), failure->message);
}

Result<net::WebSocketClient> Client::follow(std::uint64_t run) {
    return net::WebSocketClient::connect(endpointOf(m_address), fmt::format("/api/v1/stream?run={}", run),
                                         m_token);
}

} // namespace orrery::api
