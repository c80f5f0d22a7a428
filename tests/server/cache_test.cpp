#include "tests/server/server_parts.h"

#include <gmock/gmock.h>

namespace orrery::server {
namespace {

using testing::HasSubstr;
using Outcome = engine::Prepared::Outcome;

/// One step that has everything that a key is made of.
class CacheTest : public ServerParts {
protected:
    CacheTest() {
        write();
        m_folder.write("train.py", "print(1)\n");
        m_folder.write("data.csv", "1,2\n");
    }
    void write(const std::string& extra = "") {
        m_folder.write("p.orrery.yaml",
                       "orrery: 1\nname: p\nparams: { lr: 0.1, least: 0.5, other: 1 }\nsteps:\n"
                       "  train:\n"
                       "    run: python3 train.py ${{ params.lr }} ${{ outputs.score }}\n"
                       "    code: [train.py]\n"
                       "    inputs: { table: { path: data.csv } }\n"
                       "    outputs: { score: number }\n"
                       "    env: { SEED: 1 }\n" +
                           extra);
    }
    void edit(const std::string& from, const std::string& to) {
        std::string text = m_folder.read("p.orrery.yaml");
        m_folder.write("p.orrery.yaml", text.replace(text.find(from), from.size(), to));
    }
    /// A first run that leaves its result behind.
    void remember() {
        server::Run& first = run();
        EXPECT_EQ(prepare(first).outcome, Outcome::Run);
        EXPECT_EQ(collect(first, "score", "0.9\n").outcome, engine::Collected::Outcome::Ok);
    }
    /// The answer for the next run.
    engine::Prepared next(const std::map<std::string, std::string>& params = {}) {
        server::Run& again = run(params);
        return prepare(again);
    }
};

TEST_F(CacheTest, TheFirstRunSaysThatItIsTheFirst) {
    EXPECT_EQ(next().message, "runs for the first time");
}

TEST_F(CacheTest, NothingChangedIsAHitThatNamesItsRun) {
    remember();
    server::Run& again = run();
    const engine::Prepared answer = prepare(again);
    EXPECT_EQ(answer.outcome, Outcome::CacheHit);
    EXPECT_EQ(answer.message, "same command, code, inputs and environment as in run 1");
    ASSERT_EQ(again.record(StepIndex{0}).outputs.size(), 1U);
    EXPECT_EQ(again.record(StepIndex{0}).outputs[0].value, pipeline::Value(0.9));
}

TEST_F(CacheTest, TheTimesOfPreparingAndKeepingAreNoted) {
    const double before = toSeconds(Clock::system().now());
    server::Run& first = run();
    prepare(first);
    const api::StepStatus& status = first.record(StepIndex{0}).status;
    EXPECT_GE(status.prepared, before);
    EXPECT_EQ(status.stored, 0);
    collect(first, "score", "0.9\n");
    EXPECT_GE(status.stored, status.prepared);
    server::Run& again = run();
    prepare(again);
    EXPECT_EQ(again.record(StepIndex{0}).status.prepared, 0) << "what the cache answers is given to no host";
}

TEST_F(CacheTest, AHitSurvivesARestart) {
    remember();
    // As the server does before it says that a step has ended.
    ASSERT_TRUE(m_store->syncJournal().ok());
    ASSERT_TRUE(m_store->flush().ok());
    open();
    const engine::Prepared answer = next();
    EXPECT_EQ(answer.outcome, Outcome::CacheHit) << answer.message;
}

TEST_F(CacheTest, AMissNamesWhatChanged) {
    remember();
    struct Change {
        const char* what;
        std::function<void()> make;
        std::map<std::string, std::string> params;
    };
    const Change changes[] = {
        {"lr", [] {}, {{"lr", "0.2"}}},
        {"train.py", [this] { m_folder.write("train.py", "print(22)\n"); }, {}},
        {"table", [this] { m_folder.write("data.csv", "3,4,5\n"); }, {}},
        {"command", [this] { edit("python3", "python3 -u"); }, {}},
        {"SEED", [this] { edit("SEED: 1", "SEED: 2"); }, {}},
    };
    for (const Change& change : changes) {
        m_folder.write("train.py", "print(1)\n");
        m_folder.write("data.csv", "1,2\n");
        write();
        change.make();
        const engine::Prepared answer = next(change.params);
        EXPECT_EQ(answer.outcome, Outcome::Run) << change.what;
        EXPECT_THAT(answer.message, testing::AllOf(HasSubstr("since run 1"), HasSubstr(change.what)));
    }
}

TEST_F(CacheTest, AParameterThatTheStepDoesNotUseChangesNothing) {
    remember();
    EXPECT_EQ(next({{"other", "2"}}).outcome, Outcome::CacheHit);
}

TEST_F(CacheTest, RerunAndCacheOffSaySo) {
    remember();
    server::Run& again = run({}, {"train"});
    EXPECT_EQ(prepare(again).message, "runs because --rerun was asked for");
    write("    cache: false\n");
    EXPECT_EQ(next().message, "runs because its cache is off");
}

TEST_F(CacheTest, OutputsThatAreGoneOrDamagedAreMadeAgain) {
    remember();
    std::filesystem::remove_all(m_paths.blobs());
    ASSERT_TRUE(m_store->flush().ok());
    open();
    const engine::Prepared answer = next();
    EXPECT_EQ(answer.outcome, Outcome::Run);
    EXPECT_EQ(answer.message, "runs because the outputs of run 1 are no longer there");
}

TEST_F(CacheTest, AGateIsAskedAnewOfCachedOutputs) {
    const std::string check = "    check: ${{ outputs.score >= params.least }}\n";
    write(check);
    remember();
    const engine::Prepared stricter = next({{"least", "0.95"}});
    EXPECT_EQ(stricter.outcome, Outcome::Refused);
    EXPECT_THAT(stricter.message, testing::AllOf(HasSubstr("its check is false"), HasSubstr("run 1")));
    EXPECT_EQ(next({{"least", "0.8"}}).outcome, Outcome::CacheHit);
    write("    check: ${{ outputs.score >= 2 }}\n");
    EXPECT_EQ(next().outcome, Outcome::Refused) << "another condition is asked too";
}

TEST_F(CacheTest, WhatAGateRefusedIsNotMadeAgainForALaxerOne) {
    write("    check: ${{ outputs.score >= params.least }}\n");
    server::Run& first = run({{"least", "0.95"}});
    EXPECT_EQ(prepare(first).outcome, Outcome::Run);
    EXPECT_EQ(collect(first, "score", "0.9\n").outcome, engine::Collected::Outcome::GateRefused);
    EXPECT_EQ(next({{"least", "0.95"}}).outcome, Outcome::Refused);
    EXPECT_EQ(next().outcome, Outcome::CacheHit);
}

TEST_F(CacheTest, AMessageThatQuotesAnOutputShowsNoSecret) {
    m_secrets = Secrets(Secrets::Values{{"vault", "canary-4711"}});
    server::Run& first = run();
    prepare(first);
    const engine::Collected answer = collect(first, "score", "canary-4711\n");
    EXPECT_EQ(answer.outcome, engine::Collected::Outcome::Failed);
    EXPECT_THAT(answer.message, testing::AllOf(HasSubstr("***"), testing::Not(HasSubstr("canary"))));
}

} // namespace
} // namespace orrery::server
