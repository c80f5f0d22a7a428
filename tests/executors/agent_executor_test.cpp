#include "tests/support/temporary_folder.h"

#include "core/agent/agent_daemon.h"
#include "core/executors/agent_executor.h"
#include "core/executors/agent_translation.h"
#include "core/process/process_tree.h"

#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>

namespace orrery::executors {
namespace {

using testing::HasSubstr;

/// A real loop and a real agent; the engine is a list of events.
class AgentExecutorTest : public testing::Test {
protected:
    void SetUp() override {
        auto loop = net::EventLoop::create();
        ASSERT_TRUE(loop.ok());
        m_loop = std::move(*loop);
        makeExecutor();
    }
    void TearDown() override {
        bool stopped = false;
        m_executor->stopAgent(true, [&] { stopped = true; });
        runUntil([&] { return stopped; });
        m_executor.reset();
    }

    void makeExecutor() {
        AgentPlace place;
        place.folder = (m_root / "agent").string();
        place.program = ORRERY_BINARY_DIR "/bin/orrery-agent";
        place.labels = {"here"};
        AgentListener listener;
        listener.post = [this](engine::Event event) { m_events.push_back(std::move(event)); };
        listener.build = [this](const engine::StartAttempt&) -> Result<agent::JobSpec> {
            if (m_buildError)
                return *m_buildError;
            return m_spec;
        };
        m_executor = std::make_unique<AgentExecutor>(*m_loop, std::move(place), std::move(listener));
        m_executor->connect();
        ASSERT_TRUE(runUntil([&] { return m_executor->isConnected(); }));
    }

    template <typename Done>
    bool runUntil(Done done) {
        const Duration end = m_loop->now() + std::chrono::seconds(30);
        while (!done() && m_loop->now() < end)
            m_loop->runOnce(std::chrono::milliseconds(20));
        return done();
    }
    template <typename Kind>
    const Kind* last() const {
        for (auto event = m_events.rbegin(); event != m_events.rend(); ++event)
            if (const auto* found = std::get_if<Kind>(&*event))
                return found;
        return nullptr;
    }
    template <typename Kind>
    bool waitFor() {
        return runUntil([&] { return last<Kind>() != nullptr; });
    }

    engine::StartAttempt startOf(std::vector<std::string> command, std::uint32_t ranks = 1) {
        m_spec = {};
        m_spec.name = "step";
        m_spec.command = std::move(command);
        m_spec.workingFolder = m_root.string();
        engine::StartAttempt start;
        start.attempt = {RunId(1), StepIndex{m_step++}, 1};
        start.token = 77 + m_step;
        start.ranks = ranks;
        engine::PlacedPart part{"local", last<engine::HostUp>()->session, {}};
        for (std::uint32_t rank = 0; rank < ranks; ++rank)
            part.ranks.push_back({rank, {}});
        start.parts = {part};
        return start;
    }
    void killAgent() {
        pid_t pid = 0;
        std::ifstream(m_root / "agent" / agent::agent_file::lock) >> pid;
        ::kill(pid, SIGKILL);
    }

