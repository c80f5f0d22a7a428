#include "tests/server/server_parts.h"

#include "core/agent/log_writer.h"
#include "core/api/wire/wire.h"
#include "core/server/log_watch.h"

namespace orrery::server {
namespace {

/// Somebody follows a run whose first step prints.
class LogWatchTest : public ServerParts {
protected:
    LogWatchTest() : watch(*m_loop, *m_book, m_paths) {
        std::ofstream(m_folder.root() / "p.orrery.yaml")
            << "orrery: 1\nname: p\nsteps:\n  talk: { run: echo }\n";
        attempt = {run().id, StepIndex{0}, 1};
        const auto logs = m_paths.attempt(attempt, "talk") / "logs";
        std::filesystem::create_directories(logs);
        writer.emplace(logs.string(), 0, 1U << 20);
    }

    void follow() {
        m_book->follow(attempt.run, {[this](const std::string& message) {
                           const auto delta = api::fromJson<api::RunDelta>(message);
                           if (delta.ok() && delta->type == "delta")
                               told.insert(told.end(), delta->logs.begin(), delta->logs.end());
                           return true;
                       }});
    }
    void print(std::string_view line) {
        writer->write(agent::LogStream::Output, Clock::system().now(), line);
    }
    void awaitNews(std::size_t count) {
        while (told.size() < count)
            m_loop->runOnce(std::chrono::seconds(60));
    }

    LogWatch watch;
    AttemptId attempt;
    std::optional<agent::LogWriter> writer;
    std::vector<std::uint32_t> told;
};

TEST_F(LogWatchTest, FollowersHearOfEveryGrowthWhileTheStepRuns) {
    follow();
    watch.started(attempt);
    print("one\n");
    awaitNews(1);
    print("two\n");
    awaitNews(2);
    EXPECT_EQ(told, (std::vector<std::uint32_t>{0, 0}));
}

TEST_F(LogWatchTest, TheLastLinesAreToldWhenTheStepEnds) {
    follow();
    watch.started(attempt);
    print("last words\n");
    watch.ended(attempt, writer->bytesSeen());
    awaitNews(1);
    // Nothing runs any more, so nothing is looked at.
    const std::uint64_t before = m_loop->wakeUps();
    EXPECT_FALSE(m_loop->runOnce(Duration(0)));
    EXPECT_LE(m_loop->wakeUps(), before + 1);
    EXPECT_EQ(told.size(), 1U);
}

TEST_F(LogWatchTest, AStepThatPrintedNothingIsNoNews) {
    follow();
    watch.started(attempt);
    watch.ended(attempt, 0);
    while (m_loop->runOnce(Duration(0)))
        ;
    EXPECT_TRUE(told.empty());
}

} // namespace
} // namespace orrery::server
