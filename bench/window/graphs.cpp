#include "bench/window/graphs.h"

#include "bench/window/subjects.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <random>

namespace orrery::bench {

using namespace widgets;

namespace {

QString nameOf(int node) {
    return QStringLiteral("step%1").arg(node);
}

bool write(const QDir& folder, const QString& name, const QByteArray& text) {
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

QByteArray asPipeline(const GraphModel& model) {
    std::vector<QByteArray> inputs(model.nodes().size());
    for (const WireRecord& wire : model.wires()) {
        QByteArray& list = inputs[static_cast<std::size_t>(wire.to)];
        list += list.isEmpty() ? "" : ", ";
        list += model.ports()[static_cast<std::size_t>(wire.toPort)].name.toUtf8() + ": \"${{ steps." +
                nameOf(wire.from).toUtf8() + ".outputs.out }}\"";
    }
    QByteArray steps, places;
    for (int i = 0; i < model.nodeCount(); ++i) {
        const QByteArray name = nameOf(i).toUtf8();
        const QByteArray& reads = inputs[static_cast<std::size_t>(i)];
        steps += "  " + name + ":\n    run: work ${{ outputs.out }}\n";
        if (!reads.isEmpty())
            steps += "    inputs: { " + reads + " }\n";
        steps += "    outputs: { out: dataset }\n";
        places += "    " + name + ": { x: " + QByteArray::number(qRound(model.node(i).x)) +
                  ", y: " + QByteArray::number(qRound(model.node(i).y)) + " }\n";
    }
    return "orrery: 1\nname: bench\nsteps:\n" + steps + "layout:\n  steps:\n" + places;
}

/// What LiteGraph's own `serialize` writes for such a graph.
QByteArray asLiteGraph(const GraphModel& model) {
    QJsonArray links;
    std::vector<QJsonArray> outgoing(model.nodes().size()), inputs(model.nodes().size());
    int link = 0;
    for (const WireRecord& wire : model.wires()) {
        QJsonArray& slots_ = inputs[static_cast<std::size_t>(wire.to)];
        links.append(QJsonArray{++link, wire.from + 1, 0, wire.to + 1, slots_.size(), "dataset"});
        outgoing[static_cast<std::size_t>(wire.from)].append(link);
        slots_.append(QJsonObject{{"name", "in"}, {"type", "dataset"}, {"link", link}});
    }
    QJsonArray nodes;
    for (int i = 0; i < model.nodeCount(); ++i) {
        const NodeRecord& node = model.node(i);
        const auto index = static_cast<std::size_t>(i);
        nodes.append(QJsonObject{
            {"id", i + 1},
            {"type", "bench/step"},
            {"title", nameOf(i)},
            {"pos", QJsonArray{node.x, node.y}},
            {"size", QJsonArray{node.width, node.height}},
            {"flags", QJsonObject()},
            {"order", i},
            {"mode", 0},
            {"inputs", inputs[index]},
            {"outputs",
             QJsonArray{QJsonObject{{"name", "out"}, {"type", "dataset"}, {"links", outgoing[index]}}}},
            {"properties", QJsonObject()}});
    }
    return QJsonDocument(QJsonObject{{"last_node_id", model.nodeCount()},
                                     {"last_link_id", link},
                                     {"nodes", nodes},
                                     {"links", links},
                                     {"groups", QJsonArray()},
                                     {"config", QJsonObject()},
                                     {"version", 0.4}})
        .toJson(QJsonDocument::Compact);
}

/// Boxes of the canvas's sizes in the canvas's direction; Graphviz counts in points and inches.
QByteArray asDot(const GraphModel& model) {
    QByteArray text = "digraph bench {\n  rankdir=LR; node [shape=box, fixedsize=true, label=\"\"];\n";
    for (int i = 0; i < model.nodeCount(); ++i)
        text += "  " + nameOf(i).toUtf8() + " [width=" + QByteArray::number(model.node(i).width / 72.0) +
                ", height=" + QByteArray::number(model.node(i).height / 72.0) + "];\n";
    for (const WireRecord& wire : model.wires())
        text += "  " + nameOf(wire.from).toUtf8() + " -> " + nameOf(wire.to).toUtf8() + ";\n";
    return text + "}\n";
}

} // namespace

std::vector<std::pair<int, int>> makeEdges(int nodes, int wires) {
    std::mt19937 random(1);
    std::vector<std::pair<int, int>> edges;
    for (int i = 0; i < wires; ++i) {
        const int to =
            i < nodes - 1 ? i + 1 : 1 + static_cast<int>(random() % static_cast<unsigned>(nodes - 1));
        edges.emplace_back(std::max(0, to - 1 - static_cast<int>(random() % 120)), to);
    }
    return edges;
}

GraphContent makeContent(int nodes, int wires) {
    GraphContent graph;
    for (int i = 0; i < nodes; ++i) {
        NodeSpec spec;
        spec.id = spec.name = nameOf(i);
        spec.outputs = {{QStringLiteral("out"), static_cast<PortType>(i % portTypeCount)}};
        graph.nodes.push_back(std::move(spec));
    }
    for (const auto& [from, to] : makeEdges(nodes, wires)) {
        auto& inputs = graph.nodes[static_cast<std::size_t>(to)].inputs;
        inputs.push_back({QStringLiteral("in%1").arg(inputs.size()), PortType::Dataset});
        graph.wires.push_back({nameOf(from), QStringLiteral("out"), nameOf(to), inputs.back().name, {}});
    }
    return graph;
}

NodeState makeState(unsigned number) {
    std::mt19937 random(number);
    NodeState state;
    state.status = static_cast<Status>(random() % statusCount);
    return state;
}

std::unique_ptr<GraphModel> makeModel(int nodes, int wires, bool states) {
    auto model = std::make_unique<GraphModel>();
    model->setContent(makeContent(nodes, wires));
    for (int i = 0; states && i < nodes; ++i)
        model->setState(model->idOf(i), makeState(static_cast<unsigned>(i)));
    return model;
}

GraphSize graphSize(const QStringList& arguments) {
    GraphSize size{arguments.value(0).toInt(), arguments.value(1).toInt(), {}};
    if (size.nodes < 2 || size.wires < 1)
        size.problem = QStringLiteral("the numbers of nodes and wires are missing");
    return size;
}

QString writeGraphs(const QStringList& arguments) {
    const QDir folder(arguments.value(0));
    const GraphSize size = graphSize(arguments.mid(1));
    if (!size.problem.isEmpty())
        return size.problem;
    const auto model = makeModel(size.nodes, size.wires);
    const bool written = write(folder, QStringLiteral("graph.orrery.yaml"), asPipeline(*model)) &&
                         write(folder, QStringLiteral("graph.json"), asLiteGraph(*model)) &&
                         write(folder, QStringLiteral("graph.dot"), asDot(*model));
    return written ? QString() : QStringLiteral("cannot write to %1").arg(folder.path());
}

} // namespace orrery::bench
