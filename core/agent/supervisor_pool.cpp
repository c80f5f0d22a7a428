#include "core/agent/supervisor_pool.h"

#include "core/agent/journal_file.h"
#include "core/agent/launch_plan.h"
#include "core/agent/supervisor.h"
#include "core/agent/wire_codec.h"
#include "core/base/log.h"
#include "core/process/control_group.h"
#include "core/process/local_socket.h"
#include "core/process/process_tree.h"
#include "core/process/spawn.h"

#include <algorithm>
#include <charconv>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sys/epoll.h>

extern char** environ;

namespace orrery::agent {

namespace {
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr Duration kRest = seconds(20); ///< Idle supervisors stay that long.
constexpr Duration kDigAgain = milliseconds(50);
bool isSupervisorOf(pid_t pid, const std::string& folder) {
    std::ifstream file("/proc/" + std::to_string(pid) + "/cmdline");
    std::string line;
    return std::getline(file, line) && line.find(folder) != std::string::npos;
}

/// Until it is dead it might still start what it was given.
void killAndWait(pid_t pid) {
    for (int round = 0; round < 1000; ++round) {
        ::kill(pid, SIGKILL);
        const auto info = process::readProcess(pid);
        if (info.pid == 0 || info.state == 'Z')
            return;
        ::usleep(1000);
    }
}

} // namespace

struct SupervisorPool::Supervisor {
    Supervisor(SupervisorId number, UniqueFd socket) : id(number), stream(std::move(socket)) {}

    SupervisorId id;
    FrameStream stream;
    pid_t pid = 0;
    std::uint64_t startTicks = 0;
    bool greeted = false;
    bool watchingWrite = false;
    bool leaving = false;
    bool touched = false;
    std::vector<AttemptName> assigned; ///< In the order in which it runs them.
    bool allMayQueue = true;
    bool slow = false;
    std::uint64_t received = 0;
    std::uint64_t settled = 0;
    Duration idleSince{};
    wire::ToSupervisor outgoing;
    bool hasOutgoing = false;
    process::Poller::TimerId answerTimer = 0;
};

/// What is left of a dead supervisor, until all processes of its attempts are dead too.
struct SupervisorPool::Burial {
    std::string folder;
    std::vector<AttemptName> begun;     ///< Begun and not ended.
    std::vector<AttemptName> untouched; ///< Never begun.
    std::optional<process::ControlGroup> group;
};

SupervisorPool::SupervisorPool(process::Poller& poller, PoolSettings settings, PoolEvents events)
    : m_poller(poller), m_folder(std::move(settings.folder)), m_program(std::move(settings.program)),
      m_answerWithin(settings.answerWithin), m_events(std::move(events)) {}

SupervisorPool::~SupervisorPool() {
    for (const auto& [id, supervisor] : m_supervisors)
        m_poller.remove(supervisor->stream.fd());
}

void SupervisorPool::adopt() {
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, failed)) {
        const std::string name = entry.path().filename().string();
        SupervisorId id = 0;
        if (std::from_chars(name.data(), name.data() + name.size(), id).ptr != name.data() + name.size())
            continue;
        m_lastId = std::max(m_lastId, id);
        if (!attach(id, entry.path().string()))
            bury(entry.path().string(), {});
    }
}

bool SupervisorPool::settled() const {
    return m_burials == 0 && std::all_of(m_supervisors.begin(), m_supervisors.end(),
                                         [](const auto& entry) { return entry.second->greeted; });
}

bool SupervisorPool::attach(SupervisorId id, const std::string& folder) {
    auto socket = process::connectLocal(folder, supervisor_file::socket);
    if (!socket.ok())
        return false;
    auto supervisor = std::make_unique<Supervisor>(id, std::move(*socket));
    if (!m_poller.add(supervisor->stream.fd(), EPOLLIN, [this, id](std::uint32_t) { readable(id); }).ok())
        return false;
    *supervisor->outgoing.mutable_hello() = makeHello();
    appendFrame(supervisor->stream.outgoing(), supervisor->outgoing);
    supervisor->outgoing.Clear();
    if (const pid_t pid = process::listenerOf(supervisor->stream.fd()); isSupervisorOf(pid, folder)) {
        supervisor->pid = pid;
        supervisor->startTicks = process::readProcess(pid).startTicks;
    }
    supervisor->answerTimer = m_poller.after(m_answerWithin, [this, id] { died(id); });
    supervisor->idleSince = process::Poller::now();
    if (!supervisor->stream.flush().ok()) {
        m_poller.remove(supervisor->stream.fd());
        return false;
    }
    m_supervisors.emplace(id, std::move(supervisor));
    return true;
}

