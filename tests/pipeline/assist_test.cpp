#include "core/pipeline/assist.h"
#include "core/pipeline/assist_place.h"
#include "core/pipeline/edit_yaml.h"
#include "core/pipeline/expression_program.h"
#include "core/pipeline/kind_library.h"

#include <gtest/gtest.h>

#include <fstream>
#include <gmock/gmock.h>
#include <sstream>

namespace orrery::pipeline {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using Role = TextPlace::Role;

std::string readWhole(const std::string& path) {
    std::stringstream text;
    text << std::ifstream(std::string(ORRERY_SOURCE_DIR) + "/" + path).rdbuf();
    return text.str();
}

/// A text whose cursor is written as '|'.
struct Cursor {
    explicit Cursor(std::string marked) : offset(marked.find('|')), text(std::move(marked)) {
        text.erase(offset, 1);
    }
    std::size_t offset;
    std::string text;
};

TextPlace placeOf(const std::string& marked) {
    const Cursor cursor(marked);
    return placeAt(cursor.text, cursor.offset);
}

constexpr const char* file = R"(orrery: 1
name: credit
params:
  lr: { type: number, default: 0.05, description: Step size. }
  seed: 7
defaults: { env: { TOKENS: 4 } }
steps:
  prepare:
    run: python3 prepare.py --out ${{ outputs.table }}
    outputs: { table: dataset, count: number }
  split:
    uses: split@1
    with: { test_share: 0.2 }
    inputs: { table: "${{ steps.prepare.outputs.table }}" }
  train:
    uses: python-train@1
    inputs:
      table: ${{ steps.split.outputs.train }}
    matrix: { lr: [0.1, 0.2] }
    env: { KEY: "${{ secrets.HUB }}" }
    after: [prepare]
)";

class Assist : public testing::Test {
protected:
    Assist()
        : kinds({{std::string(ORRERY_SOURCE_DIR) + "/resources/kinds", true}}),
          schema(*FormatSchema::parse(readWhole("resources/schemas/pipeline.schema.json"))),
          document(Document::parse(file)) {}

    AssistContext context() const {
        return {.document = &document, .files = {.kinds = &kinds}, .schema = &schema};
    }
    /// What is offered where `|` stands in `line`, which follows the file.
    Completions offered(const std::string& line) const {
        const Cursor cursor(file + line);
        return completionsAt(cursor.text, cursor.offset, context());
    }
    std::vector<std::string> labels(const std::string& line) const {
        std::vector<std::string> found;
        for (const Completion& item : offered(line).items)
            found.push_back(item.label);
        return found;
    }
    /// The file after the best offer was taken.
    std::string taken(const std::string& line) const {
        Cursor cursor(file + line);
        const Completions found = completionsAt(cursor.text, cursor.offset, context());
        if (found.items.empty())
            return "nothing offered";
        cursor.text.replace(found.begin, found.end - found.begin, found.items.front().insert);
        return cursor.text.substr(std::string(file).size());
    }
    std::string explained(const std::string& word, std::size_t from = 0) const {
        const std::string text = file;
        const auto found = explanationAt(text, text.find(word, from) + 1, context());
        return found ? found->title + " | " + found->text : std::string();
    }

    KindLibrary kinds;
    FormatSchema schema;
    Document document;
};

TEST(TextPlace, KnowsKeysAndValues) {
    const TextPlace key = placeOf("steps:\n  train:\n    us|es: split@1\n");
    EXPECT_EQ(key.role, Role::Key);
    EXPECT_THAT(key.path, ElementsAre("steps", "train"));
    EXPECT_EQ(key.indent, 4u);
    EXPECT_TRUE(key.colonFollows);
    const TextPlace value = placeOf("steps:\n  train:\n    uses: spl|it@1  # why\n");
    EXPECT_EQ(value.role, Role::Scalar);
    EXPECT_THAT(value.path, ElementsAre("steps", "train", "uses"));
    EXPECT_EQ(value.end - value.begin, 7u);
    EXPECT_EQ(placeOf("a: 1\nsteps:\n  t:\n    |").path, (std::vector<std::string>{"steps", "t"}));
    EXPECT_EQ(placeOf("a: 1\nsteps:\n  t:\n    run: x\n  |").path, (std::vector<std::string>{"steps"}));
    EXPECT_TRUE(placeOf("a:|").afterColon);
}

