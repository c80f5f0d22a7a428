#pragma once

#include "core/pipeline/expression.h"

#include <string>
#include <vector>

/// The parsed form of a template; no part of the module's interface.
namespace orrery::pipeline {

enum class Op : std::uint8_t {
    Constant,  ///< payload: constants
    Name,      ///< payload: references
    Member,    ///< a.name; payload: constants
    Index,     ///< a[b]
    List,      ///< arguments
    Call,      ///< payload: functions; arguments
    Not,       ///< !a
    Negate,    ///< -a
    Condition, ///< a ? b : c
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
};

/// One operation of a program; operands come before it.
struct ExpressionNode {
    Op op = Op::Constant;
    std::uint32_t begin = 0; ///< In the template's text.
    std::uint32_t end = 0;
    std::uint32_t a = 0; ///< Operands, or first and one past the last of ExpressionProgram::arguments.
    std::uint32_t b = 0;
    std::uint32_t c = 0;
    std::uint32_t payload = 0;
};

/// A stretch of a template: literal text or an expression.
struct ExpressionPiece {
    std::uint32_t begin = 0; ///< Literal text, or the expression without its `${{ }}`.
    std::uint32_t end = 0;
    bool isExpression = false;
    std::uint32_t root = 0;
};

/// What every template has. Most hold no expression, and for them this is all.
struct TemplateText {
    std::string text;
    bool literal =
        true; ///< The value is `text`, or `constant` where there is one. Else an ExpressionProgram.
    std::optional<Value> constant;
};

/// A template with expressions, ready to be evaluated.
struct ExpressionProgram : TemplateText {
    ExpressionProgram() { literal = false; }

    std::vector<ExpressionPiece> pieces;
    std::vector<ExpressionNode> nodes;
    std::vector<std::uint32_t> arguments;
    std::vector<Value> constants;
    std::vector<Reference> references;
    std::optional<ExpressionError> error;
};

/// One function of the language.
struct FunctionSpec {
    std::string_view name;
    std::string_view spelling; ///< "join(list, separator)"
    int minimum;
    int maximum; ///< -1: any number.
    StaticType result;
    StaticType arguments[3]; ///< Of the first three; later ones are as the third.
    /// Null for those whose arguments are evaluated only when needed.
    Result<Value> (*call)(std::span<Value> arguments);
};

std::span<const FunctionSpec> functions();
/// What a function gives, in a sentence for people.
std::string_view functionSummary(std::string_view name);

constexpr StaticType operator|(StaticType a, StaticType b) {
    return static_cast<StaticType>(static_cast<int>(a) | static_cast<int>(b));
}
constexpr StaticType operator&(StaticType a, StaticType b) {
    return static_cast<StaticType>(static_cast<int>(a) & static_cast<int>(b));
}
constexpr bool any(StaticType type) {
    return type != StaticType::None;
}
StaticType typeOfValue(const Value& value);

/// Parses the expression in [begin, size) of program.text. With `untilBraces` it ends at "}}", else at the
/// end. Returns the place after it; sets program.error.
std::uint32_t parseExpression(ExpressionProgram& program, std::uint32_t begin, bool untilBraces,
                              std::uint32_t& root);

} // namespace orrery::pipeline
