#pragma once

#include "core/pipeline/document.h"

#include <string>
#include <vector>

namespace orrery::pipeline {

/// A value that two documents do not have alike.
struct FieldDifference {
    std::string field;         ///< Keys with dots between them: "with.lr", "resources.cpus".
    std::string before, after; ///< Empty where there is none; lists in YAML's flow style.
};

/// How a step of one document differs from the step of the same name in another.
struct StepComparison {
    enum class Change : std::uint8_t { Same, Changed, Added, Removed };

    std::string name;
    Change change = Change::Same;
    std::vector<FieldDifference> fields; ///< Of a changed step.
};

/// Two documents side by side.
struct DocumentDiff {
    std::vector<FieldDifference>
        params; ///< By name, and with its key where a parameter is written at length.
    std::vector<FieldDifference> fields; ///< Of the pipeline itself: name, defaults, ports, concurrency.
    std::vector<StepComparison> steps;   ///< Every step of either, in the order of the later document.
};

/// What the later of two documents says differently. What only looks different is the same: comments, quotes,
/// order, where things lie on the canvas. Cost: linear in both.
DocumentDiff compareDocuments(const Document& before, const Document& after);

} // namespace orrery::pipeline
