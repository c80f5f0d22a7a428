#include "widgets/pages/pipeline/canvas_commands.h"

#include "widgets/canvas/canvas_gesture.h"
#include "widgets/client/wire_text.h"
#include "widgets/models/step_clipboard.h"
#include "widgets/pages/pipeline/layout_edits.h"
#include "widgets/pages/pipeline/step_insertion.h"
#include "widgets/pages/pipeline/wire_fit.h"
#include "widgets/theme/theme_manager.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace orrery::widgets {

namespace edit = pipeline::edit;

namespace {

constexpr QPointF kCopyOffset(32, 32);

} // namespace

CanvasCommands::CanvasCommands(CanvasEditor& editor, QObject* parent)
    : QObject(parent), m_editor(editor), m_view(editor.view()) {
    m_motion.setEasingCurve(QEasingCurve::OutCubic);
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setDuration(metrics().motionTidy);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant& share) {
        NodePlaces now = m_to;
        for (std::size_t i = 0; i < now.size(); ++i)
            now[i].second = m_from[i].second + (m_to[i].second - m_from[i].second) * share.toDouble();
        if (m_view.model())
            m_view.model()->setPositions(now);
    });
}

bool CanvasCommands::isRefused(bool wrong, const QString& reason) {
    if (wrong)
        Q_EMIT m_editor.refused(reason);
    return wrong;
}

std::vector<PlacedNode> CanvasCommands::selected() const {
    std::vector<PlacedNode> nodes;
    const QStringList ids = m_view.selectedNodes();
    for (const QString& id : ids)
        nodes.emplace_back(id, m_view.model()->node(m_view.model()->indexOf(id)).rect());
    return nodes;
}

void CanvasCommands::place(const QString& title, const NodePlaces& places) {
    m_editor.apply(title, {m_editor.placed(places)});
}

void CanvasCommands::remove(bool heal) {
    if (const auto wire = m_view.selectedWire()) {
        std::vector<QPointF> dots = m_view.selectedWireDots();
        if (m_view.selectedDot() < 0)
            return m_editor.disconnect({*wire});
        dots.erase(dots.begin() + m_view.selectedDot());
        return m_editor.reroute(*wire, dots);
    }
    const QStringList nodes = m_view.selectedNodes();
    std::vector<pipeline::Edit> edits;
    if (heal)
        for (const CanvasWire& wire : healedWires(*m_view.model(), nodes))
            edits.emplace_back(edit::Connect{toStdString(wire.from.node), toStdString(wire.from.port),
                                             toStdString(wire.to.node), toStdString(wire.to.port)});
    for (const QString& node : nodes)
        edits.emplace_back(edit::RemoveStep{toStdString(node)});
    m_editor.apply(nodes.size() == 1 ? tr("Remove %1").arg(nodes.front())
                                     : tr("Remove %n nodes", nullptr, static_cast<int>(nodes.size())),
                   edits);
}

void CanvasCommands::copy() {
    NodePlaces places;
    for (const auto& [id, rect] : selected())
        places.emplace_back(id, rect.topLeft());
    if (places.empty())
        return;
    const auto text = copySteps(m_editor.document()->document(), places);
    if (text)
        QGuiApplication::clipboard()->setText(toQString(*text));
    else
        Q_EMIT m_editor.refused(toQString(text.error().message()));
}

void CanvasCommands::cut() {
    if (m_view.selectedNodes().isEmpty())
        return;
    copy();
    remove(false);
}

bool CanvasCommands::add(const QString& text, const QPointF& corner, const QString& title) {
    const auto pasted = pasteSteps(m_editor.document()->document(), toStdString(text), corner);
    if (!pasted) {
        Q_EMIT m_editor.refused(toQString(pasted.error().message()));
        return false;
    }
    std::vector<pipeline::Edit> edits = pasted->edits;
    if (const auto others = m_editor.placed({}); !others.places.empty())
        edits.insert(edits.begin(), others);
    if (!m_editor.apply(title, edits))
        return false;
    m_view.setSelectedNodes(pasted->steps);
    return true;
}

void CanvasCommands::paste() {
    const QString text = QGuiApplication::clipboard()->text();
    if (add(text, m_view.pointerPlace(), tr("Paste steps")))
        m_view.setFocus(Qt::OtherFocusReason);
}

