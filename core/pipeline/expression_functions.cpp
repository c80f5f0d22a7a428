#include "core/base/text.h"
#include "core/pipeline/expression_program.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace orrery::pipeline {

namespace {

using Arguments = std::span<Value>;

Error wants(std::string_view what, const Value& found) {
    return {ErrorCode::InvalidInput, fmt::format("it needs {}, but this is {}", what, typeName(found))};
}

Result<Value> absolute(Arguments a) {
    if (a[0].isInteger() && a[0].integerOr(0) != INT64_MIN)
        return Value(std::abs(a[0].integerOr(0)));
    if (!a[0].isNumber())
        return wants("a number", a[0]);
    return Value(std::abs(a[0].numberOr(0)));
}

/// A fraction as the integer it equals after rounding.
Result<Value> wholeNumber(double number) {
    if (!(std::abs(number) < 9.2e18))
        return Error(ErrorCode::InvalidInput, "the number does not fit into 64 bits");
    return Value(static_cast<std::int64_t>(number));
}

template <double (*Round)(double)>
Result<Value> rounded(Arguments a) {
    if (a[0].isInteger())
        return a[0];
    if (!a[0].isNumber())
        return wants("a number", a[0]);
    return wholeNumber(Round(a[0].numberOr(0)));
}

Result<Value> roundTo(Arguments a) {
    if (a.size() == 1)
        return rounded<std::round>(a);
    if (!a[0].isNumber() || !a[1].isInteger())
        return wants("a number and a count of digits", a[0].isNumber() ? a[1] : a[0]);
    const std::int64_t digits = std::clamp<std::int64_t>(a[1].integerOr(0), 0, 15);
    const double factor = std::pow(10.0, static_cast<double>(digits));
    return Value(std::round(a[0].numberOr(0) * factor) / factor);
}

Result<Value> baseName(Arguments a) {
    const std::string_view path = a[0].text();
    return Value(path.substr(path.rfind('/') + 1));
}

Result<Value> directoryName(Arguments a) {
    const std::string_view path = a[0].text();
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? Value(".")
                                           : Value(path.substr(0, std::max<std::size_t>(slash, 1)));
}

Result<Value> contains(Arguments a) {
    if (a[0].isText())
        return Value(a[0].text().find(toText(a[1])) != std::string_view::npos);
    if (a[0].isArray())
        return Value(std::find(a[0].items().begin(), a[0].items().end(), a[1]) != a[0].items().end());
    if (a[0].isObject())
        return Value(a[0].contains(a[1].text()));
    return wants("text, a list or a map first", a[0]);
}

Result<Value> startsWith(Arguments a) {
    return Value(a[0].text().starts_with(a[1].text()));
}

Result<Value> endsWith(Arguments a) {
    return Value(a[0].text().ends_with(a[1].text()));
}

Result<Value> toFloat(Arguments a) {
    if (a[0].isNumber())
        return Value(a[0].numberOr(0));
    const std::string_view text = trim(a[0].text());
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (!a[0].isText() || error != std::errc() || end != text.data() + text.size())
        return Error(ErrorCode::InvalidInput,
                     fmt::format("'{}' is not a number", toText(a[0]).substr(0, 60)));
    return Value(number);
}

Result<Value> toInt(Arguments a) {
    if (a[0].isInteger())
        return a[0];
    if (a[0].isBool())
        return Value(a[0].boolOr(false) ? 1 : 0);
    if (a[0].isText()) {
        const std::string_view text = trim(a[0].text());
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error == std::errc() && end == text.data() + text.size())
            return Value(number);
    }
    ORRERY_TRY(const Value number, toFloat(a));
    return wholeNumber(std::trunc(number.numberOr(0)));
}

Result<Value> format(Arguments a) {
    const std::string_view pattern = a[0].text();
    std::string out;
    std::size_t following = 1;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if ((c == '{' || c == '}') && i + 1 < pattern.size() && pattern[i + 1] == c) {
            out += c;
            ++i;
            continue;
        }
        if (c != '{') {
            out += c;
            continue;
        }
        const std::size_t close = pattern.find('}', i);
        if (close == std::string_view::npos)
            return Error(ErrorCode::InvalidInput, "a '{' is not closed; write '{{' for a brace in the text");
        const std::string_view inside = pattern.substr(i + 1, close - i - 1);
        std::size_t index = following - 1;
        const auto [end, error] = std::from_chars(inside.data(), inside.data() + inside.size(), index);
        if (!inside.empty() && (error != std::errc() || end != inside.data() + inside.size()))
            return Error(ErrorCode::InvalidInput,
                         fmt::format("'{{{}}}' is no place for a value; write '{{}}' or '{{0}}'", inside));
        following = index + 2;
        if (index + 1 >= a.size())
            return Error(
                ErrorCode::InvalidInput,
                fmt::format("the text has a place for value {}, but {} are given", index, a.size() - 1));
        out += toText(a[index + 1]);
        if (out.size() > (1u << 20))
            break;
        i = close;
    }
    return Value(std::move(out));
}

