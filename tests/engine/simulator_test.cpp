#include "tests/engine/simulator/simulator.h"

#include <gtest/gtest.h>

namespace orrery::engine::sim {

namespace {

// The full number where the code is as fast as users run it; fewer where a sanitizer or -O0 makes each one
// dear.
#if defined(__OPTIMIZE__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
constexpr std::uint64_t historiesEach = 5'000;
#else
constexpr std::uint64_t historiesEach = 400;
#endif
constexpr std::uint64_t mostHistoriesToCatch = 5'000;

/// Four series, so that they can run beside each other.
class SimulatorTest : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(SimulatorTest, EveryRuleHoldsInEveryHistory) {
    std::uint64_t crashes = 0, waited = 0;
    for (std::uint64_t i = 0; i < historiesEach; ++i) {
        const std::uint64_t seed = seedOf(GetParam(), i);
        const Outcome outcome = liveHistory(seed);
        crashes += outcome.crashes;
        waited += outcome.waited;
        ASSERT_EQ(outcome.failure, "") << "see it with: engine_simulator --replay " << seed;
    }
    EXPECT_GT(crashes, historiesEach / 10) << "the histories are too quiet to prove anything";
    EXPECT_GT(waited, historiesEach / 10) << "no host is given more than it has room for";
}

INSTANTIATE_TEST_SUITE_P(Series, SimulatorTest, ::testing::Values(101, 102, 103, 104));

/// The checker must see every bug that was put in on purpose.
class PlantedBugTest : public ::testing::TestWithParam<std::uint8_t> {};

TEST_P(PlantedBugTest, IsCaught) {
    const auto bug = static_cast<Bug>(GetParam());
    for (std::uint64_t i = 0; i < mostHistoriesToCatch; ++i)
        if (!liveHistory(seedOf(1, i), bug).failure.empty())
            return;
    FAIL() << toString(bug) << " went unseen in " << mostHistoriesToCatch << " histories of series 1";
}

INSTANTIATE_TEST_SUITE_P(Bugs, PlantedBugTest,
                         ::testing::Range(std::uint8_t{1}, static_cast<std::uint8_t>(Bug::Count)),
                         [](const auto& planted) {
                             std::string name(toString(static_cast<Bug>(planted.param)));
                             std::erase(name, '-');
                             return name;
                         });

TEST(SimulatorReplayTest, TheSameSeedGivesTheSameHistory) {
    for (std::uint64_t i = 0; i < 20; ++i) {
        const std::uint64_t seed = seedOf(7, i);
        const Outcome first = liveHistory(seed, Bug::None, true);
        const Outcome second = liveHistory(seed, Bug::None, true);
        ASSERT_EQ(first.trace, second.trace) << "seed " << seed;
        ASSERT_EQ(first.steps, second.steps) << "seed " << seed;
    }
}

} // namespace

} // namespace orrery::engine::sim
