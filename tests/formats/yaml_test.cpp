#include "core/formats/yaml.h"

#include <gtest/gtest.h>

namespace orrery::formats::yaml {
namespace {

std::string jsonOf(std::string text) {
    const auto tree = Tree::read(std::move(text));
    if (!tree->diagnostics().empty())
        return "!" + tree->diagnostics().front().id;
    return toJson(tree->root()).dump();
}

struct Case {
    const char* text;
    const char* json;
};

TEST(Yaml, ReadsWhatPeopleWrite) {
    const Case cases[] = {
        {"", "null"},
        {"# only a comment\n", "null"},
        {"a: 1", R"({"a":1})"},
        {"---\na: 1\n", R"({"a":1})"},
        {"# c\n---\na: 1\n", R"({"a":1})"},
        {"a: 1\nb: 2.5\nc: x y\n", R"({"a":1,"b":2.5,"c":"x y"})"},
        {"a:\n  b:\n    c: d\n  e: f\ng: h", R"({"a":{"b":{"c":"d"},"e":"f"},"g":"h"})"},
        {"a:\n- 1\n- 2\nb:\n  - 3", R"({"a":[1,2],"b":[3]})"},
        {"- - 1\n  - 2\n- a: 1\n  b: 2\n-\n- x", R"([[1,2],{"a":1,"b":2},null,"x"])"},
        {"a:\nb: ~\nc: null\nd: ''", R"({"a":null,"b":null,"c":null,"d":""})"},
        {"a: true\nb: False\nc: yes\nd: \"true\"", R"({"a":true,"b":false,"c":"yes","d":"true"})"},
        {"a: 0x1F\nb: 0o17\nc: 1e3\nd: -7\ne: +3\nf: 1.\ng: .5\nh: 1_000",
         R"({"a":31,"b":15,"c":1000.0,"d":-7,"e":3,"f":1.0,"g":0.5,"h":"1_000"})"},
        {"a: [1, two, 'three', \"f\\tour\"]\nb: { x: 1, y: [2], z: {} }\nc: []",
         R"({"a":[1,"two","three","f\tour"],"b":{"x":1,"y":[2],"z":{}},"c":[]})"},
        {"a: [1,\n  2, # two\n  3]\nb: 4", R"({"a":[1,2,3],"b":4})"},
        {"a: 'it''s'\nb: \"q\\\"\\u00e9\\x41\"", "{\"a\":\"it's\",\"b\":\"q\\\"éA\"}"},
        {"a: b # c\nd: e#f\ng: 'h' # i", R"({"a":"b","d":"e#f","g":"h"})"},
        {"a: |\n  x\n    y\n\n  z\nb: 1", R"({"a":"x\n  y\n\nz\n","b":1})"},
        {"a: >\n  x\n  y\n\n  z\n   w\n  v\nb: 1", R"({"a":"x y\nz\n w\nv\n","b":1})"},
        {"a: |-\n  x\nb: |+\n  y\n\nc: >-\n  p\n  q\n", R"({"a":"x","b":"y\n\n","c":"p q"})"},
        {"- |\n x\n- >\n y", "[\"x\\n\",\"y\"]"},
        {"a: \"b: c\"\n\"d e\": f\n'g': h", R"({"a":"b: c","d e":"f","g":"h"})"},
        {"a: x:y http://z\nb: -1\nc: - d", "!yaml-syntax"},
        {"run: python3 p.py --in ${{ inputs.raw }} --out ${{ outputs.table }}  # c",
         R"({"run":"python3 p.py --in ${{ inputs.raw }} --out ${{ outputs.table }}"})"},
        {"when: ${{ run.state == 'running' }}", R"({"when":"${{ run.state == 'running' }}"})"},
        {"a: one\n  two\nb: \"x\n  y\"", R"({"a":"one two","b":"x y"})"},
        {"? a\n: b", R"({"a":"b"})"},
        {"\xEF\xBB\xBF"
         "a: 1",
         R"({"a":1})"},
        {"a: 1\r\nb:\r\n  - x\r\n", R"({"a":1,"b":["x"]})"},
        {"a: |2\n   x\n  y\n", R"({"a":" x\ny\n"})"},
        {"{a: 1, b}", R"({"a":1,"b":null})"},
        {"null: 1\n~: 2", R"({"null":1,"~":2})"},
    };
    for (const Case& c : cases)
        EXPECT_EQ(jsonOf(c.text), c.json) << c.text;
}

TEST(Yaml, SpansAreExact) {
    const std::string source =
        "a: 'x'   # c\nb:\n  - one\n  - [2, {k: \"v\"}]\nc: |\n  text\n  more\n\nd:\ne: plain words  \n";
    const auto tree = Tree::read(source);
    ASSERT_TRUE(tree->diagnostics().empty());
    const auto textOf = [&](Node node) { return std::string(tree->textAt(node.span())); };
    const Node root = tree->root();
    EXPECT_EQ(textOf(root.find("a")), "'x'");
    EXPECT_EQ(textOf(root.findKey("b")), "b");
    EXPECT_EQ(textOf(root.find("b")), "- one\n  - [2, {k: \"v\"}]");
    EXPECT_EQ(textOf(*std::next(root.find("b").items().begin())), "[2, {k: \"v\"}]");
    EXPECT_EQ(textOf(root.find("c")), "|\n  text\n  more");
    EXPECT_EQ(textOf(root.find("d")), "");
    EXPECT_EQ(root.find("d").span().begin, source.find("d:") + 2);
    EXPECT_EQ(textOf(root.find("e")), "plain words");
    EXPECT_EQ(root.span().end, source.find("plain words") + 11);
    EXPECT_EQ(root.find("c").range(), (SourceRange{5, 4, 7, 7}));
    EXPECT_EQ(root.size(), 5u);
    EXPECT_FALSE(root.find("z"));
    EXPECT_EQ(root.find("z").text(), "");
}

TEST(Yaml, PlacesInsideTexts) {
    const auto tree = Tree::read("a: 'it''s x'\nb: \"\\u00e9\\tx\"\nc: |\n  one\n  two x\nd: plain x\n");
    ASSERT_TRUE(tree->diagnostics().empty());
    for (const Entry entry : tree->root().entries()) {
        const std::size_t at = entry.value.text().find('x');
        EXPECT_EQ(tree->source()[entry.value.sourceOffset(at)], 'x') << entry.name();
    }
    EXPECT_EQ(tree->root().find("c").rangeOfText(8, 9), (SourceRange{5, 7, 5, 8}));
}

TEST(Yaml, RepeatedKeysAreReported) {
    std::string text = "a: 1\nb: 2\na: 3\n";
    EXPECT_EQ(jsonOf(text), "!duplicate-key");
    EXPECT_EQ(toJson(Tree::read(text)->root()).dump(), R"({"a":1,"b":2})");
    const auto tree = Tree::read(text);
    EXPECT_EQ(tree->diagnostics()[0].range, (SourceRange{3, 1, 3, 2}));
    EXPECT_THAT(tree->diagnostics()[0].message, testing::HasSubstr("line 1"));
    std::string many;
    for (int i = 0; i < 20; ++i)
        many += "k" + std::to_string(i % 15) + ": 1\n";
    EXPECT_EQ(Tree::read(many)->diagnostics().size(), 5u);
}

TEST(Yaml, EncodedScalarsAreReadBack) {
    for (const char* text :
         {"",     "plain", "two words", " lead",     "trail ",      "a: b",  "a #b",
          "#x",   "- x",   "-x",        "-",         "1",           "1.5",   "true",
          "null", "~",     "it's",      "say \"x\"", "line\nbreak", "tab\t", "${{ params.x }}",
          "[a]",  "{a}",   "a, b",      "key:",      "?",           "!x",    "&x",
          "*x",   "|",     ">",         "%",         "@x",          "`x",    "---",
          "...",  "a\x7f", "x:y",       "=",         "grün",        "$${{",  "${{ a ? b : c }}",
          "0x1f", "no",    "\x01"}) {
        EXPECT_EQ(Tree::read("k: " + encodeScalar(text) + "\n")->root().find("k").text(), text) << text;
        EXPECT_EQ(toJson(Tree::read("k: " + encodeScalar(text) + "\n")->root().find("k")), Json(text))
            << text;
        EXPECT_EQ(toJson(Tree::read("k: [" + encodeScalar(text, true) + "]\n")->root().find("k")),
                  Json(Json::Array{Json(text)}))
            << text;
    }
    const Json value = *parseJson(R"({"a":[1,true,null,"x y",{"b: c":"1"}],"d":{},"e":[]})");
    EXPECT_EQ(toJson(Tree::read("v: " + encodeFlow(value))->root().find("v")), value);
}

} // namespace
} // namespace orrery::formats::yaml
