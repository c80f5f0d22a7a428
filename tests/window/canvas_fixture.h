#pragma once

#include "widgets/canvas/graph_model.h"

#include <QImage>
#include <QWidget>

namespace orrery::widgets::testing {

/// The credit-risk pipeline of the visual specification, with its positions.
GraphContent creditRisk();
/// The same in the middle of a run with one failure.
void applyRunStates(GraphModel& model);
/// A layered graph of so many nodes and wires; the same seed gives the same graph.
GraphContent bigGraph(int nodes, int wires, unsigned seed = 1);

/// A widget as a picture at its device pixel ratio.
QImage picture(QWidget& widget);
/// The largest difference of a channel between two pictures of one size; 255 if the sizes differ.
int largestDifference(const QImage& a, const QImage& b);
/// Writes a picture into the folder named by ORRERY_PICTURES, if that is set: for people who want to look.
void keepPicture(const QImage& image, const QString& name);

} // namespace orrery::widgets::testing
