#include "core/pipeline/edit_actions.h"
#include "core/pipeline/edit_style.h"

#include <fmt/format.h>

#include <cmath>

/// Edits of the section `layout:`, which never change what a pipeline does.
namespace orrery::pipeline::actions {

namespace {

/// Whole points are enough for a canvas and short in a file.
Value point(double coordinate) {
    return Value(static_cast<std::int64_t>(std::llround(coordinate)));
}

bool isSane(double coordinate) {
    return std::abs(coordinate) < 1e7;
}

Result<void> requireSane(std::initializer_list<double> numbers) {
    if (std::all_of(numbers.begin(), numbers.end(), isSane))
        return {};
    return Error(ErrorCode::InvalidInput, "A position on the canvas must be a number below ten million.");
}

/// The scalars of a step's place, written as `{ x: 1, y: 2 }` or `[1, 2]`; absent where it has none.
std::pair<yaml::Node, yaml::Node> coordinates(yaml::Node place) {
    if (place.isMap())
        return {place.find("x"), place.find("y")};
    std::pair<yaml::Node, yaml::Node> result;
    std::size_t index = 0;
    for (const yaml::Node item : place.items())
        (index++ == 0 ? result.first : result.second) = item;
    return result;
}

void moveScalar(yaml::Node scalar, double coordinate, std::vector<TextChange>& changes) {
    const std::string text = point(coordinate).dump();
    if (scalar.text() != text)
        changes.push_back({scalar.span().begin, scalar.span().size(), text});
}

/// Sets the fields of a frame or note that differ from what the file says.
Result<void> setFields(YamlEditor& editor, const YamlPath& path, const Value& fields) {
    if (!editor.find(path))
        return editor.set(path, fields);
    const Value old = yaml::toJson(editor.find(path));
    for (const auto& [name, value] : fields.members()) {
        YamlPath field = path;
        field.push_back(name);
        if (old[name] != value)
            ORRERY_CHECK(editor.set(field, value));
    }
    for (const char* optional : {"color", "title", "steps"})
        if (!fields.contains(optional) && old.contains(optional)) {
            YamlPath field = path;
            field.emplace_back(optional);
            ORRERY_CHECK(editor.remove(field));
        }
    return {};
}

template <typename Box>
void addBox(Value& fields, const Box& box) {
    fields.add("x", point(box.x));
    fields.add("y", point(box.y));
    fields.add("width", point(box.width));
    fields.add("height", point(box.height));
    fields.setUnlessEmpty("color", box.color);
}

Result<void> removePart(YamlEditor& editor, const char* section, const std::string& name) {
    return editor.removeAndPrune({"layout", section, name}, 1);
}

} // namespace

Result<void> perform(YamlEditor& editor, const Document&, const edit::MoveSteps& edit) {
    std::vector<TextChange> changes;
    std::vector<std::pair<std::string, Value>> fresh;
    const YamlPath section{"layout", "steps"};
    const yaml::Node places = editor.find(section);
    // A file of many steps has as many places: looking each up in turn would be quadratic.
    std::unordered_map<std::string_view, yaml::Node> byName;
    for (const yaml::Entry entry : places.entries())
        byName.try_emplace(entry.name(), entry.value);
    for (const auto& [step, x, y] : edit.places) {
        ORRERY_CHECK(requireSane({x, y}));
        const auto place = byName.find(step);
        if (place == byName.end()) {
            fresh.emplace_back(step, Value::object({{"x", point(x)}, {"y", point(y)}}));
            continue;
        }
        const auto [first, second] = coordinates(place->second);
        if (first.isScalar() && second.isScalar()) {
            moveScalar(first, x, changes);
            moveScalar(second, y, changes);
        } else {
            return Error(
                ErrorCode::Conflict,
                fmt::format("The place of '{}' in the layout is not written as numbers x and y.", step));
        }
    }
    ORRERY_CHECK(editor.replace(std::move(changes)));
    return editor.addAll(section, fresh);
}

Result<void> perform(YamlEditor& editor, const Document&, const edit::SetFrame& edit) {
    ORRERY_CHECK(requireSane({edit.x, edit.y, edit.width, edit.height}));
    Value fields = Value::object();
    fields.setUnlessEmpty("title", edit.title);
    addBox(fields, edit);
    if (!edit.steps.empty())
        fields.add("steps", Value::arrayOf(edit.steps));
    return setFields(editor, {"layout", "frames", edit.name}, fields);
}

Result<void> perform(YamlEditor& editor, const Document&, const edit::RemoveFrame& edit) {
    return removePart(editor, "frames", edit.name);
}

Result<void> perform(YamlEditor& editor, const Document&, const edit::SetNote& edit) {
    ORRERY_CHECK(requireSane({edit.x, edit.y, edit.width, edit.height}));
    Value fields = Value::object();
    fields.add("text", edit.text);
    addBox(fields, edit);
    return setFields(editor, {"layout", "notes", edit.name}, fields);
}

Result<void> perform(YamlEditor& editor, const Document&, const edit::RemoveNote& edit) {
    return removePart(editor, "notes", edit.name);
}

Result<void> perform(YamlEditor& editor, const Document&, const edit::BendWire& edit) {
    const YamlPath place{"layout", "wires", toText(edit.wire)};
    if (edit.points.empty())
        return editor.find(place) ? removePart(editor, "wires", place.back()) : Result<void>();
    Value::Array points;
    for (const LayoutPoint& each : edit.points) {
        ORRERY_CHECK(requireSane({each.x, each.y}));
        points.push_back(Value(Value::Array{point(each.x), point(each.y)}));
    }
    return editor.set(place, Value(std::move(points)));
}

Result<void> forgetBends(YamlEditor& editor, const std::function<bool(const WireEnds&)>& gone) {
    std::vector<std::string> names;
    for (const yaml::Entry entry : editor.find(YamlPath{"layout", "wires"}).entries())
        if (const auto wire = wireEndsFrom(entry.name()); wire && gone(*wire))
            names.emplace_back(entry.name());
    for (const std::string& name : names)
        ORRERY_CHECK(removePart(editor, "wires", name));
    return {};
}

Result<void> renameBends(YamlEditor& editor, const std::string& from, const std::string& to) {
    std::vector<std::pair<std::string, std::string>> names;
    for (const yaml::Entry entry : editor.find(YamlPath{"layout", "wires"}).entries()) {
        auto wire = wireEndsFrom(entry.name());
        if (!wire || (wire->from != from && wire->to != from))
            continue;
        for (std::string* step : {&wire->from, &wire->to})
            if (*step == from)
                *step = to;
        names.emplace_back(entry.name(), toText(*wire));
    }
    for (const auto& [before, after] : names)
        ORRERY_CHECK(editor.renameKey({"layout", "wires", before}, after));
    return {};
}

} // namespace orrery::pipeline::actions
