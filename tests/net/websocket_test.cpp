#include "tests/net/server_fixture.h"

#include "core/net/websocket_codec.h"

#include <future>
#include <poll.h>
#include <random>

using namespace orrery;
using namespace orrery::net;
using namespace std::chrono_literals;

namespace {

constexpr std::uint32_t mask = 0x12345678;

const std::string upgrade =
    "GET /stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer secret-token\r\n"
    "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

/// A server whose /stream gives back every message.
class WebSocketTest : public ServerFixture {
protected:
    void addRoutes() override {
        ServerFixture::addRoutes();
        add("GET", "/stream", RoutePolicy::Token, [this](Request, Responder responder) {
            session = responder.acceptWebSocket({.onMessage =
                                                     [this](WebSocketMessage message) {
                                                         ++messages;
                                                         message.binary ? session->sendBinary(message.data)
                                                                        : session->sendText(message.data);
                                                     },
                                                 .onClosed =
                                                     [this](int code, const std::string&) {
                                                         closeCode = code; // The count tells of it.
                                                         ++closes;
                                                     },
                                                 .onDrained = [this] { ++drains; }});
        });
    }

    WebSocketClient connect() {
        auto client = WebSocketClient::connect(endpoint, "/stream", "secret-token");
        EXPECT_TRUE(client.ok()) << client.error().describe();
        return std::move(client).value();
    }

    /// The close code that a server sends for these bytes after the upgrade, or 0.
    int closeCodeFor(const std::string& frames) {
        const std::string answer = talk(upgrade + frames, true, 3s);
        const std::size_t end = answer.find("\r\n\r\n");
        WebSocketReader reader(false, 1 << 20);
        std::vector<WebSocketEvent> events;
        EXPECT_FALSE(reader.read(std::string_view(answer).substr(end + 4), events).has_value());
        for (const WebSocketEvent& event : events) {
            if (event.kind == WebSocketEvent::Kind::Close)
                return event.closeCode;
        }
        return 0;
    }

    template <typename Function>
    auto onLoop(Function function) {
        std::packaged_task<decltype(function())()> task(std::move(function));
        auto result = task.get_future();
        loop->post([&task] { task(); });
        return result.get();
    }

    std::shared_ptr<WebSocketSession> session;
    std::atomic<int> messages{0};
    std::atomic<int> closes{0};
    std::atomic<int> closeCode{0};
    std::atomic<int> drains{0};
};

/// A client's frame with any first byte.
std::string frame(int firstByte, std::string_view payload, std::uint32_t key = mask) {
    std::string bytes = encodeWebSocketFrame(1, payload, key);
    bytes[0] = static_cast<char>(firstByte);
    return bytes;
}

} // namespace

TEST(WebSocketCodecTest, AnswersTheKeyOfTheSpecification) {
    EXPECT_EQ("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", webSocketAccept("dGhlIHNhbXBsZSBub25jZQ=="));
    EXPECT_TRUE(isWebSocketKey(newWebSocketKey()));
    EXPECT_FALSE(isWebSocketKey("short"));
    EXPECT_FALSE(isWebSocketKey(std::string(24, '=')));
}

