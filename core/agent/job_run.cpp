#include "core/agent/job_run.h"

#include "core/base/log.h"
#include "core/base/text.h"
#include "core/process/command_lookup.h"
#include "core/process/process_tree.h"
#include "core/process/spawn.h"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <set>
#include <sys/wait.h>

namespace orrery::agent {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr Duration kLinger = milliseconds(200); ///< For children that are just ending with their parent.
constexpr Duration kLeftoverGrace = milliseconds(500); ///< From SIGTERM to SIGKILL for those that stay.
constexpr Duration kGangGrace = seconds(5);            ///< At most, for the ranks that outlive a dead one.
constexpr Duration kStandstill = seconds(20); ///< A stopped rank of a gang counts as dead after this.
constexpr Duration kLeaseGrace = seconds(5);  ///< At most; after it the server may start another attempt.

Duration span(const timeval& time) {
    return seconds(time.tv_sec) + Duration(time.tv_usec);
}

Timestamp wallClock() {
    return Clock::system().now();
}

/// The host's count of victims of the out-of-memory killer.
std::uint64_t hostOutOfMemoryKills() {
    std::ifstream file("/proc/vmstat");
    std::string name;
    for (std::uint64_t number; file >> name >> number;)
        if (name == "oom_kill")
            return number;
    return 0;
}

/// execve says "No such file" about a script whose interpreter is missing.
std::string scriptHint(const std::string& file) {
    std::ifstream script(file);
    std::string line;
    if (!std::getline(script, line) || !line.starts_with("#!"))
        return {};
    return "; its first line asks for '" + sanitizeForTerminal(std::string(trim(line.substr(2)))) + "'";
}

} // namespace

JobRun::JobRun(JobSpec spec, RunPlace place, std::function<void()> finished)
    : m_spec(std::move(spec)), m_redactor(m_spec.secrets), m_place(place), m_finished(std::move(finished)) {
    m_end.attempt = m_spec.attempt;
    m_end.token = m_spec.token;
}

JobRun::~JobRun() {
    cancelTimers();
}

void JobRun::start() {
    m_end.started = wallClock();
    m_phase = Phase::Running;
    if (const auto started = startRanks(); !started.ok()) {
        failStart(started.error());
        return;
    }
    armTimers();
}

Result<void> JobRun::startRanks() {
    ORRERY_TRY(const LaunchPlan plan, planLaunch(m_spec));
    ORRERY_CHECK(m_place.pipes.ensure(plan.processes.size() * 2));
    m_ranks.resize(plan.processes.size());
    for (std::size_t rank = 0; rank < m_ranks.size(); ++rank)
        m_ranks[rank].log = std::make_unique<RankLog>(
            LogWriter(m_spec.logFolder, static_cast<std::uint32_t>(rank), m_spec.logLimit), m_redactor);
    for (std::size_t rank = 0; rank < m_ranks.size(); ++rank) {
        ORRERY_TRY(m_ranks[rank].pid, startRank(plan.processes[rank], rank));
    }
    return {};
}

Result<pid_t> JobRun::startRank(const LaunchProcess& process, std::size_t rank) {
    Environment environment(m_spec, process);
    ORRERY_TRY(const std::string file,
               process::findCommand(process.arguments.front(), environment.path(), m_spec.workingFolder));
    PointerArray arguments;
    for (const std::string& word : process.arguments)
        arguments.add(word);
    process::SpawnRequest request;
    request.file = file.c_str();
    request.arguments = arguments.terminated();
    request.environment = environment.pointers();
    request.workingFolder = m_spec.workingFolder.empty() ? nullptr : m_spec.workingFolder.c_str();
    request.input = m_place.nullInput;
    request.output = m_place.pipes.writeEnd(rank * 2);
    request.errors = m_place.pipes.writeEnd(rank * 2 + 1);
    if (m_place.group) {
        request.controlGroupFolder = m_place.group->folderForSpawn();
        request.controlGroupProcs = m_place.group->procsForSpawn();
        if (auto pid = process::spawn(request); pid.ok())
            return pid;
        request.controlGroupFolder = request.controlGroupProcs = -1;
    }
    auto pid = process::spawn(request);
    if (!pid.ok())
        return pid.error().wrap("'" + process.arguments.front() + "' could not be started" +
                                scriptHint(file));
    // Born outside, so the group would be believed empty.
    m_place.group.reset();
    return pid;
}

