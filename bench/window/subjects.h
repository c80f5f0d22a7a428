#pragma once

#include <QStringList>

namespace orrery::bench {

/// The subjects of window_bench: each takes what follows its name on the command line and prints its figures.
/// Errors: the sentence returned; empty where all went well.

/// NODES WIRES: frames of a whole graph in view, panned, zoomed, dragged while states tick.
QString benchCanvas(const QStringList& arguments);
/// NODES WIRES: the same shapes in one bare raster pass, and as items of a QGraphicsView.
QString benchCanvasPeers(const QStringList& arguments);
/// FILE: a pipeline file from the disk to the first frame.
QString benchOpen(const QStringList& arguments);
/// NODES WIRES: the layout with its routed wires.
QString benchLayout(const QStringList& arguments);
/// Charts of many points, once drawn, once reduced, and live.
QString benchCharts(const QStringList& arguments);
/// STEPS: a key in the text until the canvas shows it, and back; opening 50 MB to look at.
QString benchText(const QStringList& arguments);
/// STEPS RUNS: the palette from its key to its answer, and from each letter.
QString benchPalette(const QStringList& arguments);
/// WORKSPACE RUN STEP: the log of a step of a real server, opened, followed back and searched.
QString benchLog(const QStringList& arguments);
/// FOLDER NODES WIRES: the graph of the others as a pipeline file, as LiteGraph's JSON and for Graphviz.
QString writeGraphs(const QStringList& arguments);

} // namespace orrery::bench
