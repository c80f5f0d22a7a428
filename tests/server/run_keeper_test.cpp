#include "tests/server/server_parts.h"

#include "core/server/run_keeper.h"

#include <set>

namespace orrery::server {
namespace {

/// An engine that is only told.
class SilentParts final : public engine::Executor, public engine::ArtifactStore {
public:
    void start(const engine::StartAttempt&) override {}
    void kill(const engine::KillAttempt&) override {}
    void release(const engine::ReleaseAttempt&) override {}
    void reset(const engine::ResetHost&) override {}
    void prepare(const engine::Prepare&) override {}
    void collect(const engine::Collect&) override {}
};

/// A run of a thousand steps that has ended, and what takes it into the history.
class RunKeeperTest : public ServerParts {
protected:
    static constexpr std::size_t steps = 1000;

    RunKeeperTest() {
        std::string text = "orrery: 1\nname: p\nsteps:\n";
        for (std::size_t step = 0; step < steps; ++step)
            text += "  s" + std::to_string(step) + ": { run: \"true\" }\n";
        m_folder.write("p.orrery.yaml", text);
    }

    /// As a server that starts and finds this run ended in its journal.
    RunId begin() {
        server::Run& ended = run();
        ended.summary.ended = 1;
        m_host = std::make_unique<EngineHost>(
            *m_loop, engine::Reactor(),
            EngineHost::Ports{*m_store, m_silent, m_silent, *m_book, Clock::system()});
        m_history = std::make_unique<RunHistory>(m_store->database());
        m_keeper = std::make_unique<RunKeeper>(*m_loop, *m_host, *m_book, *m_history, *m_store, m_files);
        m_keeper->ended(ended.id);
        return ended.id;
    }
    /// As a server that is killed and starts again.
    RunId beginAgain() {
        m_keeper.reset();
        m_host.reset();
        open();
        --m_lastRun;
        return begin();
    }
    std::size_t kept(RunId run) const {
        const auto past = m_history->load(run);
        return past.ok() ? past->steps.size() : 0;
    }

    SilentParts m_silent;
    std::unique_ptr<EngineHost> m_host;
    std::unique_ptr<RunHistory> m_history;
    std::unique_ptr<RunKeeper> m_keeper;
};

TEST_F(RunKeeperTest, TheLoopDoesOtherThingsWhileALargeRunIsWritten) {
    const RunId run = begin();
    std::set<std::size_t> seen;
    while (m_book->find(run)) {
        m_loop->runOnce(std::chrono::seconds(10));
        seen.insert(kept(run));
    }
    EXPECT_GT(seen.size(), 3U) << "so often something else had its turn";
    EXPECT_EQ(kept(run), steps);
    EXPECT_EQ(m_history->load(run)->steps.back().status.name, "s999");
}

TEST_F(RunKeeperTest, NothingIsLostWhenTheServerIsKilledInBetween) {
    const RunId run = begin();
    while (kept(run) == 0)
        m_loop->runOnce(std::chrono::seconds(10));
    ASSERT_LT(kept(run), steps);
    EXPECT_TRUE(m_book->find(run)) << "whoever asks is answered from the book until all is written";

    EXPECT_EQ(beginAgain(), run);
    EXPECT_LT(kept(run), steps);
    m_keeper->settleNow();
    EXPECT_EQ(kept(run), steps);
    EXPECT_FALSE(m_book->find(run));
}

TEST_F(RunKeeperTest, TheEndOfTheServerWaitsForNoSlice) {
    const RunId run = begin();
    m_keeper->settleNow();
    EXPECT_EQ(kept(run), steps);
    EXPECT_FALSE(m_book->find(run));
}

} // namespace
} // namespace orrery::server
