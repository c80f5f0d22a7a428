#pragma once

#include "widgets/pages/pipeline/box_colors.h"
#include "widgets/pages/pipeline/canvas_commands.h"
#include "widgets/pages/pipeline/in_place_editor.h"
#include "widgets/pages/pipeline/subpipeline_editing.h"
#include "widgets/shell/workbench.h"

class QMenu;

namespace orrery::widgets {

/// Editing on the pipeline page: the actions with their keys, the menu of the canvas, names in place, and the
/// file: new, save, save as. Thread: GUI.
class PipelineEditing : public QObject {
    Q_OBJECT

public:
    /// Registers the actions; those of the canvas work while it has the focus, the others on the page.
    PipelineEditing(Workbench& workbench, CanvasView& canvas, QWidget& page);

    void setPipeline(PipelineSession* pipeline);
    CanvasEditor& editor() { return m_editor; }
    CanvasCommands& commands() { return m_commands; }
    BoxCommands& boxes() { return m_boxes; }
    SubpipelineEditing& parts() { return m_parts; }
    InPlaceEditor& inPlace() { return m_inPlace; }

    /// What can be edited at a node, or with an empty name at what else is selected, for a menu on the
    /// canvas.
    void fillMenu(QMenu& menu, const QString& node);
    /// Opens the field for the name of what is selected.
    void rename();
    /// Asks where a wire from the current node shall go.
    void connectByKey();

private:
    void registerFile(QWidget& page);
    void registerHistory(QWidget& page);
    void registerSelection();
    void registerWires();
    void registerBoxes();
    void registerArrangement();
    void fillArrange(QMenu& menu);
    bool hasStack() const;
    QAction* add(const char* id, const QString& text, const QString& icon, const QKeySequence& key,
                 QWidget& scope, std::function<void()> run);
    void updateActions();
    void updateFileActions(const DocumentSession* document, const QString& closed);
    void newFile();
    void save();
    void saveAs();
    /// Writes a file that is not there yet and opens it.
    void create(const QString& name, const std::string& text);

    Workbench& m_workbench;
    CanvasView& m_view;
    QWidget& m_page;
    CanvasEditor m_editor;
    CanvasCommands m_commands;
    BoxCommands m_boxes;
    BoxColors m_colors;
    SubpipelineEditing m_parts;
    InPlaceEditor m_inPlace;
    QPointer<DocumentSession> m_followed;
};

} // namespace orrery::widgets