TEST(WebSocketCodecTest, ReadsWhatItWritesInAnyPieces) {
    std::mt19937_64 random(23);
    for (const std::size_t size : {0U, 1U, 125U, 126U, 127U, 65535U, 65536U, 200'000U}) {
        std::string payload(size, 'a');
        for (char& c : payload)
            c = static_cast<char>('a' + random() % 26);
        for (const std::uint32_t key : {0U, mask}) {
            const std::string bytes = encodeWebSocketFrame(webSocketText, payload, key);
            WebSocketReader reader(key != 0, 1 << 20);
            std::vector<WebSocketEvent> events;
            for (std::size_t at = 0; at < bytes.size();) {
                const std::size_t piece = 1 + random() % (size < 1000 ? 3 : 50'000);
                ASSERT_FALSE(reader.read(std::string_view(bytes).substr(at, piece), events).has_value());
                at += piece;
            }
            ASSERT_EQ(1U, events.size());
            ASSERT_TRUE(events[0].data == payload);
        }
    }
}

TEST(WebSocketCodecTest, RandomBytesAreReadWithoutHarm) {
    std::mt19937_64 random(29);
    for (int round = 0; round < 3000; ++round) {
        std::string bytes(random() % 200, '\0');
        for (char& c : bytes)
            c = static_cast<char>(random());
        WebSocketReader reader(round % 2 == 0, 1000);
        std::vector<WebSocketEvent> events;
        [[maybe_unused]] const auto failure = reader.read(bytes, events);
        for (const WebSocketEvent& event : events)
            ASSERT_LE(event.data.size(), 1000U);
    }
}

TEST_F(WebSocketTest, GivesBackMessagesOfEverySize) {
    startServer();
    WebSocketClient client = connect();
    for (const std::size_t size : {0U, 5U, 126U, 70'000U, 5'000'000U}) {
        const std::string text(size, 'x');
        ASSERT_TRUE(client.sendText(text));
        ASSERT_TRUE(client.sendBinary(text));
        for (const bool binary : {false, true}) {
            auto message = client.read(10s);
            ASSERT_TRUE(message.ok() && message->has_value());
            EXPECT_EQ(binary, (*message)->binary);
            EXPECT_TRUE((*message)->data == text);
        }
    }
    EXPECT_FALSE(client.read(0s).value().has_value()) << "nothing more comes";
    client.close();
    while (closes == 0)
        std::this_thread::yield();
    EXPECT_EQ(1000, closeCode);
}

TEST_F(WebSocketTest, FragmentsAreJoinedAndPingsMayComeBetween) {
    startServer();
    const std::string frames = frame(0x01, "Hel") + frame(0x89, "ping") + frame(0x00, "lo ") +
                               frame(0x00, "") + frame(0x80, "you") + frame(0x88, std::string("\x03\xe8", 2));
    const std::string answer = talk(upgrade + frames, false, 3s);
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 101 Switching Protocols\r\n"));
    EXPECT_NE(std::string::npos, answer.find("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
    EXPECT_TRUE(answer.ends_with(encodeWebSocketFrame(webSocketPong, "ping") +
                                 encodeWebSocketFrame(webSocketText, "Hello you") +
                                 encodeWebSocketClose(1000, "")));
}

TEST_F(WebSocketTest, ViolationsAreAnsweredWithTheirCloseCode) {
    startServer({.maximumWebSocketMessage = 1000});
    const std::string huge("\x82\xff\x00\x00\x00\x10\x00\x00\x00\x00\x12\x34\x56\x78", 14);
    const std::vector<std::tuple<const char*, std::string, int>> table{
        {"an unmasked frame", encodeWebSocketFrame(webSocketText, "x"), 1002},
        {"a reserved bit", frame(0xC1, "x"), 1002},
        {"an unknown opcode", frame(0x83, "x"), 1002},
        {"an unknown control opcode", frame(0x8B, "x"), 1002},
        {"a fragmented ping", frame(0x09, "x"), 1002},
        {"a large ping", frame(0x89, std::string(126, 'x')), 1002},
        {"a continuation of nothing", frame(0x80, "x"), 1002},
        {"a message within a message", frame(0x01, "x") + frame(0x81, "y"), 1002},
        {"a length not minimal", std::string("\x81\xfe\x00\x01\x01\x02\x03\x04x", 9), 1002},
        {"a length with the top bit",
         std::string("\x81\xff\x80\x00\x00\x00\x00\x00\x00\x01\x01\x02\x03\x04", 14), 1002},
        {"a close of one byte", frame(0x88, "x"), 1002},
        {"a close with a reserved code", frame(0x88, std::string("\x03\xee", 2)), 1002},
        {"text that is not UTF-8", frame(0x81, "\xff"), 1007},
        {"a reason that is not UTF-8", frame(0x88, std::string("\x03\xe8\xff", 3)), 1007},
        {"overlong UTF-8 over two fragments", frame(0x01, "\xc0") + frame(0x80, "\xaf"), 1007},
        {"a message over the limit", frame(0x82, std::string(1001, 'x')), 1009},
        {"a large announcement", huge, 1009},
        {"fragments over the limit", frame(0x02, std::string(600, 'x')) + frame(0x80, std::string(600, 'x')),
         1009},
    };
    for (const auto& [name, frames, code] : table) {
        SCOPED_TRACE(name);
        EXPECT_EQ(code, closeCodeFor(frames));
        EXPECT_EQ(0, messages);
    }
    while (closes < static_cast<int>(table.size()))
        std::this_thread::yield();
}

TEST_F(WebSocketTest, OnlySoundUpgradesWithTheTokenSucceed) {
    startServer();
    const auto without = [](std::string text, const std::string& line) {
        return text.replace(text.find(line), line.size(), "");
    };
    EXPECT_TRUE(
        talk(without(upgrade, "Authorization: Bearer secret-token\r\n"), true).starts_with("HTTP/1.1 401 "));
    EXPECT_TRUE(talk(without(upgrade, "Sec-WebSocket-Version: 13\r\n"), true).starts_with("HTTP/1.1 426 "));
    EXPECT_TRUE(talk(without(upgrade, "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"), true)
                    .starts_with("HTTP/1.1 426 "));
    EXPECT_TRUE(talk(without(upgrade, "Upgrade: websocket\r\n"), true).starts_with("HTTP/1.1 426 "));
    std::string foreign = upgrade;
    foreign.replace(foreign.find("localhost"), 9, "evil.example");
    EXPECT_TRUE(talk(foreign, true).starts_with("HTTP/1.1 421 "));
    EXPECT_EQ(ErrorCode::Unauthorized, WebSocketClient::connect(endpoint, "/stream", "wrong").error().code());
    EXPECT_EQ(ErrorCode::NotFound,
              WebSocketClient::connect(endpoint, "/other", "secret-token").error().code());
    EXPECT_EQ(nullptr, session);
}

TEST_F(WebSocketTest, APeerThatDoesNotReadIsHeldBackAndLaterDrained) {
    startServer({.webSocketBacklog = 1 << 20});
    WebSocketClient client = connect();
    while (onLoop([&] { return session == nullptr; }))
        std::this_thread::yield();
    const std::string delta(100'000, 'd');
    std::size_t accepted = 0;
    onLoop([&] {
        while (session->sendText(delta))
            ++accepted;
        EXPECT_TRUE(session->isOpen());
        EXPECT_LE(session->buffered(), std::size_t{1} << 20);
    });
    for (std::size_t i = 0; i < accepted; ++i)
        ASSERT_TRUE(client.read(10s).value().has_value());
    while (drains == 0)
        std::this_thread::yield();
    EXPECT_TRUE(onLoop([&] { return session->sendText("again"); }));
    EXPECT_EQ("again", client.read(10s).value()->data);
}

TEST_F(WebSocketTest, EndsAreToldOnceOnBothSides) {
    startServer();
    {
        const UniqueFd gone(connectRaw());
        sendRaw(gone.get(), upgrade);
        char buffer[1024];
        pollfd wait{.fd = gone.get(), .events = POLLIN, .revents = 0};
        ASSERT_EQ(1, ::poll(&wait, 1, 10'000));
        ASSERT_GT(::recv(gone.get(), buffer, sizeof buffer, 0), 0);
    }
    while (closes == 0)
        std::this_thread::yield();
    EXPECT_EQ(1006, closeCode);
    WebSocketClient client = connect();
    onLoop([&] {
        session->close(4000, "enough");
        EXPECT_FALSE(session->sendText("late"));
    });
    EXPECT_EQ(ErrorCode::Cancelled, client.read(10s).error().code());
    EXPECT_EQ(4000, client.closeCode());
    EXPECT_FALSE(client.sendText("late").ok());
    while (closes < 2)
        std::this_thread::yield();
    EXPECT_EQ(4000, closeCode);
}

TEST_F(WebSocketTest, ADeafPeerIsDroppedAndALivelyOneKept) {
    // Long enough for a busy machine to answer, and all that this test waits for.
    startServer({.pingInterval = 1s});
    WebSocketClient lively = connect();
    const UniqueFd deaf(connectRaw());
    sendRaw(deaf.get(), upgrade);
    while (closes == 0)
        ASSERT_TRUE(lively.read(5ms).ok());
    for (int i = 0; i < 20; ++i)
        ASSERT_TRUE(lively.read(5ms).ok()) << "pings are answered while reading";
    EXPECT_EQ(1, closes);
}

TEST_F(WebSocketTest, ShutdownSaysGoodbye) {
    startServer();
    WebSocketClient client = connect();
    std::promise<void> done;
    loop->post([&] { server->shutdown(10s, [&] { done.set_value(); }); });
    EXPECT_EQ(ErrorCode::Cancelled, client.read(10s).error().code());
    EXPECT_EQ(1001, client.closeCode());
    done.get_future().wait();
}
