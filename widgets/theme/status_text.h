#pragma once

#include "widgets/theme/theme.h"

namespace orrery::widgets {

/// A state as it is called on screen, in the language of the window; `statusWord` is its spelling on the
/// wire.
QString statusText(Status status);

} // namespace orrery::widgets
