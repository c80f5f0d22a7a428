#pragma once

#include "widgets/canvas/graph_model.h"

namespace orrery::widgets {

class CanvasView;

/// Makes every CanvasView tell assistive technology its nodes. Calling it again does nothing.
void installCanvasAccessibility();

/// Drops the accessible nodes of a view whose graph changed.
void forgetAccessibleNodes(CanvasView* view);
void announceState(CanvasView* view, int node);
void announceSelection(CanvasView* view);
void announceCurrent(CanvasView* view, int node);

/// What a screen reader says first about a node.
QString nodeName(const GraphModel& model, int node);
/// State in words, kind, and where its inputs come from and its outputs go; one fact a line.
QString nodeDescription(const GraphModel& model, int node);
/// "features.train to train_gbm.train, dataset".
QString wireName(const GraphModel& model, int wire);

} // namespace orrery::widgets
