#include "widgets/pages/pipeline/canvas_commands.h"

#include "widgets/client/wire_text.h"
#include "widgets/models/step_clipboard.h"
#include "widgets/pages/pipeline/step_insertion.h"
#include "widgets/theme/theme_manager.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace orrery::widgets {

namespace edit = pipeline::edit;

namespace {

constexpr QPointF kCopyOffset(32, 32);
constexpr QSizeF kNoteSize(200, 72);

/// A name like "frame-2" that none of the parts has.
template <typename Parts>
std::string freeName(const Parts& parts, const std::string& stem) {
    for (int number = 1;; ++number) {
        std::string name = number == 1 ? stem : stem + "-" + std::to_string(number);
        if (std::none_of(parts.begin(), parts.end(), [&name](const auto& part) { return part.name == name; }))
            return name;
    }
}

template <typename Parts>
auto byName(const Parts& parts, const QString& name) {
    return std::find_if(parts.begin(), parts.end(),
                        [wanted = toStdString(name)](const auto& part) { return part.name == wanted; });
}

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
    if (const auto wire = m_view.selectedWire())
        return m_editor.disconnect({*wire});
    if (const QString frame = m_view.selectedFrame(); !frame.isEmpty())
        return (void)m_editor.apply(tr("Remove frame %1").arg(frame),
                                    {edit::RemoveFrame{toStdString(frame)}});
    if (const QString note = m_view.selectedNote(); !note.isEmpty())
        return (void)m_editor.apply(tr("Remove note %1").arg(note), {edit::RemoveNote{toStdString(note)}});
    const QStringList nodes = m_view.selectedNodes();
    std::vector<pipeline::Edit> edits;
    for (const QString& node : nodes)
        edits.emplace_back(edit::RemoveStep{toStdString(node), heal});
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

void CanvasCommands::frameSelection() {
    const auto nodes = selected();
    if (isRefused(nodes.empty(), tr("No node is selected, so there is nothing to put a frame around. Select "
                                    "nodes with Shift+drag first.")))
        return;
    QRectF around;
    edit::SetFrame frame;
    frame.name = freeName(m_editor.document()->document().layout().frames, "frame");
    for (const auto& [id, rect] : nodes) {
        around |= rect;
        frame.steps.push_back(toStdString(id));
    }
    around.adjust(-16, -40, 16, 16);
    frame.title = toStdString(tr("New frame"));
    frame.color = "blue";
    frame.x = around.x();
    frame.y = around.y();
    frame.width = around.width();
    frame.height = around.height();
    std::vector<pipeline::Edit> edits{frame};
    if (const auto others = m_editor.placed({}); !others.places.empty())
        edits.insert(edits.begin(), others);
    if (m_editor.apply(tr("Put a frame around %n node(s)", nullptr, static_cast<int>(nodes.size())), edits)) {
        m_view.selectFrame(toQString(frame.name));
        Q_EMIT titleWanted();
    }
}

void CanvasCommands::leaveFrames() {
    const QStringList nodes = m_view.selectedNodes();
    std::vector<pipeline::Edit> edits;
    for (const auto& frame : m_editor.document()->document().layout().frames) {
        edit::SetFrame changed{frame.name,  frame.title,  frame.x,     frame.y,
                               frame.width, frame.height, frame.color, frame.steps};
        std::erase_if(changed.steps,
                      [&nodes](const std::string& step) { return nodes.contains(toQString(step)); });
        if (changed.steps.size() == frame.steps.size())
            continue;
        if (changed.steps.empty())
            edits.emplace_back(edit::RemoveFrame{frame.name});
        else
            edits.emplace_back(std::move(changed));
    }
    if (!isRefused(edits.empty(), tr("The selected nodes are in no frame.")))
        m_editor.apply(tr("Take %n node(s) out of the frame", nullptr, static_cast<int>(nodes.size())),
                       edits);
}

void CanvasCommands::addNote() {
    const QPointF place = m_view.pointerPlace();
    edit::SetNote note;
    note.name = freeName(m_editor.document()->document().layout().notes, "note");
    note.text = toStdString(tr("New note"));
    note.x = place.x();
    note.y = place.y();
    note.width = kNoteSize.width();
    note.height = kNoteSize.height();
    if (m_editor.apply(tr("Add a note"), {note})) {
        m_view.selectNote(toQString(note.name));
        Q_EMIT titleWanted();
    }
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
    if (m_editor.apply(tr("Tidy the graph"), {moveOf(after)}))
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

void CanvasCommands::retitle(const QString& name, const QString& title) {
    const auto& frames = m_editor.document()->document().layout().frames;
    const auto frame = byName(frames, name);
    if (frame == frames.end() || toQString(frame->title) == title)
        return;
    m_editor.apply(tr("Rename a frame to %1").arg(title),
                   {edit::SetFrame{frame->name, toStdString(title), frame->x, frame->y, frame->width,
                                   frame->height, frame->color, frame->steps}});
}

void CanvasCommands::rewrite(const QString& name, const QString& text) {
    const auto& notes = m_editor.document()->document().layout().notes;
    const auto note = byName(notes, name);
    if (note == notes.end() || toQString(note->text) == text)
        return;
    m_editor.apply(tr("Change a note"), {edit::SetNote{note->name, toStdString(text), note->x, note->y,
                                                       note->width, note->height, note->color}});
}

} // namespace orrery::widgets
