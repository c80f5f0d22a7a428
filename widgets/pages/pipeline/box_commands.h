#pragma once

#include "widgets/pages/pipeline/canvas_editor.h"

namespace orrery::widgets {

/// What can be done with frames and notes by a key, the context menu or the palette: each one undo step.
/// Thread: GUI.
class BoxCommands : public QObject {
    Q_OBJECT

public:
    /// Ownership: `editor` must outlive this.
    explicit BoxCommands(CanvasEditor& editor, QObject* parent = nullptr);

    /// Puts a frame around the selected nodes.
    void frameSelection();
    /// Takes the selected nodes out of their frames, which stay where they are.
    void leaveFrames();
    void addNote();
    /// Removes the selected frame or note. False where none is selected.
    bool remove();
    /// Gives a frame or a note another title or text.
    void retitle(const QString& frame, const QString& title);
    void rewrite(const QString& note, const QString& text);
    /// Gives the selected frame or note a colour by its name; empty: its usual one.
    /// `title`: what the step is called in the history.
    void recolor(const QString& color, const QString& title);
    /// The name of the selected frame's or note's colour; empty where it has its usual one.
    QString color() const;

Q_SIGNALS:
    /// Something new wants a name at once: a frame or a note.
    void titleWanted();

private:
    const pipeline::LayoutFrame* selectedFrame() const;
    const pipeline::LayoutNote* selectedNote() const;
    void refuse(const QString& reason);

    CanvasEditor& m_editor;
    CanvasView& m_view;
};

} // namespace orrery::widgets
