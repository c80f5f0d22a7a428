#include "tests/support/read_file.h"

#include "core/pipeline/document_diff.h"
#include "core/pipeline/edit.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <gmock/gmock.h>

namespace orrery::pipeline {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Change = StepComparison::Change;

const std::string kBefore = R"(orrery: 1
name: demo
params:
  lr: 0.1
  epochs: { type: integer, default: 3 }
defaults:
  resources: { cpus: 1 }
steps:
  load:
    uses: csv-source@1
    with: { path: data.csv }
  # how it was done at first
  train:
    run: |
      prepare
      train --lr ${{ params.lr }}
    inputs: { rows: "${{ steps.load.outputs.table }}" }
    after: [load]
  report:
    run: report
layout:
  steps:
    load: { x: 0, y: 0 }
)";

const std::string kAfter = R"(orrery: 1
name: demo
params:
  lr: 0.2
  epochs:
    type: integer
    default: 3
  seed: 7
steps:
  check:
    run: check
  train:
    inputs:
      rows: ${{ steps.load.outputs.table }}
    after:
      - load
      - check
    run: |
      prepare
      train --lr ${{ params.lr }}
    ranks: 2
  load:
    uses: csv-source@1
    with:
      path: "data.csv"
layout:
  steps:
    load: { x: 900, y: 40 }
)";

std::vector<std::string> linesOf(const std::vector<FieldDifference>& fields) {
    std::vector<std::string> lines;
    for (const FieldDifference& field : fields)
        lines.push_back(field.field + ": " + field.before + " -> " + field.after);
    return lines;
}

TEST(DocumentDiff, SaysWhatWasAddedRemovedAndChangedByStep) {
    const DocumentDiff diff = compareDocuments(Document::parse(kBefore), Document::parse(kAfter));
    EXPECT_THAT(linesOf(diff.params), ElementsAre("lr: 0.1 -> 0.2", "seed:  -> 7"));
    EXPECT_THAT(linesOf(diff.fields), ElementsAre("defaults.resources.cpus: 1 -> "));
    ASSERT_EQ(diff.steps.size(), 4u);
    EXPECT_EQ(diff.steps[0].name, "check");
    EXPECT_EQ(diff.steps[0].change, Change::Added);
    EXPECT_EQ(diff.steps[1].name, "train");
    EXPECT_EQ(diff.steps[1].change, Change::Changed);
    EXPECT_THAT(linesOf(diff.steps[1].fields), ElementsAre("after: [load] -> [load, check]", "ranks:  -> 2"));
    EXPECT_EQ(diff.steps[2].name, "load");
    EXPECT_EQ(diff.steps[2].change, Change::Same) << "moved and written in another way";
    EXPECT_EQ(diff.steps[3].name, "report");
    EXPECT_EQ(diff.steps[3].change, Change::Removed);
}

TEST(DocumentDiff, QuotesThatMakeANumberATextAreADifference) {
    const auto stepWith = [](const std::string& value) {
        return Document::parse("orrery: 1\nsteps:\n  a:\n    run: x\n    env: { N: " + value + " }\n");
    };
    EXPECT_EQ(compareDocuments(stepWith("1"), stepWith("\"1\"")).steps[0].change, Change::Changed);
    EXPECT_EQ(compareDocuments(stepWith("one"), stepWith("'one'")).steps[0].change, Change::Same);
}

/// However a file is written, it is like itself, and a step that was only moved is as it was.
TEST(DocumentDiff, FilesOfTheCorpusAreLikeThemselvesAlsoWhenMoved) {
    const auto folder = std::filesystem::path(ORRERY_SOURCE_DIR) / "tests/pipeline/corpus";
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        SCOPED_TRACE(file.path());
        const Document document = Document::parse(readAll(file.path()));
        edit::MoveSteps moved;
        for (const Step& step : document.steps())
            moved.places.push_back({step.name, 7, 7});
        const auto edited = applyEdit(document, moved);
        const DocumentDiff diff = compareDocuments(document, edited ? edited->document : document);
        EXPECT_THAT(linesOf(diff.params), IsEmpty());
        EXPECT_THAT(linesOf(diff.fields), IsEmpty());
        for (const StepComparison& step : diff.steps)
            EXPECT_EQ(step.change, Change::Same) << step.name;
    }
}

} // namespace
} // namespace orrery::pipeline
