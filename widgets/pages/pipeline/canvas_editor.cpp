#include "widgets/pages/pipeline/canvas_editor.h"

#include "widgets/canvas/canvas_gesture.h"
#include "widgets/client/wire_text.h"
#include "widgets/pages/pipeline/layout_edits.h"
#include "widgets/pages/pipeline/step_insertion.h"
#include "widgets/pages/pipeline/wire_fit.h"

#include <algorithm>
#include <map>

namespace orrery::widgets {

namespace edit = pipeline::edit;

namespace {

constexpr double kGap = 56; ///< Between a node and one that is put beside it.
constexpr qsizetype kMostHabits = 12;
constexpr int kCommonPorts = 3; ///< Rows of ports that few kinds of node exceed.

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

int portRows(const NodeSpec& spec) {
    return static_cast<int>(std::max(spec.inputs.size(), spec.outputs.size()));
}

PortEnd endOf(const CanvasPort& port) {
    return {toStdString(port.node), toStdString(port.port)};
}

} // namespace

CanvasEditor::CanvasEditor(CanvasView& view, QObject* parent) : QObject(parent), m_view(view) {
    m_popup = new InsertPopup(&view);
    QObject::connect(m_popup, &InsertPopup::currentChanged, this, &CanvasEditor::showGhost);
    QObject::connect(m_popup, &InsertPopup::closed, this, [this] { m_view.setGhost(std::nullopt); });
    QObject::connect(m_popup, &InsertPopup::chosen, this, [this](const KindChoice& choice) {
        insert(choice, m_popup->wire(), placeFor(choice, m_popup->wire(), m_place));
    });
}

CanvasEditor::~CanvasEditor() {
    m_view.setEdits(nullptr);
}

void CanvasEditor::setPipeline(PipelineSession* pipeline) {
    if (m_pipeline)
        m_pipeline->disconnect(this);
    m_pipeline = pipeline;
    m_popup->hide();
    if (pipeline) {
        QObject::connect(pipeline, &PipelineSession::graphChanged, this, &CanvasEditor::follow);
        QObject::connect(pipeline, &PipelineSession::besideChanged, this, [this] {
            follow();
            Q_EMIT documentChanged();
        });
    }
    follow();
    Q_EMIT documentChanged();
}

DocumentSession* CanvasEditor::document() const {
    return m_pipeline && m_pipeline->document().isOpen() ? &m_pipeline->document() : nullptr;
}

QString CanvasEditor::lockedReason() const {
    const DocumentSession* open = document();
    if (!open)
        return tr("Open a pipeline file of this machine first.");
    if (open->syntaxProblem())
        return tr("Mend the line that cannot be read first.");
    return m_pipeline->showsAnother() ? tr("The canvas shows two files. End the comparison first.")
                                      : QString();
}

void CanvasEditor::follow() {
    m_view.setEdits(lockedReason().isEmpty() ? this : nullptr);
}

bool CanvasEditor::apply(const QString& title, const std::vector<pipeline::Edit>& edits) {
    if (!document() || edits.empty())
        return false;
    const auto done = document()->applyAll(title, edits);
    if (!done)
        Q_EMIT refused(toQString(done.error().message()));
    return done.ok();
}

edit::MoveSteps CanvasEditor::placed(std::vector<std::pair<QString, QPointF>> places) const {
    const GraphModel& model = *m_view.model();
    const std::size_t written = document()->document().layout().positions.size();
    if (written < at(model.nodeCount())) {
        std::map<QString, QPointF> all;
        for (int node = 0; node < model.nodeCount(); ++node)
            all.emplace(model.idOf(node), model.node(node).rect().topLeft());
        for (const auto& [id, place] : places)
            all[id] = place;
        places.assign(all.begin(), all.end());
    }
    return moveOf(places);
}

void CanvasEditor::move(const CanvasMove& move) {
    std::vector<pipeline::Edit> edits;
    if (!move.nodes.empty())
        edits.emplace_back(placed(move.nodes));
    for (auto& edit : layoutEdits(document()->document(), *m_view.model(), move))
        edits.push_back(std::move(edit));
    if (!move.off.empty()) {
        const auto cuts = cutsOf(move.off);
        edits.insert(edits.end(), cuts.begin(), cuts.end());
        const QString& node = move.nodes.front().first;
        apply(cuts.empty() ? titleOf(move) : tr("Take %1 off its wires").arg(node), edits);
        return;
    }
    if (move.nudge && edits.size() == 1) {
        if (const auto done = document()->apply(edits.front(), "nudge"); !done)
            Q_EMIT refused(toQString(done.error().message()));
        return;
    }
    if (move.onto) {
        const QString node = move.nodes.front().first;
        const GraphModel& model = *m_view.model();
        const int index = model.indexOf(node);
        const int input = fittingPort(model, index, move.onto->from);
        const int output = fittingPort(model, index, move.onto->to);
        for (auto& splice : spliceOf(toStdString(node), toStdString(model.ports()[at(input)].name),
                                     toStdString(model.ports()[at(output)].name), endOf(move.onto->from),
                                     endOf(move.onto->to)))
            edits.push_back(std::move(splice));
        for (auto& room : roomEdits(QRectF(move.nodes.front().second, model.node(index).rect().size()),
                                    move.onto->to.node))
            edits.push_back(std::move(room));
        apply(tr("Put %1 between %2 and %3").arg(node, move.onto->from.node, move.onto->to.node), edits);
        return;
    }
    apply(titleOf(move), edits);
}

QString CanvasEditor::titleOf(const CanvasMove& move) {
    if (move.resize)
        return move.frames.empty() ? tr("Resize a note") : tr("Resize a frame");
    if (!move.homes.empty())
        return move.homes.front().frame.isEmpty()
                   ? tr("Take %n node(s) out of the frame", nullptr, static_cast<int>(move.homes.size()))
                   : tr("Put %n node(s) into the frame", nullptr, static_cast<int>(move.homes.size()));
    if (!move.frames.empty())
        return tr("Move a frame");
    if (move.nodes.empty())
        return tr("Move a note");
    return move.nodes.size() == 1 ? tr("Move %1").arg(move.nodes.front().first)
                                  : tr("Move %n nodes", nullptr, static_cast<int>(move.nodes.size()));
}

void CanvasEditor::reroute(const CanvasWire& wire, const std::vector<QPointF>& dots) {
    apply(dots.empty() ? tr("Straighten the wire from %1 to %2").arg(wire.from.node, wire.to.node)
                       : tr("Bend the wire from %1 to %2").arg(wire.from.node, wire.to.node),
          {bendOf(wire, dots)});
}

void CanvasEditor::openStack(const QString& node, bool open) {
    std::vector<pipeline::Edit> edits;
    if (const auto others = placed({}); !others.places.empty())
        edits.emplace_back(others);
    const pipeline::YamlPath path{"layout", "steps", toStdString(node), "open"};
    if (open)
        edits.emplace_back(edit::SetValue{path, pipeline::Value(true)});
    else
        edits.emplace_back(edit::RemoveValue{path});
    apply(open ? tr("Open the stack %1").arg(node) : tr("Close the stack %1").arg(node), edits);
}

std::vector<pipeline::Edit> CanvasEditor::roomEdits(const QRectF& box, const QString& target) const {
    const GraphModel& model = *m_view.model();
    const int next = model.indexOf(target);
    const double missing = box.right() + kGap - model.node(next).rect().left();
    if (missing <= 0 || box.left() > model.node(next).rect().right())
        return {};
    // Everything at or behind the target makes way together, so that nothing changes among it.
    std::vector<std::pair<QString, QPointF>> places;
    for (int node = 0; node < model.nodeCount(); ++node)
        if (node == next || (model.node(node).rect().left() >= model.node(next).rect().left() &&
                             !model.node(node).rect().intersects(box)))
            places.emplace_back(model.idOf(node), model.node(node).rect().topLeft() + QPointF(missing, 0));
    return {moveOf(places)};
}

bool CanvasEditor::mayConnect(const CanvasPort& output, const CanvasPort& input) const {
    return fitsTogether(output, input);
}

bool CanvasEditor::maySplice(const QString& node, const CanvasWire& wire) const {
    const GraphModel& model = *m_view.model();
    const int index = model.indexOf(node);
    if (index < 0 || wire.from.port.isEmpty() || wire.to.port.isEmpty())
        return false;
    return fittingPort(model, index, wire.from) >= 0 && fittingPort(model, index, wire.to) >= 0;
}

void CanvasEditor::connect(const CanvasWire& wire, const std::optional<CanvasWire>& former) {
    std::vector<pipeline::Edit> edits;
    if (former && former->to != wire.to)
        edits.emplace_back(edit::Disconnect{toStdString(former->to.node), toStdString(former->to.port)});
    edits.emplace_back(edit::Connect{toStdString(wire.from.node), toStdString(wire.from.port),
                                     toStdString(wire.to.node), toStdString(wire.to.port)});
    apply(tr("Connect %1.%2 with %3.%4").arg(wire.from.node, wire.from.port, wire.to.node, wire.to.port),
          edits);
}

std::vector<pipeline::Edit> CanvasEditor::cutsOf(const std::vector<CanvasWire>& wires) {
    std::vector<pipeline::Edit> edits;
    for (const CanvasWire& wire : wires) {
        const std::string to = toStdString(wire.to.node);
        const std::string from = toStdString(wire.from.node);
        if (!wire.to.port.isEmpty()) {
            edits.emplace_back(edit::Disconnect{to, toStdString(wire.to.port)});
            continue;
        }
        const pipeline::Step* step = document()->document().step(to);
        const bool listed = step && std::any_of(step->after.begin(), step->after.end(),
                                                [&from](const auto& each) { return each.name == from; });
        if (!listed) {
            Q_EMIT refused(
                tr("%1 names %2 in an expression, so there is no wire to cut. Change the expression "
                   "of %1.")
                    .arg(wire.to.node, wire.from.node));
            return {};
        }
        edits.emplace_back(edit::RemoveAfter{to, from});
    }
    return edits;
}

void CanvasEditor::disconnect(const std::vector<CanvasWire>& wires) {
    const CanvasWire& first = wires.front();
    apply(wires.size() == 1 ? tr("Disconnect %1 from %2").arg(first.to.node, first.from.node)
                            : tr("Cut %n wires", nullptr, static_cast<int>(wires.size())),
          cutsOf(wires));
}

void CanvasEditor::wireDropped(const CanvasPort& loose, const QString& node, const QPointF& place) {
    if (!node.isEmpty())
        return connectWithNode(loose, node);
    openPopup(place, LooseWire{endOf(loose), typeOf(loose.type), loose.output});
}

void CanvasEditor::connectWithNode(const CanvasPort& loose, const QString& node) {
    const GraphModel& model = *m_view.model();
    if (nodesBeyond(model, model.indexOf(loose.node), !loose.output)[at(model.indexOf(node))]) {
        Q_EMIT refused(
            tr("A wire between %1 and %2 would close a cycle, so that neither could start. Connect "
               "another node.")
                .arg(loose.node, node));
        return;
    }
    const int port = fittingPort(model, model.indexOf(node), loose);
    const pipeline::Step* step = document()->document().step(toStdString(node));
    CanvasPort other{node, {}, loose.type, !loose.output};
    if (port >= 0) {
        other.port = model.ports()[at(port)].name;
    } else if (loose.output && step && !step->uses && !step->pipeline) {
        // A step with a command of its own takes any input that one gives it.
        other.port = loose.port;
        for (int number = 2; model.portOf(model.indexOf(node), other.port, false) >= 0; ++number)
            other.port = QStringLiteral("%1-%2").arg(loose.port).arg(number);
    } else {
        Q_EMIT refused(
            tr("%1 has no port for %2 (%3). Put a node between them that turns one into the other.")
                .arg(node, loose.port, portTypeWord(loose.type)));
        return;
    }
    connect(loose.output ? CanvasWire{loose, other} : CanvasWire{other, loose}, std::nullopt);
}

void CanvasEditor::kindDropped(const QString& reference, const QPointF& place,
                               const std::optional<CanvasWire>& onto) {
    KindChoice choice;
    choice.kind = document()->kinds().find(toStdString(reference));
    if (!choice.kind)
        return;
    const NodeSpec spec = specOf(*choice.kind);
    insert(choice, std::nullopt, place - QPointF(nodeWidth(spec) / 2, metrics().nodeHeader / 2.0), onto);
}

void CanvasEditor::groundActivated(const QPointF& place) {
    openPopup(place, std::nullopt);
}

void CanvasEditor::askForNode() {
    if (!document())
        return;
    QPointF place = m_view.pointerPlace();
    const int current = m_view.model()->indexOf(m_view.currentNode());
    if (current >= 0 && !m_view.underMouse())
        place = m_view.model()->node(current).rect().topRight() + QPointF(kGap, 0);
    openPopup(place, std::nullopt);
}

void CanvasEditor::openPopup(const QPointF& place, const std::optional<LooseWire>& wire) {
    m_place = place;
    QStringList habits = m_habits.ranked();
    for (const pipeline::Step& step : document()->lastGood().steps())
        if (step.uses && !habits.contains(toQString(step.uses->text)))
            habits.append(toQString(step.uses->text));
    m_popup->setKinds(document()->kinds().kinds(), habits.mid(0, kMostHabits));
    // The room of a common node there: which one it will be is chosen in the popup.
    const QSizeF size(metrics().nodeWidth, nodeHeight(kCommonPorts));
    const QPointF port(wire && !wire->fromOutput ? size.width() : 0, wire ? size.height() / 2 : 0);
    const QRectF ghost(m_view.mapFromScene(place - port),
                       m_view.mapFromScene(place - port + QPointF(size.width(), size.height())));
    m_popup->openBeside(ghost.toAlignedRect(), wire);
}

void CanvasEditor::showGhost(const KindChoice* choice) {
    if (!choice || !m_view.isEditable())
        return m_view.setGhost(std::nullopt);
    CanvasGhost ghost;
    ghost.node = specOf(*choice->kind);
    ghost.place = placeFor(*choice, m_popup->wire(), m_place);
    if (const auto& wire = m_popup->wire()) {
        const GraphModel& model = *m_view.model();
        const int node = model.indexOf(toQString(wire->end.step));
        const int port = model.portOf(node, toQString(wire->end.port), wire->fromOutput);
        ghost.wireFrom = model.portPosition(port);
        ghost.type = model.ports()[at(port)].type;
        ghost.port = toQString(choice->port);
        ghost.fromOutput = wire->fromOutput;
    }
    m_view.setGhost(ghost);
    const QPointF corner = ghost.place + QPointF(nodeWidth(ghost.node), nodeHeight(portRows(ghost.node)));
    m_popup->keepOff(QRectF(m_view.mapFromScene(ghost.place), m_view.mapFromScene(corner)).toAlignedRect());
}

QPointF CanvasEditor::placeFor(const KindChoice& choice, const std::optional<LooseWire>& wire,
                               const QPointF& where) const {
    const NodeSpec spec = specOf(*choice.kind);
    const QPointF port = wire ? ghostPort(spec, toQString(choice.port), !wire->fromOutput) : QPointF();
    const QPointF corner = where - port;
    const double grid = metrics().gridSnap;
    return {std::round(corner.x() / grid) * grid, std::round(corner.y() / grid) * grid};
}

std::vector<pipeline::Edit> CanvasEditor::spliceEdits(const std::string& step, const NodeSpec& spec,
                                                      const QPointF& place, const CanvasWire& wire) const {
    const auto input = std::find_if(spec.inputs.begin(), spec.inputs.end(), [&wire](const PortSpec& port) {
        return pipeline::isCompatible(typeOf(wire.from.type), typeOf(port.type));
    });
    const auto output = std::find_if(spec.outputs.begin(), spec.outputs.end(), [&wire](const PortSpec& port) {
        return pipeline::isCompatible(typeOf(port.type), typeOf(wire.to.type));
    });
    if (wire.from.port.isEmpty() || wire.to.port.isEmpty() || input == spec.inputs.end() ||
        output == spec.outputs.end())
        return {};
    auto edits =
        spliceOf(step, toStdString(input->name), toStdString(output->name), endOf(wire.from), endOf(wire.to));
    const double height = nodeHeight(portRows(spec));
    for (auto& room : roomEdits(QRectF(place, QSizeF(nodeWidth(spec), height)), wire.to.node))
        edits.push_back(std::move(room));
    return edits;
}

void CanvasEditor::insert(const KindChoice& choice, const std::optional<LooseWire>& wire,
                          const QPointF& place, const std::optional<CanvasWire>& onto) {
    if (const QString reason = lockedReason(); !reason.isEmpty()) {
        Q_EMIT refused(reason);
        return;
    }
    const bool behind = wire && wire->fromOutput;
    InsertionEdits insertion =
        insertionOf(document()->document(),
                    {choice.kind, place, behind ? wire->end.step : std::string(), wire, choice.port});
    if (onto)
        for (auto& splice : spliceEdits(insertion.step, specOf(*choice.kind), place, *onto))
            insertion.edits.push_back(std::move(splice));
    const NodeSpec spec = specOf(*choice.kind);
    const QSizeF size(nodeWidth(spec), nodeHeight(portRows(spec)));
    if (auto frame = joined(document()->document(), *m_view.model(), insertion.step, QRectF(place, size)))
        insertion.edits.emplace_back(std::move(*frame));
    if (const auto others = placed({}); !others.places.empty())
        insertion.edits.insert(insertion.edits.begin(), others);
    const QString name = toQString(insertion.step);
    if (!apply(wire ? tr("Add %1 and connect it").arg(name) : tr("Add %1").arg(name), insertion.edits))
        return;
    m_habits.use(toQString(choice.kind->reference()));
    Q_EMIT habitsChanged(m_habits);
    m_view.setSelectedNodes({name});
    m_view.setCurrentNode(name);
    m_view.reveal(name);
    m_view.setFocus(Qt::OtherFocusReason);
}

} // namespace orrery::widgets
