#include "core/base/text.h"
#include "core/pipeline/expression_program.h"
#include "core/pipeline/shell_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace orrery::pipeline {

namespace {

constexpr std::size_t maxTextBytes = 1u << 20;
constexpr std::size_t maxElements = 100'000;

/// Evaluates one expression. The tree is finite and nothing repeats, so this always ends; the budgets bound
/// memory.
class Evaluator {
public:
    Evaluator(const ExpressionProgram& program, const Scope& scope) : m_program(program), m_scope(scope) {}

    bool run(std::uint32_t root, Value& out) { return evaluate(root, out); }
    std::optional<ExpressionError>& error() { return m_error; }

private:
    bool fail(const ExpressionNode& node, std::string message, ErrorCode code = ErrorCode::InvalidInput) {
        m_error = {code, std::move(message), node.begin, node.end, {}};
        return false;
    }

    bool keep(const ExpressionNode& node, Value& out, Value value) {
        if (value.isText() && value.text().size() > maxTextBytes)
            return fail(node, fmt::format("the text would be longer than {} bytes", maxTextBytes),
                        ErrorCode::Exhausted);
        m_elements += value.size();
        if (m_elements > maxElements)
            return fail(node, fmt::format("the lists would have more than {} elements", maxElements),
                        ErrorCode::Exhausted);
        out = std::move(value);
        return true;
    }

    bool evaluate(std::uint32_t index, Value& out) {
        const ExpressionNode& node = m_program.nodes[index];
        switch (node.op) {
        case Op::Constant:
            out = m_program.constants[node.payload];
            return true;
        case Op::Name:
            return name(node, out);
        case Op::Member:
            return evaluate(node.a, out) && lookUp(node, out, m_program.constants[node.payload].text());
        case Op::Index:
            return element(node, out);
        case Op::List:
            return list(node, out);
        case Op::Call:
            return call(node, out);
        case Op::Not:
            if (!evaluate(node.a, out))
                return false;
            out = Value(!isTruthy(out));
            return true;
        case Op::Negate:
            return negate(node, out);
        case Op::Condition:
            return evaluate(node.a, out) && evaluate(isTruthy(out) ? node.b : node.c, out);
        case Op::Or:
        case Op::And:
            if (!evaluate(node.a, out))
                return false;
            if (isTruthy(out) == (node.op == Op::And) && !evaluate(node.b, out))
                return false;
            out = Value(isTruthy(out));
            return true;
        default: {
            Value right;
            return evaluate(node.a, out) && evaluate(node.b, right) && binary(node, out, right);
        }
        }
    }

    bool name(const ExpressionNode& node, Value& out) {
        const Reference& reference = m_program.references[node.payload];
        std::size_t consumed = 1;
        Result<Value> value = m_scope.resolve(reference.path, consumed);
        if (!value)
            return fail(node, value.error().message(), value.error().code());
        out = std::move(value).value();
        for (std::size_t i = consumed; i < reference.path.size(); ++i)
            if (!lookUp(node, out, reference.path[i]))
                return false;
        return keep(node, out, std::move(out));
    }

    bool lookUp(const ExpressionNode& node, Value& value, std::string_view key) {
        if (!value.isObject())
            return fail(node, fmt::format("'{}' is asked of {}, which has no members", key, typeName(value)));
        if (const Value* found = value.find(key)) {
            Value copy = *found;
            value = std::move(copy);
            return true;
        }
        std::vector<std::string> names;
        for (const auto& member : value.members())
            names.push_back(member.name);
        const std::string near = nearest(key, names);
        return fail(node,
                    fmt::format("there is no '{}' in the map{}", key,
                                near.empty() ? "" : fmt::format("; did you mean '{}'?", near)),
                    ErrorCode::NotFound);
    }