    TemporaryFolder m_temporary;
    const std::filesystem::path& m_root = m_temporary.root();
    std::unique_ptr<net::EventLoop> m_loop;
    std::unique_ptr<AgentExecutor> m_executor;
    std::vector<engine::Event> m_events;
    agent::JobSpec m_spec;
    std::optional<Error> m_buildError;
    std::uint32_t m_step = 0;
};

TEST_F(AgentExecutorTest, beginsASessionWithTheHostAndWhatItHolds) {
    ASSERT_GE(m_events.size(), 2U);
    const auto* up = std::get_if<engine::HostUp>(&m_events[0]);
    ASSERT_TRUE(up) << "the host first";
    EXPECT_EQ(up->host, "local");
    EXPECT_EQ(up->session, 1U);
    EXPECT_GT(up->capacity.cpus, Amount{});
    EXPECT_THAT(up->capacity.labels, testing::ElementsAre("here"));
    const auto* reported = std::get_if<engine::HostReported>(&m_events[1]);
    ASSERT_TRUE(reported) << "then what it holds";
    EXPECT_TRUE(reported->attempts.empty());
}

TEST_F(AgentExecutorTest, runsAndReleasesAnAttempt) {
    const auto start = startOf({"/bin/sh", "-c", "exit 4"});
    m_executor->start(start);
    ASSERT_TRUE(waitFor<engine::AttemptEnded>());
    EXPECT_TRUE(last<engine::AttemptStarted>());
    const auto* end = last<engine::AttemptEnded>();
    EXPECT_EQ(end->attempt, start.attempt);
    EXPECT_EQ(end->token, start.token);
    ASSERT_EQ(end->ranks.size(), 1U);
    EXPECT_EQ(end->ranks[0], (engine::RankResult{0, engine::EndReason::Exited, 4, 0}));
    m_executor->release({start.attempt, start.token, "local"});
    for (int round = 0; round < 4; ++round)
        m_loop->runOnce(std::chrono::milliseconds(10));
    m_events.clear();
    killAgent();
    ASSERT_TRUE(waitFor<engine::HostReported>());
    EXPECT_TRUE(last<engine::HostReported>()->attempts.empty()) << "released is forgotten";
}

TEST_F(AgentExecutorTest, aLostAgentIsALostSessionAndItsJobsAreAdopted) {
    const auto start = startOf({"/bin/sh", "-c", "while [ ! -e go ]; do sleep 0.01; done; exit 5"});
    m_executor->start(start);
    ASSERT_TRUE(waitFor<engine::AttemptStarted>());
    m_events.clear();
    killAgent();
    ASSERT_TRUE(waitFor<engine::HostReported>());
    ASSERT_TRUE(last<engine::HostLost>());
    EXPECT_EQ(last<engine::HostLost>()->session, 1U);
    EXPECT_EQ(last<engine::HostUp>()->session, 2U);
    const auto& attempts = last<engine::HostReported>()->attempts;
    ASSERT_EQ(attempts.size(), 1U);
    EXPECT_EQ(attempts[0].attempt, start.attempt);
    EXPECT_FALSE(attempts[0].ended);
    std::ofstream(m_root / "go") << "";
    ASSERT_TRUE(waitFor<engine::AttemptEnded>());
    EXPECT_EQ(last<engine::AttemptEnded>()->ranks.at(0).exitCode, 5);
}

TEST_F(AgentExecutorTest, aNewServerIsToldOfEndsThatNobodyReleased) {
    const auto start = startOf({"/bin/sh", "-c", "exit 6"});
    m_executor->start(start);
    ASSERT_TRUE(waitFor<engine::AttemptEnded>());
    m_executor.reset();
    m_events.clear();
    makeExecutor();
    const auto& attempts = last<engine::HostReported>()->attempts;
    ASSERT_EQ(attempts.size(), 1U);
    EXPECT_TRUE(attempts[0].ended);
    EXPECT_EQ(attempts[0].ranks.at(0).exitCode, 6);
    ASSERT_TRUE(waitFor<engine::AttemptEnded>());
}

TEST_F(AgentExecutorTest, aSecondStartOfAnEndedAttemptDoesNotDropItsEnd) {
    const auto start = startOf({"/bin/sh", "-c", "exit 6"});
    m_executor->start(start);
    ASSERT_TRUE(waitFor<engine::AttemptEnded>());
    m_executor->start(start);
    // Its answer is there once that of the next start is.
    const auto next = startOf({"/bin/true"});
    m_executor->start(next);
    ASSERT_TRUE(runUntil([&] { return last<engine::AttemptEnded>()->attempt == next.attempt; }));
    m_executor.reset();
    m_events.clear();
    makeExecutor();
    const auto& attempts = last<engine::HostReported>()->attempts;
    EXPECT_EQ(attempts.size(), 2U) << "nobody has collected it";
}

TEST_F(AgentExecutorTest, capacityThatIsNoNewsIsNotPosted) {
    const auto count = [this] {
        return std::count_if(m_events.begin(), m_events.end(),
                             [](const auto& event) { return std::holds_alternative<engine::HostUp>(event); });
    };
    ASSERT_EQ(count(), 1);
    std::ofstream(m_root / "large") << std::string(4U << 20, 'x');
    m_executor->refreshCapacity();
    // The answer comes before the end of a job that is started after it.
    m_executor->start(startOf({"/bin/true"}));
    ASSERT_TRUE(waitFor<engine::AttemptEnded>());
    EXPECT_EQ(count(), 1) << "only the free space had changed";
    killAgent();
    EXPECT_TRUE(runUntil([&] { return count() == 2; })) << "each session is told";
}

TEST_F(AgentExecutorTest, killsByTheWordOfTheEngine) {
    const auto start = startOf({"/bin/sleep", "60"});
    m_executor->start(start);
    ASSERT_TRUE(waitFor<engine::AttemptStarted>());
    m_executor->kill(
        {start.attempt, start.token, "local", 1, std::chrono::seconds(5), engine::EndReason::Cancelled});
    ASSERT_TRUE(waitFor<engine::AttemptEnded>());
    EXPECT_EQ(last<engine::AttemptEnded>()->ranks.at(0).reason, engine::EndReason::Killed);
    EXPECT_EQ(last<engine::AttemptEnded>()->ranks.at(0).signal, SIGTERM);
}

TEST_F(AgentExecutorTest, aKillOfWhatNeverCameIsAnsweredAndBarsTheStart) {
    const auto start = startOf({"/bin/true"});
    m_executor->kill({start.attempt, start.token, "local", 1, Duration{}, engine::EndReason::Killed});
    ASSERT_TRUE(waitFor<engine::AttemptEnded>());
    EXPECT_TRUE(last<engine::AttemptEnded>()->ranks.empty());
    m_events.clear();
    m_executor->start(start);
    ASSERT_TRUE(waitFor<engine::AttemptEnded>());
    EXPECT_EQ(last<engine::AttemptEnded>()->ranks.at(0).reason, engine::EndReason::StartFailed);
    EXPECT_FALSE(last<engine::AttemptStarted>());
}

TEST_F(AgentExecutorTest, whatBelongsToAnEarlierSessionIsNotSent) {
    auto start = startOf({"/bin/true"});
    start.parts[0].session = 9;
    m_executor->start(start);
    const auto next = startOf({"/bin/true"});
    m_executor->start(next);
    ASSERT_TRUE(waitFor<engine::AttemptEnded>());
    EXPECT_EQ(last<engine::AttemptEnded>()->attempt, next.attempt);
    EXPECT_EQ(std::count_if(
                  m_events.begin(), m_events.end(),
                  [](const auto& event) { return std::holds_alternative<engine::AttemptStarted>(event); }),
              1);
}

TEST_F(AgentExecutorTest, aJobThatCannotBeBuiltEndsTheAttempt) {
    const auto start = startOf({"/bin/true"});
    m_buildError = Error(ErrorCode::InvalidInput, "the expression has no value");
    m_executor->start(start);
    EXPECT_FALSE(last<engine::AttemptEnded>()) << "not from within the call";
    ASSERT_TRUE(waitFor<engine::AttemptEnded>());
    EXPECT_EQ(last<engine::AttemptEnded>()->ranks.at(0).reason, engine::EndReason::StartFailed);
    EXPECT_THAT(last<engine::AttemptEnded>()->message, HasSubstr("has no value"));
}

TEST_F(AgentExecutorTest, resetOpensANewSession) {
    m_events.clear();
    m_executor->reset({"local", 1});
    ASSERT_TRUE(waitFor<engine::HostReported>());
    EXPECT_EQ(last<engine::HostReported>()->session, 2U);
    EXPECT_TRUE(last<engine::HostLost>());
}

TEST(AgentTranslation, blamesTheFirstRankAndNobodyElse) {
    agent::AttemptEnded ended;
    ended.reason = agent::EndReason::OutOfMemory;
    ended.exitCode = 137;
    ended.signal = 9;
    ended.firstRank = 1;
    ended.ranks = {{143, 15, {}}, {137, 9, {}}, {1, 0, {}}};
    const auto event = translate(ended, "far", {4, 5, 6});
    EXPECT_EQ(event.first, 1U);
    EXPECT_THAT(event.ranks,
                testing::ElementsAre(engine::RankResult{4, engine::EndReason::Killed, 143, 15},
                                     engine::RankResult{5, engine::EndReason::OutOfMemory, 137, 9},
                                     engine::RankResult{6, engine::EndReason::Exited, 1, 0}));
}

TEST(AgentTranslation, anEndWithoutRanksStillSaysWhy) {
    agent::AttemptEnded ended;
    ended.reason = agent::EndReason::SupervisorLost;
    EXPECT_EQ(translate(ended, "h", {}).ranks.at(0).reason, engine::EndReason::SupervisorLost);
    ended.neverHere = true;
    EXPECT_TRUE(translate(ended, "h", {}).ranks.empty());
}

} // namespace
} // namespace orrery::executors
