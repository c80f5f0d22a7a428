#include "core/base/text.h"
#include "core/pipeline/expression_program.h"

#include <fmt/core.h>

#include <charconv>
#include <cmath>

namespace orrery::pipeline {

std::string toText(const Value& value) {
    switch (value.type()) {
    case Value::Type::Null:
        return {};
    case Value::Type::Text:
        return std::string(value.text());
    case Value::Type::Number: {
        const double number = value.numberOr(0);
        if (!std::isfinite(number))
            return std::isnan(number) ? "nan" : number > 0 ? "inf" : "-inf";
        char buffer[32];
        return {buffer, std::to_chars(buffer, buffer + sizeof buffer, number).ptr};
    }
    default:
        return value.dump();
    }
}

bool isTruthy(const Value& value) {
    switch (value.type()) {
    case Value::Type::Null:
        return false;
    case Value::Type::Bool:
        return value.boolOr(false);
    case Value::Type::Integer:
    case Value::Type::Number:
        return value.numberOr(0) != 0;
    case Value::Type::Text:
        return !value.text().empty();
    default:
        return value.size() > 0;
    }
}

std::string_view typeName(const Value& value) {
    switch (value.type()) {
    case Value::Type::Null:
        return "null";
    case Value::Type::Bool:
        return "a boolean";
    case Value::Type::Integer:
        return "an integer";
    case Value::Type::Number:
        return "a number";
    case Value::Type::Text:
        return "text";
    case Value::Type::Array:
        return "a list";
    case Value::Type::Object:
        return "a map";
    }
    return "unknown";
}

StaticType typeOfValue(const Value& value) {
    switch (value.type()) {
    case Value::Type::Null:
        return StaticType::Null;
    case Value::Type::Bool:
        return StaticType::Boolean;
    case Value::Type::Integer:
        return StaticType::Integer;
    case Value::Type::Number:
        return StaticType::Fraction;
    case Value::Type::Text:
        return StaticType::Text;
    case Value::Type::Array:
        return StaticType::List;
    case Value::Type::Object:
        return StaticType::Map;
    }
    return StaticType::Any;
}

namespace {

std::string describe(StaticType type) {
    static constexpr std::pair<StaticType, std::string_view> names[] = {
        {StaticType::Number, "a number"},   {StaticType::Integer, "an integer"},
        {StaticType::Fraction, "a number"}, {StaticType::Text, "text"},
        {StaticType::Boolean, "a boolean"}, {StaticType::List, "a list"},
        {StaticType::Map, "a map"},         {StaticType::Null, "null"}};
    std::string out;
    for (const auto& [bits, name] : names) {
        if ((type & bits) != bits)
            continue;
        out += out.empty() ? "" : " or ";
        out += name;
        type = static_cast<StaticType>(static_cast<int>(type) & ~static_cast<int>(bits));
    }
    return out;
}

/// Infers what each part of an expression can be and reports what cannot be.
class Checker {
public:
    Checker(const std::function<StaticType(const Reference&)>& typeOf, const ExpressionProgram& program)
        : m_typeOf(typeOf), m_program(program) {}

    StaticType infer(std::uint32_t index) {
        const ExpressionNode& node = m_program.nodes[index];
        switch (node.op) {
        case Op::Constant:
            return typeOfValue(m_program.constants[node.payload]);
        case Op::Name:
            return m_typeOf(m_program.references[node.payload]);
        case Op::Member:
            need(node.a, infer(node.a), StaticType::Map, "only a map has members");
            return StaticType::Any;
        case Op::Index:
            need(node.a, infer(node.a), StaticType::Map | StaticType::List,
                 "only lists and maps are indexed");
            infer(node.b);
            return StaticType::Any;
        case Op::List:
            for (std::uint32_t i = node.a; i < node.b; ++i)
                infer(m_program.arguments[i]);
            return StaticType::List;
        case Op::Call:
            return call(node);
        case Op::Not:
            infer(node.a);
            return StaticType::Boolean;
        case Op::Negate:
            return need(node.a, infer(node.a), StaticType::Number, "'-' needs a number");
        case Op::Condition:
            infer(node.a);
            return infer(node.b) | infer(node.c);
        case Op::Or:
        case Op::And:
            infer(node.a);
            infer(node.b);
            return StaticType::Boolean;
        default:
            return binary(node, infer(node.a), infer(node.b));
        }
    }

    std::vector<ExpressionError> take() { return std::move(m_errors); }

private:
    void report(const ExpressionNode& node, std::string message) {
        m_errors.push_back({ErrorCode::InvalidInput, std::move(message), node.begin, node.end, {}});
    }

    StaticType need(std::uint32_t index, StaticType found, StaticType wanted, std::string_view why) {
        if (any(found & wanted))
            return found & wanted;
        report(m_program.nodes[index], fmt::format("{}, but this is {}", why, describe(found)));
        return wanted;
    }

