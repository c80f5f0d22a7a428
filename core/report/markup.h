#pragma once

#include <string>
#include <string_view>

namespace orrery::report {

/// The text as it may stand in an element or in a quoted attribute. Control characters that no page may hold
/// become U+FFFD.
std::string escaped(std::string_view text);

/// "0.9123", "1.2e-05": four significant digits.
std::string numberText(double value);
/// "0:09", "4:12", "1:02:33".
std::string clockText(double seconds);
/// "2026-11-21 10:48:03 UTC"; empty for 0.
std::string momentText(double seconds);

/// The text without terminal colours and other escape sequences.
std::string withoutEscapes(std::string_view text);

} // namespace orrery::report
