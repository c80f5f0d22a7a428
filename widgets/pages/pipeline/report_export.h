#pragma once

#include "widgets/shell/workbench.h"

class QWidget;

namespace orrery::widgets {

/// Asks for a file and writes the shown run there as one HTML page; says how it went. Nothing happens without
/// a run.
void exportReport(Workbench& workbench, QWidget* window);

/// Writes the page of a run to a file. The sentence about it goes to the workbench's notices.
void saveReport(Workbench& workbench, quint64 run, const QString& file);

} // namespace orrery::widgets
