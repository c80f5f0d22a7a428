#pragma once

#include "core/pipeline/document.h"
#include "core/pipeline/format_schema.h"

#include <optional>

/// What an editor of the text offers while one types: completions and explanations. Pure questions about a
/// text, an offset in it, and what is known around it.
namespace orrery::pipeline {

/// What completions and explanations are made from.
struct AssistContext {
    const Document* document = nullptr; ///< The last one that parsed; the text may have gone on since.
    ValidationContext files;            ///< Kinds and sub-pipelines.
    const FormatSchema* schema = nullptr;
};

/// Something that may be written at a place.
struct Completion {
    enum class Kind { Key, Word, NodeKind, Step, Port, Param, Function, Name };

    Kind kind = Kind::Word;
    std::string label;       ///< As it is listed and searched for.
    std::string insert;      ///< What takes the place of the word.
    std::string detail;      ///< A few words beside the label: a type, a title.
    std::string description; ///< A sentence, if there is one.
};

/// What may be written instead of the bytes [begin, end).
struct Completions {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<Completion> items; ///< The best first.
};

/// What may stand at an offset and fits what is there of the word before it. Keys that the map has already
/// are left out. Cost: that of placeAt(), and linear in the number of steps.
Completions completionsAt(std::string_view text, std::size_t offset, const AssistContext& context);

/// What a word of the text means.
struct Explanation {
    std::size_t begin = 0; ///< The word that is explained.
    std::size_t end = 0;
    std::string title; ///< The word with its type: "lr: number".
    std::string text;  ///< Sentences, one a line.
};

/// The parameters of a file as expressions see them where a run gives no others: those that have a default.
Value defaultParams(const Document& document);

/// Explains the word at an offset: a key, a kind, a step, a port, a parameter or a function; a value by its
/// key. An expression of parameters is told with its value. Nothing where there is nothing to say.
std::optional<Explanation> explanationAt(std::string_view text, std::size_t offset,
                                         const AssistContext& context);

} // namespace orrery::pipeline
