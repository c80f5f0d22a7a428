#pragma once

#include "core/pipeline/edit.h"

#include <functional>

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
Result<void> perform(YamlEditor& editor, const Document& document, const edit::BendWire& edit);

/// Errors: NotFound with the nearest name.
Result<void> requireStep(const YamlEditor& editor, std::string_view name);
/// Forgets the points of the wires that `gone` is true for, since there are no such wires any more.
Result<void> forgetBends(YamlEditor& editor, const std::function<bool(const WireEnds&)>& gone);
/// The points of a step's wires go on under its new name.
Result<void> renameBends(YamlEditor& editor, const std::string& from, const std::string& to);
/// Takes every element `name` out of a list; a list that becomes empty goes too.
Result<void> removeFromList(YamlEditor& editor, const YamlPath& list, std::string_view name);

} // namespace orrery::pipeline::actions
