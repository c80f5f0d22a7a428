#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace orrery::widgets {

/// What a byte of a pipeline's text is, for its colour.
enum class YamlStyle : std::uint8_t {
    Plain,
    Comment,
    Key,
    Quoted,
    Literal, ///< A number, true, false or null.
    Punctuation,
    Block, ///< Inside a block scalar.
    ExpressionMark,
    Expression,
    ExpressionFunction,
};
inline constexpr int yamlStyleCount = 10;

/// What is open at the end of a line, so that the next can be styled without the lines before.
struct YamlLineState {
    std::uint8_t depth = 0;  ///< Of brackets and braces.
    char quote = 0;          ///< The quote that is open; 0: none.
    std::int16_t block = -1; ///< A block scalar is open: column of its key; -1: none.

    bool operator==(const YamlLineState&) const = default;
    /// As one number and back, for an editor that keeps a number a line.
    int packed() const;
    static YamlLineState unpacked(int number);
};

/// Styles one line without its line break. `styles` has the size of `line`. Never fails: what is no YAML is
/// plain. Cost: linear.
YamlLineState styleYamlLine(std::string_view line, YamlLineState state, std::span<YamlStyle> styles);

} // namespace orrery::widgets
