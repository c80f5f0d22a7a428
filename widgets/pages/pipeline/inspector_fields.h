#pragma once

#include "core/pipeline/document.h"
#include "core/pipeline/edit.h"
#include "widgets/editors/forms/form_field.h"

namespace orrery::widgets {

/// One thing about a step that can be written in the inspector, and where it stands in the file.
struct StepField {
    QString section;
    FieldSpec spec;
    pipeline::YamlPath path; ///< Of the value, from the root of the file.
    bool isKindParam = false;
    std::optional<pipeline::Value> value; ///< What the file says; nothing where it leaves it to the default.
};

/// Everything that can be written about a step: its command, the parameters of its kind, resources, how it is
/// run. `kind` is null where there is none or it is not known.
std::vector<StepField> fieldsOf(const pipeline::Document& document, const pipeline::Step& step,
                                const pipeline::NodeKind* kind);

/// The edit that gives a field another value; without one it goes back to its default.
pipeline::Edit editOf(const StepField& field, const std::string& step,
                      const std::optional<pipeline::Value>& value);

/// What an expression in a step's settings yields with the default parameters of the pipeline.
LiveValue evaluateIn(const pipeline::Document& document, const QString& expression);

} // namespace orrery::widgets
