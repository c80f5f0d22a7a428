#include "core/pipeline/format_schema.h"

#include <algorithm>

namespace orrery::pipeline {

namespace {

using formats::Json;

bool allows(const Json& schema, std::string_view type) {
    const Json& types = schema["type"];
    if (types.isText())
        return types.text() == type;
    return std::any_of(types.items().begin(), types.items().end(),
                       [&](const Json& each) { return each.text() == type; });
}

/// The schema of an entry, or null where the map may have no such key.
const Json* entryOf(const Json& schema, const std::string& key) {
    if (const Json* property = schema["properties"].find(key))
        return property;
    if (schema.contains("items") && !key.empty() && key.find_first_not_of("0123456789") == std::string::npos)
        return schema.find("items");
    const Json* others = schema.find("additionalProperties");
    return others && others->isObject() ? others : nullptr;
}

} // namespace

Result<FormatSchema> FormatSchema::parse(std::string_view json) {
    ORRERY_TRY(Json root, formats::parseJson(json));
    if (!root.isObject())
        return Error(ErrorCode::InvalidInput, "The schema of pipeline files is no JSON object.");
    FormatSchema schema;
    schema.m_root = std::make_shared<const Json>(std::move(root));
    return schema;
}

void FormatSchema::spread(const Json& schema, Nodes& into) const {
    constexpr std::string_view prefix = "#/$defs/";
    const std::string_view reference = schema["$ref"].text();
    if (reference.starts_with(prefix)) {
        if (const Json* target = (*m_root)["$defs"].find(reference.substr(prefix.size())))
            spread(*target, into);
    }
    into.push_back(&schema);
    for (const Json& each : schema["anyOf"].items())
        spread(each, into);
}

FormatSchema::Nodes FormatSchema::at(std::span<const std::string> path) const {
    Nodes found;
    if (!m_root)
        return found;
    spread(*m_root, found);
    for (const std::string& key : path) {
        Nodes next;
        for (const Json* schema : found)
            if (const Json* entry = entryOf(*schema, key))
                spread(*entry, next);
        found = std::move(next);
    }
    return found;
}

FormatSchema::Shape FormatSchema::shapeOf(const Json& schema) const {
    Nodes nodes;
    spread(schema, nodes);
    bool map = false, list = false, scalar = false;
    for (const Json* each : nodes) {
        map = map || allows(*each, "object");
        list = list || allows(*each, "array");
        scalar = scalar || each->contains("enum") || each->contains("const");
        for (const char* type : {"string", "number", "integer", "boolean"})
            scalar = scalar || allows(*each, type);
    }
    if (map + list + scalar != 1)
        return Shape::Any;
    return map ? Shape::Map : list ? Shape::List : Shape::Scalar;
}

std::vector<FormatSchema::Key> FormatSchema::keys(std::span<const std::string> path) const {
    std::vector<Key> keys;
    for (const Json* schema : at(path))
        for (const formats::JsonMember& property : (*schema)["properties"].members()) {
            const auto isSame = [&](const Key& key) { return key.name == property.name; };
            if (std::any_of(keys.begin(), keys.end(), isSame))
                continue;
            std::vector<std::string> below(path.begin(), path.end());
            below.push_back(property.name);
            keys.push_back({property.name, description(below), shapeOf(property.value)});
        }
    return keys;
}

std::vector<std::string> FormatSchema::values(std::span<const std::string> path) const {
    std::vector<std::string> words;
    const auto add = [&](std::string word) {
        if (std::find(words.begin(), words.end(), word) == words.end())
            words.push_back(std::move(word));
    };
    for (const Json* schema : at(path)) {
        for (const Json& choice : (*schema)["enum"].items())
            add(std::string(choice.text()));
        if (const Json* constant = schema->find("const"))
            add(constant->dump());
        if (allows(*schema, "boolean") && !allows(*schema, "number")) {
            add("true");
            add("false");
        }
    }
    return words;
}

std::string FormatSchema::description(std::span<const std::string> path) const {
    for (const Json* schema : at(path))
        if (const std::string_view text = (*schema)["description"].text(); !text.empty())
            return std::string(text);
    return {};
}

} // namespace orrery::pipeline
