#include "widgets/pages/pipeline/box_commands.h"

#include "widgets/client/wire_text.h"
#include "widgets/pages/pipeline/layout_edits.h"

#include <algorithm>

namespace orrery::widgets {

namespace edit = pipeline::edit;

namespace {

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
    const auto found =
        std::find_if(parts.begin(), parts.end(),
                     [wanted = toStdString(name)](const auto& part) { return part.name == wanted; });
    return found == parts.end() ? nullptr : &*found;
}

} // namespace

BoxCommands::BoxCommands(CanvasEditor& editor, QObject* parent)
    : QObject(parent), m_editor(editor), m_view(editor.view()) {}

const pipeline::LayoutFrame* BoxCommands::selectedFrame() const {
    return m_editor.document()
               ? byName(m_editor.document()->document().layout().frames, m_view.selectedFrame())
               : nullptr;
}

const pipeline::LayoutNote* BoxCommands::selectedNote() const {
    return m_editor.document() ? byName(m_editor.document()->document().layout().notes, m_view.selectedNote())
                               : nullptr;
}

void BoxCommands::refuse(const QString& reason) {
    Q_EMIT m_editor.refused(reason);
}

void BoxCommands::frameSelection() {
    const QStringList nodes = m_view.selectedNodes();
    if (nodes.isEmpty())
        return refuse(tr("No node is selected, so there is nothing to put a frame around. Select nodes with "
                         "Shift+drag first."));
    QRectF around;
    edit::SetFrame frame;
    frame.name = freeName(m_editor.document()->document().layout().frames, "frame");
    for (const QString& id : nodes) {
        around |= m_view.model()->node(m_view.model()->indexOf(id)).rect();
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

void BoxCommands::leaveFrames() {
    CanvasMove move;
    const QStringList nodes = m_view.selectedNodes();
    for (const QString& node : nodes) {
        NodeHome home{node, {}, {}};
        for (const auto& frame : m_editor.document()->document().layout().frames)
            if (std::count(frame.steps.begin(), frame.steps.end(), toStdString(node)) > 0)
                home.left.append(toQString(frame.name));
        if (!home.left.isEmpty())
            move.homes.push_back(std::move(home));
    }
    if (move.homes.empty())
        return refuse(tr("The selected nodes are in no frame."));
    m_editor.apply(tr("Take %n node(s) out of the frame", nullptr, static_cast<int>(nodes.size())),
                   layoutEdits(m_editor.document()->document(), *m_view.model(), move));
}

void BoxCommands::addNote() {
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

bool BoxCommands::remove() {
    if (const auto* frame = selectedFrame()) {
        m_editor.apply(tr("Remove frame %1").arg(toQString(frame->name)), {edit::RemoveFrame{frame->name}});
        return true;
    }
    if (const auto* note = selectedNote()) {
        m_editor.apply(tr("Remove note %1").arg(toQString(note->name)), {edit::RemoveNote{note->name}});
        return true;
    }
    return false;
}

void BoxCommands::retitle(const QString& name, const QString& title) {
    const auto* frame = byName(m_editor.document()->document().layout().frames, name);
    if (!frame || toQString(frame->title) == title)
        return;
    edit::SetFrame changed = editOf(*frame);
    changed.title = toStdString(title);
    m_editor.apply(tr("Rename a frame to %1").arg(title), {changed});
}

void BoxCommands::rewrite(const QString& name, const QString& text) {
    const auto* note = byName(m_editor.document()->document().layout().notes, name);
    if (!note || toQString(note->text) == text)
        return;
    edit::SetNote changed = editOf(*note);
    changed.text = toStdString(text);
    m_editor.apply(tr("Change a note"), {changed});
}

void BoxCommands::recolor(const QString& color, const QString& title) {
    if (const auto* frame = selectedFrame(); frame && toQString(frame->color) != color) {
        edit::SetFrame changed = editOf(*frame);
        changed.color = toStdString(color);
        m_editor.apply(title, {changed});
    } else if (const auto* note = selectedNote(); note && toQString(note->color) != color) {
        edit::SetNote changed = editOf(*note);
        changed.color = toStdString(color);
        m_editor.apply(title, {changed});
    }
}

QString BoxCommands::color() const {
    const auto* frame = selectedFrame();
    const auto* note = selectedNote();
    return frame ? toQString(frame->color) : note ? toQString(note->color) : QString();
}

} // namespace orrery::widgets
