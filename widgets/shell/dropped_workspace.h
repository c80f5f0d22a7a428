#pragma once

#include <QString>

#include <optional>

class QMimeData;

namespace orrery::widgets {

/// What can be opened of what was dragged onto the window.
struct DroppedWorkspace {
    QString folder;
    QString pipeline; ///< A file in it; empty where a folder was dragged.
};

/// A folder, or a pipeline file (`*.orrery.yaml`, `*.orrery.yml`) with its folder; nothing for anything else
/// and for more than one.
std::optional<DroppedWorkspace> droppedWorkspace(const QMimeData& data);

} // namespace orrery::widgets
