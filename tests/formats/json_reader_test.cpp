#include "core/formats/json_reader.h"

#include <gtest/gtest.h>

namespace orrery::formats {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view sample =
    R"({"names":["a","b\u00e4"],"n":[1,-2.5,1e3],"deep":{"x":[[{}]],"y":null},"ok":true})";

std::string messageOf(std::string_view text) {
    const auto read = parseJson(text);
    return read.ok() ? "read" : read.error().message();
}

TEST(JsonReader, ValuesComeOneAfterTheOther) {
    JsonReader reader(R"( {"a" : [1, 2.5], "\u0062": "x\ty", "c": {"d": null, "e": false}} )");
    std::string_view name;
    std::string text;
    JsonNumber number;
    bool truth = true;
    ASSERT_EQ(reader.next(), Json::Type::Object);
    ASSERT_TRUE(reader.openObject() && reader.nextMember(name));
    EXPECT_EQ(name, "a");
    ASSERT_TRUE(reader.openArray() && reader.nextItem() && reader.readNumber(number));
    EXPECT_TRUE(number.whole);
    EXPECT_EQ(number.integer, 1);
    ASSERT_TRUE(reader.nextItem() && reader.readNumber(number));
    EXPECT_FALSE(number.whole);
    EXPECT_EQ(number.value, 2.5);
    EXPECT_FALSE(reader.nextItem());
    ASSERT_TRUE(reader.nextMember(name));
    EXPECT_EQ(name, "b");
    ASSERT_TRUE(reader.readText(text));
    EXPECT_EQ(text, "x\ty");
    ASSERT_TRUE(reader.nextMember(name) && reader.openObject() && reader.nextMember(name));
    EXPECT_TRUE(reader.readNull());
    ASSERT_TRUE(reader.nextMember(name));
    EXPECT_EQ(name, "e");
    ASSERT_TRUE(reader.readBool(truth));
    EXPECT_FALSE(truth);
    EXPECT_FALSE(reader.nextMember(name));
    EXPECT_FALSE(reader.nextMember(name));
    EXPECT_TRUE(reader.finish());
}

TEST(JsonReader, ASkippedValueIsChecked) {
    JsonReader good(sample);
    EXPECT_TRUE(good.skip() && good.finish());
    for (const char* bad : {R"({"a":[1,{"b":"\q"}]})", R"({"\q":1})", R"([["\ud834"]])", "[[01]]", "[1e999]",
                            "[[nul]]", "[trueish]", "[[1,]]", "[{\"a\" 1}]", "[{\"a\":1 \"b\":2}]", "[1 2]",
                            "[[1}]", "[{1:2}]", "[{\"a\":}]", "[,1]", "[1,,2]"}) {
        JsonReader reader(bad);
        EXPECT_FALSE(reader.skip() && reader.finish()) << bad;
        EXPECT_THAT(reader.error().message(), testing::HasSubstr("line 1, column ")) << bad;
    }
    JsonReader deep(std::string(1000, '[') + std::string(1000, ']'));
    EXPECT_FALSE(deep.skip());
    EXPECT_THAT(deep.error().message(), testing::HasSubstr("64 levels"));
}

TEST(JsonReader, TheFirstFailureStays) {
    JsonReader reader("[1, x, 2]");
    JsonNumber number;
    ASSERT_TRUE(reader.openArray() && reader.nextItem() && reader.readNumber(number) && reader.nextItem());
    EXPECT_EQ(reader.next(), Json::Type::Null);
    EXPECT_FALSE(reader.readNull());
    const std::string first = reader.error().message();
    std::string_view name;
    std::string text;
    EXPECT_FALSE(reader.nextItem() || reader.openObject() || reader.nextMember(name) ||
                 reader.readText(text) || reader.skip() || reader.finish());
    EXPECT_EQ(reader.error().message(), first);
}

TEST(JsonReader, TheWholeTextIsOneValue) {
    for (const char* bad :
         {"1]",     "]",         "}",          "1],[2",      "1,2",  ",1",      "[1]]",
          "[1}",    "{\"a\":1]", "[[1]",       "{\"a\":[1}", "[1],", "{} {}",   "\"a\"\"b\"",
          "\"a\"b", "1[",        "{\"a\":1}}", "[",          "{",    "{\"a\":", "null x"})
        EXPECT_THAT(messageOf(bad), testing::HasSubstr("line 1, column ")) << bad;
    for (std::size_t length = 0; length < sample.size(); ++length)
        EXPECT_FALSE(parseJson(sample.substr(0, length)).ok()) << length;
    EXPECT_TRUE(parseJson(sample).ok());
}

TEST(JsonReader, NulAndBackslashAreOrdinaryFaults) {
    for (const std::string_view bad :
         {"\0"sv, "1\0"sv, "[1\0]"sv, "[\0]"sv, "\"a\0b\""sv, "{}\0"sv, "[true\0]"sv, "{\"a\"\0:1}"sv, "\\"sv,
          "[\\]"sv, "\\\"a\""sv, "\"a\\"sv, "[1\\\"]\"]"sv})
        EXPECT_FALSE(parseJson(bad).ok()) << bad;
    EXPECT_EQ(parseJson(R"("a\u0000b")")->text(), "a\0b"sv);
}

TEST(JsonReader, EveryFaultHasItsPlace) {
    EXPECT_THAT(messageOf("{\n \"a\": \"x"), testing::HasSubstr("line 2, column 7: the text ends"));
    EXPECT_THAT(messageOf("{\n \"a\": \"x\xff\"}"), testing::HasSubstr("line 2, column 9: the bytes"));
    EXPECT_THAT(messageOf("[\"\\\"\t\"]"), testing::HasSubstr("line 1, column 5: a control character"));
    EXPECT_THAT(messageOf("[1,\n \"\\q\", 2]"),
                testing::HasSubstr("line 2, column 2: the text has an escape"));
    EXPECT_THAT(messageOf("{\"a\":1,\n\"\\q\":2}"),
                testing::HasSubstr("line 2, column 1: the text has an escape"));
    EXPECT_THAT(messageOf("[1,\n2 3]"), testing::HasSubstr("line 2, column 3: a comma"));
    EXPECT_THAT(messageOf("[1,\n0x2]"), testing::HasSubstr("line 2, column 1: the number"));
    EXPECT_THAT(messageOf("{\"a\":1,\n 2}"), testing::HasSubstr("line 2, column 2: a name"));
    EXPECT_THAT(messageOf("[1]\n x"), testing::HasSubstr("line 2, column 2: the text goes on"));
    EXPECT_THAT(messageOf("\xEF\xBB\xBF[1 2]"), testing::HasSubstr("line 1, column 4: a comma"));
    EXPECT_THAT(messageOf(""), testing::HasSubstr("line 1, column 1: a value"));
    EXPECT_THAT(messageOf("[1"), testing::HasSubstr("line 1, column 3"));
}

TEST(JsonReader, LongNumbersAndTextsOfAnyLengthAreRead) {
    EXPECT_EQ(parseJson("0." + std::string(3000, '0') + "1")->numberOr(1), 0);
    EXPECT_EQ(parseJson("-1138291234567890123.0")->numberOr(0), -1138291234567890123.0);
    EXPECT_EQ(parseJson("22538412345678901234.5")->numberOr(0), 22538412345678901234.5);
    EXPECT_EQ(parseJson("1" + std::string(2000, '0') + "e-2000")->numberOr(0), 1);
    EXPECT_EQ(parseJson("18446744073709551615")->numberOr(0), 18446744073709551615.0);
    EXPECT_EQ(parseJson("-9223372036854775809")->numberOr(0), -9223372036854775808.0);
    for (std::size_t length = 0; length < 300; ++length) { // Around the blocks that the library looks at.
        const std::string text(length, 'x');
        EXPECT_EQ(parseJson('"' + text + '"')->text(), text);
        EXPECT_EQ(parseJson("\"\\n" + text + "\\\"\"")->text(), '\n' + text + '"');
    }
}

} // namespace
} // namespace orrery::formats
