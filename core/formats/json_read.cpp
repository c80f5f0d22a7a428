#include "core/formats/json.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace orrery::formats {

namespace {

/// Builds a Json from the parser's events and stops at the first limit.
class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit Builder(int maxDepth) : m_maxDepth(maxDepth) {}

    bool null() override { return put(Json()); }
    bool boolean(bool value) override { return put(Json(value)); }
    bool number_integer(number_integer_t value) override { return put(Json(value)); }
    bool number_unsigned(number_unsigned_t value) override {
        if (value > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max()))
            return put(Json(static_cast<double>(value)));
        return put(Json(static_cast<std::int64_t>(value)));
    }
    bool number_float(number_float_t value, const string_t&) override { return put(Json(value)); }
    bool string(string_t& value) override { return put(Json(std::move(value))); }
    bool binary(binary_t&) override { return false; }

    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool key(string_t& name) override {
        m_open.back().name = std::move(name);
        return true;
    }
    bool end_object() override { return noRepeatedNames(m_open.back().value) && close(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception& error) override {
        m_position = position;
        const std::string_view text = error.what();
        // "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error while ...": keep
        // the reason.
        const std::size_t colon = text.find(": ");
        m_problem = colon == std::string_view::npos ? std::string(text) : std::string(text.substr(colon + 2));
        return false;
    }

    const std::string& problem() const { return m_problem; }
    std::size_t position() const { return m_position; }
    Json take() { return std::move(m_root); }

private:
    struct Open {
        std::string name; ///< Of the member being read.
        Json value;
    };

    bool put(Json value) {
        if (m_open.empty())
            m_root = std::move(value);
        else if (m_open.back().value.isObject())
            m_open.back().value.add(std::move(m_open.back().name), std::move(value));
        else
            m_open.back().value.push(std::move(value));
        return true;
    }

    bool open(Json empty) {
        if (static_cast<int>(m_open.size()) >= m_maxDepth) {
            m_problem = fmt::format("the value is nested more than {} levels deep", m_maxDepth);
            return false;
        }
        m_open.push_back({{}, std::move(empty)});
        return true;
    }

    bool close() {
        Json value = std::move(m_open.back().value);
        m_open.pop_back();
        return put(std::move(value));
    }

    bool noRepeatedNames(const Json& object) {
        std::vector<std::string_view> names;
        names.reserve(object.size());
        for (const JsonMember& member : object.members())
            names.push_back(member.name);
        std::sort(names.begin(), names.end());
        const auto repeated = std::adjacent_find(names.begin(), names.end());
        if (repeated == names.end())
            return true;
        m_problem = fmt::format("the member '{}' is given twice", *repeated);
        return false;
    }

    int m_maxDepth;
    std::vector<Open> m_open;
    Json m_root;
    std::string m_problem;
    std::size_t m_position = 0;
};

std::string where(std::string_view text, std::size_t position) {
    const std::string_view before = text.substr(0, std::min(position, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t start = before.rfind('\n');
    const std::size_t column = start == std::string_view::npos ? before.size() : before.size() - start - 1;
    return fmt::format("line {}, column {}", line, std::max<std::size_t>(column, 1));
}

} // namespace

Result<Json> parseJson(std::string_view text, const JsonLimits& limits) {
    if (text.size() > limits.bytes)
        return Error(ErrorCode::InvalidInput, fmt::format("the JSON text has {} bytes; at most {} are read",
                                                          text.size(), limits.bytes));
    Builder builder(limits.depth);
    if (nlohmann::json::sax_parse(text.begin(), text.end(), &builder))
        return builder.take();
    if (builder.position() == 0)
        return Error(ErrorCode::InvalidInput,
                     fmt::format("the JSON text was refused: {}", builder.problem()));
    return Error(ErrorCode::InvalidInput, fmt::format("the JSON text is malformed at {}: {}",
                                                      where(text, builder.position()), builder.problem()));
}

} // namespace orrery::formats
