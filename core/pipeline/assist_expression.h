#pragma once

#include "core/pipeline/assist_place.h"

/// Places inside `${{ }}`; no part of the module's interface.
namespace orrery::pipeline {

inline constexpr std::string_view expressionOpening = "${{";
inline constexpr std::string_view expressionClosing = "}}";

/// A byte that may be part of a name in an expression.
bool isNameByte(char c);

/// Turns the place of a value into that of the expression that is open in it at `offset`, if one is.
void findExpression(std::string_view text, std::size_t offset, TextPlace& place);

} // namespace orrery::pipeline
