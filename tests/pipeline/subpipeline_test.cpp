#include "tests/pipeline/plans.h"

#include "core/pipeline/history.h"
#include "core/pipeline/kind_library.h"
#include "core/pipeline/subpipeline.h"

#include <gmock/gmock.h>
#include <set>

namespace orrery::pipeline {
namespace {

using ::testing::HasSubstr;

const std::string whole = R"(orrery: 1
name: whole

params:
  lr: { type: number, default: 0.05 }  # step size
  limit: 0.5

defaults: { resources: { cpus: 2 } }

steps:
  load:
    run: "true"
    outputs: { rows: dataset, count: number }

  # learns
  fit:
    run: fit ${{ inputs.rows }} ${{ params.lr }} # by hand
    inputs: { rows: "${{ steps.load.outputs.rows }}", n: { from: "${{ steps.load.outputs.count }}" } }
    outputs: { model: model }
  judge:
    run: [judge, "${{ inputs.model }}"]
    inputs:
      model: ${{ steps.fit.outputs.model }}
    outputs: { score: metrics }
    after: [load]

  ship:
    run: ship ${{ inputs.model }}
    inputs: { model: "${{ steps.fit.outputs.model }}" }
    when: steps.judge.outputs.score.auc > params.limit
    after: [judge]

layout:
  steps:
    load: { x: 0, y: 0 }
    fit: { x: 200, y: 20 }
    judge: { x: 400, y: 40 }
    ship: { x: 600, y: 0 }
  frames:
    learning: { title: Learning, steps: [fit, judge], color: blue }
    all: { title: All, steps: [load, fit, judge, ship] }
)";

class SubpipelineTest : public testing::Test {
protected:
    Result<Collapsed> collapse(const std::vector<std::string>& steps, const std::string& text = whole) {
        return collapseSteps(Document::parse(text, "top.orrery.yaml"), {steps, "part", "part.orrery.yaml"},
                             {nullptr, &files});
    }
    /// The text after a patch, whose inverse must lead back.
    static std::string patched(const std::string& text, const edit::Patch& patch) {
        const auto done = applyEdit(Document::parse(text), patch);
        EXPECT_TRUE(done.ok());
        std::string back = done->document.text();
        EXPECT_TRUE(done->inverse.applyTo(back).ok());
        EXPECT_EQ(back, text);
        return done->document.text();
    }
    ExpandedPipeline plan(const std::string& text) {
        ExpandOptions options;
        options.documents = &files;
        return planOf(text, options);
    }
    /// Every step with its command and all that it waits for, the sub-pipeline's name left out.
    std::string described(const std::string& text) {
        std::multiset<std::string> lines;
        const ExpandedPipeline expanded = plan(text);
        const auto plain = [](const std::string& name) {
            return name.starts_with("part/") ? name.substr(5) : name;
        };
        for (const StepSpec& step : expanded.steps) {
            std::set<std::string> needs;
            std::vector<const StepSpec*> open{&step};
            while (!open.empty()) {
                const StepSpec* later = open.back();
                open.pop_back();
                for (const StepIndex index : later->dependencies) {
                    open.push_back(&expanded.steps[toNumber(index)]);
                    needs.insert(plain(open.back()->name));
                }
            }
            std::string line = plain(step.name) + " | " + step.shell.text() + " | cpus " +
                               (step.gang.perRank.cpus == Amount::whole(2) ? "2" : "1") + " |";
            for (const std::string& need : needs)
                line += " " + need;
            lines.insert(line + "\n");
        }
        std::string all;
        for (const std::string& line : lines)
            all += line;
        return all;
    }

