#include "core/pipeline/edit.h"
#include "core/pipeline/history.h"

#include <gtest/gtest.h>

#include <gmock/gmock.h>

namespace orrery::pipeline {
namespace {

const std::string base = R"(orrery: 1
name: example
params:
  lr: { type: number, default: 0.05 }  # step size
  depth: 3
steps:
  # reads
  load:
    run: [sh, load.sh, "${{ outputs.rows }}"]
    outputs: { rows: dataset }

  # learns
  fit:
    uses: python-train@1
    with: { lr: "${{ params.lr }}" }
    inputs: { table: "${{ steps.load.outputs.rows }}" }
    after: [load]

  show:
    run: cat ${{ inputs.model }}   # prints
    inputs:
      model: ${{ steps.fit.outputs.model }}
      also: { from: "${{ steps.load.outputs.rows }}", optional: true }
    when: steps.fit.outputs.metrics.accuracy > 0.5
    after: [fit, load]
layout:
  steps:
    load: { x: 0, y: 0 }
    fit: [200, 0]
  frames:
    data: { title: Data, x: -10, y: -10, width: 200, height: 100, steps: [load] }
)";

/// The text after an edit of `text`; its inverse must lead back.
std::string edited(const std::string& text, const Edit& edit) {
    const Document document = Document::parse(text);
    const Result<EditResult> result = applyEdit(document, edit);
    if (!result.ok())
        return "refused: " + result.error().message();
    std::string undone = result->document.text();
    EXPECT_TRUE(result->inverse.applyTo(undone).ok());
    EXPECT_EQ(undone, text);
    return result->document.text();
}

/// `text` with one part replaced.
std::string with(std::string text, const std::string& old, const std::string& fresh) {
    const std::size_t at = text.find(old);
    EXPECT_NE(at, std::string::npos) << old;
    return text.replace(at, old.size(), fresh);
}

TEST(Edit, ConnectsAndDisconnects) {
    EXPECT_EQ(edited(base, edit::Connect{"load", "rows", "fit", "table"}), base) << "it says so already";
    EXPECT_EQ(edited(base, edit::Connect{"load", "rows", "show", "model"}),
              with(base, "model: ${{ steps.fit.outputs.model }}", "model: ${{ steps.load.outputs.rows }}"));
    EXPECT_EQ(edited(base, edit::Connect{"fit", "metrics", "show", "also"}),
              with(base, "{ from: \"${{ steps.load.outputs.rows }}\"",
                   "{ from: \"${{ steps.fit.outputs.metrics }}\""));
    EXPECT_EQ(edited(base, edit::Connect{"load", "rows", "fit", "more"}),
              with(base, "outputs.rows }}\" }\n    after: [load]",
                   "outputs.rows }}\", more: \"${{ steps.load.outputs.rows }}\" }\n    after: [load]"));
    EXPECT_EQ(edited(base, edit::Disconnect{"fit", "table"}),
              with(base, "    inputs: { table: \"${{ steps.load.outputs.rows }}\" }\n", ""));
    EXPECT_EQ(edited(base, edit::Connect{"lod", "rows", "fit", "table"}),
              "refused: There is no step 'lod'; did you mean 'load'?");
    EXPECT_EQ(edited(base, edit::Connect{"fit", "model", "fit", "table"}),
              "refused: 'fit' cannot be connected to itself.");
}

TEST(Edit, RenamesAStepEverywhere) {
    std::string expected = base;
    expected = with(expected, "  load:\n    run", "  source:\n    run");
    expected = with(expected, "table: \"${{ steps.load", "table: \"${{ steps.source");
    expected = with(expected, "after: [load]", "after: [source]");
    expected = with(expected, "from: \"${{ steps.load", "from: \"${{ steps.source");
    expected = with(expected, "after: [fit, load]", "after: [fit, source]");
    expected = with(expected, "    load: { x", "    source: { x");
    expected = with(expected, "steps: [load]", "steps: [source]");
    EXPECT_EQ(edited(base, edit::RenameStep{"load", "source"}), expected);
    EXPECT_EQ(edited(base, edit::RenameStep{"load", "fit"}), "refused: There is a step 'fit' already.");
    EXPECT_THAT(edited(base, edit::RenameStep{"load", "a b"}),
                testing::StartsWith("refused: 'a b' cannot be"));
}

TEST(Edit, RenamesInsideConditionsAndLongTexts) {
    const std::string text =
        "orrery: 1\nsteps:\n  a: { run: x, outputs: { o: text } }\n  b:\n    run: |\n      echo "
        "'steps.a' ${{ steps.a.outputs.o }} ${{ len(steps['a'].outputs.o) }}\n      done\n"
        "    when: steps.a.outputs.o == 'a'\n";
    std::string expected = with(text, "  a: {", "  long-name: {");
    expected = with(expected, "${{ steps.a.", "${{ steps.long-name.");
    expected = with(expected, "steps['a']", "steps['long-name']");
    expected = with(expected, "when: steps.a.", "when: steps.long-name.");
    EXPECT_EQ(edited(text, edit::RenameStep{"a", "long-name"}), expected);
}

TEST(Edit, AddsAndRemovesSteps) {
    EXPECT_EQ(
        edited(base, edit::AddStep{"check", "uses: gate@1\nwith:\n  metric: auc # which\n", "fit"}),
        with(base, "    after: [load]\n",
             "    after: [load]\n\n  check:\n    uses: gate@1\n    with:\n      metric: auc # which\n"));
    EXPECT_EQ(edited(base, edit::AddStep{"load", "run: x", ""}), "refused: 'steps.load' is there already.");
    EXPECT_THAT(edited(base, edit::AddStep{"1st", "run: x", ""}),
                testing::StartsWith("refused: '1st' cannot"));
    EXPECT_THAT(edited(base, edit::AddStep{"new", "run: [", ""}), testing::StartsWith("refused: "));

    const Document removed = Document::parse(edited(base, edit::RemoveStep{"load"}));
    EXPECT_EQ(removed.steps().size(), 2u);
    EXPECT_TRUE(removed.step("fit")->inputs.empty());
    EXPECT_TRUE(removed.step("fit")->after.empty());
    EXPECT_EQ(removed.step("show")->inputs.size(), 1u);
    ASSERT_EQ(removed.step("show")->after.size(), 1u);
    EXPECT_EQ(removed.layout().positions.size(), 1u);
    EXPECT_TRUE(removed.layout().frames.front().steps.empty());
    EXPECT_THAT(removed.text(), testing::HasSubstr("# reads")) << "comments survive";
}

TEST(Edit, WiresAreLedThroughPointsAndForgottenWithTheirEnds) {
    const std::string text = "orrery: 1\nsteps:\n  a: { run: x, outputs: { o: file } }\n"
                             "  b: { run: y, inputs: { i: \"${{ steps.a.outputs.o }}\" } }\n"
                             "  c: { run: z, after: [a] }\nlayout: {}\n";
    const WireEnds data{"a", "o", "b", "i"};
    const WireEnds order{"a", "", "c", ""};
    const std::string bent = edited(text, edit::BendWire{data, {{10.4, 20}, {-30, 40}}});
    EXPECT_THAT(bent, testing::HasSubstr("a.o > b.i: [[10, 20], [-30, 40]]"));
    const std::string both = edited(bent, edit::BendWire{order, {{5, 6}}});
    const Document document = Document::parse(both);
    EXPECT_TRUE(document.diagnostics().empty()) << both;
    ASSERT_EQ(document.layout().wires.size(), 2u);
    EXPECT_EQ(document.layout().wires[0].wire, data);
    EXPECT_EQ(document.layout().wires[0].points, (std::vector<LayoutPoint>{{10, 20}, {-30, 40}}));
    EXPECT_EQ(document.layout().wires[1].wire, order);
    EXPECT_THAT(edited(both, edit::RenameStep{"a", "first"}), testing::HasSubstr("first.o > b.i: [["));
    EXPECT_THAT(edited(both, edit::RenameStep{"a", "first"}), testing::HasSubstr("first > c: [["));
    EXPECT_THAT(edited(both, edit::Disconnect{"b", "i"}), testing::Not(testing::HasSubstr("a.o > b.i")));
    EXPECT_THAT(edited(both, edit::RemoveAfter{"c", "a"}), testing::Not(testing::HasSubstr("a > c")));
    EXPECT_THAT(edited(both, edit::RemoveStep{"a"}), testing::Not(testing::HasSubstr(" > ")));
    EXPECT_THAT(edited(both, edit::Connect{"c", "q", "b", "i"}),
                testing::Not(testing::HasSubstr("a.o > b.i")))
        << "another wire goes another way";
    EXPECT_EQ(edited(bent, edit::BendWire{data, {}}).find("a.o >"), std::string::npos);
    EXPECT_EQ(edited(text, edit::BendWire{data, {}}), text);
}

TEST(Edit, SetsParams) {
    EXPECT_EQ(edited(base, edit::SetParam{"lr", 0.1}), with(base, "default: 0.05", "default: 0.1"));
    EXPECT_EQ(edited(base, edit::SetParam{"depth", 4}), with(base, "depth: 3", "depth: 4"));
    EXPECT_EQ(edited(base, edit::SetParam{"name", "x"}), with(base, "depth: 3\n", "depth: 3\n  name: x\n"));
    EXPECT_EQ(edited(base, edit::SetKindParam{"fit", "seed", 7}),
              with(base, "{ lr: \"${{ params.lr }}\" }", "{ lr: \"${{ params.lr }}\", seed: 7 }"));
    EXPECT_EQ(edited(base, edit::SetKindParam{"fit", "lr", nullptr}),
              with(base, "    with: { lr: \"${{ params.lr }}\" }\n", ""));
    EXPECT_EQ(edited(base, edit::SetKindParam{"fit", "seed", nullptr}), base);
}

TEST(Edit, AfterLists) {
    EXPECT_EQ(edited(base, edit::AddAfter{"fit", "show"}),
              with(base, "after: [load]", "after: [load, show]"));
    EXPECT_EQ(edited(base, edit::AddAfter{"fit", "load"}), base);
    EXPECT_EQ(edited(base, edit::RemoveAfter{"show", "fit"}), with(base, "[fit, load]", "[load]"));
    EXPECT_EQ(edited(base, edit::RemoveAfter{"fit", "load"}), with(base, "    after: [load]\n", ""));
}

TEST(Edit, MovesSteps) {
    EXPECT_EQ(edited(base, edit::MoveSteps{{{"load", 10.4, -3}}}),
              with(base, "{ x: 0, y: 0 }", "{ x: 10, y: -3 }"));
    EXPECT_EQ(edited(base, edit::MoveSteps{{{"fit", 1, 2}, {"show", 3, 4}}}),
              with(with(base, "[200, 0]", "[1, 2]"), "  frames:", "    show: { x: 3, y: 4 }\n  frames:"));
    EXPECT_EQ(edited("orrery: 1\nlayout: {}\n", edit::MoveSteps{{{"a", 1, 2}, {"b", 3, 4}}}),
              "orrery: 1\nlayout:\n  steps:\n    a: { x: 1, y: 2 }\n    b: { x: 3, y: 4 }\n");
    EXPECT_THAT(edited(base, edit::MoveSteps{{{"fit", std::nan(""), 2}}}), testing::StartsWith("refused: "));
}

TEST(Edit, FramesAndNotes) {
    edit::SetFrame frame{"data", "Input", -10, -10, 300, 100, "", {"load"}};
    EXPECT_EQ(edited(base, frame),
              with(with(base, "title: Data", "title: Input"), "width: 200", "width: 300"));
    const std::string noted = edited(base, edit::SetNote{"n1", "Two\nlines", 1, 2, 100, 50, "yellow"});
    const Document document = Document::parse(noted);
    ASSERT_EQ(document.layout().notes.size(), 1u);
    EXPECT_EQ(document.layout().notes[0].text, "Two\nlines");
    EXPECT_EQ(edited(noted, edit::RemoveNote{"n1"}), base);
    EXPECT_EQ(Document::parse(edited(base, edit::RemoveFrame{"data"})).layout().frames.size(), 0u);
}

TEST(Edit, ATextThatDoesNotParseIsLeftAlone) {
    EXPECT_THAT(edited("steps: [", edit::SetParam{"a", 1}),
                testing::StartsWith("refused: The file does not parse"));
    EXPECT_EQ(edited("steps: [", edit::ReplaceText{"steps: {}"}), "steps: {}");
}

TEST(Edit, StepTextIsWhatAddStepTakes) {
    const Document document = Document::parse(base);
    const auto text = stepText(document, "show");
    ASSERT_TRUE(text.ok());
    EXPECT_THAT(*text, testing::StartsWith("run: cat ${{ inputs.model }}   # prints\ninputs:\n  model:"));
    const Document copy = Document::parse(edited(base, edit::AddStep{"copy", *text, "show"}));
    ASSERT_TRUE(copy.step("copy"));
    EXPECT_EQ(yaml::toJson(copy.step("copy")->node), yaml::toJson(document.step("show")->node));
    EXPECT_EQ(freeStepName(document, "fit"), "fit-2");
    EXPECT_EQ(freeStepName(document, "my step!"), "my-step-");
    EXPECT_EQ(freeStepName(document, ""), "step");
}

TEST(History, UndoesAndRedoes) {
    History history(Document::parse(base));
    EXPECT_FALSE(history.canUndo());
    ASSERT_TRUE(history.apply(edit::SetParam{"depth", 4}).ok());
    ASSERT_TRUE(history.apply(edit::RenameStep{"load", "read"}).ok());
    const std::string last = history.document().text();
    ASSERT_EQ(history.entries().size(), 2u);
    EXPECT_EQ(history.entries()[0].title, "Set parameter depth to 4");
    EXPECT_EQ(history.entries()[1].title, "Rename step 'load' to 'read'");
    EXPECT_TRUE(history.isModified());
    ASSERT_TRUE(history.undo().ok());
    ASSERT_TRUE(history.undo().ok());
    EXPECT_EQ(history.document().text(), base);
    EXPECT_FALSE(history.isModified());
    EXPECT_FALSE(history.undo().ok());
    ASSERT_TRUE(history.goTo(2).ok());
    EXPECT_EQ(history.document().text(), last);
    ASSERT_TRUE(history.goTo(0).ok());
    ASSERT_TRUE(history.apply(edit::SetParam{"depth", 9}).ok());
    EXPECT_FALSE(history.canRedo()) << "a new edit forgets what was undone";
    EXPECT_EQ(history.entries().size(), 1u);
}

TEST(History, GroupsAreOneEntry) {
    History history(Document::parse(base));
    history.beginGroup("Insert on wire");
    ASSERT_TRUE(history.apply(edit::AddStep{"scale", "uses: feature-scale@1", "load"}).ok());
    history.beginGroup("inner");
    ASSERT_TRUE(history.apply(edit::Connect{"load", "rows", "scale", "train"}).ok());
    history.endGroup();
    ASSERT_TRUE(history.apply(edit::Connect{"scale", "train", "fit", "table"}).ok());
    EXPECT_FALSE(history.canUndo()) << "a group is open";
    history.endGroup();
    ASSERT_EQ(history.entries().size(), 1u);
    EXPECT_EQ(history.entries()[0].title, "Insert on wire");
    const std::string grouped = history.document().text();
    ASSERT_TRUE(history.undo().ok());
    EXPECT_EQ(history.document().text(), base);
    ASSERT_TRUE(history.redo().ok());
    EXPECT_EQ(history.document().text(), grouped);

    history.beginGroup("given up");
    ASSERT_TRUE(history.apply(edit::SetParam{"depth", 1}).ok());
    history.cancelGroup();
    EXPECT_EQ(history.document().text(), grouped);
    EXPECT_EQ(history.entries().size(), 1u);
}

TEST(History, MergesWhatBelongsTogetherButNotOverASave) {
    History history(Document::parse(base));
    for (const double x : {1, 2, 3})
        ASSERT_TRUE(history.apply(edit::MoveSteps{{{"load", x, 0}}}, "drag-1").ok());
    EXPECT_EQ(history.entries().size(), 1u);
    history.markSaved();
    ASSERT_TRUE(history.apply(edit::MoveSteps{{{"load", 4, 0}}}, "drag-1").ok());
    EXPECT_EQ(history.entries().size(), 2u);
    ASSERT_TRUE(history.apply(edit::MoveSteps{{{"load", 5, 0}}}, "drag-2").ok());
    EXPECT_EQ(history.entries().size(), 3u);
    ASSERT_TRUE(history.goTo(1).ok());
    EXPECT_FALSE(history.isModified());
    ASSERT_TRUE(history.undo().ok());
    EXPECT_EQ(history.document().text(), base);
    EXPECT_TRUE(history.isModified()) << "the file on disk has the first drag";
    ASSERT_TRUE(history.apply(edit::SetParam{"depth", 1}).ok());
    ASSERT_TRUE(history.undo().ok());
    EXPECT_TRUE(history.isModified()) << "what was saved cannot be reached any more";
}

} // namespace
} // namespace orrery::pipeline
