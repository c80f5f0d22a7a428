#pragma once

#include "widgets/canvas/canvas_buffer.h"
#include "widgets/canvas/canvas_edits.h"
#include "widgets/canvas/canvas_ghost.h"
#include "widgets/canvas/graph_model.h"
#include "widgets/canvas/graph_scene.h"
#include "widgets/canvas/visited_places.h"

#include <QBasicTimer>
#include <QPixmap>
#include <QPointer>
#include <QSet>
#include <QWidget>

#include <functional>

namespace orrery::widgets {

class CanvasGesture;

/// The canvas: shows a GraphModel, pans, zooms, selects, walks by keyboard.
///
/// Mouse: a drag on the ground or with the middle button pans, Shift+drag selects what a rubber band touches
/// and nothing else, Ctrl+drag adds that, a click selects, Shift or Ctrl+click adds, the wheel zooms at the
/// pointer, a touchpad pans (with Ctrl it zooms).
/// Keys: arrows walk along wires and columns (with Ctrl without selecting), Enter opens, Ctrl+Space toggles,
/// Home and End jump, F fits the selection, Shift+F all, + - 0 zoom, M shows the map, Ctrl+A selects all, Esc
/// nothing. The mouse's back and forward buttons lead through the places that the view was at. A click on the
/// switch of a stack opens it, one on an instance chooses that. With an editor behind it (setEdits): a drag
/// moves nodes, notes and frames by their title with all that is in them, changes the size of frames and
/// notes at their edges, draws a wire from a port, takes a wire's end along from a connected input, moves a
/// reroute dot, cuts wires with Alt; a double click on a wire adds a dot; kinds can be dropped; Shift+arrows
/// move what is selected, with Alt the right and lower edge of a frame or note. Nothing is painted while
/// nothing changes; arcs of unknown progress step twice a second while one is in view. Thread: the window's.
class CanvasView : public QWidget {
    Q_OBJECT

public:
    explicit CanvasView(QWidget* parent = nullptr);
    ~CanvasView() override;

    /// Shows a model, which must outlive the view or be replaced before.
    void setModel(GraphModel* model);
    GraphModel* model() const { return m_model; }
    const GraphScene& scene() const { return m_scene; }

    double zoom() const { return m_place.zoom; }
    /// Zooms so that the scene point under `anchor` stays. Limits: 10 to 400 %, less where a huge graph needs
    /// it.
    void setZoom(double zoom, const QPointF& anchor);
    void setZoom(double zoom) { setZoom(zoom, QRectF(rect()).center()); }
    CanvasPlace place() const { return m_place; }
    void setPlace(const CanvasPlace& place);
    /// Shows everything, also when the size changes, until the view is moved; never magnifies above 100 %.
    void fitAll();
    /// Shows the selection, or everything without one.
    void fitSelection();
    /// Moves the view until a node is in it, with as little movement as possible.
    void reveal(const QString& id);
    /// Back to where the view was before its last jump (a fit, a node brought into view, the map), and
    /// forward again.
    void goBack();
    void goForward();
    bool canGoBack() const { return m_visited.canGoBack(); }
    bool canGoForward() const { return m_visited.canGoForward(); }

    QStringList selectedNodes() const;
    void setSelectedNodes(const QStringList& ids);
    void selectAll();
    void clearSelection();
    /// The node that the keyboard is at, empty for none.
    QString currentNode() const;
    void setCurrentNode(const QString& id);
    /// Shows a node and flashes it twice; under reduced motion a steady outline for the same time.
    void flash(const QString& id);

    /// Who changes the pipeline; null: the canvas only shows it. Must outlive the view or be taken away
    /// before.
    void setEdits(CanvasEdits* edits);
    bool isEditable() const { return m_edits && m_model; }
    /// Moved nodes keep to the grid instead of to their neighbours.
    void setSnapToGrid(bool snap) { m_snapToGrid = snap; }
    bool snapToGrid() const { return m_snapToGrid; }
    /// A node that is dragged to and fro comes off its wires.
    void setShakesLoose(bool loose) { m_shakesLoose = loose; }
    bool shakesLoose() const { return m_shakesLoose; }
    /// A node that would be there; none takes it away.
    void setGhost(const std::optional<CanvasGhost>& ghost);
    /// The selected wire, frame or note; at most one of them.
    std::optional<CanvasWire> selectedWire() const;
    /// `dot`: one of its reroute dots, or -1.
    void setSelectedWire(int wire, int dot = -1);
    /// The selected reroute dot of the selected wire, or -1.
    int selectedDot() const { return m_selectedDot; }
    /// The reroute dots of the selected wire; none where it takes its own way.
    std::vector<QPointF> selectedWireDots() const;
    /// Asks for a reroute dot on the selected wire, where it was pressed last or else in its middle.
    void bendSelectedWire();
    /// Opens a stack or closes it: in the document, or just here where nothing can be edited.
    void toggleStack(const QString& id);
    QString selectedFrame() const;
    QString selectedNote() const;
    void selectFrame(const QString& id);
    void selectNote(const QString& id);
    /// Selects the next frame or note, or the one before, and shows it.
    void selectNextBox(bool forward);
    /// Selects the next wire, or the one before, and shows it: of the node that the keyboard is at, else of
    /// all.
    void selectNextWire(bool forward);
    /// Where the pointer is, or the middle of the view while it is elsewhere. Scene units.
    QPointF pointerPlace() const;

    bool minimapVisible() const { return m_minimapVisible; }
    void setMinimapVisible(bool visible);
    /// Greys the graph, as while the document's text does not parse.
    void setGreyed(bool greyed);