Result<SupervisorId> SupervisorPool::create() {
    const SupervisorId id = ++m_lastId;
    const std::string folder = folderOf(id);
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed)
        return Error(ErrorCode::Exhausted, "cannot create '" + folder + "': " + failed.message());
    ORRERY_TRY(const UniqueFd listener, process::listenLocal(folder, supervisor_file::socket));
    PointerArray arguments;
    const std::vector<std::string> words{"orrery-agent", "supervise", "--dir", folder};
    for (const std::string& word : words)
        arguments.add(word);
    process::SpawnRequest request;
    request.file = m_program.c_str();
    request.arguments = arguments.terminated();
    request.environment = environ;
    request.errors = STDERR_FILENO;
    request.passedAsThree = listener.get();
    ORRERY_TRY(const pid_t pid, process::spawn(request));
    if (!attach(id, folder))
        return Error(ErrorCode::Unavailable, "the supervisor that was just started does not listen");
    Supervisor& supervisor = *m_supervisors.at(id);
    supervisor.pid = pid;
    supervisor.startTicks = process::readProcess(pid).startTicks;
    supervisor.greeted = true; // it holds nothing yet that we would have to learn
    return id;
}

Result<SupervisorId> SupervisorPool::idleOrNew() {
    if (m_idle.empty())
        return create();
    const SupervisorId id = m_idle.back();
    m_idle.pop_back();
    return id;
}

SupervisorId SupervisorPool::leastLoaded(std::size_t limit) const {
    SupervisorId best = 0;
    for (const auto& [id, supervisor] : m_supervisors) {
        const std::size_t load = supervisor->assigned.size();
        if (load == 0 || load >= limit || !supervisor->allMayQueue || supervisor->leaving || supervisor->slow)
            continue;
        limit = load;
        best = id;
    }
    return best;
}

void SupervisorPool::assign(SupervisorId id, const JobSpec& spec) {
    Supervisor& supervisor = *m_supervisors.at(id);
    if (supervisor.assigned.empty()) {
        ++m_busy;
        supervisor.allMayQueue = true;
    }
    supervisor.allMayQueue = supervisor.allMayQueue && spec.mayQueue;
    supervisor.assigned.push_back({spec.attempt, spec.token});
    if (log::enabled(log::Level::Debug))
        log::debug("attempt {} is given to supervisor {}", spec.attempt.text(), id);
    encode(spec, *supervisor.outgoing.add_starts());
    supervisor.hasOutgoing = true;
    m_touched.push_back(id);
}

void SupervisorPool::kill(SupervisorId id, const KillRequest& request, EndReason reason) {
    const auto found = m_supervisors.find(id);
    if (found == m_supervisors.end())
        return; // dead; its burial ends the attempt
    wire::Kill& kill = *found->second->outgoing.add_kills();
    setKey(*kill.mutable_key(), request.attempt, request.token);
    kill.set_grace_us(request.grace.count());
    kill.set_reason(static_cast<std::uint32_t>(reason));
    found->second->hasOutgoing = true;
    m_touched.push_back(id);
}

void SupervisorPool::renewLeases() {
    for (const auto& [id, supervisor] : m_supervisors)
        if (!supervisor->assigned.empty()) {
            supervisor->outgoing.set_renew(true);
            supervisor->hasOutgoing = true;
            m_touched.push_back(id);
        }
}

void SupervisorPool::markSettled() {
    for (const auto& [id, supervisor] : m_supervisors)
        supervisor->settled = supervisor->received;
    std::error_code ignored;
    for (const std::string& folder : std::exchange(m_graves, {}))
        std::filesystem::remove_all(folder, ignored);
}

void SupervisorPool::flush() {
    for (const SupervisorId id : std::exchange(m_touched, {}))
        if (const auto found = m_supervisors.find(id);
            found != m_supervisors.end() && found->second->hasOutgoing)
            send(*found->second);
}