Result<Value> fromJson(Arguments a) {
    ORRERY_TRY(Value value, formats::parseJson(a[0].text(), {.bytes = 1u << 20, .depth = 32}));
    return value;
}

Result<Value> toJson(Arguments a) {
    return Value(a[0].dump());
}

Result<Value> joinList(Arguments a) {
    if (!a[0].isArray())
        return wants("a list", a[0]);
    const std::string separator = a.size() > 1 ? toText(a[1]) : ",";
    std::string out;
    for (std::size_t i = 0; i < a[0].size() && out.size() <= (1u << 20); ++i) {
        if (i)
            out += separator;
        out += toText(a[0].items()[i]);
    }
    return Value(std::move(out));
}

Result<Value> keys(Arguments a) {
    if (!a[0].isObject())
        return wants("a map", a[0]);
    return Value::arrayOf(a[0].members(),
                          [](const formats::JsonMember& member) { return Value(member.name); });
}

Result<Value> length(Arguments a) {
    if (a[0].isText())
        return Value(
            std::count_if(a[0].text().begin(), a[0].text().end(), [](char c) { return (c & 0xC0) != 0x80; }));
    if (a[0].isArray() || a[0].isObject())
        return Value(a[0].size());
    return wants("text, a list or a map", a[0]);
}

template <int (*Change)(int)>
Result<Value> mapAscii(Arguments a) {
    std::string out(a[0].text());
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x80)
            c = static_cast<char>(Change(c));
    return Value(std::move(out));
}

int lowerCase(int c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
}
int upperCase(int c) {
    return c >= 'a' && c <= 'z' ? c - 32 : c;
}

/// The largest (sign 1) or smallest (-1) of the arguments or of the one list.
template <int Sign>
Result<Value> extreme(Arguments a) {
    const std::span<const Value> values =
        a.size() == 1 && a[0].isArray() ? std::span<const Value>(a[0].items()) : std::span<const Value>(a);
    const Value* best = nullptr;
    for (const Value& value : values) {
        if (!value.isNumber())
            return wants("numbers", value);
        if (!best || Sign * (value.numberOr(0) - best->numberOr(0)) > 0)
            best = &value;
    }
    if (!best)
        return Error(ErrorCode::InvalidInput, "the list is empty");
    return *best;
}

Result<Value> sum(Arguments a) {
    if (!a[0].isArray())
        return wants("a list", a[0]);
    std::int64_t whole = 0;
    double total = 0;
    bool isWhole = true;
    for (const Value& value : a[0].items()) {
        if (!value.isNumber())
            return wants("numbers", value);
        total += value.numberOr(0);
        isWhole = isWhole && value.isInteger() && !__builtin_add_overflow(whole, value.integerOr(0), &whole);
    }
    return isWhole ? Value(whole) : Value(total);
}

