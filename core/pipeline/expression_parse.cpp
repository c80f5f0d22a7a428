#include "core/base/text.h"
#include "core/pipeline/expression_program.h"

#include <fmt/core.h>

#include <charconv>

namespace orrery::pipeline {

namespace {

constexpr int maxDepth = 32;
constexpr std::uint32_t maxBytes = 4096;

enum class TokenKind { End, Name, Number, Text, Symbol, Bad };

struct Token {
    TokenKind kind = TokenKind::End;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string_view text; ///< Of a name or symbol.
};

bool isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isNamePart(char c) {
    return isNameStart(c) || isDigit(c);
}

struct BinaryOperator {
    std::string_view symbol;
    int level; ///< Higher binds tighter.
    Op op;
};

constexpr BinaryOperator binaryOperators[] = {
    {"||", 1, Op::Or},    {"&&", 2, Op::And},       {"==", 3, Op::Equal},   {"!=", 3, Op::NotEqual},
    {"<", 4, Op::Less},   {"<=", 4, Op::LessEqual}, {">", 4, Op::Greater},  {">=", 4, Op::GreaterEqual},
    {"+", 5, Op::Add},    {"-", 5, Op::Subtract},   {"*", 6, Op::Multiply}, {"/", 6, Op::Divide},
    {"%", 6, Op::Modulo},
};

/// Recursive descent over one expression. After the first fault everything returns quickly.
class Parser {
public:
    Parser(ExpressionProgram& program, std::uint32_t begin, bool untilBraces)
        : m_program(program), m_text(program.text), m_start(begin), m_at(begin), m_untilBraces(untilBraces) {}

    std::uint32_t run(std::uint32_t& root) {
        next();
        if (m_token.kind == TokenKind::End)
            fail(m_start, m_at, "the expression is empty; write a value such as params.name");
        root = condition();
        if (!failed() && m_token.kind != TokenKind::End)
            unexpected("an operator or the end of the expression");
        if (!failed() && m_untilBraces && !m_closed)
            fail(m_start, static_cast<std::uint32_t>(m_text.size()),
                 "the expression is not closed; add '}}'");
        return m_at;
    }

private:
    bool failed() const { return m_program.error.has_value(); }

    void fail(std::uint32_t begin, std::uint32_t end, std::string message, std::string replacement = {}) {
        if (!failed())
            m_program.error = {ErrorCode::InvalidInput, std::move(message), begin, end,
                               std::move(replacement)};
        m_token = {TokenKind::End, m_at, m_at, {}};
        m_closed = true;
    }

    void unexpected(std::string_view wanted) {
        static constexpr std::pair<std::string_view, std::string_view> otherSpellings[] = {
            {"and", "&&"}, {"or", "||"}, {"not", "!"}, {"=", "=="}, {"&", "&&"}, {"|", "||"}};
        if (m_token.kind == TokenKind::End) {
            fail(m_token.begin, m_token.end, fmt::format("the expression ends where {} should be", wanted));
            return;
        }
        const std::string_view found = m_text.substr(m_token.begin, m_token.end - m_token.begin);
        for (const auto& [other, ours] : otherSpellings)
            if (found == other)
                return fail(m_token.begin, m_token.end,
                            fmt::format("'{}' is not an operator here; write '{}'", other, ours),
                            std::string(ours));
        fail(m_token.begin, m_token.end, fmt::format("'{}' stands where {} should be", found, wanted));
    }

    // Tokens