/// Nothing, or (where a later rank failed to start) less than the whole gang runs: all or nothing.
void JobRun::failStart(const Error& error) {
    m_causeKnown = true;
    m_end.reason = EndReason::StartFailed;
    m_end.exitCode = error.code() == ErrorCode::NotFound ? 127 : 126;
    m_end.message = error.describe();
    std::erase_if(m_ranks, [](const Rank& rank) { return rank.pid == 0; });
    if (m_ranks.empty())
        finish();
    else
        kill(EndReason::StartFailed, Duration{});
}

void JobRun::armTimers() {
    if (m_spec.timeout > Duration{})
        m_timers.push_back(later(m_spec.timeout, [this] { kill(EndReason::TimedOut, m_spec.grace); }));
    armLease();
}

void JobRun::armLease() {
    if (m_spec.lease > Duration{})
        m_leaseTimer = later(m_spec.lease,
                             [this] { kill(EndReason::LeaseExpired, std::min(m_spec.grace, kLeaseGrace)); });
}

void JobRun::renewLease() {
    if (m_phase != Phase::Running)
        return;
    m_place.poller.cancel(m_leaseTimer);
    armLease();
}

void JobRun::childEnded(pid_t pid, int status, const rusage& usage) {
    m_end.usage.user += span(usage.ru_utime);
    m_end.usage.system += span(usage.ru_stime);
    m_end.usage.peakRssBytes =
        std::max(m_end.usage.peakRssBytes, static_cast<std::uint64_t>(usage.ru_maxrss) << 10);
    const auto found =
        std::find_if(m_ranks.begin(), m_ranks.end(), [&](const Rank& rank) { return rank.pid == pid; });
    if (found == m_ranks.end() || found->ended)
        return; // an orphan that we inherited
    found->ended = true;
    found->end.at = wallClock();
    found->end.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    found->end.exitCode = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    const auto rank = static_cast<std::size_t>(found - m_ranks.begin());
    if (found->end.exitCode != 0)
        rankFailed(rank);
    else
        rankFinished(rank);
    if (m_phase == Phase::Running && allEnded()) {
        m_phase = Phase::Lingering;
        m_timers.push_back(later(kLinger, [this] { killLeftovers(); }));
    }
}

std::vector<EndedRank> JobRun::endedRanks() const {
    std::vector<EndedRank> ended;
    for (std::size_t rank = 0; rank < m_ranks.size(); ++rank)
        if (m_ranks[rank].ended)
            ended.push_back({static_cast<std::uint32_t>(rank), m_ranks[rank].end});
    return ended;
}

void JobRun::rankFailed(std::size_t rank) {
    if (m_causeKnown)
        return;
    m_causeKnown = true;
    m_place.pipes.drain(); // its last words belong into the message
    describeFailure(rank);
    if (m_phase == Phase::Running && !allEnded())
        kill(m_end.reason, std::min(m_spec.grace, kGangGrace));
}

void JobRun::rankFinished(std::size_t rank) {
    if (m_spec.gang.finishWithin <= Duration{} || m_phase != Phase::Running || allEnded())
        return;
    m_timers.push_back(later(m_spec.gang.finishWithin, [this, rank] {
        for (std::size_t other = 0; other < m_ranks.size(); ++other)
            if (!m_ranks[other].ended)
                return endGang("rank " + std::to_string(other) + " did not end within " +
                                   formatDuration(m_spec.gang.finishWithin) + " of rank " +
                                   std::to_string(rank),
                               EndReason::TimedOut, other);
    }));
}

