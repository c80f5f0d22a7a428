#pragma once

#include "core/agent/agent_daemon.h"
#include "core/agent/attempt_table.h"
#include "core/agent/host_probe.h"
#include "core/agent/supervisor_pool.h"
#include "core/agent/wire_codec.h"

#include <deque>
#include <list>
#include <optional>
#include <set>

/// Private to core/agent: the agent's daemon.
namespace orrery::agent {

/// One agent: accepts a server, keeps the table of attempts, hands them to supervisors, and passes the news
/// on. In each round it reads everything that came, writes its journal once, and only then sends anything.
/// Thread: one.
class AgentDaemon {
public:
    explicit AgentDaemon(DaemonOptions options) : m_options(std::move(options)) {}
    ~AgentDaemon();

    /// Errors: AlreadyExists where another agent holds the folder.
    Result<void> prepare();
    Result<void> run();

private:
    struct Client {
        explicit Client(UniqueFd fd) : stream(std::move(fd)) { stream.incoming().setLimit(kMaximumGreeting); }
        FrameStream stream;
        bool greeted = false;  ///< Its Hello was accepted.
        bool informed = false; ///< It was told what is here; events may follow.
        bool listens = false;
        bool closing = false; ///< Close once everything is sent.
        bool watchingWrite = false;
        std::uint64_t sentUpTo = 0;
    };
    using ClientPlace = std::list<Client>::iterator;

    // Clients
    void acceptClient();
    void clientReady(ClientPlace client);
    void readClient(Client& client);
    void greet(Client& client, const wire::Hello& hello);
    void refuseClient(Client& client, const std::string& why);
    void inform(Client& client);
    void obey(Client& client, const wire::ToAgent& message);
    void flushClient(Client& client);
    void removeClosed();
    Client* server();
    void sendNow(Client& client, const AgentEvent& event);

    // Attempts
    void acceptStart(const wire::Start& start);
    void killAttempt(const KillRequest& request, EndReason reason);
    void killAll();
    void serverHeard();
    PoolEvents poolEvents();
    void attemptLost(const AttemptName& name);
    void ranksEnded(RanksEnded ended);
    void attemptEnded(AttemptEnded ended);
    void wait(const AttemptId& attempt);
    void neverBegan(const JobSpec& spec);
    void endUnbegun(const JobSpec& spec, EndReason reason, std::string message);
    void reconcile();
    void dispatch();
    bool place(const AttemptId& attempt, bool queueing);
    bool mayBegin(const JobSpec& spec) const;
    void commit();
    void forwardMetrics(AttemptTable::Attempt& attempt, bool all);

    // Housekeeping
    void armTick();
    void tick();
    void armFollow();
    void checkLeases();
    void sendUsage();
    void probeGpus();
    bool placesAsBefore(const std::vector<GpuInfo>& gpus) const;
    void reap();
    bool idleTooLong();

    DaemonOptions m_options;
    UniqueFd m_lock;
    UniqueFd m_listener;
    std::unique_ptr<process::Poller> m_poller;
    std::optional<AttemptTable> m_table;
    std::unique_ptr<SupervisorPool> m_pool;
    std::unique_ptr<GpuProbe> m_gpuProbe;
    UsageSampler m_sampler;
    std::vector<GpuInfo> m_gpus;
    std::list<Client> m_clients;
    std::uint64_t m_incarnation = 0;
    double m_cpus = 1;

    bool m_reconciled = false;
    std::vector<AttemptId> m_acceptedNow; ///< In this round, not yet in the journal.
    std::deque<AttemptId> m_immediate;
    std::deque<AttemptId> m_backlog;
    double m_shortness = 0; ///< Moving mean of the length of queueing attempts, seconds.
    Duration m_lastContact{};
    Duration m_lastRenewal{};
    Duration m_renewEvery = std::chrono::seconds(30);
    Duration m_lastBusy{};
    process::Poller::TimerId m_tickTimer = 0;
    Duration m_tickEvery{};
    bool m_followArmed = false;
    Duration m_lastGpuProbe{};
    bool m_stopping = false;
    bool m_leaveNow = false;
};

} // namespace orrery::agent
