#include "tests/window/canvas_fixture.h"

#include "widgets/canvas/graph_layout.h"
#include "widgets/canvas/graph_scene.h"
#include "widgets/canvas/wire_router.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace orrery::widgets {
namespace {

LayoutGraph chainOf(int count) {
    LayoutGraph graph;
    for (int i = 0; i < count; ++i)
        graph.nodes.push_back({144, 95, 0, 0, false});
    for (int i = 0; i + 1 < count; ++i)
        graph.edges.push_back({i, i + 1, 60, 60});
    return graph;
}

LayoutGraph randomGraph(int nodes, int edges, unsigned seed) {
    std::mt19937 random(seed);
    LayoutGraph graph;
    for (int i = 0; i < nodes; ++i)
        graph.nodes.push_back({144.0 + static_cast<double>(random() % 5) * 8,
                               95.0 + static_cast<double>(random() % 4) * 20, 0, 0, false});
    for (int i = 0; i < edges; ++i) {
        const int to = 1 + static_cast<int>(random() % static_cast<unsigned>(nodes - 1));
        const int from = std::max(0, to - 1 - static_cast<int>(random() % 12));
        graph.edges.push_back({from, to, 60.0 + static_cast<double>(random() % 2) * 20, 60});
    }
    return graph;
}

void expectNoOverlap(const LayoutGraph& graph, const LayoutResult& result) {
    for (std::size_t a = 0; a < graph.nodes.size(); ++a)
        for (std::size_t b = a + 1; b < graph.nodes.size(); ++b) {
            const QRectF left(result.positions[a].x, result.positions[a].y, graph.nodes[a].width,
                              graph.nodes[a].height);
            const QRectF right(result.positions[b].x, result.positions[b].y, graph.nodes[b].width,
                               graph.nodes[b].height);
            ASSERT_FALSE(left.adjusted(0, 0, 8, 8).intersects(right)) << a << " and " << b;
        }
}

TEST(GraphLayout, AChainIsOneStraightRow) {
    const LayoutResult result = layOutGraph(chainOf(6));
    for (std::size_t i = 1; i < 6; ++i) {
        EXPECT_EQ(result.positions[i].y, result.positions[0].y);
        EXPECT_GE(result.positions[i].x, result.positions[i - 1].x + 144 + 32);
    }
    EXPECT_EQ(result.crossings, 0);
}

TEST(GraphLayout, NothingOverlapsAndEdgesGoRight) {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        SCOPED_TRACE(seed);
        const LayoutGraph graph = randomGraph(60, 90, seed);
        const LayoutResult result = layOutGraph(graph);
        expectNoOverlap(graph, result);
        for (const auto& edge : graph.edges)
            EXPECT_GT(result.positions[static_cast<std::size_t>(edge.to)].x,
                      result.positions[static_cast<std::size_t>(edge.from)].x);
    }
}

TEST(GraphLayout, TheSameGraphGivesTheSamePicture) {
    const LayoutGraph graph = randomGraph(200, 320, 5);
    const LayoutResult a = layOutGraph(graph);
    const LayoutResult b = layOutGraph(graph);
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        EXPECT_EQ(a.positions[i].x, b.positions[i].x);
        EXPECT_EQ(a.positions[i].y, b.positions[i].y);
    }
}

TEST(GraphLayout, CyclesAndLoopsAreHarmless) {
    LayoutGraph graph = chainOf(4);
    graph.edges.push_back({3, 0, 60, 60});
    graph.edges.push_back({2, 2, 60, 60});
    const LayoutResult result = layOutGraph(graph);
    expectNoOverlap(graph, result);
    EXPECT_LT(result.positions[0].x, result.positions[3].x);
}

TEST(GraphLayout, ManyLooseNodesFillAPage) {
    LayoutGraph graph;
    graph.nodes.assign(900, {144, 95, 0, 0, false});
    const LayoutResult result = layOutGraph(graph);
    double width = 0;
    double height = 0;
    for (const auto& place : result.positions) {
        width = std::max(width, place.x);
        height = std::max(height, place.y);
    }
    EXPECT_LT(width / height, 3);
    EXPECT_GT(width / height, 0.7);
}

TEST(GraphLayout, LongEdgesPassBetweenNodes) {
    LayoutGraph graph = chainOf(5);
    graph.edges.push_back({0, 4, 80, 80});
    const LayoutResult result = layOutGraph(graph);
    const auto& bends = result.bends.back();
    ASSERT_FALSE(bends.empty());
    for (const auto& bend : bends)
        for (std::size_t i = 1; i < 4; ++i)
            EXPECT_FALSE(QRectF(result.positions[i].x, result.positions[i].y, 144, 95)
                             .contains(QPointF(bend.x, bend.y)));
}