    bool element(const ExpressionNode& node, Value& out) {
        Value key;
        if (!evaluate(node.a, out) || !evaluate(node.b, key))
            return false;
        if (key.isText())
            return lookUp(node, out, key.text());
        if (!out.isArray() || !key.isInteger())
            return fail(
                node, fmt::format("{} cannot be indexed by {}; a list takes an integer and a map takes text",
                                  typeName(out), typeName(key)));
        const std::int64_t count = static_cast<std::int64_t>(out.size());
        const std::int64_t wanted = key.integerOr(0);
        const std::int64_t at = wanted < 0 ? wanted + count : wanted;
        if (at < 0 || at >= count)
            return fail(node, fmt::format("the list has {} elements and no index {}", count, wanted),
                        ErrorCode::NotFound);
        Value copy = out.items()[static_cast<std::size_t>(at)];
        out = std::move(copy);
        return true;
    }

    bool list(const ExpressionNode& node, Value& out) {
        Value items = Value::array();
        for (std::uint32_t i = node.a; i < node.b; ++i) {
            Value item;
            if (!evaluate(m_program.arguments[i], item))
                return false;
            items.push(std::move(item));
        }
        return keep(node, out, std::move(items));
    }

    bool call(const ExpressionNode& node, Value& out) {
        const FunctionSpec& function = functions()[node.payload];
        if (!function.call)
            return callLazily(node, function.name, out);
        std::vector<Value> arguments(node.b - node.a);
        for (std::uint32_t i = node.a; i < node.b; ++i)
            if (!evaluate(m_program.arguments[i], arguments[i - node.a]))
                return false;
        for (std::uint32_t i = 0; i < arguments.size(); ++i) {
            const StaticType wanted = function.arguments[std::min(i, 2u)];
            if (!any(typeOfValue(arguments[i]) & wanted))
                return fail(m_program.nodes[m_program.arguments[node.a + i]],
                            fmt::format("{} was given {}", function.spelling, typeName(arguments[i])));
        }
        Result<Value> result = function.call(arguments);
        if (!result)
            return fail(node, fmt::format("{}: {}", function.name, result.error().message()),
                        result.error().code());
        return keep(node, out, std::move(result).value());
    }

    bool callLazily(const ExpressionNode& node, std::string_view function, Value& out) {
        const auto argument = [&](std::uint32_t i) { return m_program.arguments[node.a + i]; };
        if (function == "if")
            return evaluate(argument(0), out) && evaluate(isTruthy(out) ? argument(1) : argument(2), out);
        // default(value, fallback): the fallback replaces what is null or not there, but no other failure.
        if (evaluate(argument(0), out)) {
            if (!out.isNull())
                return true;
        } else if (m_error->code != ErrorCode::NotFound) {
            return false;
        }
        m_error.reset();
        return evaluate(argument(1), out);
    }

    bool negate(const ExpressionNode& node, Value& out) {
        if (!evaluate(node.a, out))
            return false;
        if (!out.isNumber())
            return fail(node, fmt::format("'-' needs a number, but this is {}", typeName(out)));
        if (out.isInteger() && out.integerOr(0) != INT64_MIN)
            out = Value(-out.integerOr(0));
        else
            out = Value(-out.numberOr(0));
        return true;
    }

    bool binary(const ExpressionNode& node, Value& left, const Value& right) {
        switch (node.op) {
        case Op::Equal:
            left = Value(left == right);
            return true;
        case Op::NotEqual:
            left = Value(!(left == right));
            return true;
        case Op::Less:
        case Op::LessEqual:
        case Op::Greater:
        case Op::GreaterEqual:
            return compare(node, left, right);
        case Op::Add:
            if (left.isText() && right.isText())
                return keep(node, left, Value(std::string(left.text()).append(right.text())));
            if (left.isArray() && right.isArray()) {
                Value joined = std::move(left);
                for (const Value& item : right.items())
                    joined.push(item);
                return keep(node, left, std::move(joined));
            }
            [[fallthrough]];
        default:
            return calculate(node, left, right);
        }
    }

