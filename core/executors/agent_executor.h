#pragma once

#include "core/agent/agent_event.h"
#include "core/engine/ports.h"
#include "core/net/event_loop.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace orrery::executors {

/// Where the agent is and how it is reached.
struct AgentPlace {
    engine::HostId host = "local";
    std::string folder;  ///< The agent's own folder; see docs/agent.md.
    std::string program; ///< The path of `orrery-agent`, to start it where none answers.
    std::vector<std::string> labels;
    Duration lease = std::chrono::minutes(40); ///< Silence after which the agent ends its attempts.
};

/// Whom an AgentExecutor talks to. All are called on the loop's thread, never from within a call of the
/// executor.
struct AgentListener {
    /// For the engine. Durable once the engine's journal has it.
    std::function<void(engine::Event)> post;
    /// The job of an attempt, asked when its start leaves. `attempt`, `token`, `gang.ranks`, `gang.gpus` and
    /// `lease` are filled in by the executor. An error ends the attempt as one that could not be started,
    /// with its sentence.
    std::function<Result<agent::JobSpec>(const engine::StartAttempt&)> build;
    /// Everything that the engine does not need: details of ends (called before `post`), metrics, capacity,
    /// usage. May be empty.
    std::function<void(const engine::HostId&, const agent::AgentEvent&)> observe;
    /// The connection is there (empty text) or not (why not, in a sentence). May be empty.
    std::function<void(const std::string&)> connection;
};

/// Runs attempts on one host through its agent. Keeps connecting; each connection is a session that begins
/// with HostUp and HostReported and ends with HostLost. What was asked in one session is never sent in
/// another. Thread: the loop's.
class AgentExecutor final : public engine::Executor {
public:
    AgentExecutor(net::EventLoop& loop, AgentPlace place, AgentListener listener);
    ~AgentExecutor() override;

    /// Begins to connect; the rest follows through the listener.
    void connect();
    bool isConnected() const;

    /// Usage reports about once a second; only while somebody looks.
    void listen(bool on);
    /// Asks for the capacity again (GPUs, disk).
    void refreshCapacity();
    /// Attempts of an ended run that was stored need not be remembered on the host.
    void forgetRun(RunId run);
    /// Ends the agent and stays disconnected. Jobs go on unless `killJobs`. `done` is called when it has
    /// closed.
    void stopAgent(bool killJobs, std::function<void()> done);
    /// Ends the connection and nothing else.
    void disconnect();

    void start(const engine::StartAttempt& effect) override;
    void kill(const engine::KillAttempt& effect) override;
    void release(const engine::ReleaseAttempt& effect) override;
    void reset(const engine::ResetHost& effect) override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace orrery::executors
