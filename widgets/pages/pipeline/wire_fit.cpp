#include "widgets/pages/pipeline/wire_fit.h"

#include "widgets/canvas/canvas_gesture.h"
#include "widgets/client/wire_text.h"
#include "widgets/theme/icons.h"

#include <algorithm>

namespace orrery::widgets {

namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

void addWires(std::vector<CanvasWire>& wires, const GraphModel& model, int node, bool gives) {
    const std::vector<char> cyclic = nodesBeyond(model, node, !gives);
    const auto& ports = model.ports();
    const auto portOf = [&](const PortRecord& port) {
        return CanvasPort{model.idOf(port.node), port.name, port.type, port.output};
    };
    for (const PortRecord& mine : ports) {
        if (mine.node != node || mine.output != gives)
            continue;
        for (const PortRecord& other : ports) {
            if (other.output == gives || cyclic[at(other.node)])
                continue;
            const CanvasWire wire =
                gives ? CanvasWire{portOf(mine), portOf(other)} : CanvasWire{portOf(other), portOf(mine)};
            if (fitsTogether(wire.from, wire.to))
                wires.push_back(wire);
        }
    }
}

} // namespace

pipeline::PortType typeOf(PortType type) {
    return pipeline::portTypeFrom(toStdString(portTypeWord(type))).value_or(pipeline::PortType::Any);
}

bool fitsTogether(const CanvasPort& output, const CanvasPort& input) {
    return pipeline::isCompatible(typeOf(output.type), typeOf(input.type));
}

int fittingPort(const GraphModel& model, int node, const CanvasPort& loose) {
    const NodeRecord& record = model.node(node);
    const int first = record.firstPort + (loose.output ? 0 : record.inputs);
    const int count = loose.output ? record.inputs : record.outputs;
    int taken = -1;
    for (int port = first; port < first + count; ++port) {
        const CanvasPort other{{}, {}, model.ports()[at(port)].type, !loose.output};
        if (!(loose.output ? fitsTogether(loose, other) : fitsTogether(other, loose)))
            continue;
        const bool used = std::any_of(model.wires().begin(), model.wires().end(),
                                      [port](const WireRecord& wire) { return wire.toPort == port; });
        if (!used)
            return port;
        if (taken < 0)
            taken = port;
    }
    return taken;
}

std::vector<CanvasWire> possibleWires(const GraphModel& model, const QString& node) {
    std::vector<CanvasWire> wires;
    addWires(wires, model, model.indexOf(node), true);
    addWires(wires, model, model.indexOf(node), false);
    return wires;
}

std::vector<CanvasWire> healedWires(const GraphModel& model, const QStringList& removed) {
    std::vector<CanvasWire> wires;
    for (std::size_t i = 0; i < model.wires().size(); ++i)
        if (model.wires()[i].fromPort >= 0 && model.wires()[i].toPort >= 0)
            wires.push_back(canvasWire(model, static_cast<int>(i)));
    std::vector<CanvasWire> healed;
    for (const QString& node : removed) {
        std::vector<CanvasWire> into, others;
        std::vector<CanvasPort> consumers;
        for (const CanvasWire& wire : wires) {
            if (wire.to.node == node)
                into.push_back(wire);
            else if (wire.from.node == node)
                consumers.push_back(wire.to);
            else
                others.push_back(wire);
        }
        for (const CanvasPort& consumer : consumers) {
            const auto source = std::find_if(into.begin(), into.end(), [&consumer](const CanvasWire& wire) {
                return wire.from.node != consumer.node && fitsTogether(wire.from, consumer);
            });
            if (source != into.end()) {
                others.push_back({source->from, consumer});
                healed.push_back(others.back());
            }
        }
        wires = std::move(others);
    }
    std::erase_if(healed, [&removed](const CanvasWire& wire) {
        return removed.contains(wire.from.node) || removed.contains(wire.to.node);
    });
    return healed;
}

NodeSpec specOf(const pipeline::NodeKind& kind) {
    NodeSpec spec;
    spec.id = toQString(kind.reference());
    spec.name = toQString(kind.name);
    if (hasIcon(toQString(kind.icon)))
        spec.icon = toQString(kind.icon);
    spec.summary = toQString(kind.summary);
    for (const auto& port : kind.inputs)
        spec.inputs.push_back({toQString(port.name), portTypeFromWord(toQString(port.type))});
    for (const auto& port : kind.outputs)
        spec.outputs.push_back({toQString(port.name), portTypeFromWord(toQString(port.type))});
    return spec;
}

} // namespace orrery::widgets