TEST(TextPlace, KnowsListsAndBrackets) {
    EXPECT_THAT(placeOf("steps:\n  t:\n    after:\n      - a\n      - b|").path,
                ElementsAre("steps", "t", "after", "1"));
    EXPECT_THAT(placeOf("steps:\n  t:\n    after:\n    - a\n    - b|").path,
                ElementsAre("steps", "t", "after", "1"));
    EXPECT_THAT(placeOf("steps: { t: { after: [a, b|").path, ElementsAre("steps", "t", "after", "1"));
    const TextPlace key = placeOf("steps:\n  t: { run: [a, b],\n       in|");
    EXPECT_EQ(key.role, Role::Key);
    EXPECT_THAT(key.path, ElementsAre("steps", "t"));
    EXPECT_TRUE(key.inFlow);
    EXPECT_THAT(placeOf("a: {b: 'x}', \"c\": \"|").path, ElementsAre("a", "c"));
    EXPECT_THAT(placeOf("l:\n  - name: x\n    wh|").path, ElementsAre("l", "0"));
}

TEST(TextPlace, FindsExpressionsAndTheirNames) {
    const TextPlace place = placeOf("steps:\n  t:\n    run: go ${{ steps.a-b.outputs.ta|b }} x\n");
    EXPECT_EQ(place.role, Role::Expression);
    EXPECT_THAT(place.chain, ElementsAre("steps", "a-b", "outputs"));
    EXPECT_EQ(place.end - place.begin, 3u);
    EXPECT_THAT(placeOf("a: \"${{ steps['x'].outputs.|").chain, ElementsAre("steps", "x", "outputs"));
    EXPECT_EQ(placeOf("steps: { t: { inputs: { a: \"${{ params.|").role, Role::Expression);
    EXPECT_EQ(placeOf("steps:\n  t:\n    when: params.x|").role, Role::Expression);
    EXPECT_EQ(placeOf("a: ${{ x }} |").role, Role::Scalar);
    EXPECT_EQ(placeOf("a: $${{ x|").role, Role::Scalar);
    EXPECT_EQ(placeOf("a: ${{ 'x|").role, Role::Nothing);
    EXPECT_EQ(placeOf("a:\n  run: |\n    echo ${{ par").role, Role::Scalar) << "the bar is the cursor here";
}

TEST(TextPlace, ReadsOverBlockScalarsAndComments) {
    std::string text = "steps:\n  t:\n    run: |\n      key: no\n      - no\n\n    env:\n      A";
    EXPECT_THAT(placeAt(text, text.size()).path, ElementsAre("steps", "t", "env"));
    text = "steps:\n  t:\n    run: |\n      echo ${{ params.l";
    EXPECT_EQ(placeAt(text, text.size()).role, Role::Expression);
    EXPECT_THAT(placeAt(text, text.size()).chain, ElementsAre("params"));
    EXPECT_EQ(placeOf("# a comm|ent").role, Role::Nothing);
    EXPECT_EQ(placeOf("a: b # comm|ent").role, Role::Nothing);
}

TEST(TextPlace, FindsTheStep) {
    const std::string text = file;
    EXPECT_EQ(stepAt(text, text.find("python3 prepare")), "prepare");
    EXPECT_EQ(stepAt(text, text.find("  split:") + 3), "split");
    EXPECT_EQ(stepAt(text, text.find("after")), "train");
    EXPECT_EQ(stepAt(text, text.find("  split:")), "split") << "in its indent";
    EXPECT_EQ(stepAt(text, text.find("name:")), "");
    EXPECT_EQ(stepAt("layout:\n  steps:\n    a: { x: 1 }\n", 30), "a");
}

TEST(TextPlace, StandsAnyRubbishAtAnyOffset) {
    std::string text =
        std::string("\t- {[\"'}]\r\n: |\n  ${{ a['b'].c[ }}\n- - ?\n\xff\xfe{a: 'b\n #\n") + file;
    text.push_back('\0');
    for (std::size_t offset = 0; offset <= text.size() + 2; ++offset) {
        const TextPlace place = placeAt(text, offset);
        EXPECT_LE(place.begin, place.end);
        EXPECT_LE(place.end, text.size());
    }
}

