#include "core/base/text.h"
#include "core/pipeline/edit_actions.h"
#include "core/pipeline/edit_style.h"

#include <fmt/format.h>

#include <functional>

namespace orrery::pipeline::actions {

namespace {

/// A reference to a step's output inside a scalar of the file.
struct StepUse {
    yaml::Node node;
    const Reference* reference;
};

std::string wire(std::string_view step, std::string_view output) {
    return fmt::format("${{{{ steps.{}.outputs.{} }}}}", step, output);
}

/// Calls `visit` for every scalar that may hold expressions, with the key it stands under.
void eachScalar(yaml::Node node, std::string_view key,
                const std::function<void(yaml::Node, std::string_view)>& visit) {
    if (node.isScalar())
        visit(node, key);
    for (const yaml::Entry entry : node.entries())
        eachScalar(entry.value, entry.name(), visit);
    for (const yaml::Node item : node.items())
        eachScalar(item, key, visit);
}

Template templateOf(yaml::Node node, std::string_view key) {
    const bool isCondition = key == "when" || key == "check" || key == "map";
    return isCondition ? Template::parseCondition(node.text()) : Template::parse(node.text());
}

/// The step that a scalar takes one output of and nothing else, or an empty name.
std::string wiredStep(yaml::Node node) {
    if (!node.isScalar() || node.text().find("steps") == std::string_view::npos)
        return {};
    const Template text = Template::parse(node.text());
    const Reference* reference = text.asReference();
    return reference && reference->path.size() >= 2 && reference->path[0] == "steps" ? reference->path[1]
                                                                                     : "";
}

/// Changes that put `to` where an expression names the step `from`.
void renameInScalar(yaml::Node node, std::string_view key, const edit::RenameStep& edit,
                    std::vector<TextChange>& changes) {
    const std::string_view text = node.text();
    if (text.find(edit.from) == std::string_view::npos || text.find("steps") == std::string_view::npos)
        return;
    const Template parsed = templateOf(node, key);
    if (parsed.error())
        return;
    for (const Reference& reference : parsed.references()) {
        if (reference.path.size() < 2 || reference.path[0] != "steps" || reference.path[1] != edit.from)
            continue;
        auto [first, last] = parsed.partRange(reference, 1);
        if (text.substr(first, last - first) != edit.from) {
            // Spelled with brackets: steps['name'].
            first = static_cast<std::uint32_t>(text.find(edit.from, reference.begin + 5));
            last = first + static_cast<std::uint32_t>(edit.from.size());
            if (first == static_cast<std::uint32_t>(std::string_view::npos) || last > reference.end)
                continue;
        }
        const std::size_t begin = node.sourceOffset(first);
        changes.push_back({begin, node.sourceOffset(last) - begin, edit.to});
    }
}

/// The key below an input under which its source stands; empty where the input is the source itself.
std::string sourceKey(yaml::Node input) {
    for (const char* key : {"from", "value"})
        if (input.find(key))
            return key;
    return {};
}

/// The scalar of an input that holds where its value comes from. `node`: the input, absent where it is new.
YamlPath sourcePath(yaml::Node node, const std::string& step, const std::string& input) {
    YamlPath path{"steps", step, "inputs", input};
    if (std::string key = sourceKey(node); !key.empty())
        path.push_back(std::move(key));
    return path;
}

/// Takes a removed step's wires out of the inputs of the others.
Result<void> releaseConsumers(YamlEditor& editor, const std::string& removed) {
    std::vector<YamlPath> consumers;
    for (const yaml::Entry step : editor.tree().root().find("steps").entries()) {
        if (step.name() == removed)
            continue;
        for (const yaml::Entry input : step.value.find("inputs").entries()) {
            const std::string key = sourceKey(input.value);
            if (wiredStep(key.empty() ? input.value : input.value.find(key)) == removed)
                consumers.push_back({"steps", std::string(step.name()), "inputs", std::string(input.name())});
        }
    }
    for (const YamlPath& path : consumers)
        ORRERY_CHECK(editor.removeAndPrune(path, 2));
    return {};
}

/// All lists that name steps: each step's `after:` and each frame's `steps:`.
std::vector<YamlPath> stepLists(const YamlEditor& editor) {
    std::vector<YamlPath> lists;
    for (const yaml::Entry step : editor.tree().root().find("steps").entries())
        if (step.value.find("after"))
            lists.push_back({"steps", std::string(step.name()), "after"});
    for (const yaml::Entry frame : editor.find(YamlPath{"layout", "frames"}).entries())
        if (frame.value.find("steps"))
            lists.push_back({"layout", "frames", std::string(frame.name()), "steps"});
    return lists;
}

} // namespace

Result<void> requireStep(const YamlEditor& editor, std::string_view name) {
    const yaml::Node steps = editor.tree().root().find("steps");
    if (steps.find(name))
        return {};
    std::vector<std::string> names;
    for (const yaml::Entry entry : steps.entries())
        names.emplace_back(entry.name());
    const std::string near = nearest(name, names);
    return Error(ErrorCode::NotFound,
                 near.empty() ? fmt::format("There is no step '{}'.", name)
                              : fmt::format("There is no step '{}'; did you mean '{}'?", name, near));
}

Result<void> removeFromList(YamlEditor& editor, const YamlPath& list, std::string_view name) {
    const yaml::Node node = editor.find(list);
    if (node.isScalar() && node.text() == name)
        return editor.removeAndPrune(list, 2);
    for (std::size_t i = node.size(); i-- > 0;) {
        YamlPath path = list;
        path.push_back(std::to_string(i));
        if (editor.find(path).text() != name)
            continue;
        // In a list of one the list goes as a whole.
        ORRERY_CHECK(editor.find(list).size() == 1 ? editor.removeAndPrune(list, 2) : editor.remove(path));
    }
    return {};
}

Result<void> perform(YamlEditor& editor, const Document&, const edit::AddStep& edit) {
    if (!isStepName(edit.name))
        return Error(
            ErrorCode::InvalidInput,
            fmt::format("'{}' cannot be the name of a step: use letters, digits, '-' and '_'.", edit.name));
    return editor.insertBlock({"steps"}, edit.name, edit.body, edit.after);
}

Result<void> perform(YamlEditor& editor, const Document&, const edit::RemoveStep& edit) {
    ORRERY_CHECK(requireStep(editor, edit.name));
    ORRERY_CHECK(releaseConsumers(editor, edit.name));
    ORRERY_CHECK(forgetBends(
        editor, [&edit](const WireEnds& wire) { return wire.from == edit.name || wire.to == edit.name; }));
    for (const YamlPath& list : stepLists(editor))
        if (list[1] != edit.name)
            ORRERY_CHECK(removeFromList(editor, list, edit.name));
    const YamlPath place{"layout", "steps", edit.name};
    if (editor.find(place))
        ORRERY_CHECK(editor.removeAndPrune(place, 1));
    return editor.remove({"steps", edit.name});
}

Result<void> perform(YamlEditor& editor, const Document&, const edit::RenameStep& edit) {
    ORRERY_CHECK(requireStep(editor, edit.from));
    if (!isStepName(edit.to))
        return Error(
            ErrorCode::InvalidInput,
            fmt::format("'{}' cannot be the name of a step: use letters, digits, '-' and '_'.", edit.to));
    if (edit.from == edit.to)
        return {};
    if (editor.find(YamlPath{"steps", edit.to}))
        return Error(ErrorCode::AlreadyExists, fmt::format("There is a step '{}' already.", edit.to));
    std::vector<TextChange> changes;
    eachScalar(editor.tree().root(), {},
               [&](yaml::Node node, std::string_view key) { renameInScalar(node, key, edit, changes); });
    ORRERY_CHECK(editor.replace(std::move(changes)));
    for (const YamlPath& list : stepLists(editor)) {
        const std::size_t count = editor.find(list).size();
        if (editor.find(list).isScalar() && editor.find(list).text() == edit.from)
            ORRERY_CHECK(editor.set(list, Value(edit.to)));
        for (std::size_t i = 0; i < count; ++i) {
            YamlPath path = list;
            path.push_back(std::to_string(i));
            if (editor.find(path).text() == edit.from)
                ORRERY_CHECK(editor.set(path, Value(edit.to)));
        }
    }
    ORRERY_CHECK(renameBends(editor, edit.from, edit.to));
    const YamlPath place{"layout", "steps", edit.from};
    if (editor.find(place))
        ORRERY_CHECK(editor.renameKey(place, edit.to));
    return editor.renameKey({"steps", edit.from}, edit.to);
}

Result<void> perform(YamlEditor& editor, const Document&, const edit::Connect& edit) {
    ORRERY_CHECK(requireStep(editor, edit.from));
    ORRERY_CHECK(requireStep(editor, edit.to));
    if (edit.from == edit.to)
        return Error(ErrorCode::InvalidInput, fmt::format("'{}' cannot be connected to itself.", edit.to));
    ORRERY_CHECK(forgetBends(editor, [&edit](const WireEnds& wire) {
        return wire.to == edit.to && wire.input == edit.input &&
               (wire.from != edit.from || wire.output != edit.output);
    }));
    const yaml::Node input = editor.find(YamlPath{"steps", edit.to, "inputs", edit.input});
    return editor.set(sourcePath(input, edit.to, edit.input), Value(wire(edit.from, edit.output)));
}

Result<void> perform(YamlEditor& editor, const Document&, const edit::Disconnect& edit) {
    ORRERY_CHECK(requireStep(editor, edit.step));
    ORRERY_CHECK(forgetBends(
        editor, [&edit](const WireEnds& wire) { return wire.to == edit.step && wire.input == edit.input; }));
    return editor.removeAndPrune({"steps", edit.step, "inputs", edit.input}, 2);
}

Result<void> perform(YamlEditor& editor, const Document&, const edit::AddAfter& edit) {
    ORRERY_CHECK(requireStep(editor, edit.step));
    ORRERY_CHECK(requireStep(editor, edit.other));
    const YamlPath list{"steps", edit.step, "after"};
    const yaml::Node node = editor.find(list);
    if (node.isScalar())
        return node.text() == edit.other
                   ? Result<void>()
                   : editor.set(list,
                                Value(Value::Array{Value(std::string(node.text())), Value(edit.other)}));
    for (const yaml::Node item : node.items())
        if (item.text() == edit.other)
            return {};
    return editor.append(list, Value(edit.other));
}

Result<void> perform(YamlEditor& editor, const Document&, const edit::RemoveAfter& edit) {
    ORRERY_CHECK(requireStep(editor, edit.step));
    ORRERY_CHECK(forgetBends(editor, [&edit](const WireEnds& wire) {
        return wire.to == edit.step && wire.from == edit.other && wire.input.empty();
    }));
    return removeFromList(editor, {"steps", edit.step, "after"}, edit.other);
}

} // namespace orrery::pipeline::actions

namespace orrery::pipeline {

Result<std::string> stepText(const Document& document, std::string_view step) {
    const yaml::Node node = document.section("steps").find(step);
    if (!node)
        return Error(ErrorCode::NotFound, fmt::format("There is no step '{}'.", step));
    return style::bodyOf(node);
}

} // namespace orrery::pipeline
