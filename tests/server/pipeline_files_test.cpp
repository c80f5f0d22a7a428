#include "tests/support/temporary_folder.h"

#include "core/server/pipeline_files.h"

#include <gtest/gtest.h>

namespace orrery::server {
namespace {

constexpr std::string_view top = "orrery: 1\nname: top\nparams: { n: 1 }\nsteps:\n"
                                 "  inner: { pipeline: inner.orrery.yaml }\n"
                                 "  own: { uses: own@1 }\n";

/// A pipeline that uses a sub-pipeline and a kind of the workspace.
class PipelineFilesTest : public testing::Test {
protected:
    PipelineFilesTest() : m_files(m_folder.root()) {
        m_folder.write("top.orrery.yaml", top);
        writeInner("one");
        writeKind("true");
    }

    void writeInner(const std::string& step) {
        m_folder.write("inner.orrery.yaml",
                       "orrery: 1\nname: inner\nsteps: { " + step + ": { run: \"true\" } }\n");
    }
    void writeKind(const std::string& command) {
        m_folder.write("kinds/own/kind.yaml", "kind: own@1\ntitle: Own\ncategory: Code\nicon: node-script\n"
                                              "summary: Runs.\nrun: [sh, -c, \"" +
                                                  command + "\"]\n");
    }
    SharedPipeline load(const PipelineFiles::Params& params = {}) {
        const auto loaded = m_files.load("top.orrery.yaml", params);
        EXPECT_TRUE(loaded.ok());
        return loaded.ok() ? *loaded : nullptr;
    }

    TemporaryFolder m_folder;
    PipelineFiles m_files;
};

TEST_F(PipelineFilesTest, WhatHasNotChangedIsNotReadTwice) {
    const SharedPipeline first = load();
    ASSERT_TRUE(first->ok());
    EXPECT_EQ(load(), first);
    m_files.forgetKept();
    EXPECT_NE(load(), first);
}

TEST_F(PipelineFilesTest, ChangesOfTextsParametersAndKindsAreSeen) {
    const SharedPipeline first = load();
    writeInner("two");
    const SharedPipeline second = load();
    EXPECT_NE(second, first);
    EXPECT_TRUE(second->expansion.plan.find("inner/two"));
    m_folder.write("top.orrery.yaml", std::string(top) + "# another text\n");
    const SharedPipeline third = load();
    EXPECT_NE(third, second);
    const SharedPipeline fourth = load({{"n", "2"}});
    EXPECT_NE(fourth, third);
    EXPECT_EQ(fourth->expansion.plan.params->find("n")->integerOr(0), 2);
    writeKind("echo changed");
    EXPECT_NE(load({{"n", "2"}}), fourth);
}

TEST_F(PipelineFilesTest, ASubPipelineThatComesAndGoesIsSeen) {
    ASSERT_TRUE(load()->ok());
    std::filesystem::remove(m_folder.root() / "inner.orrery.yaml");
    EXPECT_FALSE(load()->ok());
    writeInner("one");
    EXPECT_TRUE(load()->ok());
}

} // namespace
} // namespace orrery::server
