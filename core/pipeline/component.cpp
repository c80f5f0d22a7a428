#include "core/pipeline/component.h"

#include <algorithm>
#include <iterator>

namespace orrery::pipeline {

Diagnostics missingValues(const Diagnostics& found) {
    Diagnostics missing;
    std::copy_if(found.begin(), found.end(), std::back_inserter(missing), [](const Diagnostic& each) {
        return each.severity == Severity::Note && (each.id == "missing-input" || each.id == "missing-param");
    });
    return missing;
}

bool canRun(const Diagnostics& found) {
    return !hasErrors(found) && missingValues(found).empty();
}

} // namespace orrery::pipeline
