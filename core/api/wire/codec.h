#pragma once

#include "core/api/wire/wire.h"
#include "core/formats/json_object_writer.h"
#include "core/formats/json_reader.h"

#include <limits>
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
    formats::JsonObjectWriter object;

    template <typename T>
    void operator()(const char* name, const T& member) {
        if constexpr (IsOptional<T>::value) {
            if (member)
                write(object.member(name), *member);
        } else {
            write(object.member(name), member);
        }
    }
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

inline void writeTexts(std::string& out, const std::map<std::string, std::string>& texts) {
    char separator = '{';
    for (const auto& [name, text] : texts) {
        out += std::exchange(separator, ',');
        formats::appendJsonText(out, name);
        out += ':';
        formats::appendJsonText(out, text);
    }
    out += separator == '{' ? "{}" : "}";
}

template <typename T>
void write(std::string& out, const T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
        formats::appendJsonText(out, value);
    } else if constexpr (std::is_same_v<T, bool>) {
        formats::appendJsonBool(out, value);
    } else if constexpr (std::is_integral_v<T>) {
        formats::appendJsonNumber(out, static_cast<std::int64_t>(value));
    } else if constexpr (std::is_floating_point_v<T>) {
        formats::appendJsonNumber(out, static_cast<double>(value));
    } else if constexpr (IsVector<T>::value) {
        writeList(out, value);
    } else if constexpr (isTextMap<T>) {
        writeTexts(out, value);
    } else {
        Writer writer{formats::JsonObjectWriter(out)};
        // `visit` is one function for reading and writing; a writer does not change what it visits.
        const_cast<T&>(value).visit(writer);
        writer.object.finish();
    }
}

/// Reads the next value straight into `value`. False where the reader refused it.
template <typename T>
bool read(formats::JsonReader& in, T& value);

inline bool refuse(formats::JsonReader& in, std::string_view expected) {
    if (in.next() == Json::Type::Null && !in.readNull())
        return false; // It is no value at all.
    in.refuse("expected " + std::string(expected) + ", found " + std::string(formats::toString(in.next())));
    return false;
}

template <typename T>
bool readNumber(formats::JsonReader& in, T& value) {
    formats::JsonNumber number;
    if constexpr (std::is_floating_point_v<T>) {
        // As a writer spells a number that is none.
        if (in.next() == Json::Type::Null) {
            value = std::numeric_limits<T>::quiet_NaN();
            return in.readNull();
        }
    }
    if (in.next() != Json::Type::Number)
        return refuse(in, std::is_integral_v<T> ? "a whole number" : "a number");
    if (!in.readNumber(number))
        return false;
    if constexpr (std::is_integral_v<T>) {
        if (!number.whole || (std::is_unsigned_v<T> && number.integer < 0)) {
            in.refuse("expected a whole number, found another one");
            return false;
        }
        value = static_cast<T>(number.integer);
    } else {
        value = static_cast<T>(number.value);
    }
    return true;
}

template <typename T>
bool readScalar(formats::JsonReader& in, T& value) {
    if constexpr (std::is_same_v<T, bool>)
        return in.next() == Json::Type::Bool ? in.readBool(value) : refuse(in, "true or false");
    else if constexpr (std::is_same_v<T, std::string>)
        return in.next() == Json::Type::Text ? in.readText(value) : refuse(in, "text");
    else
        return readNumber(in, value);
}

/// Visits a wire type's members to read the one that comes next, and those behind it while they come in the
/// order of the visit, as our own writer puts them.
struct MemberReader {
    formats::JsonReader& in;
    std::string_view name;   ///< Of the member that comes next.
    bool more = true;        ///< There is a member that was not read.
    bool progress = false;   ///< This visit has read something.
    std::uint64_t given = 0; ///< Which members were read; no type has more than 64.
    unsigned place = 0;      ///< Of the member visited.

    template <typename T>
    void operator()(const char* visited, T& member) {
        const std::uint64_t bit = std::uint64_t{1} << place++;
        if (!more || name != visited)
            return;
        if (given & bit)
            in.refuse("the member '" + std::string(visited) + "' is given twice");
        given |= bit;
        progress = true;
        if (!readMember(member))
            in.refusedIn(visited);
        more = in.nextMember(name);
    }

private:
    template <typename T>
    bool readMember(T& member) {
        if (in.next() == Json::Type::Null)
            return in.readNull();
        if constexpr (IsOptional<T>::value)
            return read(in, member.emplace());
        else
            return read(in, member);
    }
};

template <typename T>
bool readObject(formats::JsonReader& in, T& value) {
    in.openObject();
    MemberReader members{in, {}};
    members.more = in.nextMember(members.name);
    while (members.more) {
        members.place = 0;
        members.progress = false;
        value.visit(members);
        if (!members.progress) {
            in.skip();
            members.more = in.nextMember(members.name);
        }
    }
    return in.ok();
}

inline bool readTexts(formats::JsonReader& in, std::map<std::string, std::string>& texts) {
    std::string_view name;
    in.openObject();
    while (in.nextMember(name))
        if (std::string& text = texts[std::string(name)]; !readScalar(in, text))
            in.refusedIn(name);
    return in.ok();
}

template <typename T>
bool read(formats::JsonReader& in, T& value) {
    if constexpr (isScalar<T>) {
        return readScalar(in, value);
    } else if constexpr (IsVector<T>::value) {
        if (in.next() != Json::Type::Array)
            return refuse(in, "a list");
        in.openArray();
        while (in.nextItem())
            read(in, value.emplace_back());
        return in.ok();
    } else {
        if (in.next() != Json::Type::Object)
            return refuse(in, "an object");
        if constexpr (isTextMap<T>)
            return readTexts(in, value);
        else
            return readObject(in, value);
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
        return Json::object({{"type", Json::Array{"number", "null"}}});
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
