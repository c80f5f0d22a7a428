#pragma once

#include "core/agent/host_report.h"
#include "core/agent/job_spec.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace orrery::agent {

/// Why an attempt ended.
enum class EndReason {
    Exited,         ///< Every rank ended by itself with 0, or the first failing one with another code.
    Signalled,      ///< A rank died of a signal that was not ours.
    Killed,         ///< Somebody asked for it.
    TimedOut,       ///< Its timeout passed.
    LeaseExpired,   ///< No server was heard for the length of the lease.
    StartFailed,    ///< Nothing ran: command or folder missing, not executable.
    OutOfMemory,    ///< The kernel's out-of-memory killer took it. `certain` tells evidence from guess.
    SupervisorLost, ///< Its supervisor died; everything it had started was proved dead.
};

/// The spelling in JSON and in the journal, for example "supervisor-lost".
std::string_view toString(EndReason reason);
std::optional<EndReason> endReasonFromString(std::string_view text);

/// The attempt's processes exist.
struct AttemptStarted {
    AttemptId attempt;
    AttemptToken token = 0;
    Timestamp at;
    std::int32_t pid = 0; ///< Of rank 0.
};

/// How one rank ended.
struct RankEnd {
    std::int32_t exitCode = 0; ///< 128 + signal where a signal ended it.
    std::int32_t signal = 0;   ///< 0 where it exited.
    Timestamp at;
};

/// What an attempt used over its whole life, all ranks and descendants together.
struct JobUsage {
    Duration user{};
    Duration system{};
    std::uint64_t peakRssBytes = 0; ///< Of the largest process.
};

/// The attempt is over, its log is complete on disk and none of its processes is left.
struct AttemptEnded {
    AttemptId attempt;
    AttemptToken token = 0;
    EndReason reason = EndReason::Exited;
    std::int32_t exitCode =
        0; ///< Of the first rank that failed; 0 when all succeeded; 127/126 when not started.
    std::int32_t signal = 0;     ///< Of the first rank that failed.
    std::uint32_t firstRank = 0; ///< The rank that failed first.
    bool certain = true; ///< False where `reason` is a guess from signs (out of memory without a cgroup).
    std::string message; ///< One sentence with the cause; empty on plain success.
    Timestamp started;
    Timestamp ended;
    std::vector<RankEnd> ranks;  ///< Empty where nothing ran.
    std::uint32_t leftovers = 0; ///< Processes that outlived the main ones and were killed.
    bool neverHere = false;      ///< The answer to a kill of an attempt that this host does not hold.
    std::uint64_t logBytes = 0;  ///< Written by all ranks, before rotation.
    JobUsage usage;

    bool succeeded() const { return reason == EndReason::Exited && exitCode == 0 && signal == 0; }
};

/// One rank of an attempt whose other ranks may still run.
struct EndedRank {
    std::uint32_t rank = 0;
    RankEnd end;
};

/// Some ranks of a gang have ended and others go on: all that ended so far. Nothing depends on it, so it is
/// not sent again; a new connection finds the same in LiveAttempt.
struct RanksEnded {
    AttemptId attempt;
    AttemptToken token = 0;
    std::vector<EndedRank> ranks;
};

/// The agent did not take a start: the attempt is known already, or the request is malformed.
struct StartRefused {
    AttemptId attempt;
    AttemptToken token = 0;
    bool known = false;     ///< This attempt was started before, perhaps with another token.
    bool sameStart = false; ///< It is held now, with the same token: this start came twice.
    std::string message;
};

/// More bytes of the job's metrics file. Chunks of an attempt come in order and before its AttemptEnded;
/// after a new connection they begin at 0 again, so a receiver skips what it has by `offset`.
struct MetricsChunk {
    AttemptId attempt;
    AttemptToken token = 0;
    std::uint64_t offset = 0;
    std::string bytes;
};

/// What an agent holds, sent once after each connection, after the capacity and before any other event.
struct LiveAttempt {
    AttemptId attempt;
    AttemptToken token = 0;
    bool started = false;
    Duration runningFor{};             ///< By the host's clock; zero where it has not started.
    std::optional<AttemptEnded> end;   ///< Not acknowledged yet; it also follows as an event.
    std::vector<EndedRank> endedRanks; ///< While it has not ended: those of its ranks that have.
};

/// The answer to "what lives?": all attempts that an agent knows of.
struct LiveAttempts {
    std::vector<LiveAttempt> attempts;
};

using AgentEvent = std::variant<AttemptStarted, RanksEnded, AttemptEnded, StartRefused, MetricsChunk,
                                LiveAttempts, HostCapacity, UsageReport>;

/// An event with its number. Numbers grow within one life of an agent (`AgentHello::incarnation`); 0: the
/// event needs no acknowledgement. An acknowledgement of n covers everything up to n.
struct NumberedEvent {
    std::uint64_t sequence = 0;
    AgentEvent event;
};

} // namespace orrery::agent