TEST(GraphLayout, WhatTheDocumentPlacedStays) {
    LayoutGraph graph = chainOf(4);
    graph.nodes[1].fixed = graph.nodes[2].fixed = true;
    graph.nodes[1].x = 500;
    graph.nodes[1].y = 300;
    graph.nodes[2].x = 500;
    graph.nodes[2].y = 600;
    const LayoutResult result = layOutGraph(graph);
    EXPECT_EQ(result.positions[1].x, 500);
    EXPECT_EQ(result.positions[2].y, 600);
    expectNoOverlap(graph, result);
}

TEST(GraphModel, NewNodesAreLaidOutAndOldOnesStay) {
    GraphModel model;
    GraphContent content = testing::creditRisk();
    content.nodes[4].position.reset();
    model.setContent(content);
    EXPECT_EQ(model.node(0).rect().topLeft(), QPointF(12, 64));
    const QPointF placed = model.node(4).rect().topLeft();
    content.nodes[3].position.reset();
    model.setContent(content);
    EXPECT_EQ(model.node(4).rect().topLeft(), placed);
    EXPECT_EQ(model.node(3).rect().topLeft(), QPointF(188, 204));
}

TEST(GraphModel, NodesGrowWithTheirNamesInSteps) {
    NodeSpec spec;
    spec.name = QStringLiteral("a");
    EXPECT_EQ(nodeWidth(spec), 144);
    spec.name = QStringLiteral("a_name_of_many_letters_x");
    EXPECT_GT(nodeWidth(spec), 144);
    EXPECT_EQ(static_cast<int>(nodeWidth(spec)) % 8, 0);
    spec.name = QString(200, QLatin1Char('w'));
    EXPECT_EQ(nodeWidth(spec), 224);
    EXPECT_EQ(nodeHeight(2), 115);
}

TEST(GraphModel, WiresToUnknownNodesAreLeftOut) {
    GraphModel model;
    GraphContent content;
    content.nodes.resize(1);
    content.nodes[0].id = QStringLiteral("a");
    content.wires.push_back({QStringLiteral("a"), {}, QStringLiteral("gone"), {}, {}});
    model.setContent(content);
    EXPECT_TRUE(model.wires().empty());
    model.setState(QStringLiteral("gone"), {});
}

TEST(GraphScene, FindsWhatLiesUnderAPoint) {
    GraphModel model;
    model.setContent(testing::creditRisk());
    GraphScene scene;
    scene.setModel(&model);
    const int gate = model.indexOf(QStringLiteral("gate"));
    EXPECT_EQ(scene.hitTest(model.node(gate).rect().center(), 1), (Hit{Hit::Kind::Node, gate}));
    const int port = model.portOf(gate, QStringLiteral("data"), false);
    EXPECT_EQ(scene.hitTest(model.portPosition(port) - QPointF(8, 0), 1), (Hit{Hit::Kind::Port, port}));
    EXPECT_EQ(scene.hitTest(model.portPosition(port) - QPointF(18, 0), 0.5), (Hit{Hit::Kind::Port, port}));
    const auto bent = std::find_if(model.wires().begin(), model.wires().end(),
                                   [](const WireRecord& wire) { return wire.rerouted; });
    const int wire = static_cast<int>(bent - model.wires().begin());
    const QPointF betweenItsDots = cubicPoint(&scene.curve(wire)[3], 0.5);
    EXPECT_EQ(scene.hitTest(betweenItsDots, 1), (Hit{Hit::Kind::Wire, wire}));
    EXPECT_EQ(
        scene.hitTest(QPointF(model.frames()[0].rect.center().x(), model.frames()[0].rect.top() + 20), 1)
            .kind,
        Hit::Kind::Frame);
    EXPECT_EQ(scene.hitTest(QPointF(-900, -900), 1).kind, Hit::Kind::Nothing);
}

TEST(GraphScene, QueriesAgreeWithALoop) {
    GraphModel model;
    model.setContent(testing::bigGraph(800, 1200));
    GraphScene scene;
    scene.setModel(&model);
    std::mt19937 random(11);
    const QRectF bounds = model.bounds();
    for (int probe = 0; probe < 200; ++probe) {
        const QRectF rect(bounds.left() + (random() % 1000) / 1000.0 * bounds.width(),
                          bounds.top() + (random() % 1000) / 1000.0 * bounds.height(), random() % 3000 + 1,
                          random() % 2000 + 1);
        std::vector<int> expected;
        for (int i = 0; i < model.nodeCount(); ++i)
            if (model.node(i).rect().intersects(rect))
                expected.push_back(i);
        std::vector<int> got;
        scene.nodesIn(rect, got);
        ASSERT_EQ(got, expected);
    }
}

} // namespace
} // namespace orrery::widgets
