#include "core/agent/agent_daemon.h"

#include "core/agent/daemon_state.h"
#include "core/base/log.h"
#include "core/process/local_socket.h"
#include "core/process/process_tree.h"

#include <cmath>
#include <fcntl.h>
#include <filesystem>
#include <random>
#include <sys/epoll.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/wait.h>

namespace orrery::agent {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// Short jobs are put behind each other so that a supervisor never waits for us.
constexpr std::size_t kQueueDepth = 4;
constexpr double kShortJob = 0.05;
constexpr std::size_t kDeepQueue = 16;
constexpr double kVeryShortJob = 0.0125;
constexpr Duration kTick = seconds(1);
constexpr Duration kGpuLook = seconds(20);
/// Less than what a server waits beyond the lease.
constexpr Duration kQuietStart = seconds(90);
/// The host itself ends attempts; the agent only steps in where a supervisor does not.
constexpr Duration kLeaseSlack = seconds(8);

Result<UniqueFd> takeLock(const std::string& folder) {
    UniqueFd lock(::open((folder + "/" + agent_file::lock).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!lock)
        return Error::fromErrno(errno, "cannot open the lock of '" + folder + "'");
    // A child that a dying agent was just starting holds its descriptors until it executes.
    bool locked = false;
    for (int attempt = 0; attempt < 20 && !locked; ++attempt) {
        locked = ::flock(lock.get(), LOCK_EX | LOCK_NB) == 0;
        if (!locked)
            ::usleep(5000);
    }
    if (!locked)
        return Error(ErrorCode::AlreadyExists, "another agent serves '" + folder + "'");
    const std::string pid = std::to_string(::getpid()) + "\n";
    if (::ftruncate(lock.get(), 0) != 0 || ::write(lock.get(), pid.data(), pid.size()) < 0)
        return Error::fromErrno(errno, "cannot write the lock of '" + folder + "'");
    return lock;
}

} // namespace

AgentDaemon::~AgentDaemon() {
    for (const Client& client : m_clients)
        m_poller->remove(client.stream.fd());
}

Result<void> AgentDaemon::prepare() {
    std::error_code failed;
    std::filesystem::create_directories(m_options.folder + "/" + agent_file::supervisors, failed);
    if (failed)
        return Error(ErrorCode::Unavailable, "cannot create '" + m_options.folder + "': " + failed.message());
    ORRERY_TRY(m_lock, takeLock(m_options.folder));
    // Orphans of a dead supervisor become our children, where they are found and collected.
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    ::prctl(PR_SET_NAME, "orrery-agent");
    ORRERY_TRY(m_poller, process::Poller::create());
    ORRERY_TRY(AttemptTable table,
               AttemptTable::open(m_options.folder + "/" + agent_file::journal, bootId()));
    m_table = std::move(table);
    m_incarnation = (std::uint64_t{std::random_device{}()} << 32) | std::random_device{}();
    m_cpus = probeHost(m_options.folder).cpus;
    m_lastContact = m_lastBusy = process::Poller::now();
    m_pool = std::make_unique<SupervisorPool>(*m_poller,
                                              PoolSettings{m_options.folder + "/" + agent_file::supervisors,
                                                           m_options.program, m_options.answerWithin},
                                              poolEvents());
    m_gpuProbe = std::make_unique<GpuProbe>(*m_poller);
    ORRERY_CHECK(m_poller->onChildren([this] { reap(); }));
    ORRERY_TRY(m_listener, process::listenLocal(m_options.folder, agent_file::socket));
    ORRERY_CHECK(m_poller->add(m_listener.get(), EPOLLIN, [this](std::uint32_t) { acceptClient(); }));
    m_pool->adopt();
    probeGpus();
    armTick();
    return {};
}

Result<void> AgentDaemon::run() {
    while (!m_leaveNow && !(m_stopping && m_table->unfinished() == 0) && !idleTooLong()) {
        m_poller->runOnce(Duration(-1));
        commit();
        if (!m_reconciled && m_pool->settled())
            reconcile();
        if (m_reconciled)
            dispatch();
        armTick();
        m_pool->flush();
        for (Client& client : m_clients)
            flushClient(client);
        removeClosed();
    }
    m_pool->trim(0, true);
    m_pool->flush();
    ::unlink((m_options.folder + "/" + agent_file::socket).c_str());
    return {};
}

PoolEvents AgentDaemon::poolEvents() {
    PoolEvents events;
    events.started = [this](SupervisorId id, const AttemptStarted& started) {
        if (AttemptTable::Attempt* attempt = m_table->find(started.attempt, started.token))
            attempt->supervisor = id;
        const bool news = m_table->markStarted(started);
        if (const auto* attempt = m_table->find(started.attempt, started.token);
            news && !attempt->spec.metricsFile.empty())
            armFollow();
    };
    events.ranksEnded = [this](RanksEnded ended) { ranksEnded(std::move(ended)); };
    events.ended = [this](SupervisorId, AttemptEnded ended) { attemptEnded(std::move(ended)); };
    events.held = [this](SupervisorId id, const LiveAttempt& live) {
        AttemptTable::Attempt* attempt = m_table->find(live.attempt, live.token);
        if (!attempt || attempt->state == AttemptTable::State::Ended)
            return;
        attempt->supervisor = id;
        attempt->endedRanks = live.endedRanks;
        attempt->state = AttemptTable::State::Assigned;
        if (live.started)
            m_table->markStarted({live.attempt, live.token, Clock::system().now() - live.runningFor, 0});
    };
    events.returned = [this](const AttemptName& name) {
        if (AttemptTable::Attempt* attempt = m_table->find(name.attempt, name.token);
            attempt && attempt->state == AttemptTable::State::Assigned) {
            attempt->state = AttemptTable::State::Waiting;
            wait(name.attempt);
        }
    };
    events.lost = [this](const AttemptName& name) { attemptLost(name); };
    return events;
}

void AgentDaemon::ranksEnded(RanksEnded ended) {
    AttemptTable::Attempt* attempt = m_table->find(ended.attempt, ended.token);
    if (!attempt || attempt->state == AttemptTable::State::Ended)
        return;
    attempt->endedRanks = ended.ranks;
    if (Client* const client = server())
        sendNow(*client, std::move(ended));
}

void AgentDaemon::attemptLost(const AttemptName& name) {
    const AttemptTable::Attempt* attempt = m_table->find(name.attempt, name.token);
    if (!attempt)
        return;
    AttemptEnded ended;
    ended.attempt = name.attempt;
    ended.token = name.token;
    ended.reason = EndReason::SupervisorLost;
    ended.exitCode = 1;
    ended.message = "the process that supervised it died; everything it had started was ended";
    ended.started = attempt->startedAt;
    ended.ended = Clock::system().now();
    if (const Duration silent = process::Poller::now() - m_lastContact;
        silent > attempt->spec.lease + kLeaseSlack) {
        ended.reason = EndReason::LeaseExpired;
        ended.message = "no server was heard of for " + formatDuration(silent);
    }
    attemptEnded(std::move(ended));
}

void AgentDaemon::attemptEnded(AttemptEnded ended) {
    AttemptTable::Attempt* attempt = m_table->find(ended.attempt, ended.token);
    if (!attempt || attempt->state == AttemptTable::State::Ended)
        return;
    forwardMetrics(*attempt, true);
    if (attempt->spec.mayQueue)
        m_shortness = 0.9 * m_shortness + 0.1 * toSeconds(ended.ended - ended.started);
    m_lastBusy = process::Poller::now();
    m_table->markEnded(std::move(ended));
}

void AgentDaemon::wait(const AttemptId& attempt) {
    const auto held = m_table->attempts().find(attempt);
    if (held == m_table->attempts().end())
        return;
    const JobSpec& spec = held->second.spec;
    if (spec.withheld)
        return neverBegan(spec);
    (spec.mayQueue ? m_backlog : m_immediate).push_back(attempt);
}

/// Only the server has the secrets of a job that a former agent accepted and nobody began; it starts another
/// attempt.
void AgentDaemon::neverBegan(const JobSpec& spec) {
    AttemptEnded ended;
    ended.attempt = spec.attempt;
    ended.token = spec.token;
    ended.reason = EndReason::Killed;
    ended.neverHere = true;
    ended.message = "the agent was restarted before it began";
    ended.started = ended.ended = Clock::system().now();
    attemptEnded(std::move(ended));
}

void AgentDaemon::endUnbegun(const JobSpec& spec, EndReason reason, std::string message) {
    AttemptEnded ended;
    ended.attempt = spec.attempt;
    ended.token = spec.token;
    ended.reason = reason;
    ended.exitCode = reason == EndReason::StartFailed ? 126 : 143;
    ended.message = std::move(message);
    ended.started = ended.ended = Clock::system().now();
    attemptEnded(std::move(ended));
}

/// All supervisors of the former agent have answered or are buried: what nobody holds was never begun.
void AgentDaemon::reconcile() {
    m_reconciled = true;
    for (const auto& [id, attempt] : m_table->attempts())
        if (attempt.state == AttemptTable::State::Waiting &&
            std::find(m_acceptedNow.begin(), m_acceptedNow.end(), id) == m_acceptedNow.end())
            wait(id);
    for (Client& client : m_clients)
        if (client.greeted && !client.closing)
            inform(client);
}

/// The journal is written before anybody is told of anything in it.
void AgentDaemon::commit() {
    const auto written = m_table->commit();
    if (written.ok()) {
        m_pool->markSettled();
        for (const AttemptId& attempt : std::exchange(m_acceptedNow, {}))
            wait(attempt);
        return;
    }
    log::error("{}", written.error().describe());
    for (const AttemptId& attempt : std::exchange(m_acceptedNow, {})) {
        const auto held = m_table->attempts().find(attempt);
        if (held == m_table->attempts().end())
            continue;
        const AttemptToken token = held->second.spec.token;
        m_table->withdraw(attempt);
        m_table->refuse(
            {attempt, token, false, false, "the agent cannot record it: " + written.error().describe()});
    }
}

void AgentDaemon::dispatch() {
    while (!m_immediate.empty() && place(m_immediate.front(), false))
        m_immediate.pop_front();
    while (!m_backlog.empty() && place(m_backlog.front(), true))
        m_backlog.pop_front();
}

/// An attempt's lease begins with it. Begun late in a silence, what waited here could outlive the time after
/// which its server gives it up.
bool AgentDaemon::mayBegin(const JobSpec& spec) const {
    return spec.lease <= Duration{} ||
           process::Poller::now() - m_lastContact <= std::min(spec.lease / 4, kQuietStart);
}

/// False where it has to wait for a free slot, or for word from a server.
bool AgentDaemon::place(const AttemptId& id, bool queueing) {
    const auto found = m_table->attempts().find(id);
    if (found == m_table->attempts().end() || found->second.state != AttemptTable::State::Waiting)
        return true; // ended meanwhile
    AttemptTable::Attempt& attempt = found->second;
    if (queueing && !mayBegin(attempt.spec))
        return false;
    const auto slots = static_cast<std::size_t>(std::max(1.0, std::floor(m_cpus)));
    SupervisorId supervisor = 0;
    if (!queueing || m_pool->busy() < slots) {
        const auto chosen = m_pool->idleOrNew();
        if (!chosen.ok()) {
            endUnbegun(attempt.spec, EndReason::StartFailed,
                       chosen.error().wrap("no supervisor could be started").describe());
            return true;
        }
        supervisor = *chosen;
    } else if (m_shortness < kShortJob) {
        supervisor = m_pool->leastLoaded(m_shortness < kVeryShortJob ? kDeepQueue : kQueueDepth);
    }
    if (supervisor == 0)
        return false;
    attempt.state = AttemptTable::State::Assigned;
    attempt.supervisor = supervisor;
    m_pool->assign(supervisor, attempt.spec);
    return true;
}

void AgentDaemon::killAttempt(const KillRequest& request, EndReason reason) {
    AttemptTable::Attempt* attempt = m_table->find(request.attempt, request.token);
    if (!attempt)
        return m_table->ban(request.attempt, request.token);
    if (attempt->state == AttemptTable::State::Ended)
        return; // its end is on its way
    if (attempt->state != AttemptTable::State::Waiting)
        return m_pool->kill(attempt->supervisor, request, reason);
    endUnbegun(attempt->spec, reason, "it was killed before it began");
}

void AgentDaemon::killAll() {
    std::vector<AttemptId> all;
    for (const auto& [id, attempt] : m_table->attempts())
        all.push_back(id);
    for (const AttemptId& id : all)
        killAttempt({id, 0, seconds(5), false}, EndReason::Killed);
}

void AgentDaemon::serverHeard() {
    m_lastContact = process::Poller::now();
    if (m_pool->busy() == 0 || m_lastContact - m_lastRenewal < m_renewEvery)
        return;
    m_lastRenewal = m_lastContact;
    m_pool->renewLeases();
}

/// A supervisor that was stopped or hangs does not end its attempt; its death does.
void AgentDaemon::checkLeases() {
    const Duration silent = process::Poller::now() - m_lastContact;
    std::vector<std::uint64_t> overdue;
    for (const auto& [id, attempt] : m_table->attempts())
        if (attempt.state != AttemptTable::State::Ended && attempt.spec.lease > Duration{} &&
            silent > attempt.spec.lease + kLeaseSlack) {
            if (attempt.supervisor != 0)
                overdue.push_back(attempt.supervisor);
        }
    for (const std::uint64_t supervisor : overdue)
        m_pool->destroy(supervisor);
}

void AgentDaemon::reap() {
    while (true) {
        int status = 0;
        const pid_t pid = ::waitpid(-1, &status, WNOHANG);
        if (pid <= 0)
            return;
        m_pool->childEnded(pid);
    }
}

/// Idle and unobserved, the agent wakes only to see whether it may end.
void AgentDaemon::armTick() {
    const Client* observer = server();
    const bool active = m_table->unfinished() > 0 || (observer && observer->listens) || m_pool->count() > 1;
    const Duration every = active ? kTick : 10 * kTick;
    if (m_tickTimer != 0 && every >= m_tickEvery)
        return;
    m_poller->cancel(m_tickTimer);
    m_tickEvery = every;
    m_tickTimer = m_poller->after(every, [this] {
        m_tickTimer = 0;
        tick();
        armTick();
    });
}

void AgentDaemon::tick() {
    checkLeases();
    m_pool->trim(1, false);
    const Client* observer = server();
    if (observer && observer->listens)
        sendUsage();
    // Somebody else may begin to use a GPU, or leave it.
    if (observer && !m_gpus.empty() && process::Poller::now() - m_lastGpuProbe >= kGpuLook)
        probeGpus();
}

bool AgentDaemon::idleTooLong() {
    const Duration now = process::Poller::now();
    if (!m_clients.empty() || m_table->unfinished() > 0)
        m_lastBusy = now;
    return m_options.idleExit > Duration{} && now - m_lastBusy >= m_options.idleExit;
}

Result<void> runAgent(const DaemonOptions& options, const std::function<void()>& listening) {
    AgentDaemon daemon(options);
    ORRERY_CHECK(daemon.prepare());
    listening();
    return daemon.run();
}

} // namespace orrery::agent