    QPointF mapToScene(const QPointF& viewPoint) const { return transform().inverted().map(viewPoint); }
    QPointF mapFromScene(const QPointF& scenePoint) const { return transform().map(scenePoint); }
    QRectF visibleScene() const { return transform().inverted().mapRect(QRectF(rect())); }
    /// Where a node is drawn. Units: pixels of the widget.
    QRectF nodeRectInView(int node) const;

    QSize sizeHint() const override { return QSize(640, 400); }
    QSize minimumSizeHint() const override { return QSize(160, 120); }

Q_SIGNALS:
    void selectionChanged();
    void currentNodeChanged(const QString& id);
    /// Double click or Enter.
    void nodeActivated(const QString& id);
    /// The right button or the menu key; `id` is empty off the nodes. What lies there is selected already.
    /// `position` is global.
    void menuRequested(const QString& id, const QPoint& position);
    /// A double click on a frame's title or a note, or Enter while one is selected.
    void boxActivated();
    /// A click on an instance of an open stack; `step` is its name in the run.
    void instanceActivated(const QString& node, const QString& step);
    /// Zoom or place differ.
    void viewChanged();
    /// There are other places to go back or forward to.
    void visitedChanged();
    void minimapVisibleChanged(bool visible);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    enum class Drag { None, Pan, RubberBand, Minimap, Press, Gesture };

    void onContentChanged();
    void onGeometryChanged();
    void onNodesMoved(const std::vector<int>& nodes);
    void onStateChanged(int node);
    QTransform transform() const;
    double clampZoom(double zoom) const;
    void fit(const QRectF& sceneRect);
    void showWhole();
    void revealNode(int node);
    void revealScene(const QRectF& sceneRect);
    /// Lets the view move, and keeps where it was.
    void jump(const std::function<void()>& move);
    void visit(const std::optional<CanvasPlace>& place);

    void invalidate();
    void invalidateArea(const QRect& area);
    void invalidateNode(int node);
    void invalidateWire(int wire);
    void startMinimap();
    PaintContext context() const;
    void paintOverlays(QPainter& painter);
    QRectF minimapRect() const;
    bool minimapShown() const;
    const QPixmap& minimapPicture();
    void navigateMinimap(const QPointF& point);

    void setSelection(QSet<int> selection);
    void selectWire(int wire, int dot);
    void findSelectedWire();
    void addDot(int wire, const QPointF& scene);
    void setCurrent(int node);
    void selectBox(const Hit& box);
    Hit findBox(Hit::Kind kind, const QString& id) const;
    void pressLeft(QMouseEvent* event);
    bool pressForEditing(QMouseEvent* event, const Hit& hit);
    void beginGesture(std::unique_ptr<CanvasGesture> gesture);
    std::unique_ptr<CanvasGesture> gestureOfPress() const;
    void dragGesture(QMouseEvent* event);
    void dropGesture();
    bool cancelGesture();
    bool nudge(QKeyEvent* event);
    void resizeBox(const QPointF& delta);
    bool pressStack(const QPointF& point);
    int instanceAt(int node, const QPointF& scene) const;
    bool isStackPart(int node, const QPointF& scene) const;
    void showPointer(const QPointF& point);
    bool isFrameTitle(const Hit& hit, const QPointF& scene) const;
    int spliceAt(const QPointF& scene) const;
    void paintEditing(QPainter& painter);
    void paintLesson(QPainter& painter);
    /// Where a hint stands; empty without one. Units: pixels of the view.
    QRectF hintRect(const QString& text) const;
    void paintHint(QPainter& painter, const QString& text);
    void selectInBand();
    void walk(int key, bool select);
    int neighbour(int key) const;
    bool handleViewKey(QKeyEvent* event);
    bool showToolTip(const QPoint& position, const QPoint& global);
    void updateClock();

    QPointer<GraphModel> m_model;
    GraphScene m_scene;
    CanvasPlace m_place;
    VisitedPlaces m_visited;
    bool m_fitPending = true;  ///< Nothing was there yet that could be shown as a whole.
    bool m_showsWhole = false; ///< Nobody has moved the view since it was fitted, so it follows its size.

    QSet<int> m_selection;
    QStringList m_selectedIds; ///< The same by id, to survive a change of content.
    QString m_currentId;
    int m_current = -1;
    int m_selectedWire = -1;
    int m_selectedDot = -1;
    std::optional<CanvasWire>
        m_selectedEnds;  ///< The selected wire by its ends, to survive a change of content.
    QPointF m_wirePlace; ///< Where a wire was pressed last. Scene units.
    bool m_ringVisible = false;

    CanvasBuffer m_buffer;
    QPixmap m_minimap;
    bool m_minimapStale = true;
    bool m_minimapVisible = true;
    bool m_greyed = false;

    CanvasEdits* m_edits = nullptr;
    std::unique_ptr<CanvasGesture> m_gesture;
    QRegion m_touched; ///< What the gesture and its hint were last drawn into.
    std::optional<CanvasGhost> m_ghost;
    Hit m_pressed;  ///< What the left button went down on.
    BoxGrip m_grip; ///< The edge that it went down on.
    QString m_selectedBoxId;
    Hit m_selectedBox;   ///< A frame or a note.
    int m_dropWire = -1; ///< The wire under a kind that is dragged over the canvas.
    bool m_snapToGrid = false;
    bool m_shakesLoose = true;

    Drag m_drag = Drag::None;
    QPointF m_dragStart, m_dragLast;
    QPointF m_dragCenter;
    QSet<int> m_dragSelection;

    QSet<int> m_stepping; ///< Running nodes of unknown progress.
    int m_arcPhase = 0;
    int m_flashed = -1;
    int m_flashTicks = 0;
    QBasicTimer m_clock, m_flashTimer, m_minimapTimer;
};

} // namespace orrery::widgets
