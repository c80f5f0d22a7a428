#include "core/agent/supervisor.h"

#include "core/agent/job_run.h"
#include "core/agent/journal_file.h"
#include "core/agent/wire_codec.h"
#include "core/base/log.h"
#include "core/process/local_socket.h"

#include <deque>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>

namespace orrery::agent {

namespace {

using std::chrono::milliseconds;

/// News about short jobs waits this long for company: one message instead of two or more.
constexpr Duration kGather = milliseconds(4);
constexpr std::size_t kGatherEvents = 32;
/// A job that runs longer than this lets those behind it go to other supervisors.
constexpr Duration kHoldQueue = milliseconds(50);
constexpr Duration kAloneTooLong = std::chrono::seconds(60);
constexpr std::uint64_t kJournalKept = 64U << 10;

class Supervisor {
public:
    Supervisor(std::string folder, UniqueFd listener)
        : m_folder(std::move(folder)), m_listener(std::move(listener)) {}

    Result<void> prepare();
    int run();

private:
    void acceptAgent();
    void agentSpoke();
    void readFrames();
    void obey(const wire::ToSupervisor& message);
    void loseAgent();
    void greet();
    void killAttempt(const wire::Kill& kill);
    void reap();
    void startNext();
    void attemptFinished();
    void report(const AgentEvent& event, bool record);
    void reportRanks(std::size_t endedBefore);
    void returnQueue();
    void watchQueue();
    void send();
    void settle(std::uint64_t number);
    void leaveIfAlone();
    void removeTraces();
    bool isIdle() const { return !m_run && m_queue.empty(); }

    std::string m_folder;
    UniqueFd m_listener;
    std::unique_ptr<process::Poller> m_poller;
    std::unique_ptr<OutputPipes> m_pipes;
    std::optional<JournalFile> m_journal;
    std::optional<process::ControlGroup> m_group;
    std::string m_groupPath;
    UniqueFd m_null;
    std::uint64_t m_outOfMemoryKills = 0;
    std::optional<FrameStream> m_agent;
    bool m_watchingWrite = false;

    std::deque<JobSpec> m_queue;
    std::unique_ptr<JobRun> m_run;
    bool m_startedReported = false;
    bool m_runDone = false;
    Duration m_runSince{};
    process::Poller::TimerId m_queueTimer = 0;

