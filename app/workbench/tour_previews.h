#pragma once

#include "core/api/wire/wire.h"

namespace orrery::app {

/// What the outputs of the tour's runs look like: tables, predictions, a picture, metrics.
std::vector<api::Preview> tourPreviews();

} // namespace orrery::app
