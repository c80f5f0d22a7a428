// What an agent must survive on its socket, and the pieces of the protocol by themselves.
#include "tests/agent/agent_harness.h"
#include "tests/support/temporary_folder.h"

#include "core/agent/attempt_table.h"
#include "core/agent/frame.h"
#include "core/agent/host_probe.h"
#include "core/agent/launch_plan.h"

#include <gmock/gmock.h>
#include <random>
#include <sys/socket.h>

namespace orrery::agent {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string frameOf(std::string_view body) {
    std::string bytes;
    const std::size_t begin = beginFrame(bytes);
    bytes += body;
    endFrame(bytes, begin);
    return bytes;
}

/// One field of a protobuf message whose value is bytes.
std::string field(int number, std::string_view value) {
    return std::string(1, static_cast<char>(number << 3 | 2)) + static_cast<char>(value.size()) +
           std::string(value);
}

TEST(Frame, comeOutAsTheyWentInHoweverTheyAreCut) {
    const std::uint64_t seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    std::string bytes;
    std::vector<std::string> bodies;
    for (int i = 0; i < 200; ++i) {
        bodies.emplace_back(random() % 3000, static_cast<char>(random()));
        bytes += frameOf(bodies.back());
    }
    FrameReader reader;
    std::vector<std::string> found;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t size = std::min<std::size_t>(1 + random() % 5000, bytes.size() - at);
        reader.append(std::string_view(bytes).substr(at, size));
        at += size;
        while (true) {
            const auto body = reader.next();
            ASSERT_TRUE(body.ok());
            if (!*body)
                break;
            found.emplace_back(**body);
        }
    }
    EXPECT_EQ(found, bodies);
}

TEST(Frame, limitsAndChecksumsAreKept) {
    FrameReader reader;
    reader.setLimit(100);
    reader.append("Welcome to host\nLast login: yesterday\n");
    const auto banner = reader.next();
    ASSERT_FALSE(banner.ok());
    EXPECT_THAT(banner.error().message(), HasSubstr("Welcome to host"));
    FrameReader other;
    std::string bytes = frameOf("hello");
    bytes.back() = 'x';
    other.append(bytes);
    EXPECT_EQ(other.next().error().code(), ErrorCode::Corrupt);
}

class ProtocolTest : public testing::Test, public AgentHarness {
protected:
    void SetUp() override { connect(); }

