#include "tests/server/server_parts.h"

#include "core/server/plan_report.h"

#include <gmock/gmock.h>

namespace orrery::server {
namespace {

using testing::HasSubstr;
using Outcome = engine::Prepared::Outcome;

/// Three steps in a row; the one in the middle can be pinned.
class PinTest : public ServerParts {
protected:
    PinTest() { write("echo ${{ params.a }}", ""); }
    void write(const std::string& first, const std::string& check) {
        m_folder.write("p.orrery.yaml",
                       "orrery: 1\nname: p\nparams: { a: 1, b: 1 }\nsteps:\n"
                       "  first: { run: '" +
                           first +
                           " > ${{ outputs.o }}', outputs: { o: number } }\n"
                           "  middle:\n"
                           "    run: echo ${{ inputs.i }} ${{ params.b }} > ${{ outputs.o }}\n"
                           "    inputs: { i: '${{ steps.first.outputs.o }}' }\n"
                           "    outputs: { o: number }\n" +
                           check +
                           "  last:\n"
                           "    run: cat ${{ inputs.i }}\n"
                           "    inputs: { i: '${{ steps.middle.outputs.o }}' }\n");
    }
    server::Run& add(std::map<std::string, std::string> params = {}, std::vector<std::string> pinned = {}) {
        return m_book->add(make(std::move(params), std::move(pinned)));
    }
    server::Run make(std::map<std::string, std::string> params, std::vector<std::string> pinned) {
        api::RunRequest request;
        request.path = "p.orrery.yaml";
        request.params = std::move(params);
        request.pinned = std::move(pinned);
        const auto loaded = m_files.load(request.path, request.params);
        EXPECT_TRUE(loaded.ok() && (*loaded)->ok());
        const auto selected = pipeline::selectSteps((*loaded)->expansion.plan, selectionOf(request));
        EXPECT_TRUE(selected.ok());
        server::Run run =
            makeRun(RunId(++m_lastRun), request, planOf(*loaded), *selected, Clock::system().now());
        markNeeded(run);
        return run;
    }
    engine::Prepared ask(server::Run& run, std::uint32_t step) {
        m_artifacts->prepare({run.id, StepIndex{step}});
        return std::get<engine::Prepared>(m_events.back());
    }
    /// Runs the first two steps, each of which writes `value`.
    server::Run& runWith(std::map<std::string, std::string> params, const std::string& value) {
        server::Run& run = add(std::move(params));
        for (std::uint32_t step = 0; step < 2; ++step) {
            if (ask(run, step).outcome != Outcome::Run)
                continue;
            const AttemptId attempt{run.id, StepIndex{step}, 1};
            const auto folder = m_paths.attempt(attempt, run.spec(StepIndex{step}).name) / "outputs";
            std::filesystem::create_directories(folder);
            std::ofstream(folder / "o") << value << "\n";
            m_artifacts->collect({attempt, {}});
        }
        return run;
    }
    /// What a plan says of the middle step when it is pinned.
    api::PlannedStepReport planned(std::map<std::string, std::string> params = {}) {
        server::Run run = make(std::move(params), {"middle"});
        const api::PlanReport report =
            reportPlan(run, *m_artifacts, m_store->cache(), std::vector<Duration>(run.steps.size()));
        EXPECT_EQ(report.steps.size(), 2U) << "the first step is left out";
        return report.steps.front();
    }
};

TEST_F(PinTest, APinnedStepTakesItsLatestResultWhateverItsKeySays) {
    runWith({}, "5");
    server::Run& run = add({{"b", "2"}}, {"middle"});
    const engine::Prepared left = ask(run, 0);
    EXPECT_EQ(left.outcome, Outcome::Skip);
    EXPECT_EQ(left.message, "only pinned steps use it");
    const engine::Prepared taken = ask(run, 1);
    EXPECT_EQ(taken.outcome, Outcome::CacheHit);
    EXPECT_EQ(taken.message, "is pinned to its outputs of run 1");
    EXPECT_EQ(run.record(StepIndex{1}).output("o")->value, pipeline::Value(5));
    EXPECT_TRUE(toRunPlan(run, {}).steps[1].dependencies.empty()) << "it waits for nothing";
}

TEST_F(PinTest, TheLatestResultIsTheOneUsedLastAlsoAfterARestart) {
    runWith({}, "5");
    runWith({{"b", "2"}}, "6");
    runWith({}, "");
    ASSERT_TRUE(m_store->syncJournal().ok());
    ASSERT_TRUE(m_store->flush().ok());
    open();
    server::Run& run = add({{"b", "3"}}, {"middle"});
    EXPECT_EQ(ask(run, 1).message, "is pinned to its outputs of run 1");
}

TEST_F(PinTest, APlanSaysWhetherAPinIsStale) {
    EXPECT_THAT(planned().reason, HasSubstr("no result of it is kept; run it once without the pin"));
    EXPECT_FALSE(planned().cached);
    EXPECT_EQ(planned().kept, 0U);
    const std::uint64_t first = runWith({}, "5").id.number();
    EXPECT_EQ(planned().kept, first);
    EXPECT_TRUE(planned().cached);
    EXPECT_FALSE(planned().stale);
    const api::PlannedStepReport own = planned({{"b", "2"}});
    EXPECT_TRUE(own.stale);
    EXPECT_THAT(own.reason, HasSubstr("since then param 'params.b' changed from '1' to '2'"));
    EXPECT_EQ(own.changed.size(), 1U);
    const api::PlannedStepReport before = planned({{"a", "2"}});
    EXPECT_TRUE(before.stale);
    EXPECT_THAT(before.reason, HasSubstr("what it depends on has changed since"));
}

TEST_F(PinTest, AGateIsAskedOfPinnedOutputsToo) {
    runWith({}, "5");
    write("echo ${{ params.a }}", "    check: ${{ outputs.o > 5 }}\n");
    server::Run& run = add({}, {"middle"});
    const engine::Prepared refused = ask(run, 1);
    EXPECT_EQ(refused.outcome, Outcome::Refused);
    EXPECT_THAT(refused.message, HasSubstr("for the outputs of run 1"));
}

TEST_F(PinTest, APinWithoutAResultIsAnError) {
    server::Run& run = add({}, {"middle"});
    const engine::Prepared refused = ask(run, 1);
    EXPECT_EQ(refused.outcome, Outcome::Invalid);
    EXPECT_THAT(refused.message, HasSubstr("'middle' is pinned, but no result of it is kept"));
}

} // namespace
} // namespace orrery::server
