#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace orrery::pipeline {

/// What an offset in a pipeline's text stands in. Found by reading the text before it and never by parsing
/// the whole: a text that is being typed rarely parses.
struct TextPlace {
    enum class Role { Nothing, Key, Scalar, Expression };

    Role role = Role::Nothing;
    /// Keys from the root, elements of lists by their index. For a key: of the map it is in; for a value and
    /// an expression: with the key it belongs to.
    std::vector<std::string> path;
    /// The word at the offset, from its first byte to one past its last. Units: bytes.
    std::size_t begin = 0;
    std::size_t end = 0;
    /// In an expression: the names before the word, `steps.prepare.` is {"steps", "prepare"}.
    std::vector<std::string> chain;
    /// Column of the key on a line of its own, from 0.
    std::size_t indent = 0;
    bool inFlow = false;       ///< Inside brackets or braces.
    bool isQuoted = false;     ///< Inside quotes.
    bool afterColon = false;   ///< Right behind a colon: a space must come before a value.
    bool colonFollows = false; ///< The word is a key that has its colon already.
};

/// The place of an offset. Comments, block scalars and the inside of quoted keys are Nothing unless an
/// expression is there. Cost: about 5 ms for each MiB before the offset.
TextPlace placeAt(std::string_view text, std::size_t offset);

/// The step that an offset belongs to: in `steps:` or in `layout: steps:`. Empty for none.
std::string stepAt(std::string_view text, std::size_t offset);

} // namespace orrery::pipeline
