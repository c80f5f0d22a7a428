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

    /// Removes the selected nodes, wire or reroute dot. `heal`: the neighbours of a removed node are
    /// connected where the types of their ports fit.
    void remove(bool heal);
    void copy();
    void cut();
    /// Adds the steps of the clipboard's text at the pointer.
    void paste();
    /// Adds a copy of the selected nodes beside them.
    void duplicate();
    /// Steps that are left out of runs (`when: false`), or taken in again.
    void toggleDisabled();
    /// Takes all reroute dots off the selected wire.
    void straighten();
    /// Opens the selected stacks, or closes them.
    void toggleStack();
    /// Lays out the whole graph anew.
    void tidy();
    void align(Alignment alignment);
    void distribute(Qt::Orientation direction);
    void rename(const QString& node, const QString& name);

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
