#pragma once

#include "core/agent/agent_event.h"
#include "core/agent/frame.h"
#include "core/process/poller.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace orrery::agent {

using SupervisorId = std::uint64_t;

/// Which attempt, and the token that proves the right to speak of it.
struct AttemptName {
    AttemptId attempt;
    AttemptToken token = 0;

    bool operator==(const AttemptName&) const = default;
};

/// Where supervisors live and what they are.
struct PoolSettings {
    std::string folder;    ///< Holds one folder a supervisor.
    std::string program;   ///< The executable that knows `supervise`.
    Duration answerWithin; ///< A supervisor that says nothing for so long to a new agent is ended, with its
                           ///< attempt.
};

/// What the pool tells its owner. Calls come from the poller's callbacks and from `adopt`.
struct PoolEvents {
    std::function<void(SupervisorId, const AttemptStarted&)> started;
    std::function<void(RanksEnded)> ranksEnded;
    std::function<void(SupervisorId, AttemptEnded)> ended;
    /// Found with a supervisor of an earlier agent.
    std::function<void(SupervisorId, const LiveAttempt&)> held;
    /// Given to a supervisor, not begun, and free to be given to another.
    std::function<void(AttemptName)> returned;
    /// Its supervisor died with it; every process it had started is proved dead.
    std::function<void(AttemptName)> lost;
};

/// The supervisors of one agent: starts them, finds those of an earlier agent, gives them attempts, buries
/// the dead. Thread: one, the poller's.
class SupervisorPool {
public:
    SupervisorPool(process::Poller& poller, PoolSettings settings, PoolEvents events);
    ~SupervisorPool();

    /// Connects to what an earlier agent left behind. Until `settled()` some of it has not answered yet.
    void adopt();
    bool settled() const;

    /// An idle supervisor, a new one where there is none. Errors: what spawning said.
    Result<SupervisorId> idleOrNew();
    /// The busy supervisor with the fewest attempts, all of which may queue; 0 if each has `limit` already.
    SupervisorId leastLoaded(std::size_t limit) const;
    std::size_t busy() const { return m_busy; }
    std::size_t count() const { return m_supervisors.size(); }

    /// Sent with the next `flush`.
    void assign(SupervisorId supervisor, const JobSpec& spec);
    void kill(SupervisorId supervisor, const KillRequest& request, EndReason reason);
    void renewLeases();
    /// Ends a supervisor that does not end its attempt; it is then buried as any dead one.
    void destroy(SupervisorId supervisor);
    /// Everything received so far is in the owner's journal.
    void markSettled();
    void flush();

    /// Sends idle supervisors away, all but `keep`, and those only after some rest unless `now`.
    void trim(std::size_t keep, bool now);
    /// The process whose descendants are the attempt's.
    std::vector<std::pair<AttemptId, pid_t>> running() const;
    void childEnded(pid_t pid);

private:
    struct Supervisor;
    struct Burial;

    Result<SupervisorId> create();
    bool attach(SupervisorId id, const std::string& folder);
    void readable(SupervisorId id);
    bool receive(Supervisor& supervisor);
    static bool forget(Supervisor& supervisor, const AttemptName& name);
    void died(SupervisorId id);
    void bury(const std::string& folder, std::vector<AttemptName> assigned);
    void dig(const std::shared_ptr<Burial>& burial);
    void send(Supervisor& supervisor);
    std::string folderOf(SupervisorId id) const { return m_folder + "/" + std::to_string(id); }

    process::Poller& m_poller;
    std::string m_folder;
    std::string m_program;
    Duration m_answerWithin;
    PoolEvents m_events;
    std::map<SupervisorId, std::unique_ptr<Supervisor>> m_supervisors;
    std::vector<SupervisorId> m_idle; ///< The most recently used last.
    std::vector<SupervisorId> m_touched;
    std::size_t m_busy = 0;
    std::size_t m_burials = 0;
    std::vector<std::string> m_graves; ///< Folders to remove once our journal has what they say.
    SupervisorId m_lastId = 0;
};

} // namespace orrery::agent
