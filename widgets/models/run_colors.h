#pragma once

#include "widgets/theme/theme_manager.h"

namespace orrery::widgets {

/// The series whose colour a run has wherever it is drawn, in every view and session: an index into
/// Theme::series.
inline int seriesOfRun(quint64 run) {
    return static_cast<int>(run % theme().series.size());
}

} // namespace orrery::widgets