    bool compare(const ExpressionNode& node, Value& left, const Value& right) {
        int order = 0;
        if (left.isInteger() && right.isInteger()) {
            order = left.integerOr(0) < right.integerOr(0) ? -1 : left.integerOr(0) > right.integerOr(0);
        } else if (left.isNumber() && right.isNumber()) {
            const double a = left.numberOr(0);
            const double b = right.numberOr(0);
            if (std::isnan(a) || std::isnan(b)) {
                left = Value(false);
                return true;
            }
            order = a < b ? -1 : a > b;
        } else if (left.isText() && right.isText()) {
            order = left.text().compare(right.text());
        } else {
            return fail(node, fmt::format("{} and {} have no order; compare two numbers or two texts",
                                          typeName(left), typeName(right)));
        }
        left = Value(node.op == Op::Less        ? order < 0
                     : node.op == Op::LessEqual ? order <= 0
                     : node.op == Op::Greater   ? order > 0
                                                : order >= 0);
        return true;
    }

    bool calculate(const ExpressionNode& node, Value& left, const Value& right) {
        if (!left.isNumber() || !right.isNumber())
            return fail(node,
                        node.op == Op::Add
                            ? fmt::format("{} and {} cannot be added; use format() or string() to build text",
                                          typeName(left), typeName(right))
                            : fmt::format("arithmetic needs two numbers, but these are {} and {}",
                                          typeName(left), typeName(right)));
        const bool divides = node.op == Op::Divide || node.op == Op::Modulo;
        if (divides && right.numberOr(0) == 0)
            return fail(node, "this divides by zero");
        if (left.isInteger() && right.isInteger() && node.op != Op::Divide)
            return calculateIntegers(node, left, right.integerOr(0));
        const double a = left.numberOr(0);
        const double b = right.numberOr(0);
        switch (node.op) {
        case Op::Add:
            left = Value(a + b);
            break;
        case Op::Subtract:
            left = Value(a - b);
            break;
        case Op::Multiply:
            left = Value(a * b);
            break;
        case Op::Divide:
            left = Value(a / b);
            break;
        default:
            left = Value(std::fmod(a, b));
        }
        return true;
    }

    bool calculateIntegers(const ExpressionNode& node, Value& left, std::int64_t b) {
        const std::int64_t a = left.integerOr(0);
        std::int64_t result = 0;
        bool overflow = false;
        if (node.op == Op::Add)
            overflow = __builtin_add_overflow(a, b, &result);
        else if (node.op == Op::Subtract)
            overflow = __builtin_sub_overflow(a, b, &result);
        else if (node.op == Op::Multiply)
            overflow = __builtin_mul_overflow(a, b, &result);
        else
            result = b == -1 ? 0 : a % b;
        if (overflow)
            return fail(node, "the result does not fit into 64 bits; use a fraction such as 1.0 to calculate "
                              "with less precision");
        left = Value(result);
        return true;
    }

    const ExpressionProgram& m_program;
    const Scope& m_scope;
    std::optional<ExpressionError> m_error;
    std::size_t m_elements = 0;
};

const std::string emptyText;
const std::optional<ExpressionError> noError;

/// Cuts a text into literal pieces and expressions.
void parsePieces(ExpressionProgram& program) {
    const std::string& text = program.text;
    const auto size = static_cast<std::uint32_t>(text.size());
    std::uint32_t begin = 0;
    const auto expressions = static_cast<std::size_t>(std::count(text.begin(), text.end(), '$'));
    program.pieces.reserve(2 * expressions + 1);
    program.nodes.reserve(expressions);
    program.references.reserve(expressions);
    const auto literal = [&](std::uint32_t end) {
        if (end > begin)
            program.pieces.push_back({begin, end, false, 0});
    };
    for (std::size_t at = text.find("${{"); at != std::string::npos && !program.error;
         at = text.find("${{", begin)) {
        const auto open = static_cast<std::uint32_t>(at);
        if (open > begin && text[open - 1] == '$') {
            literal(open - 1);
            program.pieces.push_back({open, open + 3, false, 0});
            begin = open + 3;
            continue;
        }
        literal(open);
        std::uint32_t root = 0;
        const std::uint32_t end = parseExpression(program, open + 3, true, root);
        program.pieces.push_back({open + 3, end, true, root});
        begin = std::min(size, end + 2);
    }
    if (!program.error)
        literal(size);
}

} // namespace

