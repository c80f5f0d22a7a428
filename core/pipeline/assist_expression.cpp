#include "core/pipeline/assist_expression.h"

#include <algorithm>
#include <optional>

namespace orrery::pipeline {

namespace {

/// Whether the whole value is an expression also without `${{ }}`.
bool isCondition(const std::vector<std::string>& path) {
    return path.size() == 3 && path[0] == "steps" &&
           (path[2] == "when" || path[2] == "check" || path[2] == "map");
}

/// Where the expression begins that is open at the end of `before`, which begins with its scalar.
std::optional<std::size_t> openExpression(std::string_view scalar, bool isWhole) {
    const std::size_t open = scalar.rfind(expressionOpening);
    if (open == std::string_view::npos)
        return isWhole ? std::optional<std::size_t>(0) : std::nullopt;
    const bool isLiteral = open > 0 && scalar[open - 1] == '$';
    if (isLiteral || scalar.find(expressionClosing, open) != std::string_view::npos)
        return std::nullopt;
    return open + expressionOpening.size();
}

/// Whether the end of an expression's beginning is inside a text.
bool isInText(std::string_view expression) {
    char quote = 0;
    for (const char c : expression)
        if (quote == 0 && (c == '\'' || c == '"'))
            quote = c;
        else if (c == quote)
            quote = 0;
    return quote != 0;
}

/// Takes the name or the `['name']` that ends at `end` from the end of an expression's beginning. Empty where
/// there is none.
std::string_view takeName(std::string_view expression, std::size_t& end) {
    if (end > 3 && expression[end - 1] == ']') {
        const std::size_t close = end - 2;
        const std::size_t open = expression.rfind(expression[close], close - 1);
        if (open == std::string_view::npos || open == 0 || expression[open - 1] != '[')
            return {};
        end = open - 1;
        return expression.substr(open + 1, close - open - 1);
    }
    const std::size_t last = end;
    while (end > 0 && isNameByte(expression[end - 1]))
        --end;
    return expression.substr(end, last - end);
}

/// The names before a word, `steps['a'].outputs.` read backwards.
std::vector<std::string> chainBefore(std::string_view expression) {
    std::vector<std::string> chain;
    std::size_t end = expression.size();
    bool needsDot = true;
    while (end > 0 && (!needsDot || expression[end - 1] == '.')) {
        end -= needsDot ? 1 : 0;
        needsDot = end == 0 || expression[end - 1] != ']';
        const std::string_view name = takeName(expression, end);
        if (name.empty())
            return {};
        chain.emplace_back(name);
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

} // namespace

bool isNameByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

void findExpression(std::string_view text, std::size_t offset, TextPlace& place) {
    std::size_t scalarBegin = place.begin;
    const std::string_view scalar = text.substr(scalarBegin, offset - scalarBegin);
    const auto open = openExpression(scalar, isCondition(place.path));
    if (!open)
        return;
    const std::string_view expression = scalar.substr(*open);
    place.role = isInText(expression) ? TextPlace::Role::Nothing : TextPlace::Role::Expression;
    std::size_t begin = offset;
    while (begin > scalarBegin + *open && isNameByte(text[begin - 1]))
        --begin;
    place.begin = begin;
    place.chain = chainBefore(text.substr(scalarBegin + *open, begin - scalarBegin - *open));
}

} // namespace orrery::pipeline
