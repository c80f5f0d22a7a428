#include "tests/server/server_parts.h"

#include "core/storage/append_log.h"

namespace orrery::server {
namespace {

/// A journal with three runs, each in a batch of its own: its texts and the engine's event.
class RecoveryTest : public ServerParts {
protected:
    RecoveryTest() {
        m_folder.write("p.orrery.yaml", "orrery: 1\nname: p\nparams: { n: 1 }\nsteps: { a: { run: \"echo ${{ "
                                        "params.n }}\" } }\n");
        engine::Reactor reactor;
        for (std::uint64_t number = 1; number <= 3; ++number) {
            const std::string value = std::to_string(number);
            const server::Run& made = run({{"n", value}});
            const Timestamp now = Clock::system().now();
            engine::RunPlan plan = toRunPlan(made, {Duration(0)});
            m_store->appendJournal(encodeSource(
                {made.id, made.request, {{"p.orrery.yaml", m_folder.read("p.orrery.yaml")}}, now}));
            for (const engine::Effect& effect :
                 reactor.handle(engine::RunSubmitted{made.id, std::move(plan)}, now))
                if (const auto* record = std::get_if<engine::JournalRecord>(&effect))
                    m_store->appendJournal("E" + record->bytes);
            EXPECT_TRUE(m_store->syncJournal().ok());
        }
    }

    std::filesystem::path newestSegment() const {
        std::filesystem::path newest;
        for (const auto& entry : std::filesystem::directory_iterator(m_paths.journal()))
            newest = std::max(newest, entry.path());
        return newest;
    }

    /// The runs that a new server finds.
    std::vector<std::uint64_t> recover() {
        Recovery recovery(m_files);
        open([&](std::string_view record) { return recovery.take(record); });
        const engine::Reactor reactor = recovery.takeReactor();
        EXPECT_TRUE(reactor.checkInvariants().ok());
        std::vector<RunId> lost;
        recovery.fill(*m_book, reactor, lost);
        EXPECT_TRUE(lost.empty());
        std::vector<std::uint64_t> found;
        for (const server::Run* run : m_book->all())
            found.push_back(run->id.number());
        return found;
    }
    using Runs = std::vector<std::uint64_t>;
};

TEST_F(RecoveryTest, EveryRunComesBackWithItsParameters) {
    EXPECT_EQ(recover(), (Runs{1, 2, 3}));
    const server::Run* second = m_book->find(RunId(2));
    EXPECT_EQ(second->summary.params.at("n"), "2");
    EXPECT_EQ(second->record(StepIndex{0}).status.state, "queued");
}

TEST_F(RecoveryTest, RunsUseTheTextsTheyWereStartedWith) {
    m_folder.write("p.orrery.yaml", "no pipeline any more");
    EXPECT_EQ(recover(), (Runs{1, 2, 3}));
    EXPECT_EQ(m_book->find(RunId(3))->plan->name, "p");
}

TEST_F(RecoveryTest, ATornTailLosesTheLastBatchAndNothingElse) {
    m_store.reset();
    const std::filesystem::path segment = newestSegment();
    const std::uintmax_t whole = std::filesystem::file_size(segment);
    TemporaryFolder copy;
    std::filesystem::copy_file(segment, copy.root() / "segment");
    for (const std::uintmax_t cut : {1U, 3U, 8U, 40U, 120U}) {
        std::filesystem::copy_file(copy.root() / "segment", segment,
                                   std::filesystem::copy_options::overwrite_existing);
        std::filesystem::resize_file(segment, whole - cut);
        EXPECT_EQ(recover(), (Runs{1, 2})) << "cut by " << cut;
        m_store.reset();
    }
}

TEST_F(RecoveryTest, WhatIsWrittenBehindAMendedTailCounts) {
    m_store.reset();
    const std::filesystem::path segment = newestSegment();
    std::ofstream(segment, std::ios::app | std::ios::binary) << std::string("\x7f\0\0torn", 7);
    EXPECT_EQ(recover(), (Runs{1, 2, 3})) << "a batch that never was";
    m_store->appendJournal(encodeMapList(RunId(1), StepIndex{0}, pipeline::Value::array()));
    ASSERT_TRUE(m_store->syncJournal().ok());
    std::uint64_t records = 0;
    open([&](std::string_view) { return ++records, Result<void>(); });
    EXPECT_EQ(records, 7U);
}

} // namespace
} // namespace orrery::server
