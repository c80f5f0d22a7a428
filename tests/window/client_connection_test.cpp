#include "tests/window/client_fake_server.h"

#include "core/storage/workspace_lock.h"
#include "widgets/client/run_follower.h"
#include "widgets/client/server_connection.h"
#include "widgets/client/server_launcher.h"
#include "widgets/client/wire_text.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>
#include <gtest/gtest.h>

#include <sys/stat.h>

namespace orrery::widgets {
namespace {

class ClientTest : public testing::Test {
protected:
    ClientTest() : client(connection) {
        EXPECT_TRUE(server.listen());
        connection.setHeartbeat(std::chrono::milliseconds(50));
    }

    void open() {
        connection.open([this]() -> Result<ServerAddress> { return ServerAddress{server.base(), "s3cret"}; });
    }
    bool reaches(ConnectionState state) {
        return QTest::qWaitFor([&] { return connection.state() == state; }, 10'000);
    }

    FakeServer server;
    ServerConnection connection;
    ApiClient client;
};

TEST_F(ClientTest, SaysWhoItIsAndShowsTheToken) {
    open();
    EXPECT_EQ(connection.state(), ConnectionState::Connecting);
    ASSERT_TRUE(reaches(ConnectionState::Connected));
    const auto& headers = server.requests().front().headers;
    EXPECT_EQ(headers["authorization"], "Bearer s3cret");
    EXPECT_TRUE(headers["user-agent"].startsWith("Orrery-Workbench/"));
}

TEST_F(ClientTest, DecodesAnswersAndEscapesQueries) {
    open();
    ASSERT_TRUE(reaches(ConnectionState::Connected));
    api::LogPage page;
    page.lines.push_back({1.5, 1, "out", "hello"});
    server.on(QStringLiteral("GET runs/7/logs"), api::toJson(page));
    Result<api::LogPage> got = Error(ErrorCode::Internal, "none");
    LogQuery query;
    query.run = 7;
    query.step = QStringLiteral("train[lr=0.1+x&y]");
    client.logs(query, &connection, [&](Result<api::LogPage> answer) { got = std::move(answer); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return got.ok(); }));
    EXPECT_EQ(got->lines.at(0).text, "hello");
    const auto& sent = server.requests().back().query;
    EXPECT_EQ(sent.queryItemValue(QStringLiteral("step"), QUrl::FullyDecoded), query.step);
    EXPECT_FALSE(sent.hasQueryItem(QStringLiteral("rank")));
}

TEST_F(ClientTest, LargeAnswersAreDecodedElsewhere) {
    open();
    ASSERT_TRUE(reaches(ConnectionState::Connected));
    api::RunSnapshot snapshot;
    snapshot.steps.resize(5000);
    for (std::uint32_t index = 0; index < 5000; ++index)
        snapshot.steps[index] = {.index = index, .name = "step" + std::to_string(index), .state = "queued"};
    server.on(QStringLiteral("GET runs/1"), api::toJson(snapshot));
    std::size_t steps = 0;
    client.run(1, &connection, [&](Result<api::RunSnapshot> answer) { steps = answer->steps.size(); });
    EXPECT_TRUE(QTest::qWaitFor([&] { return steps == 5000; }));
}

TEST_F(ClientTest, AnAnswerThatIsTooLargeSaysWhatCanBeDone) {
    open();
    ASSERT_TRUE(reaches(ConnectionState::Connected));
    server.on(QStringLiteral("GET runs/7/logs"), std::string((16 << 20) + 1, ' '));
    LogQuery query;
    query.run = 7;
    query.step = QStringLiteral("train");
    std::string said;
    client.logs(query, &connection, [&](Result<api::LogPage> answer) { said = answer.error().message(); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return !said.empty(); }, 30'000));
    EXPECT_NE(said.find("into sub-pipelines"), std::string::npos) << said;
}

TEST_F(ClientTest, RepeatsTheServersReason) {
    open();
    ASSERT_TRUE(reaches(ConnectionState::Connected));
    server.on(QStringLiteral("POST runs"), [](const FakeServer::Request&) {
        return FakeServer::Reply{
            400, R"({"code":"invalid-input","message":"No pipeline x.yaml. Choose another."})"};
    });
    std::optional<Error> error;
    client.startRun({}, &connection, [&](Result<api::RunStarted> answer) { error = answer.error(); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return error.has_value(); }));
    EXPECT_EQ(error->code(), ErrorCode::InvalidInput);
    EXPECT_EQ(error->message(), "No pipeline x.yaml. Choose another.");
}

TEST_F(ClientTest, NoAnswerReachesADeadReceiver) {
    open();
    ASSERT_TRUE(reaches(ConnectionState::Connected));
    auto receiver = std::make_unique<QObject>();
    bool called = false;
    client.runs(receiver.get(), [&](Result<api::RunList>) { called = true; });
    receiver.reset();
    QTest::qWait(50); // Nothing may come: there is no event to wait for.
    EXPECT_FALSE(called);
}

TEST_F(ClientTest, ALostServerIsNoticedAndFoundAgainOnAnotherPort) {
    open();
    ASSERT_TRUE(reaches(ConnectionState::Connected));
    RunFollower follower(client, 3);
    QSignalSpy resets(&follower, &RunFollower::reset);
    ASSERT_TRUE(QTest::qWaitFor([&] { return server.streams.size() == 1; }));
    EXPECT_EQ(QUrlQuery(server.streamUrl).queryItemValue(QStringLiteral("run")), QStringLiteral("3"));

    const QDateTime before = QDateTime::currentDateTimeUtc();
    server.stop();
    ASSERT_TRUE(reaches(ConnectionState::Lost));
    EXPECT_LE(connection.lostSince(), QDateTime::currentDateTimeUtc());
    EXPECT_GE(connection.lostSince().addSecs(5), before);
    EXPECT_FALSE(connection.reason().isEmpty());

    ASSERT_TRUE(server.listen());
    ASSERT_TRUE(reaches(ConnectionState::Connected));
    ASSERT_TRUE(QTest::qWaitFor([&] { return server.streams.size() == 1; }, 10'000));
    api::RunSnapshot snapshot;
    snapshot.sequence = 40;
    server.send(api::toJson(snapshot));
    EXPECT_TRUE(QTest::qWaitFor([&] { return resets.count() == 1; }));
}

TEST_F(ClientTest, AServerThatHangsIsLostAndFoundAgain) {
    connection.setHeartbeat(std::chrono::milliseconds(20));
    open();
    ASSERT_TRUE(reaches(ConnectionState::Connected));
    server.on(QStringLiteral("GET health"), [](const FakeServer::Request&) {
        return FakeServer::Reply{0, {}};
    });
    ASSERT_TRUE(reaches(ConnectionState::Lost));
    EXPECT_EQ(connection.reason(), QStringLiteral("The server did not answer in time."));
    server.on(QStringLiteral("GET health"), api::toJson(api::Health{}));
    EXPECT_TRUE(reaches(ConnectionState::Connected));
}

TEST_F(ClientTest, AServerWithAnotherInterfaceIsNotTakenForADeadOne) {
    server.on(QStringLiteral("GET health"), [](const FakeServer::Request&) {
        return FakeServer::Reply{404, "not here"};
    });
    open();
    ASSERT_TRUE(QTest::qWaitFor([&] { return connection.reason().contains(QStringLiteral("newer")); }));
    EXPECT_TRUE(connection.reason().contains(QStringLiteral("orrery server --stop"))) << "what to do";
}

class FollowerTest : public ClientTest {
protected:
    void start() {
        open();
        ASSERT_TRUE(reaches(ConnectionState::Connected));
        follower = std::make_unique<RunFollower>(client, 1);
        ASSERT_TRUE(QTest::qWaitFor([&] { return server.streams.size() == 1; }));
        server.send(api::toJson(snapshotAt(5, "queued")));
        ASSERT_TRUE(QTest::qWaitFor([&] { return follower->ready(); }));
    }
    static api::RunSnapshot snapshotAt(std::uint64_t sequence, const std::string& state) {
        api::RunSnapshot snapshot;
        snapshot.sequence = sequence;
        snapshot.summary.run = 1;
        snapshot.summary.state = "running";
        snapshot.steps = {{.index = 0, .name = "a", .node = "a", .state = state}};
        return snapshot;
    }
    static std::string deltaAt(std::uint64_t sequence, const std::string& state) {
        api::RunDelta delta;
        delta.sequence = sequence;
        delta.summary.state = "running";
        delta.steps = snapshotAt(sequence, state).steps;
        return api::toJson(delta);
    }

    std::unique_ptr<RunFollower> follower;
};

TEST_F(FollowerTest, DeltasInOrderChangeSteps) {
    start();
    QSignalSpy changes(follower.get(), &RunFollower::stepsChanged);
    server.send(deltaAt(6, "running"));
    server.send(deltaAt(7, "succeeded"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return changes.count() == 2; }));
    EXPECT_EQ(follower->steps().at(0).state, "succeeded");
    server.send(deltaAt(6, "running"));
    QTest::qWait(30); // Nothing may come: there is no event to wait for.
    EXPECT_EQ(follower->steps().at(0).state, "succeeded") << "an old delta must not turn time back";
}

TEST_F(FollowerTest, AGapFetchesASnapshotAndGoesOn) {
    start();
    server.on(QStringLiteral("GET runs/1"), api::toJson(snapshotAt(9, "running")));
    server.send(deltaAt(9, "lost"));
    server.send(deltaAt(10, "succeeded"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return follower->steps().at(0).state == "succeeded"; }));
    EXPECT_EQ(server.count(QStringLiteral("GET runs/1")), 1);
}

TEST_F(FollowerTest, RubbishOnTheStreamIsSaidAndMended) {
    start();
    server.on(QStringLiteral("GET runs/1"), api::toJson(snapshotAt(8, "cached")));
    QSignalSpy failures(follower.get(), &RunFollower::failed);
    server.send("{\"type\":");
    ASSERT_TRUE(QTest::qWaitFor([&] { return follower->steps().at(0).state == "cached"; }));
    EXPECT_EQ(failures.count(), 1);
}

TEST(ServerLauncher, AMissingProgramIsNamed) {
    QTemporaryDir workspace;
    ServerLauncher launcher(QStringLiteral("/nonexistent/orrery"));
    QSignalSpy failed(&launcher, &ServerLauncher::failed);
    launcher.ensure(workspace.path());
    ASSERT_EQ(failed.count(), 1);
    EXPECT_TRUE(failed[0][0].toString().contains(QStringLiteral("/nonexistent/orrery")));
}

TEST(ServerLauncher, AProcessThatHasTheNumberOfADeadServerIsNotTakenForIt) {
    QTemporaryDir workspace;
    QDir(workspace.path()).mkdir(QStringLiteral(".orrery"));
    QFile address(workspace.filePath(QStringLiteral(".orrery/server.json")));
    ASSERT_TRUE(address.open(QIODevice::WriteOnly));
    address.write(
        QStringLiteral("{\"pid\":%1,\"port\":4711}").arg(QCoreApplication::applicationPid()).toUtf8());
    address.close();
    const QString lock = workspace.filePath(QStringLiteral(".orrery/lock"));
    ServerLauncher launcher(QStringLiteral("/nonexistent/orrery"));
    QSignalSpy failed(&launcher, &ServerLauncher::failed);
    {
        const auto held = storage::WorkspaceLock::acquire(lock.toStdString());
        ASSERT_TRUE(held.ok());
        launcher.ensure(workspace.path());
        EXPECT_EQ(failed.count(), 0) << "a server holds the workspace";
    }
    launcher.ensure(workspace.path());
    EXPECT_EQ(failed.count(), 1) << "one was started";
}

TEST(ServerLauncher, AFifoInThePlaceOfTheAddressDoesNotHoldUpTheWindow) {
    QTemporaryDir workspace;
    QDir(workspace.path()).mkdir(QStringLiteral(".orrery"));
    const QString file = workspace.filePath(QStringLiteral(".orrery/server.json"));
    ASSERT_EQ(mkfifo(file.toLocal8Bit().constData(), 0600), 0);
    const auto address = readServerAddress(workspace.path());
    ASSERT_FALSE(address);
    EXPECT_NE(address.error().message().find("not a regular file"), std::string::npos)
        << address.error().message();
}

TEST(ServerLauncher, AServerThatEndsAtOnceIsQuoted) {
    QTemporaryDir workspace;
    const QString program = workspace.filePath(QStringLiteral("orrery"));
    QFile script(program);
    ASSERT_TRUE(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\necho 'The workspace is read-only.' >&2\nexit 3\n");
    script.close();
    script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    ServerLauncher launcher(program);
    QSignalSpy failed(&launcher, &ServerLauncher::failed);
    launcher.ensure(workspace.path());
    ASSERT_TRUE(failed.wait());
    EXPECT_TRUE(failed[0][0].toString().contains(QStringLiteral("read-only")));
}

TEST(ServerLauncher, AnAddressNeedsBothFiles) {
    QTemporaryDir workspace;
    EXPECT_FALSE(readServerAddress(workspace.path()).ok());
    QDir(workspace.path()).mkdir(QStringLiteral(".orrery"));
    const auto write = [&](const char* name, const QByteArray& text) {
        QFile file(workspace.filePath(QStringLiteral(".orrery/") + QLatin1String(name)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write("server.json", R"({"pid":1,"port":4711})");
    EXPECT_FALSE(readServerAddress(workspace.path()).ok());
    write("token", "abc\n");
    auto address = readServerAddress(workspace.path());
    ASSERT_TRUE(address.ok());
    EXPECT_EQ(address->base.port(), 4711);
    EXPECT_EQ(address->token, "abc");
    write("server.json", R"({"pid":1,"port":99999})");
    EXPECT_FALSE(readServerAddress(workspace.path()).ok());
}

} // namespace
} // namespace orrery::widgets
