#pragma once

#include "core/net/http_client.h"
#include "core/net/http_server.h"
#include "core/net/router.h"

#include <gtest/gtest.h>

#include <sys/socket.h>
#include <thread>

namespace orrery::net {

/// A server on a thread of its own, with a few routes, and ways to talk to it with and without manners.
class ServerFixture : public testing::Test {
protected:
    void startServer(HttpServerOptions options = {}) {
        loop = std::move(EventLoop::create()).value();
        router = std::make_unique<Router>("secret-token");
        addRoutes();
        server = std::make_unique<HttpServer>(*loop, *router, std::move(options));
        auto listening = server->listenTcp(0);
        ASSERT_TRUE(listening.ok()) << listening.error().describe();
        endpoint.port = *listening;
        thread = std::thread([this] { loop->run(); });
    }

    void TearDown() override { stopServer(); }

    void stopServer() {
        if (!thread.joinable())
            return;
        loop->post([this] {
            server.reset();
            loop->stop();
        });
        thread.join();
    }

    void add(std::string method, std::string pattern, RoutePolicy policy, Route::Handler handler) {
        ASSERT_TRUE(
            router->add(Route(std::move(method), std::move(pattern), policy, std::move(handler))).ok());
    }

    virtual void addRoutes() {
        add("GET", "/health", RoutePolicy::Public,
            [](Request, Responder responder) { responder.send(Response::text("well")); });
        ASSERT_TRUE(router->add(
            Route("POST", "/echo", RoutePolicy::Token, [this](Request request, Responder responder) {
                ++echoes;
                responder.send(Response::json(request.body));
            }).maximumBody(1 << 20)));
        add("GET", "/runs/{run}", RoutePolicy::Token, [](Request request, Responder responder) {
            responder.send(Response::text("run " + std::string(request.parameter("run"))));
        });
        add("GET", "/files/{path...}", RoutePolicy::Token, [](Request request, Responder responder) {
            auto path = relativeFilePath(request.segments, 1);
            responder.send(path ? Response::text(*path) : Response::error(path.error()));
        });
    }

    HttpClient client(std::string token = "secret-token") {
        return HttpClient(endpoint, std::move(token), std::chrono::seconds(20));
    }

    int connectRaw() {
        auto connected = connectTo(endpoint, std::chrono::seconds(5));
        EXPECT_TRUE(connected.ok());
        return connected ? connected->release() : -1;
    }

    static void sendRaw(int socket, std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent < 0 && errno == EAGAIN) {
                std::this_thread::yield();
                continue;
            }
            if (sent <= 0)
                return;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    }

    /// Sends the bytes and returns all that comes back until the server closes, or has been silent for
    /// `patience`.
    std::string talk(std::string_view bytes, bool closeHalf = false,
                     std::chrono::milliseconds patience = std::chrono::seconds(10),
                     std::size_t piece = 1 << 20);

    std::unique_ptr<EventLoop> loop;
    std::unique_ptr<Router> router;
    std::unique_ptr<HttpServer> server;
    Endpoint endpoint;
    std::thread thread;
    std::atomic<int> echoes{0};
};

} // namespace orrery::net
