#pragma once

#include <string>
#include <string_view>

namespace orrery::cli {

/// What the standard output is, found out once.
struct Console {
    bool terminal = false; ///< A person looks at it: colours and redrawing are welcome.
    bool color = false;    ///< Not under NO_COLOR or a dumb terminal.
    int width = 80;

    static Console standardOutput();
};

/// Colours by meaning. The escape sequences are SGR only.
enum class Ink { Plain, Dim, Bold, Ok, Warn, Error, Accent };

/// The text in a colour, or as it is where the console has none. Untrusted text must be sanitized before.
std::string paint(const Console& console, Ink ink, std::string_view text);

/// How a state looks: a glyph and a colour beside its word, so that no state is told by colour alone.
std::string_view glyph(std::string_view state);
Ink inkOf(std::string_view state);

/// Columns that a text takes on a terminal (UTF-8 code points; escape sequences must not be in it).
std::size_t displayWidth(std::string_view text);
/// The text padded or cut (with an ellipsis) to exactly `width` columns.
std::string fit(std::string_view text, std::size_t width);

/// Writes to standard output and standard error at once, in one piece.
void print(std::string_view text);
void printError(std::string_view text);

} // namespace orrery::cli