std::string Reference::text() const {
    return join(path, ".");
}

Template Template::parse(std::string_view text) {
    Template result;
    if (text.find("${{") == std::string_view::npos) {
        result.m_text = std::make_shared<TemplateText>(TemplateText{std::string(text), true, {}});
        return result;
    }
    auto program = std::make_shared<ExpressionProgram>();
    program->text = text;
    parsePieces(*program);
    result.m_text = std::move(program);
    return result;
}

Template Template::parseCondition(std::string_view text) {
    if (text.find("${{") != std::string_view::npos)
        return parse(text);
    Template result;
    auto program = std::make_shared<ExpressionProgram>();
    program->text = text;
    std::uint32_t root = 0;
    const std::uint32_t end = parseExpression(*program, 0, false, root);
    program->pieces.push_back({0, end, true, root});
    result.m_text = std::move(program);
    return result;
}

Template Template::constant(Value value) {
    Template result;
    std::string text = toText(value);
    result.m_text = std::make_shared<TemplateText>(TemplateText{std::move(text), true, std::move(value)});
    return result;
}

const std::string& Template::text() const {
    return m_text ? m_text->text : emptyText;
}

bool Template::isLiteral() const {
    return !m_text || m_text->literal;
}

const ExpressionProgram* Template::program() const {
    return isLiteral() ? nullptr : static_cast<const ExpressionProgram*>(m_text.get());
}

const Value* Template::constantValue() const {
    return m_text && m_text->constant ? &*m_text->constant : nullptr;
}

bool Template::isSingleExpression() const {
    const ExpressionProgram* held = program();
    return held && held->pieces.size() == 1 && held->pieces[0].isExpression;
}

const std::optional<ExpressionError>& Template::error() const {
    const ExpressionProgram* held = program();
    return held ? held->error : noError;
}

std::span<const Reference> Template::references() const {
    const ExpressionProgram* held = program();
    return held ? std::span<const Reference>(held->references) : std::span<const Reference>();
}

bool Template::uses(std::string_view root) const {
    for (const Reference& reference : references())
        if (reference.path.front() == root)
            return true;
    return false;
}

const Reference* Template::asReference() const {
    if (!isSingleExpression() || error() || program()->nodes[program()->pieces[0].root].op != Op::Name)
        return nullptr;
    return &program()->references.front();
}

std::optional<ExpressionError> Template::evaluateTo(Value& out, const Scope& scope) const {
    if (error())
        return error();
    if (isLiteral()) {
        out = constantValue() ? *constantValue() : Value(text());
        return std::nullopt;
    }
    Evaluator evaluator(*program(), scope);
    if (isSingleExpression()) {
        evaluator.run(program()->pieces[0].root, out);
        return std::move(evaluator.error());
    }
    std::string whole;
    for (const ExpressionPiece& piece : program()->pieces) {
        if (!piece.isExpression) {
            whole.append(text(), piece.begin, piece.end - piece.begin);
            continue;
        }
        Value value;
        if (!evaluator.run(piece.root, value))
            return std::move(evaluator.error());
        whole += toText(value);
        if (whole.size() > maxTextBytes)
            return ExpressionError{ErrorCode::Exhausted,
                                   fmt::format("the text would be longer than {} bytes", maxTextBytes),
                                   piece.begin,
                                   piece.end,
                                   {}};
    }
    out = Value(std::move(whole));
    return std::nullopt;
}

