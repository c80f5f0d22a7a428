#pragma once

#include "tests/engine/simulator/checker.h"
#include "tests/engine/simulator/world.h"

#include "core/engine/effect.h"

#include <deque>
#include <functional>
#include <map>
#include <set>

namespace orrery::engine::sim {

/// A connection between a server's life and a host's agent.
struct Link {
    std::uint64_t serverLife = 0;
    SessionId session = 0;
    bool passes = true;       ///< False once it was cut; the ends may not know yet.
    Duration lastToServer{0}; ///< Messages arrive in order, unless they are late.
    Duration lastToAgent{0};
};

/// What a host, its agent and its supervisors do, by the contract of core/engine/effect.h and event.h.
class HostModel {
public:
    /// Gives an event to the server of this life, if it still lives.
    using Deliver = std::function<void(std::uint64_t life, Event event)>;

    HostModel(World& world, Checker& checker, std::string name, HostCapacity capacity, Duration lease);

    Deliver deliver;
    const std::string& name() const { return m_name; }
    const HostCapacity& capacity() const { return m_capacity; }
    Duration lease() const { return m_lease; }

    bool canConnect() const { return m_machineUp && m_agentUp && !m_partitioned && !m_removed; }
    bool removed() const { return m_removed; }

    /// A new session begins; the agent will report.
    void connect(std::shared_ptr<Link> link);
    /// The session is cut: messages no longer pass, and the lease starts to run out.
    void cut();
    const std::shared_ptr<Link>& link() const { return m_link; }

    void receiveStart(const StartAttempt& start, const PlacedPart& part);
    void receiveKill(const KillAttempt& kill);
    void receiveRelease(const ReleaseAttempt& release);

    void setPartitioned(bool partitioned);
    void killAgent();
    void startAgent();
    void killMachine();
    void startMachine();
    /// For good.
    void remove();
    void killSomeSupervisor();

    /// Records that the server has not released.
    std::size_t unreleased() const { return m_jobs.size() + m_waiting.size(); }
    /// Starts that there was no room for when they came.
    std::uint64_t waited() const { return m_waited; }

    /// Sends a message over the link, with the troubles of the day. `toAgent` tells the direction.
    void send(bool toAgent, std::function<void(HostModel&)> arrive);

private:
    struct Job {
        bool alive = true;
        bool dying = false;
        bool begunInSilence = false; ///< Its lease is counted from its start, not from the loss of contact.
        std::vector<PlacedRank> ranks;
        std::vector<RankResult> results;
        std::uint32_t first = 0;
        Duration started{0};
    };
    using Key = std::pair<AttemptId, Token>;

    void loseContact();
    bool hasRoom(const Key& key, const PlacedPart& part) const;
    void beginWaiting();
    /// Ends what waits here unbegun.
    void dropWaiting(const Key& key);
    void beginJob(const Key& key, const PlacedPart& part);
    void endJob(const Key& key, EndReason reason, int exitCode, int signal);
    void planEnd(const Key& key);
    void tellEnd(const Key& key);
    void report();
    void repeatEnds();
    void tell(Event event);
    void endAll(EndReason reason);

    World& m_world;
    Checker& m_checker;
    std::string m_name;
    HostCapacity m_capacity;
    Duration m_lease;
    bool m_machineUp = true;
    bool m_agentUp = true;
    bool m_partitioned = false;
    bool m_removed = false;
    bool m_reported = false;
    bool m_repeating = false;
    std::uint64_t m_contactVersion = 0;
    std::shared_ptr<Link> m_link;
    Duration m_silentSince{0};
    std::map<Key, Job> m_jobs;
    std::deque<std::pair<Key, PlacedPart>> m_waiting;
    std::uint64_t m_waited = 0;
    std::set<Key>
        m_refused; ///< Killed before they were known, or released: not to be started in this session.
};

} // namespace orrery::engine::sim
