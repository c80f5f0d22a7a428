#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace orrery::widgets {

/// The colours that terminals know by name. What they look like is the theme's matter.
enum class AnsiInk : std::uint8_t { Plain, Black, Red, Green, Yellow, Blue, Magenta, Cyan, White };

/// A stretch of a line in one look.
struct AnsiSpan {
    int start = 0, length = 0;
    AnsiInk ink = AnsiInk::Plain;
    bool bold = false;
    bool operator==(const AnsiSpan&) const = default;
};

/// A line as a terminal would show it.
struct AnsiText {
    QString text;                ///< Without escape sequences.
    std::vector<AnsiSpan> spans; ///< Only stretches that are not plain, in order.
};

/// Reads a line with escape sequences: the sixteen colours and bold are kept, every other sequence is left
/// out, and after a carriage return the line begins anew, as progress bars want it. Cost: linear.
AnsiText readAnsi(const QString& raw);

} // namespace orrery::widgets
