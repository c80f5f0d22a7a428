#pragma once

#include "widgets/shell/palette_model.h"

namespace orrery::widgets {

class Workbench;

/// Everything that can be reached now: pages, actions, pipelines, the open pipeline's steps, runs, settings.
std::vector<PaletteEntry> collectPaletteEntries(Workbench& workbench);

} // namespace orrery::widgets
