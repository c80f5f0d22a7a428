// The shapes of the canvas's graph by other means: one bare raster pass, and items of a QGraphicsView.

#include "bench/window/graphs.h"
#include "bench/window/report.h"
#include "bench/window/subjects.h"

#include <QApplication>
#include <QGraphicsPathItem>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QPainter>
#include <QScrollBar>

namespace orrery::bench {

using namespace widgets;

namespace {

constexpr int kFrames = 30;
constexpr QSize kSize(1600, 900);

/// The least that any raster painter has to do: draw each line, fill each box, nothing else.
Times bareRaster(const GraphModel& model) {
    QImage image(kSize, QImage::Format_RGB32);
    const QRectF bounds = model.bounds();
    const double whole = std::min(kSize.width() / bounds.width(), kSize.height() / bounds.height());
    std::vector<QLineF> lines;
    return repeat(kFrames * 4, [&](int i) {
        const double zoom = whole * (i % 2 ? 1 : 1.02);
        const QPointF offset = QPointF(800, 450) - bounds.center() * zoom;
        image.fill(Qt::white);
        QPainter painter(&image);
        lines.clear();
        for (const WireRecord& wire : model.wires())
            lines.emplace_back(model.wireStart(wire) * zoom + offset, model.wireEnd(wire) * zoom + offset);
        painter.setPen(QPen(Qt::blue, 0));
        painter.drawLines(lines.data(), static_cast<int>(lines.size()));
        for (const NodeRecord& node : model.nodes())
            painter.fillRect(QRectF(node.x * zoom + offset.x(), node.y * zoom + offset.y(), node.width * zoom,
                                    node.height * zoom),
                             Qt::gray);
    });
}

void addItems(QGraphicsScene& scene, const GraphModel& model) {
    for (const WireRecord& wire : model.wires()) {
        const QPointF from = model.wireStart(wire);
        const QPointF to = model.wireEnd(wire);
        QPainterPath path(from);
        path.cubicTo(from + QPointF(60, 0), to - QPointF(60, 0), to);
        QPen pen(Qt::blue, 2);
        pen.setCosmetic(true);
        scene.addPath(path, pen);
    }
    for (const NodeRecord& node : model.nodes())
        scene.addRect(node.rect(), QPen(Qt::black, 0), Qt::gray);
}

void graphicsView(const GraphModel& model) {
    QGraphicsScene scene;
    addItems(scene, model);
    QGraphicsView view(&scene);
    view.setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    view.setSceneRect(scene.sceneRect().adjusted(-1e5, -1e5, 1e5, 1e5)); // Room to pan in.
    view.resize(kSize);
    view.show();
    QApplication::processEvents();
    view.fitInView(scene.itemsBoundingRect(), Qt::KeepAspectRatio);
    view.viewport()->repaint();
    print("QGraphicsView pan", repeat(kFrames, [&](int i) {
              view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() + (i % 2 ? 3 : -3));
              view.viewport()->repaint();
          }));
    print("QGraphicsView zoom", repeat(kFrames, [&](int i) {
              view.scale(i % 2 ? 1.01 : 1 / 1.01, i % 2 ? 1.01 : 1 / 1.01);
              view.viewport()->repaint();
          }));
}

} // namespace

QString benchCanvasPeers(const QStringList& arguments) {
    const GraphSize size = graphSize(arguments);
    if (!size.problem.isEmpty())
        return size.problem;
    const auto model = makeModel(size.nodes, size.wires);
    print("bare raster pass", bareRaster(*model));
    graphicsView(*model);
    return {};
}

} // namespace orrery::bench