    TextSource files;
};

TEST_F(SubpipelineTest, TheNewFileHasAPortForEachWireThatCrosses) {
    const auto collapsed = collapse({"fit", "judge"});
    ASSERT_TRUE(collapsed.ok()) << collapsed.error().message();
    EXPECT_EQ(collapsed->text, R"(orrery: 1
name: part

params:
  lr: { type: number, default: 0.05 }

inputs:
  rows: dataset
  count: number

outputs:
  model: { type: model, from: "${{ steps.fit.outputs.model }}" }
  score: { type: metrics, from: "${{ steps.judge.outputs.score }}" }

defaults: { resources: { cpus: 2 } }

steps:
  fit:
    run: fit ${{ inputs.rows }} ${{ params.lr }} # by hand
    inputs: { rows: "${{ inputs.rows }}", n: { from: "${{ inputs.count }}" } }
    outputs: { model: model }

  judge:
    run: [judge, "${{ inputs.model }}"]
    inputs:
      model: ${{ steps.fit.outputs.model }}
    outputs: { score: metrics }

layout:
  steps:
    fit: { x: 200, y: 20 }
    judge: { x: 400, y: 40 }
  frames:
    learning: { title: Learning, steps: [fit, judge], color: blue }
)");
}

TEST_F(SubpipelineTest, OneStepStandsForThem) {
    const auto collapsed = collapse({"fit", "judge"});
    ASSERT_TRUE(collapsed.ok());
    EXPECT_EQ(collapsed->edit.title, "Collapse 2 steps into 'part'");
    const std::string text = patched(whole, collapsed->edit);
    EXPECT_THAT(text, HasSubstr(R"(  part:
    pipeline: part.orrery.yaml
    with: { lr: "${{ params.lr }}" }
    inputs:
      rows: ${{ steps.load.outputs.rows }}
      count: ${{ steps.load.outputs.count }}
    after: [load]
)"));
    EXPECT_THAT(text, HasSubstr(R"(    inputs: { model: "${{ steps.part.outputs.model }}" }
    when: steps.part.outputs.score.auc > params.limit
    after: [part]
)"));
    EXPECT_THAT(text, HasSubstr("    part: { x: 200, y: 30 }\n"));
    EXPECT_THAT(text, HasSubstr("all: { title: All, steps: [load, ship, part] }"));
    EXPECT_THAT(text, ::testing::Not(HasSubstr("learning")));
}

TEST_F(SubpipelineTest, WhatRunsStaysTheSame) {
    const std::string before = described(whole);
    for (const std::vector<std::string>& steps :
         {std::vector<std::string>{"fit", "judge"}, {"load"}, {"fit"}, {"load", "fit", "judge"}, {"ship"}}) {
        const auto collapsed = collapse(steps);
        if (steps == std::vector<std::string>{"ship"}) {
            EXPECT_FALSE(collapsed.ok()) << "its condition looks outside";
            continue;
        }
        ASSERT_TRUE(collapsed.ok()) << collapsed.error().message();
        files.texts["part.orrery.yaml"] = collapsed->text;
        EXPECT_EQ(described(patched(whole, collapsed->edit)), before) << collapsed->text;
    }
}

TEST_F(SubpipelineTest, UnpackingBringsTheStepsBack) {
    const std::string before = described(whole);
    const auto collapsed = collapse({"fit", "judge"});
    ASSERT_TRUE(collapsed.ok());
    const std::string folded = patched(whole, collapsed->edit);
    const auto unpacked =
        unpackStep(Document::parse(folded, "top.orrery.yaml"), "part", Document::parse(collapsed->text));
    ASSERT_TRUE(unpacked.ok()) << unpacked.error().message();
    EXPECT_EQ(unpacked->steps, (std::vector<std::string>{"fit", "judge"}));
    const std::string text = patched(folded, unpacked->edit);
    EXPECT_EQ(described(text), before) << text;
    EXPECT_THAT(text, HasSubstr("    run: fit ${{ inputs.rows }} ${{ params.lr }} # by hand\n"));
    EXPECT_THAT(text, HasSubstr("    fit: { x: 200, y: 30 }\n"));
    EXPECT_THAT(text, HasSubstr("learning:"));
}

TEST_F(SubpipelineTest, ValuesAndNamesAreThoseOfTheStep) {
    const std::string outer = head(R"(params: { rate: 0.5 }
steps:
  fit: { run: "true", outputs: { x: file } }
  part:
    pipeline: part.orrery.yaml
    with: { name: it's, lr: "${{ params.rate * 2 }}" }
    inputs: { rows: data.csv }
  use:
    run: cat ${{ inputs.model }}
    inputs: { model: "${{ steps.part.outputs.model }}" }
)");
    const std::string inner = head(R"(params: { name: x, lr: 1, seed: 7 }
inputs: { rows: dataset, hint: { type: text, optional: true } }
outputs: { model: { type: model, from: "${{ steps.fit.outputs.model }}" } }
steps:
  fit:
    run: fit ${{ params.name }} ${{ params.lr }} ${{ inputs.rows }}
    env: { SEED: "${{ params.seed }}" }
    inputs: { rows: "${{ inputs.rows }}", hint: "${{ inputs.hint }}" }
    outputs: { model: model }
)");
    const auto unpacked = unpackStep(Document::parse(outer), "part", Document::parse(inner));
    ASSERT_TRUE(unpacked.ok()) << unpacked.error().message();
    const std::string text = patched(outer, unpacked->edit);
    EXPECT_EQ(unpacked->steps, std::vector<std::string>{"fit-2"});
    EXPECT_THAT(text, HasSubstr("run: fit ${{ 'it''s' }} ${{ (params.rate * 2) }} ${{ inputs.rows }}\n"));
    EXPECT_THAT(text, HasSubstr("SEED: "));
    EXPECT_THAT(text, HasSubstr("inputs: { rows: \"data.csv\" }"));
    EXPECT_THAT(text, HasSubstr("inputs: { model: \"${{ steps.fit-2.outputs.model }}\" }"));
    plan(text);
}

TEST_F(SubpipelineTest, WhatWouldChangeThePlanIsRefused) {
    EXPECT_THAT(collapse({"load", "judge"}).error().message(), HasSubstr("'fit' lies between"));
    EXPECT_THAT(collapse({"nothing"}).error().message(), HasSubstr("no step 'nothing'"));
    EXPECT_THAT(collapse({"ship"}).error().message(), HasSubstr("in its `when:`"));
    const auto taken = collapseSteps(Document::parse(whole), {{"fit"}, "load", "x.orrery.yaml"}, {});
    EXPECT_EQ(taken.error().code(), ErrorCode::AlreadyExists);
    const std::string outer = head("steps:\n  part:\n    pipeline: p.yaml\n    matrix: { a: [1, 2] }\n");
    const auto matrix =
        unpackStep(Document::parse(outer), "part", Document::parse(head("steps: { a: { run: x } }\n")));
    EXPECT_THAT(matrix.error().message(), HasSubstr("its `matrix:` is for all steps inside"));
}

} // namespace
} // namespace orrery::pipeline
