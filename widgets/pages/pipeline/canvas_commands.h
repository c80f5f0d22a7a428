#pragma once

#include "widgets/pages/pipeline/arrangement.h"
#include "widgets/pages/pipeline/canvas_editor.h"

#include <QVariantAnimation>

namespace orrery::widgets {

/// What can be done with the selection of the canvas by a key, the context menu or the palette: each one undo
/// step. Thread: GUI.
class CanvasCommands : public QObject {
    Q_OBJECT

public:
    /// Ownership: `editor` must outlive this.
    explicit CanvasCommands(CanvasEditor& editor, QObject* parent = nullptr);

    /// Removes the selected nodes, wire, frame or note. `heal`: the neighbours of a removed node are
    /// connected.
    void remove(bool heal);
    void copy();
    void cut();
    /// Adds the steps of the clipboard's text at the pointer.
    void paste();
    /// Adds a copy of the selected nodes beside them.
    void duplicate();
    /// Steps that are left out of runs (`when: false`), or taken in again.
    void toggleDisabled();
    /// Puts a frame around the selected nodes.
    void frameSelection();
    /// Takes the selected nodes out of their frames.
    void leaveFrames();
    void addNote();
    /// Lays out the whole graph anew.
    void tidy();
    void align(Alignment alignment);
    void distribute(Qt::Orientation direction);
    /// Gives a step, a frame or a note another name or text.
    void rename(const QString& node, const QString& name);
    void retitle(const QString& frame, const QString& title);
    void rewrite(const QString& note, const QString& text);

Q_SIGNALS:
    /// Something new wants a name at once: a frame or a note.
    void titleWanted();

private:
    std::vector<PlacedNode> selected() const;
    void place(const QString& title, const NodePlaces& places);
    bool add(const QString& text, const QPointF& corner, const QString& title);
    void animate(const NodePlaces& from, const NodePlaces& to);
    bool isRefused(bool wrong, const QString& reason);

    CanvasEditor& m_editor;
    CanvasView& m_view;
    QVariantAnimation m_motion;
    NodePlaces m_from, m_to;
};

} // namespace orrery::widgets
