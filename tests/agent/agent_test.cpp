#include "tests/agent/agent_harness.h"

#include <gmock/gmock.h>

namespace orrery::agent {
namespace {

using testing::HasSubstr;

class AgentTest : public testing::Test, public AgentHarness {
protected:
    void SetUp() override { connect(); }
};

TEST_F(AgentTest, tellsWhatTheHostHas) {
    ASSERT_TRUE(waitUntil([&] { return capacity.has_value(); }));
    EXPECT_GE(capacity->cpus, 0.01);
    EXPECT_GT(capacity->memoryBytes, 1U << 20);
    EXPECT_GT(capacity->diskTotalBytes, 0U);
    EXPECT_FALSE(capacity->bootId.empty());
    EXPECT_TRUE(live->attempts.empty());
    EXPECT_EQ(connection->greeting()->pid, agentPid());
}

TEST_F(AgentTest, runsACommandAndKeepsItsOutput) {
    const JobSpec spec = shell("echo out; echo err >&2; printf unfinished; exit 3");
    const AttemptEnded end = runJob(spec);
    EXPECT_EQ(end.reason, EndReason::Exited);
    EXPECT_EQ(end.exitCode, 3);
    EXPECT_EQ(end.message, "the command exited with code 3; its last words: err");
    EXPECT_EQ(end.token, spec.token);
    EXPECT_LE(end.started, end.ended);
    EXPECT_EQ(end.logBytes, 18U);
    EXPECT_EQ(output(spec), "out\nunfinished");
    EXPECT_EQ(output(spec, LogStream::Errors), "err\n");
    EXPECT_TRUE(started.contains(spec.attempt));
    ASSERT_EQ(end.ranks.size(), 1U);
}

TEST_F(AgentTest, aSilentJobLeavesNoFile) {
    const JobSpec spec = job({"/bin/true"});
    EXPECT_TRUE(runJob(spec).succeeded());
    EXPECT_FALSE(std::filesystem::exists(spec.logFolder));
}

TEST_F(AgentTest, givesTheJobItsEnvironmentAndFolder) {
    JobSpec spec = shell("echo $A:$HOME:$ORRERY_METRICS:$RANK; pwd; cat");
    spec.environment = {{"A", "first"}, {"HOME", "/nowhere"}, {"A", "second"}};
    spec.metricsFile = (root / "metrics").string();
    EXPECT_TRUE(runJob(spec).succeeded());
    EXPECT_EQ(output(spec), "second:/nowhere:" + spec.metricsFile + ":\n" + root.string() + "\n");
    JobSpec bare = job({"env"});
    bare.inheritEnvironment = false;
    bare.environment = {{"PATH", "/usr/bin:/bin"}};
    EXPECT_TRUE(runJob(bare).succeeded());
    EXPECT_THAT(output(bare), testing::Not(HasSubstr("HOME=")));
}

TEST_F(AgentTest, explainsWhatCannotStart) {
    const AttemptEnded missing = runJob(job({"no-such-command"}));
    EXPECT_EQ(missing.reason, EndReason::StartFailed);
    EXPECT_EQ(missing.exitCode, 127);
    EXPECT_THAT(missing.message,
                testing::AllOf(HasSubstr("'no-such-command' was not found"), HasSubstr("PATH is")));

    std::ofstream(root / "plain") << "data";
    const AttemptEnded plain = runJob(job({"./plain"}));
    EXPECT_EQ(plain.exitCode, 126);
    EXPECT_THAT(plain.message, HasSubstr("is not an executable file"));

    std::ofstream(root / "script") << "#!/no/interpreter\n";
    std::filesystem::permissions(root / "script", std::filesystem::perms::owner_all);
    const AttemptEnded script = runJob(job({"./script"}));
    EXPECT_THAT(script.message, HasSubstr("its first line asks for '/no/interpreter'"));

    JobSpec lost = job({"/bin/true"});
    lost.workingFolder = "/no/such/folder";
    const AttemptEnded folderless = runJob(lost);
    EXPECT_EQ(folderless.reason, EndReason::StartFailed);
    EXPECT_THAT(folderless.message, HasSubstr("working folder '/no/such/folder'"));
}

TEST_F(AgentTest, namesTheSignal) {
    const AttemptEnded end = runJob(shell("kill -SEGV $$"));
    EXPECT_EQ(end.reason, EndReason::Signalled);
    EXPECT_EQ(end.signal, SIGSEGV);
    EXPECT_EQ(end.exitCode, 128 + SIGSEGV);
    EXPECT_THAT(end.message, HasSubstr("signal 11 (Segmentation fault)"));
}

TEST_F(AgentTest, refusesASecondStartOfAnAttempt) {
    const JobSpec spec = shell("echo x >> count");
    runJob(spec);
    waitUntil([&] { return false; }, std::chrono::milliseconds(50)); // the acknowledgement arrives
    JobSpec again = spec;
    again.token = 99;
    connection->start(again);
    ASSERT_TRUE(waitUntil([&] { return refused.contains(spec.attempt); }));
    EXPECT_TRUE(refused[spec.attempt].known);
    EXPECT_EQ(refused[spec.attempt].token, 99U);
    killAgent();
    refused.clear();
    connect();
    connection->start(spec);
    ASSERT_TRUE(waitUntil([&] { return refused.contains(spec.attempt); }));
    EXPECT_TRUE(refused[spec.attempt].known) << "not even a new agent starts it again";
    EXPECT_EQ(lines("count"), 1U);
}

TEST_F(AgentTest, refusesNonsense) {
    JobSpec spec = job({"/bin/true"});
    spec.workingFolder = "relative";
    connection->start(spec);
    ASSERT_TRUE(waitUntil([&] { return refused.contains(spec.attempt); }));
    EXPECT_FALSE(refused[spec.attempt].known);
    EXPECT_THAT(refused[spec.attempt].message, HasSubstr("relative path"));
}

TEST_F(AgentTest, killsByLadder) {
    const JobSpec polite = shell("trap 'echo bye; exit 7' TERM; echo ready; while :; do sleep 0.01; done");
    connection->start(polite);
    ASSERT_TRUE(waitUntil([&] { return output(polite) == "ready\n"; }));
    connection->kill({polite.attempt, polite.token + 1, std::chrono::seconds(10), false});
    ASSERT_TRUE(waitForEnd(polite.attempt));
    EXPECT_EQ(ended[polite.attempt].token, polite.token + 1) << "a kill with a stale token is fenced off";
    EXPECT_TRUE(ended[polite.attempt].ranks.empty());
    ended.clear();
    connection->kill({polite.attempt, polite.token, std::chrono::seconds(10), false});
    ASSERT_TRUE(waitForEnd(polite.attempt));
    EXPECT_EQ(ended[polite.attempt].reason, EndReason::Killed);
    EXPECT_EQ(output(polite), "ready\nbye\n");
    EXPECT_EQ(ended[polite.attempt].ranks.at(0).exitCode, 7);

    const JobSpec deaf = shell("trap '' TERM; echo ready; while :; do sleep 0.01; done");
    connection->start(deaf);
    ASSERT_TRUE(waitUntil([&] { return output(deaf) == "ready\n"; }));
    connection->kill({deaf.attempt, 0, std::chrono::milliseconds(50), true});
    ASSERT_TRUE(waitForEnd(deaf.attempt));
    EXPECT_EQ(ended[deaf.attempt].reason, EndReason::TimedOut);
    EXPECT_EQ(ended[deaf.attempt].ranks.at(0).signal, SIGKILL);
}

TEST_F(AgentTest, enforcesTheTimeoutItself) {
    JobSpec spec = job({"/bin/sleep", "60"});
    spec.timeout = std::chrono::milliseconds(50);
    const AttemptEnded end = runJob(spec);
    EXPECT_EQ(end.reason, EndReason::TimedOut);
    EXPECT_FALSE(end.succeeded());
}

TEST_F(AgentTest, endsWhatOutlivesTheCommand) {
    const JobSpec spec =
        shell("(setsid sh -c 'trap \"\" TERM; while :; do sleep 0.01; done' >/dev/null 2>&1 &) ; echo done");
    const AttemptEnded end = runJob(spec);
    EXPECT_EQ(end.exitCode, 0);
    EXPECT_GE(end.leftovers, 1U);
    EXPECT_THAT(end.message, HasSubstr("outlived the command"));
    EXPECT_TRUE(survivors(spec).empty());
}

TEST_F(AgentTest, runsManyShortJobsBehindEachOther) {
    std::vector<AttemptId> all;
    for (int i = 0; i < 200; ++i) {
        JobSpec spec = shell("echo x >> count");
        spec.mayQueue = true;
        all.push_back(spec.attempt);
        connection->start(spec);
    }
    ASSERT_TRUE(waitUntil([&] { return ended.size() == all.size(); }));
    EXPECT_EQ(lines("count"), 200U);
    for (const AttemptId& attempt : all)
        EXPECT_EQ(timesEnded[attempt], 1);
}

TEST_F(AgentTest, takesManyStartsWithTheGreeting) {
    connection.emplace(*connectOrStartAgent(folder, agentProgram()), false);
    for (int i = 0; i < 1500; ++i) {
        JobSpec spec = job({"/no/such/program"});
        spec.environment = {{"LONG", std::string(100, 'x')}};
        spec.mayQueue = true;
        connection->start(spec);
    }
    EXPECT_TRUE(waitUntil([&] { return ended.size() == 1500; })) << lastError;
}

TEST_F(AgentTest, aLongJobDoesNotHoldUpTheQueue) {
    std::vector<JobSpec> specs;
    for (int i = 0; i < 20; ++i) {
        JobSpec spec = i < 1 ? job({"/bin/sleep", "20"}) : job({"/bin/true"});
        spec.mayQueue = true;
        specs.push_back(spec);
        connection->start(spec);
    }
    ASSERT_TRUE(waitUntil([&] { return ended.size() == specs.size() - 1; }));
    connection->kill({specs[0].attempt, 0, Duration{}, false});
    ASSERT_TRUE(waitForEnd(specs[0].attempt));
}

TEST_F(AgentTest, forwardsMetricsBeforeTheEnd) {
    JobSpec spec =
        shell("echo '{\"step\":1}' >> $ORRERY_METRICS; sleep 0.5; echo '{\"step\":2}' >> $ORRERY_METRICS");
    spec.metricsFile = (root / "metrics.jsonl").string();
    connection->start(spec);
    ASSERT_TRUE(waitUntil([&] { return !metrics[spec.attempt].empty(); }));
    EXPECT_FALSE(ended.contains(spec.attempt)) << "the first line comes while it runs";
    ASSERT_TRUE(waitForEnd(spec.attempt));
    EXPECT_EQ(metrics[spec.attempt], "{\"step\":1}\n{\"step\":2}\n");
}

TEST_F(AgentTest, keepsEventsUntilTheyAreAcknowledged) {
    acknowledge = false;
    const JobSpec spec = shell("echo x >> count");
    runJob(spec);
    connection.reset();
    ended.clear();
    connect();
    ASSERT_TRUE(waitForEnd(spec.attempt));
    ASSERT_EQ(live->attempts.size(), 1U);
    EXPECT_TRUE(live->attempts[0].end.has_value());
    connection.reset();
    killAgent();
    ended.clear();
    connect();
    ASSERT_TRUE(waitForEnd(spec.attempt)) << "a new agent knows it from the journal";
    connection->acknowledge(lastSequence);
    ASSERT_TRUE(connection->flush().ok());
    waitUntil([&] { return false; }, std::chrono::milliseconds(50));
    connection.reset();
    connect();
    EXPECT_TRUE(live->attempts.empty());
}

TEST_F(AgentTest, samplesUsageForWhoListens) {
    connection.reset();
    connect(true);
    const JobSpec spec = shell("while :; do :; done");
    connection->start(spec);
    ASSERT_TRUE(waitUntil([&] { return usage.size() >= 3 && !usage.back().jobs.empty(); }));
    const UsageReport& report = usage.back();
    EXPECT_EQ(report.jobs[0].attempt, spec.attempt);
    EXPECT_GT(report.jobs[0].cpus, 0.0);
    EXPECT_GT(report.jobs[0].memoryBytes, 0U);
    EXPECT_EQ(report.jobs[0].processes, 1U);
    EXPECT_GT(report.memoryUsedBytes, 0U);
}

TEST_F(AgentTest, marksGpusThatOthersUse) {
    killAgent();
    connection.reset();
    capacity.reset();
    std::ofstream(root / "nvidia-smi")
        << "#!/bin/sh\ncase $1 in --query-gpu*) echo '0, GPU-x, Test, 100, 1, 2';; "
           "*) cat "
        << root.string() << "/users;; esac\n";
    std::filesystem::permissions(root / "nvidia-smi", std::filesystem::perms::owner_all);
    std::ofstream(root / "users") << "1, GPU-x\n";
    const std::string path = std::getenv("PATH");
    ::setenv("PATH", (root.string() + ":" + path).c_str(), 1);
    connect();
    ::setenv("PATH", path.c_str(), 1);
    ASSERT_TRUE(waitUntil([&] { return capacity && !capacity->gpus.empty(); }));
    EXPECT_EQ(capacity->gpus[0].foreignPids, std::vector<std::int32_t>{1});
    const JobSpec spec =
        shell("echo $$, GPU-x > users.new; mv users.new users; while :; do sleep 0.01; done");
    connection->start(spec);
    ASSERT_TRUE(waitUntil([&] {
        connection->queryCapacity();
        return capacity->gpus.at(0).foreignPids.empty();
    })) << "our own job is no stranger";
    connection->kill({spec.attempt, 0, Duration{}, false});
    ASSERT_TRUE(waitForEnd(spec.attempt));
}

TEST_F(AgentTest, stopsOnRequestAndLeavesJobsRunning) {
    const JobSpec spec = shell("while [ ! -e go ]; do sleep 0.01; done; echo x >> count");
    connection->start(spec);
    ASSERT_TRUE(waitForStart(spec.attempt));
    const pid_t agent = agentPid();
    connection->stopAgent(false);
    ASSERT_TRUE(waitUntil([&] { return closed; }));
    while (isAlive(agent))
        ::usleep(500);
    std::ofstream(root / "go") << "";
    while (lines("count") == 0)
        ::usleep(500);
    connect();
    ASSERT_TRUE(waitForEnd(spec.attempt));
    EXPECT_TRUE(ended[spec.attempt].succeeded());
    connection->stopAgent(true);
    closed = false;
    EXPECT_TRUE(waitUntil([&] { return closed; }));
}

TEST_F(AgentTest, aSecondAgentOfTheSameFolderGivesWay) {
    const std::string command = agentProgram() + " serve --dir " + folder + " 2>/dev/null";
    EXPECT_EQ(WEXITSTATUS(std::system(command.c_str())), kAgentExistsExit);
}

} // namespace
} // namespace orrery::agent
