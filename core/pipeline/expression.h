#pragma once

#include "core/base/diagnostic.h"
#include "core/base/result.h"
#include "core/formats/json.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace orrery::pipeline {

/// What an expression yields: null, boolean, integer, number, text, list or map.
using Value = formats::Json;

/// The text a value has inside a larger text: text as it is, numbers shortest, lists and maps as JSON, null
/// empty.
std::string toText(const Value& value);
/// False for null, false, 0, empty text, empty lists and maps; else true.
bool isTruthy(const Value& value);
/// "text", "integer", ... for messages.
std::string_view typeName(const Value& value);

/// A name used by an expression: `steps.prepare.outputs.table` is its four parts. Ends where a part is
/// computed.
struct Reference {
    std::vector<std::string> path;
    std::uint32_t begin = 0; ///< Place in the template's text. Units: bytes.
    std::uint32_t end = 0;

    std::string text() const; ///< Joined by dots.
};

/// What gives names their values.
class Scope {
public:
    virtual ~Scope() = default;
    /// The value of the first `consumed` parts of a path; the evaluator looks up the rest inside the value.
    /// Sets `consumed` to at least 1. Errors: NotFound for a name that is not there, with the nearest that
    /// is; Unavailable where the value is not known yet.
    virtual Result<Value> resolve(std::span<const std::string> path, std::size_t& consumed) const = 0;
};

/// A scope made of values: `params`, `inputs`, `outputs`, `matrix`, `run`, `env`, `with`, `kind`, `item` and
/// whatever else is set. Steps' outputs and secrets are asked for one at a time.
class ValueScope : public Scope {
public:
    ValueScope& set(std::string_view root, Value value);
    const Value* find(std::string_view root) const;
    /// Answers `steps.<step>.outputs.<output>`.
    std::function<Result<Value>(std::string_view step, std::string_view output)> stepOutput;
    /// Answers `secrets.<name>`.
    std::function<Result<Value>(std::string_view name)> secret;

    Result<Value> resolve(std::span<const std::string> path, std::size_t& consumed) const override;

private:
    std::vector<std::pair<std::string, Value>> m_roots;
};

/// A failure inside an expression, with its place in the template's text. Units: bytes.
struct ExpressionError {
    ErrorCode code = ErrorCode::InvalidInput;
    std::string message; ///< One sentence.
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string replacement; ///< Where it is known, what should stand at [begin, end).

    Error toError() const { return {code, message}; }
};

struct ExpressionProgram;
struct TemplateText;

/// Text with any number of `${{ expression }}` in it. `$${{` stands for a literal `${{`. Immutable and cheap
/// to copy.
///
/// The language is total: no loops, bounded size (4 KiB an expression, 32 levels) and bounded results (1
/// MiB). Operators, weakest first: `? :`, `||`, `&&`, `== !=`, `< <= > >=`, `+ -`, `* / %`, unary `! -`,
/// `.name [index]`. Functions: see docs/pipeline-format.md and `functionNames()`.
class Template {
public:
    Template() = default;

    /// Errors are kept, not thrown away: see error(). Evaluating a faulty template gives that error.
    static Template parse(std::string_view text);
    /// The whole text is one expression, with or without `${{ }}` around it: `when:`, `check:`, `map:`.
    static Template parseCondition(std::string_view text);
    /// A template that yields a constant.
    static Template constant(Value value);

    const std::string& text() const;
    bool empty() const { return !m_text; }
    /// True where there is no `${{` in it: its value never depends on a scope.
    bool isLiteral() const;
    /// True where the text is exactly one expression, so that its value keeps its type.
    bool isSingleExpression() const;
    const std::optional<ExpressionError>& error() const;

    /// All names that it uses, in the order of the text. Empty for a literal.
    std::span<const Reference> references() const;
    bool uses(std::string_view root) const;
    /// Where it is exactly one name, that name.
    const Reference* asReference() const;

    /// The value: text, or any type for a single expression. Never throws, never loops.
    Result<Value> evaluate(const Scope& scope) const;
    /// As evaluate(), with the place of the failure.
    std::optional<ExpressionError> evaluateTo(Value& out, const Scope& scope) const;
    /// The value as text.
    Result<std::string> evaluateText(const Scope& scope) const;

    /// The value as text for a POSIX shell: each expression's value is quoted for the place it stands in, so
    /// that it is data and never syntax. Outside quotes a list becomes several words.
    Result<std::string> evaluateShell(const Scope& scope) const;
    /// Errors: InvalidInput where evaluateShell() could not quote whatever the values are.
    Result<void> checkShell() const;
    /// The value as the text of an expression, to be put into another one: `'a/' + string(params.x)`.
    std::string asExpression() const;
    /// Where part `index` of a name stands in text(), or the whole name where it is spelled with brackets.
    std::pair<std::uint32_t, std::uint32_t> partRange(const Reference& reference, std::size_t index) const;
    /// The same template with each name that `rename` answers replaced by the text it gives.
    Template withReferences(const std::function<std::optional<std::string>(const Reference&)>& rename) const;

    /// For this module: null for a literal.
    const ExpressionProgram* program() const;
    /// For this module: what constant() was given; null for all else.
    const Value* constantValue() const;

    bool operator==(const Template& other) const { return text() == other.text(); }

private:
    std::shared_ptr<const TemplateText> m_text;
};

/// What is known about a value before anything ran. A set of bits.
enum class StaticType : std::uint8_t {
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Fraction = 8,
    Number = 12,
    Text = 16,
    List = 32,
    Map = 64,
    Any = 127,
};

/// Finds type faults that every run would meet ('a' - 1, len(5)). `typeOf` says what is known of a name.
std::vector<ExpressionError> checkTypes(const Template& text,
                                        const std::function<StaticType(const Reference&)>& typeOf,
                                        StaticType* result = nullptr);

/// Names of all functions, sorted, with their spelling: "join(list, separator)". For completion and
/// documentation.
std::vector<std::pair<std::string, std::string>> functionNames();

} // namespace orrery::pipeline
