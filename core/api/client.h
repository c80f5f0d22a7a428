#pragma once

#include "core/api/wire/wire.h"
#include "core/net/http_client.h"

#include <filesystem>
#include <optional>
#include <string>

namespace orrery::api {

/// The server of a workspace, as a program on the same machine calls it. Blocking. Thread: one at a time.
class Client {
public:
    /// Reads address and token from the workspace's `.orrery/` and asks for its health.
    /// Errors: NotFound where no server has written its address, Unavailable where none answers there.
    static Result<Client> connect(const std::filesystem::path& workspace);

    /// Errors: those of the connection; else what the server said, with its code and message. The findings
    /// that came with a refusal are in `problems()`.
    template <typename Answer>
    Result<Answer> get(const std::string& target) {
        ORRERY_TRY(const std::string body, call("GET", target, ""));
        return fromJson<Answer>(body);
    }
    template <typename Answer, typename Body>
    Result<Answer> post(const std::string& target, const Body& body) {
        ORRERY_TRY(const std::string answer, postForText(target, body));
        return fromJson<Answer>(answer);
    }
    /// The answer's JSON as it came, for passing it on. Errors: as `get`.
    template <typename Body>
    Result<std::string> postForText(const std::string& target, const Body& body) {
        return call("POST", target, toJson(body));
    }

    /// The answer itself, for what is no wire type. Errors: as `get`.
    Result<net::Response> fetch(const std::string& target) { return exchange("GET", target, ""); }

    /// Findings of the last refused call.
    const std::vector<Problem>& problems() const { return m_problems; }
    const ServerAddress& address() const { return m_address; }

    /// Opens the stream of a run: a RunSnapshot, then RunDelta messages.
    Result<net::WebSocketClient> follow(std::uint64_t run);

private:
    Client(ServerAddress address, std::string token);
    Result<std::string> call(const char* method, const std::string& target, std::string body);
    Result<net::Response> exchange(const char* method, const std::string& target, std::string body);

    ServerAddress m_address;
    std::string m_token;
    net::HttpClient m_http;
    std::vector<Problem> m_problems;
};

} // namespace orrery::api
