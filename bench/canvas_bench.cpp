// Frames of the canvas with a whole graph in view, beside a bare raster pass over the same shapes and a plain
// QGraphicsView; times of the layout. Offscreen, 1600 x 900. Prints one JSON object a line.

#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/graph_layout.h"
#include "widgets/charts/line_chart.h"
#include "widgets/theme/theme_manager.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QGraphicsPathItem>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QPainter>

#include <cmath>
#include <cstdio>
#include <functional>
#include <random>

using namespace orrery::widgets;

namespace {

constexpr int frames = 200;

GraphContent makeGraph(int nodes, int wires) {
    std::mt19937 random(1);
    GraphContent graph;
    for (int i = 0; i < nodes; ++i) {
        NodeSpec spec;
        spec.id = spec.name = QStringLiteral("step%1").arg(i);
        spec.inputs = {{QStringLiteral("in"), PortType::Dataset}};
        spec.outputs = {{QStringLiteral("out"), static_cast<PortType>(i % portTypeCount)}};
        graph.nodes.push_back(std::move(spec));
    }
    for (int i = 0; i < wires; ++i) {
        const int to =
            i < nodes - 1 ? i + 1 : 1 + static_cast<int>(random() % static_cast<unsigned>(nodes - 1));
        const int from = std::max(0, to - 1 - static_cast<int>(random() % 120));
        graph.wires.push_back({QStringLiteral("step%1").arg(from),
                               QStringLiteral("out"),
                               QStringLiteral("step%1").arg(to),
                               QStringLiteral("in"),
                               {}});
    }
    return graph;
}

/// Runs `frame` for each number below `frames` and prints the median and the 99th percentile. Units:
/// milliseconds.
double report(const char* what, int nodes, const std::function<void(int)>& frame) {
    std::vector<double> times;
    for (int i = 0; i < frames; ++i) {
        QElapsedTimer timer;
        timer.start();
        frame(i);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    const double median = times[times.size() / 2];
    std::printf("{\"what\": \"%s\", \"nodes\": %d, \"p50_ms\": %.3f, \"p99_ms\": %.3f}\n", what, nodes,
                median, times[times.size() * 99 / 100]);
    std::fflush(stdout);
    return median;
}

/// The least that any raster painter has to do: fill each box, draw each line, nothing else.
double bareRaster(const GraphModel& model, const CanvasView& view) {
    QImage image(1600, 900, QImage::Format_RGB32);
    return report("bare raster pass", model.nodeCount(), [&](int i) {
        const double zoom = view.zoom() * (1 + 0.0005 * i);
        const QPointF offset = QPointF(800, 450) - model.bounds().center() * zoom;
        image.fill(Qt::white);
        QPainter painter(&image);
        std::vector<QLineF> lines;
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

double graphicsView(const GraphModel& model) {
    QGraphicsScene scene;
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
    QGraphicsView view(&scene);
    view.resize(1600, 900);
    view.show();
    QApplication::processEvents();
    view.fitInView(scene.sceneRect(), Qt::KeepAspectRatio);
    return report("QGraphicsView zoom", model.nodeCount(), [&](int i) {
        view.scale(i % 2 ? 1.01 : 1 / 1.01, i % 2 ? 1.01 : 1 / 1.01);
        view.viewport()->repaint();
    });
}

void canvas(int nodes, int wires, bool peers) {
    GraphModel model;
    QElapsedTimer timer;
    GraphContent content = makeGraph(nodes, wires);
    timer.start();
    model.setContent(std::move(content));
    std::printf("{\"what\": \"content and layout\", \"nodes\": %d, \"ms\": %.1f}\n", nodes,
                static_cast<double>(timer.nsecsElapsed()) / 1e6);
    std::mt19937 random(2);
    for (int i = 0; i < nodes; ++i) {
        NodeState state;
        state.status = static_cast<Status>(random() % statusCount);
        model.setState(model.idOf(i), state);
    }
    CanvasView view;
    view.resize(1600, 900);
    view.setModel(&model);
    timer.restart();
    view.show();
    QApplication::processEvents();
    std::printf("{\"what\": \"first frame\", \"nodes\": %d, \"ms\": %.1f}\n", nodes,
                static_cast<double>(timer.nsecsElapsed()) / 1e6);
    const CanvasPlace home = view.place();
    const double pan = report("canvas pan", nodes, [&](int i) {
        view.setPlace({home.center + QPointF((i % 40) * 3, (i % 30) * 2) / home.zoom, home.zoom});
        view.repaint();
    });
    const double zoom = report("canvas zoom", nodes, [&](int i) {
        view.setPlace({home.center, home.zoom * (1 + 0.0005 * (i + 1))});
        view.repaint();
    });
    for (double level : {0.2, 0.5, 1.0})
        report(qPrintable(QStringLiteral("canvas zoom near %1 %").arg(level * 100)), nodes, [&](int i) {
            view.setPlace({home.center, level * (1 + 0.0005 * (i + 1))});
            view.repaint();
        });
    view.setPlace(home);
    view.repaint();
    report("500 states a second, one frame", nodes, [&](int) {
        for (int k = 0; k < 500 / 60; ++k) {
            const int node = static_cast<int>(random() % static_cast<unsigned>(nodes));
            NodeState state = model.state(node);
            state.status = static_cast<Status>(random() % statusCount);
            model.setState(model.idOf(node), state);
        }
        view.repaint();
    });
    if (!peers)
        return;
    const double bare = bareRaster(model, view);
    const double items = graphicsView(model);
    std::printf(
        "{\"what\": \"ratios\", \"nodes\": %d, \"zoom_to_bare\": %.2f, \"graphicsview_to_zoom\": %.1f, "
        "\"graphicsview_to_pan\": %.1f}\n",
        nodes, zoom / bare, items / zoom, items / pan);
}

void layouts() {
    for (const auto& [nodes, wires] :
         {std::pair(1000, 1500), std::pair(3000, 4500), std::pair(10'000, 15'000)}) {
        std::mt19937 random(1);
        LayoutGraph graph;
        graph.nodes.assign(static_cast<std::size_t>(nodes), {144, 95, 0, 0, false});
        for (int i = 0; i < wires; ++i) {
            const int to =
                i < nodes - 1 ? i + 1 : 1 + static_cast<int>(random() % static_cast<unsigned>(nodes - 1));
            graph.edges.push_back({std::max(0, to - 1 - static_cast<int>(random() % 120)), to, 60, 60});
        }
        double best = 1e9;
        int crossings = 0;
        for (int run = 0; run < 5; ++run) {
            QElapsedTimer timer;
            timer.start();
            crossings = layOutGraph(graph).crossings;
            best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::printf("{\"what\": \"layout\", \"nodes\": %d, \"edges\": %d, \"ms\": %.1f, \"crossings\": %d}\n",
                    nodes, wires, best, crossings);
        std::fflush(stdout);
    }
}

void charts() {
    std::mt19937 random(3);
    LineChart chart;
    chart.resize(1600, 400);
    std::vector<double> x(10'000'000);
    std::vector<double> y(x.size());
    double level = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        x[i] = static_cast<double>(i);
        y[i] = level += static_cast<double>(random() % 1000) / 1000.0 - 0.5;
    }
    const int series = chart.addSeries(QStringLiteral("loss"), 0);
    QElapsedTimer timer;
    timer.start();
    chart.append(series, x, y);
    std::printf("{\"what\": \"pyramid of 10 M points\", \"ms\": %.1f}\n",
                static_cast<double>(timer.nsecsElapsed()) / 1e6);
    chart.show();
    QApplication::processEvents();
    report("chart of 10 M points, other range each frame", 10'000'000, [&](int i) {
        chart.group()->setRange(std::pair(i * 1000.0, 9e6 + i * 1000.0));
        chart.repaint();
    });
    LineChart live;
    live.resize(800, 400);
    for (int s = 0; s < 50; ++s)
        live.append(live.addSeries(QStringLiteral("s%1").arg(s), s), std::span(x).first(10'000),
                    std::span(y).subspan(static_cast<std::size_t>(s) * 10'000, 10'000));
    live.show();
    QApplication::processEvents();
    double at = 10'000;
    const double frame = report("50 live series of 10,000 points, one refresh", 50, [&](int) {
        at += 1;
        for (int s = 0; s < 50; ++s)
            live.append(s, at, static_cast<double>(random() % 100));
        live.repaint();
    });
    std::printf("{\"what\": \"share of a core at 2 Hz\", \"percent\": %.2f}\n", frame * 2 / 10);
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    ThemeManager::instance().install(ThemeMode::Dark);
    layouts();
    canvas(10'000, 15'000, true);
    canvas(100'000, 150'000, false);
    charts();
    return 0;
}
