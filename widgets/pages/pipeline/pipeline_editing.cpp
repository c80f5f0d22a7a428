#include "widgets/pages/pipeline/pipeline_editing.h"

#include "widgets/client/wire_text.h"
#include "widgets/common/name_popup.h"
#include "widgets/pages/pipeline/choice_picker.h"
#include "widgets/pages/pipeline/pipeline_files.h"
#include "widgets/pages/pipeline/wire_fit.h"

#include <QMenu>

#include <algorithm>

namespace orrery::widgets {

PipelineEditing::PipelineEditing(Workbench& workbench, CanvasView& canvas, QWidget& page)
    : QObject(&page), m_workbench(workbench), m_view(canvas), m_page(page), m_editor(canvas),
      m_commands(m_editor), m_boxes(m_editor), m_colors(m_boxes), m_parts(workbench, m_editor, page),
      m_inPlace(canvas) {
    registerFile(page);
    registerHistory(page);
    registerSelection();
    registerWires();
    registerBoxes();
    registerArrangement();
    connect(&m_editor, &CanvasEditor::refused, &workbench, &Workbench::notice);
    m_editor.setHabits(KindHabits(workbench.preferences().kindUses()));
    connect(&m_editor, &CanvasEditor::habitsChanged, this,
            [this](const KindHabits& habits) { m_workbench.preferences().setKindUses(habits.uses()); });
    connect(&m_boxes, &BoxCommands::titleWanted, this, &PipelineEditing::rename);
    connect(&canvas, &CanvasView::boxActivated, this, &PipelineEditing::rename);
    connect(&canvas, &CanvasView::selectionChanged, this, &PipelineEditing::updateActions);
    connect(&m_editor, &CanvasEditor::documentChanged, this, &PipelineEditing::updateActions);
    updateActions();
}

void PipelineEditing::setPipeline(PipelineSession* pipeline) {
    if (m_followed)
        m_followed->disconnect(this);
    m_followed = pipeline ? &pipeline->document() : nullptr;
    m_editor.setPipeline(pipeline);
    if (m_followed) {
        connect(m_followed, &DocumentSession::historyChanged, this, &PipelineEditing::updateActions);
        connect(m_followed, &DocumentSession::modifiedChanged, this, &PipelineEditing::updateActions);
        connect(m_followed, &DocumentSession::diskChanged, this, &PipelineEditing::updateActions);
    }
    updateActions();
}

QAction* PipelineEditing::add(const char* id, const QString& text, const QString& icon,
                              const QKeySequence& key, QWidget& scope, std::function<void()> run) {
    QAction* action = m_workbench.actions().add({QLatin1String(id), text, icon, key}, &scope, std::move(run));
    action->setShortcutContext(&scope == &m_view ? Qt::WidgetShortcut : Qt::WidgetWithChildrenShortcut);
    return action;
}

void PipelineEditing::registerFile(QWidget& page) {
    add("file.new", tr("New pipeline"), QStringLiteral("add"), QKeySequence::New, page,
        [this] { newFile(); });
    add("file.save", tr("Save the pipeline"), QStringLiteral("save"), QKeySequence::Save, page,
        [this] { save(); });
    add("file.save-as", tr("Save the pipeline under another name"), QStringLiteral("save"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), page, [this] { saveAs(); });
}

void PipelineEditing::registerHistory(QWidget& page) {
    const auto report = [this](Result<void> done) {
        if (!done)
            Q_EMIT m_workbench.notice(toQString(done.error().message()));
    };
    add("edit.undo", tr("Undo"), QStringLiteral("undo"), QKeySequence(Qt::CTRL | Qt::Key_Z), page,
        [this, report] { report(m_editor.document()->undo()); });
    add("edit.redo", tr("Redo"), QStringLiteral("redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), page,
        [this, report] { report(m_editor.document()->redo()); });
}

void PipelineEditing::registerSelection() {
    add("edit.add-node", tr("Add a node"), QStringLiteral("add"), QKeySequence(Qt::Key_A), m_view,
        [this] { m_editor.askForNode(); });
    add("edit.connect", tr("Connect the node with another"), QStringLiteral("link"), QKeySequence(Qt::Key_C),
        m_view, [this] { connectByKey(); });
    add("edit.rename", tr("Rename"), QStringLiteral("edit"), QKeySequence(Qt::Key_F2), m_view,
        [this] { rename(); });
    add("edit.cut", tr("Cut"), {}, QKeySequence::Cut, m_view, [this] { m_commands.cut(); });
    add("edit.copy", tr("Copy"), QStringLiteral("copy"), QKeySequence::Copy, m_view,
        [this] { m_commands.copy(); });
    add("edit.paste", tr("Paste steps"), QStringLiteral("paste"), QKeySequence::Paste, m_view,
        [this] { m_commands.paste(); });
    add("edit.duplicate", tr("Duplicate"), QStringLiteral("copy"), QKeySequence(Qt::CTRL | Qt::Key_D), m_view,
        [this] { m_commands.duplicate(); });
    add("edit.delete", tr("Delete"), QStringLiteral("delete"), QKeySequence(Qt::Key_Delete), m_view, [this] {
        if (!m_boxes.remove())
            m_commands.remove(false);
    });
    add("edit.delete-heal", tr("Delete and connect the neighbours"), QStringLiteral("delete"),
        QKeySequence(Qt::CTRL | Qt::Key_Delete), m_view, [this] { m_commands.remove(true); });
    add("edit.disable", tr("Leave out of runs, or take in again"), QStringLiteral("eye-off"),
        QKeySequence(Qt::CTRL | Qt::Key_E), m_view, [this] { m_commands.toggleDisabled(); });
    add("edit.stack", tr("Open or close the stack of instances"), QStringLiteral("chevron-down"),
        QKeySequence(Qt::Key_O), m_view, [this] { m_commands.toggleStack(); });
}

void PipelineEditing::registerWires() {
    add("edit.next-wire", tr("Select the next wire of the node"), {}, QKeySequence(Qt::Key_W), m_view,
        [this] { m_view.selectNextWire(true); });
    add("edit.previous-wire", tr("Select the wire before"), {}, QKeySequence(Qt::SHIFT | Qt::Key_W), m_view,
        [this] { m_view.selectNextWire(false); });
    add("edit.bend", tr("Add a dot to the wire"), QStringLiteral("add"), QKeySequence(Qt::Key_B), m_view,
        [this] { m_view.bendSelectedWire(); });
    add("edit.straighten", tr("Take the dots off the wire"), {}, QKeySequence(Qt::SHIFT | Qt::Key_B), m_view,
        [this] { m_commands.straighten(); });
}

void PipelineEditing::registerBoxes() {
    add("edit.frame", tr("Put a frame around the selection"), QStringLiteral("frame"),
        QKeySequence(Qt::CTRL | Qt::Key_G), m_view, [this] { m_boxes.frameSelection(); });
    add("edit.leave-frame", tr("Take out of the frame"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G),
        m_view, [this] { m_boxes.leaveFrames(); });
    add("edit.note", tr("Add a note"), QStringLiteral("node-note"), QKeySequence(Qt::Key_N), m_view,
        [this] { m_boxes.addNote(); });
    add("edit.next-box", tr("Select the next frame or note"), {}, QKeySequence(Qt::Key_G), m_view,
        [this] { m_view.selectNextBox(true); });
    add("edit.previous-box", tr("Select the frame or note before"), {}, QKeySequence(Qt::SHIFT | Qt::Key_G),
        m_view, [this] { m_view.selectNextBox(false); });
    m_colors.registerActions(m_workbench.actions(), m_view);
}

void PipelineEditing::registerArrangement() {
    add("arrange.tidy", tr("Tidy the graph"), QStringLiteral("tidy"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), m_view, [this] { m_commands.tidy(); });
    struct Alignable {
        const char* id;
        QString text;
        Qt::Key key;
        Alignment how;
    };
    // The keys are those of drawing programs: the directions of W, A, S and D.
    const Alignable alignments[] = {
        {"arrange.left", tr("Align left edges"), Qt::Key_A, Alignment::Left},
        {"arrange.center", tr("Align centres"), Qt::Key_H, Alignment::Center},
        {"arrange.right", tr("Align right edges"), Qt::Key_D, Alignment::Right},
        {"arrange.top", tr("Align top edges"), Qt::Key_W, Alignment::Top},
        {"arrange.middle", tr("Align middles"), Qt::Key_V, Alignment::Middle},
        {"arrange.bottom", tr("Align bottom edges"), Qt::Key_S, Alignment::Bottom}};
    for (const Alignable& each : alignments)
        add(each.id, each.text, {}, QKeySequence(Qt::ALT | each.key), m_view,
            [this, how = each.how] { m_commands.align(how); });
    add("arrange.across", tr("Distribute from left to right"), {},
        QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_H), m_view,
        [this] { m_commands.distribute(Qt::Horizontal); });
    add("arrange.down", tr("Distribute from top to bottom"), {},
        QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_V), m_view,
        [this] { m_commands.distribute(Qt::Vertical); });
    QAction* snap = add("arrange.grid", tr("Keep moved nodes to the grid"), {}, {}, m_view,
                        [this] { m_view.setSnapToGrid(!m_view.snapToGrid()); });
    snap->setCheckable(true);
    QAction* shake =
        add("arrange.shake", tr("Shake a node to take it off its wires"), {}, {}, m_view, [this] {
            m_view.setShakesLoose(!m_view.shakesLoose());
            m_workbench.preferences().setShakesLoose(m_view.shakesLoose());
        });
    shake->setCheckable(true);
    m_view.setShakesLoose(m_workbench.preferences().shakesLoose());
    shake->setChecked(m_view.shakesLoose());
}

