// Agents and supervisors are killed at random moments while jobs run; what the rest of the system rests on
// must hold.
#include "tests/agent/agent_harness.h"

#include <random>

namespace orrery::agent {
namespace {

class ChaosTest : public testing::Test, public AgentHarness {
protected:
    static std::uint64_t seed() {
        const char* text = std::getenv("ORRERY_SEED");
        return text ? std::strtoull(text, nullptr, 10) : std::random_device{}();
    }
    static int rounds(int usual) {
        const char* text = std::getenv("ORRERY_CHAOS_ROUNDS");
        return text ? std::atoi(text) : usual;
    }

    /// A job that leaves a mark when it begins, writes for a while, and ends with a code of its own.
    JobSpec busyJob(int number) {
        JobSpec spec = shell("echo x >> begun." + std::to_string(number) +
                             ".$TRY; i=0; while [ $i -lt 12 ]; do echo line $i; "
                             "sleep 0.01; i=$((i+1)); done; exit " +
                             std::to_string(number % 5));
        spec.environment = {{"TRY", "1"}};
        return spec;
    }
    std::string begun(int number, std::uint32_t attempt) {
        return "begun." + std::to_string(number) + "." + std::to_string(attempt);
    }
    static std::string wholeOutput() {
        std::string text;
        for (int i = 0; i < 12; ++i)
            text += "line " + std::to_string(i) + "\n";
        return text;
    }
    void reconnect() {
        connection.reset();
        closed = false;
        connect();
    }
};

TEST_F(ChaosTest, noJobIsLostOrStartedTwiceWhenAgentsDie) {
    const std::uint64_t start = seed();
    SCOPED_TRACE("ORRERY_SEED=" + std::to_string(start));
    std::mt19937_64 random(start);
    connect();
    for (int round = 0; round < rounds(4); ++round) {
        std::vector<JobSpec> jobs;
        for (int i = 0; i < 12; ++i) {
            jobs.push_back(busyJob(round * 100 + i));
            jobs.back().mayQueue = random() % 2 == 0;
            connection->start(jobs.back());
        }
        for (int death = 0; death < 3; ++death) {
            const Duration pause(random() % 60'000);
            waitUntil([] { return false; }, pause);
            killAgent();
            reconnect();
            // What did not reach the agent is sent again, as the engine would; what did is refused.
            for (const JobSpec& job : jobs)
                if (std::none_of(live->attempts.begin(), live->attempts.end(),
                                 [&](const LiveAttempt& held) { return held.attempt == job.attempt; }))
                    connection->start(job);
        }
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            ASSERT_TRUE(waitForEnd(jobs[i].attempt)) << "job " << i << " of round " << round << " is lost";
            const int number = round * 100 + static_cast<int>(i);
            EXPECT_EQ(lines(begun(number, 1)), 1U) << "job " << i << " of round " << round;
            EXPECT_EQ(ended[jobs[i].attempt].reason, EndReason::Exited) << ended[jobs[i].attempt].message;
            EXPECT_EQ(ended[jobs[i].attempt].exitCode, number % 5);
            EXPECT_EQ(output(jobs[i]), wholeOutput());
        }
    }
}

TEST_F(ChaosTest, aDeadSupervisorIsProvedAndItsJobMayBeTriedAgain) {
    const std::uint64_t start = seed();
    SCOPED_TRACE("ORRERY_SEED=" + std::to_string(start));
    std::mt19937_64 random(start);
    connect();
    unsigned lost = 0;
    for (int round = 0; round < rounds(4); ++round) {
        std::vector<JobSpec> jobs;
        for (int i = 0; i < 8; ++i) {
            jobs.push_back(busyJob(round * 100 + i));
            jobs.back().mayQueue = random() % 2 == 0;
            connection->start(jobs.back());
        }
        for (int death = 0; death < 4; ++death) {
            waitUntil([] { return false; }, Duration(random() % 50'000));
            const auto victims = supervisors();
            if (!victims.empty())
                ::kill(victims[random() % victims.size()], SIGKILL);
            if (random() % 3 == 0) {
                killAgent();
                reconnect();
            }
        }
        for (std::size_t i = 0; i < jobs.size(); ++i) {
            JobSpec job = jobs[i];
            const int number = round * 100 + static_cast<int>(i);
            ASSERT_TRUE(waitForEnd(job.attempt)) << "job " << i << " of round " << round << " is lost";
            const AttemptEnded& end = ended[job.attempt];
            EXPECT_LE(lines(begun(number, 1)), 1U);
            if (end.reason == EndReason::SupervisorLost) {
                ++lost;
                EXPECT_TRUE(survivors(job).empty());
                EXPECT_TRUE(wholeOutput().starts_with(output(job))) << "what is in the log is what it wrote";
                job.attempt.number = 2;
                job.environment = {{"TRY", "2"}};
                job.logFolder += "-second";
                runJob(job);
                EXPECT_EQ(lines(begun(number, 2)), 1U);
            }
            EXPECT_EQ(ended[job.attempt].reason, EndReason::Exited) << ended[job.attempt].message;
            EXPECT_EQ(ended[job.attempt].exitCode, number % 5);
            EXPECT_EQ(output(job), wholeOutput());
        }
    }
    EXPECT_GT(lost, 0U) << "the test has hit nothing";
}

TEST_F(ChaosTest, aLostServerChangesNothing) {
    connect();
    const JobSpec job = busyJob(3);
    connection->start(job);
    ASSERT_TRUE(connection->flush().ok());
    connection.reset();
    while (lines(begun(3, 1)) == 0)
        ::usleep(1000);
    while (!survivors(job).empty())
        ::usleep(1000);
    connect();
    ASSERT_TRUE(waitForEnd(job.attempt));
    EXPECT_EQ(ended[job.attempt].exitCode, 3);
    EXPECT_EQ(output(job), wholeOutput());
}

TEST_F(ChaosTest, theLeaseEndsJobsOfAServerThatIsGone) {
    connect();
    JobSpec job = shell("while :; do sleep 0.01; done");
    job.lease = std::chrono::milliseconds(600);
    connection->start(job);
    ASSERT_TRUE(waitForStart(job.attempt));
    // While somebody talks, it lives on.
    for (int i = 0; i < 10; ++i) {
        connection->ping();
        waitUntil([] { return false; }, std::chrono::milliseconds(100));
    }
    EXPECT_FALSE(ended.contains(job.attempt));
    connection.reset();
    while (!survivors(job).empty())
        ::usleep(5000);
    connect();
    ASSERT_TRUE(waitForEnd(job.attempt));
    EXPECT_EQ(ended[job.attempt].reason, EndReason::LeaseExpired);
}

TEST_F(ChaosTest, theLeaseHoldsWithoutAnAgent) {
    connect();
    JobSpec job = shell("while :; do sleep 0.01; done");
    job.lease = std::chrono::milliseconds(300);
    connection->start(job);
    ASSERT_TRUE(waitForStart(job.attempt));
    killAgent();
    connection.reset();
    while (!survivors(job).empty())
        ::usleep(5000);
    connect();
    ASSERT_TRUE(waitForEnd(job.attempt));
    EXPECT_EQ(ended[job.attempt].reason, EndReason::LeaseExpired);
}

TEST_F(ChaosTest, aSupervisorThatWasFrozenOverItsLeaseEndsItsJobWhenThawed) {
    connect();
    JobSpec job = shell("while :; do sleep 0.01; done");
    job.lease = std::chrono::milliseconds(300);
    connection->start(job);
    ASSERT_TRUE(waitForStart(job.attempt));
    const auto frozen = supervisors();
    ASSERT_FALSE(frozen.empty());
    for (const pid_t pid : frozen)
        ::kill(pid, SIGSTOP);
    connection.reset();
    const Duration over = Clock::system().monotonic() + 2 * job.lease;
    while (Clock::system().monotonic() < over)
        ::usleep(1000);
    EXPECT_FALSE(survivors(job).empty());
    for (const pid_t pid : frozen)
        ::kill(pid, SIGCONT);
    connect();
    ASSERT_TRUE(waitForEnd(job.attempt));
    EXPECT_EQ(ended[job.attempt].reason, EndReason::LeaseExpired);
    EXPECT_TRUE(survivors(job).empty());
}

TEST_F(ChaosTest, aSupervisorThatDoesNotAnswerANewAgentIsEnded) {
    connect();
    const JobSpec job = shell("echo x >> count; while :; do sleep 0.01; done");
    connection->start(job);
    ASSERT_TRUE(waitForStart(job.attempt));
    while (lines("count") == 0)
        ::usleep(1000);
    const auto frozen = supervisors();
    for (const pid_t pid : frozen)
        ::kill(pid, SIGSTOP);
    killAgent();
    const std::string serve = agentProgram() + " serve --answer-within 1s --dir " + folder;
    ASSERT_EQ(std::system(serve.c_str()), 0);
    connect();
    ASSERT_TRUE(waitForEnd(job.attempt));
    EXPECT_EQ(ended[job.attempt].reason, EndReason::SupervisorLost);
    EXPECT_TRUE(survivors(job).empty());
    for (const pid_t pid : frozen)
        EXPECT_FALSE(isAlive(pid)) << "thawed it would go on where it stood";
    EXPECT_EQ(lines("count"), 1U);
}

} // namespace
} // namespace orrery::agent
