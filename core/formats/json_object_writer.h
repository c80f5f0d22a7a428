#pragma once

#include "core/formats/json.h"

#include <concepts>
#include <string>
#include <string_view>

namespace orrery::formats {

/// Appends one object to a text member by member, for messages with many rows: a tree of them costs more than
/// writing them. Ownership: the text must outlive the writer.
class JsonObjectWriter {
public:
    explicit JsonObjectWriter(std::string& out) : m_out(out) {}

    /// A member whose value the caller appends next. `name` needs no escapes.
    std::string& member(std::string_view name) {
        m_out += m_separator;
        m_separator = ',';
        m_out += '"';
        m_out += name;
        m_out += "\":";
        return m_out;
    }
    void add(std::string_view name, std::string_view value) { appendJsonText(member(name), value); }
    void add(std::string_view name, const char* value) { add(name, std::string_view(value)); }
    void add(std::string_view name, std::integral auto value) {
        if constexpr (std::same_as<decltype(value), bool>)
            appendJsonBool(member(name), value);
        else
            appendJsonNumber(member(name), static_cast<std::int64_t>(value));
    }
    void add(std::string_view name, double value) { appendJsonNumber(member(name), value); }
    void addNull(std::string_view name) { member(name) += "null"; }
    void finish() { m_out += m_separator == '{' ? "{}" : "}"; }

private:
    std::string& m_out;
    char m_separator = '{';
};

} // namespace orrery::formats
