#include "tests/support/temporary_folder.h"

#include "core/pipeline/kind_library.h"
#include "core/pipeline/kind_reader.h"

#include <gtest/gtest.h>

#include <fstream>
#include <gmock/gmock.h>

namespace orrery::pipeline {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class KindLibraryTest : public testing::Test {
protected:
    void write(const std::string& path, const std::string& text) {
        fs::create_directories((m_root / path).parent_path());
        std::ofstream(m_root / path, std::ios::binary) << text;
    }

    KindLibrary library() { return KindLibrary({{m_root / "builtin", true}, {m_root / "kinds", false}}); }

    TemporaryFolder m_temporary;
    const fs::path& m_root = m_temporary.root();
};

std::vector<std::string> ids(const Diagnostics& diagnostics) {
    std::vector<std::string> result;
    for (const Diagnostic& diagnostic : diagnostics)
        result.push_back(diagnostic.id);
    return result;
}

TEST(KindReader, ReadsEverything) {
    const KindReading reading = readKind(R"(
kind: tune@3
title: Tune
category: Train
icon: node-train
summary: Tunes a model.
inputs:
  table: dataset
  start: { type: model, optional: true, description: where to start }
outputs: { model: model }
params:
  lr: { type: number, default: 0.05, min: 0.0001, max: 1, hint: log-slider, description: step size }
  name: { type: choice, choices: [sgd, adam], default: adam }
  columns: { type: list, default: [a, b], hint: columns, hint_of: table }
  note: { type: text, default: 12 }
run: [python3, "${{ kind.dir }}/main.py", "--lr=${{ with.lr }}"]
code: [main.py, lib/more.py]
env: { OMP_NUM_THREADS: 1 }
ranks: { count: 2, launcher: torchrun }
resources: { cpus: 1, memory: 1GiB, gpus: { count: 1, model: A100 } }
timeout: 30m
cache: false
needs: { python: [torch], programs: [nvidia-smi] }
)",
                                         "/kinds/tune@3", true);
    ASSERT_THAT(reading.diagnostics, IsEmpty()) << format(reading.diagnostics.front());
    ASSERT_TRUE(reading.kind);
    const NodeKind& kind = *reading.kind;
    EXPECT_EQ(kind.reference(), "tune@3");
    EXPECT_EQ(kind.title, "Tune");
    ASSERT_THAT(kind.inputs, SizeIs(2));
    EXPECT_EQ(kind.inputs[0].type, "dataset");
    EXPECT_TRUE(kind.inputs[1].optional);
    ASSERT_THAT(kind.params, SizeIs(4));
    EXPECT_EQ(kind.params[0].defaultJson, "0.05");
    EXPECT_EQ(kind.params[0].minimum, 0.0001);
    EXPECT_EQ(kind.params[1].defaultJson, "\"adam\"");
    EXPECT_EQ(kind.params[2].defaultJson, "[\"a\",\"b\"]");
    EXPECT_EQ(kind.params[2].hintOf, "table");
    EXPECT_EQ(kind.params[3].defaultJson, "\"12\"") << "a text may look like a number";
    EXPECT_THAT(kind.command, ElementsAre("python3", "${{ kind.dir }}/main.py", "--lr=${{ with.lr }}"));
    EXPECT_THAT(kind.code, ElementsAre("main.py", "lib/more.py"));
    EXPECT_EQ(kind.ranks, 2);
    EXPECT_EQ(kind.launcher, "torchrun");
    ASSERT_THAT(kind.resources, SizeIs(3));
    EXPECT_EQ(kind.resources[2].second, "{ count: 1, model: A100 }");
    EXPECT_EQ(kind.timeout, "30m");
    EXPECT_FALSE(kind.cache);
    EXPECT_THAT(kind.pythonModules, ElementsAre("torch"));
    EXPECT_THAT(kind.programs, ElementsAre("nvidia-smi"));
    EXPECT_TRUE(kind.builtIn);
}

TEST(KindReader, FindsTenFaultsInOneFile) {
    const KindReading reading = readKind(R"(kind: Bad Name@0
titel: misspelt
inputs: { a: table }
params:
  p: { type: float }
  q: { type: choice }
  r: { type: integer, default: 2.5 }
  s: { type: number, default: 7, max: 5 }
  t: text
run: [echo, "${{ with.nothing }}", "${{ 1 + }}"]
insert: "run: x"
code: [../escape.py, /etc/passwd]
ranks: { count: 0, launcher: warp }
)",
                                         "/kinds/bad", false);
    EXPECT_FALSE(reading.kind);
    EXPECT_GE(reading.diagnostics.size(), 10u);
    for (const Diagnostic& diagnostic : reading.diagnostics) {
        EXPECT_GT(diagnostic.range.line, 0) << diagnostic.message;
        EXPECT_FALSE(diagnostic.id.empty());
        EXPECT_THAT(diagnostic.message, testing::EndsWith("."));
    }
    EXPECT_THAT(ids(reading.diagnostics),
                testing::IsSupersetOf({"kind-name", "kind-unknown-key", "kind-port", "kind-param",
                                       "kind-command", "kind-code", "kind-format"}));
}

TEST(KindReader, OffersTheNearestKey) {
    const KindReading reading = readKind("kind: a@1\nsumary: x\nrun: 'true'\n", "/k", false);
    ASSERT_THAT(reading.diagnostics, SizeIs(1));
    EXPECT_EQ(reading.diagnostics[0].severity, Severity::Warning);
    ASSERT_THAT(reading.diagnostics[0].fixes, SizeIs(1));
    EXPECT_EQ(reading.diagnostics[0].fixes[0].replacement, "summary");
    EXPECT_EQ(reading.diagnostics[0].fixes[0].range.line, 2);
    EXPECT_TRUE(reading.kind) << "a warning does not take the kind away";
}