void SupervisorPool::send(Supervisor& supervisor) {
    if (supervisor.hasOutgoing) {
        supervisor.outgoing.set_settled(supervisor.settled);
        appendFrame(supervisor.stream.outgoing(), supervisor.outgoing);
        supervisor.outgoing.Clear();
        supervisor.hasOutgoing = false;
    }
    // A broken connection also becomes readable, and is dealt with there.
    static_cast<void>(supervisor.stream.flush().ok());
    const bool more = supervisor.stream.hasOutgoing();
    if (more != std::exchange(supervisor.watchingWrite, more))
        m_poller.change(supervisor.stream.fd(), more ? EPOLLIN | EPOLLOUT : EPOLLIN);
}

void SupervisorPool::readable(SupervisorId id) {
    const auto found = m_supervisors.find(id);
    if (found == m_supervisors.end())
        return;
    Supervisor& supervisor = *found->second;
    if (supervisor.watchingWrite)
        send(supervisor);
    const auto open = supervisor.stream.fill();
    const bool sane = receive(supervisor);
    if (!sane || !open.ok() || !*open)
        died(id);
}

bool SupervisorPool::receive(Supervisor& supervisor) {
    for (;;) {
        const auto body = supervisor.stream.incoming().next();
        if (!body.ok())
            return false;
        if (!*body)
            return true;
        wire::FromSupervisor message;
        if (!parse(**body, message).ok())
            return false;
        if (message.has_hello()) {
            m_poller.cancel(supervisor.answerTimer);
            supervisor.answerTimer = 0;
            supervisor.greeted = true;
            supervisor.pid = message.hello().pid();
            supervisor.startTicks = process::readProcess(supervisor.pid).startTicks;
        }
        const bool wasBusy = !supervisor.assigned.empty();
        for (const wire::Live& live : message.held()) {
            const AttemptName name{attemptOf(live.key()), live.key().token()};
            if (std::find(supervisor.assigned.begin(), supervisor.assigned.end(), name) !=
                supervisor.assigned.end())
                continue;
            supervisor.assigned.push_back(name);
            log::debug("attempt {} is found with supervisor {}", name.attempt.text(), supervisor.id);
            supervisor.allMayQueue = false; // not known, so nothing is put behind it
            m_events.held(supervisor.id, {name.attempt,
                                          name.token,
                                          live.started(),
                                          Duration(live.running_us()),
                                          {},
                                          decode(live.ended_ranks())});
        }
        for (const wire::Event& event : message.events()) {
            supervisor.received = std::max(supervisor.received, event.number());
            if (event.has_started()) {
                m_events.started(supervisor.id, std::get<AttemptStarted>(*decode(event)));
            } else if (event.has_ranks_ended()) {
                m_events.ranksEnded(std::get<RanksEnded>(*decode(event)));
            } else if (event.has_ended()) {
                AttemptEnded ended = decode(event.ended());
                forget(supervisor, {ended.attempt, ended.token});
                supervisor.slow = false;
                m_events.ended(supervisor.id, std::move(ended));
            }
        }
        for (const wire::AttemptKey& key : message.returned()) {
            const AttemptName name{attemptOf(key), key.token()};
            log::debug("attempt {} comes back from supervisor {}", name.attempt.text(), supervisor.id);
            supervisor.slow = true; // with what it runs now
            if (forget(supervisor, name))
                m_events.returned(name);
        }
        const bool isBusy = !supervisor.assigned.empty();
        if (isBusy && !wasBusy)
            ++m_busy;
        if (!isBusy && (wasBusy || message.has_hello()) && !supervisor.leaving &&
            std::find(m_idle.begin(), m_idle.end(), supervisor.id) == m_idle.end()) {
            m_busy -= wasBusy ? 1 : 0;
            supervisor.idleSince = process::Poller::now();
            m_idle.push_back(supervisor.id);
        }
    }
}

/// False where it was not given to this one.
bool SupervisorPool::forget(Supervisor& supervisor, const AttemptName& name) {
    return std::erase(supervisor.assigned, name) > 0;
}

void SupervisorPool::destroy(SupervisorId id) {
    died(id);
}

