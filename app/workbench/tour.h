#pragma once

#include "app/workbench/tour_transport.h"
#include "widgets/theme/theme_manager.h"

#include <QStringList>

#include <memory>

namespace orrery::app {

/// A server that knows the tour's workspace; not connected yet.
std::unique_ptr<TourTransport> makeTourTransport();

/// What of the tour is rendered; what is empty leaves nothing out.
struct TourSelection {
    QStringList states;
    QList<widgets::ThemeMode> themes;
};

/// Renders pages and states at 1440 × 900 into `folder`, from answers that are part of the program, in the
/// text scale, direction and language in use. The same bytes each time. Returns an exit code.
int renderTour(const QString& folder, const TourSelection& selection = {});

} // namespace orrery::app
