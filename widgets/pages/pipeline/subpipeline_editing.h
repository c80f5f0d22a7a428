#pragma once

#include "widgets/pages/pipeline/canvas_editor.h"
#include "widgets/shell/workbench.h"

namespace orrery::widgets {

/// A file on the way to the one that is shown, with the step of it that led further.
struct TrailStop {
    QString path;
    QString step;
};

/// Sub-pipelines on the pipeline page: makes one of the selected nodes and back, opens one, and knows the way
/// back to the file that it was opened from. Thread: GUI.
class SubpipelineEditing : public QObject {
    Q_OBJECT

public:
    /// Registers the actions; those of the canvas work while it has the focus. `page`: where the name is
    /// asked for.
    SubpipelineEditing(Workbench& workbench, CanvasEditor& editor, QWidget& page);

    /// Asks for a file's name and moves the selected nodes into it.
    void collapse();
    /// Puts the steps of the selected sub-pipeline in its place.
    void unpack();
    /// Opens the file that a node stands for. False where it stands for none.
    bool open(const QString& node);

    /// The files from which the shown one was opened, the outermost first.
    QList<TrailStop> trail() const;
    /// Goes back to one of them, to the step that led further. False where there is none.
    bool leave(qsizetype stop);
    bool leave() { return leave(trail().size() - 1); }
    /// The file was chosen by itself, so there is no way back from it.
    void forgetTrail(const QString& path) { m_trails.remove(path); }
    /// What can be done with the selection now.
    void updateActions();

private:
    void collapseInto(const QString& file);
    /// The path that a node's file has in the workspace; empty where it stands for none.
    QString fileOf(const QString& node) const;
    /// The document with a place for each node, so that taking some away moves none; and the edit for that.
    std::pair<pipeline::Document, std::vector<pipeline::Edit>> placedDocument() const;

    Workbench& m_workbench;
    CanvasEditor& m_editor;
    QWidget& m_page;
    QHash<QString, QList<TrailStop>> m_trails; ///< By the file that they lead to.
};

} // namespace orrery::widgets
