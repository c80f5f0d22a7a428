#include "tests/window/canvas_fixture.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/graph_scene.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace orrery::widgets {
namespace {

using namespace testing;

double below(std::mt19937& random, int limit) {
    return static_cast<double>(random() % static_cast<unsigned>(limit));
}

QRectF randomRect(std::mt19937& random) {
    return QRectF(below(random, 8000), below(random, 5000), 1 + below(random, 300), 1 + below(random, 300));
}

TEST(PlaceGrid, FindsWhatALoopFindsAlsoAfterMoves) {
    std::mt19937 random(11);
    std::vector<QRectF> rects;
    QRectF bounds;
    for (int i = 0; i < 600; ++i)
        bounds |= rects.emplace_back(randomRect(random));
    PlaceGrid grid;
    grid.build(bounds, rects);
    for (int round = 0; round < 200; ++round) {
        if (round > 100) {
            const int moved = static_cast<int>(random() % rects.size());
            rects[static_cast<std::size_t>(moved)] = randomRect(random).translated(-3000, 2000);
            grid.move(moved);
        }
        const QRectF asked = round % 10 == 0 ? bounds.adjusted(-1, -1, 1, 1) : randomRect(random);
        std::vector<int> expected, found{-1};
        for (std::size_t i = 0; i < rects.size(); ++i)
            if (rects[i].intersects(asked))
                expected.push_back(static_cast<int>(i));
        grid.query(asked, found);
        ASSERT_EQ(found, expected) << round;
    }
}

/// Moves nodes and lets the scene follow; the wires of those nodes must be as in a scene that is built anew.
TEST(GraphScene, FollowsMovedNodesAsIfItWereBuiltAnew) {
    GraphModel model;
    model.setContent(bigGraph(120, 200));
    GraphScene scene;
    scene.setModel(&model);
    ASSERT_FALSE(scene.bounds().isEmpty());
    std::mt19937 random(5);
    for (int round = 0; round < 12; ++round) {
        const int node = static_cast<int>(random() % 120);
        const QRectF before = model.node(node).rect();
        model.setPositions({{model.idOf(node), QPointF(below(random, 4000) - 500, below(random, 3000))}});
        const std::vector<QRectF> areas = scene.follow(std::vector{node});
        GraphScene anew;
        anew.setModel(&model);
        if (areas.empty())
            continue; // Enough has moved: everything is built anew.
        EXPECT_EQ(std::count(areas.begin(), areas.end(), before), 1);
        EXPECT_TRUE(scene.bounds().contains(anew.bounds()));
        for (const std::int32_t wire : scene.wiresOf(node)) {
            const auto led = scene.curve(wire);
            const auto fresh = anew.curve(wire);
            ASSERT_TRUE(std::equal(led.begin(), led.end(), fresh.begin(), fresh.end())) << wire;
            std::vector<int> found;
            scene.wiresIn(scene.wireBounds(wire), found);
            EXPECT_TRUE(std::binary_search(found.begin(), found.end(), wire));
        }
        std::vector<int> found;
        scene.nodesIn(model.node(node).rect(), found);
        EXPECT_TRUE(std::binary_search(found.begin(), found.end(), node));
    }
}

TEST(GraphScene, WiresOfANodeAreThoseThatTouchIt) {
    GraphModel model;
    model.setContent(bigGraph(60, 100));
    GraphScene scene;
    scene.setModel(&model);
    for (int node = 0; node < model.nodeCount(); ++node) {
        std::vector<std::int32_t> expected;
        for (std::size_t wire = 0; wire < model.wires().size(); ++wire)
            if (model.wires()[wire].from == node || model.wires()[wire].to == node)
                expected.push_back(static_cast<std::int32_t>(wire));
        const auto found = scene.wiresOf(node);
        ASSERT_TRUE(std::equal(found.begin(), found.end(), expected.begin(), expected.end())) << node;
    }
}

TEST(GraphScene, AMovedNodeIsRepaintedAsAFullPaintWould) {
    for (const double zoom : {1.0, 0.3, 0.08}) {
        SCOPED_TRACE(zoom);
        GraphModel model;
        model.setContent(bigGraph(80, 130));
        CanvasView view;
        view.resize(900, 600);
        view.setModel(&model);
        view.setMinimapVisible(false); // It follows later, by a clock.
        view.show();
        view.setPlace({model.node(40).rect().center(), zoom});
        (void)picture(view);
        for (int step = 1; step < 4; ++step)
            model.setPositions(
                {{model.idOf(40), model.node(40).rect().topLeft() + QPointF(37, 21) * (1 / zoom)}});
        const QImage inParts = picture(view);
        view.setGreyed(true);
        view.setGreyed(false);
        EXPECT_EQ(largestDifference(inParts, picture(view)), 0);
    }
}

} // namespace
} // namespace orrery::widgets
