#pragma once

#include "app/workbench/tour_transport.h"

#include <QStringList>

#include <memory>

namespace orrery::app {

/// A server that knows the tour's workspace; not connected yet.
std::unique_ptr<TourTransport> makeTourTransport();

/// Renders every page and state in three themes at 1440 × 900 into `folder`, from answers that are part of
/// the program. The same bytes each time. Returns an exit code. `only` names the states to render; empty
/// renders all.
int renderTour(const QString& folder, const QStringList& only = {});

} // namespace orrery::app