void CanvasCommands::duplicate() {
    NodePlaces places;
    QRectF around;
    for (const auto& [id, rect] : selected()) {
        places.emplace_back(id, rect.topLeft());
        around |= rect;
    }
    if (places.empty())
        return;
    const auto text = copySteps(m_editor.document()->document(), places);
    if (isRefused(!text, text ? QString() : toQString(text.error().message())))
        return;
    add(toQString(*text), around.topLeft() + kCopyOffset,
        places.size() == 1 ? tr("Duplicate %1").arg(places.front().first)
                           : tr("Duplicate %n nodes", nullptr, static_cast<int>(places.size())));
}

void CanvasCommands::toggleDisabled() {
    std::vector<pipeline::Edit> edits;
    bool enables = false;
    const QStringList nodes = m_view.selectedNodes();
    for (const QString& node : nodes) {
        const pipeline::Step* step = m_editor.document()->document().step(toStdString(node));
        const pipeline::YamlPath path{"steps", toStdString(node), "when"};
        if (!step)
            continue;
        if (isRefused(
                step->whenNode && step->whenNode.text() != "false",
                tr("%1 runs on a condition of its own (when:). Change that condition instead.").arg(node)))
            return;
        enables = enables || step->whenNode;
        if (step->whenNode)
            edits.emplace_back(edit::RemoveValue{path});
        else
            edits.emplace_back(edit::SetValue{path, pipeline::Value(false)});
    }
    const QString what =
        nodes.size() == 1 ? nodes.front() : tr("%n nodes", nullptr, static_cast<int>(nodes.size()));
    m_editor.apply(enables ? tr("Take %1 into runs again").arg(what) : tr("Leave %1 out of runs").arg(what),
                   edits);
}

void CanvasCommands::straighten() {
    if (const auto wire = m_view.selectedWire())
        m_editor.reroute(*wire, {});
}

void CanvasCommands::toggleStack() {
    const QStringList nodes = m_view.selectedNodes();
    for (const QString& node : nodes)
        m_view.toggleStack(node);
}

void CanvasCommands::tidy() {
    GraphModel* model = m_view.model();
    NodePlaces before;
    for (int node = 0; node < model->nodeCount(); ++node)
        before.emplace_back(model->idOf(node), model->node(node).rect().topLeft());
    model->tidy();
    NodePlaces after = before;
    for (auto& [id, place] : after)
        place = model->node(model->indexOf(id)).rect().topLeft().toPoint();
    std::vector<pipeline::Edit> edits{moveOf(after)};
    // What lay around and between the old places makes no sense around the new ones.
    CanvasMove rest;
    for (const FrameRecord& frame : model->frames())
        if (!frame.members.empty())
            rest.frames.emplace_back(frame.id, model->hullOf(frame));
    for (std::size_t wire = 0; wire < model->wires().size(); ++wire)
        if (model->wires()[wire].rerouted)
            rest.dots.emplace_back(canvasWire(*model, static_cast<int>(wire)), std::vector<QPointF>());
    for (auto& edit : layoutEdits(m_editor.document()->document(), *model, rest))
        edits.push_back(std::move(edit));
    if (m_editor.apply(tr("Tidy the graph"), edits))
        animate(before, after);
}

void CanvasCommands::animate(const NodePlaces& from, const NodePlaces& to) {
    if (ThemeManager::instance().reducedMotion() || from == to)
        return;
    m_from = from;
    m_to = to;
    m_motion.start();
    // Another edit shows the document's places at once.
    connect(m_view.model(), &GraphModel::contentChanged, &m_motion, &QVariantAnimation::stop,
            Qt::UniqueConnection);
}

void CanvasCommands::align(Alignment alignment) {
    if (const auto nodes = selected();
        !isRefused(nodes.size() < 2, tr("Select at least two nodes to align them.")))
        place(tr("Align %n nodes", nullptr, static_cast<int>(nodes.size())), aligned(nodes, alignment));
}

void CanvasCommands::distribute(Qt::Orientation direction) {
    if (const auto nodes = selected();
        !isRefused(nodes.size() < 3, tr("Select at least three nodes to distribute them.")))
        place(tr("Distribute %n nodes", nullptr, static_cast<int>(nodes.size())),
              distributed(nodes, direction));
}

void CanvasCommands::rename(const QString& node, const QString& name) {
    if (node == name)
        return;
    const std::vector<pipeline::Edit> edits{edit::RenameStep{toStdString(node), toStdString(name)}};
    if (m_editor.apply(tr("Rename %1 to %2").arg(node, name), edits)) {
        m_view.setSelectedNodes({name});
        m_view.setCurrentNode(name);
    }
}

} // namespace orrery::widgets
