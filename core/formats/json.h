#pragma once

#include "core/base/result.h"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace orrery::formats {

struct JsonMember;

/// A JSON value: null, bool, integer, number, text, array or object whose members keep their order.
/// Cost: member lookup is linear; objects on the wire are small, lists are arrays.
class Json {
public:
    enum class Type { Null, Bool, Integer, Number, Text, Array, Object };
    using Array = std::vector<Json>;
    using Object = std::vector<JsonMember>;

    Json() noexcept;
    Json(std::nullptr_t) noexcept;
    template <std::same_as<bool> T>
    Json(T value) noexcept : Json(BoolTag{}, value) {}
    template <std::integral T>
    requires(!std::same_as<T, bool>) Json(T value)
    noexcept : Json(IntegerTag{}, static_cast<std::int64_t>(value)) {}
    template <std::floating_point T>
    Json(T value) noexcept : Json(NumberTag{}, static_cast<double>(value)) {}
    Json(std::string value) noexcept;
    Json(std::string_view value);
    Json(const char* value);
    Json(Array value) noexcept;
    Json(Object value) noexcept;
    Json(const Json& other);
    Json(Json&& other) noexcept;
    Json& operator=(const Json& other);
    Json& operator=(Json&& other) noexcept;
    ~Json();

    static Json array();
    static Json object();
    /// `Json::object({{"run", 12}, {"state", "queued"}})`.
    static Json object(std::initializer_list<JsonMember> members);
    /// An array made of each element of a range: `Json::arrayOf(steps, [](const Step& s) { return toJson(s);
    /// })`.
    template <typename Range, typename Function>
    static Json arrayOf(const Range& range, Function&& convert);
    template <typename Range>
    static Json arrayOf(const Range& range);

    Type type() const { return static_cast<Type>(m_value.index()); }
    bool isNull() const { return type() == Type::Null; }
    bool isBool() const { return type() == Type::Bool; }
    bool isInteger() const { return type() == Type::Integer; }
    /// An integer or a fraction.
    bool isNumber() const { return type() == Type::Integer || type() == Type::Number; }
    bool isText() const { return type() == Type::Text; }
    bool isArray() const { return type() == Type::Array; }
    bool isObject() const { return type() == Type::Object; }

    /// The value, or `fallback` where the type is another.
    bool boolOr(bool fallback) const;
    std::int64_t integerOr(std::int64_t fallback) const;
    double numberOr(double fallback) const;
    std::string textOr(std::string_view fallback) const;
    /// The text, or an empty one. Valid while this value lives.
    std::string_view text() const;
    /// The elements or members; an empty list where the type is another.
    const Array& items() const;
    const Object& members() const;
    /// Number of elements or members; 0 for all else.
    std::size_t size() const;

    /// The member or nullptr; nullptr too where this is not an object.
    const Json* find(std::string_view name) const;
    Json* find(std::string_view name);
    bool contains(std::string_view name) const { return find(name) != nullptr; }
    /// The member or element; a null value where there is none. Chains safely: `body["a"]["b"].textOr("")`.
    const Json& operator[](std::string_view name) const;
    const Json& operator[](const char* name) const { return (*this)[std::string_view(name)]; }
    const Json& operator[](std::size_t index) const;

    /// A member that must be there and of that type. Errors: InvalidInput naming the member and what was
    /// found.
    Result<bool> getBool(std::string_view name) const;
    Result<std::int64_t> getInteger(std::string_view name) const;
    Result<double> getNumber(std::string_view name) const;
    Result<std::string> getText(std::string_view name) const;
    Result<const Array*> getArray(std::string_view name) const;
    Result<const Json*> getObject(std::string_view name) const;

    /// Adds or replaces a member; a null value becomes an object first. Returns this value, so that calls
    /// chain.
    Json& set(std::string_view name, Json value);
    /// Adds a member without looking for an older one. Cost: constant.
    Json& add(std::string name, Json value);
    /// Adds the member only where the text is not empty, the usual spelling of "optional" on the wire.
    Json& setUnlessEmpty(std::string_view name, std::string_view value);
    /// Adds an element; a null value becomes an array first.
    Json& push(Json value);
    void reserve(std::size_t count);
    /// Takes a member out. Returns whether it was there.
    bool erase(std::string_view name);

    /// One line without spaces. Invalid UTF-8 becomes U+FFFD, infinite and NaN numbers become null.
    std::string dump() const;
    /// Two spaces an indent, for people.
    std::string dumpPretty() const;
    void dumpTo(std::string& out) const;

    /// Members in another order are another value; 1 and 1.0 are equal.
    bool operator==(const Json& other) const;

private:
    struct BoolTag {};
    struct IntegerTag {};
    struct NumberTag {};
    Json(BoolTag, bool value) noexcept;
    Json(IntegerTag, std::int64_t value) noexcept;
    Json(NumberTag, double value) noexcept;

    std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> m_value;
};

/// One entry of an object.
struct JsonMember {
    std::string name;
    Json value;

    bool operator==(const JsonMember&) const = default;
};

/// What a text from others may cost.
struct JsonLimits {
    std::size_t bytes = 16u << 20;
    int depth = 64;
};

/// Reads exactly one value. Errors: InvalidInput with line and column, also for invalid UTF-8, repeated
/// member names, a text over the limits and bytes after the value. Integers beyond 64 bits become numbers.
Result<Json> parseJson(std::string_view text, const JsonLimits& limits = {});

/// Appends `text` as a quoted JSON string.
void appendJsonText(std::string& out, std::string_view text);
/// Appends a number; one with a fraction in the fewest digits that give it back, infinite and NaN ones as
/// null.
void appendJsonNumber(std::string& out, std::int64_t value);
void appendJsonNumber(std::string& out, double value);
void appendJsonBool(std::string& out, bool value);

std::string_view toString(Json::Type type);

template <typename Range, typename Function>
Json Json::arrayOf(const Range& range, Function&& convert) {
    Array items;
    items.reserve(std::size(range));
    for (const auto& element : range)
        items.emplace_back(convert(element));
    return Json(std::move(items));
}

template <typename Range>
Json Json::arrayOf(const Range& range) {
    return arrayOf(range, [](const auto& element) { return Json(element); });
}

} // namespace orrery::formats
