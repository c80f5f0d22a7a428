// Jobs that do not want to end, write too much, or come in gangs; with each way the host may have to hold
// them.
#include "tests/agent/agent_harness.h"

#include <gmock/gmock.h>

namespace orrery::agent {
namespace {

using testing::HasSubstr;

/// The parameter is a value of ORRERY_CGROUP.
class HostileTest : public testing::TestWithParam<const char*>, public AgentHarness {
protected:
    void SetUp() override {
        ::setenv("ORRERY_CGROUP", GetParam(), 1);
        connect();
        ::unsetenv("ORRERY_CGROUP");
    }
    void killAndProve(const JobSpec& spec, const std::string& mark) {
        connection->start(spec);
        ASSERT_TRUE(waitUntil([&] { return std::filesystem::exists(root / mark); }));
        connection->kill({spec.attempt, spec.token, std::chrono::milliseconds(100), false});
        ASSERT_TRUE(waitForEnd(spec.attempt));
        EXPECT_EQ(ended[spec.attempt].reason, EndReason::Killed);
        EXPECT_TRUE(survivors(spec).empty());
        EXPECT_FALSE(somebodyHolds(root / "device")) << "the device is free again";
    }
    static bool somebodyHolds(const std::filesystem::path& file) {
        for (const auto& process : process::listProcesses()) {
            std::error_code failed;
            for (const auto& entry :
                 std::filesystem::directory_iterator("/proc/" + std::to_string(process.pid) + "/fd", failed))
                if (std::filesystem::read_symlink(entry.path(), failed) == file)
                    return true;
        }
        return false;
    }
};

TEST_P(HostileTest, killsDeafGrandchildrenInSessionsOfTheirOwn) {
    killAndProve(shell("exec 9>device; for i in 1 2 3; do (setsid sh -c 'trap \"\" TERM INT HUP; (setsid sh "
                       "-c \"trap : TERM; "
                       "while :; do sleep 0.01; done\" &) ; while :; do sleep 0.01; done' &); done; sleep "
                       "0.1; touch ready; "
                       "trap '' TERM; while :; do sleep 0.01; done"),
                 "ready");
}

TEST_P(HostileTest, killsWhatForksWhileItIsKilled) {
    killAndProve(job({"/usr/bin/python3", "-c",
                      "import os, signal, time\n"
                      "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
                      "device = os.open('device', os.O_CREAT | os.O_WRONLY)\n"
                      "open('ready', 'w').close()\n"
                      "while True:\n"
                      "    if os.fork() == 0:\n"
                      "        os.setsid()\n" // the child goes on, its parent leaves
                      "    else:\n"
                      "        os._exit(0)\n"}),
                 "ready");
}

TEST_P(HostileTest, killsStoppedProcesses) {
    killAndProve(shell("(setsid sh -c 'touch ready; kill -STOP $$' &); sleep 0.1; kill -STOP $$"), "ready");
}

TEST_P(HostileTest, killsWhatHidesItsEnvironment) {
    killAndProve(shell("(setsid env -i /bin/sh -c 'trap \"\" TERM; exec 9>device; while :; do /bin/sleep "
                       "0.01; done' &); "
                       "sleep 0.1; touch ready; while :; do sleep 0.01; done"),
                 "ready");
}

TEST_P(HostileTest, aDeadSupervisorsTreeDies) {
    const JobSpec spec =
        shell("exec 9>device; (setsid sh -c 'trap \"\" TERM; while :; do sleep 0.01; done' &); touch ready; "
              "while :; do sleep 0.01; done");
    connection->start(spec);
    ASSERT_TRUE(waitUntil([&] { return std::filesystem::exists(root / "ready"); }));
    for (const pid_t pid : supervisors())
        ::kill(pid, SIGKILL);
    ASSERT_TRUE(waitForEnd(spec.attempt));
    EXPECT_EQ(ended[spec.attempt].reason, EndReason::SupervisorLost);
    EXPECT_TRUE(survivors(spec).empty());
    EXPECT_FALSE(somebodyHolds(root / "device"));
}

INSTANTIATE_TEST_SUITE_P(Holds, HostileTest, testing::Values("v2", "v1", "none"));

class GangTest : public testing::Test, public AgentHarness {
protected:
    void SetUp() override { connect(); }
    JobSpec gang(const std::string& text, std::uint32_t ranks, Launcher launcher = Launcher::Plain) {
        JobSpec spec = shell(text);
        spec.gang.ranks = ranks;
        spec.gang.launcher = launcher;
        return spec;
    }
};

TEST_F(GangTest, eightRanksKnowEachOtherAndHaveTheirOwnLogs) {
    JobSpec spec = gang("echo $RANK $LOCAL_RANK $WORLD_SIZE $LOCAL_WORLD_SIZE $MASTER_ADDR $GROUP_RANK; echo "
                        "$MASTER_PORT >&2",
                        8, Launcher::Torchrun);
    const AttemptEnded end = runJob(spec);
    ASSERT_TRUE(end.succeeded()) << end.message;
    ASSERT_EQ(end.ranks.size(), 8U);
    for (std::uint32_t rank = 0; rank < 8; ++rank) {
        const std::string number = std::to_string(rank);
        EXPECT_EQ(output(spec, LogStream::Output, rank), number + " " + number + " 8 8 127.0.0.1 0\n");
        EXPECT_EQ(output(spec, LogStream::Errors, rank), output(spec, LogStream::Errors, 0))
            << "one port for all";
    }
    EXPECT_EQ(LogReader(spec.logFolder).ranks().size(), 8U);
}

TEST_F(GangTest, oneRanksDeathEndsAllAndIsNamed) {
    const AttemptEnded failed =
        runJob(gang("if [ $RANK = 2 ]; then sleep 0.1; echo no more memory on device >&2; exit 9; fi; "
                    "trap 'exit 1' TERM; while :; do sleep 0.01; done",
                    4));
    EXPECT_EQ(failed.reason, EndReason::Exited);
    EXPECT_EQ(failed.exitCode, 9);
    EXPECT_EQ(failed.firstRank, 2U);
    EXPECT_THAT(failed.message, testing::AllOf(HasSubstr("rank 2 exited with code 9"),
                                               HasSubstr("no more memory on device")));

    const AttemptEnded killed = runJob(gang("if [ $RANK = 1 ]; then sleep 0.1; kill -KILL $$; fi; "
                                            "while :; do sleep 0.01; done",
                                            3));
    EXPECT_EQ(killed.reason, EndReason::Signalled);
    EXPECT_EQ(killed.firstRank, 1U);
    EXPECT_EQ(killed.signal, SIGKILL);
    ASSERT_EQ(killed.ranks.size(), 3U);
}

TEST_F(GangTest, tellsOfARankThatEndsBeforeTheOthersAlsoToWhoComesLater) {
    const JobSpec spec = gang("[ $RANK = 1 ] || while [ ! -e go ]; do sleep 0.01; done", 3);
    const auto onlyTheSecond = [](const std::vector<EndedRank>& ranks) {
        return ranks.size() == 1 && ranks[0].rank == 1 && ranks[0].end.exitCode == 0;
    };
    const auto held = [&] { return live && live->attempts.size() == 1 ? live->attempts[0] : LiveAttempt(); };
    connection->start(spec);
    ASSERT_TRUE(waitUntil([&] { return ranksEnded.contains(spec.attempt); }));
    EXPECT_TRUE(onlyTheSecond(ranksEnded[spec.attempt].ranks));
    connect();
    EXPECT_TRUE(onlyTheSecond(held().endedRanks));
    killAgent();
    connect();
    EXPECT_TRUE(onlyTheSecond(held().endedRanks)) << "its supervisor still knows";
    std::ofstream(root / "go") << "";
    ASSERT_TRUE(waitForEnd(spec.attempt));
    EXPECT_TRUE(ended[spec.attempt].succeeded());
}

TEST_F(GangTest, allOrNothingWhereOneCannotStart) {
    JobSpec spec = gang("while :; do sleep 0.01; done", 2);
    spec.workingFolder = "/no/such/folder";
    EXPECT_EQ(runJob(spec).reason, EndReason::StartFailed);
}

TEST_F(GangTest, aRankThatLagsBehindIsEndedWhereThatIsAsked) {
    JobSpec spec = gang("[ $RANK = 0 ] || sleep 60", 2);
    spec.gang.finishWithin = std::chrono::milliseconds(100);
    const AttemptEnded end = runJob(spec);
    EXPECT_EQ(end.reason, EndReason::TimedOut);
    EXPECT_EQ(end.firstRank, 1U);
    EXPECT_THAT(end.message, HasSubstr("rank 1 did not end within"));
}

TEST_F(GangTest, eachRankSeesItsGpus) {
    JobSpec spec = gang("echo $CUDA_VISIBLE_DEVICES.", 3);
    spec.gang.gpus = {{"GPU-a", "GPU-b"}, {"GPU-c"}};
    ASSERT_TRUE(runJob(spec).succeeded());
    EXPECT_EQ(output(spec, LogStream::Output, 0), "GPU-a,GPU-b.\n");
    EXPECT_EQ(output(spec, LogStream::Output, 1), "GPU-c.\n");
    EXPECT_EQ(output(spec, LogStream::Output, 2), ".\n");
}

TEST_F(GangTest, launchersOfTheirOwnGetOneProcess) {
    std::ofstream(root / "mpirun") << "#!/bin/sh\necho mpirun $*\n";
    std::ofstream(root / "torchrun") << "#!/bin/sh\necho torchrun $*\n";
    for (const char* name : {"mpirun", "torchrun"})
        std::filesystem::permissions(root / name, std::filesystem::perms::owner_all);
    JobSpec mpi = job({"solver", "-x"});
    mpi.gang = {4, Launcher::Mpi, 0, {}, {}};
    mpi.environment = {{"PATH", root.string() + ":/usr/bin:/bin"}};
    ASSERT_TRUE(runJob(mpi).succeeded());
    EXPECT_EQ(output(mpi), "mpirun -n 4 solver -x\n");
    JobSpec elastic = job({"train.py", "--lr", "1"});
    elastic.gang = {2, Launcher::Torchrun, 3, {}, {}};
    elastic.environment = mpi.environment;
    ASSERT_TRUE(runJob(elastic).succeeded());
    EXPECT_EQ(output(elastic),
              "torchrun --rdzv_backend=c10d --rdzv_endpoint=localhost:0 --rdzv_id=" + elastic.attempt.text() +
                  " --nproc_per_node=2 --max_restarts=3 --redirects=2:1 --tee=2:1 train.py --lr 1\n");
}

TEST_F(GangTest, aPythonScriptUnderTorchrunNeedsNoInterpreterInItsCommand) {
    std::ofstream(root / "train.py")
        << "import os\nprint('rank', os.environ['RANK'], os.environ.get('OMP_NUM_THREADS'))\n";
    JobSpec spec = job({"train.py"});
    spec.gang = {2, Launcher::Torchrun, 0, {}, {}};
    ASSERT_TRUE(runJob(spec).succeeded());
    EXPECT_THAT(output(spec, LogStream::Output, 1), HasSubstr("rank 1 1"));
}

TEST_F(GangTest, aHundredMegabytesDoNotBlockTheJob) {
    const JobSpec spec = shell("head -c 100000000 /dev/zero | tr '\\0' 'x'; echo end >&2");
    const AttemptEnded end = runJob(spec);
    ASSERT_TRUE(end.succeeded()) << end.message;
    EXPECT_EQ(end.logBytes, 100'000'004U);
    const std::string text = output(spec);
    EXPECT_EQ(text.size(), 100'000'000U);
    EXPECT_EQ(text.find_first_not_of('x'), std::string::npos);
}

TEST_F(GangTest, theLogIsBoundedAndSaysSo) {
    JobSpec spec = shell("i=0; while [ $i -lt 40000 ]; do echo line number $i; i=$((i+1)); done");
    spec.logLimit = 128 << 10;
    ASSERT_TRUE(runJob(spec).succeeded());
    std::uintmax_t bytes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(spec.logFolder))
        bytes += entry.file_size();
    EXPECT_LT(bytes, spec.logLimit + 1024) << "the files' headers and a notice come on top";
    const auto page = LogReader(spec.logFolder).read(0, {}, {1'000'000, SIZE_MAX});
    ASSERT_TRUE(page.ok());
    EXPECT_GT(page->dropped, 0U);
    EXPECT_EQ(page->lines.front().text, "line number 0");
    EXPECT_EQ(page->lines.back().text, "line number 39999");
    EXPECT_TRUE(std::any_of(page->lines.begin(), page->lines.end(), [](const LogLine& line) {
        return line.stream == LogStream::Notice && line.text.find("dropped here") != std::string::npos;
    }));
}

} // namespace
} // namespace orrery::agent