void PipelineEditing::updateActions() {
    const ActionRegistry& actions = m_workbench.actions();
    const DocumentSession* document = m_editor.document();
    const QString locked = m_editor.lockedReason();
    const bool nodes = !m_view.selectedNodes().isEmpty();
    const bool box = !m_view.selectedFrame().isEmpty() || !m_view.selectedNote().isEmpty();
    const auto set = [&](std::initializer_list<const char*> ids, bool possible, const QString& otherwise) {
        for (const char* id : ids)
            ActionRegistry::setUnavailable(actions.find(QLatin1String(id)), !locked.isEmpty() ? locked
                                                                            : possible        ? QString()
                                                                                              : otherwise);
    };
    set({"edit.add-node", "edit.note", "edit.paste", "arrange.tidy", "arrange.grid", "arrange.shake"}, true,
        {});
    set({"edit.copy", "edit.cut", "edit.duplicate", "edit.disable", "edit.frame", "edit.leave-frame",
         "edit.connect", "edit.delete-heal"},
        nodes, tr("Select a node first."));
    set({"arrange.left", "arrange.center", "arrange.right", "arrange.top", "arrange.middle",
         "arrange.bottom"},
        m_view.selectedNodes().size() > 1, tr("Select at least two nodes first."));
    set({"arrange.across", "arrange.down"}, m_view.selectedNodes().size() > 2,
        tr("Select at least three nodes first."));
    set({"edit.rename"}, m_view.selectedNodes().size() == 1 || box,
        tr("Select one node, frame or note first."));
    m_colors.update(!locked.isEmpty() ? locked : box ? QString() : tr("Select a frame or note first."));
    set({"edit.stack"}, hasStack(), tr("Select the node of a matrix or map first."));
    const GraphModel* model = m_view.model();
    set({"edit.next-wire", "edit.previous-wire"}, model && !model->wires().empty(),
        tr("Connect two nodes first."));
    set({"edit.next-box", "edit.previous-box"},
        model && (!model->frames().empty() || !model->notes().empty()), tr("Add a frame or a note first."));
    set({"edit.bend"}, m_view.selectedWire().has_value(), tr("Select a wire first."));
    set({"edit.straighten"}, !m_view.selectedWireDots().empty(), tr("Select a wire with dots first."));
    set({"edit.delete"}, nodes || box || m_view.selectedWire().has_value(),
        tr("Select a node, wire, frame or note first."));
    updateFileActions(document, document ? QString() : locked);
}