/// The connection ended or the supervisor does not answer: it is dead or useless, and must be dead before its
/// attempts are called lost.
void SupervisorPool::died(SupervisorId id) {
    const auto found = m_supervisors.find(id);
    if (found == m_supervisors.end())
        return;
    const std::unique_ptr<Supervisor> supervisor = std::move(found->second);
    m_supervisors.erase(found);
    m_poller.remove(supervisor->stream.fd());
    m_poller.cancel(supervisor->answerTimer);
    std::erase(m_idle, id);
    if (!supervisor->assigned.empty())
        --m_busy;
    if (supervisor->leaving && supervisor->assigned.empty() && !std::filesystem::exists(folderOf(id)))
        return;
    if (supervisor->pid > 0 && !supervisor->leaving)
        if (const auto info = process::readProcess(supervisor->pid);
            info.pid != 0 && info.startTicks == supervisor->startTicks)
            killAndWait(supervisor->pid);
    bury(folderOf(id), supervisor->assigned);
}

void SupervisorPool::bury(const std::string& folder, std::vector<AttemptName> assigned) {
    auto burial = std::make_shared<Burial>();
    burial->folder = folder;
    std::vector<AttemptEnded> ended;
    JournalFile::read(folder + "/" + supervisor_file::journal, [&](std::string_view body) {
        wire::Record record;
        if (!parse(body, record).ok())
            return;
        if (record.has_assigned())
            burial->begun.push_back({attemptOf(record.assigned()), record.assigned().token()});
        if (record.has_ended())
            ended.push_back(decode(record.ended()));
    });
    for (AttemptEnded& end : ended) {
        const AttemptName name{end.attempt, end.token};
        std::erase(burial->begun, name);
        std::erase(assigned, name);
        m_events.ended(0, std::move(end));
    }
    for (const AttemptName& name : assigned)
        if (std::find(burial->begun.begin(), burial->begun.end(), name) == burial->begun.end())
            burial->untouched.push_back(name);
    if (std::ifstream file(folder + "/" + supervisor_file::group); file) {
        std::string path;
        std::getline(file, path);
        burial->group = process::ControlGroup::open(path);
    }
    ++m_burials;
    dig(burial);
}

/// Kills what the dead supervisor had started; when nothing is left its attempts are over.
void SupervisorPool::dig(const std::shared_ptr<Burial>& burial) {
    bool clean = true;
    if (burial->group) {
        for (int round = 0; round < 10 && !burial->group->empty(); ++round) {
            burial->group->killAll();
            ::usleep(1000);
        }
        clean = burial->group->empty();
    }
    for (const AttemptName& name : burial->begun)
        clean = process::sweepByEnvironment(attemptMarker(name.attempt, name.token), 10).clean && clean;
    if (!clean) {
        m_poller.after(kDigAgain, [this, burial] { dig(burial); });
        return;
    }
    --m_burials;
    log::debug("{} is buried with {} attempts begun and {} not", burial->folder, burial->begun.size(),
               burial->untouched.size());
    if (burial->group)
        burial->group->remove();
    for (const AttemptName& name : burial->begun)
        m_events.lost(name);
    for (const AttemptName& name : burial->untouched)
        m_events.returned(name);
    // The journal in it is the only proof that they began, until ours has their end.
    m_graves.push_back(burial->folder);
}

void SupervisorPool::trim(std::size_t keep, bool now) {
    const Duration time = process::Poller::now();
    while (m_idle.size() > keep) {
        Supervisor& supervisor = *m_supervisors.at(m_idle.front());
        if (!now && time - supervisor.idleSince < kRest)
            return;
        m_idle.erase(m_idle.begin());
        supervisor.leaving = true;
        supervisor.outgoing.set_leave(true);
        supervisor.hasOutgoing = true;
        send(supervisor);
    }
}

std::vector<std::pair<AttemptId, pid_t>> SupervisorPool::running() const {
    std::vector<std::pair<AttemptId, pid_t>> found;
    for (const auto& [id, supervisor] : m_supervisors)
        if (!supervisor->assigned.empty() && supervisor->pid > 0)
            found.emplace_back(supervisor->assigned.front().attempt, supervisor->pid);
    return found;
}

void SupervisorPool::childEnded(pid_t pid) {
    for (const auto& [id, supervisor] : m_supervisors)
        if (supervisor->pid == pid) {
            supervisor->pid = 0;
            return; // its connection tells the rest, after its last words
        }
}

} // namespace orrery::agent
