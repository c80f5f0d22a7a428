// A host whose disk is full: what cannot be recorded is refused with the reason, nothing is believed, and it
// goes on later.
#include "tests/agent/agent_harness.h"

#include <gmock/gmock.h>
#include <sys/mount.h>

namespace orrery::agent {
namespace {

class FullDiskTest : public testing::Test, public AgentHarness {
protected:
    void SetUp() override {
        std::filesystem::create_directory(root / "small");
        if (::mount("tmpfs", (root / "small").c_str(), "tmpfs", 0, "size=1m") != 0)
            GTEST_SKIP() << "mounting is not allowed here";
        m_mounted = true;
        folder = (root / "small" / "agent").string();
        connect();
    }
    void TearDown() override {
        if (!m_mounted)
            return;
        connection.reset();
        if (const pid_t pid = agentPid(); pid > 0)
            ::kill(pid, SIGKILL);
        for (const pid_t pid : supervisors())
            ::kill(pid, SIGKILL);
        ::umount2((root / "small").c_str(), MNT_DETACH);
    }
    void fill() {
        std::ofstream file(root / "small" / "filler");
        const std::string block(4096, 'x');
        while (file.write(block.data(), static_cast<std::streamsize>(block.size())).flush())
            ;
    }
    bool m_mounted = false;
};

TEST_F(FullDiskTest, aStartThatCannotBeRecordedIsRefusedAndLaterOnesRun) {
    EXPECT_TRUE(runJob(shell("echo before")).succeeded());
    fill();
    // The journal's last page has room for a little; then it is refused, never forgotten.
    bool any = false;
    for (int i = 0; i < 40 && !any; ++i) {
        JobSpec spec = shell("echo x >> count");
        spec.logFolder = (root / "logs").string();
        spec.environment = {{"LONG", std::string(1000, 'y')}};
        connection->start(spec);
        ASSERT_TRUE(
            waitUntil([&] { return refused.contains(spec.attempt) || ended.contains(spec.attempt); }));
        any = refused.contains(spec.attempt);
        if (any) {
            EXPECT_THAT(refused[spec.attempt].message, testing::HasSubstr("No space left on device"));
            EXPECT_FALSE(refused[spec.attempt].known);
        }
    }
    EXPECT_TRUE(any);
    std::filesystem::remove(root / "small" / "filler");
    EXPECT_TRUE(runJob(shell("echo after")).succeeded());
}

TEST_F(FullDiskTest, outputThatFindsNoRoomIsDroppedAndTheJobGoesOn) {
    JobSpec spec = shell("head -c 3000000 /dev/zero; echo end >> " + (root / "count").string());
    spec.logFolder = (root / "small" / "logs").string();
    const AttemptEnded end = runJob(spec);
    EXPECT_TRUE(end.succeeded()) << end.message;
    EXPECT_EQ(end.logBytes, 3'000'000U);
    EXPECT_EQ(lines("count"), 1U);
    const auto page = LogReader(spec.logFolder).read(0, {});
    EXPECT_TRUE(page.ok()) << "what is there can be read";
}

} // namespace
} // namespace orrery::agent
