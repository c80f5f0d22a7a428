#include "core/net/http_parser.h"

#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace orrery::net {

namespace http = boost::beast::http;

namespace {

std::string_view view(boost::beast::string_view text) {
    return {text.data(), text.size()};
}

Headers toHeaders(const http::fields& fields) {
    Headers headers;
    for (const auto& field : fields)
        headers.add(std::string(view(field.name_string())), std::string(view(field.value())));
    return headers;
}

ParseFailure toFailure(const boost::system::error_code& error) {
    if (error == http::error::body_limit)
        return {413, "The body of the request is too large"};
    return {400, "The request is malformed: " + error.message()};
}

// A chunk's size line is read whole; no honest one is longer than this.
constexpr std::size_t longestChunkLine = 64;

} // namespace

struct RequestParser::State {
    http::request_parser<http::string_body> parser;
    std::function<void(std::uint64_t, boost::beast::string_view, boost::system::error_code&)> onChunk;
    std::size_t fieldCount = 0;
    bool expectsContinue = false;
};

RequestParser::RequestParser() : m_state(std::make_unique<State>()) {
    State& state = *m_state;
    state.parser.eager(true);
    state.parser.header_limit(64 * 1024); // The head scanner has its own, lower limit.
    state.onChunk = [](std::uint64_t, boost::beast::string_view extensions,
                       boost::system::error_code& error) {
        // Nobody we serve sends chunk extensions, and readers disagree about line ends inside them.
        if (!extensions.empty())
            error = http::error::bad_chunk_extension;
    };
    state.parser.on_chunk_header(state.onChunk);
}

RequestParser::~RequestParser() = default;

std::optional<ParseFailure> RequestParser::readHead(std::string_view head, Request& request) {
    auto& parser = m_state->parser;
    parser.body_limit(std::uint64_t{1} << 62); // the true limit is set once the route is known
    boost::system::error_code error;
    const std::size_t taken = parser.put(boost::asio::buffer(head.data(), head.size()), error);
    if (error && error != http::error::need_more)
        return toFailure(error);
    if (!parser.is_header_done() || taken != head.size())
        return ParseFailure{400, "The head of the request is malformed"};
    const auto& message = parser.get();
    request.method = view(message.method_string());
    request.target = view(message.target());
    request.headers = toHeaders(message.base());
    m_state->fieldCount = request.headers.all().size();
    auto target = parseTarget(request.target);
    if (!target)
        return ParseFailure{400, target.error().message()};
    request.path = std::move(target->path);
    request.segments = std::move(target->segments);
    request.query = std::move(target->query);
    request.wantsWebSocket = request.method == "GET" &&
                             hasToken(request.headers.get("Connection"), "upgrade") &&
                             equalsIgnoringCase(request.headers.get("Upgrade"), "websocket");
    const std::string* expectation = request.headers.find("Expect");
    if (expectation && !equalsIgnoringCase(*expectation, "100-continue"))
        return ParseFailure{417, "The only expectation that can be met is 100-continue"};
    m_state->expectsContinue = expectation != nullptr;
    return std::nullopt;
}

std::optional<ParseFailure> RequestParser::setMaximumBody(std::uint64_t bytes) {
    if (m_state->parser.content_length().value_or(0) > bytes)
        return toFailure(http::error::body_limit);
    m_state->parser.body_limit(bytes);
    return std::nullopt;
}

std::size_t RequestParser::readBody(std::string_view bytes, std::optional<ParseFailure>& failure) {
    auto& parser = m_state->parser;
    std::size_t total = 0;
    while (total < bytes.size() && !parser.is_done()) {
        boost::system::error_code error;
        const std::size_t left = bytes.size() - total;
        const std::size_t taken = parser.put(boost::asio::buffer(bytes.data() + total, left), error);
        total += taken;
        if (error && error != http::error::need_more) {
            failure = toFailure(error);
            return total;
        }
        if (taken == 0) {
            if (left > longestChunkLine)
                failure = ParseFailure{400, "A chunk's size line is too long"};
            return total;
        }
    }
    // Beast adds trailers to the header fields; nobody may smuggle one in behind the checks of the head.
    const auto& fields = parser.get().base();
    if (parser.is_done() &&
        static_cast<std::size_t>(std::distance(fields.begin(), fields.end())) != m_state->fieldCount)
        failure = ParseFailure{400, "Fields after a chunked body are not accepted"};
    return total;
}

bool RequestParser::isComplete() const {
    return m_state->parser.is_done();
}

bool RequestParser::hasBody() const {
    return m_state->parser.chunked() || m_state->parser.content_length().value_or(0) > 0;
}

bool RequestParser::expectsContinue() const {
    return m_state->expectsContinue;
}

bool RequestParser::keepAlive() const {
    return m_state->parser.keep_alive();
}

std::string RequestParser::takeBody() {
    return std::move(m_state->parser.get().body());
}

struct ResponseParser::State {
    http::response_parser<http::string_body> parser;
    std::string pending;
};

ResponseParser::ResponseParser(bool answersHead) : m_state(std::make_unique<State>()) {
    m_state->parser.eager(true);
    m_state->parser.skip(answersHead);
    m_state->parser.header_limit(64 * 1024);
    m_state->parser.body_limit(boost::none);
}

ResponseParser::~ResponseParser() = default;

Result<void> ResponseParser::read(std::string_view bytes) {
    // Beast leaves a line that is not complete; it is offered again together with what follows.
    std::string& pending = m_state->pending;
    pending += bytes;
    std::size_t total = 0;
    while (total < pending.size() && !m_state->parser.is_done()) {
        boost::system::error_code error;
        const auto rest = boost::asio::buffer(pending.data() + total, pending.size() - total);
        const std::size_t taken = m_state->parser.put(rest, error);
        total += taken;
        if (error && error != http::error::need_more)
            return Error(ErrorCode::InvalidInput, "The server's answer is not HTTP: " + error.message());
        if (taken == 0)
            break;
    }
    pending.erase(0, total);
    return {};
}

std::string ResponseParser::takeRest() {
    return std::exchange(m_state->pending, {});
}

Result<void> ResponseParser::readEnd() {
    boost::system::error_code error = http::error::end_of_stream;
    if (m_state->parser.got_some())
        m_state->parser.put_eof(error = {});
    if (error)
        return Error(ErrorCode::Unavailable,
                     "The server closed the connection before its answer was complete");
    return {};
}

bool ResponseParser::isHeadComplete() const {
    return m_state->parser.is_header_done();
}

bool ResponseParser::isComplete() const {
    return m_state->parser.is_done();
}

bool ResponseParser::keepAlive() const {
    return m_state->parser.keep_alive();
}

int ResponseParser::status() const {
    return static_cast<int>(m_state->parser.get().result_int());
}

Headers ResponseParser::headers() const {
    return toHeaders(m_state->parser.get().base());
}

std::string ResponseParser::takeBody() {
    return std::exchange(m_state->parser.get().body(), {});
}

} // namespace orrery::net
