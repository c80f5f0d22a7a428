#include "core/formats/json.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace orrery::formats {

namespace {

const Json nullJson;

Error wrongType(std::string_view name, std::string_view wanted, const Json* found) {
    if (!found)
        return {ErrorCode::InvalidInput,
                fmt::format("member '{}' is missing; add it with {} as its value", name, wanted)};
    return {ErrorCode::InvalidInput,
            fmt::format("member '{}' must be {}, but it is {}", name, wanted, toString(found->type()))};
}

} // namespace

Json::Json() noexcept = default;
Json::Json(std::nullptr_t) noexcept {}
Json::Json(BoolTag, bool value) noexcept : m_value(value) {}
Json::Json(IntegerTag, std::int64_t value) noexcept : m_value(value) {}
Json::Json(NumberTag, double value) noexcept : m_value(value) {}
Json::Json(std::string value) noexcept : m_value(std::move(value)) {}
Json::Json(std::string_view value) : m_value(std::in_place_type<std::string>, value) {}
Json::Json(const char* value) : m_value(std::in_place_type<std::string>, value) {}
Json::Json(Array value) noexcept : m_value(std::move(value)) {}
Json::Json(Object value) noexcept : m_value(std::move(value)) {}
Json::Json(const Json& other) = default;
Json::Json(Json&& other) noexcept = default;
Json& Json::operator=(const Json& other) = default;
Json& Json::operator=(Json&& other) noexcept = default;
Json::~Json() = default;

Json Json::array() {
    return Json(Array{});
}

Json Json::object() {
    return Json(Object{});
}

Json Json::object(std::initializer_list<JsonMember> members) {
    return Json(Object(members));
}

bool Json::boolOr(bool fallback) const {
    const bool* value = std::get_if<bool>(&m_value);
    return value ? *value : fallback;
}

std::int64_t Json::integerOr(std::int64_t fallback) const {
    const std::int64_t* value = std::get_if<std::int64_t>(&m_value);
    return value ? *value : fallback;
}

double Json::numberOr(double fallback) const {
    if (const double* value = std::get_if<double>(&m_value))
        return *value;
    const std::int64_t* value = std::get_if<std::int64_t>(&m_value);
    return value ? static_cast<double>(*value) : fallback;
}

std::string Json::textOr(std::string_view fallback) const {
    const std::string* value = std::get_if<std::string>(&m_value);
    return value ? *value : std::string(fallback);
}

std::string_view Json::text() const {
    const std::string* value = std::get_if<std::string>(&m_value);
    return value ? std::string_view(*value) : std::string_view();
}

const Json::Array& Json::items() const {
    static const Array empty;
    const Array* value = std::get_if<Array>(&m_value);
    return value ? *value : empty;
}

const Json::Object& Json::members() const {
    static const Object empty;
    const Object* value = std::get_if<Object>(&m_value);
    return value ? *value : empty;
}

std::size_t Json::size() const {
    return isArray() ? items().size() : members().size();
}

const Json* Json::find(std::string_view name) const {
    for (const JsonMember& member : members())
        if (member.name == name)
            return &member.value;
    return nullptr;
}

Json* Json::find(std::string_view name) {
    return const_cast<Json*>(std::as_const(*this).find(name));
}

const Json& Json::operator[](std::string_view name) const {
    const Json* value = find(name);
    return value ? *value : nullJson;
}

const Json& Json::operator[](std::size_t index) const {
    return index < items().size() ? items()[index] : nullJson;
}

Result<bool> Json::getBool(std::string_view name) const {
    const Json* value = find(name);
    if (!value || !value->isBool())
        return wrongType(name, "true or false", value);
    return value->boolOr(false);
}

Result<std::int64_t> Json::getInteger(std::string_view name) const {
    const Json* value = find(name);
    if (!value || !value->isInteger())
        return wrongType(name, "an integer", value);
    return value->integerOr(0);
}

Result<double> Json::getNumber(std::string_view name) const {
    const Json* value = find(name);
    if (!value || !value->isNumber())
        return wrongType(name, "a number", value);
    return value->numberOr(0);
}

Result<std::string> Json::getText(std::string_view name) const {
    const Json* value = find(name);
    if (!value || !value->isText())
        return wrongType(name, "a text", value);
    return std::string(value->text());
}

Result<const Json::Array*> Json::getArray(std::string_view name) const {
    const Json* value = find(name);
    if (!value || !value->isArray())
        return wrongType(name, "a list", value);
    return &value->items();
}

Result<const Json*> Json::getObject(std::string_view name) const {
    const Json* value = find(name);
    if (!value || !value->isObject())
        return wrongType(name, "an object", value);
    return value;
}

Json& Json::set(std::string_view name, Json value) {
    if (Json* old = find(name)) {
        *old = std::move(value);
        return *this;
    }
    return add(std::string(name), std::move(value));
}

Json& Json::add(std::string name, Json value) {
    if (!isObject())
        m_value.emplace<Object>();
    std::get_if<Object>(&m_value)->push_back({std::move(name), std::move(value)});
    return *this;
}

Json& Json::setUnlessEmpty(std::string_view name, std::string_view value) {
    return value.empty() ? *this : set(name, Json(value));
}

Json& Json::push(Json value) {
    if (!isArray())
        m_value.emplace<Array>();
    std::get_if<Array>(&m_value)->push_back(std::move(value));
    return *this;
}

void Json::reserve(std::size_t count) {
    if (Array* array = std::get_if<Array>(&m_value))
        array->reserve(count);
    else if (Object* object = std::get_if<Object>(&m_value))
        object->reserve(count);
}

bool Json::erase(std::string_view name) {
    Object* object = std::get_if<Object>(&m_value);
    return object &&
           std::erase_if(*object, [&](const JsonMember& member) { return member.name == name; }) > 0;
}

bool Json::operator==(const Json& other) const {
    if (type() != other.type())
        return isNumber() && other.isNumber() && numberOr(0) == other.numberOr(0);
    return m_value == other.m_value;
}

std::string_view toString(Json::Type type) {
    switch (type) {
    case Json::Type::Null:
        return "null";
    case Json::Type::Bool:
        return "true or false";
    case Json::Type::Integer:
        return "an integer";
    case Json::Type::Number:
        return "a number";
    case Json::Type::Text:
        return "a text";
    case Json::Type::Array:
        return "a list";
    case Json::Type::Object:
        return "an object";
    }
    return "unknown";
}

} // namespace orrery::formats
