#pragma once

#include "core/api/wire/wire.h"
#include "core/formats/json.h"

#include <map>
#include <optional>
#include <type_traits>
#include <utility>

// How wire types become JSON and back: one visitor each for writing, reading and describing.
// Included by the .cpp files of this folder alone; everybody else uses wire.h.

namespace orrery::api::codec {

using formats::Json;

/// Whether a member is a list.
template <typename T>
struct IsVector : std::false_type {};
template <typename T>
struct IsVector<std::vector<T>> : std::true_type {};

/// Whether a member may be absent.
template <typename T>
struct IsOptional : std::false_type {};
template <typename T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <typename T>
inline constexpr bool isTextMap = std::is_same_v<T, std::map<std::string, std::string>>;
template <typename T>
inline constexpr bool isScalar = std::is_arithmetic_v<T> || std::is_same_v<T, std::string>;

/// Appends `value` as compact JSON. Straight into the text: a tree of a long run costs more than the run.
template <typename T>
void write(std::string& out, const T& value);

/// Visits a wire type's members to write them.
struct Writer {
    std::string& out;
    char separator = '{';

    template <typename T>
    void operator()(const char* name, const T& member) {
        if constexpr (IsOptional<T>::value) {
            if (member)
                add(name, *member);
        } else {
            add(name, member);
        }
    }

    template <typename T>
    void add(std::string_view name, const T& member) {
        out += std::exchange(separator, ',');
        formats::appendJsonText(out, name);
        out += ':';
        write(out, member);
    }

    void finish() { out += separator == '{' ? "{}" : "}"; }
};

template <typename T>
void writeList(std::string& out, const std::vector<T>& list) {
    out += '[';
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (i > 0)
            out += ',';
        write(out, list[i]);
    }
    out += ']';
}

template <typename T>
void write(std::string& out, const T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
        formats::appendJsonText(out, value);
    } else if constexpr (isScalar<T>) {
        Json(value).dumpTo(out);
    } else if constexpr (IsVector<T>::value) {
        writeList(out, value);
    } else if constexpr (isTextMap<T>) {
        Writer writer{out};
        for (const auto& [name, text] : value)
            writer.add(name, text);
        writer.finish();
    } else {
        Writer writer{out};
        // `visit` is one function for reading and writing; a writer does not change what it visits.
        const_cast<T&>(value).visit(writer);
        writer.finish();
    }
}

template <typename T>
Result<void> decode(const Json& json, T& value);

inline Error wrongType(std::string_view expected, const Json& found) {
    return Error(ErrorCode::InvalidInput, "expected " + std::string(expected) + ", found " +
                                              std::string(formats::toString(found.type())));
}

template <typename T>
Result<void> decodeScalar(const Json& json, T& value) {
    if constexpr (std::is_same_v<T, bool>) {
        if (!json.isBool())
            return wrongType("true or false", json);
        value = json.boolOr(false);
    } else if constexpr (std::is_same_v<T, std::string>) {
        if (!json.isText())
            return wrongType("text", json);
        value = json.text();
    } else if constexpr (std::is_floating_point_v<T>) {
        if (!json.isNumber())
            return wrongType("a number", json);
        value = json.numberOr(0);
    } else {
        if (!json.isInteger() || (std::is_unsigned_v<T> && json.integerOr(0) < 0))
            return wrongType("a whole number", json);
        value = static_cast<T>(json.integerOr(0));
    }
    return {};
}

/// Visits a wire type's members to read them.
struct Reader {
    const Json& object;
    Result<void> outcome;

    template <typename T>
    void operator()(const char* name, T& member) {
        const Json* json = object.find(name);
        if (!json || json->isNull() || !outcome.ok())
            return;
        Result<void> read;
        if constexpr (IsOptional<T>::value)
            read = decode(*json, member.emplace());
        else
            read = decode(*json, member);
        if (!read.ok())
            outcome = Error(ErrorCode::InvalidInput,
                            "member '" + std::string(name) + "': " + read.error().message());
    }
};

template <typename T>
Result<void> decode(const Json& json, T& value) {
    if constexpr (isScalar<T>) {
        return decodeScalar(json, value);
    } else if constexpr (IsVector<T>::value) {
        if (!json.isArray())
            return wrongType("a list", json);
        for (const Json& item : json.items())
            ORRERY_CHECK(decode(item, value.emplace_back()));
        return {};
    } else if constexpr (isTextMap<T>) {
        if (!json.isObject())
            return wrongType("an object", json);
        for (const auto& [name, text] : json.members())
            ORRERY_CHECK(decode(text, value[name]));
        return {};
    } else {
        if (!json.isObject())
            return wrongType("an object", json);
        Reader reader{json, {}};
        value.visit(reader);
        return reader.outcome;
    }
}

template <typename T>
Json describe();

/// Visits a wire type's members to describe them as a schema.
struct Describer {
    Json properties = Json::object();

    template <typename T>
    void operator()(const char* name, T&) {
        properties.add(name, describe<T>());
    }
};

template <typename T>
Json describe() {
    if constexpr (std::is_same_v<T, bool>) {
        return Json::object({{"type", "boolean"}});
    } else if constexpr (std::is_same_v<T, std::string>) {
        return Json::object({{"type", "string"}});
    } else if constexpr (std::is_floating_point_v<T>) {
        return Json::object({{"type", "number"}});
    } else if constexpr (std::is_integral_v<T>) {
        Json schema = Json::object({{"type", "integer"}});
        if (std::is_unsigned_v<T>)
            schema.add("minimum", 0);
        return schema;
    } else if constexpr (IsVector<T>::value) {
        return Json::object({{"type", "array"}, {"items", describe<typename T::value_type>()}});
    } else if constexpr (IsOptional<T>::value) {
        return describe<typename T::value_type>();
    } else if constexpr (isTextMap<T>) {
        return Json::object({{"type", "object"}, {"additionalProperties", describe<std::string>()}});
    } else {
        T example;
        Describer describer;
        example.visit(describer);
        return Json::object({{"type", "object"}, {"properties", std::move(describer.properties)}});
    }
}

} // namespace orrery::api::codec