TEST_F(Assist, OffersTheKeysOfAPlaceThatAreNotThere) {
    EXPECT_THAT(labels("  new:\n    |"), Contains("uses"));
    EXPECT_THAT(labels("  split:\n    |"), Not(Contains("uses")));
    EXPECT_THAT(labels("|"), Contains("layout"));
    EXPECT_THAT(labels("|"), Not(Contains("steps")));
    EXPECT_THAT(labels("  new: { resources: { mem|"), ElementsAre("memory"));
    EXPECT_THAT(labels("  new:\n    retry:\n      o|"), Contains("on"));
    EXPECT_EQ(taken("  new:\n    tim|"), "  new:\n    timeout: ");
    EXPECT_EQ(taken("  new:\n    resou|"), "  new:\n    resources:\n      ");
    EXPECT_EQ(taken("  new:\n    ti|m: 3m"), "  new:\n    timeout: 3m");
}

TEST_F(Assist, OffersKindsAndWhatTheyTake) {
    EXPECT_EQ(taken("  new:\n    uses: python-tr|"), "  new:\n    uses: python-train@1");
    EXPECT_EQ(taken("  new:\n    uses:|"), "  new:\n    uses: " + kinds.references().front());
    const Cursor with("steps:\n  train:\n    uses: python-train@1\n    with:\n      ho|");
    const auto found = completionsAt(with.text, with.offset, context());
    ASSERT_EQ(found.items.size(), 1u);
    EXPECT_EQ(found.items[0].insert, "holdout: ");
    EXPECT_EQ(found.items[0].detail, "number");
    EXPECT_EQ(found.items[0].description, "Share of the rows kept for the metrics.\nDefault: 0.1.");
}

TEST_F(Assist, OffersWiresThatFitThePort) {
    const Cursor inputs("steps:\n  split:\n    uses: split@1\n    inputs:\n      table: |");
    std::vector<std::string> wires;
    for (const Completion& item : completionsAt(inputs.text, inputs.offset, context()).items)
        wires.push_back(item.insert);
    EXPECT_THAT(wires, Contains("${{ steps.prepare.outputs.table }}"));
    EXPECT_THAT(wires, Not(Contains("${{ steps.prepare.outputs.count }}"))) << "a number is no table";
    EXPECT_THAT(wires, Not(Contains("${{ steps.split.outputs.train }}"))) << "its own output";
    const Cursor flow("steps:\n  split: { inputs: { table: |");
    EXPECT_EQ(completionsAt(flow.text, flow.offset, context()).items.front().insert.front(), '"');
}

TEST_F(Assist, OffersNamesInsideExpressions) {
    EXPECT_THAT(labels("  n:\n    run: ${{ params.|"), ElementsAre("lr", "seed"));
    EXPECT_THAT(labels("  n:\n    inputs: { a: \"${{ steps.|"), ElementsAre("prepare", "split", "train"));
    EXPECT_THAT(labels("  n:\n    inputs: { a: \"${{ steps.prepare.outputs.|"),
                ElementsAre("table", "count"));
    EXPECT_THAT(labels("  n:\n    run: ${{ run.st|"), ElementsAre("state", "started"));
    EXPECT_THAT(labels("  n:\n    run: ${{ fromj|"), ElementsAre("fromJson"));
    EXPECT_THAT(labels("  n:\n    env: { A: \"${{ secrets.|"), ElementsAre("HUB"));
    EXPECT_THAT(labels("  n:\n    timeout: ${{ |"), Not(Contains("steps"))) << "settings know no outputs";
    EXPECT_THAT(labels("  train:\n    run: ${{ matrix.|"), ElementsAre("lr"));
    EXPECT_THAT(labels("  train:\n    run: ${{ inputs.|"), ElementsAre("table"));
    EXPECT_THAT(labels("  n:\n    run: ${{ a.b.c.|"), IsEmpty());
}

TEST_F(Assist, OffersStepsAndWords) {
    EXPECT_THAT(labels("  n:\n    after: [pre|"), ElementsAre("prepare"));
    EXPECT_THAT(labels("  n:\n    outputs: { a: data|"), ElementsAre("dataset"));
    EXPECT_THAT(labels("  n:\n    always: |"), ElementsAre("true", "false"));
    EXPECT_THAT(labels("  n:\n    ranks: { launcher: t|"), Contains("torchrun"));
    EXPECT_THAT(labels("  n:\n    description: |"), IsEmpty());
}

