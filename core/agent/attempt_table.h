#pragma once

#include "core/agent/agent_event.h"
#include "core/agent/journal_file.h"

#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace orrery::agent {

/// What an agent knows of attempts, in memory and in its journal: those it holds, the news about them that
/// the server has not acknowledged, and the names of those that are over, so that none starts a second time,
/// not even after a restart of the agent. Nothing here touches a process or a socket. Thread: one.
class AttemptTable {
public:
    enum class State {
        Waiting,  ///< Accepted, with nobody yet.
        Assigned, ///< With a supervisor, which may have begun it.
        Started,
        Ended, ///< Until the server acknowledges it.
    };
    struct Attempt {
        JobSpec spec;
        State state = State::Waiting;
        std::uint64_t supervisor = 0;
        std::int32_t pid = 0;
        Timestamp startedAt;
        Duration acceptedAt{};           ///< Boot time.
        std::uint64_t metricsOffset = 0; ///< Forwarded on the present connection.
        std::vector<EndedRank> endedRanks;
    };
    struct OutboxItem {
        std::uint64_t number = 0;
        AttemptId attempt;
        bool isEnd = false;
        std::string bytes; ///< A FromAgent message with this one event; messages joined are one message.
    };

    /// Reads the journal. Attempts that were running when another boot of the host ended are over.
    static Result<AttemptTable> open(const std::string& path, const std::string& bootId);

    /// The reason why not, or none and the attempt is Waiting (its record is pending until `commit`).
    std::optional<StartRefused> accept(JobSpec spec);
    /// Takes back accepted attempts whose record could not be written.
    void withdraw(const AttemptId& attempt);
    /// The attempt if it is held and the token matches (0 matches any).
    Attempt* find(const AttemptId& attempt, AttemptToken token);
    std::unordered_map<AttemptId, Attempt>& attempts() { return m_attempts; }
    std::size_t unfinished() const { return m_unfinished; }

    /// False where it was known already or nobody asked for it.
    bool markStarted(const AttemptStarted& started);
    bool markEnded(AttemptEnded ended);
    /// An event of no attempt that is held: a refusal. Sent until acknowledged like the others.
    void refuse(const StartRefused& refused);
    /// A kill of an attempt that was never here: from now on it never will be, and the answer says so (no
    /// ranks).
    void ban(const AttemptId& attempt, AttemptToken token);
    /// The server journalled the ends of these attempts, or wants nothing more to be said of them.
    void release(const std::vector<std::pair<AttemptId, AttemptToken>>& names);
    /// How an attempt ended that was not released; null for others.
    const AttemptEnded* endOf(const AttemptId& attempt) const;
    /// Everything up to `number` was journalled by the server: attempts that ended are now only names.
    void acknowledge(std::uint64_t number);
    void forgetRun(std::uint64_t run);

    const std::deque<OutboxItem>& outbox() const { return m_outbox; }
    /// Writes what is pending in one go. Errors: Exhausted; the pending records are then gone.
    Result<void> commit();

private:
    explicit AttemptTable(JournalFile journal) : m_journal(std::move(journal)) {}
    void load(std::string_view body, std::string& seenBoot);
    void endLostAttempts();
    Result<void> compact();
    void push(const AgentEvent& event, const AttemptId& attempt, bool isEnd);
    void fence(const AttemptId& attempt);
    void settle(const AttemptId& attempt);

    JournalFile m_journal;
    std::string m_bootId;
    std::unordered_map<AttemptId, Attempt> m_attempts;
    std::size_t m_unfinished = 0;
    std::unordered_set<AttemptId> m_fence;
    std::deque<AttemptId> m_fenceOrder;
    std::unordered_map<AttemptId, AttemptEnded> m_unacknowledged;
    std::deque<OutboxItem> m_outbox;
    std::uint64_t m_lastNumber = 0;
    std::uint64_t m_compactAt = 0;
};

} // namespace orrery::agent
