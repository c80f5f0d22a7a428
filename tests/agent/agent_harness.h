#pragma once

#include "tests/support/temporary_folder.h"

#include "core/agent/agent_connection.h"
#include "core/agent/agent_daemon.h"
#include "core/agent/log_reader.h"
#include "core/process/local_socket.h"
#include "core/process/process_tree.h"

#include <gtest/gtest.h>

#include <csignal>
#include <deque>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <map>
#include <poll.h>
#include <sys/wait.h>

namespace orrery::agent {

inline std::string agentProgram() {
    return ORRERY_BINARY_DIR "/bin/orrery-agent";
}

/// A folder of its own, a real agent in it, and a connection that gathers events. Everything is gone
/// afterwards.
class AgentHarness {
public:
    AgentHarness() : folder((root / "agent").string()) {}
    ~AgentHarness() { killEverything(); }

    void connect(bool listen = false) {
        live.reset();
        // A connection to an agent that was just killed may be reset once.
        for (int attempt = 0; attempt < 5 && !live; ++attempt) {
            auto socket = connectOrStartAgent(folder, agentProgram());
            ASSERT_TRUE(socket.ok()) << socket.error().describe();
            connection.emplace(std::move(*socket), listen);
            waitUntil([&] { return live.has_value(); });
        }
        ASSERT_TRUE(live) << "the agent says what it holds; " << lastError << (closed ? " (closed)" : "");
    }

    /// A job in its own work folder; numbers grow by themselves.
    JobSpec job(std::vector<std::string> command) {
        JobSpec spec;
        spec.attempt = {RunId(1), StepIndex{nextStep++}, 1};
        spec.token = 0x1000 + nextStep;
        spec.name = "step" + std::to_string(nextStep);
        spec.command = std::move(command);
        spec.workingFolder = root.string();
        spec.logFolder = (root / "logs" / spec.attempt.text()).string();
        return spec;
    }
    JobSpec shell(const std::string& text) { return job({"/bin/sh", "-c", text}); }

    /// Pumps the connection until `done`, at most `limit`.
    template <typename Done>
    bool waitUntil(Done done, Duration limit = std::chrono::seconds(30)) {
        const Duration end = Clock::system().monotonic() + limit;
        while (!done()) {
            if (Clock::system().monotonic() > end || !connection)
                return done();
            pump(std::chrono::milliseconds(20));
        }
        return true;
    }

    void pump(Duration wait) {
        if (!connection->flush().ok())
            return closeConnection();
        pollfd ready{connection->fd(), static_cast<short>(POLLIN | (connection->wantsWrite() ? POLLOUT : 0)),
                     0};
        ::poll(&ready, 1, static_cast<int>(wait.count() / 1000));
        const auto open = connection->receive([this](NumberedEvent event) { take(std::move(event)); });
        if (!open.ok())
            lastError = open.error().describe();
        if (!open.ok() || !*open)
            closeConnection();
    }

    void closeConnection() {
        connection.reset();
        closed = true;
    }

    AttemptEnded runJob(const JobSpec& spec, Duration limit = std::chrono::seconds(30)) {
        connection->start(spec);
        EXPECT_TRUE(waitForEnd(spec.attempt, limit)) << spec.name << " did not end";
        return ended[spec.attempt];
    }
    bool waitForEnd(const AttemptId& attempt, Duration limit = std::chrono::seconds(30)) {
        return waitUntil([&] { return ended.contains(attempt); }, limit);
    }
    bool waitForStart(const AttemptId& attempt) {
        return waitUntil([&] { return started.contains(attempt); });
    }

    std::string output(const JobSpec& spec, LogStream stream = LogStream::Output, std::uint32_t rank = 0) {
        const auto bytes = LogReader(spec.logFolder).bytes(rank, stream);
        EXPECT_TRUE(bytes.ok());
        return bytes.ok() ? *bytes : "";
    }