    void next() {
        if (failed())
            return;
        while (m_at < m_text.size() &&
               (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\t' || m_text[m_at] == '\r'))
            ++m_at;
        const std::uint32_t begin = m_at;
        if (m_at - m_start > maxBytes)
            return fail(m_start, m_at,
                        fmt::format("the expression is longer than {} bytes; split it", maxBytes));
        if (m_at >= m_text.size()) {
            m_token = {TokenKind::End, begin, begin, {}};
        } else if (m_untilBraces && m_text.substr(m_at, 2) == "}}") {
            m_closed = true;
            m_token = {TokenKind::End, begin, begin, {}};
        } else if (isNameStart(m_text[m_at])) {
            name(begin);
        } else if (isDigit(m_text[m_at])) {
            m_afterDot ? name(begin) : number(begin);
        } else if (m_text[m_at] == '\'' || m_text[m_at] == '"') {
            quoted(begin);
        } else {
            symbol(begin);
        }
    }

    void name(std::uint32_t begin) {
        while (m_at < m_text.size() &&
               (isNamePart(m_text[m_at]) ||
                (m_text[m_at] == '-' && m_at + 1 < m_text.size() && isNamePart(m_text[m_at + 1]))))
            ++m_at;
        m_token = {TokenKind::Name, begin, m_at, m_text.substr(begin, m_at - begin)};
    }

    void number(std::uint32_t begin) {
        double fraction = 0;
        const char* first = m_text.data() + begin;
        const char* last = m_text.data() + m_text.size();
        const auto [end, error] = std::from_chars(first, last, fraction);
        m_at = static_cast<std::uint32_t>(end - m_text.data());
        m_token = {TokenKind::Number, begin, m_at, m_text.substr(begin, m_at - begin)};
        if (error != std::errc() || (m_at < m_text.size() && isNameStart(m_text[m_at])))
            return fail(begin, m_at + 1, "this is not a number; put text in quotes");
        std::int64_t integer = 0;
        const auto whole = std::from_chars(first, end, integer);
        m_value = whole.ec == std::errc() && whole.ptr == end ? Value(integer) : Value(fraction);
    }

    void quoted(std::uint32_t begin) {
        const char quote = m_text[m_at++];
        std::string value;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at++];
            if (c != quote) {
                value += c;
            } else if (m_at < m_text.size() && m_text[m_at] == quote) {
                value += quote;
                ++m_at;
            } else {
                m_token = {TokenKind::Text, begin, m_at, {}};
                m_value = Value(std::move(value));
                return;
            }
        }
        fail(begin, m_at, fmt::format("the text that opens here is not closed; add {}", quote));
    }

    void symbol(std::uint32_t begin) {
        static constexpr std::string_view pairs[] = {"||", "&&", "==", "!=", "<=", ">="};
        static constexpr std::string_view singles = ".()[],+-*/%!<>?:";
        const std::string_view two = m_text.substr(m_at, 2);
        std::uint32_t size = singles.find(m_text[m_at]) == std::string_view::npos ? 0 : 1;
        if (two.size() == 2 && (two[1] == '=' || two[1] == two[0]))
            for (const std::string_view pair : pairs)
                size = two == pair ? 2 : size;
        if (size) {
            m_at += size;
            m_token = {TokenKind::Symbol, begin, m_at, m_text.substr(begin, size)};
            return;
        }
        ++m_at;
        while (m_at < m_text.size() && (static_cast<unsigned char>(m_text[m_at]) & 0xC0) == 0x80)
            ++m_at;
        m_token = {TokenKind::Bad, begin, m_at, {}};
        unexpected("a value or an operator");
    }

    bool isSymbol(std::string_view symbol) const {
        return m_token.kind == TokenKind::Symbol && m_token.text == symbol;
    }

    bool take(std::string_view symbol) {
        if (!isSymbol(symbol))
            return false;
        next();
        return true;
    }

    void expect(std::string_view symbol) {
        if (!failed() && !take(symbol))
            unexpected(fmt::format("'{}'", symbol));
    }

    // Nodes

    std::uint32_t add(Op op, std::uint32_t begin, std::uint32_t end, std::uint32_t a = 0, std::uint32_t b = 0,
                      std::uint32_t c = 0, std::uint32_t payload = 0) {
        m_program.nodes.push_back({op, begin, end, a, b, c, payload});
        return static_cast<std::uint32_t>(m_program.nodes.size() - 1);
    }

