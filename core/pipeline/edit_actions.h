#pragma once

#include "core/pipeline/edit.h"

/// The single edits as operations on a YamlEditor. Used by applyEdit() only.
namespace orrery::pipeline::actions {

Result<void> perform(YamlEditor& editor, const Document& document, const edit::AddStep& edit);
Result<void> perform(YamlEditor& editor, const Document& document, const edit::RemoveStep& edit);
Result<void> perform(YamlEditor& editor, const Document& document, const edit::RenameStep& edit);
Result<void> perform(YamlEditor& editor, const Document& document, const edit::Connect& edit);
Result<void> perform(YamlEditor& editor, const Document& document, const edit::Disconnect& edit);
Result<void> perform(YamlEditor& editor, const Document& document, const edit::AddAfter& edit);
Result<void> perform(YamlEditor& editor, const Document& document, const edit::RemoveAfter& edit);
Result<void> perform(YamlEditor& editor, const Document& document, const edit::MoveSteps& edit);
Result<void> perform(YamlEditor& editor, const Document& document, const edit::SetFrame& edit);
Result<void> perform(YamlEditor& editor, const Document& document, const edit::RemoveFrame& edit);
Result<void> perform(YamlEditor& editor, const Document& document, const edit::SetNote& edit);
Result<void> perform(YamlEditor& editor, const Document& document, const edit::RemoveNote& edit);

/// Errors: NotFound with the nearest name.
Result<void> requireStep(const YamlEditor& editor, std::string_view name);
/// Takes every element `name` out of a list; a list that becomes empty goes too.
Result<void> removeFromList(YamlEditor& editor, const YamlPath& list, std::string_view name);

} // namespace orrery::pipeline::actions
