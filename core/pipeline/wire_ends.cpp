#include "core/pipeline/wire_ends.h"

#include "core/base/text.h"

namespace orrery::pipeline {

namespace {

constexpr std::string_view kArrow = " > ";

std::string endText(const std::string& step, const std::string& port) {
    return port.empty() ? step : step + "." + port;
}

/// "load.rows" as step and port. Step names have no dots.
bool readEnd(std::string_view text, std::string& step, std::string& port) {
    const std::size_t dot = text.find('.');
    step = text.substr(0, dot);
    if (dot != std::string_view::npos)
        port = text.substr(dot + 1);
    return !step.empty() && (dot == std::string_view::npos || !port.empty());
}

} // namespace

std::string toText(const WireEnds& wire) {
    return endText(wire.from, wire.output) + std::string(kArrow) + endText(wire.to, wire.input);
}

std::optional<WireEnds> wireEndsFrom(std::string_view name) {
    const std::size_t arrow = name.find(kArrow);
    WireEnds wire;
    if (arrow == std::string_view::npos || !readEnd(trim(name.substr(0, arrow)), wire.from, wire.output) ||
        !readEnd(trim(name.substr(arrow + kArrow.size())), wire.to, wire.input))
        return std::nullopt;
    return wire;
}

} // namespace orrery::pipeline
