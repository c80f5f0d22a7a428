#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace orrery {

/// True where `text` is well-formed UTF-8 without overlong forms and surrogates.
bool isValidUtf8(std::string_view text);

/// The candidate nearest to `word` by edit distance, for "did you mean"; empty if none is near.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

std::vector<std::string_view> split(std::string_view text, char separator);
std::string_view trim(std::string_view text);
std::string join(const std::vector<std::string>& parts, std::string_view separator);

/// Two lower-case hexadecimal digits a byte, and back. Errors: InvalidInput.
std::string toHex(std::string_view bytes);
Result<std::string> fromHex(std::string_view text);

/// Quotes for a POSIX shell so that the result is exactly one word.
std::string shellQuote(std::string_view text);

/// Replaces control characters but newline and tab by escapes, so that untrusted text cannot steer a
/// terminal.
std::string sanitizeForTerminal(std::string_view text);

} // namespace orrery
