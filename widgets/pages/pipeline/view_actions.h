#pragma once

namespace orrery::widgets {

class ActionRegistry;
class CanvasView;
class Page;

/// Registers what moves the view over a graph: zoom, fit, the map, and the way back to where it was. Keys
/// work on the whole page where they are no letters. Ownership: `canvas` must outlive the actions.
void registerViewActions(ActionRegistry& actions, CanvasView& canvas, Page& page);

} // namespace orrery::widgets