Result<Value> range(Arguments a) {
    for (const Value& value : a)
        if (!value.isInteger())
            return wants("integers", value);
    const std::int64_t first = a.size() > 1 ? a[0].integerOr(0) : 0;
    const std::int64_t last = a[a.size() > 1 ? 1 : 0].integerOr(0);
    const std::int64_t step = a.size() > 2 ? a[2].integerOr(1) : 1;
    if (step == 0)
        return Error(ErrorCode::InvalidInput, "the step must not be 0");
    Value list = Value::array();
    for (std::int64_t i = first; step > 0 ? i < last : i > last;) {
        if (list.size() >= 10'000)
            return Error(ErrorCode::Exhausted, "the list would have more than 10000 elements");
        list.push(Value(i));
        if (__builtin_add_overflow(i, step, &i))
            break;
    }
    return list;
}

Result<Value> replace(Arguments a) {
    const std::string_view text = a[0].text();
    const std::string_view from = a[1].text();
    if (from.empty())
        return a[0];
    std::string out;
    std::size_t at = 0;
    for (std::size_t found = text.find(from); found != std::string_view::npos && out.size() <= (1u << 20);
         found = text.find(from, at)) {
        out.append(text, at, found - at).append(a[2].text());
        at = found + from.size();
    }
    return Value(out.append(text.substr(at)));
}

Result<Value> splitText(Arguments a) {
    const std::string_view separator = a.size() > 1 ? a[1].text() : std::string_view(",");
    if (separator.empty())
        return Error(ErrorCode::InvalidInput, "the separator must not be empty");
    Value list = Value::array();
    std::string_view rest = a[0].text();
    while (list.size() < 100'000) {
        const std::size_t found = rest.find(separator);
        list.push(Value(rest.substr(0, found)));
        if (found == std::string_view::npos)
            break;
        rest.remove_prefix(found + separator.size());
    }
    return list;
}

Result<Value> toString(Arguments a) {
    return Value(toText(a[0]));
}

Result<Value> trimText(Arguments a) {
    return Value(trim(a[0].text()));
}

constexpr StaticType Any = StaticType::Any;
constexpr StaticType Bool = StaticType::Boolean;
constexpr StaticType Int = StaticType::Integer;
constexpr StaticType Num = StaticType::Number;
constexpr StaticType Text = StaticType::Text;
constexpr StaticType List = StaticType::List;
constexpr StaticType Map = StaticType::Map;
constexpr StaticType Sized = StaticType::Text | StaticType::List | StaticType::Map;

constexpr FunctionSpec table[] = {
    {"abs", "abs(number)", 1, 1, Num, {Num, Any, Any}, absolute},
    {"basename", "basename(path)", 1, 1, Text, {Text, Any, Any}, baseName},
    {"ceil", "ceil(number)", 1, 1, Int, {Num, Any, Any}, rounded<std::ceil>},
    {"contains", "contains(where, what)", 2, 2, Bool, {Sized, Any, Any}, contains},
    {"default", "default(value, fallback)", 2, 2, Any, {Any, Any, Any}, nullptr},
    {"dirname", "dirname(path)", 1, 1, Text, {Text, Any, Any}, directoryName},
    {"endsWith", "endsWith(text, end)", 2, 2, Bool, {Text, Text, Any}, endsWith},
    {"float", "float(value)", 1, 1, StaticType::Fraction, {Num | Text, Any, Any}, toFloat},
    {"floor", "floor(number)", 1, 1, Int, {Num, Any, Any}, rounded<std::floor>},
    {"format", "format(text, values...)", 1, -1, Text, {Text, Any, Any}, format},
    {"fromJson", "fromJson(text)", 1, 1, Any, {Text, Any, Any}, fromJson},
    {"if", "if(condition, then, else)", 3, 3, Any, {Any, Any, Any}, nullptr},
    {"int", "int(value)", 1, 1, Int, {Num | Text | Bool, Any, Any}, toInt},
    {"join", "join(list, separator)", 1, 2, Text, {List, Text, Any}, joinList},
    {"keys", "keys(map)", 1, 1, List, {Map, Any, Any}, keys},
    {"len", "len(value)", 1, 1, Int, {Sized, Any, Any}, length},
    {"lower", "lower(text)", 1, 1, Text, {Text, Any, Any}, mapAscii<lowerCase>},
    {"max", "max(values...)", 1, -1, Num, {Num | List, Num, Num}, extreme<1>},
    {"min", "min(values...)", 1, -1, Num, {Num | List, Num, Num}, extreme<-1>},
    {"range", "range(first, end, step)", 1, 3, List, {Int, Int, Int}, range},
    {"replace", "replace(text, old, new)", 3, 3, Text, {Text, Text, Text}, replace},
    {"round", "round(number, digits)", 1, 2, Num, {Num, Int, Any}, roundTo},
    {"split", "split(text, separator)", 1, 2, List, {Text, Text, Any}, splitText},
    {"startsWith", "startsWith(text, begin)", 2, 2, Bool, {Text, Text, Any}, startsWith},
    {"string", "string(value)", 1, 1, Text, {Any, Any, Any}, toString},
    {"sum", "sum(list)", 1, 1, Num, {List, Any, Any}, sum},
    {"toJson", "toJson(value)", 1, 1, Text, {Any, Any, Any}, toJson},
    {"trim", "trim(text)", 1, 1, Text, {Text, Any, Any}, trimText},
    {"upper", "upper(text)", 1, 1, Text, {Text, Any, Any}, mapAscii<upperCase>},
};

} // namespace

std::span<const FunctionSpec> functions() {
    return table;
}

std::vector<std::pair<std::string, std::string>> functionNames() {
    std::vector<std::pair<std::string, std::string>> names;
    for (const FunctionSpec& function : table)
        names.emplace_back(function.name, function.spelling);
    return names;
}

} // namespace orrery::pipeline