void JobRun::childStopped(pid_t pid, int signal) {
    if (m_ranks.size() < 2 || m_phase != Phase::Running)
        return; // a single job may be stopped by whoever wants to look at it
    for (std::size_t rank = 0; rank < m_ranks.size(); ++rank)
        if (m_ranks[rank].pid == pid)
            m_timers.push_back(later(kStandstill, [this, rank, signal] {
                if (!m_ranks[rank].ended && process::readProcess(m_ranks[rank].pid).state == 'T')
                    endGang("rank " + std::to_string(rank) + " was stopped by signal " +
                                std::to_string(signal) + " and did not go on for " +
                                formatDuration(kStandstill),
                            EndReason::Signalled, rank);
            }));
}

void JobRun::endGang(std::string message, EndReason reason, std::size_t rank) {
    if (m_causeKnown)
        return;
    m_causeKnown = true;
    m_end.firstRank = static_cast<std::uint32_t>(rank);
    m_end.exitCode = 1;
    m_end.reason = reason;
    m_end.message = std::move(message);
    kill(reason, std::min(m_spec.grace, kGangGrace));
}

void JobRun::describeFailure(std::size_t rank) {
    const Rank& failed = m_ranks[rank];
    m_end.firstRank = static_cast<std::uint32_t>(rank);
    m_end.exitCode = failed.end.exitCode;
    m_end.signal = failed.end.signal;
    m_end.reason = failed.end.signal != 0 ? EndReason::Signalled : EndReason::Exited;
    const std::string who = m_ranks.size() > 1 ? "rank " + std::to_string(rank) : std::string("the command");
    const bool killed = failed.end.signal == SIGKILL || failed.end.exitCode == 128 + SIGKILL;
    if (bool certain = false; killed && looksOutOfMemory(certain)) {
        m_end.reason = EndReason::OutOfMemory;
        m_end.certain = certain;
        m_end.message =
            who + (certain
                       ? " was ended by the kernel because memory ran out"
                       : " was probably ended by the kernel because memory ran out (it was killed while the "
                         "kernel's out-of-memory killer was at work)");
    } else if (failed.end.signal != 0) {
        m_end.message = who + " was ended by signal " + std::to_string(failed.end.signal) + " (" +
                        ::sigdescr_np(failed.end.signal) + ")";
    } else {
        m_end.message = who + " exited with code " + std::to_string(failed.end.exitCode);
    }
    if (!failed.log->lastError().empty())
        m_end.message += "; its last words: " + failed.log->lastError();
}

bool JobRun::looksOutOfMemory(bool& certain) {
    certain = false;
    if (m_place.group)
        if (const auto kills = m_place.group->outOfMemoryKills())
            return certain = *kills > 0;
    return hostOutOfMemoryKills() > m_place.outOfMemoryKills;
}

void JobRun::kill(EndReason reason, Duration grace) {
    if (!isRunning())
        return;
    if (!m_causeKnown) {
        m_causeKnown = true;
        m_end.reason = reason;
        m_end.exitCode = 128 + SIGTERM;
        m_end.message = reason == EndReason::TimedOut ? "it ran into its timeout"
                        : reason == EndReason::LeaseExpired
                            ? "no server was heard of for " + formatDuration(m_spec.lease)
                            : "it was killed on request";
    }
    const Duration forceAt = process::Poller::now() + grace;
    if (m_phase == Phase::Killing || (m_phase == Phase::Terminating && forceAt >= m_forceAt))
        return;
    m_phase = Phase::Terminating;
    m_forceAt = forceAt;
    m_place.poller.cancel(m_forceTimer);
    if (grace <= Duration{})
        return forceKill();
    signalTree(SIGTERM);
    signalTree(SIGCONT); // a stopped process hears the first only after the second
    m_forceTimer = later(grace, [this] { forceKill(); });
}