void PipelineEditing::updateFileActions(const DocumentSession* document, const QString& closed) {
    const ActionRegistry& actions = m_workbench.actions();
    const auto setFile = [&](const char* id, const QString& reason) {
        ActionRegistry::setUnavailable(actions.find(QLatin1String(id)), closed.isEmpty() ? reason : closed);
    };
    setFile("edit.undo", document && document->canUndo() ? QString() : tr("There is nothing to undo."));
    setFile("edit.redo", document && document->canRedo() ? QString() : tr("There is nothing to redo."));
    // Also where nothing differs: a field that is being written in is saved with the rest.
    setFile("file.save", {});
    setFile("file.save-as", {});
    ActionRegistry::setUnavailable(actions.find(QStringLiteral("file.new")),
                                   m_workbench.workspace() ? QString() : tr("Open a folder first."));
}

void PipelineEditing::fillMenu(QMenu& menu, const QString& node) {
    if (!m_editor.document())
        return;
    const ActionRegistry& actions = m_workbench.actions();
    std::vector<const char*> ids;
    if (!node.isEmpty())
        ids = {"edit.rename",
               "edit.connect",
               "edit.disable",
               "",
               "edit.cut",
               "edit.copy",
               "edit.duplicate",
               "",
               "edit.frame",
               "edit.leave-frame",
               "arrange",
               "",
               "edit.stack",
               "edit.open-part",
               "edit.collapse",
               "edit.unpack",
               "",
               "edit.delete",
               "edit.delete-heal"};
    else if (m_view.selectedWire())
        ids = {"edit.bend", "edit.straighten", "", "edit.delete"};
    else if (!m_view.selectedNote().isEmpty() || !m_view.selectedFrame().isEmpty())
        ids = {"edit.rename", "colors", "edit.delete", "", "edit.add-node", "edit.note", "edit.paste"};
    else
        ids = {"edit.add-node", "edit.note",    "edit.paste", "",
               "arrange.tidy",  "arrange.grid", "",           "canvas.fit"};
    for (const char* id : ids) {
        if (*id == '\0')
            menu.addSeparator();
        else if (id == std::string_view("colors"))
            m_colors.fill(*menu.addMenu(tr("Colour")));
        else if (id == std::string_view("arrange"))
            fillArrange(*menu.addMenu(tr("Arrange")));
        else
            menu.addAction(actions.find(QLatin1String(id)));
    }
}

