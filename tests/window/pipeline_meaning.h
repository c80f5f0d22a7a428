#pragma once

#include "core/pipeline/kind.h"

#include <string>
#include <vector>

namespace orrery {

/// What the text of a pipeline means: its parameters and each step, sorted; positions, comments and the order
/// of the file aside.
std::vector<std::string> meaningOf(const std::string& text, const pipeline::KindSource& kinds);

} // namespace orrery
