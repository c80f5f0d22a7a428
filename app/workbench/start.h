#pragma once

#include "app/workbench/options.h"

namespace orrery::app {

/// Brings a workbench to where its first window can be made: the theme, text size, motion and language that
/// were chosen earlier, the list of recent workspaces, and the workspace to begin with: the named one, the
/// last one where the person wants that, or none and the start page.
/// A theme of the command line goes before the chosen one and is not kept.
/// Returns false where the named workspace is open in another window, which was asked to come forward.
bool start(widgets::Workbench& workbench, const WorkbenchArguments& arguments);

} // namespace orrery::app
