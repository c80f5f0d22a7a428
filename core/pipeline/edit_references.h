#pragma once

#include "core/pipeline/document.h"
#include "core/pipeline/edit_yaml.h"

#include <functional>

/// Names in the expressions of a file: who uses what, and other names in their place. Used by edits only.
namespace orrery::pipeline {

/// An editor on the document's tree, which it keeps alive.
YamlEditor editorOf(const Document& document);

/// A name where it is written in the file.
struct WrittenName {
    const Reference& reference;
    const Template& text;   ///< The whole scalar.
    const YamlPath& scalar; ///< Where it stands.

    /// The key of the step that it stands under ("inputs", "when"), or of the file for what is no step.
    const std::string& section() const {
        return scalar[0] == "steps" && scalar.size() > 2 ? scalar[2] : scalar[0];
    }
    /// The step whose output it is, without the instance of a matrix; empty for other names.
    std::string step() const;
    /// The name of the step as it is written, with the instance.
    bool isInstance() const;
};

/// Calls `visit` for each name in the expressions at and below a path.
void eachName(const YamlEditor& editor, const YamlPath& path,
              const std::function<void(const WrittenName&)>& visit);

/// What stands for a name: another expression, or nothing where it stays.
using NewName = std::function<std::optional<std::string>(const WrittenName&)>;
/// Writes other names at and below a path. Errors: those of YamlEditor::set().
Result<void> rewriteNames(YamlEditor& editor, const YamlPath& path, const NewName& rename);

/// Parts as an expression spells them: `inputs.table['two words']`.
std::string spelled(std::span<const std::string> parts);

} // namespace orrery::pipeline