    StaticType call(const ExpressionNode& node) {
        const FunctionSpec& function = functions()[node.payload];
        StaticType last = StaticType::None;
        for (std::uint32_t i = node.a; i < node.b; ++i) {
            const std::uint32_t argument = m_program.arguments[i];
            const StaticType wanted = function.arguments[std::min(i - node.a, 2u)];
            const StaticType found = infer(argument);
            need(argument, found, wanted, fmt::format("{} needs {} here", function.name, describe(wanted)));
            if (i > node.a || function.name == "default")
                last = last | found;
        }
        return function.call ? function.result : last;
    }

    StaticType binary(const ExpressionNode& node, StaticType left, StaticType right) {
        constexpr StaticType number = StaticType::Number;
        const bool numbers = any(left & number) && any(right & number);
        const bool texts = any(left & right & StaticType::Text);
        switch (node.op) {
        case Op::Equal:
        case Op::NotEqual:
            if (!numbers && !any(left & right) && !any((left | right) & StaticType::Null))
                report(node, fmt::format("{} never equals {}; compare values of one type", describe(left),
                                         describe(right)));
            return StaticType::Boolean;
        case Op::Less:
        case Op::LessEqual:
        case Op::Greater:
        case Op::GreaterEqual:
            if (!numbers && !texts)
                report(node, fmt::format("{} and {} have no order; compare two numbers or two texts",
                                         describe(left), describe(right)));
            return StaticType::Boolean;
        case Op::Add:
            if (!numbers && !texts && !any(left & right & StaticType::List))
                report(node, fmt::format("{} and {} cannot be added; use format() or string() to build text",
                                         describe(left), describe(right)));
            return (numbers ? number : StaticType::None) |
                   (left & right & (StaticType::Text | StaticType::List));
        default:
            if (!numbers)
                report(node, fmt::format("arithmetic needs two numbers, but these are {} and {}",
                                         describe(left), describe(right)));
            return number;
        }
    }

    const std::function<StaticType(const Reference&)>& m_typeOf;
    const ExpressionProgram& m_program;
    std::vector<ExpressionError> m_errors;
};

} // namespace

std::vector<ExpressionError> checkTypes(const Template& text,
                                        const std::function<StaticType(const Reference&)>& typeOf,
                                        StaticType* result) {
    if (result)
        *result = text.constantValue() ? typeOfValue(*text.constantValue()) : StaticType::Text;
    const ExpressionProgram* program = text.program();
    if (!program || program->error)
        return {};
    Checker checker(typeOf, *program);
    for (const ExpressionPiece& piece : program->pieces) {
        if (!piece.isExpression)
            continue;
        const StaticType type = checker.infer(piece.root);
        if (result && text.isSingleExpression())
            *result = type;
    }
    return checker.take();
}

ValueScope& ValueScope::set(std::string_view root, Value value) {
    for (auto& [name, old] : m_roots)
        if (name == root) {
            old = std::move(value);
            return *this;
        }
    m_roots.emplace_back(root, std::move(value));
    return *this;
}

const Value* ValueScope::find(std::string_view root) const {
    for (const auto& [name, value] : m_roots)
        if (name == root)
            return &value;
    return nullptr;
}

Result<Value> ValueScope::resolve(std::span<const std::string> path, std::size_t& consumed) const {
    const std::string& root = path[0];
    consumed = 1;
    if (root == "steps" && stepOutput) {
        if (path.size() < 4 || path[2] != "outputs")
            return Error(ErrorCode::InvalidInput, "a step is named as in 'steps.name.outputs.port'");
        consumed = 4;
        return stepOutput(path[1], path[3]);
    }
    if (root == "secrets" && secret) {
        if (path.size() < 2)
            return Error(ErrorCode::InvalidInput, "a secret is named as in 'secrets.NAME'");
        consumed = 2;
        return secret(path[1]);
    }
    const Value* value = find(root);
    if (!value) {
        std::vector<std::string> names;
        for (const auto& [name, known] : m_roots)
            names.push_back(name);
        const std::string near = nearest(root, names);
        return Error(ErrorCode::NotFound,
                     fmt::format("'{}' is not known here{}", root,
                                 near.empty() ? "" : fmt::format("; did you mean '{}'?", near)));
    }
    // Goes down by reference, so that a name costs no copy of the whole root.
    while (consumed < path.size() && value->isObject()) {
        const Value* inner = value->find(path[consumed]);
        if (!inner)
            break;
        value = inner;
        ++consumed;
    }
    if (consumed < path.size() && value->isObject()) {
        std::vector<std::string> names;
        for (const auto& member : value->members())
            names.push_back(member.name);
        const std::string near = nearest(path[consumed], names);
        return Error(
            ErrorCode::NotFound,
            fmt::format("there is no '{}' in '{}'{}", path[consumed],
                        join({path.begin(), path.begin() + static_cast<std::ptrdiff_t>(consumed)}, "."),
                        near.empty() ? "" : fmt::format("; did you mean '{}'?", near)));
    }
    return *value;
}

} // namespace orrery::pipeline
