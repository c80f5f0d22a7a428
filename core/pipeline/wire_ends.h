#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace orrery::pipeline {

/// What a wire joins. Without ports it is order without data (`after:`).
struct WireEnds {
    std::string from, output;
    std::string to, input;

    bool operator==(const WireEnds&) const = default;
};

/// How a wire is called in `layout:`: "load.rows > train.table", or "load > train" without ports.
std::string toText(const WireEnds& wire);

/// The wire of a name as toText() makes it; absent for what is none.
std::optional<WireEnds> wireEndsFrom(std::string_view name);

} // namespace orrery::pipeline