void JobRun::signalTree(int signal) {
    for (const auto& process : process::descendantsOf(process::listProcesses(), ::getpid()))
        if (process.state != 'Z')
            ::kill(process.pid, signal);
}

void JobRun::killLeftovers() {
    std::uint32_t count = 0;
    for (const auto& process : process::descendantsOf(process::listProcesses(), ::getpid()))
        count += process.state != 'Z' ? 1 : 0;
    m_end.leftovers = count;
    m_unclean = true;
    if (count == 0)
        return forceKill();
    m_phase = Phase::Terminating;
    m_forceAt = process::Poller::now() + kLeftoverGrace;
    signalTree(SIGTERM);
    signalTree(SIGCONT);
    m_forceTimer = later(kLeftoverGrace, [this] { forceKill(); });
}

void JobRun::forceKill() {
    m_phase = Phase::Killing;
    m_unclean = true;
    m_killRounds = 0;
    killOnce();
}

/// One round of SIGKILL; the next comes soon unless the tree is gone by then (treeGone).
void JobRun::killOnce() {
    if (m_place.group)
        m_place.group->killAll();
    // Orphans of a process that forks while being killed become our children at once: look there again and
    // again.
    for (int pass = 0; pass < 50; ++pass) {
        const std::vector<pid_t> found = process::liveDescendants(::getpid());
        if (found.empty())
            break;
        for (const pid_t pid : found)
            ::kill(pid, SIGKILL);
    }
    const Duration pause = ++m_killRounds < 20 ? Duration(milliseconds(2)) : Duration(milliseconds(100));
    m_forceTimer = later(pause, [this] { killOnce(); });
}

void JobRun::treeGone() {
    if (isRunning() && allEnded())
        finish();
}

bool JobRun::allEnded() const {
    return std::all_of(m_ranks.begin(), m_ranks.end(), [](const Rank& rank) { return rank.ended; });
}

void JobRun::output(std::size_t pipe, std::string_view bytes) {
    if (pipe / 2 >= m_ranks.size())
        return;
    m_ranks[pipe / 2].log->take(pipe % 2 == 1 ? LogStream::Errors : LogStream::Output, wallClock(), bytes);
}

void JobRun::finish() {
    cancelTimers();
    m_place.pipes.drain();
    if (m_unclean) {
        const auto swept = process::sweepByEnvironment(attemptMarker(m_spec.attempt, m_spec.token));
        if (swept.killed > 0)
            log::warning("{} processes of attempt {} had left its process tree", swept.killed,
                         m_spec.attempt.text());
    }
    m_phase = Phase::Finished;
    m_end.ended = wallClock();
    for (const Rank& rank : m_ranks) {
        m_end.ranks.push_back(rank.end);
        if (!rank.log)
            continue;
        rank.log->finish(m_end.ended);
        m_end.logBytes += rank.log->bytesSeen();
    }
    if (m_end.leftovers > 0) {
        const std::string sentence = std::to_string(m_end.leftovers) +
                                     (m_end.leftovers == 1 ? " process" : " processes") +
                                     " outlived the command and had to be ended";
        m_end.message += (m_end.message.empty() ? "" : "; ") + sentence;
    }
    // A command that could not be started is named in it.
    m_end.message = m_redactor.redact(m_end.message);
    if (m_end.ended - m_end.started > milliseconds(100))
        m_place.outOfMemoryKills = hostOutOfMemoryKills();
    m_finished();
}

void JobRun::cancelTimers() {
    for (const auto timer : m_timers)
        m_place.poller.cancel(timer);
    m_place.poller.cancel(m_leaseTimer);
    m_place.poller.cancel(m_forceTimer);
    m_timers.clear();
}

process::Poller::TimerId JobRun::later(Duration delay, std::function<void()> task) {
    return m_place.poller.after(delay, std::move(task));
}

} // namespace orrery::agent
