#include "tests/net/server_fixture.h"

#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <future>
#include <poll.h>

using namespace orrery;
using namespace orrery::net;
using namespace std::chrono_literals;

namespace {

class HttpServerTest : public ServerFixture {};

const std::string authorized = "Host: localhost\r\nAuthorization: Bearer secret-token\r\n";

} // namespace

TEST_F(HttpServerTest, AnswersOverAKeptConnection) {
    startServer();
    HttpClient http = client();
    for (int i = 0; i < 100; ++i) {
        auto answer = http.send({.target = "/runs/" + std::to_string(i)});
        ASSERT_TRUE(answer.ok()) << answer.error().describe();
        EXPECT_EQ(200, answer->status);
        EXPECT_EQ("run " + std::to_string(i), answer->body);
    }
    auto echoed = http.send({.method = "POST", .target = "/echo", .body = std::string(700'000, 'x')});
    ASSERT_TRUE(echoed.ok());
    EXPECT_EQ(700'000U, echoed->body.size());
}

TEST_F(HttpServerTest, EveryAnswerCarriesTheSafetyHeadersAndNoCors) {
    startServer();
    auto answer = client().send({.target = "/health", .headers = {{"Origin", "http://evil.example"}}});
    ASSERT_TRUE(answer.ok());
    EXPECT_EQ("nosniff", answer->headers.get("X-Content-Type-Options"));
    EXPECT_EQ("no-store", answer->headers.get("Cache-Control"));
    EXPECT_TRUE(answer->headers.find("Date"));
    EXPECT_NE(std::string_view::npos, answer->headers.get("Content-Security-Policy").find("sandbox"));
    for (const auto& [name, value] : answer->headers.all())
        EXPECT_FALSE(name.starts_with("Access-Control")) << name;
}

TEST_F(HttpServerTest, HeadIsGetWithoutTheBody) {
    startServer();
    const std::string answer = talk("HEAD /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    EXPECT_NE(std::string::npos, answer.find("Content-Length: 4\r\n"));
    EXPECT_TRUE(answer.ends_with("\r\n\r\n")) << answer;
    auto answerToClient = client().send({.method = "HEAD", .target = "/health"});
    ASSERT_TRUE(answerToClient.ok());
    EXPECT_EQ(200, answerToClient->status);
}

TEST_F(HttpServerTest, TakesChunkedBodiesInAnyPieces) {
    startServer();
    const std::string request =
        "POST /echo HTTP/1.1\r\n" + authorized +
        "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
        "Connection: close\r\n\r\n4\r\n[1,2\r\nA\r\n,3,4,5,6,7\r\n1\r\n]\r\n0\r\n\r\n";
    EXPECT_TRUE(talk(request).ends_with("\r\n\r\n[1,2,3,4,5,6,7]"));
    EXPECT_TRUE(talk(request, false, 10s, 1).ends_with("[1,2,3,4,5,6,7]"));
}

TEST_F(HttpServerTest, ExpectContinueIsAnsweredBeforeTheBody) {
    startServer();
    const UniqueFd socket(connectRaw());
    sendRaw(socket.get(),
            "POST /echo HTTP/1.1\r\n" + authorized +
                "Content-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n"
                "Connection: close\r\n\r\n");
    char buffer[256];
    pollfd wait{.fd = socket.get(), .events = POLLIN, .revents = 0};
    ASSERT_EQ(1, ::poll(&wait, 1, 10'000));
    const ssize_t got = ::recv(socket.get(), buffer, sizeof buffer, 0);
    EXPECT_EQ("HTTP/1.1 100 Continue\r\n\r\n", std::string(buffer, static_cast<std::size_t>(got)));
}

TEST_F(HttpServerTest, PipelinedRequestsAreAnsweredInOrder) {
    startServer();
    std::string requests;
    for (int i = 0; i < 20; ++i)
        requests += "GET /runs/" + std::to_string(i) + " HTTP/1.1\r\n" + authorized + "\r\n";
    requests += "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    const std::string answers = talk(requests);
    std::size_t position = 0;
    for (int i = 0; i < 20; ++i) {
        position = answers.find("\r\n\r\nrun " + std::to_string(i) + "HTTP", position);
        ASSERT_NE(std::string::npos, position) << i;
    }
    EXPECT_TRUE(answers.ends_with("well"));
}

TEST_F(HttpServerTest, ALaterAnswerKeepsPipelinedRequestsWaiting) {
    startServer();
    loop->post([this] {
        add("GET", "/later", RoutePolicy::Public, [this](Request, Responder responder) {
            loop->after(20ms, [responder] { responder.send(Response::text("late")); });
        });
    });
    const std::string answers = talk("GET /later HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                     "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    EXPECT_LT(answers.find("late"), answers.find("well"));
}

TEST_F(HttpServerTest, ADroppedResponderAnswers500) {
    startServer();
    loop->post([this] { add("GET", "/forgotten", RoutePolicy::Public, [](Request, Responder) {}); });
    auto answer = client().send({.target = "/forgotten"});
    ASSERT_TRUE(answer.ok());
    EXPECT_EQ(500, answer->status);
}

TEST_F(HttpServerTest, SendsFilesAndStreams) {
    const auto path =
        std::filesystem::temp_directory_path() / ("orrery-net-file-" + std::to_string(::getpid()));
    std::string content(3'000'000, '\0');
    for (std::size_t i = 0; i < content.size(); ++i)
        content[i] = static_cast<char>(i * 31 % 251);
    std::ofstream(path, std::ios::binary) << content;
    startServer();
    loop->post([this, path, &content] {
        add("GET", "/file", RoutePolicy::Public, [path, &content](Request, Responder responder) {
            responder.sendFile(Response{}, UniqueFd(::open(path.c_str(), O_RDONLY | O_CLOEXEC)), 10,
                               content.size() - 10);
        });
        add("GET", "/short", RoutePolicy::Public, [path, &content](Request, Responder responder) {
            responder.sendFile(Response{}, UniqueFd(::open(path.c_str(), O_RDONLY | O_CLOEXEC)), 0,
                               content.size() + 10);
        });
        add("GET", "/events", RoutePolicy::Public, [this](Request, Responder responder) {
            auto stream = responder.stream({.headers = {{"Content-Type", "text/event-stream"}}});
            stream->write("data: 1\n\n");
            loop->after(5ms, [stream] {
                stream->write("data: 2\n\n");
                stream->end();
            });
        });
        add("GET", "/cut", RoutePolicy::Public,
            [](Request, Responder responder) { responder.stream({})->write("half"); });
    });
    HttpClient http = client();
    auto file = http.send({.target = "/file"});
    ASSERT_TRUE(file.ok());
    EXPECT_TRUE(content.substr(10) == file->body);
    EXPECT_FALSE(http.send({.target = "/short"}).ok());
    std::string pieces;
    auto events = http.stream({.target = "/events"}, [&](std::string_view bytes) {
        pieces += bytes;
        return true;
    });
    ASSERT_TRUE(events.ok()) << events.error().describe();
    EXPECT_EQ("data: 1\n\ndata: 2\n\n", pieces);
    EXPECT_FALSE(http.send({.target = "/cut"}).ok()) << "half an answer must not look whole";
    std::filesystem::remove(path);
}

TEST_F(HttpServerTest, AStreamLearnsThatItsReaderLeft) {
    startServer();
    std::atomic<bool> closed{false};
    loop->post([this, &closed] {
        add("GET", "/events", RoutePolicy::Public, [&closed](Request, Responder responder) {
            auto stream = responder.stream({});
            stream->onClosed([stream, &closed] { closed = true; });
            stream->write("hello");
        });
    });
    auto answer = client().stream({.target = "/events"}, [](std::string_view) { return false; });
    ASSERT_TRUE(answer.ok());
    while (!closed)
        std::this_thread::sleep_for(1ms);
}

TEST_F(HttpServerTest, SpeaksOverAUnixSocketThatOnlyTheOwnerMayOpen) {
    const std::string path =
        (std::filesystem::temp_directory_path() / ("orrery-net-" + std::to_string(::getpid()) + ".sock"))
            .string();
    startServer();
    std::promise<Result<void>> listening;
    loop->post([&] { listening.set_value(server->listenUnix(path)); });
    ASSERT_TRUE(listening.get_future().get().ok());
    EXPECT_EQ(std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
              std::filesystem::status(path).permissions());
    endpoint = Endpoint{.unixPath = path};
    auto answer = client().send({.target = "/runs/7"});
    ASSERT_TRUE(answer.ok()) << answer.error().describe();
    EXPECT_EQ("run 7", answer->body);
    EXPECT_EQ(ErrorCode::AlreadyExists, listenOnUnixSocket(path).error().code());
    stopServer();
    EXPECT_FALSE(std::filesystem::exists(path));
}

TEST_F(HttpServerTest, TwoServersCannotShareAPort) {
    startServer();
    int port = endpoint.port;
    auto second = listenOnLoopback(port);
    ASSERT_FALSE(second.ok());
    EXPECT_EQ(ErrorCode::AlreadyExists, second.error().code());
}

TEST_F(HttpServerTest, BodiesOverTheLimitGet413WhetherAnnouncedOrNot) {
    startServer();
    const std::string head = "POST /echo HTTP/1.1\r\n" + authorized + "Content-Type: application/json\r\n";
    EXPECT_TRUE(talk(head + "Content-Length: 1048577\r\n\r\n").starts_with("HTTP/1.1 413 "));
    std::string chunks;
    for (int i = 0; i < 17; ++i)
        chunks += "10000\r\n" + std::string(65536, 'x') + "\r\n";
    EXPECT_TRUE(talk(head + "Transfer-Encoding: chunked\r\n\r\n" + chunks).starts_with("HTTP/1.1 413 "));
    EXPECT_EQ(0, echoes);
}

TEST_F(HttpServerTest, ShutdownAnswersWhatIsInWorkAndClosesTheRest) {
    startServer();
    std::promise<void> reached;
    loop->post([&] {
        add("GET", "/later", RoutePolicy::Public, [&](Request, Responder responder) {
            reached.set_value();
            loop->after(30ms, [responder] { responder.send(Response::text("late")); });
        });
    });
    HttpClient idle = client();
    ASSERT_TRUE(idle.send({.target = "/health"}).ok());
    std::string body;
    std::thread asking([&] { body = client().send({.target = "/later"}).value().body; });
    reached.get_future().wait();
    std::promise<void> done;
    loop->post([&] { server->shutdown(10s, [&] { done.set_value(); }); });
    done.get_future().wait();
    asking.join();
    EXPECT_EQ("late", body);
    EXPECT_EQ(ErrorCode::Unavailable, client().send({.target = "/health"}).error().code());
}
