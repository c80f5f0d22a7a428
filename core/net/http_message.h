#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace orrery::net {

/// The header fields of a message in the order they came. Names compare without case.
class Headers {
public:
    Headers() = default;
    Headers(std::initializer_list<std::pair<std::string, std::string>> fields) : m_fields(fields) {}

    /// The first field of that name, or nullptr.
    const std::string* find(std::string_view name) const;
    std::string_view get(std::string_view name) const;
    void add(std::string name, std::string value) {
        m_fields.emplace_back(std::move(name), std::move(value));
    }
    /// Replaces all fields of that name by one.
    void set(std::string name, std::string value);
    const std::vector<std::pair<std::string, std::string>>& all() const { return m_fields; }

private:
    std::vector<std::pair<std::string, std::string>> m_fields;
};

/// The decoded `key=value` pairs behind the `?`, in order; keys may repeat.
class Query {
public:
    /// The first value of that key, or nullopt.
    std::optional<std::string> find(std::string_view key) const;
    std::vector<std::string> findAll(std::string_view key) const;
    void add(std::string key, std::string value) { m_pairs.emplace_back(std::move(key), std::move(value)); }
    const std::vector<std::pair<std::string, std::string>>& all() const { return m_pairs; }

private:
    std::vector<std::pair<std::string, std::string>> m_pairs;
};

/// Who is at the other end of a connection.
struct Peer {
    bool unixSocket = false;
    std::string address; ///< "127.0.0.1:4711", or empty for a Unix socket.
    int process = 0;     ///< The peer's process id over a Unix socket, else 0.
    int user = -1;       ///< The peer's user id over a Unix socket, else -1.
};

/// A request whose framing, target and Host were checked.
struct Request {
    std::string method;
    std::string target;                ///< As sent: "/api/v1/runs/3?full=1".
    std::string path;                  ///< The part of `target` before '?', still encoded.
    std::vector<std::string> segments; ///< Decoded exactly once. A trailing slash gives a last "".
    Query query;                       ///< Decoded exactly once; '+' is a space.
    std::map<std::string, std::string> parameters; ///< What the route's `{name}` parts matched.
    Headers headers;
    std::string body;
    Peer peer;
    bool wantsWebSocket = false; ///< Asks for an upgrade; see Responder::acceptWebSocket.

    std::string_view parameter(const std::string& name) const;
};

/// A whole response. Content-Length, Date and the security headers are added when it is sent.
struct Response {
    int status = 200;
    Headers headers;
    std::string body;

    static Response json(std::string body, int status = 200);
    static Response text(std::string body, int status = 200);
    /// `{"error": code, "message": …}` with the status that fits the code.
    static Response error(const Error& error);
    static Response error(int status, std::string_view code, std::string_view message);
    static Response empty(int status = 204) { return Response{.status = status}; }
};

/// "Not Found" for 404.
std::string_view reasonPhrase(int status);
/// The status that says to a client what an error code says to a caller.
int httpStatus(ErrorCode code);

/// What a request's target holds, decoded exactly once.
struct Target {
    std::string path;
    std::vector<std::string> segments;
    Query query;
};

/// Reads an origin-form target. Refuses bad escapes, control characters, fragments, empty, "." and ".."
/// segments, and separators that came in as escapes. Errors: InvalidInput.
Result<Target> parseTarget(std::string_view target);

/// Joins segments to a relative file path. Each must be one plain component: no separator, no leading "..",
/// no control character, and no '%', which would mean somebody encoded twice. Errors: InvalidInput.
Result<std::string> relativeFilePath(const std::vector<std::string>& segments, std::size_t first);

/// Decodes %XX once. Errors: InvalidInput for a malformed escape or a NUL.
Result<std::string> percentDecode(std::string_view text, bool plusIsSpace);
/// Encodes all but unreserved characters, for one segment or one query value.
std::string percentEncode(std::string_view text);

bool equalsIgnoringCase(std::string_view a, std::string_view b);
/// True where a comma-separated field value holds `token`, without case.
bool hasToken(std::string_view fieldValue, std::string_view token);
/// Quotes a text as a JSON string, for the few answers this module makes itself.
std::string jsonQuoted(std::string_view text);

} // namespace orrery::net
