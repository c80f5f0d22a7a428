#pragma once

#include "widgets/canvas/graph_scene.h"
#include "widgets/canvas/node_pictures.h"
#include "widgets/theme/theme.h"

#include <QFont>
#include <QHash>
#include <QImage>
#include <QPixmap>
#include <QSet>
#include <QStaticText>
#include <QTransform>

#include <array>
#include <vector>

class QPainter;

namespace orrery::widgets {

/// The four levels of detail of the canvas, from near to far.
enum class DetailLevel { Full, NoPortNames, Badge, Block };

/// The level for a zoom.
DetailLevel detailLevel(double zoom);

/// How far outlines, ports and stacked cards of a node reach over its edge. Units: pixels of the view.
double nodeReach(double zoom);

/// What a port is to a wire that is being dragged.
enum class PortRole : std::uint8_t { Dimmed, Fits, Target };

/// What one pass over the graph needs to know besides the graph.
struct PaintContext {
    const Theme* theme = nullptr;
    QTransform toView; ///< Scene to device-independent pixels of the view: a scale and a translation.
    double zoom = 1;
    QSet<int> selection;
    int selectedWire = -1;
    int selectedDot = -1; ///< Of the selected wire.
    int focused = -1;     ///< Wears the keyboard ring.
    int flashed = -1;     ///< Wears the thick flash outline.
    int arcPhase = 0;     ///< Steps the arcs of nodes without known progress.
    bool greyed = false;
    const std::vector<PortRole>* portRoles = nullptr; ///< By port, while a wire is dragged.
};

/// Draws a graph in one raster pass over the model's flat arrays.
///
/// Only what lies in the exposed rectangle is touched. Boxes of far levels come from a small cache of
/// pictures, words from a cache of laid-out text; both are bounded. Thread: the window's.
class GraphPainter {
public:
    GraphPainter();

    /// Paints ground, frames, wires, nodes, notes and outlines inside `exposed`. Units: pixels of the view.
    /// `image` is Format_RGB32 and carries the device pixel ratio.
    void paint(QImage& image, const GraphScene& scene, const PaintContext& context, const QRect& exposed);

    /// The shape of a port around a point, with a ring of `ring` around it so that it never melts into a
    /// wire.
    static void paintPort(QPainter& painter, const Theme& theme, PortType type, const QPointF& center,
                          double size, const QColor& ring);

private:
    enum Face { NameFace, SmallFace, SmallMediumFace, SmallBoldFace, MonoFace, FaceCount };
    struct WordKey {
        QString text;
        int face;
        int width;
        bool operator==(const WordKey&) const = default;
    };
    friend size_t qHash(const WordKey& key, size_t seed) {
        return qHashMulti(seed, key.text, key.face, key.width);
    }
    struct Word {
        QStaticText text;
        double width = 0;
    };

    void paintFrames(QPainter& painter, const GraphModel& model, const PaintContext& context,
                     const QRectF& sceneRect);
    void paintFrameTitles(QPainter& painter, const GraphModel& model, const PaintContext& context,
                          const QRectF& sceneRect);
    void paintNotes(QPainter& painter, const GraphModel& model, const PaintContext& context,
                    const QRectF& sceneRect);
    void paintCurvedWires(QImage& image, const GraphScene& scene, const PaintContext& context,
                          const QRect& exposed);
    void paintReroutes(QPainter& painter, const GraphModel& model, const PaintContext& context);
    void paintStraightWires(QImage& image, const GraphScene& scene, const PaintContext& context,
                            const QRect& exposed);
    void paintNodes(QPainter& painter, const GraphModel& model, const PaintContext& context);
    void paintNode(QPainter& painter, const GraphModel& model, int node, const PaintContext& context);
    void paintBody(QPainter& painter, const NodeRecord& node, const QRectF& box, const PaintContext& context);
    void paintHeader(QPainter& painter, const GraphModel& model, int node, const PaintContext& context);
    void paintPorts(QPainter& painter, const GraphModel& model, int node, const QRectF& box,
                    const PaintContext& context);
    void paintPortNames(QPainter& painter, const GraphModel& model, int node, const PaintContext& context);
    void paintStack(QPainter& painter, const GraphModel& model, int node, const PaintContext& context);
    void paintInstance(QPainter& painter, const NodeInstance& instance, const QRectF& cell, bool named,
                       const PaintContext& context);
    void paintFooter(QPainter& painter, const GraphModel& model, int node, const PaintContext& context);
    void paintBadges(QPainter& painter, const GraphModel& model, const PaintContext& context);
    void paintBlocks(QImage& image, const GraphModel& model, const PaintContext& context,
                     const QRect& exposed);
    void paintBlockOutlines(QPainter& painter, const GraphModel& model, const PaintContext& context);
    const QPixmap& badgeBox(const QSize& pixels, const NodeRecord& node, const Theme& theme, double ratio);
    /// Draws a word with its vertical middle at `y`, elided to `room`; returns the width drawn.
    double paintWord(QPainter& painter, const QString& text, Face face, const QColor& color, double x,
                     double y, double room, bool alignRight = false);

    std::array<QFont, FaceCount> m_fonts;
    std::vector<int> m_nodes; ///< Visible ones of this pass.
    std::vector<int> m_wires;
    NodePictures m_pictures;
    QHash<quint64, QPixmap> m_boxes;
    const Theme* m_boxTheme = nullptr;
    QHash<WordKey, Word> m_words;
};

/// Draws the outlines that a node wears: will run, selected, focused, flashed; nested, outside its rectangle.
void paintNodeOutlines(QPainter& painter, const QRectF& box, double unit, const NodeRecord& node, int index,
                       const PaintContext& context);

/// The rectangle of a node on the view, on whole device pixels.
QRectF nodeBox(const NodeRecord& node, const PaintContext& context, double ratio);

/// A rectangle of the view in device pixels.
QRect deviceRect(const QRect& rect, double ratio);

/// The colour of a node's block at far zoom and on the minimap.
QColor blockColor(const NodeRecord& node, const Theme& theme);

/// The little map of a graph: frames, nodes as blocks in the colour of their states. No wires.
void paintMinimap(QPainter& painter, const GraphScene& scene, const Theme& theme, const QRectF& rect);
/// From a scene with these bounds to the minimap's rectangle.
QTransform minimapTransform(const QRectF& bounds, const QRectF& rect);

} // namespace orrery::widgets