    /// Sends bytes on a connection of its own; returns what comes back until the agent closes.
    std::string converse(const std::string& bytes) {
        auto socket = process::connectLocal(folder, agent_file::socket);
        EXPECT_TRUE(socket.ok());
        std::size_t sent = 0;
        std::string answer;
        while (true) {
            if (sent < bytes.size())
                if (const ssize_t size =
                        ::send(socket->get(), bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
                    size > 0)
                    sent += static_cast<std::size_t>(size);
            if (sent == bytes.size())
                ::shutdown(socket->get(), SHUT_WR);
            pollfd ready{socket->get(), POLLIN, 0};
            ::poll(&ready, 1, 20);
            char block[4096];
            const ssize_t size = ::recv(socket->get(), block, sizeof block, MSG_DONTWAIT);
            if (size > 0)
                answer.append(block, static_cast<std::size_t>(size));
            else if (size == 0 || errno != EAGAIN)
                return answer;
        }
    }
    void expectHealthy() {
        const JobSpec spec = shell("echo fine");
        EXPECT_TRUE(runJob(spec).succeeded());
        EXPECT_EQ(output(spec), "fine\n");
    }
};

TEST_F(ProtocolTest, garbageNeverHurts) {
    const std::uint64_t seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const pid_t agent = agentPid();
    for (int i = 0; i < 60; ++i) {
        std::string bytes(random() % 400, '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random());
        // Raw, or in a good frame, or in a frame behind a good greeting.
        if (i % 3 > 0)
            bytes = frameOf(bytes);
        if (i % 3 > 1)
            bytes = frameOf(field(1, std::string("\x08\x01\x10\x01", 4))) + bytes;
        converse(bytes);
    }
    connection.reset();
    connect();
    EXPECT_EQ(agentPid(), agent);
    expectHealthy();
}

TEST_F(ProtocolTest, anEnormousFrameIsRefusedWithoutReadingIt) {
    EXPECT_THAT(converse(std::string("\xff\xff\xff\x7f\0\0\0\0", 8)),
                HasSubstr("does not speak this protocol"));
    EXPECT_THAT(converse(std::string("GET / HTTP/1.1\r\nHost: x\r\n\r\n")), HasSubstr("GET / HTTP/1.1"));
    expectHealthy();
}

TEST_F(ProtocolTest, aPeerOfAnotherVersionIsToldWhichFits) {
    const std::string hello = std::string("\x08\x09\x10\x0a", 4) + field(3, "orrery 9.9");
    const std::string answer = converse(frameOf(field(1, hello)));
    EXPECT_THAT(answer, HasSubstr("speaks protocol 1 to 1, but 'orrery 9.9' speaks 9 to 10"));
    expectHealthy();
}

TEST_F(ProtocolTest, whoDoesNotGreetIsSentAway) {
    EXPECT_THAT(converse(frameOf(std::string("\x28\x01", 2))), HasSubstr("the first message is no greeting"));
}

TEST_F(ProtocolTest, theNewestServerWins) {
    AgentConnection old = std::move(*connection);
    connection.reset();
    connect();
    for (int round = 0; round < 1000; ++round) {
        const auto open = old.receive([](const NumberedEvent&) {});
        if (!open.ok()) {
            EXPECT_EQ(open.error().code(), ErrorCode::Refused);
            EXPECT_THAT(open.error().message(), HasSubstr("another server"));
            return expectHealthy();
        }
        ::usleep(1000);
    }
    FAIL() << "the old connection stays";
}

TEST_F(ProtocolTest, theBridgeSpeaksForTheSocket) {
    int in[2], out[2];
    ASSERT_EQ(::pipe(in), 0);
    ASSERT_EQ(::pipe(out), 0);
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::dup2(in[0], 0);
        ::dup2(out[1], 1);
        ::close_range(3, ~0U, 0);
        ::execl(agentProgram().c_str(), "orrery-agent", "connect", "--dir", folder.c_str(), nullptr);
        ::_exit(127);
    }
    ::close(in[0]);
    ::close(out[1]);
    const std::string hello = frameOf(field(1, std::string("\x08\x01\x10\x01", 4)));
    ASSERT_EQ(::write(in[1], hello.data(), hello.size()), static_cast<ssize_t>(hello.size()));
    char block[4096];
    const ssize_t size = ::read(out[0], block, sizeof block);
    EXPECT_THAT(std::string(block, static_cast<std::size_t>(std::max<ssize_t>(size, 0))),
                HasSubstr("orrery-agent"));
    ::close(in[1]);
    int status = 0;
    ::waitpid(pid, &status, 0);
    ::close(out[0]);
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST(GpuProbe, readsWhatNvidiaSmiPrints) {
    const auto gpus = GpuProbe::parse("0, GPU-aa, NVIDIA H100 80GB HBM3, 81559, 12, 35\n"
                                      "1, GPU-bb, NVIDIA A100-SXM4-40GB, 40960, [N/A], [Not Supported]\n"
                                      "ERR!\n",
                                      "4711, GPU-bb\n[N/A], GPU-aa\n");
    ASSERT_EQ(gpus.size(), 2U);
    EXPECT_EQ(gpus[0].uuid, "GPU-aa");
    EXPECT_EQ(gpus[0].model, "NVIDIA H100 80GB HBM3");
    EXPECT_EQ(gpus[0].memoryBytes, 81559ULL << 20);
    EXPECT_DOUBLE_EQ(*gpus[0].utilization, 0.35);
    EXPECT_TRUE(gpus[0].foreignPids.empty());
    EXPECT_FALSE(gpus[1].utilization.has_value());
    EXPECT_THAT(gpus[1].foreignPids, ElementsAre(4711));
}

TEST(GpuProbe, isAskedInTheBackground) {
    const TemporaryFolder temporary;
    const std::filesystem::path& folder = temporary.root();
    std::ofstream(folder / "nvidia-smi")
        << "#!/bin/sh\ncase $1 in --query-gpu*) echo '0, GPU-x, Test, 100, 1, 2';; esac\n";
    std::filesystem::permissions(folder / "nvidia-smi", std::filesystem::perms::owner_all);
    const std::string path = std::getenv("PATH");
    ::setenv("PATH", (folder.string() + ":" + path).c_str(), 1);
    auto poller = process::Poller::create();
    GpuProbe probe(**poller);
    std::optional<std::vector<GpuInfo>> found;
    EXPECT_TRUE(probe.start([&](std::vector<GpuInfo> gpus) { found = std::move(gpus); }));
    ::setenv("PATH", path.c_str(), 1);
    while (!found)
        (*poller)->runOnce(std::chrono::seconds(1));
    ASSERT_EQ(found->size(), 1U);
    EXPECT_EQ(found->front().uuid, "GPU-x");
    while (::waitpid(-1, nullptr, 0) > 0)
        ;
}

class AttemptTableTest : public testing::Test {
protected:
    AttemptTable open(const std::string& boot = "boot") {
        auto table = AttemptTable::open((m_folder / "journal").string(), boot);
        EXPECT_TRUE(table.ok());
        return std::move(*table);
    }
    static JobSpec spec(std::uint32_t step) {
        JobSpec job;
        job.attempt = {RunId(1), StepIndex{step}, 1};
        job.token = 5;
        job.command = {"true"};
        return job;
    }
    static AttemptEnded end(std::uint32_t step, int code = 0) {
        AttemptEnded ended;
        ended.attempt = spec(step).attempt;
        ended.token = 5;
        ended.exitCode = code;
        return ended;
    }
    TemporaryFolder m_temporary;
    const std::filesystem::path& m_folder = m_temporary.root();
};

TEST_F(AttemptTableTest, rememberWhatTheyHeldOverTheirDeath) {
    {
        AttemptTable table = open();
        EXPECT_FALSE(table.accept(spec(1)));
        EXPECT_FALSE(table.accept(spec(2)));
        EXPECT_FALSE(table.accept(spec(3)));
        EXPECT_TRUE(table.markEnded(end(2, 7)));
        EXPECT_TRUE(table.markEnded(end(3)));
        table.release({{spec(3).attempt, 5}});
        ASSERT_TRUE(table.commit().ok());
        EXPECT_FALSE(table.accept(spec(4))); // never committed
    }
    AttemptTable table = open();
    EXPECT_EQ(table.unfinished(), 1U);
    EXPECT_TRUE(table.find(spec(1).attempt, 5));
    EXPECT_EQ(table.endOf(spec(2).attempt)->exitCode, 7);
    EXPECT_FALSE(table.find(spec(3).attempt, 0));
    EXPECT_EQ(table.outbox().size(), 1U);
    EXPECT_TRUE(table.accept(spec(1))->sameStart);
    EXPECT_TRUE(table.accept(spec(3))->known);
    EXPECT_FALSE(table.accept(spec(4)));
    EXPECT_FALSE(table.markEnded(end(2))) << "a terminal state never changes";
}

TEST_F(AttemptTableTest, anotherBootEndsWhatRan) {
    {
        AttemptTable table = open();
        table.accept(spec(1));
        ASSERT_TRUE(table.commit().ok());
    }
    AttemptTable table = open("another boot");
    EXPECT_EQ(table.unfinished(), 0U);
    EXPECT_EQ(table.endOf(spec(1).attempt)->reason, EndReason::SupervisorLost);
}

TEST_F(AttemptTableTest, aTornJournalLosesOnlyItsEnd) {
    for (int cut = 1; cut < 40; cut += 6) {
        std::filesystem::remove(m_folder / "journal");
        {
            AttemptTable table = open();
            table.accept(spec(1));
            ASSERT_TRUE(table.commit().ok());
            table.accept(spec(2));
            ASSERT_TRUE(table.commit().ok());
        }
        const auto file = m_folder / "journal";
        std::filesystem::resize_file(file,
                                     std::filesystem::file_size(file) - static_cast<std::uintmax_t>(cut));
        AttemptTable table = open();
        EXPECT_TRUE(table.find(spec(1).attempt, 5)) << "cut by " << cut;
        table.accept(spec(9));
        EXPECT_TRUE(table.commit().ok());
        EXPECT_TRUE(open().find(spec(9).attempt, 5)) << "what is written behind a mended end counts";
    }
}

TEST_F(AttemptTableTest, aForgottenRunMayUseItsNamesAgain) {
    AttemptTable table = open();
    table.accept(spec(1));
    table.markEnded(end(1));
    table.release({{spec(1).attempt, 5}});
    EXPECT_TRUE(table.accept(spec(1)));
    table.forgetRun(1);
    EXPECT_FALSE(table.accept(spec(1)));
}

} // namespace
} // namespace orrery::agent
