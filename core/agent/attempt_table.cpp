#include "core/agent/attempt_table.h"

#include "core/agent/wire_codec.h"
#include "core/process/poller.h"

#include <algorithm>

namespace orrery::agent {

namespace {

constexpr std::size_t kRemembered = 131'072;
constexpr std::uint64_t kSmallestCompaction = 8U << 20;

void appendRecord(JournalFile& journal, const wire::Record& record) {
    appendFrame(journal.pending(), record);
}

} // namespace

Result<AttemptTable> AttemptTable::open(const std::string& path, const std::string& bootId) {
    std::vector<std::string> bodies;
    ORRERY_TRY(JournalFile journal,
               JournalFile::open(path, [&](std::string_view body) { bodies.emplace_back(body); }));
    AttemptTable table(std::move(journal));
    table.m_bootId = bootId;
    std::string seenBoot;
    for (const std::string& body : bodies)
        table.load(body, seenBoot);
    if (!seenBoot.empty() && seenBoot != bootId)
        table.endLostAttempts();
    ORRERY_CHECK(table.compact());
    return table;
}

void AttemptTable::load(std::string_view body, std::string& seenBoot) {
    wire::Record record;
    if (!parse(body, record).ok())
        return;
    switch (record.body_case()) {
    case wire::Record::kBootId:
        seenBoot = record.boot_id();
        break;
    case wire::Record::kAccepted:
        if (auto spec = decode(record.accepted()); spec.ok()) {
            const AttemptId attempt = spec->attempt;
            m_attempts[attempt].spec = std::move(*spec);
            m_attempts[attempt].acceptedAt = process::Poller::now();
            fence(attempt);
            ++m_unfinished;
        }
        break;
    case wire::Record::kEnded: {
        AttemptEnded ended = decode(record.ended());
        const auto found = m_attempts.find(ended.attempt);
        if (found == m_attempts.end() || found->second.state == State::Ended)
            break;
        found->second.state = State::Ended;
        --m_unfinished;
        push(ended, ended.attempt, true);
        m_unacknowledged.emplace(ended.attempt, std::move(ended));
        break;
    }
    case wire::Record::kSettled: {
        const AttemptId attempt = attemptOf(record.settled());
        if (m_attempts.erase(attempt) > 0 && m_unacknowledged.erase(attempt) == 0)
            --m_unfinished; // accepted and withdrawn
        std::erase_if(m_outbox, [&](const OutboxItem& item) { return item.attempt == attempt; });
        break;
    }
    case wire::Record::kFence:
        fence(attemptOf(record.fence()));
        break;
    case wire::Record::kForgottenRun:
        forgetRun(record.forgotten_run());
        break;
    default:
        break;
    }
}

void AttemptTable::endLostAttempts() {
    for (auto& [id, attempt] : m_attempts) {
        if (attempt.state == State::Ended)
            continue;
        AttemptEnded ended;
        ended.attempt = id;
        ended.token = attempt.spec.token;
        ended.reason = EndReason::SupervisorLost;
        ended.exitCode = 1;
        ended.message = "the host restarted while it ran";
        ended.ended = Clock::system().now();
        markEnded(std::move(ended));
    }
}

/// A journal that holds only what still matters.
Result<void> AttemptTable::compact() {
    m_journal.pending().clear();
    wire::Record boot;
    boot.set_boot_id(m_bootId);
    appendRecord(m_journal, boot);
    for (const AttemptId& attempt : m_fenceOrder) {
        wire::Record record;
        setKey(*record.mutable_fence(), attempt, 0);
        appendRecord(m_journal, record);
    }
    for (const auto& [id, attempt] : m_attempts) {
        wire::Record record;
        encodeForDisk(attempt.spec, *record.mutable_accepted());
        appendRecord(m_journal, record);
        if (const auto ended = m_unacknowledged.find(id); ended != m_unacknowledged.end()) {
            wire::Record end;
            encode(ended->second, *end.mutable_ended());
            appendRecord(m_journal, end);
        }
    }
    ORRERY_CHECK(m_journal.rewrite());
    m_compactAt = std::max(kSmallestCompaction, 4 * m_journal.size());
    return {};
}

std::optional<StartRefused> AttemptTable::accept(JobSpec spec) {
    const AttemptId attempt = spec.attempt;
    if (m_fence.contains(attempt)) {
        const auto held = m_attempts.find(attempt);
        const bool same = held != m_attempts.end() && held->second.spec.token == spec.token;
        return StartRefused{attempt, spec.token, true, same,
                            same ? "attempt " + attempt.text() + " is here already"
                                 : "attempt " + attempt.text() +
                                       " was started before and is never started twice"};
    }
    wire::Record record;
    encodeForDisk(spec, *record.mutable_accepted());
    appendRecord(m_journal, record);
    fence(attempt);
    Attempt& held = m_attempts[attempt];
    held.spec = std::move(spec);
    held.acceptedAt = process::Poller::now();
    ++m_unfinished;
    return std::nullopt;
}

void AttemptTable::withdraw(const AttemptId& attempt) {
    if (m_attempts.erase(attempt) == 0)
        return;
    --m_unfinished;
    m_fence.erase(attempt);
    std::erase(m_fenceOrder, attempt);
}

AttemptTable::Attempt* AttemptTable::find(const AttemptId& attempt, AttemptToken token) {
    const auto found = m_attempts.find(attempt);
    if (found == m_attempts.end() || (token != 0 && found->second.spec.token != token))
        return nullptr;
    return &found->second;
}

bool AttemptTable::markStarted(const AttemptStarted& started) {
    Attempt* attempt = find(started.attempt, started.token);
    if (!attempt || attempt->state == State::Started || attempt->state == State::Ended)
        return false;
    attempt->state = State::Started;
    attempt->startedAt = started.at;
    attempt->pid = started.pid;
    push(started, started.attempt, false);
    return true;
}

bool AttemptTable::markEnded(AttemptEnded ended) {
    Attempt* attempt = find(ended.attempt, ended.token);
    if (!attempt || attempt->state == State::Ended)
        return false;
    attempt->state = State::Ended;
    --m_unfinished;
    wire::Record record;
    encode(ended, *record.mutable_ended());
    appendRecord(m_journal, record);
    push(ended, ended.attempt, true);
    const AttemptId id = ended.attempt;
    m_unacknowledged.emplace(id, std::move(ended));
    return true;
}

void AttemptTable::refuse(const StartRefused& refused) {
    push(refused, refused.attempt, false);
}

void AttemptTable::ban(const AttemptId& attempt, AttemptToken token) {
    if (!m_fence.contains(attempt)) {
        fence(attempt);
        wire::Record record;
        setKey(*record.mutable_fence(), attempt, token);
        appendRecord(m_journal, record);
    }
    AttemptEnded ended;
    ended.attempt = attempt;
    ended.token = token;
    ended.reason = EndReason::Killed;
    ended.neverHere = true;
    ended.message = "it is not on this host";
    push(ended, attempt, false);
}

void AttemptTable::acknowledge(std::uint64_t number) {
    for (; !m_outbox.empty() && m_outbox.front().number <= number; m_outbox.pop_front())
        if (m_outbox.front().isEnd)
            settle(m_outbox.front().attempt);
}

void AttemptTable::release(const std::vector<std::pair<AttemptId, AttemptToken>>& names) {
    std::unordered_set<AttemptId> done;
    for (const auto& [attempt, token] : names) {
        const Attempt* held = find(attempt, 0);
        if (held && (held->state != State::Ended || (token != 0 && held->spec.token != token)))
            continue;
        if (held)
            settle(attempt);
        done.insert(attempt);
    }
    // They are nearly always at the front.
    while (!m_outbox.empty() && done.contains(m_outbox.front().attempt))
        m_outbox.pop_front();
    std::erase_if(m_outbox, [&](const OutboxItem& item) { return done.contains(item.attempt); });
}

void AttemptTable::settle(const AttemptId& attempt) {
    wire::Record record;
    setKey(*record.mutable_settled(), attempt, 0);
    appendRecord(m_journal, record);
    m_attempts.erase(attempt);
    m_unacknowledged.erase(attempt);
}

const AttemptEnded* AttemptTable::endOf(const AttemptId& attempt) const {
    const auto found = m_unacknowledged.find(attempt);
    return found == m_unacknowledged.end() ? nullptr : &found->second;
}

void AttemptTable::forgetRun(std::uint64_t run) {
    const auto old = [&](const AttemptId& attempt) {
        return attempt.run.number() == run && !m_attempts.contains(attempt);
    };
    std::erase_if(m_fenceOrder, old);
    std::erase_if(m_fence, old);
    wire::Record record;
    record.set_forgotten_run(run);
    appendRecord(m_journal, record);
}

Result<void> AttemptTable::commit() {
    if (m_journal.size() + m_journal.pending().size() > m_compactAt)
        if (compact().ok())
            return {};
    auto written = m_journal.flush();
    if (!written.ok())
        m_journal.pending().clear();
    return written;
}

void AttemptTable::push(const AgentEvent& event, const AttemptId& attempt, bool isEnd) {
    wire::FromAgent message;
    wire::Event& body = *message.add_events();
    body.set_number(++m_lastNumber);
    encode(event, body);
    m_outbox.push_back({m_lastNumber, attempt, isEnd, message.SerializeAsString()});
}

void AttemptTable::fence(const AttemptId& attempt) {
    if (!m_fence.insert(attempt).second)
        return;
    m_fenceOrder.push_back(attempt);
    while (m_fenceOrder.size() > kRemembered) {
        if (!m_attempts.contains(m_fenceOrder.front()))
            m_fence.erase(m_fenceOrder.front());
        m_fenceOrder.pop_front();
    }
}

} // namespace orrery::agent
