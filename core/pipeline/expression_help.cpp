#include "core/pipeline/expression_program.h"

#include <algorithm>
#include <iterator>

namespace orrery::pipeline {

namespace {

constexpr std::pair<std::string_view, std::string_view> summaries[] = {
    {"abs", "The number without its sign."},
    {"basename", "The last part of a path."},
    {"ceil", "The next whole number above."},
    {"contains", "Whether a text, list or map has it inside."},
    {"default", "The fallback where the value is missing or null."},
    {"dirname", "A path without its last part."},
    {"endsWith", "Whether a text ends so."},
    {"float", "The value as a fraction."},
    {"floor", "The next whole number below."},
    {"format", "The text with each {} filled by a value."},
    {"fromJson", "The value that a JSON text stands for."},
    {"if", "One of two values."},
    {"int", "The value as a whole number."},
    {"join", "The elements as one text."},
    {"keys", "The names in a map."},
    {"len", "Number of characters, elements or entries."},
    {"lower", "The text in small letters."},
    {"max", "The greatest of the values."},
    {"min", "The least of the values."},
    {"range", "Whole numbers up to an end."},
    {"replace", "The text with each old part replaced."},
    {"round", "The number rounded."},
    {"split", "The parts of a text."},
    {"startsWith", "Whether a text begins so."},
    {"string", "The value as text."},
    {"sum", "The sum of a list."},
    {"toJson", "The value as JSON text."},
    {"trim", "The text without blanks at its ends."},
    {"upper", "The text in capitals."},
};

} // namespace

std::string_view functionSummary(std::string_view name) {
    const auto found = std::find_if(std::begin(summaries), std::end(summaries),
                                    [&](const auto& each) { return each.first == name; });
    return found != std::end(summaries) ? found->second : std::string_view();
}

} // namespace orrery::pipeline
