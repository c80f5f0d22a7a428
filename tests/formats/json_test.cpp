#include "core/formats/json.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <random>

namespace orrery::formats {
namespace {

TEST(Json, BuildsAndDumps) {
    Json json = Json::object({{"run", 12}, {"state", "queued"}, {"ok", true}, {"none", nullptr}});
    json.set("steps", Json::arrayOf(std::vector<std::string>{"a", "b"})).set("time", 1.5).set("run", 13);
    EXPECT_EQ(json.dump(),
              R"({"run":13,"state":"queued","ok":true,"none":null,"steps":["a","b"],"time":1.5})");
    EXPECT_EQ(json["steps"][std::size_t{1}].text(), "b");
    EXPECT_TRUE(json["nothing"]["at"]["all"].isNull());
    EXPECT_TRUE(json.erase("run"));
    EXPECT_FALSE(json.contains("run"));
}

TEST(Json, PrettyIsReadBack) {
    const Json json = Json::object({{"a", Json::array()}, {"b", Json::object({{"c", 1}})}});
    EXPECT_EQ(json.dumpPretty(), "{\n  \"a\": [],\n  \"b\": {\n    \"c\": 1\n  }\n}");
    EXPECT_EQ(*parseJson(json.dumpPretty()), json);
}

TEST(Json, NumbersKeepTypeAndValue) {
    EXPECT_EQ(Json(1.0).dump(), "1.0");
    EXPECT_EQ(Json(0.1).dump(), "0.1");
    EXPECT_EQ(Json(std::int64_t{INT64_MIN}).dump(), "-9223372036854775808");
    EXPECT_EQ(Json(std::nan("")).dump(), "null");
    EXPECT_EQ(Json(INFINITY).dump(), "null");
    EXPECT_TRUE(parseJson("9223372036854775807")->isInteger());
    EXPECT_FALSE(parseJson("9223372036854775808")->isInteger());
    EXPECT_DOUBLE_EQ(parseJson("1e3")->numberOr(0), 1000);
    EXPECT_EQ(Json(1), Json(1.0));
    for (const double value : {1e300, 1.0 / 3, 1763719683.123456, 5e-324})
        EXPECT_EQ(parseJson(Json(value).dump())->numberOr(0), value);
}

TEST(Json, CommonNumbersAreSpelledAsTheStandardLibraryDoes) {
    std::mt19937_64 random(testing::UnitTest::GetInstance()->random_seed());
    std::vector<double> values = {0, -0.0, -1, 1, 9999, 10'000, 100'000, 1e9, 0.000001, 0.5, -2.25};
    for (const double edge : {8589934591.999999, -8796710796.12419}) // Six places, and where five are enough.
        values.push_back(edge);
    for (int i = 0; i < 20'000; ++i) {
        values.push_back(static_cast<double>(random() % 4'000'000'000'000'000) / 1e6); // times
        values.push_back(static_cast<double>(random() % 100'000'000) / 1e4 - 5000);
        values.push_back(std::bit_cast<double>(random()));
    }
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        char expected[40];
        char* end = std::to_chars(expected, expected + sizeof expected - 2, value).ptr;
        if (std::find_if(expected, end, [](char c) { return c == '.' || c == 'e'; }) == end)
            end = std::copy_n(".0", 2, end);
        EXPECT_EQ(Json(value).dump(), std::string_view(expected, end));
        EXPECT_EQ(parseJson(Json(value).dump())->numberOr(-7), value);
    }
}

TEST(Json, NumbersOutsideADoubleAreRefusedOrZero) {
    EXPECT_FALSE(parseJson("1e999").ok());
    EXPECT_FALSE(parseJson("-" + std::string(400, '9')).ok());
    EXPECT_FALSE(parseJson("1e99999999999999999999").ok());
    EXPECT_EQ(parseJson("1e-999")->numberOr(1), 0);
    EXPECT_EQ(parseJson("0." + std::string(400, '0') + "1")->numberOr(1), 0);
    for (const char* bad : {"-", "1.", ".5", "+1", "1e", "1e+", "-a", "0x1", "1_0"})
        EXPECT_FALSE(parseJson(bad).ok()) << bad;
}

TEST(Json, EscapesBecomeCharacters) {
    EXPECT_EQ(parseJson(R"("a\"\\\/\b\f\n\r\t\u0041\u00e4\u20ac\ud834\udd1e!")")->text(),
              "a\"\\/\b\f\n\r\tA\u00e4\u20ac\U0001d11e!");
    for (const char* bad : {R"("\ud834")", R"("\udd1e")", R"("\ud834\u0041")", R"("\ud834x")", R"("\u12g4")",
                            R"("\u12")", R"("\)", "\"\xed\xa0\x80\"", "\"\xc0\x80\"", "\"\xf5\x80\x80\x80\""})
        EXPECT_FALSE(parseJson(bad).ok()) << bad;
}

TEST(Json, TextIsEscapedAndMadeValid) {
    EXPECT_EQ(Json("a\"b\\c\n\x01\x1f").dump(), R"("a\"b\\c\n\u0001\u001f")");
    EXPECT_EQ(Json("grün€𝄞").dump(), "\"grün€𝄞\"");
    EXPECT_EQ(Json("x\xff\xc3y\xed\xa0\x80").dump(), "\"x\uFFFD\uFFFDy\uFFFD\uFFFD\uFFFD\"");
    EXPECT_EQ(Json(std::string("a\0b", 3)).dump(), "\"a\\u0000b\"");
}

TEST(Json, GettersNameWhatIsWrong) {
    const Json json = *parseJson(R"({"a": 1, "b": "x", "c": [1], "d": {}, "e": true, "f": 1.5})");
    EXPECT_EQ(*json.getInteger("a"), 1);
    EXPECT_EQ(*json.getText("b"), "x");
    EXPECT_EQ((*json.getArray("c"))->size(), 1u);
    EXPECT_TRUE(json.getObject("d").ok());
    EXPECT_TRUE(*json.getBool("e"));
    EXPECT_EQ(*json.getNumber("f"), 1.5);
    EXPECT_EQ(*json.getNumber("a"), 1);
    EXPECT_EQ(json.getInteger("b").error().message(), "member 'b' must be an integer, but it is a text");
    EXPECT_THAT(json.getText("z").error().message(), testing::HasSubstr("'z' is missing"));
    EXPECT_FALSE(json.getInteger("f").ok());
}

TEST(Json, RefusesMalformedTextWithItsPlace) {
    for (const char* bad : {"", " ", "{", "[1,]", "{\"a\":1,}", "01", "nul", "\"\xff\"", "1 2", "{a:1}", "[1",
                            "\"\\x\"", "NaN", "'a'", "\"\n\"", "{\"a\"}", "]", "\xEF\xBB"}) {
        const auto result = parseJson(bad);
        ASSERT_FALSE(result.ok()) << bad;
        EXPECT_EQ(result.error().code(), ErrorCode::InvalidInput);
    }
    EXPECT_THAT(parseJson("{\n  \"a\": x}").error().message(), testing::HasSubstr("line 2, column 8"));
    EXPECT_THAT(parseJson(R"({"a":1,"b":2,"a":3})").error().message(),
                testing::HasSubstr("'a' is given twice"));
}

TEST(Json, LimitsHold) {
    EXPECT_TRUE(parseJson(std::string(64, '[') + std::string(64, ']')).ok());
    EXPECT_THAT(parseJson(std::string(100'000, '[')).error().message(), testing::HasSubstr("64 levels"));
    EXPECT_FALSE(parseJson(std::string(100, ' ') + "1", {.bytes = 100}).ok());
    EXPECT_TRUE(parseJson("[[1]]", {.depth = 2}).ok());
    EXPECT_FALSE(parseJson("[[[1]]]", {.depth = 2}).ok());
}

} // namespace
} // namespace orrery::formats
