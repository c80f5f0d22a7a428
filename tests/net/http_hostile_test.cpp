#include "tests/net/server_fixture.h"

#include "core/net/http_parser.h"

#include <future>
#include <poll.h>
#include <random>

using namespace orrery;
using namespace orrery::net;
using namespace std::chrono_literals;

namespace {

class HttpHostileTest : public ServerFixture {};

const std::string fields =
    "Host: localhost\r\nAuthorization: Bearer secret-token\r\nContent-Type: application/json\r\n";
const std::string post = "POST /echo HTTP/1.1\r\n" + fields;
const std::string chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
// What a smuggler would like to have read as a second request.
const std::string hidden = "POST /echo HTTP/1.1\r\n" + fields + "Content-Length: 2\r\n\r\n[]";

struct Framing {
    const char* name;
    std::string bytes;
    int status = 400;
};

std::vector<Framing> doubtfulLengths() {
    const std::string nul(1, '\0');
    return {
        {"length and chunked", post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
        {"chunked and length", post + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n"},
        {"length zero and chunked",
         post + "Content-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
        {"two lengths", post + "Content-Length: 2\r\nContent-Length: 4\r\n\r\n[]"},
        {"the same length twice", post + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n[]"},
        {"a list of lengths", post + "Content-Length: 2, 2\r\n\r\n[]"},
        {"a signed length", post + "Content-Length: +2\r\n\r\n[]"},
        {"a negative length", post + "Content-Length: -2\r\n\r\n[]"},
        {"a hexadecimal length", post + "Content-Length: 0x2\r\n\r\n[]"},
        {"an octal-looking octet", post + "Content-Length: 2 2\r\n\r\n[]"},
        {"a length with a fraction", post + "Content-Length: 2.0\r\n\r\n[]"},
        {"a length with an exponent", post + "Content-Length: 2e0\r\n\r\n[]"},
        {"an empty length", post + "Content-Length:\r\n\r\n[]"},
        {"a length of blanks", post + "Content-Length:   \r\n\r\n[]"},
        {"a length in quotes", post + "Content-Length: \"2\"\r\n\r\n[]"},
        {"a length beyond 64 bits", post + "Content-Length: 18446744073709551618\r\n\r\n[]"},
        {"a length of 100 digits", post + "Content-Length: " + std::string(100, '1') + "\r\n\r\n[]"},
        {"a length with a vertical tab", post + "Content-Length: \v2\r\n\r\n[]"},
        {"a length with NUL", post + "Content-Length: 2" + nul + "\r\n\r\n[]"},
        {"a length with an underscore", post + "Content_Length: 2\r\nContent-Length: 2\r\n\r\n[]"},
    };
}

std::vector<Framing> doubtfulEncodings() {
    const std::string nul(1, '\0');
    return {
        {"gzip, chunked", post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"},
        {"chunked, gzip", post + "Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n"},
        {"chunked twice in one", post + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n"},
        {"chunked in two fields",
         post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
        {"chunked and identity",
         post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n"},
        {"identity", post + "Transfer-Encoding: identity\r\n\r\n"},
        {"xchunked", post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"},
        {"chunked with a quote", post + "Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n"},
        {"chunked with a parameter", post + "Transfer-Encoding: chunked;q=1\r\n\r\n0\r\n\r\n"},
        {"chunked with a vertical tab", post + "Transfer-Encoding:\vchunked\r\n\r\n0\r\n\r\n"},
        {"chunked with NUL", post + "Transfer-Encoding: chunked" + nul + "\r\n\r\n0\r\n\r\n"},
        {"an empty transfer encoding", post + "Transfer-Encoding:\r\n\r\n0\r\n\r\n"},
        {"a space before the colon", post + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"},
        {"a tab before the colon", post + "Content-Length\t: 2\r\n\r\n[]"},
        {"a folded transfer encoding", post + "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n"},
        {"a folded field", post + "X-Long: a\r\n\tb\r\nContent-Length: 2\r\n\r\n[]"},
        {"a folded first field", "POST /echo HTTP/1.1\r\n Host: localhost\r\n" + fields + "\r\n"},
        {"an underscored encoding", post + "Transfer_Encoding: chunked\r\n\r\n0\r\n\r\n"},
        {"chunked in HTTP/1.0",
         "POST /echo HTTP/1.0\r\n" + fields + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
        {"a bare line feed in the head", post + "X: a\nContent-Length: 2\r\n\r\n[]"},
        {"a head of bare line feeds", "POST /echo HTTP/1.1\nHost: localhost\nContent-Length: 2\n\n[]"},
        {"a bare line feed after the request line", "POST /echo HTTP/1.1\n" + fields + "\r\n"},
        {"a lone carriage return", post + "X: a\rContent-Length: 2\r\n\r\n[]"},
        {"CR CR LF", post + "X: a\r\r\nContent-Length: 2\r\n\r\n[]"},
        {"an end of CR LF LF", post + "Content-Length: 2\r\n\n[]"},
    };
}

std::vector<Framing> doubtfulHeads() {
    const std::string nul(1, '\0');
    return {
        {"a field without a colon", post + "Content-Length 2\r\n\r\n[]"},
        {"a field without a name", post + ": value\r\n\r\n"},
        {"a name with a space", post + "Content Length: 2\r\n\r\n[]"},
        {"a name in brackets", post + "[Content-Length]: 2\r\n\r\n[]"},
        {"a name with NUL", post + "Content-Length" + nul + ": 2\r\n\r\n[]"},
        {"a name with a high byte", post + "Content-Length\xff: 2\r\n\r\n[]"},
        {"an escape character in a value", post + "X: \x1b[31m\r\n\r\n"},
        {"a DEL in a value", post + "X: \x7f\r\n\r\n"},
        {"no host", "GET /health HTTP/1.1\r\n\r\n"},
        {"two hosts", "GET /health HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n"},
        {"two different hosts", "GET /health HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n"},
        {"no host in HTTP/1.0", "GET /health HTTP/1.0\r\n\r\n"},
        {"an absolute target", "GET http://localhost/health HTTP/1.1\r\nHost: localhost\r\n\r\n"},
        {"an absolute target of another", "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n"},
        {"an authority target", "GET localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n"},
        {"an asterisk target", "GET * HTTP/1.1\r\nHost: localhost\r\n\r\n"},
        {"a fragment", "GET /health#x HTTP/1.1\r\nHost: localhost\r\n\r\n"},
        {"two spaces in the request line", "GET  /health HTTP/1.1\r\nHost: localhost\r\n\r\n"},
        {"a tab in the request line", "GET\t/health HTTP/1.1\r\nHost: localhost\r\n\r\n"},
        {"a space in the target", "GET /hea lth HTTP/1.1\r\nHost: localhost\r\n\r\n"},
        {"a space after the version", "GET /health HTTP/1.1 \r\nHost: localhost\r\n\r\n"},
        {"no version", "GET /health\r\nHost: localhost\r\n\r\n"},
        {"a lower-case version", "GET /health http/1.1\r\nHost: localhost\r\n\r\n"},
        {"a long version", "GET /health HTTP/1.10\r\nHost: localhost\r\n\r\n"},
        {"HTTP/1.2", "GET /health HTTP/1.2\r\nHost: localhost\r\n\r\n"},
        {"an empty line first", "\r\nGET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"},
        {"a high byte in the target", "GET /he\xc3\xa4lth HTTP/1.1\r\nHost: localhost\r\n\r\n"},
        {"a backslash in the target", "GET /..\\health HTTP/1.1\r\nHost: localhost\r\n\r\n"},
        {"a body on GET", "GET /health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello"},
        {"a chunked body on GET",
         "GET /health HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
        {"a body on HEAD", "HEAD /health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello"},
        {"an upgrade with a body",
         post + "Connection: upgrade\r\nUpgrade: websocket\r\nContent-Length: 2\r\n\r\n[]"},
    };
}

std::vector<Framing> doubtfulChunks() {
    return {
        {"a chunk size with a sign", chunked + "+2\r\n[]\r\n0\r\n\r\n"},
        {"a chunk size with 0x", chunked + "0x2\r\n[]\r\n0\r\n\r\n"},
        {"a chunk size with a space before", chunked + " 2\r\n[]\r\n0\r\n\r\n"},
        {"a chunk size with a space behind", chunked + "2 \r\n[]\r\n0\r\n\r\n"},
        {"an empty chunk size", chunked + "\r\n[]\r\n0\r\n\r\n"},
        {"a chunk size that is no number", chunked + "xy\r\n[]\r\n0\r\n\r\n"},
        {"a chunk size beyond 64 bits", chunked + "10000000000000002\r\n[]\r\n0\r\n\r\n"},
        {"a bare line feed after a chunk size", chunked + "2\n[]\r\n0\r\n\r\n"},
        {"a bare line feed after a chunk", chunked + "2\r\n[]\n0\r\n\r\n"},
        {"a bare line feed after the last chunk", chunked + "2\r\n[]\r\n0\n\r\n"},
        {"no line end after a chunk", chunked + "2\r\n[]0\r\n\r\n"},
        {"a chunk longer than it says", chunked + "1\r\n[]\r\n0\r\n\r\n"},
        {"a chunk extension", chunked + "2;a=b\r\n[]\r\n0\r\n\r\n"},
        {"a line feed in a chunk extension", chunked + "2;a\nb\r\n[]\r\n0\r\n\r\n"},
        {"a quoted chunk extension", chunked + "2;a=\"\r\n\"\r\n[]\r\n0\r\n\r\n"},
        {"an extension of the last chunk", chunked + "2\r\n[]\r\n0;x\r\n\r\n"},
        {"an endless chunk line", chunked + "2;" + std::string(5000, 'x')},
        {"a trailer", chunked + "2\r\n[]\r\n0\r\nX-Late: 1\r\n\r\n"},
        {"a trailer that frames", chunked + "2\r\n[]\r\n0\r\nContent-Length: 50\r\n\r\n"},
        {"a trailer that authorises", chunked + "2\r\n[]\r\n0\r\nAuthorization: Bearer x\r\n\r\n"},
        {"an endless trailer", chunked + "2\r\n[]\r\n0\r\nX: " + std::string(5000, 'x')},
    };
}

std::vector<Framing> doubtfulTargets() {
    return {
        {"a malformed escape", "GET /hea%zzlth HTTP/1.1\r\nHost: localhost\r\n\r\n"},
        {"half an escape", "GET /health%4 HTTP/1.1\r\nHost: localhost\r\n\r\n"},
        {"an escaped NUL", "GET /health%00 HTTP/1.1\r\nHost: localhost\r\n\r\n"},
        {"an escaped line end", "GET /health%0d%0aX:1 HTTP/1.1\r\nHost: localhost\r\n\r\n"},
        {"an escaped slash", "GET /files/a%2fb HTTP/1.1\r\nHost: localhost\r\n\r\n"},
        {"an escaped backslash", "GET /files/a%5cb HTTP/1.1\r\nHost: localhost\r\n\r\n"},
        {"a dotted segment", "GET /files/../health HTTP/1.1\r\nHost: localhost\r\n\r\n"},
        {"an escaped dotted segment", "GET /files/%2e%2e/health HTTP/1.1\r\nHost: localhost\r\n\r\n"},
        {"an empty segment", "GET //health HTTP/1.1\r\nHost: localhost\r\n\r\n"},
        {"a bad escape in the query", "GET /health?a=%g1 HTTP/1.1\r\nHost: localhost\r\n\r\n"},
        {"binary noise", std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11) + "\r\n\r\n"},
        {"HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
        {"HTTP/3", "GET /health HTTP/3.0\r\nHost: localhost\r\n\r\n", 505},
        {"TRACE", "TRACE /health HTTP/1.1\r\nHost: localhost\r\n\r\n", 501},
        {"CONNECT", "CONNECT /health HTTP/1.1\r\nHost: localhost\r\n\r\n", 501},
        {"OPTIONS", "OPTIONS /health HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example\r\n\r\n",
         501},
        {"a lower-case method", "get /health HTTP/1.1\r\nHost: localhost\r\n\r\n", 501},
        {"an unknown expectation", post + "Content-Length: 2\r\nExpect: 200-ok\r\n\r\n[]", 417},
        {"a huge head",
         "GET /health HTTP/1.1\r\nHost: localhost\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n", 431},
        {"a huge target", "GET /" + std::string(9000, 'x') + " HTTP/1.1\r\nHost: localhost\r\n\r\n", 414},
    };
}

std::vector<Framing> ambiguousFramings() {
    std::vector<Framing> table;
    for (const auto& part :
         {doubtfulLengths(), doubtfulEncodings(), doubtfulHeads(), doubtfulChunks(), doubtfulTargets()})
        table.insert(table.end(), part.begin(), part.end());
    std::string many = "GET /health HTTP/1.1\r\nHost: localhost\r\n";
    for (int i = 0; i < 200; ++i)
        many += "X-" + std::to_string(i) + ": 1\r\n";
    table.push_back({"too many fields", many + "\r\n", 431});
    return table;
}

} // namespace

TEST_F(HttpHostileTest, AmbiguousFramingsAreRefusedClosedAndHaveNoEffect) {
    startServer();
    const auto table = ambiguousFramings();
    EXPECT_GE(table.size(), 80U);
    for (const Framing& framing : table) {
        SCOPED_TRACE(framing.name);
        const std::string answer = talk(framing.bytes + hidden, true, 3s);
        EXPECT_TRUE(answer.starts_with("HTTP/1.1 " + std::to_string(framing.status) + " ")) << answer;
        EXPECT_FALSE(answer.ends_with("(open)")) << "the connection must be closed";
        EXPECT_NE(std::string::npos, answer.find("Connection: close\r\n"));
        EXPECT_EQ(std::string::npos, answer.find("HTTP/1.1 2")) << "a second request was seen";
        EXPECT_EQ(0, echoes) << "the handler was reached";
    }
}

TEST_F(HttpHostileTest, AmbiguousFramingsAreRefusedByteByByteToo) {
    for (const Framing& framing : ambiguousFramings()) {
        SCOPED_TRACE(framing.name);
        HeadScanner scanner(16 * 1024);
        std::optional<ParseFailure> failure;
        Request request;
        RequestParser parser;
        std::size_t size = 0;
        std::optional<std::size_t> head;
        while (!failure && !head && size < framing.bytes.size())
            head = scanner.scan(std::string_view(framing.bytes).substr(0, ++size), failure);
        if (!failure && head)
            failure = checkRequestHead(std::string_view(framing.bytes).substr(0, *head));
        if (!failure && head)
            failure = parser.readHead(std::string_view(framing.bytes).substr(0, *head), request);
        std::string pending;
        for (std::size_t i = head.value_or(size); !failure && i < framing.bytes.size(); ++i) {
            pending += framing.bytes[i];
            pending.erase(0, parser.readBody(pending, failure));
        }
        const bool unfinished = !head || !parser.isComplete();
        EXPECT_TRUE(failure || unfinished);
    }
}

TEST_F(HttpHostileTest, ThePlainFormsOfTheSameRequestsPass) {
    startServer();
    EXPECT_TRUE(talk(chunked + "2\r\n[]\r\n0\r\n\r\n", true).starts_with("HTTP/1.1 200 "));
    EXPECT_TRUE(talk(chunked + "000002\r\n[]\r\n00\r\n\r\n", true).starts_with("HTTP/1.1 200 "));
    EXPECT_TRUE(talk(post + "content-length: 2\r\n\r\n[]", true).starts_with("HTTP/1.1 200 "));
    EXPECT_TRUE(talk(post + "TRANSFER-ENCODING: Chunked\r\n\r\n2\r\n[]\r\n0\r\n\r\n", true)
                    .starts_with("HTTP/1.1 200 "));
    EXPECT_EQ(4, echoes);
    EXPECT_TRUE(talk("GET /health HTTP/1.0\r\nHost: localhost\r\n\r\n").ends_with("well"));
    EXPECT_TRUE(talk("GET /health HTTP/1.1\r\nHost:localhost:99\r\nContent-Length: 0\r\n\r\n", true)
                    .ends_with("well"));
}

TEST_F(HttpHostileTest, OnlyThisMachinesNamesPassAsHost) {
    startServer();
    const auto statusFor = [&](const std::string& host) {
        return talk("GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n").substr(9, 3);
    };
    for (const char* host :
         {"localhost", "LOCALHOST", "localhost:1", "127.0.0.1", "127.0.0.1:8080", "[::1]", "[::1]:65535"})
        EXPECT_EQ("200", statusFor(host)) << host;
    for (const char* host : {"evil.example",
                             "localhost.evil.example",
                             "evil.example:80",
                             "127.0.0.1.evil.example",
                             "127.0.0.2",
                             "0.0.0.0",
                             "10.0.0.1",
                             "10.evil.example",
                             "localhost.",
                             "localhost:",
                             "localhost:x",
                             "localhost:80:80",
                             "localhost:99999",
                             "[::1",
                             "::1",
                             "[::1]x",
                             "[::2]",
                             "2130706433",
                             "0x7f000001",
                             "127.1",
                             "user@localhost",
                             "localhost@evil.example",
                             "localhost, evil.example",
                             "localhost/",
                             "",
                             "[::ffff:127.0.0.1]",
                             "localhost%00",
                             "LOCALHOST\t:80"})
        EXPECT_EQ("421", statusFor(host)) << host;
}

TEST_F(HttpHostileTest, EveryRouteAndVerbButThePublicOneNeedsTheToken) {
    startServer();
    std::vector<std::string> targets{"/",      "/nothing", "/runs", "/health/x",
                                     "/healt", "/runs/1/", "/ECHO", "/echo?token=secret-token"};
    for (const Route& route : router->routes())
        targets.push_back(route.pattern());
    for (std::string target : targets) {
        for (const auto& [from, to] :
             std::map<std::string, std::string>{{"{run}", "1"}, {"{path...}", "a/b"}}) {
            if (const auto at = target.find(from); at != std::string::npos)
                target.replace(at, from.size(), to);
        }
        for (const char* verb : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"}) {
            for (const char* credentials :
                 {"", "Authorization: Bearer \r\n", "Authorization: Bearer wrong\r\n",
                  "Authorization: Bearer secret-toke\r\n", "Authorization: Bearer secret-token2\r\n",
                  "Authorization: Bearer SECRET-TOKEN\r\n", "Authorization: Basic secret-token\r\n",
                  "Authorization: secret-token\r\n", "Cookie: token=secret-token\r\n",
                  "X-Authorization: Bearer secret-token\r\n",
                  "Authorization: Bearer secret-token,secret-token\r\n"}) {
                const bool isPublic = target == "/health" &&
                                      (std::string_view(verb) == "GET" || std::string_view(verb) == "HEAD");
                const std::string answer =
                    talk(std::string(verb) + " " + target + " HTTP/1.1\r\nHost: localhost\r\n" + credentials +
                         "Content-Type: application/json\r\nConnection: close\r\n\r\n");
                EXPECT_EQ(isPublic ? "200" : "401", answer.substr(9, 3))
                    << verb << " " << target << " " << credentials;
            }
        }
    }
    EXPECT_EQ(0, echoes);
}

TEST_F(HttpHostileTest, TheTokenOpensExactlyWhatExists) {
    startServer();
    HttpClient http = client();
    EXPECT_EQ(200, http.send({.target = "/runs/7"})->status);
    EXPECT_EQ(404, http.send({.target = "/runs"})->status);
    EXPECT_EQ(404, http.send({.target = "/runs/7/"})->status);
    const auto wrongVerb = http.send({.method = "DELETE", .target = "/runs/7"});
    EXPECT_EQ(405, wrongVerb->status);
    EXPECT_EQ("GET", wrongVerb->headers.get("Allow"));
    EXPECT_EQ("well", http.send({.target = "/health"})->body);
}

TEST_F(HttpHostileTest, BodiesThatAWebFormCanSendAreRefused) {
    startServer();
    for (const char* type : {"text/plain", "application/x-www-form-urlencoded",
                             "multipart/form-data; boundary=x", "text/json", ""})
        EXPECT_EQ(
            415,
            client().send({.method = "POST", .target = "/echo", .body = "{}", .contentType = type})->status)
            << type;
    EXPECT_EQ(200, client()
                       .send({.method = "POST",
                              .target = "/echo",
                              .body = "{}",
                              .contentType = "application/json; charset=utf-8"})
                       ->status);
    EXPECT_EQ(1, echoes);
}

TEST_F(HttpHostileTest, FilePathsAreDecodedOnceAndHoldPlainNames) {
    startServer();
    HttpClient http = client();
    EXPECT_EQ("a b/c+d.txt", http.send({.target = "/files/a%20b/c+d.txt"})->body);
    for (const char* target : {"/files/..%252f..%252fetc/passwd", "/files/%252e%252e/x", "/files/%2e%2e/x",
                               "/files/..%2f..%2fetc", "/files/a%5c..%5cb", "/files/a//b", "/files/a/./b",
                               "/files/%01", "/files/%ff%fe", "/files/a/", "/files/a%00b"})
        EXPECT_EQ(400, http.send({.target = target})->status) << target;
}

TEST_F(HttpHostileTest, AnEscapedQueryIsDecodedOnce) {
    const auto target =
        parseTarget("/x?name=sweep%2Ftrain%5Blr%3D0.1%5D&a=1&a=2&plus=a+b%2B&empty&=v&twice=%2541");
    ASSERT_TRUE(target.ok());
    EXPECT_EQ("sweep/train[lr=0.1]", target->query.find("name"));
    EXPECT_EQ((std::vector<std::string>{"1", "2"}), target->query.findAll("a"));
    EXPECT_EQ("a b+", target->query.find("plus"));
    EXPECT_EQ("", target->query.find("empty"));
    EXPECT_EQ("%41", target->query.find("twice"));
    EXPECT_EQ(std::nullopt, target->query.find("missing"));
}

TEST_F(HttpHostileTest, SlowHeadsBodiesAndReadersAreDropped) {
    startServer({.headTimeout = 60ms, .idleTimeout = 80ms, .progressTimeout = 60ms});
    loop->post([this] {
        add("GET", "/large", RoutePolicy::Public,
            [](Request, Responder responder) { responder.send(Response::text(std::string(32 << 20, 'x'))); });
    });
    EXPECT_TRUE(talk("GET /health HTTP/1.1\r\nHost: loc").starts_with("HTTP/1.1 408 "));
    EXPECT_TRUE(talk(post + "Content-Length: 100\r\n\r\n[").starts_with("HTTP/1.1 408 "));
    EXPECT_TRUE(talk(chunked + "64\r\n[").starts_with("HTTP/1.1 408 "));
    EXPECT_EQ("", talk("")) << "an idle connection is closed without a word";
    const UniqueFd reader(connectRaw());
    sendRaw(reader.get(), "GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n");
    // Does not read. The server lets go of it.
    for (bool open = true; open;) {
        std::promise<std::size_t> count;
        loop->post([&] { count.set_value(server->connectionCount()); });
        open = count.get_future().get() > 0;
    }
}

TEST_F(HttpHostileTest, AManySlowClientsDoNotKeepOthersOut) {
    startServer({.maximumConnections = 50});
    std::vector<UniqueFd> slow;
    for (int i = 0; i < 200; ++i) {
        slow.emplace_back(connectRaw());
        sendRaw(slow.back().get(), i % 2 ? "GET /hea" : post + "Content-Length: 100\r\n\r\n");
    }
    HttpClient http = client();
    for (int i = 0; i < 20; ++i)
        EXPECT_EQ(200, http.send({.target = "/health"}).value().status);
}

TEST_F(HttpHostileTest, AnswersCannotBeSplitByWhatTheyEcho) {
    startServer();
    loop->post([this] {
        add("GET", "/echo-header", RoutePolicy::Public, [](Request request, Responder responder) {
            responder.send({.headers = {{"X-Echo", request.query.find("v").value_or("")}}, .body = "x"});
        });
    });
    const auto answer = client().send({.target = "/echo-header?v=a%0d%0aSet-Cookie:%20evil=1"});
    ASSERT_TRUE(answer.ok());
    EXPECT_FALSE(answer->headers.find("Set-Cookie"));
    EXPECT_FALSE(answer->headers.find("X-Echo"));
}

TEST_F(HttpHostileTest, RandomBytesNeverReachAHandlerOrStopTheServer) {
    startServer({.headTimeout = 50ms, .progressTimeout = 50ms});
    std::mt19937_64 random(17);
    for (int i = 0; i < 300; ++i) {
        std::string bytes = i % 3 == 0 ? std::string() : hidden;
        for (std::uint64_t k = 0; k < 1 + random() % 8 && !bytes.empty(); ++k)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        for (std::uint64_t k = 0; bytes.empty() && k < random() % 300; ++k)
            bytes += static_cast<char>(random());
        [[maybe_unused]] const std::string answer = talk(bytes, true, 3s);
    }
    EXPECT_EQ(200, client().send({.target = "/health"}).value().status);
}

TEST(RouterTest, RefusesDoubtfulRoutes) {
    Router router("token");
    const auto handler = [](Request, Responder) {};
    EXPECT_TRUE(router.add(Route("GET", "/runs/{run}", RoutePolicy::Token, handler)));
    EXPECT_TRUE(router.add(Route("GET", "/runs/latest", RoutePolicy::Token, handler)));
    EXPECT_TRUE(router.add(Route("POST", "/runs/{run}", RoutePolicy::Token, handler)));
    EXPECT_EQ(ErrorCode::AlreadyExists,
              router.add(Route("GET", "/runs/{other}", RoutePolicy::Token, handler)).error().code());
    EXPECT_FALSE(router.add(Route("GET", "runs", RoutePolicy::Token, handler)));
    EXPECT_FALSE(router.add(Route("FETCH", "/x", RoutePolicy::Token, handler)));
    EXPECT_FALSE(router.add(Route("GET", "/x", RoutePolicy::Token, nullptr)));
    EXPECT_EQ(3U, router.routes().size());
    static_assert(!std::is_constructible_v<Route, std::string, std::string, Route::Handler>,
                  "a route without a policy must not compile");
}