    std::uint32_t addConstant(Value value, std::uint32_t begin, std::uint32_t end) {
        m_program.constants.push_back(std::move(value));
        return add(Op::Constant, begin, end, 0, 0, 0,
                   static_cast<std::uint32_t>(m_program.constants.size() - 1));
    }

    std::uint32_t beginOf(std::uint32_t node) const { return m_program.nodes[node].begin; }
    std::uint32_t endOf(std::uint32_t node) const { return m_program.nodes[node].end; }

    std::uint32_t nothing() {
        if (m_program.nodes.empty())
            add(Op::Constant, m_at, m_at);
        return 0;
    }

    std::uint32_t condition() {
        if (++m_depth > maxDepth) {
            fail(m_start, m_at,
                 fmt::format("the expression is nested more than {} levels deep; split it", maxDepth));
            return nothing();
        }
        std::uint32_t result = binary(1);
        if (take("?")) {
            const std::uint32_t yes = condition();
            expect(":");
            const std::uint32_t no = condition();
            result = add(Op::Condition, beginOf(result), endOf(no), result, yes, no);
        }
        --m_depth;
        return result;
    }

    const BinaryOperator* binaryOperator(int level) const {
        if (m_token.kind == TokenKind::Symbol && m_token.text != "." && m_token.text != ")")
            for (const BinaryOperator& candidate : binaryOperators)
                if (candidate.level == level && candidate.symbol == m_token.text)
                    return &candidate;
        return nullptr;
    }

    std::uint32_t binary(int level) {
        if (level > 6)
            return unary();
        std::uint32_t left = binary(level + 1);
        while (const BinaryOperator* found = binaryOperator(level)) {
            next();
            const std::uint32_t right = binary(level + 1);
            left = add(found->op, beginOf(left), endOf(right), left, right);
            if (level == 3 || level == 4)
                break; // Comparisons do not chain: a < b < c is a mistake.
        }
        return left;
    }

    std::uint32_t unary() {
        const std::uint32_t begin = m_token.begin;
        if (!isSymbol("!") && !isSymbol("-"))
            return postfix();
        const Op op = isSymbol("!") ? Op::Not : Op::Negate;
        next();
        if (++m_depth > maxDepth) {
            fail(m_start, m_at,
                 fmt::format("the expression is nested more than {} levels deep; split it", maxDepth));
            return nothing();
        }
        const std::uint32_t operand = unary();
        --m_depth;
        return add(op, begin, endOf(operand), operand);
    }

    std::uint32_t postfix() {
        std::uint32_t result = primary();
        while (!failed()) {
            if (isSymbol(".")) {
                result = member(result);
            } else if (isSymbol("[")) {
                result = index(result);
            } else {
                break;
            }
        }
        return result;
    }

    std::uint32_t member(std::uint32_t object) {
        m_afterDot = true;
        next();
        m_afterDot = false;
        const Token part = m_token;
        if (part.kind != TokenKind::Name) {
            unexpected("a name");
            return nothing();
        }
        next();
        return addPart(object, std::string(part.text), part.end);
    }

    std::uint32_t index(std::uint32_t object) {
        next();
        const std::uint32_t key = condition();
        const std::uint32_t end = m_token.end;
        expect("]");
        if (failed())
            return nothing();
        const ExpressionNode& node = m_program.nodes[key];
        if (node.op == Op::Constant && m_program.constants[node.payload].isText())
            return addPart(object, std::string(m_program.constants[node.payload].text()), end);
        return add(Op::Index, beginOf(object), end, object, key);
    }

    /// `.name` and `['name']`: longer paths where the object is a name, else access to a member.
    std::uint32_t addPart(std::uint32_t object, std::string part, std::uint32_t end) {
        ExpressionNode& node = m_program.nodes[object];
        if (node.op == Op::Name) {
            Reference& reference = m_program.references[node.payload];
            reference.path.push_back(std::move(part));
            reference.end = node.end = end;
            return object;
        }
        m_program.constants.push_back(Value(std::move(part)));
        return add(Op::Member, beginOf(object), end, object, 0, 0,
                   static_cast<std::uint32_t>(m_program.constants.size() - 1));
    }