Result<Value> Template::evaluate(const Scope& scope) const {
    Value value;
    if (const auto failure = evaluateTo(value, scope))
        return failure->toError();
    return value;
}

Result<std::string> Template::evaluateText(const Scope& scope) const {
    ORRERY_TRY(const Value value, evaluate(scope));
    return toText(value);
}

namespace {

Error afterHereDocument() {
    return {ErrorCode::InvalidInput,
            "an expression stands behind a here-document (<<), where it cannot be quoted; "
            "put the value into env: and use the variable"};
}

} // namespace

Result<void> Template::checkShell() const {
    if (isLiteral() || error())
        return {};
    ShellText shell;
    for (const ExpressionPiece& piece : program()->pieces) {
        if (!piece.isExpression)
            shell.literal(std::string_view(text()).substr(piece.begin, piece.end - piece.begin));
        else if (!shell.value(Value("x")))
            return afterHereDocument();
    }
    return {};
}

Result<std::string> Template::evaluateShell(const Scope& scope) const {
    if (error())
        return error()->toError();
    if (isLiteral())
        return text();
    Evaluator evaluator(*program(), scope);
    ShellText shell;
    for (const ExpressionPiece& piece : program()->pieces) {
        if (!piece.isExpression) {
            shell.literal(std::string_view(text()).substr(piece.begin, piece.end - piece.begin));
            continue;
        }
        Value value;
        if (!evaluator.run(piece.root, value))
            return evaluator.error()->toError();
        if (!shell.value(value))
            return afterHereDocument();
        if (shell.size() > maxTextBytes)
            return Error(ErrorCode::Exhausted,
                         fmt::format("the command would be longer than {} bytes", maxTextBytes));
    }
    return shell.take();
}

std::string Template::asExpression() const {
    const auto quote = [](std::string_view literal) {
        std::string out = "'";
        for (const char c : literal) {
            out += c;
            if (c == '\'')
                out += c;
        }
        return out + "'";
    };
    if (isLiteral()) {
        const Value* value = constantValue();
        if (value && !value->isText())
            return value->isArray() || value->isObject() ? "fromJson(" + quote(value->dump()) + ")"
                                                         : value->dump();
        return quote(text());
    }
    std::string out;
    for (const ExpressionPiece& piece : program()->pieces) {
        const std::string_view part = std::string_view(text()).substr(piece.begin, piece.end - piece.begin);
        if (isSingleExpression())
            return "(" + std::string(trim(part)) + ")";
        out += out.empty() ? "(" : " + ";
        out += piece.isExpression ? "string(" + std::string(trim(part)) + ")" : quote(part);
    }
    return out + ")";
}

std::pair<std::uint32_t, std::uint32_t> Template::partRange(const Reference& reference,
                                                            std::size_t index) const {
    const std::string spelled = reference.text();
    if (text().compare(reference.begin, reference.end - reference.begin, spelled) != 0 ||
        index >= reference.path.size())
        return {reference.begin, reference.end};
    std::uint32_t begin = reference.begin;
    for (std::size_t i = 0; i < index; ++i)
        begin += static_cast<std::uint32_t>(reference.path[i].size() + 1);
    return {begin, begin + static_cast<std::uint32_t>(reference.path[index].size())};
}

Template
Template::withReferences(const std::function<std::optional<std::string>(const Reference&)>& rename) const {
    if (references().empty() || error())
        return *this;
    std::string changed;
    std::size_t copied = 0;
    for (const Reference& reference : references()) {
        const std::optional<std::string> replacement = rename(reference);
        if (!replacement)
            continue;
        changed.append(text(), copied, reference.begin - copied);
        changed += *replacement;
        copied = reference.end;
    }
    if (copied == 0)
        return *this;
    changed.append(text(), copied);
    return text().find("${{") == std::string::npos ? parseCondition(changed) : parse(changed);
}

} // namespace orrery::pipeline