TEST_F(KindLibraryTest, AFaultyFileHidesNoOther) {
    write("kinds/good@1/kind.yaml", "kind: good@1\nrun: 'true'\n");
    write("kinds/bad@1/kind.yaml", "kind: [\n");
    write("kinds/comma/kind.yaml", ",");
    write("kinds/empty/kind.yaml", "");
    write("kinds/nul/kind.yaml", std::string("kind: a@1\0run: x", 16));
    fs::create_directories(m_root / "kinds/no-file");
    const KindLibrary kinds = library();
    EXPECT_THAT(kinds.references(), ElementsAre("good@1"));
    EXPECT_GE(kinds.diagnostics().size(), 4u);
    for (const Diagnostic& diagnostic : kinds.diagnostics())
        EXPECT_THAT(diagnostic.file, HasSubstr("kind.yaml"));
}

TEST_F(KindLibraryTest, AWorkspaceReplacesABuiltInKind) {
    write("builtin/a@1/kind.yaml", "kind: a@1\ntitle: ours\nrun: 'true'\n");
    write("kinds/mine/kind.yaml", "kind: a@1\ntitle: theirs\nrun: 'true'\n");
    const KindLibrary kinds = library();
    ASSERT_TRUE(kinds.find("a@1"));
    EXPECT_EQ(kinds.find("a@1")->title, "theirs");
    EXPECT_FALSE(kinds.find("a@1")->builtIn);
    EXPECT_THAT(ids(kinds.diagnostics()), ElementsAre("kind-replaced"));
    EXPECT_FALSE(hasErrors(kinds.diagnostics()));
}

TEST_F(KindLibraryTest, TwoOfTheSameNameInOneFolderAreReported) {
    write("kinds/one/kind.yaml", "kind: a@1\ntitle: one\nrun: 'true'\n");
    write("kinds/two/kind.yaml", "kind: a@1\ntitle: two\nrun: 'true'\n");
    const KindLibrary kinds = library();
    EXPECT_EQ(kinds.find("a@1")->title, "one");
    EXPECT_THAT(ids(kinds.diagnostics()), ElementsAre("kind-duplicate"));
}

TEST_F(KindLibraryTest, SeesChangesAndKeepsWhatIsHeld) {
    write("kinds/a/kind.yaml", "kind: a@1\ntitle: before\nrun: 'true'\n");
    KindLibrary kinds = library();
    const auto held = kinds.find("a@1");
    EXPECT_FALSE(kinds.reload());
    const auto revision = kinds.revision();

    write("kinds/a/kind.yaml", "kind: a@1\ntitle: afterwards\nrun: 'true'\n");
    write("kinds/b/kind.yaml", "kind: b@2\nrun: 'true'\n");
    EXPECT_TRUE(kinds.reload());
    EXPECT_GT(kinds.revision(), revision);
    EXPECT_EQ(held->title, "before");
    EXPECT_EQ(kinds.find("a@1")->title, "afterwards");
    EXPECT_TRUE(kinds.find("b@2"));

    fs::remove_all(m_root / "kinds/b");
    EXPECT_TRUE(kinds.reload());
    EXPECT_FALSE(kinds.find("b@2"));
    EXPECT_FALSE(kinds.reload());
}

TEST_F(KindLibraryTest, AScriptThatIsGoneIsReported) {
    write("kinds/a/kind.yaml", "kind: a@1\nrun: 'true'\ncode: [main.py]\n");
    write("kinds/a/main.py", "");
    KindLibrary kinds = library();
    EXPECT_THAT(kinds.diagnostics(), IsEmpty());
    fs::remove(m_root / "kinds/a/main.py");
    EXPECT_TRUE(kinds.reload());
    EXPECT_THAT(ids(kinds.diagnostics()), ElementsAre("kind-code-missing"));
    EXPECT_TRUE(kinds.find("a@1")) << "it is shown; running it is refused";
}

TEST_F(KindLibraryTest, MissingFoldersAreEmptyFolders) {
    const KindLibrary kinds({{m_root / "nowhere", true}, {"", false}});
    EXPECT_THAT(kinds.references(), IsEmpty());
    EXPECT_THAT(kinds.diagnostics(), IsEmpty());
}

TEST(BuiltInKinds, AreWholeAndDescribed) {
    const KindLibrary kinds({{fs::path(ORRERY_SOURCE_DIR) / "resources/kinds", true}});
    for (const Diagnostic& diagnostic : kinds.diagnostics())
        ADD_FAILURE() << format(diagnostic);
    EXPECT_GE(kinds.references().size(), 16u);
    for (const auto& kind : kinds.kinds()) {
        SCOPED_TRACE(kind->reference());
        EXPECT_EQ(kind->folder.filename(), kind->reference()) << "the folder is named after the kind";
        EXPECT_FALSE(kind->summary.empty());
        EXPECT_THAT(kind->summary, testing::EndsWith("."));
        EXPECT_TRUE(fs::exists(fs::path(ORRERY_SOURCE_DIR) / "resources/icons" / (kind->icon + ".svg")))
            << kind->icon;
        for (const KindPort& port : kind->inputs)
            EXPECT_FALSE(port.description.empty()) << port.name;
        for (const KindPort& port : kind->outputs)
            EXPECT_FALSE(port.description.empty()) << port.name;
        for (const KindParam& param : kind->params)
            EXPECT_FALSE(param.description.empty()) << param.name;
    }
    EXPECT_THAT(kinds.references(),
                testing::IsSupersetOf({"python-train@1", "gate@1", "split@1", "command@1"}));
}

} // namespace
} // namespace orrery::pipeline
