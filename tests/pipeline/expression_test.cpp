#include "core/pipeline/expression.h"

#include <fmt/core.h>
#include <gtest/gtest.h>

#include <random>

namespace orrery::pipeline {
namespace {

ValueScope scope() {
    ValueScope values;
    values.set("params",
               *formats::parseJson(R"({"lr":0.05,"n":3,"name":"Ada","on":true,"list":[3,1,2],"none":null})"));
    values.set("inputs", *formats::parseJson(R"({"metrics":{"auc":0.91,"f-1":2},"raw":"/data/x.csv"})"));
    values.set("matrix", *formats::parseJson(R"({"seed":2})"));
    values.stepOutput = [](std::string_view step, std::string_view output) -> Result<Value> {
        if (step != "train" && step != "a/b[x=1]")
            return Error(ErrorCode::NotFound, fmt::format("there is no step '{}'", step));
        return Value(fmt::format("/out/{}", output));
    };
    values.secret = [](std::string_view name) -> Result<Value> { return Value(fmt::format("<{}>", name)); };
    return values;
}

std::string evaluate(const std::string& text) {
    const Template parsed = Template::parse(text);
    const Result<Value> value = parsed.evaluate(scope());
    return value ? value->dump() : "!" + value.error().message();
}

struct Evaluation {
    const char* expression;
    const char* json;
};

TEST(Expression, Values) {
    const Evaluation cases[] = {
        {"params.lr", "0.05"},
        {"params.name", "\"Ada\""},
        {"params['name']", "\"Ada\""},
        {"inputs.metrics.auc > 0.9", "true"},
        {"inputs.metrics.f-1 - 1", "1"},
        {"1 + 2 * 3 - 4", "3"},
        {"(1 + 2) * 3", "9"},
        {"7 / 2", "3.5"},
        {"7 % 4", "3"},
        {"-params.n", "-3"},
        {"1.5 + 1", "2.5"},
        {"2 - -2", "4"},
        {"'a' + \"b\"", "\"ab\""},
        {"'it''s'", "\"it's\""},
        {"[1, 'x', true, null]", "[1,\"x\",true,null]"},
        {"[1] + [2]", "[1,2]"},
        {"params.list[0]", "3"},
        {"params.list[-1]", "2"},
        {"params.list[params.n - 2]", "1"},
        {"1 == 1.0", "true"},
        {"'1' == 1", "false"},
        {"null == params.none", "true"},
        {"'a' < 'b'", "true"},
        {"3 >= 3 && !false", "true"},
        {"false || params.list", "true"},
        {"params.on ? 'yes' : 'no'", "\"yes\""},
        {"params.n == 4 ? 1 : params.n == 3 ? 2 : 3", "2"},
        {"if(params.on, 1, missing.name)", "1"},
        {"default(params.nothing, 5)", "5"},
        {"default(params.none, 6)", "6"},
        {"default(params.n, 7)", "3"},
        {"steps.train.outputs.model", "\"/out/model\""},
        {"steps['a/b[x=1]'].outputs.model", "\"/out/model\""},
        {"secrets.TOKEN", "\"<TOKEN>\""},
        {"len('größe')", "5"},
        {"len(params.list)", "3"},
        {"contains('hello', 'ell')", "true"},
        {"contains(params.list, 2)", "true"},
        {"contains(params, 'lr')", "true"},
        {"startsWith('abc', 'ab')", "true"},
        {"endsWith('abc', 'bc')", "true"},
        {"lower('AbÄ')", "\"abÄ\""},
        {"upper('ab')", "\"AB\""},
        {"join(params.list, '-')", "\"3-1-2\""},
        {"join([1.5, 'x'])", "\"1.5,x\""},
        {"split('a,b,,c')", "[\"a\",\"b\",\"\",\"c\"]"},
        {"fromJson('{\"a\": [1, 2]}').a[1]", "2"},
        {"toJson(params.list)", "\"[3,1,2]\""},
        {"format('{0}-{1}-{0}', 1, 'x')", "\"1-x-1\""},
        {"format('{} {} {{}}', 'a', 'b')", "\"a b {}\""},
        {"min(3, 1, 2)", "1"},
        {"max(params.list)", "3"},
        {"sum(params.list)", "6"},
        {"int('42') + int(3.9) + int(true)", "46"},
        {"float('1e-3')", "0.001"},
        {"string(1.0)", "\"1\""},
        {"range(3)", "[0,1,2]"},
        {"range(5, 0, -2)", "[5,3,1]"},
        {"round(2.5)", "3"},
        {"round(1.23456, 2)", "1.23"},
        {"floor(-1.5)", "-2"},
        {"ceil(1.1)", "2"},
        {"abs(-3)", "3"},
        {"replace('a.b.c', '.', '/')", "\"a/b/c\""},
        {"trim('  x ')", "\"x\""},
        {"basename('/a/b.csv')", "\"b.csv\""},
        {"dirname('/a/b.csv')", "\"/a\""},
        {"keys(inputs.metrics)", "[\"auc\",\"f-1\"]"},
        {"  1  ", "1"},
    };
    for (const Evaluation& c : cases)
        EXPECT_EQ(evaluate(fmt::format("${{{{ {} }}}}", c.expression)), c.json) << c.expression;
}

TEST(Expression, Templates) {
    EXPECT_EQ(evaluate("plain"), "\"plain\"");
    EXPECT_EQ(evaluate(""), "\"\"");
    EXPECT_EQ(evaluate("--lr ${{ params.lr }} --n ${{params.n}}!"), "\"--lr 0.05 --n 3!\"");
    EXPECT_EQ(evaluate("$${{ params.lr }}"), "\"${{ params.lr }}\"");
    EXPECT_EQ(evaluate("${{ '}}' }}"), "\"}}\"");
    EXPECT_EQ(evaluate("$HOME ${X} $"), "\"$HOME ${X} $\"");
    EXPECT_EQ(evaluate("x${{ params.none }}y${{ params.list }}"), "\"xy[3,1,2]\"");
    EXPECT_EQ(*Template::parseCondition("params.n == 3").evaluate(scope()), Value(true));
    EXPECT_EQ(*Template::parseCondition("${{ params.n == 3 }}").evaluate(scope()), Value(true));
    EXPECT_EQ(*Template::constant(Value(3)).evaluate(scope()), Value(3));
    EXPECT_TRUE(Template().empty());
    EXPECT_TRUE(Template::parse("x").isLiteral());
    EXPECT_TRUE(Template::parse("${{ 1 }}").isSingleExpression());
    EXPECT_FALSE(Template::parse(" ${{ 1 }}").isSingleExpression());
}

struct ExpressionFault {
    const char* text;
    std::uint32_t begin;
    std::uint32_t end;
    const char* part; ///< Of the message.
    const char* replacement = "";
};

TEST(Expression, FaultsHavePlaces) {
    const ExpressionFault faults[] = {
        {"${{ }}", 3, 4, "empty"},
        {"x ${{ params.lr", 5, 15, "not closed"},
        {"${{ 1 + }}", 8, 8, "ends where a value"},
        {"${{ a b }}", 6, 7, "'b' stands where an operator"},
        {"${{ a and b }}", 6, 9, "write '&&'", "&&"},
        {"${{ not a }}", 8, 9, "'a' stands"},
        {"${{ a = b }}", 6, 7, "write '=='", "=="},
        {"${{ lenght(a) }}", 4, 10, "no function 'lenght'"},
        {"${{ uper('a') }}", 4, 8, "did you mean 'upper'", "upper"},
        {"${{ 'abc }}", 4, 11, "not closed"},
        {"${{ (1 }}", 7, 7, "')'"},
        {"${{ a.  }}", 8, 8, "a name"},
        {"${{ len() }}", 4, 9, "len(value) was given 0 values"},
        {"${{ min() }}", 4, 9, "was given 0"},
        {"${{ 1abc }}", 4, 6, "not a number"},
        {"${{ a $ b }}", 6, 7, "'$' stands"},
        {"${{ 1 < 2 < 3 }}", 10, 11, "'<' stands"},
    };
    for (const ExpressionFault& fault : faults) {
        const Template parsed = Template::parse(fault.text);
        ASSERT_TRUE(parsed.error()) << fault.text;
        EXPECT_EQ(parsed.error()->begin, fault.begin) << fault.text << ": " << parsed.error()->message;
        EXPECT_EQ(parsed.error()->end, fault.end) << fault.text << ": " << parsed.error()->message;
        EXPECT_THAT(parsed.error()->message, testing::HasSubstr(fault.part)) << fault.text;
        EXPECT_FALSE(parsed.evaluate(scope()).ok());
    }
}

TEST(Expression, FailuresWhenEvaluated) {
    const ExpressionFault faults[] = {
        {"a ${{ params.lrr }}", 6, 16, "did you mean 'lr'"},
        {"${{ parms.lr }}", 4, 12, "did you mean 'params'"},
        {"${{ params.n.x }}", 4, 14, "has no members"},
        {"${{ 1 + 'a' }}", 4, 11, "cannot be added"},
        {"${{ 1 - 'a' }}", 4, 11, "arithmetic needs"},
        {"${{ 1 / 0 }}", 4, 9, "divides by zero"},
        {"${{ 1 % 0 }}", 4, 9, "divides by zero"},
        {"${{ 9223372036854775807 + 1 }}", 4, 27, "64 bits"},
        {"${{ params.list[9] }}", 4, 18, "no index 9"},
        {"${{ 1 < 'a' }}", 4, 11, "no order"},
        {"${{ len(params.n) }}", 8, 16, "was given an integer"},
        {"${{ fromJson('{') }}", 4, 17, "malformed"},
        {"${{ int('x') }}", 4, 12, "not a number"},
        {"${{ range(100000) }}", 4, 17, "10000"},
        {"${{ range(1, 2, 0) }}", 4, 18, "must not be 0"},
        {"${{ steps.trian.outputs.m }}", 4, 25, "no step 'trian'"},
        {"${{ -'x' }}", 4, 8, "needs a number"},
    };
    for (const ExpressionFault& fault : faults) {
        const Template parsed = Template::parse(fault.text);
        ASSERT_FALSE(parsed.error()) << fault.text;
        Value value;
        const auto failure = parsed.evaluateTo(value, scope());
        ASSERT_TRUE(failure) << fault.text;
        EXPECT_EQ(failure->begin, fault.begin) << fault.text;
        EXPECT_EQ(failure->end, fault.end) << fault.text;
        EXPECT_THAT(failure->message, testing::HasSubstr(fault.part)) << fault.text;
    }
}

TEST(Expression, IsBounded) {
    EXPECT_TRUE(Template::parse("${{ " + std::string(10'000, '(') + " }}").error());
    EXPECT_TRUE(Template::parse("${{ " + std::string(10'000, '!') + "1 }}").error());
    EXPECT_TRUE(Template::parse("${{ " + std::string(10'000, '-') + "1 }}").error());
    EXPECT_TRUE(Template::parse("${{ " + std::string(10'000, '[') + " }}").error());
    std::string longSum = "1";
    for (int i = 0; i < 3000; ++i)
        longSum += "+1";
    EXPECT_TRUE(Template::parse("${{ " + longSum + " }}").error());
    std::string doubling = "'" + std::string(1000, 'x') + "'";
    for (int i = 0; i < 12; ++i)
        doubling = "replace(" + doubling + ",'x','xxxxxxxx')";
    EXPECT_FALSE(Template::parse("${{ " + doubling + " }}").evaluate(scope()).ok());
    std::string lists = "range(10000)";
    for (int i = 0; i < 200; ++i)
        lists += "+range(10000)";
    EXPECT_FALSE(Template::parse("${{ " + lists + " }}").evaluate(scope()).ok());
}

TEST(Expression, References) {
    const Template text = Template::parse("${{ steps.a.outputs.x }} ${{ params['b'] + matrix[inputs.k].z }}");
    ASSERT_EQ(text.references().size(), 4u);
    EXPECT_EQ(text.references()[0].text(), "steps.a.outputs.x");
    EXPECT_EQ(text.references()[1].text(), "params.b");
    EXPECT_EQ(text.references()[2].text(), "matrix");
    EXPECT_EQ(text.references()[3].text(), "inputs.k");
    EXPECT_TRUE(text.uses("matrix"));
    EXPECT_FALSE(text.uses("secrets"));
    EXPECT_EQ(text.partRange(text.references()[0], 1), (std::pair{10u, 11u}));
    EXPECT_EQ(Template::parse("${{ steps.a.outputs.x }}").asReference()->text(), "steps.a.outputs.x");
    EXPECT_FALSE(Template::parse("${{ steps.a.outputs.x + 1 }}").asReference());
}

TEST(Expression, Rewriting) {
    const auto rename = [](const Reference& reference) -> std::optional<std::string> {
        if (reference.path[0] != "inputs")
            return std::nullopt;
        return "(" + reference.path[1] + ")";
    };
    EXPECT_EQ(Template::parse("a ${{ inputs.x + 1 }} ${{ params.y }}").withReferences(rename).text(),
              "a ${{ (x) + 1 }} ${{ params.y }}");
    EXPECT_EQ(Template::parse("it's ${{ params.n }}").asExpression(), "('it''s ' + string(params.n))");
    EXPECT_EQ(Template::parse("${{ params.n }}").asExpression(), "(params.n)");
    EXPECT_EQ(Template::parse("x").asExpression(), "'x'");
    for (const char* text : {"a ${{ params.n }} b", "${{ params.list }}", "it's", "$${{ x"}) {
        const Template original = Template::parse(text);
        const Template again = Template::parse("${{ " + original.asExpression() + " }}");
        EXPECT_EQ(*again.evaluate(scope()), *original.evaluate(scope())) << text;
    }
}

TEST(Expression, StaticTypes) {
    const auto typeOf = [](const Reference& reference) {
        if (reference.text() == "params.n")
            return StaticType::Integer;
        if (reference.text() == "params.name")
            return StaticType::Text;
        return StaticType::Any;
    };
    const auto faults = [&](const char* expression) {
        return checkTypes(Template::parse(fmt::format("${{{{ {} }}}}", expression)), typeOf).size();
    };
    for (const char* fine :
         {"params.n + 1", "params.x - 'a' == 1", "params.name + 'x'", "len(params.name)", "params.x[0].y",
          "max(params.x)", "params.n == null", "default(params.name, 3)", "params.x ? 1 : 'a'"})
        EXPECT_EQ(faults(fine), fine == std::string("params.x - 'a' == 1") ? 1u : 0u) << fine;
    for (const char* bad :
         {"params.n + 'a'", "params.name * 2", "len(params.n)", "params.name == params.n", "params.name < 1",
          "-params.name", "upper(3)", "params.n.x()", "params.name[0]", "join('a')"})
        EXPECT_TRUE(faults(bad) == 1 || Template::parse(fmt::format("${{{{ {} }}}}", bad)).error()) << bad;
    StaticType result{};
    checkTypes(Template::parse("${{ 1 < 2 }}"), typeOf, &result);
    EXPECT_EQ(result, StaticType::Boolean);
    checkTypes(Template::parse("x ${{ 1 }}"), typeOf, &result);
    EXPECT_EQ(result, StaticType::Text);
}

TEST(Expression, RandomTextsNeverBreakIt) {
    const unsigned seed = 7;
    std::mt19937 random(seed);
    const std::vector<std::string> words = {
        "${{",     "}}", "params", ".",     "n",  "(",  ")", "[", "]", "'",   "\"",     "1",
        "1.5",     "+",  "-",      "!",     "&&", "||", "?", ":", ",", "len", "format", "range",
        "default", " ",  "list",   "steps", "==", "<",  "é", "$", "%", "e9"};
    int good = 0;
    const ValueScope values = scope();
    for (int i = 0; i < 20'000; ++i) {
        std::string text = "${{ ";
        for (std::size_t count = random() % 12; count; --count)
            text += words[random() % words.size()];
        text += " }}";
        const Template parsed = Template::parse(text);
        if (parsed.error()) {
            ASSERT_LE(parsed.error()->begin, parsed.error()->end) << "seed " << seed << ": " << text;
            ASSERT_LE(parsed.error()->end, text.size() + 1) << "seed " << seed << ": " << text;
        }
        good += parsed.evaluate(values).ok();
    }
    EXPECT_GT(good, 50);
}

} // namespace
} // namespace orrery::pipeline
