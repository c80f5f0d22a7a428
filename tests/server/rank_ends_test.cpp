#include "core/server/rank_ends.h"
#include "core/server/run_book.h"

#include <gtest/gtest.h>

namespace orrery::server {
namespace {

using api::RankEnd;

Timestamp at(int milliseconds) {
    return Timestamp(std::chrono::milliseconds(milliseconds));
}

TEST(RankEnds, ThoseThatASignalEndedAfterTheFirstFailureAreCancelled) {
    const std::vector<agent::EndedRank> ended = {
        {0, {143, 15, at(30)}}, {2, {7, 0, at(20)}}, {3, {0, 0, at(10)}}, {4, {1, 0, at(25)}}};
    EXPECT_EQ(rankEndsOf(ended),
              (std::vector<RankEnd>{
                  {0, "cancelled", 143}, {2, "failed", 7}, {3, "succeeded", 0}, {4, "failed", 1}}));
}

TEST(RankEnds, ASignalThatCameFirstIsAFailure) {
    EXPECT_EQ(rankEndsOf({{0, {143, 15, at(30)}}, {1, {137, 9, at(20)}}}),
              (std::vector<RankEnd>{{0, "cancelled", 143}, {1, "failed", 137}}));
}

TEST(RankEnds, AGangThatSucceededNeedsNoWords) {
    agent::AttemptEnded ended;
    ended.ranks = {{0, 0, at(1)}, {0, 0, at(2)}};
    EXPECT_TRUE(rankEndsOf(ended).empty());
}

TEST(RankEnds, OfAGangThatWasKilledNoRankIsToBlame) {
    agent::AttemptEnded ended;
    ended.reason = agent::EndReason::Killed;
    ended.exitCode = 143;
    ended.ranks = {{143, 15, at(1)}, {0, 0, at(2)}};
    EXPECT_EQ(rankEndsOf(ended), (std::vector<RankEnd>{{0, "cancelled", 143}, {1, "succeeded", 0}}));
}

TEST(RankEnds, OneProcessSaysNothingOfTheRanksThatItStarted) {
    agent::AttemptEnded ended;
    ended.exitCode = 1;
    ended.ranks = {{1, 0, at(1)}};
    EXPECT_TRUE(rankEndsOf(ended).empty());
}

/// A rank may be over before the journal has the start of its attempt, and the engine tells of that one.
TEST(RunBook, RanksThatEndBelongToTheAttemptThatWasPlacedLast) {
    auto loop = net::EventLoop::create();
    ASSERT_TRUE(loop.ok());
    RunBook book(**loop, Clock::system());
    auto plan = std::make_shared<pipeline::ExpandedPipeline>();
    plan->steps.emplace_back().name = "train";
    book.add(makeRun(RunId(1), {}, std::move(plan), {}, Timestamp()));
    const api::StepStatus& status = book.find(RunId(1))->record(StepIndex{0}).status;
    const AttemptId first{RunId(1), StepIndex{0}, 1}, second{RunId(1), StepIndex{0}, 2};
    const std::vector<RankEnd> ends = {{1, "failed", 7}};
    book.notePlaced(first, 3);
    book.noteRanks(first, ends);
    EXPECT_EQ(status.ranks, 3U);
    EXPECT_EQ(status.rank_ends, ends);
    book.notePlaced(second, 2);
    EXPECT_EQ(status.ranks, 2U);
    EXPECT_TRUE(status.rank_ends.empty());
    book.noteRanks(first, ends);
    EXPECT_TRUE(status.rank_ends.empty());
}

} // namespace
} // namespace orrery::server
