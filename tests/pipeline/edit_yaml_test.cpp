#include "core/pipeline/edit_yaml.h"

#include <gtest/gtest.h>

#include <gmock/gmock.h>

namespace orrery::pipeline {
namespace {

using formats::Json;

YamlEditor editorOf(std::string text) {
    return YamlEditor(formats::yaml::Tree::read(std::move(text)));
}

/// The text after an operation; the operation's inverse must lead back.
std::string after(const std::string& text, const std::function<Result<void>(YamlEditor&)>& change) {
    YamlEditor editor = editorOf(text);
    const Result<void> done = change(editor);
    if (!done.ok()) {
        EXPECT_EQ(editor.text(), text) << "a refused edit changes nothing";
        return "refused: " + done.error().message();
    }
    std::string undone = editor.text();
    EXPECT_TRUE(editor.inverse().applyTo(undone).ok());
    EXPECT_EQ(undone, text);
    std::string redone = text;
    EXPECT_TRUE(editor.forward().applyTo(redone).ok());
    EXPECT_EQ(redone, editor.text());
    return editor.text();
}

std::string set(const std::string& text, const YamlPath& path, const Json& value) {
    return after(text, [&](YamlEditor& editor) { return editor.set(path, value); });
}

std::string removed(const std::string& text, const YamlPath& path) {
    return after(text, [&](YamlEditor& editor) { return editor.remove(path); });
}

std::string block(const std::string& text, const YamlPath& map, const std::string& key,
                  const std::string& body, const std::string& behind = {}) {
    return after(text, [&](YamlEditor& editor) { return editor.insertBlock(map, key, body, behind); });
}

TEST(YamlEditor, SetKeepsQuotesAndComments) {
    EXPECT_EQ(set("a: 1 # one\n", {"a"}, 2), "a: 2 # one\n");
    EXPECT_EQ(set("a: 'x'\n", {"a"}, "it's"), "a: 'it''s'\n");
    EXPECT_EQ(set("a: \"x\"  # c\n", {"a"}, "y"), "a: \"y\"  # c\n");
    EXPECT_EQ(set("a: x\n", {"a"}, "true"), "a: \"true\"\n");
    EXPECT_EQ(set("a: x\n", {"a"}, true), "a: true\n");
    EXPECT_EQ(set("a: {b: 1, c: 2}\n", {"a", "b"}, "x, y"), "a: {b: \"x, y\", c: 2}\n");
    EXPECT_EQ(set("a:\n  - 1\n  - 2 # two\n", {"a", "1"}, 3), "a:\n  - 1\n  - 3 # two\n");
    EXPECT_EQ(set("a: ${{ x }}\n", {"a"}, "${{ y }}"), "a: ${{ y }}\n");
}

TEST(YamlEditor, SetFillsLeftOutValues) {
    EXPECT_EQ(set("a:\nb: 1\n", {"a"}, 2), "a: 2\nb: 1\n");
    EXPECT_EQ(set("a: # why\nb: 1\n", {"a"}, "x"), "a: x # why\nb: 1\n");
    EXPECT_EQ(set("a: ~\n", {"a"}, "x"), "a: x\n");
    EXPECT_EQ(set("a:\n  -\n  - 2\n", {"a", "0"}, 1), "a:\n  - 1\n  - 2\n");
}

TEST(YamlEditor, SetReplacesCollections) {
    EXPECT_EQ(set("a:\n  b: 1\n  c: 2\nd: 3\n", {"a"}, 5), "a: 5\nd: 3\n");
    EXPECT_EQ(set("a: # note\n  b: 1\n", {"a"}, 5), "a: 5 # note\n");
    EXPECT_EQ(set("a:\n- 1\n- 2", {"a"}, 5), "a: 5");
    EXPECT_EQ(set("a: [1,\n  2] # c\n", {"a"}, Json::array().push(1)), "a: [1] # c\n");
    EXPECT_EQ(set("a: 1\n", {"a"}, Json::object({{"x", 1}, {"y", "two"}})), "a: { x: 1, y: two }\n");
}

TEST(YamlEditor, SetWritesLinesAsABlock) {
    EXPECT_EQ(set("a: x\nb: 1\n", {"a"}, "one\ntwo\n"), "a: |\n  one\n  two\nb: 1\n");
    EXPECT_EQ(set("a: |\n  one\nb: 1\n", {"a"}, "one\n\nthree"), "a: |-\n  one\n\n  three\nb: 1\n");
    EXPECT_EQ(set("a: |\n  one\nb: 1\n", {"a"}, "short"), "a: short\nb: 1\n");
    EXPECT_EQ(set("a: { b: x }\n", {"a", "b"}, "one\ntwo"), "a: { b: \"one\\ntwo\" }\n");
    EXPECT_EQ(set("a: x # c\n", {"a"}, "one\ntwo"), "a: \"one\\ntwo\" # c\n");
    EXPECT_EQ(set("a: x\r\nb: 1\r\n", {"a"}, "one\ntwo\n"), "a: |\r\n  one\r\n  two\r\nb: 1\r\n");
}

TEST(YamlEditor, SetAddsKeys) {
    EXPECT_EQ(set("a: 1\n", {"b"}, 2), "a: 1\nb: 2\n");
    EXPECT_EQ(set("a: 1", {"b"}, 2), "a: 1\nb: 2");
    EXPECT_EQ(set("a: 1\r\n", {"b"}, 2), "a: 1\r\nb: 2\r\n");
    EXPECT_EQ(set("a:\n    b: 1\n", {"a", "c"}, 2), "a:\n    b: 1\n    c: 2\n");
    EXPECT_EQ(set("a:\n  b: 1 # one\n  # end of a\n\nz: 0\n", {"a", "c"}, 2),
              "a:\n  b: 1 # one\n  c: 2\n  # end of a\n\nz: 0\n");
    EXPECT_EQ(set("a: { b: 1 }\n", {"a", "c"}, 2), "a: { b: 1, c: 2 }\n");
    EXPECT_EQ(set("a: {b: 1,}\n", {"a", "c"}, 2), "a: {b: 1, c: 2}\n");
    EXPECT_EQ(set("a: {}\n", {"a", "c"}, 2), "a:\n  c: 2\n");
    EXPECT_EQ(set("a: {} # none\nz: 0\n", {"a", "c"}, 2), "a: # none\n  c: 2\nz: 0\n");
    EXPECT_EQ(set("a:\nz: 0\n", {"a", "c"}, 2), "a:\n  c: 2\nz: 0\n");
    EXPECT_EQ(set("a: 1\n", {"b", "c", "d"}, 2), "a: 1\nb:\n  c:\n    d: 2\n");
    EXPECT_EQ(set("{ a: 1 }\n", {"b", "c"}, 2), "{ a: 1, b: { c: 2 } }\n");
    EXPECT_EQ(set("a: 1\n", {"a", "b"}, 2), "refused: 'a' is no map, so it cannot have 'b'.");
}

TEST(YamlEditor, SetAddsToFlowCollectionsOfManyLines) {
    EXPECT_EQ(set("a: {\n  b: 1, # one\n  c: 2 # two\n}\n", {"a", "d"}, 3),
              "a: {\n  b: 1, # one\n  c: 2, # two\n  d: 3\n}\n");
    EXPECT_EQ(set("a: {\n  b: 1,\n  c: 2,\n}\n", {"a", "d"}, 3), "a: {\n  b: 1,\n  c: 2,\n  d: 3,\n}\n");
}

TEST(YamlEditor, RemoveTakesOnlyItsLines) {
    EXPECT_EQ(removed("a: 1\nb: 2 # two\nc: 3\n", {"b"}), "a: 1\nc: 3\n");
    EXPECT_EQ(removed("a: 1\n# about b\nb:\n  x: 1\n\nc: 3\n", {"b"}), "a: 1\n# about b\n\nc: 3\n");
    EXPECT_EQ(removed("a: 1\n\nb: 2\n\nc: 3\n", {"b"}), "a: 1\n\nc: 3\n");
    EXPECT_EQ(removed("a: 1\nb: 2", {"b"}), "a: 1");
    EXPECT_EQ(removed("a: 1\r\nb: 2", {"b"}), "a: 1");
    EXPECT_EQ(removed("a:\n  b: 1\nz: 0\n", {"a", "b"}), "a: {}\nz: 0\n");
    EXPECT_EQ(removed("a: { b: 1, c: 2, d: 3 }\n", {"a", "c"}), "a: { b: 1, d: 3 }\n");
    EXPECT_EQ(removed("a: { b: 1, c: 2 }\n", {"a", "c"}), "a: { b: 1 }\n");
    EXPECT_EQ(removed("a: { b: 1, c: 2 }\n", {"a", "b"}), "a: { c: 2 }\n");
    EXPECT_EQ(removed("a: { b: 1 }\n", {"a", "b"}), "a: {}\n");
    EXPECT_EQ(removed("a: [x, y]\n", {"a", "0"}), "a: [y]\n");
    EXPECT_EQ(removed("a:\n- x\n- y # why\n- z\n", {"a", "1"}), "a:\n- x\n- z\n");
    EXPECT_EQ(removed("a:\n- -5\n- -6\n", {"a", "1"}), "a:\n- -5\n");
    EXPECT_EQ(removed("a:\n- x: 1\n  y: 2\n", {"a", "0", "x"}), "a:\n- y: 2\n");
    EXPECT_EQ(removed("a: 1\n", {"b"}), "refused: 'b' is not in the file.");
}

TEST(YamlEditor, RemoveAndPrune) {
    const auto prune = [](const std::string& text) {
        return after(text, [](YamlEditor& editor) {
            return editor.removeAndPrune({"s", "a", "in", "x"}, 2);
        });
    };
    EXPECT_EQ(prune("s:\n  a:\n    run: x\n    in: { x: 1 }\n"), "s:\n  a:\n    run: x\n");
    EXPECT_EQ(prune("s:\n  a:\n    run: x\n    in: { x: 1, y: 2 }\n"),
              "s:\n  a:\n    run: x\n    in: { y: 2 }\n");
    EXPECT_EQ(prune("s:\n  a:\n    in: { x: 1 }\n"), "s:\n  a: {}\n");
}

TEST(YamlEditor, RenameKeepsTheQuotes) {
    const auto renamed = [](const std::string& text, const YamlPath& path, const std::string& name) {
        return after(text, [&](YamlEditor& editor) { return editor.renameKey(path, name); });
    };
    EXPECT_EQ(renamed("a: 1 # c\n", {"a"}, "b"), "b: 1 # c\n");
    EXPECT_EQ(renamed("'a' : 1\n", {"a"}, "b c"), "'b c' : 1\n");
    EXPECT_EQ(renamed("x: { a: 1 }\n", {"x", "a"}, "b"), "x: { b: 1 }\n");
    EXPECT_EQ(renamed("a: 1\nb: 2\n", {"a"}, "b"), "refused: 'b' is there already: choose another name.");
}

TEST(YamlEditor, AppendToLists) {
    const auto appended = [](const std::string& text, const Json& value) {
        return after(text, [&](YamlEditor& editor) { return editor.append({"a"}, value); });
    };
    EXPECT_EQ(appended("a: [x]\n", "y"), "a: [x, y]\n");
    EXPECT_EQ(appended("a: []\n", "y"), "a: [y]\n");
    EXPECT_EQ(appended("a:\n- x\nb: 1\n", "y"), "a:\n- x\n- y\nb: 1\n");
    EXPECT_EQ(appended("a:\n  - x # c\n", "- y"), "a:\n  - x # c\n  - \"- y\"\n");
    EXPECT_EQ(appended("b: 1\n", "y"), "b: 1\na: [y]\n");
    EXPECT_EQ(appended("a:\n", "y"), "a: [y]\n");
    EXPECT_EQ(appended("a: 1\n", "y"), "refused: 'a' is no list.");
}

TEST(YamlEditor, InsertBlock) {
    EXPECT_EQ(block("s:\n  a:\n    run: x\n", {"s"}, "b", "run: |\n  one\n  two\nafter: [a]\n"),
              "s:\n  a:\n    run: x\n  b:\n    run: |\n      one\n      two\n    after: [a]\n");
    EXPECT_EQ(block("s:\n  a: {}\n\n  c: {}\nz: 0\n", {"s"}, "b", "run: x", "a"),
              "s:\n  a: {}\n\n  b:\n    run: x\n\n  c: {}\nz: 0\n");
    EXPECT_EQ(block("o: 1\n", {"s"}, "a", "run: x"), "o: 1\ns:\n  a:\n    run: x\n");
    EXPECT_EQ(block("o: 1", {"s"}, "a", "run: x"), "o: 1\ns:\n  a:\n    run: x");
    EXPECT_EQ(block("s:\nl: 0\n", {"s"}, "a", "run: x"), "s:\n  a:\n    run: x\nl: 0\n");
    EXPECT_EQ(block("s: {} # none\n", {"s"}, "a", "run: x"), "s: # none\n  a:\n    run: x\n");
    EXPECT_EQ(block("s: { a: { run: x } }\n", {"s"}, "b", "run: y"), "s: { a: { run: x }, b: { run: y } }\n");
    EXPECT_EQ(block("s:\n  a: {}\n  # deeper\n    # than that\n", {"s"}, "b", "{ run: y }"),
              "s:\n  a: {}\n  b: { run: y }\n  # deeper\n    # than that\n");
    EXPECT_EQ(block("s:\r\n  a: {}\r\n", {"s"}, "b", "run: y\n"), "s:\r\n  a: {}\r\n  b:\r\n    run: y\r\n");
    EXPECT_EQ(block("s:\n  a: {}\n", {"s"}, "a", "run: y"), "refused: 's.a' is there already.");
}

TEST(YamlEditor, KeepsWhatFollowsAKeptBlockScalar) {
    EXPECT_EQ(set("s:\n  a: |+\n    x\n\n\nb: 1\n", {"s", "c"}, 1), "s:\n  a: |+\n    x\n\n\n  c: 1\nb: 1\n");
}

TEST(TextPatch, BetweenIsTheDifference) {
    const std::string from = "one two three";
    const std::string to = "one 2 three";
    const TextPatch patch = TextPatch::between(from, to);
    ASSERT_EQ(patch.changes.size(), 1u);
    EXPECT_EQ(patch.changes[0], (TextChange{4, 3, "2"}));
    std::string text = from;
    const auto inverse = patch.applyTo(text);
    EXPECT_EQ(text, to);
    ASSERT_TRUE(inverse.ok());
    EXPECT_TRUE(inverse->applyTo(text).ok());
    EXPECT_EQ(text, from);
    EXPECT_TRUE(TextPatch::between("x", "x").empty());
    EXPECT_FALSE((TextPatch{{{20, 1, ""}}}).applyTo(text).ok());
}

} // namespace
} // namespace orrery::pipeline
