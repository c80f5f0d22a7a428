#pragma once

#include <QString>

#include <string>

namespace orrery::widgets {

/// A part of a cache key in the language of the window: its kind in words ("code"), then its own name
/// ("train.py") as it is. A kind that this window does not know stays as the server names it.
QString keyPartText(const std::string& part);

} // namespace orrery::widgets
