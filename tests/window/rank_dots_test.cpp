#include "widgets/canvas/rank_dots.h"
#include "widgets/models/graph_content.h"
#include "widgets/models/rank_states.h"
#include "widgets/theme/theme_manager.h"

#include <QImage>
#include <QPainter>
#include <gtest/gtest.h>

#include <set>

namespace orrery::widgets {
namespace {

api::StepStatus gang(std::uint32_t ranks, const std::string& state) {
    api::StepStatus step;
    step.name = step.node = "train";
    step.ranks = ranks;
    step.state = state;
    step.started = 100;
    return step;
}

QImage drawn(Status status) {
    QImage image(12, 12, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    Theme oneColor = theme();
    for (Theme::StatusLook& look : oneColor.statuses)
        look.color = Qt::black;
    paintRankDots(painter, RankDots({status}), QPointF(9, 6), oneColor);
    return image;
}

TEST(RankDots, EachRankHasItsMark) {
    const RankDots dots({Status::Running, Status::Failed, Status::Cancelled});
    ASSERT_EQ(dots.count(), 3);
    EXPECT_EQ(dots.at(0), Status::Running);
    EXPECT_EQ(dots.at(1), Status::Failed);
    EXPECT_EQ(dots.at(2), Status::Cancelled);
    EXPECT_EQ(RankDots().count(), 0);
}

TEST(RankDots, OfManyRanksEachMarkShowsTheOneThatNeedsALook) {
    std::vector<Status> ranks(100, Status::Succeeded);
    ranks[30] = Status::Running;
    ranks[99] = Status::Failed;
    const RankDots dots(ranks);
    ASSERT_EQ(dots.count(), RankDots::most);
    EXPECT_EQ(dots.at(0), Status::Succeeded);
    EXPECT_EQ(dots.at(2), Status::Running);
    EXPECT_EQ(dots.at(7), Status::Failed);
}

TEST(RankDots, StatesDifferInShapeNotOnlyInColour) {
    const std::vector<QImage> shapes = {drawn(Status::Running), drawn(Status::Failed),
                                        drawn(Status::Cancelled), drawn(Status::Unknown),
                                        drawn(Status::Succeeded)};
    for (std::size_t one = 0; one < shapes.size(); ++one)
        for (std::size_t other = one + 1; other < shapes.size(); ++other)
            EXPECT_NE(shapes[one], shapes[other]) << one << " and " << other;
}

TEST(RankStates, ARankThatIsNotNamedStandsAsItsStep) {
    api::StepStatus step = gang(4, "running");
    step.rank_ends = {{2, "succeeded", 0}};
    EXPECT_EQ(rankStatesOf(step),
              (std::vector{Status::Running, Status::Running, Status::Succeeded, Status::Running}));
    EXPECT_TRUE(rankWordsOf(step).endsWith(QLatin1String(": 3 running, 1 succeeded")));
}

TEST(RankStates, AFailureNamesTheRankAndItsCode) {
    api::StepStatus step = gang(3, "failed");
    step.rank_ends = {{0, "cancelled", 143}, {1, "failed", 137}, {2, "cancelled", 143}};
    EXPECT_TRUE(rankWordsOf(step).endsWith(QLatin1String(": 1 failed, 2 cancelled; rank 1 exited with 137")));
    const NodeState state = nodeStateOf({&step});
    EXPECT_EQ(state.ranks, RankDots({Status::Cancelled, Status::Failed, Status::Cancelled}));
    EXPECT_EQ(state.rankWords, rankWordsOf(step));
}

TEST(RankStates, WhatDidNotRunHasNone) {
    EXPECT_TRUE(rankStatesOf(gang(1, "running")).empty());
    EXPECT_TRUE(rankStatesOf(gang(4, "queued")).empty());
    EXPECT_TRUE(rankStatesOf(gang(4, "skipped")).empty());
    api::StepStatus cached = gang(4, "cached");
    cached.cached = true;
    EXPECT_TRUE(rankStatesOf(cached).empty());
    EXPECT_TRUE(rankWordsOf(cached).isEmpty());
}

} // namespace
} // namespace orrery::widgets