void PipelineEditing::fillArrange(QMenu& menu) {
    menu.menuAction()->setVisible(m_view.selectedNodes().size() > 1);
    for (const char* id : {"arrange.left", "arrange.center", "arrange.right", "", "arrange.top",
                           "arrange.middle", "arrange.bottom", "", "arrange.across", "arrange.down"})
        if (*id == '\0')
            menu.addSeparator();
        else
            menu.addAction(m_workbench.actions().find(QLatin1String(id)));
}

bool PipelineEditing::hasStack() const {
    const QStringList nodes = m_view.selectedNodes();
    return std::any_of(nodes.begin(), nodes.end(), [this](const QString& node) {
        return m_view.model()->node(m_view.model()->indexOf(node)).copies > 1;
    });
}

void PipelineEditing::rename() {
    if (!m_editor.document() || !m_view.model())
        return;
    const GraphModel& model = *m_view.model();
    const auto& document = m_editor.document()->document();
    if (const QString frame = m_view.selectedFrame(); !frame.isEmpty()) {
        for (const FrameRecord& record : model.frames())
            if (record.id == frame)
                m_inPlace.edit(record.rect, record.title, tr("Title of the frame"), {},
                               [this, frame](const QString& title) { m_boxes.retitle(frame, title); });
        return;
    }
    if (const QString note = m_view.selectedNote(); !note.isEmpty()) {
        for (const NoteSpec& spec : model.notes())
            if (spec.id == note)
                m_inPlace.editText(spec.rect, spec.text, tr("Text of the note"),
                                   [this, note](const QString& text) { m_boxes.rewrite(note, text); });
        return;
    }
    const QStringList nodes = m_view.selectedNodes();
    if (nodes.size() != 1)
        return;
    const QString node = nodes.front();
    m_inPlace.edit(
        model.node(model.indexOf(node)).rect(), node, tr("Name of the node"),
        [node, &document](const QString& name) {
            if (name == node)
                return QString();
            if (!pipeline::isStepName(toStdString(name)))
                return tr("A name begins with a letter and goes on with letters, digits, - and _.");
            return document.step(toStdString(name))
                       ? tr("There is a step %1 already. Choose another name.").arg(name)
                       : QString();
        },
        [this, node](const QString& name) { m_commands.rename(node, name); });
}