    struct Unsettled {
        std::uint64_t number;
        wire::Event event;
    };
    std::deque<Unsettled> m_unsettled;
    std::uint64_t m_lastNumber = 0;
    std::size_t m_unsent = 0; ///< How many at the end of m_unsettled were not sent.
    bool m_urgent = false;
    std::vector<wire::AttemptKey> m_returned;
    process::Poller::TimerId m_gatherTimer = 0;
    process::Poller::TimerId m_aloneTimer = 0;
    bool m_leaving = false;
    std::vector<std::tuple<pid_t, int, rusage>> m_reaped;
};

Result<void> Supervisor::prepare() {
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    ::prctl(PR_SET_NAME, "orrery-super");
    // Once more, now by us: who connects sees our pid, and can end us should we not answer.
    ::listen(m_listener.get(), 8);
    ORRERY_TRY(m_poller, process::Poller::create());
    ORRERY_TRY(JournalFile journal,
               JournalFile::open(m_folder + "/" + supervisor_file::journal, [](std::string_view) {}));
    m_journal = std::move(journal);
    m_pipes = std::make_unique<OutputPipes>(*m_poller, [this](std::size_t pipe, std::string_view bytes) {
        if (m_run)
            m_run->output(pipe, bytes);
    });
    m_null.reset(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    m_group = process::ControlGroup::create("orrery-" + std::to_string(::getpid()) + "-" +
                                            std::to_string(process::Poller::now().count()));
    if (m_group) {
        m_groupPath = m_group->path();
        std::ofstream(m_folder + "/" + supervisor_file::group) << m_groupPath;
    }
    ORRERY_CHECK(m_poller->onChildren([this] { reap(); }));
    ORRERY_CHECK(m_poller->add(m_listener.get(), EPOLLIN, [this](std::uint32_t) { acceptAgent(); }));
    leaveIfAlone();
    return {};
}

int Supervisor::run() {
    while (!(m_leaving && isIdle())) {
        m_poller->runOnce(Duration(-1));
        while (m_runDone || (!m_run && !m_queue.empty())) {
            if (m_runDone)
                attemptFinished();
            if (!m_run && !m_queue.empty())
                startNext();
        }
        if (m_unsent > 0 || !m_returned.empty() || (m_agent && m_agent->hasOutgoing()))
            send();
    }
    removeTraces();
    return 0;
}

void Supervisor::acceptAgent() {
    UniqueFd fd = process::acceptLocal(m_listener.get());
    if (!fd)
        return;
    if (m_agent) {
        // The former agent is dead (the new one holds its lock), but what it had sent still counts.
        agentSpoke();
        loseAgent();
    }
    m_agent.emplace(std::move(fd));
    m_poller->cancel(m_aloneTimer);
    if (!m_poller->add(m_agent->fd(), EPOLLIN, [this](std::uint32_t) { agentSpoke(); }).ok())
        return loseAgent();
    greet();
}

void Supervisor::greet() {
    wire::FromSupervisor message;
    *message.mutable_hello() = makeHello();
    const auto hold = [&](const JobSpec& spec, bool started) {
        wire::Live& live = *message.add_held();
        setKey(*live.mutable_key(), spec.attempt, spec.token);
        live.set_started(started);
        if (started) {
            live.set_running_us((Clock::system().now() - m_run->result().started).count());
            encode(m_run->endedRanks(), *live.mutable_ended_ranks());
        }
    };
    if (m_run)
        hold(m_run->spec(), true);
    for (const JobSpec& spec : m_queue)
        hold(spec, false);
    for (const Unsettled& unsettled : m_unsettled)
        *message.add_events() = unsettled.event;
    m_unsent = 0;
    m_returned.clear(); // this agent never gave them to us, and may by now have given them to another
    appendFrame(m_agent->outgoing(), message);
    if (!m_agent->flush().ok())
        loseAgent();
}

void Supervisor::agentSpoke() {
    const auto open = m_agent->fill();
    readFrames();
    if (m_agent && (!open.ok() || !*open))
        loseAgent();
}

void Supervisor::readFrames() {
    while (m_agent) {
        const auto body = m_agent->incoming().next();
        wire::ToSupervisor message;
        if (!body.ok() || (*body && !parse(**body, message).ok()))
            return loseAgent();
        if (!*body)
            return;
        obey(message);
    }
}

void Supervisor::obey(const wire::ToSupervisor& message) {
    settle(message.settled());
    for (const wire::Kill& kill : message.kills())
        killAttempt(kill);
    for (const wire::Start& start : message.starts())
        if (auto spec = decode(start); spec.ok())
            m_queue.push_back(std::move(*spec));
    if (message.renew() && m_run)
        m_run->renewLease();
    if (m_run && !m_queue.empty())
        watchQueue();
    m_leaving = m_leaving || message.leave();
}

void Supervisor::loseAgent() {
    if (m_agent)
        m_poller->remove(m_agent->fd());
    m_agent.reset();
    m_watchingWrite = false;
    leaveIfAlone();
}

/// Without an agent an idle supervisor is of no use; its journal stays for the next agent.
void Supervisor::leaveIfAlone() {
    m_poller->cancel(m_aloneTimer);
    m_aloneTimer = m_poller->after(kAloneTooLong, [this] {
        if (m_agent)
            return;
        if (isIdle())
            m_leaving = true;
        else
            leaveIfAlone();
    });
}

void Supervisor::killAttempt(const wire::Kill& kill) {
    const AttemptId attempt = attemptOf(kill.key());
    const AttemptToken token = kill.key().token();
    const auto matches = [&](const JobSpec& spec) {
        return spec.attempt == attempt && (token == 0 || spec.token == token);
    };
    const auto reason = static_cast<EndReason>(kill.reason());
    if (m_run && matches(m_run->spec()))
        return m_run->kill(reason, Duration(kill.grace_us()));
    const auto found = std::find_if(m_queue.begin(), m_queue.end(), matches);
    if (found == m_queue.end())
        return;
    AttemptEnded ended;
    ended.attempt = found->attempt;
    ended.token = found->token;
    ended.reason = reason;
    ended.exitCode = 143;
    ended.message = "it was killed before it began";
    ended.started = ended.ended = Clock::system().now();
    m_queue.erase(found);
    report(std::move(ended), true);
}

void Supervisor::reap() {
    m_reaped.clear();
    bool gone = false;
    for (;;) {
        int status = 0;
        rusage usage{};
        const pid_t pid = ::wait4(-1, &status, WNOHANG | WUNTRACED, &usage);
        if (pid > 0 && WIFSTOPPED(status)) {
            if (m_run)
                m_run->childStopped(pid, WSTOPSIG(status));
        } else if (pid > 0) {
            m_reaped.emplace_back(pid, status, usage);
        } else {
            gone = pid < 0 && errno == ECHILD;
            break;
        }
    }
    // Of ranks that ended at the same moment, the one that died of a signal is the cause, then one that
    // failed.
    const auto rankOf = [](int status) { return WIFSIGNALED(status) ? 0 : WEXITSTATUS(status) != 0 ? 1 : 2; };
    if (m_reaped.size() > 1)
        std::stable_sort(m_reaped.begin(), m_reaped.end(), [&](const auto& a, const auto& b) {
            return rankOf(std::get<1>(a)) < rankOf(std::get<1>(b));
        });
    if (!m_run)
        return;
    const std::size_t endedBefore = m_run->endedRanks().size();
    for (const auto& [pid, status, usage] : m_reaped)
        m_run->childEnded(pid, status, usage);
    reportRanks(endedBefore);
    if (gone)
        m_run->treeGone();
}

void Supervisor::startNext() {
    JobSpec spec = std::move(m_queue.front());
    m_queue.pop_front();
    if (m_unsettled.empty() && m_journal->size() > kJournalKept)
        m_journal->clear();
    wire::Record record;
    setKey(*record.mutable_assigned(), spec.attempt, spec.token);
    appendFrame(m_journal->pending(), record);
    const auto written = m_journal->flush();
    m_runDone = false;
    if (log::enabled(log::Level::Debug))
        log::debug("supervisor {} begins attempt {}", ::getpid(), spec.attempt.text());
    m_runSince = process::Poller::now();
    m_run = std::make_unique<JobRun>(std::move(spec),
                                     RunPlace{*m_poller, *m_pipes, m_group, m_outOfMemoryKills, m_null.get()},
                                     [this] { m_runDone = true; });
    if (!written.ok())
        log::error("{}", written.error().describe());
    m_run->start();
    if (!m_runDone || m_run->pid() != 0)
        report(
            AttemptStarted{m_run->spec().attempt, m_run->spec().token, m_run->result().started, m_run->pid()},
            false);
    if (!m_queue.empty())
        watchQueue();
}

void Supervisor::attemptFinished() {
    const std::unique_ptr<JobRun> run = std::move(m_run);
    m_runDone = false;
    if (run->wasUnclean())
        m_pipes->discard();
    report(run->takeResult(), true);
    // Without more work somebody waits for this; with more, the next job starts first.
    m_urgent = m_urgent || m_queue.empty();
}

void Supervisor::report(const AgentEvent& event, bool record) {
    Unsettled unsettled{++m_lastNumber, {}};
    encode(event, unsettled.event);
    unsettled.event.set_number(unsettled.number);
    if (record) {
        wire::Record line;
        *line.mutable_ended() = unsettled.event.ended();
        appendFrame(m_journal->pending(), line);
        // With more work queued the next job's record joins it in one write, before anything is sent.
        if (m_queue.empty())
            if (const auto written = m_journal->flush(); !written.ok())
                log::error("{}", written.error().describe());
    }
    m_unsettled.push_back(std::move(unsettled));
    ++m_unsent;
}

/// Once the last rank has ended the whole attempt does, and that says more.
void Supervisor::reportRanks(std::size_t endedBefore) {
    std::vector<EndedRank> ended = m_run->endedRanks();
    if (ended.size() > endedBefore && ended.size() < m_run->rankCount())
        report(RanksEnded{m_run->spec().attempt, m_run->spec().token, std::move(ended)}, false);
}

/// A long job holds up those behind it, and another supervisor may be free.
void Supervisor::watchQueue() {
    if (m_queueTimer != 0)
        return;
    m_queueTimer = m_poller->after(kHoldQueue, [this] {
        m_queueTimer = 0;
        if (!m_run || m_queue.empty())
            return;
        if (process::Poller::now() - m_runSince >= kHoldQueue)
            returnQueue();
        else
            watchQueue();
    });
}

void Supervisor::returnQueue() {
    for (const JobSpec& spec : m_queue)
        setKey(m_returned.emplace_back(), spec.attempt, spec.token);
    m_queue.clear();
}

void Supervisor::send() {
    if (!m_agent)
        return;
    const bool wait = !m_urgent && m_returned.empty() && m_unsent < kGatherEvents && !m_agent->hasOutgoing();
    if (wait) {
        if (m_gatherTimer == 0)
            m_gatherTimer = m_poller->after(kGather, [this] { m_gatherTimer = 0, m_urgent = true; });
        return;
    }
    if (const auto written = m_journal->flush(); !written.ok())
        log::error("{}", written.error().describe());
    m_poller->cancel(m_gatherTimer);
    m_gatherTimer = 0;
    m_urgent = false;
    wire::FromSupervisor message;
    for (std::size_t i = m_unsettled.size() - m_unsent; i < m_unsettled.size(); ++i)
        *message.add_events() = m_unsettled[i].event;
    for (const wire::AttemptKey& key : m_returned)
        *message.add_returned() = key;
    if (m_unsent > 0 || !m_returned.empty())
        appendFrame(m_agent->outgoing(), message);
    m_unsent = 0;
    m_returned.clear();
    if (!m_agent->flush().ok())
        return loseAgent();
    if (m_agent->hasOutgoing() != std::exchange(m_watchingWrite, m_agent->hasOutgoing()))
        m_poller->change(m_agent->fd(), m_watchingWrite ? EPOLLIN | EPOLLOUT : EPOLLIN);
}

void Supervisor::settle(std::uint64_t number) {
    while (!m_unsettled.empty() && m_unsettled.front().number <= number)
        m_unsettled.pop_front();
    m_unsent = std::min(m_unsent, m_unsettled.size());
}

void Supervisor::removeTraces() {
    m_pipes->discard();
    if (m_group)
        m_group->remove();
    else if (!m_groupPath.empty())
        ::rmdir(m_groupPath.c_str());
    std::error_code ignored;
    if (m_unsettled.empty())
        std::filesystem::remove_all(m_folder, ignored);
}

} // namespace

int runSupervisor(const std::string& folder, int listener) {
    ::fcntl(listener, F_SETFD, FD_CLOEXEC);
    Supervisor supervisor(folder, UniqueFd(listener));
    if (const auto ready = supervisor.prepare(); !ready.ok()) {
        log::error("the supervisor cannot work: {}", ready.error().describe());
        return 3;
    }
    return supervisor.run();
}

} // namespace orrery::agent
