#pragma once

#include "core/formats/yaml.h"
#include "core/pipeline/edit_patch.h"

#include <string>
#include <string_view>

/// How a YAML text is written, and how something new is written so that it fits in. Used by YamlEditor only.
namespace orrery::pipeline::style {

namespace yaml = formats::yaml;

/// "\n" or "\r\n", as the first line of the text ends.
std::string_view lineEnd(const yaml::Tree& tree);
/// Spaces by which a map inside a map is indented; 2 where the text has none.
std::size_t indentUnit(const yaml::Tree& tree);
std::size_t columnOf(const yaml::Tree& tree, std::size_t offset);
/// The start of the line after `line`, or the end of the text.
std::size_t nextLine(const yaml::Tree& tree, std::size_t line);
bool isBlank(std::string_view line);
bool isComment(std::string_view line);
/// One past the colon that follows a key.
std::size_t afterColon(const yaml::Tree& tree, yaml::Node key);
bool isFlow(yaml::Node node);

/// A scalar or collection on one line. A text keeps the kind of quotes that `old` has, where it has some.
std::string inlineValue(const formats::Json& value, yaml::Node old, bool inFlow);
/// A text of several lines as a block scalar whose lines have `indent` spaces; empty where it cannot be one.
std::string blockText(std::string_view text, std::size_t indent, std::string_view lineEnd);
/// A value as YAML without indent, comments inside included; ends in a line break.
std::string bodyOf(yaml::Node node);
/// The lines of `body` with `indent` spaces before each that is not blank, each ended.
std::string indented(std::string_view body, std::size_t indent, std::string_view lineEnd);

/// The line after which a new entry can follow `last`, so that its comments stay with it.
std::size_t lineAfter(const yaml::Tree& tree, yaml::Node lastValue, std::size_t column);
/// Whether the entries of a block map are set apart by blank lines.
bool hasBlankLines(yaml::Node map);

/// Lines put in before byte `at`, which is the start of a line or the end of the text.
TextChange insertLines(const yaml::Tree& tree, std::size_t at, std::string lines);

/// A new element or entry `text` at the end of a flow collection.
TextChange appendToFlow(yaml::Node collection, const std::string& text);
/// Element `index` taken out of a flow collection.
TextChange removeFromFlow(yaml::Node collection, std::size_t index);
/// Element `index` taken out of a block collection that has others.
TextChange removeFromBlock(yaml::Node collection, std::size_t index);
/// A value in the place of another. `holder`: the offset right after its colon or dash; `indent`: of the
/// lines of a block scalar in this place.
TextPatch replaceValue(yaml::Node old, std::size_t holder, const formats::Json& value, bool inFlow,
                       std::size_t indent);

} // namespace orrery::pipeline::style
