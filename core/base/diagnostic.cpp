#include "core/base/diagnostic.h"

#include <fmt/core.h>

#include <algorithm>

namespace orrery {

bool hasErrors(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::Error; });
}

std::string_view toString(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Note:
        return "note";
    }
    return "error";
}

std::string format(const Diagnostic& d) {
    std::string place = d.file;
    if (d.range.line > 0)
        place += fmt::format("{}{}:{}", place.empty() ? "" : ":", d.range.line, d.range.column);
    if (!place.empty())
        place += ": ";
    return fmt::format("{}{}: {} [{}]", place, toString(d.severity), d.message, d.id);
}

} // namespace orrery
