#pragma once

#include "core/base/result.h"
#include "core/net/http_message.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace orrery::net {

/// Why a message was not accepted, and with which status a server says so.
struct ParseFailure {
    int status = 400;
    std::string message;
};

/// Finds the end of a head in bytes that arrive piece by piece, refusing lone CR and LF on the way.
class HeadScanner {
public:
    explicit HeadScanner(std::size_t maximum) : m_maximum(maximum) {}
    /// `buffer` holds all bytes of the message so far. Returns the length of the head once it is complete.
    std::optional<std::size_t> scan(std::string_view buffer, std::optional<ParseFailure>& failure);
    void reset() { m_scanned = 0; }

private:
    std::size_t m_maximum;
    std::size_t m_scanned = 0;
};

/// Refuses every request head whose framing or addressing two readers could understand differently.
std::optional<ParseFailure> checkRequestHead(std::string_view head);

/// True for localhost, 127.0.0.1 and [::1] with any port or none, and for `extraHosts`. Exact, no patterns.
bool isOwnHost(std::string_view hostField, const std::vector<std::string>& extraHosts);

/// Reads one request, then is thrown away. Source: RFC 9112, through Boost.Beast.
class RequestParser {
public:
    RequestParser();
    ~RequestParser();

    /// Takes a complete head that `checkRequestHead` passed. Fills all of `request` but body and peer.
    std::optional<ParseFailure> readHead(std::string_view head, Request& request);
    /// Refuses at once a body that announces more; one that comes in chunks is refused when it passes the
    /// limit.
    std::optional<ParseFailure> setMaximumBody(std::uint64_t bytes);
    /// Takes body bytes; returns how many belonged to this request.
    std::size_t readBody(std::string_view bytes, std::optional<ParseFailure>& failure);
    bool isComplete() const;
    bool hasBody() const;
    bool expectsContinue() const;
    bool keepAlive() const;
    std::string takeBody();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Reads one response piece by piece, for the client.
class ResponseParser {
public:
    explicit ResponseParser(bool answersHead);
    ~ResponseParser();

    /// Takes all of `bytes`. Errors: InvalidInput for what is not HTTP.
    Result<void> read(std::string_view bytes);
    /// What came after the end of the response.
    std::string takeRest();
    /// The connection was closed by the server.
    Result<void> readEnd();
    bool isHeadComplete() const;
    bool isComplete() const;
    bool keepAlive() const;
    int status() const;
    Headers headers() const;
    /// The body bytes gathered since the last call.
    std::string takeBody();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace orrery::net
