#include "tests/support/temporary_folder.h"

#include "core/process/command_lookup.h"
#include "core/process/control_group.h"
#include "core/process/local_socket.h"
#include "core/process/poller.h"
#include "core/process/process_tree.h"
#include "core/process/spawn.h"

#include <gtest/gtest.h>

#include <csignal>
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/wait.h>
#include <thread>

namespace orrery::process {
namespace {

struct Command {
    explicit Command(std::vector<std::string> words) : texts(std::move(words)) {
        for (std::string& text : texts)
            arguments.push_back(text.data());
        arguments.push_back(nullptr);
    }
    std::vector<std::string> texts;
    std::vector<char*> arguments;
};

Result<pid_t> start(Command& command, SpawnRequest request = {}) {
    static char* const none[] = {nullptr};
    request.file = command.texts.front().c_str();
    request.arguments = command.arguments.data();
    if (!request.environment)
        request.environment = none;
    return spawn(request);
}

int waitFor(pid_t pid) {
    int status = 0;
    EXPECT_EQ(::waitpid(pid, &status, 0), pid);
    return status;
}

TEST(Spawn, connectsStreamsAndReportsTheExitCode) {
    int pipe[2];
    ASSERT_EQ(::pipe2(pipe, O_CLOEXEC), 0);
    Command command({"/bin/sh", "-c", "pwd; exit 3"});
    SpawnRequest request;
    request.output = pipe[1];
    request.workingFolder = "/usr";
    const auto pid = start(command, request);
    ASSERT_TRUE(pid.ok());
    ::close(pipe[1]);
    char text[16] = {};
    EXPECT_EQ(::read(pipe[0], text, sizeof text), 5);
    EXPECT_STREQ(text, "/usr\n");
    ::close(pipe[0]);
    EXPECT_EQ(WEXITSTATUS(waitFor(*pid)), 3);
}

TEST(Spawn, saysWhichStepFailed) {
    Command missing({"/no/such/program"});
    const auto first = start(missing);
    ASSERT_FALSE(first.ok());
    EXPECT_EQ(first.error().code(), ErrorCode::NotFound);
    EXPECT_THAT(first.error().message(), testing::HasSubstr("cannot execute '/no/such/program'"));

    Command command({"/bin/true"});
    SpawnRequest request;
    request.workingFolder = "/no/such/folder";
    const auto second = start(command, request);
    ASSERT_FALSE(second.ok());
    EXPECT_THAT(second.error().message(), testing::HasSubstr("working folder '/no/such/folder'"));
    EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "a failed start leaves no zombie";
}

TEST(Spawn, givesTheChildCleanSignals) {
    sigset_t set, before;
    ::sigemptyset(&set);
    ::sigaddset(&set, SIGTERM);
    ::sigprocmask(SIG_BLOCK, &set, &before);
    Command command({"/bin/sh", "-c", "kill -TERM $$; exit 0"});
    const auto pid = start(command);
    ::sigprocmask(SIG_SETMASK, &before, nullptr);
    ASSERT_TRUE(pid.ok());
    EXPECT_EQ(WTERMSIG(waitFor(*pid)), SIGTERM);
}

TEST(FindCommand, explainsEveryWayNotToFind) {
    const TemporaryFolder temporary;
    const std::filesystem::path& folder = temporary.root();
    std::ofstream(folder / "plain") << "x";
    EXPECT_EQ(*findCommand("true", "/bin", ""), "/bin/true");
    EXPECT_EQ(*findCommand("true", "/nowhere:/bin", ""), "/bin/true");
    const auto missing = findCommand("no-such-thing", "/bin:/usr/bin", "");
    ASSERT_FALSE(missing.ok());
    EXPECT_EQ(missing.error().code(), ErrorCode::NotFound);
    EXPECT_THAT(missing.error().message(), testing::AllOf(testing::HasSubstr("'no-such-thing'"),
                                                          testing::HasSubstr("PATH is /bin:/usr/bin")));
    const auto plain = findCommand("./plain", "/bin", folder.string());
    ASSERT_FALSE(plain.ok());
    EXPECT_EQ(plain.error().code(), ErrorCode::Refused);
    EXPECT_EQ(findCommand("plain", folder.string(), "").error().code(), ErrorCode::Refused);
    EXPECT_EQ(findCommand("/bin", "/bin", "").error().code(), ErrorCode::Refused) << "a folder is no program";
    EXPECT_EQ(findCommand("", "/bin", "").error().code(), ErrorCode::InvalidInput);
}

TEST(ProcessTree, findsDescendantsAndMarkers) {
    const std::string marker = "ORRERY_TEST_MARKER=" + std::to_string(::getpid());
    Command command({"/bin/sh", "-c", "/bin/sleep 30 & /bin/sleep 30"});
    Command environment({marker});
    SpawnRequest request;
    request.environment = environment.arguments.data();
    const auto pid = start(command, request);
    ASSERT_TRUE(pid.ok());
    while (descendantsOf(listProcesses(), *pid).size() < 2)
        ::usleep(1000);
    while (processesWithEnvironment(marker).size() < 3)
        ::usleep(1000);
    EXPECT_TRUE(processesWithEnvironment(marker.substr(0, marker.size() - 1)).empty())
        << "a prefix is no match";
    EXPECT_GT(readProcess(*pid).startTicks, 0u);
    std::thread reaper([&] { waitFor(*pid); });
    const SweepResult swept = sweepByEnvironment(marker);
    reaper.join();
    EXPECT_EQ(swept.killed, 3u);
    EXPECT_TRUE(swept.clean);
}

class ControlGroupTest : public testing::TestWithParam<const char*> {};

TEST_P(ControlGroupTest, holdsAndEndsWhatTriesToEscape) {
    ::setenv("ORRERY_CGROUP", GetParam(), 1);
    auto group = ControlGroup::create("orrery-test-" + std::to_string(::getpid()));
    ::unsetenv("ORRERY_CGROUP");
    if (!group)
        GTEST_SKIP() << "no writable control group " << GetParam();
    Command command({"/bin/sh", "-c", "trap '' TERM; (/usr/bin/setsid /bin/sleep 30 &) ; kill -STOP $$"});
    SpawnRequest request;
    request.controlGroupFolder = group->folderForSpawn();
    request.controlGroupProcs = group->procsForSpawn();
    const auto pid = start(command, request);
    ASSERT_TRUE(pid.ok()) << pid.error().describe();
    while (group->processes().size() < 2)
        ::usleep(1000);
    EXPECT_FALSE(group->empty());
    const auto again = ControlGroup::open(group->path());
    ASSERT_TRUE(again);
    again->killAll();
    waitFor(*pid);
    while (!group->empty())
        ::usleep(1000);
    group->remove();
    EXPECT_FALSE(std::filesystem::exists(again->path()));
}

INSTANTIATE_TEST_SUITE_P(Versions, ControlGroupTest, testing::Values("v2", "v1"));

TEST(LocalSocket, worksInFoldersWithLongPaths) {
    const TemporaryFolder temporary;
    const std::filesystem::path& root = temporary.root();
    const auto folder = root / std::string(120, 'a') / std::string(120, 'b');
    std::filesystem::create_directories(folder);
    EXPECT_EQ(connectLocal(folder, "s").error().code(), ErrorCode::NotFound);
    {
        const auto listener = listenLocal(folder, "s");
        ASSERT_TRUE(listener.ok()) << listener.error().describe();
        const auto client = connectLocal(folder, "s");
        ASSERT_TRUE(client.ok());
        EXPECT_TRUE(acceptLocal(listener->get()));
        EXPECT_FALSE(acceptLocal(listener->get()));
    }
    EXPECT_EQ(connectLocal(folder, "s").error().code(), ErrorCode::Unavailable);
}

TEST(Poller, runsTimersInOrderAndDescriptorsUntilRemoved) {
    auto poller = Poller::create();
    ASSERT_TRUE(poller.ok());
    Poller& loop = **poller;
    std::string order;
    loop.after(std::chrono::milliseconds(2), [&] { order += 'b'; });
    loop.after(Duration{}, [&] { order += 'a'; });
    loop.cancel(loop.after(Duration{}, [&] { order += 'x'; }));
    while (order.size() < 2)
        loop.runOnce(std::chrono::seconds(1));
    EXPECT_EQ(order, "ab");
    int pipe[2];
    ASSERT_EQ(::pipe2(pipe, O_CLOEXEC), 0);
    int calls = 0;
    ASSERT_TRUE(loop.add(pipe[0], EPOLLIN, [&](std::uint32_t) { ++calls, loop.remove(pipe[0]); }).ok());
    ASSERT_EQ(::write(pipe[1], "x", 1), 1);
    loop.runOnce(Duration{});
    loop.runOnce(Duration{});
    EXPECT_EQ(calls, 1);
    ::close(pipe[0]);
    ::close(pipe[1]);
}

} // namespace
} // namespace orrery::process
