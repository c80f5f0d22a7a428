#pragma once

#include "core/agent/agent_event.h"
#include "core/agent/launch_plan.h"
#include "core/agent/output_pipes.h"
#include "core/agent/rank_log.h"
#include "core/process/control_group.h"
#include "core/process/poller.h"

#include <functional>
#include <memory>
#include <optional>
#include <sys/resource.h>
#include <vector>

namespace orrery::agent {

/// What a supervisor lends to the attempt that it runs.
struct RunPlace {
    process::Poller& poller;
    OutputPipes& pipes;
    std::optional<process::ControlGroup>& group;
    std::uint64_t& outOfMemoryKills; ///< The host's count when last looked at.
    int nullInput = -1;
};

/// One attempt from its start to the proof that nothing of it is left. The owner is a subreaper without other
/// children: every descendant that loses its parent becomes the owner's child, so "no children" means that
/// the tree is gone. Thread: one.
class JobRun {
public:
    JobRun(JobSpec spec, RunPlace place, std::function<void()> finished);
    ~JobRun();

    /// After it either isRunning() or the end is known (and `finished` was called).
    void start();
    /// SIGTERM to the whole tree now, SIGKILL after `grace`. A second call can only shorten the grace.
    void kill(EndReason reason, Duration grace);
    /// A child of the owner ended or stopped.
    void childEnded(pid_t pid, int status, const rusage& usage);
    void childStopped(pid_t pid, int signal);
    /// The owner has no children.
    void treeGone();
    void output(std::size_t pipe, std::string_view bytes);
    void renewLease();

    const JobSpec& spec() const { return m_spec; }
    bool isRunning() const { return m_phase != Phase::Ready && m_phase != Phase::Finished; }
    /// SIGKILL was needed, or somebody outlived the main processes: the pipes may have unknown writers.
    bool wasUnclean() const { return m_unclean; }
    std::int32_t pid() const { return m_ranks.empty() ? 0 : m_ranks.front().pid; }
    std::size_t rankCount() const { return m_ranks.size(); }
    /// The ranks that have ended, in the order of their numbers.
    std::vector<EndedRank> endedRanks() const;
    const AttemptEnded& result() const { return m_end; }
    AttemptEnded takeResult() { return std::move(m_end); }

private:
    enum class Phase { Ready, Running, Lingering, Terminating, Killing, Finished };
    struct Rank {
        pid_t pid = 0;
        bool ended = false;
        bool stopped = false;
        RankEnd end;
        std::unique_ptr<RankLog> log;
    };

    Result<void> startRanks();
    Result<pid_t> startRank(const LaunchProcess& process, std::size_t rank);
    void failStart(const Error& error);
    void armTimers();
    void armLease();
    void rankFailed(std::size_t rank);
    void rankFinished(std::size_t rank);
    void endGang(std::string message, EndReason reason, std::size_t rank);
    void killLeftovers();
    void forceKill();
    void killOnce();
    void signalTree(int signal);
    bool looksOutOfMemory(bool& certain);
    void describeFailure(std::size_t rank);
    bool allEnded() const;
    void finish();
    void cancelTimers();
    process::Poller::TimerId later(Duration delay, std::function<void()> task);

    JobSpec m_spec;
    Redactor m_redactor;
    RunPlace m_place;
    std::function<void()> m_finished;
    Phase m_phase = Phase::Ready;
    std::vector<Rank> m_ranks;
    AttemptEnded m_end;
    bool m_causeKnown = false;
    bool m_unclean = false;
    unsigned m_killRounds = 0;
    std::vector<process::Poller::TimerId> m_timers;
    process::Poller::TimerId m_leaseTimer = 0;
    process::Poller::TimerId m_forceTimer = 0;
    Duration m_forceAt{};
};

} // namespace orrery::agent