    pid_t agentPid() {
        pid_t pid = 0;
        std::ifstream(folder + "/" + agent_file::lock) >> pid;
        return pid;
    }
    /// kill -9 of the agent, and until it is gone.
    void killAgent() {
        const pid_t pid = agentPid();
        ::kill(pid, SIGKILL);
        while (isAlive(pid))
            ::usleep(500);
    }
    /// Our supervisors: their command line names our folder. A child that one is just starting still looks
    /// like it.
    std::vector<pid_t> supervisors() {
        const std::string mark = folder + "/supervisors/";
        std::vector<pid_t> found;
        for (const auto& process : process::listProcesses())
            if (process.state != 'Z' && commandLine(process.pid).find(mark) != std::string::npos &&
                commandLine(process.parent).find(mark) == std::string::npos)
                found.push_back(process.pid);
        return found;
    }
    static std::string commandLine(pid_t pid) {
        const UniqueFd file(
            ::open(("/proc/" + std::to_string(pid) + "/cmdline").c_str(), O_RDONLY | O_CLOEXEC));
        std::string text(4096, '\0');
        const ssize_t size = file ? ::read(file.get(), text.data(), text.size()) : 0;
        text.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
        return text;
    }
    static bool isAlive(pid_t pid) {
        const auto info = process::readProcess(pid);
        return info.pid != 0 && info.state != 'Z';
    }
    /// How often a job of ours did `echo x >> file`.
    std::size_t lines(const std::string& file) {
        std::ifstream stream(root / file);
        return static_cast<std::size_t>(std::count(std::istreambuf_iterator<char>(stream), {}, '\n'));
    }
    std::vector<pid_t> survivors(const JobSpec& spec) {
        char token[24];
        std::snprintf(token, sizeof token, "%016llx", static_cast<unsigned long long>(spec.token));
        std::vector<pid_t> found;
        for (const pid_t pid :
             process::processesWithEnvironment("ORRERY_ATTEMPT_TOKEN=" + spec.attempt.text() + ":" + token))
            if (commandLine(pid).find("supervise") == std::string::npos)
                found.push_back(pid);
        return found;
    }

    TemporaryFolder temporary;
    const std::filesystem::path& root = temporary.root();
    std::string folder;
    std::optional<AgentConnection> connection;
    bool closed = false;
    std::string lastError;
    std::map<AttemptId, AttemptStarted> started;
    std::map<AttemptId, RanksEnded> ranksEnded;
    std::map<AttemptId, AttemptEnded> ended;
    std::map<AttemptId, int> timesEnded; ///< By distinct (incarnation, sequence).
    std::map<AttemptId, StartRefused> refused;
    std::map<AttemptId, std::string> metrics;
    std::optional<LiveAttempts> live;
    std::optional<HostCapacity> capacity;
    std::vector<UsageReport> usage;
    bool acknowledge = true;
    std::uint64_t lastSequence = 0;

private:
    void take(NumberedEvent event) {
        std::visit([this](auto& body) { note(body); }, event.event);
        if (event.sequence == 0)
            return;
        lastSequence = event.sequence;
        if (acknowledge)
            connection->acknowledge(event.sequence);
    }
    void note(AttemptStarted& event) { started[event.attempt] = event; }
    void note(RanksEnded& event) { ranksEnded[event.attempt] = event; }
    void note(AttemptEnded& event) {
        ++timesEnded[event.attempt];
        ended[event.attempt] = event;
    }
    void note(StartRefused& event) { refused[event.attempt] = event; }
    void note(MetricsChunk& event) {
        std::string& text = metrics[event.attempt];
        if (event.offset + event.bytes.size() > text.size()) {
            text.resize(event.offset);
            text += event.bytes;
        }
    }
    void note(LiveAttempts& event) { live = event; }
    void note(HostCapacity& event) { capacity = event; }
    void note(UsageReport& event) { usage.push_back(event); }

    void killEverything() {
        connection.reset();
        if (const pid_t pid = agentPid(); pid > 0 && commandLine(pid).find(folder) != std::string::npos)
            ::kill(pid, SIGKILL);
        for (int round = 0; round < 100; ++round) {
            bool any = false;
            for (const auto& process : process::listProcesses())
                if (process.state != 'Z' && belongsHere(process.pid)) {
                    ::kill(process.pid, SIGKILL);
                    any = true;
                }
            if (!any)
                break;
            ::usleep(2000);
        }
    }
    bool belongsHere(pid_t pid) {
        if (commandLine(pid).find(folder) != std::string::npos)
            return true;
        std::error_code ignored;
        const auto place =
            std::filesystem::read_symlink("/proc/" + std::to_string(pid) + "/cwd", ignored).string();
        return place.starts_with(root.string());
    }

    std::uint32_t nextStep = 0;
};

} // namespace orrery::agent
