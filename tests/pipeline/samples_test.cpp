#include "core/pipeline/expand.h"
#include "core/pipeline/kind_library.h"

#include <gtest/gtest.h>

#include <fstream>
#include <gmock/gmock.h>

namespace orrery::pipeline {
namespace {

namespace fs = std::filesystem;

/// Files of one workspace, as the server gives them.
class FolderSource : public DocumentSource {
public:
    explicit FolderSource(fs::path folder) : m_folder(std::move(folder)) {}
    Result<Document> load(std::string_view path) const override {
        std::ifstream stream(m_folder / path, std::ios::binary);
        if (!stream)
            return Error(ErrorCode::NotFound, std::string(path) + " is not there");
        return Document::parse({std::istreambuf_iterator<char>(stream), {}}, std::string(path));
    }

private:
    fs::path m_folder;
};

Expansion expandSample(const std::string& folder, const std::string& file) {
    const fs::path workspace = fs::path(ORRERY_SOURCE_DIR) / "resources/examples" / folder;
    const FolderSource source(workspace);
    const KindLibrary kinds(
        {{fs::path(ORRERY_SOURCE_DIR) / "resources/kinds", true}, {workspace / "kinds", false}});
    const auto document = source.load(file);
    EXPECT_TRUE(document.ok());
    ExpandOptions options;
    options.kinds = &kinds;
    options.documents = &source;
    Expansion expansion = expand(*document, options);
    for (const Diagnostic& diagnostic : expansion.diagnostics)
        ADD_FAILURE() << format(diagnostic);
    // What a sample names must be there.
    for (const StepSpec& step : expansion.plan.steps)
        for (const std::string& code : step.code)
            EXPECT_TRUE(fs::exists(fs::path(code).is_absolute() ? fs::path(code) : workspace / code))
                << step.name << ": " << code;
    EXPECT_TRUE(fs::exists(workspace / "README.md"));
    EXPECT_EQ(document->layout().positions.size(), document->steps().size());
    return expansion;
}

TEST(Samples, BreastCancerTrainsWithTwoRanks) {
    const Expansion expansion = expandSample("breast-cancer", "breast-cancer.orrery.yaml");
    ASSERT_EQ(expansion.plan.steps.size(), 9u);
    const StepSpec* train = expansion.plan.find("train");
    ASSERT_TRUE(train);
    EXPECT_EQ(train->gang.count, 2);
    EXPECT_EQ(train->gang.launcher, Launcher::Torchrun);
    ASSERT_TRUE(expansion.plan.find("gate"));
    EXPECT_FALSE(expansion.plan.find("gate")->check.empty());
}

TEST(Samples, SweepRunsSixConfigurations) {
    const Expansion expansion = expandSample("sweep", "sweep.orrery.yaml");
    // load, split, best, report, and three steps for each of six candidates.
    EXPECT_EQ(expansion.plan.steps.size(), 4u + 18u);
}

TEST(Samples, ShellOnlyNeedsNoPython) {
    const Expansion expansion = expandSample("shell-only", "weather.orrery.yaml");
    EXPECT_EQ(expansion.plan.steps.size(), 9u);
    for (const StepSpec& step : expansion.plan.steps) {
        EXPECT_THAT(step.shell.text(), testing::Not(testing::HasSubstr("python")));
        for (const Template& word : step.argv)
            EXPECT_THAT(word.text(), testing::Not(testing::HasSubstr("python")));
    }
    ASSERT_TRUE(expansion.plan.find("average"));
    EXPECT_TRUE(expansion.plan.find("average")->isMap());
    EXPECT_TRUE(expansion.plan.find("farewell")->always);
}

TEST(Samples, APipelineWithPortsIsReadable) {
    const fs::path folder = fs::path(ORRERY_SOURCE_DIR) / "resources/examples/sweep";
    const auto document = FolderSource(folder).load("candidate.orrery.yaml");
    ASSERT_TRUE(document.ok());
    EXPECT_TRUE(document->diagnostics().empty());
    EXPECT_EQ(document->inputs().size(), 2u);
    EXPECT_EQ(document->outputs().size(), 2u);
}

} // namespace
} // namespace orrery::pipeline