void PipelineEditing::connectByKey() {
    const QStringList nodes = m_view.selectedNodes();
    if (nodes.size() != 1 || !m_editor.document())
        return;
    const std::vector<CanvasWire> wires = possibleWires(*m_view.model(), nodes.front());
    QStringList names;
    for (const CanvasWire& wire : wires)
        names.append(tr("%1.%2 → %3.%4").arg(wire.from.node, wire.from.port, wire.to.node, wire.to.port));
    auto* picker = new ChoicePicker({tr("Connect the node"), tr("Connect with"), QStringLiteral("link"),
                                     tr("No other node has a port that fits. Add one with A."),
                                     tr("No port has this name. Try fewer letters.")},
                                    names, &m_view);
    connect(picker, &ChoicePicker::chosen, this,
            [this, wires](std::size_t wire) { m_editor.connect(wires[wire], std::nullopt); });
    const GraphModel& model = *m_view.model();
    picker->openAt(m_view.nodeRectInView(model.indexOf(nodes.front())).topRight().toPoint() + QPoint(12, 0));
}

void PipelineEditing::newFile() {
    if (!m_workbench.workspace())
        return;
    auto* popup = new NamePopup(
        tr("Name of the new pipeline"), tr("Create the pipeline"),
        QStringLiteral("pipeline") + kPipelineEnding,
        [folder = m_workbench.workspace()->folder()](const QString& name) {
            return pipelineNameComplaint(folder, name);
        },
        m_page.window());
    connect(popup, &NamePopup::named, this, [this](const QString& name) {
        const QString title = name.section(QLatin1Char('/'), -1).chopped(kPipelineEnding.size());
        create(name, "orrery: 1\nname: " + toStdString(title) + "\n\nsteps: {}\n");
    });
    popup->openAt(m_page.mapToGlobal(QPoint(24, metrics().pageBar + 8)));
}

void PipelineEditing::save() {
    if (const auto saved = m_editor.document()->save(); !saved)
        Q_EMIT m_workbench.notice(toQString(saved.error().message()));
}

void PipelineEditing::saveAs() {
    DocumentSession* document = m_editor.document();
    auto* popup = new NamePopup(
        tr("Save under another name"), tr("Save the pipeline"), document->path(),
        [folder = m_workbench.workspace()->folder()](const QString& name) {
            return pipelineNameComplaint(folder, name);
        },
        m_page.window());
    connect(popup, &NamePopup::named, document,
            [this, document](const QString& name) { create(name, document->document().text()); });
    popup->openAt(m_page.mapToGlobal(QPoint(24, metrics().pageBar + 8)));
}

void PipelineEditing::create(const QString& name, const std::string& text) {
    if (const auto written = writePipelineFile(m_workbench.workspace()->folder(), name, text); !written) {
        Q_EMIT m_workbench.notice(toQString(written.error().message()));
        return;
    }
    m_workbench.navigator().go({QStringLiteral("pipelines"), name, 0, {}});
    m_workbench.workspace()->refresh();
    m_view.setFocus(Qt::OtherFocusReason);
}

} // namespace orrery::widgets
