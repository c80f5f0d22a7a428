#include "tests/support/read_file.h"

#include "core/pipeline/edit.h"
#include "core/pipeline/edit_yaml.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace orrery::pipeline {
namespace {

const std::string kPorts = R"(orrery: 1
# what comes in
inputs:
  # measured
  rows: dataset   # one a line
  model:
    type: model
    # behind the model

  seed: number

outputs: { report: { from: "${{ steps.a.outputs.r }}" }, score: { from: "${{ steps.a.outputs.s }}" } }
steps:
  a: { run: x }
)";

std::string moved(const std::string& text, const edit::MovePort& edit) {
    const Document document = Document::parse(text);
    const auto done = applyEdit(document, edit);
    if (!done)
        return "refused: " + done.error().message();
    std::string back = done->document.text();
    EXPECT_TRUE(done->inverse.applyTo(back).ok());
    EXPECT_EQ(back, text);
    return done->document.text();
}

std::string with(std::string text, const std::string& from, const std::string& to) {
    EXPECT_NE(text.find(from), std::string::npos) << from;
    return text.replace(text.find(from), from.size(), to);
}

TEST(MovePort, TakesTheCommentsOfThePortAlong) {
    EXPECT_EQ(moved(kPorts, {false, "model", "rows"}),
              with(kPorts,
                   "  # measured\n  rows: dataset   # one a line\n  model:\n    type: model\n    # behind "
                   "the model\n",
                   "  model:\n    type: model\n    # behind the model\n  # measured\n  rows: dataset   # one "
                   "a line\n"));
}

TEST(MovePort, LeavesBlankLinesWhereTheyAre) {
    EXPECT_EQ(
        moved(kPorts, {false, "rows", ""}),
        with(kPorts,
             "  # measured\n  rows: dataset   # one a line\n  model:\n    type: model\n    # behind the "
             "model\n\n  seed: number\n",
             "  model:\n    type: model\n    # behind the model\n  seed: number\n\n  # measured\n  rows: "
             "dataset   "
             "# one a line\n"));
}

TEST(MovePort, ChangesTheOrderWithinBraces) {
    EXPECT_EQ(
        moved(kPorts, {true, "score", "report"}),
        with(
            kPorts,
            R"({ report: { from: "${{ steps.a.outputs.r }}" }, score: { from: "${{ steps.a.outputs.s }}" } })",
            R"({ score: { from: "${{ steps.a.outputs.s }}" }, report: { from: "${{ steps.a.outputs.r }}" } })"));
}

TEST(MovePort, SaysWhatIsNotThere) {
    EXPECT_EQ(moved(kPorts, {false, "nothing", "rows"}), "refused: 'inputs' has no 'nothing'.");
    EXPECT_EQ(moved(kPorts, {false, "rows", "nothing"}), "refused: 'inputs' has no 'nothing'.");
    EXPECT_EQ(moved(kPorts, {false, "rows", "rows"}), kPorts);
}

/// In each file of the corpus each step changes places with the first and with the last.
TEST(MoveEntry, KeepsEveryLineHoweverAFileIsWritten) {
    const auto folder = std::filesystem::path(ORRERY_SOURCE_DIR) / "tests/pipeline/corpus";
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        SCOPED_TRACE(file.path());
        const std::string text = readAll(file.path());
        const Document document = Document::parse(text);
        for (const Step& step : document.steps())
            for (const std::string& before : {document.steps().front().name, std::string()}) {
                YamlEditor editor(formats::yaml::Tree::read(text));
                if (!editor.moveEntry({"steps", step.name}, before))
                    continue;
                std::string was = text, now = editor.text(), back = editor.text();
                ASSERT_TRUE(editor.inverse().applyTo(back).ok());
                EXPECT_EQ(back, text);
                std::sort(was.begin(), was.end());
                std::sort(now.begin(), now.end());
                EXPECT_EQ(now, was);
            }
    }
}

} // namespace
} // namespace orrery::pipeline
