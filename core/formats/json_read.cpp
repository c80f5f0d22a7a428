#include "core/formats/json_reader.h"

#include <fmt/core.h>

#include <algorithm>

namespace orrery::formats {

namespace {

/// Empty where every name is there once. Most objects are small enough to compare each with each.
std::string_view repeatedName(const Json::Object& members) {
    constexpr std::size_t small = 16;
    if (members.size() <= small) {
        for (std::size_t i = 1; i < members.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (members[i].name == members[j].name)
                    return members[i].name;
        return {};
    }
    std::vector<std::string_view> names;
    names.reserve(members.size());
    for (const JsonMember& member : members)
        names.push_back(member.name);
    std::sort(names.begin(), names.end());
    const auto repeated = std::adjacent_find(names.begin(), names.end());
    return repeated == names.end() ? std::string_view() : *repeated;
}

Json readValue(JsonReader& reader);

Json readArray(JsonReader& reader) {
    Json::Array items;
    reader.openArray();
    while (reader.nextItem())
        items.push_back(readValue(reader));
    return Json(std::move(items));
}

Json readObject(JsonReader& reader) {
    Json::Object members;
    std::string_view name;
    reader.openObject();
    while (reader.nextMember(name)) {
        JsonMember& member = members.emplace_back(JsonMember{std::string(name), {}});
        member.value = readValue(reader);
    }
    if (const std::string_view repeated = repeatedName(members); repeated.data() && reader.ok())
        reader.refuse(fmt::format("the JSON text was refused: the member '{}' is given twice", repeated));
    return Json(std::move(members));
}

Json readValue(JsonReader& reader) {
    switch (reader.next()) {
    case Json::Type::Bool: {
        bool value = false;
        reader.readBool(value);
        return Json(value);
    }
    case Json::Type::Number: {
        JsonNumber number;
        reader.readNumber(number);
        return number.whole ? Json(number.integer) : Json(number.value);
    }
    case Json::Type::Text: {
        std::string text;
        reader.readText(text);
        return Json(std::move(text));
    }
    case Json::Type::Array:
        return readArray(reader);
    case Json::Type::Object:
        return readObject(reader);
    default:
        reader.readNull();
        return Json();
    }
}

} // namespace

Result<Json> parseJson(std::string_view text, const JsonLimits& limits) {
    JsonReader reader(text, limits);
    Json value = readValue(reader);
    if (!reader.finish())
        return reader.error();
    return value;
}

} // namespace orrery::formats
