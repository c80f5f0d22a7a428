#pragma once

#include <string_view>

namespace orrery::report {

/// The style sheet of a page, light and dark. Colours are those of resources/themes/tokens.json; a test
/// compares.
std::string_view pageStyle();

} // namespace orrery::report
