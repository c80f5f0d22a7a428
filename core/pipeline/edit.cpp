#include "core/pipeline/edit.h"

#include "core/base/text.h"
#include "core/pipeline/edit_actions.h"
#include "core/pipeline/edit_references.h"

#include <fmt/format.h>

namespace orrery::pipeline {

namespace {

template <typename... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

Result<void> setParam(YamlEditor& editor, const edit::SetParam& edit) {
    YamlPath path{"params", edit.name};
    const yaml::Node node = editor.find(path);
    if (node.isMap())
        path.emplace_back("default");
    return editor.set(path, edit.value);
}

Result<void> setKindParam(YamlEditor& editor, const edit::SetKindParam& edit) {
    ORRERY_CHECK(actions::requireStep(editor, edit.step));
    const YamlPath path{"steps", edit.step, "with", edit.param};
    if (!edit.value.isNull())
        return editor.set(path, edit.value);
    return editor.find(path) ? editor.removeAndPrune(path, 2) : Result<void>();
}

Result<void> removeValue(YamlEditor& editor, const edit::RemoveValue& edit) {
    // Sections of the file stay when they become empty, lists and maps inside a step or a parameter go.
    return editor.removeAndPrune(edit.path, std::min<std::size_t>(edit.path.size() - 1, 2));
}

Result<EditResult> replaced(const Document& document, const TextPatch& patch) {
    std::string text = document.text();
    ORRERY_TRY(TextPatch inverse, patch.applyTo(text));
    return EditResult{Document::parse(std::move(text), document.path()), patch, std::move(inverse)};
}

/// The first words of a longer text, for a name in a list.
std::string brief(const Value& value) {
    constexpr std::size_t longest = 40;
    std::string text = toText(value);
    if (const std::size_t end = text.find('\n'); end != std::string::npos)
        text = text.substr(0, end) + "...";
    return text.size() > longest ? text.substr(0, longest) + "..." : text;
}

std::string describeMove(const edit::MoveSteps& edit) {
    return edit.places.size() == 1 ? fmt::format("Move '{}'", edit.places.front().step)
                                   : fmt::format("Move {} steps", edit.places.size());
}

} // namespace

std::string describe(const Edit& edit) {
    return std::visit(
        Overloaded{
            [](const edit::SetValue& e) {
                return fmt::format("Set {} to {}", toText(e.path), brief(e.value));
            },
            [](const edit::RemoveValue& e) { return fmt::format("Remove {}", toText(e.path)); },
            [](const edit::AddStep& e) { return fmt::format("Add step '{}'", e.name); },
            [](const edit::RemoveStep& e) { return fmt::format("Remove step '{}'", e.name); },
            [](const edit::RenameStep& e) { return fmt::format("Rename step '{}' to '{}'", e.from, e.to); },
            [](const edit::Connect& e) { return fmt::format("Connect '{}' to '{}'", e.from, e.to); },
            [](const edit::Disconnect& e) { return fmt::format("Disconnect '{}' of '{}'", e.input, e.step); },
            [](const edit::AddAfter& e) { return fmt::format("Run '{}' after '{}'", e.step, e.other); },
            [](const edit::RemoveAfter& e) {
                return fmt::format("Let '{}' not wait for '{}'", e.step, e.other);
            },
            [](const edit::SetParam& e) {
                return fmt::format("Set parameter {} to {}", e.name, brief(e.value));
            },
            [](const edit::SetKindParam& e) {
                return e.value.isNull()
                           ? fmt::format("Reset {} of '{}'", e.param, e.step)
                           : fmt::format("Set {} of '{}' to {}", e.param, e.step, brief(e.value));
            },
            [](const edit::MovePort& e) {
                return fmt::format("Move {} '{}'", e.output ? "output" : "input", e.port);
            },
            [](const edit::MoveSteps& e) { return describeMove(e); },
            [](const edit::SetFrame& e) {
                return fmt::format("Change frame '{}'", e.title.empty() ? e.name : e.title);
            },
            [](const edit::RemoveFrame& e) { return fmt::format("Remove frame '{}'", e.name); },
            [](const edit::SetNote& e) { return fmt::format("Change note '{}'", e.name); },
            [](const edit::RemoveNote& e) { return fmt::format("Remove note '{}'", e.name); },
            [](const edit::BendWire& e) {
                return fmt::format("{} the wire from '{}' to '{}'", e.points.empty() ? "Straighten" : "Bend",
                                   e.wire.from, e.wire.to);
            },
            [](const edit::ReplaceText&) { return std::string("Edit text"); },
            [](const edit::Patch& e) { return e.title; },
        },
        edit);
}

Result<EditResult> applyEdit(const Document& document, const Edit& edit) {
    if (const auto* text = std::get_if<edit::ReplaceText>(&edit))
        return replaced(document, TextPatch::between(document.text(), text->text));
    if (const auto* patch = std::get_if<edit::Patch>(&edit))
        return replaced(document, patch->patch);
    // Faults of the model do not matter here, but a text that is no YAML has no place for anything.
    YamlEditor editor = editorOf(document);
    if (hasErrors(document.tree().diagnostics()))
        return Error(ErrorCode::Conflict,
                     fmt::format("The file does not parse, so only its text can be edited: {}",
                                 format(document.tree().diagnostics().front())));
    const Result<void> done =
        std::visit(Overloaded{
                       [&](const edit::SetValue& e) { return editor.set(e.path, e.value); },
                       [&](const edit::RemoveValue& e) {
                           return e.path.empty() ? Error(ErrorCode::InvalidInput, "Removing needs a key.")
                                                 : removeValue(editor, e);
                       },
                       [&](const edit::SetParam& e) { return setParam(editor, e); },
                       [&](const edit::SetKindParam& e) { return setKindParam(editor, e); },
                       [&](const edit::MovePort& e) {
                           return editor.moveEntry({e.output ? "outputs" : "inputs", e.port}, e.before);
                       },
                       [&](const edit::ReplaceText&) { return Result<void>(); },
                       [&](const edit::Patch&) { return Result<void>(); },
                       [&](const auto& e) { return actions::perform(editor, document, e); },
                   },
                   edit);
    if (!done.ok())
        return done.error();
    if (editor.forward().empty())
        return EditResult{document, {}, {}};
    return EditResult{Document::parse(editor.text(), document.path()), editor.forward(), editor.inverse()};
}

bool isStepName(std::string_view name) {
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    const auto isInner = [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '-'; };
    return !name.empty() && name.size() <= 200 && isLetter(name.front()) &&
           std::all_of(name.begin(), name.end(), isInner);
}

std::string freeStepName(const Document& document, std::string_view wish) {
    std::string name;
    for (const char c : wish)
        name += isStepName(std::string("a") + c) ? c : '-';
    if (!isStepName(name))
        name = "step";
    std::string candidate = name;
    const yaml::Node steps = document.section("steps");
    for (int number = 2; steps.find(candidate); ++number)
        candidate = fmt::format("{}-{}", name, number);
    return candidate;
}

} // namespace orrery::pipeline
