#include "tests/agent/agent_harness.h"

#include "core/agent/attempt_table.h"
#include "core/agent/host_probe.h"

#include <gmock/gmock.h>

namespace orrery::agent {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string secret = "canary-of-the-agent";

class AgentSecretsTest : public testing::Test, public AgentHarness {
protected:
    JobSpec hiding(const std::string& text) {
        JobSpec spec = shell(text);
        spec.environment = {{"TOKEN", secret}};
        spec.secrets = {secret};
        return spec;
    }
    /// Files in the agent's folder and the logs that hold the text.
    std::vector<std::string> filesWith(const std::string& text) const {
        std::vector<std::string> found;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
            if (!entry.is_regular_file())
                continue;
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string bytes(std::istreambuf_iterator<char>(file), {});
            if (bytes.find(text) != std::string::npos)
                found.push_back(entry.path().string());
        }
        return found;
    }
};

TEST_F(AgentSecretsTest, areNeitherInTheLogNorInTheLastWordsNorInAJournal) {
    connect();
    const JobSpec spec =
        hiding("printf 'out canary-of-'; printf 'the-agent\\n'; echo \"bad $TOKEN\" >&2; exit 3");
    const AttemptEnded end = runJob(spec);
    EXPECT_EQ(end.message, "the command exited with code 3; its last words: bad ***");
    EXPECT_EQ(output(spec), "out ***\n");
    EXPECT_EQ(output(spec, LogStream::Errors), "bad ***\n");
    EXPECT_THAT(filesWith(secret), testing::IsEmpty());
}

TEST_F(AgentSecretsTest, whatMightHaveBecomeOneIsWrittenAtTheEnd) {
    connect();
    const JobSpec spec = hiding("printf 'half a canary-of-'");
    EXPECT_TRUE(runJob(spec).succeeded());
    EXPECT_EQ(output(spec), "half a canary-of-");
}

TEST_F(AgentSecretsTest, aCommandThatCannotStartDoesNotShowIt) {
    connect();
    JobSpec spec = job({"no-" + secret});
    spec.secrets = {secret};
    EXPECT_THAT(runJob(spec).message,
                testing::AllOf(HasSubstr("'no-***' was not found"), Not(HasSubstr(secret))));
}

TEST_F(AgentSecretsTest, ofTheServerAreNotInherited) {
    ::setenv("ORRERY_SECRET_OTHER", secret.c_str(), 1);
    connect();
    ::unsetenv("ORRERY_SECRET_OTHER");
    const JobSpec spec = job({"env"});
    EXPECT_TRUE(runJob(spec).succeeded());
    EXPECT_THAT(output(spec), Not(HasSubstr(secret)));
}

TEST_F(AgentSecretsTest, aJobThatNobodyBeganIsSaidToHaveNeverBeenHere) {
    const JobSpec spec = hiding("echo x >> count");
    std::filesystem::create_directories(folder);
    {
        auto table = AttemptTable::open(folder + "/" + agent_file::journal, bootId());
        ASSERT_TRUE(table.ok());
        EXPECT_FALSE(table->accept(spec));
        ASSERT_TRUE(table->commit().ok());
    }
    EXPECT_THAT(filesWith(secret), testing::IsEmpty());
    connect();
    ASSERT_EQ(live->attempts.size(), 1U);
    ASSERT_TRUE(live->attempts[0].end) << "without its secrets it cannot run";
    EXPECT_TRUE(live->attempts[0].end->neverHere);
    ASSERT_TRUE(waitForEnd(spec.attempt));
    EXPECT_FALSE(std::filesystem::exists(root / "count"));
}

TEST_F(AgentSecretsTest, aRequestWithoutItsCommandIsRefused) {
    connect();
    JobSpec spec = job({"/bin/true"});
    spec.withheld = true;
    connection->start(spec);
    ASSERT_TRUE(waitUntil([&] { return refused.contains(spec.attempt); }));
    EXPECT_FALSE(refused[spec.attempt].known);
}

} // namespace
} // namespace orrery::agent