TEST_F(Assist, ExplainsWords) {
    EXPECT_EQ(explained("uses"), "uses | A node kind, name@version.");
    EXPECT_THAT(explained("split@1"), testing::StartsWith("Split (split@1) | "));
    EXPECT_THAT(explained("test_share"), testing::StartsWith("test_share: number | "));
    EXPECT_EQ(explained("lr: {"), "lr: number | Step size.\nDefault: 0.05.");
    EXPECT_EQ(explained("prepare.outputs"), "prepare | python3 prepare.py --out ${{ outputs.table }}");
    EXPECT_EQ(explained("dataset"), "");
    const std::string call = "steps: { a: { run: \"${{ len(params.lr) }}\" } }";
    const auto found = explanationAt(call, call.find("len") + 1, context());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->title, "len(value)");
}

TEST_F(Assist, ExplainsAValueByItsKey) {
    EXPECT_THAT(explained("0.2 }"), testing::StartsWith("test_share: number | "));
    EXPECT_EQ(explained("credit"), explained("name"));
    EXPECT_THAT(explained("name"), testing::StartsWith("name | "));
}

TEST_F(Assist, ExplainsAStepWhoseCommandIsAListByItsWords) {
    const Document listed =
        Document::parse("orrery: 1\nsteps:\n  a: { run: [python3, a.py] }\n  b: { after: [a] }\n");
    AssistContext with = context();
    with.document = &listed;
    const auto found = explanationAt(listed.text(), listed.text().rfind("a]"), with);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->text, "python3 a.py");
}

TEST_F(Assist, AnExpressionOfParametersIsToldWithItsValue) {
    const auto told = [&](std::string marked) {
        const Cursor cursor("steps: { a: { run: \"" + std::move(marked) + "\" } }");
        const auto found = explanationAt(cursor.text, cursor.offset, context());
        return found ? found->title + " | " + found->text : std::string();
    };
    EXPECT_EQ(told("${{ params.l|r * 2 }}"), "lr: number | Step size.\nDefault: 0.05.\n"
                                             "params.lr * 2: 0.1 with the defaults of the parameters.");
    EXPECT_EQ(told("${{ params.lr |* 2 }}"), "params.lr * 2 | 0.1 with the defaults of the parameters.");
    EXPECT_EQ(told("$|{{ params.lr * 2 }} and ${{ params.seed }}"),
              "params.lr * 2 | 0.1 with the defaults of the parameters.");
    EXPECT_EQ(told("${{ params.l|r }}"), "lr: number | Step size.\nDefault: 0.05.") << "said once";
    EXPECT_THAT(told("${{ params.lr }} an|d"), Not(testing::HasSubstr("with the defaults")));
    EXPECT_EQ(told("${{ params.no |* 2 }}"), "");
    EXPECT_EQ(told("${{ run.id |}}"), "");
}

TEST(FunctionHelp, EveryFunctionHasASentence) {
    for (const FunctionSpec& function : functions())
        EXPECT_FALSE(functionSummary(function.name).empty()) << function.name;
}

TEST_F(Assist, EveryKeyIsExplained) {
    const std::vector<std::vector<std::string>> maps{{},
                                                     {"defaults"},
                                                     {"params", "p"},
                                                     {"steps", "s"},
                                                     {"steps", "s", "resources"},
                                                     {"steps", "s", "ranks"},
                                                     {"steps", "s", "retry"}};
    for (const auto& path : maps)
        for (const FormatSchema::Key& key : schema.keys(path))
            EXPECT_TRUE(!key.description.empty() || key.name == "label" || key.name == "hint")
                << toText(path) << "." << key.name;
}

TEST(FormatSchemaTest, RefusesWhatIsNoSchema) {
    EXPECT_FALSE(FormatSchema::parse("[]").ok());
    EXPECT_FALSE(FormatSchema::parse("{").ok());
    EXPECT_TRUE(FormatSchema().keys({}).empty());
}

} // namespace
} // namespace orrery::pipeline
