#pragma once

#include "core/pipeline/document.h"
#include "core/pipeline/edit.h"
#include "widgets/editors/forms/form_field.h"

#include <memory>

namespace orrery::widgets {

/// One thing about a step that can be written in the inspector, and where it stands in the file.
struct StepField {
    QString section;
    FieldSpec spec;
    pipeline::YamlPath path; ///< Of the value, from the root of the file.
    bool isKindParam = false;
    bool isCommand = false;               ///< What this step does, which no other step has in common with it.
    std::optional<pipeline::Value> value; ///< What the file says; nothing where it leaves it to the default.
    /// Where the file has the short form of the map around the value (`ranks: 2`), the same as a map; else
    /// null.
    pipeline::Value shortForm;
};

/// A step whose settings are shown. The kind is null where there is none or it is not known.
struct StepOfKind {
    const pipeline::Step* step = nullptr;
    std::shared_ptr<const pipeline::NodeKind> kind;
};

/// Everything that can be written about a step: its command, the parameters of its kind, resources, how it is
/// run.
std::vector<StepField> fieldsOf(const pipeline::Document& document, const StepOfKind& step);

/// What can be written about several steps alike: for each such thing one field a step, in the order of the
/// steps. Of one step everything.
std::vector<std::vector<StepField>> sharedFieldsOf(const pipeline::Document& document,
                                                   const std::vector<StepOfKind>& steps);

/// The edit that gives a field another value; without one it goes back to its default.
pipeline::Edit editOf(const StepField& field, const std::optional<pipeline::Value>& value);

/// What an expression in a step's settings yields with the default parameters of the pipeline.
LiveValue evaluateIn(const pipeline::Document& document, const QString& expression);

} // namespace orrery::widgets