    std::uint32_t primary() {
        if (failed())
            return nothing();
        const Token token = m_token;
        if (token.kind == TokenKind::Number || token.kind == TokenKind::Text) {
            Value value = std::move(m_value);
            next();
            return addConstant(std::move(value), token.begin, token.end);
        }
        if (token.kind == TokenKind::Name)
            return named(token);
        if (take("(")) {
            const std::uint32_t inner = condition();
            expect(")");
            return inner;
        }
        if (take("["))
            return list(token);
        unexpected("a value");
        return nothing();
    }

    std::uint32_t named(const Token& token) {
        next();
        if (token.text == "true" || token.text == "false")
            return addConstant(Value(token.text == "true"), token.begin, token.end);
        if (token.text == "null")
            return addConstant(Value(), token.begin, token.end);
        if (isSymbol("("))
            return call(token);
        Reference& reference = m_program.references.emplace_back();
        reference.path.reserve(4); // The length of a wire.
        reference.path.emplace_back(token.text);
        reference.begin = token.begin;
        reference.end = token.end;
        return add(Op::Name, token.begin, token.end, 0, 0, 0,
                   static_cast<std::uint32_t>(m_program.references.size() - 1));
    }

    std::vector<std::uint32_t> values(std::string_view closing, std::uint32_t& end) {
        std::vector<std::uint32_t> found;
        while (!failed() && !isSymbol(closing)) {
            found.push_back(condition());
            if (!take(","))
                break;
        }
        end = m_token.end;
        expect(closing);
        return found;
    }

    std::uint32_t addWithArguments(Op op, std::uint32_t begin, std::uint32_t end,
                                   const std::vector<std::uint32_t>& arguments, std::uint32_t payload) {
        const auto first = static_cast<std::uint32_t>(m_program.arguments.size());
        m_program.arguments.insert(m_program.arguments.end(), arguments.begin(), arguments.end());
        return add(op, begin, end, first, static_cast<std::uint32_t>(m_program.arguments.size()), 0, payload);
    }

    std::uint32_t list(const Token& bracket) {
        std::uint32_t end = 0;
        const std::vector<std::uint32_t> items = values("]", end);
        return addWithArguments(Op::List, bracket.begin, end, items, 0);
    }

    std::uint32_t call(const Token& token) {
        next();
        std::uint32_t end = 0;
        const std::vector<std::uint32_t> arguments = values(")", end);
        if (failed())
            return nothing();
        const auto known = functions();
        for (std::size_t i = 0; i < known.size(); ++i) {
            if (known[i].name != token.text)
                continue;
            const int count = static_cast<int>(arguments.size());
            if (count < known[i].minimum || (known[i].maximum >= 0 && count > known[i].maximum))
                fail(token.begin, end,
                     fmt::format("{} was given {} value{}", known[i].spelling, count, count == 1 ? "" : "s"));
            return addWithArguments(Op::Call, token.begin, end, arguments, static_cast<std::uint32_t>(i));
        }
        std::vector<std::string> names;
        for (const FunctionSpec& function : known)
            names.emplace_back(function.name);
        const std::string near = nearest(token.text, names);
        fail(token.begin, token.end,
             fmt::format("there is no function '{}'{}", token.text,
                         near.empty() ? "; see the list in the documentation"
                                      : fmt::format("; did you mean '{}'?", near)),
             near);
        return nothing();
    }

    ExpressionProgram& m_program;
    std::string_view m_text;
    std::uint32_t m_start;
    std::uint32_t m_at;
    bool m_untilBraces;
    bool m_closed = false;
    bool m_afterDot = false;
    int m_depth = 0;
    Token m_token;
    Value m_value; ///< Of a number or text token.
};

} // namespace

std::uint32_t parseExpression(ExpressionProgram& program, std::uint32_t begin, bool untilBraces,
                              std::uint32_t& root) {
    return Parser(program, begin, untilBraces).run(root);
}

} // namespace orrery::pipeline
