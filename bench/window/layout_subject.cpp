// Tidy: the layered layout and the wires that follow from it.

#include "bench/window/graphs.h"
#include "bench/window/report.h"
#include "bench/window/subjects.h"

#include "widgets/canvas/graph_layout.h"
#include "widgets/canvas/graph_scene.h"

namespace orrery::bench {

using namespace widgets;

QString benchLayout(const QStringList& arguments) {
    const GraphSize size = graphSize(arguments);
    if (!size.problem.isEmpty())
        return size.problem;
    const auto model = makeModel(size.nodes, size.wires);
    GraphScene scene;
    scene.setModel(model.get());
    const Times times = repeat(5, [&](int) {
        model->tidy();
        scene.invalidate();
        (void)scene.bounds(); // Which leads the wires.
    });
    LayoutGraph graph;
    for (const NodeRecord& node : model->nodes())
        graph.nodes.push_back({node.width, node.height, 0, 0, false});
    for (const WireRecord& wire : model->wires())
        graph.edges.push_back({wire.from, wire.to, model->wireStart(wire).y() - model->node(wire.from).y,
                               model->wireEnd(wire).y() - model->node(wire.to).y});
    print("tidy",
          {{"p50_ms", times.median()}, {"crossings", static_cast<double>(layOutGraph(graph).crossings)}});
    return {};
}

} // namespace orrery::bench
