#pragma once

#include "core/pipeline/edit.h"

/// A part of a pipeline as a file of its own, and back.
namespace orrery::pipeline {

/// Steps that were put into a file of their own.
struct Collapsed {
    std::string text; ///< Of the new file.
    edit::Patch edit; ///< For the file that they were in: one step stands for them.
};

/// What shall be collapsed, and under which names.
struct CollapseRequest {
    std::vector<std::string> steps;
    std::string name; ///< Of the step that stands for them.
    std::string file; ///< Of the new file, beside the other one: "part.orrery.yaml".
};

/// Puts steps into a file of their own, with a port for each wire that crosses, the parameters that they use,
/// and the defaults of the file; one step takes their place. What runs stays the same, but for the names.
/// Errors: NotFound, AlreadyExists (the name), InvalidInput where a step outside lies between them or a
/// condition looks across.
Result<Collapsed> collapseSteps(const Document& document, const CollapseRequest& request,
                                const ValidationContext& context);

/// A step whose sub-pipeline was put in its place.
struct Unpacked {
    edit::Patch edit;
    std::vector<std::string> steps; ///< The names that the steps got.
};

/// Puts the steps of `inner`, the file that a step names, in the step's place; the file stays. Errors:
/// NotFound, InvalidInput where the step says something of all steps inside that they would lose, such as a
/// matrix.
Result<Unpacked> unpackStep(const Document& document, std::string_view step, const Document& inner);

} // namespace orrery::pipeline
